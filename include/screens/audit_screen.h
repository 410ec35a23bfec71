/* screens/audit_screen.h - what the files of the audit screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_AUDIT_SCREEN_H
#define SCREENS_AUDIT_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "screens/screen.h"
#include "screens/search_line.h"
#include "store/events.h"
#include "store/history.h"

struct audit_row {
    int64_t seq;
    long long at;
    bool is_event;     /* not a change of a row */
    enum kind_id kind; /* KIND_COUNT: an event about no row */
    int64_t id;
    char *who;     /* owned */
    char *what;    /* owned: the field, or what happened to the whole row */
    char *text;    /* owned: before and after; of an event what it says, and from where */
    char *name;    /* owned: what the record is called; NULL: it was not shown yet */
    int64_t owner; /* of name: the case or finding that it belongs to */
};

/* Words that mean all of one sort. */
#define AUDIT_CHANGES N_("修改")
#define AUDIT_EVENTS  N_("事件")

/* The words of the line, understood. */
struct audit_wanted {
    char *who; /* owned */
    enum kind_id kind;
    enum event_what what; /* EVENT_COUNT: any */
    bool no_changes, no_events;
    int64_t case_id;
    struct period period;
    char *unknown; /* owned: the first word that says nothing, or NULL */
};
void audit_wanted_release(struct audit_wanted *w);

struct audit {
    struct search_line line;
    struct audit_wanted wanted;
    struct audit_row *rows; /* owned; newest first */
    size_t count, cap;
    long long change_at, event_at; /* of the oldest of each that is there */
    int64_t change_seq, event_seq;
    bool all;   /* the oldest one is there */
    bool stale; /* the rows do not fit the line any more */
    size_t at, top;
    int page;
};

/* ---- audit_rows.c ---- */

/* Takes the words of the line apart: a person, a kind of record, what was done, a period, a
 * case. */
void audit_understand(struct desk *d, struct audit *s);
/* At least that many rows, as far as there are any. */
enum status audit_load(struct desk *d, struct audit *s, size_t want, struct err *err);
/* From the newest again; the cursor stays on its row when the words are the same. */
enum status audit_reload(struct desk *d, struct audit *s, struct err *err);
/* Fills name and owner. */
void audit_name(struct desk *d, struct audit_row *r);
void audit_release(struct audit *s);

#endif

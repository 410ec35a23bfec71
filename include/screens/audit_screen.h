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
#include "store/history.h"

struct audit_row {
    int64_t seq;
    long long at;
    enum kind_id kind;
    int64_t id;
    char *who;     /* owned */
    char *what;    /* owned: the field, or what happened to the whole row */
    char *text;    /* owned: before and after */
    char *name;    /* owned: what the record is called; NULL: it was not shown yet */
    int64_t owner; /* of name: the case or finding that it belongs to */
};

/* The words of the line, understood. */
struct audit_wanted {
    char *who; /* owned */
    enum kind_id kind;
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
    bool all;   /* the oldest one is there */
    bool stale; /* the rows do not fit the line any more */
    size_t at, top;
    int page;
};

/* ---- audit_rows.c ---- */

/* Takes the words of the line apart: a person, a kind of record, a period, a case. */
void audit_understand(struct desk *d, struct audit *s);
/* At least that many rows, as far as there are any. */
enum status audit_load(struct desk *d, struct audit *s, size_t want, struct err *err);
/* From the newest again; the cursor stays on its row when the words are the same. */
enum status audit_reload(struct desk *d, struct audit *s, struct err *err);
/* Fills name and owner. */
void audit_name(struct desk *d, struct audit_row *r);
void audit_release(struct audit *s);

#endif

/* screens/records_screen.h - what the files of the registers' screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_RECORDS_SCREEN_H
#define SCREENS_RECORDS_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/filter.h"
#include "core/screening.h"
#include "screens/screen.h"
#include "screens/search_line.h"
#include "store/find.h"

/* One register: what the screen needs to know besides the catalog. */
struct records_kind {
    enum kind_id kind;
    int sort;         /* field, newest first; -1 as they were registered */
    const int *order; /* columns, the most important first, ended by -1; NULL the catalog's */
};
const struct records_kind *records_kind(size_t i); /* NULL past the end */

/* A unit whose round of the present period is missing, and from when it is late. */
struct late_unit {
    char *name; /* owned */
    int due;
};

#define RECORDS_COLUMNS 14

struct records {
    const struct records_kind *what;
    int fields[RECORDS_COLUMNS]; /* those with F_LIST, then what decides how a row looks */
    size_t columns;              /* of them are shown */
    size_t loaded_fields;
    size_t due, state, active; /* places in fields, or RECORDS_COLUMNS */
    struct find_rows rows;     /* from the first one on */
    bool all;                  /* the last row is there */
    size_t count;
    size_t at, top;
    int page;
    struct search_line search;
    int64_t *only; /* owned: a figure's rows, nothing else; NULL all */
    size_t only_count;
    size_t outside;         /* of a figure's rows, not in the scope: counted, not listed */
    struct late_unit *late; /* owned: of rounds */
    size_t late_count, late_cap;
    int64_t making;  /* row of which a case is being made */
    int64_t voiding; /* row that the question is about */
    bool adding;     /* a new row was begun here, and newest was the newest before it */
    int64_t newest;
};

/* ---- records_rows.c ---- */

/* Reads the rows again; the cursor stays on its row. */
enum status records_reload(struct desk *d, struct records *s, struct err *err);
/* What was typed has changed: from the first row. */
enum status records_narrow(struct desk *d, struct records *s, struct err *err);
/* Moves the cursor; true when the key did. */
bool records_scroll(struct desk *d, struct records *s, const struct key *k);
const struct find_row *records_current(const struct records *s); /* NULL: empty */
void records_release(struct records *s);

/* ---- records_draw.c ---- */

void records_draw(struct desk *d, void *state, struct area a);

#endif

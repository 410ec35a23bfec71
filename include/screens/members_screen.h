/* screens/members_screen.h - what the files of a committee's own page share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_MEMBERS_SCREEN_H
#define SCREENS_MEMBERS_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/record.h"
#include "screens/figures_view.h"
#include "screens/screen.h"
#include "store/find.h"

/* The figures beside each name. */
enum member_figure {
    MEMBER_OPEN,
    MEMBER_OVERDUE,
    MEMBER_CONCLUDED,
    MEMBER_SETTLED,
    MEMBER_RATE,
    MEMBER_WEEK,
    MEMBER_FIGURES
};
struct member_figure_row {
    const char *label, *help; /* N_() */
    int width;
    const char *words;      /* filter words beside the mediator's; NULL: not found by them */
    const char *columns[4]; /* of the year's table: their sum; NULL-ended */
};
extern const struct member_figure_row member_figures[MEMBER_FIGURES];

struct member {
    int64_t id;
    char *name, *post; /* owned */
    bool gone;
    int ends, paper;      /* last day of office, of the certificate; DATE_NONE */
    size_t open, overdue; /* by their filters */
    int64_t *week;        /* owned: cases with a sitting this week */
    size_t week_count, week_cap;
    long counted; /* row of the year's table, or -1 */
};

struct members {
    int64_t id;               /* the committee */
    struct record *committee; /* owned */
    struct member *items;     /* owned; those in office first, by name */
    size_t count, cap;
    size_t at, top;
    size_t column; /* 0 the name, then the figures */
    int page;
    struct figures_view year;
    struct find_rows preview; /* cases in hand of the member under the cursor */
    int64_t previewed;        /* whose; 0 nobody's */
    char *words;              /* owned: of the list that is being opened */
};

#define MEMBERS_PREVIEW_FROM 120 /* columns of the screen */

/* ---- members_rows.c ---- */

/* Reads all of it again; the cursor stays on its row. */
enum status members_load(struct desk *d, struct members *s, struct err *err);
void members_release(struct members *s);
const struct member *members_current(const struct members *s); /* NULL: nobody */
/* How many cases the figure counts; of the rate its numerator. */
size_t members_number(const struct members *s, const struct member *m, enum member_figure f);
/* What a person reads of it; appends. */
void members_text(const struct members *s, const struct member *m, enum member_figure f,
                  struct buf *out);
/* Exactly the cases that the figure counts, yours. */
enum status members_cases(struct desk *d, const struct members *s, const struct member *m,
                          enum member_figure f, int64_t **ids, size_t *count, struct err *err);
/* Day on which the committee's term ends (People's Mediation Law art. 9); DATE_NONE unknown. */
int members_term(const struct desk *d, const struct members *s);
/* Fields of the preview's rows. */
enum {
    MEMBER_CASE_NUMBER,
    MEMBER_CASE_SERIES,
    MEMBER_CASE_YEAR,
    MEMBER_CASE_SEQ,
    MEMBER_CASE_CODE,
    MEMBER_CASE_PARTIES,
    MEMBER_CASE_DUE,
    MEMBER_CASE_LIMIT,
    MEMBER_CASE_STOPPED,
    MEMBER_CASE_STATE
};
void members_preview(struct desk *d, struct members *s);

/* ---- members_draw.c ---- */

void members_draw(struct desk *d, void *state, struct area a);

#endif

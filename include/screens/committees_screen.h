/* screens/committees_screen.h - what the files of the committees screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_COMMITTEES_SCREEN_H
#define SCREENS_COMMITTEES_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "screens/figures_view.h"
#include "screens/screen.h"
#include "screens/search_line.h"

/* The figures beside each name. */
#define OFFICE_FIGURES 4
struct office_figure {
    const char *key, *label; /* label N_() */
    int width;
};
extern const struct office_figure office_figures[OFFICE_FIGURES];

struct office_row {
    int64_t id;
    char *name, *hint; /* owned */
    bool gone;         /* not in use any more */
    long counted;      /* row of the figures, or -1: no case this year */
};

struct office_list {
    struct office_row *rows; /* owned; professional committees first, then by name */
    size_t count, cap;
    size_t *shown; /* owned: rows that fit what is typed */
    size_t shown_count, shown_cap;
    size_t at, top;
    struct figures_view view;
};

/* What differs between the two lists. */
#define OFFICE_SIDES 2
struct office_side {
    enum kind_id kind;
    enum axis axis;
    const char *label, *name, *hint; /* N_() */
    int name_cols, hint_cols;
    int fields[3]; /* name, word to it, what says that it is gone */
};
extern const struct office_side office_sides[OFFICE_SIDES];

struct committees {
    struct office_list lists[OFFICE_SIDES];
    size_t tab;
    size_t column; /* 0 the name, then the figures */
    int page;
    struct search_line search;
    int64_t newest; /* the newest row when a new one was begun; 0 none was */
    char *words;    /* owned: of the list that is being opened */
};

/* ---- committees_rows.c ---- */

struct office_list *committees_list(struct committees *s);
const struct office_row *committees_current(struct committees *s); /* NULL: empty */
/* Reads the list in front and counts again; the cursor stays on its row. */
enum status committees_load(struct desk *d, struct committees *s, struct err *err);
/* Puts the rows together that fit what is typed; the cursor goes to that row if it is there. */
void committees_narrow(struct committees *s, int64_t id);
void committees_release(struct committees *s);

/* ---- committees_draw.c ---- */

void committees_draw(struct desk *d, void *state, struct area a);

#endif

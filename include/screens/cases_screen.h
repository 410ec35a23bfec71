/* screens/cases_screen.h - what the files of the list screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CASES_SCREEN_H
#define SCREENS_CASES_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/casefile.h"
#include "core/filter.h"
#include "screens/case_move.h"
#include "screens/screen.h"
#include "store/find.h"
#include "ui/edit.h"

struct buf;

/* Places of what the list loads of each case. */
enum cases_cell {
    CELL_NUMBER,
    CELL_SERIES,
    CELL_YEAR,
    CELL_SEQ,
    CELL_CODE,
    CELL_PARTIES,
    CELL_TYPE,
    CELL_MEDIATOR,
    CELL_STATE,
    CELL_DUE,
    CELL_LIMIT,
    CELL_STOPPED,
    CELL_AMOUNT,
    CELL_CLAIMED,
    CELL_COUNT
};

/* A piece of the list without gaps around what is shown. */
struct case_window {
    struct find_rows rows;
    size_t at, top; /* the current row, the first one shown */
    bool first;     /* the piece begins where the list does */
    bool last;      /* and ends where it does */
};

struct cases {
    struct filter filter; /* the chips */
    size_t given;         /* the first of them, with which it was opened: Esc leaves those */
    size_t outside;       /* of those given, not in the scope: counted, not listed */
    struct edit search;
    bool typing; /* the last key went into the search line */
    int sort;    /* field, or -1 the newest first */
    bool descending;
    struct case_window window;
    bool stale;     /* the rows do not fit filter, search or order any more */
    int page;       /* rows that are shown, as last drawn */
    size_t count;   /* of the list, counted up to cases_count_most() + 1 */
    int64_t *marks; /* owned; in ascending order */
    size_t marks_count, marks_cap;
    struct casefile *preview; /* owned; of the current row, NULL none */
    int64_t preview_version;
    struct case_move move;
    int field;        /* that a question is about: filter by it */
    char *view;       /* owned: name of the saved view that was taken or is being saved, or NULL */
    bool view_office; /* the question is about the office's */
    int64_t view_id;  /* … or about this one */
    int64_t newest;   /* the newest case when a new one was begun; 0 none was */
};

/* How far the list is counted: while somebody types, a rough number at once is
 * worth more than an exact one later. */
size_t cases_count_most(const struct cases *s);

/* ---- cases_rows.c ---- */

/* Chips and typed words together; *out must be released. */
void cases_wanted(const struct cases *s, struct filter *out);
struct find_query cases_query(const struct cases *s, const struct filter *wanted);
/* Reads the rows again when they are stale.  After a failure the sentence
 * stands at the bottom and the list is as it was. */
void cases_fresh(struct desk *d, struct cases *s);
/* Others have changed something: the same place of the list again, the cursor
 * on the same case. */
void cases_refresh(struct desk *d, struct cases *s);
/* Arrows, PgUp, PgDn, Home, End: true when the key was one. */
bool cases_scroll(struct desk *d, struct cases *s, const struct key *k);
const struct find_row *cases_current(const struct cases *s); /* NULL: empty */
void case_window_release(struct case_window *w);

/* ---- cases_draw.c ---- */

void cases_draw(struct desk *d, struct cases *s, struct area a);

/* ---- cases_filter.c ---- */

enum { TOKEN_FILTER = 1, TOKEN_FILTER_VALUE, TOKEN_FILTER_NAME, TOKEN_FILTER_WORDS, TOKEN_SORT };

struct outcome cases_ask_filter(struct desk *d, void *state);
struct outcome cases_ask_sort(struct desk *d, void *state);
struct outcome cases_filter_answer(struct desk *d, struct cases *s, int token,
                                   const struct answer *a);
/* What is typed is the word for a state, 超期 or 调解中: the words and the label of the chip
 * that Tab would make of it.  False: it is none. */
bool cases_offer(const struct desk *d, const struct cases *s, struct buf *words, struct buf *label);
struct outcome cases_take_offer(struct desk *d, void *state);
/* Takes the words for chips; a chip on the same field is replaced. */
enum status cases_chip(struct desk *d, struct cases *s, const char *words, const char *label,
                       struct err *err);

/* ---- cases_views.c ---- */

enum {
    TOKEN_VIEW = 10,
    TOKEN_VIEW_NAME,
    TOKEN_VIEW_WHOSE,
    TOKEN_VIEW_OVER,
    TOKEN_VIEW_REMOVE,
    TOKEN_VIEW_SURE
};

/* What the list shows in words, as filter_parse() takes them; appends.  False: words cannot say
 * it (a figure's own cases, or a search that would be read as a condition). */
bool cases_words(struct desk *d, const struct cases *s, struct buf *out);
/* Field of the order with its sign; yours, NULL the newest first. */
char *cases_sort_words(const struct cases *s);
/* Chooses one of the saved views, saves the list as one, or takes one away. */
struct outcome cases_ask_view(struct desk *d, void *state);
struct outcome cases_view_answer(struct desk *d, struct cases *s, int token,
                                 const struct answer *a);

/* ---- cases_actions.c ---- */

enum { TOKEN_ASSIGN = 20, TOKEN_ASSIGN_NAME };

bool cases_marked(const struct cases *s, int64_t id);
/* The marked cases, or the current one; *n of them, yours. */
int64_t *cases_chosen(const struct cases *s, size_t *n);
struct outcome cases_mark(struct desk *d, void *state);
struct outcome cases_mark_all(struct desk *d, void *state);
struct outcome cases_move(struct desk *d, void *state);
struct outcome cases_ask_assign(struct desk *d, void *state);
struct outcome cases_ask_export(struct desk *d, void *state);
struct outcome cases_action_answer(struct desk *d, struct cases *s, int token,
                                   const struct answer *a);

#endif

/* screens/stats_screen.h - what the files of the statistics screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_STATS_SCREEN_H
#define SCREENS_STATS_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "screens/figures_view.h"
#include "screens/heat_view.h"
#include "screens/screen.h"
#include "screens/trend_view.h"

/* How the table is shown; the key for pictures goes through those that it allows. */
enum stats_picture { PICTURE_TABLE, PICTURE_BARS, PICTURE_TREND, PICTURE_HEAT, PICTURE_COUNT };

struct stats {
    struct figures_view view;
    long *columns; /* owned: columns of the table in the order of the screen */
    int *cols;     /* owned: cells of each */
    size_t columns_count;
    size_t row;    /* current row; past the last one the total */
    size_t column; /* place in columns */
    size_t top, left;
    int page; /* rows as last drawn */
    enum stats_picture picture;
    struct trend_view trend; /* of the row that the cursor stood on */
    char *trend_row;         /* owned: its key, NULL the total */
    struct heat_view heat;
    enum axis first; /* of two that are being chosen */
    char *area;      /* owned: name of the area, NULL the whole district */
    char *path;      /* owned: where the table is going */
    bool sealed;     /* the period has a seal that can answer */
    bool live;       /* counted from today's rows all the same */
};

/* The column of the table under the cursor. */
long stats_column(const struct stats *s);
/* The row as it stands in the table, the total past the last one. */
const struct report_row *stats_row(const struct stats *s, size_t i);
/* Counts another request and keeps the cursor on its row and column.  After a
 * failure everything is as it was and the sentence stands at the bottom. */
void stats_change(struct desk *d, struct stats *s, const struct stat_request *rq);
/* Counts again with the recount that a screen leaves out of very many cases. */
void stats_recount(struct desk *d, struct stats *s);

/* ---- stats_picture.c ---- */

struct outcome stats_swap_picture(struct desk *d, void *state);
/* Counts what the picture shows again; one that the table does not allow any more is left. */
void stats_picture_reload(struct desk *d, struct stats *s);
bool stats_picture_key(struct stats *s, const struct key *k);
/* The current column was changed: a heat table shows that one. */
void stats_picture_follow(struct stats *s);
/* Enter and F1 on a picture that has a cursor of its own. */
bool stats_picture_own(const struct stats *s);
struct outcome stats_picture_open(struct desk *d, const struct stats *s);
struct outcome stats_picture_explain(struct desk *d, const struct stats *s, int token);
void stats_picture_release(struct stats *s);

/* ---- stats_seal.c ---- */

#define STATS_SEAL_TOKEN 50

/* Counts the request: as sealed when its period is, unless s->live. */
enum status stats_count(struct desk *d, struct stats *s, struct err *err);
/* What stands beside the period: 已封存, 未封存口径; NULL: not sealed. */
const char *stats_seal_chip(const struct stats *s);
struct outcome stats_seal(struct desk *d, void *state);
/* The question of stats_seal() was answered with yes. */
void stats_seal_given(struct desk *d, struct stats *s);

/* ---- stats_draw.c ---- */

void stats_draw(struct desk *d, void *state, struct area a);
/* Cells that a column of the table wants. */
int stats_column_cols(const struct stats *s, long column);

/* ---- stats_ask.c ---- */

struct outcome stats_ask_table(struct desk *d, void *state);
struct outcome stats_ask_period(struct desk *d, void *state);
struct outcome stats_ask_axes(struct desk *d, void *state);
struct outcome stats_ask_area(struct desk *d, void *state);
struct outcome stats_ask_export(struct desk *d, void *state);
struct outcome stats_answer(struct desk *d, void *state, int token, const struct answer *a);

#endif

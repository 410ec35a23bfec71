/* screens/heat_view.h - a table of two groups as a picture, every cell of which opens its cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_HEAT_VIEW_H
#define SCREENS_HEAT_VIEW_H

#include "screens/figures_view.h"
#include "ui/chart.h"

struct heat_view {
    struct figures_view both, by_row, by_col; /* the cells, and the totals of each side */
    long *place;                              /* owned: row of `both` by cell, -1 nothing counted */
    char **texts;                             /* owned, each too: as chart_heat has them */
    int64_t *values;                          /* owned */
    const char **row_labels;                  /* owned; the labels are of the tables or below */
    char **col_labels;                        /* owned, each too: without what all have */
    char *total;                              /* owned */
    long column;                              /* of the tables: what is shown */
    struct chart_heat picture;
};

/* Counts the request, which has exactly two groups, and its totals; the cursor stays.  After a
 * failure what was there is still there. */
enum status heat_load(struct desk *d, struct heat_view *h, const struct stat_request *rq,
                      const char *column_key, struct err *err);
void heat_release(struct heat_view *h);
/* Shows another figure; nothing is counted. */
void heat_show(struct heat_view *h, const char *column_key);
/* Arrows, PgUp, PgDn, Home, End; true when it was one of them. */
bool heat_key(struct heat_view *h, const struct key *k);
void heat_draw(struct heat_view *h, struct area a, bool focus);
struct outcome heat_open(struct desk *d, const struct heat_view *h);
struct outcome heat_explain(struct desk *d, const struct heat_view *h, int token);

#endif

/* screens/figures_view.h - figures on a screen, each of which opens its cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_FIGURES_VIEW_H
#define SCREENS_FIGURES_VIEW_H

#include "screens/screen.h"
#include "work/statistics.h"

/* One table of figures as it was counted. */
struct figures_view {
    struct stat_request request; /* completed */
    struct report *table;        /* owned; NULL before the first load */
};

/* Counts the named statistic with its defaults (period NULL) or for a period
 * as people write it; campaign as in struct stat_request. */
enum status figures_load(struct desk *d, struct figures_view *v, const char *statistic,
                         int64_t campaign, const char *period, struct err *err);
/* Counts again what was asked before. */
enum status figures_reload(struct desk *d, struct figures_view *v, struct err *err);
void figures_release(struct figures_view *v);

/* Index of the column by its key, or -1. */
long figures_column(const struct figures_view *v, const char *key);
/* The cell of row i (rows_count: the total) as people read it; appends. */
void figures_cell(const struct figures_view *v, size_t row, long column, struct buf *out);
/* The same for a narrow column: a rate without its two numbers and the sign, "95.96"; appends. */
void figures_short(const struct figures_view *v, size_t row, long column, struct buf *out);
/* Opens the list with exactly the cases that the figure counts. */
struct outcome figures_open(struct desk *d, const struct figures_view *v, size_t row, long column);
/* F1 on a figure: its definition and how it was counted, in the dialog. */
struct outcome figures_explain(struct desk *d, const struct figures_view *v, size_t row,
                               long column, int token);

#endif

/* screens/trend_view.h - months or weeks as columns with their figures, each of which opens.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_TREND_VIEW_H
#define SCREENS_TREND_VIEW_H

#include "screens/screen.h"
#include "ui/chart.h"
#include "work/trend.h"

#define TREND_LINES (2 * TREND_FIGURES)

struct trend_view {
    struct trend trend;
    char *label;                /* owned: of the row that is drawn */
    struct chart_place *places; /* owned; one a step */
    char **texts;               /* owned, each too: the figures, line by line */
    char **labels;              /* owned, each too: of the steps */
    int cols;                   /* cells a step takes */
    size_t line;                /* the cursor: accepted, settled, both of last year */
    size_t at, left;
};

/* Counts; the cursor goes to the newest step.  After a failure what was there still is. */
enum status trend_view_load(struct desk *d, struct trend_view *v, const struct stat_request *rq,
                            const char *row_key, const char *label, bool weeks, struct err *err);
void trend_view_release(struct trend_view *v);
/* Arrows, Home, End; true when it was one of them. */
bool trend_view_key(struct trend_view *v, const struct key *k);
/* What the signs mean, the columns, below them the figures. */
void trend_view_draw(struct trend_view *v, struct area a, bool focus);
struct outcome trend_view_open(struct desk *d, const struct trend_view *v);
struct outcome trend_view_explain(struct desk *d, const struct trend_view *v, int token);

#endif

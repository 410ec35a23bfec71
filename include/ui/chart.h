/* ui/chart.h - bars, trends and a heat table in cells, with figures beside
 * every mark so that colour is never the only sign.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_CHART_H
#define UI_CHART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/draw.h"

struct chart_bar {
    const char *label;
    const char *value_text;
    int64_t value;
    int64_t part; /* of value, drawn in the second sign ('#' of '='); 0 none */
};

/* Horizontal bars, one a row: label, bar, figure. */
void chart_bars(struct area a, const struct chart_bar *bars, size_t n, int label_cols);
/* A column chart of n values over the area's height with labels below. */
void chart_columns(struct area a, const struct chart_bar *bars, size_t n);

/* Two values at one place in time, and what they were a year before (below 0: unknown). */
struct chart_place {
    int64_t value, second, before, second_before;
};

/* Columns that grow from the foot of the area, `cols` cells a place: '=' the value, '#' the
 * second beside it, '-' where each stood before.  Figures and labels are the caller's. */
void chart_trend(struct area a, const struct chart_place *places, size_t n, int cols);

/* A table whose figures are shaded by how great they are: by sign (.. :: ++ ##) and by colour.
 * The last row and the last column are totals: plain, and the row stays while others scroll. */
struct chart_heat {
    const char *corner; /* heading of the row labels */
    const char *const *row_labels, *const *col_labels;
    const char *const *texts; /* figures, row by row */
    const int64_t *values;    /* what they measure */
    size_t rows, cols;        /* totals included */
    int label_cols;
    size_t row, col;  /* the cursor */
    size_t top, left; /* scrolled so far; kept by the picture */
    int page;         /* rows as last drawn, without the total */
};

/* 0 (nothing) to 4 (the greatest). */
int chart_shade(int64_t value, int64_t most);
/* Cells that one column takes with its gap. */
int chart_heat_cols(const struct chart_heat *h);
/* focus: the cursor is in this picture. */
void chart_heat(struct area a, struct chart_heat *h, bool focus);

#endif

/* ui/chart.h - bars, trends and a heat table in cells, with figures beside
 * every mark so that colour is never the only sign.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_CHART_H
#define UI_CHART_H

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

#endif

/* src/work/svg.h - charts as inline SVG.
 *
 * Figures stand beside every mark, and the second series is hatched or dashed, so colour is
 * never the only sign.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SVG_H
#define WORK_SVG_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

#define SVG_SERIES_MAX 3

struct svg_series {
    const char *name;
    const int64_t *values;    /* one a label; at least 0 */
    const char *const *texts; /* the figures as people read them */
};

struct svg_chart {
    const char *id;    /* unique in the page */
    const char *title; /* also what a screen reader says */
    const char *const *labels;
    size_t count;
    struct svg_series series[SVG_SERIES_MAX];
    size_t series_count;
};

/* Horizontal bars, the longest the widest.  Appends. */
void svg_bars(struct buf *out, const struct svg_chart *c);
/* Lines over time. */
void svg_trend(struct buf *out, const struct svg_chart *c);

#endif

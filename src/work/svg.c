/* work/svg.c - bars and lines as inline SVG, in whole numbers only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "svg.h"

#include <stdbool.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#define CELL        7 /* pixels of a terminal cell in 13-pixel text */
#define BAR         14
#define BAR_GAP     3
#define ROW_GAP     9
#define HEAD        30 /* legend above the drawing */
#define BARS_WIDTH  460
#define LABEL_MAX   220
#define STEP_MIN    56 /* pixels between two points of a trend */
#define TREND_ABOVE 200
#define TREND_LEFT  20

/* How each series looks: in colour, and without. */
static const struct {
    const char *colour, *dash, *hatch; /* hatch: path of the pattern, NULL: filled */
} faces[SVG_SERIES_MAX] = {
    { "#1f4e79", "none", NULL },
    { "#c55a11", "6 3", "M0 6L6 0" },
    { "#548235", "2 2", "M0 3H6" },
};

static void add_text(struct buf *out, int x, int y, const char *anchor, const char *text)
{
    buf_printf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, y, anchor);
    buf_add_html(out, text);
    buf_add(out, "</text>\n");
}

/* The picture read aloud: "邻里：受理 1124，调解成功 1115；" */
static void add_words(struct buf *out, const struct svg_chart *c)
{
    buf_printf(out, "<desc id=\"%s-words\">", c->id);
    for (size_t i = 0; i < c->count; i++) {
        buf_add_html(out, c->labels[i]);
        for (size_t s = 0; s < c->series_count; s++) {
            buf_add(out, s ? _("，") : _("："));
            buf_add_html(out, c->series[s].name);
            buf_add(out, " ");
            buf_add_html(out, c->series[s].texts[i]);
        }
        buf_add(out, _("；"));
    }
    buf_add(out, "</desc>\n");
}

static void add_start(struct buf *out, const struct svg_chart *c, int width, int height)
{
    buf_printf(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" "
               "viewBox=\"0 0 %d %d\" aria-labelledby=\"%s-title\" "
               "aria-describedby=\"%s-words\">\n<title id=\"%s-title\">",
               width, height, width, height, c->id, c->id, c->id);
    buf_add_html(out, c->title);
    buf_add(out, "</title>\n");
    add_words(out, c);
    buf_add(out, "<defs>");
    for (size_t i = 0; i < c->series_count; i++) {
        if (!faces[i].hatch)
            continue;
        buf_printf(out,
                   "<pattern id=\"%s-hatch%zu\" width=\"6\" height=\"6\" "
                   "patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" "
                   "fill=\"#fff\"/><path d=\"%s\" stroke=\"%s\" stroke-width=\"2\"/></pattern>",
                   c->id, i, faces[i].hatch, faces[i].colour);
    }
    buf_add(out, "</defs>\n");
}

static void add_box(struct buf *out, const struct svg_chart *c, size_t series, int x, int y, int w)
{
    buf_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" stroke=\"%s\" fill=\"", x,
               y, w, BAR, faces[series].colour);
    if (faces[series].hatch)
        buf_printf(out, "url(#%s-hatch%zu)\"/>\n", c->id, series);
    else
        buf_printf(out, "%s\"/>\n", faces[series].colour);
}

static void add_legend(struct buf *out, const struct svg_chart *c)
{
    int x = 0;

    for (size_t i = 0; i < c->series_count; i++) {
        add_box(out, c, i, x + 1, 4, 2 * BAR);
        add_text(out, x + 2 * BAR + 8, 4 + BAR - 2, "start", c->series[i].name);
        x += 2 * BAR + 24 + CELL * utf8_width(c->series[i].name);
    }
}

static int64_t largest(const struct svg_chart *c)
{
    int64_t max = 1;

    for (size_t s = 0; s < c->series_count; s++)
        for (size_t i = 0; i < c->count; i++)
            if (c->series[s].values[i] > max)
                max = c->series[s].values[i];
    return max;
}

/* value/max of size pixels; something is never drawn as nothing. */
static int scaled(int64_t value, int64_t max, int size)
{
    int pixels = value > 0 ? (int)((__int128)value * size / max) : 0;

    return value > 0 && pixels == 0 ? 1 : pixels;
}

static int widest(const char *const *texts, size_t n)
{
    int width = 0;

    for (size_t i = 0; i < n; i++)
        if (CELL * utf8_width(texts[i]) > width)
            width = CELL * utf8_width(texts[i]);
    return width;
}

static int legend_width(const struct svg_chart *c)
{
    int width = 0;

    for (size_t i = 0; i < c->series_count; i++)
        width += 2 * BAR + 24 + CELL * utf8_width(c->series[i].name);
    return width;
}

/* Labels wider than their place are shortened; the table beside has them whole. */
static void add_label(struct buf *out, const char *label, int x, int y, const char *anchor,
                      int room)
{
    struct buf b = BUF_INIT;

    if (CELL * utf8_width(label) <= room)
        buf_add(&b, label);
    else
        utf8_fit(&b, label, room / CELL, ALIGN_LEFT);
    add_text(out, x, y, anchor, buf_text(&b));
    buf_release(&b);
}

void svg_bars(struct buf *out, const struct svg_chart *c)
{
    int row = (int)c->series_count * (BAR + BAR_GAP) + ROW_GAP;
    int left = widest(c->labels, c->count), figures = 0;
    int64_t max = largest(c);
    int width;

    left = left > LABEL_MAX ? LABEL_MAX : left;
    for (size_t s = 0; s < c->series_count; s++) {
        int room = widest(c->series[s].texts, c->count);

        figures = room > figures ? room : figures;
    }
    width = left + BARS_WIDTH + figures + 24;
    width = width < legend_width(c) ? legend_width(c) : width;
    add_start(out, c, width, HEAD + (int)c->count * row);
    add_legend(out, c);
    for (size_t i = 0; i < c->count; i++) {
        int y = HEAD + (int)i * row;

        add_label(out, c->labels[i], left, y + BAR - 2, "end", LABEL_MAX);
        for (size_t s = 0; s < c->series_count; s++, y += BAR + BAR_GAP) {
            int wide = scaled(c->series[s].values[i], max, BARS_WIDTH);

            add_box(out, c, s, left + 8, y, wide);
            add_text(out, left + 14 + wide, y + BAR - 2, "start", c->series[s].texts[i]);
        }
    }
    buf_add(out, "</svg>\n");
}

static int trend_y(const struct svg_chart *c, size_t series, size_t i, int64_t max)
{
    return HEAD + TREND_ABOVE - scaled(c->series[series].values[i], max, TREND_ABOVE - 20);
}

/* The highest point has its figure above it, the others below. */
static bool is_highest(const struct svg_chart *c, size_t series, size_t i)
{
    int64_t own = c->series[series].values[i];

    for (size_t s = 0; s < c->series_count; s++) {
        int64_t other = c->series[s].values[i];

        if (other > own || (other == own && s < series))
            return false;
    }
    return true;
}

static void add_line(struct buf *out, const struct svg_chart *c, size_t series, int64_t max,
                     int step)
{
    buf_printf(out,
               "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" "
               "stroke-dasharray=\"%s\" points=\"",
               faces[series].colour, faces[series].dash);
    for (size_t i = 0; i < c->count; i++)
        buf_printf(out, "%s%d,%d", i ? " " : "", TREND_LEFT + step / 2 + (int)i * step,
                   trend_y(c, series, i, max));
    buf_add(out, "\"/>\n");
    for (size_t i = 0; i < c->count; i++) {
        int x = TREND_LEFT + step / 2 + (int)i * step;
        int y = trend_y(c, series, i, max);

        buf_printf(out, "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"%s\"/>\n", x, y,
                   faces[series].colour);
        add_text(out, x, is_highest(c, series, i) ? y - 7 : y + 16, "middle",
                 c->series[series].texts[i]);
    }
}

void svg_trend(struct buf *out, const struct svg_chart *c)
{
    int step = widest(c->labels, c->count) + 2 * CELL;
    int64_t max = largest(c);
    int width;

    for (size_t s = 0; s < c->series_count; s++) {
        int room = widest(c->series[s].texts, c->count) + CELL;

        step = room > step ? room : step;
    }
    step = step < STEP_MIN ? STEP_MIN : step;
    width = TREND_LEFT + (int)c->count * step + TREND_LEFT;
    width = width < legend_width(c) ? legend_width(c) : width;
    add_start(out, c, width, HEAD + TREND_ABOVE + 44);
    add_legend(out, c);
    buf_printf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#666\"/>\n", TREND_LEFT,
               HEAD + TREND_ABOVE, width - TREND_LEFT, HEAD + TREND_ABOVE);
    for (size_t i = 0; i < c->count; i++)
        add_text(out, TREND_LEFT + step / 2 + (int)i * step, HEAD + TREND_ABOVE + 36, "middle",
                 c->labels[i]);
    for (size_t s = 0; s < c->series_count; s++)
        add_line(out, c, s, max, step);
    buf_add(out, "</svg>\n");
}

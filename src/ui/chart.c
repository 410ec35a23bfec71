/* ui/chart.c - bars in cells: '=' for a value, '#' for the part of it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/chart.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

#define FIGURE_GAP 1

static int64_t greatest(const struct chart_bar *bars, size_t n)
{
    int64_t most = 0;

    for (size_t i = 0; i < n; i++)
        if (bars[i].value > most)
            most = bars[i].value;
    return most;
}

/* Cells for value where most fills them all: to the nearest, but something
 * that is there is seen, and only the whole fills the bar. */
static int scaled(int64_t value, int64_t most, int cells)
{
    int n;

    if (value <= 0 || most <= 0 || cells <= 0)
        return 0;
    if (value >= most)
        return cells;
    n = (int)((double)value * cells / (double)most + 0.5);
    if (n >= cells && cells > 1)
        n = cells - 1;
    return n > 0 ? n : 1;
}

static void draw_run(int y, int x, int cells, enum role role, char sign)
{
    struct buf run = BUF_INIT;

    for (int i = 0; i < cells; i++)
        buf_add_char(&run, sign);
    draw_text(y, x, cells, role, buf_text(&run));
    buf_release(&run);
}

static int widest_figure(const struct chart_bar *bars, size_t n)
{
    int widest = 0;

    for (size_t i = 0; i < n; i++) {
        int width = bars[i].value_text ? utf8_width(bars[i].value_text) : 0;

        if (width > widest)
            widest = width;
    }
    return widest;
}

void chart_bars(struct area a, const struct chart_bar *bars, size_t n, int label_cols)
{
    int figure = widest_figure(bars, n);
    int x = a.x + label_cols + 1;
    int room = a.cols - label_cols - 1 - FIGURE_GAP - figure;
    int64_t most = greatest(bars, n);

    for (size_t i = 0; i < n && (int)i < a.rows; i++) {
        int y = a.y + (int)i;
        int cells = scaled(bars[i].value, most, room);
        int part = scaled(bars[i].part, bars[i].value, cells);

        draw_fit(y, a.x, label_cols, ROLE_LABEL, ALIGN_RIGHT, bars[i].label);
        draw_run(y, x, part, ROLE_CHART_2, '#');
        draw_run(y, x + part, cells - part, ROLE_CHART_1, '=');
        draw_text(y, x + cells + (cells > 0 ? FIGURE_GAP : 0), figure, ROLE_FIGURE,
                  bars[i].value_text);
    }
}

/* One column: the figure on top, the sign below, the label at the foot. */
static void draw_column(struct area a, const struct chart_bar *bar, int64_t most)
{
    int room = a.rows - 2;
    int cells = scaled(bar->value, most, room);
    int part = scaled(bar->part, bar->value, cells);
    int foot = a.y + a.rows - 1;
    int thick = a.cols > 2 ? a.cols - 1 : a.cols;

    for (int i = 0; i < cells; i++)
        draw_run(foot - 1 - i, a.x, thick, i < part ? ROLE_CHART_2 : ROLE_CHART_1,
                 i < part ? '#' : '=');
    draw_fit(foot - 1 - cells, a.x, thick, ROLE_FIGURE, ALIGN_CENTRE, bar->value_text);
    draw_fit(foot, a.x, thick, ROLE_LABEL, ALIGN_CENTRE, bar->label);
}

void chart_columns(struct area a, const struct chart_bar *bars, size_t n)
{
    int64_t most = greatest(bars, n);
    int width, need = widest_figure(bars, n) + 1;

    for (size_t i = 0; i < n; i++)
        if (bars[i].label && utf8_width(bars[i].label) + 1 > need)
            need = utf8_width(bars[i].label) + 1;
    if (n == 0 || a.rows < 3 || a.cols < need)
        return;
    width = a.cols / (int)n;
    if (width < need) { /* the newest, at the right, matter most */
        size_t fit = (size_t)(a.cols / need);

        bars += n - fit;
        n = fit;
        width = need;
    }
    if (width > need + 6)
        width = need + 6;
    for (size_t i = 0; i < n; i++)
        draw_column((struct area) { a.y, a.x + (int)i * width, a.rows, width }, &bars[i], most);
}

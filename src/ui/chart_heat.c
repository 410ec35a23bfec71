/* ui/chart_heat.c - figures in a grid, shaded by sign and by colour.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/chart.h"

#include "base/mem.h"
#include "base/utf8.h"

enum { SHADE = 3, LABEL_MOST = 10, FIGURE_LEAST = 3 }; /* cells: the two signs and a space */

static const struct {
    const char *sign;
    enum role role;
} shades[] = {
    { "  ", ROLE_TEXT },    { "..", ROLE_DIM },     { "::", ROLE_CHART_1 },
    { "++", ROLE_CHART_3 }, { "##", ROLE_CHART_2 },
};

int chart_shade(int64_t value, int64_t most)
{
    int steps = (int)ARRAY_LEN(shades) - 1;
    int shade;

    if (value <= 0 || most <= 0)
        return 0;
    shade = (int)((double)value * steps / (double)most + 0.999999);
    return shade < 1 ? 1 : shade > steps ? steps : shade;
}

static size_t cell_at(const struct chart_heat *h, size_t row, size_t col)
{
    return row * h->cols + col;
}

static bool is_total(const struct chart_heat *h, size_t row, size_t col)
{
    return row + 1 == h->rows || col + 1 == h->cols;
}

static int64_t greatest(const struct chart_heat *h)
{
    int64_t most = 0;

    for (size_t r = 0; r < h->rows; r++)
        for (size_t c = 0; c < h->cols; c++)
            if (!is_total(h, r, c) && h->values[cell_at(h, r, c)] > most)
                most = h->values[cell_at(h, r, c)];
    return most;
}

int chart_heat_cols(const struct chart_heat *h)
{
    int label = 0, figure = FIGURE_LEAST;

    for (size_t c = 0; c < h->cols; c++)
        if (utf8_width(h->col_labels[c]) > label)
            label = utf8_width(h->col_labels[c]);
    for (size_t i = 0; i < h->rows * h->cols; i++)
        if (utf8_width(h->texts[i]) > figure)
            figure = utf8_width(h->texts[i]);
    label = label > LABEL_MOST ? LABEL_MOST : label;
    return 1 + (label > figure + SHADE ? label : figure + SHADE);
}

/* The columns that are shown: as many as fit, among them the cursor's. */
static size_t shown_cols(struct chart_heat *h, int room, int width)
{
    size_t fit = room >= width ? (size_t)(room / width) : 1;

    if (h->col < h->left)
        h->left = h->col;
    if (h->col >= h->left + fit)
        h->left = h->col + 1 - fit;
    if (h->left + fit > h->cols)
        h->left = h->cols > fit ? h->cols - fit : 0;
    return h->cols - h->left < fit ? h->cols - h->left : fit;
}

static void scroll_rows(struct chart_heat *h, int page)
{
    size_t body = h->rows - 1, shown = page > 0 ? (size_t)page : 1;

    h->page = page;
    if (h->row < h->top)
        h->top = h->row;
    if (h->row < body && h->row >= h->top + shown)
        h->top = h->row + 1 - shown;
    if (h->top + shown > body)
        h->top = body > shown ? body - shown : 0;
}

struct grid {
    struct area a;
    size_t shown; /* columns */
    int width;
    int64_t most;
    bool focus;
};

static void draw_cell(const struct chart_heat *h, const struct grid *g, int y, size_t row,
                      size_t col)
{
    int x = g->a.x + h->label_cols + (int)(col - h->left) * g->width + 1;
    int figure = g->width - 1 - SHADE;
    bool here = g->focus && row == h->row && col == h->col;
    int shade = is_total(h, row, col) ? 0 : chart_shade(h->values[cell_at(h, row, col)], g->most);

    draw_fit(y, x, figure, here ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT,
             h->texts[cell_at(h, row, col)]);
    draw_text(y, x + figure + 1, SHADE - 1, shades[shade].role, shades[shade].sign);
    if (here)
        draw_cursor(y, x + figure - 1);
}

static void draw_line(const struct chart_heat *h, const struct grid *g, int y, size_t row)
{
    draw_fit(y, g->a.x, h->label_cols, row + 1 == h->rows ? ROLE_HEAD : ROLE_TEXT, ALIGN_LEFT,
             h->row_labels[row]);
    for (size_t c = 0; c < g->shown; c++)
        draw_cell(h, g, y, row, h->left + c);
}

static void draw_head(const struct chart_heat *h, const struct grid *g)
{
    int y = g->a.y, end = g->a.x + g->a.cols;

    draw_fit(y, g->a.x, h->label_cols, ROLE_HEAD, ALIGN_LEFT, h->corner);
    for (size_t c = 0; c < g->shown; c++)
        draw_fit(y, g->a.x + h->label_cols + (int)c * g->width + 1, g->width - 1, ROLE_HEAD,
                 ALIGN_RIGHT, h->col_labels[h->left + c]);
    if (h->left > 0)
        draw_text(y, g->a.x + h->label_cols, 1, ROLE_DIM, "<");
    if (h->left + g->shown < h->cols)
        draw_text(y, end - 1, 1, ROLE_DIM, ">");
}

void chart_heat(struct area a, struct chart_heat *h, bool focus)
{
    struct grid g = { .a = a, .width = chart_heat_cols(h), .most = greatest(h), .focus = focus };
    int y = a.y + 1;

    if (h->rows == 0 || h->cols == 0 || a.rows < 3)
        return;
    g.shown = shown_cols(h, a.cols - h->label_cols - 1, g.width);
    scroll_rows(h, a.rows - 2 < (int)h->rows - 1 ? a.rows - 2 : (int)h->rows - 1);
    draw_head(h, &g);
    for (int i = 0; i < h->page; i++)
        draw_line(h, &g, y++, h->top + (size_t)i);
    draw_line(h, &g, y, h->rows - 1);
}

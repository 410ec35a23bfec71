/* ui/chart_trend.c - two values side by side over time, and where they stood a year before.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/chart.h"

#include "base/buf.h"

static int64_t greatest(const struct chart_place *places, size_t n)
{
    int64_t most = 0;

    for (size_t i = 0; i < n; i++) {
        const int64_t all[] = { places[i].value, places[i].second, places[i].before,
                                places[i].second_before };

        for (size_t k = 0; k < sizeof(all) / sizeof(*all); k++)
            if (all[k] > most)
                most = all[k];
    }
    return most;
}

/* To the nearest cell, but what is there is seen and only the greatest fills the height. */
static int height(int64_t value, int64_t most, int cells)
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

struct column {
    int64_t value, before;
    enum role role;
    char sign;
};

static void draw_signs(int y, int x, int cols, enum role role, char sign)
{
    struct buf run = BUF_INIT;

    for (int i = 0; i < cols; i++)
        buf_add_char(&run, sign);
    draw_text(y, x, cols, role, buf_text(&run));
    buf_release(&run);
}

/* What stood before is a level: it is seen in the column and above it. */
static void draw_column(struct area a, const struct column *c, int64_t most)
{
    int cells = height(c->value, most, a.rows), level = height(c->before, most, a.rows);
    int foot = a.y + a.rows - 1;

    for (int i = 0; i < cells; i++)
        draw_signs(foot - i, a.x, a.cols, c->role, c->sign);
    if (level > 0)
        draw_signs(foot - level + 1, a.x, a.cols, ROLE_CHART_3, '-');
}

void chart_trend(struct area a, const struct chart_place *places, size_t n, int cols)
{
    int64_t most = greatest(places, n);
    int thick = (cols - 1) / 2 > 0 ? (cols - 1) / 2 : 1;

    for (size_t i = 0; i < n && a.rows > 0; i++) {
        const struct chart_place *p = &places[i];
        int x = a.x + (int)i * cols + cols - 2 * thick;
        struct column first = { p->value, p->before, ROLE_CHART_1, '=' };
        struct column second = { p->second, p->second_before, ROLE_CHART_2, '#' };

        draw_column((struct area) { a.y, x, a.rows, thick }, &first, most);
        draw_column((struct area) { a.y, x + thick, a.rows, thick }, &second, most);
    }
}

/* screens/campaign_draw.c - how the campaign looks: the pairs, the towns, the weeks.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/campaign_screen.h"
#include "ui/draw.h"

enum { LABEL = 14, LEFT = 55, BELOW_LEAST = 8, WEEKS_LEAST = 14 };

static void draw_chips(const struct campaign_view *c, struct area a)
{
    static const char *const names[] = { N_("开始以来"), N_("本年"), N_("本月"), N_("本周") };
    struct period p = c->pairs.request.period;
    char from[DATE_SIZE], to[DATE_SIZE];
    int x = a.x + 1;

    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *text = mem_printf(i == c->period ? "[%zu%s]" : " %zu%s ", i + 1, _(names[i]));

        x += draw_text(a.y, x, a.x + a.cols - x, i == c->period ? ROLE_CHIP : ROLE_DIM, text);
        free(text);
    }
    draw_printf(a.y, x + 1, a.x + a.cols - x - 1, ROLE_LABEL, _("%s 至 %s  %s"),
                date_to_iso(p.from, from), date_to_iso(p.to, to),
                basis_label(c->pairs.request.basis));
}

/* More, fewer or as many as in the four weeks before. */
static const char *trend_word(const struct campaign_view *c, size_t row)
{
    int64_t n[2] = { 0, 0 };

    for (int i = 0; i < 2; i++) {
        const struct figures_view *v = &c->recent[i];
        long at = campaign_recent_row(c, i, row), column = figures_column(v, "accepted");

        if (at >= 0)
            n[i] = ((size_t)at < v->table->rows_count ? &v->table->rows[at] : &v->table->total)
                       ->cells[column]
                       .n;
    }
    return n[0] > n[1] ? _("升") : n[0] < n[1] ? _("降") : _("平");
}

static void figure_text(const struct campaign_view *c, size_t row, size_t column, struct buf *out)
{
    buf_clear(out);
    if (column == CC_FOUND)
        buf_printf(out, "%lld", (long long)campaign_found(c, row));
    else if (column == CC_TREND)
        buf_add(out, trend_word(c, row));
    else
        figures_short(&c->pairs, row, figures_column(&c->pairs, campaign_figures[column].key), out);
}

static void draw_pair(const struct campaign_view *c, int y, struct area a, size_t row)
{
    bool total = row == c->pairs.table->rows_count;
    bool current = c->pane == CAMPAIGN_PAIRS && row == c->row;
    int x = a.x + 2 + LABEL;
    struct buf text = BUF_INIT;

    draw_text(y, a.x, 1, ROLE_TEXT, current ? ">" : " ");
    draw_fit(y, a.x + 2, LABEL, total ? ROLE_HEAD : ROLE_TEXT, ALIGN_LEFT,
             total ? _("合计") : c->pairs.table->rows[row].label);
    for (size_t i = 0; i < CC_COUNT; i++) {
        int width = campaign_figures[i].width;
        bool here = current && i == c->column;

        figure_text(c, row, i, &text);
        draw_fit(y, x + 1, width, here ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT, buf_text(&text));
        if (here)
            draw_cursor(y, x + width);
        x += 1 + width;
    }
    buf_release(&text);
}

/* Returns the line below. */
static int draw_pairs(const struct campaign_view *c, struct area a)
{
    int x = a.x + 2 + LABEL, y = a.y;

    draw_fit(y, a.x + 2, LABEL, ROLE_HEAD, ALIGN_LEFT, _("类别"));
    for (size_t i = 0; i < CC_COUNT; i++) {
        draw_fit(y, x + 1, campaign_figures[i].width, ROLE_HEAD, ALIGN_RIGHT,
                 _(campaign_figures[i].label));
        x += 1 + campaign_figures[i].width;
    }
    y++;
    for (size_t i = 0; i <= c->pairs.table->rows_count; i++)
        draw_pair(c, y++, a, i);
    return y;
}

static void draw_heat(struct campaign_view *c, struct area a)
{
    draw_printf(a.y, a.x, a.cols, ROLE_HEAD, _("乡镇街道 × 类别  %s  少 .. :: ++ ## 多"),
                _(campaign_figures[c->shown].label));
    heat_draw(&c->heat, (struct area) { a.y + 1, a.x, a.rows - 1, a.cols },
              c->pane == CAMPAIGN_HEAT);
}

static void draw_trend(struct campaign_view *c, struct area a)
{
    trend_view_draw(&c->trend, a, c->pane == CAMPAIGN_TREND);
}

/* Too few lines for the pairs and something below: what has the cursor is shown. */
static bool is_low(const struct campaign_view *c, struct area a)
{
    return !c->wide && a.rows - 4 - (int)c->pairs.table->rows_count < BELOW_LEAST;
}

/* The towns at the right of the pairs.  The weeks stand below both, over the whole width, so that
 * as many as can be are seen; where that leaves them too few lines, below the pairs alone. */
static void draw_beside(struct campaign_view *c, struct area a, struct area below)
{
    struct area heat = { a.y + 1, a.x + LEFT + 3, a.rows - 1, a.cols - LEFT - 3 };
    int end = heat.y + 1 + 1 + (int)c->heat.picture.rows; /* two heads, then the towns */

    if (a.y + a.rows - (end + 1) >= WEEKS_LEAST && end >= below.y) {
        below.rows -= end + 1 - below.y;
        below.y = end + 1;
        heat.rows = end - heat.y;
    } else {
        below.cols = LEFT;
    }
    draw_trend(c, below);
    draw_heat(c, heat);
}

void campaign_draw(struct desk *d, void *state, struct area a)
{
    struct campaign_view *c = state;
    struct area pairs = { a.y + 1, a.x, a.rows - 1, a.cols };
    struct area below;
    int y;

    (void)d;
    c->wide = a.cols >= CAMPAIGN_WIDE;
    draw_chips(c, a);
    y = is_low(c, a) && c->pane != CAMPAIGN_PAIRS ? pairs.y : draw_pairs(c, pairs) + 1;
    below = (struct area) { y, a.x + 2, a.y + a.rows - y, a.cols - 3 };
    if (c->wide)
        draw_beside(c, a, below);
    else if (c->below == CAMPAIGN_TREND)
        draw_trend(c, below);
    else
        draw_heat(c, below);
}

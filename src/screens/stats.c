/* screens/stats.c - 统计: a table of figures, each of which opens its cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/figures_view.h"
#include "screens/screen.h"
#include "ui/draw.h"

struct stats {
    struct figures_view view;
    size_t row;
    long column;
};

static enum status stats_open(struct desk *d, void *state, const struct open_args *args,
                              struct err *err)
{
    struct stats *s = state;

    return figures_load(d, &s->view, args->text ? args->text : "summary", NULL, err);
}

static void stats_draw(struct desk *d, void *state, struct area a)
{
    struct stats *s = state;
    const struct report *r = s->view.table;

    (void)d;
    for (size_t i = 0; i <= r->rows_count && (int)i + 1 < a.rows; i++) {
        int y = a.y + 1 + (int)i, x = a.x + 22;

        draw_fit(y, a.x + 1, 20, ROLE_TEXT, ALIGN_LEFT,
                 i < r->rows_count ? r->rows[i].label : r->total.label);
        for (long c = 0; c < (long)r->columns_count && x + 8 <= a.x + a.cols; c++, x += 9) {
            struct buf b = BUF_INIT;

            if (i == 0)
                draw_fit(a.y, x, 8, ROLE_HEAD, ALIGN_RIGHT, r->columns[c].label);
            figures_cell(&s->view, i, c, &b);
            draw_fit(y, x, 8, i == s->row && c == s->column ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT,
                     buf_text(&b));
            if (i == s->row && c == s->column)
                draw_cursor(y, x);
            buf_release(&b);
        }
    }
}

static struct outcome stats_key(struct desk *d, void *state, const struct key *k)
{
    struct stats *s = state;

    switch (k->code) {
    case K_UP:
        s->row -= s->row > 0;
        return outcome_stay();
    case K_DOWN:
        s->row += s->row < s->view.table->rows_count;
        return outcome_stay();
    case K_LEFT:
        s->column -= s->column > 0;
        return outcome_stay();
    case K_RIGHT:
        s->column += s->column + 1 < (long)s->view.table->columns_count;
        return outcome_stay();
    case K_ENTER:
        return figures_open(d, &s->view, s->row, s->column);
    default:
        return outcome_none();
    }
}

static void stats_close(struct desk *d, void *state)
{
    (void)d;
    figures_release(&((struct stats *)state)->view);
}

const struct screen screen_stats = {
    .name = "stats",
    .title = N_("统计"),
    .state = sizeof(struct stats),
    .open = stats_open,
    .draw = stats_draw,
    .key = stats_key,
    .close = stats_close,
};

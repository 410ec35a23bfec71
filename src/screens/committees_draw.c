/* screens/committees_draw.c - how committees and mediators look, with their figures.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/committees_screen.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "ui/draw.h"
#include "ui/table.h"

enum { WIDE = 100, NAME_WIDE = 44 };

/* Columns of a list: the name, a word to it, the figures. */
enum { C_NAME, C_HINT, C_FIRST, C_COUNT = C_FIRST + OFFICE_FIGURES };

/* Where there is room the figures still stand near the names. */
static int flexible(int cols, int room)
{
    return cols == 0 && room > WIDE ? NAME_WIDE : cols;
}

static void columns(const struct office_side *side, int room, struct table_column cols[C_COUNT])
{
    int name = flexible(side->name_cols, room), hint = flexible(side->hint_cols, room);

    cols[C_NAME] = (struct table_column) { _(side->name), name, ALIGN_LEFT, 0 };
    cols[C_HINT] = (struct table_column) { _(side->hint), hint, ALIGN_LEFT, 1 };
    for (size_t i = 0; i < OFFICE_FIGURES; i++)
        cols[C_FIRST + i] = (struct table_column) { _(office_figures[i].label),
                                                    office_figures[i].width, ALIGN_RIGHT, 0 };
}

static void figure_text(const struct office_list *l, const struct office_row *r, size_t i,
                        struct buf *out)
{
    if (r->counted >= 0)
        figures_short(&l->view, (size_t)r->counted, figures_column(&l->view, office_figures[i].key),
                      out);
    else
        buf_add(out, str_equal(office_figures[i].key, "rate") ? "-" : "0");
}

static int column_x(const int *widths, size_t column)
{
    int x = 2;

    for (size_t i = 0; i < column; i++)
        x += widths[i] ? widths[i] + 1 : 0;
    return x;
}

static void draw_row(struct committees *s, int y, struct area a, const struct table_column *cols,
                     const int *widths, size_t n)
{
    const struct office_list *l = committees_list(s);
    const struct office_row *r = &l->rows[l->shown[n]];
    bool here = n == l->at;
    enum role role = r->gone ? ROLE_DIM : ROLE_TEXT;
    struct buf texts[OFFICE_FIGURES] = { 0 };
    struct table_cell cells[C_COUNT] = {
        [C_NAME] = { r->name, role }, [C_HINT] = { r->hint, role }
    };

    for (size_t i = 0; i < OFFICE_FIGURES; i++) {
        figure_text(l, r, i, &texts[i]);
        cells[C_FIRST + i].text = buf_text(&texts[i]);
        cells[C_FIRST + i].role = here && s->column == i + 1 ? ROLE_MARK : ROLE_FIGURE;
    }
    table_draw_row(y, a, cols, C_COUNT, widths, cells, here && s->column == 0, false);
    if (here && s->column > 0) {
        size_t column = C_FIRST + s->column - 1;

        draw_text(y, a.x, 1, ROLE_TEXT, ">");
        draw_cursor_row(y, a.x + column_x(widths, column) + widths[column] - 1);
    }
    for (size_t i = 0; i < OFFICE_FIGURES; i++)
        buf_release(&texts[i]);
}

static void draw_tabs(const struct committees *s, struct area a)
{
    int x = a.x + 1;

    for (size_t i = 0; i < OFFICE_SIDES; i++) {
        char *text = mem_printf(i == s->tab ? "[%s]" : " %s ", _(office_sides[i].label));

        x += draw_text(a.y, x, a.cols, i == s->tab ? ROLE_CHIP : ROLE_DIM, text);
        free(text);
    }
}

static void draw_lists(struct desk *d, struct committees *s, struct area a)
{
    struct office_list *l = committees_list(s);
    struct table_column cols[C_COUNT];
    int widths[C_COUNT];

    columns(&office_sides[s->tab], a.cols, cols);
    table_layout(cols, C_COUNT, a.cols, widths);
    draw_tabs(s, a);
    search_line_draw(&s->search, a.y, a.x + 20, a.cols - 20);
    table_draw_head(a.y + 1, a, cols, C_COUNT, widths, -1, false);
    s->page = a.rows - 3;
    scroll_key(&(struct key) { 0 }, l->shown_count, s->page, &l->at, &l->top);
    for (int i = 0; i < s->page && l->top + (size_t)i < l->shown_count; i++)
        draw_row(s, a.y + 2 + i, a, cols, widths, l->top + (size_t)i);
    if (l->shown_count == 0)
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM, _("没有符合的。"));
    draw_printf(a.y + a.rows - 1, a.x + 2, a.cols - 2, ROLE_DIM, _("%d年  %s"), date_year(d->today),
                basis_label(l->view.request.basis));
}

void committees_draw(struct desk *d, void *state, struct area a)
{
    draw_lists(d, state, a);
}

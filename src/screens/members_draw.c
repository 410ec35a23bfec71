/* screens/members_draw.c - how a committee's own page looks.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/person.h"
#include "screens/case_text.h"
#include "screens/members_screen.h"
#include "ui/draw.h"
#include "ui/table.h"

#define PREVIEW_COLS 50
#define SOON_DAYS    90 /* a term that ends within so many days is told */
#define FOOT         2

enum { C_NAME, C_POST, C_FIRST, C_TERM = C_FIRST + MEMBER_FIGURES, C_COUNT };

static void columns(struct table_column cols[C_COUNT])
{
    cols[C_NAME] = (struct table_column) { _("姓名"), 10, ALIGN_LEFT, 0 };
    cols[C_POST] = (struct table_column) { _("职务"), 8, ALIGN_LEFT, 1 };
    for (size_t i = 0; i < MEMBER_FIGURES; i++)
        cols[C_FIRST + i] = (struct table_column) { _(member_figures[i].label),
                                                    member_figures[i].width, ALIGN_RIGHT, 0 };
    cols[C_TERM] = (struct table_column) { _("任期、证件"), 0, ALIGN_LEFT, 2 };
}

/* "离任剩39天", "证件过5天"; appends.  Nothing when it does not end soon. */
static void add_end(const char *what, int day, int today, struct buf *out)
{
    if (day == DATE_NONE || day > today + SOON_DAYS)
        return;
    buf_printf(out, day < today ? _("%s%s过%d天") : _("%s%s剩%d天"), out->len ? " " : "", what,
               day < today ? today - day : day - today);
}

static enum role term_text(const struct desk *d, const struct member *m, struct buf *out)
{
    char iso[DATE_SIZE];

    if (m->gone) {
        buf_printf(out, _("%s 离任"), date_to_iso(m->ends, iso));
        return ROLE_DIM;
    }
    add_end(_("离任"), m->ends, d->today, out);
    add_end(_("证件"), m->paper, d->today, out);
    return m->paper != DATE_NONE && m->paper < d->today ? ROLE_OVERDUE
           : out->len                                   ? ROLE_SOON
                                                        : ROLE_TEXT;
}

static int column_x(const int *widths, size_t column)
{
    int x = 2;

    for (size_t i = 0; i < column; i++)
        x += widths[i] ? widths[i] + 1 : 0;
    return x;
}

static void draw_row(const struct desk *d, const struct members *s, int y, struct area a,
                     const struct table_column *cols, const int *widths, size_t n)
{
    const struct member *m = &s->items[n];
    bool here = n == s->at;
    enum role role = m->gone ? ROLE_DIM : ROLE_TEXT;
    struct buf texts[MEMBER_FIGURES] = { 0 }, term = BUF_INIT;
    struct table_cell cells[C_COUNT] = {
        [C_NAME] = { m->name, role }, [C_POST] = { m->post, role }
    };

    for (size_t i = 0; i < MEMBER_FIGURES; i++) {
        bool late = i == MEMBER_OVERDUE && m->overdue;

        members_text(s, m, (enum member_figure)i, &texts[i]);
        cells[C_FIRST + i].text = buf_text(&texts[i]);
        cells[C_FIRST + i].role = here && s->column == i + 1 ? ROLE_MARK
                                  : late                     ? ROLE_OVERDUE
                                                             : ROLE_FIGURE;
    }
    cells[C_TERM].role = term_text(d, m, &term);
    cells[C_TERM].text = buf_text(&term);
    table_draw_row(y, a, cols, C_COUNT, widths, cells, here && s->column == 0, false);
    if (here && s->column > 0) {
        size_t column = C_FIRST + s->column - 1;

        draw_text(y, a.x, 1, ROLE_TEXT, ">");
        draw_cursor_row(y, a.x + column_x(widths, column) + widths[column] - 1);
    }
    for (size_t i = 0; i < MEMBER_FIGURES; i++)
        buf_release(&texts[i]);
    buf_release(&term);
}

/* ---- about the committee ---- */

static void draw_top(const struct desk *d, const struct members *s, struct area a)
{
    const struct record *c = s->committee;
    int due = members_term(d, s);
    struct buf text = BUF_INIT;
    enum role role = ROLE_DIM;

    draw_text(a.y, a.x + 1, a.cols - 1, ROLE_HEAD, record_text(c, COF_NAME));
    buf_add(&text, book_label(d->book, "committee_kind", record_get(c, COF_KIND)));
    if (!record_empty(c, COF_CHAIR))
        buf_printf(&text, _("  主任 %s"), record_text(c, COF_CHAIR));
    if (due != DATE_NONE) {
        char iso[DATE_SIZE];

        buf_printf(&text, _("  本届到 %s"), date_to_iso(due, iso));
        if (due < d->today)
            buf_printf(&text, _("，过了 %d天，要换届"), d->today - due);
        else if (due <= d->today + SOON_DAYS)
            buf_printf(&text, _("，剩 %d天"), due - d->today);
        role = due < d->today ? ROLE_OVERDUE : due <= d->today + SOON_DAYS ? ROLE_SOON : ROLE_DIM;
    }
    draw_text(a.y + 1, a.x + 1, a.cols - 1, role, buf_text(&text));
    buf_release(&text);
}

/* What the figure under the cursor counts. */
static void draw_foot(const struct desk *d, const struct members *s, struct area a)
{
    const struct member *m = members_current(s);
    struct buf text = BUF_INIT;

    if (m && s->column > 0)
        buf_add(&text, _(member_figures[s->column - 1].help));
    else if (m)
        buf_printf(&text, _("Enter 打开 %s 主办的全部案件；在数字上打开它数到的。"), m->name);
    draw_text(a.y, a.x + 1, a.cols - 1, ROLE_DIM, buf_text(&text));
    draw_printf(a.y + 1, a.x + 1, a.cols - 1, ROLE_DIM, _("办结、调成和率：%d年  %s"),
                date_year(d->today), basis_label(s->year.request.basis));
    buf_release(&text);
}

/* ---- beside it: what the member has in hand ---- */

static void draw_case(const struct desk *d, const struct find_row *r, int y, struct area a)
{
    const struct case_number_parts p = { .number = r->cells[MEMBER_CASE_NUMBER],
                                         .series = r->cells[MEMBER_CASE_SERIES],
                                         .year = r->cells[MEMBER_CASE_YEAR],
                                         .seq = r->cells[MEMBER_CASE_SEQ],
                                         .code = r->cells[MEMBER_CASE_CODE],
                                         .id = r->id };
    char *parties = mask_value_at(&kind_get(KIND_CASE)->fields[CF_PARTIES],
                                  r->cells[MEMBER_CASE_PARTIES], d->mask);
    struct buf number = BUF_INIT, due = BUF_INIT;
    enum role role = case_due_short(d, r->cells[MEMBER_CASE_DUE], r->cells[MEMBER_CASE_LIMIT],
                                    str_equal(r->cells[MEMBER_CASE_STOPPED], "1"), &due);

    case_short_number(&p, &number);
    draw_fit(y, a.x, 19, ROLE_TEXT, ALIGN_LEFT, buf_text(&number));
    draw_fit(y, a.x + 20, a.cols - 32, ROLE_TEXT, ALIGN_LEFT, parties);
    draw_fit(y, a.x + a.cols - 11, 11, role, ALIGN_LEFT, buf_text(&due));
    free(parties);
    buf_release(&number);
    buf_release(&due);
}

static void draw_preview(struct desk *d, struct members *s, struct area a)
{
    const struct member *m = members_current(s);

    members_preview(d, s);
    for (int y = 0; y < a.rows; y++)
        draw_text(a.y + y, a.x, 1, ROLE_FRAME, "|");
    a.x += 2;
    a.cols -= 3;
    if (!m)
        return;
    draw_printf(a.y, a.x, a.cols, ROLE_HEAD, _("%s 在办，先到期的在前"), m->name);
    for (int i = 0; i + 1 < a.rows && (size_t)i < s->preview.count; i++)
        draw_case(d, &s->preview.items[i], a.y + 1 + i, a);
    if (s->preview.count == 0)
        draw_text(a.y + 1, a.x, a.cols, ROLE_DIM, _("没有在办的案件。"));
}

/* ---- all of it ---- */

void members_draw(struct desk *d, void *state, struct area a)
{
    struct members *s = state;
    struct area list = { a.y + 2, a.x, a.rows - 2 - FOOT, a.cols };
    struct table_column cols[C_COUNT];
    int widths[C_COUNT];

    if (a.cols >= MEMBERS_PREVIEW_FROM) {
        list.cols -= PREVIEW_COLS + 1;
        draw_preview(
            d, s, (struct area) { list.y, a.x + a.cols - PREVIEW_COLS, list.rows, PREVIEW_COLS });
    }
    columns(cols);
    table_layout(cols, C_COUNT, list.cols, widths);
    draw_top(d, s, a);
    table_draw_head(list.y, list, cols, C_COUNT, widths, -1, false);
    s->page = list.rows - 1;
    scroll_key(&(struct key) { 0 }, s->count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->count; i++)
        draw_row(d, s, list.y + 1 + i, list, cols, widths, s->top + (size_t)i);
    if (s->count == 0)
        draw_text(list.y + 1, a.x + 2, list.cols - 2, ROLE_DIM,
                  _("还没有登记调解员。F2 登记一名。"));
    draw_foot(d, s, (struct area) { a.y + a.rows - FOOT, a.x, FOOT, a.cols });
}

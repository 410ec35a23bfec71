/* screens/records_draw.c - how a register looks: its columns, what is late, what is watched.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"
#include "screens/records_screen.h"
#include "ui/table.h"

#define FLEX_FROM 20 /* a column this wide takes what is left */
#define TITLE_MIN 4

/* ---- columns ---- */

static const struct field *field_of(const struct records *s, size_t column)
{
    return &kind_get(s->what->kind)->fields[s->fields[column]];
}

static bool is_number(enum field_type type)
{
    return type == FT_INT || type == FT_MONEY;
}

/* The name takes what is left; the columns further right go first. */
static void columns(const struct records *s, struct table_column cols[RECORDS_COLUMNS])
{
    const struct kind *kind = kind_get(s->what->kind);
    bool flexible = false;

    for (size_t i = 0; i < s->columns; i++) {
        const struct field *f = field_of(s, i);
        int title = utf8_width(_(f->label)), width = f->width;
        bool name = s->fields[i] == kind->name_field;

        if (width < TITLE_MIN || (title > width && title <= 10))
            width = title > 10 ? 10 : title;
        if (!flexible && i > 0 && (f->width >= FLEX_FROM || name) && f->type == FT_TEXT) {
            flexible = true;
            width = 0;
        }
        cols[i] = (struct table_column) { _(f->label), width,
                                          is_number(f->type) ? ALIGN_RIGHT : ALIGN_LEFT,
                                          name || i == 0 ? 0 : (int)i + 1 };
    }
}

/* ---- rows ---- */

static const char *cell(const struct records *s, const struct find_row *r, size_t place)
{
    return place < s->loaded_fields ? r->cells[place] : NULL;
}

static enum role row_role(const struct desk *d, const struct records *s, const struct find_row *r)
{
    const char *active = cell(s, r, s->active);

    if (s->active < RECORDS_COLUMNS && active) {
        int until = date_from_iso(active);

        if (str_equal(active, "0") || (until != DATE_NONE && until < d->today))
            return ROLE_DIM;
    }
    if (s->what->kind == KIND_FINDING && !finding_is_open(cell(s, r, s->state)))
        return ROLE_DIM;
    return ROLE_TEXT;
}

/* A day that has passed while the row is open. */
static enum role due_role(const struct desk *d, const struct records *s, const struct find_row *r)
{
    int due = date_from_iso(cell(s, r, s->due));

    if (due == DATE_NONE || !finding_due_runs(cell(s, r, s->state)))
        return ROLE_TEXT;
    return due < d->today ? ROLE_OVERDUE : due - d->today <= 3 ? ROLE_SOON : ROLE_TEXT;
}

static void draw_row(struct desk *d, struct records *s, int y, struct area a,
                     const struct table_column *cols, const int *widths, size_t n)
{
    const struct find_row *r = &s->rows.items[n];
    struct buf texts[RECORDS_COLUMNS] = { 0 };
    struct table_cell cells[RECORDS_COLUMNS] = { 0 };
    enum role role = row_role(d, s, r);
    bool watched = s->what->kind == KIND_FINDING && str_equal(cell(s, r, s->state), FINDING_CALMED);

    for (size_t i = 0; i < s->columns; i++) {
        const struct field *f = field_of(s, i);

        if (f->type == FT_REF)
            buf_add(&texts[i], r->cells[i] ? r->cells[i] : "");
        else
            value_show_text(d->book, f, r->cells[i], d->mask, &texts[i]);
        cells[i] = (struct table_cell) { buf_text(&texts[i]), role };
        if (i == s->due && s->what->kind == KIND_FINDING)
            cells[i].role = due_role(d, s, r);
        if (watched && i == s->state)
            cells[i].role = ROLE_WARN;
    }
    table_draw_row(y, a, cols, s->columns, widths, cells, n == s->at, watched);
    for (size_t i = 0; i < s->columns; i++)
        buf_release(&texts[i]);
}

/* ---- what stands above and below ---- */

/* Units whose round of this period is missing; returns the lines it took. */
static int draw_late(const struct records *s, struct area a)
{
    struct buf b = BUF_INIT;
    int lines;

    if (s->what->kind != KIND_ROUND)
        return 0;
    if (s->late_count == 0 && s->count == 0)
        return 0;
    if (s->late_count)
        buf_printf(&b, _("没有按时报的 %zu 个单位："), s->late_count);
    else
        buf_add(&b, _("应报的单位都已报。"));
    for (size_t i = 0; i < s->late_count; i++) {
        char iso[DATE_SIZE];

        buf_printf(&b, _("%s%s（应于 %s 前报）"), i ? "、" : "", s->late[i].name,
                   date_to_iso(s->late[i].due, iso));
    }
    lines = draw_rows_of(buf_text(&b), a.cols - 3, 2);
    draw_sentence((struct area) { a.y, a.x + 2, lines, a.cols - 3 },
                  s->late_count ? ROLE_OVERDUE : ROLE_GOOD, buf_text(&b));
    buf_release(&b);
    return lines;
}

static void draw_empty(const struct records *s, struct area a)
{
    const char *text = str_empty(search_line_text(&s->search)) ? _("还没有登记。按 F2 登记一条。")
                                                               : _("没有符合的。Esc 去掉条件。");

    draw_text(a.y, a.x + 2, a.cols - 2, ROLE_DIM, text);
    draw_cursor_row(a.y, a.x);
}

void records_draw(struct desk *d, void *state, struct area a)
{
    struct records *s = state;
    struct table_column cols[RECORDS_COLUMNS];
    int widths[RECORDS_COLUMNS], top;

    search_line_draw(&s->search, a.y, a.x + 1, a.cols - 1);
    top = 1 + draw_late(s, (struct area) { a.y + 1, a.x, a.rows - 1, a.cols });
    columns(s, cols);
    table_layout(cols, s->columns, a.cols, widths);
    table_draw_head(a.y + top, a, cols, s->columns, widths, -1, false);
    top++;
    s->page = a.rows - top;
    scroll_key(&(struct key) { 0 }, s->rows.count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->rows.count; i++)
        draw_row(d, s, a.y + top + i, a, cols, widths, s->top + (size_t)i);
    if (s->rows.count == 0)
        draw_empty(s, (struct area) { a.y + top, a.x, 1, a.cols });
}

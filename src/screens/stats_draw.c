/* screens/stats_draw.c - how a table of figures looks: chips, columns, total, bars, notes.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/rate.h"
#include "screens/stats_screen.h"
#include "ui/chart.h"
#include "ui/draw.h"

enum {
    SIGN = 2, /* cells for '>' */
    LABEL_LEAST = 8,
    HEAD_MOST = 3, /* lines */
    HEADING = 8,   /* a longer heading is broken there */
    FOOT = 2       /* lines kept below the table when there is no room for more */
};

/* ---- chips ---- */

static int chip(int y, int x, struct area a, const char *text)
{
    char *boxed = mem_printf("[%s]", text);
    int used = draw_text(y, x, a.x + a.cols - x, ROLE_CHIP, boxed);

    free(boxed);
    return x + used + 1;
}

static int draw_grouping(const struct stat_request *rq, struct area a, int x)
{
    struct buf b = BUF_INIT;

    x = chip(a.y, x, a, basis_label(rq->basis));
    if (rq->stat->table)
        return x;
    for (size_t i = 0; i < ARRAY_LEN(rq->axes) && rq->axes[i] != AXIS_NONE; i++)
        buf_printf(&b, "%s%s", i ? " / " : _("按"), axis_label(rq->axes[i]));
    x = chip(a.y, x, a, b.len ? buf_text(&b) : _("不分组"));
    buf_release(&b);
    return x;
}

static void draw_chips(const struct stats *s, struct area a)
{
    const struct stat_request *rq = &s->view.request;
    struct buf b = BUF_INIT;
    int x = a.x + 1;

    period_name(rq->period, &b);
    x = chip(a.y, x, a, buf_text(&b));
    if (stats_seal_chip(s))
        x = chip(a.y, x, a, stats_seal_chip(s));
    if (!rq->stat->build)
        x = draw_grouping(rq, a, x);
    x = chip(a.y, x, a, s->area ? s->area : _("全区"));
    if (rq->compare != COMPARE_NONE)
        chip(a.y, x, a, compare_label(rq->compare));
    buf_release(&b);
}

/* ---- columns ---- */

/* Where a column of figures stands; a heading of more than one line is broken. */
struct shown {
    long column;
    int x, cols;
};

struct layout {
    struct shown *shown; /* owned */
    size_t count;
    int label;          /* cells of the first column */
    int head;           /* lines of the headings */
    bool before, after; /* columns are hidden at that side */
};

static void cell_text(const struct stats *s, size_t row, long column, struct buf *out)
{
    buf_clear(out);
    figures_short(&s->view, row, column, out);
}

static int widest_figure(const struct stats *s, long column)
{
    struct buf b = BUF_INIT;
    int widest = 0;

    for (size_t i = 0; i <= s->view.table->rows_count; i++) {
        cell_text(s, i, column, &b);
        if (utf8_width(buf_text(&b)) > widest)
            widest = utf8_width(buf_text(&b));
    }
    buf_release(&b);
    return widest;
}

/* Cells that a heading wants: a long one stands in two lines unless a single
 * character would be left for the second. */
static int heading_cols(const char *label)
{
    int width = utf8_width(label);

    if (width == HEADING)
        return HEADING / 2;
    return width > HEADING + 2 ? HEADING : width;
}

int stats_column_cols(const struct stats *s, long column)
{
    int heading = heading_cols(s->view.table->columns[column].label);
    int figure = widest_figure(s, column);

    return figure > heading ? figure : heading;
}

/* Where a heading is broken in a column of that many cells. */
static int heading_break(const char *label, int cols)
{
    return utf8_width(label) > cols ? heading_cols(label) : cols;
}

static int heading_lines(const char *label, int cols)
{
    int n = 0, wrap = heading_break(label, cols);

    while (*label) {
        label += utf8_wrap(label, wrap);
        n++;
    }
    return n;
}

static const char *stub_of(const struct report *r)
{
    return r->stub ? r->stub : _("项目");
}

static int label_cols(const struct stats *s, struct area a)
{
    const struct report *r = s->view.table;
    int widest = utf8_width(stub_of(r)), most = a.cols / 3;

    for (size_t i = 0; i <= r->rows_count; i++) {
        const char *label = stats_row(s, i)->label;

        if (label && utf8_width(label) > widest)
            widest = utf8_width(label);
    }
    if (widest > most)
        widest = most;
    return widest < LABEL_LEAST ? LABEL_LEAST : widest;
}

/* The cells that columns from..to take, each with a gap before it. */
static int cells_of(const struct stats *s, size_t from, size_t to)
{
    int sum = 0;

    for (size_t i = from; i <= to && i < s->columns_count; i++)
        sum += 1 + s->cols[i];
    return sum;
}

/* Scrolls sideways so that the current column is there, and as far left as can be. */
static void scroll_aside(struct stats *s, int room)
{
    if (s->left > s->column)
        s->left = s->column;
    while (s->left < s->column && cells_of(s, s->left, s->column) > room)
        s->left++;
    while (s->left > 0 && cells_of(s, s->left - 1, s->columns_count - 1) <= room)
        s->left--;
}

static struct layout lay_out(struct stats *s, struct area a)
{
    struct layout l = { .label = label_cols(s, a), .head = 1 };
    int x = a.x + SIGN + l.label, end = a.x + a.cols - 2;

    l.shown = mem_resize(NULL, s->columns_count + 1, sizeof(*l.shown));
    scroll_aside(s, end - x);
    l.before = s->left > 0;
    for (size_t i = s->left; i < s->columns_count; i++) {
        long column = s->columns[i];
        int cols = s->cols[i];
        int lines = heading_lines(s->view.table->columns[column].label, cols);

        if (x + 1 + cols > end) {
            l.after = true;
            break;
        }
        l.shown[l.count++] = (struct shown) { column, x + 1, cols };
        x += 1 + cols;
        if (lines > l.head)
            l.head = lines < HEAD_MOST ? lines : HEAD_MOST;
    }
    return l;
}

/* Ends on the last line of the headings. */
static void draw_heading(int y, const struct shown *c, int head, const char *label)
{
    int line = head - heading_lines(label, c->cols), wrap = heading_break(label, c->cols);

    while (*label && line < head) {
        size_t n = utf8_wrap(label, wrap);
        char *part = mem_copy_n(label, n);

        if (line >= 0)
            draw_fit(y + line, c->x, c->cols, ROLE_HEAD, ALIGN_RIGHT, part);
        free(part);
        label += n;
        line++;
    }
}

static void draw_head(const struct stats *s, const struct layout *l, int y, struct area a)
{
    const struct report *r = s->view.table;
    int last = y + l->head - 1;

    draw_fit(last, a.x + SIGN, l->label, ROLE_HEAD, ALIGN_LEFT, stub_of(r));
    for (size_t i = 0; i < l->count; i++)
        draw_heading(y, &l->shown[i], l->head, r->columns[l->shown[i].column].label);
    if (l->before)
        draw_text(last, a.x + SIGN + l->label, 1, ROLE_DIM, "<");
    if (l->after)
        draw_text(last, a.x + a.cols - 1, 1, ROLE_DIM, ">");
}

static void draw_row(const struct stats *s, const struct layout *l, int y, struct area a, size_t i)
{
    bool current = i == s->row, total = i == s->view.table->rows_count;
    struct buf b = BUF_INIT;

    draw_text(y, a.x, 1, ROLE_TEXT, current ? ">" : " ");
    draw_fit(y, a.x + SIGN, l->label, total ? ROLE_HEAD : ROLE_TEXT, ALIGN_LEFT,
             stats_row(s, i)->label);
    for (size_t c = 0; c < l->count; c++) {
        const struct shown *at = &l->shown[c];
        bool here = current && at->column == stats_column(s);

        cell_text(s, i, at->column, &b);
        draw_fit(y, at->x, at->cols, here ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT, buf_text(&b));
        if (here)
            draw_cursor(y, at->x + at->cols - 1);
    }
    buf_release(&b);
}

/* Keeps the current row among the `rows` that are shown; the total always is. */
static void scroll_rows(struct stats *s, int rows)
{
    size_t n = s->view.table->rows_count, page = rows > 0 ? (size_t)rows : 1;

    s->page = rows;
    if (s->row < s->top)
        s->top = s->row;
    if (s->row < n && s->row >= s->top + page)
        s->top = s->row - page + 1;
    if (s->row == n && n > page)
        s->top = n - page;
    if (s->top + page > n)
        s->top = n > page ? n - page : 0;
}

/* How many rows of the table there is room for. */
static int rows_for(const struct stats *s, int room)
{
    size_t n = s->view.table->rows_count;

    if (room < 1)
        return 1;
    return n < (size_t)room ? (int)n : room;
}

static int draw_figures(struct stats *s, struct area a, int foot)
{
    struct layout l = lay_out(s, a);
    const struct report *r = s->view.table;
    int rows = rows_for(s, a.rows - l.head - 2 - foot), y = a.y;

    scroll_rows(s, rows);
    draw_head(s, &l, y, a);
    y += l.head;
    for (int i = 0; i < rows && s->top + (size_t)i < r->rows_count; i++)
        draw_row(s, &l, y++, a, s->top + (size_t)i);
    if (l.count)
        draw_hline(y++, a.x + SIGN,
                   l.shown[l.count - 1].x + l.shown[l.count - 1].cols - a.x - SIGN);
    draw_row(s, &l, y++, a, r->rows_count);
    free(l.shown);
    return y;
}

/* ---- bars ---- */

/* Numbers that compare within a column; a rate in ten-thousandths. */
static int64_t measure(const struct report_cell *c, enum cell_type type)
{
    if (c->empty)
        return 0;
    if (type != RC_RATE && type != RC_CHANGE)
        return c->n;
    return c->denominator ? c->n * 10000 / c->denominator : 0;
}

struct bars {
    struct chart_bar *items; /* owned, with their texts */
    size_t count;
};

/* The rows shown and, below the edge, the longest bar: all pages have one scale. */
static struct bars make_bars(const struct stats *s, int rows)
{
    const struct report *r = s->view.table;
    long column = stats_column(s), part = figures_column(&s->view, "settled");
    enum cell_type type = r->columns[column].type;
    bool parts = str_equal(r->columns[column].key, "accepted");
    struct bars b = { .items = mem_alloc(((size_t)rows + 1) * sizeof(*b.items)) };
    int64_t most = 0;

    for (size_t i = 0; i < r->rows_count; i++) {
        int64_t value = measure(&r->rows[i].cells[column], type);
        struct buf text = BUF_INIT;

        if (value > most)
            most = value;
        if (i < s->top || b.count == (size_t)rows)
            continue;
        figures_short(&s->view, i, column, &text);
        b.items[b.count++] = (struct chart_bar) {
            .label = r->rows[i].label,
            .value = value,
            .value_text = buf_take(&text),
            .part = parts ? measure(&r->rows[i].cells[part], RC_COUNT) : 0,
        };
    }
    b.items[b.count] = (struct chart_bar) { .label = "", .value = most };
    return b;
}

static void bars_release(struct bars *b)
{
    for (size_t i = 0; i < b->count; i++)
        free((char *)b->items[i].value_text);
    free(b->items);
}

static int draw_bars(struct stats *s, struct area a, int foot)
{
    const struct report *r = s->view.table;
    const struct report_column *c = &r->columns[stats_column(s)];
    int rows = rows_for(s, a.rows - 1 - foot), label = label_cols(s, a);
    struct area in = { a.y + 1, a.x + SIGN, rows, a.cols - SIGN - 1 };
    struct bars bars;
    int at;

    if (s->row >= r->rows_count)
        s->row = r->rows_count ? r->rows_count - 1 : 0;
    scroll_rows(s, rows);
    bars = make_bars(s, rows);
    draw_printf(a.y, a.x + SIGN, a.cols - SIGN, ROLE_HEAD,
                str_equal(c->key, "accepted") ? _("%s  = 件数  # 其中调解成功") : "%s", c->label);
    chart_bars(in, bars.items, bars.count + 1, label);
    at = in.y + (int)(s->row - s->top);
    draw_text(at, a.x, 1, ROLE_TEXT, ">");
    draw_cursor(at, a.x);
    bars_release(&bars);
    return in.y + rows;
}

/* ---- notes ---- */

static bool is_broken(const char *note)
{
    return str_starts(note, _("不平："));
}

static bool is_unchecked(const char *note)
{
    return str_starts(note, _("未核对："));
}

/* "孟庙镇：调成率 92.31% = 12/13  本期受理在调 1 件  受理口径"; appends. */
static void rate_words(const struct stats *s, struct buf *out)
{
    const struct report_row *row = stats_row(s, s->row);
    long rate = figures_column(&s->view, "rate"), pending = figures_column(&s->view, "pending");
    const struct report_cell *cell = rate >= 0 ? &row->cells[rate] : NULL;
    bool summary = s->view.request.axes[0] == AXIS_NONE && s->row < s->view.table->rows_count;
    char percent[RATE_SIZE];

    if (!cell || pending < 0)
        return;
    buf_printf(out, _("%s：调成率 "), row->label);
    if (rate_percent(cell->n, cell->denominator, s->view.table->decimals, percent))
        buf_printf(out, "%s%%", percent);
    else
        buf_add(out, "-");
    buf_printf(out, _(" = %lld/%lld  本期受理在调 %lld 件"), (long long)cell->n,
               (long long)cell->denominator, (long long)row->cells[pending].n);
    if (!summary)
        buf_printf(out, "  %s", basis_label(s->view.request.basis));
}

static int draw_note(int y, struct area a, enum role role, const char *text)
{
    struct area in = { y, a.x + SIGN, a.y + a.rows - y, a.cols - SIGN - 1 };
    int lines = in.rows > 0 ? draw_wrapped(in, role, text, 0) : 0;

    return y + (lines < in.rows ? lines : in.rows > 0 ? in.rows : 0);
}

/* What does not hold comes first, then what there is room for. */
static void draw_notes(const struct stats *s, int y, struct area a)
{
    const struct report *r = s->view.table;
    struct buf words = BUF_INIT;

    rate_words(s, &words);
    y = draw_note(y, a, ROLE_LABEL, buf_text(&words));
    buf_release(&words);
    for (size_t i = 0; i < r->notes_count; i++)
        if (is_broken(r->notes[i]))
            y = draw_note(y, a, ROLE_ERROR, r->notes[i]);
    for (size_t i = 0; i < r->notes_count; i++)
        if (is_unchecked(r->notes[i]))
            y = draw_note(y, a, ROLE_ERROR, r->notes[i]);
    for (size_t i = 0; i < r->notes_count; i++)
        if (!is_broken(r->notes[i]) && !is_unchecked(r->notes[i]))
            y = draw_note(y, a, ROLE_DIM, r->notes[i]);
}

static void draw_picture(struct stats *s, struct area a)
{
    if (s->picture == PICTURE_TREND) {
        trend_view_draw(&s->trend, a, true);
        return;
    }
    draw_printf(a.y, a.x, a.cols, ROLE_HEAD, _("%s  少 .. :: ++ ## 多"),
                s->heat.both.table->columns[s->heat.column].label);
    heat_draw(&s->heat, (struct area) { a.y + 1, a.x, a.rows - 1, a.cols }, true);
}

void stats_draw(struct desk *d, void *state, struct area a)
{
    struct stats *s = state;
    struct area below = { a.y + 1, a.x, a.rows - 1, a.cols };
    int y;

    (void)d;
    draw_chips(s, a);
    if (stats_picture_own(s)) {
        draw_picture(s, (struct area) { a.y + 1, a.x + SIGN, a.rows - 1, a.cols - SIGN - 1 });
        return;
    }
    y = s->picture == PICTURE_BARS ? draw_bars(s, below, FOOT) : draw_figures(s, below, FOOT);
    draw_notes(s, y, a);
}

/* screens/schedule_draw.c - how a week of appointments looks: as a list, and as columns where
 * there is room.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/schedule_screen.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/person.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "ui/draw.h"
#include "ui/table.h"

enum { WIDE = 118, FOOT = 2, ENTRY_ROWS = 4, NAME_COLS = 16, MARK_CELLS = 8 };

/* Columns of the list; by room or mediator the heading says the one, the row the day. */
enum { C_DAY, C_TIME, C_ROOM, C_MEDIATOR, C_NUMBER, C_PARTIES, C_SIGN, C_COUNT };

/* ---- texts ---- */

static char *parties_text(const struct desk *d, const struct booking *b)
{
    return mask_value_at(&kind_get(KIND_CASE)->fields[CF_PARTIES], b->case_parties, d->mask);
}

static char *number_text(const struct booking *b)
{
    const struct case_number_parts p = {
        .number = b->number, .series = b->series, .year = b->year, .seq = b->seq, .code = b->code
    };
    struct buf out = BUF_INIT;

    case_short_number(&p, &out);
    return buf_take(&out);
}

static char *mediators_text(const struct booking *b)
{
    const char *lead = b->mediators[0] ? b->mediators[0] : "";

    return b->mediators[1] ? mem_printf("%s%s%s", lead, *lead ? "、" : "", b->mediators[1])
                           : mem_copy(lead);
}

/* A clash first, then what became of it; one whose day is over and of which nobody has said
 * anything asks for an answer. */
static const char *sign_text(const struct desk *d, const struct schedule *s,
                             const struct booking *b, enum role *role)
{
    *role = ROLE_OVERDUE;
    if (schedule_clash(s, b))
        return _("! 撞期");
    *role = ROLE_WARN;
    if (str_equal(b->kept, APPOINTMENT_PLANNED))
        return b->day < d->today ? _("未登记") : "";
    *role = ROLE_DIM;
    return book_label(d->book, "appointment_state", b->kept);
}

static char *time_text(const struct booking *b)
{
    struct buf out = BUF_INIT;

    booking_time_text(b, &out);
    return buf_take(&out);
}

static char *day_text(int day)
{
    char iso[DATE_SIZE];

    return mem_copy(date_to_iso(day, iso) + 5);
}

/* ---- the list ---- */

static void columns(struct table_column cols[C_COUNT])
{
    cols[C_DAY] = (struct table_column) { _("日期"), 5, ALIGN_LEFT, 0 };
    cols[C_TIME] = (struct table_column) { _("时间"), 11, ALIGN_LEFT, 0 };
    cols[C_ROOM] = (struct table_column) { _("地点"), 16, ALIGN_LEFT, 1 };
    cols[C_MEDIATOR] = (struct table_column) { _("调解员"), 8, ALIGN_LEFT, 2 };
    cols[C_NUMBER] = (struct table_column) { _("案号"), 18, ALIGN_LEFT, 0 };
    cols[C_PARTIES] = (struct table_column) { _("当事人"), 0, ALIGN_LEFT, 3 };
    cols[C_SIGN] = (struct table_column) { "", 6, ALIGN_LEFT, 0 };
}

/* The column that the heading says already. */
static int said_by_heading(const struct schedule *s)
{
    return s->view == BY_DAY ? C_DAY : s->view == BY_ROOM ? C_ROOM : C_MEDIATOR;
}

static size_t chosen_columns(const struct schedule *s, struct table_column cols[C_COUNT])
{
    int without = said_by_heading(s);
    size_t n = 0;

    columns(cols);
    for (int i = 0; i < C_COUNT; i++)
        if (i != without)
            cols[n++] = cols[i];
    return n;
}

static void draw_booking(const struct desk *d, const struct schedule *s, int y, struct area a,
                         const struct table_column *cols, size_t n, const int *widths,
                         const struct schedule_line *l, bool here)
{
    const struct booking *b = &s->week.items[l->at];
    char *texts[C_COUNT] = { [C_DAY] = day_text(b->day),   [C_TIME] = time_text(b),
                             [C_ROOM] = mem_copy(b->room), [C_MEDIATOR] = mediators_text(b),
                             [C_NUMBER] = number_text(b),  [C_PARTIES] = parties_text(d, b) };
    struct table_cell cells[C_COUNT];
    enum role role = booking_stands(b) ? ROLE_TEXT : ROLE_DIM, sign;
    const char *text = sign_text(d, s, b, &sign);
    size_t at = 0;

    for (int i = 0; i < C_COUNT; i++)
        if (i != said_by_heading(s))
            cells[at++] = i == C_SIGN ? (struct table_cell) { text, sign }
                                      : (struct table_cell) { texts[i], role };
    table_draw_row(y, a, cols, n, widths, cells, here, false);
    for (int i = 0; i < C_SIGN; i++)
        free(texts[i]);
}

static void draw_heading(const struct schedule *s, int y, int x, int cols,
                         const struct schedule_line *l, bool today)
{
    bool here = l == schedule_current(s);

    draw_text(y, x, 1, ROLE_TEXT, here ? ">" : " ");
    draw_text(y, x + 1, cols - 1, today ? ROLE_CHIP : ROLE_HEAD, l->text);
    if (!here)
        return;
    draw_text(y, x + 1, cols - 1 < MARK_CELLS ? cols - 1 : MARK_CELLS, ROLE_MARK, l->text);
    draw_cursor_row(y, x);
}

static void draw_counted(const struct schedule *s, int y, struct area a,
                         const struct schedule_line *l, bool today)
{
    int x = a.x + 1 + utf8_width(l->text) + 2;

    draw_heading(s, y, a.x, a.cols, l, today);
    if (l->n)
        draw_printf(y, x, a.x + a.cols - x, ROLE_DIM, _("%zu 场"), l->n);
}

static void draw_list(struct desk *d, struct schedule *s, struct area a)
{
    struct table_column cols[C_COUNT];
    int widths[C_COUNT];
    size_t n = chosen_columns(s, cols);

    table_layout(cols, n, a.cols, widths);
    table_draw_head(a.y, a, cols, n, widths, -1, false);
    s->page = a.rows - 1;
    scroll_key(&(struct key) { 0 }, s->count, s->page, &s->at, &s->top);
    for (int y = 0; y < s->page && s->top + (size_t)y < s->count; y++) {
        const struct schedule_line *l = &s->lines[s->top + (size_t)y];

        if (l->heading)
            draw_counted(s, a.y + 1 + y, a, l, l->day == d->today);
        else
            draw_booking(d, s, a.y + 1 + y, a, cols, n, widths, l, l == schedule_current(s));
    }
}

/* ---- columns of a week ---- */

struct grid {
    struct area a; /* below the names of the days */
    int label;     /* columns of the names at the left, 0 by day */
    int width;     /* of a day */
    int *tops;     /* owned: row of each group, from 0 */
    int rows;      /* of all groups */
    int top;       /* first row that is shown */
};

/* How many appointments stand before this one in its group on its day. */
static int place_in_day(const struct schedule *s, size_t line)
{
    int n = 0;

    for (size_t i = 0; i < line; i++)
        n += !s->lines[i].heading && s->lines[i].group == s->lines[line].group &&
             s->lines[i].day == s->lines[line].day;
    return n;
}

static void lay_out(const struct schedule *s, struct grid *g)
{
    g->tops = mem_alloc((s->groups + 1) * sizeof(*g->tops));
    for (size_t group = 0; group < s->groups; group++) {
        int most = 1;

        for (size_t i = 0; i < s->count; i++)
            if (!s->lines[i].heading && s->lines[i].group == group && place_in_day(s, i) + 1 > most)
                most = place_in_day(s, i) + 1;
        g->tops[group] = g->rows;
        g->rows += most * ENTRY_ROWS;
    }
}

static int row_of(const struct schedule *s, const struct grid *g, size_t line)
{
    const struct schedule_line *l = &s->lines[line];

    if (l->heading)
        return s->view == BY_DAY ? 0 : g->tops[l->group];
    return g->tops[l->group] + place_in_day(s, line) * ENTRY_ROWS;
}

/* So that the cursor is in sight. */
static void scroll_grid(const struct schedule *s, struct grid *g)
{
    int row = s->at < s->count ? row_of(s, g, s->at) : 0;

    g->top = row + ENTRY_ROWS > g->a.rows ? row + ENTRY_ROWS - g->a.rows : 0;
}

static int column_x(const struct schedule *s, const struct grid *g, int day)
{
    return g->a.x + g->label + (day - s->monday) * g->width;
}

/* Row y of the entry, when it is in sight. */
static void draw_part(const struct grid *g, int y, int x, enum role role, const char *text)
{
    if (y >= g->a.y && y < g->a.y + g->a.rows)
        draw_fit(y, x + 1, g->width - 2, role, ALIGN_LEFT, text);
}

static void draw_entry(const struct desk *d, const struct schedule *s, const struct grid *g,
                       size_t line)
{
    const struct schedule_line *l = &s->lines[line];
    const struct booking *b = &s->week.items[l->at];
    enum role sign, role = booking_stands(b) ? ROLE_TEXT : ROLE_DIM;
    const char *says = sign_text(d, s, b, &sign);
    int x = column_x(s, g, l->day), y = g->a.y + row_of(s, g, line) - g->top;
    char *time = time_text(b), *parties = parties_text(d, b);
    char *second = s->view == BY_ROOM ? mediators_text(b) : mem_copy(b->room);

    draw_part(g, y, x, role, time);
    draw_part(g, y + 1, x, role, second);
    draw_part(g, y + 2, x, role, parties);
    draw_part(g, y + 3, x, sign, says);
    if (line == s->at) {
        draw_text(y, x, 1, ROLE_TEXT, ">");
        draw_text(y, x + 1, MARK_CELLS, ROLE_MARK, time);
        draw_cursor_row(y, x);
    }
    free(time);
    free(second);
    free(parties);
}

/* Names of the days; by day they are lines, too. */
static void draw_days(struct desk *d, const struct schedule *s, const struct grid *g, int y)
{
    struct schedule days = { .monday = s->monday, .view = BY_DAY, .at = SIZE_MAX };

    if (s->view == BY_DAY) {
        for (size_t i = 0; i < s->count; i++)
            if (s->lines[i].heading)
                draw_heading(s, y, column_x(s, g, s->lines[i].day), g->width, &s->lines[i],
                             s->lines[i].day == d->today);
        return;
    }
    schedule_arrange(d, &days);
    days.at = SIZE_MAX;
    for (size_t i = 0; i < days.count; i++)
        draw_heading(&days, y, column_x(s, g, days.lines[i].day), g->width, &days.lines[i],
                     days.lines[i].day == d->today);
    schedule_release(&days);
}

/* A long name goes on below. */
static void draw_name(const struct schedule *s, const struct grid *g, int y,
                      const struct schedule_line *l)
{
    struct area room = { y, g->a.x + 1, ENTRY_ROWS - 1, g->label - 2 };
    int left = g->a.y + g->a.rows - y;

    room.rows = left < room.rows ? left : room.rows;
    draw_sentence(room, ROLE_HEAD, l->text);
    if (l != schedule_current(s))
        return;
    draw_text(y, g->a.x, 1, ROLE_TEXT, ">");
    draw_text(y, g->a.x + 1, MARK_CELLS, ROLE_MARK, l->text);
    draw_cursor_row(y, g->a.x);
}

static void draw_names(const struct schedule *s, const struct grid *g)
{
    for (size_t i = 0; s->view != BY_DAY && i < s->count; i++) {
        int y = g->a.y + row_of(s, g, i) - g->top;

        if (s->lines[i].heading && y >= g->a.y && y < g->a.y + g->a.rows)
            draw_name(s, g, y, &s->lines[i]);
    }
}

static void draw_grid(struct desk *d, struct schedule *s, struct area a)
{
    struct grid g = { .a = { a.y + 1, a.x, a.rows - 1, a.cols },
                      .label = s->view == BY_DAY ? 0 : NAME_COLS };

    g.width = (a.cols - g.label) / WEEK_DAYS;
    s->page = a.rows / ENTRY_ROWS;
    scroll_key(&(struct key) { 0 }, s->count, s->page, &s->at, &s->top);
    lay_out(s, &g);
    scroll_grid(s, &g);
    draw_days(d, s, &g, a.y);
    draw_names(s, &g);
    for (size_t i = 0; i < s->count; i++)
        if (!s->lines[i].heading)
            draw_entry(d, s, &g, i);
    free(g.tops);
}

/* ---- above and below ---- */

static void draw_tabs(const struct schedule *s, struct area a)
{
    static const char *const names[SCHEDULE_VIEWS] = {
        [BY_DAY] = N_("按日期"), [BY_ROOM] = N_("按地点"), [BY_MEDIATOR] = N_("按调解员")
    };
    char from[DATE_SIZE], to[DATE_SIZE];
    int x = a.x + 1;

    for (int i = 0; i < SCHEDULE_VIEWS; i++) {
        bool here = i == (int)s->view;
        char *text = mem_printf(here ? "[%s]" : " %s ", _(names[i]));

        x += draw_text(a.y, x, a.cols, here ? ROLE_CHIP : ROLE_DIM, text);
        free(text);
    }
    draw_printf(a.y, x + 2, a.x + a.cols - x - 2, ROLE_HEAD, _("%s 至 %s"),
                date_to_iso(s->monday, from), date_to_iso(s->monday + WEEK_DAYS - 1, to));
}

static void add_value(const struct desk *d, const char *label, int field, const char *value,
                      struct buf *out)
{
    if (str_empty(value))
        return;
    buf_printf(out, "  %s：", label);
    value_show_text(d->book, &kind_get(KIND_APPOINTMENT)->fields[field], value, d->mask, out);
}

static void about(const struct desk *d, const struct booking *b, struct buf *out)
{
    char *parties = parties_text(d, b);

    buf_printf(out, "%s  %s", b->number, parties);
    add_value(d, _("内容"), APTF_PURPOSE, b->purpose, out);
    add_value(d, _("通知"), APTF_PARTICIPANTS, b->participants, out);
    free(parties);
}

static void clashes(const struct desk *d, const struct schedule *s, const struct booking *b,
                    struct buf *out)
{
    for (size_t i = 0; i < s->week.count; i++) {
        const struct booking *other = &s->week.items[i];
        unsigned clash = booking_clash(b, other, s->minutes);

        if (!clash)
            continue;
        buf_add(out, out->len ? "；" : _("撞期："));
        booking_clash_text(b, other, clash, !desk_may(d, RIGHT_NAMES), out);
    }
}

/* What became of it; a clash, while it is planned. */
static enum role result(const struct desk *d, const struct schedule *s, const struct booking *b,
                        struct buf *out)
{
    if (schedule_clash(s, b)) {
        clashes(d, s, b, out);
        return ROLE_OVERDUE;
    }
    if (!str_equal(b->kept, APPOINTMENT_PLANNED))
        buf_add(out, book_label(d->book, "appointment_state", b->kept));
    else if (b->day < d->today)
        buf_add(out, _("日子已过，还没有登记：F6 记录调解，F5 改期，F8 取消"));
    if (b->session)
        buf_printf(out, _("，第 %lld 份调解记录"), (long long)b->session);
    add_value(d, _("说明"), APTF_NOTE, b->note, out);
    return ROLE_DIM;
}

static void draw_foot(const struct desk *d, const struct schedule *s, struct area a)
{
    const struct booking *b = schedule_booking(s);
    struct buf text = BUF_INIT, under = BUF_INIT;
    enum role role = ROLE_DIM;

    if (b) {
        about(d, b, &text);
        role = result(d, s, b, &under);
    } else if (s->week.count == 0) {
        buf_add(&text, _("这一周没有安排。F2 约一次调解，左右键换周。"));
    }
    draw_text(a.y, a.x + 1, a.cols - 1, ROLE_TEXT, buf_text(&text));
    draw_text(a.y + 1, a.x + 1, a.cols - 1, role, buf_text(&under));
    buf_release(&text);
    buf_release(&under);
}

void schedule_draw(struct desk *d, void *state, struct area a)
{
    struct schedule *s = state;
    struct area middle = { a.y + 1, a.x, a.rows - 1 - FOOT, a.cols };

    draw_tabs(s, a);
    draw_cursor_row(a.y, a.x); /* where a week has nothing */
    if (a.cols >= WIDE)
        draw_grid(d, s, middle);
    else
        draw_list(d, s, middle);
    draw_foot(d, s, (struct area) { a.y + a.rows - FOOT, a.x, FOOT, a.cols });
}

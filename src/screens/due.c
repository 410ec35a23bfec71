/* screens/due.c - 到期: what runs out, of cases and of the office, soonest first.
 *
 * What is typed narrows the rows that are there; it never asks the store.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/limits.h"
#include "screens/due_rows.h"
#include "screens/screen.h"
#include "screens/search_line.h"
#include "ui/draw.h"
#include "ui/table.h"

enum {
    DAYS_DEFAULT = 7,
    DAYS_ALL = 36500,
    BASIS_LINES = 4,
    BASIS_LINES_SMALL = 3,
    SMALL_ROWS = 18,
    TOKEN_DAYS = 1
};

struct due {
    struct due_items rows;
    size_t *shown; /* owned: places of the rows that fit what is typed */
    size_t shown_count, shown_cap;
    size_t at, top;
    int page; /* rows as last drawn */
    int days;
    struct search_line search;
};

/* ---- loading ---- */

static bool fits(const struct due *s, const struct due_item *r)
{
    const char *const texts[] = { r->number, r->parties, r->mediator, r->limit_name };

    return search_line_fits(&s->search, texts, ARRAY_LEN(texts));
}

/* Puts the rows together that fit what is typed. */
static void narrow(struct due *s)
{
    s->shown_count = 0;
    for (size_t i = 0; i < s->rows.count; i++) {
        if (!fits(s, &s->rows.items[i]))
            continue;
        mem_grow((void **)&s->shown, s->shown_count, &s->shown_cap, sizeof(*s->shown));
        s->shown[s->shown_count++] = i;
    }
    if (s->at >= s->shown_count)
        s->at = s->shown_count ? s->shown_count - 1 : 0;
}

static const struct due_item *current(const struct due *s)
{
    return s->at < s->shown_count ? &s->rows.items[s->shown[s->at]] : NULL;
}

/* The cursor stays on its row, or else in its place. */
static enum status load(struct desk *d, struct due *s, struct err *err)
{
    int64_t id = current(s) ? current(s)->id : 0;
    char *limit = current(s) ? mem_copy(current(s)->limit) : NULL;
    char *name = current(s) ? mem_copy(current(s)->number) : NULL;
    enum status st;

    st = due_items_load(d, s->days, &s->rows, err);
    narrow(s);
    for (size_t i = 0; name && i < s->shown_count; i++) {
        const struct due_item *r = &s->rows.items[s->shown[i]];

        if (r->id == id && str_equal(r->limit, limit) && str_equal(r->number, name))
            s->at = i;
    }
    free(limit);
    free(name);
    return st;
}

static enum status due_open(struct desk *d, void *state, const struct open_args *args,
                            struct err *err)
{
    struct due *s = state;

    (void)args;
    s->days = DAYS_DEFAULT;
    search_line_init(&s->search);
    return load(d, s, err);
}

/* ---- drawing ---- */

enum { DUE_ON, DUE_LEFT, DUE_NUMBER, DUE_LIMIT, DUE_MEDIATOR, DUE_PARTIES, DUE_COLUMNS };

static const struct table_column rows[DUE_COLUMNS] = {
    [DUE_ON] = { N_("到期日"), 10, ALIGN_LEFT, 0 },
    [DUE_LEFT] = { N_("期限"), 11, ALIGN_LEFT, 0 },
    [DUE_NUMBER] = { N_("案号"), 18, ALIGN_LEFT, 0 },
    [DUE_LIMIT] = { N_("事项"), 16, ALIGN_LEFT, 3 },
    [DUE_MEDIATOR] = { N_("调解员"), 6, ALIGN_LEFT, 2 },
    [DUE_PARTIES] = { N_("当事人"), 0, ALIGN_LEFT, 1 },
};

static void draw_row(int y, struct area a, const struct table_column *cols, const int *widths,
                     const struct due_item *r, bool is_current)
{
    char iso[DATE_SIZE];
    const struct table_cell cells[DUE_COLUMNS] = {
        [DUE_ON] = { date_to_iso(r->due, iso), ROLE_TEXT },
        [DUE_LEFT] = { r->left, r->role },
        [DUE_NUMBER] = { r->number, ROLE_TEXT },
        [DUE_LIMIT] = { r->limit_name, ROLE_TEXT },
        [DUE_MEDIATOR] = { r->mediator, ROLE_TEXT },
        [DUE_PARTIES] = { r->parties, ROLE_TEXT },
    };

    table_draw_row(y, a, cols, DUE_COLUMNS, widths, cells, is_current, false);
}

/* How to do what is proposed when the limit of a case has run out. */
static void add_way(const struct due_item *r, const struct limit *l, struct buf *out)
{
    if (r->kind == KIND_CASE && str_equal(l->on_expiry, "propose"))
        buf_add(out, _("F3 打开案件，F5 流转选“终止（不成）”。"));
}

/* What follows when the limit of the current row is over, and what it rests on. */
static void draw_basis(struct desk *d, const struct due_item *r, struct area a)
{
    const struct limit *l = r ? book_limit(d->book, r->limit) : NULL;
    struct buf b = BUF_INIT;

    if (!l)
        return;
    if (r->due < d->today) {
        limit_advice(l, &b);
        add_way(r, l, &b);
    }
    if (r->kind == KIND_CASE) {
        buf_printf(&b, _("%s："), l->name);
        limit_length_text(l, &b);
        buf_add(&b, _("。"));
    }
    if (!str_empty(l->extension) && r->kind == KIND_CASE)
        buf_printf(&b, _("延长须经%s同意。"), l->extension);
    if (!str_empty(l->basis))
        buf_printf(&b, _("依据：%s"), l->basis);
    draw_wrapped(a, ROLE_DIM, buf_text(&b), 0);
    buf_release(&b);
}

static void due_draw(struct desk *d, void *state, struct area a)
{
    struct due *s = state;
    struct table_column cols[DUE_COLUMNS];
    int widths[DUE_COLUMNS];
    int basis = a.rows < SMALL_ROWS ? BASIS_LINES_SMALL : BASIS_LINES;

    for (size_t i = 0; i < DUE_COLUMNS; i++) {
        cols[i] = rows[i];
        cols[i].title = _(rows[i].title);
    }
    table_layout(cols, DUE_COLUMNS, a.cols, widths);
    search_line_draw(&s->search, a.y, a.x + 1, a.cols - 1);
    table_draw_head(a.y + 1, a, cols, DUE_COLUMNS, widths, -1, false);
    s->page = a.rows - 2 - basis;
    scroll_key(&(struct key) { 0 }, s->shown_count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->shown_count; i++) {
        size_t n = s->top + (size_t)i;

        draw_row(a.y + 2 + i, a, cols, widths, &s->rows.items[s->shown[n]], n == s->at);
    }
    draw_basis(d, current(s), (struct area) { a.y + a.rows - basis, a.x + 2, basis, a.cols - 3 });
    if (!current(s))
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM,
                  s->rows.count ? _("没有符合的。") : _("没有快到期或超期的。F7 换天数。"));
}

static void due_status(struct desk *d, void *state, struct buf *out)
{
    struct due *s = state;

    (void)d;
    if (s->days == DAYS_ALL)
        buf_printf(out, _("全部  %zu 项"), s->shown_count);
    else
        buf_printf(out, _("%d 天内  %zu 项"), s->days, s->shown_count);
}

/* ---- keys ---- */

static struct outcome due_key(struct desk *d, void *state, const struct key *k)
{
    struct due *s = state;

    (void)d;
    if (search_line_key(&s->search, k)) {
        narrow(s);
        s->at = s->top = 0;
        return outcome_stay();
    }
    return scroll_key(k, s->shown_count, s->page, &s->at, &s->top) ? outcome_stay()
                                                                   : outcome_none();
}

static struct outcome open_item(struct desk *d, void *state)
{
    const struct due_item *item = current(state);

    (void)d;
    return item ? due_open_kind(item->kind, item->id) : outcome_stay();
}

static struct outcome ask_days(struct desk *d, void *state)
{
    static const int choices[] = { 3, 7, 15, 30 };
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_DAYS, _("多少天内到期"), NULL);
    char *all;

    (void)d, (void)state;
    for (size_t i = 0; i < ARRAY_LEN(choices); i++) {
        char *value = mem_printf("%d", choices[i]), *label = mem_printf(_("%d 天内"), choices[i]);

        pick_add(&box->items, value, label, NULL);
        free(value);
        free(label);
    }
    all = mem_printf("%d", DAYS_ALL);
    pick_add(&box->items, all, _("全部"), NULL);
    free(all);
    return outcome_ask(box);
}

static struct outcome due_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct due *s = state;
    struct err err = ERR_INIT;

    if (token != TOKEN_DAYS || !a->given)
        return outcome_stay();
    s->days = (int)strtol(a->value, NULL, 10);
    s->at = s->top = 0;
    if (load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    return outcome_stay();
}

static bool due_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return true;
}

static void due_close(struct desk *d, void *state)
{
    struct due *s = state;

    (void)d;
    due_items_release(&s->rows);
    free(s->shown);
    search_line_release(&s->search);
}

static const struct binding bindings[] = {
    { KEY_FN(3), K_ENTER, "due.open", N_("查看"),
      N_("打开光标所在的案件、排查发现、调委会或排查轮次"), open_item },
    { KEY_FN(7), CTRL('f'), "due.days", N_("天数"), N_("3、7、15、30天内到期的，或全部"),
      ask_days },
    { 0 },
};

const struct screen screen_due = {
    .name = "due",
    .title = N_("到期"),
    .state = sizeof(struct due),
    .bindings = bindings,
    .open = due_open,
    .draw = due_draw,
    .key = due_key,
    .answer = due_answer,
    .tick = due_tick,
    .close = due_close,
    .status = due_status,
};

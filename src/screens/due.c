/* screens/due.c - 到期: the clocks that run out, soonest first.
 *
 * What is typed narrows the rows that are there; it never asks the store.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "core/limits.h"
#include "screens/screen.h"
#include "store/cases.h"
#include "ui/draw.h"
#include "ui/edit.h"
#include "ui/table.h"

enum { DAYS_DEFAULT = 7, DAYS_ALL = 36500, TOKEN_DAYS = 1 };

struct row {
    int64_t id;
    char *number, *parties, *mediator; /* owned */
    char *limit, *limit_name;          /* owned: code and name */
    char *left;                        /* owned: "剩 4天" */
    int due;
    bool stopped;
};

struct due {
    struct row *rows; /* owned */
    size_t count, cap;
    size_t *shown; /* owned: places of the rows that fit what is typed */
    size_t shown_count, shown_cap;
    size_t at, top;
    int page; /* rows as last drawn */
    int days;
    struct edit search;
};

/* ---- loading ---- */

static void clear(struct due *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->rows[i].number);
        free(s->rows[i].parties);
        free(s->rows[i].mediator);
        free(s->rows[i].limit);
        free(s->rows[i].limit_name);
        free(s->rows[i].left);
    }
    s->count = s->shown_count = 0;
}

struct collect {
    struct desk *d;
    struct due *s;
};

static void collect_row(void *ctx, const struct due_row *r)
{
    struct collect *c = ctx;
    struct due *s = c->s;
    struct buf left = BUF_INIT;

    due_text(c->d->book, r->due, r->limit_code, r->stopped, c->d->today, &left);
    mem_grow((void **)&s->rows, s->count, &s->cap, sizeof(*s->rows));
    s->rows[s->count++] = (struct row) { .id = r->case_id,
                                         .number = mem_copy(r->number),
                                         .parties = mem_copy(r->parties),
                                         .mediator = mem_copy(r->mediator),
                                         .limit = mem_copy(r->limit_code),
                                         .limit_name = mem_copy(r->limit_name),
                                         .left = buf_take(&left),
                                         .due = r->due,
                                         .stopped = r->stopped };
}

static bool fits(const struct row *r, const char *typed)
{
    const char *const texts[] = { r->number, r->parties, r->mediator, r->limit_name };

    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (strstr(texts[i], typed) || pinyin_match(typed, texts[i]) > 0)
            return true;
    return false;
}

/* Puts the rows together that fit what is typed. */
static void narrow(struct due *s)
{
    const char *typed = edit_text(&s->search);

    s->shown_count = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (!str_empty(typed) && !fits(&s->rows[i], typed))
            continue;
        mem_grow((void **)&s->shown, s->shown_count, &s->shown_cap, sizeof(*s->shown));
        s->shown[s->shown_count++] = i;
    }
    if (s->at >= s->shown_count)
        s->at = s->shown_count ? s->shown_count - 1 : 0;
}

static const struct row *current(const struct due *s)
{
    return s->at < s->shown_count ? &s->rows[s->shown[s->at]] : NULL;
}

static enum status load(struct desk *d, struct due *s, struct err *err)
{
    struct collect c = { d, s };
    enum status st;

    clear(s);
    st = cases_due(d->db, d->today, s->days, 0, collect_row, &c, err);
    narrow(s);
    return st;
}

static enum status due_open(struct desk *d, void *state, const struct open_args *args,
                            struct err *err)
{
    struct due *s = state;

    (void)args;
    s->days = DAYS_DEFAULT;
    edit_init(&s->search, "", false, 0);
    return load(d, s, err);
}

/* ---- drawing ---- */

enum { DUE_ON, DUE_LEFT, DUE_NUMBER, DUE_LIMIT, DUE_MEDIATOR, DUE_PARTIES, DUE_COLUMNS };

static void columns(struct table_column *out)
{
    static const struct table_column rows[DUE_COLUMNS] = {
        [DUE_ON] = { N_("到期日"), 10, ALIGN_LEFT, 0 },
        [DUE_LEFT] = { N_("期限"), 12, ALIGN_LEFT, 0 },
        [DUE_NUMBER] = { N_("案号"), 24, ALIGN_LEFT, 0 },
        [DUE_LIMIT] = { N_("事项"), 16, ALIGN_LEFT, 3 },
        [DUE_MEDIATOR] = { N_("调解员"), 8, ALIGN_LEFT, 2 },
        [DUE_PARTIES] = { N_("当事人"), 0, ALIGN_LEFT, 1 },
    };

    for (size_t i = 0; i < DUE_COLUMNS; i++) {
        out[i] = rows[i];
        out[i].title = _(rows[i].title);
    }
}

static void due_draw(struct desk *d, void *state, struct area a)
{
    struct due *s = state;
    struct table_column cols[DUE_COLUMNS];
    int widths[DUE_COLUMNS];
    const struct row *now;

    columns(cols);
    table_layout(cols, DUE_COLUMNS, a.cols, widths);
    draw_text(a.y, a.x + 1, a.cols, ROLE_LABEL, _("搜索: "));
    edit_draw(&s->search, (struct area) { a.y, a.x + 7, 1, a.cols - 8 }, ROLE_FIELD, true);
    table_draw_head(a.y + 1, a, cols, DUE_COLUMNS, widths, -1, false);
    s->page = a.rows - 3;
    scroll_key(&(struct key) { 0 }, s->shown_count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->shown_count; i++) {
        const struct row *r = &s->rows[s->shown[s->top + (size_t)i]];
        char iso[DATE_SIZE];
        enum role role = r->stopped ? ROLE_DIM : r->due < d->today ? ROLE_OVERDUE : ROLE_SOON;
        const struct table_cell cells[DUE_COLUMNS] = {
            [DUE_ON] = { date_to_iso(r->due, iso), ROLE_TEXT },
            [DUE_LEFT] = { r->left, role },
            [DUE_NUMBER] = { r->number, ROLE_TEXT },
            [DUE_LIMIT] = { r->limit_name, ROLE_TEXT },
            [DUE_MEDIATOR] = { r->mediator, ROLE_TEXT },
            [DUE_PARTIES] = { r->parties, ROLE_TEXT },
        };

        table_draw_row(a.y + 2 + i, a, cols, DUE_COLUMNS, widths, cells,
                       s->top + (size_t)i == s->at, false);
    }
    now = current(s);
    if (now && book_limit(d->book, now->limit))
        draw_printf(a.y + a.rows - 1, a.x + 1, a.cols - 1, ROLE_DIM, _("%s：%s"), now->limit_name,
                    book_limit(d->book, now->limit)->basis);
    if (!now)
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM, _("没有快到期的。"));
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
    switch (k->code) {
    case K_UP:
    case K_DOWN:
    case K_PGUP:
    case K_PGDN:
    case K_HOME:
    case K_END:
        scroll_key(k, s->shown_count, s->page, &s->at, &s->top);
        return outcome_stay();
    case K_ENTER:
        return current(s) ? outcome_open("case", current(s)->id, NULL) : outcome_stay();
    default:
        break;
    }
    if (!edit_key(&s->search, k))
        return outcome_none();
    narrow(s);
    return outcome_stay();
}

static struct outcome ask_days(struct desk *d, void *state)
{
    static const int choices[] = { 3, 7, 15, 30 };
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_DAYS, _("多少天内到期"), NULL);

    (void)d, (void)state;
    for (size_t i = 0; i < ARRAY_LEN(choices); i++) {
        char *value = mem_printf("%d", choices[i]), *label = mem_printf(_("%d 天内"), choices[i]);

        pick_add(&box->items, value, label, NULL);
        free(value);
        free(label);
    }
    pick_add(&box->items, "36500", _("全部"), NULL);
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
    clear(s);
    free(s->rows);
    free(s->shown);
    edit_release(&s->search);
}

static const struct binding bindings[] = {
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

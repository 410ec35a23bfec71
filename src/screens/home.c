/* screens/home.c - 工作台: what I must do today, and the figures beside it.
 *
 * Left what is due, right the year, the campaign and the five committees; the
 * cursor walks over entries and figures, Enter opens exactly what is counted.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screens/home_screen.h"
#include "store/db.h"
#include "store/drafts.h"
#include "store/find.h"
#include "store/office_due.h"
#include "store/schedule.h"
#include "ui/draw.h"

enum { DUE_DAYS = 7 };
enum { IDEOGRAPHIC_COMMA = 0x3001 }; /* what the key of / gives in Chinese mode */
enum { TOKEN_EXPLAIN = 1, TOKEN_MORE, TOKEN_RESET, TOKEN_LATE };

/* ---- loading ---- */

/* Registered and not decided on: these cases count nowhere yet. */
static const char *const waiting[] = { "state:submitted", "state:draft" };

static size_t count_words(struct desk *d, enum kind_id kind, const char *words)
{
    struct filter f = FILTER_INIT;
    struct find_query q = { .kind = kind, .filter = &f, .sort = -1 };
    size_t n = 0;

    if (filter_parse(&f, d->book, kind, words, d->today, NULL) == ST_OK)
        find_count(d->db, d->book, &q, 0, &n, NULL);
    filter_release(&f);
    return n;
}

static void count_draft(void *ctx, const struct draft *draft)
{
    size_t *n = ctx;

    (void)draft;
    ++*n;
}

struct late_rounds {
    struct home *h;
    int today;
};

static void count_late(void *ctx, const struct office_due *row)
{
    struct late_rounds *l = ctx;

    l->h->late += row->kind == KIND_ROUND && row->id == 0 && row->due < l->today;
}

static enum status load_registers(struct desk *d, struct home *h, struct err *err)
{
    struct late_rounds l = { h, d->today };

    h->findings = count_words(d, KIND_FINDING, HOME_FINDINGS);
    h->receptions = count_words(d, KIND_RECEPTION, HOME_RECEPTIONS);
    h->key_persons = count_words(d, KIND_KEY_PERSON, HOME_KEY_PERSONS);
    h->late = 0;
    return office_due(d->db, d->book, d->today, 0, count_late, &l, err);
}

static enum status load(struct desk *d, struct home *h, struct err *err)
{
    enum status st = due_items_load(d, DUE_DAYS, &h->due, err);

    h->drafts = 0;
    if (st == ST_OK)
        st = drafts_list(d->db, d->who, count_draft, &h->drafts, err);
    if (st == ST_OK)
        st = figures_load(d, &h->year, "summary", 0, "this-year", err);
    if (st == ST_OK)
        st = figures_load(d, &h->campaign, "campaign", 0, NULL, err);
    if (st == ST_OK)
        st = figures_load(d, &h->committees, "committees", 0, "this-year", err);
    if (st == ST_OK)
        st = load_registers(d, h, err);
    if (st == ST_OK)
        st = schedule_count(d->db, d->today, &h->sessions, err);
    h->overdue = count_words(d, KIND_CASE, "overdue");
    h->soon = count_words(d, KIND_CASE, "due:3");
    h->open = count_words(d, KIND_CASE, "open");
    for (size_t i = h->waiting = 0; i < ARRAY_LEN(waiting); i++)
        h->waiting += count_words(d, KIND_CASE, waiting[i]);
    return st;
}

static enum status home_open(struct desk *d, void *state, const struct open_args *args,
                             struct err *err)
{
    ((struct home *)state)->practice = d->practice;
    return str_equal(args->text, OPEN_LATER) ? ST_OK : load(d, state, err);
}

/* ---- keys ---- */

/* The nearest spot in a direction: dy rows or dx to the side. */
static size_t nearest(const struct home *h, int dy, int dx)
{
    const struct spot *from = &h->spots[h->at];
    size_t best = h->at;
    long least = -1;

    for (size_t i = 0; i < h->spots_count; i++) {
        const struct spot *s = &h->spots[i];
        long down = s->y - from->y, right = s->x - from->x;
        long distance;

        if ((dy && down * dy <= 0) || (dx && right * dx <= 0))
            continue;
        /* the same column first when going down, the same row when going aside */
        distance = dy ? labs(down) + labs(right) * 40 : labs(right) + labs(down) * 40;
        if (least < 0 || distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

/* Exactly the cases whose window closes. */
static struct outcome open_windows(const struct home *h)
{
    struct outcome o = outcome_open("cases", 0, NULL);

    o.args.ids = mem_resize(NULL, h->due.count + 1, sizeof(*o.args.ids));
    for (size_t i = 0; i < h->due.count; i++)
        if (home_is_window(&h->due.items[i]))
            o.args.ids[o.args.ids_count++] = h->due.items[i].id;
    o.args.label = _("司法确认7天内期满");
    return o;
}

static void add_id(void *ctx, int64_t id)
{
    struct open_args *args = ctx;

    args->ids = mem_resize(args->ids, args->ids_count + 1, sizeof(*args->ids));
    args->ids[args->ids_count++] = id;
}

static struct outcome open_waiting(struct desk *d)
{
    struct outcome o = outcome_open("cases", 0, NULL);

    o.args.label = _("还没有受理");
    for (size_t i = 0; i < ARRAY_LEN(waiting); i++) {
        struct filter f = FILTER_INIT;
        struct find_query q = { .kind = KIND_CASE, .filter = &f, .sort = -1 };

        if (filter_parse(&f, d->book, KIND_CASE, waiting[i], d->today, NULL) == ST_OK)
            find_ids(d->db, d->book, &q, add_id, &o.args, NULL);
        filter_release(&f);
    }
    return o;
}

struct late_story {
    struct buf text;
    int today;
};

static void tell_late(void *ctx, const struct office_due *row)
{
    struct late_story *l = ctx;
    char iso[DATE_SIZE];

    if (row->kind == KIND_ROUND && row->id == 0 && row->due < l->today)
        buf_printf(&l->text, _("%s  %s，应于 %s 前报，迟 %d 天\n"), row->name, row->about,
                   date_to_iso(row->due, iso), l->today - row->due);
}

/* Every late unit with its town and since when; the register has the rounds that are there. */
static struct outcome show_late(struct desk *d, const struct home *h)
{
    struct late_story l = { BUF_INIT, d->today };
    struct err err = ERR_INIT;
    struct outcome o = outcome_open("records", 0, "round");

    if (h->late && office_due(d->db, d->book, d->today, 0, tell_late, &l, &err) != ST_OK)
        desk_complain_err(d, &err);
    if (l.text.len) {
        char *title = mem_printf(_("排查迟报的单位 %zu 个"), h->late);

        o = outcome_ask(ask_new(ASK_SHOW, TOKEN_LATE, title, buf_text(&l.text)));
        free(title);
    }
    buf_release(&l.text);
    return o;
}

static struct outcome open_spot(struct desk *d, struct home *h)
{
    const struct spot *s = &h->spots[h->at];

    if (h->at >= h->spots_count)
        return outcome_stay();
    switch (s->kind) {
    case SPOT_FILTER:
        return outcome_open("cases", 0, s->words);
    case SPOT_SCREEN:
        return outcome_open(s->words, 0, NULL);
    case SPOT_CASE:
        return due_open_kind(s->of, s->id);
    case SPOT_FIGURE:
        return figures_open(d, s->view, s->row, s->column);
    case SPOT_WINDOWS:
        return open_windows(h);
    case SPOT_WAITING:
        return open_waiting(d);
    case SPOT_LATE:
        return show_late(d, h);
    case SPOT_REGISTER:
        return outcome_open("records", 0, s->words);
    }
    return outcome_stay();
}

static struct outcome home_key(struct desk *d, void *state, const struct key *k)
{
    struct home *h = state;
    char typed[5] = "";
    struct outcome o;

    if (h->spots_count == 0)
        return outcome_none(); /* nothing was drawn yet */
    switch (k->code) {
    case K_UP:
        home_place(h, nearest(h, -1, 0));
        return outcome_stay();
    case K_DOWN:
        home_place(h, nearest(h, 1, 0));
        return outcome_stay();
    case K_LEFT:
        home_place(h, nearest(h, 0, -1));
        return outcome_stay();
    case K_RIGHT:
        home_place(h, nearest(h, 0, 1));
        return outcome_stay();
    case K_TAB:
        home_place(h, (h->at + 1) % h->spots_count);
        return outcome_stay();
    case K_BTAB:
        home_place(h, (h->at + h->spots_count - 1) % h->spots_count);
        return outcome_stay();
    case K_HOME:
        home_place(h, 0);
        return outcome_stay();
    case K_ENTER:
        return open_spot(d, h);
    case IDEOGRAPHIC_COMMA:
        return outcome_open("search", 0, NULL);
    default:
        break;
    }
    /* Whatever is typed searches the register. */
    if (!key_is_char(k) || k->code <= ' ')
        return outcome_none();
    typed[utf8_encode((uint32_t)k->code, typed)] = '\0';
    free(d->opening);
    d->opening = mem_printf("%c%s", OPEN_SEARCH, typed);
    o = outcome_open("cases", 0, d->opening);
    return o;
}

static bool home_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return true;
}

static void home_close(struct desk *d, void *state)
{
    struct home *h = state;

    (void)d;
    due_items_release(&h->due);
    free(h->spots);
    free(h->stood_words);
    figures_release(&h->year);
    figures_release(&h->campaign);
    figures_release(&h->committees);
}

static struct outcome go_new(struct desk *d, void *s)
{
    (void)s;
    if (d->read_only) {
        desk_complain(d, "%s", _("数据库只能查看，不能登记。"));
        return outcome_stay();
    }
    return outcome_open("form", 0, NULL);
}

static struct outcome go_cases(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("cases", 0, NULL);
}

static struct outcome go_due(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("due", 0, NULL);
}

static struct outcome go_stats(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("stats", 0, NULL);
}

static struct outcome go_committees(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("committees", 0, NULL);
}

static struct outcome go_drafts(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("drafts", 0, NULL);
}

static struct outcome go_import(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("import", 0, NULL);
}

static struct outcome go_search(struct desk *d, void *s)
{
    (void)d, (void)s;
    return outcome_open("search", 0, NULL);
}

static struct outcome ask_reset(struct desk *d, void *state)
{
    (void)state;
    if (!d->practice)
        return outcome_none();
    return outcome_ask(ask_new(ASK_CONFIRM, TOKEN_RESET, _("重来"),
                               _("练习里做过的全部丢开，换成新的示例数据？")));
}

/* Screens that have no key of their own here. */
static const struct screen *const more_screens[] = { &screen_schedule, &screen_search,
                                                     &screen_audit,    &screen_settings,
                                                     &screen_doctor,   &screen_campaign,
                                                     &screen_export,   &screen_retention };

/* Those, and every register by its name. */
static struct outcome ask_more(struct desk *d, void *state)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_MORE, _("设置和登记册"), NULL);
    const char *key;

    (void)d, (void)state;
    for (size_t i = 0; i < ARRAY_LEN(more_screens); i++)
        pick_add(&box->items, more_screens[i]->name, _(more_screens[i]->title), NULL);
    for (size_t i = 0; (key = records_nth(i)); i++)
        pick_add(&box->items, key, _(kind_get(kind_find(key))->label), NULL);
    return outcome_ask(box);
}

static struct outcome home_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    const char *key;

    (void)state;
    if (token == TOKEN_RESET && a->given) {
        d->reset = true;
        return outcome_quit();
    }
    if (token != TOKEN_MORE || !a->given)
        return outcome_stay();
    for (size_t i = 0; i < ARRAY_LEN(more_screens); i++)
        if (str_equal(more_screens[i]->name, a->value))
            return outcome_open(more_screens[i]->name, 0, NULL);
    for (size_t i = 0; (key = records_nth(i)); i++)
        if (str_equal(key, a->value))
            return outcome_open("records", 0, key);
    return outcome_stay();
}

static struct outcome explain(struct desk *d, void *state)
{
    struct home *h = state;
    const struct spot *s = &h->spots[h->at];

    if (h->at >= h->spots_count || s->kind != SPOT_FIGURE)
        return outcome_none();
    return figures_explain(d, s->view, s->row, s->column, TOKEN_EXPLAIN);
}

static bool offers(const void *state, const struct binding *b)
{
    return b->act != ask_reset || ((const struct home *)state)->practice;
}

static void home_status(struct desk *d, void *state, struct buf *out)
{
    (void)state;
    if (d->company)
        buf_printf(out, _("在用: %s"), d->company);
}

static const struct binding bindings[] = {
    { CTRL('x'), KEY_FN(11), "home.reset", N_("重来"), N_("只在练习里：重新开始，换成新的示例数据"),
      ask_reset },
    { KEY_FN(1), 0, "home.explain", NULL, N_("光标在数字上：它的定义、算法和案号"), explain },
    { KEY_FN(2), CTRL('n'), "home.new", N_("新建"), N_("登记一件新案"), go_new },
    { KEY_FN(3), CTRL('t'), "home.cases", N_("台账"), N_("案件台账；直接打字就是搜索"), go_cases },
    { KEY_FN(4), CTRL('e'), "home.due", N_("到期"), N_("快到期和超期的案件"), go_due },
    { KEY_FN(5), CTRL('r'), "home.stats", N_("统计"), N_("统计表和六防六促"), go_stats },
    { KEY_FN(6), CTRL('o'), "home.committees", N_("调委会"), N_("各调委会的件数和成功率"),
      go_committees },
    { KEY_FN(7), CTRL('d'), "home.drafts", N_("没保存"), N_("填了没有保存的，接着填"), go_drafts },
    { KEY_FN(8), CTRL('v'), "home.import", N_("导入"), N_("从 Excel 台账导入"), go_import },
    { KEY_FN(9), CTRL('k'), "home.more", N_("更多"),
      N_("排查发现、排查轮次、接待、重点人员，以及代码、期限、节假日等设置"), ask_more },
    { CTRL('f'), '/', "home.search", NULL, N_("在全部登记里查；中文输入法里按 、"), go_search },
    { 0 },
};

const struct screen screen_home = {
    .name = "home",
    .title = N_("工作台"),
    .state = sizeof(struct home),
    .bindings = bindings,
    .offers = offers,
    .status = home_status,
    .open = home_open,
    .draw = home_draw,
    .key = home_key,
    .answer = home_answer,
    .tick = home_tick,
    .close = home_close,
};

/* screens/home.c - 工作台: what I must do today, and the figures beside it.
 *
 * Left what is due, right the year, the campaign and the five committees; the
 * cursor walks over entries and figures, Enter opens exactly what is counted.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/limits.h"
#include "screens/figures_view.h"
#include "screens/screen.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/drafts.h"
#include "store/find.h"
#include "ui/draw.h"

enum { DUE_ROWS = 60, SPOTS = 128 };

/* A place where the cursor can stand. */
struct spot {
    int y, x, cols;
    enum { SPOT_FILTER, SPOT_CASE, SPOT_FIGURE, SPOT_SCREEN } kind;
    const char *words; /* filter, or name of a screen */
    int64_t id;        /* case */
    const struct figures_view *view;
    size_t row;
    long column;
};

struct due_line {
    int64_t id;
    char *text; /* owned */
    char *left; /* owned: "超 2天" */
    bool late;
};

struct home {
    struct figures_view year, campaign, committees;
    size_t overdue, soon, open, drafts, confirm;
    struct due_line *due; /* owned */
    size_t due_count, due_cap;
    struct spot spots[SPOTS]; /* as drawn last */
    size_t spots_count;
    size_t at;
};

/* ---- loading ---- */

static void clear_due(struct home *h)
{
    for (size_t i = 0; i < h->due_count; i++) {
        free(h->due[i].text);
        free(h->due[i].left);
    }
    h->due_count = 0;
}

struct collect {
    struct home *h;
    struct desk *d;
};

static void collect_due(void *ctx, const struct due_row *r)
{
    struct collect *c = ctx;
    struct home *h = c->h;
    struct buf left = BUF_INIT;

    if (str_equal(r->limit_code, "D-07"))
        h->confirm++;
    due_text(c->d->book, r->due, r->limit_code, r->stopped, c->d->today, &left);
    mem_grow((void **)&h->due, h->due_count, &h->due_cap, sizeof(*h->due));
    h->due[h->due_count++] = (struct due_line) {
        .id = r->case_id,
        .text = mem_printf("%s  %s", r->number, r->parties ? r->parties : ""),
        .left = buf_take(&left),
        .late = r->due < c->d->today && !str_equal(r->limit_code, "D-07"),
    };
}

static size_t count_words(struct desk *d, const char *words)
{
    struct filter f = FILTER_INIT;
    struct find_query q = { .kind = KIND_CASE, .filter = &f, .sort = -1 };
    size_t n = 0;

    if (filter_parse(&f, d->book, KIND_CASE, words, d->today, NULL) == ST_OK)
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

static enum status load(struct desk *d, struct home *h, struct err *err)
{
    struct collect c = { h, d };
    enum status st;

    clear_due(h);
    h->confirm = h->drafts = 0;
    st = cases_due(d->db, d->today, 7, DUE_ROWS, collect_due, &c, err);
    if (st == ST_OK)
        st = drafts_list(d->db, d->who, count_draft, &h->drafts, err);
    if (st == ST_OK)
        st = figures_load(d, &h->year, "summary", "this-year", err);
    if (st == ST_OK)
        st = figures_load(d, &h->campaign, "campaign", NULL, err);
    if (st == ST_OK)
        st = figures_load(d, &h->committees, "committees", "this-year", err);
    h->overdue = count_words(d, "overdue");
    h->soon = count_words(d, "due:3");
    h->open = count_words(d, "open");
    return st;
}

static enum status home_open(struct desk *d, void *state, const struct open_args *args,
                             struct err *err)
{
    (void)args;
    return load(d, state, err);
}

/* ---- drawing ---- */

static struct spot *add_spot(struct home *h, int y, int x, int cols)
{
    if (h->spots_count == SPOTS)
        return NULL;
    h->spots[h->spots_count] = (struct spot) { .y = y, .x = x, .cols = cols };
    return &h->spots[h->spots_count++];
}

static bool is_current(const struct home *h)
{
    return h->spots_count && h->spots_count - 1 == h->at;
}

/* A line with a count that opens the list behind it. */
static void draw_entry(struct home *h, int y, struct area a, const char *label, size_t n,
                       const char *words, enum role role, bool screen)
{
    struct spot *s = add_spot(h, y, a.x, a.cols);

    if (!s)
        return;
    s->kind = screen ? SPOT_SCREEN : SPOT_FILTER;
    s->words = words;
    draw_printf(y, a.x, 2, is_current(h) ? ROLE_MARK : ROLE_TEXT, "%s",
                is_current(h) ? "> " : "  ");
    draw_fit(y, a.x + 2, 20, is_current(h) ? ROLE_SELECTED : ROLE_TEXT, ALIGN_LEFT, label);
    draw_printf(y, a.x + 22, 8, n ? role : ROLE_DIM, "%6zu", n);
}

static void draw_due_line(struct home *h, int y, struct area a, const struct due_line *line)
{
    struct spot *s = add_spot(h, y, a.x, a.cols);

    if (!s)
        return;
    s->kind = SPOT_CASE;
    s->id = line->id;
    draw_printf(y, a.x, 2, is_current(h) ? ROLE_MARK : ROLE_TEXT, "%s",
                is_current(h) ? "> " : "  ");
    draw_fit(y, a.x + 2, 10, line->late ? ROLE_OVERDUE : ROLE_SOON, ALIGN_LEFT, line->left);
    draw_text(y, a.x + 13, a.cols - 13, is_current(h) ? ROLE_SELECTED : ROLE_TEXT, line->text);
}

static void draw_left(struct home *h, struct area a)
{
    int y = a.y;

    draw_text(y++, a.x + 2, a.cols, ROLE_HEAD, _("今天要办"));
    draw_entry(h, y++, a, _("已超期"), h->overdue, "overdue", ROLE_OVERDUE, false);
    draw_entry(h, y++, a, _("3天内到期"), h->soon, "due:3", ROLE_SOON, false);
    draw_entry(h, y++, a, _("司法确认7天内期满"), h->confirm, "due", ROLE_SOON, true);
    draw_entry(h, y++, a, _("未结"), h->open, "open", ROLE_TEXT, false);
    draw_entry(h, y++, a, _("没保存的草稿"), h->drafts, "drafts", ROLE_WARN, true);
    y++;
    draw_text(y++, a.x + 2, a.cols, ROLE_HEAD, _("快到期和超期的案件"));
    for (size_t i = 0; i < h->due_count && y < a.y + a.rows; i++)
        draw_due_line(h, y++, a, &h->due[i]);
    if (h->due_count == 0)
        draw_text(y, a.x + 2, a.cols, ROLE_DIM, _("没有。"));
}

struct shown_column {
    const char *key, *label;
    int width;
};

static const struct shown_column shown[] = {
    { "accepted", N_("受理"), 6 },
    { "settled", N_("调成"), 6 },
    { "open", N_("在调"), 5 },
    { "rate", N_("调成率%"), 8 },
};

/* One row of figures, each a spot. */
static void draw_figures(struct home *h, int y, struct area a, const struct figures_view *v,
                         size_t row, const char *label)
{
    int x = a.x + a.cols - 28;
    struct buf b = BUF_INIT;

    draw_fit(y, a.x, x - a.x - 1, ROLE_TEXT, ALIGN_LEFT, label);
    for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
        long column = figures_column(v, shown[i].key);
        struct spot *s = add_spot(h, y, x, shown[i].width);

        buf_clear(&b);
        figures_short(v, row, column, &b);
        if (s) {
            s->kind = SPOT_FIGURE;
            s->view = v;
            s->row = row;
            s->column = column;
        }
        draw_fit(y, x, shown[i].width, s && is_current(h) ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT,
                 buf_text(&b));
        x += shown[i].width + 1;
    }
    buf_release(&b);
}

static void draw_figures_head(int y, struct area a, const char *title)
{
    int x = a.x + a.cols - 28;

    draw_fit(y, a.x, x - a.x - 1, ROLE_HEAD, ALIGN_LEFT, title);
    for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
        draw_fit(y, x, shown[i].width, ROLE_HEAD, ALIGN_RIGHT, _(shown[i].label));
        x += shown[i].width + 1;
    }
}

static int draw_table(struct home *h, int y, struct area a, const struct figures_view *v,
                      const char *title, bool total)
{
    int end = a.y + a.rows;

    if (y + 2 > end)
        return y;
    draw_figures_head(y++, a, title);
    for (size_t i = 0; v->table && i < v->table->rows_count && y < end; i++)
        draw_figures(h, y++, a, v, i, v->table->rows[i].label);
    if (total && y < end)
        draw_figures(h, y++, a, v, v->table->rows_count, _("合计"));
    return y;
}

static void draw_right(struct desk *d, struct home *h, struct area a)
{
    struct buf title = BUF_INIT;
    int y = a.y;

    buf_printf(&title, _("%d年"), date_year(d->today));
    draw_figures_head(y++, a, buf_text(&title));
    if (h->year.table)
        draw_figures(h, y++, a, &h->year, h->year.table->rows_count, _("全区"));
    buf_release(&title);
    y = draw_table(h, y, a, &h->campaign, _("六防六促"), true);
    draw_table(h, y, a, &h->committees, _("五个专业调委会"), false);
}

static void home_draw(struct desk *d, void *state, struct area a)
{
    struct home *h = state;
    int left = a.cols >= 100 ? a.cols / 2 - 2 : a.cols >= 76 ? 36 : a.cols;
    struct area l = { a.y, a.x, a.rows, left };
    struct area r = { a.y, a.x + left + 1, a.rows, a.cols - left - 2 };

    h->spots_count = 0;
    draw_left(h, l);
    if (r.cols >= 38)
        draw_right(d, h, r);
    if (h->at >= h->spots_count)
        h->at = h->spots_count ? h->spots_count - 1 : 0;
    if (h->spots_count)
        draw_cursor(h->spots[h->at].y, h->spots[h->at].x);
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
        return outcome_open("case", s->id, NULL);
    case SPOT_FIGURE:
        return figures_open(d, s->view, s->row, s->column);
    }
    return outcome_stay();
}

static struct outcome home_key(struct desk *d, void *state, const struct key *k)
{
    struct home *h = state;
    char typed[5] = "";
    struct outcome o;

    switch (k->code) {
    case K_UP:
        h->at = nearest(h, -1, 0);
        return outcome_stay();
    case K_DOWN:
        h->at = nearest(h, 1, 0);
        return outcome_stay();
    case K_LEFT:
        h->at = nearest(h, 0, -1);
        return outcome_stay();
    case K_RIGHT:
        h->at = nearest(h, 0, 1);
        return outcome_stay();
    case K_TAB:
        h->at = h->spots_count ? (h->at + 1) % h->spots_count : 0;
        return outcome_stay();
    case K_BTAB:
        h->at = h->spots_count ? (h->at + h->spots_count - 1) % h->spots_count : 0;
        return outcome_stay();
    case K_HOME:
        h->at = 0;
        return outcome_stay();
    case K_ENTER:
        return open_spot(d, h);
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
    clear_due(h);
    free(h->due);
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

enum { TOKEN_EXPLAIN = 1 };

static struct outcome explain(struct desk *d, void *state)
{
    struct home *h = state;
    const struct spot *s = &h->spots[h->at];

    if (h->at >= h->spots_count || s->kind != SPOT_FIGURE)
        return outcome_none();
    return figures_explain(d, s->view, s->row, s->column, TOKEN_EXPLAIN);
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "home.explain", NULL, N_("光标在数字上：它的定义、算法和案号"), explain },
    { KEY_FN(2), CTRL('n'), "home.new", N_("新建"), N_("登记一件新案"), go_new },
    { KEY_FN(3), CTRL('t'), "home.cases", N_("台账"), N_("案件台账；直接打字就是搜索"), go_cases },
    { KEY_FN(4), CTRL('e'), "home.due", N_("到期"), N_("快到期和超期的案件"), go_due },
    { KEY_FN(5), CTRL('r'), "home.stats", N_("统计"), N_("统计表和六防六促"), go_stats },
    { KEY_FN(6), CTRL('o'), "home.committees", N_("调委会"), N_("各调委会的件数和成功率"),
      go_committees },
    { KEY_FN(7), CTRL('d'), "home.drafts", N_("草稿"), N_("没保存的草稿，接着填"), go_drafts },
    { KEY_FN(8), CTRL('v'), "home.import", N_("导入"), N_("从 Excel 台账导入"), go_import },
    { 0 },
};

const struct screen screen_home = {
    .name = "home",
    .title = N_("工作台"),
    .state = sizeof(struct home),
    .bindings = bindings,
    .open = home_open,
    .draw = home_draw,
    .key = home_key,
    .tick = home_tick,
    .close = home_close,
};

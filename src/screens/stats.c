/* screens/stats.c - 统计: a table of figures, each of which opens its cases.
 *
 * The cursor walks over the figures; Enter opens exactly the cases that one
 * counts, F1 says what it is and how it came about.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/stats_screen.h"
#include "store/records.h"

#define QUESTION_WIDE 0xFF1F /* ？ as an input method gives it */

enum { TOKEN_READ = 100 };

/* The figures people look for first stand where 80 columns show them. */
static const char *const order[] = {
    "accepted",       "settled",       "failed", "open",     "rate",      "withdrawn",
    "rate_concluded", "rate_accepted", "oral",   "written",  "performed", "amount_fen",
    "parties",        "pending",       "found",  "screened",
};

/* ---- what is shown ---- */

const struct report_row *stats_row(const struct stats *s, size_t i)
{
    const struct report *r = s->view.table;

    return i < r->rows_count ? &r->rows[i] : &r->total;
}

long stats_column(const struct stats *s)
{
    return s->column < s->columns_count ? s->columns[s->column] : -1;
}

static bool has_column(const struct stats *s, long column)
{
    for (size_t i = 0; i < s->columns_count; i++)
        if (s->columns[i] == column)
            return true;
    return false;
}

static void add_column(struct stats *s, long column)
{
    if (column >= 0 && report_shown(s->view.table, (size_t)column) && !has_column(s, column))
        s->columns[s->columns_count++] = column;
}

/* With what stands beside it in a comparison. */
static void add_columns(struct stats *s, const char *key)
{
    static const char *const beside[] = { "", "_base", "_change" };

    for (size_t i = 0; i < ARRAY_LEN(beside); i++) {
        char *one = mem_printf("%s%s", key, beside[i]);

        add_column(s, figures_column(&s->view, one));
        free(one);
    }
}

static void choose_columns(struct stats *s)
{
    size_t n = s->view.table->columns_count;

    s->columns = mem_resize(s->columns, n ? n : 1, sizeof(*s->columns));
    s->columns_count = 0;
    for (size_t i = 0; !statistic_is_own(s->view.request.stat) && i < ARRAY_LEN(order); i++)
        add_columns(s, order[i]);
    for (size_t i = 0; i < n; i++)
        add_column(s, (long)i);
    s->cols = mem_resize(s->cols, n ? n : 1, sizeof(*s->cols));
    for (size_t i = 0; i < s->columns_count; i++)
        s->cols[i] = stats_column_cols(s, s->columns[i]);
}

/* Where the cursor stands, in words that outlive the table. */
struct place {
    char *row, *column; /* owned; NULL row: the total */
};

static struct place place_of(const struct stats *s)
{
    const struct report *r = s->view.table;
    struct place p = { 0 };

    if (!r)
        return p;
    if (s->row < r->rows_count)
        p.row = mem_copy(r->rows[s->row].key);
    if (stats_column(s) >= 0)
        p.column = mem_copy(r->columns[stats_column(s)].key);
    return p;
}

/* Puts the cursor back and frees the place. */
static void go_back_to(struct stats *s, struct place p)
{
    const struct report *r = s->view.table;
    size_t row = p.row ? s->row : r->rows_count;
    size_t column = 0;

    for (size_t i = 0; p.row && i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, p.row))
            row = i;
    for (size_t i = 0; p.column && i < s->columns_count; i++)
        if (str_equal(r->columns[s->columns[i]].key, p.column))
            column = i;
    s->row = row < r->rows_count ? row : r->rows_count;
    s->column = column;
    free(p.row);
    free(p.column);
}

static enum status reload(struct desk *d, struct stats *s, struct err *err)
{
    struct place p = place_of(s);
    enum status st = stats_count(d, s, err);

    if (st != ST_OK) {
        free(p.row);
        free(p.column);
        return st;
    }
    choose_columns(s);
    go_back_to(s, p);
    stats_picture_reload(d, s);
    return ST_OK;
}

void stats_change(struct desk *d, struct stats *s, const struct stat_request *rq)
{
    struct stat_request before = s->view.request;
    struct err err = ERR_INIT;

    if (rq->period.from != before.period.from || rq->period.to != before.period.to)
        s->live = false;
    s->view.request = *rq;
    stat_request_complete(&s->view.request, d->book, d->today);
    if (reload(d, s, &err) != ST_OK) {
        s->view.request = before;
        desk_complain_err(d, &err);
        return;
    }
    free(s->area);
    s->area = rq->area ? records_name(d->db, KIND_AREA, rq->area) : NULL;
}

/* ---- life ---- */

static void stats_close(struct desk *d, void *state)
{
    struct stats *s = state;

    (void)d;
    stats_picture_release(s);
    figures_release(&s->view);
    free(s->columns);
    free(s->cols);
    free(s->area);
    free(s->path);
}

static enum status stats_open(struct desk *d, void *state, const struct open_args *args,
                              struct err *err)
{
    struct stats *s = state;
    enum status st = figures_load(d, &s->view, str_empty(args->text) ? "summary" : args->text,
                                  args->id, NULL, err);

    if (st == ST_OK)
        st = stats_count(d, s, err);
    if (st == ST_OK)
        choose_columns(s);
    return st;
}

static bool stats_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (reload(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return true;
}

static void stats_status(struct desk *d, void *state, struct buf *out)
{
    const struct stats *s = state;

    (void)d;
    buf_add(out, s->view.table->title);
}

/* ---- keys ---- */

static void move_row(struct stats *s, int code)
{
    size_t last = s->view.table->rows_count; /* the total */
    size_t page = s->page > 0 ? (size_t)s->page : 1;

    if (s->picture == PICTURE_BARS && last > 0)
        last--;
    switch (code) {
    case K_UP:
        s->row -= s->row > 0;
        break;
    case K_DOWN:
        s->row++;
        break;
    case K_PGUP:
        s->row = s->row > page ? s->row - page : 0;
        break;
    case K_PGDN:
        s->row += page;
        break;
    case K_HOME:
        s->row = 0;
        break;
    default:
        s->row = last;
        break;
    }
    if (s->row > last)
        s->row = last;
}

static struct outcome stats_key(struct desk *d, void *state, const struct key *k)
{
    struct stats *s = state;

    if (stats_picture_key(s, k))
        return outcome_stay();
    if (k->code == K_ENTER && stats_picture_own(s))
        return stats_picture_open(d, s);
    switch (k->code) {
    case K_UP:
    case K_DOWN:
    case K_PGUP:
    case K_PGDN:
    case K_HOME:
    case K_END:
        move_row(s, k->code);
        return outcome_stay();
    case K_LEFT:
    case K_BTAB:
        s->column -= s->column > 0;
        stats_picture_follow(s);
        return outcome_stay();
    case K_RIGHT:
    case K_TAB:
        s->column += s->column + 1 < s->columns_count;
        stats_picture_follow(s);
        return outcome_stay();
    case K_ENTER:
        return figures_open(d, &s->view, s->row, stats_column(s));
    case '?':
    case QUESTION_WIDE:
        return outcome_open("help", 0, screen_stats.name);
    default:
        return outcome_none();
    }
}

static struct outcome explain(struct desk *d, void *state)
{
    struct stats *s = state;

    if (stats_picture_own(s))
        return stats_picture_explain(d, s, TOKEN_READ);
    return figures_explain(d, &s->view, s->row, stats_column(s), TOKEN_READ);
}

static struct outcome show_notes(struct desk *d, void *state)
{
    const struct report *r = ((struct stats *)state)->view.table;
    struct buf text = BUF_INIT;
    struct question_box *box;

    (void)d;
    for (size_t i = 0; i < r->notes_count; i++)
        buf_printf(&text, "%s%s\n", i ? "\n" : "", r->notes[i]);
    box = ask_new(ASK_SHOW, TOKEN_READ, r->title, buf_text(&text));
    buf_release(&text);
    return outcome_ask(box);
}

void stats_recount(struct desk *d, struct stats *s)
{
    int64_t most = s->view.request.recount_most;
    struct err err = ERR_INIT;

    s->view.request.recount_most = 0;
    if (reload(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    s->view.request.recount_most = most;
}

static struct outcome recount(struct desk *d, void *state)
{
    struct stats *s = state;

    stats_recount(d, s);
    if (s->view.table->broken)
        desk_complain(d, "%s", _("核对不平，见表下说明。"));
    else if (!s->view.table->unchecked)
        desk_say(d, "%s", _("核对过了，相符；算法见 F2 说明。"));
    return outcome_stay();
}

static struct outcome swap_basis(struct desk *d, void *state)
{
    struct stats *s = state;
    struct stat_request rq = s->view.request;

    if (rq.stat->build) {
        desk_complain(d, "%s", _("这张表数的不是案件，没有两种口径。"));
        return outcome_stay();
    }
    rq.basis = rq.basis == BASIS_ACCEPTED ? BASIS_CONCLUDED : BASIS_ACCEPTED;
    rq.basis_given = true;
    stats_change(d, s, &rq);
    return outcome_stay();
}

static struct outcome swap_compare(struct desk *d, void *state)
{
    struct stats *s = state;
    struct stat_request rq = s->view.request;

    rq.compare = (enum compare)((rq.compare + 1) % COMPARE_COUNT);
    stats_change(d, s, &rq);
    return outcome_stay();
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "stats.explain", NULL,
      N_("光标所在的数字：它的定义、算法、没有计入的和案号；按 ? 看这一屏的帮助"), explain },
    { KEY_FN(2), CTRL('n'), "stats.notes", N_("说明"), N_("这张表的说明、平衡关系和没有计入的案件"),
      show_notes },
    { KEY_FN(3), CTRL('t'), "stats.table", N_("统计表"), N_("换一张统计表"), stats_ask_table },
    { KEY_FN(4), CTRL('p'), "stats.period", N_("时期"), N_("本年、本月、六防六促以来，或自己写"),
      stats_ask_period },
    { KEY_FN(5), CTRL('b'), "stats.basis", N_("口径"), N_("受理口径和终结口径之间切换"),
      swap_basis },
    { KEY_FN(6), CTRL('f'), "stats.by", N_("分组"),
      N_("按乡镇、类别、来源、调委会、调解员、月份等分，也可以按两项分"), stats_ask_axes },
    { KEY_FN(7), CTRL('r'), "stats.area", N_("区域"), N_("只统计一个乡镇、街道或村、社区"),
      stats_ask_area },
    { KEY_FN(8), CTRL('d'), "stats.chart", N_("图"),
      N_("条形图、趋势图、冷热表（按两项分的表），再按回到表；图上的数字也都能打开"),
      stats_swap_picture },
    { CTRL('y'), 0, "stats.compare", NULL, N_("旁边列出去年同期（同比）、上期（环比），再按不比较"),
      swap_compare },
    { CTRL('k'), 0, "stats.seal", NULL,
      N_("封存这一时期的数字；已封存的，在封存的和按现在登记统计的之间换"), stats_seal },
    { CTRL('x'), 0, "stats.recount", NULL, N_("案件多、写着“未核对”的表，从登记行重新数一遍"),
      recount },
    { KEY_FN(9), CTRL('e'), "stats.export", N_("导出"),
      N_("写成 Excel、CSV、网页、文本或 JSON 文件，由文件名的结尾决定"), stats_ask_export },
    { 0 },
};

const struct screen screen_stats = {
    .name = "stats",
    .title = N_("统计"),
    .state = sizeof(struct stats),
    .bindings = bindings,
    .open = stats_open,
    .draw = stats_draw,
    .key = stats_key,
    .answer = stats_answer,
    .tick = stats_tick,
    .close = stats_close,
    .status = stats_status,
};

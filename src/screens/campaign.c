/* screens/campaign.c - 六防六促: the six pairs, by town and by week.
 *
 * Every figure opens what it counts: cases, or findings of the screening register.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/campaign_screen.h"
#include "work/brief.h"
#include "work/screening.h"

enum { TOKEN_READ = 1 };

const struct campaign_figure campaign_figures[CC_COUNT] = {
    [CC_FOUND] = { NULL, N_("发现"), 5 },        [CC_ACCEPTED] = { "accepted", N_("调解"), 6 },
    [CC_SETTLED] = { "settled", N_("调成"), 6 }, [CC_OPEN] = { "open", N_("在调"), 5 },
    [CC_RATE] = { "rate", N_("率%"), 7 },        [CC_TREND] = { NULL, N_("升降"), 5 },
};

/* ---- loading ---- */

/* NULL: since it began. */
static const char *const periods[] = { NULL, "this-year", "this-month", "this-week" };

static struct period recent_period(const struct campaign_view *c, int today, int which)
{
    struct period p = c->pairs.request.period;
    int to = p.to == DATE_NONE || p.to > today ? today : p.to;

    to -= which * CAMPAIGN_RECENT;
    return (struct period) { to - CAMPAIGN_RECENT + 1, to };
}

static enum status load_recent(struct desk *d, struct campaign_view *c, struct err *err)
{
    enum status st = ST_OK;

    for (int i = 0; st == ST_OK && i < 2; i++) {
        c->recent[i].request = c->pairs.request;
        c->recent[i].request.period = recent_period(c, d->today, i);
        c->recent[i].request.period_given = true;
        st = figures_reload(d, &c->recent[i], err);
    }
    return st;
}

static enum status load_found(struct desk *d, struct campaign_view *c, struct err *err)
{
    struct report *fresh = NULL;
    const struct stat_request rq = { .stat = statistic_find("campaign-report"),
                                     .campaign = c->campaign,
                                     .period = c->pairs.request.period };
    enum status st = campaign_report_table(d->db, d->book, &rq, d->today, &fresh, err);

    if (st != ST_OK)
        return st;
    report_free(c->found);
    c->found = fresh;
    return ST_OK;
}

static const char *campaign_title(const void *state)
{
    const struct campaign_view *c = state;

    return c->name ? c->name : N_("六防六促");
}

static enum status load_pictures(struct desk *d, struct campaign_view *c, struct err *err)
{
    struct stat_request rq = c->pairs.request;
    enum status st = trend_view_load(d, &c->trend, &rq, NULL, _(campaign_title(c)), true, err);

    rq.axes_given = true;
    rq.axes[0] = AXIS_TOWN;
    rq.axes[1] = AXIS_PAIR;
    rq.axes[2] = AXIS_NONE;
    if (st == ST_OK)
        st = heat_load(d, &c->heat, &rq, campaign_figures[c->shown].key, err);
    return st;
}

static enum status load(struct desk *d, struct campaign_view *c, struct err *err)
{
    enum status st = figures_load(d, &c->pairs, "campaign", c->campaign, periods[c->period], err);

    if (st == ST_OK)
        st = load_recent(d, c, err);
    if (st == ST_OK)
        st = load_found(d, c, err);
    if (st == ST_OK)
        st = load_pictures(d, c, err);
    return st;
}

static void campaign_close(struct desk *d, void *state)
{
    struct campaign_view *c = state;

    (void)d;
    figures_release(&c->pairs);
    figures_release(&c->recent[0]);
    figures_release(&c->recent[1]);
    report_free(c->found);
    free(c->name);
    heat_release(&c->heat);
    trend_view_release(&c->trend);
}

static enum status campaign_open(struct desk *d, void *state, const struct open_args *args,
                                 struct err *err)
{
    struct campaign_view *c = state;
    enum status st;

    (void)args;
    c->column = CC_ACCEPTED;
    c->shown = CC_ACCEPTED;
    c->below = CAMPAIGN_HEAT;
    st = load(d, c, err);
    if (st != ST_OK)
        campaign_close(d, c);
    return st;
}

static bool campaign_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return true;
}

/* ---- figures ---- */

static const char *pair_key(const struct campaign_view *c, size_t row)
{
    return row < c->pairs.table->rows_count ? c->pairs.table->rows[row].key : NULL;
}

long campaign_recent_row(const struct campaign_view *c, int which, size_t row)
{
    const struct report *r = c->recent[which].table;
    const char *key = pair_key(c, row);

    for (size_t i = 0; key && i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, key))
            return (long)i;
    return key ? -1 : (long)r->rows_count;
}

int64_t campaign_found(const struct campaign_view *c, size_t row)
{
    const char *pair = pair_key(c, row);
    int64_t found = 0;

    for (size_t i = 0; i < c->found->columns_count; i++) {
        const char *key = c->found->columns[i].key;

        if (str_starts(key, "found_") && (!pair || str_equal(key + strlen("found_"), pair)))
            found += c->found->total.cells[i].n;
    }
    return found;
}

/* The findings of a pair, or of all six, in the register. */
static struct outcome open_found(struct desk *d, const struct campaign_view *c)
{
    struct period p = c->pairs.request.period;
    const struct campaign *bound = book_campaign_by_id(d->book, c->campaign);
    struct buf text = BUF_INIT;
    char from[DATE_SIZE], to[DATE_SIZE];

    p.to = p.to == DATE_NONE || p.to > d->today ? d->today : p.to;
    if (bound && bound->from > p.from)
        p.from = bound->from;
    if (bound && bound->to != DATE_NONE && bound->to < p.to)
        p.to = bound->to;
    buf_add(&text, "finding campaign:");
    for (size_t i = 0; i < c->pairs.table->rows_count; i++)
        if (c->row == i || !pair_key(c, c->row))
            buf_printf(&text, "%s%s", pair_key(c, c->row) || i == 0 ? "" : ",", pair_key(c, i));
    buf_printf(&text, " found_on:%s..%s", date_to_iso(p.from, from), date_to_iso(p.to, to));
    free(d->opening);
    d->opening = buf_take(&text);
    return outcome_open("records", 0, d->opening);
}

/* The cases of the last 28 days; where there are none nothing opens. */
static struct outcome open_trend(struct desk *d, const struct campaign_view *c)
{
    long row = campaign_recent_row(c, 0, c->row);
    const struct report *r = c->recent[0].table;
    long column = figures_column(&c->recent[0], "accepted");
    const struct report_row *at = row < 0                       ? NULL
                                  : (size_t)row < r->rows_count ? &r->rows[row]
                                                                : &r->total;
    struct period p = c->recent[0].request.period;
    char from[DATE_SIZE], to[DATE_SIZE];

    if (at && column >= 0 && at->cells[column].n > 0)
        return figures_open(d, &c->recent[0], (size_t)row, column);
    desk_say(d, _("升降比的是28天里受理的件数：%s 至 %s 没有受理这一类的案件，没有可以打开的。"),
             date_to_iso(p.from, from), date_to_iso(p.to, to));
    return outcome_stay();
}

static struct outcome open_pairs(struct desk *d, const struct campaign_view *c)
{
    if (c->column == CC_FOUND)
        return open_found(d, c);
    if (c->column == CC_TREND)
        return open_trend(d, c);
    return figures_open(d, &c->pairs, c->row,
                        figures_column(&c->pairs, campaign_figures[c->column].key));
}

static struct outcome show(const char *title, const char *text)
{
    return outcome_ask(ask_new(ASK_SHOW, TOKEN_READ, title, text));
}

static struct outcome explain_pairs(struct desk *d, const struct campaign_view *c)
{
    if (c->column == CC_FOUND)
        return show(_("发现"), _("排查登记中排查日期在这个时期内、属于这一类的发现，单位是件；"
                                 "按回车列出它们。"));
    if (c->column == CC_TREND)
        return show(_("升降"),
                    _("到期末（没有过完的到今天）为止的28天受理的件数，和再往前28天相比："
                      "升是多了，降是少了，平是一样多。按回车列出这28天受理的案件。"));
    return figures_explain(d, &c->pairs, c->row,
                           figures_column(&c->pairs, campaign_figures[c->column].key), TOKEN_READ);
}

static struct outcome explain(struct desk *d, void *state)
{
    struct campaign_view *c = state;

    if (c->pane == CAMPAIGN_HEAT)
        return heat_explain(d, &c->heat, TOKEN_READ);
    if (c->pane == CAMPAIGN_TREND)
        return trend_view_explain(d, &c->trend, TOKEN_READ);
    return explain_pairs(d, c);
}

/* ---- keys ---- */

static void choose_period(struct desk *d, struct campaign_view *c, size_t period)
{
    struct err err = ERR_INIT;
    size_t before = c->period;

    c->period = period;
    if (load(d, c, &err) == ST_OK)
        return;
    desk_complain_err(d, &err);
    c->period = before;
    if (load(d, c, &err) != ST_OK)
        err_clear(&err);
}

/* The campaign after it in the book; 0 after the last one. */
static struct outcome next_campaign(struct desk *d, void *state)
{
    struct campaign_view *c = state;
    const struct book *b = d->book;
    const struct campaign *first = book_campaign(b, d->today), *next = NULL;
    bool passed = c->campaign == 0;

    for (size_t i = 0; i < b->campaigns_count && !next; i++) {
        if (passed && &b->campaigns[i] != first)
            next = &b->campaigns[i];
        passed = passed || b->campaigns[i].id == c->campaign;
    }
    if (!next && c->campaign == 0)
        desk_say(d, "%s", _("只有一项专项行动；在专项行动登记里添一项，就可以换。"));
    c->campaign = next ? next->id : 0;
    free(c->name);
    c->name = next ? mem_copy(next->name) : NULL;
    c->row = 0;
    choose_period(d, c, c->period);
    return outcome_stay();
}

static struct outcome next_period(struct desk *d, void *state)
{
    struct campaign_view *c = state;

    choose_period(d, c, (c->period + 1) % ARRAY_LEN(periods));
    return outcome_stay();
}

static struct outcome next_pane(struct desk *d, void *state)
{
    struct campaign_view *c = state;

    (void)d;
    if (c->wide)
        c->pane = (enum campaign_pane)((c->pane + 1) % CAMPAIGN_PANES);
    else
        c->pane = c->pane == CAMPAIGN_PAIRS ? c->below : CAMPAIGN_PAIRS;
    if (c->pane != CAMPAIGN_PAIRS)
        c->below = c->pane;
    return outcome_stay();
}

static struct outcome next_figure(struct desk *d, void *state)
{
    struct campaign_view *c = state;

    (void)d;
    c->shown = c->shown == CC_RATE ? CC_ACCEPTED : c->shown + 1;
    heat_show(&c->heat, campaign_figures[c->shown].key);
    return outcome_stay();
}

static struct outcome swap_picture(struct desk *d, void *state)
{
    struct campaign_view *c = state;

    (void)d;
    c->below = c->below == CAMPAIGN_HEAT ? CAMPAIGN_TREND : CAMPAIGN_HEAT;
    if (c->pane != CAMPAIGN_PAIRS)
        c->pane = c->below;
    return outcome_stay();
}

static struct outcome go_stats(struct desk *d, void *state)
{
    const struct campaign_view *c = state;

    (void)d;
    return outcome_open("stats", c->campaign, "campaign");
}

/* The paragraph to copy into a report, of the period that is shown. */
static struct outcome show_brief(struct desk *d, void *state)
{
    const struct campaign_view *c = state;
    const struct brief_request rq = { .period = c->pairs.request.period,
                                      .period_given = periods[c->period] != NULL };
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;
    struct brief brief;
    struct outcome o;

    if (c->campaign) {
        desk_complain(d, _("简报说的是六防六促；%s的数字按 F3 在统计表里看。"), c->name);
        return outcome_stay();
    }
    if (brief_make(d->db, d->book, &rq, d->today, &brief, &err) == ST_OK) {
        buf_printf(&text, "%s\n\n", buf_text(&brief.plain));
        brief_text(&brief, &text);
        o = show(_("简报"), buf_text(&text));
    } else {
        desk_complain_err(d, &err);
        o = outcome_stay();
    }
    brief_release(&brief);
    buf_release(&text);
    return o;
}

static bool pairs_key(struct campaign_view *c, const struct key *k)
{
    size_t last = c->pairs.table->rows_count;

    switch (k->code) {
    case K_UP:
        c->row -= c->row > 0;
        return true;
    case K_DOWN:
        if (c->row == last)
            c->pane = c->below; /* what stands below */
        else
            c->row++;
        return true;
    case K_LEFT:
        c->column -= c->column > 0;
        return true;
    case K_RIGHT:
        c->column += c->column + 1 < CC_COUNT;
        return true;
    case K_HOME:
        c->row = 0;
        return true;
    case K_END:
        c->row = last;
        return true;
    default:
        return false;
    }
}

static bool pane_key(struct campaign_view *c, const struct key *k)
{
    if (c->pane == CAMPAIGN_PAIRS)
        return pairs_key(c, k);
    if (k->code == K_UP && (c->pane == CAMPAIGN_HEAT ? c->heat.picture.row : c->trend.line) == 0) {
        c->pane = CAMPAIGN_PAIRS;
        return true;
    }
    return c->pane == CAMPAIGN_HEAT ? heat_key(&c->heat, k) : trend_view_key(&c->trend, k);
}

static struct outcome open_current(struct desk *d, const struct campaign_view *c)
{
    if (c->pane == CAMPAIGN_HEAT)
        return heat_open(d, &c->heat);
    return c->pane == CAMPAIGN_TREND ? trend_view_open(d, &c->trend) : open_pairs(d, c);
}

static struct outcome campaign_key(struct desk *d, void *state, const struct key *k)
{
    struct campaign_view *c = state;

    if (pane_key(c, k))
        return outcome_stay();
    if (k->code == K_ENTER)
        return open_current(d, c);
    if (k->code == K_BTAB)
        return next_pane(d, c);
    if (k->code >= '1' && k->code < '1' + (int)ARRAY_LEN(periods)) {
        choose_period(d, c, (size_t)(k->code - '1'));
        return outcome_stay();
    }
    return outcome_none();
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "campaign.explain", NULL, N_("光标所在的数字：它的定义、算法和案号"), explain },
    { KEY_FN(2), CTRL('n'), "campaign.brief", N_("简报"),
      N_("这个时期的简报一段话，可以抄用，每个数字列出处"), show_brief },
    { KEY_FN(3), CTRL('t'), "campaign.stats", N_("统计表"), N_("同样的数字作为统计表，可以导出"),
      go_stats },
    { KEY_FN(4), CTRL('p'), "campaign.period", N_("时期"),
      N_("开始以来、本年、本月、本周轮换；也可以直接按 1 2 3 4"), next_period },
    { KEY_FN(5), CTRL('r'), "campaign.next", N_("行动"),
      N_("换一项专项行动：六防六促和登记的其他行动轮换"), next_campaign },
    { KEY_FN(6), CTRL('f'), "campaign.figure", N_("指标"),
      N_("乡镇街道×类别的表换成调解、调成、在调、调成率"), next_figure },
    { KEY_FN(8), CTRL('d'), "campaign.chart", N_("图"), N_("下面在乡镇街道×类别和按周的趋势之间换"),
      swap_picture },
    { K_TAB, 0, "campaign.pane", N_("换块"), N_("光标到下一块：六类、乡镇街道×类别、趋势"),
      next_pane },
    { 0 },
};

const struct screen screen_campaign = {
    .name = "pairs", /* "campaign" is the register of campaigns */
    .title = N_("六防六促"),
    .title_now = campaign_title,
    .state = sizeof(struct campaign_view),
    .bindings = bindings,
    .open = campaign_open,
    .draw = campaign_draw,
    .key = campaign_key,
    .tick = campaign_tick,
    .close = campaign_close,
};

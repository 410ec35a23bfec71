/* screens/stats_ask.c - what the statistics screen asks: which table, period, groups, area, file.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "screens/paths.h"
#include "screens/stats_screen.h"
#include "store/lookup.h"
#include "work/publish.h"

enum {
    TOKEN_TABLE = 1,
    TOKEN_PERIOD,
    TOKEN_PERIOD_TYPED,
    TOKEN_AXES,
    TOKEN_AXIS_FIRST,
    TOKEN_AXIS_SECOND,
    TOKEN_AREA,
    TOKEN_AREA_TYPED,
    TOKEN_EXPORT,
    TOKEN_EXPORT_OVER
};

#define TYPED "?"            /* value of the item by which something else is typed */
#define BOM   "\xEF\xBB\xBF" /* without it Excel takes UTF-8 for GBK */

/* ---- which table ---- */

struct outcome stats_ask_table(struct desk *d, void *state)
{
    const struct stats *s = state;
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_TABLE, _("统计表"), NULL);
    const struct statistic *stat;

    (void)d;
    for (size_t i = 0; (stat = statistic_nth(i)) != NULL; i++) {
        pick_add(&box->items, stat->name, _(stat->title), NULL);
        if (stat == s->view.request.stat)
            box->items.at = i;
    }
    return outcome_ask(box);
}

/* Another table has its own period and groups, unless the period was chosen. */
static void table_given(struct desk *d, struct stats *s, const char *name)
{
    struct stat_request rq = s->view.request;

    rq.stat = statistic_find(name);
    if (!statistic_of_campaign(rq.stat))
        rq.campaign = 0;
    rq.axes_given = false;
    if (!rq.period_given)
        rq.period = (struct period) { DATE_NONE, DATE_NONE };
    s->row = s->top = 0;
    stats_change(d, s, &rq);
}

/* ---- period ---- */

static const struct {
    const char *value, *label;
} periods[] = {
    { "this-year", N_("本年") },    { "last-year", N_("上年") },
    { "this-month", N_("本月") },   { "last-month", N_("上月") },
    { "this-quarter", N_("本季") }, { "campaign", N_("六防六促以来") },
    { "all", N_("全部") },          { TYPED, N_("自己写") },
};

static const struct {
    const char *value, *label;
} compares[COMPARE_COUNT] = {
    [COMPARE_NONE] = { "compare:none", N_("不比较") },
    [COMPARE_LAST_YEAR] = { "compare:last-year", N_("与去年同期比") },
    [COMPARE_PREVIOUS] = { "compare:previous", N_("与上期比") },
};

/* What is not so already. */
static void add_compares(struct pick *items, enum compare is)
{
    static const enum compare order[] = { COMPARE_LAST_YEAR, COMPARE_PREVIOUS, COMPARE_NONE };

    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        if (order[i] != is)
            pick_add(items, compares[order[i]].value, _(compares[order[i]].label), NULL);
}

static bool compare_given(struct desk *d, struct stats *s, const char *value)
{
    for (enum compare c = COMPARE_NONE; c < COMPARE_COUNT; c++) {
        struct stat_request rq = s->view.request;

        if (!str_equal(compares[c].value, value))
            continue;
        rq.compare = c;
        stats_change(d, s, &rq);
        return true;
    }
    return false;
}

struct outcome stats_ask_period(struct desk *d, void *state)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_PERIOD, _("时期"), NULL);
    const struct stat_request *rq = &((const struct stats *)state)->view.request;
    const struct campaign *campaign = stat_campaign(rq, d->book, d->today);

    for (size_t i = 0; i < ARRAY_LEN(periods); i++) {
        struct period p = { DATE_NONE, d->today };
        struct buf hint = BUF_INIT;

        if (str_equal(periods[i].value, "campaign")) {
            if (!campaign)
                continue;
            p.from = campaign->from;
            period_name(p, &hint);
        } else if (period_parse(periods[i].value, d->today, &p, NULL) == ST_OK) {
            period_name(p, &hint);
        }
        pick_add(&box->items, periods[i].value,
                 rq->campaign && p.from == campaign->from ? _("行动开始以来") : _(periods[i].label),
                 buf_text(&hint));
        buf_release(&hint);
    }
    add_compares(&box->items, rq->compare);
    return outcome_ask(box);
}

static struct outcome ask_period_typed(void)
{
    return outcome_ask(
        ask_new(ASK_TEXT, TOKEN_PERIOD_TYPED, _("时期"),
                _("例：2022、2022年7月、2022-Q3、2022年上半年、2022-01-25..2022-11-30")));
}

static struct outcome period_given(struct desk *d, struct stats *s, const char *text)
{
    struct stat_request rq = s->view.request;
    const struct campaign *campaign = stat_campaign(&rq, d->book, d->today);
    struct err err = ERR_INIT;

    if (compare_given(d, s, text))
        return outcome_stay();
    if (str_equal(text, TYPED))
        return ask_period_typed();
    rq.period_given = true;
    if (str_equal(text, "campaign") && campaign) {
        rq.period = (struct period) { campaign->from, d->today };
    } else if (period_parse(text, d->today, &rq.period, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    stats_change(d, s, &rq);
    return outcome_stay();
}

/* ---- groups ---- */

#define OWN "own"

static const char *const groupings[] = {
    "town",  "pair",      "type",      "source",         "committee",  "mediator",
    "month", "town,pair", "town,type", "committee,type", "pair,month", "type,source",
};

static void axes_from(const char *names, enum axis axes[3])
{
    char *copy = mem_copy(names), *rest = copy;

    for (size_t i = 0; i < 3; i++) {
        char *name = strsep(&rest, ",");

        axes[i] = name ? axis_find(name) : AXIS_NONE;
    }
    free(copy);
}

static char *axes_label(const enum axis axes[3])
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < 3 && axes[i] != AXIS_NONE; i++)
        buf_printf(&b, "%s%s", i ? " / " : "", axis_label(axes[i]));
    return buf_take(&b);
}

struct outcome stats_ask_axes(struct desk *d, void *state)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_AXES, _("按什么分"), NULL);

    (void)d, (void)state;
    pick_add(&box->items, OWN, _("本表默认"), NULL);
    for (size_t i = 0; i < ARRAY_LEN(groupings); i++) {
        enum axis axes[3];
        char *label;

        axes_from(groupings[i], axes);
        label = axes_label(axes);
        pick_add(&box->items, groupings[i], label, NULL);
        free(label);
    }
    pick_add(&box->items, TYPED, _("自己选两项"), NULL);
    return outcome_ask(box);
}

static struct outcome ask_axis(int token, const char *title, enum axis without)
{
    struct question_box *box = ask_new(ASK_CHOOSE, token, title, NULL);

    for (enum axis a = AXIS_NONE + 1; a < AXIS_COUNT; a++)
        if (a != without)
            pick_add(&box->items, axis_name(a), axis_label(a), NULL);
    return outcome_ask(box);
}

static void group_by(struct desk *d, struct stats *s, enum axis first, enum axis second)
{
    struct stat_request rq = s->view.request;

    rq.axes_given = first != AXIS_NONE;
    rq.axes[0] = first;
    rq.axes[1] = second;
    rq.axes[2] = AXIS_NONE;
    s->row = s->top = 0;
    stats_change(d, s, &rq);
}

static struct outcome axes_given(struct desk *d, struct stats *s, const char *names)
{
    enum axis axes[3];

    if (str_equal(names, TYPED))
        return ask_axis(TOKEN_AXIS_FIRST, _("先按什么分"), AXIS_NONE);
    if (str_equal(names, OWN)) {
        group_by(d, s, AXIS_NONE, AXIS_NONE);
        return outcome_stay();
    }
    axes_from(names, axes);
    group_by(d, s, axes[0], axes[1]);
    return outcome_stay();
}

/* ---- area ---- */

struct towns {
    struct desk *d;
    struct pick *items;
};

static void add_town(void *ctx, int64_t key)
{
    struct towns *t = ctx;
    char *value = mem_printf("%lld", (long long)key);
    char *label = axis_key_label(t->d->db, t->d->book, AXIS_TOWN, key);

    if (key)
        pick_add(t->items, value, label, NULL);
    free(value);
    free(label);
}

struct outcome stats_ask_area(struct desk *d, void *state)
{
    const struct stats *s = state;
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_AREA, _("只统计"), NULL);
    struct towns t = { d, &box->items };
    struct err err = ERR_INIT;

    pick_add(&box->items, "0", _("全区"), NULL);
    if (axis_keys(d->db, d->book, AXIS_TOWN, s->view.request.period, add_town, &t, &err) != ST_OK)
        desk_complain_err(d, &err);
    pick_add(&box->items, TYPED, _("村、社区：自己写"), NULL);
    return outcome_ask(box);
}

static void area_chosen(struct desk *d, struct stats *s, int64_t area)
{
    struct stat_request rq = s->view.request;

    rq.area = area;
    stats_change(d, s, &rq);
}

static struct outcome area_given(struct desk *d, struct stats *s, int token, const char *text)
{
    struct err err = ERR_INIT;
    int64_t area = 0;

    if (token == TOKEN_AREA && str_equal(text, TYPED))
        return outcome_ask(
            ask_new(ASK_TEXT, TOKEN_AREA_TYPED, _("只统计"), _("名称、拼音或首字母：")));
    if (token == TOKEN_AREA)
        area_chosen(d, s, strtoll(text, NULL, 10));
    else if (lookup_one(d->db, KIND_AREA, text, &area, &err) == ST_OK)
        area_chosen(d, s, area);
    else
        desk_complain_err(d, &err);
    return outcome_stay();
}

/* ---- file ---- */

/* The ending of a file's name, and what is then written. */
static const struct {
    const char *ending;
    enum report_format format;
} endings[] = {
    { "xlsx", RF_XLSX }, { "csv", RF_CSV },  { "html", RF_HTML }, { "htm", RF_HTML },
    { "json", RF_JSON }, { "txt", RF_TEXT }, { "text", RF_TEXT }, { "tsv", RF_PLAIN },
};

static enum report_format format_of(const char *path)
{
    for (size_t i = 0; i < ARRAY_LEN(endings); i++)
        if (str_equal(path_ending(path), endings[i].ending))
            return endings[i].format;
    return RF_COUNT;
}

struct outcome stats_ask_export(struct desk *d, void *state)
{
    const struct stats *s = state;
    struct question_box *box = ask_new(ASK_TEXT, TOKEN_EXPORT, _("导出"),
                                       _("文件名以 .xlsx .csv .html .txt 或 .json 结尾："));
    struct buf name = BUF_INIT;

    (void)d;
    buf_printf(&name, _("~/统计-%s-"), s->view.table->title);
    period_name(s->view.table->period, &name);
    buf_add(&name, ".xlsx");
    box->initial = buf_take(&name);
    for (char *p = box->initial; (p = strchr(p, ' ')) != NULL;)
        memmove(p, p + 1, strlen(p));
    return outcome_ask(box);
}

static void write_table(struct desk *d, const struct stats *s)
{
    const struct report *table = s->view.table;
    const struct paper paper = {
        .title = table->title, .tables = &table, .count = 1, .stamp = world_now()
    };
    struct buf out = BUF_INIT;
    struct err err = ERR_INIT;
    char *path = path_shown(s->path);
    enum report_format format = format_of(s->path);
    enum status st;

    if (format == RF_CSV)
        buf_add(&out, BOM);
    st = report_render(&paper, format, &out, &err);
    if (st == ST_OK)
        st = publish_file_person(s->path, buf_text(&out), out.len, &err);
    if (st == ST_OK)
        desk_say(d, _("已导出 %s，%zu 行：%s"), table->title, table->rows_count, path);
    else
        desk_complain_err(d, &err);
    free(path);
    buf_release(&out);
}

/* What goes out has been checked in full. */
static void write_file(struct desk *d, struct stats *s)
{
    if (s->view.table->unchecked)
        stats_recount(d, s);
    if (!s->view.table->unchecked)
        write_table(d, s);
}

static struct outcome path_given(struct desk *d, struct stats *s, const char *typed)
{
    free(s->path);
    s->path = path_from_typed(typed);
    if (format_of(s->path) == RF_COUNT) {
        desk_complain(d, _("“%s”：文件名要以 .xlsx .csv .html .txt 或 .json 结尾。"), typed);
        return outcome_stay();
    }
    if (handed_exists(s->path))
        return outcome_ask(
            ask_new(ASK_CONFIRM, TOKEN_EXPORT_OVER, _("导出"), _("已有同名文件，用新的代替它？")));
    write_file(d, s);
    return outcome_stay();
}

/* ---- answers ---- */

struct outcome stats_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct stats *s = state;

    if (!a->given || !a->value)
        return outcome_stay();
    switch (token) {
    case TOKEN_TABLE:
        table_given(d, s, a->value);
        return outcome_stay();
    case TOKEN_PERIOD:
    case TOKEN_PERIOD_TYPED:
        return period_given(d, s, a->value);
    case TOKEN_AXES:
        return axes_given(d, s, a->value);
    case TOKEN_AXIS_FIRST:
        s->first = axis_find(a->value);
        return ask_axis(TOKEN_AXIS_SECOND, _("再按什么分"), s->first);
    case TOKEN_AXIS_SECOND:
        group_by(d, s, s->first, axis_find(a->value));
        return outcome_stay();
    case TOKEN_AREA:
    case TOKEN_AREA_TYPED:
        return area_given(d, s, token, a->value);
    case TOKEN_EXPORT:
        return path_given(d, s, a->value);
    case TOKEN_EXPORT_OVER:
        write_file(d, s);
        return outcome_stay();
    case STATS_SEAL_TOKEN:
        stats_seal_given(d, s);
        return outcome_stay();
    default:
        return outcome_stay();
    }
}

/* cli/cmd_stats.c - stats, explain, due.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "core/limits.h"
#include "store/cases.h"
#include "store/lookup.h"
#include "work/publish.h"
#include "work/statistics.h"

#define REQUEST_OPTIONS                                                                            \
    { 0, "period", "P", N_("时期：2022、2022-07、2022-Q3、2022-01-25..2022-11-30、last-month 等"), \
      "today this-month last-month this-year last-year last-week" },                               \
        { 0, "by", "AXIS", N_("按什么分，逗号分开两个"),                                           \
          "type source pair town area committee mediator month form difficulty" },                 \
        { 0, "area", "A", N_("只统计这个区域"), NULL },                                            \
        { 0, "basis", "BASIS", N_("口径：accepted 受理口径，concluded 终结口径"),                  \
          "accepted concluded" },                                                                  \
    {                                                                                              \
        0, "cutoff", "DATE", N_("结果的截止日，不说就是时期的末日"), NULL                          \
    }

static const struct cli_option stats_options[] = {
    REQUEST_OPTIONS,
    { 0, "format", "FORMAT", N_("text、csv、json、xlsx 或 html"), "text csv json xlsx html" },
    { 'o', "output", "FILE", N_("写到文件"), "FILE" },
    { 0, "json", NULL, N_("同 --format json"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 0, "list", NULL, N_("列出统计表的名称"), NULL },
    { 0 },
};

static enum status axes_of(const struct cli *c, struct stat_request *rq, struct err *err)
{
    const char *typed = cli_value(c, "by");
    char *copy, *save = NULL;
    size_t n = 0;
    enum status st = ST_OK;

    if (!typed)
        return ST_OK;
    rq->axes_given = true;
    copy = mem_copy(typed);
    for (char *p = strtok_r(copy, ",", &save); st == ST_OK && p; p = strtok_r(NULL, ",", &save)) {
        enum axis a = axis_find(p);

        if (a == AXIS_COUNT)
            st = err_set(err, ST_USAGE,
                         _("不能按“%s”分，可用 type、town、pair、committee、month 等。"), p);
        else if (n == ARRAY_LEN(rq->axes))
            st = err_set(err, ST_USAGE, _("最多按三项分。"));
        else
            rq->axes[n++] = a;
    }
    free(copy);
    return st;
}

static enum status unknown_stat(const char *name, struct err *err)
{
    const char *names[64], *near;
    size_t n = 0;

    for (; n < ARRAY_LEN(names) && statistic_nth(n); n++)
        names[n] = statistic_nth(n)->name;
    near = cli_nearest(name, names, n);
    if (near)
        return err_set(err, ST_USAGE, _("没有统计表“%s”，是不是 %s？"), name, near);
    return err_set(err, ST_USAGE, _("没有统计表“%s”，tiaojie stats --list 列出全部。"), name);
}

/* Fills the request from name and options; the database is open. */
static enum status request(struct cli *c, const char *name, struct stat_request *rq,
                           struct err *err)
{
    const char *period = cli_value(c, "period"), *basis = cli_value(c, "basis");
    const char *area = cli_value(c, "area"), *cutoff = cli_value(c, "cutoff");
    enum status st = axes_of(c, rq, err);
    bool good = true;

    rq->stat = statistic_find(name);
    rq->cutoff = DATE_NONE;
    rq->period = (struct period) { DATE_NONE, DATE_NONE };
    if (!rq->stat)
        return unknown_stat(name, err);
    if (st == ST_OK && period) {
        rq->period_given = true;
        st = period_parse(period, c->today, &rq->period, err);
    }
    if (st == ST_OK && basis) {
        rq->basis_given = true;
        rq->basis = basis_find(basis, &good);
        if (!good)
            st = err_set(err, ST_USAGE, _("口径应是 accepted 或 concluded，不是“%s”。"), basis);
    }
    if (st == ST_OK && cutoff)
        st = date_parse(cutoff, c->today, &rq->cutoff, err);
    if (st == ST_OK && area)
        st = lookup_one(c->db, KIND_AREA, area, &rq->area, err);
    if (st == ST_OK)
        stat_request_complete(rq, c->book, c->today);
    return st;
}

static int terminal_width(void)
{
    struct winsize w;

    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 40)
        return w.ws_col;
    return 0;
}

static enum status print_paper(struct cli *c, const struct report *table, enum report_format format,
                               struct err *err)
{
    const char *path = cli_value(c, "output");
    const struct paper paper = { .title = table->title,
                                 .tables = &table,
                                 .count = 1,
                                 .stamp = world_now(),
                                 .width = path ? 0 : terminal_width() };
    struct buf out = BUF_INIT;
    enum status st = report_render(&paper, format, &out, err);

    if (st == ST_OK && path && !str_equal(path, "-"))
        st = publish_file(path, buf_text(&out), out.len, err);
    else if (st == ST_OK && (format == RF_XLSX || format == RF_JSON || format == RF_HTML))
        fwrite(buf_text(&out), 1, out.len, stdout);
    else if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    buf_release(&out);
    return st;
}

static enum status stats_format(const struct cli *c, enum report_format *format, struct err *err)
{
    const char *name = cli_value(c, "format");

    if (!name)
        name = cli_flag(c, "json") ? "json" : cli_flag(c, "plain") ? "plain" : "text";
    *format = report_format_find(name);
    return *format == RF_COUNT ? err_set(err, ST_USAGE, _("没有“%s”这种格式。"), name) : ST_OK;
}

static void list_stats(void)
{
    const struct statistic *s;

    for (size_t i = 0; (s = statistic_nth(i)); i++)
        out_printf("%-12s %s\n", s->name, _(s->title));
}

static enum status stats_run(struct cli *c, struct err *err)
{
    struct stat_request rq = { 0 };
    struct report *table = NULL;
    enum report_format format;
    enum status st;

    if (cli_flag(c, "list")) {
        list_stats();
        return ST_OK;
    }
    if (c->argc != 1)
        return err_set(err, ST_USAGE,
                       _("用法：tiaojie stats 名称；tiaojie stats --list 列出名称。"));
    st = stats_format(c, &format, err);
    if (st == ST_OK)
        st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = request(c, c->argv[0], &rq, err);
    if (st == ST_OK)
        st = statistics_table(c->db, c->book, &rq, c->today, &table, err);
    if (st == ST_OK)
        st = print_paper(c, table, format, err);
    if (st == ST_OK && table->broken)
        st = err_set(err, ST_UNBALANCED, _("统计表 %s 不平，见表下说明。"), c->argv[0]);
    report_free(table);
    return st;
}

const struct command cmd_stats = { "stats", "NAME", N_("统计表"), stats_options, stats_run };

/* ---- explain ---- */

static const struct cli_option explain_options[] = {
    REQUEST_OPTIONS,
    { 0, "row", "KEY", N_("哪一行，不说就是合计"), NULL },
    { 0, "limit", "N", N_("最多列几个案号"), NULL },
    { 0 },
};

static enum status explain_run(struct cli *c, struct err *err)
{
    struct stat_request rq = { 0 };
    struct buf out = BUF_INIT;
    char *name, *figure;
    enum column column = COL_COUNT;
    const char *limit = cli_value(c, "limit");
    enum status st;

    if (c->argc != 1 || !strchr(c->argv[0], '.'))
        return err_set(err, ST_USAGE, _("用法：tiaojie explain 统计表.列，例如 campaign.rate"));
    name = mem_copy(c->argv[0]);
    figure = strchr(name, '.');
    *figure++ = '\0';
    column = column_find(figure);
    if (column == COL_COUNT)
        st = err_set(err, ST_USAGE, _("没有名为“%s”的列。"), figure);
    else
        st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = request(c, name, &rq, err);
    if (st == ST_OK)
        st = statistics_explain(c->db, c->book, &rq, cli_value(c, "row"), column,
                                limit ? (size_t)strtoul(limit, NULL, 10) : 0, &out, err);
    if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    buf_release(&out);
    free(name);
    return st;
}

const struct command cmd_explain = { "explain", "NAME.FIGURE",
                                     N_("一个数字的定义、算法和它数的案件"), explain_options,
                                     explain_run };

/* ---- due ---- */

static const struct cli_option due_options[] = {
    { 0, "within", "DAYS", N_("几天内到期，不说就是 7"), NULL },
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0 },
};

struct due_print {
    struct cli *c;
    struct buf out;
    bool json, plain;
    size_t count;
};

static void due_json(struct due_print *p, const struct due_row *r, const char *due)
{
    buf_add(&p->out, p->count ? ",\n" : "[");
    buf_add(&p->out, "{\"number\":");
    buf_add_json(&p->out, r->number);
    buf_add(&p->out, ",\"parties\":");
    buf_add_json(&p->out, r->parties);
    buf_add(&p->out, ",\"limit\":");
    buf_add_json(&p->out, r->limit_code);
    buf_add(&p->out, ",\"mediator\":");
    buf_add_json(&p->out, r->mediator);
    buf_add(&p->out, ",\"committee\":");
    buf_add_json(&p->out, r->committee);
    buf_printf(&p->out, ",\"due_on\":\"%s\",\"days\":%d,\"stopped\":%s}", due, r->due - p->c->today,
               r->stopped ? "true" : "false");
}

static void due_line(void *ctx, const struct due_row *r)
{
    struct due_print *p = ctx;
    struct buf left = BUF_INIT;
    char due[DATE_SIZE];

    date_to_iso(r->due, due);
    due_text(p->c->book, r->due, r->limit_code, r->stopped, p->c->today, &left);
    if (p->json) {
        due_json(p, r, due);
    } else if (p->plain) {
        buf_printf(&p->out, "%s\t%s\t%s\t%s\t%s\t%s\n", due, buf_text(&left), r->number, r->parties,
                   r->limit_code, r->mediator ? r->mediator : "");
    } else {
        buf_printf(&p->out, "%s  ", due);
        utf8_fit(&p->out, buf_text(&left), 14, ALIGN_LEFT);
        utf8_fit(&p->out, r->number, 28, ALIGN_LEFT);
        utf8_fit(&p->out, r->limit_name, 20, ALIGN_LEFT);
        utf8_fit(&p->out, r->mediator ? r->mediator : "", 10, ALIGN_LEFT);
        buf_printf(&p->out, "%s\n", r->parties ? r->parties : "");
    }
    p->count++;
    buf_release(&left);
}

static enum status due_run(struct cli *c, struct err *err)
{
    const char *within = cli_value(c, "within");
    struct due_print p = { .c = c, .json = cli_flag(c, "json"), .plain = cli_flag(c, "plain") };
    enum status st;

    if (within && (!*within || strspn(within, "0123456789") != strlen(within)))
        return err_set(err, ST_USAGE, _("--within 后面应是天数，例如 7。"));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = cases_due(c->db, c->today, within ? (int)strtol(within, NULL, 10) : 7, 0, due_line, &p,
                       err);
    if (st == ST_OK && p.json)
        buf_add(&p.out, p.count ? "]\n" : "[]\n");
    if (st == ST_OK)
        out_write(buf_text(&p.out), p.out.len);
    buf_release(&p.out);
    return st;
}

const struct command cmd_due = { "due", "", N_("快到期和已超期的，先到先列"), due_options,
                                 due_run };

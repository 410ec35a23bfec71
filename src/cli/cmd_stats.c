/* cli/cmd_stats.c - stats.
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
#include "cli/salvage.h"
#include "cli/stat_help.h"
#include "store/lookup.h"
#include "work/publish.h"
#include "work/seal.h"
#include "work/table_check.h"

static const struct cli_option stats_options[] = {
    REQUEST_OPTIONS,
    { 0, "compare", "WITH", N_("旁边列出 last-year 去年同期或 previous 上期的数字和增减"),
      "last-year previous" },
    { 0, "format", "FORMAT", N_("text、csv、json、xlsx 或 html"), "text csv json xlsx html" },
    { 'o', "output", "FILE", N_("写到文件"), "FILE" },
    { 0, "json", NULL, N_("同 --format json"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 'v', "verbose", NULL, N_("文字表下附各列的定义（写到文件时总是附上）"), NULL },
    { 0, "list", NULL, N_("列出统计表的名称"), NULL },
    { 0, "definitions", NULL, N_("列出各列在两种口径下的定义"), NULL },
    { 0, "check", "FILE", N_("核对一张公布的表：各项之和、率和占比对不对，对不上的列出差数"),
      "FILE" },
    { 0 },
};

static enum status unknown_axis(const char *typed, struct err *err)
{
    struct buf all = BUF_INIT;

    for (int a = AXIS_NONE + 1; a < AXIS_COUNT; a++)
        buf_printf(&all, "%s%s", all.len ? _("、") : "", axis_name((enum axis)a));
    err_set(err, ST_USAGE, _("不能按“%s”分，可以按：%s。"), typed, buf_text(&all));
    buf_release(&all);
    return ST_USAGE;
}

static enum status axes_of(const struct cli *c, struct stat_request *rq, struct err *err)
{
    const char *typed = cli_value(c, "by");
    char *copy, *save = NULL;
    size_t n = 0;
    enum status st = ST_OK;

    if (!typed)
        return ST_OK;
    rq->axes_given = true;
    if (str_equal(typed, axis_name(AXIS_NONE)))
        return ST_OK;
    copy = mem_copy(typed);
    for (char *p = strtok_r(copy, ",", &save); st == ST_OK && p; p = strtok_r(NULL, ",", &save)) {
        enum axis a = axis_find(p);

        if (a == AXIS_COUNT || a == AXIS_NONE)
            st = unknown_axis(p, err);
        else if (n == ARRAY_LEN(rq->axes))
            st = err_set(err, ST_USAGE, _("最多按三项分。"));
        else
            rq->axes[n++] = a;
    }
    free(copy);
    return st;
}

static enum status unknown_campaign(const struct book *book, const char *typed, struct err *err)
{
    struct buf all = BUF_INIT;

    for (size_t i = 0; i < book->campaigns_count; i++)
        buf_printf(&all, "%s%s", i ? _("、") : "", book->campaigns[i].name);
    err_set(err, ST_USAGE, _("--campaign：没有专项行动“%s”，有：%s。"), typed, buf_text(&all));
    buf_release(&all);
    return ST_USAGE;
}

static enum status campaign_of(const struct cli *c, struct stat_request *rq, struct err *err)
{
    const char *typed = cli_value(c, "campaign");
    const struct campaign *named;

    if (!typed)
        return ST_OK;
    if (!statistic_of_campaign(rq->stat))
        return err_set(err, ST_USAGE,
                       _("--campaign 只用于 campaign 和 campaign-report，%s 统计的不是一项行动。"),
                       rq->stat->name);
    named = book_campaign_named(c->book, typed);
    if (!named)
        return unknown_campaign(c->book, typed, err);
    stat_choose_campaign(rq, named, c->book, c->today);
    return ST_OK;
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

static enum status seal_of(const struct cli *c, struct stat_request *rq, struct err *err)
{
    const char *typed = cli_value(c, "as-of");
    int day = DATE_NONE;

    if (typed && cli_flag(c, "live"))
        return err_set(err, ST_USAGE, _("--as-of 和 --live 只能用一个。"));
    if (typed && date_parse(typed, c->today, &day, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "--as-of");
    return cli_flag(c, "live") ? ST_OK : seal_choose(c->db, rq, day, err);
}

enum status cli_stat_request(struct cli *c, const char *name, struct stat_request *rq,
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
    if (st == ST_OK)
        st = campaign_of(c, rq, err);
    if (st == ST_OK && period) {
        rq->period_given = true;
        st = period_parse(period, c->today, &rq->period, err);
        if (st != ST_OK)
            return err_prefix(err, ST_USAGE, "--period");
    }
    if (st == ST_OK && basis) {
        rq->basis_given = true;
        rq->basis = basis_find(basis, &good);
        if (!good)
            st = err_set(err, ST_USAGE, _("口径应是 accepted 或 concluded，不是“%s”。"), basis);
    }
    if (st == ST_OK && cutoff && date_parse(cutoff, c->today, &rq->cutoff, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "--cutoff");
    if (st == ST_OK && area)
        st = lookup_one(c->db, KIND_AREA, area, &rq->area, err);
    if (st == ST_OK)
        stat_request_complete(rq, c->book, c->today);
    if (st == ST_OK)
        st = seal_of(c, rq, err);
    return st;
}

static int terminal_width(void)
{
    struct winsize w;

    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 40)
        return w.ws_col;
    return 0;
}

/* NULL: standard output. */
static const char *output_path(const struct cli *c)
{
    const char *path = cli_value(c, "output");

    return str_equal(path, "-") ? NULL : path;
}

/* Text follows the character set of the terminal, the formats of programs do not. */
static enum status put_out(const char *path, enum report_format format, const struct buf *out,
                           struct err *err)
{
    if (path)
        return publish_file_person(path, buf_text(out), out->len, err);
    if (format == RF_TEXT || format == RF_PLAIN || format == RF_CSV)
        out_write(buf_text(out), out->len);
    else
        fwrite(buf_text(out), 1, out->len, stdout);
    return ST_OK;
}

static enum status print_paper(struct cli *c, const struct report *table, enum report_format format,
                               struct err *err)
{
    const char *path = output_path(c);
    const struct paper paper = { .title = table->title,
                                 .tables = &table,
                                 .count = 1,
                                 .stamp = world_now(),
                                 .width = path ? 0 : terminal_width(),
                                 .brief = !path && !c->verbose && !cli_flag(c, "verbose") };
    struct buf out = BUF_INIT;
    enum status st = report_render(&paper, format, &out, err);

    if (st == ST_OK)
        st = put_out(path, format, &out, err);
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

/* ---- stats --list, --definitions ---- */

static void add_table(const struct statistic *s, enum report_format format, bool first,
                      struct buf *b)
{
    if (format == RF_TEXT) {
        buf_printf(b, "%-12s %s\n", s->name, _(s->title));
    } else if (format == RF_PLAIN) {
        buf_printf(b, "%s\t%s\t%s\n", s->name, _(s->title), _(s->definition));
    } else {
        buf_printf(b, "%s{\"name\":\"%s\",\"title\":", first ? "[\n" : ",\n", s->name);
        buf_add_json(b, _(s->title));
        buf_add(b, ",\"definition\":");
        buf_add_json(b, _(s->definition));
        buf_add(b, "}");
    }
}

static void add_column_text(const struct column_def *d, struct buf *b)
{
    const char *one = _(d->definition[BASIS_ACCEPTED]), *other = _(d->definition[BASIS_CONCLUDED]);

    buf_printf(b, "%s  %s  %s\n", _(d->label), d->key, _(d->unit));
    if (str_equal(one, other))
        buf_printf(b, "  %s\n", one);
    else
        buf_printf(b, "  %s  %s\n  %s  %s\n", basis_label(BASIS_ACCEPTED), one,
                   basis_label(BASIS_CONCLUDED), other);
}

static void add_column(const struct column_def *d, enum report_format format, bool first,
                       struct buf *b)
{
    const char *one = _(d->definition[BASIS_ACCEPTED]), *other = _(d->definition[BASIS_CONCLUDED]);

    if (format == RF_TEXT) {
        add_column_text(d, b);
    } else if (format == RF_PLAIN) {
        buf_printf(b, "%s\t%s\t%s\t%s\t%s\n", d->key, _(d->label), _(d->unit), one, other);
    } else {
        buf_printf(b, "%s{\"key\":\"%s\",\"label\":", first ? "[\n" : ",\n", d->key);
        buf_add_json(b, _(d->label));
        buf_add(b, ",\"unit\":");
        buf_add_json(b, _(d->unit));
        buf_add(b, ",\"accepted\":");
        buf_add_json(b, one);
        buf_add(b, ",\"concluded\":");
        buf_add_json(b, other);
        buf_add(b, "}");
    }
}

static enum status print_words(const struct cli *c, enum report_format format, struct err *err)
{
    struct buf b = BUF_INIT;
    enum status st;

    if (c->argc > 0)
        return err_set(err, ST_USAGE, _("--list 和 --definitions 不带统计表的名称。"));
    if (format != RF_TEXT && format != RF_PLAIN && format != RF_JSON)
        return err_set(err, ST_USAGE, _("--list 和 --definitions 只能输出 text、plain 或 json。"));
    if (cli_flag(c, "list"))
        for (size_t i = 0; statistic_nth(i); i++)
            add_table(statistic_nth(i), format, i == 0, &b);
    else
        for (int i = 0; i < COL_COUNT; i++)
            add_column(column_get((enum column)i), format, i == 0, &b);
    if (format == RF_JSON)
        buf_add(&b, "\n]\n");
    st = put_out(output_path(c), format, &b, err);
    buf_release(&b);
    return st;
}

/* ---- stats --check ---- */

static void print_line(void *ctx, const char *line)
{
    (void)ctx;
    out_write(line, strlen(line));
    out_write("\n", 1);
}

static enum status check_published(const struct cli *c, const char *path, struct err *err)
{
    size_t differences;
    enum status st;

    if (c->argc > 0)
        return err_set(err, ST_USAGE, _("--check 不带统计表的名称。"));
    st = table_check(path, print_line, NULL, &differences, err);
    if (st == ST_OK && differences)
        st = err_set(err, ST_UNBALANCED, _("%s 有 %zu 处对不上。"), path, differences);
    return st;
}

static enum status compare_of(const struct cli *c, struct stat_request *rq, struct err *err)
{
    const char *typed = cli_value(c, "compare");

    rq->compare = typed ? compare_find(typed) : COMPARE_NONE;
    if (rq->compare == COMPARE_COUNT)
        return err_set(err, ST_USAGE,
                       _("--compare 应是 last-year（去年同期）或 previous（上期），不是“%s”。"),
                       typed);
    if (rq->compare != COMPARE_NONE && cli_value(c, "as-of"))
        return err_set(err, ST_USAGE,
                       _("封存的数字不能与其他时期比较：去掉 --compare 或 --as-of。"));
    return ST_OK;
}

static enum status print_brief(struct cli *c, enum report_format format, struct err *err)
{
    struct buf out = BUF_INIT;
    enum status st = stat_brief(c, format, &out, err);

    if (st == ST_OK)
        st = put_out(output_path(c), format, &out, err);
    buf_release(&out);
    return st;
}

static enum status stats_run(struct cli *c, struct err *err)
{
    struct stat_request rq = { 0 };
    struct report *table = NULL;
    enum report_format format;
    enum status st = stats_format(c, &format, err);

    if (st == ST_OK && cli_value(c, "check"))
        return check_published(c, cli_value(c, "check"), err);
    if (st == ST_OK && (cli_flag(c, "list") || cli_flag(c, "definitions")))
        return print_words(c, format, err);
    if (st == ST_OK && c->argc == 1 && str_equal(c->argv[0], "brief"))
        return print_brief(c, format, err);
    if (st == ST_OK && c->argc != 1)
        st = err_set(err, ST_USAGE, _("用法：tiaojie stats 名称；tiaojie stats --list 列出名称。"));
    if (st == ST_OK)
        st = cli_open_look(c, err);
    if (st == ST_OK)
        st = cli_stat_request(c, c->argv[0], &rq, err);
    if (st == ST_OK)
        st = compare_of(c, &rq, err);
    if (st == ST_OK)
        st = statistics_table(c->db, c->book, &rq, c->today, &table, err);
    if (st == ST_OK && (!rq.seal || rq.compare != COMPARE_NONE))
        st = seal_note_live(c->db, c->book, &rq, table, err);
    if (st == ST_INVALID && rq.compare != COMPARE_NONE && !rq.axes_given)
        st = err_prefix(err, ST_USAGE, "--compare");
    if (st == ST_INVALID && rq.axes_given)
        st = err_prefix(err, ST_USAGE, "--by"); /* each is known, but not all of them together */
    if (st == ST_OK)
        st = print_paper(c, table, format, err);
    if (st == ST_OK && table->broken)
        st = err_set(err, ST_UNBALANCED, _("统计表 %s 不平，见表下说明。"), c->argv[0]);
    report_free(table);
    return st;
}

const struct command cmd_stats = { "stats",       "NAME",    N_("统计表"),
                                   stats_options, stats_run, RIGHT_FIGURES };

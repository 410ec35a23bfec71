/* cli/cmd_explain.c - explain: what is behind a figure, a rule or a time limit.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/salvage.h"
#include "cli/stat_help.h"
#include "core/rules.h"

#define LABEL_WIDTH 10

static const struct cli_option explain_options[] = {
    REQUEST_OPTIONS,
    { 0, "row", "KEY", N_("哪一行，不说就是合计"), NULL },
    { 0, "limit", "N", N_("最多列几个案号"), NULL },
    { 0, "list", NULL, N_("列出全部规则和期限"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，和 --list 一起用"), NULL },
    { 0 },
};

/* ---- lines ---- */

static void add_line(struct buf *out, const char *label, const char *text)
{
    int width = utf8_width(label);

    if (!str_empty(text))
        buf_printf(out, "  %s%*s%s\n", label, width < LABEL_WIDTH ? LABEL_WIDTH - width : 1, "",
                   text);
}

static void add_line_take(struct buf *out, const char *label, char *text)
{
    add_line(out, label, text);
    free(text);
}

/* ---- rules ---- */

static const char *severity_text(enum severity severity)
{
    return severity == SEV_BLOCK ? _("阻止：不改好不能办") : _("提醒：可以照办");
}

/* In one word, as the office has it. */
static const char *severity_word(const struct rule *r, const char *chosen_value)
{
    bool block = chosen_value ? str_equal(chosen_value, "block") : r->severity == SEV_BLOCK;

    if (str_equal(chosen_value, "off"))
        return _("不用");
    return block ? _("阻止") : _("提醒");
}

/* What the office has chosen, or NULL. */
static const char *chosen(const struct cli *c, const struct rule *r)
{
    char *key = mem_printf("rule.%s", r->id);
    const char *value = r->choice ? book_setting(c->book, key, NULL) : NULL;

    free(key);
    return value;
}

static const char *choice_text(const char *value)
{
    if (str_equal(value, "off"))
        return _("不用这一条");
    return severity_text(str_equal(value, "block") ? SEV_BLOCK : SEV_WARN);
}

static void explain_rule(struct cli *c, const struct rule *r, struct buf *out)
{
    const char *value = chosen(c, r);

    buf_printf(out, "%s  %s\n", r->id, _(r->title));
    add_line(out, _("程度"), severity_text(r->severity));
    if (value)
        add_line_take(out, _("本单位"),
                      mem_printf(_("设置 rule.%s = %s，%s"), r->id, value, choice_text(value)));
    if (r->choice)
        add_line_take(
            out, _("可改"),
            mem_printf(_("没有统一规定或未经核对：设置 rule.%s 可为 off、warn、block"), r->id));
    add_line(out, _("依据"), *r->basis ? _(r->basis) : _("本系统的规则"));
}

/* ---- limits ---- */

/* "accepted_on" as "受理日期（accepted_on）"; of another kind "committee.term_from". */
static void add_field(const char *key, struct buf *out)
{
    const char *point = strchr(key, '.');
    char *kind = point ? mem_copy_n(key, (size_t)(point - key)) : mem_copy("case");
    enum kind_id id = kind_find(kind);
    int field = id == KIND_COUNT ? -1 : field_find(kind_get(id), point ? point + 1 : key);

    if (field < 0)
        buf_add(out, key);
    else if (point)
        buf_printf(out, _("%s的%s（%s）"), _(kind_get(id)->label),
                   _(kind_get(id)->fields[field].label), key);
    else
        buf_printf(out, _("%s（%s）"), _(kind_get(id)->fields[field].label), key);
    free(kind);
}

/* Keys separated by |, or codes of a list, as a sentence part; yours. */
static char *joined(const struct cli *c, const char *text, const char *list)
{
    struct buf out = BUF_INIT;
    char *copy = mem_copy(text ? text : ""), *save = NULL;

    for (char *p = strtok_r(copy, "|", &save); p; p = strtok_r(NULL, "|", &save)) {
        bool other = list && *p == '!';

        buf_add(&out, out.len ? _("、") : "");
        if (!list)
            add_field(p, &out);
        else
            buf_printf(&out, other ? _("除%s以外") : "%s", book_label(c->book, list, p + other));
    }
    free(copy);
    return buf_take(&out);
}

/* "source=31;result=2,3" with the labels of fields and codes; yours. */
static char *condition(const struct cli *c, const char *when)
{
    struct buf out = BUF_INIT;
    char *copy = mem_copy(when ? when : ""), *save = NULL;

    for (char *p = strtok_r(copy, ";", &save); p; p = strtok_r(NULL, ";", &save)) {
        char *eq = strchr(p, '='), *codes, *next = NULL;
        int field;

        if (!eq)
            continue;
        *eq = '\0';
        codes = eq + 1 + (eq[1] == '!');
        field = field_find(kind_get(KIND_CASE), p);
        buf_add(&out, out.len ? _("；") : "");
        add_field(p, &out);
        buf_add(&out, eq[1] == '!' ? _("不是") : _("须是"));
        for (char *q = strtok_r(codes, ",", &next); q; q = strtok_r(NULL, ",", &next))
            buf_printf(&out, "%s%s", q == codes ? "" : _("或"),
                       field < 0 ? q
                                 : book_label(c->book, kind_get(KIND_CASE)->fields[field].of, q));
    }
    free(copy);
    return buf_take(&out);
}

static const char *counting(const struct limit *l)
{
    if (l->unit == UNIT_WORKDAYS)
        return _("起算日不算，从次日起逐个数工作日：周末和放假日不数，调休上班的日子要数，"
                 "停计的日子不数；最后一个工作日是届满日。");
    if (l->unit == UNIT_YEARS)
        return _("到若干年后的同一天届满，那个月没有这一天的，到月末；届满日休息的，"
                 "顺延到休息后的第一天。");
    return _("起算日不算，从次日起数自然日，期间停计几天就往后推几天；届满日休息的，"
             "顺延到休息后的第一天（《民法典》第二百零一条、第二百零三条）。");
}

static char *length_text(const struct cli *c, const struct limit *l)
{
    static const char *const units[] = {
        [UNIT_DAYS] = "days", [UNIT_WORKDAYS] = "workdays", [UNIT_YEARS] = "years"
    };

    return mem_printf("%d %s", l->length, book_label(c->book, "limit_unit", units[l->unit]));
}

static void explain_limit(struct cli *c, const struct limit *l, struct buf *out)
{
    buf_printf(out, "%s  %s\n", l->code, l->name);
    add_line_take(out, _("起算"), joined(c, l->start, NULL));
    add_line_take(out, _("长度"), length_text(c, l));
    add_line(out, _("算法"), counting(l));
    add_line_take(out, _("终了"), joined(c, l->ends, NULL));
    add_line_take(out, _("停计"), joined(c, l->stops, "suspension_kind"));
    add_line(out, _("延长须经"), l->extension);
    add_line_take(out, _("适用"), joined(c, l->sub_kinds, "sub_kind"));
    add_line_take(out, _("条件"), condition(c, l->when));
    if (!str_empty(l->restart))
        add_line_take(out, _("中断"), joined(c, l->restart, NULL));
    add_line(out, _("届满"), book_label(c->book, "on_expiry", l->on_expiry));
    add_line(out, _("在用"), l->active ? _("是") : _("否：默认不计算，在期限表里可以启用"));
    add_line(out, _("依据"), l->basis);
}

/* ---- the list ---- */

static void list_all(struct cli *c, bool plain, struct buf *out)
{
    const char *form = plain ? "%s\t%s\t%s\n" : "%-6s %s  %s\n";
    const struct rule *r;

    for (size_t i = 0; (r = rule_nth(i)); i++) {
        const char *value = chosen(c, r);

        buf_printf(out, form, r->id, severity_word(r, value), _(r->title));
    }
    for (size_t i = 0; i < c->book->limits_count; i++) {
        const struct limit *l = &c->book->limits[i];
        char *length = length_text(c, l);

        buf_printf(out, form, l->code, length, l->name);
        free(length);
    }
}

static enum status explain_list(struct cli *c, struct err *err)
{
    struct buf out = BUF_INIT;
    enum status st;

    if (c->argc > 0)
        return err_set(err, ST_USAGE, _("--list 不带名称。"));
    st = cli_open_look(c, err);
    if (st == ST_OK) {
        list_all(c, cli_flag(c, "plain"), &out);
        out_write(buf_text(&out), out.len);
    }
    buf_release(&out);
    return st;
}

/* "r9" and "R09" are the same; yours. */
static char *upper_id(const char *typed)
{
    char *id = mem_copy(typed);

    for (char *p = id; *p; p++)
        if (*p >= 'a' && *p <= 'z')
            *p = (char)(*p - 'a' + 'A');
    return id;
}

static enum status unknown_name(const char *typed, struct err *err)
{
    return err_set(err, ST_USAGE,
                   _("没有规则或期限“%s”；tiaojie explain --list 列出全部，"
                     "数字的写法是 统计表.列，例如 campaign.rate。"),
                   typed);
}

static enum status explain_named(struct cli *c, struct err *err)
{
    char *id = upper_id(c->argv[0]);
    const struct rule *r = rule_find(id);
    const struct limit *l;
    struct buf out = BUF_INIT;
    enum status st = cli_open_look(c, err);

    if (st == ST_OK && r) {
        explain_rule(c, r, &out);
    } else if (st == ST_OK) {
        l = book_limit(c->book, id);
        if (l)
            explain_limit(c, l, &out);
        else
            st = unknown_name(c->argv[0], err);
    }
    out_write(buf_text(&out), out.len);
    buf_release(&out);
    free(id);
    return st;
}

/* ---- a figure ---- */

static enum status unknown_column(const char *key, struct err *err)
{
    const char *names[COL_COUNT], *near;

    for (size_t i = 0; i < COL_COUNT; i++)
        names[i] = column_get((enum column)i)->key;
    near = cli_nearest(key, names, COL_COUNT);
    if (near)
        return err_set(err, ST_USAGE, _("没有名为“%s”的列，是不是 %s？"), key, near);
    return err_set(err, ST_USAGE, _("没有名为“%s”的列，tiaojie stats --definitions 列出全部。"),
                   key);
}

static enum status explain_figure(struct cli *c, struct err *err)
{
    struct stat_request rq = { 0 };
    struct buf out = BUF_INIT;
    char *name = mem_copy(c->argv[0]), *figure = strchr(name, '.');
    enum column column = COL_COUNT;
    size_t limit = 0;
    bool own; /* a table that counts no cases */
    enum status st;

    *figure++ = '\0';
    own = statistic_find(name) && statistic_is_own(statistic_find(name));
    column = column_find(figure);
    st = column == COL_COUNT && !own ? unknown_column(figure, err)
                                     : cli_count(c, "limit", 1, &limit, err);
    if (st == ST_OK)
        st = cli_open_look(c, err);
    if (st == ST_OK)
        st = cli_stat_request(c, name, &rq, err);
    if (st == ST_OK && own)
        st = statistics_explain_own(c->db, c->book, &rq, cli_value(c, "row"), figure, c->today,
                                    limit, &out, err);
    else if (st == ST_OK)
        st = statistics_explain(c->db, c->book, &rq, cli_value(c, "row"), column, limit, &out, err);
    if (st == ST_INVALID && rq.axes_given)
        st = err_prefix(err, ST_USAGE, "--by");
    if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    buf_release(&out);
    free(name);
    return st;
}

static enum status explain_run(struct cli *c, struct err *err)
{
    if (cli_flag(c, "list"))
        return explain_list(c, err);
    if (c->argc != 1)
        return err_set(
            err, ST_USAGE,
            _("用法：tiaojie explain 统计表.列|规则|期限，例如 campaign.rate、R09、D-03"));
    return strchr(c->argv[0], '.') ? explain_figure(c, err) : explain_named(c, err);
}

const struct command cmd_explain = { "explain",
                                     "NAME.FIGURE|RULE|LIMIT",
                                     N_("一个数字、一条规则或一个期限的定义、算法和依据"),
                                     explain_options,
                                     explain_run,
                                     RIGHT_FIGURES };

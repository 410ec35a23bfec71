/* cli/cmd_case.c - case list, show, add, edit, history, undo.
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
#include "base/world.h"
#include "cli/assign.h"
#include "cli/case_help.h"
#include "cli/changes.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "core/filter.h"
#include "core/lifecycle.h"
#include "core/limits.h"
#include "core/value.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/history.h"
#include "work/export.h"

#define ROUTINE_DIFFICULTY "1"

/* ---- list ---- */

static const struct cli_option list_options[] = {
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 0, "sort", "FIELD", N_("按项目排序，前面加 - 倒序"), NULL },
    { 0, "limit", "N", N_("最多列几件"), NULL },
    { 0, "unmask", NULL, N_("显示证件号、电话等敏感信息"), NULL },
    { 0 },
};

static const int list_fields[] = { CF_NUMBER,           CF_PARTIES,   CF_TYPE,     CF_COMMITTEE,
                                   CF_MEDIATOR,         CF_STATE,     CF_ACCEPTED, CF_DUE,
                                   CF_AGREEMENT_AMOUNT, CF_DUE_LIMIT, CF_STOPPED };

static enum status case_list(struct cli *c, struct err *err)
{
    struct listing l = { .kind = KIND_CASE,
                         .fields = list_fields,
                         .fields_count = ARRAY_LEN(list_fields) - 2,
                         .more = 2 };
    enum status st = cli_open(c, 0, err);

    return st == ST_OK ? listing_run(c, &l, c->argc, c->argv, err) : st;
}

const struct command cmd_case_list = { "case list", "[FILTER...]", N_("按条件列出案件"),
                                       list_options, case_list };

/* ---- show ---- */

static const struct cli_option show_options[] = {
    { 0, "json", NULL, N_("输出 JSON 对象"), NULL },
    { 0, "unmask", NULL, N_("显示证件号、电话等敏感信息"), NULL },
    { 0 },
};

enum status cli_case_load(struct cli *c, const char *typed, struct casefile **f, struct err *err)
{
    int64_t id;
    enum status st = cases_find(c->db, typed, &id, err);

    return st == ST_OK ? cases_load(c->db, id, f, err) : st;
}

/* "郾医调字第0017号" or "#17" while it has no number. */
char *cli_case_name(const struct casefile *f)
{
    if (!record_empty(f->rec, CF_NUMBER))
        return mem_copy(record_get(f->rec, CF_NUMBER));
    return mem_printf("#%lld", (long long)f->rec->id);
}

static void show_record(struct cli *c, const struct record *rec, bool unmask)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        if (record_empty(rec, (int)i) || str_equal(f->key, rec->kind->parent))
            continue;
        buf_clear(&b);
        value_show(c->book, rec, (int)i, !unmask, &b);
        out_printf("  %s%*s%s\n", _(f->label),
                   utf8_width(_(f->label)) < 20 ? 20 - utf8_width(_(f->label)) : 1, "",
                   buf_text(&b));
    }
    buf_release(&b);
}

static void show_list(struct cli *c, const char *title, const struct record_list *l, bool unmask)
{
    for (size_t i = 0; i < l->count; i++) {
        out_printf("%s %zu\n", title, i + 1);
        show_record(c, l->items[i], unmask);
    }
}

static void show_clocks(struct cli *c, const struct casefile *f)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, c->book, c->today, clocks);
    struct buf b = BUF_INIT;
    char due[DATE_SIZE];

    for (size_t i = 0; i < n; i++) {
        buf_clear(&b);
        clock_text(&clocks[i], &b);
        out_printf("  %s %s  %s  %s%s  %s\n", clocks[i].limit->code, clocks[i].limit->name,
                   date_to_iso(clocks[i].due, due), buf_text(&b),
                   clocks[i].no_calendar ? _("（缺该年放假安排，按周末推算）") : "",
                   clocks[i].limit->basis);
    }
    buf_release(&b);
}

static void show_moves(const struct casefile *f)
{
    const struct move *m;

    for (size_t i = 0; (m = move_from(record_text(f->rec, CF_STATE), i)); i++)
        out_printf("  %s  %s\n", m->step, _(m->label));
}

static void json_list(const char *key, const struct record_list *l, bool unmask, struct buf *b)
{
    buf_printf(b, ",\"%s\":[", key);
    for (size_t i = 0; i < l->count; i++) {
        buf_add(b, i ? "," : "");
        listing_json_record(l->items[i], unmask, b);
        buf_add(b, "}");
    }
    buf_add(b, "]");
}

static void show_json(const struct casefile *f, bool unmask)
{
    struct buf b = BUF_INIT;

    listing_json_record(f->rec, unmask, &b);
    json_list("party_rows", &f->of[KIND_PARTY], unmask, &b);
    json_list("suspensions", &f->of[KIND_SUSPENSION], unmask, &b);
    json_list("extensions", &f->of[KIND_EXTENSION], unmask, &b);
    buf_add(&b, "}\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
}

static enum status case_show(struct cli *c, struct err *err)
{
    struct casefile *f = NULL;
    bool unmask = cli_flag(c, "unmask");
    enum status st;

    if (c->argc != 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie case show 案号"));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = cli_case_load(c, c->argv[0], &f, err);
    if (st != ST_OK)
        return st;
    if (cli_flag(c, "json")) {
        show_json(f, unmask);
    } else {
        show_record(c, f->rec, unmask);
        show_list(c, _("当事人"), &f->of[KIND_PARTY], unmask);
        show_list(c, _("中止（鉴定）"), &f->of[KIND_SUSPENSION], unmask);
        show_list(c, _("延长"), &f->of[KIND_EXTENSION], unmask);
        out_printf("%s\n", _("期限"));
        show_clocks(c, f);
        out_printf("%s\n", _("下一步"));
        show_moves(f);
    }
    casefile_free(f);
    return ST_OK;
}

const struct command cmd_case_show = { "case show", "NO", N_("显示一件案件的全部内容"),
                                       show_options, case_show };

/* ---- add, edit ---- */

static const struct cli_option add_options[] = {
    { 0, "json", "FILE", N_("从 JSON 读内容，- 是标准输入"), "FILE" },
    { 'n', "dry-run", NULL, N_("只检查，不保存"), NULL },
    { 0 },
};

/* Prints what stands against the record; false when something blocks. */
static bool objections_print(const struct objections *o)
{
    for (size_t i = 0; i < o->count; i++)
        msg_printf("tiaojie: %s %s %s\n", o->items[i].severity == SEV_BLOCK ? _("不符") : _("提醒"),
                   o->items[i].rule, o->items[i].text);
    return !objections_block(o);
}

static void add_lacking(const struct record *rec, struct objections *o)
{
    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        if ((f->flags & F_REQUIRED) && !(f->flags & F_FIXED) && record_empty(rec, (int)i))
            objections_add(o, _("必填"), SEV_BLOCK, (int)i, _("%s的“%s”没有填写"),
                           _(rec->kind->label), _(f->label));
    }
}

/* All that would be refused when it is stored, so that a dry run tells it too. */
static void add_all_lacking(const struct casefile *f, struct objections *o)
{
    const struct record_list *lists[] = { &f->of[KIND_PARTY], &f->of[KIND_SUSPENSION],
                                          &f->of[KIND_EXTENSION] };

    add_lacking(f->rec, o);
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        for (size_t k = 0; k < lists[i]->count; k++)
            add_lacking(lists[i]->items[k], o);
}

enum status cli_case_checked_save(struct cli *c, struct casefile *f, struct objections *o, bool dry,
                                  struct err *err)
{
    bool good;
    enum status st;

    add_all_lacking(f, o);
    case_check(f, c->book, c->today, o);
    good = objections_print(o);
    if (!good)
        return err_set(err, ST_INVALID, _("没有保存：以上不符之处改好后再试。"));
    if (dry)
        return ST_OK;
    st = cases_save(c->db, c->book, f, c->today, err);
    if (st == ST_OK) {
        char *name = cli_case_name(f);

        msg_printf(_("已保存 %s（第 %lld 版）\n"), name, (long long)f->rec->version);
        free(name);
    }
    return st;
}

static enum status take_words(struct cli *c, struct casefile *f, int from, struct err *err)
{
    const char *json = cli_value(c, "json");
    enum status st = ST_OK;

    if (json) {
        char *text = assign_read(json, err);

        if (!text)
            return ST_NOT_FOUND;
        st = assign_json(c, f->rec, f, text, err);
        free(text);
    }
    for (int i = from; st == ST_OK && i < c->argc; i++)
        st = assign_case_word(c, f, c->argv[i], err);
    return st;
}

static enum status save_words(struct cli *c, struct casefile *f, int from, struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    enum status st = take_words(c, f, from, err);

    if (st == ST_OK) {
        int64_t committee = record_int(f->rec, CF_COMMITTEE);

        free(f->sub_kind);
        f->sub_kind = committee ? cases_sub_kind(c->db, committee) : NULL;
        casefile_derive_parties(f);
        if (f->rec->id == 0 && record_empty(f->rec, CF_DIFFICULTY))
            record_set(f->rec, CF_DIFFICULTY, ROUTINE_DIFFICULTY); /* as in form and import */
        st = cli_case_checked_save(c, f, &o, cli_flag(c, "dry-run"), err);
    }
    objections_release(&o);
    return st;
}

static enum status case_add(struct cli *c, struct err *err)
{
    struct casefile *f;
    enum status st;

    if (c->argc == 0 && !cli_value(c, "json"))
        return err_set(err, ST_USAGE, _("用法：tiaojie case add 项目=内容...，或 --json -"));
    st = cli_open(c, 0, err);
    if (st != ST_OK)
        return st;
    f = casefile_new();
    st = save_words(c, f, 0, err);
    if (st == ST_OK && !cli_flag(c, "dry-run")) {
        char *name = cli_case_name(f);

        out_printf("%s\n", name);
        free(name);
    }
    casefile_free(f);
    return st;
}

const struct command cmd_case_add = { "case add", "[FIELD=VALUE...]", N_("登记一件新案（草稿）"),
                                      add_options, case_add };

static enum status case_edit(struct cli *c, struct err *err)
{
    struct casefile *f = NULL;
    enum status st;

    if (c->argc < 1 || (c->argc == 1 && !cli_value(c, "json")))
        return err_set(err, ST_USAGE, _("用法：tiaojie case edit 案号 项目=内容..."));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = cli_case_load(c, c->argv[0], &f, err);
    if (st != ST_OK)
        return st;
    if (state_is_locked(record_text(f->rec, CF_STATE)))
        st = err_set(err, ST_INVALID, _("已归档或作废的案件不能修改：先“重新调解”。"));
    else
        st = save_words(c, f, 1, err);
    casefile_free(f);
    return st;
}

const struct command cmd_case_edit = { "case edit", "NO FIELD=VALUE...", N_("修改案件"),
                                       add_options, case_edit };

/* ---- history, undo ---- */

static const struct cli_option history_options[] = {
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0 },
};

static enum status case_history(struct cli *c, struct err *err)
{
    struct changes p = { .c = c };
    int64_t id;
    enum status st;

    if (c->argc != 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie case history 案号"));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = cases_find(c->db, c->argv[0], &id, err);
    if (st != ST_OK)
        return st;
    st = history_read(c->db, KIND_CASE, id, 0, changes_take, &p, err);
    changes_end(&p);
    return st;
}

const struct command cmd_case_history = { "case history", "NO", N_("谁在什么时候改了什么"),
                                          history_options, case_history };

static const struct cli_option undo_options[] = {
    { 'n', "dry-run", NULL, N_("只说会恢复什么，不恢复"), NULL },
    { 0 },
};

static enum status case_undo(struct cli *c, struct err *err)
{
    char *what = NULL;
    int64_t id;
    enum status st;

    if (c->argc != 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie case undo 案号"));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = cases_find(c->db, c->argv[0], &id, err);
    if (st == ST_OK)
        st = cases_undo(c->db, c->book, id, c->today, cli_flag(c, "dry-run"), &what, err);
    if (st == ST_OK)
        out_printf("%s\n", what);
    free(what);
    return st;
}

const struct command cmd_case_undo = { "case undo", "NO", N_("撤销自己最近一次修改"), undo_options,
                                       case_undo };

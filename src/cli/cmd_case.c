/* cli/cmd_case.c - case list, add, edit, history, undo.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/assign.h"
#include "cli/case_help.h"
#include "cli/changes.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/salvage.h"
#include "core/lifecycle.h"
#include "store/cases.h"
#include "store/history.h"
#include "store/views.h"
#include "work/json_in.h"

#define ROUTINE_DIFFICULTY "1"

/* ---- list ---- */

static const struct cli_option list_options[] = {
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 0, "sort", "FIELD", N_("按项目排序，前面加 - 倒序"), NULL },
    { 0, "limit", "N", N_("最多列几件"), NULL },
    { 0, "all", NULL, N_("撤销导入的也列出，并写明理由"), NULL },
    { 0, "view", "NAME", N_("案件台账里存好的视图，后面的条件再缩小它"), NULL },
    { 0, "unmask", NULL, N_("显示证件号、电话等敏感信息"), NULL },
    REASON_OPTION,
    { 0 },
};

struct taken_view {
    char *words, *sort; /* owned; sort or NULL */
};

static void take_view(void *ctx, const struct view *v)
{
    struct taken_view *t = ctx;

    t->words = mem_copy(v->words);
    t->sort = mem_copy(v->sort);
}

static const int list_fields[] = { CF_NUMBER,           CF_PARTIES,   CF_TYPE,     CF_COMMITTEE,
                                   CF_MEDIATOR,         CF_STATE,     CF_ACCEPTED, CF_DUE,
                                   CF_AGREEMENT_AMOUNT, CF_DUE_LIMIT, CF_STOPPED };

static enum status case_list(struct cli *c, struct err *err)
{
    struct listing l = { .kind = KIND_CASE,
                         .fields = list_fields,
                         .fields_count = ARRAY_LEN(list_fields) - 2,
                         .more = 2,
                         .all = cli_flag(c, "all") };
    const char *name = cli_value(c, "view");
    struct taken_view view = { 0 };
    enum status st = cli_open_look(c, err);

    if (st == ST_OK && name)
        st = views_find(c->db, name, take_view, &view, err);
    l.words = view.words;
    l.sort = view.sort;
    if (st == ST_OK)
        st = listing_run(c, &l, c->argc, c->argv, err);
    free(view.words);
    free(view.sort);
    return st;
}

const struct command cmd_case_list = { "case list",  "[FILTER...]", N_("按条件列出案件"),
                                       list_options, case_list,     RIGHT_CASES };

/* ---- add, edit ---- */

static const struct cli_option add_options[] = {
    { 0, "json", "FILE", N_("从 JSON 读内容，- 是标准输入"), "FILE" },
    { 'n', "dry-run", NULL, N_("只检查，不保存"), NULL },
    { 0 },
};

static const struct cli_option edit_options[] = {
    { 0, "json", "FILE", N_("从 JSON 读内容，- 是标准输入"), "FILE" },
    { 0, "reason", "TEXT", N_("已结案、已归档案件的更正理由"), NULL },
    { 0, "approved-by", "NAME", N_("更正的批准人"), NULL },
    { 'n', "dry-run", NULL, N_("只检查，不保存"), NULL },
    { 0 },
};

static enum status take_words(struct cli *c, struct casefile *f, int from, struct err *err)
{
    struct assign a = cli_assign(c);
    const char *path = cli_value(c, "json");
    struct json *obj = NULL;
    enum status st = path ? assign_read_object(path, &obj, err) : ST_OK;

    if (st == ST_OK && obj)
        st = assign_case_object(&a, f, obj, err);
    json_free(obj);
    for (int i = from; st == ST_OK && i < c->argc; i++)
        st = assign_case_word(&a, f, c->argv[i], err);
    return st;
}

static enum status save_words(struct cli *c, struct casefile *f, int from, struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    enum status st = take_words(c, f, from, err);

    if (st == ST_OK && f->rec->id == 0 && record_empty(f->rec, CF_DIFFICULTY))
        record_set(f->rec, CF_DIFFICULTY, ROUTINE_DIFFICULTY); /* as in form and import */
    if (st == ST_OK)
        st = cli_case_prepare(c, f, err);
    if (st == ST_OK)
        st = cli_case_checked_save(c, f, &o, cli_flag(c, "dry-run"), err);
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

const struct command cmd_case_add = { "case add",  "[FIELD=VALUE...]", N_("登记一件新案（草稿）"),
                                      add_options, case_add,           RIGHT_EDIT };

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
    st = cli_case_correct(c, f, cli_value(c, "reason"), cli_value(c, "approved-by"), err);
    if (st == ST_OK)
        st = save_words(c, f, 1, err);
    casefile_free(f);
    return st;
}

const struct command cmd_case_edit = { "case edit",  "NO FIELD=VALUE...", N_("修改案件"),
                                       edit_options, case_edit,           RIGHT_EDIT };

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
    st = cli_open_look(c, err);
    if (st == ST_OK)
        st = cases_find(c->db, c->argv[0], &id, err);
    if (st != ST_OK)
        return st;
    st = history_read(c->db, KIND_CASE, id, 0, changes_take, &p, err);
    changes_end(&p);
    return st;
}

const struct command cmd_case_history = { "case history",  "NO",         N_("谁在什么时候改了什么"),
                                          history_options, case_history, RIGHT_CASES };

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

const struct command cmd_case_undo = { "case undo",  "NO",      N_("撤销自己最近一次修改"),
                                       undo_options, case_undo, RIGHT_EDIT };

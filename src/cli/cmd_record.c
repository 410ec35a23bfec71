/* cli/cmd_record.c - record: every kind of the catalog but cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/assign.h"
#include "cli/changes.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/record_help.h"
#include "cli/salvage.h"
#include "cli/unmask.h"
#include "store/cases.h"
#include "store/history.h"
#include "store/records.h"
#include "work/json_in.h"

#define OPERAND_WORDS 3 /* record KIND edit ID, and then */

static const struct cli_option record_options[] = {
    { 0, "json", NULL, N_("输出 JSON；add、edit 时从标准输入读一个对象"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 0, "sort", "FIELD", N_("按项目排序，前面加 - 倒序"), NULL },
    { 0, "limit", "N", N_("最多列几条"), NULL },
    { 0, "all", NULL, N_("作废的也列出，并写明理由"), NULL },
    { 0, "unmask", NULL, N_("显示证件号、电话等敏感信息"), NULL },
    { 0, "reason", "TEXT",
      N_("作废的理由；已结案、已归档案件的更正理由；和 --unmask 一起用：为什么要看"), NULL },
    { 0, "approved-by", "NAME", N_("更正的批准人"), NULL },
    { 'n', "dry-run", NULL, N_("add、edit、void、restore、move 只检查，不保存"), NULL },
    { 0 },
};

static enum status unknown_kind(const char *typed, struct err *err)
{
    const char *names[KIND_COUNT], *near;

    for (size_t i = 0; i < KIND_COUNT; i++)
        names[i] = kind_get((enum kind_id)i)->key;
    near = cli_nearest(typed, names, KIND_COUNT);
    if (near)
        return err_set(err, ST_USAGE, _("没有“%s”这种记录，是不是 %s？"), typed, near);
    return err_set(err, ST_USAGE, _("没有“%s”这种记录。"), typed);
}

static enum status unknown_verb(enum kind_id kind, const char *typed, struct err *err)
{
    struct buf b = BUF_INIT;

    for (enum record_verb v = 0; v < VERB_COUNT; v++)
        if (record_verb_fits(kind, v))
            buf_printf(&b, "%s%s", b.len ? _("、") : "", record_verb_name(v));
    err_set(err, ST_USAGE, _("不认识“%s”，应是：%s。"), typed, buf_text(&b));
    buf_release(&b);
    return ST_USAGE;
}

static enum record_verb verb_find(enum kind_id kind, const char *typed)
{
    for (enum record_verb v = 0; v < VERB_COUNT; v++)
        if (str_equal(record_verb_name(v), typed) && record_verb_fits(kind, v))
            return v;
    return VERB_COUNT;
}

/* ---- every kind ---- */

#define LINE_COLS 80 /* where nobody says how wide a line is */
#define LINE_MOST 1000

static int line_cols(void)
{
    const char *typed = world_env("COLUMNS");
    struct winsize size;
    long cols = typed ? strtol(typed, NULL, 10) : 0;

    if (cols > 0 && cols < LINE_MOST)
        return (int)cols;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return LINE_COLS;
}

/* For people the columns of the list on the screen, as many as one line has room for. */
static size_t columns_for_people(const struct kind *k, int *fields)
{
    int left = line_cols() - LISTING_ID_COLS;
    size_t n = 0;

    for (size_t i = 0; i < k->count; i++) {
        int width = listing_cols(&k->fields[i]);

        if (!(k->fields[i].flags & F_LIST) && (int)i != k->name_field)
            continue;
        if (n && width > left)
            break;
        fields[n++] = (int)i;
        left -= width + 2;
    }
    return n;
}

static size_t columns_with_width(const struct kind *k, int *fields)
{
    size_t n = 0;

    for (size_t i = 0; i < k->count; i++)
        if (k->fields[i].width > 0)
            fields[n++] = (int)i;
    return n;
}

static enum status record_list(struct cli *c, enum kind_id kind, struct err *err)
{
    const struct kind *k = kind_get(kind);
    int *fields = mem_resize(NULL, k->count, sizeof(*fields));
    struct listing l = { .kind = kind, .fields = fields, .all = cli_flag(c, "all") };
    enum status st;

    l.fields_count = cli_flag(c, "plain") || cli_flag(c, "json") ? columns_with_width(k, fields)
                                                                 : columns_for_people(k, fields);
    st = listing_run(c, &l, c->argc - 2, c->argv + 2, err);
    free(fields);
    return st;
}

static enum status record_history(struct cli *c, enum kind_id kind, struct err *err)
{
    struct changes p = { .c = c };
    int64_t id;
    enum status st = record_named(c, kind, &id, err);

    if (st != ST_OK)
        return st;
    st = history_read(c->db, kind, id, 0, changes_take, &p, err);
    changes_end(&p);
    return st;
}

/* ---- kinds that stand alone ---- */

static enum status save(struct cli *c, struct record *rec, int from, struct err *err)
{
    struct assign a = cli_assign(c);
    struct json *obj;
    enum status st = record_input(c, &obj, err);

    if (st == ST_OK && obj)
        st = assign_object(&a, rec, obj, err);
    json_free(obj);
    if (st == ST_OK)
        st = record_words(c, rec, from, NULL, err);
    if (st == ST_OK && cli_flag(c, "dry-run"))
        return records_check(c->db, rec, err);
    if (st == ST_OK)
        st = records_save(c->db, rec, err);
    if (st == ST_OK)
        st = cases_follow(c->db, record_kind(rec), c->today, err);
    if (st == ST_OK)
        record_print_saved(rec);
    return st;
}

static enum status add(struct cli *c, enum kind_id kind, struct err *err)
{
    struct record *rec = record_new(kind);
    enum status st = save(c, rec, OPERAND_WORDS - 1, err);

    if (st == ST_OK && !cli_flag(c, "dry-run"))
        record_print_id(rec);
    record_free(rec);
    return st;
}

static enum status void_or_restore(struct cli *c, struct record *rec, bool out, struct err *err)
{
    const char *reason = NULL;
    enum status st = out ? record_reason(c, &reason, err) : ST_OK;

    if (st == ST_OK && (rec->void_reason != NULL) == out)
        st = record_refuse_state(rec, err);
    if (st != ST_OK || cli_flag(c, "dry-run"))
        return st;
    st = out ? records_void(c->db, rec, reason, err) : records_restore(c->db, rec, err);
    if (st == ST_OK)
        st = cases_follow(c->db, record_kind(rec), c->today, err);
    if (st == ST_OK)
        record_print_saved(rec);
    return st;
}

static enum status of_row(struct cli *c, enum kind_id kind, enum record_verb verb, struct err *err)
{
    struct record *rec = NULL;
    int64_t id;
    enum status st = record_named(c, kind, &id, err);

    if (st == ST_OK)
        st = records_load(c->db, kind, id, &rec, err);
    if (st != ST_OK)
        return st;
    if (verb == VERB_SHOW) {
        st = unmask_row(c, kind, id, err);
        if (st == ST_OK)
            record_show_with(c, rec, NULL, 0);
    } else if (verb == VERB_EDIT && rec->void_reason)
        st = record_refuse_voided(rec, err);
    else if (verb == VERB_EDIT)
        st = save(c, rec, OPERAND_WORDS, err);
    else
        st = void_or_restore(c, rec, verb == VERB_VOID, err);
    record_free(rec);
    return st;
}

static enum status run_verb(struct cli *c, enum kind_id kind, enum record_verb verb,
                            struct err *err)
{
    const char *parent = kind_get(kind)->parent;

    if (verb == VERB_LIST)
        return record_list(c, kind, err);
    if (verb == VERB_HISTORY)
        return record_history(c, kind, err);
    if (str_equal(parent, "case"))
        return record_of_case(c, kind, verb, err);
    if (parent || kind == KIND_FINDING)
        return record_of_finding(c, kind, verb, err);
    if (verb == VERB_CASE)
        return record_reception_case(c, err);
    return verb == VERB_ADD ? add(c, kind, err) : of_row(c, kind, verb, err);
}

static enum status record_run(struct cli *c, struct err *err)
{
    enum kind_id kind;
    enum record_verb verb;
    enum status st;

    if (c->argc < 2)
        return err_set(err, ST_USAGE, _("用法：tiaojie record 种类 list|show|add|edit|void ..."));
    kind = kind_find(c->argv[0]);
    if (kind == KIND_COUNT)
        return unknown_kind(c->argv[0], err);
    verb = verb_find(kind, c->argv[1]);
    if (verb == VERB_COUNT)
        return unknown_verb(kind, c->argv[1], err);
    if (kind == KIND_CASE && verb != VERB_LIST)
        return err_set(err, ST_USAGE, _("案件用 tiaojie case 命令。"));
    st = verb == VERB_LIST || verb == VERB_SHOW || verb == VERB_HISTORY ? cli_open_look(c, err)
                                                                        : cli_open(c, 0, err);
    return st == ST_OK ? run_verb(c, kind, verb, err) : st;
}

const struct command cmd_record = { "record",
                                    "KIND list|show|add|edit|void|restore|history [ARG...]",
                                    N_("案件之外的各种记录，和属于案件的各种记录"),
                                    record_options,
                                    record_run,
                                    RIGHT_CASES };

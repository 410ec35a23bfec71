/* cli/cmd_record.c - record: every kind of the catalog but cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/assign.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "core/value.h"
#include "store/cases.h"
#include "store/lookup.h"
#include "store/records.h"

static const struct cli_option record_options[] = {
    { 0, "json", NULL, N_("输出 JSON；add、edit 时从标准输入读一个对象"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 0, "sort", "FIELD", N_("按项目排序，前面加 - 倒序"), NULL },
    { 0, "limit", "N", N_("最多列几条"), NULL },
    { 0, "unmask", NULL, N_("显示证件号、电话等敏感信息"), NULL },
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

static enum status record_list(struct cli *c, enum kind_id kind, struct err *err)
{
    const struct kind *k = kind_get(kind);
    int *fields = mem_resize(NULL, k->count, sizeof(*fields));
    struct listing l = { .kind = kind, .fields = fields };
    enum status st;

    for (size_t i = 0; i < k->count; i++)
        if (k->fields[i].width > 0)
            fields[l.fields_count++] = (int)i;
    st = listing_run(c, &l, c->argc - 2, c->argv + 2, err);
    free(fields);
    return st;
}

static enum status load(struct cli *c, enum kind_id kind, struct record **rec, struct err *err)
{
    int64_t id;
    enum status st;

    if (c->argc < 3)
        return err_set(err, ST_USAGE, _("要说明是哪一条：名称或 #编号。"));
    st = lookup_one(c->db, kind, c->argv[2], &id, err);
    return st == ST_OK ? records_load(c->db, kind, id, rec, err) : st;
}

static void show_json(const struct cli *c, const struct record *rec)
{
    struct buf b = BUF_INIT;

    listing_json_record(rec, cli_flag(c, "unmask"), &b);
    buf_add(&b, "}\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
}

static void show(const struct cli *c, const struct record *rec)
{
    struct buf b = BUF_INIT;

    out_printf("#%lld\n", (long long)rec->id);
    for (size_t i = 0; i < rec->kind->count; i++) {
        const char *label = _(rec->kind->fields[i].label);

        if (record_empty(rec, (int)i))
            continue;
        buf_clear(&b);
        value_show(c->book, rec, (int)i, !cli_flag(c, "unmask"), &b);
        out_printf("  %s%*s%s\n", label, utf8_width(label) < 20 ? 20 - utf8_width(label) : 1, "",
                   buf_text(&b));
    }
    buf_release(&b);
}

static enum status save_words(struct cli *c, struct record *rec, int from, struct err *err)
{
    enum status st = ST_OK;

    if (cli_flag(c, "json")) {
        char *text = assign_read("-", err);

        st = text ? assign_json(c, rec, NULL, text, err) : ST_FAILED;
        free(text);
    }
    for (int i = from; st == ST_OK && i < c->argc; i++)
        st = assign_word(c, rec, c->argv[i], err);
    if (st == ST_OK)
        st = records_save(c->db, rec, err);
    if (st == ST_OK)
        st = cases_follow(c->db, record_kind(rec), c->today, err);
    if (st == ST_OK)
        msg_printf(_("已保存 %s %s（#%lld，第 %lld 版）\n"), _(rec->kind->label),
                   record_text(rec, rec->kind->name_field), (long long)rec->id,
                   (long long)rec->version);
    return st;
}

static enum status record_verb(struct cli *c, enum kind_id kind, const char *verb, struct err *err)
{
    struct record *rec = NULL;
    enum status st;

    if (str_equal(verb, "list"))
        return record_list(c, kind, err);
    if (str_equal(verb, "add")) {
        rec = record_new(kind);
        st = save_words(c, rec, 2, err);
    } else if (str_equal(verb, "show") || str_equal(verb, "edit")) {
        st = load(c, kind, &rec, err);
        if (st == ST_OK && str_equal(verb, "show"))
            (cli_flag(c, "json") ? show_json : show)(c, rec);
        else if (st == ST_OK)
            st = save_words(c, rec, 3, err);
    } else {
        return err_set(err, ST_USAGE, _("不认识“%s”，应是 list、show、add 或 edit。"), verb);
    }
    record_free(rec);
    return st;
}

static enum status record_run(struct cli *c, struct err *err)
{
    enum kind_id kind;
    enum status st;

    if (c->argc < 2)
        return err_set(err, ST_USAGE, _("用法：tiaojie record 种类 list|show|add|edit ..."));
    kind = kind_find(c->argv[0]);
    if (kind == KIND_COUNT)
        return unknown_kind(c->argv[0], err);
    if (!str_equal(c->argv[1], "list") && (kind == KIND_CASE || kind_get(kind)->parent))
        return err_set(err, ST_USAGE, _("案件和属于案件的记录用 tiaojie case 命令。"));
    st = cli_open(c, 0, err);
    return st == ST_OK ? record_verb(c, kind, c->argv[1], err) : st;
}

const struct command cmd_record = { "record", "KIND list|show|add|edit [ARG...]",
                                    N_("调委会、调解员、代码、期限等其他记录"), record_options,
                                    record_run };

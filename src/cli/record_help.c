/* cli/record_help.c - what the files behind `record` share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/record_help.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/assign.h"
#include "cli/cli.h"
#include "cli/listing.h"
#include "core/value.h"
#include "store/findings.h"
#include "store/lookup.h"
#include "store/records.h"
#include "work/json_in.h"

#define LABEL_WIDTH 20
#define OPERAND_ID  2 /* record KIND VERB ID */

static const char *const verbs[VERB_COUNT] = {
    [VERB_LIST] = "list",       [VERB_SHOW] = "show", [VERB_ADD] = "add",
    [VERB_EDIT] = "edit",       [VERB_VOID] = "void", [VERB_RESTORE] = "restore",
    [VERB_HISTORY] = "history", [VERB_MOVE] = "move", [VERB_CASE] = "case",
};

const char *record_verb_name(enum record_verb verb)
{
    return verb < VERB_COUNT ? verbs[verb] : NULL;
}

bool record_verb_fits(enum kind_id kind, enum record_verb verb)
{
    if (verb == VERB_MOVE)
        return kind == KIND_FINDING;
    if (verb == VERB_CASE)
        return kind == KIND_FINDING || kind == KIND_RECEPTION;
    return true;
}

/* ---- which ---- */

enum status cli_finding_find(struct cli *c, const char *typed, int64_t *id, struct err *err)
{
    char *number = mem_printf("#%s", typed);
    struct err none = ERR_INIT;
    bool digits = *typed && typed[strspn(typed, "0123456789")] == '\0';
    enum status st = digits ? findings_find(c->db, number, id, &none) : ST_NOT_FOUND;

    free(number);
    err_clear(&none);
    return st == ST_OK ? st : findings_find(c->db, typed, id, err);
}

enum status record_named(struct cli *c, enum kind_id kind, int64_t *id, struct err *err)
{
    unsigned char uuid[UUID_SIZE];
    const char *typed = c->argc > OPERAND_ID ? c->argv[OPERAND_ID] : NULL;

    if (!typed)
        return err_set(err, ST_USAGE, _("要说明是哪一条：名称或 #编号。"));
    if (world_uuid_parse(typed, uuid))
        return records_find_uuid(c->db, kind, typed, id, err);
    if (kind == KIND_FINDING)
        return cli_finding_find(c, typed, id, err);
    return lookup_one(c->db, kind, typed, id, err);
}

enum status record_reason(const struct cli *c, const char **reason, struct err *err)
{
    *reason = cli_value(c, "reason");
    if (!str_empty(*reason))
        return ST_OK;
    return err_set(err, ST_USAGE, _("作废要写明理由：--reason 理由。"));
}

struct record *record_in_list(const struct record_list *l, int64_t id, size_t *at)
{
    for (*at = 0; *at < l->count; (*at)++)
        if (l->items[*at]->id == id)
            return l->items[*at];
    return NULL;
}

enum status record_refuse_voided(const struct record *rec, struct err *err)
{
    return err_set(err, ST_INVALID, _("这条%s已作废（%s）：要用的，先用 restore 恢复。"),
                   _(rec->kind->label), rec->void_reason);
}

enum status record_refuse_state(const struct record *rec, struct err *err)
{
    if (rec->void_reason)
        return err_set(err, ST_INVALID, _("这条%s已经作废了（%s）。"), _(rec->kind->label),
                       rec->void_reason);
    return err_set(err, ST_INVALID, _("这条%s没有作废，不用恢复。"), _(rec->kind->label));
}

/* ---- what is given ---- */

enum status record_input(const struct cli *c, struct json **obj, struct err *err)
{
    *obj = NULL;
    return cli_flag(c, "json") ? assign_read_object("-", obj, err) : ST_OK;
}

static int owner_field(const struct kind *k)
{
    return k->parent ? field_find(k, k->parent) : -1;
}

/* The word's value when it names that field, else NULL; yours. */
static char *value_of_word(const struct kind *k, int field, const char *word)
{
    struct err none = ERR_INIT;
    char *value, *copy = assign_split(word, &value, &none);
    char *found = NULL;

    if (copy && field >= 0 && field_find_heading(k, copy) == field)
        found = mem_copy(value);
    err_clear(&none);
    free(copy);
    return found;
}

enum status record_words(struct cli *c, struct record *rec, int from, const char *except,
                         struct err *err)
{
    struct assign a = cli_assign(c);
    int skip = except ? field_find(rec->kind, except) : -1;
    enum status st = ST_OK;

    for (int i = from; st == ST_OK && i < c->argc; i++) {
        char *owner = value_of_word(rec->kind, skip, c->argv[i]);

        if (!owner && !(cli_flag(c, "json") && str_equal(c->argv[i], "-")))
            st = assign_word(&a, rec, c->argv[i], err);
        free(owner);
    }
    return st;
}

static struct json *owner_member(const struct kind *k, struct json *obj)
{
    for (size_t i = 0; obj && i < obj->count; i++)
        if (obj->items[i].key && field_find_heading(k, obj->items[i].key) == owner_field(k))
            return &obj->items[i];
    return NULL;
}

char *record_owner_typed(const struct cli *c, enum kind_id kind, const struct json *obj)
{
    const struct kind *k = kind_get(kind);
    char *typed = NULL;

    for (int i = OPERAND_ID; !typed && i < c->argc; i++)
        typed = value_of_word(k, owner_field(k), c->argv[i]);
    for (size_t i = 0; !typed && obj && i < obj->count; i++)
        if (obj->items[i].text && field_find_heading(k, obj->items[i].key) == owner_field(k))
            typed = mem_copy(obj->items[i].text);
    return typed;
}

void record_owner_settle(enum kind_id kind, struct json *obj, const char *name)
{
    struct json *m = owner_member(kind_get(kind), obj);

    if (!m || (m->kind != JSON_STRING && m->kind != JSON_NUMBER))
        return;
    free(m->text);
    m->text = mem_copy(name);
    m->kind = JSON_STRING;
}

/* ---- what is printed ---- */

void record_show(struct cli *c, const struct record *rec, bool in_owner)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];
        int width = utf8_width(_(f->label));

        if (record_empty(rec, (int)i) || (in_owner && str_equal(f->key, rec->kind->parent)))
            continue;
        buf_clear(&b);
        value_show(c->book, rec, (int)i, cli_mask(c, true), &b);
        out_printf("  %s%*s%s\n", _(f->label), width < LABEL_WIDTH ? LABEL_WIDTH - width : 1, "",
                   buf_text(&b));
    }
    if (rec->void_reason)
        out_printf(_("  已作废：%s\n"), rec->void_reason);
    buf_release(&b);
}

static void show_json(struct cli *c, const struct record *rec,
                      const struct record_list *const *lists, size_t count)
{
    struct buf b = BUF_INIT;

    listing_json_record(c, rec, &b);
    listing_json_owner(rec, &b);
    for (size_t i = 0; i < count; i++)
        if (lists[i]->count)
            listing_json_rows(c, lists[i]->items[0]->kind->key, lists[i], &b);
    buf_add(&b, "}\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
}

void record_show_with(struct cli *c, const struct record *rec,
                      const struct record_list *const *lists, size_t count)
{
    if (cli_flag(c, "json")) {
        show_json(c, rec, lists, count);
        return;
    }
    record_show(c, rec, false);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < lists[i]->count; k++) {
            out_printf("%s %zu  #%lld\n", _(lists[i]->items[k]->kind->label), k + 1,
                       (long long)lists[i]->items[k]->id);
            record_show(c, lists[i]->items[k], true);
        }
}

void record_print_id(const struct record *rec)
{
    out_printf("#%lld\n", (long long)rec->id);
}

void record_print_saved(const struct record *rec)
{
    msg_printf(_("已保存 %s %s（#%lld，第 %lld 版）\n"), _(rec->kind->label),
               record_text(rec, rec->kind->name_field), (long long)rec->id,
               (long long)rec->version);
}

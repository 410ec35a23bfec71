/* work/assign_json.c - JSON objects into records, cases and findings.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "assign_impl.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/screening.h"
#include "core/value.h"
#include "work/json_in.h"

#define MONEY_DIGITS 15
#define COMPUTED     "clocks" /* what case show prints and nobody types */

/* ---- what is there already ---- */

static bool says_nothing(const struct json *m)
{
    return m->kind == JSON_NULL || (m->kind == JSON_STRING && str_empty(m->text));
}

/* The member says what the record has.  A text of a sum is in yuan, a number in 分. */
static bool says_same(const struct record *rec, int i, const struct json *m)
{
    const struct field *f = &rec->kind->fields[i];
    const char *value = record_get(rec, i);

    if (says_nothing(m))
        return value == NULL;
    if (!value || (f->type == FT_MONEY && m->kind != JSON_NUMBER))
        return false;
    if (f->type == FT_REF)
        return !str_empty(record_label(rec, i)) && str_equal(m->text, record_label(rec, i));
    return str_equal(m->text, value);
}

/* It is what people see who may not see the value: it must not overwrite it. */
static bool is_masked(const struct assign *a, const struct record *rec, int i, const char *text)
{
    struct buf shown = BUF_INIT;
    bool same;

    if (!(rec->kind->fields[i].flags & F_SENSITIVE) || record_empty(rec, i) || str_empty(text))
        return false;
    value_show(a->book, rec, i, true, &shown);
    same = str_equal(buf_text(&shown), text);
    buf_clear(&shown);
    value_show_text(a->book, &rec->kind->fields[i], record_get(rec, i), true, &shown);
    same = same || str_equal(buf_text(&shown), text);
    buf_release(&shown);
    return same;
}

static enum status refuse_masked(const struct field *f, struct err *err)
{
    return err_set(err, ST_INVALID, _("%s：这是遮盖过的内容，没有保存；请用 --unmask 输出后再改。"),
                   _(f->label));
}

/* ---- one member ---- */

/* Amounts are in 分 in JSON, in yuan where people type. */
static enum status set_fen(struct record *rec, int i, const struct json *m, struct err *err)
{
    if (strspn(m->text, "0123456789") != strlen(m->text) || strlen(m->text) > MONEY_DIGITS)
        return err_set(err, ST_INVALID, _("%s：JSON 里的金额以分为单位，应是非负整数。"),
                       _(rec->kind->fields[i].label));
    record_set(rec, i, m->text);
    return ST_OK;
}

static enum status take_value(const struct assign *a, struct record *rec, const struct json *m,
                              struct err *err)
{
    int i = field_find_heading(rec->kind, m->key);

    if (i >= 0 && says_same(rec, i, m))
        return ST_OK;
    if (i >= 0 && is_masked(a, rec, i, m->text))
        return refuse_masked(&rec->kind->fields[i], err);
    if (i >= 0 && rec->kind->fields[i].type == FT_MONEY && m->kind == JSON_NUMBER &&
        !(rec->kind->fields[i].flags & (F_FIXED | F_DERIVED)))
        return set_fen(rec, i, m, err);
    return assign_value(a, rec, m->key, m->kind == JSON_NULL ? "" : m->text, err);
}

static const char *number_text(int64_t n, char *out, size_t size)
{
    str_fit(out, size, "%" PRId64, n);
    return out;
}

static enum status check_version(const struct record *rec, const struct json *m, struct err *err)
{
    char version[24];

    if (str_equal(m->text, number_text(rec->version, version, sizeof(version))))
        return ST_OK;
    return err_set(err, ST_CONFLICT,
                   _("%s：JSON 里是第 %s 版，现在已是第 %s 版；请重新用 show --json 取出再改。"),
                   _(rec->kind->label), m->text, version);
}

/* What show prints beside the fields; *done: it was one of those. */
static enum status take_identity(const struct record *rec, const struct json *m, bool *done,
                                 struct err *err)
{
    char uuid[UUID_TEXT_SIZE], id[24];
    bool same;

    *done = true;
    if (str_equal(m->key, "version"))
        return check_version(rec, m, err);
    if (str_equal(m->key, "uuid"))
        same = str_equal(m->text, world_uuid_text(rec->uuid, uuid));
    else if (str_equal(m->key, "id"))
        same = str_equal(m->text, number_text(rec->id, id, sizeof(id)));
    else if (str_equal(m->key, "void_reason"))
        same = says_nothing(m) ? !rec->void_reason : str_equal(m->text, rec->void_reason);
    else
        return *done = false, ST_OK;
    if (same)
        return ST_OK;
    return err_set(err, ST_USAGE, _("%s的 %s 由程序登记，不能直接填写。"), _(rec->kind->label),
                   m->key);
}

static enum status take_member(const struct assign *a, struct record *rec, const struct json *m,
                               struct err *err)
{
    bool done;
    enum status st;

    if (m->kind == JSON_ARRAY || m->kind == JSON_OBJECT)
        return err_set(err, ST_INVALID, _("“%s”应是文字、数字、true、false 或 null。"), m->key);
    st = take_identity(rec, m, &done, err);
    return done ? st : take_value(a, rec, m, err);
}

enum status assign_object(const struct assign *a, struct record *rec, const struct json *obj,
                          struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < obj->count; i++)
        st = take_member(a, rec, &obj->items[i], err);
    return st;
}

/* ---- rows ---- */

/* What belongs to a case, or to a finding. */
struct owner {
    struct casefile *file;
    struct findingfile *finding;
};

static enum kind_id kind_of_list(const struct owner *o, const char *key)
{
    enum kind_id kind;

    if (o->finding)
        return str_equal(key, "watch")      ? KIND_WATCH
               : str_equal(key, "handover") ? KIND_HANDOVER
                                            : KIND_COUNT;
    if (str_equal(key, "parties"))
        return KIND_PARTY;
    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++)
        if (str_equal(key, kind_get(kind)->key) || str_equal(key, assign_part_list(kind)))
            return kind;
    return KIND_COUNT;
}

static struct record_list *list_of(const struct owner *o, enum kind_id kind)
{
    if (o->file)
        return &o->file->of[kind];
    return kind == KIND_WATCH ? &o->finding->watches : &o->finding->handovers;
}

static struct record *add_row(const struct owner *o, enum kind_id kind)
{
    struct record *rec;

    if (o->file)
        return assign_add_part(o->file, kind);
    rec = record_new(kind);
    record_list_add(list_of(o, kind), rec);
    return rec;
}

static struct record *row_of_uuid(const struct record_list *l, const char *text)
{
    char uuid[UUID_TEXT_SIZE];

    for (size_t i = 0; i < l->count; i++)
        if (str_equal(world_uuid_text(l->items[i]->uuid, uuid), text))
            return l->items[i];
    return NULL;
}

static enum status take_row(const struct assign *a, const struct owner *o, enum kind_id kind,
                            size_t at, const struct json *obj, struct err *err)
{
    struct record_list *l = list_of(o, kind);
    const struct json *uuid = json_member_of(obj, "uuid");
    struct record *rec = at < l->count ? l->items[at] : NULL;

    if (uuid && uuid->kind == JSON_STRING) {
        rec = row_of_uuid(l, uuid->text);
        if (!rec)
            return err_set(err, ST_INVALID, _("没有 UUID 为 %s 的%s；新的一条不要写 uuid。"),
                           uuid->text, _(kind_get(kind)->label));
    }
    return assign_object(a, rec ? rec : add_row(o, kind), obj, err);
}

static enum status take_rows(const struct assign *a, const struct owner *o, enum kind_id kind,
                             const struct json *m, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < m->count; i++) {
        if (m->items[i].kind != JSON_OBJECT)
            return err_set(err, ST_INVALID, _("%s 应是对象的数组。"), m->key);
        st = take_row(a, o, kind, i, &m->items[i], err);
        if (st != ST_OK)
            return err_prefix(err, st, _("%s %zu"), _(kind_get(kind)->label), i + 1);
    }
    return st;
}

/* The names as they stand in lists are derived: the same ones say nothing new. */
static enum status take_names(const struct assign *a, struct casefile *f, const struct json *m,
                              struct err *err)
{
    if (says_same(f->rec, CF_PARTIES, m) || m->kind == JSON_NULL)
        return ST_OK;
    if (is_masked(a, f->rec, CF_PARTIES, m->text))
        return refuse_masked(&f->rec->kind->fields[CF_PARTIES], err);
    assign_party_names(f, m->text);
    return ST_OK;
}

static enum status take_owned(const struct assign *a, const struct owner *o, struct record *rec,
                              const struct json *obj, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < obj->count; i++) {
        const struct json *m = &obj->items[i];
        enum kind_id kind = m->kind == JSON_ARRAY ? kind_of_list(o, m->key) : KIND_COUNT;

        if (o->file && str_equal(m->key, COMPUTED))
            continue;
        if (kind != KIND_COUNT)
            st = take_rows(a, o, kind, m, err);
        else if (o->file && m->kind != JSON_ARRAY && m->kind != JSON_OBJECT &&
                 str_equal(m->key, "parties"))
            st = take_names(a, o->file, m, err);
        else
            st = take_member(a, rec, m, err);
    }
    return st;
}

enum status assign_case_object(const struct assign *a, struct casefile *f, const struct json *obj,
                               struct err *err)
{
    return take_owned(a, &(struct owner) { .file = f }, f->rec, obj, err);
}

enum status assign_finding_object(const struct assign *a, struct findingfile *f,
                                  const struct json *obj, struct err *err)
{
    return take_owned(a, &(struct owner) { .finding = f }, f->rec, obj, err);
}

enum status assign_parse(const char *text, struct json **out, struct err *err)
{
    enum status st = json_parse(text, strlen(text), out, err);

    if (st != ST_OK || (*out)->kind == JSON_OBJECT)
        return st;
    json_free(*out);
    *out = NULL;
    return err_set(err, ST_INVALID, _("应是一个 JSON 对象：{\"项目\": \"内容\", ...}。"));
}

/* cli/assign.c - FIELD=VALUE words and JSON objects into records.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/assign.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "core/guards.h"
#include "core/person.h"
#include "core/value.h"
#include "store/lookup.h"
#include "store/records.h"
#include "work/json_in.h"

static enum status unknown_field(const struct kind *k, const char *field, struct err *err)
{
    const char **names = mem_resize(NULL, k->count, sizeof(*names));
    const char *near;

    for (size_t i = 0; i < k->count; i++)
        names[i] = k->fields[i].key;
    near = cli_nearest(field, names, k->count);
    free(names);
    if (near)
        return err_set(err, ST_USAGE, _("%s没有名为“%s”的项目，是不是 %s？"), _(k->label), field,
                       near);
    return err_set(err, ST_USAGE, _("%s没有名为“%s”的项目。"), _(k->label), field);
}

static enum status assign_ref(struct cli *c, struct record *rec, int i, const char *typed,
                              struct err *err)
{
    const struct field *f = &rec->kind->fields[i];
    enum kind_id kind = kind_find(f->of);
    int64_t id;
    enum status st = lookup_one(c->db, kind, typed, &id, err);
    char *name;

    if (st != ST_OK)
        return err_prefix(err, st, "%s", _(f->label));
    record_set_int(rec, i, id);
    name = records_name(c->db, kind, id);
    record_set_label(rec, i, name);
    free(name);
    return ST_OK;
}

enum status assign_value(struct cli *c, struct record *rec, const char *field, const char *typed,
                         struct err *err)
{
    int i = field_find_heading(rec->kind, field);
    const struct field *f;
    char *value = NULL;
    enum status st;

    if (i < 0)
        return unknown_field(rec->kind, field, err);
    f = &rec->kind->fields[i];
    if (f->flags & (F_FIXED | F_DERIVED))
        return err_set(err, ST_USAGE, _("%s由程序登记，不能直接填写。"), _(f->label));
    if (f->type == FT_REF && !str_empty(typed))
        return assign_ref(c, rec, i, typed, err);
    st = value_parse(c->book, f, typed, c->today, &value, err);
    if (st == ST_OK)
        record_set(rec, i, value);
    free(value);
    return st;
}

/* Splits "FIELD=VALUE" (＝ too); *value points into the returned string. */
static char *split_word(const char *word, char **value, struct err *err)
{
    char *copy = mem_copy(word);
    char *eq = strchr(copy, '=');
    char *wide = strstr(copy, "＝");
    size_t width = 1;

    if (wide && (!eq || wide < eq)) {
        eq = wide;
        width = strlen("＝");
    }
    if (!eq || eq == copy) {
        err_set(err, ST_USAGE, _("“%s”应写成 项目=内容。"), word);
        free(copy);
        return NULL;
    }
    *value = eq + width;
    *eq = '\0';
    return copy;
}

enum status assign_word(struct cli *c, struct record *rec, const char *word, struct err *err)
{
    char *value, *copy = split_word(word, &value, err);
    enum status st;

    if (!copy)
        return ST_USAGE;
    st = assign_value(c, rec, copy, value, err);
    free(copy);
    return st;
}

/* ---- parties ---- */

static struct record *add_party(struct casefile *f, int side, const char *name)
{
    struct record *p = record_new(KIND_PARTY);
    int64_t seq = 1;

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        seq += record_int(f->of[KIND_PARTY].items[i], PF_SIDE) == side;
    record_set_int(p, PF_SIDE, side);
    record_set_int(p, PF_SEQ, seq);
    record_set(p, PF_TYPE, name && name_is_organisation(name) ? "2" : "1");
    record_set_int(p, PF_PERSONS, 1);
    record_set(p, PF_NAME, name);
    record_list_add(&f->of[KIND_PARTY], p);
    return p;
}

/* "甲；乙；丙": the first is the applicant, the others respondents.  Replaces
 * names in place so that what is known of a party stays. */
static void set_party_names(struct casefile *f, const char *names)
{
    char *half = utf8_to_half(names);
    char *save = NULL;
    size_t n = 0;

    for (char *p = strtok_r(half, ";", &save); p; p = strtok_r(NULL, ";", &save)) {
        char *name = utf8_clean(p, false);

        if (!str_empty(name)) {
            if (n < f->of[KIND_PARTY].count)
                record_set(f->of[KIND_PARTY].items[n], PF_NAME, name);
            else
                add_party(f, n == 0 ? 1 : 2, name);
            n++;
        }
        free(name);
    }
    free(half);
}

/* ---- what belongs to a case ---- */

static struct record *add_next_party(struct casefile *f)
{
    return add_party(f, f->of[KIND_PARTY].count ? 2 : 1, NULL);
}

static struct record *add_stop(struct casefile *f)
{
    struct record *stop = record_new(KIND_SUSPENSION);

    record_set(stop, SF_KIND, STOP_APPRAISAL);
    record_list_add(&f->of[KIND_SUSPENSION], stop);
    return stop;
}

static struct record *add_extension(struct casefile *f)
{
    struct record *extension = record_new(KIND_EXTENSION);

    record_list_add(&f->of[KIND_EXTENSION], extension);
    return extension;
}

static struct record_list *parties_of(struct casefile *f)
{
    return &f->of[KIND_PARTY];
}

static struct record_list *stops_of(struct casefile *f)
{
    return &f->of[KIND_SUSPENSION];
}

static struct record_list *extensions_of(struct casefile *f)
{
    return &f->of[KIND_EXTENSION];
}

struct part {
    const char *word; /* before its number */
    const char *list; /* key of the array in JSON */
    struct record_list *(*of)(struct casefile *f);
    struct record *(*add)(struct casefile *f);
};

static const struct part parts[] = {
    { "party.", "parties", parties_of, add_next_party },
    { "suspension.", "suspensions", stops_of, add_stop },
    { "extension.", "extensions", extensions_of, add_extension },
};

static const struct part *part_of_word(const char *field)
{
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (str_starts(field, parts[i].word))
            return &parts[i];
    return NULL;
}

static const struct part *part_of_list(const char *key)
{
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (str_equal(key, parts[i].list))
            return &parts[i];
    return NULL;
}

/* "party.2.phone": the number counts from 1, one past the last adds. */
static enum status assign_part_field(struct cli *c, struct casefile *f, const struct part *part,
                                     const char *path, const char *value, struct err *err)
{
    struct record_list *l = part->of(f);
    char *field;
    unsigned long n = strtoul(path + strlen(part->word), &field, 10);

    if (n < 1 || *field != '.' || n > l->count + 1)
        return err_set(err, ST_USAGE, _("“%s”应写成 %s序号.项目，序号从 1 到 %zu。"), path,
                       part->word, l->count + 1);
    return assign_value(c, n <= l->count ? l->items[n - 1] : part->add(f), field + 1, value, err);
}

enum status assign_case_word(struct cli *c, struct casefile *f, const char *word, struct err *err)
{
    char *value, *copy = split_word(word, &value, err);
    const struct part *part = copy ? part_of_word(copy) : NULL;
    enum status st = ST_OK;

    if (!copy)
        return ST_USAGE;
    if (str_equal(copy, "parties") || str_equal(copy, "当事人"))
        set_party_names(f, value);
    else if (part)
        st = assign_part_field(c, f, part, copy, value, err);
    else
        st = assign_value(c, f->rec, copy, value, err);
    free(copy);
    return st;
}

/* ---- JSON ---- */

/* Amounts are in 分 in JSON, in yuan where people type. */
static enum status json_value(struct cli *c, struct record *rec, const struct json *m,
                              struct err *err)
{
    int i = field_find_heading(rec->kind, m->key);

    if (i >= 0 && rec->kind->fields[i].type == FT_MONEY && m->kind == JSON_NUMBER) {
        if (strspn(m->text, "0123456789") != strlen(m->text) || strlen(m->text) > 15)
            return err_set(err, ST_INVALID, _("%s：JSON 里的金额以分为单位，应是非负整数。"),
                           _(rec->kind->fields[i].label));
        record_set(rec, i, m->text);
        return ST_OK;
    }
    return assign_value(c, rec, m->key, m->kind == JSON_NULL ? "" : m->text, err);
}

static enum status json_object(struct cli *c, struct record *rec, const struct json *obj,
                               struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < obj->count; i++)
        st = json_value(c, rec, &obj->items[i], err);
    return st;
}

/* The objects of the array in the order of the list; more of them add to it. */
static enum status json_part(struct cli *c, struct casefile *f, const struct part *part,
                             const struct json *m, struct err *err)
{
    struct record_list *l = part->of(f);
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < m->count; i++)
        st = m->items[i].kind != JSON_OBJECT
                 ? err_set(err, ST_INVALID, _("%s 应是对象的数组。"), m->key)
                 : json_object(c, i < l->count ? l->items[i] : part->add(f), &m->items[i], err);
    return st;
}

static enum status json_member(struct cli *c, struct record *rec, struct casefile *f,
                               const struct json *m, struct err *err)
{
    const struct part *part = f && m->kind == JSON_ARRAY ? part_of_list(m->key) : NULL;

    if (part)
        return json_part(c, f, part, m, err);
    if (m->kind == JSON_ARRAY || m->kind == JSON_OBJECT)
        return err_set(err, ST_INVALID, _("“%s”应是文字、数字、true、false 或 null。"), m->key);
    if (f && str_equal(m->key, "parties")) {
        set_party_names(f, m->text);
        return ST_OK;
    }
    return json_value(c, rec, m, err);
}

enum status assign_json(struct cli *c, struct record *rec, struct casefile *f, const char *json,
                        struct err *err)
{
    struct json *root = NULL;
    enum status st = json_parse(json, strlen(json), &root, err);

    if (st != ST_OK)
        return st;
    if (root->kind != JSON_OBJECT)
        st = err_set(err, ST_INVALID, _("应是一个 JSON 对象：{\"项目\": \"内容\", ...}。"));
    for (size_t i = 0; st == ST_OK && i < root->count; i++)
        st = json_member(c, rec, f, &root->items[i], err);
    json_free(root);
    return st;
}

char *assign_read(const char *path, struct err *err)
{
    FILE *in = str_equal(path, "-") ? stdin : fopen(path, "re");
    struct buf b = BUF_INIT;
    char chunk[8192];
    size_t n;

    if (!in) {
        err_set(err, ST_NOT_FOUND, _("打不开 %s：%s。"), path, strerror(errno));
        return NULL;
    }
    while ((n = fread(chunk, 1, sizeof(chunk), in)) > 0)
        buf_add_n(&b, chunk, n);
    if (in != stdin)
        fclose(in);
    buf_add(&b, "");
    return b.data ? buf_take(&b) : mem_copy("");
}

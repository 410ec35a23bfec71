/* work/assign.c - FIELD=VALUE words into records and cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/assign.h"

#include <stdlib.h>
#include <string.h>

#include "assign_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/guards.h"
#include "core/person.h"
#include "core/value.h"
#include "core/words.h"
#include "store/lookup.h"
#include "store/records.h"

#define SAME_NAME_MAX 20

/* ---- one value ---- */

static enum status unknown_field(const struct kind *k, const char *field, struct err *err)
{
    const char **names = mem_resize(NULL, k->count, sizeof(*names));
    const char *near;

    for (size_t i = 0; i < k->count; i++)
        names[i] = k->fields[i].key;
    near = word_nearest(field, names, k->count);
    free(names);
    if (near)
        return err_set(err, ST_USAGE, _("%s没有名为“%s”的项目，是不是 %s？"), _(k->label), field,
                       near);
    return err_set(err, ST_USAGE, _("%s没有名为“%s”的项目。"), _(k->label), field);
}

/* A mediator may serve in several committees: of one name, the one of the case's is meant.
 * 0 when that does not say which. */
static int64_t mediator_of_case(const struct assign *a, const struct record *rec, const char *typed)
{
    int64_t committee = record_kind(rec) == KIND_CASE ? record_int(rec, CF_COMMITTEE) : 0;
    struct choices found = { 0 };
    size_t same = 0;
    int64_t id = 0;

    if (committee &&
        lookup_find(a->db, KIND_MEDIATOR, typed, committee, SAME_NAME_MAX, &found, NULL) == ST_OK)
        for (size_t i = 0; i < found.count; i++)
            if (str_equal(found.items[i].label, typed)) {
                id = found.items[i].id;
                same++;
            }
    choices_release(&found);
    return same == 1 ? id : 0;
}

static enum status find_ref(const struct assign *a, const struct record *rec, enum kind_id kind,
                            const char *typed, int64_t *id, struct err *err)
{
    struct err why = ERR_INIT;
    enum status st = lookup_one(a->db, kind, typed, id, &why);

    if (st == ST_CONFLICT && kind == KIND_MEDIATOR && (*id = mediator_of_case(a, rec, typed)))
        st = ST_OK;
    if (st != ST_OK)
        err_set(err, st, "%s", err_text(&why));
    err_clear(&why);
    return st;
}

static enum status assign_ref(const struct assign *a, struct record *rec, int i, const char *typed,
                              struct err *err)
{
    const struct field *f = &rec->kind->fields[i];
    enum kind_id kind = kind_find(f->of);
    int64_t id;
    enum status st = find_ref(a, rec, kind, typed, &id, err);
    char *name;

    if (st != ST_OK)
        return err_prefix(err, st, "%s", _(f->label));
    record_set_int(rec, i, id);
    name = records_name(a->db, kind, id);
    record_set_label(rec, i, name);
    free(name);
    return ST_OK;
}

/* A new party is a person or an organisation by its name, until somebody says. */
static void complete_party(struct record *party)
{
    if (party->version > 0 || record_empty(party, PF_NAME) || !record_empty(party, PF_TYPE))
        return;
    record_set(party, PF_TYPE, name_is_organisation(record_get(party, PF_NAME)) ? "2" : "1");
}

/* Set by the program, and nobody asks for it now. */
static bool is_fixed(const struct assign *a, const struct record *rec, int field)
{
    bool asking = a->asked && record_kind(rec) == a->asked_kind;

    if (!(rec->kind->fields[field].flags & (F_FIXED | F_DERIVED)))
        return false;
    for (const int *p = a->asked; asking && *p >= 0; p++)
        if (*p == field)
            return false;
    return true;
}

enum status assign_value(const struct assign *a, struct record *rec, const char *field,
                         const char *typed, struct err *err)
{
    int i = field_find_heading(rec->kind, field);
    const struct field *f;
    char *value = NULL;
    enum status st;

    if (i < 0)
        return unknown_field(rec->kind, field, err);
    f = &rec->kind->fields[i];
    if (is_fixed(a, rec, i))
        return err_set(err, ST_USAGE, _("%s由程序登记，不能直接填写。"), _(f->label));
    if (f->type == FT_REF && !str_empty(typed))
        return assign_ref(a, rec, i, typed, err);
    st = value_parse(a->book, f, typed, a->today, &value, err);
    if (st == ST_OK)
        record_set(rec, i, value);
    free(value);
    if (st == ST_OK && record_kind(rec) == KIND_PARTY)
        complete_party(rec);
    return st;
}

char *assign_split(const char *word, char **value, struct err *err)
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

enum status assign_word(const struct assign *a, struct record *rec, const char *word,
                        struct err *err)
{
    char *value, *copy = assign_split(word, &value, err);
    enum status st;

    if (!copy)
        return ST_USAGE;
    st = assign_value(a, rec, copy, value, err);
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
    record_set_int(p, PF_PERSONS, 1);
    record_set(p, PF_NAME, name);
    complete_party(p);
    record_list_add(&f->of[KIND_PARTY], p);
    return p;
}

/* Replaces names in place so that what is known of a party stays. */
void assign_party_names(struct casefile *f, const char *names)
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

static const struct part {
    enum kind_id kind;
    const char *list; /* name of the array in JSON, other than the kind's key */
} parts[] = {
    { KIND_PARTY, "party_rows" },
    { KIND_REPRESENTATIVE, NULL },
    { KIND_PARTICIPANT, NULL },
    { KIND_CLAIM, NULL },
    { KIND_DETAIL, NULL },
    { KIND_RECUSAL, NULL },
    { KIND_INQUIRY, NULL },
    { KIND_EVIDENCE, NULL },
    { KIND_SUSPENSION, "suspensions" },
    { KIND_EXTENSION, "extensions" },
    { KIND_APPRAISAL, NULL },
    { KIND_EXPERT, NULL },
    { KIND_APPOINTMENT, NULL },
    { KIND_SESSION, NULL },
    { KIND_AGREEMENT, NULL },
    { KIND_SIGNATURE, NULL },
    { KIND_ITEM, NULL },
    { KIND_PERFORMANCE, NULL },
    { KIND_CONFIRMATION, NULL },
    { KIND_REMEDY, NULL },
    { KIND_REVISIT, NULL },
    { KIND_REFERRAL, NULL },
    { KIND_REPORT, NULL },
    { KIND_CORRECTION, NULL },
    { KIND_VOLUME_ITEM, NULL },
};

enum kind_id assign_part(size_t i)
{
    return i < ARRAY_LEN(parts) ? parts[i].kind : KIND_COUNT;
}

const char *assign_part_list(enum kind_id kind)
{
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (parts[i].kind == kind && parts[i].list)
            return parts[i].list;
    return kind_get(kind)->key;
}

struct record *assign_add_part(struct casefile *f, enum kind_id kind)
{
    struct record *rec;

    if (kind == KIND_PARTY)
        return add_party(f, f->of[KIND_PARTY].count ? 2 : 1, NULL);
    rec = record_new(kind);
    if (kind == KIND_SUSPENSION)
        record_set(rec, SF_KIND, STOP_APPRAISAL);
    record_list_add(&f->of[kind], rec);
    return rec;
}

/* The kind named before the first point of "party.2.phone", by key or label; *rest behind the
 * point.  KIND_COUNT: none that belongs to a case. */
static enum kind_id part_of_word(const char *field, const char **rest)
{
    const char *point = strchr(field, '.');
    enum kind_id found = KIND_COUNT;
    char *name;

    if (!point)
        return KIND_COUNT;
    name = mem_copy_n(field, (size_t)(point - field));
    *rest = point + 1;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        const struct kind *k = kind_get(parts[i].kind);

        if (str_equal(name, k->key) || str_equal(name, _(k->label)))
            found = parts[i].kind;
    }
    free(name);
    return found;
}

/* "2.phone": the number counts from 1, one past the last adds. */
static enum status assign_part_field(const struct assign *a, struct casefile *f, enum kind_id kind,
                                     const char *path, const char *value, struct err *err)
{
    struct record_list *l = &f->of[kind];
    char *field;
    unsigned long n = strtoul(path, &field, 10);

    if (n < 1 || *field != '.' || n > l->count + 1)
        return err_set(err, ST_USAGE, _("“%s.%s”应写成 %s.序号.项目，序号从 1 到 %zu。"),
                       kind_get(kind)->key, path, kind_get(kind)->key, l->count + 1);
    return assign_value(a, n <= l->count ? l->items[n - 1] : assign_add_part(f, kind), field + 1,
                        value, err);
}

enum status assign_case_word(const struct assign *a, struct casefile *f, const char *word,
                             struct err *err)
{
    char *value, *copy = assign_split(word, &value, err);
    const char *path = NULL;
    enum kind_id kind = copy ? part_of_word(copy, &path) : KIND_COUNT;
    enum status st = ST_OK;

    if (!copy)
        return ST_USAGE;
    if (str_equal(copy, "parties") || str_equal(copy, _("当事人")))
        assign_party_names(f, value);
    else if (kind != KIND_COUNT)
        st = assign_part_field(a, f, kind, path, value, err);
    else
        st = assign_value(a, f->rec, copy, value, err);
    free(copy);
    return st;
}

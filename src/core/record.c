/* core/record.c - one record of any kind, as values in canonical text.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/record.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/mem.h"

static void check_field(const struct record *rec, int field)
{
    if (field < 0 || (size_t)field >= rec->kind->count)
        BUG("no such field in this kind of record");
}

static char **texts_new(size_t n)
{
    return mem_alloc(n * sizeof(char *));
}

static void texts_free(char **texts, size_t n)
{
    for (size_t i = 0; texts && i < n; i++)
        free(texts[i]);
    free(texts);
}

static void text_put(char **slot, const char *text)
{
    char *copy = str_empty(text) ? NULL : mem_copy(text);

    free(*slot);
    *slot = copy;
}

static void texts_copy(char **to, char *const *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        text_put(&to[i], from[i]);
}

static struct record *record_blank(const struct kind *kind)
{
    struct record *rec = mem_alloc(sizeof *rec);

    rec->kind = kind;
    rec->values = texts_new(kind->count);
    rec->saved = texts_new(kind->count);
    rec->labels = texts_new(kind->count);
    rec->saved_labels = texts_new(kind->count);
    return rec;
}

struct record *record_new(enum kind_id kind)
{
    struct record *rec = record_blank(kind_get(kind));

    world_uuid(rec->uuid);
    return rec;
}

struct record *record_copy(const struct record *rec)
{
    struct record *copy = record_blank(rec->kind);
    size_t n = rec->kind->count;

    copy->id = rec->id;
    memcpy(copy->uuid, rec->uuid, sizeof copy->uuid);
    copy->version = rec->version;
    copy->updated_at = rec->updated_at;
    copy->updated_by = mem_copy(rec->updated_by);
    copy->void_reason = mem_copy(rec->void_reason);
    texts_copy(copy->values, rec->values, n);
    texts_copy(copy->saved, rec->saved, n);
    texts_copy(copy->labels, rec->labels, n);
    texts_copy(copy->saved_labels, rec->saved_labels, n);
    return copy;
}

void record_free(struct record *rec)
{
    if (!rec)
        return;
    texts_free(rec->values, rec->kind->count);
    texts_free(rec->saved, rec->kind->count);
    texts_free(rec->labels, rec->kind->count);
    texts_free(rec->saved_labels, rec->kind->count);
    free(rec->updated_by);
    free(rec->void_reason);
    free(rec);
}

enum kind_id record_kind(const struct record *rec)
{
    return kind_find(rec->kind->key);
}

const char *record_get(const struct record *rec, int field)
{
    check_field(rec, field);
    return rec->values[field];
}

const char *record_text(const struct record *rec, int field)
{
    const char *value = record_get(rec, field);

    return value ? value : "";
}

int record_date(const struct record *rec, int field)
{
    return date_from_iso(record_get(rec, field));
}

int64_t record_int(const struct record *rec, int field)
{
    const char *value = record_get(rec, field);

    return value ? strtoll(value, NULL, 10) : 0;
}

bool record_is(const struct record *rec, int field, const char *text)
{
    return strcmp(record_text(rec, field), text ? text : "") == 0;
}

bool record_empty(const struct record *rec, int field)
{
    return record_get(rec, field) == NULL;
}

const char *record_label(const struct record *rec, int field)
{
    check_field(rec, field);
    return rec->labels[field] ? rec->labels[field] : "";
}

void record_set(struct record *rec, int field, const char *value)
{
    check_field(rec, field);
    if (record_is(rec, field, value))
        return;
    text_put(&rec->values[field], value);
    text_put(&rec->labels[field], NULL);
}

void record_set_int(struct record *rec, int field, int64_t n)
{
    char text[24];

    str_fit(text, sizeof text, "%" PRId64, n);
    record_set(rec, field, text);
}

void record_set_date(struct record *rec, int field, int day)
{
    char iso[DATE_SIZE];

    record_set(rec, field, date_to_iso(day, iso));
}

void record_set_label(struct record *rec, int field, const char *label)
{
    check_field(rec, field);
    text_put(&rec->labels[field], label);
    if (!record_field_changed(rec, field))
        text_put(&rec->saved_labels[field], label);
}

bool record_field_changed(const struct record *rec, int field)
{
    check_field(rec, field);
    return !str_equal(rec->values[field], rec->saved[field]);
}

bool record_changed(const struct record *rec)
{
    for (size_t i = 0; i < rec->kind->count; i++)
        if (record_field_changed(rec, (int)i))
            return true;
    return false;
}

void record_mark_saved(struct record *rec)
{
    texts_copy(rec->saved, rec->values, rec->kind->count);
    texts_copy(rec->saved_labels, rec->labels, rec->kind->count);
}

void record_revert(struct record *rec)
{
    texts_copy(rec->values, rec->saved, rec->kind->count);
    texts_copy(rec->labels, rec->saved_labels, rec->kind->count);
}

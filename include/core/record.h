/* core/record.h - one record of any kind, as values in canonical text.
 *
 * A value is NULL (not given) or canonical text by the field's type (see
 * core/catalog.h): what is stored, compared, logged and sent.  The record
 * remembers what was loaded, so it knows what changed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_RECORD_H
#define CORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/world.h"
#include "core/catalog.h"

struct record {
    const struct kind *kind;
    int64_t id; /* row number; 0 while it is new */
    unsigned char uuid[UUID_SIZE];
    int64_t version;     /* 0 while it is new; +1 each save */
    int64_t updated_at;  /* UTC ms of the last save, 0 while it is new */
    char *updated_by;    /* owned */
    char *void_reason;   /* owned; NULL: the record stands */
    char **values;       /* owned; kind->count of them */
    char **saved;        /* owned; as loaded or last saved */
    char **labels;       /* owned; what a FT_REF stands for, else NULL */
    char **saved_labels; /* owned; the same for saved, so that revert can show it */
};

/* Empty record with a fresh UUID; free with record_free(). */
struct record *record_new(enum kind_id kind);
/* The same record twice: id, UUID, version and what was loaded included. */
struct record *record_copy(const struct record *rec);
void record_free(struct record *rec); /* NULL is fine */
enum kind_id record_kind(const struct record *rec);

/* The value, or NULL; valid until the field is set again. */
const char *record_get(const struct record *rec, int field);
/* The value, or "". */
const char *record_text(const struct record *rec, int field);
int record_date(const struct record *rec, int field);                  /* DATE_NONE when empty */
int64_t record_int(const struct record *rec, int field);               /* 0 when empty */
bool record_is(const struct record *rec, int field, const char *text); /* NULL matches empty */
bool record_empty(const struct record *rec, int field);
const char *record_label(const struct record *rec, int field); /* of a reference, or "" */

/* Canonical text in; "" and NULL both mean not given.  A changed reference
 * drops its label. */
void record_set(struct record *rec, int field, const char *value);
void record_set_int(struct record *rec, int field, int64_t n);
void record_set_date(struct record *rec, int field, int day);
/* A label given while the value is as loaded is the loaded one's too. */
void record_set_label(struct record *rec, int field, const char *label);

bool record_field_changed(const struct record *rec, int field);
bool record_changed(const struct record *rec);
/* What was loaded becomes what is there now. */
void record_mark_saved(struct record *rec);
/* Back to what was loaded. */
void record_revert(struct record *rec);

#endif

/* core/value.h - between what people type and read and what is stored.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_VALUE_H
#define CORE_VALUE_H

#include <stdbool.h>

#include "base/err.h"
#include "core/book.h"
#include "core/catalog.h"
#include "core/person.h"
#include "core/record.h"

/* Turns typed text into the canonical value of the field (*value is yours; NULL for empty
 * text).  Full-width is folded, dates and amounts follow base/date.h and base/money.h,
 * codes are taken by code, label, other spelling, prefix or pinyin.  FT_REF accepts a row id
 * written "#17" only: names are resolved by store/lookup.h.  ST_INVALID with a sentence that
 * names the field, what is wrong and what would be right. */
enum status value_parse(const struct book *book, const struct field *f, const char *typed,
                        int today, char **value, struct err *err);

/* The value as people read it: code labels, 是/否, grouped amounts.  Appends to out.
 * A reference shows rec's label.  mask hides sensitive fields (core/person.h): a bool says
 * nothing or MASK_ALL. */
struct buf;
void value_show(const struct book *book, const struct record *rec, int field, enum mask mask,
                struct buf *out);
/* The same for a bare value. */
void value_show_text(const struct book *book, const struct field *f, const char *value,
                     enum mask mask, struct buf *out);
/* The value as JSON: integers, booleans, strings; null when empty. */
void value_json(const struct field *f, const char *value, enum mask mask, struct buf *out);

/* True when the field is shown for a committee of that sub-kind (NULL: none). */
bool field_shown(const struct field *f, const char *sub_kind);

/* A code that is an English word (continue, court): for programs, never shown to a clerk. */
bool code_is_word(const char *code);

#endif

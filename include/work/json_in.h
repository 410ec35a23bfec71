/* work/json_in.h - a small JSON document read into a tree.
 *
 * Strict (RFC 8259), valid UTF-8 only, at most 64 levels deep and 16 MiB long.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_JSON_IN_H
#define WORK_JSON_IN_H

#include <stddef.h>

#include "base/err.h"

enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json {
    enum json_kind kind;
    char *key;          /* owned; of a member of an object, else NULL */
    char *text;         /* owned; "1"/"0" of a boolean, digits of a number, a string's text */
    struct json *items; /* owned */
    size_t count, cap;
};

/* *out is yours: json_free().  ST_INVALID with line and column. */
enum status json_parse(const char *text, size_t n, struct json **out, struct err *err);
void json_free(struct json *j);
/* The member of that name, or NULL. */
const struct json *json_member_of(const struct json *obj, const char *key);

#endif

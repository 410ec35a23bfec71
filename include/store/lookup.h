/* store/lookup.h - the shrinking list behind a field that names another record.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_LOOKUP_H
#define STORE_LOOKUP_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/catalog.h"

struct db;

struct choice {
    int64_t id;
    char *label; /* owned */
    char *hint;  /* owned: the town, the committee, the code */
};
struct choices {
    struct choice *items;
    size_t count, cap;
};
void choices_release(struct choices *c);

/* Active rows whose name fits what is typed (text, prefix, pinyin; best first; at most
 * max).  "" gives the most used ones.  within: only rows of that committee
 * (mediators) or area (committees, areas), 0 for all. */
enum status lookup_find(struct db *db, enum kind_id kind, const char *typed, int64_t within,
                        size_t max, struct choices *out, struct err *err);
/* Exactly one row of that name, id or "#id", or the only committee or
 * area that fits the text (part, prefix, pinyin); ST_NOT_FOUND / ST_CONFLICT with the
 * nearest ones named. */
enum status lookup_one(struct db *db, enum kind_id kind, const char *typed, int64_t *id,
                       struct err *err);

/* Other cases with the same identity number, or the same name when idno is empty. */
enum status lookup_person_cases(struct db *db, const char *name, const char *idno,
                                int64_t except_case, size_t max,
                                void (*each)(void *ctx, int64_t case_id, const char *number,
                                             const char *parties),
                                void *ctx, struct err *err);

#endif

/* store/find.h - pages of any kind of record: filter, sort, typed search.
 *
 * A page is found from the row before it, so the cost does not depend on how
 * many rows there are.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FIND_H
#define STORE_FIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/filter.h"

struct db;

struct find_row {
    int64_t id;
    int64_t version;
    char **cells;   /* owned; canonical values in the order of `fields` of the query; a
                     * reference gives its name; NULL when empty */
    char *sort_key; /* owned; where the row stands */
};

struct find_rows {
    struct find_row *items;
    size_t count, cap;
    size_t cells; /* of each row */
};
void find_rows_release(struct find_rows *r);

struct find_query {
    enum kind_id kind;
    const struct filter *filter; /* may be NULL */
    const int *fields;           /* field indexes to load */
    size_t fields_count;
    int sort; /* field index, or -1 for the newest first */
    bool descending;
    bool voided; /* voided rows too, which lists leave out */
    bool towns;  /* a village is called with its town: "孟庙镇 张店村" */
};

/* Appends at most limit rows that stand after (or, with back, before: then in
 * the order of the list, too) the row (sort_key, id); from the start or end when after is
 * NULL.  inclusive takes that row itself as well. */
enum status find_page(struct db *db, const struct book *book, const struct find_query *q,
                      const struct find_row *after, bool inclusive, bool back, size_t limit,
                      struct find_rows *out, struct err *err);
/* How many there are, counting no further than cap (0: all). */
enum status find_count(struct db *db, const struct book *book, const struct find_query *q,
                       size_t cap, size_t *count, struct err *err);
/* Each matching id in list order. */
enum status find_ids(struct db *db, const struct book *book, const struct find_query *q,
                     void (*each)(void *ctx, int64_t id), void *ctx, struct err *err);

#endif

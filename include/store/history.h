/* store/history.h - who changed what, when, before and after.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include <stdint.h>

#include "base/err.h"
#include "core/catalog.h"

struct db;

struct change {
    int64_t seq;  /* of the history row */
    int64_t act;  /* rows of one save share it */
    long long at; /* UTC ms */
    const char *who;
    const char *what; /* "insert", "update", "delete": the row was voided */
    enum kind_id kind;
    int64_t row_id;
    int64_t version;    /* of the record after the change */
    const char *field;  /* catalog key; NULL: the whole row.  Voided: after is the reason.
                         * Stands again: "insert" with the reason as before.  Else after says
                         * where it came from ("seed", "batch", "schema"). */
    const char *before; /* canonical or NULL; sensitive values are masked */
    const char *after;
};

/* Newest first: changes of the record, for a case also of what belongs to it.
 * limit 0: all. */
enum status history_read(struct db *db, enum kind_id kind, int64_t id, size_t limit,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err);
/* All changes in a span of UTC ms, oldest first. */
enum status history_span(struct db *db, long long from, long long to,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err);

#endif

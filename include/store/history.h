/* store/history.h - who changed what, when, before and after.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
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
/* What of the history is wanted; zero, NULL and KIND_COUNT: all of it. */
struct history_query {
    const char *who;    /* login */
    const char *what;   /* "insert", "update", "delete" */
    enum kind_id kind;  /* of the row; KIND_COUNT: any */
    int64_t case_id;    /* the case and what belongs to it */
    long long from, to; /* UTC ms, both included; to 0: no end */
    /* The row after which to go on: from a change that was given before. */
    long long after_at;
    int64_t after_seq; /* 0: from the newest */
    size_t limit;      /* 0: all */
    bool oldest_first; /* then without after_seq */
};

/* Newest first unless asked otherwise; a page costs the same however long the history is, unless a
 * rare person or kind is looked for in all of it. */
enum status history_page(struct db *db, const struct history_query *q,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err);
/* Each login that stands in the history, in order; for a list to choose from. */
enum status history_people(struct db *db, void (*each)(void *ctx, const char *who), void *ctx,
                           struct err *err);

#endif

/* src/store/history.c - reads who changed what.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/history.h"

#include "base/mem.h"
#include "db_impl.h"

#define COLUMNS "seq, act, at, who, what, kind, row_id, version, field, before, after"

static void give(struct stmt *q, void (*each)(void *ctx, const struct change *c), void *ctx)
{
    const struct change c = { .seq = db_int(q, 0),
                              .act = db_int(q, 1),
                              .at = db_int(q, 2),
                              .who = db_text(q, 3),
                              .what = db_text(q, 4),
                              .kind = kind_find(db_text(q, 5)),
                              .row_id = db_int(q, 6),
                              .version = db_int(q, 7),
                              .field = db_text(q, 8),
                              .before = db_text(q, 9),
                              .after = db_text(q, 10) };

    each(ctx, &c);
}

enum status history_read(struct db *db, enum kind_id kind, int64_t id, size_t limit,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT " COLUMNS " FROM history WHERE kind = :kind AND row_id = :id"
               " UNION ALL SELECT " COLUMNS " FROM history WHERE case_id = :case"
               " ORDER BY seq DESC LIMIT :limit");
    db_bind_text(&q, ":kind", kind_get(kind)->key);
    db_bind_int(&q, ":id", id);
    if (kind == KIND_CASE)
        db_bind_int(&q, ":case", id);
    db_bind_int(&q, ":limit", limit ? (int64_t)limit : -1);
    while (db_row(&q))
        give(&q, each, ctx);
    return db_finish(&q, err);
}

enum status history_span(struct db *db, long long from, long long to,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT " COLUMNS " FROM history WHERE at BETWEEN :from AND :to ORDER BY at, seq");
    db_bind_int(&q, ":from", from);
    db_bind_int(&q, ":to", to);
    while (db_row(&q))
        give(&q, each, ctx);
    return db_finish(&q, err);
}

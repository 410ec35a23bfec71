/* store/person_changes.c - what was changed in the rows of one person, and who asked for it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "db_impl.h"
#include "store/persons.h"

struct giving {
    bool whole;
    void (*each)(void *ctx, const struct person_change *c);
    void *ctx;
};

static void give(const struct giving *g, const struct person_row *r, struct stmt *q)
{
    const struct kind *k = kind_get(r->role->kind);
    const char *field = db_text(q, 2);
    int at = field ? field_find(k, field) : -1;
    int from = g->whole && db_int(q, 9) ? 5 : 3;
    struct person_change c = { .at = db_int(q, 0),
                               .who = db_text(q, 1),
                               .kind = r->role->kind,
                               .row_id = r->id,
                               .field = field,
                               .before = db_text(q, from),
                               .after = db_text(q, from + 1),
                               .asked_by = db_text(q, 7),
                               .reason = db_text(q, 8) };

    if (at < 0 || !person_role_has(r->role, at))
        return;
    g->each(g->ctx, &c);
}

static enum status changes_of(struct db *db, const struct person_row *r, const struct giving *g,
                              struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT h.at, h.who, h.field, h.before, h.after, p.before, p.after,"
               " (SELECT a.after FROM history AS a WHERE a.act = h.act AND a.seq >= h.act"
               "  AND a.kind = 'correction' AND a.field = 'asked_by' LIMIT 1),"
               " (SELECT a.after FROM history AS a WHERE a.act = h.act AND a.seq >= h.act"
               "  AND a.kind = 'correction' AND a.field = 'reason' LIMIT 1),"
               " p.seq IS NOT NULL"
               " FROM history AS h LEFT JOIN history_private AS p ON p.seq = h.seq"
               " WHERE h.kind = :kind AND h.row_id = :id AND h.what = 'update'"
               " AND h.field IS NOT NULL ORDER BY h.seq");
    db_bind_text(&q, ":kind", kind_get(r->role->kind)->key);
    db_bind_int(&q, ":id", r->id);
    while (db_row(&q))
        give(g, r, &q);
    return db_finish(&q, err);
}

enum status persons_changes(struct db *db, const struct person_rows *p, bool whole,
                            void (*each)(void *ctx, const struct person_change *c), void *ctx,
                            struct err *err)
{
    const struct giving g = { whole, each, ctx };
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < p->count; i++)
        if (p->items[i].match != MATCH_NAME)
            st = changes_of(db, &p->items[i], &g, err);
    return st;
}

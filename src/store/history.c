/* src/store/history.c - reads who changed what.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/history.h"

#include <stdlib.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/mem.h"
#include "core/casefile.h"
#include "db_impl.h"
#include "events_impl.h"
#include "store/access.h"

#define COLUMNS "seq, act, at, who, what, kind, row_id, version, field, before, after"

/* Who may not see names reads that a text was changed, and by whom. */
static void hide_text(struct db *db, struct change *c)
{
    const struct kind *k = c->kind != KIND_COUNT && c->field ? kind_get(c->kind) : NULL;
    int field = k ? field_find(k, c->field) : -1;

    if (access_mask(db_access(db)) != MASK_TEXTS || field < 0 ||
        !(k->fields[field].flags & F_SENSITIVE))
        return;
    c->before = c->before ? "***" : NULL;
    c->after = c->after ? "***" : NULL;
}

void history_current(struct db *db, struct stmt *q, struct change *c)
{
    *c = (struct change) { .seq = db_int(q, 0),
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
    hide_text(db, c);
}

static void give(struct db *db, struct stmt *q, void (*each)(void *ctx, const struct change *c),
                 void *ctx)
{
    struct change c;

    history_current(db, q, &c);
    each(ctx, &c);
}

enum status history_read(struct db *db, enum kind_id kind, int64_t id, size_t limit,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err)
{
    struct stmt q;
    enum status st = access_reach(db, kind, id, err);

    if (st != ST_OK)
        return st;
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
        give(db, &q, each, ctx);
    return db_finish(&q, err);
}

/* Changes of rows that lie in the scope; of what is gone for good nobody can tell. */
static void add_scope(struct db *db, struct buf *sql)
{
    if (!scope_cuts(db, KIND_CASE))
        return;
    buf_add(sql, " AND CASE WHEN history.case_id IS NOT NULL THEN"
                 " EXISTS (SELECT 1 FROM case_rec AS hc WHERE hc.id = history.case_id AND ");
    scope_add(db, KIND_CASE, "hc", sql);
    buf_add(sql, ")");
    for (enum kind_id k = 0; k < KIND_COUNT; k++) {
        if (!scope_cuts(db, k) || kind_is_of_case(k))
            continue;
        buf_printf(sql,
                   " WHEN history.kind = '%s' THEN EXISTS (SELECT 1 FROM %s AS hr"
                   " WHERE hr.id = history.row_id AND ",
                   kind_get(k)->key, kind_get(k)->table);
        scope_add(db, k, "hr", sql);
        buf_add(sql, ")");
    }
    buf_add(sql, " ELSE 1 END");
}

/* Who did what everywhere is the audit record; of one case, and what one did oneself, is not. */
static enum status check_page(struct db *db, const struct history_query *q, struct err *err)
{
    if (q->case_id)
        return access_reach(db, KIND_CASE, q->case_id, err);
    return str_equal(q->who, db_who(db)) ? ST_OK : access_check(db, RIGHT_AUDIT, err);
}

/* Conditions only where one is wanted.  One case is read through its own rows, all else along
 * history_by_time; a plus keeps SQLite from choosing another way. */
static char *page_sql(struct db *db, const struct history_query *q)
{
    const char *order = q->oldest_first ? "at, seq" : "at DESC, seq DESC";
    struct buf sql = BUF_INIT;

    buf_add(&sql, "SELECT " COLUMNS " FROM history WHERE ");
    if (q->case_id)
        buf_add(&sql, "seq IN (SELECT seq FROM history WHERE kind = 'case' AND row_id = :case"
                      " UNION ALL SELECT seq FROM history WHERE case_id = :case) AND +");
    buf_add(&sql, "at >= :from");
    if (q->to)
        buf_add(&sql, q->case_id ? " AND +at <= :to" : " AND at <= :to");
    if (q->after_seq)
        buf_add(&sql, " AND (at, seq) < (:after_at, :after_seq)");
    if (q->who)
        buf_add(&sql, " AND who = :who");
    if (q->kind != KIND_COUNT)
        buf_add(&sql, " AND +kind = :kind");
    if (q->what)
        buf_add(&sql, " AND what = :what");
    add_scope(db, &sql);
    buf_printf(&sql, " ORDER BY %s LIMIT :limit", order);
    return buf_take(&sql);
}

void history_start(struct db *db, const struct history_query *q, struct stmt *s)
{
    char *sql = page_sql(db, q);

    db_prepare_text(db, s, sql);
    free(sql);
    db_bind_int(s, ":from", q->from);
    if (q->to)
        db_bind_int(s, ":to", q->to);
    if (q->after_seq) {
        db_bind_int(s, ":after_at", q->after_at);
        db_bind_int(s, ":after_seq", q->after_seq);
    }
    if (q->who)
        db_bind_text(s, ":who", q->who);
    if (q->kind != KIND_COUNT)
        db_bind_text(s, ":kind", kind_get(q->kind)->key);
    if (q->case_id)
        db_bind_int(s, ":case", q->case_id);
    if (q->what)
        db_bind_text(s, ":what", q->what);
    db_bind_int(s, ":limit", q->limit ? (int64_t)q->limit : -1);
}

enum status history_page(struct db *db, const struct history_query *q,
                         void (*each)(void *ctx, const struct change *c), void *ctx,
                         struct err *err)
{
    enum status st = check_page(db, q, err);
    struct stmt s;

    if (st != ST_OK)
        return st;
    history_start(db, q, &s);
    while (db_row(&s))
        give(db, &s, each, ctx);
    return db_finish(&s, err);
}

enum status history_people(struct db *db, void (*each)(void *ctx, const char *who), void *ctx,
                           struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT login FROM account WHERE void_reason IS NULL"
               " UNION SELECT who FROM (SELECT who FROM history ORDER BY seq DESC LIMIT 20000)"
               " UNION SELECT who FROM (SELECT who FROM event ORDER BY seq DESC LIMIT 20000)"
               " ORDER BY 1");
    while (db_row(&q))
        each(ctx, db_text(&q, 0));
    return db_finish(&q, err);
}

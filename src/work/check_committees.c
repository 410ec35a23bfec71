/* work/check_committees.c - are the committees made up as the law wants them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/ids.h"
#include "base/mem.h"
#include "checks_impl.h"
#include "core/people.h"
#include "store/db.h"
#include "store/records.h"

/* The first column of each row. */
static enum status read_ids(struct stmt *q, struct ids *ids, struct err *err)
{
    while (db_row(q))
        ids_add(ids, db_int(q, 0));
    return db_finish(q, err);
}

static enum status mediators_of(struct db *db, int64_t committee, struct record_list *list,
                                struct err *err)
{
    struct ids ids = { 0 };
    struct stmt q;
    enum status st;

    db_prepare(db, &q,
               "SELECT id FROM mediator WHERE committee = :id AND void_reason IS NULL ORDER BY id");
    db_bind_int(&q, ":id", committee);
    st = read_ids(&q, &ids, err);
    for (size_t i = 0; st == ST_OK && i < ids.count; i++) {
        struct record *m = NULL;

        st = records_load(db, KIND_MEDIATOR, ids.items[i], &m, err);
        if (st == ST_OK)
            record_list_add(list, m);
    }
    free(ids.items);
    return st;
}

static enum status check_one(struct db *db, int64_t id, const struct book *book, int today,
                             struct objections *out, struct err *err)
{
    struct record_list mediators = { 0 };
    struct record *committee = NULL;
    enum status st = records_load(db, KIND_COMMITTEE, id, &committee, err);

    if (st == ST_OK)
        st = mediators_of(db, id, &mediators, err);
    if (st == ST_OK)
        committee_check(committee, (const struct record *const *)mediators.items, mediators.count,
                        book, today, out);
    record_list_release(&mediators);
    record_free(committee);
    return st;
}

/* A number that may be right is for whoever types it to look at, not for every check. */
static enum status tell(const struct objections *all, void (*say)(void *ctx, const char *text),
                        void *ctx)
{
    enum status st = ST_OK;

    for (size_t i = 0; i < all->count; i++) {
        const struct objection *o = &all->items[i];

        if (o->severity == SEV_WARN && str_equal(o->rule, "R26"))
            continue;
        say(ctx, o->text);
        st = ST_WARNED;
    }
    return st;
}

enum status check_committees(struct db *db, const struct book *book, int today,
                             void (*say)(void *ctx, const char *text), void *ctx, struct err *err)
{
    struct objections all = OBJECTIONS_INIT;
    struct ids ids = { 0 };
    struct stmt q;
    enum status st;

    db_prepare(db, &q, "SELECT id FROM committee WHERE void_reason IS NULL ORDER BY id");
    st = read_ids(&q, &ids, err);
    for (size_t i = 0; st == ST_OK && i < ids.count; i++)
        st = check_one(db, ids.items[i], book, today, &all, err);
    if (st == ST_OK)
        st = tell(&all, say, ctx);
    objections_release(&all);
    free(ids.items);
    return st;
}

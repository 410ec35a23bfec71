/* src/store/audit_page.c - history and events side by side, in the order of time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "db_impl.h"
#include "events_impl.h"

/* An event that names a session stands before the changes made in it, at the same moment. */
static bool event_comes_first(const struct change *c, const struct event *e, bool oldest_first)
{
    return oldest_first ? e->at <= c->at : e->at > c->at;
}

enum status audit_page(struct db *db, const struct history_query *changes,
                       const struct event_query *events, size_t limit,
                       void (*each)(void *ctx, const struct change *c, const struct event *e),
                       void *ctx, struct err *err)
{
    struct stmt hq, eq;
    struct change c;
    struct event e;
    enum status st = db_begin_read(db, err);
    bool has_c, has_e;

    if (st != ST_OK)
        return st;
    history_start(db, changes, &hq);
    events_start(db, events, &eq);
    has_c = changes->limit != AUDIT_NONE && db_row(&hq);
    has_e = events->limit != AUDIT_NONE && db_row(&eq);
    for (size_t n = 0; (has_c || has_e) && (limit == 0 || n < limit); n++) {
        if (has_c)
            history_current(db, &hq, &c);
        if (has_e)
            events_current(&eq, &e);
        if (has_e && (!has_c || event_comes_first(&c, &e, changes->oldest_first))) {
            each(ctx, NULL, &e);
            has_e = db_row(&eq);
        } else {
            each(ctx, &c, NULL);
            has_c = db_row(&hq);
        }
    }
    hq.asked = eq.asked = true; /* what was not asked for is not run */
    st = db_finish(&hq, err);
    if (st == ST_OK)
        st = db_finish(&eq, err);
    else
        db_finish(&eq, NULL);
    db_end_read(db);
    return st;
}

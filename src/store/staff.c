/* store/staff.c - committees and mediators that serve on a day.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"
#include "store/db.h"
#include "store/official.h"

/* The area and what lies below it; 0 is everything. */
#define IN_AREA                                                                                    \
    " (:area = 0 OR c.area IN (WITH RECURSIVE below(id) AS (SELECT :area UNION"                    \
    " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id) SELECT id FROM below))"
#define SERVES                                                                                     \
    " c.void_reason IS NULL AND c.active IS NOT 0 AND coalesce(c.set_up_on <= :day, 1) "           \
    "AND" IN_AREA

static void bind(struct stmt *q, int day, int64_t area)
{
    char iso[DATE_SIZE];

    db_bind_text(q, ":day", date_to_iso(day, iso));
    db_bind_int(q, ":area", area);
}

enum status staff_committees(struct db *db, int day, int64_t area,
                             void (*each)(void *ctx, const struct staff_committee *c), void *ctx,
                             struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT c.kind, c.sub_kind, (SELECT count(DISTINCT r.studio) FROM case_rec AS r"
               " WHERE r.committee = c.id AND r.studio IS NOT NULL AND r.studio <> ''"
               " AND r.accepted_on <= :day AND r.void_reason IS NULL)"
               " FROM committee AS c WHERE" SERVES);
    bind(&q, day, area);
    while (db_row(&q)) {
        const struct staff_committee c = { db_text(&q, 0), db_text(&q, 1), db_int(&q, 2) };

        each(ctx, &c);
    }
    return db_finish(&q, err);
}

enum status staff_members(struct db *db, int day, int64_t area,
                          void (*each)(void *ctx, const struct staff_member *m), void *ctx,
                          struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT c.kind, c.sub_kind, m.sex, m.education, m.politics, m.full_time,"
               " m.trained_on FROM mediator AS m JOIN committee AS c ON c.id = m.committee"
               " WHERE m.void_reason IS NULL AND coalesce(m.from_on <= :day, 1)"
               " AND coalesce(m.to_on > :day, 1) AND" SERVES);
    bind(&q, day, area);
    while (db_row(&q)) {
        const struct staff_member m = {
            .kind = db_text(&q, 0),
            .sub_kind = db_text(&q, 1),
            .sex = db_text(&q, 2),
            .education = db_text(&q, 3),
            .politics = db_text(&q, 4),
            .full_time = db_is_null(&q, 5) ? -1 : db_int(&q, 5) != 0,
            .trained = db_is_null(&q, 6) ? DATE_NONE : date_from_iso(db_text(&q, 6)),
        };

        each(ctx, &m);
    }
    return db_finish(&q, err);
}

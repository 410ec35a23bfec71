/* store/quality.c - what the checks on practice read: cases, parties, and when it was entered.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/quality.h"

#include "base/buf.h"
#include "base/mem.h"
#include "core/person.h"
#include "store/db.h"

#define LAST_DAY "9999-12-31"

/* ---- which cases ---- */

static void add_where(struct buf *sql, const struct quality_want *want)
{
    buf_printf(sql,
               " WHERE c.%s BETWEEN :from AND :to AND c.void_reason IS NULL"
               " AND c.state <> 'void' AND c.passed_to IS NULL",
               want->basis == BASIS_ACCEPTED ? "accepted_on" : "outcome_on");
    if (want->area)
        buf_add(sql, " AND c.area IN (WITH RECURSIVE below(id) AS (SELECT :area UNION"
                     " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id)"
                     " SELECT id FROM below)");
}

static void bind_want(struct stmt *q, const struct quality_want *want)
{
    char iso[DATE_SIZE];
    int from = want->period.from, to = want->period.to;

    db_bind_text(q, ":from", from == DATE_NONE ? "" : date_to_iso(from, iso));
    db_bind_text(q, ":to", to == DATE_NONE ? LAST_DAY : date_to_iso(to, iso));
    if (want->area)
        db_bind_int(q, ":area", want->area);
}

static void ask(struct db *db, struct stmt *q, const struct quality_want *want, const char *select,
                const char *more)
{
    struct buf sql = BUF_INIT;

    buf_add(&sql, select);
    add_where(&sql, want);
    buf_add(&sql, more);
    db_prepare_text(db, q, buf_text(&sql));
    bind_want(q, want);
    buf_release(&sql);
}

/* ---- cases ---- */

enum status quality_cases(struct db *db, const struct quality_want *want,
                          void (*each)(void *ctx, const struct quality_case *c), void *ctx,
                          struct err *err)
{
    struct stmt q;

    ask(db, &q, want,
        "SELECT c.id, c.mediator, c.committee, c.type, c.summary, c.parties,"
        " c.agreement_form = '1', c.occurred_on, c.applied_on, c.accepted_on, c.outcome_on,"
        " coalesce(c.agreed_on, c.outcome_on) FROM case_rec AS c",
        " ORDER BY c.id");
    while (db_row(&q)) {
        const struct quality_case c = { .id = db_int(&q, 0),
                                        .mediator = db_int(&q, 1),
                                        .committee = db_int(&q, 2),
                                        .type = db_text(&q, 3),
                                        .summary = db_text(&q, 4),
                                        .parties = db_text(&q, 5),
                                        .oral = db_int(&q, 6) != 0,
                                        .occurred = date_from_iso(db_text(&q, 7)),
                                        .applied = date_from_iso(db_text(&q, 8)),
                                        .accepted = date_from_iso(db_text(&q, 9)),
                                        .outcome = date_from_iso(db_text(&q, 10)),
                                        .agreed = date_from_iso(db_text(&q, 11)) };

        each(ctx, &c);
    }
    return db_finish(&q, err);
}

/* ---- parties ---- */

static int birth_of(const char *birth, const char *id_no)
{
    struct idno id;
    enum check_result r;

    if (birth || !id_no)
        return date_from_iso(birth);
    r = idno_check(id_no, &id);
    return r == CHECK_GOOD || r == CHECK_AREA ? id.birth : DATE_NONE;
}

enum status quality_parties(struct db *db, const struct quality_want *want,
                            void (*each)(void *ctx, const struct quality_party *p), void *ctx,
                            struct err *err)
{
    struct stmt q;

    /* 1: a person; an identity number of another kind says nothing of the birth. */
    ask(db, &q, want,
        "SELECT p.\"case\", p.name, p.job, CASE WHEN p.type = '1' THEN p.birth END,"
        " CASE WHEN p.type = '1' AND coalesce(p.id_kind, '01') = '01' THEN p.id_no END,"
        " p.guardian IS NOT NULL"
        " FROM case_rec AS c CROSS JOIN party AS p ON p.\"case\" = c.id AND p.void_reason IS NULL",
        " ORDER BY c.id, p.side, p.seq, p.id");
    while (db_row(&q)) {
        const struct quality_party p = { .case_id = db_int(&q, 0),
                                         .name = db_text(&q, 1),
                                         .job = db_text(&q, 2),
                                         .birth = birth_of(db_text(&q, 3), db_text(&q, 4)),
                                         .guardian = db_int(&q, 5) != 0 };

        each(ctx, &p);
    }
    return db_finish(&q, err);
}

/* ---- moments ---- */

/* The rows of the index history_by_outcome, which is asked for by saying the same. */
#define OUTCOMES "h.kind = 'case' AND h.field IN ('outcome_on', 'performance')"

enum status quality_moments(struct db *db, const struct quality_want *want,
                            void (*each)(void *ctx, const struct quality_moment *m), void *ctx,
                            struct err *err)
{
    struct stmt q;

    ask(db, &q, want,
        "SELECT h.row_id, h.at, h.who, h.field = 'performance'"
        " FROM case_rec AS c CROSS JOIN history AS h ON h.row_id = c.id",
        " AND " OUTCOMES " AND h.after IS NOT NULL"
        " AND (h.field = 'outcome_on' OR h.after = 'done') ORDER BY h.row_id, h.at, h.seq");
    while (db_row(&q)) {
        const struct quality_moment m = { .case_id = db_int(&q, 0),
                                          .at = db_int(&q, 1),
                                          .who = db_text(&q, 2),
                                          .performed = db_int(&q, 3) != 0 };

        each(ctx, &m);
    }
    return db_finish(&q, err);
}

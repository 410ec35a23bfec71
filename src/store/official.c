/* store/official.c - the official table counted from the rows, in SQL.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/official.h"

#include <assert.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "store/db.h"

/* ---- committees ---- */

enum status official_committees(struct db *db,
                                void (*each)(void *ctx, const struct official_committee *c),
                                void *ctx, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT c.id, c.name, c.kind, c.sub_kind,"
               " c.active IS NOT 0 AND c.void_reason IS NULL, c.area"
               " FROM committee AS c JOIN area AS a ON a.id = c.area"
               " LEFT JOIN code AS k ON k.list = 'sub_kind' AND k.code = c.sub_kind"
               " ORDER BY a.level, k.rank IS NULL, k.rank, a.code, c.name, c.id");
    while (db_row(&q)) {
        const struct official_committee c = { .id = db_int(&q, 0),
                                              .name = db_text(&q, 1),
                                              .kind = db_text(&q, 2),
                                              .sub_kind = db_text(&q, 3),
                                              .active = db_int(&q, 4) != 0,
                                              .area = db_int(&q, 5) };

        each(ctx, &c);
    }
    return db_finish(&q, err);
}

/* ---- the period ---- */

/* Days as text compare like days; an open end lies beyond all. */
static void bind_day(struct stmt *q, const char *name, int day, const char *open)
{
    char iso[DATE_SIZE];

    db_bind_text(q, name, day == DATE_NONE ? open : date_to_iso(day, iso));
}

static void bind_period(struct stmt *q, struct period p)
{
    bind_day(q, ":from", p.from, "");
    bind_day(q, ":to", p.to, "9999-12-31");
}

/* ---- prevention ---- */

/* As in the index case_by_prevented. */
#define ANY_PREVENTED                                                                              \
    "coalesce(suicide_cases, 0) + coalesce(suicide_persons, 0) + coalesce(criminal_cases, 0)"      \
    " + coalesce(criminal_persons, 0) + coalesce(petition_cases, 0)"                               \
    " + coalesce(petition_persons, 0) + coalesce(brawl_cases, 0) + coalesce(brawl_persons, 0) <> " \
    "0"

enum status official_prevented(struct db *db, struct period p,
                               void (*each)(void *ctx, int64_t case_id,
                                            const int64_t n[OFFICIAL_PREVENTED]),
                               void *ctx, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, suicide_cases, suicide_persons, criminal_cases, criminal_persons,"
               " petition_cases, petition_persons, brawl_cases, brawl_persons FROM case_rec"
               " WHERE " ANY_PREVENTED " AND accepted_on BETWEEN :from AND :to"
               " AND void_reason IS NULL ORDER BY id");
    bind_period(&q, p);
    while (db_row(&q)) {
        int64_t n[OFFICIAL_PREVENTED];

        for (int i = 0; i < OFFICIAL_PREVENTED; i++)
            n[i] = db_int(&q, 1 + i);
        each(ctx, db_int(&q, 0), n);
    }
    return db_finish(&q, err);
}

/* ---- the recount ---- */

/* a: accepted in the period; s: settled as the basis asks. */
static const char *const fixed[] = {
    [OFF_TOTAL] = "a",
    [OFF_PERSONS] = "a * persons",
    [OFF_SETTLED] = "s",
    [OFF_HARD] = "a * (difficulty = '2' OR difficulty = '3')",
    [OFF_AMOUNT] = "s * agreement_amount",
    [OFF_VILLAGE] = "a * (kind = 'village')",
    [OFF_NEIGHBOURHOOD] = "a * (kind = 'neighbourhood')",
    [OFF_TOWN] = "a * (kind = 'town')",
    [OFF_STREET] = "a * (kind = 'street')",
    [OFF_COMPANY] = "a * (kind = 'enterprise' OR kind = 'institution')",
    [OFF_OTHER] = "a * (kind NOT IN ('village', 'neighbourhood', 'town', 'street', 'enterprise',"
                  " 'institution'))",
    [OFF_PROFESSIONAL] = "a * (kind = 'professional')",
    [OFF_ORAL] = "s * (agreement_form = '1')",
    [OFF_WRITTEN] = "s * (agreement_form = '2')",
    [OFF_PERFORMED] = "s * (performance = 'done')",
    [OFF_JC_APPLIED] = "s * (performance IS 'jc' OR (jc_state IS NOT NULL AND jc_state <> 'none'))",
    [OFF_JC_CONFIRMED] = "s * (jc_state = 'confirmed')",
    [OFF_SUED] = "s * (id IN (SELECT \"case\" FROM remedy"
                 " WHERE kind = 'suit' AND void_reason IS NULL))",
    [OFF_UPHELD] = "s * (id IN (SELECT \"case\" FROM remedy"
                   " WHERE kind = 'suit' AND result = 'upheld' AND void_reason IS NULL))",
    [OFF_CHANGED] = "s * (id IN (SELECT \"case\" FROM remedy WHERE kind = 'suit'"
                    " AND (result = 'changed' OR result = 'revoked' OR result = 'invalid')"
                    " AND void_reason IS NULL))",
    [OFF_PAYMENT_ORDER] = "s * (id IN (SELECT \"case\" FROM remedy"
                          " WHERE kind = 'payment_order' AND void_reason IS NULL))",
    [OFF_SCREENED_TIMES] = "0",
    [OFF_SCREENED_FOUND] = "0",
    [OFF_SCREENED_PREVENTED] = "0",
    [OFF_PREVENT] = "a * suicide_cases",
    [OFF_PREVENT + 1] = "a * suicide_persons",
    [OFF_PREVENT + 2] = "a * criminal_cases",
    [OFF_PREVENT + 3] = "a * criminal_persons",
    [OFF_PREVENT + 4] = "a * petition_cases",
    [OFF_PREVENT + 5] = "a * petition_persons",
    [OFF_PREVENT + 6] = "a * brawl_cases",
    [OFF_PREVENT + 7] = "a * brawl_persons",
    [OFF_CITIZENS] = "a * NOT EXISTS (SELECT 1 FROM party AS p WHERE p.\"case\" = r.id"
                     " AND p.type <> '1' AND p.void_reason IS NULL)",
    [OFF_ORGANISATIONS] = "a * EXISTS (SELECT 1 FROM party AS p WHERE p.\"case\" = r.id"
                          " AND p.type <> '1' AND p.void_reason IS NULL)",
    [OFF_MIGRANT] = "a * (migrant = 1)",
    [OFF_GROUP] = "a * (length(special_groups) > 0)",
};
static_assert(ARRAY_LEN(fixed) == OFF_FIXED, "one expression for each fixed column");

/* The code is bound as :c<column>, never printed. */
static char *expression(const struct official_columns *c, size_t column)
{
    const struct official_column *k = &c->items[column];

    if (column < OFF_FIXED)
        return mem_copy(fixed[column]);
    if (k->part)
        return mem_printf("a * (%s = :c%zu)", str_equal(k->list, "type") ? "type" : "source",
                          column);
    return mem_printf("a * (%s = :c%zu)",
                      str_equal(k->list, "type") ? "type_group" : "source_group", column);
}

static void bind_code(struct stmt *q, const struct official_columns *c, size_t column)
{
    char *name = mem_printf(":c%zu", column);

    if (column >= OFF_FIXED)
        db_bind_text(q, name, c->items[column].code);
    free(name);
}

/* A self-made agreement counts when the switch says so; a result is known until the cut-off. */
#define SETTLED                                                                                    \
    "(r.result = '1' OR (:self AND r.result = '3' AND coalesce(r.end_reason, '') IN ('W2',"        \
    " 'SELF')))"
#define ACCEPTED_IN "r.accepted_on BETWEEN :from AND :to"
#define ENDED_IN    "r.outcome_on BETWEEN :from AND :to"
#define KNOWN       "r.outcome_on <= :known"

/* Which rows a count can be about, as the indexes on the two days find them. */
enum reach {
    REACH_BASIS,   /* those of the basis: accepted in the period, or ended in it */
    REACH_BALANCE, /* those and what was open when it began, too */
};

/* Rows by the days alone. */
static const char *days_of(enum basis basis, enum reach reach)
{
    if (reach == REACH_BALANCE)
        return "SELECT id FROM case_rec AS r WHERE " ACCEPTED_IN
               " UNION SELECT id FROM case_rec WHERE outcome_on >= :from AND accepted_on <= :to"
               " UNION SELECT id FROM case_rec WHERE outcome_on IS NULL AND accepted_on <= :to";
    return basis == BASIS_ACCEPTED ? "SELECT id FROM case_rec AS r WHERE " ACCEPTED_IN
                                   : "SELECT id FROM case_rec AS r WHERE " ENDED_IN;
}

/* LIMIT keeps the two marks from being worked out again in each column that uses them. */
static void add_rows(struct buf *sql, const struct official_want *want, enum reach reach)
{
    enum basis basis = want->question.basis;

    buf_printf(
        sql,
        " FROM (SELECT r.id, r.persons, r.difficulty, r.agreement_amount, r.agreement_form,"
        " r.performance, r.jc_state, r.type, r.source, r.result, r.end_reason, r.accepted_on,"
        " r.outcome_on, r.perform_due, r.performed_on, r.migrant, r.special_groups,"
        " r.suicide_cases, r.suicide_persons, r.criminal_cases, r.criminal_persons,"
        " r.petition_cases, r.petition_persons, r.brawl_cases, r.brawl_persons, k.kind,"
        " coalesce(t.parent, t.code) AS type_group,"
        " coalesce(o.parent, o.code) AS source_group, " ACCEPTED_IN " AS a,"
        " coalesce(" SETTLED " AND " KNOWN " AND %s, 0) AS s"
        " FROM case_rec AS r JOIN committee AS k ON k.id = r.committee"
        " LEFT JOIN code AS t ON t.list = 'type' AND t.code = r.type AND t.void_reason IS NULL"
        " LEFT JOIN code AS o ON o.list = 'source' AND o.code = r.source AND o.void_reason IS NULL"
        " WHERE r.id IN (%s) AND r.void_reason IS NULL AND r.state <> 'void'"
        " AND r.passed_to IS NULL AND r.accepted_on IS NOT NULL",
        basis == BASIS_ACCEPTED ? ACCEPTED_IN : ENDED_IN, days_of(basis, reach));
    if (want->area)
        buf_add(sql, " AND r.area IN (WITH RECURSIVE below(id) AS (SELECT :area UNION"
                     " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id)"
                     " SELECT id FROM below)");
    buf_add(sql, " LIMIT -1) AS r");
}

static void bind_want(struct stmt *q, const struct official_want *want)
{
    const struct question *k = &want->question;

    bind_period(q, k->period);
    bind_day(q, ":known", k->cutoff != DATE_NONE ? k->cutoff : k->period.to, "9999-12-31");
    db_bind_int(q, ":self", k->self_settled_counts);
    if (want->area)
        db_bind_int(q, ":area", want->area);
}

/* In the order of the identity. */
static const char *const identity_parts[] = {
    "r.accepted_on < :from AND coalesce(r.outcome_on >= :from OR r.outcome_on > :known, 1)",
    "a",
    "coalesce(" ENDED_IN " AND " KNOWN " AND " SETTLED ", 0)",
    "coalesce(" ENDED_IN " AND " KNOWN " AND r.result = '2', 0)",
    "coalesce(" ENDED_IN " AND " KNOWN " AND r.result IN ('3', '4') AND NOT " SETTLED ", 0)",
    "r.accepted_on <= :to AND coalesce(r.outcome_on > :to OR r.outcome_on > :known, 1)",
};

enum status official_recount(struct db *db, const struct official_columns *c,
                             const struct official_want *want, int64_t *sums,
                             struct tally *identity, struct err *err)
{
    struct buf sql = BUF_INIT;
    int64_t parts[ARRAY_LEN(identity_parts)] = { 0 };
    enum status st;
    struct stmt q;

    for (size_t i = 0; i < c->count; i++) {
        char *one = expression(c, i);

        buf_printf(&sql, "%s sum(%s)", i ? "," : "SELECT", one);
        free(one);
    }
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        buf_printf(&sql, ", sum(%s)", identity_parts[i]);
    add_rows(&sql, want, REACH_BALANCE);
    db_prepare_text(db, &q, buf_text(&sql));
    bind_want(&q, want);
    for (size_t i = 0; i < c->count; i++)
        bind_code(&q, c, i);
    if (db_row(&q)) {
        for (size_t i = 0; i < c->count; i++)
            sums[i] = db_int(&q, (int)i);
        for (size_t i = 0; i < ARRAY_LEN(parts); i++)
            parts[i] = db_int(&q, (int)(c->count + i));
    }
    st = db_finish(&q, err);
    *identity = (struct tally) { .open_before = parts[0],
                                 .in = parts[1],
                                 .out_settled = parts[2],
                                 .out_failed = parts[3],
                                 .out_withdrawn = parts[4],
                                 .open_after = parts[5] };
    buf_release(&sql);
    return st;
}

enum status official_recount_cases(struct db *db, const struct official_columns *c,
                                   const struct official_want *want, size_t column,
                                   void (*each)(void *ctx, int64_t case_id, int64_t n), void *ctx,
                                   struct err *err)
{
    char *one = expression(c, column);
    struct buf sql = BUF_INIT;
    struct stmt q;

    buf_printf(&sql, "SELECT id, %s AS n", one);
    add_rows(&sql, want, REACH_BASIS);
    buf_add(&sql, " WHERE n <> 0 ORDER BY id");
    db_prepare_text(db, &q, buf_text(&sql));
    bind_want(&q, want);
    bind_code(&q, c, column);
    while (db_row(&q))
        each(ctx, db_int(&q, 0), db_int(&q, 1));
    buf_release(&sql);
    free(one);
    return db_finish(&q, err);
}

/* ---- performance ---- */

/* In the order of enum official_performance. */
static const char *const performances[] = {
    "s * coalesce(r.perform_due <= :day, 0)",
    ("s * coalesce(r.perform_due <= :day, 0) * (r.performance IS 'done')"
     " * coalesce(r.performed_on <= :day, 1)"),
    "s * coalesce(r.perform_due > :day, 0)",
    "s * (r.perform_due IS NULL)",
};
static_assert(ARRAY_LEN(performances) == PERFORMANCE_COUNT, "one expression each");

enum status official_performances(struct db *db, const struct official_want *want, int day,
                                  int64_t n[PERFORMANCE_COUNT], struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;

    for (size_t i = 0; i < PERFORMANCE_COUNT; i++)
        buf_printf(&sql, "%s sum(%s)", i ? "," : "SELECT", performances[i]);
    add_rows(&sql, want, REACH_BASIS);
    db_prepare_text(db, &q, buf_text(&sql));
    bind_want(&q, want);
    bind_day(&q, ":day", day, "9999-12-31");
    if (db_row(&q))
        for (int i = 0; i < PERFORMANCE_COUNT; i++)
            n[i] = db_int(&q, i);
    buf_release(&sql);
    return db_finish(&q, err);
}

enum status official_performance_cases(struct db *db, const struct official_want *want, int day,
                                       enum official_performance which,
                                       void (*each)(void *ctx, int64_t case_id, int64_t n),
                                       void *ctx, struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;

    buf_printf(&sql, "SELECT id, %s AS n", performances[which]);
    add_rows(&sql, want, REACH_BASIS);
    buf_add(&sql, " WHERE n <> 0 ORDER BY id");
    db_prepare_text(db, &q, buf_text(&sql));
    bind_want(&q, want);
    bind_day(&q, ":day", day, "9999-12-31");
    while (db_row(&q))
        each(ctx, db_int(&q, 0), db_int(&q, 1));
    buf_release(&sql);
    return db_finish(&q, err);
}

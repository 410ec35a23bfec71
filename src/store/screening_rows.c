/* src/store/screening_rows.c - the rows that the tables of screening are counted from.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/findings.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/lifecycle.h"
#include "records_impl.h"

#define BELOW                                                                                      \
    "WITH RECURSIVE below(id) AS (SELECT :area UNION"                                              \
    " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id) "

/* What is read of a kind: rows that stand, of the period and the area. */
struct reading {
    enum kind_id kind;
    const char *when;  /* SQL with :from and :to */
    const char *where; /* SQL with below, for an area */
    const char *order;
};

#define EARLIEST "0000-00-00"
#define LATEST   "9999-99-99"

static void bind_period(struct stmt *q, struct period p)
{
    char from[DATE_SIZE], to[DATE_SIZE];

    db_bind_text(q, ":from", p.from == DATE_NONE ? EARLIEST : date_to_iso(p.from, from));
    db_bind_text(q, ":to", p.to == DATE_NONE ? LATEST : date_to_iso(p.to, to));
}

/* The columns of a record and where they come from, without a condition; yours. */
static char *select_of(struct db *db, enum kind_id kind)
{
    const char *sql = kind_sql(db, kind, SQL_SELECT);
    const char *end = strstr(sql, " WHERE t.id = :id");

    if (!end) {
        BUG("a record is selected by its id");
        return NULL;
    }
    return mem_copy_n(sql, (size_t)(end - sql));
}

static enum status rows_each(struct db *db, const struct reading *r, struct period p, int64_t area,
                             void (*each)(void *ctx, const struct record *rec), void *ctx,
                             struct err *err)
{
    char *select = select_of(db, r->kind);
    char *sql = mem_printf("%s%s WHERE t.void_reason IS NULL AND %s%s%s ORDER BY %s",
                           area ? BELOW : "", select, r->when, area ? " AND " : "",
                           area ? r->where : "", r->order);
    struct stmt q;

    db_prepare_text(db, &q, sql);
    free(sql);
    free(select);
    bind_period(&q, p);
    if (area)
        db_bind_int(&q, ":area", area);
    while (db_row(&q)) {
        struct record *rec = record_from_row(&q, r->kind);

        each(ctx, rec);
        record_free(rec);
    }
    return db_finish(&q, err);
}

enum status findings_each(struct db *db, struct period p, int64_t area,
                          void (*each)(void *ctx, const struct record *finding), void *ctx,
                          struct err *err)
{
    static const struct reading r = { KIND_FINDING, "t.found_on BETWEEN :from AND :to",
                                      "t.area IN below", "t.found_on, t.id" };

    return rows_each(db, &r, p, area, each, ctx, err);
}

struct ended {
    int64_t *agreed; /* owned; findings in ascending order */
    size_t count, cap;
    void (*each)(void *ctx, const struct record *finding, bool agreed);
    void *ctx;
};

static enum status load_agreed(struct db *db, struct period p, struct ended *e, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT f.id FROM finding AS f JOIN case_rec AS c ON c.id = f.\"case\""
               " WHERE f.void_reason IS NULL AND f.found_on BETWEEN :from AND :to"
               " AND c.void_reason IS NULL AND c.result = '" RESULT_SETTLED "' ORDER BY f.id");
    bind_period(&q, p);
    while (db_row(&q)) {
        mem_grow((void **)&e->agreed, e->count, &e->cap, sizeof(*e->agreed));
        e->agreed[e->count++] = db_int(&q, 0);
    }
    return db_finish(&q, err);
}

static int by_id(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

static void take_ended(void *ctx, const struct record *finding)
{
    const struct ended *e = ctx;
    bool agreed = e->count && bsearch(&finding->id, e->agreed, e->count, sizeof(*e->agreed), by_id);

    e->each(e->ctx, finding, agreed);
}

enum status findings_ended_each(struct db *db, struct period p, int64_t area,
                                void (*each)(void *ctx, const struct record *finding, bool agreed),
                                void *ctx, struct err *err)
{
    struct ended e = { .each = each, .ctx = ctx };
    enum status st = load_agreed(db, p, &e, err);

    if (st == ST_OK)
        st = findings_each(db, p, area, take_ended, &e, err);
    free(e.agreed);
    return st;
}

enum status receptions_each(struct db *db, struct period p, int64_t area,
                            void (*each)(void *ctx, const struct record *reception), void *ctx,
                            struct err *err)
{
    static const struct reading r = { KIND_RECEPTION, "t.received_on BETWEEN :from AND :to",
                                      "t.area IN below", "t.received_on, t.id" };

    return rows_each(db, &r, p, area, each, ctx, err);
}

enum status key_persons_each(struct db *db, struct period p, int64_t area,
                             void (*each)(void *ctx, const struct record *person), void *ctx,
                             struct err *err)
{
    static const struct reading r = { KIND_KEY_PERSON,
                                      "t.from_on <= :to AND coalesce(t.to_on, :to) >= :from",
                                      "t.area IN below", "t.from_on, t.id" };

    return rows_each(db, &r, p, area, each, ctx, err);
}

enum status handovers_each(struct db *db, struct period found, int64_t area,
                           void (*each)(void *ctx, const struct record *handover), void *ctx,
                           struct err *err)
{
    static const struct reading r = {
        KIND_HANDOVER,
        "EXISTS (SELECT 1 FROM finding AS f WHERE f.id = t.finding AND f.void_reason IS NULL"
        " AND f.found_on BETWEEN :from AND :to)",
        "(SELECT f.area FROM finding AS f WHERE f.id = t.finding) IN below",
        "t.finding, t.handed_on, t.id"
    };

    return rows_each(db, &r, found, area, each, ctx, err);
}

/* --- rounds --- */

enum status rounds_each(struct db *db, struct period p, int64_t area,
                        void (*each)(void *ctx, const struct round_seen *round), void *ctx,
                        struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               BELOW "SELECT unit, from_on, to_on, submitted_on, times, coalesce(prevented, 0),"
                     " zero_report IS 1, id FROM screening_round WHERE void_reason IS NULL"
                     " AND to_on BETWEEN :from AND :to AND (:area = 0 OR unit IN below)"
                     " ORDER BY to_on, id");
    bind_period(&q, p);
    db_bind_int(&q, ":area", area);
    while (db_row(&q)) {
        const struct round_seen r = { .unit = db_int(&q, 0),
                                      .from = date_from_iso(db_text(&q, 1)),
                                      .to = date_from_iso(db_text(&q, 2)),
                                      .submitted = date_from_iso(db_text(&q, 3)),
                                      .times = db_int(&q, 4),
                                      .prevented = db_int(&q, 5),
                                      .zero = db_int(&q, 6) != 0,
                                      .id = db_int(&q, 7) };

        each(ctx, &r);
    }
    return db_finish(&q, err);
}

enum status screened_each(struct db *db, struct period p, int64_t area,
                          void (*each)(void *ctx, const struct screened_area *s), void *ctx,
                          struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               BELOW "SELECT area, sum(found), sum(times), category FROM"
                     " (SELECT area, 1 AS found, 0 AS times, campaign AS category FROM finding"
                     "  WHERE void_reason IS NULL AND found_on BETWEEN :from AND :to"
                     "  UNION ALL SELECT unit, 0, times, '' FROM screening_round"
                     "  WHERE void_reason IS NULL AND to_on BETWEEN :from AND :to)"
                     " WHERE :area = 0 OR area IN below"
                     " GROUP BY area, category ORDER BY area, category");
    bind_period(&q, p);
    db_bind_int(&q, ":area", area);
    while (db_row(&q)) {
        const struct screened_area s = { .area = db_int(&q, 0),
                                         .found = db_int(&q, 1),
                                         .times = db_int(&q, 2),
                                         .category = db_text(&q, 3) };

        each(ctx, &s);
    }
    return db_finish(&q, err);
}

/* --- units --- */

enum status units_each(struct db *db, int64_t area,
                       void (*each)(void *ctx, const struct unit *unit), void *ctx, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "WITH RECURSIVE below(id) AS (SELECT id FROM area WHERE id = :area"
               " OR (:area = 0 AND parent IS NULL) UNION"
               " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id)"
               " SELECT t.id, coalesce(t.parent, 0), t.level, t.active IS NOT 0,"
               " coalesce(t.code, '#' || t.id), t.name FROM area AS t JOIN below AS b ON"
               " b.id = t.id WHERE t.void_reason IS NULL ORDER BY t.level, t.code, t.id");
    db_bind_int(&q, ":area", area);
    while (db_row(&q)) {
        const struct unit unit = { .id = db_int(&q, 0),
                                   .parent = db_int(&q, 1),
                                   .level = (int)db_int(&q, 2),
                                   .active = db_int(&q, 3) != 0,
                                   .code = db_text(&q, 4),
                                   .name = db_text(&q, 5) };

        each(ctx, &unit);
    }
    return db_finish(&q, err);
}

enum status converted_each(struct db *db, struct period p, int64_t area,
                           void (*each)(void *ctx, int64_t case_id, int64_t area), void *ctx,
                           struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               BELOW "SELECT c.id, c.area FROM case_rec AS c WHERE c.conversion = '02'"
                     " AND c.accepted_on BETWEEN :from AND :to AND c.void_reason IS NULL"
                     " AND c.state <> 'void' AND c.passed_to IS NULL"
                     " AND (:area = 0 OR c.area IN below)");
    bind_period(&q, p);
    db_bind_int(&q, ":area", area);
    while (db_row(&q))
        each(ctx, db_int(&q, 0), db_int(&q, 1));
    return db_finish(&q, err);
}

enum status calmed_each(struct db *db, int as_of, int64_t area,
                        void (*each)(void *ctx, const struct calmed *c), void *ctx, struct err *err)
{
    char iso[DATE_SIZE];
    struct stmt q;

    db_prepare(db, &q,
               BELOW "SELECT f.area, max(f.calmed_on, coalesce((SELECT max(w.watched_on)"
                     " FROM watch AS w WHERE w.finding = f.id AND w.void_reason IS NULL"
                     " AND w.watched_on <= :day), '')), f.id FROM finding AS f"
                     " WHERE f.void_reason IS NULL AND f.calmed_on <= :day"
                     " AND (f.closed_on IS NULL OR f.closed_on > :day)"
                     " AND (f.disposal = 'calmed' OR f.disposal_on > :day)"
                     " AND (:area = 0 OR f.area IN below)");
    db_bind_text(&q, ":day", date_to_iso(as_of, iso));
    db_bind_int(&q, ":area", area);
    while (db_row(&q)) {
        const struct calmed c = { .id = db_int(&q, 2),
                                  .area = db_int(&q, 0),
                                  .seen = date_from_iso(db_text(&q, 1)) };

        each(ctx, &c);
    }
    return db_finish(&q, err);
}

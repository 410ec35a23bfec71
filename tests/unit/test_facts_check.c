/* tests/unit/test_facts_check.c - the recount sees every difference and names it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "facts_office.h"

static void keep_first(void *ctx, const char *text)
{
    char **first = ctx;

    if (!*first)
        *first = mem_copy(text);
}

static void every_column_that_counts_is_recounted(void **state)
{
    static const char *const changes[] = {
        "UPDATE case_rec SET accepted_on = '2022-02-02' WHERE id = 5",
        "UPDATE case_rec SET outcome_on = '2022-12-30' WHERE id = 5",
        "UPDATE case_rec SET campaign_on = '2022-02-02' WHERE id = 5",
        "UPDATE case_rec SET committee = 1 + committee % 3 WHERE id = 5",
        "UPDATE case_rec SET area = 1 + area % 3 WHERE id = 5",
        "UPDATE case_rec SET mediator = NULL WHERE id = 5",
        "UPDATE case_rec SET type = '17' WHERE id = 5",
        "UPDATE case_rec SET source = '33' WHERE id = 5",
        "UPDATE case_rec SET campaign = '4' WHERE id = 5",
        "UPDATE case_rec SET difficulty = '1' WHERE id = 5",
        "UPDATE case_rec SET result = iif(result IS '2', '1', '2') WHERE id = 5",
        "UPDATE case_rec SET state = 'void' WHERE id = 5",
        "UPDATE case_rec SET passed_to = 4 WHERE id = 5",
        "UPDATE case_rec SET result = '3', end_reason = 'SELF' WHERE id = 5",
        "UPDATE case_rec SET agreement_form = iif(agreement_form IS '2', '1', '2') WHERE id = 5",
        "UPDATE case_rec SET performance = iif(performance IS 'done', NULL, 'done') WHERE id = 5",
        "UPDATE case_rec SET agreement_amount = 7 WHERE id = 5",
        "UPDATE case_rec SET persons = 77 WHERE id = 5",
        "DELETE FROM fact_block WHERE block = 1",
        "DELETE FROM fact_open WHERE case_id = (SELECT max(case_id) FROM fact_open)",
        "UPDATE fact_open SET data = randomblob(48)",
        "UPDATE fact_open SET case_id = 100000 WHERE case_id ="
        " (SELECT max(case_id) FROM fact_open)",
    };
    struct office o;

    (void)state;
    office_mixed(&o);
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        char *first = NULL;

        CHECK_OK(facts_reconcile(o.db, keep_first, &first, &o.err), &o.err);
        CHECK(first == NULL);
        CHECK_OK(db_begin(o.db, &o.err), &o.err);
        CHECK_OK(db_exec(o.db, changes[i], &o.err), &o.err);
        CHECK_ROW(facts_reconcile(o.db, keep_first, &first, &o.err) == ST_UNBALANCED, changes[i]);
        CHECK_ROW(first != NULL, changes[i]);
        free(first);
        db_end(o.db, ST_CANCELLED, NULL);
        err_clear(&o.err);
    }
    office_leave(&o);
}

static void a_difference_is_named(void **state)
{
    struct office o;
    char *first = NULL;

    (void)state;
    office_in_memory(&o);
    make_case(&o, &worked[1]);
    CHECK_OK(db_exec(o.db, "UPDATE case_rec SET accepted_on = '2022-05-10'", &o.err), &o.err);
    CHECK_INT(facts_reconcile(o.db, keep_first, &first, &o.err), ST_UNBALANCED);
    CHECK_HAS(err_text(&o.err), "2 处");
    CHECK_HAS(first, "受理日期 2022-05-10");
    CHECK_HAS(first, "案件 1 件、8000000 分、2 人");
    CHECK_HAS(first, "统计数据 0 件");
    free(first);
    office_leave(&o);
}

/* --- random lives --- */

static unsigned lot(uint64_t *seed, unsigned n)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)((*seed >> 33) % n);
}

/* Something that happens to a case: accepted, ended, reopened, dated anew, taken back. */
static char *random_change(uint64_t *seed, int64_t id)
{
    unsigned month = 1 + lot(seed, 12), day = 1 + lot(seed, 28), year = 2019 + lot(seed, 4);

    switch (lot(seed, 6)) {
    case 0:
        return mem_printf("UPDATE case_rec SET outcome_on = NULL, result = NULL WHERE id = %d",
                          (int)id);
    case 1:
        return mem_printf("UPDATE case_rec SET void_reason = iif(void_reason IS NULL, '撤回', NULL)"
                          " WHERE id = %d",
                          (int)id);
    case 2:
        return mem_printf("UPDATE case_rec SET accepted_on = '%04u-%02u-%02u' WHERE id = %d", year,
                          month, day, (int)id);
    case 3:
        return mem_printf("UPDATE case_rec SET state = iif(state = 'void', 'mediating', 'void')"
                          " WHERE id = %d",
                          (int)id);
    default:
        return mem_printf("UPDATE case_rec SET outcome_on = '%04u-%02u-%02u', result = '%u'"
                          " WHERE id = %d",
                          year, month, day, 1 + lot(seed, 3), (int)id);
    }
}

static void live(struct office *o, uint64_t *seed, int64_t cases)
{
    int64_t id = 1 + lot(seed, (unsigned)cases);
    char *change = random_change(seed, id);

    CHECK_OK(case_index_drop(o->db, id, INDEX_TALLY, &o->err), &o->err);
    CHECK_OK(db_exec(o->db, change, &o->err), &o->err);
    CHECK_OK(case_index_add(o->db, id, INDEX_TALLY, &o->err), &o->err);
    free(change);
}

static void count_case(void *ctx, const struct fact *f, const int64_t key[3])
{
    (void)key;
    *(int64_t *)ctx += !f->is_void && !f->passed && f->accepted != DATE_NONE;
}

/* Whoever was open or ended in the period is given once, however old the block. */
static void check_period(struct office *o, uint64_t *seed)
{
    struct period p = { date_from_ymd(2019 + (int)lot(seed, 4), 1 + (int)lot(seed, 12), 1), 0 };
    struct facts_want want = { .each_case = true };
    char from[DATE_SIZE], to[DATE_SIZE];
    int64_t given = 0;
    char *sql;

    p.to = p.from + (int)lot(seed, 400);
    want.question = (struct question) { .period = p, .cutoff = DATE_NONE };
    CHECK_OK(facts_scan(o->db, o->book, &want, count_case, &given, &o->err), &o->err);
    sql = mem_printf("SELECT count(*) FROM case_rec WHERE void_reason IS NULL AND state <> 'void'"
                     " AND passed_to IS NULL AND accepted_on <= '%s' AND (accepted_on >= '%s'"
                     " OR outcome_on IS NULL OR outcome_on >= '%s')",
                     date_to_iso(p.to, to), date_to_iso(p.from, from), from);
    CHECK_INT(given, db_number(o->db, sql, -1));
    free(sql);
}

static void tallies_equal_a_recount_after_random_lives(void **state)
{
    uint64_t seed = 411103;
    struct office o;
    int64_t cases;

    (void)state;
    office_mixed(&o);
    cases = db_number(o.db, "SELECT max(id) FROM case_rec", 0);
    CHECK(cases > 1);
    for (int i = 0; i < 60; i++) {
        char *first = NULL;

        for (int j = 0; j < 10; j++)
            live(&o, &seed, cases);
        CHECK_OK(facts_reconcile(o.db, keep_first, &first, &o.err), &o.err);
        CHECK(first == NULL);
        CHECK_INT(db_number(o.db,
                            "SELECT count(*) FROM (SELECT id FROM case_rec WHERE accepted_on NOT"
                            " NULL AND outcome_on IS NULL AND void_reason IS NULL"
                            " EXCEPT SELECT case_id FROM fact_open)",
                            -1),
                  0);
        check_period(&o, &seed);
    }
    office_leave(&o);
}

TESTS(T(every_column_that_counts_is_recounted), T(a_difference_is_named),
      T(tallies_equal_a_recount_after_random_lives))

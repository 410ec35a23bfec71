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

TESTS(T(every_column_that_counts_is_recounted), T(a_difference_is_named))

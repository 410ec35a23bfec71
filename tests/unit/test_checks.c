/* tests/unit/test_checks.c - a healthy database passes, each kind of damage is named.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/buf.h"
#include "store_office.h"
#include "work/checks.h"

/* What was said, one sentence a line. */
static void collect(void *ctx, const char *text)
{
    buf_add(ctx, text);
    buf_add(ctx, "\n");
}

static struct office office;
static struct buf said;

/* Two numbered cases, both open. */
static int open_office(void **state)
{
    (void)state;
    office_in_memory(&office);
    casefile_free(case_saved(&office, STATE_MEDIATING, "2022-11-01"));
    casefile_free(case_saved(&office, STATE_MEDIATING, "2022-11-02"));
    return 0;
}

static int leave_office(void **state)
{
    (void)state;
    buf_release(&said);
    office_leave(&office);
    return 0;
}

static void spoil(const char *sql)
{
    CHECK_OK(db_exec(office.db, sql, &office.err), &office.err);
}

static enum status run_all(void)
{
    buf_clear(&said);
    err_clear(&office.err);
    return checks_run(office.db, office.book, office.today, collect, &said, &office.err);
}

static enum status run_one(const char *name)
{
    for (size_t i = 0; check_nth(i); i++) {
        const struct check *c = check_nth(i);

        if (!str_equal(c->name, name))
            continue;
        buf_clear(&said);
        err_clear(&office.err);
        return c->run(office.db, office.book, office.today, collect, &said, &office.err);
    }
    fail_msg("no check %s", name);
    return ST_FAILED;
}

static void a_healthy_database_passes_in_silence(void **state)
{
    (void)state;
    CHECK_INT(run_all(), ST_OK);
    CHECK_STR(buf_text(&said), "");
    CHECK_STR(err_text(&office.err), "");
}

static void every_check_has_a_name_and_a_title_of_its_own(void **state)
{
    size_t n = 0;

    (void)state;
    for (; check_nth(n); n++) {
        CHECK(check_nth(n)->title[0] != '\0');
        for (size_t i = 0; i < n; i++)
            CHECK_ROW(!str_equal(check_nth(i)->name, check_nth(n)->name), check_nth(n)->name);
    }
    CHECK_INT(n, 11);
}

/* The first case spoilt in one way, and what is said of it. */
static const struct {
    const char *sql, *says;
} spoilt[] = {
    { "UPDATE case_rec SET result = '2' WHERE id = 1", "有结果而没有终结日期" },
    { "UPDATE case_rec SET outcome_on = '2022-11-03' WHERE id = 1", "有终结日期而没有结果" },
    { "UPDATE case_rec SET state = 'closed', result = '2', outcome_on = '2022-10-31'"
      " WHERE id = 1",
      "终结日期早于受理日期" },
    { "UPDATE case_rec SET accepted_on = NULL WHERE id = 1", "已受理而没有受理日期" },
    { "UPDATE case_rec SET result = '1', outcome_on = '2022-11-05' WHERE id = 1",
      "状态是未结，却已有结果" },
    { "UPDATE case_rec SET state = 'terminated' WHERE id = 1", "已了结而没有结果" },
};

static void a_state_that_contradicts_the_fields_names_the_case(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(spoilt); i++) {
        CHECK_OK(db_begin(office.db, &office.err), &office.err);
        spoil(spoilt[i].sql);
        CHECK_ROW(run_one("states") == ST_UNBALANCED, spoilt[i].sql);
        CHECK_HAS(buf_text(&said), spoilt[i].says);
        CHECK_HAS(buf_text(&said), "（2022）");
        CHECK_HAS(buf_text(&said), "第0001号");
        CHECK(!strstr(buf_text(&said), "第0002号"));
        db_end(office.db, ST_CANCELLED, NULL);
    }
    CHECK_INT(run_one("states"), ST_OK);
}

static void an_accepted_case_without_a_number_goes_by_its_id(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET number = NULL, code = NULL WHERE id = 2");
    CHECK_INT(run_one("states"), ST_UNBALANCED);
    CHECK_STR(buf_text(&said), "案件 #2 已受理而没有案号：打开后保存一次即编案号。\n");
}

static void a_refused_case_on_the_shelf_needs_neither_number_nor_result(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET state = 'archived', end_reason = 'N1', accepted_on = NULL,"
          " number = NULL, year = NULL, series = NULL, seq = NULL WHERE id = 2");
    CHECK_INT(run_one("states"), ST_OK);
    CHECK_STR(buf_text(&said), "");
}

static void a_void_case_may_say_anything(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET state = 'void', result = '1', outcome_on = NULL WHERE id = 1");
    CHECK_INT(run_one("states"), ST_OK);
}

static void a_tally_that_differs_from_the_rows_is_unbalanced(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET agreement_amount = 500 WHERE id = 1");
    CHECK_INT(run_one("tallies"), ST_UNBALANCED);
    CHECK_HAS(buf_text(&said), "500 分");
    CHECK_INT(run_all(), ST_UNBALANCED);
    CHECK_HAS(err_text(&office.err), "问题");
}

static void an_outcome_before_acceptance_breaks_the_balance_of_its_year(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET state = 'closed', result = '2', outcome_on = '2022-10-31'"
          " WHERE id = 1");
    CHECK_OK(cases_reindex(office.db, office.book, office.today, &office.err), &office.err);
    CHECK_INT(run_one("tallies"), ST_OK);
    CHECK_INT(run_one("identities"), ST_UNBALANCED);
    CHECK_HAS(buf_text(&said), "2022 年，不平：");
    CHECK_HAS(buf_text(&said), "第0001号");
}

static void what_both_bases_complain_of_is_said_once(void **state)
{
    const char *first, *part = "没有登记协议形式";

    (void)state;
    spoil("UPDATE case_rec SET state = 'agreed', result = '1', outcome_on = '2022-11-05'"
          " WHERE id = 1");
    CHECK_OK(cases_reindex(office.db, office.book, office.today, &office.err), &office.err);
    CHECK_INT(run_one("identities"), ST_UNBALANCED);
    first = strstr(buf_text(&said), part);
    CHECK(first != NULL);
    CHECK(strstr(first + 1, part) == NULL);
}

static void a_gap_between_numbers_is_a_warning_a_late_start_is_not(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET seq = 40 + id WHERE seq IS NOT NULL");
    CHECK_INT(run_one("numbers"), ST_OK);
    spoil("UPDATE case_rec SET seq = 45 WHERE id = 2");
    CHECK_INT(run_one("numbers"), ST_WARNED);
    CHECK_HAS(buf_text(&said), "2022 年第 41 号之后是第 45 号，缺 3 个");
    CHECK_INT(run_all(), ST_WARNED);
}

static void a_number_in_another_year_or_series_is_no_gap(void **state)
{
    (void)state;
    spoil("UPDATE case_rec SET seq = 9, year = 2021 WHERE id = 2");
    CHECK_INT(run_one("numbers"), ST_OK);
    spoil("UPDATE case_rec SET year = 2022, series = '郾交调字' WHERE id = 2");
    CHECK_INT(run_one("numbers"), ST_OK);
}

static void a_clock_that_ran_out_unnoticed_is_stale_until_the_night(void **state)
{
    int overdue = -1;

    (void)state;
    CHECK_INT(run_one("clocks"), ST_OK);
    office.today = date_from_iso("2023-03-01");
    CHECK_INT(run_one("clocks"), ST_WARNED);
    CHECK_HAS(buf_text(&said), "第0001号");
    CHECK_HAS(buf_text(&said), "tiaojie nightly");
    CHECK_OK(cases_refresh_clocks(office.db, office.book, office.today, &overdue, &office.err),
             &office.err);
    CHECK_INT(overdue, 2);
    CHECK_INT(run_one("clocks"), ST_OK);
    office.today = date_from_iso("2022-11-22");
    CHECK_INT(run_one("clocks"), ST_WARNED); /* the day after is known too early */
}

static const struct {
    const char *sql, *says;
} unsearchable[] = {
    { "DELETE FROM case_keys WHERE case_id = 1", "第0001号 不在检索索引里" },
    { "INSERT INTO case_keys(case_id, keys) VALUES(77, '|x|')", "不存在的案件 #77" },
    { "DELETE FROM search_key WHERE case_id = 2 AND key = 'zhangsan'", "个键，实有" },
};

static void a_limit_that_ends_in_a_year_without_days_off_is_a_warning(void **state)
{
    (void)state;
    CHECK_INT(run_one("calendar"), ST_OK);
    spoil("UPDATE clock SET due_on = '2031-01-06', state = 'running'"
          " WHERE case_id = (SELECT max(case_id) FROM clock)");
    CHECK_INT(run_one("calendar"), ST_WARNED);
    CHECK_HAS(buf_text(&said), "2031 年");
    CHECK_HAS(buf_text(&said), "import --kind holiday");
}

static void a_case_that_cannot_be_found_is_a_warning(void **state)
{
    (void)state;
    CHECK_INT(run_one("search"), ST_OK);
    for (size_t i = 0; i < ARRAY_LEN(unsearchable); i++) {
        CHECK_OK(db_begin(office.db, &office.err), &office.err);
        spoil(unsearchable[i].sql);
        CHECK_ROW(run_one("search") == ST_WARNED, unsearchable[i].sql);
        CHECK_HAS(buf_text(&said), unsearchable[i].says);
        db_end(office.db, ST_CANCELLED, NULL);
    }
}

static void a_reference_to_nothing_is_damage_and_the_worst_wins(void **state)
{
    (void)state;
    spoil("PRAGMA foreign_keys = OFF");
    spoil("UPDATE case_rec SET mediator = 4711, seq = 90 WHERE id = 1");
    CHECK_INT(run_one("integrity"), ST_CORRUPT);
    CHECK_HAS(buf_text(&said), "case_rec");
    CHECK_INT(run_all(), ST_CORRUPT);
}

static void many_problems_of_one_kind_end_in_a_count(void **state)
{
    size_t lines = 0;

    (void)state;
    for (int i = 0; i < 110; i++)
        casefile_free(case_saved(&office, STATE_MEDIATING, "2022-11-03"));
    spoil("UPDATE case_rec SET result = '2'");
    CHECK_INT(run_one("states"), ST_UNBALANCED);
    for (const char *p = buf_text(&said); (p = strchr(p, '\n')) != NULL; p++)
        lines++;
    CHECK_INT(lines, 101);
    CHECK_HAS(buf_text(&said), "同类的还有 12 处。\n");
}

#define CASE(fn) cmocka_unit_test_setup_teardown(fn, open_office, leave_office)

static void a_committee_that_is_not_made_up_by_law_is_a_warning(void **state)
{
    (void)state;
    spoil("INSERT INTO mediator(uuid, version, created_at, created_by, updated_at, updated_by,"
          " name, committee, sex, post) SELECT randomblob(16), 1, 0, 'x', 0, 'x', n, 4, '1', p"
          " FROM (SELECT '甲' AS n, 'chair' AS p UNION ALL SELECT '乙', 'member')");
    CHECK_INT(run_one("committees"), ST_WARNED);
    CHECK_HAS(buf_text(&said), "委员2人");
    CHECK_HAS(buf_text(&said), "没有妇女");
    spoil("INSERT INTO mediator(uuid, version, created_at, created_by, updated_at, updated_by,"
          " name, committee, sex, post) VALUES(randomblob(16), 1, 0, 'x', 0, 'x', '丙', 4, '2',"
          " 'vice')");
    CHECK_INT(run_one("committees"), ST_OK);
    CHECK_STR(buf_text(&said), "");
    spoil("UPDATE mediator SET void_reason = '误登' WHERE name = '丙'");
    CHECK_INT(run_one("committees"), ST_WARNED);
}

TESTS(CASE(a_healthy_database_passes_in_silence),
      CASE(every_check_has_a_name_and_a_title_of_its_own),
      CASE(a_state_that_contradicts_the_fields_names_the_case),
      CASE(an_accepted_case_without_a_number_goes_by_its_id),
      CASE(a_refused_case_on_the_shelf_needs_neither_number_nor_result),
      CASE(a_void_case_may_say_anything), CASE(a_tally_that_differs_from_the_rows_is_unbalanced),
      CASE(an_outcome_before_acceptance_breaks_the_balance_of_its_year),
      CASE(what_both_bases_complain_of_is_said_once),
      CASE(a_gap_between_numbers_is_a_warning_a_late_start_is_not),
      CASE(a_number_in_another_year_or_series_is_no_gap),
      CASE(a_clock_that_ran_out_unnoticed_is_stale_until_the_night),
      CASE(a_limit_that_ends_in_a_year_without_days_off_is_a_warning),
      CASE(a_case_that_cannot_be_found_is_a_warning),
      CASE(a_reference_to_nothing_is_damage_and_the_worst_wins),
      CASE(a_committee_that_is_not_made_up_by_law_is_a_warning),
      CASE(many_problems_of_one_kind_end_in_a_count))

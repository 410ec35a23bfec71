/* tests/unit/test_seal.c - a sealed period stays as it was printed, and the corrections add up.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "seal_office.h"

static void every_table_is_printed_after_the_seal_as_it_was_before(void **state)
{
    struct office o;
    const struct statistic *stat;

    (void)state;
    varied_office(&o);
    o.today = date_from_iso("2023-01-10");
    for (int b = 0; b < 2; b++)
        for (size_t i = 0; (stat = statistic_nth(i)) != NULL; i++) {
            struct stat_request rq = request(&o, stat->name, "2022-03", (enum basis)b);
            char *before = printed(&o, &rq), *after;

            seal(&o, month("2022-03-01"), "再试一次");
            rq = sealed_request(&o, stat->name, "2022-03", (enum basis)b);
            after = printed(&o, &rq);
            CHECK_ROW(strncmp(before, after, strlen(before)) == 0, stat->name);
            CHECK_ROW(strstr(after, "已封存："), stat->name);
            CHECK_ROW(!strstr(after, "更正"), stat->name);
            free(before);
            free(after);
        }
    office_leave(&o);
}

static void a_later_change_leaves_the_figures_and_is_named_below_with_its_case(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;
    char *before, *after;

    (void)state;
    varied_office(&o);
    o.today = date_from_iso("2023-01-10");
    seal(&o, month("2022-03-01"), NULL);
    rq = sealed_request(&o, "type", "2022-03", BASIS_ACCEPTED);
    before = printed(&o, &rq);
    change(&o, "UPDATE case_rec SET accepted_on = '2022-04-02' WHERE accepted_on = '2022-03-31'");
    after = printed(&o, &rq);
    CHECK(strncmp(before, after, strlen(before)) == 0);
    CHECK(strlen(after) > strlen(before));
    r = table(&o, &rq);
    CHECK_INT(cell(r, &r->total, "accepted")->n, 5);
    CHECK(noted(r, "受理 5 → 4"));
    CHECK(noted(r, "受理日期 2022-03-31 → 2022-04-02；合计因此：受理 -1、在调 -1"));
    report_free(r);
    rq.published = true;
    r = table(&o, &rq);
    CHECK(!noted(r, "更正"));
    report_free(r);
    free(before);
    free(after);
    office_leave(&o);
}

static void what_is_performed_after_the_seal_is_no_correction(void **state)
{
    static const struct {
        const char *performed_on;
        bool correction;
    } rows[] = { { "2022-12-05", false }, { "2022-04-20", false }, { "2022-03-20", true } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        struct stat_request rq;
        struct report *r;
        char *sql = mem_printf("UPDATE case_rec SET performance = 'done', performed_on = '%s'"
                               " WHERE id = (SELECT min(id) FROM case_rec WHERE result = '1' AND"
                               " outcome_on LIKE '2022-03-%%')",
                               rows[i].performed_on);

        varied_office(&o);
        change(&o, "UPDATE case_rec SET performance = NULL");
        setenv("TIAOJIE_NOW", "2022-04-05T09:00:00", 1);
        o.today = date_from_iso("2023-01-10");
        seal(&o, month("2022-03-01"), NULL);
        change(&o, sql);
        rq = sealed_request(&o, "type", "2022-03", BASIS_CONCLUDED);
        r = table(&o, &rq);
        CHECK_ROW(noted(r, "封存后履行：1 件") != rows[i].correction, rows[i].performed_on);
        CHECK_ROW(noted(r, "更正：") == rows[i].correction, rows[i].performed_on);
        report_free(r);
        free(sql);
        unsetenv("TIAOJIE_NOW");
        office_leave(&o);
    }
}

static void two_cases_that_swap_their_type_are_both_named(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;
    size_t named = 0;

    (void)state;
    varied_office(&o);
    o.today = date_from_iso("2023-01-10");
    change(&o, "UPDATE case_rec SET type = '01' WHERE accepted_on = '2022-03-31';"
               "UPDATE case_rec SET type = '15' WHERE accepted_on = '2022-03-05'");
    seal(&o, month("2022-03-01"), "不平的留着");
    change(&o, "UPDATE case_rec SET type = '15' WHERE accepted_on = '2022-03-31';"
               "UPDATE case_rec SET type = '01' WHERE accepted_on = '2022-03-05'");
    rq = sealed_request(&o, "type", "2022-03", BASIS_ACCEPTED);
    r = table(&o, &rq);
    for (size_t i = 0; i < r->notes_count; i++)
        named += strstr(r->notes[i], "更正：案件") != NULL;
    CHECK_INT(named, 2);
    CHECK(noted(r, "更正说明"));
    report_free(r);
    office_leave(&o);
}

static void a_voided_and_a_taken_out_case_are_told_as_such(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    o.today = date_from_iso("2023-01-10");
    seal(&o, month("2022-03-01"), NULL);
    change(&o, "UPDATE case_rec SET state = 'void', end_note = '同一纠纷录了两次'"
               " WHERE accepted_on = '2022-03-31';"
               "UPDATE case_rec SET void_reason = '录重了' WHERE accepted_on = '2022-03-05'");
    rq = sealed_request(&o, "summary", "2022-03", BASIS_CONCLUDED);
    r = table(&o, &rq);
    CHECK_INT(cell(r, &r->total, "accepted")->n, 5);
    CHECK(noted(r, "受理 5 → 3"));
    CHECK(noted(r, "：作废；"));
    CHECK(noted(r, "理由：同一纠纷录了两次"));
    CHECK(noted(r, "登记已撤销"));
    report_free(r);
    office_leave(&o);
}

/* What is refused: text of the sentence. */
static void a_period_is_sealed_once_after_it_has_ended_unless_there_is_a_reason(void **state)
{
    struct office o;
    struct period open = { DATE_NONE, date_from_iso("2022-03-31") };
    char hash[DIGEST_TEXT_SIZE];

    (void)state;
    varied_office(&o);
    o.today = date_from_iso("2022-12-31");
    CHECK_INT(seal_make(o.db, o.book, month("2022-12-01"), NULL, o.today, hash, &o.err),
              ST_INVALID);
    CHECK_HAS(err_text(&o.err), "还没有结束");
    err_clear(&o.err);
    CHECK_INT(seal_make(o.db, o.book, open, NULL, o.today, hash, &o.err), ST_INVALID);
    err_clear(&o.err);
    seal(&o, month("2022-03-01"), NULL);
    CHECK_INT(seal_make(o.db, o.book, month("2022-03-01"), NULL, o.today, hash, &o.err),
              ST_CONFLICT);
    err_clear(&o.err);
    seal(&o, month("2022-03-01"), "上次漏了一个乡镇");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM seal"), 2);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'seal'"), 2);
    office_leave(&o);
}

static void a_table_that_does_not_add_up_is_not_sealed_without_a_reason(void **state)
{
    struct office o;
    char hash[DIGEST_TEXT_SIZE];

    (void)state;
    varied_office(&o);
    change(&o, "UPDATE case_rec SET outcome_on = '2022-03-01' WHERE accepted_on = '2022-03-08'");
    CHECK_INT(seal_make(o.db, o.book, month("2022-03-01"), NULL, o.today, hash, &o.err),
              ST_UNBALANCED);
    err_clear(&o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM seal"), 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM seal_fact"), 0);
    seal(&o, month("2022-03-01"), "年底一并改正");
    office_leave(&o);
}

/* Of a case; zeroblob() is no function that a statement may call. */
#define ZEROS     "000000000000000000000000"
#define ZERO_FACT "x'" ZEROS ZEROS ZEROS ZEROS "'"

static size_t heard;
static void hear(void *ctx, const char *text)
{
    CHECK_HAS(text, ctx);
    heard++;
}

/* The append-only triggers keep honest programs out; this is somebody with sqlite3. */
static void a_seal_that_was_tampered_with_is_named(void **state)
{
    static const char *const acts[] = {
        "DROP TRIGGER seal_no_update; UPDATE seal SET who = 'li'",
        "DROP TRIGGER seal_table_no_update;"
        "UPDATE seal_table SET content = replace(content, '\"accepted\":5', '\"accepted\":9')"
        " WHERE name = 'summary/accepted'",
        "DROP TRIGGER seal_table_no_delete; DELETE FROM seal_table WHERE name = 'screening'",
        "DROP TRIGGER seal_fact_no_delete;"
        "DELETE FROM seal_fact WHERE case_id = (SELECT min(case_id) FROM seal_fact)",
        "DROP TRIGGER seal_fact_no_update;"
        "UPDATE seal_fact SET fact = " ZERO_FACT " WHERE case_id = (SELECT max(case_id) FROM"
        " seal_fact)",
        "DROP TRIGGER seal_fact_no_update; UPDATE seal_fact SET fact = x'00'",
        "UPDATE fact_code SET code = '06' || id WHERE list = 'type'",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
        struct office o;

        varied_office(&o);
        seal(&o, month("2022-03-01"), NULL);
        CHECK_OK(seals_verify(o.db, hear, NULL, &o.err), &o.err);
        CHECK_OK(db_exec(o.db, acts[i], &o.err), &o.err);
        heard = 0;
        CHECK_ROW(seals_verify(o.db, hear, "2022年3月", &o.err) == ST_UNBALANCED, acts[i]);
        CHECK_ROW(heard == 1, acts[i]);
        err_clear(&o.err);
        office_leave(&o);
    }
}

static void a_seal_that_was_taken_out_whole_is_missed_by_the_chain(void **state)
{
    static const char *const acts[] = {
        "DROP TRIGGER seal_no_delete; DROP TRIGGER seal_fact_no_delete;"
        "DROP TRIGGER seal_table_no_delete; DELETE FROM seal_fact WHERE seal = 1;"
        "DELETE FROM seal_table WHERE seal = 1; DELETE FROM seal WHERE id = 1",
        "DROP TRIGGER seal_no_update; UPDATE seal SET hash = randomblob(32) WHERE id = 1",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
        struct office o;

        varied_office(&o);
        seal(&o, month("2022-03-01"), NULL);
        seal(&o, month("2022-02-01"), NULL);
        CHECK_OK(seals_reconcile(o.db, hear, NULL, &o.err), &o.err);
        CHECK_OK(db_exec(o.db, acts[i], &o.err), &o.err);
        heard = 0;
        CHECK_INT(seals_reconcile(o.db, hear, i ? "审计链" : "2022年3月", &o.err), ST_UNBALANCED);
        CHECK_INT(heard, 1 + i);
        CHECK_INT(seals_verify(o.db, hear, "封存", &o.err), ST_UNBALANCED);
        err_clear(&o.err);
        office_leave(&o);
    }
}

static void a_table_of_a_tampered_seal_bears_no_mark_and_is_broken(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    o.today = date_from_iso("2023-01-10");
    seal(&o, month("2022-03-01"), NULL);
    CHECK_OK(db_exec(o.db,
                     "DROP TRIGGER seal_table_no_update; UPDATE seal_table SET content ="
                     " replace(content, '\"accepted\":5', '\"accepted\":9')",
                     &o.err),
             &o.err);
    rq = sealed_request(&o, "type", "2022-03", BASIS_ACCEPTED);
    for (int published = 0; published < 2; published++) {
        rq.published = published != 0;
        r = table(&o, &rq);
        CHECK(r->broken);
        CHECK(!noted(r, "已封存："));
        CHECK(noted(r, "不是公布的数字"));
        report_free(r);
    }
    office_leave(&o);
}

static void what_was_published_on_a_day_is_the_newest_seal_by_then(void **state)
{
    struct office o;
    struct stat_request rq;

    (void)state;
    varied_office(&o);
    setenv("TIAOJIE_NOW", "2022-04-05T09:00:00", 1);
    seal(&o, month("2022-03-01"), NULL);
    setenv("TIAOJIE_NOW", "2022-05-05T09:00:00", 1);
    seal(&o, month("2022-03-01"), "漏了一个乡镇");
    rq = request(&o, "type", "2022-03", BASIS_ACCEPTED);
    CHECK_OK(seal_choose(o.db, &rq, date_from_iso("2022-05-04"), &o.err), &o.err);
    CHECK_INT(rq.seal, 1);
    CHECK_OK(seal_choose(o.db, &rq, date_from_iso("2022-05-05"), &o.err), &o.err);
    CHECK_INT(rq.seal, 2);
    CHECK_INT(seal_choose(o.db, &rq, date_from_iso("2022-04-04"), &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "2022-04-05 09:00、2022-05-05 09:00");
    err_clear(&o.err);
    rq = request(&o, "type", "2022-02", BASIS_ACCEPTED);
    CHECK_INT(seal_choose(o.db, &rq, date_from_iso("2022-04-04"), &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "没有封存过");
    err_clear(&o.err);
    unsetenv("TIAOJIE_NOW");
    office_leave(&o);
}

static void a_quarter_whose_months_are_sealed_says_so(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    seal(&o, month("2022-01-01"), NULL);
    seal(&o, month("2022-02-01"), NULL);
    rq = request(&o, "type", "2022-Q1", BASIS_ACCEPTED);
    CHECK_OK(seal_choose(o.db, &rq, DATE_NONE, &o.err), &o.err);
    CHECK_INT(rq.seal, 0);
    r = table(&o, &rq);
    CHECK_OK(seal_note_live(o.db, o.book, &rq, r, &o.err), &o.err);
    CHECK(!noted(r, "封存"));
    seal(&o, month("2022-03-01"), NULL);
    CHECK_OK(seal_note_live(o.db, o.book, &rq, r, &o.err), &o.err);
    CHECK(noted(r, "2022年1月、2022年2月、2022年3月"));
    CHECK(!noted(r, "按月公布以后有更正的"));
    report_free(r);
    change(&o, "UPDATE case_rec SET accepted_on = '2022-04-02' WHERE accepted_on = '2022-03-31'");
    r = table(&o, &rq);
    CHECK_OK(seal_note_live(o.db, o.book, &rq, r, &o.err), &o.err);
    CHECK(noted(r, "按月公布以后有更正的：2022年3月；"));
    report_free(r);
    office_leave(&o);
}

TESTS(T(every_table_is_printed_after_the_seal_as_it_was_before),
      T(a_later_change_leaves_the_figures_and_is_named_below_with_its_case),
      T(what_is_performed_after_the_seal_is_no_correction),
      T(two_cases_that_swap_their_type_are_both_named),
      T(a_voided_and_a_taken_out_case_are_told_as_such),
      T(a_period_is_sealed_once_after_it_has_ended_unless_there_is_a_reason),
      T(a_table_that_does_not_add_up_is_not_sealed_without_a_reason),
      T(a_seal_that_was_tampered_with_is_named),
      T(a_seal_that_was_taken_out_whole_is_missed_by_the_chain),
      T(a_table_of_a_tampered_seal_bears_no_mark_and_is_broken),
      T(what_was_published_on_a_day_is_the_newest_seal_by_then),
      T(a_quarter_whose_months_are_sealed_says_so))

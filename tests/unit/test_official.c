/* tests/unit/test_official.c - the official table: its columns, its check sums, two ways of
 * counting.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "facts_office.h"

#include "store/official.h"
#include "work/official.h"

static const int64_t *n_at(const struct report *r, const struct report_row *row, const char *key)
{
    return &cell(r, row, key)->n;
}

#define TOTAL(r, key) (*n_at((r), &(r)->total, (key)))

static void the_worked_cases_give_the_figures_of_the_domain(void **state)
{
    static const struct {
        const char *column;
        int64_t n;
    } year[] = {
        { "cases", 3 },
        { "parties", 6 },
        { "settled", 3 },
        { "hard", 1 },
        { "amount_fen", 9980000 },
        { "organ_village", 1 },
        { "organ_other", 2 },
        { "organ_professional", 2 },
        { "source_1", 1 },
        { "source_2", 2 },
        { "source_3", 0 },
        { "type_02", 1 },
        { "type_15", 1 },
        { "type_LD", 1 },
        { "type_10", 1 },
        { "oral", 0 },
        { "written", 3 },
        { "performed", 3 },
        { "jc_applied", 1 },
        { "jc_confirmed", 1 },
        { "citizens", 3 },
    };
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    CHECK_OK(db_exec(o.db,
                     "UPDATE case_rec SET difficulty = '2' WHERE type = '15';"
                     "UPDATE case_rec SET jc_state = 'confirmed' WHERE type = '10'",
                     &o.err),
             &o.err);
    CHECK_OK(case_index_rebuild(o.db, INDEX_TALLY, &o.err), &o.err);
    rq = request(&o, "official", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(!r->broken);
    for (size_t i = 0; i < ARRAY_LEN(year); i++)
        CHECK_ROW(TOTAL(r, year[i].column) == year[i].n, year[i].column);
    CHECK(noted(r, "核对 按组织：各项之和 3 = 案件总数 3；从登记行重新数 3 = 3。"));
    CHECK(noted(
        r, "核对 结转：期初在调 0 ＋ 受理 3 － 成功 3 － 不成 0 － 其他终结 0 = 期末在调 0。"));
    report_free(r);
    office_leave(&o);
}

/* Everything that a case can have beside its result, here and there. */
static void mix_the_rest(struct office *o)
{
    CHECK_OK(
        db_exec(o->db,
                "UPDATE case_rec SET migrant = id % 2 WHERE id % 3 = 0;"
                "UPDATE case_rec SET special_groups = '2,7' WHERE id % 5 = 0;"
                "UPDATE case_rec SET suicide_cases = 1, suicide_persons = 2 WHERE id % 29 = 0;"
                "UPDATE case_rec SET criminal_cases = 1, criminal_persons = 4 WHERE id % 31 = 0;"
                "UPDATE case_rec SET petition_cases = 1, petition_persons = 15 WHERE id % 23 = 0;"
                "UPDATE case_rec SET brawl_persons = 3 WHERE id % 53 = 0;"
                "UPDATE case_rec SET jc_state = CASE id % 4 WHEN 0 THEN 'confirmed'"
                " WHEN 1 THEN 'none' WHEN 2 THEN 'rejected' END WHERE agreement_form = '2';"
                "UPDATE party SET type = '2' WHERE \"case\" % 3 = 0 AND side = '2';"
                "UPDATE party SET type = '3', void_reason = '录错' WHERE \"case\" % 7 = 0"
                " AND side = '1';"
                "INSERT INTO remedy(uuid, version, created_at, created_by, updated_at,"
                " updated_by, \"case\", kind, applied_on, result)"
                " SELECT randomblob(16), 1, 0, 'x', 0, 'x', id,"
                " CASE id % 3 WHEN 0 THEN 'payment_order' ELSE 'suit' END, '2022-08-01',"
                " CASE id % 5 WHEN 0 THEN 'upheld' WHEN 1 THEN 'changed' WHEN 2 THEN 'invalid' END"
                " FROM case_rec WHERE id % 4 = 0",
                &o->err),
        &o->err);
    CHECK_OK(case_index_rebuild(o->db, INDEX_TALLY, &o->err), &o->err);
}

static void check_both_ways(struct office *o, const char *period, enum basis basis)
{
    static const char *const cutoffs[] = { NULL, "2022-04-30", "2021-06-30", "2018-12-31" };

    for (size_t n = 0; n < ARRAY_LEN(cutoffs); n++) {
        struct stat_request rq = request(o, "official", period, basis);
        struct report *r;

        rq.cutoff = cutoffs[n] ? date_from_iso(cutoffs[n]) : DATE_NONE;
        if (n && rq.period.from != DATE_NONE && rq.cutoff < rq.period.from)
            continue; /* refused */
        r = table(o, &rq);
        for (size_t i = 0; i < r->notes_count; i++)
            if (strstr(r->notes[i], "≠ 从登记行") || strstr(r->notes[i], "两次数得不同") ||
                strstr(r->notes[i], "各行之和"))
                CHECK_ROW(strstr(r->notes[i], "不平") == NULL, r->notes[i]);
        report_free(r);
    }
}

static void a_recount_that_was_not_made_is_said_and_not_shown_as_passed(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    rq = request(&o, "official", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(!r->unchecked);
    CHECK(noted(r, "核对 重数"));
    report_free(r);
    rq.recount_most = 2;
    r = table(&o, &rq);
    CHECK(r->unchecked);
    CHECK(noted(r, "未核对：案件多于 2 件"));
    CHECK(!noted(r, "核对 重数"));
    CHECK(!noted(r, "从登记行重新数 "));
    report_free(r);
    office_leave(&o);
}

static void two_ways_of_counting_agree_on_cases_of_any_shape(void **state)
{
    static const char *const periods[] = {
        "2022", "2022-03", "2021-12", "2022-Q2", "2022-01-25..2022-11-30", "2019", "all"
    };
    struct office o;

    (void)state;
    office_mixed(&o);
    mix_the_rest(&o);
    for (size_t i = 0; i < ARRAY_LEN(periods); i++)
        for (enum basis b = BASIS_ACCEPTED; b <= BASIS_CONCLUDED; b++)
            check_both_ways(&o, periods[i], b);
    CHECK_OK(
        db_exec(o.db, "UPDATE setting SET value = '1' WHERE key = 'count_self_settled'", &o.err),
        &o.err);
    book_set(o.book, "count_self_settled", "1");
    check_both_ways(&o, "2022", BASIS_CONCLUDED);
    office_leave(&o);
}

/* The same figure out of another table of statistics. */
static int64_t other_table(struct office *o, const char *name, const char *row, const char *column)
{
    struct stat_request rq = request(o, name, "2022", BASIS_ACCEPTED);
    struct report *r = table(o, &rq);
    const struct report_row *found = row ? row_of(r, row) : &r->total;
    int64_t n = found ? cell(r, found, column)->n : 0;

    report_free(r);
    return n;
}

static void the_official_table_agrees_with_the_other_tables(void **state)
{
    static const struct {
        const char *official, *table, *row, *column;
    } same[] = {
        { "cases", "summary", NULL, "accepted" },
        { "settled", "summary", NULL, "settled" },
        { "amount_fen", "type", NULL, "amount_fen" },
        { "parties", "source", NULL, "parties" },
        { "type_02", "type", "02", "accepted" },
        { "type_LD", "type", "LD", "accepted" },
        { "type_18", "type", "18", "accepted" },
        { "source_1", "source", "1", "accepted" },
        { "source_31", "source", "31", "accepted" },
        { "oral", "towns", NULL, "oral" },
        { "organ_village", "kinds", "village", "accepted" },
        { "organ_professional", "kinds", "professional", "accepted" },
    };
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_mixed(&o);
    rq = request(&o, "official", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    for (size_t i = 0; i < ARRAY_LEN(same); i++)
        CHECK_ROW(TOTAL(r, same[i].official) ==
                      other_table(&o, same[i].table, same[i].row, same[i].column),
                  same[i].official);
    report_free(r);
    office_leave(&o);
}

static void each_figure_opens_as_many_cases_as_it_counts(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_mixed(&o);
    mix_the_rest(&o);
    rq = request(&o, "official", "2022", BASIS_CONCLUDED);
    r = table(&o, &rq);
    for (size_t i = 0; i <= r->rows_count; i++) {
        const struct report_row *row = i < r->rows_count ? &r->rows[i] : &r->total;

        for (size_t c = 0; c < r->columns_count; c++) {
            const char *key = r->columns[c].key;
            int64_t *ids;
            size_t count;

            if (r->columns[c].type == RC_MONEY || strstr(key, "parties") ||
                strstr(key, "persons") || str_starts(key, "screened") || str_equal(key, "found") ||
                str_equal(key, "prevented") || i % 3 == 1)
                continue;
            CHECK_OK(statistics_cases_own(o.db, o.book, &rq, o.today, row->key, key, &ids, &count,
                                          &o.err),
                     &o.err);
            CHECK_ROW((int64_t)count == row->cells[c].n, key);
            free(ids);
        }
    }
    report_free(r);
    office_leave(&o);
}

static void a_broken_sum_names_its_cases_and_the_difference(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    CHECK_OK(db_exec(o.db,
                     "UPDATE case_rec SET type = 'XX', source = '3' WHERE type = '02';"
                     "UPDATE case_rec SET agreement_form = NULL WHERE type = '15'",
                     &o.err),
             &o.err);
    CHECK_OK(case_index_rebuild(o.db, INDEX_TALLY, &o.err), &o.err);
    rq = request(&o, "official", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(r->broken);
    CHECK(noted(r, "不平：按纠纷类别：各项之和 2 ≠ 案件总数 3，差 -1：（2022）"));
    CHECK(noted(r, "不平：委托移送按部门：各项之和 0 ≠ 接受委托移送 1，差 -1：（2022）"));
    CHECK(noted(r, "不平：口头＋书面：各项之和 2 ≠ 调解成功 3，差 -1：（2022）"));
    CHECK(noted(r, "核对 按组织：各项之和 3"));
    report_free(r);
    office_leave(&o);
}

static void facts_that_lag_behind_the_rows_are_convicted(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    CHECK_OK(db_exec(o.db, "UPDATE case_rec SET migrant = 1 WHERE type = '10'", &o.err), &o.err);
    rq = request(&o, "official", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(r->broken);
    CHECK(noted(r, "不平：“涉及农民工”统计数据 0 ≠ 从登记行重新数 1，差 -1：（2022）郾劳调字"));
    report_free(r);
    office_leave(&o);
}

static void towns_add_up_their_committees_and_the_district_its_towns(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;
    int64_t committees = 0, subtotals = 0;

    (void)state;
    office_mixed(&o);
    rq = request(&o, "official", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    for (size_t i = 0; i < r->rows_count; i++) {
        if (r->rows[i].key[0] == 'c')
            committees += *n_at(r, &r->rows[i], "cases");
        else
            subtotals += *n_at(r, &r->rows[i], "cases");
    }
    CHECK_INT(committees, TOTAL(r, "cases"));
    CHECK_INT(subtotals, TOTAL(r, "cases"));
    CHECK(row_of(r, "411103101000"));
    CHECK(strstr(row_of(r, "411103101000")->label, "小计"));
    report_free(r);
    office_leave(&o);
}

static void a_comparison_has_last_year_beside_each_column(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;
    struct buf text = BUF_INIT;

    (void)state;
    varied_office(&o);
    rq = request(&o, "official", "2022-12", BASIS_ACCEPTED);
    rq.compare = COMPARE_LAST_YEAR;
    r = table(&o, &rq);
    CHECK_INT(*n_at(r, &r->total, "cases_base"), 1); /* the one of 2021 */
    CHECK_INT(cell(r, &r->total, "type_02_change")->denominator, 0);
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, "type_02_change"))
            report_cell_text(r, i, &r->total.cells[i], &text);
    CHECK_STR(buf_text(&text), "-"); /* over nothing there is no change */
    buf_release(&text);
    report_free(r);
    office_leave(&o);
}

TESTS(T(the_worked_cases_give_the_figures_of_the_domain),
      T(two_ways_of_counting_agree_on_cases_of_any_shape),
      T(the_official_table_agrees_with_the_other_tables),
      T(each_figure_opens_as_many_cases_as_it_counts),
      T(a_recount_that_was_not_made_is_said_and_not_shown_as_passed),
      T(a_broken_sum_names_its_cases_and_the_difference),
      T(facts_that_lag_behind_the_rows_are_convicted),
      T(towns_add_up_their_committees_and_the_district_its_towns),
      T(a_comparison_has_last_year_beside_each_column))

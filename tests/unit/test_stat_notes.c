/* tests/unit/test_stat_notes.c - what stands below a figure: balances, exclusions, explanation.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "../../src/work/stat_impl.h"
#include "stat_office.h"
#include "store/case_index.h"

static void what_is_left_out_is_counted_with_its_reason(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    rq = request(&o, "summary", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(noted(r, "不计的 1 件：已作废"));
    CHECK(noted(r, "不计的 1 件：已转入本登记册的另一案件"));
    CHECK(noted(r, "不计的 1 件：没有受理"));
    report_free(r);
    rq.cutoff = date_from_iso("2022-11-30");
    r = table(&o, &rq);
    CHECK(noted(r, "截止日 2022-11-30"));
    CHECK(noted(r, "仍按在调计的 2 件"));
    CHECK_INT(cell(r, &r->total, "settled")->n, 5);
    report_free(r);
    office_leave(&o);
}

static void a_broken_row_is_named_and_the_table_says_so(void **state)
{
    static const struct {
        const char *sql, *period, *note;
    } rows[] = {
        { "UPDATE case_rec SET outcome_on = '2022-03-01' WHERE accepted_on = '2022-03-08'",
          "2022-03-05..2022-03-31", "≠" },
        { "UPDATE case_rec SET outcome_on = '2022-03-01' WHERE accepted_on = '2022-03-08'", "2022",
          "1 件的结果和日期对不上" },
        { "UPDATE case_rec SET outcome_on = NULL WHERE accepted_on = '2022-03-08'", "2022",
          "1 件的结果和日期对不上" },
        { "UPDATE case_rec SET result = NULL WHERE accepted_on = '2022-03-08'", "2022", "≠" },
        { "UPDATE case_rec SET agreement_form = NULL WHERE accepted_on = '2022-03-08'", "2022",
          "口头 0 ＋ 书面 2 ≠ 调解成功 3" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        struct stat_request rq;
        struct report *r;
        bool named = false;

        office_in_memory(&o);
        make_all(&o, worked, ARRAY_LEN(worked));
        CHECK_OK(db_exec(o.db, rows[i].sql, &o.err), &o.err);
        CHECK_OK(case_index_rebuild(o.db, INDEX_TALLY, &o.err), &o.err);
        rq = request(&o, "summary", rows[i].period, BASIS_ACCEPTED);
        r = table(&o, &rq);
        CHECK_ROW(r->broken, rows[i].sql);
        CHECK_ROW(noted(r, rows[i].note), rows[i].sql);
        for (size_t k = 0; k < r->notes_count; k++)
            named = named ||
                    (str_starts(r->notes[k], "不平") && strstr(r->notes[k], "郾孟示人调字"));
        CHECK_ROW(named, rows[i].sql);
        report_free(r);
        office_leave(&o);
    }
}

static void parts_that_do_not_add_up_are_noted(void **state)
{
    struct office o;
    struct stat_request rq;
    struct stat_rows rows;
    struct stat_survey survey = { 0 };
    struct tally both[STAT_BASES] = { { .n = { [COL_ACCEPTED] = 4 }, .rate_denominator = 4 } };
    struct report *r = report_new("type", "表");

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    rq = request(&o, "type", "2022", BASIS_ACCEPTED);
    CHECK_OK(stat_rows_fill(o.db, o.book, &rq, &rows, &o.err), &o.err);
    stat_notes(o.db, r, &rq, &rows, both, &survey);
    CHECK(r->broken);
    CHECK(noted(r, "不平：“受理”各行相加是 3，合计是 4。"));
    CHECK(noted(r, "不平：“调成率的分母”各行相加是 3，合计是 4。"));
    stat_rows_release(&rows);
    report_free(r);
    office_leave(&o);
}

static void self_settled_counts_only_where_the_office_says_so(void **state)
{
    static const struct made withdrawn = { .area = "411103101000",
                                           .type = "02",
                                           .source = "1",
                                           .pair = "3",
                                           .accepted = "2022-03-08",
                                           .state = "withdrawn",
                                           .result = "3",
                                           .outcome = "2022-03-10" };
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_in_memory(&o);
    make_case(&o, &withdrawn);
    CHECK_OK(db_exec(o.db, "UPDATE case_rec SET end_reason = 'W2'", &o.err), &o.err);
    CHECK_OK(case_index_rebuild(o.db, INDEX_TALLY, &o.err), &o.err);
    rq = request(&o, "summary", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK_INT(cell(r, &r->total, "settled")->n, 0);
    CHECK_INT(cell(r, &r->total, "withdrawn")->n, 1);
    CHECK(noted(r, "没有计入调解成功的 1 件"));
    report_free(r);
    book_set(o.book, "count_self_settled", "1");
    r = table(&o, &rq);
    CHECK_INT(cell(r, &r->total, "settled")->n, 1);
    CHECK_INT(cell(r, &r->total, "withdrawn")->n, 0);
    CHECK(!r->broken); /* no agreement, so no form is missed */
    report_free(r);
    office_leave(&o);
}

static void explain_tells_formula_exclusions_and_cases(void **state)
{
    static const struct {
        const char *stat, *row;
        enum column column;
        enum basis basis;
        const char *parts[5];
    } rows[] = {
        { "summary",
          NULL,
          COL_RATE,
          BASIS_ACCEPTED,
          { "调解成功 7 ÷ 受理 12 = 58.33%", "分子的案件 7 件", "已作废", "终结口径调成率",
            "第0001号" } },
        { "summary",
          "concluded",
          COL_RATE,
          BASIS_ACCEPTED,
          { "终结口径", "调解成功 8 ÷（调解成功 8 ＋ 调解不成 1）9 = 88.89%",
            "期末仍在调，不进分母", "分母的看“调解成功”和“调解不成”" } },
        { "summary",
          NULL,
          COL_AMOUNT,
          BASIS_ACCEPTED,
          { "6 件协议的金额相加 = 103,700.45 元", "80,000.00 元", "1,800.00 元",
            "调解成功而协议没有金额" } },
        { "type", "02", COL_PARTIES, BASIS_ACCEPTED, { "2 件案件的人数相加 = 4 人", "邻里" } },
        { "summary",
          NULL,
          COL_OPEN,
          BASIS_CONCLUDED,
          { "期初在调 1 ＋ 受理 12 - 调解成功 8 - 调解不成 1 - 其他终结 2 = 2 件" } },
        { "summary", NULL, COL_FOUND, BASIS_ACCEPTED, { "没有对应的案件" } },
    };
    struct office o;

    (void)state;
    varied_office(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct stat_request rq = request(&o, rows[i].stat, "2022", rows[i].basis);
        struct buf out = BUF_INIT;

        CHECK_OK(
            statistics_explain(o.db, o.book, &rq, rows[i].row, rows[i].column, 0, &out, &o.err),
            &o.err);
        for (size_t k = 0; k < ARRAY_LEN(rows[i].parts) && rows[i].parts[k]; k++)
            CHECK_HAS(buf_text(&out), rows[i].parts[k]);
        buf_release(&out);
    }
    office_leave(&o);
}

static void explain_says_how_many_it_did_not_list(void **state)
{
    struct office o;
    struct stat_request rq;
    struct buf out = BUF_INIT;

    (void)state;
    varied_office(&o);
    rq = request(&o, "summary", "2022", BASIS_ACCEPTED);
    CHECK_OK(statistics_explain(o.db, o.book, &rq, NULL, COL_ACCEPTED, 3, &out, &o.err), &o.err);
    CHECK_HAS(buf_text(&out), "还有 9 件没有列出");
    buf_release(&out);
    office_leave(&o);
}

static void a_row_or_a_grouping_that_cannot_be_is_refused(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;
    int64_t *ids;
    size_t n;

    (void)state;
    office_in_memory(&o);
    rq = request(&o, "type", "2022", BASIS_ACCEPTED);
    CHECK_INT(statistics_cases(o.db, o.book, &rq, "xx", COL_ACCEPTED, &ids, &n, &o.err),
              ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "01（婚姻家庭）");
    rq.axes[1] = AXIS_TYPE;
    rq.axes_given = true;
    CHECK_INT(statistics_table(o.db, o.book, &rq, o.today, &r, &o.err), ST_INVALID);
    memcpy(rq.axes, (enum axis[]) { AXIS_TYPE, AXIS_TOWN, AXIS_SOURCE }, sizeof rq.axes);
    CHECK_INT(statistics_table(o.db, o.book, &rq, o.today, &r, &o.err), ST_INVALID);
    rq = request(&o, "summary", "2022", BASIS_ACCEPTED);
    CHECK_INT(statistics_cases(o.db, o.book, &rq, "x", COL_ACCEPTED, &ids, &n, &o.err),
              ST_NOT_FOUND);
    CHECK(!statistic_find("nothing"));
    office_leave(&o);
}

TESTS(T(what_is_left_out_is_counted_with_its_reason),
      T(a_broken_row_is_named_and_the_table_says_so), T(parts_that_do_not_add_up_are_noted),
      T(self_settled_counts_only_where_the_office_says_so),
      T(explain_tells_formula_exclusions_and_cases), T(explain_says_how_many_it_did_not_list),
      T(a_row_or_a_grouping_that_cannot_be_is_refused))

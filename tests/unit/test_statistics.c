/* tests/unit/test_statistics.c - named tables of figures, and the cases behind each figure.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "stat_office.h"
#include "work/report.h"

static void the_worked_cases_count_as_the_domain_says(void **state)
{
    static const struct {
        const char *period;
        int64_t accepted, settled, cohort, pending, concluded, of_concluded, persons, amount;
    } rows[] = {
        { "2022-03", 1, 1, 1, 0, 1, 1, 2, 180000 },  { "2022-05", 1, 0, 0, 1, 0, 0, 2, 0 },
        { "2022-08", 0, 1, 0, 0, 1, 1, 0, 8000000 }, { "2022-09", 1, 1, 1, 0, 1, 1, 2, 1800000 },
        { "2022", 3, 3, 3, 0, 3, 3, 6, 9980000 },
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct stat_request rq = request(&o, "summary", rows[i].period, BASIS_CONCLUDED);
        struct report *r = table(&o, &rq);
        const struct report_row *own = &r->total, *cohort = row_of(r, "accepted");

        CHECK_ROW(!r->broken, rows[i].period);
        CHECK_ROW(cell(r, own, "accepted")->n == rows[i].accepted, rows[i].period);
        CHECK_ROW(cell(r, own, "settled")->n == rows[i].settled, rows[i].period);
        CHECK_ROW(cell(r, own, "rate")->n == rows[i].concluded, rows[i].period);
        CHECK_ROW(cell(r, own, "rate")->denominator == rows[i].of_concluded, rows[i].period);
        CHECK_ROW(cell(r, cohort, "rate")->n == rows[i].cohort, rows[i].period);
        CHECK_ROW(cell(r, cohort, "rate")->denominator == rows[i].accepted, rows[i].period);
        CHECK_ROW(cell(r, cohort, "pending")->n == rows[i].pending, rows[i].period);
        CHECK_ROW(cell(r, own, "parties")->n == rows[i].persons, rows[i].period);
        CHECK_ROW(cell(r, own, "amount_fen")->n == rows[i].amount, rows[i].period);
        report_free(r);
    }
    office_leave(&o);
}

static void the_identity_of_may_is_printed(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    rq = request(&o, "summary", "2022-05", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(noted(r, "期初在调 0 ＋ 受理 1 = 成功 0 ＋ 不成 0 ＋ 其他终结 0 ＋ 期末在调 1。"));
    CHECK(noted(r, "受理口径（本表）：调解成功 0 ÷ 受理 1 = 0.00%；在调 1 件。"));
    CHECK(noted(r, "终结口径：调解成功 0 ÷（调解成功 0 ＋ 调解不成 0）0 = -；期末在调 1 件"));
    report_free(r);
    office_leave(&o);
}

static void the_axes_of_the_worked_year_are_those_of_the_domain(void **state)
{
    static const struct {
        const char *stat, *row, *column;
        int64_t n;
    } rows[] = {
        { "source", "1", "accepted", 1 },
        { "source", "2", "accepted", 2 },
        { "source", "3", "accepted", 0 },
        { "type", "02", "settled", 1 },
        { "type", "15", "settled", 1 },
        { "type", "LD", "settled", 1 },
        { "campaign", "3", "accepted", 1 },
        { "campaign", "3", "settled", 1 },
        { "campaign", "1", "accepted", 0 },
        { "kinds", "village", "settled", 1 },
        { "kinds", "professional", "settled", 2 },
        { "committees", "medical", "accepted", 1 },
        { "committees", "labour", "accepted", 1 },
        { "committees", "traffic", "accepted", 0 },
        { "committees", "none", "accepted", 1 },
        { "towns", "411103101000", "accepted", 1 },
        { "towns", "411103107000", "accepted", 0 },
        { "month", "2022-05", "settled", 1 },
        { "month", "2022-08", "settled", 0 },
        { "month", "2022-12", "accepted", 0 },
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct stat_request rq = request(&o, rows[i].stat, "2022", BASIS_ACCEPTED);
        struct report *r = table(&o, &rq);
        const struct report_row *row = row_of(r, rows[i].row);

        CHECK_ROW(row, rows[i].row);
        CHECK_ROW(cell(r, row, rows[i].column)->n == rows[i].n, rows[i].row);
        report_free(r);
    }
    office_leave(&o);
}

static void the_campaign_counts_from_its_first_day_to_today_by_itself(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    rq = request(&o, "campaign", NULL, BASIS_ACCEPTED);
    CHECK_INT(rq.period.from, date_from_iso("2022-01-25"));
    CHECK_INT(rq.period.to, o.today);
    r = table(&o, &rq);
    CHECK_INT(r->rows_count, 6);
    CHECK_STR(r->title, "六防六促专项行动情况表");
    CHECK_INT(cell(r, &r->total, "accepted")->n, 4);
    CHECK_INT(cell(r, &r->total, "settled")->n, 2);
    CHECK(!r->broken);
    report_free(r);
    office_leave(&o);
}

/* The sum over the listed cases of what the column adds up. */
static int64_t listed_sum(struct office *o, enum column c, const int64_t *ids, size_t n)
{
    int64_t sum = 0;

    for (size_t i = 0; i < n; i++) {
        char *sql = mem_printf("SELECT %s FROM case_rec WHERE id = %lld",
                               c == COL_AMOUNT    ? "agreement_amount"
                               : c == COL_PARTIES ? "persons"
                                                  : "1",
                               (long long)ids[i]);

        sum += office_row(o, sql);
        free(sql);
    }
    return sum;
}

/* Every cell of the row that has a column of figures opens as many cases as it says. */
static size_t check_row_cells(struct office *o, const struct stat_request *rq,
                              const struct report *r, const struct report_row *row)
{
    size_t cells = 0;

    for (size_t i = 0; i < r->columns_count; i++) {
        enum column c = column_find(r->columns[i].key);
        size_t n;
        int64_t *ids;

        if (c == COL_COUNT)
            continue;
        CHECK_OK(statistics_cases(o->db, o->book, rq, row->key, c, &ids, &n, &o->err), &o->err);
        if (listed_sum(o, c, ids, n) != row->cells[i].n)
            fail_msg("%s %s.%s: %lld listed, %lld counted", rq->stat->name,
                     row->key ? row->key : "total", r->columns[i].key,
                     (long long)listed_sum(o, c, ids, n), (long long)row->cells[i].n);
        for (size_t k = 1; k < n; k++)
            CHECK(ids[k] < ids[k - 1]); /* newest first, each once */
        free(ids);
        cells++;
    }
    return cells;
}

static void check_request_cells(struct office *o, const struct stat_request *rq)
{
    struct report *r = table(o, rq);
    int64_t sums[32] = { 0 };

    for (size_t i = 0; i < r->rows_count; i++) {
        CHECK_INT(check_row_cells(o, rq, r, &r->rows[i]), COL_COUNT);
        for (size_t c = 0; c < r->columns_count; c++)
            sums[c] += r->rows[i].cells[c].n;
    }
    CHECK_INT(check_row_cells(o, rq, r, &r->total), COL_COUNT);
    for (size_t c = 0; r->axes_count && c < r->columns_count; c++)
        if (sums[c] != r->total.cells[c].n)
            fail_msg("%s %s: rows add up to %lld, total %lld", r->name, r->columns[c].key,
                     (long long)sums[c], (long long)r->total.cells[c].n);
    CHECK(!r->broken);
    report_free(r);
}

static void every_cell_of_every_table_opens_as_many_cases_as_it_counts(void **state)
{
    static const char *const periods[] = {
        "2022", "2022-03", "2022-Q1", "2022-03-02..2022-07-05", "2021-12-31", "all", "..2022-06"
    };
    struct office o;

    (void)state;
    varied_office(&o);
    for (size_t s = 0; statistic_nth(s); s++) {
        if (statistic_is_own(statistic_nth(s)))
            continue; /* they count no cases */
        for (size_t p = 0; p < ARRAY_LEN(periods); p++) {
            for (int b = 0; b < 2; b++) {
                struct stat_request rq = request(&o, statistic_nth(s)->name, periods[p],
                                                 (enum basis)b);

                check_request_cells(&o, &rq);
            }
        }
    }
    office_leave(&o);
}

static void two_and_three_axes_join_their_keys(void **state)
{
    static const struct {
        enum axis axes[3];
        const char *row, *label;
        int64_t accepted;
    } rows[] = {
        { { AXIS_SUB_KIND, AXIS_MONTH }, "medical/2022-07", "医疗纠纷 / 2022年7月", 1 },
        { { AXIS_MONTH, AXIS_PAIR }, "2022-03/3", "2022年3月 / 防邻里纠纷", 2 },
        { { AXIS_TOWN, AXIS_TYPE, AXIS_MONTH },
          "411103101000/02/2022-03",
          "孟庙镇 / 邻里 / 2022年3月",
          2 },
        { { AXIS_SOURCE, AXIS_FORM }, "1/none", "主动调解 / 未填", 2 },
    };
    struct office o;

    (void)state;
    varied_office(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        for (int b = 0; b < 2; b++) {
            struct stat_request rq = request(&o, "summary", "2022", (enum basis)b);
            struct report *r;
            const struct report_row *row;

            memcpy(rq.axes, rows[i].axes, sizeof rq.axes);
            rq.axes_given = true;
            check_request_cells(&o, &rq);
            r = table(&o, &rq);
            row = row_of(r, rows[i].row);
            CHECK_ROW(row, rows[i].row);
            CHECK_STR(row->label, rows[i].label);
            CHECK_INT(cell(r, row, "accepted")->n, rows[i].accepted);
            report_free(r);
        }
    }
    office_leave(&o);
}

static void an_area_limits_the_table_and_the_cases_behind_it(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    varied_office(&o);
    rq = request(&o, "towns", "2022", BASIS_ACCEPTED);
    rq.area = area_id(&o, "411103101000");
    check_request_cells(&o, &rq);
    r = table(&o, &rq);
    CHECK_INT(r->rows_count, 1);
    CHECK_STR(r->generated_for, "孟庙镇");
    CHECK_INT(cell(r, &r->total, "accepted")->n, 4);
    report_free(r);
    office_leave(&o);
}

static void tables_of_all_cases_have_the_same_total(void **state)
{
    static const char *const names[] = { "committees", "type",  "source", "month",
                                         "mediators",  "towns", "kinds" };
    struct office o;
    struct stat_request rq;
    struct report *all;

    (void)state;
    varied_office(&o);
    rq = request(&o, "summary", "2022", BASIS_CONCLUDED);
    all = table(&o, &rq);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct report *r;

        rq = request(&o, names[i], "2022", BASIS_CONCLUDED);
        r = table(&o, &rq);
        for (size_t c = 0; c < all->columns_count; c++) /* a share stands behind them */
            CHECK_ROW(r->total.cells[c].n == all->total.cells[c].n, names[i]);
        report_free(r);
    }
    report_free(all);
    office_leave(&o);
}

static void json_of_a_table_has_every_column_and_both_rates(void **state)
{
    static const char *const keys[] = {
        "\"found\":0",   "\"screened\":0",         "\"accepted\":3",
        "\"settled\":3", "\"failed\":0",           "\"withdrawn\":0",
        "\"open\":0",    "\"rate\":\"100.00\"",    "\"rate_numerator\":3",
        "\"pending\":0", "\"rate_denominator\":3", "\"rate_concluded\":\"100.00\"",
        "\"oral\":0",    "\"written\":3",          "\"performed\":3",
        "\"parties\":6", "\"amount_fen\":9980000",
    };
    struct office o;
    struct stat_request rq;
    struct report *r;
    struct buf text = BUF_INIT, json = BUF_INIT;

    (void)state;
    office_in_memory(&o);
    make_all(&o, worked, ARRAY_LEN(worked));
    rq = request(&o, "type", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    {
        const struct report *tables[] = { r };
        struct paper p = { .tables = tables, .count = 1, .brief = true };

        CHECK_INT(report_render(&p, RF_JSON, &json, NULL), ST_OK);
        CHECK_INT(report_render(&p, RF_TEXT, &text, NULL), ST_OK);
    }
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        CHECK_HAS(strstr(buf_text(&json), "\"total\""), keys[i]);
    CHECK_HAS(buf_text(&json), "\"basis\":\"accepted\"");
    CHECK_HAS(buf_text(&json), "\"axes\":[\"type\"]");
    CHECK_HAS(buf_text(&text), "3/3");
    CHECK(!strstr(buf_text(&text), "排查发现")); /* nothing was found by screening yet */
    buf_release(&text);
    buf_release(&json);
    report_free(r);
    office_leave(&o);
}

static void an_empty_office_has_tables_of_zeros(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t s = 0; statistic_nth(s); s++) {
        struct stat_request rq = request(&o, statistic_nth(s)->name, NULL, BASIS_ACCEPTED);
        struct report *r = table(&o, &rq);

        CHECK(!r->broken);
        for (size_t c = 0; c < r->columns_count; c++)
            if (!str_equal(r->columns[c].key, "rounds_due") &&
                !str_equal(r->columns[c].key, "rounds_missing") &&
                !str_equal(r->columns[c].key, "committees")) /* those of the seeds */
                CHECK_INT(r->total.cells[c].n, 0);
        report_free(r);
    }
    office_leave(&o);
}

TESTS(T(the_worked_cases_count_as_the_domain_says), T(the_identity_of_may_is_printed),
      T(the_axes_of_the_worked_year_are_those_of_the_domain),
      T(the_campaign_counts_from_its_first_day_to_today_by_itself),
      T(every_cell_of_every_table_opens_as_many_cases_as_it_counts),
      T(two_and_three_axes_join_their_keys), T(an_area_limits_the_table_and_the_cases_behind_it),
      T(tables_of_all_cases_have_the_same_total),
      T(json_of_a_table_has_every_column_and_both_rates), T(an_empty_office_has_tables_of_zeros))

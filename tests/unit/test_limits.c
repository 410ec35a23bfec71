/* tests/unit/test_limits.c - ends of time limits against the vectors of the domain.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limits.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "limits_office.h"

static int day_or_none(const char *iso)
{
    return iso ? day(iso) : DATE_NONE;
}

static void the_vectors_of_the_domain_hold(void **state)
{
    static const struct {
        const char *start;
        int length;
        enum limit_unit unit;
        const char *excluded[4]; /* from, to, from, to */
        const char *due;
    } rows[] = {
        { "2022-09-01", 30, UNIT_DAYS, { NULL }, "2022-10-08" },
        { "2022-09-08", 30, UNIT_DAYS, { NULL }, "2022-10-08" },
        { "2022-07-01", 30, UNIT_DAYS, { NULL }, "2022-08-01" },
        { "2022-04-01", 30, UNIT_DAYS, { NULL }, "2022-05-05" },
        { "2022-03-31", 30, UNIT_DAYS, { NULL }, "2022-05-05" },
        { "2022-01-01", 30, UNIT_DAYS, { NULL }, "2022-02-07" },
        { "2022-03-10", 30, UNIT_DAYS, { NULL }, "2022-04-11" },
        { "2022-09-14", 30, UNIT_DAYS, { NULL }, "2022-10-14" },
        { "2022-09-01", 15, UNIT_DAYS, { NULL }, "2022-09-16" },
        { "2022-09-01", 30, UNIT_DAYS, { "2022-09-10", "2022-09-19" }, "2022-10-11" },
        { "2022-09-01", 3, UNIT_WORKDAYS, { NULL }, "2022-09-06" },
        { "2022-05-07", 3, UNIT_WORKDAYS, { NULL }, "2022-05-11" },
        { "2022-01-10", 30, UNIT_WORKDAYS, { NULL }, "2022-02-24" },
        { "2022-03-14", 30, UNIT_WORKDAYS, { NULL }, "2022-04-25" },
        { "2022-04-06", 30, UNIT_WORKDAYS, { NULL }, "2022-05-19" },
        { "2022-09-01", 30, UNIT_WORKDAYS, { NULL }, "2022-10-19" },
        { "2022-12-01", 30, UNIT_WORKDAYS, { NULL }, "2023-01-13" },
        { "2022-05-09", 30, UNIT_WORKDAYS, { NULL }, "2022-06-21" },
        { "2022-05-09", 30, UNIT_WORKDAYS, { "2022-06-01", "2022-07-20" }, "2022-08-09" },
        { "2022-05-09",
          30,
          UNIT_WORKDAYS,
          { "2022-06-01", "2022-07-20", "2022-07-10", "2022-07-25" },
          "2022-08-12" },
        /* the same overlap the other way round, and side by side */
        { "2022-05-09",
          30,
          UNIT_WORKDAYS,
          { "2022-07-10", "2022-07-25", "2022-06-01", "2022-07-20" },
          "2022-08-12" },
        { "2022-05-09",
          30,
          UNIT_WORKDAYS,
          { "2022-06-01", "2022-06-30", "2022-07-01", "2022-07-20" },
          "2022-08-09" },
        /* worked examples */
        { "2022-03-08", 30, UNIT_DAYS, { NULL }, "2022-04-07" },
        { "2022-08-02", 30, UNIT_DAYS, { NULL }, "2022-09-01" },
        { "2022-09-02", 30, UNIT_DAYS, { NULL }, "2022-10-08" },
        /* years: the corresponding day, else the last of the month, then the next day on */
        { "2022-07-31", 1, UNIT_YEARS, { NULL }, "2023-07-31" },
        { "2022-09-01", 1, UNIT_YEARS, { NULL }, "2023-09-01" },
        { "2020-02-29", 1, UNIT_YEARS, { NULL }, "2021-03-01" }, /* 02-28 is a Sunday */
        { "2019-10-05", 3, UNIT_YEARS, { NULL }, "2022-10-08" }, /* National Day */
        { "2021-03-08", 1, UNIT_YEARS, { "2021-05-01", "2021-05-10" }, "2022-03-18" },
        /* a date that was agreed on stays where it is */
        { "2022-04-09", 0, UNIT_DAYS, { NULL }, "2022-04-09" },
    };
    struct book *b = office();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct interval out[2];
        size_t n = 0;
        int due;

        for (size_t k = 0; k < 4 && rows[i].excluded[k]; k += 2)
            out[n++] = (struct interval) { day(rows[i].excluded[k]), day(rows[i].excluded[k + 1]) };
        due = limit_due(b->calendar, day(rows[i].start), rows[i].length, rows[i].unit, out, n,
                        day("2023-06-01"));
        if (due != day(rows[i].due))
            fail_msg("%s + %d: %s, not %s", rows[i].start, rows[i].length, iso(due), rows[i].due);
    }
    book_free(b);
}

static void excluded_days_outside_the_running_period_push_nothing(void **state)
{
    struct book *b = office();
    struct interval before = { day("2022-08-20"), day("2022-09-01") };
    struct interval after = { day("2022-10-09"), day("2022-10-20") };
    struct interval turned = { day("2022-09-20"), day("2022-09-10") };

    (void)state;
    CHECK_STR(iso(limit_due(b->calendar, day("2022-09-01"), 30, UNIT_DAYS, &before, 1, 0)),
              "2022-10-08");
    CHECK_STR(iso(limit_due(b->calendar, day("2022-09-01"), 30, UNIT_DAYS, &after, 1, 0)),
              "2022-10-08");
    CHECK_STR(iso(limit_due(b->calendar, day("2022-09-01"), 30, UNIT_DAYS, &turned, 1, 0)),
              "2022-10-08");
    book_free(b);
}

static void an_excluded_last_day_is_not_the_last_day(void **state)
{
    struct book *b = office();
    struct interval last = { day("2022-09-16"), day("2022-09-20") };

    (void)state;
    CHECK_STR(iso(limit_due(b->calendar, day("2022-09-01"), 15, UNIT_DAYS, &last, 1, 0)),
              "2022-09-21");
    CHECK_STR(iso(limit_due(b->calendar, day("2022-09-01"), 3, UNIT_WORKDAYS, &last, 1, 0)),
              "2022-09-06");
    book_free(b);
}

static void an_open_interval_runs_to_today(void **state)
{
    struct book *b = office();
    struct interval open = { day("2022-06-01"), DATE_NONE };

    (void)state;
    CHECK_STR(iso(limit_due(b->calendar, day("2022-05-09"), 30, UNIT_WORKDAYS, &open, 1,
                            day("2022-07-20"))),
              "2022-08-09");
    CHECK_STR(iso(limit_due(b->calendar, day("2022-05-09"), 30, UNIT_WORKDAYS, &open, 1,
                            day("2022-05-31"))),
              "2022-06-21");
    book_free(b);
}

static void a_clock_is_told_in_few_cells(void **state)
{
    static const struct {
        enum limit_unit unit;
        enum clock_state state;
        int left;
        const char *want;
    } rows[] = {
        { UNIT_DAYS, CLOCK_RUNNING, 4, "剩 4天" },
        { UNIT_DAYS, CLOCK_RUNNING, 0, "今天到期" },
        { UNIT_DAYS, CLOCK_OVERDUE, -2, "超 2天" },
        { UNIT_DAYS, CLOCK_OVERDUE, -1234567, "超 1234567天" },
        { UNIT_WORKDAYS, CLOCK_RUNNING, 4, "剩 4个工作日" },
        { UNIT_WORKDAYS, CLOCK_RUNNING, 30, "剩30个工作日" },
        { UNIT_WORKDAYS, CLOCK_OVERDUE, -125, "超125工作日" },
        { UNIT_WORKDAYS, CLOCK_RUNNING, 0, "今天到期" },
        { UNIT_DAYS, CLOCK_STOPPED, 9, "停计" },
        { UNIT_DAYS, CLOCK_MET, 9, "" },
        { UNIT_DAYS, CLOCK_MISSED, -9, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct limit l = { .unit = rows[i].unit };
        struct clock c = { .limit = &l, .left = rows[i].left, .state = rows[i].state };
        struct buf out = BUF_INIT;

        buf_add(&out, "|");
        clock_text(&c, &out);
        CHECK_STR(buf_text(&out) + 1, rows[i].want);
        CHECK(utf8_width(buf_text(&out) + 1) <= 12);
        buf_release(&out);
    }
}

static void a_list_tells_the_same_from_what_it_has_stored(void **state)
{
    static const struct {
        const char *due, *code;
        bool stopped;
        const char *today, *want;
    } rows[] = {
        { "2022-04-07", "D-02", false, "2022-04-03", "剩 4天" },
        { "2022-04-07", "D-02", false, "2022-04-07", "今天到期" },
        { "2022-04-07", "D-02", false, "2022-04-09", "超 2天" },
        { "2022-06-21", "D-03", false, "2022-06-17", "剩 2个工作日" },
        { "2022-06-17", "D-03", false, "2022-06-18", "超 1个工作日" },
        { "2022-06-21", "D-03", true, "2022-06-17", "停计" },
        { "2022-04-07", NULL, false, "2022-04-03", "剩 4天" },
        { "2022-04-07", "D-99", false, "2022-04-03", "剩 4天" },
        { NULL, "D-02", false, "2022-04-03", "" },
        { NULL, "D-02", true, "2022-04-03", "" },
    };
    struct book *b = office();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf out = BUF_INIT;

        due_text(b, day_or_none(rows[i].due), rows[i].code, rows[i].stopped, day(rows[i].today),
                 &out);
        CHECK_STR(buf_text(&out), rows[i].want);
        buf_release(&out);
    }
    book_free(b);
}

TESTS(T(the_vectors_of_the_domain_hold), T(excluded_days_outside_the_running_period_push_nothing),
      T(an_excluded_last_day_is_not_the_last_day), T(an_open_interval_runs_to_today),
      T(a_clock_is_told_in_few_cells), T(a_list_tells_the_same_from_what_it_has_stored))

/* tests/unit/test_period.c - periods as people type them, and what they are compared with.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"
#include "base/mem.h"
#include "check.h"

#define TODAY "2022-03-16" /* a Wednesday */

/* "2022-01-01..2022-12-31"; an open end is empty. */
static const char *shown(struct period p, char out[2 * DATE_SIZE + 1])
{
    char from[DATE_SIZE], to[DATE_SIZE];

    str_fit(out, 2 * DATE_SIZE + 1, "%s..%s", date_to_iso(p.from, from), date_to_iso(p.to, to));
    return out;
}

static struct period read_period(const char *typed, const char *today)
{
    struct period p = { 7, 7 };
    struct err err = ERR_INIT;

    if (period_parse(typed, date_from_iso(today), &p, &err) != ST_OK)
        fail_msg("\"%s\": %s", typed, err_text(&err));
    return p;
}

struct typed_row {
    const char *typed, *wanted;
};

static void check_typed(const char *today, const struct typed_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char out[2 * DATE_SIZE + 1];

        shown(read_period(rows[i].typed, today), out);
        if (!str_equal(out, rows[i].wanted))
            fail_msg("\"%s\": %s", rows[i].typed, out);
    }
}

static void periods_are_read_as_people_type_them(void **state)
{
    static const struct typed_row rows[] = {
        { "2022", "2022-01-01..2022-12-31" },
        { "2022年", "2022-01-01..2022-12-31" },
        { "2022全年", "2022-01-01..2022-12-31" },
        { "２０２２", "2022-01-01..2022-12-31" },
        { "2199", "2199-01-01..2199-12-31" },
        { "2022-07", "2022-07-01..2022-07-31" },
        { "2022-7", "2022-07-01..2022-07-31" },
        { "2022/7", "2022-07-01..2022-07-31" },
        { "202207", "2022-07-01..2022-07-31" },
        { "2022年7月", "2022-07-01..2022-07-31" },
        { "2022 年 12 月", "2022-12-01..2022-12-31" },
        { "2024-02", "2024-02-01..2024-02-29" },
        { "2199-12", "2199-12-01..2199-12-31" },
        { "2022-Q1", "2022-01-01..2022-03-31" },
        { "2022-Q3", "2022-07-01..2022-09-30" },
        { "2022q4", "2022-10-01..2022-12-31" },
        { "2022年第三季度", "2022-07-01..2022-09-30" },
        { "2022年2季度", "2022-04-01..2022-06-30" },
        { "2022-H1", "2022-01-01..2022-06-30" },
        { "2022-h2", "2022-07-01..2022-12-31" },
        { "2022年上半年", "2022-01-01..2022-06-30" },
        { "2022-07-15", "2022-07-15..2022-07-15" },
        { "20220715", "2022-07-15..2022-07-15" },
        { "2022年7月15日", "2022-07-15..2022-07-15" },
        { "0315", "2022-03-15..2022-03-15" },
        { "-3", "2022-03-13..2022-03-13" },
    };

    (void)state;
    check_typed(TODAY, rows, ARRAY_LEN(rows));
}

static void ranges_may_be_open_and_their_ends_may_be_periods(void **state)
{
    static const struct typed_row rows[] = {
        { "2022-01-25..2022-11-30", "2022-01-25..2022-11-30" },
        { "2022-01-25..", "2022-01-25.." },
        { "..2022-11-30", "..2022-11-30" },
        { "2022-01-25 .. 2022-11-30", "2022-01-25..2022-11-30" },
        { "２０２２－１－２５．．２０２２－１１－３０", "2022-01-25..2022-11-30" },
        { "2022-1-25至2022-11-30", "2022-01-25..2022-11-30" },
        { "2022年1月25日到2022年11月30日", "2022-01-25..2022-11-30" },
        { "2022-01-25～2022-11-30", "2022-01-25..2022-11-30" },
        { "2022-01..2022-03", "2022-01-01..2022-03-31" },
        { "2021..2022-H1", "2021-01-01..2022-06-30" },
        { "2022..今天", "2022-01-01..2022-03-16" },
        { "上月..", "2022-02-01.." },
        { "2022-07-15..2022-07-15", "2022-07-15..2022-07-15" },
    };

    (void)state;
    check_typed(TODAY, rows, ARRAY_LEN(rows));
}

static void words_name_periods_around_today(void **state)
{
    static const struct typed_row midweek[] = {
        { "today", "2022-03-16..2022-03-16" },
        { "今天", "2022-03-16..2022-03-16" },
        { "昨天", "2022-03-15..2022-03-15" },
        { "this-week", "2022-03-14..2022-03-20" },
        { "本周", "2022-03-14..2022-03-20" },
        { "last-week", "2022-03-07..2022-03-13" },
        { "上周", "2022-03-07..2022-03-13" },
        { "this-month", "2022-03-01..2022-03-31" },
        { "本月", "2022-03-01..2022-03-31" },
        { "last-month", "2022-02-01..2022-02-28" },
        { "上月", "2022-02-01..2022-02-28" },
        { "this-quarter", "2022-01-01..2022-03-31" },
        { "上季", "2021-10-01..2021-12-31" },
        { "this-year", "2022-01-01..2022-12-31" },
        { "本年", "2022-01-01..2022-12-31" },
        { "今年", "2022-01-01..2022-12-31" },
        { "last-year", "2021-01-01..2021-12-31" },
        { "去年", "2021-01-01..2021-12-31" },
        { "all", ".." },
        { "全部", ".." },
        { "THIS-WEEK", "2022-03-14..2022-03-20" },
    };
    static const struct typed_row sunday[] = {
        { "this-week", "2022-02-28..2022-03-06" },
        { "last-week", "2022-02-21..2022-02-27" },
    };
    static const struct typed_row january[] = {
        { "last-month", "2022-12-01..2022-12-31" },
        { "last-quarter", "2022-10-01..2022-12-31" },
        { "this-week", "2022-12-26..2023-01-01" },
    };

    (void)state;
    check_typed(TODAY, midweek, ARRAY_LEN(midweek));
    check_typed("2022-03-06", sunday, ARRAY_LEN(sunday));
    check_typed("2023-01-01", january, ARRAY_LEN(january));
}

#define GENERAL "不是期间，应写成 2022、2022-07、2022-Q3、2022-H1、2022-01-25..2022-11-30，或 本月"

static void what_is_no_period_is_refused_with_a_remedy(void **state)
{
    static const struct {
        const char *typed, *sentence;
    } rows[] = {
        { NULL, "没有写期间，应写成 2022、2022-07 或 本月。" },
        { " ", "没有写期间" },
        { "abc", "“abc”" GENERAL },
        { "下月", "“下月”" GENERAL },
        { "..", "“..”" GENERAL },
        { "2022-13", "“2022-13”" GENERAL },
        { "2022-0", GENERAL },
        { "2022-Q5", GENERAL },
        { "2022-Q", GENERAL },
        { "2022-H3", GENERAL },
        { "2022-", GENERAL },
        { "2022第", GENERAL },
        { "2022第H1", GENERAL },
        { "20227", GENERAL },
        { "2022-01..abc", GENERAL },
        { "abc..2022", GENERAL },
        { "2022..2023..2024", GENERAL },
        { "2022-2-30", "2022-2-30 不是日期：2022年2月只有 1 日到 28 日。" },
        { "20220230", "2022-2-30 不是日期" },
        { "2022-01-01..2022-2-30", "2022-2-30 不是日期" },
        { "22-3-15", "“22-3-15”的年份应写四位，如 2022-3-15。" },
        { "2022-11-30..2022-01-25", "“2022-11-30..2022-01-25”的起日晚于止日，应把早的写在前面。" },
        { "2022..2021", "起日晚于止日" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct err err = ERR_INIT;
        struct period p = { 7, 8 };

        CHECK_ROW(period_parse(rows[i].typed, date_from_iso(TODAY), &p, &err) == ST_INVALID,
                  rows[i].typed ? rows[i].typed : "NULL");
        CHECK_HAS(err_text(&err), rows[i].sentence);
        CHECK(p.from == 7 && p.to == 8);
        err_clear(&err);
    }
}

static void the_same_period_last_year_keeps_whole_months_whole(void **state)
{
    static const struct typed_row rows[] = {
        { "2022", "2021-01-01..2021-12-31" },
        { "2022-07", "2021-07-01..2021-07-31" },
        { "2025-02", "2024-02-01..2024-02-29" },
        { "2024-02", "2023-02-01..2023-02-28" },
        { "2025-01..2025-02", "2024-01-01..2024-02-29" },
        { "2022-01-25..2022-11-30", "2021-01-25..2021-11-30" },
        { "2025-01-15..2025-02-28", "2024-01-15..2024-02-28" },
        { "2024-02-29", "2023-02-28..2023-02-28" },
        { "2022-01-25..", "2021-01-25.." },
        { "..2022-11-30", "..2021-11-30" },
        { "all", ".." },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char out[2 * DATE_SIZE + 1];

        CHECK_STR(shown(period_last_year(read_period(rows[i].typed, TODAY)), out), rows[i].wanted);
    }
}

static void the_period_before_has_as_many_months_or_else_days(void **state)
{
    static const struct typed_row rows[] = {
        { "2022", "2021-01-01..2021-12-31" },
        { "2022-03", "2022-02-01..2022-02-28" },
        { "2024-03", "2024-02-01..2024-02-29" },
        { "2022-01", "2021-12-01..2021-12-31" },
        { "2022-Q1", "2021-10-01..2021-12-31" },
        { "2022-H2", "2022-01-01..2022-06-30" },
        { "2022-03-16", "2022-03-15..2022-03-15" },
        { "this-week", "2022-03-07..2022-03-13" },
        { "2022-01-25..2022-11-30", "2021-03-21..2022-01-24" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char out[2 * DATE_SIZE + 1];

        CHECK_STR(shown(period_before(read_period(rows[i].typed, TODAY)), out), rows[i].wanted);
    }
}

static void nothing_comes_before_an_open_period_or_the_first_year(void **state)
{
    static const char *const rows[] = { "all", "2022..", "..2022", "1900", "1900-01-01" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct period p = period_before(read_period(rows[i], TODAY));

        CHECK_ROW(p.from != DATE_NONE && p.to != DATE_NONE && p.from > p.to, rows[i]);
    }
    for (int day = -3; day <= 3; day++)
        CHECK(!period_has(period_last_year(read_period("1900", TODAY)), day));
}

static void a_period_has_both_its_ends_and_never_no_date(void **state)
{
    struct period p = read_period("2022-07", TODAY);
    struct period all = read_period("all", TODAY);
    struct period since = read_period("2022-07-01..", TODAY);
    struct period until = read_period("..2022-07-31", TODAY);

    (void)state;
    CHECK(period_has(p, p.from) && period_has(p, p.to));
    CHECK(!period_has(p, p.from - 1) && !period_has(p, p.to + 1));
    CHECK(period_has(all, 0) && !period_has(all, DATE_NONE));
    CHECK(period_has(since, p.to + 9999) && !period_has(since, p.from - 1));
    CHECK(period_has(until, p.from - 9999) && !period_has(until, p.to + 1));
    CHECK(!period_has(until, DATE_NONE));
}

TESTS(T(periods_are_read_as_people_type_them), T(ranges_may_be_open_and_their_ends_may_be_periods),
      T(words_name_periods_around_today), T(what_is_no_period_is_refused_with_a_remedy),
      T(the_same_period_last_year_keeps_whole_months_whole),
      T(the_period_before_has_as_many_months_or_else_days),
      T(nothing_comes_before_an_open_period_or_the_first_year),
      T(a_period_has_both_its_ends_and_never_no_date))

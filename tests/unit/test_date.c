/* tests/unit/test_date.c - day numbers, moments, and dates as people type them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"

#include <limits.h>

#include "base/mem.h"
#include "check.h"

#define TODAY "2022-03-16" /* a Wednesday */

static int day_of(const char *iso)
{
    return date_from_iso(iso);
}

static void every_day_from_1900_to_2199_goes_to_its_parts_and_back(void **state)
{
    int day = date_from_ymd(1900, 1, 1);
    int weekday = 1; /* 1900-01-01 was a Monday */

    (void)state;
    for (int y = 1900; y <= 2199; y++) {
        for (int m = 1; m <= 12; m++) {
            for (int d = 1; d <= date_days_in_month(y, m); d++, day++) {
                int yy, mm, dd;

                CHECK_INT(date_from_ymd(y, m, d), day);
                date_to_ymd(day, &yy, &mm, &dd);
                CHECK(yy == y && mm == m && dd == d);
                CHECK_INT(date_weekday(day), weekday);
                weekday = weekday % 7 + 1;
            }
        }
    }
    CHECK_STR(date_to_iso(day, (char[DATE_SIZE]) { 0 }), "");
}

static void known_days_have_their_numbers(void **state)
{
    (void)state;
    CHECK_INT(date_from_ymd(1970, 1, 1), 0);
    CHECK_INT(date_from_ymd(1969, 12, 31), -1);
    CHECK_INT(date_from_ymd(2000, 3, 1), 11017);
    CHECK_INT(date_from_ymd(2022, 3, 15), 19066);
    CHECK_INT(date_weekday(date_from_ymd(2022, 3, 15)), 2);
}

static void what_is_not_in_the_calendar_is_no_date(void **state)
{
    static const int rows[][3] = {
        { 2022, 2, 29 },  { 1900, 2, 29 }, { 2100, 2, 29 }, { 2022, 4, 31 },
        { 2022, 0, 1 },   { 2022, 13, 1 }, { 2022, 1, 0 },  { 2022, 1, 32 },
        { 1899, 12, 31 }, { 2200, 1, 1 },  { 2022, -1, 1 }, { 2022, 1, -1 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(date_from_ymd(rows[i][0], rows[i][1], rows[i][2]), DATE_NONE);
    CHECK(date_from_ymd(2000, 2, 29) != DATE_NONE);
    CHECK(date_from_ymd(2024, 2, 29) != DATE_NONE);
}

static void no_date_stays_no_date(void **state)
{
    char iso[DATE_SIZE];
    int y, m, d;

    (void)state;
    date_to_ymd(DATE_NONE, &y, &m, &d);
    CHECK(y == 0 && m == 0 && d == 0);
    CHECK_INT(date_year(DATE_NONE), 0);
    CHECK_INT(date_month(DATE_NONE), 0);
    CHECK_INT(date_weekday(DATE_NONE), 0);
    CHECK_INT(date_month_start(DATE_NONE), DATE_NONE);
    CHECK_INT(date_month_end(DATE_NONE), DATE_NONE);
    CHECK_INT(date_add_months(DATE_NONE, 1), DATE_NONE);
    CHECK_STR(date_to_iso(DATE_NONE, iso), "");
}

static void months_are_added_to_the_same_day_or_the_months_last(void **state)
{
    static const struct {
        const char *from;
        int months;
        const char *to;
    } rows[] = {
        { "2022-01-31", 1, "2022-02-28" },
        { "2024-01-31", 1, "2024-02-29" },
        { "2022-01-15", 1, "2022-02-15" },
        { "2022-12-31", 2, "2023-02-28" },
        { "2022-03-31", -1, "2022-02-28" },
        { "2022-01-10", -1, "2021-12-10" },
        { "2022-02-28", 1, "2022-03-28" },
        { "2024-02-29", 12, "2025-02-28" },
        { "2022-06-30", -18, "2020-12-30" },
        { "2022-06-30", 0, "2022-06-30" },
        { "2199-12-31", 1, "" },
        { "1900-01-01", -1, "" },
        { "2022-01-01", INT_MAX, "" },
        { "2022-01-01", INT_MIN, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char iso[DATE_SIZE];

        CHECK_STR(date_to_iso(date_add_months(day_of(rows[i].from), rows[i].months), iso),
                  rows[i].to);
    }
    CHECK_INT(date_month_start(day_of("2024-02-15")), day_of("2024-02-01"));
    CHECK_INT(date_month_end(day_of("2024-02-15")), day_of("2024-02-29"));
}

static void iso_dates_are_read_strictly(void **state)
{
    static const char *const wrong[] = {
        "",           "2022-3-15",  "2022/03/15", "2022-03-15 ", " 2022-03-15", "20220315",
        "2022-02-30", "2022-03-1x", "2022-03--1", "+022-03-15",  "1899-12-31",  "2200-01-01",
    };

    (void)state;
    CHECK_INT(date_from_iso(NULL), DATE_NONE);
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        CHECK_ROW(date_from_iso(wrong[i]) == DATE_NONE, wrong[i]);
    CHECK_INT(date_from_iso("2022-03-15"), date_from_ymd(2022, 3, 15));
}

static void moments_go_to_text_and_back(void **state)
{
    static const struct {
        long long ms;
        const char *iso;
    } rows[] = {
        { 0, "1970-01-01T00:00:00.000Z" },
        { 1647306123456, "2022-03-15T01:02:03.456Z" },
        { 1647388799999, "2022-03-15T23:59:59.999Z" },
        { -86400000, "1969-12-31T00:00:00.000Z" },
        { -2, "1969-12-31T23:59:59.998Z" },
    };
    char out[STAMP_SIZE];

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        CHECK_STR(stamp_to_iso(rows[i].ms, out), rows[i].iso);
        CHECK_INT(stamp_from_iso(rows[i].iso), rows[i].ms);
    }
    CHECK_STR(stamp_to_iso(LLONG_MAX, out), "");
    CHECK_STR(stamp_to_iso(LLONG_MIN, out), "");
}

static void malformed_moments_are_refused(void **state)
{
    static const char *const wrong[] = {
        "",
        "2022-03-15",
        "2022-03-15T01:02:03Z",
        "2022-03-15 01:02:03.456Z",
        "2022-03-15T01:02:03.456",
        "2022-03-15T01:02:03.456z",
        "2022-03-15T24:02:03.456Z",
        "2022-03-15T01:60:03.456Z",
        "2022-03-15T01:02:60.456Z",
        "2022-02-30T01:02:03.456Z",
        "2022-03-15T01:02:03.4x6Z",
        "2022-03-15T01-02-03.456Z",
    };

    (void)state;
    CHECK_INT(stamp_from_iso(NULL), -1);
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        CHECK_ROW(stamp_from_iso(wrong[i]) == -1, wrong[i]);
}

static void the_civil_day_turns_at_midnight_in_china(void **state)
{
    long long before = stamp_from_iso("2022-03-15T15:59:59.999Z");
    char out[20];

    (void)state;
    CHECK_INT(date_of_stamp(before), day_of("2022-03-15"));
    CHECK_INT(date_of_stamp(before + 1), day_of("2022-03-16"));
    CHECK_INT(date_of_stamp(LLONG_MAX), DATE_NONE);
    CHECK_INT(date_of_stamp(LLONG_MIN), DATE_NONE);
    stamp_to_local(before, out, sizeof(out), false);
    CHECK_STR(out, "03-15 23:59");
    stamp_to_local(before + 1, out, sizeof(out), true);
    CHECK_STR(out, "2022-03-16 00:00");
    stamp_to_local(stamp_from_iso("1950-06-30T23:01:00.000Z"), out, sizeof(out), true);
    CHECK_STR(out, "1950-07-01 07:01");
    stamp_to_local(LLONG_MAX, out, sizeof(out), true);
    CHECK_STR(out, "");
}

struct typed_row {
    const char *typed, *iso;
};

static void check_typed(const char *today, const struct typed_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct err err = ERR_INIT;
        char iso[DATE_SIZE];
        int day = DATE_NONE;
        enum status st = date_parse(rows[i].typed, day_of(today), &day, &err);

        if (st != ST_OK || !str_equal(date_to_iso(day, iso), rows[i].iso))
            fail_msg("\"%s\": %s %s", rows[i].typed, date_to_iso(day, iso), err_text(&err));
        err_clear(&err);
    }
}

/* A day that is agreed lies ahead, unless it has passed lately. */
static void a_due_day_without_a_year_is_the_next_one(void **state)
{
    static const struct {
        const char *today, *typed, *iso;
    } rows[] = {
        { "2022-09-14", "1031", "2022-10-31" },     { "2022-09-14", "930", "2022-09-30" },
        { "2022-09-14", "0131", "2023-01-31" },     { "2022-09-14", "0815", "2022-08-15" },
        { "2022-12-20", "0115", "2023-01-15" },     { "2023-01-10", "1230", "2022-12-30" },
        { "2022-12-20", "15日", "2022-12-15" },     { "2022-09-14", "+7", "2022-09-21" },
        { "2022-09-14", "20210131", "2021-01-31" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct err err = ERR_INIT;
        char iso[DATE_SIZE];
        int day = DATE_NONE;

        CHECK_INT(date_parse_ahead(rows[i].typed, day_of(rows[i].today), &day, &err), ST_OK);
        CHECK_STR(date_to_iso(day, iso), rows[i].iso);
    }
}

static void dates_are_read_as_people_type_them(void **state)
{
    static const struct typed_row rows[] = {
        { "2022-3-15", "2022-03-15" },     { "2022-03-15", "2022-03-15" },
        { "2022/3/15", "2022-03-15" },     { "2022.3.15", "2022-03-15" },
        { "2022-3/15", "2022-03-15" },     { "2022年3月15日", "2022-03-15" },
        { "2022年3月15号", "2022-03-15" }, { "2022年03月15", "2022-03-15" },
        { "20220315", "2022-03-15" },      { "0315", "2022-03-15" },
        { "315", "2022-03-15" },           { "111", "2022-01-11" },
        { "3.15", "2022-03-15" },          { "3-15", "2022-03-15" },
        { "03/15", "2022-03-15" },         { "3月15日", "2022-03-15" },
        { "3月15", "2022-03-15" },         { "15日", "2022-03-15" },
        { "31号", "2022-03-31" },          { "1999-12-31", "1999-12-31" },
        { "2030-1-1", "2030-01-01" },      { "20240229", "2024-02-29" },
    };

    (void)state;
    check_typed(TODAY, rows, ARRAY_LEN(rows));
}

static void dates_may_come_from_an_ime(void **state)
{
    static const struct typed_row rows[] = {
        { "２０２２－３－１５", "2022-03-15" },
        { "２０２２／３／１５", "2022-03-15" },
        { "２０２２．３．１５", "2022-03-15" },
        { "2022。3。15", "2022-03-15" },
        { "３月１５日", "2022-03-15" },
        { "０３１５", "2022-03-15" },
        { " 2022 - 3 - 15 ", "2022-03-15" },
        { "　2022　年 3 月 15 日　", "2022-03-15" },
        { "2022 03 15", "2022-03-15" },
        { "\xEF\xBB\xBF"
          "2022-3-15",
          "2022-03-15" },
        { "－３", "2022-03-13" },
        { "＋７", "2022-03-23" },
    };

    (void)state;
    check_typed(TODAY, rows, ARRAY_LEN(rows));
}

static void words_and_signed_numbers_count_from_today(void **state)
{
    static const struct typed_row rows[] = {
        { "今", "2022-03-16" },      { "今天", "2022-03-16" }, { "today", "2022-03-16" },
        { "TODAY", "2022-03-16" },   { "0", "2022-03-16" },    { "昨", "2022-03-15" },
        { "昨天", "2022-03-15" },    { "明", "2022-03-17" },   { "明天", "2022-03-17" },
        { "前天", "2022-03-14" },    { "后天", "2022-03-18" }, { "-3", "2022-03-13" },
        { "+7", "2022-03-23" },      { "-0", "2022-03-16" },   { "+30", "2022-04-15" },
        { "- 16", "2022-02-28" },    { "-365", "2021-03-16" }, { "yesterday", "2022-03-15" },
        { " 今 天 ", "2022-03-16" },
    };

    (void)state;
    check_typed(TODAY, rows, ARRAY_LEN(rows));
}

static void a_time_of_day_is_dropped(void **state)
{
    static const struct typed_row rows[] = {
        { "2022-3-15 10:30", "2022-03-15" },
        { "2022/3/15 0:00:00", "2022-03-15" },
        { "2022-03-15T10:30:05.250", "2022-03-15" },
        { "2022年3月15日10:30", "2022-03-15" },
        { "2022年3月15日 上午 9时05分", "2022-03-15" },
        { "2022年3月15日下午3点", "2022-03-15" },
        { "２０２２－３－１５　１０：３０", "2022-03-15" },
        { "0315 9:05", "2022-03-15" },
        { "昨天 9:05", "2022-03-15" },
        { "15日9:05", "2022-03-15" },
    };

    (void)state;
    check_typed(TODAY, rows, ARRAY_LEN(rows));
}

static void a_date_without_a_year_lies_at_most_31_days_ahead(void **state)
{
    static const struct typed_row spring[] = {
        { "0416", "2022-04-16" }, /* 31 days ahead */
        { "0417", "2021-04-17" }, /* 32 */
        { "1115", "2021-11-15" }, { "1231", "2021-12-31" }, { "1月1日", "2022-01-01" },
    };
    static const struct typed_row autumn[] = {
        { "1115", "2022-11-15" },  { "1231", "2021-12-31" }, { "12.23", "2022-12-23" },
        { "12.24", "2021-12-24" }, { "0105", "2022-01-05" },
    };
    static const struct typed_row december[] = {
        { "1231", "2022-12-31" },
        { "0105", "2022-01-05" },
    };
    static const struct typed_row after_leap_year[] = {
        { "0229", "2020-02-29" },
        { "1231", "2020-12-31" },
        { "31日", "2021-01-31" },
    };

    (void)state;
    check_typed(TODAY, spring, ARRAY_LEN(spring));
    check_typed("2022-11-22", autumn, ARRAY_LEN(autumn));
    check_typed("2022-12-20", december, ARRAY_LEN(december));
    check_typed("2021-01-10", after_leap_year, ARRAY_LEN(after_leap_year));
}

#define GENERAL "不是日期，应写成 2022-3-15、20220315、0315、3月15日，或 今、昨、-3。"

static void what_is_no_date_is_refused_with_a_remedy(void **state)
{
    static const struct {
        const char *typed, *sentence;
    } rows[] = {
        { NULL, "没有写日期，应写成 2022-3-15、0315 或 今。" },
        { "", "没有写日期" },
        { "　", "没有写日期" },
        { "abc", "“abc”" GENERAL },
        { "张三", "“张三”" GENERAL },
        { "2022-2-30", "2022-2-30 不是日期：2022年2月只有 1 日到 28 日。" },
        { "２０２２年２月３０日", "2022-2-30 不是日期：2022年2月只有 1 日到 28 日。" },
        { "20240230", "2024-2-30 不是日期：2024年2月只有 1 日到 29 日。" },
        { "0229", "2022-2-29 不是日期：2022年2月只有 1 日到 28 日。" },
        { "2022-4-31", "2022-4-31 不是日期：2022年4月只有 1 日到 30 日。" },
        { "300", "2022-3-0 不是日期：2022年3月只有 1 日到 31 日。" },
        { "32日", "2022-3-32 不是日期：2022年3月只有 1 日到 31 日。" },
        { "2022-13-1", "2022-13-1 不是日期：月份应是 1 到 12。" },
        { "2022-0-1", "2022-0-1 不是日期：月份应是 1 到 12。" },
        { "1315", "2022-13-15 不是日期：月份应是 1 到 12。" },
        { "1899-1-1", "1899-1-1 不是日期：年份应在 1900 到 2199 之间。" },
        { "22000101", "2200-1-1 不是日期：年份应在 1900 到 2199 之间。" },
        { "220315", "“220315”的年份应写四位，如 2022-3-15。" },
        { "22-3-15", "“22-3-15”的年份应写四位，如 2022-3-15。" },
        { "98年3月15日", "“98年3月15日”的年份应写四位，如 1998-3-15。" },
        { "202203", "“202203”" GENERAL },
        { "15/3/2022", "“15/3/2022”应按年、月、日的次序写，如 2022-3-15。" },
        { "2022", "“2022”缺少月或日，应写全，如 2022-3-15 或 3月15日。" },
        { "2022年", "缺少月或日" },
        { "2022-3", "缺少月或日" },
        { "2022年3月", "缺少月或日" },
        { "3月", "缺少月或日" },
        { "15", GENERAL },
        { "2022031", GENERAL },
        { "202203150", GENERAL },
        { "20220315103000", GENERAL },
        { "2022-3-", GENERAL },
        { "2022--3-15", GENERAL },
        { "-2022-3-15", GENERAL },
        { "2022-3-15-", GENERAL },
        { "2022-003-15", GENERAL },
        { "022-3-15", GENERAL },
        { "2022月3日15", GENERAL },
        { "3日15月", GENERAL },
        { "3-15x", GENERAL },
        { "115日", GENERAL },
        { "+", GENERAL },
        { "-3天", GENERAL },
        { "+99999", GENERAL },
        { "+123456", GENERAL },
        { "2022-3-1510:30", GENERAL },
        { "2022-3-15 25:00", GENERAL },
        { "2022-3-15 10:61", GENERAL },
        { "2022-3-15 10:30 开会", GENERAL },
        { "20220315 1030:00", GENERAL },
        { "10:30", GENERAL },
        { "2022\xFF"
          "3-15",
          GENERAL },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct err err = ERR_INIT;
        int day = 12345;

        CHECK_ROW(date_parse(rows[i].typed, day_of(TODAY), &day, &err) == ST_INVALID,
                  rows[i].typed ? rows[i].typed : "NULL");
        CHECK_HAS(err_text(&err), rows[i].sentence);
        CHECK_INT(day, 12345);
        err_clear(&err);
    }
}

TESTS(T(every_day_from_1900_to_2199_goes_to_its_parts_and_back), T(known_days_have_their_numbers),
      T(what_is_not_in_the_calendar_is_no_date), T(no_date_stays_no_date),
      T(months_are_added_to_the_same_day_or_the_months_last), T(iso_dates_are_read_strictly),
      T(moments_go_to_text_and_back), T(malformed_moments_are_refused),
      T(the_civil_day_turns_at_midnight_in_china), T(a_due_day_without_a_year_is_the_next_one),
      T(dates_are_read_as_people_type_them), T(dates_may_come_from_an_ime),
      T(words_and_signed_numbers_count_from_today), T(a_time_of_day_is_dropped),
      T(a_date_without_a_year_lies_at_most_31_days_ahead),
      T(what_is_no_date_is_refused_with_a_remedy))

/* tests/unit/test_calendar.c - weekends, days off and make-up workdays.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"
#include "base/mem.h"
#include "check.h"

#define HOLIDAYS "data/holidays-cn.csv"

/* The shipped list: date,off,name.  The tests run at the top of the tree. */
static struct calendar *shipped_calendar(void)
{
    struct calendar *c = calendar_new();
    FILE *f = fopen(HOLIDAYS, "r");
    char line[200];

    if (!f)
        fail_msg("cannot open %s", HOLIDAYS);
    while (fgets(line, sizeof(line), f)) {
        char iso[DATE_SIZE];
        int day;

        str_fit(iso, sizeof(iso), "%.10s", line);
        day = date_from_iso(iso);
        if (day != DATE_NONE)
            calendar_add(c, day, line[DATE_SIZE] == '1');
    }
    fclose(f);
    return c;
}

static void without_exceptions_saturday_and_sunday_are_off(void **state)
{
    struct calendar *c = calendar_new();
    int monday = date_from_iso("2022-03-14");

    (void)state;
    for (int i = 0; i < 14; i++)
        CHECK_INT(calendar_is_off(c, monday + i), i % 7 >= 5);
    CHECK(!calendar_is_off(c, DATE_NONE));
    CHECK(!calendar_knows(c, 2022));
    calendar_free(c);
}

static void exceptions_may_come_in_any_order_and_the_last_word_counts(void **state)
{
    struct calendar *c = calendar_new();
    int monday = date_from_iso("2022-03-14");

    (void)state;
    for (int i = 40; i >= 0; i -= 2)
        calendar_add(c, monday + i, true);
    for (int i = 1; i < 40; i += 2)
        calendar_add(c, monday + i, false);
    calendar_add(c, monday + 20, false);
    calendar_add(c, DATE_NONE, true);
    for (int i = 0; i <= 40; i++)
        CHECK_INT(calendar_is_off(c, monday + i), i % 2 == 0 && i != 20);
    CHECK(!calendar_is_off(c, monday - 1 - 2)); /* the Friday before: not listed */
    calendar_free(c);
}

static void the_shipped_calendar_knows_announced_days(void **state)
{
    static const struct {
        const char *iso;
        bool off;
    } rows[] = {
        { "2022-01-01", true },  { "2022-01-03", true },  { "2022-01-04", false },
        { "2022-01-29", false }, { "2022-01-30", false }, { "2022-01-31", true },
        { "2022-02-06", true },  { "2022-02-07", false }, { "2022-04-02", false },
        { "2022-04-09", true },  { "2022-05-04", true },  { "2022-05-05", false },
        { "2022-05-07", false }, { "2022-10-07", true },  { "2022-10-08", false },
        { "2022-10-09", false }, { "2022-10-15", true },  { "2022-12-31", true },
        { "2023-01-02", true },  { "2022-07-30", true },  { "2022-08-01", false },
    };
    struct calendar *c = shipped_calendar();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(calendar_is_off(c, date_from_iso(rows[i].iso)) == rows[i].off, rows[i].iso);
    calendar_free(c);
}

/* DOMAIN vectors: a term's last day moves to the next day that is not off. */
static void terms_that_end_on_a_day_off_end_on_the_next_workday(void **state)
{
    static const struct {
        const char *start, *due;
    } rows[] = {
        { "2022-09-01", "2022-10-08" }, { "2022-09-08", "2022-10-08" },
        { "2022-07-01", "2022-08-01" }, { "2022-04-01", "2022-05-05" },
        { "2022-03-31", "2022-05-05" }, { "2022-01-01", "2022-02-07" },
        { "2022-03-10", "2022-04-11" }, { "2022-09-14", "2022-10-14" },
    };
    struct calendar *c = shipped_calendar();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int day = date_from_iso(rows[i].start) + 30;

        while (calendar_is_off(c, day))
            day++;
        CHECK_INT(day, date_from_iso(rows[i].due));
    }
    calendar_free(c);
}

static void a_year_without_announcement_is_not_known(void **state)
{
    struct calendar *c = shipped_calendar();

    (void)state;
    CHECK(calendar_knows(c, 2020));
    CHECK(calendar_knows(c, 2022));
    CHECK(!calendar_knows(c, 2019));
    CHECK(!calendar_knows(c, 2050));
    CHECK(!calendar_knows(c, 0));
    calendar_add(c, date_from_iso("2050-12-31"), true);
    CHECK(calendar_knows(c, 2050));
    CHECK(!calendar_knows(c, 2049));
    CHECK(!calendar_knows(c, 2051));
    calendar_free(c);
    calendar_free(NULL);
}

TESTS(T(without_exceptions_saturday_and_sunday_are_off),
      T(exceptions_may_come_in_any_order_and_the_last_word_counts),
      T(the_shipped_calendar_knows_announced_days),
      T(terms_that_end_on_a_day_off_end_on_the_next_workday),
      T(a_year_without_announcement_is_not_known))

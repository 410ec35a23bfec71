/* base/date.c - civil dates as day numbers, and moments as milliseconds.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"

#define YEAR_FIRST 1900
#define YEAR_LAST  2199
#define DAY_FIRST  (-25567) /* 1900-01-01 */
#define DAY_LAST   84005    /* 2199-12-31 */
#define DAY_MS     86400000LL
#define CHINA_MS   (8 * 3600 * 1000LL) /* UTC+8 */

static bool is_leap(int y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static bool in_range(long long day)
{
    return day >= DAY_FIRST && day <= DAY_LAST;
}

int date_days_in_month(int y, int m)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    if (m < 1 || m > 12)
        return 0;
    return days[m - 1] + (m == 2 && is_leap(y));
}

/* Counts from March, so that the leap day comes last, in eras of 400 years
 * (146097 days); day 719468 of that count is 1970-01-01. */
int date_from_ymd(int y, int m, int d)
{
    int year, year_of_era, day_of_year;

    if (y < YEAR_FIRST || y > YEAR_LAST || d < 1 || d > date_days_in_month(y, m))
        return DATE_NONE;
    year = m <= 2 ? y - 1 : y;
    year_of_era = year % 400;
    day_of_year = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
    return year / 400 * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
           day_of_year - 719468;
}

void date_to_ymd(int day, int *y, int *m, int *d)
{
    int count, day_of_era, year_of_era, day_of_year, month;

    *y = *m = *d = 0;
    if (!in_range(day))
        return;
    count = day + 719468;
    day_of_era = count % 146097;
    year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    month = (5 * day_of_year + 2) / 153; /* 0 is March */
    *d = day_of_year - (153 * month + 2) / 5 + 1;
    *m = month < 10 ? month + 3 : month - 9;
    *y = year_of_era + count / 146097 * 400 + (*m <= 2);
}

int date_year(int day)
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    return y;
}

int date_month(int day)
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    return m;
}

int date_weekday(int day)
{
    if (!in_range(day))
        return 0;
    return (day - DAY_FIRST) % 7 + 1; /* 1900-01-01 was a Monday */
}

int date_month_start(int day)
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    return date_from_ymd(y, m, 1);
}

int date_month_end(int day)
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    return date_from_ymd(y, m, date_days_in_month(y, m));
}

int date_add_months(int day, int n)
{
    int y, m, d;
    long long months;

    date_to_ymd(day, &y, &m, &d);
    months = y * 12LL + m - 1 + n;
    if (y == 0 || months < YEAR_FIRST * 12LL || months > YEAR_LAST * 12LL + 11)
        return DATE_NONE;
    y = (int)(months / 12);
    m = (int)(months % 12) + 1;
    if (d > date_days_in_month(y, m))
        d = date_days_in_month(y, m);
    return date_from_ymd(y, m, d);
}

char *date_to_iso(int day, char out[DATE_SIZE])
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    if (y == 0)
        out[0] = '\0';
    else
        str_fit(out, DATE_SIZE, "%04d-%02d-%02d", y, m, d);
    return out;
}

/* Reads n digits into value; false when one is missing. */
static bool read_digits(const char *s, size_t n, int *value)
{
    *value = 0;
    for (size_t i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        *value = *value * 10 + (s[i] - '0');
    }
    return true;
}

int date_from_iso(const char *iso)
{
    int y, m, d;

    if (!iso || strlen(iso) != DATE_SIZE - 1 || iso[4] != '-' || iso[7] != '-')
        return DATE_NONE;
    if (!read_digits(iso, 4, &y) || !read_digits(iso + 5, 2, &m) || !read_digits(iso + 8, 2, &d))
        return DATE_NONE;
    return date_from_ymd(y, m, d);
}

/* Divides rounding down, so that moments before 1970 fall into their own day. */
static long long floor_days(long long ms)
{
    return ms / DAY_MS - (ms % DAY_MS < 0);
}

char *stamp_to_iso(long long ms, char out[STAMP_SIZE])
{
    long long day = floor_days(ms);
    long long rest;
    char iso[DATE_SIZE];

    if (!in_range(day)) {
        out[0] = '\0';
        return out;
    }
    rest = ms - day * DAY_MS;
    str_fit(out, STAMP_SIZE, "%sT%02lld:%02lld:%02lld.%03lldZ", date_to_iso((int)day, iso),
            rest / 3600000, rest / 60000 % 60, rest / 1000 % 60, rest % 1000);
    return out;
}

long long stamp_from_iso(const char *iso)
{
    char date[DATE_SIZE];
    int day, h, m, s, ms;

    if (!iso || strlen(iso) != STAMP_SIZE - 1)
        return -1;
    memcpy(date, iso, DATE_SIZE - 1);
    date[DATE_SIZE - 1] = '\0';
    day = date_from_iso(date);
    if (day == DATE_NONE || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' || iso[19] != '.' ||
        iso[23] != 'Z')
        return -1;
    if (!read_digits(iso + 11, 2, &h) || !read_digits(iso + 14, 2, &m) ||
        !read_digits(iso + 17, 2, &s) || !read_digits(iso + 20, 3, &ms))
        return -1;
    if (h > 23 || m > 59 || s > 59)
        return -1;
    return day * DAY_MS + ((h * 60LL + m) * 60 + s) * 1000 + ms;
}

int date_of_stamp(long long ms)
{
    long long day;

    if (ms > (DAY_LAST + 1LL) * DAY_MS)
        return DATE_NONE;
    day = floor_days(ms + CHINA_MS);
    return in_range(day) ? (int)day : DATE_NONE;
}

void stamp_to_local(long long ms, char *out, size_t size, bool with_year)
{
    int day = date_of_stamp(ms);
    int minute;
    char iso[DATE_SIZE];

    if (day == DATE_NONE) {
        str_fit(out, size, "%s", "");
        return;
    }
    minute = (int)((ms + CHINA_MS - day * DAY_MS) / 60000);
    str_fit(out, size, "%s %02d:%02d", date_to_iso(day, iso) + (with_year ? 0 : 5), minute / 60,
            minute % 60);
}

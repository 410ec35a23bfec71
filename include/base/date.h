/* base/date.h - civil dates in China Standard Time, as day numbers.
 *
 * A day is the number of days since 1970-01-01; DATE_NONE means "no date".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct buf;

#define DATE_NONE INT_MIN
#define DATE_SIZE 11 /* "YYYY-MM-DD" and the NUL */

/* DATE_NONE when y-m-d is not a date; years 1900 to 2199. */
int date_from_ymd(int y, int m, int d);
/* For DATE_NONE, and days outside those years, the parts are 0. */
void date_to_ymd(int day, int *y, int *m, int *d);
int date_year(int day);
int date_month(int day);   /* 1..12 */
int date_weekday(int day); /* 1 Monday .. 7 Sunday */
int date_month_start(int day);
int date_month_end(int day);
int date_days_in_month(int y, int m);
/* Same day n months on, or the month's last day (Civil Code art. 202).
 * DATE_NONE stays DATE_NONE. */
int date_add_months(int day, int n);

/* "2022-03-15"; "" for DATE_NONE.  Returns out. */
char *date_to_iso(int day, char out[DATE_SIZE]);
/* Strict YYYY-MM-DD; DATE_NONE otherwise (also for NULL and ""). */
int date_from_iso(const char *iso);

/* What people type, full-width or half-width, spaces ignored:
 * 2022-3-15 2022/3/15 2022.3.15 2022年3月15日 20220315 220315(no) 0315 315
 * 3.15 3-15 3/15 3月15日 15日 今 昨 明 今天 昨天 明天 前天 后天 today -3 +7 (days from
 * today) 0 (today).  Three digits are a month and two digits of day: 111 is
 * 11 January.  A date without a year takes today's year; when that lies more
 * than 31 days ahead, the year before.  A time of day after the date
 * ("2022-3-15 10:30", "2022/3/15 0:00:00") is dropped.
 * ST_INVALID with a sentence that says what would be right. */
enum status date_parse(const char *text, int today, int *day, struct err *err);
/* The same for a day that is agreed or set: without a year it is the next one of that
 * name, or one that has passed within the last three months. */
enum status date_parse_ahead(const char *text, int today, int *day, struct err *err);

#define STAMP_SIZE 25 /* "2022-03-15T01:02:03.456Z" and the NUL */
/* UTC milliseconds since 1970 to text and back (-1 when malformed). */
char *stamp_to_iso(long long ms, char out[STAMP_SIZE]);
long long stamp_from_iso(const char *iso);
/* The civil date in China Standard Time (UTC+8, no summer time). */
int date_of_stamp(long long ms);
/* "11-22 09:14" in China Standard Time, for headings. */
void stamp_to_local(long long ms, char *out, size_t size, bool with_year);

/* A closed range of days; either end may be DATE_NONE (open). */
struct period {
    int from, to;
};

/* 2022 2022-07 2022-Q3 2022-H1 2022-01-25..2022-11-30 (either end may be left
 * out) 2022-07-15 today this-week last-week this-month last-month this-year last-year
 * this-quarter last-quarter all, and 今天 本周 上周 本月 上月 本季 上季 本年 今年 去年 全部;
 * also 2022年7月, 2022年上半年, 2022年第三季度, and 至 between two ends.  An end of a range
 * may itself be a month or a year: 2022-01..2022-03.  ST_INVALID with a sentence. */
enum status period_parse(const char *text, int today, struct period *p, struct err *err);
/* Same period last year (同比) and the period of the same kind before (环比:
 * whole months shift by months, else by the number of days).  Last year moves
 * only the ends that are there; nothing comes before an open period: the
 * answer is then empty (from after to), as it is before 1900. */
struct period period_last_year(struct period p);
struct period period_before(struct period p);
/* "2022年", "2022年上半年", "2022年7月", "2022-01-25 至 2022-11-22"; appends. */
void period_name(struct period p, struct buf *out);
bool period_has(struct period p, int day); /* DATE_NONE is in no period */

/* The working-day calendar: weekends, and the exceptions the State Council
 * announces each year (days off, make-up workdays). */
struct calendar;
struct calendar *calendar_new(void);
void calendar_free(struct calendar *c);
void calendar_add(struct calendar *c, int day, bool off);
bool calendar_is_off(const struct calendar *c, int day);
/* False when no exception at all is known for the year: what is counted
 * through such a year needs a warning. */
bool calendar_knows(const struct calendar *c, int year);

#endif

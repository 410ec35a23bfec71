/* core/limit_days.c - the day arithmetic of time limits: what is counted, what is left out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limit_days.h"

#include <stdlib.h>

#include "base/mem.h"

#define MONTHS_A_YEAR 12
#define YEAR_LAST     2199 /* as dates are known (base/date.h) */

static int earlier_from(const void *a, const void *b)
{
    const struct interval *x = a;
    const struct interval *y = b;

    return (x->from > y->from) - (x->from < y->from);
}

struct stops stops_merged(const struct interval *in, size_t n, int today)
{
    struct stops out = { .items = mem_alloc((n + 1) * sizeof(*out.items)) };
    size_t kept = 0;

    for (size_t i = 0; i < n; i++) {
        struct interval v = in[i];

        if (v.to == DATE_NONE)
            v.to = today;
        if (v.from != DATE_NONE && v.to != DATE_NONE && v.from <= v.to)
            out.items[out.count++] = v;
    }
    qsort(out.items, out.count, sizeof(*out.items), earlier_from);
    for (size_t i = 0; i < out.count; i++) {
        struct interval v = out.items[i];

        if (kept > 0 && v.from <= out.items[kept - 1].to + 1) {
            if (v.to > out.items[kept - 1].to)
                out.items[kept - 1].to = v.to;
        } else {
            out.items[kept++] = v;
        }
    }
    out.count = kept;
    return out;
}

static bool stops_has(const struct stops *s, int day)
{
    for (size_t i = 0; i < s->count; i++)
        if (day >= s->items[i].from && day <= s->items[i].to)
            return true;
    return false;
}

bool stops_stand(const struct interval *in, size_t n, int today)
{
    for (size_t i = 0; i < n; i++)
        if (in[i].from != DATE_NONE && in[i].from <= today &&
            (in[i].to == DATE_NONE || in[i].to > today))
            return true;
    return false;
}

static bool is_counted(const struct calendar *cal, enum limit_unit unit, int day)
{
    return unit != UNIT_WORKDAYS || !calendar_is_off(cal, day);
}

/* The n-th day after start that the unit counts and no stop excludes.  For
 * calendar days that is start + n pushed by the excluded days on the way. */
static int nth_day(const struct calendar *cal, int start, int n, enum limit_unit unit,
                   const struct stops *s)
{
    int day = start;

    while (n > 0) {
        day++;
        if (is_counted(cal, unit, day) && !stops_has(s, day))
            n--;
    }
    return day;
}

/* Days that the unit counts and a stop excludes, after `after` and up to `to`. */
static int stopped_days(const struct calendar *cal, enum limit_unit unit, const struct stops *s,
                        int after, int to)
{
    int n = 0;

    for (int day = after + 1; day <= to; day++)
        if (stops_has(s, day) && is_counted(cal, unit, day))
            n++;
    return n;
}

static int roll_over(const struct calendar *cal, enum limit_unit unit, int day)
{
    while (unit != UNIT_WORKDAYS && calendar_is_off(cal, day))
        day++;
    return day;
}

static int years_on(int start, int years)
{
    int day = years <= YEAR_LAST ? date_add_months(start, years * MONTHS_A_YEAR) : DATE_NONE;

    return day == DATE_NONE ? date_from_ymd(YEAR_LAST, MONTHS_A_YEAR, 31) : day;
}

int limit_due(const struct calendar *cal, int start, int length, enum limit_unit unit,
              const struct interval *excluded, size_t n, int today)
{
    struct stops s;
    int due = start;

    if (length <= 0)
        return start;
    s = stops_merged(excluded, n, today);
    if (unit == UNIT_YEARS) {
        due = years_on(start, length);
        due = nth_day(cal, due, stopped_days(cal, unit, &s, start, due), unit, &s);
    } else {
        due = nth_day(cal, start, length, unit, &s);
    }
    free(s.items);
    return roll_over(cal, unit, due);
}

int limit_pushed(const struct calendar *cal, enum limit_unit unit, int end, int consent,
                 const struct interval *in, size_t n, int today)
{
    struct interval *later = mem_alloc((n + 1) * sizeof(*later));
    size_t count = 0;
    struct stops s;
    int days;

    for (size_t i = 0; i < n; i++)
        if (in[i].from > consent)
            later[count++] = in[i];
    s = stops_merged(later, count, today);
    days = stopped_days(cal, unit, &s, consent, end);
    if (days > 0)
        end = roll_over(cal, unit, nth_day(cal, end, days, unit, &s));
    free(s.items);
    free(later);
    return end;
}

int limit_stopped(const struct calendar *cal, enum limit_unit unit, const struct interval *in,
                  size_t n, int start, int end, int today)
{
    struct stops s = stops_merged(in, n, today);
    int days = stopped_days(cal, unit, &s, start, end);

    free(s.items);
    return days;
}

int limit_left(const struct calendar *cal, enum limit_unit unit, int due, int today)
{
    int from = today < due ? today : due;
    int to = today < due ? due : today;
    int n = 0;

    if (unit != UNIT_WORKDAYS)
        return due - today;
    for (int day = from + 1; day <= to; day++)
        if (!calendar_is_off(cal, day))
            n++;
    if (today <= due)
        return n;
    return n > 0 ? -n : -1;
}

bool limit_guesses(const struct calendar *cal, int from, int to)
{
    for (int year = date_year(from); from <= to && year <= date_year(to); year++)
        if (!calendar_knows(cal, year))
            return true;
    return false;
}

/* base/calendar.c - the working-day calendar: weekends and announced exceptions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"

struct exception {
    int day;
    bool off;
};

struct calendar {
    struct exception *items; /* owned; by day, each day once */
    size_t count;
    size_t cap;
};

struct calendar *calendar_new(void)
{
    return mem_alloc(sizeof(struct calendar));
}

void calendar_free(struct calendar *c)
{
    if (!c)
        return;
    free(c->items);
    free(c);
}

/* Place of the first exception on or after the day. */
static size_t place_of(const struct calendar *c, int day)
{
    size_t from = 0;
    size_t to = c->count;

    while (from < to) {
        size_t mid = from + (to - from) / 2;

        if (c->items[mid].day < day)
            from = mid + 1;
        else
            to = mid;
    }
    return from;
}

void calendar_add(struct calendar *c, int day, bool off)
{
    size_t at = place_of(c, day);

    if (day == DATE_NONE)
        return;
    if (at == c->count || c->items[at].day != day) {
        mem_grow((void **)&c->items, c->count, &c->cap, sizeof(c->items[0]));
        memmove(c->items + at + 1, c->items + at, (c->count - at) * sizeof(c->items[0]));
        c->count++;
    }
    c->items[at] = (struct exception) { .day = day, .off = off };
}

bool calendar_is_off(const struct calendar *c, int day)
{
    size_t at = place_of(c, day);

    if (at < c->count && c->items[at].day == day)
        return c->items[at].off;
    return date_weekday(day) >= 6;
}

bool calendar_knows(const struct calendar *c, int year)
{
    size_t at = place_of(c, date_from_ymd(year, 1, 1));

    return at < c->count && date_year(c->items[at].day) == year;
}

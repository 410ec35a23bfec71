/* core/limits.h - statutory clocks: start, stops, extension, end, days left.
 *
 * Algorithm and vectors: DOMAIN 11.  The first day is not counted; a
 * calendar-day limit that ends on a day off ends on the next day that is not;
 * working days skip days off and excluded days.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_LIMITS_H
#define CORE_LIMITS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/book.h"
#include "core/casefile.h"

struct interval {
    int from, to; /* closed; to DATE_NONE runs to today */
};

/* The last day of a limit of `length` units after start. */
int limit_due(const struct calendar *cal, int start, int length, enum limit_unit unit,
              const struct interval *excluded, size_t n, int today);

enum clock_state {
    CLOCK_RUNNING,
    CLOCK_STOPPED, /* an excluded interval is open today */
    CLOCK_MET,     /* its end event came in time */
    CLOCK_MISSED,  /* its end event came late */
    CLOCK_OVERDUE  /* today > due and no end event */
};

struct clock {
    const struct limit *limit;
    int start;
    int due;   /* after stops and extension */
    int ended; /* day of the end event, or DATE_NONE */
    int left;  /* in the limit's unit, from today: 0 is the last day, negative is late */
    enum clock_state state;
    int again; /* interrupted: the end of the term that began anew, or DATE_NONE (D-11) */
    bool extended;
    bool no_calendar; /* counted through a year without a holiday list */
};

#define CLOCKS_MAX 32
/* Every active limit that applies to the case and has started.  Returns the
 * count (at most CLOCKS_MAX). */
size_t clocks_of(const struct casefile *f, const struct book *book, int today,
                 struct clock out[CLOCKS_MAX]);
/* The clock that binds now: running, stopped or overdue, on_expiry warn or
 * propose, earliest due; NULL when none. */
const struct clock *clock_binding(const struct clock *clocks, size_t n);

/* "剩 4天" "剩 4个工作日" "今天到期" "超 2天" "停计" or "". Appends to out; at most 12 cells. */
struct buf;
void clock_text(const struct clock *c, struct buf *out);
/* The same from what a list has stored: due day, its limit's unit, stopped. */
void due_text(const struct book *book, int due, const char *limit_code, bool stopped, int today,
              struct buf *out);

#endif

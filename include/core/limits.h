/* core/limits.h - statutory clocks: start, stops, extension, end, days left.
 *
 * Algorithm and vectors: DOMAIN 11; the day arithmetic is in core/limit_days.h.  A clock
 * warns, proposes or closes a window; it never decides.
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

/* The last day of a limit of `length` units after start.  The first day is not counted; what
 * ends on a day off (days, years) ends on the next day that is not; working days skip days
 * off; excluded days push the end.  Length 0: start itself, a date that somebody agreed on. */
int limit_due(const struct calendar *cal, int start, int length, enum limit_unit unit,
              const struct interval *excluded, size_t n, int today);

/* Active, for the case's committee, and all that `when` asks holds: "field=v,v;field=v" of the
 * case, where 3* is 3 and whatever begins with it, and "field=!v,v" none of them. */
bool limit_applies(const struct limit *l, const struct casefile *f);
/* The first of its start fields that is filled, *field its index; DATE_NONE when none is. */
int limit_start(const struct limit *l, const struct record *rec, int *field);

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
    int start_field; /* the case field it starts from */
    int due;         /* after stops and extension */
    int stopped;     /* days of the unit that stops left out of it */
    int ended;       /* day of the end event, or DATE_NONE */
    int left;        /* to clock_end(), in the limit's unit: 0 is the last day, negative is late */
    enum clock_state state;
    int again; /* interrupted: the end of the term that began anew, or DATE_NONE (D-11) */
    bool extended;
    bool no_calendar; /* counted through a year without a holiday list */
    bool binds;       /* not ended, warns or proposes, and the case is open; of one that is
                         over only the date of performance that was agreed on */
};
/* The day it runs out: due, or again when it was interrupted. */
int clock_end(const struct clock *c);

#define CLOCKS_MAX 32
/* Every active limit that applies to the case and has started.  Returns the
 * count (at most CLOCKS_MAX). */
size_t clocks_of(const struct casefile *f, const struct book *book, int today,
                 struct clock out[CLOCKS_MAX]);
/* The clock that binds now, of several the one that is due first; NULL when none does. */
const struct clock *clock_binding(const struct clock *clocks, size_t n);

/* "剩 4天" "剩 4个工作日" "今天到期" "超 2天" "停计" or "". Appends to out; at most 12 cells. */
struct buf;
void clock_text(const struct clock *c, struct buf *out);
/* The same, and of one that has ended "2022-03-10 按期办结".  Appends to out. */
void clock_now_text(const struct clock *c, struct buf *out);
/* From which day of what, how long, what was left out, extended or interrupted: "2022-05-09
 * （受理日期）起 30个工作日，其中停计35个工作日，到期 2022-08-09".  Appends to out. */
void clock_story(const struct clock *c, struct buf *out);
/* "30日" "3个工作日" "2年" "约定的日期". Appends to out. */
void limit_length_text(const struct limit *l, struct buf *out);
/* A sentence: what follows when it has run out (on_expiry).  Appends to out. */
void limit_advice(const struct limit *l, struct buf *out);
/* As clock_text(), from what a list has stored: due day, its limit's unit, stopped. */
void due_text(const struct book *book, int due, const char *limit_code, bool stopped, int today,
              struct buf *out);

#endif

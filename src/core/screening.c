/* core/screening.c - findings counted: the balance, intervals, ends and reporting periods.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/screening.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/limits.h"
#include "core/words.h"

#define OPEN_STATES                                                                                \
    FINDING_FOUND "|" FINDING_ASSIGNED "|" FINDING_MEDIATION "|" FINDING_ESCALATED                 \
                  "|" FINDING_REFERRED "|" FINDING_CALMED

void findingfile_free(struct findingfile *f)
{
    if (!f)
        return;
    record_free(f->rec);
    record_list_release(&f->watches);
    record_list_release(&f->handovers);
    free(f);
}

bool finding_is_open(const char *state)
{
    return word_in(OPEN_STATES, state);
}

bool finding_due_runs(const char *state)
{
    return word_in(FINDING_FOUND "|" FINDING_ASSIGNED "|" FINDING_ESCALATED, state);
}

/* --- the end of D-15 --- */

int finding_due(const struct record *finding, const struct book *book)
{
    static const char *const keys[] = { "risk.days.0", "risk.days.1", "risk.days.2",
                                        "risk.days.3" };
    static const long usual[] = { 7, 3, 1, 0 };
    int found = record_date(finding, FDF_FOUND);
    int64_t risk = record_int(finding, FDF_RISK);
    long days;

    if (found == DATE_NONE || record_empty(finding, FDF_RISK) || risk < 0 ||
        risk >= (int64_t)ARRAY_LEN(keys))
        return DATE_NONE;
    days = book_setting_int(book, keys[risk], usual[risk]);
    if (days <= 0)
        return found;
    return limit_due(book->calendar, found, (int)days, UNIT_DAYS, NULL, 0, found);
}

void finding_derive(struct findingfile *f, const struct book *book)
{
    if (record_empty(f->rec, FDF_DUE))
        record_set_date(f->rec, FDF_DUE, finding_due(f->rec, book));
    for (size_t i = 0; i < f->handovers.count; i++) {
        struct record *hop = f->handovers.items[i];
        const struct level *to = level_of_id(book, record_int(hop, HOF_LEVEL_TO));
        int handed = record_date(hop, HOF_HANDED);

        if (record_empty(hop, HOF_DUE) && to && to->max_days > 0 && handed != DATE_NONE)
            record_set_date(
                hop, HOF_DUE,
                limit_due(book->calendar, handed, to->max_days, UNIT_DAYS, NULL, 0, handed));
    }
}

const struct level *level_of_id(const struct book *book, int64_t id)
{
    for (size_t i = 0; i < book->levels_count; i++)
        if (book->levels[i].id == id)
            return &book->levels[i];
    return NULL;
}

/* --- intervals --- */

static int earlier(int a, int b)
{
    if (a == DATE_NONE || b == DATE_NONE)
        return a == DATE_NONE ? b : a;
    return a < b ? a : b;
}

static int days_between(int from, int to)
{
    return from == DATE_NONE || to == DATE_NONE || to < from ? -1 : to - from;
}

struct finding_intervals finding_intervals(const struct record *finding)
{
    int found = record_date(finding, FDF_FOUND);
    int decided = record_date(finding, FDF_DISPOSAL_ON);
    int calmed = record_date(finding, FDF_CALMED);
    int quiet = earlier(calmed, record_date(finding, FDF_CLOSED));

    if (record_is(finding, FDF_DISPOSAL, DISPOSAL_ON_SPOT))
        quiet = earlier(quiet, decided);
    return (struct finding_intervals) {
        .discovery = days_between(record_date(finding, FDF_OCCURRED), found),
        .handling = days_between(found, earlier(decided, calmed)),
        .calming = days_between(found, quiet),
    };
}

/* --- the balance --- */

static bool known(int day, int as_of)
{
    return as_of == DATE_NONE || day <= as_of;
}

/* What had been decided about it by that day; "" nothing. */
const char *finding_disposal(const struct record *finding, int as_of)
{
    int decided = record_date(finding, FDF_DISPOSAL_ON);
    int calmed = record_date(finding, FDF_CALMED);

    if (!record_empty(finding, FDF_DISPOSAL) && known(decided, as_of))
        return record_text(finding, FDF_DISPOSAL);
    return calmed != DATE_NONE && known(calmed, as_of) ? FINDING_CALMED : "";
}

bool finding_is_closed(const struct record *finding, int as_of)
{
    int closed = record_date(finding, FDF_CLOSED);

    return closed != DATE_NONE && known(closed, as_of);
}

bool finding_is_resolved(const struct record *finding, bool agreed, int as_of)
{
    const char *what = finding_disposal(finding, as_of);

    if (str_equal(what, FINDING_REFERRED))
        return false; /* what becomes of it is for others to say */
    if (str_equal(what, FINDING_MEDIATION))
        return agreed && finding_is_closed(finding, as_of);
    return finding_is_closed(finding, as_of) || str_equal(what, DISPOSAL_ON_SPOT);
}

void balance_add(struct balance *b, const struct record *finding, int as_of)
{
    const char *what = finding_disposal(finding, as_of);
    int found = record_date(finding, FDF_FOUND);

    if (finding->void_reason || found == DATE_NONE || !known(found, as_of))
        return;
    b->found++;
    if (str_equal(what, DISPOSAL_ON_SPOT))
        b->on_spot++;
    else if (str_equal(what, FINDING_MEDIATION))
        b->mediation++;
    else if (str_equal(what, FINDING_ESCALATED))
        b->escalated++;
    else if (str_equal(what, FINDING_REFERRED))
        b->referred++;
    else if (str_equal(what, FINDING_CALMED))
        b->calmed++;
    else if (str_empty(what))
        b->unhandled++;
    b->closed += finding_is_closed(finding, as_of);
}

bool balance_holds(const struct balance *b)
{
    return b->found ==
           b->on_spot + b->mediation + b->escalated + b->referred + b->calmed + b->unhandled;
}

/* --- reporting periods --- */

#define HALF_MONTH     15
#define QUARTER_MONTHS 3

static struct period half_month_of(int day)
{
    int first = date_month_start(day);

    if (day < first + HALF_MONTH)
        return (struct period) { first, first + HALF_MONTH - 1 };
    return (struct period) { first + HALF_MONTH, date_month_end(day) };
}

static struct period quarter_of(int day)
{
    int back = (date_month(day) - 1) % QUARTER_MONTHS;
    int first = date_add_months(date_month_start(day), -back);

    return (struct period) { first, date_month_end(date_add_months(first, QUARTER_MONTHS - 1)) };
}

struct period cadence_period(const struct cadence *c, int day)
{
    int monday = day - (date_weekday(day) - 1);

    if (str_equal(c->unit, "week"))
        return (struct period) { monday, monday + 6 };
    if (str_equal(c->unit, "half_month"))
        return half_month_of(day);
    if (str_equal(c->unit, "quarter"))
        return quarter_of(day);
    return (struct period) { date_month_start(day), date_month_end(day) };
}

int cadence_deadline(const struct cadence *c, struct period p)
{
    return p.to == DATE_NONE ? DATE_NONE : p.to + c->grace;
}

/* src/work/demo_rounds.c - the fictional year's rounds of screening, some late, some missing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/screening.h"
#include "demo_impl.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/findings.h"

/* Before that day the villages reported on paper. */
#define OWED_FROM "2022-10-01"
#define FIRST_DAY "2022-01-25"

enum { MISSING = 3, LATE = 5, PREVENTED = 8 }; /* percent */

static bool found_in(const struct demo *d, size_t area, struct period p)
{
    for (size_t i = 0; i < d->plans_count; i++)
        if (d->plans[i].area == area && period_has(p, d->plans[i].found))
            return true;
    return false;
}

static int64_t times_of(struct demo *d, int level)
{
    return level == 3 ? 1 : 1 + demo_roll(d, 3);
}

static void set_report(struct demo *d, struct record *rec, struct period p)
{
    int day = p.to + (int)demo_roll(d, 4);
    char *name = demo_name(d);

    if (demo_chance(d, LATE))
        day += 4;
    record_set(rec, RDF_SUBMITTED_BY, name);
    record_set_date(rec, RDF_SUBMITTED, day > d->today ? d->today : day);
    if (demo_chance(d, PREVENTED))
        record_set_int(rec, RDF_PREVENTED, 1 + demo_roll(d, 2));
    free(name);
}

static enum status add_round(struct demo *d, size_t area, struct period p, struct err *err)
{
    const struct demo_area *unit = &d->areas[area];
    bool found = found_in(d, area, p);
    struct record *rec;
    enum status st;

    if (demo_chance(d, MISSING) && !found)
        return ST_OK;
    rec = record_new(KIND_ROUND);
    record_set_int(rec, RDF_UNIT, unit->id);
    record_set_date(rec, RDF_FROM, p.from);
    record_set_date(rec, RDF_TO, p.to);
    record_set_int(rec, RDF_TIMES, times_of(d, unit->level));
    record_set(rec, RDF_ZERO_REPORT, unit->level == 3 && !found ? "1" : "0");
    set_report(d, rec, p);
    st = rounds_insert_bulk(d->db, rec, err);
    record_free(rec);
    return st;
}

static enum status rounds_of(struct demo *d, size_t area, struct err *err)
{
    int level = d->areas[area].level;
    const struct cadence *c = book_cadence(d->book, level);
    int from = date_from_iso(level == 3 ? OWED_FROM : FIRST_DAY);
    enum status st = ST_OK;

    if (!c)
        return ST_OK;
    for (struct period p = cadence_period(c, from); st == ST_OK && p.to <= d->today;
         p = cadence_period(c, p.to + 1))
        st = add_round(d, area, p, err);
    return st;
}

static size_t place_of(const struct demo *d, int64_t area)
{
    size_t i = 0;

    while (i < d->areas_count && d->areas[i].id != area)
        i++;
    return i < d->areas_count ? i : 0;
}

/* Where the cases that came from screening are. */
static enum status place_cases(struct demo *d, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < d->plans_count; i++) {
        struct casefile *c = NULL;

        if (!d->plans[i].case_id)
            continue;
        st = cases_load(d->db, d->plans[i].case_id, &c, err);
        if (st == ST_OK)
            d->plans[i].area = place_of(d, record_int(c->rec, CF_AREA));
        casefile_free(c);
    }
    return st;
}

enum status demo_rounds(struct demo *d, struct err *err)
{
    enum status st = place_cases(d, err);

    if (st == ST_OK)
        st = db_setting_put(d->db, "screening.from", OWED_FROM, err);
    for (size_t i = 0; st == ST_OK && i < d->areas_count; i++)
        st = rounds_of(d, i, err);
    return st;
}

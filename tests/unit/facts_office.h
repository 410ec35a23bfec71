/* tests/unit/facts_office.h - an office with every mixture of what facts are made of.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_FACTS_OFFICE_H
#define TESTS_FACTS_OFFICE_H

#include "stat_office.h"

#include "base/buf.h"
#include "store/case_index.h"

#define CASES 240

/* The same numbers each time. */
static inline unsigned next_number(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16;
}

static inline const char *pick(unsigned *seed, const char *const *from, size_t n)
{
    return from[next_number(seed) % n];
}

static inline char *day_after(const char *from, unsigned days)
{
    char iso[DATE_SIZE];

    return mem_copy(date_to_iso(date_from_iso(from) + (int)days, iso));
}

static inline void make_mixed(struct office *o, unsigned *seed)
{
    static const char *const sub_kinds[] = { NULL, "medical", "traffic", "labour" };
    static const char *const towns[] = { "411103101000", "411103001000", "411103103000",
                                         "411103000000" };
    static const char *const types[] = { "01", "02", "10", "11", "15", "16", "CW" };
    static const char *const sources[] = { "1", "2", "31", "39", "3" };
    static const char *const pairs[] = { NULL, "0", "1", "3", "6" };
    static const char *const forms[] = { "1", "2" };
    static const char *const ends[][2] = {
        { "agreed", "1" }, { "terminated", "2" }, { "withdrawn", "3" }, { "transferred", "4" }
    };
    struct made m = { .sub_kind = pick(seed, sub_kinds, 4),
                      .area = pick(seed, towns, 4),
                      .type = pick(seed, types, 7),
                      .source = pick(seed, sources, 5),
                      .pair = pick(seed, pairs, 5),
                      .state = "mediating" };
    char *accepted = day_after("2021-10-01", next_number(seed) % 420), *outcome = NULL;
    unsigned end = next_number(seed) % 6;

    m.accepted = accepted;
    if (end < 4) {
        outcome = day_after(accepted, next_number(seed) % 70);
        m.state = ends[end][0];
        m.result = ends[end][1];
        m.outcome = outcome;
        if (end == 0) {
            m.form = pick(seed, forms, 2);
            m.performance = next_number(seed) % 2 ? "done" : "performing";
            m.amount = next_number(seed) % 3 ? "12300" : NULL;
        }
    }
    make_case(o, &m);
    free(accepted);
    free(outcome);
}

static inline void office_mixed(struct office *o)
{
    unsigned seed = 2022;

    office_in_memory(o);
    village_committee(o);
    for (int i = 0; i < CASES; i++)
        make_mixed(o, &seed);
    CHECK_OK(db_exec(o->db,
                     "UPDATE case_rec SET state = 'void' WHERE id % 37 = 0;"
                     "UPDATE case_rec SET passed_to = id - 1 WHERE id % 41 = 0;"
                     "UPDATE case_rec SET end_reason = 'SELF' WHERE result = '3' AND id % 2;"
                     "UPDATE case_rec SET accepted_on = NULL WHERE id % 43 = 0;"
                     "UPDATE case_rec SET campaign_on = '2022-03-05' WHERE id % 11 = 0;"
                     "UPDATE case_rec SET difficulty = 1 + id % 3, persons = id % 5",
                     &o->err),
             &o->err);
    CHECK_OK(case_index_rebuild(o->db, INDEX_TALLY, &o->err), &o->err);
}

static inline struct period year_2022(void)
{
    return (struct period) { date_from_iso("2022-01-01"), date_from_iso("2022-12-31") };
}

#endif

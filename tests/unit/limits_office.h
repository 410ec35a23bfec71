/* tests/unit/limits_office.h - an office with the calendar and a few time limits.
 *
 * Tests are run from the top of the tree: it reads data/holidays-cn.csv.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_LIMITS_OFFICE_H
#define TESTS_LIMITS_OFFICE_H

#include "base/mem.h"
#include "check.h"
#include "core/limits.h"

#define HOLIDAYS "data/holidays-cn.csv"

static inline int day(const char *iso)
{
    int d = date_from_iso(iso);

    assert_int_not_equal(d, DATE_NONE);
    return d;
}

static inline void read_holidays(struct calendar *cal)
{
    FILE *in = fopen(HOLIDAYS, "r");
    char line[128];
    int n = 0;

    assert_non_null(in);
    assert_non_null(fgets(line, sizeof(line), in)); /* heading */
    while (fgets(line, sizeof(line), in)) {
        line[10] = '\0';
        calendar_add(cal, day(line), line[11] == '1');
        n++;
    }
    fclose(in);
    assert_true(n > 200);
}

/* The limits of an office, as far as these tests need them. */
static const struct limit_row {
    const char *code, *start, *ends;
    int length;
    enum limit_unit unit;
    const char *stops, *extension, *sub_kinds, *on_expiry;
} limit_rows[] = {
    { "D-01", "applied_on", "accepted_on|notice_on", 3, UNIT_WORKDAYS, "", "", "", "warn" },
    { "D-02", "accepted_on", "outcome_on", 30, UNIT_DAYS, "appraisal|other", "各方当事人",
      "!medical", "warn" },
    { "D-03", "accepted_on", "outcome_on", 30, UNIT_WORKDAYS, "appraisal", "调委会和双方",
      "medical", "propose" },
    { "D-04", "applied_on", "outcome_on", 15, UNIT_DAYS, "", "", "labour", "notice" },
    { "D-07", "effective_on", "jc_applied_on", 30, UNIT_DAYS, "", "", "", "block" },
};

static inline void add_limit(struct book *b, const struct limit_row *row)
{
    struct limit l = { .code = (char *)row->code,
                       .name = (char *)row->code,
                       .start = (char *)row->start,
                       .ends = (char *)row->ends,
                       .length = row->length,
                       .unit = row->unit,
                       .stops = (char *)row->stops,
                       .extension = (char *)row->extension,
                       .sub_kinds = (char *)row->sub_kinds,
                       .on_expiry = (char *)row->on_expiry,
                       .active = true };

    book_add_limit(b, &l);
}

static inline struct book *office(void)
{
    struct book *b = book_new();

    read_holidays(b->calendar);
    for (size_t i = 0; i < ARRAY_LEN(limit_rows); i++)
        add_limit(b, &limit_rows[i]);
    return b;
}

static inline const char *iso(int d)
{
    static char out[DATE_SIZE];

    return date_to_iso(d, out);
}

#endif

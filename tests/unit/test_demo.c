/* tests/unit/test_demo.c - the fictional year: its figures, and the same every time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "stat_office.h"

#include "core/screening.h"
#include "store/findings.h"
#include "store/schedule.h"
#include "work/demo.h"

static void demo_office(struct office *o)
{
    office_in_memory(o);
    CHECK_OK(demo_fill(o->db, &o->err), &o->err);
    book_free(o->book);
    CHECK_OK(books_load(o->db, &o->book, &o->err), &o->err);
    o->today = date_from_iso("2022-12-21");
}

static struct report *year(struct office *o, const char *name)
{
    struct stat_request rq = request(o, name, "2022", BASIS_ACCEPTED);

    return table(o, &rq);
}

static int64_t total(struct office *o, const char *name, const char *column)
{
    struct report *r = year(o, name);
    int64_t n = cell(r, &r->total, column)->n;

    CHECK(!r->broken);
    report_free(r);
    return n;
}

static void screening_leaves_the_figures_of_the_ledger_alone(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;

    (void)state;
    demo_office(&o);
    CHECK_INT(total(&o, "summary", "accepted"), 1360);
    CHECK_INT(total(&o, "summary", "settled"), 1305);
    CHECK_INT(total(&o, "summary", "failed"), 38);
    CHECK_INT(total(&o, "summary", "open"), 17);
    rq = request(&o, "campaign", NULL, BASIS_ACCEPTED); /* DOMAIN 1.4: 1115 of 1124 */
    r = table(&o, &rq);
    CHECK_INT(cell(r, &r->total, "rate")->n, 1115);
    CHECK_INT(cell(r, &r->total, "rate")->denominator, 1124);
    report_free(r);
    office_leave(&o);
}

#define YEAR_FOUND                                                                                 \
    " FROM finding AS f LEFT JOIN case_rec AS c ON c.id = f.\"case\""                              \
    " WHERE f.found_on LIKE '2022-%' AND f.void_reason IS NULL"

/* DOMAIN 5.2, rate 3: a case that ended without an agreement has resolved nothing. */
static void resolved_is_one_number_in_every_table(void **state)
{
    struct office o;
    int64_t resolved, failed;

    (void)state;
    demo_office(&o);
    resolved = office_row(&o, "SELECT count(*)" YEAR_FOUND
                              " AND (f.disposal = 'on_spot' OR (f.closed_on IS NOT NULL AND"
                              " (f.disposal IN ('calmed', 'escalated') OR"
                              " (f.disposal = 'mediation' AND c.result = '1'))))");
    failed = office_row(&o, "SELECT count(*)" YEAR_FOUND
                            " AND f.disposal = 'mediation' AND f.closed_on IS NOT NULL"
                            " AND c.result <> '1'");
    CHECK_INT(failed, 10);
    CHECK_INT(total(&o, "screening", "resolution"), resolved);
    CHECK_INT(total(&o, "levels", "settled"), resolved);
    CHECK_INT(total(&o, "levels", "unresolved"), failed);
    office_leave(&o);
}

static void every_part_of_screening_has_something(void **state)
{
    static const struct {
        const char *table, *column;
    } rows[] = {
        { "screening", "rounds_late" },
        { "screening", "rounds_missing" },
        { "screening", "zero_reports" },
        { "screening", "on_spot" },
        { "screening", "mediation" },
        { "screening", "escalated" },
        { "screening", "referred" },
        { "screening", "calmed" },
        { "screening", "unhandled" },
        { "screening", "closed" },
        { "levels", "received" },
        { "levels", "settled" },
        { "levels", "open" },
        { "levels", "late" },
        { "reception", "persons" },
        { "reception", "cases" },
        { "key-persons", "with_contact" },
        { "key-persons", "without_contact" },
        { "staff", "full_time" },
        { "staff", "part_time" },
        { "staff", "female" },
        { "staff", "party" },
        { "staff", "trained" },
    };
    struct office o;

    (void)state;
    demo_office(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(total(&o, rows[i].table, rows[i].column) > 0, rows[i].column);
    CHECK_INT(total(&o, "staff", "time_unknown"), 0);
    CHECK_INT(total(&o, "staff", "education_unknown"), 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM finding WHERE risk = '3'"
                             " AND (reported_to IS NULL OR reported_on IS NULL)"),
              0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM finding AS f JOIN screening_round AS r"
                             " ON r.id = f.round WHERE r.zero_report = 1"),
              0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM finding AS f JOIN case_rec AS c"
                             " ON c.id = f.\"case\" WHERE c.finding IS NOT f.id"),
              0);
    office_leave(&o);
}

static void the_week_of_the_calendar_has_appointments_and_one_clash(void **state)
{
    struct period week = { date_from_iso("2022-12-19"), date_from_iso("2022-12-25") };
    struct bookings b = { 0 };
    struct office o;
    size_t today = 0, clashes = 0;

    (void)state;
    demo_office(&o);
    CHECK_OK(schedule_load(o.db, week, &b, &o.err), &o.err);
    CHECK_INT(b.count, 10);
    for (size_t i = 0; i < b.count; i++)
        for (size_t j = i + 1; j < b.count; j++)
            clashes += booking_clash(&b.items[i], &b.items[j], SCHEDULE_MINUTES) != 0;
    CHECK_INT(clashes, 1);
    CHECK_OK(schedule_count(o.db, o.today, &today, &o.err), &o.err);
    CHECK_INT(today, 3);
    bookings_release(&b);
    office_leave(&o);
}

static void collect(void *ctx, const struct record *finding)
{
    struct buf *b = ctx;

    for (int i = 0; i < FDF_COUNT; i++)
        buf_printf(b, "%s|", record_text(finding, i));
}

static void the_year_is_the_same_every_time(void **state)
{
    static const struct period all = { DATE_NONE, DATE_NONE };
    struct buf texts[2] = { BUF_INIT, BUF_INIT };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct office o;

        demo_office(&o);
        CHECK_OK(findings_each(o.db, all, 0, collect, &texts[i], &o.err), &o.err);
        buf_printf(&texts[i], "%lld|",
                   (long long)office_row(&o, "SELECT sum(\"case\" * id) FROM appointment"));
        buf_printf(&texts[i], "%lld|",
                   (long long)office_row(&o, "SELECT sum((full_time + 2 * sex"
                                             " + length(education)) * id) FROM mediator"));
        buf_printf(&texts[i], "%lld",
                   (long long)office_row(&o, "SELECT sum(times * id) FROM screening_round"));
        office_leave(&o);
    }
    CHECK(texts[0].len > 10000);
    CHECK_STR(buf_text(&texts[0]), buf_text(&texts[1]));
    buf_release(&texts[0]);
    buf_release(&texts[1]);
}

TESTS(T(screening_leaves_the_figures_of_the_ledger_alone), T(resolved_is_one_number_in_every_table),
      T(every_part_of_screening_has_something),
      T(the_week_of_the_calendar_has_appointments_and_one_clash),
      T(the_year_is_the_same_every_time))

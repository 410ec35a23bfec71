/* tests/unit/test_clocks.c - the clocks of a case: start, stops, extension, lateness.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limits.h"

#include "base/mem.h"
#include "check.h"
#include "core/lifecycle.h"
#include "limits_office.h"

static struct casefile *case_of(const char *sub_kind, const char *applied, const char *accepted)
{
    struct casefile *f = casefile_new();

    f->sub_kind = mem_copy(sub_kind);
    record_set(f->rec, CF_STATE, STATE_MEDIATING);
    record_set(f->rec, CF_APPLIED, applied);
    record_set(f->rec, CF_ACCEPTED, accepted);
    return f;
}

static void suspend(struct casefile *f, const char *kind, const char *from, const char *to)
{
    struct record *rec = record_new(KIND_SUSPENSION);

    record_set(rec, SF_KIND, kind);
    record_set(rec, SF_FROM, from);
    record_set(rec, SF_TO, to);
    record_list_add(&f->of[KIND_SUSPENSION], rec);
}

static void extend(struct casefile *f, const char *old_due, const char *new_due,
                   const char *consent, const char *all)
{
    struct record *rec = record_new(KIND_EXTENSION);

    record_set(rec, EF_OLD_DUE, old_due);
    record_set(rec, EF_NEW_DUE, new_due);
    record_set(rec, EF_CONSENT_ON, consent);
    record_set(rec, EF_ALL_CONSENT, all);
    record_list_add(&f->of[KIND_EXTENSION], rec);
}

/* The clock with that code; fails the test when it does not run. */
static struct clock clock_named(const struct casefile *f, const struct book *b, const char *today,
                                const char *code)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, b, day(today), clocks);

    for (size_t i = 0; i < n; i++)
        if (str_equal(clocks[i].limit->code, code))
            return clocks[i];
    fail_msg("no clock %s", code);
    return clocks[0];
}

static bool clock_runs(const struct casefile *f, const struct book *b, const char *today,
                       const char *code)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, b, day(today), clocks);

    for (size_t i = 0; i < n; i++)
        if (str_equal(clocks[i].limit->code, code))
            return true;
    return false;
}

static void the_neighbour_case_has_its_dates(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of(NULL, NULL, "2022-03-08");
    struct clock c = clock_named(f, b, "2022-03-09", "D-02");

    (void)state;
    CHECK_STR(iso(c.due), "2022-04-07");
    CHECK_INT(c.left, 29);
    CHECK_INT(c.state, CLOCK_RUNNING);
    CHECK(!clock_runs(f, b, "2022-03-09", "D-01")); /* own motion: nobody applied */
    CHECK(!clock_runs(f, b, "2022-03-09", "D-03"));
    record_set(f->rec, CF_OUTCOME, "2022-03-10");
    record_set(f->rec, CF_EFFECTIVE, "2022-03-10");
    CHECK_INT(clock_named(f, b, "2022-05-01", "D-02").state, CLOCK_MET);
    CHECK_STR(iso(clock_named(f, b, "2022-03-10", "D-07").due), "2022-04-11");
    casefile_free(f);
    book_free(b);
}

static void the_medical_case_has_its_dates(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("medical", "2022-05-07", "2022-05-09");

    (void)state;
    CHECK_STR(iso(clock_named(f, b, "2022-05-09", "D-01").due), "2022-05-11");
    CHECK_INT(clock_named(f, b, "2022-05-09", "D-01").state, CLOCK_MET);
    CHECK(!clock_runs(f, b, "2022-05-20", "D-02"));
    CHECK_STR(iso(clock_named(f, b, "2022-05-20", "D-03").due), "2022-06-21");
    suspend(f, "appraisal", "2022-06-01", NULL);
    CHECK_INT(clock_named(f, b, "2022-07-01", "D-03").state, CLOCK_STOPPED);
    record_set(f->of[KIND_SUSPENSION].items[0], SF_TO, "2022-07-20");
    CHECK_STR(iso(clock_named(f, b, "2022-07-21", "D-03").due), "2022-08-09");
    CHECK_INT(clock_named(f, b, "2022-07-21", "D-03").state, CLOCK_RUNNING);
    CHECK_INT(clock_named(f, b, "2022-07-21", "D-03").left, 13);
    record_set(f->rec, CF_OUTCOME, "2022-08-02");
    record_set(f->rec, CF_EFFECTIVE, "2022-08-02");
    CHECK_INT(clock_named(f, b, "2022-12-01", "D-03").state, CLOCK_MET);
    CHECK_STR(iso(clock_named(f, b, "2022-08-02", "D-07").due), "2022-09-01");
    casefile_free(f);
    book_free(b);
}

static void the_labour_case_has_its_dates(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("labour", "2022-09-01", "2022-09-02");

    (void)state;
    CHECK_STR(iso(clock_named(f, b, "2022-09-02", "D-01").due), "2022-09-06");
    CHECK_STR(iso(clock_named(f, b, "2022-09-02", "D-02").due), "2022-10-08");
    CHECK_STR(iso(clock_named(f, b, "2022-09-02", "D-04").due), "2022-09-16");
    record_set(f->rec, CF_OUTCOME, "2022-09-14");
    record_set(f->rec, CF_EFFECTIVE, "2022-09-14");
    record_set(f->rec, CF_JC_APPLIED, "2022-09-26");
    CHECK_INT(clock_named(f, b, "2022-12-01", "D-04").state, CLOCK_MET);
    CHECK_STR(iso(clock_named(f, b, "2022-12-01", "D-07").due), "2022-10-14");
    CHECK_INT(clock_named(f, b, "2022-12-01", "D-07").state, CLOCK_MET);
    record_set(f->rec, CF_JC_APPLIED, "2022-10-15");
    CHECK_INT(clock_named(f, b, "2022-12-01", "D-07").state, CLOCK_MISSED);
    casefile_free(f);
    book_free(b);
}

static void a_clock_is_late_from_the_day_after_its_last(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of(NULL, NULL, "2022-03-08");

    (void)state;
    CHECK_INT(clock_named(f, b, "2022-04-07", "D-02").state, CLOCK_RUNNING);
    CHECK_INT(clock_named(f, b, "2022-04-07", "D-02").left, 0);
    CHECK_INT(clock_named(f, b, "2022-04-08", "D-02").state, CLOCK_OVERDUE);
    CHECK_INT(clock_named(f, b, "2022-04-08", "D-02").left, -1);
    record_set(f->rec, CF_OUTCOME, "2022-04-08");
    CHECK_INT(clock_named(f, b, "2022-05-08", "D-02").state, CLOCK_MISSED);
    record_set(f->rec, CF_OUTCOME, "2022-04-07");
    CHECK_INT(clock_named(f, b, "2022-05-08", "D-02").state, CLOCK_MET);
    casefile_free(f);
    book_free(b);
}

static void a_working_day_clock_is_late_even_on_a_day_off(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("medical", NULL, "2022-03-14"); /* due Monday 04-25 */

    (void)state;
    CHECK_INT(clock_named(f, b, "2022-04-22", "D-03").left, 2); /* 04-24 is a make-up workday */
    CHECK_INT(clock_named(f, b, "2022-04-26", "D-03").left, -1);
    CHECK_INT(clock_named(f, b, "2022-05-04", "D-03").left, -4); /* 05-01 to 04 are off */
    record_set(f->rec, CF_ACCEPTED, "2022-03-11");               /* due Sunday 04-24 */
    CHECK_STR(iso(clock_named(f, b, "2022-04-22", "D-03").due), "2022-04-24");
    record_set(f->rec, CF_ACCEPTED, "2022-08-08"); /* due Tuesday 09-20 */
    CHECK_STR(iso(clock_named(f, b, "2022-09-01", "D-03").due), "2022-09-20");
    record_set(f->rec, CF_ACCEPTED, "2022-08-11"); /* due Friday 09-23 */
    CHECK_STR(iso(clock_named(f, b, "2022-09-01", "D-03").due), "2022-09-23");
    CHECK_INT(clock_named(f, b, "2022-09-24", "D-03").left, -1);
    CHECK_INT(clock_named(f, b, "2022-09-24", "D-03").state, CLOCK_OVERDUE);
    casefile_free(f);
    book_free(b);
}

static void only_the_kinds_a_limit_names_stop_it(void **state)
{
    struct book *b = office();
    struct casefile *medical = case_of("medical", NULL, "2022-05-09");
    struct casefile *general = case_of(NULL, NULL, "2022-09-01");

    (void)state;
    suspend(medical, "other", "2022-06-01", "2022-07-20");
    suspend(general, "other", "2022-09-10", "2022-09-19");
    CHECK_STR(iso(clock_named(medical, b, "2022-08-01", "D-03").due), "2022-06-21");
    CHECK_STR(iso(clock_named(general, b, "2022-09-20", "D-02").due), "2022-10-11");
    suspend(medical, "appraisa", "2022-06-01", NULL);
    CHECK_INT(clock_named(medical, b, "2022-06-10", "D-03").state, CLOCK_RUNNING);
    casefile_free(medical);
    casefile_free(general);
    book_free(b);
}

static void on_its_last_day_a_stop_no_longer_stands(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("medical", NULL, "2022-05-09");

    (void)state;
    suspend(f, "appraisal", "2022-06-01", "2022-07-20");
    CHECK_INT(clock_named(f, b, "2022-05-31", "D-03").state, CLOCK_RUNNING);
    CHECK_INT(clock_named(f, b, "2022-06-01", "D-03").state, CLOCK_STOPPED);
    CHECK_INT(clock_named(f, b, "2022-07-19", "D-03").state, CLOCK_STOPPED);
    CHECK_INT(clock_named(f, b, "2022-07-20", "D-03").state, CLOCK_RUNNING);
    casefile_free(f);
    book_free(b);
}

static void a_stop_that_begins_when_time_is_over_saves_nothing(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of(NULL, NULL, "2022-03-08");

    (void)state;
    suspend(f, "appraisal", "2022-04-10", NULL);
    CHECK_INT(clock_named(f, b, "2022-05-10", "D-02").state, CLOCK_OVERDUE);
    CHECK_STR(iso(clock_named(f, b, "2022-05-10", "D-02").due), "2022-04-07");
    casefile_free(f);
    book_free(b);
}

static void an_extension_that_holds_replaces_the_last_day(void **state)
{
    static const struct {
        const char *name, *old_due, *new_due, *consent, *all;
        const char *due;
    } rows[] = {
        { "holds", "2022-04-07", "2022-05-07", "2022-04-07", "1", "2022-05-07" },
        { "not everyone", "2022-04-07", "2022-05-07", "2022-04-07", "0", "2022-04-07" },
        { "consent too late", "2022-04-07", "2022-05-07", "2022-04-08", "1", "2022-04-07" },
        { "no consent day", "2022-04-07", "2022-05-07", NULL, "1", "2022-04-07" },
        { "not later", "2022-04-07", "2022-04-07", "2022-04-01", "1", "2022-04-07" },
        { "earlier", "2022-04-07", "2022-03-20", "2022-03-10", "1", "2022-04-07" },
        { "no new day", "2022-04-07", NULL, "2022-03-10", "1", "2022-04-07" },
        { "names a wrong old end", "2022-06-07", "2022-07-07", "2022-06-01", "1", "2022-04-07" },
    };
    struct book *b = office();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = case_of(NULL, NULL, "2022-03-08");
        struct clock c;

        extend(f, rows[i].old_due, rows[i].new_due, rows[i].consent, rows[i].all);
        c = clock_named(f, b, "2022-04-10", "D-02");
        CHECK_ROW(c.due == day(rows[i].due), rows[i].name);
        CHECK_ROW(c.extended == (i == 0), rows[i].name);
        CHECK_ROW(c.state == (i == 0 ? CLOCK_RUNNING : CLOCK_OVERDUE), rows[i].name);
        casefile_free(f);
    }
    book_free(b);
}

static void extensions_follow_one_another(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of(NULL, NULL, "2022-03-08");

    (void)state;
    extend(f, "2022-04-07", "2022-05-07", "2022-04-01", "1");
    extend(f, "2022-05-07", "2022-06-07", "2022-05-06", "1");
    CHECK_STR(iso(clock_named(f, b, "2022-05-10", "D-02").due), "2022-06-07");
    casefile_free(f);
    book_free(b);
}

static void what_nobody_may_extend_is_not_extended(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("labour", "2022-09-01", "2022-09-02");

    (void)state;
    extend(f, "2022-10-08", "2022-11-07", "2022-09-10", "1");
    CHECK_STR(iso(clock_named(f, b, "2022-09-10", "D-02").due), "2022-11-07");
    CHECK_STR(iso(clock_named(f, b, "2022-09-10", "D-04").due), "2022-09-16");
    CHECK(!clock_named(f, b, "2022-09-10", "D-04").extended);
    casefile_free(f);
    book_free(b);
}

static void a_stop_after_the_extension_pushes_the_new_end(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("medical", NULL, "2022-05-09"); /* due 06-21 */

    (void)state;
    extend(f, "2022-06-21", "2022-07-21", "2022-06-10", "1");
    CHECK_STR(iso(clock_named(f, b, "2022-06-22", "D-03").due), "2022-07-21");
    suspend(f, "appraisal", "2022-07-11", NULL);
    CHECK_INT(clock_named(f, b, "2022-08-01", "D-03").state, CLOCK_STOPPED);
    record_set(f->of[KIND_SUSPENSION].items[0], SF_TO, "2022-07-15"); /* five working days */
    CHECK_STR(iso(clock_named(f, b, "2022-08-01", "D-03").due), "2022-07-28");
    casefile_free(f);
    book_free(b);
}

static void a_year_without_a_list_is_told(void **state)
{
    static const struct {
        const char *accepted;
        bool missing;
    } rows[] = {
        { "2022-03-08", false }, { "2026-11-01", false }, /* ends within 2026 */
        { "2026-12-20", true },                           /* runs into 2027 */
        { "2031-03-08", true },  { "2019-11-01", true },
        { "2019-12-31", false }, /* the first day counted is in 2020 */
    };
    struct book *b = office();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = case_of(NULL, NULL, rows[i].accepted);
        struct clock c = clock_named(f, b, rows[i].accepted, "D-02");

        CHECK_ROW(c.no_calendar == rows[i].missing, rows[i].accepted);
        casefile_free(f);
    }
    book_free(b);
}

static void clocks_that_do_not_concern_the_case_do_not_run(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("medical", NULL, "2022-05-09");
    struct clock out[CLOCKS_MAX];

    (void)state;
    b->limits[2].active = false; /* D-03 */
    CHECK_INT(clocks_of(f, b, day("2022-05-20"), out), 0);
    b->limits[2].active = true;
    CHECK_INT(clocks_of(f, b, day("2022-05-08"), out), 0); /* has not started */
    CHECK_INT(clocks_of(f, b, day("2022-05-09"), out), 1);
    record_set(f->rec, CF_STATE, STATE_VOID);
    CHECK_INT(clocks_of(f, b, day("2022-05-20"), out), 0);
    casefile_free(f);
    book_free(b);
}

static void a_limit_from_an_unknown_field_never_starts(void **state)
{
    static const struct limit_row unknown = { "D-13", "term_from", "", 30,    UNIT_DAYS,
                                              "",     "",          "", "warn" };
    static const struct limit_row no_date = {
        "X", "summary", "", 30, UNIT_DAYS, "", "", "", "warn"
    };
    struct book *b = office();
    struct casefile *f = case_of(NULL, NULL, "2022-05-09");

    (void)state;
    add_limit(b, &unknown);
    add_limit(b, &no_date);
    record_set(f->rec, CF_SUMMARY, "2022-05-09");
    CHECK(!clock_runs(f, b, "2022-05-20", "D-13"));
    CHECK(!clock_runs(f, b, "2022-05-20", "X"));
    CHECK(clock_runs(f, b, "2022-05-20", "D-02"));
    casefile_free(f);
    book_free(b);
}

static void the_earliest_clock_that_warns_or_proposes_binds(void **state)
{
    struct book *b = office();
    struct casefile *f = case_of("labour", "2022-09-01", "2022-09-02");
    struct clock out[CLOCKS_MAX];
    size_t n = clocks_of(f, b, day("2022-09-10"), out);
    const struct clock *c = clock_binding(out, n);

    (void)state;
    CHECK_INT(n, 3);
    CHECK_STR(c->limit->code, "D-02"); /* D-01 is met, D-04 only gives notice */
    record_set(f->rec, CF_ACCEPTED, NULL);
    n = clocks_of(f, b, day("2022-09-10"), out);
    c = clock_binding(out, n);
    CHECK_STR(c->limit->code, "D-01"); /* overdue */
    CHECK_INT(c->state, CLOCK_OVERDUE);
    record_set(f->rec, CF_ACCEPTED, "2022-09-02");
    record_set(f->rec, CF_OUTCOME, "2022-09-14");
    record_set(f->rec, CF_EFFECTIVE, "2022-09-14");
    n = clocks_of(f, b, day("2022-09-20"), out);
    assert_null(clock_binding(out, n)); /* the confirmation window does not bind */
    casefile_free(f);
    book_free(b);
}

TESTS(T(the_neighbour_case_has_its_dates), T(the_medical_case_has_its_dates),
      T(the_labour_case_has_its_dates), T(a_clock_is_late_from_the_day_after_its_last),
      T(a_working_day_clock_is_late_even_on_a_day_off), T(only_the_kinds_a_limit_names_stop_it),
      T(on_its_last_day_a_stop_no_longer_stands),
      T(a_stop_that_begins_when_time_is_over_saves_nothing),
      T(an_extension_that_holds_replaces_the_last_day), T(extensions_follow_one_another),
      T(what_nobody_may_extend_is_not_extended), T(a_stop_after_the_extension_pushes_the_new_end),
      T(a_year_without_a_list_is_told), T(clocks_that_do_not_concern_the_case_do_not_run),
      T(a_limit_from_an_unknown_field_never_starts),
      T(the_earliest_clock_that_warns_or_proposes_binds))

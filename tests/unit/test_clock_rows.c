/* tests/unit/test_clock_rows.c - the limits of the district as they are seeded: case -> due, state.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limits.h"

#include "base/buf.h"
#include "store_office.h"

#define VALUES_MAX 9

struct given {
    int field;
    const char *value;
};

static struct casefile *case_with(const char *sub_kind, const struct given *given)
{
    struct casefile *f = casefile_new();

    f->sub_kind = sub_kind ? mem_copy(sub_kind) : NULL;
    record_set(f->rec, CF_STATE, STATE_MEDIATING);
    for (size_t i = 0; i < VALUES_MAX && given[i].value; i++)
        record_set(f->rec, given[i].field, given[i].value);
    return f;
}

static const char *state_word(enum clock_state state)
{
    static const char *const words[] = { [CLOCK_RUNNING] = "running",
                                         [CLOCK_STOPPED] = "stopped",
                                         [CLOCK_MET] = "met",
                                         [CLOCK_MISSED] = "missed",
                                         [CLOCK_OVERDUE] = "overdue" };

    return words[state];
}

/* "2022-04-07 running" or "2023-07-31 again 2023-09-01 running"; "" when there is no such
 * clock. */
static char *clock_told(const struct office *o, const struct casefile *f, const char *today,
                        const char *code)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, o->book, date_from_iso(today), clocks);
    char due[DATE_SIZE], again[DATE_SIZE];

    for (size_t i = 0; i < n; i++) {
        const struct clock *c = &clocks[i];

        if (!str_equal(c->limit->code, code))
            continue;
        return mem_printf("%s%s%s %s", date_to_iso(c->due, due),
                          c->again == DATE_NONE ? "" : " again ", date_to_iso(c->again, again),
                          state_word(c->state));
    }
    return mem_copy("");
}

/* clang-format off */
static const struct row {
    const char *name, *code, *sub_kind, *today;
    struct given given[VALUES_MAX];
    const char *want;
} rows[] = {
    { "decide within 3 working days", "D-01", NULL, "2022-09-02",
      { { CF_APPLIED, "2022-09-01" } }, "2022-09-06 running" },
    { "a make-up Saturday counts", "D-01", "medical", "2022-05-09",
      { { CF_APPLIED, "2022-05-07" }, { CF_ACCEPTED, "2022-05-09" } }, "2022-05-11 met" },
    { "refused in time", "D-01", NULL, "2022-09-20",
      { { CF_APPLIED, "2022-09-01" }, { CF_NOTICE_ON, "2022-09-05" } }, "2022-09-06 met" },
    { "refused too late", "D-01", NULL, "2022-09-20",
      { { CF_APPLIED, "2022-09-01" }, { CF_NOTICE_ON, "2022-09-07" } }, "2022-09-06 missed" },
    { "own motion: nobody applied", "D-01", NULL, "2022-03-09",
      { { CF_ACCEPTED, "2022-03-08" } }, "" },

    { "30 days from acceptance", "D-02", NULL, "2022-03-09",
      { { CF_SOURCE, "1" }, { CF_ACCEPTED, "2022-03-08" } }, "2022-04-07 running" },
    { "late from the day after", "D-02", NULL, "2022-04-08",
      { { CF_ACCEPTED, "2022-03-08" } }, "2022-04-07 overdue" },
    { "the last day is a holiday", "D-02", "labour", "2022-09-03",
      { { CF_SOURCE, "2" }, { CF_ACCEPTED, "2022-09-02" } }, "2022-10-08 running" },
    { "not for the medical committee", "D-02", "medical", "2022-05-10",
      { { CF_ACCEPTED, "2022-05-09" } }, "" },
    { "not for what the court sent", "D-02", NULL, "2022-03-09",
      { { CF_SOURCE, "31" }, { CF_ACCEPTED, "2022-03-08" } }, "" },
    { "other referrals have the general limit", "D-02", NULL, "2022-03-09",
      { { CF_SOURCE, "33" }, { CF_ACCEPTED, "2022-03-08" } }, "2022-04-07 running" },

    { "30 working days", "D-03", "medical", "2022-05-20",
      { { CF_ACCEPTED, "2022-05-09" } }, "2022-06-21 running" },
    { "only for the medical committee", "D-03", NULL, "2022-05-20",
      { { CF_ACCEPTED, "2022-05-09" } }, "" },

    { "arbitration opens 15 days after the application", "D-04", "labour", "2022-09-02",
      { { CF_APPLIED, "2022-09-01" }, { CF_ACCEPTED, "2022-09-02" } }, "2022-09-16 running" },
    { "an agreement came before", "D-04", "labour", "2022-10-02",
      { { CF_APPLIED, "2022-09-01" }, { CF_OUTCOME, "2022-09-14" } }, "2022-09-16 met" },

    { "what the court sent", "D-05", NULL, "2022-09-03",
      { { CF_SOURCE, "31" }, { CF_ACCEPTED, "2022-09-02" } }, "2022-10-08 running" },
    { "the court's in every committee", "D-05", "medical", "2022-09-03",
      { { CF_SOURCE, "31" }, { CF_ACCEPTED, "2022-09-02" } }, "2022-10-08 running" },
    { "a referral without a name is not the court's", "D-05", NULL, "2022-09-03",
      { { CF_SOURCE, "3" }, { CF_ACCEPTED, "2022-09-02" } }, "" },

    { "three days to ask the police", "D-06", "traffic", "2022-09-07",
      { { CF_RESULT, "2" }, { CF_OUTCOME, "2022-09-06" } }, "2022-09-09 running" },
    { "the third day is a Sunday", "D-06", "traffic", "2022-09-16",
      { { CF_RESULT, "2" }, { CF_OUTCOME, "2022-09-15" } }, "2022-09-19 running" },
    { "asked in time", "D-06", "traffic", "2022-09-30",
      { { CF_RESULT, "2" }, { CF_OUTCOME, "2022-09-06" }, { CF_POLICE_ASKED, "2022-09-09" } },
      "2022-09-09 met" },
    { "the window is closed", "D-06", "traffic", "2022-09-10",
      { { CF_RESULT, "2" }, { CF_OUTCOME, "2022-09-06" } }, "2022-09-09 overdue" },
    { "settled: nothing to ask", "D-06", "traffic", "2022-09-07",
      { { CF_RESULT, "1" }, { CF_OUTCOME, "2022-09-06" } }, "" },
    { "no other committee", "D-06", "labour", "2022-09-07",
      { { CF_RESULT, "2" }, { CF_OUTCOME, "2022-09-06" } }, "" },

    { "confirmation, ending on a Saturday", "D-07", NULL, "2022-03-11",
      { { CF_EFFECTIVE, "2022-03-10" } }, "2022-04-11 running" },
    { "confirmation, medical", "D-07", "medical", "2022-08-03",
      { { CF_EFFECTIVE, "2022-08-02" } }, "2022-09-01 running" },
    { "confirmation asked for", "D-07", "labour", "2022-10-20",
      { { CF_EFFECTIVE, "2022-09-14" }, { CF_JC_APPLIED, "2022-09-26" } }, "2022-10-14 met" },
    { "not for a compensation agreement", "D-07", "expropriation", "2022-09-15",
      { { CF_EFFECTIVE, "2022-09-14" }, { CF_EXPROPRIATION_MATTER, "compensation_agreement" } },
      "" },
    { "not for an administrative dispute", "D-07", "expropriation", "2022-09-15",
      { { CF_EFFECTIVE, "2022-09-14" }, { CF_NATURE, "administrative" } }, "" },
    { "open to what a family divides", "D-07", "expropriation", "2022-09-15",
      { { CF_EFFECTIVE, "2022-09-14" }, { CF_EXPROPRIATION_MATTER, "division" } },
      "2022-10-14 running" },

    { "the date agreed on is known before it comes", "D-08", NULL, "2022-03-11",
      { { CF_STATE, STATE_AGREED }, { CF_PERFORM_DUE, "2022-03-31" } }, "2022-03-31 running" },
    { "a date agreed on is no term: a Saturday stays", "D-08", NULL, "2022-04-01",
      { { CF_STATE, STATE_PERFORMING }, { CF_PERFORM_DUE, "2022-04-09" } },
      "2022-04-09 running" },
    { "the next instalment comes first", "D-08", NULL, "2022-10-01",
      { { CF_STATE, STATE_PERFORMING }, { CF_NEXT_DUE, "2022-09-30" },
        { CF_PERFORM_DUE, "2022-10-31" } }, "2022-09-30 overdue" },
    { "performed on the last day", "D-08", NULL, "2022-10-05",
      { { CF_STATE, STATE_PERFORMING }, { CF_PERFORM_DUE, "2022-09-30" },
        { CF_PERFORMED, "2022-09-30" } }, "2022-09-30 met" },
    { "performed late", "D-08", NULL, "2022-10-05",
      { { CF_STATE, STATE_PARTLY }, { CF_PERFORM_DUE, "2022-09-30" },
        { CF_PERFORMED, "2022-10-02" } }, "2022-09-30 missed" },
    { "over and done", "D-08", NULL, "2022-10-05",
      { { CF_STATE, STATE_CLOSED }, { CF_PERFORM_DUE, "2022-09-30" } }, "" },
    { "no agreement, no performance", "D-08", NULL, "2022-10-05",
      { { CF_PERFORM_DUE, "2022-09-30" } }, "" },

    { "revisit after the performance", "D-09", NULL, "2022-03-29",
      { { CF_RESULT, "1" }, { CF_PERFORMED, "2022-03-28" }, { CF_PERFORM_DUE, "2022-03-31" } },
      "2022-04-27 running" },
    { "revisit after the day it was due", "D-09", NULL, "2022-10-01",
      { { CF_RESULT, "1" }, { CF_PERFORM_DUE, "2022-08-31" } }, "2022-09-30 overdue" },
    { "revisited", "D-09", NULL, "2022-05-01",
      { { CF_RESULT, "1" }, { CF_PERFORMED, "2022-03-28" }, { CF_REVISITED, "2022-04-12" } },
      "2022-04-27 met" },
    { "revisited late", "D-09", NULL, "2022-05-01",
      { { CF_RESULT, "1" }, { CF_PERFORMED, "2022-03-28" }, { CF_REVISITED, "2022-04-28" } },
      "2022-04-27 missed" },
    { "nothing was agreed", "D-09", NULL, "2022-05-01",
      { { CF_RESULT, "2" }, { CF_PERFORMED, "2022-03-28" } }, "" },

    { "file after the performance", "D-10", NULL, "2022-03-29",
      { { CF_RESULT, "1" }, { CF_OUTCOME, "2022-03-10" }, { CF_PERFORMED, "2022-03-28" } },
      "2022-04-27 running" },
    { "filed", "D-10", NULL, "2022-05-29",
      { { CF_RESULT, "1" }, { CF_PERFORMED, "2022-03-28" }, { CF_FILED, "2022-04-15" } },
      "2022-04-27 met" },
    { "not performed yet", "D-10", NULL, "2022-05-29",
      { { CF_RESULT, "1" }, { CF_OUTCOME, "2022-03-10" } }, "" },
    { "file after the termination", "D-10T", NULL, "2022-06-01",
      { { CF_RESULT, "2" }, { CF_OUTCOME, "2022-04-20" } }, "2022-05-20 overdue" },
    { "file after the withdrawal", "D-10T", NULL, "2022-05-01",
      { { CF_RESULT, "3" }, { CF_OUTCOME, "2022-04-20" } }, "2022-05-20 running" },
    { "file after the transfer", "D-10T", NULL, "2022-06-01",
      { { CF_RESULT, "4" }, { CF_OUTCOME, "2022-04-20" }, { CF_FILED, "2022-05-21" } },
      "2022-05-20 missed" },
    { "an agreement is no termination", "D-10T", NULL, "2022-06-01",
      { { CF_RESULT, "1" }, { CF_OUTCOME, "2022-04-20" } }, "" },
    { "file after a breach was closed", "D-10B", NULL, "2022-06-02",
      { { CF_RESULT, "1" }, { CF_PERFORMANCE, "breached" }, { CF_CLOSED, "2022-06-01" } },
      "2022-07-01 running" },
    { "performed in full", "D-10B", NULL, "2022-06-02",
      { { CF_RESULT, "1" }, { CF_PERFORMANCE, "done" }, { CF_CLOSED, "2022-06-01" } }, "" },

    { "limitation of three years", "D-11", NULL, "2022-05-01",
      { { CF_KNOWN, "2022-04-12" } }, "2025-04-14 running" },
    { "29 February ends on the last of the month", "D-11", NULL, "2022-05-01",
      { { CF_KNOWN, "2020-02-29" } }, "2023-02-28 running" },
    { "the application interrupts it", "D-11", NULL, "2022-05-10",
      { { CF_KNOWN, "2022-04-12" }, { CF_APPLIED, "2022-05-07" } },
      "2025-04-14 again 2025-05-07 running" },
    { "a term that is over begins no more", "D-11", NULL, "2022-05-10",
      { { CF_KNOWN, "2019-04-12" }, { CF_APPLIED, "2022-05-07" } }, "2022-04-12 overdue" },
    { "an agreement took its place", "D-11", NULL, "2022-09-10",
      { { CF_KNOWN, "2022-04-12" }, { CF_EFFECTIVE, "2022-08-02" } }, "2025-04-14 met" },
    { "the labour committee has its own", "D-11", "labour", "2022-09-10",
      { { CF_KNOWN, "2022-07-31" } }, "" },
    { "one year for labour", "D-11L", "labour", "2022-08-10",
      { { CF_KNOWN, "2022-07-31" } }, "2023-07-31 running" },
    { "begun anew by the application", "D-11L", "labour", "2022-09-10",
      { { CF_KNOWN, "2022-07-31" }, { CF_APPLIED, "2022-09-01" } },
      "2023-07-31 again 2023-09-01 running" },
    { "late by the new term only", "D-11L", "labour", "2023-08-15",
      { { CF_KNOWN, "2022-07-31" }, { CF_APPLIED, "2022-09-01" } },
      "2023-07-31 again 2023-09-01 running" },

    { "two years to have it enforced", "D-12", "labour", "2022-11-10",
      { { CF_JC_STATE, "confirmed" }, { CF_PERFORM_DUE, "2022-10-31" } },
      "2024-10-31 running" },
    { "performed: nothing to enforce", "D-12", "labour", "2022-11-10",
      { { CF_JC_STATE, "confirmed" }, { CF_PERFORM_DUE, "2022-10-31" },
        { CF_PERFORMED, "2022-10-31" } }, "2024-10-31 met" },
    { "not confirmed", "D-12", "labour", "2022-11-10",
      { { CF_JC_STATE, "applied" }, { CF_PERFORM_DUE, "2022-10-31" } }, "" },

    { "feedback to the court", "D-14", NULL, "2022-09-15",
      { { CF_SOURCE, "31" }, { CF_OUTCOME, "2022-09-14" } }, "2022-09-21 running" },
    { "feedback to somebody", "D-14", NULL, "2022-09-15",
      { { CF_SOURCE, "3" }, { CF_OUTCOME, "2022-09-14" } }, "2022-09-21 running" },
    { "feedback given", "D-14", NULL, "2022-09-30",
      { { CF_SOURCE, "33" }, { CF_OUTCOME, "2022-09-14" }, { CF_FEEDBACK, "2022-09-22" } },
      "2022-09-21 missed" },
    { "the parties came themselves", "D-14", NULL, "2022-09-15",
      { { CF_SOURCE, "2" }, { CF_OUTCOME, "2022-09-14" } }, "" },

    { "clocks of the office are not the case's", "D-13", NULL, "2022-09-15",
      { { CF_ACCEPTED, "2022-09-14" } }, "" },
    { "nor those of findings", "D-15", NULL, "2022-09-15",
      { { CF_ACCEPTED, "2022-09-14" } }, "" },
    { "nobody checked it: off", "D-16", "labour", "2022-09-15",
      { { CF_EFFECTIVE, "2022-09-14" } }, "" },
};
/* clang-format on */

static void every_limit_gives_its_day_and_state(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = case_with(rows[i].sub_kind, rows[i].given);
        char *told = clock_told(&o, f, rows[i].today, rows[i].code);

        if (!str_equal(told, rows[i].want))
            fail_msg("%s, %s: \"%s\", not \"%s\"", rows[i].code, rows[i].name, told, rows[i].want);
        free(told);
        casefile_free(f);
    }
    office_leave(&o);
}

static void an_office_may_switch_on_what_nobody_checked(void **state)
{
    static const struct given given[VALUES_MAX] = { { CF_EFFECTIVE, "2022-09-14" } };
    struct casefile *f = case_with("labour", given);
    struct limit on;
    struct office o;
    char *told;

    (void)state;
    office_in_memory(&o);
    on = *book_limit(o.book, "D-16");
    on.active = true;
    book_add_limit(o.book, &on);
    told = clock_told(&o, f, "2022-09-15", "D-16");
    CHECK_STR(told, "2022-09-29 running");
    free(told);
    casefile_free(f);
    office_leave(&o);
}

/* --- what stops them --- */

static void appraise(struct casefile *f, const char *from, const char *received,
                     const char *withdrawn)
{
    struct record *rec = record_new(KIND_APPRAISAL);

    record_set(rec, APF_COMMISSIONED, from);
    record_set(rec, APF_RECEIVED, received);
    record_set(rec, APF_WITHDRAWN, withdrawn);
    record_list_add(&f->of[KIND_APPRAISAL], rec);
}

static void suspend(struct casefile *f, const char *kind, const char *from, const char *to)
{
    struct record *rec = record_new(KIND_SUSPENSION);

    record_set(rec, SF_KIND, kind);
    record_set(rec, SF_FROM, from);
    record_set(rec, SF_TO, to);
    record_list_add(&f->of[KIND_SUSPENSION], rec);
}

static void check_told(const struct office *o, const struct casefile *f, const char *today,
                       const char *code, const char *want)
{
    char *told = clock_told(o, f, today, code);

    CHECK_STR(told, want);
    free(told);
}

static void the_days_of_an_appraisal_do_not_count(void **state)
{
    static const struct given given[VALUES_MAX] = { { CF_ACCEPTED, "2022-05-09" } };
    struct casefile *f = case_with("medical", given);
    struct office o;

    (void)state;
    office_in_memory(&o);
    check_told(&o, f, "2022-05-20", "D-03", "2022-06-21 running");
    appraise(f, "2022-06-01", NULL, NULL);
    check_told(&o, f, "2022-07-01", "D-03", "2022-07-21 stopped"); /* if it came back today */
    record_set(f->of[KIND_APPRAISAL].items[0], APF_RECEIVED, "2022-07-20");
    check_told(&o, f, "2022-07-21", "D-03", "2022-08-09 running");
    appraise(f, "2022-07-10", "2022-07-25", NULL); /* a second one: days in both count once */
    check_told(&o, f, "2022-07-26", "D-03", "2022-08-12 running");
    casefile_free(f);
    office_leave(&o);
}

static void a_clock_tells_how_it_came_to_its_end(void **state)
{
    static const struct given medical[VALUES_MAX] = { { CF_ACCEPTED, "2022-05-09" } };
    static const struct given labour[VALUES_MAX] = { { CF_APPLIED, "2022-09-01" },
                                                     { CF_KNOWN, "2022-07-31" } };
    struct casefile *f = case_with("medical", medical), *g = case_with("labour", labour);
    struct clock clocks[CLOCKS_MAX];
    struct buf told = BUF_INIT;
    struct office o;

    (void)state;
    office_in_memory(&o);
    appraise(f, "2022-06-01", "2022-07-20", NULL);
    CHECK_INT(clocks_of(f, o.book, date_from_iso("2022-07-21"), clocks), 1);
    CHECK_INT(clocks[0].stopped, 35);
    clock_story(&clocks[0], &told);
    CHECK_STR(buf_text(&told),
              "2022-05-09（受理日期）起 30个工作日，其中停计35个工作日，到期 2022-08-09");
    buf_clear(&told);
    CHECK_INT(clocks_of(g, o.book, date_from_iso("2022-09-02"), clocks), 3);
    CHECK_STR(clocks[2].limit->code, "D-11L");
    clock_story(&clocks[2], &told);
    CHECK_HAS(buf_text(&told), "起 1年，到期 2023-07-31；已中断，重新计算至 2023-09-01");
    buf_release(&told);
    casefile_free(f);
    casefile_free(g);
    office_leave(&o);
}

static void a_stop_and_its_appraisal_are_the_same_days(void **state)
{
    static const struct given given[VALUES_MAX] = { { CF_ACCEPTED, "2022-05-09" } };
    struct casefile *f = case_with("medical", given);
    struct office o;

    (void)state;
    office_in_memory(&o);
    suspend(f, "appraisal", "2022-06-01", "2022-07-20");
    appraise(f, "2022-06-01", "2022-07-20", NULL);
    check_told(&o, f, "2022-07-21", "D-03", "2022-08-09 running");
    casefile_free(f);
    office_leave(&o);
}

static void an_appraisal_that_was_given_up_ends_on_that_day(void **state)
{
    static const struct given given[VALUES_MAX] = { { CF_ACCEPTED, "2022-05-09" } };
    struct casefile *f = case_with("medical", given);
    struct office o;

    (void)state;
    office_in_memory(&o);
    appraise(f, "2022-06-01", NULL, "2022-06-10"); /* 3 June is off: seven working days */
    check_told(&o, f, "2022-06-20", "D-03", "2022-06-30 running");
    casefile_free(f);
    office_leave(&o);
}

static void a_row_that_was_voided_stops_nothing(void **state)
{
    static const struct given given[VALUES_MAX] = { { CF_ACCEPTED, "2022-05-09" } };
    struct casefile *f = case_with("medical", given);
    struct office o;

    (void)state;
    office_in_memory(&o);
    appraise(f, "2022-06-01", "2022-07-20", NULL);
    suspend(f, "appraisal", "2022-06-01", "2022-07-20");
    f->of[KIND_APPRAISAL].items[0]->void_reason = mem_copy("填错");
    f->of[KIND_SUSPENSION].items[0]->void_reason = mem_copy("填错");
    check_told(&o, f, "2022-07-21", "D-03", "2022-06-21 overdue");
    casefile_free(f);
    office_leave(&o);
}

/* --- the medical limit extended: committee and both sides --- */

static void a_medical_extension_needs_everyone_in_time(void **state)
{
    static const struct {
        const char *all, *consent, *new_due, *want;
    } terms[] = {
        { "1", "2022-06-21", "2022-07-21", "2022-07-21 running" },
        { "0", "2022-06-21", "2022-07-21", "2022-06-21 overdue" },
        { "1", "2022-06-22", "2022-07-21", "2022-06-21 overdue" },
        { "1", "2022-06-21", "2022-06-21", "2022-06-21 overdue" },
    };
    static const struct given given[VALUES_MAX] = { { CF_ACCEPTED, "2022-05-09" } };
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_STR(book_limit(o.book, "D-03")->extension, "调委会和医患双方");
    for (size_t i = 0; i < ARRAY_LEN(terms); i++) {
        struct casefile *f = case_with("medical", given);
        struct record *rec = record_new(KIND_EXTENSION);

        record_set(rec, EF_OLD_DUE, "2022-06-21");
        record_set(rec, EF_NEW_DUE, terms[i].new_due);
        record_set(rec, EF_CONSENT_ON, terms[i].consent);
        record_set(rec, EF_ALL_CONSENT, terms[i].all);
        record_list_add(&f->of[KIND_EXTENSION], rec);
        check_told(&o, f, "2022-07-01", "D-03", terms[i].want);
        casefile_free(f);
    }
    office_leave(&o);
}

/* --- which of them binds --- */

static void of_a_case_that_is_over_only_the_performance_binds(void **state)
{
    static const struct given agreed[VALUES_MAX] = { { CF_STATE, STATE_PERFORMING },
                                                     { CF_RESULT, "1" },
                                                     { CF_SOURCE, "31" },
                                                     { CF_ACCEPTED, "2022-03-08" },
                                                     { CF_OUTCOME, "2022-03-10" },
                                                     { CF_EFFECTIVE, "2022-03-10" },
                                                     { CF_PERFORM_DUE, "2022-03-31" } };
    struct casefile *f = case_with(NULL, agreed);
    struct clock clocks[CLOCKS_MAX];
    struct office o;
    const struct clock *c;

    (void)state;
    office_in_memory(&o);
    c = clock_binding(clocks, clocks_of(f, o.book, date_from_iso("2022-03-25"), clocks));
    CHECK(c != NULL);
    CHECK_STR(c->limit->code, "D-08"); /* the feedback has run out on 03-17 */
    record_set(f->rec, CF_STATE, STATE_PERFORMED);
    record_set(f->rec, CF_PERFORMED, "2022-03-28");
    c = clock_binding(clocks, clocks_of(f, o.book, date_from_iso("2022-06-25"), clocks));
    CHECK(c == NULL); /* revisit, filing and feedback are said beside it */
    casefile_free(f);
    office_leave(&o);
}

TESTS(T(every_limit_gives_its_day_and_state), T(an_office_may_switch_on_what_nobody_checked),
      T(the_days_of_an_appraisal_do_not_count), T(a_clock_tells_how_it_came_to_its_end),
      T(a_stop_and_its_appraisal_are_the_same_days),
      T(an_appraisal_that_was_given_up_ends_on_that_day), T(a_row_that_was_voided_stops_nothing),
      T(a_medical_extension_needs_everyone_in_time),
      T(of_a_case_that_is_over_only_the_performance_binds))

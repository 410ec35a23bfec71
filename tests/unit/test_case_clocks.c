/* tests/unit/test_case_clocks.c - clocks of cases as columns and rows, and what runs out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "base/buf.h"

static void save(struct office *o, struct casefile *f)
{
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
}

static void check_due(const struct casefile *f, const char *due, const char *limit,
                      const char *stopped)
{
    CHECK_STR(record_text(f->rec, CF_DUE), due);
    CHECK_STR(record_text(f->rec, CF_DUE_LIMIT), limit);
    CHECK_STR(record_text(f->rec, CF_STOPPED), stopped);
}

static struct record *appraisal(const char *from, const char *to)
{
    struct record *rec = record_new(KIND_SUSPENSION);

    record_set(rec, SF_KIND, "appraisal");
    record_set(rec, SF_FROM, from);
    record_set(rec, SF_TO, to);
    return rec;
}

/* --- one case --- */

static void a_medical_case_has_thirty_working_days(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_MEDIATING, "2022-09-01"); /* vector of DOMAIN 11 */
    check_due(f, "2022-10-19", "D-03", "0");
    casefile_free(f);
    office_leave(&o);
}

static void an_appraisal_stops_the_clock_until_it_ends(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    o.today = date_from_iso("2022-06-10");
    f = case_new(&o, STATE_SUSPENDED, "2022-05-09");
    record_list_add(&f->of[KIND_SUSPENSION], appraisal("2022-06-01", NULL));
    save(&o, f);
    CHECK_STR(record_text(f->rec, CF_STOPPED), "1");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock WHERE state = 'stopped'"), 1);
    o.today = date_from_iso("2022-07-21");
    record_set(f->of[KIND_SUSPENSION].items[0], SF_TO, "2022-07-20");
    record_set(f->rec, CF_STATE, STATE_MEDIATING);
    save(&o, f);
    check_due(f, "2022-08-09", "D-03", "0");
    casefile_free(f);
    office_leave(&o);
}

static void an_extension_takes_the_old_end_by_itself(void **state)
{
    struct office o;
    struct casefile *f;
    struct record *ext = record_new(KIND_EXTENSION);

    (void)state;
    office_in_memory(&o);
    o.today = date_from_iso("2022-10-10");
    f = case_new(&o, STATE_MEDIATING, "2022-09-01");
    record_set(ext, EF_NEW_DUE, "2022-11-30");
    record_set(ext, EF_CONSENT_ON, "2022-10-10");
    record_set(ext, EF_ALL_CONSENT, "1");
    record_list_add(&f->of[KIND_EXTENSION], ext);
    save(&o, f);
    CHECK_STR(record_text(ext, EF_OLD_DUE), "2022-10-19");
    check_due(f, "2022-11-30", "D-03", "0");
    casefile_free(f);
    office_leave(&o);
}

static void a_case_that_is_over_has_no_clock_but_its_window(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_MEDIATING, "2022-11-01");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock WHERE limit_code = 'D-03'"), 1);
    record_set(f->rec, CF_STATE, STATE_AGREED);
    record_set(f->rec, CF_OUTCOME, "2022-11-10");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_EFFECTIVE, "2022-11-10");
    save(&o, f);
    check_due(f, "", "", "");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock WHERE limit_code = 'D-07'"
                             " AND due_on = '2022-12-12'"),
              1);
    record_set(f->rec, CF_JC_APPLIED, "2022-11-20");
    save(&o, f);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock"), 0);
    casefile_free(f);
    office_leave(&o);
}

/* --- a case that is over --- */

/* "D-07 2022-12-12 running;" for each clock that is stored. */
static char *clocks_stored(struct office *o)
{
    struct buf told = BUF_INIT;
    struct stmt q;

    db_prepare(o->db, &q, "SELECT limit_code, due_on, state FROM clock ORDER BY case_id, 1");
    while (db_row(&q))
        buf_printf(&told, "%s %s %s;", db_text(&q, 0), db_text(&q, 1), db_text(&q, 2));
    CHECK_OK(db_finish(&q, &o->err), &o->err);
    return told.data ? buf_take(&told) : mem_copy("");
}

static void check_stored(struct office *o, const char *want)
{
    char *told = clocks_stored(o);

    CHECK_STR(told, want);
    free(told);
}

static void after_the_outcome_clocks_remind_until_the_volume_is_filed(void **state)
{
    struct office o;
    struct casefile *f;
    int overdue;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_AGREED, "2022-11-01");
    record_set(f->rec, CF_SOURCE, "33");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-11-18");
    record_set(f->rec, CF_EFFECTIVE, "2022-11-18");
    record_set(f->rec, CF_PERFORM_DUE, "2022-11-30");
    save(&o, f);
    check_due(f, "2022-11-30", "D-08", "0");
    check_stored(&o, "D-07 2022-12-19 running;D-08 2022-11-30 running;D-14 2022-11-25 running;");
    CHECK_OK(cases_refresh_clocks(o.db, o.book, date_from_iso("2022-12-01"), &overdue, &o.err),
             &o.err);
    CHECK_INT(overdue, 1); /* the performance */
    check_stored(&o, "D-07 2022-12-19 running;D-08 2022-11-30 overdue;D-09 2022-12-30 running;"
                     "D-14 2022-11-25 overdue;");
    casefile_free(f);
    CHECK_OK(cases_load(o.db, 1, &f, &o.err), &o.err);
    o.today = date_from_iso("2022-12-05");
    record_set(f->rec, CF_STATE, STATE_PERFORMED);
    record_set(f->rec, CF_PERFORMANCE, "done");
    record_set(f->rec, CF_PERFORMED, "2022-12-02");
    save(&o, f);
    check_due(f, "", "", ""); /* no window for what is performed */
    check_stored(&o, "D-09 2023-01-03 running;D-10 2023-01-03 running;D-14 2022-11-25 overdue;");
    record_set(f->rec, CF_STATE, STATE_ARCHIVED);
    record_set(f->rec, CF_FILED, "2022-12-05");
    save(&o, f);
    check_stored(&o, "");
    casefile_free(f);
    office_leave(&o);
}

static struct casefile *case_failed(struct office *o, const char *outcome)
{
    struct casefile *f = case_new(o, STATE_TERMINATED, "2022-09-01");

    record_set(f->rec, CF_RESULT, RESULT_FAILED);
    record_set(f->rec, CF_OUTCOME, outcome);
    return f;
}

static void what_had_run_out_before_it_came_in_reminds_nobody(void **state)
{
    struct office o;
    struct casefile *old, *new, *promised;
    int overdue;

    (void)state;
    office_in_memory(&o);
    old = case_failed(&o, "2022-09-20"); /* to be filed by 10-20 */
    new = case_failed(&o, "2022-10-24"); /* by 11-23 */
    promised = case_new(&o, STATE_PERFORMING, "2022-03-01");
    record_set(promised->rec, CF_RESULT, RESULT_SETTLED);
    record_set(promised->rec, CF_OUTCOME, "2022-03-10");
    record_set(promised->rec, CF_PERFORM_DUE, "2022-03-31");
    save(&o, old);
    save(&o, new);
    save(&o, promised);
    check_stored(&o, "D-10T 2022-11-23 running;D-08 2022-03-31 overdue;");
    CHECK_OK(cases_refresh_clocks(o.db, o.book, date_from_iso("2022-11-30"), &overdue, &o.err),
             &o.err);
    check_stored(&o, "D-10T 2022-11-23 overdue;D-08 2022-03-31 overdue;");
    record_set(old->rec, CF_PLACE, "区医院"); /* a correction changes nothing of that */
    save(&o, old);
    check_stored(&o, "D-10T 2022-11-23 overdue;D-08 2022-03-31 overdue;");
    casefile_free(old);
    casefile_free(new);
    casefile_free(promised);
    office_leave(&o);
}

static void a_limit_that_is_switched_on_reaches_cases_that_are_over(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    o.today = date_from_iso("2022-11-22");
    f = case_new(&o, STATE_AGREED, "2022-11-01");
    record_set_int(f->rec, CF_COMMITTEE, office_committee(&o, "labour"));
    record_set(f->rec, CF_TYPE, "11");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-11-18");
    record_set(f->rec, CF_EFFECTIVE, "2022-11-18");
    record_set(f->rec, CF_JC_APPLIED, "2022-11-21");
    save(&o, f);
    check_stored(&o, "");
    CHECK_OK(db_exec(o.db, "UPDATE limit_rule SET active = 1 WHERE code = 'D-16'", &o.err), &o.err);
    CHECK_OK(cases_follow(o.db, KIND_HOLIDAY, o.today, &o.err), &o.err);
    check_stored(&o, "");
    CHECK_OK(cases_follow(o.db, KIND_LIMIT, o.today, &o.err), &o.err);
    check_stored(&o, "D-16 2022-12-05 running;");
    casefile_free(f);
    office_leave(&o);
}

static void tell_code(void *ctx, const struct due_row *row)
{
    buf_printf(ctx, "%s;", row->limit_code);
}

static void a_hint_is_told_a_month_before_it_ends(void **state)
{
    static const struct {
        const char *today, *want;
    } rows[] = {
        { "2022-11-22", "" },      { "2022-11-29", "" }, { "2022-11-30", "D-11;" },
        { "2022-12-30", "D-11;" }, { "2022-12-31", "" },
    };
    struct office o;
    struct casefile *f;
    int overdue;

    (void)state;
    office_in_memory(&o);
    f = case_failed(&o, "2022-11-18");
    record_set(f->rec, CF_KNOWN, "2019-12-30");
    record_set(f->rec, CF_STATE, STATE_ARCHIVED);
    save(&o, f);
    check_stored(&o, "D-11 2022-12-30 running;");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf told = BUF_INIT;

        CHECK_OK(cases_due(o.db, date_from_iso(rows[i].today), 100, 0, tell_code, &told, &o.err),
                 &o.err);
        CHECK_STR(buf_text(&told), rows[i].want);
        buf_release(&told);
    }
    CHECK_OK(cases_refresh_clocks(o.db, o.book, date_from_iso("2022-12-31"), &overdue, &o.err),
             &o.err);
    check_stored(&o, "");
    casefile_free(f);
    office_leave(&o);
}

/* --- all cases --- */

static void a_new_day_moves_clocks_but_no_version(void **state)
{
    struct office o;
    struct casefile *running, *stopped, *agreed;
    int overdue = -1;

    (void)state;
    office_in_memory(&o);
    o.today = date_from_iso("2022-09-20");
    running = case_saved(&o, STATE_MEDIATING, "2022-09-01");
    stopped = case_new(&o, STATE_SUSPENDED, "2022-09-01");
    record_list_add(&stopped->of[KIND_SUSPENSION], appraisal("2022-09-15", NULL));
    save(&o, stopped);
    agreed = case_new(&o, STATE_AGREED, "2022-09-01");
    record_set(agreed->rec, CF_EFFECTIVE, "2022-09-10");
    record_set(agreed->rec, CF_OUTCOME, "2022-09-10");
    record_set(agreed->rec, CF_RESULT, RESULT_SETTLED);
    save(&o, agreed);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock"), 3);
    CHECK_OK(cases_refresh_clocks(o.db, o.book, date_from_iso("2022-11-01"), &overdue, &o.err),
             &o.err);
    CHECK_INT(overdue, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock WHERE state = 'overdue'"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock WHERE state = 'stopped'"
                             " AND due_on > '2022-11-01'"),
              1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock WHERE limit_code = 'D-07'"), 0);
    CHECK_INT(office_row(&o, "SELECT max(version) FROM case_rec"), 1);
    record_set(stopped->rec, CF_PLACE, "区医院"); /* so a form that was open can still be saved */
    save(&o, stopped);
    casefile_free(running);
    casefile_free(stopped);
    casefile_free(agreed);
    office_leave(&o);
}

static void tell(void *ctx, const struct due_row *row)
{
    char iso[DATE_SIZE];

    buf_printf(ctx, "%s %s %s%s;", row->number, row->limit_code, date_to_iso(row->due, iso),
               row->stopped ? " stopped" : "");
    CHECK_STR(row->committee, "郾城区医疗纠纷人民调解委员会");
    CHECK(*row->limit_name);
    CHECK_STR(row->parties, "张三；李四");
    CHECK_STR(row->mediator, "");
}

static void what_runs_out_is_listed_with_the_latest_first(void **state)
{
    struct buf told = BUF_INIT;
    struct office o;

    (void)state;
    office_in_memory(&o);
    casefile_free(case_saved(&o, STATE_MEDIATING, "2022-10-12")); /* due 2022-11-23 */
    casefile_free(case_saved(&o, STATE_MEDIATING, "2022-09-01")); /* due 2022-10-19 */
    casefile_free(case_saved(&o, STATE_MEDIATING, "2022-11-20")); /* next year */
    CHECK_OK(cases_due(o.db, o.today, 3, 0, tell, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "（2022）郾医调字第0002号 D-03 2022-10-19;"
                               "（2022）郾医调字第0001号 D-03 2022-11-23;");
    buf_clear(&told);
    CHECK_OK(cases_due(o.db, o.today, 3, 1, tell, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "（2022）郾医调字第0002号 D-03 2022-10-19;");
    buf_clear(&told);
    CHECK_OK(cases_due(o.db, o.today, 0, 0, tell, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "（2022）郾医调字第0002号 D-03 2022-10-19;");
    buf_release(&told);
    office_leave(&o);
}

TESTS(T(a_medical_case_has_thirty_working_days), T(an_appraisal_stops_the_clock_until_it_ends),
      T(an_extension_takes_the_old_end_by_itself),
      T(a_case_that_is_over_has_no_clock_but_its_window),
      T(after_the_outcome_clocks_remind_until_the_volume_is_filed),
      T(what_had_run_out_before_it_came_in_reminds_nobody),
      T(a_limit_that_is_switched_on_reaches_cases_that_are_over),
      T(a_hint_is_told_a_month_before_it_ends), T(a_new_day_moves_clocks_but_no_version),
      T(what_runs_out_is_listed_with_the_latest_first))

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
      T(a_case_that_is_over_has_no_clock_but_its_window), T(a_new_day_moves_clocks_but_no_version),
      T(what_runs_out_is_listed_with_the_latest_first))

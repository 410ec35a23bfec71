/* tests/unit/test_quality.c - the checks on practice, each on cases a lawyer could read.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "stat_office.h"

#include "store/access.h"
#include "store/settings.h"
#include "work/quality.h"

static struct office o;

static int open_office(void **state)
{
    (void)state;
    office_in_memory(&o);
    return 0;
}

static int leave_office(void **state)
{
    (void)state;
    office_leave(&o);
    return 0;
}

/* ---- made cases: what the checks read, written as it would stand in the rows ---- */

struct one {
    const char *summary, *applicant, *respondent, *type, *accepted, *outcome, *form;
};

static int64_t add(const struct one *c)
{
    struct casefile *f = case_new(&o, STATE_MEDIATING, c->accepted ? c->accepted : "2022-11-01");
    int64_t id;

    record_set(f->of[KIND_PARTY].items[0], PF_NAME, c->applicant ? c->applicant : "张三");
    record_set(f->of[KIND_PARTY].items[1], PF_NAME, c->respondent ? c->respondent : "李四");
    record_set(f->rec, CF_SUMMARY, c->summary ? c->summary : "短");
    if (c->type)
        record_set(f->rec, CF_TYPE, c->type);
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    id = f->rec->id;
    casefile_free(f);
    return id;
}

static void on_rows(const char *sql)
{
    CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
}

static void set(int64_t id, const char *what)
{
    char *sql = mem_printf("UPDATE case_rec SET %s WHERE id = %lld", what, (long long)id);

    on_rows(sql);
    free(sql);
}

static void entered(int64_t id, const char *field, const char *after, const char *who, int64_t at)
{
    char *sql = mem_printf("INSERT INTO history(act, at, who, what, kind, row_id, version, field,"
                           " after) VALUES(1, %lld, '%s', 'update', 'case', %lld, 2, '%s', '%s')",
                           (long long)at, who, (long long)id, field, after);

    on_rows(sql);
    free(sql);
}

static int64_t figure(const char *row, const char *column)
{
    struct stat_request rq = request(&o, "quality", "2022", BASIS_ACCEPTED);
    struct report *r = table(&o, &rq);
    int64_t n = cell(r, row ? row_of(r, row) : &r->total, column)->n;
    int64_t *ids;
    size_t count;

    CHECK(!r->broken);
    report_free(r);
    /* Enter opens exactly as many. */
    CHECK_OK(statistics_cases_own(o.db, o.book, &rq, o.today, row, "cases", &ids, &count, &o.err),
             &o.err);
    free(ids);
    if (str_equal(column, "cases"))
        CHECK_INT(count, n);
    return n;
}

#define CASES(row) figure((row), "cases")

/* ---- narratives ---- */

static void set_near(const char *value)
{
    CHECK_OK(settings_change(o.db, "quality.near", value, &o.err), &o.err);
    book_free(o.book);
    CHECK_OK(books_load(o.db, &o.book, &o.err), &o.err);
}

/* DOMAIN C8: the same narrative typed again and again, not disputes of one kind in a year. */
static void the_same_but_for_names_is_of_one_mediator_in_one_month(void **state)
{
    int64_t one = mediator(&o, office_committee(&o, "medical"));
    int64_t other = mediator(&o, office_committee(&o, "traffic"));
    const int64_t who[] = { one, one, one, one, other, one };
    const char *accepted[] = { "2022-11-01", "2022-11-02", "2022-11-03",
                               "2022-11-30", "2022-11-04", "2022-12-01" };
    static const char *const names[] = { "王小明", "钱一", "孙二", "李三", "周四", "吴五" };
    int64_t ids[ARRAY_LEN(names)];

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *text = mem_printf("%s因排水问题与邻居争吵，要求赔偿%zu00元。", names[i], i + 1);
        char *what = mem_printf("mediator = %lld, accepted_on = '%s'", (long long)who[i],
                                accepted[i]);

        ids[i] = add(&(struct one) { text, names[i], "赵大河", NULL, NULL, NULL, NULL });
        set(ids[i], what);
        free(what);
        free(text);
    }
    CHECK_INT(CASES("near_text"), 0); /* four in November are fewer than five */
    set_near("4");
    CHECK_INT(CASES("near_text"), 4);
    set(ids[3], "accepted_on = '2022-12-02'");
    CHECK_INT(CASES("near_text"), 0);
    set(ids[3], "accepted_on = '2022-11-30'");
    set_near("2");
    CHECK_INT(CASES("near_text"), 4);
}

static void narratives_are_the_same_without_signs_then_without_names_and_digits(void **state)
{
    static const struct {
        const char *one, *other; /* parties: 王小明, 赵大河 and 钱一, 孙二 */
        int64_t same, near;      /* quality.near is 2 here */
    } rows[] = {
        { "因排水问题发生争吵，互不相让，要求调解。", "因排水问题发生争吵 互不相让;要求调解", 2,
          0 },
        { "王小明因排水与赵大河发生争吵，要求赔偿300元。",
          "钱一因排水与孙二发生争吵，要求赔偿1500元。", 0, 2 },
        { "王小明因排水与赵大河发生争吵，要求赔偿三百元。",
          "钱一因排水与孙二发生争吵，要求赔偿３００元。", 0, 2 },
        { "因排水问题发生争吵，互不相让，要求调解。", "因采光问题发生争吵，互不相让，要求调解。", 0,
          0 },
        { "邻里纠纷", "邻里纠纷", 0, 0 }, /* too short to tell */
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        open_office(state);
        set_near("2");
        add(&(struct one) { rows[i].one, "王小明", "赵大河", NULL, NULL, NULL, NULL });
        add(&(struct one) { rows[i].other, "钱一", "孙二", NULL, NULL, NULL, NULL });
        CHECK_ROW(CASES("same_text") == rows[i].same, rows[i].other);
        CHECK_ROW(CASES("near_text") == rows[i].near, rows[i].other);
        leave_office(state);
    }
}

/* ---- many at a time ---- */

static void more_oral_agreements_of_one_day_than_the_setting_are_one_finding(void **state)
{
    int64_t who = mediator(&o, office_committee(&o, "medical"));

    (void)state;
    for (int i = 0; i < 6; i++) {
        int64_t id = add(&(struct one) { 0 });
        char *what = mem_printf("agreement_form = '1', agreed_on = '2022-11-03',"
                                " outcome_on = '2022-11-03', result = '1', mediator = %lld",
                                (long long)who);

        set(id, what);
        free(what);
        CHECK_INT(CASES("oral_day"), i < 5 ? 0 : 6);
    }
    CHECK_INT(figure("oral_day", "findings"), 1);
    CHECK_INT(CASES("oral_day/1"), 6);
    on_rows("UPDATE setting SET value = '6' WHERE key = 'oral.per_day'");
    book_free(o.book);
    CHECK_OK(books_load(o.db, &o.book, &o.err), &o.err);
    CHECK_INT(CASES("oral_day"), 0);
}

static void outcomes_entered_within_minutes_by_one_login_are_one_finding(void **state)
{
    const int64_t minute = 60000, start = 1667440000000;

    (void)state;
    /* Ten in ten minutes, an eleventh much later, ten by two people. */
    for (int i = 0; i < 11; i++)
        entered(add(&(struct one) { 0 }), "outcome_on", "2022-11-03", "limin",
                start + (i < 10 ? i * minute : 300 * minute));
    CHECK_INT(CASES("burst"), 10);
    CHECK_INT(CASES("burst/1"), 10);
    for (int i = 0; i < 10; i++)
        entered(add(&(struct one) { 0 }), "outcome_on", "2022-11-03", i % 2 ? "wangwei" : "zhao",
                start + i * minute);
    CHECK_INT(CASES("burst"), 10);
}

static void many_accepted_on_a_day_off_are_a_finding(void **state)
{
    (void)state;
    for (int i = 0; i < 10; i++)
        add(&(struct one) { .accepted = i < 9 ? "2022-11-20" : "2022-11-21" }); /* a Sunday */
    CHECK_INT(CASES("day_off"), 0);
    add(&(struct one) { .accepted = "2022-11-20" });
    CHECK_INT(CASES("day_off"), 10);
}

/* ---- by the moment ---- */

static void performance_entered_in_the_second_of_the_outcome_is_asked_about(void **state)
{
    static const struct {
        int64_t apart;
        int64_t cases;
    } rows[] = { { 0, 1 }, { 1000, 1 }, { -1000, 1 }, { 1001, 0 }, { 86400000, 0 } };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t id;

        open_office(state);
        id = add(&(struct one) { 0 });
        entered(id, "outcome_on", "2022-11-03", "limin", 1667440000000);
        entered(id, "performance", "performing", "limin", 1667440000000);
        entered(id, "performance", "done", "limin", 1667440000000 + rows[i].apart);
        CHECK_INT(CASES("at_once"), rows[i].cases);
        leave_office(state);
    }
}

/* ---- the same two ---- */

static void the_same_two_parties_and_type_within_the_days_are_asked_about(void **state)
{
    static const struct {
        struct one other; /* the first: 张三 against 李四, type 15, 1 June */
        int64_t cases;
    } rows[] = {
        { { .accepted = "2022-08-30" }, 2 }, /* the ninetieth day */
        { { .accepted = "2022-08-31" }, 0 },
        { { .accepted = "2022-06-02", .applicant = "李四", .respondent = "张三" }, 2 },
        { { .accepted = "2022-06-02", .type = "02" }, 0 },
        { { .accepted = "2022-06-02", .respondent = "王五" }, 0 },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        open_office(state);
        add(&(struct one) { .accepted = "2022-06-01" });
        add(&rows[i].other);
        CHECK_ROW(CASES("repeated") == rows[i].cases, rows[i].other.accepted);
        leave_office(state);
    }
}

/* ---- what cannot be ---- */

static void ages_and_births_that_cannot_be_are_found(void **state)
{
    static const struct {
        const char *party; /* of a case that occurred on 1 October and was accepted on 1 November */
        int64_t birth, minor;
    } rows[] = {
        { "birth = '1980-01-01'", 0, 0 },
        { "birth = '2022-10-02'", 1, 1 }, /* after what happened */
        { "birth = '2022-12-01'", 1, 0 }, /* not yet born: no minor, but a mistake */
        { "birth = '1901-10-31'", 1, 0 }, /* 121 */
        { "birth = '1901-11-02'", 0, 0 }, /* 120, until tomorrow */
        { "birth = '2010-01-01'", 0, 1 },
        { "birth = '2010-01-01', guardian = '李母'", 0, 0 },
        { "birth = '2006-01-01', job = '务工'", 0, 0 }, /* lives on own work */
        { "birth = '2006-01-01', job = '高中学生'", 0, 1 },
        { "birth = '2010-01-01', type = '2'", 0, 0 }, /* no person */
        { "id_no = '11010519491231002X'", 0, 0 },
        { "birth = '2010-01-01', void_reason = '登记错误'", 0, 0 },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *sql = mem_printf("UPDATE party SET %s WHERE side = '2'", rows[i].party);

        open_office(state);
        set(add(&(struct one) { 0 }), "occurred_on = '2022-10-01'");
        on_rows(sql);
        CHECK_ROW(CASES("birth") == rows[i].birth, rows[i].party);
        CHECK_ROW(CASES("minor") == rows[i].minor, rows[i].party);
        leave_office(state);
        free(sql);
    }
}

static void an_outcome_on_a_day_off_is_a_hint(void **state)
{
    struct stat_request rq = request(&o, "quality", "2022", BASIS_ACCEPTED);
    struct report *r;

    (void)state;
    set(add(&(struct one) { 0 }), "outcome_on = '2022-11-20', result = '1'"); /* Sunday */
    set(add(&(struct one) { 0 }), "outcome_on = '2022-11-21', result = '1'");
    CHECK_INT(CASES("outcome_off"), 1);
    r = table(&o, &rq);
    CHECK_STR(cell(r, row_of(r, "outcome_off"), "severity")->text, "提示");
    report_free(r);
}

/* ---- the table ---- */

static void each_case_counts_once_in_the_total_and_void_ones_never(void **state)
{
    const struct one same = { .summary = "因排水问题发生争吵，互不相让，要求调解。",
                              .accepted = "2022-06-01" };
    int64_t id = add(&same);

    (void)state;
    add(&same);
    CHECK_INT(CASES("same_text"), 2);
    CHECK_INT(CASES("repeated"), 2);
    CHECK_INT(CASES(NULL), 2);
    CHECK_INT(figure(NULL, "findings"), 2);
    set(id, "state = 'void'");
    CHECK_INT(CASES(NULL), 0);
}

static void a_row_or_column_that_is_none_is_named(void **state)
{
    static const char *const rows[][2] = {
        { "nothing", "cases" }, { "oral_day/1", "cases" }, { "birth/1", "cases" },
        { "birth", "basis" },   { "birth", "severity" },
    };
    struct stat_request rq = request(&o, "quality", "2022", BASIS_ACCEPTED);
    int64_t *ids;
    size_t count;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        CHECK_ROW(statistics_cases_own(o.db, o.book, &rq, o.today, rows[i][0], rows[i][1], &ids,
                                       &count, &o.err) == ST_NOT_FOUND,
                  rows[i][0]);
        err_clear(&o.err);
        free(ids);
    }
}

static void who_may_not_read_the_audit_record_is_refused(void **state)
{
    static const struct {
        enum account_role role;
        enum status st;
    } rows[] = { { ACCOUNT_CLERK, ST_DENIED },
                 { ACCOUNT_HEAD, ST_DENIED },
                 { ACCOUNT_AUDITOR, ST_OK },
                 { ACCOUNT_ADMIN, ST_OK },
                 { ACCOUNT_MEDIATOR, ST_DENIED } };
    struct stat_request rq = request(&o, "quality", "2022", BASIS_ACCEPTED);

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct report *r = NULL;

        db_set_access(o.db, &(struct access) { .role = rows[i].role });
        CHECK_INT(statistics_table(o.db, o.book, &rq, o.today, &r, &o.err), rows[i].st);
        err_clear(&o.err);
        report_free(r);
    }
}

static void nothing_is_changed_by_looking(void **state)
{
    int64_t before;

    (void)state;
    add(&(struct one) { 0 });
    before = office_row(&o, "SELECT total_changes()");
    CHECK_INT(CASES(NULL), 0);
    CHECK_INT(office_row(&o, "SELECT total_changes()"), before);
}

#define OFFICE(fn) cmocka_unit_test_setup_teardown(fn, open_office, leave_office)

TESTS(T(narratives_are_the_same_without_signs_then_without_names_and_digits),
      OFFICE(the_same_but_for_names_is_of_one_mediator_in_one_month),
      OFFICE(more_oral_agreements_of_one_day_than_the_setting_are_one_finding),
      OFFICE(outcomes_entered_within_minutes_by_one_login_are_one_finding),
      OFFICE(many_accepted_on_a_day_off_are_a_finding),
      T(performance_entered_in_the_second_of_the_outcome_is_asked_about),
      T(the_same_two_parties_and_type_within_the_days_are_asked_about),
      T(ages_and_births_that_cannot_be_are_found), OFFICE(an_outcome_on_a_day_off_is_a_hint),
      OFFICE(each_case_counts_once_in_the_total_and_void_ones_never),
      OFFICE(a_row_or_column_that_is_none_is_named),
      OFFICE(who_may_not_read_the_audit_record_is_refused), OFFICE(nothing_is_changed_by_looking))

/* tests/unit/test_case_number.c - numbers: given without a gap, found as people write them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

static struct casefile *accepted(struct office *o, const char *sub_kind, const char *day)
{
    struct casefile *f = case_new(o, STATE_ACCEPTED, day);

    record_set_int(f->rec, CF_COMMITTEE, office_committee(o, sub_kind));
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    return f;
}

/* --- giving --- */

static void each_series_and_year_counts_by_itself(void **state)
{
    static const struct {
        const char *sub_kind, *day, *number;
    } rows[] = {
        { "medical", "2022-01-05", "（2022）郾医调字第0001号" },
        { "medical", "2022-11-01", "（2022）郾医调字第0002号" },
        { "labour", "2022-11-01", "（2022）郾劳调字第0001号" },
        { "medical", "2021-12-31", "（2021）郾医调字第0001号" },
        { "medical", "2022-02-01", "（2022）郾医调字第0003号" },
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = accepted(&o, rows[i].sub_kind, rows[i].day);

        CHECK_STR(record_text(f->rec, CF_NUMBER), rows[i].number);
        casefile_free(f);
    }
    office_leave(&o);
}

static void the_office_chooses_how_a_number_is_written(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    book_set(o.book, "number.pattern", "{series}〔{year}〕{seq}号{x}");
    f = accepted(&o, "medical", "2022-11-01");
    CHECK_STR(record_text(f->rec, CF_NUMBER), "郾医调字〔2022〕1号{x}");
    casefile_free(f);
    office_leave(&o);
}

static void a_committee_without_a_series_uses_the_districts(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_exec(o.db, "UPDATE committee SET series = NULL", &o.err), &o.err);
    f = accepted(&o, "medical", "2022-11-01");
    CHECK_STR(record_text(f->rec, CF_NUMBER), "（2022）郾人调字第0001号");
    casefile_free(f);
    office_leave(&o);
}

static void a_case_that_was_not_accepted_has_no_number(void **state)
{
    static const char *const states[] = { STATE_DRAFT, STATE_SUBMITTED, STATE_REJECTED,
                                          STATE_WITHDRAWN, STATE_CLOSED };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(states); i++) {
        struct casefile *f = case_saved(&o, states[i], NULL);

        CHECK_ROW(record_empty(f->rec, CF_NUMBER), states[i]);
        casefile_free(f);
    }
    office_leave(&o);
}

static void a_number_needs_the_day_of_acceptance(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, NULL);
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "受理日期");
    casefile_free(f);
    office_leave(&o);
}

static void a_number_that_was_given_stays(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = accepted(&o, "medical", "2022-11-01");
    record_set_int(f->rec, CF_COMMITTEE, office_committee(&o, "labour"));
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "原调委会");
    record_set(f->rec, CF_ACCEPTED, "2021-11-01");
    record_set_int(f->rec, CF_COMMITTEE, office_committee(&o, "medical"));
    record_set(f->rec, CF_STATE, STATE_VOID);
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    CHECK_STR(record_text(f->rec, CF_NUMBER), "（2022）郾医调字第0001号");
    casefile_free(f);
    f = accepted(&o, "medical", "2022-11-02"); /* and is not used again */
    CHECK_STR(record_text(f->rec, CF_NUMBER), "（2022）郾医调字第0002号");
    casefile_free(f);
    office_leave(&o);
}

static void a_number_that_came_with_the_case_takes_its_place(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-03-01");
    record_set(f->rec, CF_NUMBER, "(2022)郾医调字第41号");
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    CHECK_INT(record_int(f->rec, CF_SEQ), 41);
    CHECK_INT(record_int(f->rec, CF_YEAR), 2022);
    CHECK_STR(record_text(f->rec, CF_SERIES), "郾医调字");
    casefile_free(f);
    f = accepted(&o, "medical", "2022-11-01");
    CHECK_INT(record_int(f->rec, CF_SEQ), 42);
    casefile_free(f);
    f = case_new(&o, STATE_ACCEPTED, "2022-03-01");
    record_set(f->rec, CF_NUMBER, "郾医调字〔2022〕0041号");
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_CONFLICT);
    CHECK(record_empty(f->rec, CF_SEQ));
    casefile_free(f);
    office_leave(&o);
}

#define WRITERS    2
#define CASES_EACH 50

static enum status accept_many(const char *path, struct book *book, int64_t committee, int64_t area,
                               int today)
{
    struct db *db;
    enum status st = db_open(path, 0, &db, NULL);

    for (int i = 0; st == ST_OK && i < CASES_EACH; i++) {
        struct casefile *f = casefile_new();

        record_set_int(f->rec, CF_COMMITTEE, committee);
        record_set_int(f->rec, CF_AREA, area);
        record_set(f->rec, CF_SOURCE, "1");
        record_set(f->rec, CF_TYPE, "15");
        record_set(f->rec, CF_DIFFICULTY, "1");
        record_set(f->rec, CF_SUMMARY, "两个人同时受理的案件，编号不能跳也不能重。");
        record_set(f->rec, CF_STATE, STATE_ACCEPTED);
        record_set(f->rec, CF_ACCEPTED, "2022-11-01");
        st = cases_save(db, book, f, today, NULL);
        casefile_free(f);
    }
    if (st == ST_OK)
        db_close(db);
    return st;
}

static void two_clerks_who_accept_at_once_get_numbers_without_gap_or_double(void **state)
{
    struct office o;
    pid_t writers[WRITERS];
    int64_t committee, area;

    (void)state;
    office_in_file(&o);
    committee = office_committee(&o, "medical");
    area = office_row(&o, "SELECT min(id) FROM area");
    db_close(o.db); /* a connection must not cross a fork */
    for (int i = 0; i < WRITERS; i++) {
        writers[i] = fork();
        if (writers[i] == 0)
            _exit((int)accept_many(o.path, o.book, committee, area, o.today));
    }
    for (int i = 0; i < WRITERS; i++) {
        int status = -1;

        CHECK_INT(waitpid(writers[i], &status, 0), writers[i]);
        CHECK_INT(status, 0);
    }
    o.db = office_connect(o.path, "limin");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), WRITERS * CASES_EACH);
    CHECK_INT(office_row(&o, "SELECT count(DISTINCT number) FROM case_rec"), WRITERS * CASES_EACH);
    CHECK_INT(office_row(&o, "SELECT min(seq) FROM case_rec"), 1);
    CHECK_INT(office_row(&o, "SELECT max(seq) FROM case_rec"), WRITERS * CASES_EACH);
    CHECK_OK(db_integrity(o.db, NULL, NULL, &o.err), &o.err);
    office_leave(&o);
}

/* --- finding --- */

static void a_case_is_found_by_whatever_people_call_it(void **state)
{
    static const struct {
        const char *typed;
        int seq; /* of the medical case of 2022; 0: not found, -1: several */
    } rows[] = {
        { "（2022）郾医调字第0001号", 1 },
        { "(2022)郾医调字第1号", 1 },
        { "郾医调〔2022〕2号", 2 },
        { "郾医调2022-2", 2 },
        { "２０２２郾医调字０００２", 2 },
        { " 医调2022-3 ", 3 },
        { "2022-3", 3 },
        { "3", 3 },
        { "第0003号", 3 },
        { "1", -1 },
        { "医调1", -1 },
        { "郾医调字第1号", -1 },
        { "ABC-2022-77", 2 },
        { "ＡＢＣ-2022-77", 2 },
        { "#3", 3 },
        { "＃３", 3 },
        { "#99", 0 },
        { "#", 0 },
        { "99", 0 },
        { "郾劳调2022-1", 0 },
        { "张三", 0 },
        { "", 0 },
    };
    struct office o;
    int64_t ids[4];

    (void)state;
    office_in_memory(&o);
    for (int i = 1; i <= 3; i++) {
        struct casefile *f = case_new(&o, STATE_ACCEPTED, "2022-11-01");

        if (i == 2)
            record_set(f->rec, CF_CODE, "ABC-2022-77");
        CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
        ids[i] = f->rec->id;
        casefile_free(f);
    }
    casefile_free(accepted(&o, "medical", "2021-11-01"));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t id = -1;
        enum status st = cases_find(o.db, rows[i].typed, &id, &o.err);
        enum status wanted = rows[i].seq > 0    ? ST_OK
                             : rows[i].seq == 0 ? ST_NOT_FOUND
                                                : ST_CONFLICT;

        CHECK_ROW(st == wanted, rows[i].typed);
        CHECK_ROW(id == (rows[i].seq > 0 ? ids[rows[i].seq] : 0), rows[i].typed);
    }
    office_leave(&o);
}

static void a_case_is_found_by_its_uuid(void **state)
{
    char text[UUID_TEXT_SIZE];
    struct office o;
    struct casefile *f;
    int64_t id;

    (void)state;
    office_in_memory(&o);
    f = accepted(&o, "medical", "2022-11-01");
    CHECK_OK(cases_find(o.db, world_uuid_text(f->rec->uuid, text), &id, &o.err), &o.err);
    CHECK_INT(id, f->rec->id);
    casefile_free(f);
    office_leave(&o);
}

static void what_is_not_found_names_what_is_near(void **state)
{
    struct office o;
    int64_t id;

    (void)state;
    office_in_memory(&o);
    casefile_free(accepted(&o, "medical", "2022-11-01"));
    CHECK_INT(cases_find(o.db, "郾医调2021-1", &id, &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "（2022）郾医调字第0001号");
    CHECK_INT(cases_find(o.db, "郾医调2022-9", &id, &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "（2022）郾医调字第0001号");
    CHECK_INT(cases_find(o.db, "郾劳调2022-1", &id, &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "（2022）郾医调字第0001号");
    office_leave(&o);
}

TESTS(T(each_series_and_year_counts_by_itself), T(the_office_chooses_how_a_number_is_written),
      T(a_committee_without_a_series_uses_the_districts),
      T(a_case_that_was_not_accepted_has_no_number), T(a_number_needs_the_day_of_acceptance),
      T(a_number_that_was_given_stays), T(a_number_that_came_with_the_case_takes_its_place),
      T(two_clerks_who_accept_at_once_get_numbers_without_gap_or_double),
      T(a_case_is_found_by_whatever_people_call_it), T(a_case_is_found_by_its_uuid),
      T(what_is_not_found_names_what_is_near))

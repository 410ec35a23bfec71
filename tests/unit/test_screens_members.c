/* tests/unit/test_screens_members.c - a committee's own page: what is on each mediator's table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "figures_office.h"
#include "screens/screen.h"

static struct clerk c;

/* Day, room: a sitting of the case. */
static void sit_with(int64_t case_id, const char *day, const char *kept)
{
    struct record *rec = record_new(KIND_APPOINTMENT);
    struct casefile *f;

    CHECK_OK(cases_load(c.o.db, case_id, &f, &c.o.err), &c.o.err);
    record_set(rec, APTF_PLANNED, day);
    record_set(rec, APTF_TIME_FROM, "09:30");
    record_set(rec, APTF_ROOM, "区医调委调解室");
    record_set(rec, APTF_KEPT, kept);
    record_set(rec, APTF_NOTE, "双方都有事");
    record_list_add(&f->of[KIND_APPOINTMENT], rec);
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
}

static void note_session(int64_t case_id, const char *day)
{
    struct record *rec = record_new(KIND_SESSION);
    struct casefile *f;

    CHECK_OK(cases_load(c.o.db, case_id, &f, &c.o.err), &c.o.err);
    record_set(rec, SSF_HELD, day);
    record_set(rec, SSF_PLACE, "医院");
    record_set(rec, SSF_RESULT, "continue");
    record_list_add(&f->of[KIND_SESSION], rec);
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
}

static void set_term(enum kind_id kind, int64_t id, int field, const char *day)
{
    struct record *rec;

    CHECK_OK(records_load(c.o.db, kind, id, &rec, &c.o.err), &c.o.err);
    record_set(rec, field, day);
    CHECK_OK(records_save(c.o.db, rec, &c.o.err), &c.o.err);
    record_free(rec);
}

/* The medical committee: three cases of its mediator this year, one of last year. */
static void office(int rows, int cols)
{
    static const struct clerk_case more[] = {
        { "mediating", "2022-09-01", "15", "赵四", "区三院", "500000", 'm' },
        { "terminated", "2022-03-01", "15", "刘五", "区三院", NULL, 'm' },
    };

    c = (struct clerk) { 0 };
    office_in_memory(&c.o);
    clerk_people(&c);
    clerk_register(&c);
    clerk_mediator(&c, "白退休", c.medical);
    for (size_t i = 0; i < ARRAY_LEN(more); i++)
        clerk_case(&c, &more[i]);
    CHECK_OK(
        db_exec(c.o.db, "UPDATE mediator SET to_on = '2022-06-30' WHERE name = '白退休'", &c.o.err),
        &c.o.err);
    set_term(KIND_MEDIATOR, c.han, MF_CERTIFICATE_TO, "2022-12-31");
    set_term(KIND_COMMITTEE, c.medical, COF_TERM_FROM, "2019-11-30");
    sit_with(2, "2022-11-22", "planned");
    sit_with(2, "2022-11-24", "planned");
    sit_with(4, "2022-11-23", "cancelled");
    sit_with(4, "2022-11-30", "planned");
    note_session(7, "2022-11-21");
    clerk_sit_down(&c, rows, cols, "committees");
    keys(&c, "医疗");
    press(&c, KEY_FN(3));
}

static int sit_down(void **state)
{
    (void)state;
    office(24, 80);
    return 0;
}

static int sit_wide(void **state)
{
    (void)state;
    office(43, 132);
    return 0;
}

static int sit_figures(void **state)
{
    (void)state;
    figures_open_at(&c, 24, 80, "committees");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_PAGE(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define WIDE(fn)    cmocka_unit_test_setup_teardown(fn, sit_wide, get_up)
#define FIGURES(fn) cmocka_unit_test_setup_teardown(fn, sit_figures, get_up)

static void the_members_stand_with_what_is_on_their_tables(void **state)
{
    (void)state;
    expect_screen("members_open");
}

static void where_there_is_room_the_cases_in_hand_stand_beside(void **state)
{
    (void)state;
    press(&c, K_RIGHT);
    expect_screen("members_wide");
}

/* The figure under the cursor, as it is written. */
static long figure_here(void)
{
    char *line;
    long n = 0;
    int y, x;

    term_test_cursor(&y, &x);
    line = line_at(y);
    for (const char *p = line; *p && x >= 0;) { /* the cell at the cursor's column */
        size_t len = strlen(p);
        size_t next = utf8_next(p, len, 0);
        char *one = mem_copy_n(p, next);

        n = *one >= '0' && *one <= '9' ? n * 10 + (*one - '0') : *one == '.' ? n : 0;
        x -= utf8_width(one);
        free(one);
        p += next;
    }
    free(line);
    return n;
}

static void each_figure_opens_exactly_its_cases(void **state)
{
    static const long expected[] = { 3, 1, 0, 0, -1, 2 };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
        press(&c, K_RIGHT);
        if (expected[i] < 0)
            continue;
        CHECK_INT(figure_here(), expected[i]);
        press(&c, K_ENTER);
        if (expected[i] == 0) {
            CHECK_SHOWN("0 件。");
            continue;
        }
        CHECK_INT(listed_cases(), expected[i]);
        go_back_to(&c, "调委会成员");
    }
}

/* Every committee of the made cases: all figures of the year equal the rows that open. */
static void in_every_committee_figures_and_lists_agree(void **state)
{
    size_t opened = 0;

    (void)state;
    for (int committee = 0; committee < 16; committee++) {
        press(&c, K_HOME);
        press_times(&c, K_DOWN, committee);
        press(&c, KEY_FN(3));
        for (int column = 1; column <= 6; column++) {
            press(&c, K_RIGHT);
            if (column == 5 || figure_here() == 0) /* the rate is not a number of cases */
                continue;
            long n = figure_here();

            press(&c, K_ENTER);
            CHECK_INT(listed_cases(), n);
            opened++;
            go_back_to(&c, "调委会成员");
        }
        press(&c, K_ESC);
    }
    CHECK(opened > 10);
}

static void a_name_opens_all_cases_and_f4_the_form(void **state)
{
    (void)state;
    press(&c, K_ENTER);
    CHECK_SHOWN("[主办调解员:韩保民]");
    go_back_to(&c, "调委会成员");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("编辑调解员");
    press(&c, K_ESC);
    press(&c, KEY_FN(6));
    CHECK_SHOWN("编辑调委会");
}

static void a_new_member_belongs_to_the_committee(void **state)
{
    (void)state;
    press(&c, KEY_FN(2));
    CHECK_SHOWN("郾城区医疗纠纷人民调解委员会");
}

TESTS(AT_PAGE(the_members_stand_with_what_is_on_their_tables),
      WIDE(where_there_is_room_the_cases_in_hand_stand_beside),
      AT_PAGE(each_figure_opens_exactly_its_cases),
      FIGURES(in_every_committee_figures_and_lists_agree),
      AT_PAGE(a_name_opens_all_cases_and_f4_the_form),
      AT_PAGE(a_new_member_belongs_to_the_committee))

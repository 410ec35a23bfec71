/* tests/unit/test_screens_schedule.c - the calendar: a week of appointments on a terminal.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"
#include "core/schedule.h"

static struct clerk c;

/* Of the case with that id. */
static void appoint(int64_t case_id, const char *day, const char *from, const char *to,
                    const char *room)
{
    struct record *rec = record_new(KIND_APPOINTMENT);
    struct casefile *f;

    CHECK_OK(cases_load(c.o.db, case_id, &f, &c.o.err), &c.o.err);
    record_set(rec, APTF_PLANNED, day);
    record_set(rec, APTF_TIME_FROM, from);
    record_set(rec, APTF_TIME_TO, to);
    record_set(rec, APTF_ROOM, room);
    record_list_add(&f->of[KIND_APPOINTMENT], rec);
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
}

/* Tuesday 22 November is today.  Cases: 1 labour, 2 and 4 medical, 3 and 5 village. */
static void week(void)
{
    appoint(2, "2022-11-22", "09:30", "10:30", "区医调委调解室");
    appoint(4, "2022-11-22", "10:00", NULL, "区医调委调解室");
    appoint(3, "2022-11-21", "15:00", "16:00", "示例村村委会调解室");
    appoint(1, "2022-11-24", "14:30", "16:00", "区劳动调委会");
    appoint(5, "2022-11-30", "09:00", NULL, "示例村村委会调解室");
}

static void sit(int rows, int cols, const char *screen)
{
    c = (struct clerk) { 0 };
    office_in_memory(&c.o);
    clerk_people(&c);
    clerk_register(&c);
    week();
    clerk_sit_down(&c, rows, cols, screen);
}

static int sit_down(void **state)
{
    (void)state;
    sit(24, 80, "schedule");
    return 0;
}

static int sit_wide(void **state)
{
    (void)state;
    sit(43, 132, "schedule");
    return 0;
}

static int sit_at_home(void **state)
{
    (void)state;
    sit(24, 80, NULL);
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_WEEK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define WIDE(fn)    cmocka_unit_test_setup_teardown(fn, sit_wide, get_up)
#define AT_HOME(fn) cmocka_unit_test_setup_teardown(fn, sit_at_home, get_up)

static int64_t appointments(const char *where)
{
    char *sql = mem_printf("SELECT count(*) FROM appointment WHERE %s", where);
    int64_t n = office_row(&c.o, sql);

    free(sql);
    return n;
}

/* ---- what is shown ---- */

static void a_week_is_listed_day_by_day_with_its_clashes(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    expect_screen("schedule_week");
}

static void by_room_and_by_mediator_it_is_listed_under_their_names(void **state)
{
    (void)state;
    press(&c, K_TAB);
    expect_screen("schedule_rooms");
    press(&c, K_TAB);
    CHECK_SHOWN("[按调解员]");
    CHECK_SHOWN("韩保民  2 场");
    press(&c, K_TAB);
    CHECK_SHOWN("[按日期]");
}

static void where_there_is_room_the_days_stand_side_by_side(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    expect_screen("schedule_wide");
}

static void where_there_is_room_rooms_stand_at_the_left(void **state)
{
    (void)state;
    press(&c, K_TAB);
    press(&c, K_DOWN);
    expect_screen("schedule_wide_rooms");
}

static void the_arrows_turn_the_week_and_home_comes_back(void **state)
{
    (void)state;
    press(&c, K_RIGHT);
    CHECK_SHOWN("2022-11-28 至 2022-12-04");
    CHECK_SHOWN("王小二");
    press(&c, K_RIGHT);
    CHECK_SHOWN("这一周没有安排");
    press(&c, K_HOME);
    CHECK_SHOWN("2022-11-21 至 2022-11-27");
    press(&c, K_LEFT);
    CHECK_SHOWN("2022-11-14 至 2022-11-20");
}

static void who_may_not_see_names_sees_them_masked(void **state)
{
    (void)state;
    CHECK_SHOWN("张树林");
    clerk_role(&c, "statistics", "schedule");
    CHECK_SHOWN("区医调委调解室");
    CHECK_NOT_SHOWN("张树林");
}

static void the_day_at_home_counts_and_opens_it(void **state)
{
    (void)state;
    CHECK_SHOWN("今天的调解               2");
    press_times(&c, K_DOWN, 5);
    press(&c, K_ENTER);
    CHECK_SHOWN("2022-11-21 至 2022-11-27");
    press(&c, K_ESC);
    press(&c, KEY_FN(9));
    CHECK_SHOWN("日程");
}

/* ---- from a line ---- */

static void enter_opens_the_case(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    press(&c, K_ENTER);
    CHECK_SHOWN("（2022）郾医调字第0001号");
    CHECK_SHOWN("韩保民  下次调解 11-22 09:30");
    keys(&c, "3");
    press(&c, K_END);
    CHECK_SHOWN("调解日程  1");
}

static void f2_asks_which_case_and_begins_with_the_day(void **state)
{
    (void)state;
    press_times(&c, K_DOWN, 4); /* Thursday */
    press(&c, KEY_FN(2));
    keys(&c, "赵大河\r");
    CHECK_SHOWN("登记调解日程 孟人调〔2022〕001");
    CHECK_SHOWN("约定日期:[2022-11-24");
    CHECK_SHOWN("赵大河、钱二林");
    keys(&c, "\r");
    keys(&c, "8点半\r\r村委会\r");
    press(&c, KEY_FN(8));
    CHECK_INT(appointments("planned_on = '2022-11-24' AND time_from = '08:30' AND room = '村委会'"
                           " AND kept = 'planned' AND \"case\" = 3"),
              1);
    CHECK_SHOWN("08:30");
}

static void several_cases_are_offered(void **state)
{
    (void)state;
    press(&c, KEY_FN(2));
    keys(&c, "郾医调\r");
    CHECK_SHOWN("约哪一件案件");
    CHECK_SHOWN("区二院");
    press(&c, K_ESC);
    press(&c, KEY_FN(2));
    keys(&c, "没有这个人\r");
    CHECK_SHOWN("没有办理中的案件符合“没有这个人”");
}

static void a_clash_is_shown_and_must_be_confirmed(void **state)
{
    (void)state;
    press(&c, KEY_FN(2));
    keys(&c, "李大壮\r");
    keys(&c, "\r");
    keys(&c, "0945\r\r区医调委调解室\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("仍然保存？");
    CHECK_SHOWN("撞期：2022-11-22 09:45 与 09:30-10:30");
    CHECK_INT(appointments("\"case\" = 5"), 1);
    keys(&c, "1");
    CHECK_INT(appointments("\"case\" = 5"), 2);
}

static void f4_changes_the_time(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    press(&c, KEY_FN(4));
    CHECK_SHOWN("编辑调解日程 郾医调〔2022〕001");
    press(&c, K_TAB);
    press(&c, CTRL('u'));
    keys(&c, "0830\r");
    press(&c, CTRL('u'));
    keys(&c, "0930\r");
    press(&c, KEY_FN(8));
    CHECK_INT(appointments("time_from = '08:30' AND time_to = '09:30'"), 1);
    CHECK_NOT_SHOWN("! 撞期");
}

/* The appointment of the case as it is now: "2022-11-24 14:30-16:00 区劳动调委会". */
static char *appointed(int64_t case_id)
{
    struct stmt q;
    char *text;

    db_prepare(c.o.db, &q,
               "SELECT planned_on || ' ' || time_from || '-' || coalesce(time_to, '') || ' ' ||"
               " room FROM appointment WHERE \"case\" = :id");
    db_bind_int(&q, ":id", case_id);
    text = mem_copy(db_row(&q) ? db_text(&q, 0) : "none");
    CHECK_OK(db_finish(&q, &c.o.err), &c.o.err);
    return text;
}

static void f5_moves_day_time_and_room_as_they_are_typed(void **state)
{
    static const struct {
        const char *typed, *becomes;
    } rows[] = {
        { "明天", "2022-11-23 09:30-10:30 区医调委调解室" },
        { "15:00", "2022-11-23 15:00-16:00 区医调委调解室" },
        { "+2 8：30-9：15", "2022-11-24 08:30-09:15 区医调委调解室" },
        { "下午2点半 1125", "2022-11-25 14:30-15:15 区医调委调解室" },
        { "1128 9点 村委会 二楼", "2022-11-28 09:00-09:45 村委会 二楼" },
    };

    (void)state;
    press(&c, K_DOWN);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *is;

        press(&c, KEY_FN(5));
        press(&c, CTRL('u'));
        keys(&c, rows[i].typed);
        keys(&c, "\r");
        CHECK_SHOWN("已改期：");
        is = appointed(2);
        CHECK_STR(is, rows[i].becomes);
        free(is);
        for (int down = 0; down < 12 && !shown("（2022）郾医调字第0001号"); down++)
            press(&c, K_DOWN);
    }
    CHECK_SHOWN("2022-11-28 至 2022-12-04");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM history WHERE kind = 'appointment'"
                               " AND field = 'planned_on' AND before IS NOT NULL"),
              4);
}

static void f5_says_what_clashes_and_asks(void **state)
{
    (void)state;
    press(&c, KEY_FN(5));
    CHECK_SHOWN("光标放在一场调解上再按。");
    press_times(&c, K_DOWN, 5);
    press(&c, KEY_FN(5));
    expect_screen("schedule_move");
    press(&c, CTRL('u'));
    keys(&c, "1121\r");
    CHECK_SHOWN("2022-11-21已经过去");
    press(&c, CTRL('u'));
    keys(&c, "1122 09:45-11:00 区医调委调解室\r");
    CHECK_SHOWN("撞期：2022-11-22 09:45-11:00 与 09:30-10:30");
    CHECK_INT(appointments("\"case\" = 1 AND planned_on = '2022-11-24'"), 1);
    press(&c, K_ESC);
    CHECK_INT(appointments("\"case\" = 1 AND planned_on = '2022-11-24'"), 1);
    press(&c, KEY_FN(5));
    press(&c, CTRL('u'));
    keys(&c, "1122 09:45-11:00 区医调委调解室\r");
    press(&c, K_ENTER);
    CHECK_INT(appointments("\"case\" = 1 AND planned_on = '2022-11-22' AND time_to = '11:00'"), 1);
    CHECK_SHOWN("! 撞期");
}

static void f6_makes_the_session_and_the_appointment_was_held(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    press(&c, KEY_FN(6));
    CHECK_SHOWN("登记调解记录 郾医调〔2022〕001");
    CHECK_SHOWN("[2022-11-22");
    CHECK_SHOWN("[09:30");
    CHECK_SHOWN("区医调委调解室");
    press_times(&c, K_TAB, 9);
    keys(&c, "jx\r");
    press(&c, KEY_FN(8));
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM session WHERE held_on = '2022-11-22' AND"
                               " time_from = '09:30' AND time_to = '10:30' AND place ="
                               " '区医调委调解室'"),
              1);
    CHECK_INT(appointments("kept = 'held' AND session = 1 AND \"case\" = 2"), 1);
    CHECK_SHOWN("已进行");
    press(&c, KEY_FN(6));
    CHECK_SHOWN("这一场已进行，要改的按 F4。");
}

static void leaving_the_session_leaves_the_appointment_planned(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    press(&c, KEY_FN(6));
    press(&c, K_ESC);
    CHECK_SHOWN("按日期");
    CHECK_INT(appointments("kept = 'planned'"), 5);
}

static void what_is_still_to_come_was_not_held(void **state)
{
    (void)state;
    press_times(&c, K_DOWN, 5);
    press(&c, KEY_FN(6));
    CHECK_SHOWN("还没有到");
}

static void f8_cancels_with_a_reason(void **state)
{
    (void)state;
    press(&c, K_DOWN);
    press(&c, KEY_FN(8));
    keys(&c, "\r");
    CHECK_SHOWN("取消要写理由。");
    press(&c, KEY_FN(8));
    keys(&c, "患者住院\r");
    CHECK_SHOWN("已取消这一场调解。");
    CHECK_SHOWN("已取消  说明：患者住院");
    CHECK_NOT_SHOWN("! 撞期");
    CHECK_INT(appointments("kept = 'cancelled' AND note = '患者住院'"), 1);
}

static void on_a_day_nothing_can_be_changed(void **state)
{
    (void)state;
    press(&c, KEY_FN(8));
    CHECK_SHOWN("光标放在一场调解上再按。");
}

static void typed_words_search_the_register(void **state)
{
    (void)state;
    keys(&c, "周");
    CHECK_SHOWN("案件台账");
}

TESTS(AT_WEEK(a_week_is_listed_day_by_day_with_its_clashes),
      AT_WEEK(by_room_and_by_mediator_it_is_listed_under_their_names),
      WIDE(where_there_is_room_the_days_stand_side_by_side),
      WIDE(where_there_is_room_rooms_stand_at_the_left),
      AT_WEEK(the_arrows_turn_the_week_and_home_comes_back),
      AT_WEEK(who_may_not_see_names_sees_them_masked), AT_HOME(the_day_at_home_counts_and_opens_it),
      AT_WEEK(enter_opens_the_case), AT_WEEK(f2_asks_which_case_and_begins_with_the_day),
      AT_WEEK(several_cases_are_offered), AT_WEEK(a_clash_is_shown_and_must_be_confirmed),
      AT_WEEK(f4_changes_the_time), AT_WEEK(f5_moves_day_time_and_room_as_they_are_typed),
      AT_WEEK(f5_says_what_clashes_and_asks),
      AT_WEEK(f6_makes_the_session_and_the_appointment_was_held),
      AT_WEEK(leaving_the_session_leaves_the_appointment_planned),
      AT_WEEK(what_is_still_to_come_was_not_held), AT_WEEK(f8_cancels_with_a_reason),
      AT_WEEK(on_a_day_nothing_can_be_changed), AT_WEEK(typed_words_search_the_register))

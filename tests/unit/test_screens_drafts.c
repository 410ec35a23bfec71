/* tests/unit/test_screens_drafts.c - nothing typed is ever lost.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "form");
    return 0;
}

static int sit_down_file(void **state)
{
    (void)state;
    clerk_open_file(&c, "form");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn)   cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define WITH_FILE(fn) cmocka_unit_test_setup_teardown(fn, sit_down_file, get_up)

static int64_t drafts(void)
{
    return office_row(&c.o, "SELECT count(*) FROM draft");
}

/* To the applicant's name, which is typed and left. */
static void type_applicant(const char *name)
{
    press_times(&c, K_ENTER, 6);
    keys(&c, name);
    press(&c, K_ENTER);
}

static void sit_at(const char *screen)
{
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, screen);
}

/* ---- while typing ---- */

static void an_untouched_form_leaves_no_draft(void **state)
{
    (void)state;
    press_times(&c, K_ENTER, 3);
    press(&c, K_ESC); /* the list */
    press(&c, K_ESC);
    CHECK_SHOWN("工作台");
    CHECK_INT(drafts(), 0);
}

static void every_field_left_is_on_the_server(void **state)
{
    (void)state;
    type_applicant("冯七");
    CHECK_INT(drafts(), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft WHERE content LIKE '%冯七%'"
                               " AND title = '新案 冯七' AND who = 'limin'"),
              1);
}

static void a_dropped_line_keeps_even_the_word_being_typed(void **state)
{
    (void)state;
    type_applicant("冯七");
    press(&c, K_ENTER);
    keys(&c, "1200000");
    press(&c, K_LEAVE);
    sit_at("drafts");
    expect_screen("drafts_list");
    press(&c, K_ENTER);
    CHECK_SHOWN("姓名或名称:[冯七");
    CHECK_SHOWN("联系电话:[1200000");
    check_cursor(11, 25);
    keys(&c, "0001\r");
    CHECK_SHOWN("联系电话:[12000000001");
}

static void a_list_that_is_gone_on_with_takes_what_is_written(void **state)
{
    (void)state;
    keys(&c, "yl\r"); /* a draft needs one field that was left */
    keys(&c, "依申请\r");
    press(&c, K_UP);
    keys(&c, "法院");
    press(&c, K_LEAVE);
    sit_at("drafts");
    press(&c, K_ENTER);
    CHECK_SHOWN("[法院");
    press(&c, K_ENTER);
    CHECK_NOT_SHOWN("依申请调解");
}

static void text_that_is_no_value_survives_as_text(void **state)
{
    (void)state;
    press_times(&c, K_ENTER, 2);
    keys(&c, "前几天\r"); /* not a date */
    CHECK_SHOWN("申请日期![前几天");
    type_applicant("");
    press(&c, K_LEAVE);
    sit_at("drafts");
    press(&c, K_ENTER);
    CHECK_SHOWN("申请日期![前几天");
}

static void what_is_hidden_by_the_committee_survives_too(void **state)
{
    (void)state;
    keys(&c, "yl\r");
    press_times(&c, K_ENTER, 17);
    keys(&c, "区二院\r");
    press(&c, K_PGUP);
    press(&c, K_PGUP);
    keys(&c, "laodong\r");
    press(&c, K_LEAVE);
    sit_at("drafts");
    press(&c, K_ENTER);
    press(&c, K_ESC);
    CHECK_NOT_SHOWN("区二院");
    press_times(&c, K_UP, 20);
    press(&c, K_PGUP);
    press(&c, K_PGUP);
    keys(&c, "yl\r");
    press(&c, K_PGDN);
    press(&c, K_PGDN);
    CHECK_SHOWN("区二院");
}

/* ---- leaving ---- */

static void esc_asks_before_it_leaves(void **state)
{
    (void)state;
    type_applicant("冯七");
    press(&c, K_ESC);
    expect_screen("form_leave");
    press(&c, K_ESC);
    CHECK_SHOWN("冯七");
    press(&c, K_ESC);
    keys(&c, "2");
    CHECK_SHOWN("填的内容已留着");
    CHECK_INT(drafts(), 1);
}

static void what_is_not_wanted_goes_when_it_is_said(void **state)
{
    (void)state;
    type_applicant("冯七");
    press(&c, K_ESC);
    keys(&c, "3");
    CHECK_SHOWN("没有保存");
    CHECK_INT(drafts(), 0);
}

static void saving_drops_the_draft(void **state)
{
    (void)state;
    type_applicant("冯七");
    press_times(&c, K_ENTER, 3);
    keys(&c, "陈八\r");
    press_times(&c, K_ENTER, 4);
    keys(&c, "欠款不还，要求还款五千元。");
    press(&c, K_TAB);
    CHECK_INT(drafts(), 1);
    press(&c, K_ESC);
    keys(&c, "1"); /* 保存 */
    keys(&c, "1"); /* 受理 */
    CHECK_SHOWN("已保存 孟人调〔2022〕003");
    CHECK_INT(drafts(), 0);
}

static void a_draft_is_thrown_away_only_after_a_question(void **state)
{
    (void)state;
    type_applicant("冯七");
    press(&c, K_LEAVE);
    sit_at("drafts");
    press(&c, K_DEL);
    CHECK_SHOWN("“新案 冯七”（2022-11-22 09:14）不要了？");
    press(&c, K_ESC);
    CHECK_INT(drafts(), 1);
    press(&c, K_DEL);
    keys(&c, "1");
    CHECK_SHOWN("没有：填的都保存了。");
    CHECK_INT(drafts(), 0);
}

static void another_persons_drafts_are_not_shown(void **state)
{
    (void)state;
    type_applicant("冯七");
    press(&c, K_LEAVE);
    CHECK_OK(db_exec(c.o.db, "UPDATE draft SET who = 'wang'", &c.o.err), &c.o.err);
    sit_at("drafts");
    CHECK_SHOWN("没有：填的都保存了。");
}

static void editing_the_same_case_again_goes_on_with_its_draft(void **state)
{
    (void)state;
    sit_at("cases");
    press(&c, KEY_FN(4));
    press_times(&c, K_TAB, 6);
    keys(&c, "王小三\t");
    press(&c, K_LEAVE);
    sit_at("cases");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("接着上次没有保存的内容填");
    CHECK_SHOWN("王小三");
    CHECK_INT(drafts(), 1);
}

static void a_damaged_draft_does_not_bar_the_case(void **state)
{
    (void)state;
    sit_at("cases");
    press(&c, KEY_FN(4));
    press_times(&c, K_TAB, 6);
    keys(&c, "王小三\t");
    press(&c, K_LEAVE);
    CHECK_OK(db_exec(c.o.db, "UPDATE draft SET content = '{'", &c.o.err), &c.o.err);
    sit_at("cases");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("内容已损坏");
    CHECK_SHOWN("编辑  孟人调〔2022〕002");
    CHECK_SHOWN("王小二");
}

static void a_step_has_a_draft_of_its_own(void **state)
{
    (void)state;
    sit_at("cases");
    press_times(&c, K_DOWN, 2);
    press(&c, KEY_FN(5));
    keys(&c, "1"); /* 达成协议 */
    keys(&c, "2\r");
    press_times(&c, K_TAB, 3);
    keys(&c, "钱二林一周内收回檐口");
    press(&c, K_LEAVE);
    sit_at("drafts");
    CHECK_SHOWN("达成协议 孟人调〔2022〕001");
    press(&c, K_ENTER);
    CHECK_SHOWN("协议内容:[钱二林一周内收回檐口");
    CHECK_SHOWN("协议形式:[书面");
}

static void a_step_of_several_is_gone_on_with_for_the_same_cases(void **state)
{
    (void)state;
    sit_at("cases");
    press_times(&c, K_INS, 2);
    press(&c, KEY_FN(5));
    keys(&c, "5"); /* 作废 */
    keys(&c, "重复登记，经区司法局批准");
    press(&c, K_LEAVE);
    sit_at("drafts");
    CHECK_SHOWN("作废 2 件");
    press(&c, K_ENTER);
    CHECK_SHOWN("重复登记，经区司法局批准");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("作废：办了 2 件。");
    CHECK_INT(drafts(), 0);
}

static void resizing_while_typing_loses_nothing(void **state)
{
    (void)state;
    type_applicant("冯七");
    press_times(&c, K_ENTER, 8);
    keys(&c, "欠款不还");
    term_test_resize(16, 60);
    keys(&c, "，要求还款");
    term_test_resize(8, 40);
    keys(&c, "");
    CHECK_SHOWN("窗口太小");
    term_test_resize(43, 132);
    keys(&c, "五千元");
    CHECK_SHOWN("[欠款不还，要求还款五千元");
}

static void a_file_that_can_only_be_read_refuses_the_form(void **state)
{
    const struct app_options opt = { .screen = "cases", .read_only = true };

    (void)state;
    app_free(c.app);
    term_start_test(24, 80, false);
    c.app = app_new(c.o.db, c.o.book, c.o.today, &opt, &c.o.err);
    press(&c, KEY_FN(2));
    CHECK_SHOWN("数据库现在只能查看");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("数据库现在只能查看");
    press(&c, KEY_FN(5));
    CHECK_SHOWN("数据库现在只能查看");
    press(&c, KEY_FN(6));
    CHECK_SHOWN("数据库现在只能查看");
}

static void a_busy_file_keeps_what_was_typed(void **state)
{
    struct db *theirs = office_connect(c.o.path, "wang");

    (void)state;
    type_applicant("冯七");
    press_times(&c, K_ENTER, 3);
    keys(&c, "陈八\r");
    press_times(&c, K_ENTER, 4);
    keys(&c, "欠款不还，要求还款五千元。");
    CHECK_OK(db_begin(theirs, &c.o.err), &c.o.err);
    db_set_wait(c.o.db, 10);
    press(&c, KEY_FN(8));
    keys(&c, "1");
    CHECK_SHOWN("冯七");
    CHECK_NOT_SHOWN("已保存");
    CHECK_OK(db_end(theirs, ST_OK, &c.o.err), &c.o.err);
    press(&c, KEY_FN(8));
    keys(&c, "1");
    CHECK_SHOWN("已保存 孟人调〔2022〕003，已受理");
    db_close(theirs);
}

TESTS(AT_DESK(an_untouched_form_leaves_no_draft), AT_DESK(every_field_left_is_on_the_server),
      AT_DESK(a_dropped_line_keeps_even_the_word_being_typed),
      AT_DESK(a_list_that_is_gone_on_with_takes_what_is_written),
      AT_DESK(text_that_is_no_value_survives_as_text),
      AT_DESK(what_is_hidden_by_the_committee_survives_too), AT_DESK(esc_asks_before_it_leaves),
      AT_DESK(what_is_not_wanted_goes_when_it_is_said), AT_DESK(saving_drops_the_draft),
      AT_DESK(a_draft_is_thrown_away_only_after_a_question),
      AT_DESK(another_persons_drafts_are_not_shown),
      AT_DESK(editing_the_same_case_again_goes_on_with_its_draft),
      AT_DESK(a_damaged_draft_does_not_bar_the_case), AT_DESK(a_step_has_a_draft_of_its_own),
      AT_DESK(a_step_of_several_is_gone_on_with_for_the_same_cases),
      AT_DESK(resizing_while_typing_loses_nothing),
      AT_DESK(a_file_that_can_only_be_read_refuses_the_form),
      WITH_FILE(a_busy_file_keeps_what_was_typed))

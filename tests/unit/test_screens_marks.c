/* tests/unit/test_screens_marks.c - what is done with several cases of the register at once.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sys/stat.h>
#include <unistd.h>

#include "clerk_office.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "cases");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static void marks_are_counted_and_stay_when_the_list_changes(void **state)
{
    (void)state;
    press(&c, K_INS);
    press(&c, CTRL('t'));
    CHECK_SHOWN("选中 2");
    check_cursor(5, 0);
    keys(&c, "zs");
    CHECK_SHOWN("选中 2");
    CHECK_SHOWN("*郾医调〔2022〕002");
    press(&c, K_ESC);
    press(&c, CTRL('a'));
    CHECK_SHOWN("选中 5");
    press(&c, CTRL('a'));
    CHECK_SHOWN("选中 0");
}

static void marked_cases_are_assigned_together(void **state)
{
    (void)state;
    press_times(&c, K_INS, 2);
    press(&c, KEY_FN(6));
    keys(&c, "1"); /* by name */
    keys(&c, "wangmin\r");
    keys(&c, "1");
    CHECK_SHOWN("已指派 王敏 主办 2 件。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec AS c JOIN mediator AS m"
                               " ON m.id = c.mediator WHERE m.name = '王敏'"),
              3);
}

static void marked_cases_in_different_states_cannot_take_one_step(void **state)
{
    (void)state;
    press(&c, K_INS);
    press(&c, K_DOWN);
    press(&c, K_INS);
    press(&c, KEY_FN(5));
    CHECK_SHOWN("选中的案件状态不同");
}

static void marked_cases_take_a_step_together(void **state)
{
    (void)state;
    press_times(&c, K_INS, 2);
    press(&c, KEY_FN(5));
    expect_screen("cases_move_several");
    keys(&c, "5"); /* 作废 */
    CHECK_SHOWN("作废  2 件");
    keys(&c, "重复登记，经区司法局批准");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("作废：办了 2 件。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec WHERE state = 'void'"), 2);
}

static void a_step_that_some_may_not_take_is_done_for_the_others(void **state)
{
    (void)state;
    CHECK_OK(db_exec(c.o.db, "UPDATE party SET consent_on = '2022-11-18' WHERE name = '区二院'",
                     &c.o.err),
             &c.o.err);
    press_times(&c, K_INS, 2);
    press(&c, KEY_FN(5));
    keys(&c, "1"); /* 开始调解 */
    keys(&c, "今\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("没有李大壮同意调解的日期");
    press(&c, K_ESC);
    CHECK_SHOWN("开始调解：办了 1 件，1 件没有办。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec WHERE state = 'mediating'"), 5);
}

static void name_file(const char *path)
{
    for (int i = 0; i < 6; i++)
        press(&c, K_DOWN);
    press(&c, CTRL('u'));
    keys(&c, path);
}

static int64_t exports(const char *like)
{
    char *sql = mem_printf(
        "SELECT count(*) FROM event WHERE what = 'export' AND kind = 'case' AND detail LIKE '%s'",
        like);
    int64_t n = office_row(&c.o, sql);

    free(sql);
    return n;
}

static void the_list_is_exported_as_it_is_shown(void **state)
{
    char *path = mem_printf("/tmp/tiaojie-export-%d.csv", (int)getpid());
    struct stat file;
    char *text;

    (void)state;
    unlink(path);
    keys(&c, "zs");
    press(&c, KEY_FN(9));
    expect_screen("export_open");
    name_file(path);
    CHECK_SHOWN("逗号分隔 .csv");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已导出 3 件：/tmp/");
    CHECK_SHOWN("案件台账");
    text = expect_read(path);
    assert_non_null(text);
    CHECK_HAS(text, "（2022）郾医调字第0002号");
    CHECK(strstr(text, "张三") == NULL);
    free(text);
    CHECK_INT(stat(path, &file), 0);
    CHECK_INT(file.st_mode & 0777, 0600);
    CHECK_INT(exports("rows=3 masked layout=list %"), 1);
    press(&c, KEY_FN(9));
    name_file(path);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已有同名文件");
    press(&c, K_ENTER);
    CHECK_SHOWN("已导出 3 件");
    unlink(path);
    free(path);
}

static void what_is_written_in_full_needs_a_reason(void **state)
{
    char *path = mem_printf("/tmp/tiaojie-full-%d.json", (int)getpid());
    char *text;

    (void)state;
    unlink(path);
    press(&c, K_INS);
    press(&c, KEY_FN(9));
    CHECK_SHOWN("选中的案件");
    press_times(&c, K_DOWN, 2);
    press(&c, K_RIGHT); /* the names of persons */
    name_file(path);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("理由：个人信息全部写明的");
    keys(&c, "报区法院核对");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已导出 1 件");
    text = expect_read(path);
    assert_non_null(text);
    CHECK_HAS(text, "王小二");
    free(text);
    CHECK_INT(exports("rows=1 full % reason=报区法院核对"), 1);
    unlink(path);
    free(path);
}

static void a_name_without_a_known_ending_is_refused(void **state)
{
    (void)state;
    press(&c, KEY_FN(9));
    name_file("/tmp/tiaojie-export.doc");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("文件名要以 .xlsx、.csv 或 .json 结尾");
    CHECK_INT(exports("%"), 0);
}

static void without_a_list_the_cases_are_chosen_here(void **state)
{
    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "export");
    CHECK_SHOWN("本年的案件");
    CHECK_SHOWN("要写 5 件。");
    press(&c, K_UP);
    press(&c, K_LEFT);
    CHECK_SHOWN("要写 6 件。");
}

static void too_many_at_once_are_refused(void **state)
{
    static const struct clerk_case row = {
        "accepted", "2022-11-22", "02", "郑一", "冯二", NULL, 'v'
    };

    (void)state;
    for (int i = 0; i < 200; i++)
        clerk_case(&c, &row);
    press(&c, K_END);
    press(&c, CTRL('a'));
    CHECK_SHOWN("选中 205");
    press(&c, KEY_FN(5));
    CHECK_SHOWN("选中了 205 件；一次最多办 200 件");
    press(&c, KEY_FN(6));
    CHECK_SHOWN("选中了 205 件；一次最多办 200 件");
}

/* The name that nobody has is in the message. */
static void ask_for(const char *part, int times)
{
    press(&c, KEY_FN(6));
    keys(&c, "1");
    for (int i = 0; i < times; i++)
        keys(&c, part);
    keys(&c, "\r");
}

static void a_long_message_takes_two_lines_and_a_longer_one_says_that_it_goes_on(void **state)
{
    (void)state;
    ask_for("甲乙丙丁戊己庚辛壬癸", 5);
    CHECK_SHOWN("没有叫“甲乙丙丁");
    CHECK_SHOWN("辛壬癸”的调解员。");
    ask_for("甲乙丙丁戊己庚辛壬癸", 9);
    CHECK_SHOWN("壬癸甲乙丙..");
    press(&c, K_DOWN);
    CHECK_NOT_SHOWN("没有叫");
}

TESTS(AT_DESK(marks_are_counted_and_stay_when_the_list_changes),
      AT_DESK(marked_cases_are_assigned_together),
      AT_DESK(marked_cases_in_different_states_cannot_take_one_step),
      AT_DESK(marked_cases_take_a_step_together),
      AT_DESK(a_step_that_some_may_not_take_is_done_for_the_others),
      AT_DESK(the_list_is_exported_as_it_is_shown), AT_DESK(what_is_written_in_full_needs_a_reason),
      AT_DESK(a_name_without_a_known_ending_is_refused),
      AT_DESK(without_a_list_the_cases_are_chosen_here), AT_DESK(too_many_at_once_are_refused),
      AT_DESK(a_long_message_takes_two_lines_and_a_longer_one_says_that_it_goes_on))

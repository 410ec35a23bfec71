/* tests/unit/test_screens_rights.c - what a role sees and may do on the screens.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"
#include "store/access.h"
#include "store/events.h"

static struct clerk c;

#define PHONE "13800001111"

/* A case with a telephone, and a clerk with an account before it. */
static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "cases");
    clerk_phone(&c, office_row(&c.o, "SELECT \"case\" FROM party WHERE name = '周山'"), PHONE);
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define R(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static int64_t events(const char *what)
{
    char *sql = mem_printf("SELECT count(*) FROM event WHERE what = '%s'", what);
    int64_t n = office_row(&c.o, sql);

    free(sql);
    return n;
}

static void open_case(const char *role)
{
    clerk_role(&c, role, "cases");
    keys(&c, "周山");
    press(&c, K_ENTER);
    keys(&c, "2");
}

static void a_clerk_sees_names_but_no_numbers_until_he_says_why(void **state)
{
    (void)state;
    open_case("clerk");
    CHECK_SHOWN("姓名或名称 周山");
    CHECK_SHOWN("138****1111");
    CHECK_NOT_SHOWN(PHONE);
    expect_screen("case_masked");
    press(&c, KEY_FN(3));
    CHECK_SHOWN("核对身份");
    CHECK_NOT_SHOWN(PHONE);
    CHECK_INT(events("unmask"), 0);
    keys(&c, "1");
    CHECK_SHOWN(PHONE);
    CHECK_INT(events("unmask"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM event WHERE what = 'unmask'"
                               " AND detail = '联系当事人' AND kind = 'case' AND row_id = 1"),
              1);
    expect_screen("case_shown");
}

static void what_was_shown_is_hidden_again_by_the_key_and_by_leaving(void **state)
{
    (void)state;
    open_case("clerk");
    press(&c, CTRL('o'));
    keys(&c, "1");
    CHECK_SHOWN(PHONE);
    press(&c, KEY_FN(3));
    CHECK_NOT_SHOWN(PHONE);
    press(&c, KEY_FN(3));
    keys(&c, "1");
    CHECK_SHOWN(PHONE);
    press(&c, K_ESC);
    press(&c, K_ENTER);
    keys(&c, "2");
    CHECK_SHOWN("138****1111");
    CHECK_INT(events("unmask"), 2);
}

static void another_reason_is_typed_and_no_reason_shows_nothing(void **state)
{
    (void)state;
    open_case("clerk");
    press(&c, KEY_FN(3));
    keys(&c, "4");
    keys(&c, "\r");
    CHECK_NOT_SHOWN(PHONE);
    CHECK_INT(events("unmask"), 0);
    press(&c, KEY_FN(3));
    keys(&c, "4");
    keys(&c, "\xE9\x80\x81\xE8\xBE\xBE\r"); /* 送达 */
    CHECK_SHOWN(PHONE);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM event WHERE detail = '送达'"), 1);
}

static void the_form_of_a_case_is_noted_once_in_a_session(void **state)
{
    (void)state;
    open_case("clerk");
    for (int i = 0; i < 2; i++) {
        press(&c, KEY_FN(4));
        CHECK_SHOWN("编辑");
        press(&c, K_ESC);
    }
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM event WHERE detail = '登记编辑'"), 1);
}

static void the_owner_of_his_own_file_sees_all_and_is_asked_nothing(void **state)
{
    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    keys(&c, "周山");
    press(&c, K_ENTER);
    keys(&c, "2");
    CHECK_SHOWN(PHONE);
    CHECK_NOT_SHOWN("F3显示");
    press(&c, KEY_FN(3));
    CHECK_SHOWN("这里没有遮盖的内容。");
    CHECK_INT(events("unmask"), 0);
}

static void who_may_never_see_numbers_is_told_who_may(void **state)
{
    char *case_id = mem_printf("#%lld", (long long)office_row(&c.o, "SELECT \"case\" FROM party"
                                                                    " WHERE name = '周山'"));

    (void)state;
    clerk_role(&c, "statistics", "cases");
    keys(&c, "周山");
    CHECK_SHOWN("没有符合条件的案件。"); /* nor is it found by what is hidden */
    press(&c, K_ESC);
    keys(&c, case_id);
    free(case_id);
    press(&c, K_ENTER);
    keys(&c, "2");
    CHECK_NOT_SHOWN("周山");
    CHECK_NOT_SHOWN("F3显示");
    press(&c, KEY_FN(3));
    CHECK_SHOWN("没有“查看证件号、电话、住址等敏感信息”的权限");
    CHECK_INT(events("denied"), 1);
    CHECK_INT(events("unmask"), 0);
}

static void a_key_without_the_right_is_not_in_the_bar_and_says_why(void **state)
{
    (void)state;
    clerk_role(&c, "auditor", "cases");
    CHECK_NOT_SHOWN("F2新建");
    CHECK_NOT_SHOWN("F9导出");
    CHECK_SHOWN("F3查看");
    press(&c, KEY_FN(2));
    CHECK_SHOWN("没有“登记和修改案件”的权限：您的角色是审计");
    press(&c, KEY_FN(9));
    CHECK_SHOWN("没有“导出”的权限");
    CHECK_INT(events("denied"), 2);
}

static void a_screen_without_the_right_is_not_opened(void **state)
{
    (void)state;
    clerk_role(&c, "clerk", "settings");
    CHECK_NOT_SHOWN("F7会话");
    press(&c, KEY_FN(7));
    CHECK_SHOWN("没有“管理用户”的权限");
    press(&c, K_ESC);
    press(&c, KEY_FN(9));
    keys(&c, "3");
    CHECK_SHOWN("没有“查看审计记录”的权限");
}

static void the_administrator_keeps_tables_but_no_cases(void **state)
{
    (void)state;
    clerk_role(&c, "admin", "committees");
    CHECK_SHOWN("F2新建");
    press(&c, KEY_FN(2));
    CHECK_SHOWN("登记调委会");
}

static void the_title_says_role_name_and_scope(void **state)
{
    (void)state;
    clerk_role(&c, "clerk", "cases");
    CHECK_SHOWN("内勤 李敏  11-22");
    db_exec(c.o.db,
            "UPDATE account SET area = (SELECT id FROM area WHERE name = '孟庙镇')"
            " WHERE login = 'limin'",
            &c.o.err);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    CHECK_SHOWN("内勤 李敏 孟庙镇  11-22");
}

TESTS(R(a_clerk_sees_names_but_no_numbers_until_he_says_why),
      R(what_was_shown_is_hidden_again_by_the_key_and_by_leaving),
      R(another_reason_is_typed_and_no_reason_shows_nothing),
      R(the_form_of_a_case_is_noted_once_in_a_session),
      R(the_owner_of_his_own_file_sees_all_and_is_asked_nothing),
      R(who_may_never_see_numbers_is_told_who_may),
      R(a_key_without_the_right_is_not_in_the_bar_and_says_why),
      R(a_screen_without_the_right_is_not_opened), R(the_administrator_keeps_tables_but_no_cases),
      R(the_title_says_role_name_and_scope))

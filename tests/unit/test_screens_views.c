/* tests/unit/test_screens_views.c - saved views of the register: saved, chosen, replaced, removed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
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

/* ^V, the item that saves, a name; the role has rights on the office's. */
static void save_as(const char *item, const char *name, const char *whose)
{
    press(&c, CTRL('v'));
    keys(&c, item);
    press(&c, CTRL('u'));
    keys(&c, name);
    keys(&c, "\r");
    keys(&c, whose);
}

static void chips_search_and_order_come_back_under_their_name(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    keys(&c, "1"); /* open */
    keys(&c, "zs");
    press(&c, CTRL('o'));
    keys(&c, "3"); /* by day of acceptance */
    CHECK_SHOWN("3 件");
    save_as("1", "张姓未结", "1");
    CHECK_SHOWN("已存视图 张姓未结。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view WHERE who = 'limin'"
                               " AND words = 'received:this-year open zs'"
                               " AND sort = 'accepted_on'"),
              1);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    CHECK_NOT_SHOWN("[未结]");
    press(&c, CTRL('v'));
    expect_screen("cases_view");
    keys(&c, "1");
    expect_screen("cases_view_taken");
}

static void a_view_follows_the_day_on_which_it_is_taken(void **state)
{
    (void)state;
    save_as("1", "本年的", "1");
    setenv("TIAOJIE_NOW", "2021-12-31T09:00:00", 1);
    app_free(c.app);
    c.o.today = date_from_ymd(2021, 12, 31);
    clerk_sit_down(&c, 24, 80, "cases");
    press(&c, CTRL('v'));
    keys(&c, "1");
    CHECK_SHOWN("[本年]");
    CHECK_SHOWN("孙七");
    CHECK_NOT_SHOWN("周山");
    setenv("TIAOJIE_NOW", "2022-11-22T09:14:00", 1);
}

static void a_view_of_the_same_name_is_replaced_after_a_question(void **state)
{
    (void)state;
    save_as("1", "常用", "2");
    CHECK_SHOWN("已存视图 常用，全所共用。");
    press(&c, KEY_FN(7));
    keys(&c, "2"); /* overdue */
    save_as("2", "常用", "2");
    CHECK_SHOWN("已有视图“常用”，用现在的条件代替它？");
    press(&c, K_ESC);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view WHERE words LIKE '%overdue'"), 0);
    save_as("2", "常用", "2");
    press(&c, K_ENTER);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view WHERE words LIKE '%overdue'"), 1);
}

static void a_view_is_removed_after_a_question(void **state)
{
    (void)state;
    save_as("1", "用一次", "1");
    press(&c, KEY_FN(7));
    keys(&c, "存好的\r"); /* from the filters */
    keys(&c, "3");
    CHECK_SHOWN("去掉哪一个视图");
    keys(&c, "1");
    CHECK_SHOWN("去掉视图“用一次”？");
    press(&c, K_ESC);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view"), 1);
    press(&c, CTRL('v'));
    keys(&c, "31");
    press(&c, K_ENTER);
    CHECK_SHOWN("已去掉视图。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view"), 0);
}

static void the_offices_views_are_not_everybodys_to_change(void **state)
{
    (void)state;
    save_as("1", "全所的", "2");
    clerk_role(&c, "mediator", "cases");
    press(&c, CTRL('v'));
    keys(&c, "31");
    CHECK_SHOWN("是全所共用的，角色“调解员”不能去掉");
    save_as("2", "我的", "");
    CHECK_SHOWN("已存视图 我的。");
}

static void what_words_cannot_say_is_refused(void **state)
{
    (void)state;
    keys(&c, "超期");
    press(&c, CTRL('v'));
    keys(&c, "1");
    CHECK_SHOWN("这些不能存成视图");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM saved_view"), 0);
}

TESTS(AT_DESK(chips_search_and_order_come_back_under_their_name),
      AT_DESK(a_view_follows_the_day_on_which_it_is_taken),
      AT_DESK(a_view_of_the_same_name_is_replaced_after_a_question),
      AT_DESK(a_view_is_removed_after_a_question),
      AT_DESK(the_offices_views_are_not_everybodys_to_change),
      AT_DESK(what_words_cannot_say_is_refused))

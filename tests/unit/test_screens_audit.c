/* tests/unit/test_screens_audit.c - who changed what, and who else is here.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/world.h"
#include "clerk_office.h"
#include "store/presence.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "audit");
    return 0;
}

static int sit_at_file(void **state)
{
    (void)state;
    clerk_open_file(&c, "cases");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define A(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define P(fn) cmocka_unit_test_setup_teardown(fn, sit_at_file, get_up)

static void the_newest_change_stands_first(void **state)
{
    int64_t id = office_row(&c.o, "SELECT \"case\" FROM party WHERE name = '周山'");

    (void)state;
    clerk_phone(&c, id, "13800001111");
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "audit");
    CHECK_SHOWN("空 -> 138****1111");
    CHECK_NOT_SHOWN("13800001111");
    expect_screen("audit_open");
    press(&c, K_ENTER);
    CHECK_SHOWN("申请人 1"); /* the case at its parties */
}

static void what_is_typed_narrows_it(void **state)
{
    (void)state;
    keys(&c, "调解员");
    CHECK_SHOWN("韩保民");
    CHECK_NOT_SHOWN("郾劳调");
    press(&c, K_ESC);
    keys(&c, "郾劳调2022-1");
    CHECK_SHOWN("郾劳调");
    CHECK_NOT_SHOWN("郾医调");
    press(&c, K_ESC);
    keys(&c, "2021-01");
    CHECK_SHOWN("没有符合的记录。");
    press(&c, K_ESC);
    keys(&c, "limin 今天");
    CHECK_SHOWN("limin");
    press(&c, K_ESC);
    keys(&c, "没有这个人");
    CHECK_SHOWN("没有“没有这个人”");
}

static void the_menu_puts_its_choice_into_the_line(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    CHECK_SHOWN("谁...");
    keys(&c, "4");
    CHECK_SHOWN("本月");
    keys(&c, "1");
    CHECK_SHOWN("搜索: today");
}

/* ---- the others ---- */

static struct db *other_program(void)
{
    struct db *db = NULL;

    CHECK_OK(db_open(db_path(c.o.db), 0, &db, &c.o.err), &c.o.err);
    db_set_who(db, "wangmin");
    return db;
}

static void at_the_case(struct db *db, int64_t id, int64_t seen)
{
    const struct presence p = {
        .place = "elsewhere:1", .case_id = id, .since = world_now(), .seen = seen
    };

    CHECK_OK(presence_put(db, &p, &c.o.err), &c.o.err);
}

static void a_case_says_who_else_is_changing_it(void **state)
{
    int64_t id = office_row(&c.o, "SELECT max(id) FROM case_rec WHERE year = 2022");
    struct db *db = other_program();

    (void)state;
    at_the_case(db, id, world_now());
    press(&c, K_ENTER);
    clerk_tick(&c);
    CHECK_SHOWN("wangmin 正在改本案（09:14起）");
    CHECK_OK(presence_drop(db, "elsewhere:1", &c.o.err), &c.o.err);
    clerk_tick(&c);
    CHECK_NOT_SHOWN("正在改本案");
    db_close(db);
}

static void a_sign_that_is_too_old_says_nothing(void **state)
{
    int64_t id = office_row(&c.o, "SELECT max(id) FROM case_rec WHERE year = 2022");
    struct db *db = other_program();

    (void)state;
    at_the_case(db, id, world_now() - PRESENCE_FRESH_MS - 1);
    press(&c, K_ENTER);
    clerk_tick(&c);
    CHECK_NOT_SHOWN("正在改本案");
    db_close(db);
}

static void an_open_form_is_seen_by_others_until_it_is_left(void **state)
{
    int64_t id = office_row(&c.o, "SELECT max(id) FROM case_rec WHERE year = 2022");

    (void)state;
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM presence WHERE case_id = 0"), 1);
    press(&c, KEY_FN(4));
    CHECK_INT(office_row(&c.o, "SELECT case_id FROM presence"), id);
    while (!shown("案件台账"))
        press(&c, K_ESC);
    CHECK_INT(office_row(&c.o, "SELECT case_id FROM presence"), 0);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM history WHERE kind = 'presence'"), 0);
}

static void the_desk_names_who_else_is_in(void **state)
{
    struct db *db = other_program();

    (void)state;
    at_the_case(db, 0, world_now());
    while (!shown("工作台"))
        press(&c, K_ESC);
    clerk_tick(&c);
    CHECK_SHOWN("在用: wangmin");
    db_close(db);
}

TESTS(A(the_newest_change_stands_first), A(what_is_typed_narrows_it),
      A(the_menu_puts_its_choice_into_the_line), P(a_case_says_who_else_is_changing_it),
      P(a_sign_that_is_too_old_says_nothing), P(an_open_form_is_seen_by_others_until_it_is_left),
      P(the_desk_names_who_else_is_in))

/* tests/unit/test_screens_case.c - one case: its pages, its steps, taking back.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"
#include "screens/screen.h"

static struct clerk c;

/* The medical case of 张树林, in mediation, is open. */
static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "cases");
    press_times(&c, K_DOWN, 3);
    press(&c, K_ENTER);
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_CASE(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

/* Changes something of the case behind the screen's back, as the same person. */
static void change(int field, const char *value)
{
    struct casefile *f;

    CHECK_OK(cases_load(c.o.db, 2, &f, &c.o.err), &c.o.err);
    record_set(f->rec, field, value);
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
}

static void look_again(void)
{
    press(&c, K_ESC);
    press(&c, K_ENTER);
}

/* ---- pages ---- */

static void the_first_page_says_where_it_stands_and_what_is_next(void **state)
{
    (void)state;
    expect_screen("case_facts");
}

static void digits_tab_and_arrows_turn_the_pages(void **state)
{
    (void)state;
    keys(&c, "2");
    CHECK_SHOWN("姓名或名称 张树林");
    keys(&c, "\t");
    CHECK_SHOWN("调解记录");
    press_times(&c, K_RIGHT, 2);
    expect_screen("case_clocks");
    keys(&c, "６"); /* as an input method gives it */
    CHECK_SHOWN("limin  第 1 版");
    press(&c, K_RIGHT);
    CHECK_SHOWN("纠纷简要情况");
    press(&c, K_BTAB);
    CHECK_SHOWN("limin  第 1 版");
}

static void a_wide_screen_shows_clocks_and_history_beside_the_page(void **state)
{
    (void)state;
    change(CF_NOTE, "周末联系");
    look_again();
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("case_wide");
}

static void the_least_screen_scrolls(void **state)
{
    (void)state;
    term_test_resize(16, 60);
    keys(&c, "");
    CHECK_NOT_SHOWN("主办调解员 韩保民");
    press(&c, K_END);
    CHECK_SHOWN("主办调解员 韩保民");
    press(&c, K_HOME);
    CHECK_SHOWN("案件来源");
}

static void a_page_with_nothing_on_it_says_so(void **state)
{
    (void)state;
    keys(&c, "4");
    CHECK_SHOWN("还没有协议，也没有终结。");
    CHECK_NOT_SHOWN("结果与协议");
}

static void history_tells_before_and_after_with_sensitive_values_masked(void **state)
{
    struct casefile *f;

    (void)state;
    change(CF_TYPE, "18");
    CHECK_OK(cases_load(c.o.db, 2, &f, &c.o.err), &c.o.err);
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, "12000000009");
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    look_again();
    keys(&c, "6");
    CHECK_SHOWN("纠纷类别 医疗 -> 其他");
    CHECK_SHOWN("申请人 1 张**\n           联系电话 空 -> 120****0009");
}

static void a_role_without_personal_data_reads_children_as_nothing_at_all(void **state)
{
    struct casefile *f;

    (void)state;
    CHECK_OK(cases_load(c.o.db, 2, &f, &c.o.err), &c.o.err);
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "2015-07-19");
    record_set(f->of[KIND_PARTY].items[0], PF_GUARDIAN, "周示例");
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    clerk_role(&c, "auditor", "cases");
    press_times(&c, K_DOWN, 3);
    press(&c, K_ENTER);
    CHECK_SHOWN("当事人  ***；");
    keys(&c, "2");
    CHECK_SHOWN("姓名或名称 ***");
    CHECK_NOT_SHOWN("周示例");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("没有“登记和修改案件”的权限：您的角色是审计");
}

/* ---- steps ---- */

static void a_step_without_fields_is_done_after_a_question(void **state)
{
    (void)state;
    press(&c, KEY_FN(5));
    keys(&c, "2"); /* 中止（鉴定） */
    CHECK_SHOWN("委托鉴定，从今天起停计调解期限");
    CHECK_SHOWN("鉴定机构：未填写");
    keys(&c, "\r");
    CHECK_SHOWN("已保存 郾医调〔2022〕001（第 2 版），鉴定/中止");
    CHECK_SHOWN("鉴定/中止  停计");
    CHECK_SHOWN("下一步  恢复调解");
}

static void an_agreement_is_recorded_with_its_guards(void **state)
{
    (void)state;
    press(&c, KEY_FN(5));
    keys(&c, "1");   /* 达成协议 */
    keys(&c, "1\r"); /* oral */
    press(&c, KEY_FN(8));
    CHECK_SHOWN("医疗纠纷不能用口头协议");
    press(&c, K_ESC);
    press_times(&c, K_UP, 4);
    keys(&c, "2\r"); /* written: when it was made, signed and sealed its papers say */
    CHECK_SHOWN("达成协议日期:[            ]");
    CHECK_SHOWN("签署日期:[            ]");
    CHECK_SHOWN("盖章日期:[            ]");
    keys(&c, "今\r\t今\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("人民调解员的签名"); /* a day is no signature */
    press(&c, K_ESC);
    press(&c, KEY_FN(9));
    press(&c, KEY_FN(8));
    CHECK_SHOWN("司法确认告知日期：未填写");
    press(&c, K_ESC);
    keys(&c, "今");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("仍然保存？");
    keys(&c, "1");
    CHECK_SHOWN("已保存 郾医调〔2022〕001（第 2 版），达成协议");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec WHERE id = 2 AND result = '1'"
                               " AND effective_on = '2022-11-22' AND outcome_on = '2022-11-22'"),
              1);
}

static void only_the_reasons_of_that_ending_are_offered(void **state)
{
    (void)state;
    press(&c, KEY_FN(5));
    keys(&c, "3"); /* 终止（不成） */
    CHECK_SHOWN("一方拒绝或退出调解");
    CHECK_NOT_SHOWN("N1");
    press_times(&c, K_ESC, 2);
    press(&c, KEY_FN(5));
    keys(&c, "4"); /* 撤回/自行和解 */
    CHECK_SHOWN("当事人自行和解");
    CHECK_NOT_SHOWN("T1");
    press_times(&c, K_ESC, 2);
    CHECK_OK(db_exec(c.o.db, "UPDATE case_rec SET state = 'submitted' WHERE id = 2", &c.o.err),
             &c.o.err);
    look_again();
    press(&c, KEY_FN(5));
    keys(&c, "2"); /* 不予受理 */
    CHECK_SHOWN("一方明确拒绝调解");
    CHECK_SHOWN("医疗纠纷已起诉");
    CHECK_NOT_SHOWN("征收争议");
    CHECK_NOT_SHOWN("W1");
}

static void put_into(const char *state)
{
    char *sql = mem_printf("UPDATE case_rec SET state = '%s' WHERE id = 2", state);

    CHECK_OK(db_exec(c.o.db, sql, &c.o.err), &c.o.err);
    free(sql);
    look_again();
}

static void a_void_case_is_only_looked_at(void **state)
{
    (void)state;
    put_into("void");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("已作废，只能查看");
    press(&c, KEY_FN(7));
    CHECK_SHOWN("已作废，只能查看");
}

static void a_filed_case_is_not_taken_back(void **state)
{
    (void)state;
    change(CF_NOTE, "周末联系");
    put_into("archived");
    press(&c, CTRL('z'));
    CHECK_SHOWN("已归档的案件不能撤销修改");
}

/* ---- taking back ---- */

static void the_own_last_change_is_shown_and_then_taken_back(void **state)
{
    (void)state;
    change(CF_NOTE, "周末联系");
    look_again();
    press(&c, CTRL('z'));
    CHECK_SHOWN("“备注”恢复为“空”");
    press(&c, K_ESC);
    CHECK_SHOWN("第 2 版");
    press(&c, KEY_FN(6));
    keys(&c, "1");
    CHECK_SHOWN("已撤销 郾医调〔2022〕001（第 3 版）：“备注”恢复为“空”");
    CHECK_NOT_SHOWN("周末联系");
}

static void taking_back_twice_says_that_the_change_comes_back(void **state)
{
    (void)state;
    change(CF_NOTE, "周末联系");
    look_again();
    press(&c, KEY_FN(6));
    CHECK_NOT_SHOWN("上次保存就是");
    keys(&c, "1");
    press(&c, KEY_FN(6));
    CHECK_SHOWN("上次保存就是把前一次的改动改回去，再撤销");
    press(&c, K_ESC);
    CHECK_SHOWN("第 3 版");
}

static void anothers_change_is_not_taken_back(void **state)
{
    (void)state;
    db_set_who(c.o.db, "wang");
    change(CF_NOTE, "周末联系");
    db_set_who(c.o.db, "limin");
    look_again();
    press(&c, CTRL('z'));
    CHECK_SHOWN("最近一次修改是 wang 在");
}

TESTS(AT_CASE(the_first_page_says_where_it_stands_and_what_is_next),
      AT_CASE(digits_tab_and_arrows_turn_the_pages),
      AT_CASE(a_wide_screen_shows_clocks_and_history_beside_the_page),
      AT_CASE(the_least_screen_scrolls), AT_CASE(a_page_with_nothing_on_it_says_so),
      AT_CASE(history_tells_before_and_after_with_sensitive_values_masked),
      AT_CASE(a_role_without_personal_data_reads_children_as_nothing_at_all),
      AT_CASE(a_step_without_fields_is_done_after_a_question),
      AT_CASE(an_agreement_is_recorded_with_its_guards),
      AT_CASE(only_the_reasons_of_that_ending_are_offered), AT_CASE(a_void_case_is_only_looked_at),
      AT_CASE(a_filed_case_is_not_taken_back),
      AT_CASE(the_own_last_change_is_shown_and_then_taken_back),
      AT_CASE(taking_back_twice_says_that_the_change_comes_back),
      AT_CASE(anothers_change_is_not_taken_back))

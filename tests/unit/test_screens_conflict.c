/* tests/unit/test_screens_conflict.c - two clerks, one case: neither overwrites the other.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

static struct clerk c;
static struct db *theirs;

/* The case of 赵大河 (number 1 of the village) is open for editing. */
static int sit_down(void **state)
{
    (void)state;
    clerk_open_file(&c, "cases");
    theirs = office_connect(c.o.path, "wang");
    press_times(&c, K_DOWN, 2);
    press(&c, KEY_FN(4));
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    db_close(theirs);
    clerk_close(&c);
    return 0;
}

#define BOTH_AT_IT(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static struct casefile *load(struct db *db)
{
    struct casefile *f;

    CHECK_OK(cases_load(db, 3, &f, &c.o.err), &c.o.err);
    return f;
}

/* The other clerk saves one value, of the case or of a party. */
static void they_set(int party, int field, const char *value)
{
    struct casefile *f = load(theirs);

    record_set(party < 0 ? f->rec : f->of[KIND_PARTY].items[party], field, value);
    CHECK_OK(cases_save(theirs, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
}

static void check_stored(int party, int field, const char *value)
{
    struct casefile *f = load(c.o.db);

    CHECK_STR(record_text(party < 0 ? f->rec : f->of[KIND_PARTY].items[party], field), value);
    casefile_free(f);
}

/* Down the form from the committee: the applicant's name stands sixth, his
 * telephone eighth. */
static void type_phone(const char *phone)
{
    press_times(&c, K_TAB, 8);
    keys(&c, phone);
}

static void what_only_one_has_changed_is_merged_and_named(void **state)
{
    (void)state;
    they_set(-1, CF_NOTE, "周末联系");
    type_phone("0395-0000001");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存 孟人调〔2022〕001（第 3 版），并入了 wang 的改动：备注");
    check_stored(-1, CF_NOTE, "周末联系");
    check_stored(0, PF_PHONE, "0395-0000001");
}

static void what_both_have_changed_is_asked_and_mine_may_win(void **state)
{
    (void)state;
    they_set(0, PF_PHONE, "0395-0000002");
    type_phone("0395-0000001");
    press(&c, KEY_FN(8));
    expect_screen("form_conflict");
    keys(&c, "1");
    CHECK_SHOWN("已保存 孟人调〔2022〕001（第 3 版）");
    check_stored(0, PF_PHONE, "0395-0000001");
}

static void what_both_have_changed_is_asked_and_theirs_may_win(void **state)
{
    (void)state;
    they_set(0, PF_PHONE, "0395-0000002");
    type_phone("0395-0000001");
    press(&c, K_TAB);
    keys(&c, "孟庙镇示例村三组");
    press(&c, KEY_FN(8));
    keys(&c, "2");
    CHECK_SHOWN("已保存 孟人调〔2022〕001");
    check_stored(0, PF_PHONE, "0395-0000002");
    check_stored(0, PF_ADDRESS, "孟庙镇示例村三组");
}

static void the_question_can_be_left_and_nothing_is_lost(void **state)
{
    (void)state;
    they_set(0, PF_PHONE, "0395-0000002");
    type_phone("0395-0000001");
    press(&c, KEY_FN(8));
    press(&c, K_ESC);
    CHECK_SHOWN("没有保存；你填的还在");
    CHECK_SHOWN("0395-0000001");
    check_stored(0, PF_PHONE, "0395-0000002");
    press(&c, KEY_FN(8));
    keys(&c, "1");
    check_stored(0, PF_PHONE, "0395-0000001");
}

static void the_same_change_by_both_is_no_question(void **state)
{
    (void)state;
    they_set(0, PF_PHONE, "0395-0000001");
    type_phone("0395-0000001");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存 孟人调〔2022〕001");
    check_stored(0, PF_PHONE, "0395-0000001");
}

/* Who joins a mediation that has begun consents to it: the save asks for the day. */
static void save_with_the_consent_of(const char *name)
{
    char *asked = mem_printf("没有%s同意调解的日期", name);

    press(&c, KEY_FN(8));
    CHECK_SHOWN(asked);
    free(asked);
    press(&c, K_ESC);
    keys(&c, "2022-11-22\r");
    press(&c, KEY_FN(8));
}

static void parties_that_either_has_added_are_all_there(void **state)
{
    struct casefile *f = load(theirs);
    struct record *joins = party_new("3", "郑长根");

    (void)state;
    record_set(joins, PF_CONSENT, "2022-11-22");
    record_list_add(&f->of[KIND_PARTY], joins);
    CHECK_OK(cases_save(theirs, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    press(&c, KEY_FN(5));
    keys(&c, "2");
    keys(&c, "孙丙");
    save_with_the_consent_of("孙丙");
    CHECK_SHOWN("并入了 wang 的改动：当事人");
    check_stored(-1, CF_PARTIES, "赵大河；钱二林；孙丙；郑长根");
}

static void a_party_that_i_took_out_stays_out(void **state)
{
    (void)state;
    they_set(-1, CF_NOTE, "周末联系");
    press(&c, KEY_FN(5));
    keys(&c, "2");
    keys(&c, "孙丙");
    press_times(&c, K_UP, 4); /* to the other respondent */
    press(&c, KEY_FN(6));
    CHECK_SHOWN("去掉当事人“钱二林”");
    keys(&c, "1");
    save_with_the_consent_of("孙丙");
    check_stored(-1, CF_PARTIES, "赵大河；孙丙");
    check_stored(1, PF_CONSENT, "2022-11-22");
    check_stored(-1, CF_NOTE, "周末联系");
}

static void a_party_that_they_took_out_and_i_changed_is_asked_about(void **state)
{
    struct casefile *f = load(theirs);

    (void)state;
    record_list_add(&f->of[KIND_PARTY], party_new("1", "赵小河"));
    record_list_remove(&f->of[KIND_PARTY], 0);
    CHECK_OK(cases_save(theirs, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    type_phone("0395-0000001");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("我的：  保留");
    CHECK_SHOWN("对方的：已去掉");
    keys(&c, "1");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM party WHERE \"case\" = 3"
                               " AND phone = '0395-0000001' AND name = '赵大河'"),
              1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM party WHERE \"case\" = 3"
                               " AND void_reason IS NULL"),
              3);
}

static void a_step_that_the_other_has_done_is_not_done_twice(void **state)
{
    struct casefile *f;

    (void)state;
    press(&c, K_ESC);
    press(&c, K_ESC);
    press(&c, KEY_FN(5));
    keys(&c, "4"); /* 撤回 */
    CHECK_SHOWN("撤回/自行和解  孟人调〔2022〕001");
    f = load(theirs);
    record_set(f->rec, CF_STATE, STATE_WITHDRAWN);
    record_set(f->rec, CF_RESULT, RESULT_WITHDRAWN);
    record_set(f->rec, CF_OUTCOME, "2022-11-22");
    CHECK_OK(cases_save(theirs, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    press(&c, K_TAB);
    keys(&c, "双方自行和解，赵大河当面声明");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("wang 已把本案改为“撤回/自行和解”，这一步不能再办");
}

TESTS(BOTH_AT_IT(what_only_one_has_changed_is_merged_and_named),
      BOTH_AT_IT(what_both_have_changed_is_asked_and_mine_may_win),
      BOTH_AT_IT(what_both_have_changed_is_asked_and_theirs_may_win),
      BOTH_AT_IT(the_question_can_be_left_and_nothing_is_lost),
      BOTH_AT_IT(the_same_change_by_both_is_no_question),
      BOTH_AT_IT(parties_that_either_has_added_are_all_there),
      BOTH_AT_IT(a_party_that_i_took_out_stays_out),
      BOTH_AT_IT(a_party_that_they_took_out_and_i_changed_is_asked_about),
      BOTH_AT_IT(a_step_that_the_other_has_done_is_not_done_twice))

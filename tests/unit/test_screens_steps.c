/* tests/unit/test_screens_steps.c - what a step asks besides its fields: concerns, signatures,
 * performance, and why a closed case is changed.
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

static void open_case(const char *party)
{
    keys(&c, party);
    press(&c, K_ENTER);
}

static void set_state(const char *state)
{
    char *sql = mem_printf("UPDATE case_rec SET state = '%s' WHERE id = 3", state);

    CHECK_OK(db_exec(c.o.db, sql, &c.o.err), &c.o.err);
    free(sql);
}

/* ---- 回避核查 ---- */

static void who_was_here_before_is_answered_before_mediation_begins(void **state)
{
    static const struct clerk_case before = { "mediating", "2022-06-01", "02", "王小二",
                                              "冯三",      NULL,         'v' };

    (void)state;
    clerk_case(&c, &before);
    open_case("李大壮");
    press(&c, KEY_FN(5));
    keys(&c, "1"); /* 开始调解 */
    keys(&c, "今\r今\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("回避核查（2）");
    CHECK_SHOWN("王小二");
    expect_screen("step_concern");
    CHECK_SHOWN("调解员孙守正曾办理王小二的案件");
    press(&c, K_ENTER); /* no usual answer */
    CHECK_SHOWN("回避核查（2）");
    keys(&c, "2"); /* 不回避继续 */
    keys(&c, "\r");
    CHECK_SHOWN("回避核查还没有处理");
    press(&c, KEY_FN(8));
    keys(&c, "2");
    keys(&c, "上次是另一件事，双方都没有异议\r");
    CHECK_SHOWN("回避核查（1）");
    keys(&c, "1");
    keys(&c, "不是同一纠纷\r");
    if (shown("仍然保存？"))
        keys(&c, "1");
    CHECK_SHOWN("调解中");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM recusal WHERE \"case\" = 5"
                               " AND matter = 'repeat' AND person = '王小二'"
                               " AND reason LIKE '%双方都没有异议'"),
              1);
}

static void who_steps_back_is_replaced_at_once(void **state)
{
    static const struct clerk_case before = { "mediating", "2022-06-01", "02", "王小二",
                                              "冯三",      NULL,         'v' };
    int64_t other;

    (void)state;
    clerk_case(&c, &before);
    other = clerk_mediator(&c, "林秀英", c.village);
    open_case("李大壮");
    press(&c, KEY_FN(5));
    keys(&c, "1"); /* 开始调解 */
    keys(&c, "今\r今\r");
    press(&c, KEY_FN(8));
    keys(&c, "1"); /* 回避并更换 */
    CHECK_SHOWN("换成哪一位调解员？");
    CHECK_SHOWN("林秀英");
    CHECK_NOT_SHOWN("1   孙守正");
    keys(&c, "1");
    keys(&c, "上次由他办理，当事人有意见\r");
    for (int i = 0; i < 3 && shown("回避核查（"); i++)
        keys(&c, "1不是同一纠纷\r");
    if (shown("仍然保存？"))
        keys(&c, "1");
    CHECK_SHOWN("调解中");
    CHECK_INT(office_row(&c.o, "SELECT mediator FROM case_rec WHERE id = 5"), other);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM recusal WHERE \"case\" = 5"
                               " AND decision = 'replaced'"),
              1);
}

static void the_same_dispute_twice_is_no_matter_of_stepping_back(void **state)
{
    static const struct clerk_case before = { "mediating", "2022-11-01", "04", "王小二",
                                              "李大壮",    NULL,         'v' };

    (void)state;
    clerk_case(&c, &before);
    keys(&c, "李大壮");
    press(&c, K_DOWN);
    press(&c, K_ENTER);
    press(&c, KEY_FN(5));
    keys(&c, "1");
    keys(&c, "今\r今\r");
    press(&c, KEY_FN(8));
    for (int i = 0; i < 3 && !shown("不是同一件"); i++)
        keys(&c, "2双方没有异议\r");
    CHECK_SHOWN("1   不是同一件，继续");
    CHECK_SHOWN("2   是同一件（请作废或并案）");
    CHECK_NOT_SHOWN("回避并更换");
    keys(&c, "2");
    CHECK_SHOWN("请作废其中一件，或者并案办理；这一步没有办。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM recusal WHERE matter = 'duplicate'"), 0);
}

static void a_long_question_says_that_there_is_more(void **state)
{
    static const struct clerk_case before = { "mediating", "2022-11-01", "04", "王小二",
                                              "李大壮",    NULL,         'v' };

    (void)state;
    for (int i = 0; i < 8; i++)
        clerk_case(&c, &before);
    keys(&c, "李大壮");
    press_times(&c, K_DOWN, 8);
    press(&c, K_ENTER);
    term_test_resize(20, 60);
    keys(&c, "");
    press(&c, KEY_FN(5));
    keys(&c, "1");
    if (shown("下一步："))
        press(&c, K_ESC);
    keys(&c, "今\r今\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("PgDn 还有");
    CHECK_NOT_SHOWN("怎样处理？");
    press_times(&c, K_PGDN, 9);
    CHECK_SHOWN("怎样处理？");
    CHECK_SHOWN("PgUp 看上面");
    press_times(&c, K_PGUP, 9);
    CHECK_SHOWN("PgDn 还有");
}

/* ---- 签名 ---- */

static void everybody_signs_at_one_key(void **state)
{
    (void)state;
    open_case("张树林");
    press(&c, KEY_FN(5));
    keys(&c, "1"); /* 达成协议 */
    keys(&c, "2\r");
    CHECK_NOT_SHOWN("2022-11-22");
    CHECK_SHOWN("F9今天签名");
    press(&c, KEY_FN(9));
    CHECK_SHOWN("登记了 3 个签名");
    expect_screen("step_signatures");
    press(&c, KEY_FN(9));
    CHECK_SHOWN("各方和主办调解员的签名都已登记。");
    keys(&c, "今\r\t今\r"); /* agreed and sealed: nobody guesses those */
    keys(&c, "院方退还医药费三万元，双方不再追究。\t3万\t今\r");
    press(&c, KEY_FN(8));
    if (shown("仍然保存？"))
        keys(&c, "1");
    CHECK_SHOWN("达成协议");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM signature WHERE \"case\" = 2"
                               " AND how = iif(name = '郾城区示例医院', 'seal', 'sign')"
                               " AND signed_on = '2022-11-22'"),
              3);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM signature WHERE name = '韩保民'"
                               " AND role = 'mediator'"),
              1);
}

static void a_step_adds_no_party(void **state)
{
    (void)state;
    open_case("张树林");
    press(&c, KEY_FN(5));
    keys(&c, "1");
    press(&c, K_ESC);
    press(&c, KEY_FN(5));
    CHECK_NOT_SHOWN("加一项");
    CHECK_NOT_SHOWN("登记");
}

/* ---- 履行 ---- */

static void add_item(const char *text, const char *amount)
{
    struct record *item = record_new(KIND_ITEM);
    struct casefile *f;

    CHECK_OK(cases_load(c.o.db, 3, &f, &c.o.err), &c.o.err);
    record_set(item, ITF_TEXT, text);
    record_set(item, ITF_KIND, "pay");
    record_set(item, ITF_DEBTOR, "钱二林");
    record_set(item, ITF_CREDITOR, "赵大河");
    record_set(item, ITF_AMOUNT, amount);
    record_set(item, ITF_DUE, "2022-11-30");
    record_list_add(&f->of[KIND_ITEM], item);
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
}

static void every_item_is_performed_at_one_key(void **state)
{
    (void)state;
    CHECK_OK(db_exec(c.o.db,
                     "UPDATE case_rec SET agreement_form = '1', agreed_on = '2022-11-20',"
                     " result = '1', outcome_on = '2022-11-20',"
                     " agreement_text = '钱二林赔偿赵大河三千元。' WHERE id = 3",
                     &c.o.err),
             &c.o.err);
    set_state("agreed");
    add_item("赔偿二千元", "200000");
    add_item("赔偿一千元", "100000");
    open_case("赵大河");
    press(&c, KEY_FN(5));
    keys(&c, "1"); /* 已履行 */
    press(&c, KEY_FN(3));
    CHECK_SHOWN("登记了 2 条全部履行");
    CHECK_SHOWN("第2条:[2022-11-22");
    press(&c, KEY_FN(8));
    if (shown("仍然保存？"))
        keys(&c, "1");
    CHECK_INT(office_row(&c.o, "SELECT sum(amount) FROM performance WHERE \"case\" = 3"
                               " AND result = 'full' AND done_on = '2022-11-22'"),
              300000);
}

/* ---- 更正 ---- */

static void change_type(void)
{
    open_case("赵大河");
    press(&c, KEY_FN(4));
    press_times(&c, K_TAB, 4);
    keys(&c, "合同\r");
    press(&c, KEY_FN(8));
    if (shown("仍然保存？"))
        keys(&c, "1");
}

static int64_t corrections(const char *where)
{
    char *sql = mem_printf("SELECT count(*) FROM correction AS k JOIN case_rec AS r"
                           " ON r.id = k.\"case\" WHERE r.type = '04' AND %s",
                           where);
    int64_t n = office_row(&c.o, sql);

    free(sql);
    return n;
}

static void a_closed_case_is_changed_with_a_reason(void **state)
{
    (void)state;
    set_state("closed");
    change_type();
    CHECK_SHOWN("更正理由");
    keys(&c, "\r");
    CHECK_SHOWN("没有保存：更正要写明理由");
    CHECK_INT(corrections("1"), 0);
    press(&c, KEY_FN(8));
    keys(&c, "登记时选错了类别\r");
    if (shown("仍然保存？"))
        keys(&c, "1");
    CHECK_SHOWN("已保存");
    CHECK_INT(corrections("k.reason = '登记时选错了类别' AND k.approved_by IS NULL"), 1);
}

static void a_filed_case_is_changed_with_an_approval(void **state)
{
    (void)state;
    set_state("archived");
    change_type();
    keys(&c, "登记时选错了类别\r");
    CHECK_SHOWN("谁批准的？");
    keys(&c, "区司法局王局长\r");
    if (shown("仍然保存？"))
        keys(&c, "1");
    CHECK_SHOWN("已保存");
    CHECK_INT(corrections("k.approved_by = '区司法局王局长'"), 1);
}

/* ---- a state in the search ---- */

static void a_state_that_is_typed_can_become_a_chip(void **state)
{
    (void)state;
    keys(&c, "调解中");
    CHECK_SHOWN("Tab 列出[状态:调解中]");
    press(&c, K_TAB);
    CHECK_SHOWN("[状态:调解中]");
    CHECK_SHOWN("周山");
    CHECK_NOT_SHOWN("王小二");
    keys(&c, "超期");
    press(&c, K_TAB);
    CHECK_SHOWN("[超期]");
}

TESTS(AT_DESK(who_was_here_before_is_answered_before_mediation_begins),
      AT_DESK(who_steps_back_is_replaced_at_once),
      AT_DESK(the_same_dispute_twice_is_no_matter_of_stepping_back),
      AT_DESK(a_long_question_says_that_there_is_more), AT_DESK(everybody_signs_at_one_key),
      AT_DESK(a_step_adds_no_party), AT_DESK(every_item_is_performed_at_one_key),
      AT_DESK(a_closed_case_is_changed_with_a_reason),
      AT_DESK(a_filed_case_is_changed_with_an_approval),
      AT_DESK(a_state_that_is_typed_can_become_a_chip))

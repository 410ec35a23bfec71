/* tests/pty/pty_clerk.c - a clerk at work on a terminal: filing, finding, losing the line,
 * colleagues.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#include "base/world.h"

#define A_CASE "郾医调〔2022〕040"

static void search(struct pty *p, const char *text, const char *found)
{
    pty_send(p, text);
    pty_expect(p, found);
}

/* ---- five minutes ---- */

static void file_the_case(struct pty *p)
{
    open_new_case(p);
    choose_medical_committee(p);
    fill(p, "姓名或名称", "张三");
    pty_send(p, ENTER);
    pty_expect(p, "登记  新案 张三");
    fill(p, "姓名或名称", "区第二人民医院");
    pty_send(p, ENTER);
    pty_expect(p, "同名的另有");
    fill(p, "纠纷简要情况", "术后感染，要求赔偿医疗费。");
    pty_send(p, F8);
    pty_expect(p, "主办调解员：未填写"); /* what is missing, and the way there */
    pty_send(p, ENTER);
    pty_expect_gone(p, "还不能受理");
    pty_send(p, DOWN ENTER F8);
    pty_expect(p, "现在受理？");
    pty_expect(p, "30个工作日");
    pty_send(p, ENTER);
    pty_expect(p, "已保存 郾医调〔2022〕046");
    pty_expect(p, "30个工作日，到期 2023-02-07");
}

static void find_it_again(struct pty *p)
{
    pty_send(p, "zs");
    pty_expect(p, "搜索: zs");
    pty_expect(p, "> 郾医调〔2022〕046  张三");
    pty_send(p, ENTER);
    pty_expect(p, "（2022）郾医调字第0046号  已受理  剩30个工作日");
    pty_expect(p, "术后感染，要求赔偿医疗费。");
    pty_send(p, ESC);
    pty_expect(p, "搜索: zs");
    pty_send(p, ESC); /* the search, then the list */
    pty_expect_gone(p, "搜索: zs");
    pty_send(p, ESC);
    pty_expect(p, "今天要办");
}

/* The number that Enter opens has that many cases behind it, one by one. */
static void open_the_rate(struct pty *p)
{
    pty_send(p, F5);
    pty_expect(p, "人民调解案件情况统计表");
    pty_expect(p, "调成率 95.89% = 1305/1361");
    pty_send(p, RIGHT RIGHT RIGHT RIGHT ENTER);
    pty_expect(p, "[受理口径 调成率]");
    pty_expect(p, "1,305 件");
    pty_send(p, "\x01"); /* marks each of them */
    pty_expect(p, "选中 1305");
}

static void lose_the_line(struct pty *p)
{
    pty_send(p, F2);
    pty_expect(p, "登记  新案");
    fill(p, "姓名或名称", "李秀英");
    fill(p, "纠纷简要情况", "李秀英称药费单据");
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
}

static void a_stranger_does_it_all_in_five_minutes(void **state)
{
    char *db = office_db();
    struct pty *p = office_enter(db);

    (void)state;
    file_the_case(p);
    find_it_again(p);
    open_the_rate(p);
    lose_the_line(p);
    p = office_enter(db);
    pty_expect(p, "上次没有保存：新案 李秀英");
    pty_send(p, ENTER "被水浸湿");
    pty_expect(p, "李秀英称药费单据被水浸湿");
    office_leave(p);
    free(db);
}

/* ---- colleagues ---- */

static struct pty *edit_summary(const char *db, unsigned uid, const char *text)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = "cases", .uid = uid });

    pty_expect(p, "F10退出");
    search(p, A_CASE, "1 件");
    pty_send(p, F4);
    pty_expect(p, "编辑  " A_CASE);
    go_to_field(p, "纠纷简要情况");
    pty_send(p, CTRL_U);
    pty_send(p, text);
    pty_expect(p, text);
    return p;
}

static void two_clerks_on_one_case_see_both_versions(void **state)
{
    char *db = office_db(), *json;
    struct pty *first = edit_summary(db, CLERK, "甲写的经过：术后伤口感染");
    struct pty *second = edit_summary(db, COLLEAGUE, "乙写的经过：术后伤口感染");

    (void)state;
    fill(second, "科室", "骨科");
    pty_send(first, F8);
    pty_expect(first, "已保存 " A_CASE);
    pty_send(second, F8);
    pty_expect(second, "两人都改了");
    pty_expect(second, "我的：  乙写的经过：术后伤口感染");
    pty_expect(second, "对方的：甲写的经过：术后伤口感染");
    pty_send(second, "2");
    pty_expect(second, "已保存 " A_CASE "（第 5 版）");
    office_leave(first);
    office_leave(second);
    json = office_run(db, "case show '" A_CASE "' --json");
    CHECK_HAS(json, "\"summary\":\"甲写的经过：术后伤口感染\"");
    CHECK_HAS(json, "\"department\":\"骨科\"");
    free(json);
    free(db);
}

static void a_list_shows_what_a_colleague_has_changed(void **state)
{
    char *db = office_db(), *before, *after;
    struct pty *p = office_register(db);
    int64_t since;

    (void)state;
    pty_send(p, ESC); /* not only this year's: a new one has no date yet */
    pty_expect_gone(p, "[本年]");
    pty_send(p, PGDN DOWN DOWN);
    pty_settle(p);
    before = cursor_row(p);
    CHECK(str_starts(before, "> 郾"));
    free(office_run(db, "case edit '郾医调〔2022〕040' mediator=尹霞鹏"));
    since = world_ticks();
    pty_expect(p, "郾医调〔2022〕040  陆长；中心.. 医疗     尹霞鹏");
    CHECK(world_ticks() - since < 2000);
    free(office_run(db, "case add committee=医疗 type=15 source=2 area=孟庙镇 summary=新登"));
    pty_expect(p, "1,361 件");
    pty_settle(p);
    after = cursor_row(p);
    CHECK_STR(after, before);
    free(before);
    free(after);
    office_leave(p);
    free(db);
}

/* ---- typing ahead ---- */

static void a_pasted_text_is_text_and_no_commands(void **state)
{
    char *db = office_db(), *json;
    struct pty *p = begin_case(db, "张三");

    (void)state;
    pty_send(p, ENTER);
    go_to_field(p, "纠纷简要情况");
    pty_send(
        p,
        "\033[200~第一段：术后感染。\r\n\r\n第二段，qF10\033[21~\t1\r\n\x13第三段。\r\n\033[201~");
    pty_expect(p, "第一段：术后感染。");
    pty_expect(p, "第三段。");
    CHECK(pty_has(p, "登记  新案 张三"));
    CHECK(!pty_has(p, "退出人民调解系统"));
    pty_send(p, F8);
    pty_expect(p, "还不能受理"); /* the respondent and the mediator are missing, nothing else */
    pty_send(p, "2");
    pty_expect(p, "已保存");
    office_leave(p);
    json = office_run(db, "case list '第二段' --json");
    CHECK_HAS(json, "第一段：术后感染。");
    CHECK_HAS(json, "第三段。");
    free(json);
    free(db);
}

static const char *const whole_case[] = {
    F2,
    "yl",
    ENTER,
    "31",
    ENTER,
    "郾城区人民法院",
    TAB,
    TAB,
    "1220",
    TAB,
    TAB,
    TAB,
    TAB,
    "张三",
    ENTER,
    "４１１１９９１９６８０７１９９０１７",
    TAB,
    "13800000001",
    TAB,
    "孟庙镇示例村",
    TAB,
    "区第二人民医院",
    TAB,
    TAB,
    TAB,
    TAB,
    "mm",
    TAB,
    "术后感染，要求赔偿。",
    F8,
    "1",
    DOWN,
    ENTER,
    F8,
    ENTER,
};

/* What the case has become, without what differs from one database to the next. */
static char *case_filed(const char *db)
{
    char *json = office_run(db, "case show '郾医调〔2022〕046' --json --unmask"), *at = json;

    while ((at = strstr(at, "\"uuid\":\"")) != NULL) {
        at += strlen("\"uuid\":\"");
        memset(at, '.', 36);
    }
    return json;
}

static void keys_sent_at_once_file_the_same_case_as_slow_ones(void **state)
{
    struct buf all = BUF_INIT;
    char *slow_db = office_db(), *fast_db = office_db(), *slow, *fast;
    struct pty *p = office_enter(slow_db);

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(whole_case); i++) {
        buf_add(&all, whole_case[i]);
        pty_send(p, whole_case[i]);
        pty_settle(p);
    }
    pty_expect(p, "已保存 郾医调〔2022〕046");
    office_leave(p);
    p = office_enter(fast_db);
    pty_send(p, buf_text(&all));
    pty_expect(p, "已保存 郾医调〔2022〕046");
    office_leave(p);
    slow = case_filed(slow_db);
    fast = case_filed(fast_db);
    CHECK_HAS(slow, "\"name\":\"张三\"");
    CHECK_HAS(slow, "\"id_no\":\"411199196807199017\"");
    CHECK_HAS(slow, "\"source_org\":\"郾城区人民法院\"");
    CHECK_HAS(slow, "\"applied_on\":\"2022-12-20\"");
    CHECK_HAS(slow, "\"summary\":\"术后感染，要求赔偿。\"");
    CHECK_STR(fast, slow);
    buf_release(&all);
    free(slow);
    free(fast);
    free(slow_db);
    free(fast_db);
}

OFFICE_TESTS(T(a_stranger_does_it_all_in_five_minutes), T(two_clerks_on_one_case_see_both_versions),
             T(a_list_shows_what_a_colleague_has_changed), T(a_pasted_text_is_text_and_no_commands),
             T(keys_sent_at_once_file_the_same_case_as_slow_ones))

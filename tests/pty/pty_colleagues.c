/* tests/pty/pty_colleagues.c - two programs on one file: who else is here, lists, drafts, merge.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#include "base/world.h"

#define A_CASE "郾医调〔2022〕040"

static struct pty *sit(const char *db, unsigned uid, const char *screen)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = screen, .uid = uid });

    pty_expect(p, "F10退出");
    return p;
}

/* In the form of that case. */
static struct pty *edit(const char *db, unsigned uid)
{
    struct pty *p = sit(db, uid, "cases");

    pty_send(p, A_CASE);
    pty_expect(p, "1 件");
    pty_send(p, F4);
    pty_expect(p, "编辑  " A_CASE);
    return p;
}

static void type_over(struct pty *p, const char *label, const char *text)
{
    go_to_field(p, label);
    pty_send(p, CTRL_U);
    pty_send(p, text);
    pty_expect(p, text);
}

/* ---- presence ---- */

static void who_changes_a_case_is_named_until_he_is_gone(void **state)
{
    char *db = office_db();
    struct pty *p = sit(db, CLERK, "cases"), *other;

    (void)state;
    pty_send(p, A_CASE);
    pty_expect(p, "1 件");
    pty_send(p, ENTER);
    pty_expect(p, "6历史");
    CHECK(!pty_has(p, "正在改本案"));
    other = edit(db, COLLEAGUE);
    pty_expect(p, "正在改本案（");
    pty_signal(other, SIGKILL);
    CHECK_INT(pty_exit_status(other), 128 + SIGKILL);
    pty_close(other);
    pty_expect_gone(p, "正在改本案");
    other = edit(db, COLLEAGUE);
    pty_expect(p, "正在改本案（");
    office_leave(other);
    pty_expect_gone(p, "正在改本案");
    office_leave(p);
    free(db);
}

/* ---- lists ---- */

static void a_list_follows_the_others_save_and_stays_where_it_is(void **state)
{
    char *db = office_db(), *before, *after, *top_before, *top_after;
    struct pty *p = office_register(db), *other;
    int64_t since;

    (void)state;
    pty_send(p, ESC); /* the chip of this year: all of them */
    pty_expect_gone(p, "[本年]");
    pty_send(p, PGDN);
    pty_settle(p);
    pty_send(p, UP UP UP UP);
    pty_settle(p);
    before = cursor_row(p);
    top_before = row_text(p, 3);
    CHECK(pty_has(p, A_CASE));
    other = edit(db, COLLEAGUE);
    type_over(other, "姓名或名称", "陆明月");
    pty_send(other, F8);
    pty_expect(other, "已保存 " A_CASE);
    since = world_ticks();
    pty_expect(p, "陆明月");
    CHECK(world_ticks() - since < 2000);
    pty_settle(p);
    after = cursor_row(p);
    top_after = row_text(p, 3);
    CHECK_STR(after, before);
    CHECK_STR(top_after, top_before);
    free(before);
    free(after);
    free(top_before);
    free(top_after);
    office_leave(p);
    office_leave(other);
    free(db);
}

/* ---- the same clerk twice ---- */

static void two_sessions_of_one_clerk_each_keep_their_draft(void **state)
{
    char *db = office_db();
    struct pty *first = begin_case(db, "欧阳明"), *second;

    (void)state;
    pty_send(first, TAB);
    pty_expect(first, "登记  新案 欧阳明");
    second = office_enter(db);
    pty_expect(second, "上次没有保存：新案 欧阳明");
    pty_send(second, ESC); /* that one is going on over there */
    pty_expect_gone(second, "上次没有保存");
    open_new_case(second);
    choose_medical_committee(second);
    fill(second, "姓名或名称", "司马相");
    pty_send(second, TAB);
    pty_expect(second, "登记  新案 司马相");
    go_to_field(first, "联系电话");
    pty_send(first, "03951234567");
    pty_expect(first, "03951234567");
    pty_hang_up(second);
    CHECK_INT(pty_exit_status(second), 128 + SIGHUP);
    pty_close(second);
    pty_hang_up(first);
    CHECK_INT(pty_exit_status(first), 128 + SIGHUP);
    pty_close(first);
    first = office_enter(db);
    pty_expect(first, "另有 1 份");
    pty_send(first, ESC);
    pty_expect(first, "填了没保存的             2");
    pty_send(first, F7);
    pty_expect(first, "新案 欧阳明");
    pty_expect(first, "新案 司马相");
    office_leave(first);
    free(db);
}

/* ---- both save ---- */

#define RENAMED "姓名或名称  陆** -> 陆**"

static void of_two_saves_each_field_is_chosen_by_itself(void **state)
{
    char *db = office_db(), *json, *history, *at;
    struct pty *first = edit(db, CLERK), *second = edit(db, COLLEAGUE);

    (void)state;
    type_over(first, "姓名或名称", "陆长甲");
    type_over(first, "纠纷简要情况", "甲写的经过，术后感染。");
    type_over(second, "姓名或名称", "陆长乙");
    type_over(second, "纠纷简要情况", "乙写的经过，术后感染。");
    type_over(second, "科室", "骨科");
    pty_send(first, F8);
    pty_expect(first, "已保存 " A_CASE);
    pty_send(second, F8);
    pty_expect(second, "第 1 处，共 2 处");
    pty_expect(second, "对方的：甲写的经过，术后感染。");
    pty_send(second, "2");
    pty_expect(second, "第 2 处，共 2 处");
    pty_expect(second, "我的：  陆长乙");
    pty_send(second, "1");
    pty_expect(second, "已保存 " A_CASE);
    office_leave(first);
    office_leave(second);
    json = office_run(db, "case show '" A_CASE "' --json --unmask");
    CHECK_HAS(json, "甲写的经过");
    CHECK_HAS(json, "\"name\":\"陆长乙\"");
    CHECK_HAS(json, "\"department\":\"骨科\"");
    history = office_run(db, "case history '" A_CASE "'");
    at = strstr(history, RENAMED); /* masked, and both of them */
    CHECK(at != NULL && strstr(at + 1, RENAMED) != NULL);
    CHECK_HAS(history, "-> 甲写的经过");
    free(json);
    free(history);
    free(db);
}

static struct pty *edit_finding(const char *db, unsigned uid, const char *title)
{
    struct pty *p = sit(db, uid, "finding");

    pty_send(p, "张春喜与钱新芳");
    pty_expect(p, "1 条");
    pty_send(p, F4);
    pty_expect(p, "编辑排查发现");
    type_over(p, "纠纷名称", title);
    return p;
}

static void a_finding_saved_by_both_is_merged_field_by_field(void **state)
{
    char *db = office_db(), *json;
    struct pty *first = edit_finding(db, CLERK, "屋檐滴水之争");
    struct pty *second = edit_finding(db, COLLEAGUE, "两家屋檐纠纷");

    (void)state;
    type_over(first, "发生地点", "村东头");
    pty_send(first, TAB F8);
    pty_expect(first, "已保存排查发现");
    pty_send(second, F8);
    pty_expect(second, "排查发现的新版本");
    pty_expect(second, "我的：  两家屋檐纠纷");
    pty_expect(second, "对方的：屋檐滴水之争");
    pty_send(second, "1");
    pty_expect(second, "已保存排查发现");
    office_leave(first);
    office_leave(second);
    json = office_run(db, "record finding list 两家屋檐纠纷 --json --unmask");
    CHECK_HAS(json, "两家屋檐纠纷");
    CHECK_HAS(json, "村东头");
    free(json);
    free(db);
}

OFFICE_TESTS(T(who_changes_a_case_is_named_until_he_is_gone),
             T(a_list_follows_the_others_save_and_stays_where_it_is),
             T(two_sessions_of_one_clerk_each_keep_their_draft),
             T(of_two_saves_each_field_is_chosen_by_itself),
             T(a_finding_saved_by_both_is_merged_field_by_field))

/* tests/pty/pty_material.c - a clerk at 卷内 and in the screening register, on a terminal.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#define F6 "\033[17~"
#define F9 "\033[20~"

static struct pty *open_case(const char *db)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = "cases" });

    pty_expect(p, "F10退出");
    pty_send(p, "调解中");
    pty_expect(p, "Tab 列出[状态:调解中]");
    pty_send(p, TAB);
    pty_expect(p, "[状态:调解中]");
    pty_send(p, ENTER);
    pty_expect(p, "3卷内");
    return p;
}

static void a_session_is_added_lost_with_the_line_and_voided(void **state)
{
    char *db = office_db();
    struct pty *p = open_case(db);

    (void)state;
    pty_send(p, F7);
    pty_expect(p, "加一项");
    pty_send(p, "7"); /* 调解记录 */
    pty_expect(p, "登记调解记录");
    pty_expect(p, "[2022-12-21  ] 默认");
    fill(p, "地点", "调委会二楼会议室");
    pty_hang_up(p);
    pty_exit_status(p);
    pty_close(p);
    p = office_enter(db);
    pty_expect(p, "上次没有保存：登记调解记录");
    pty_send(p, ENTER);
    pty_expect(p, "[调委会二楼会议室");
    go_to_field(p, "本次结果");
    pty_send(p, "jx" ENTER F8);
    pty_expect(p, "已保存调解记录，");
    pty_expect(p, "今天要办");
    pty_close(p);
    p = open_case(db);
    pty_send(p, "3");
    pty_expect(p, "调委会二楼会议室  继续");
    for (int i = 0; i < 60; i++) {
        char *row;
        bool there;

        pty_settle(p);
        row = cursor_row(p);
        there = strstr(row, "调委会二楼会议室") != NULL;
        free(row);
        if (there)
            break;
        pty_send(p, DOWN);
    }
    pty_send(p, F8);
    pty_expect(p, "作废以后留在历史里");
    pty_send(p, "记到别的案件上了" ENTER);
    pty_expect(p, "已作废一条调解记录。");
    pty_expect_gone(p, "调委会二楼会议室  继续");
    office_leave(p);
    free(db);
}

static void a_finding_becomes_a_case_at_one_key(void **state)
{
    char *db = office_db();
    struct pty *p = office_enter(db);

    (void)state;
    pty_send(p, F9);
    pty_expect(p, "设置和登记册");
    pty_send(p, "排"); /* to the first that begins so */
    pty_send(p, ENTER);
    pty_expect(p, "化解时限");
    pty_send(p, "张春喜与钱新芳");
    pty_expect(p, "1 条");
    pty_send(p, ENTER);
    pty_expect(p, "张春喜与钱新芳屋檐滴水纠纷");
    pty_send(p, F6);
    pty_expect(p, "办理：下一步");
    pty_send(p, ESC);
    pty_expect_gone(p, "办理：下一步");
    pty_send(p, F5);
    pty_expect(p, "已立案，还没有受理");
    pty_expect(p, "张春喜；钱新芳");
    pty_send(p, "3");
    pty_expect(p, "> 来自排查");
    pty_send(p, ENTER);
    pty_expect(p, "转调解");
    pty_send(p, "2");
    pty_expect(p, "> 转调解案件");
    office_leave(p);
    free(db);
}

OFFICE_TESTS(T(a_session_is_added_lost_with_the_line_and_voided),
             T(a_finding_becomes_a_case_at_one_key))

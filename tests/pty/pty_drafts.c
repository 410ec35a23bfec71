/* tests/pty/pty_drafts.c - nothing typed is lost: dropped lines, signals, kill -9, Esc.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#include "base/world.h"

/* ---- the line drops ---- */

/* The next session offers the draft; typing goes on in the middle of the word. */
static void expect_draft_goes_on(const char *db)
{
    struct pty *p = office_enter(db);

    pty_expect(p, "上次没有保存：新案");
    pty_send(p, ENTER);
    pty_expect(p, "[欧阳明");
    pty_expect(p, "[郾城区医疗纠纷人民调解委员会");
    pty_send(p, "珠\r");
    pty_expect(p, "登记  新案 欧阳明珠");
    office_leave(p);
}

static void a_word_half_typed_outlives_the_line(void **state)
{
    char *db = office_db();
    struct pty *p = begin_case(db, "欧阳明");

    (void)state;
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
    expect_draft_goes_on(db);
    free(db);
}

static void a_word_half_typed_outlives_sigterm(void **state)
{
    char *db = office_db();
    struct pty *p = begin_case(db, "欧阳明");

    (void)state;
    pty_signal(p, SIGTERM);
    CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
    CHECK(!pty_alternate(p));
    pty_close(p);
    expect_draft_goes_on(db);
    free(db);
}

static void even_an_open_question_loses_nothing(void **state)
{
    char *db = office_db();
    struct pty *p = begin_case(db, "欧阳明");

    (void)state;
    pty_send(p, F10);
    pty_expect(p, "退出人民调解系统？");
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
    expect_draft_goes_on(db);
    free(db);
}

static void killed_at_once_it_keeps_every_field_that_was_left(void **state)
{
    char *db = office_db(), *problems;
    struct pty *p = begin_case(db, "司马相");

    (void)state;
    pty_send(p, ENTER);
    pty_expect(p, "登记  新案 司马相");
    fill(p, "联系电话", "03951234567");
    pty_send(p, TAB);
    pty_expect(p, "示例村三组"); /* the next field has come, so this one has been left */
    pty_signal(p, SIGKILL);
    CHECK_INT(pty_exit_status(p), 128 + SIGKILL);
    pty_close(p);
    problems = office_run(db, "check");
    CHECK_STR(problems, "");
    free(problems);
    p = office_enter(db);
    pty_expect(p, "上次没有保存：新案 司马相");
    pty_send(p, ENTER);
    pty_expect(p, "[司马相");
    pty_expect(p, "[03951234567");
    office_leave(p);
    free(db);
}

static void killed_after_a_pause_it_keeps_the_half_word_too(void **state)
{
    char *db = office_db();
    struct pty *p = begin_case(db, "欧阳明");
    int64_t until = world_ticks() + 7000;

    (void)state;
    pty_settle(p);
    pty_forget(p);
    while (world_ticks() < until)
        pty_settle(p);
    CHECK_INT(pty_bytes(p), 0); /* it is kept in silence */
    pty_signal(p, SIGKILL);
    CHECK_INT(pty_exit_status(p), 128 + SIGKILL);
    pty_close(p);
    expect_draft_goes_on(db);
    free(db);
}

/* Nobody tells the server that a cable has been unplugged: the first session is
 * still there when the clerk comes back and finishes the case in a second one. */
static void a_session_on_a_dead_line_brings_nothing_back(void **state)
{
    char *db = office_db();
    struct pty *dead = begin_case(db, "欧阳明"), *p;

    (void)state;
    pty_send(dead, TAB);
    pty_expect(dead, "登记  新案 欧阳明");
    p = office_enter(db);
    pty_expect(p, "上次没有保存：新案 欧阳明");
    pty_send(p, ENTER);
    pty_expect(p, "[欧阳明");
    fill(p, "纠纷简要情况", "术后感染，要求赔偿医疗费。");
    pty_send(p, F8);
    pty_expect(p, "还不能受理");
    pty_send(p, "2");
    pty_expect(p, "已保存");
    office_leave(p);
    pty_hang_up(dead);
    CHECK_INT(pty_exit_status(dead), 128 + SIGHUP);
    pty_close(dead);
    p = office_enter(db);
    CHECK(!pty_has(p, "上次没有保存"));
    pty_expect(p, "填了没保存的             0");
    office_leave(p);
    free(db);
}

/* What a colleague has saved in the meantime stands beside it. */
static void a_draft_of_a_changed_case_shows_both_versions(void **state)
{
    char *db = office_db(), *json;
    struct pty *p = office_register(db);

    (void)state;
    pty_send(p, "郾医调〔2022〕026");
    pty_expect(p, "1 件");
    pty_send(p, F4);
    pty_expect(p, "编辑  郾医调〔2022〕026");
    go_to_field(p, "纠纷简要情况");
    pty_send(p, CTRL_U "我写的经过：术后伤口感染");
    pty_expect(p, "[我写的经过：术后伤口感染");
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
    free(office_run(
        db, "case edit '郾医调〔2022〕026' summary=对方写的经过：术后伤口感染 department=骨科"));
    p = office_enter(db);
    pty_expect(p, "上次没有保存：编辑 郾医调〔2022〕026");
    pty_send(p, ENTER);
    pty_expect(p, "[我写的经过：术后伤口感染");
    pty_send(p, F8);
    pty_expect(p, "我的：  我写的经过：术后伤口感染");
    pty_expect(p, "对方的：对方写的经过：术后伤口感染");
    pty_send(p, "1");
    pty_expect(p, "已保存 郾医调〔2022〕026（第 3 版）");
    office_leave(p);
    json = office_run(db, "case show '郾医调〔2022〕026' --json");
    CHECK_HAS(json, "\"summary\":\"我写的经过：术后伤口感染\"");
    CHECK_HAS(json, "\"department\":\"骨科\"");
    free(json);
    free(db);
}

/* ---- Esc ---- */

static void escape_asks_before_it_throws_away(void **state)
{
    char *db = office_db();
    struct pty *p = begin_case(db, "欧阳明");

    (void)state;
    pty_send(p, ESC);
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, ESC); /* not to be asked is to stay */
    pty_expect_gone(p, "填的内容怎么办？");
    pty_send(p, ESC);
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, "2");
    pty_expect(p, "填的内容已留着");
    pty_send(p, F7);
    pty_expect(p, "> 新案");
    pty_send(p, ENTER);
    pty_expect(p, "[欧阳明");
    pty_send(p, ESC);
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, "3");
    pty_expect(p, "填的内容已丢开");
    pty_expect(p, "没有：填的都保存了");
    office_leave(p);
    p = office_enter(db);
    CHECK(!pty_has(p, "上次没有保存"));
    office_leave(p);
    free(db);
}

static void escape_leaves_an_untouched_form_without_a_word(void **state)
{
    char *db = office_db();
    struct pty *p = office_enter(db);

    (void)state;
    open_new_case(p);
    pty_send(p, ESC ESC); /* the list of the first field, the form */
    pty_expect(p, "今天要办");
    pty_expect(p, "填了没保存的             0");
    office_leave(p);
    free(db);
}

OFFICE_TESTS(T(a_word_half_typed_outlives_the_line), T(a_word_half_typed_outlives_sigterm),
             T(even_an_open_question_loses_nothing),
             T(killed_at_once_it_keeps_every_field_that_was_left),
             T(killed_after_a_pause_it_keeps_the_half_word_too),
             T(a_session_on_a_dead_line_brings_nothing_back),
             T(a_draft_of_a_changed_case_shows_both_versions), T(escape_asks_before_it_throws_away),
             T(escape_leaves_an_untouched_form_without_a_word))

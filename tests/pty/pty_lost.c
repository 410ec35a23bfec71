/* tests/pty/pty_lost.c - every kind of form outlives every end of a session.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#include "base/world.h"

/* ---- the forms, with something half typed ---- */

static struct pty *at_screen(const char *db, const char *screen)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = screen });

    pty_expect(p, "F10退出");
    pty_settle(p);
    return p;
}

static struct pty *new_case(const char *db)
{
    return begin_case(db, "欧阳明");
}

static struct pty *session(const char *db)
{
    struct pty *p = at_screen(db, "cases");

    pty_send(p, "调解中");
    pty_expect(p, "Tab 列出[状态:调解中]");
    pty_send(p, TAB);
    pty_expect(p, "[状态:调解中]");
    pty_send(p, ENTER);
    pty_expect(p, "3卷内");
    pty_send(p, F7);
    pty_expect(p, "加一项");
    pty_send(p, "7"); /* 调解记录 */
    pty_expect(p, "登记调解记录");
    fill(p, "地点", "调委会二楼");
    return p;
}

static struct pty *step(const char *db)
{
    struct pty *p = at_screen(db, "cases");

    pty_send(p, "郾医调〔2022〕040");
    pty_expect(p, "1 件");
    pty_send(p, F5);
    pty_expect(p, "撤回/自行和解");
    pty_send(p, "撤回");
    pty_send(p, ENTER);
    pty_expect(p, "撤回/自行和解  郾医调〔2022〕040");
    fill(p, "原因说明", "双方自行");
    return p;
}

static struct pty *finding(const char *db)
{
    struct pty *p = at_screen(db, "finding");

    pty_send(p, F2);
    pty_expect(p, "登记排查发现");
    fill(p, "纠纷名称", "村东头水渠");
    return p;
}

static struct pty *lines(const char *db)
{
    struct pty *p = office_enter(db);

    open_new_case(p);
    choose_medical_committee(p);
    go_to_field(p, "纠纷简要情况");
    pty_send(p, "\033[200~头一行：术后\r\n第二行：感染\r\n第三\033[201~");
    pty_expect(p, "第三");
    return p;
}

static const struct form_typed {
    const char *name;
    struct pty *(*type)(const char *db);
    const char *offer; /* "上次没有保存：…" */
    const char *field; /* in which the cursor stood */
    const char *shown; /* what was typed, on the screen */
    const char *first; /* and what stands above; or NULL */
} forms[] = {
    { "a new case", new_case, "新案", "姓名或名称", "[欧阳明", "[郾城区医疗纠纷人民调解委员会" },
    { "a row of a case", session, "登记调解记录", "地点", "[调委会二楼", NULL },
    { "a step", step, "撤回/自行和解 郾医调〔2022〕040", "原因说明", "[双方自行", NULL },
    { "a finding", finding, "登记排查发现", "纠纷名称", "[村东头水渠", NULL },
    { "several lines", lines, "新案", "第三", "第三", "头一行：术后" },
};

/* ---- the ends ---- */

static void killed_by(struct pty *p, int sig)
{
    pty_signal(p, sig);
    CHECK_INT(pty_exit_status(p), 128 + sig);
    pty_close(p);
}

static void cut(struct pty *p)
{
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
}

/* Two bytes of three: what is no character is not typed. */
static void cut_in_a_character(struct pty *p)
{
    pty_send(p, "\xe6\x98");
    cut(p);
}

static void stopped(struct pty *p)
{
    killed_by(p, SIGTERM);
}

static void check_offered(const char *db, const struct form_typed *f)
{
    struct pty *p = office_enter(db);
    char *row;

    pty_expect(p, "上次没有保存：");
    CHECK_ROW(pty_has(p, f->offer), f->name);
    pty_send(p, ENTER);
    pty_expect(p, f->shown);
    if (f->first)
        pty_expect(p, f->first);
    pty_settle(p);
    row = cursor_row(p);
    CHECK_ROW(strstr(row, f->field) != NULL, f->name);
    free(row);
    office_leave(p);
}

static void each_form(void (*end)(struct pty *p))
{
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        char *db = office_db();

        end(forms[i].type(db));
        check_offered(db, &forms[i]);
        free(db);
    }
}

static void every_form_outlives_the_line(void **state)
{
    (void)state;
    each_form(cut);
}

static void every_form_outlives_a_line_cut_within_a_character(void **state)
{
    (void)state;
    each_form(cut_in_a_character);
}

static void every_form_outlives_sigterm(void **state)
{
    (void)state;
    each_form(stopped);
}

/* ---- the server goes down ---- */

/* Opens it from the list of drafts and puts it back. */
static void check_listed(struct pty *p, const struct form_typed *f)
{
    bool there = false;

    pty_expect(p, f->offer);
    pty_send(p, HOME);
    for (int i = 0; i < 6 && !there; i++) {
        char *row;

        pty_settle(p);
        row = cursor_row(p);
        there = strstr(row, f->offer) != NULL;
        free(row);
        pty_send(p, there ? ENTER : DOWN);
    }
    pty_expect(p, f->shown);
    pty_send(p, ESC);
    pty_settle(p);
    if (!pty_has(p, "填的内容怎么办？")) /* that was the list of the field */
        pty_send(p, ESC);
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, "2"); /* kept */
    pty_expect(p, "最后填写");
}

/* All are killed at once, a few seconds after the last key: nothing was left by Tab. */
static void after_a_reboot_every_draft_is_there(void **state)
{
    enum { FORMS = 4 };
    char *db = office_db(), *problems;
    struct pty *p[FORMS];
    int64_t until;

    (void)state;
    for (size_t i = 0; i < FORMS; i++) {
        p[i] = forms[i].type(db);
        pty_settle(p[i]);
    }
    until = world_ticks() + 7000;
    while (world_ticks() < until)
        pty_settle(p[0]);
    for (size_t i = 0; i < FORMS; i++)
        pty_signal(p[i], SIGKILL);
    for (size_t i = 0; i < FORMS; i++) {
        CHECK_INT(pty_exit_status(p[i]), 128 + SIGKILL);
        pty_close(p[i]);
    }
    problems = office_run(db, "check");
    CHECK_STR(problems, "");
    free(problems);
    p[0] = office_enter(db);
    pty_expect(p[0], "另有 3 份");
    pty_send(p[0], ESC);
    pty_expect(p[0], "填了没保存的             4");
    pty_send(p[0], F7);
    pty_expect(p[0], "最后填写");
    for (size_t i = 0; i < FORMS; i++)
        check_listed(p[0], &forms[i]);
    office_leave(p[0]);
    free(db);
}

/* ---- until it is saved ---- */

static void a_draft_stays_until_its_record_is_saved(void **state)
{
    char *db = office_db(), *json;
    struct pty *p = finding(db);

    (void)state;
    pty_send(p, F8); /* the area is missing: refused */
    pty_settle(p);
    CHECK(pty_has(p, "[村东头水渠"));
    cut(p);
    p = office_enter(db);
    pty_expect(p, "上次没有保存：登记排查发现");
    pty_send(p, ESC); /* not now */
    office_leave(p);
    p = office_enter(db);
    pty_expect(p, "上次没有保存：登记排查发现");
    pty_send(p, ENTER);
    pty_expect(p, "[村东头水渠");
    for (int i = 0; i < 16; i++) /* to the top */
        pty_send(p, BTAB);
    fill(p, "区域", "北桥村");
    pty_send(p, ENTER);
    fill(p, "当事人", "赵大河、钱二林");
    pty_send(p, TAB);
    fill(p, "基本情况", "两家因水渠堵塞争执。");
    pty_send(p, TAB F8);
    pty_expect(p, "已保存排查发现");
    office_leave(p);
    json = office_run(db, "record finding list 村东头水渠 --json --unmask");
    CHECK_HAS(json, "村东头水渠");
    free(json);
    p = office_enter(db);
    CHECK(!pty_has(p, "上次没有保存"));
    pty_expect(p, "填了没保存的             0");
    office_leave(p);
    free(db);
}

OFFICE_TESTS(T(every_form_outlives_the_line), T(every_form_outlives_a_line_cut_within_a_character),
             T(every_form_outlives_sigterm), T(after_a_reboot_every_draft_is_there),
             T(a_draft_stays_until_its_record_is_saved))

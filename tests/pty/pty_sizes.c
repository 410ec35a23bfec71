/* tests/pty/pty_sizes.c - the whole program in windows of every size, and stopped and continued.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

static struct pty *start_register(int rows, int cols)
{
    struct pty *p = office_start(&(struct session) {
        .db = office_shared_db(), .screen = "cases", .rows = rows, .cols = cols });
    pty_expect(p, "F10退出");
    return p;
}

static void check_place(struct pty *p, const char *name, const char *sign)
{
    char *before = pty_screen(p), *after;
    int row, col, new_row, new_col;

    pty_cursor(p, &row, &col);
    pty_resize(p, 20, 60);
    pty_settle(p);
    CHECK_ROW(pty_has(p, sign), name);
    pty_resize(p, 43, 132);
    pty_settle(p);
    CHECK_ROW(pty_has(p, sign), name);
    pty_resize(p, 10, 40);
    pty_expect(p, "窗口太小（至少 60x16）");
    pty_send(p, "x" ENTER DOWN); /* nobody sees what that would do: it does nothing */
    pty_settle(p);
    pty_resize(p, 24, 80);
    pty_expect(p, sign);
    pty_settle(p);
    after = pty_screen(p);
    pty_cursor(p, &new_row, &new_col);
    CHECK_STR(after, before);
    CHECK_INT(new_row, row);
    CHECK_INT(new_col, col);
    free(before);
    free(after);
}

static void a_window_of_any_size_keeps_the_place(void **state)
{
    static const struct {
        const char *screen, *keys, *sign;
    } places[] = {
        { "home", DOWN DOWN, "今天要办" },
        { "cases", DOWN DOWN, "案件台账" },
        { "cases", F7 DOWN DOWN, "+- 筛选 " },
        { "cases", F3, "（2022）郾征调字第0048号" },
        { "form", TAB TAB "1220" TAB TAB TAB TAB "欧阳明", "欧阳明" },
        { "form", "yl", "郾城区医疗纠纷人民调解委员会" },
        { "stats", RIGHT RIGHT DOWN, "人民调解案件情况统计表" },
        { "due", DOWN DOWN DOWN, "到期" },
        { "committees", DOWN DOWN, "调委会" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        char *own = office_db();
        struct pty *p = office_start(&(struct session) { .db = own, .screen = places[i].screen });

        pty_expect(p, "F10退出");
        pty_send(p, places[i].keys);
        pty_settle(p);
        check_place(p, places[i].screen, places[i].sign);
        pty_signal(p, SIGTERM);
        CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
        pty_close(p);
        free(own);
    }
}

/* What stands there is what a repaint would show. */
static void expect_whole(struct pty *p)
{
    char *before, *after;

    pty_settle(p);
    before = pty_screen(p);
    pty_send(p, "\x0c");
    pty_settle(p);
    after = pty_screen(p);
    CHECK_STR(before, after);
    free(before);
    free(after);
}

static void a_window_may_change_while_one_types(void **state)
{
    struct pty *p = start_register(24, 80);

    (void)state;
    pty_settle(p);
    for (int i = 0; i < 16; i++) {
        pty_send(p, i % 2 ? DOWN DOWN : "");
        pty_resize(p, 5 + i * 7 % 30, 40 + i * 37 % 90);
        pty_send(p, i % 3 ? "" : DOWN);
        pty_resize(p, 24, 80); /* at once, as when a window is put away and taken back */
        pty_send(p, i % 4 ? DOWN : "");
        expect_whole(p);
    }
    for (int i = 0; i < 40; i++) {
        pty_resize(p, 5 + i * 7 % 50, 10 + i * 37 % 150);
        pty_send(p, i % 4 ? DOWN : F7 ESC);
    }
    pty_resize(p, 24, 80);
    pty_send(p, ESC HOME);
    pty_expect(p, "案件台账");
    expect_whole(p);
    office_leave(p);
}

static void eighty_by_twenty_four_is_enough(void **state)
{
    static const char *const names[] = { "home", "cases",  "form",       "stats",
                                         "due",  "drafts", "committees", "import" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct pty *p = office_start(
            &(struct session) { .db = office_shared_db(), .screen = names[i] });
        char *row;

        pty_expect(p, "F10退出"); /* the whole key bar has room */
        pty_settle(p);
        row = row_text(p, 23);
        CHECK_ROW(strstr(row, "F1帮助") && strstr(row, "F10退出"), names[i]);
        free(row);
        pty_signal(p, SIGTERM);
        CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
        pty_close(p);
    }
}

static void a_large_window_shows_more(void **state)
{
    struct pty *p = start_register(43, 132);
    char *row;

    (void)state;
    pty_expect(p, "| 案号         （2022）郾征调字第0048号"); /* the case beside the list */
    row = row_text(p, 40);
    CHECK(strstr(row, "〔2022〕") != NULL);
    free(row);
    pty_send(p, DOWN);
    pty_expect(p, "| 案号         （2022）郾劳调字第0047号");
    office_leave(p);
}

/* ---- stopped ---- */

static void stopped_and_continued_it_paints_again(void **state)
{
    struct pty *p = start_register(24, 80);

    (void)state;
    pty_send(p, DOWN);
    pty_expect(p, "> 郾劳调〔2022〕047");
    pty_signal(p, SIGSTOP);
    pty_scribble(p, "\033[2J\033[Hsomething else\033[24;80H");
    CHECK(!pty_has(p, "案件台账"));
    pty_signal(p, SIGCONT);
    pty_expect(p, "> 郾劳调〔2022〕047");
    pty_expect_gone(p, "something else");
    pty_scribble(p, "\033[5;1Hrubbish of a neighbour");
    pty_send(p, "\x0c"); /* ^L */
    pty_expect_gone(p, "rubbish");
    pty_expect(p, "> 郾劳调〔2022〕047");
    office_leave(p);
}

static void a_stopped_terminal_does_not_lock_the_office(void **state)
{
    char *own = office_db(), *json;
    struct pty *p = office_start(&(struct session) { .db = own, .screen = "form" });

    (void)state;
    pty_expect(p, "F10退出");
    pty_send(p, "yl" ENTER);
    pty_expect(p, "调解期限（医疗）");
    pty_signal(p, SIGSTOP);
    free(office_run(own, "case edit '郾医调〔2022〕040' department=骨科"));
    json = office_run(own, "case show '郾医调〔2022〕040' --json");
    CHECK_HAS(json, "\"department\":\"骨科\"");
    pty_signal(p, SIGCONT);
    pty_send(p, ESC ESC); /* the list of the field, the form */
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, ESC);
    office_leave(p);
    free(json);
    free(own);
}

OFFICE_TESTS(T(a_window_of_any_size_keeps_the_place), T(a_window_may_change_while_one_types),
             T(eighty_by_twenty_four_is_enough), T(a_large_window_shows_more),
             T(stopped_and_continued_it_paints_again),
             T(a_stopped_terminal_does_not_lock_the_office))

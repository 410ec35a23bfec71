/* tests/pty/pty_list.c - the ui floor at the end of a real line: keys, bytes, signals, terminals.
 *
 * The program on the line is this one itself, started with DEMO_ARGUMENT.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "pty/harness.h"

#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "check.h"
#include "demo_list.h"

#define DEMO_ARGUMENT "demo-list"
#define MOVE_BUDGET   60 /* bytes for one step of the cursor in a list */

static char self[PATH_MAX];

/* Starts the list with options that the caller has filled but for argv. */
static struct pty *start_demo(struct pty_options opt)
{
    const char *const argv[] = { self, DEMO_ARGUMENT, NULL };

    opt.argv = argv;
    return pty_start(&opt);
}

static struct pty *start_list(void)
{
    struct pty *p = start_demo((struct pty_options) { 0 });

    pty_expect(p, "F10退出");
    pty_settle(p);
    return p;
}

static void end_by_escape(struct pty *p)
{
    pty_send(p, "\033\033");
    CHECK_INT(pty_exit_status(p), 0);
    pty_close(p);
}

static void one_step_in_a_list_costs_few_bytes(void **state)
{
    static const struct {
        const char *name, *key;
    } steps[] = { { "down", "\033OB" }, { "down again", "\033OB" }, { "up", "\033OA" } };
    struct pty *p = start_list();

    (void)state;
    print_message("first paint: %zu bytes\n", pty_bytes(p));
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        pty_forget(p);
        pty_send(p, steps[i].key);
        pty_settle(p);
        print_message("%s: %zu bytes\n", steps[i].name, pty_bytes(p));
        CHECK(pty_bytes(p) > 0);
        CHECK(pty_bytes(p) <= MOVE_BUDGET);
    }
    end_by_escape(p);
}

static void the_row_is_marked_and_the_cursor_stands_on_it(void **state)
{
    struct pty *p = start_list();
    int row, col;

    (void)state;
    CHECK(pty_alternate(p));
    pty_send(p, "\033[B\033OB"); /* both kinds of arrows */
    pty_expect(p, "> 郾医调〔2022〕003");
    pty_settle(p);
    pty_cursor(p, &row, &col);
    CHECK_INT(row, 5);
    CHECK_INT(col, 0);
    CHECK(pty_cursor_visible(p));
    CHECK(pty_reversed(p, 5, 2));
    CHECK(!pty_reversed(p, 4, 2));
    end_by_escape(p);
}

static void the_cursor_is_at_the_caret_while_chinese_is_typed(void **state)
{
    struct pty *p = start_list();
    int row, col;

    (void)state;
    pty_send(p, "写作业，𠮷");
    pty_expect(p, "搜索: 写作业，𠮷");
    pty_settle(p);
    pty_cursor(p, &row, &col);
    CHECK_INT(row, 1);
    CHECK_INT(col, 6 + 10);
    pty_send(p, "\x7f");
    pty_expect_gone(p, "𠮷");
    pty_forget(p);
    pty_send(p, "解");
    pty_settle(p);
    CHECK(pty_bytes(p) <= MOVE_BUDGET); /* it is shown twice: in the line and at the foot */
    end_by_escape(p);
}

static void a_stray_byte_is_reported_and_typing_goes_on(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_send(p, "\xC8");
    pty_send(p, "q");
    pty_expect(p, "搜索: q");
    pty_send(p, "\xB5\xF7");
    pty_expect(p, "终端编码不是 UTF-8？");
    pty_send(p, "调");
    pty_expect(p, "搜索: q调");
    end_by_escape(p);
}

static void characters_and_sequences_may_come_in_pieces(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_send(p, "\xE8");
    pty_settle(p);
    pty_send(p, "\xB0");
    pty_settle(p);
    pty_send(p, "\x83");
    pty_expect(p, "搜索: 调");
    pty_send(p, "\033"); /* longer apart than curses waits */
    pty_settle(p);
    pty_send(p, "[");
    pty_settle(p);
    pty_send(p, "B");
    pty_expect(p, "> 郾医调〔2022〕002");
    CHECK(pty_has(p, "搜索: 调"));
    pty_send(p, "\033[1;5R\033[?99h\033OX"); /* unknown ones leave nothing */
    pty_send(p, "\0335");
    pty_expect(p, "key F5");
    pty_expect(p, "搜索: 调");
    end_by_escape(p);
}

static void a_paste_is_one_key_even_with_escapes_in_it(void **state)
{
    struct pty *p = start_list();

    (void)state;
    CHECK(strstr(pty_output(p), "\033[?2004h") != NULL);
    pty_send(p, "\033[200~张三\r\033李四\033[201~");
    pty_expect(p, "paste of 5");
    pty_expect(p, "搜索: 张三 李四");
    end_by_escape(p);
}

static void keys_that_flow_control_would_eat_arrive(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_send(p, "\x13");
    pty_expect(p, "key ^S");
    pty_send(p, "\x11");
    pty_expect(p, "key ^Q");
    pty_send(p, "\x03");
    pty_expect(p, "key ^C");
    pty_send(p, "\x1a");
    pty_expect(p, "key ^Z");
    pty_send(p, "\r");
    pty_expect(p, "key Enter");
    pty_send(p, "\n");
    pty_expect(p, "key ^J");
    end_by_escape(p);
}

static void keys_typed_ahead_are_kept_and_drawn_once(void **state)
{
    struct pty *p = start_list();
    struct buf keys = BUF_INIT;

    (void)state;
    for (int i = 0; i < 12; i++)
        buf_add(&keys, "\033OB");
    buf_add(&keys, "甲乙丙");
    pty_forget(p);
    pty_send(p, buf_text(&keys));
    pty_expect(p, "搜索: 甲乙丙");
    pty_expect(p, "> 郾医调〔2022〕013");
    CHECK(pty_bytes(p) < 6 * MOVE_BUDGET); /* not one frame for each of the fifteen */
    buf_release(&keys);
    end_by_escape(p);
}

static void escape_and_a_pause_leaves(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_send(p, "\033");
    CHECK_INT(pty_exit_status(p), 0);
    CHECK(!pty_alternate(p));
    CHECK(pty_cursor_visible(p));
    CHECK(strstr(pty_output(p), "\033[?2004l") != NULL);
    CHECK(strstr(pty_output(p), "\033[?1000") == NULL); /* no mouse */
    CHECK(strstr(pty_output(p), "\033[?25l") == NULL);  /* the cursor was never hidden */
    pty_close(p);
}

static void sigterm_puts_the_screen_back(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_signal(p, SIGTERM);
    CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
    CHECK(!pty_alternate(p));
    pty_close(p);
}

static void when_the_program_dies_its_last_words_can_be_read(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_send(p, "\x04");
    CHECK_INT(pty_exit_status(p), 1);
    CHECK(!pty_alternate(p));
    CHECK(pty_has(p, "asked for"));
    pty_close(p);
}

static void after_a_hang_up_nothing_is_written_and_it_ends_at_once(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_forget(p);
    pty_signal(p, SIGHUP);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    CHECK_INT(pty_bytes(p), 0);
    pty_close(p);
    p = start_list();
    pty_hang_up(p); /* the line itself drops */
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
}

static void an_interrupt_from_outside_is_a_key(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_signal(p, SIGINT);
    pty_expect(p, "stopped after");
    end_by_escape(p);
}

static void after_a_stop_the_screen_is_painted_again(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_signal(p, SIGSTOP);
    pty_scribble(p, "\033[2J\033[Hsomething else");
    CHECK(!pty_has(p, "案件台账"));
    pty_signal(p, SIGCONT);
    pty_expect(p, "案件台账");
    pty_expect_gone(p, "something else");
    end_by_escape(p);
}

static void the_window_may_be_resized_at_any_time(void **state)
{
    struct pty *p = start_list();

    (void)state;
    pty_resize(p, 43, 132);
    pty_expect(p, "size 132x43");
    pty_expect(p, "郾医调〔2022〕038");
    pty_resize(p, 10, 30);
    pty_expect(p, "窗口太小（至少 60x16）");
    pty_resize(p, 30, 90);
    pty_resize(p, 20, 70);
    pty_resize(p, 24, 80);
    pty_expect(p, "size 80x24");
    pty_send(p, "\033OB");
    pty_expect(p, "> 郾医调〔2022〕002");
    end_by_escape(p);
}

static void every_usual_terminal_shows_the_list(void **state)
{
    static const char *const terms[] = { "xterm", "xterm-256color", "linux", "screen",
                                         "vt100", "tmux-256color",  "vt220", "rxvt" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(terms); i++) {
        struct pty *p = start_demo((struct pty_options) { .term = terms[i] });

        pty_expect(p, "> 郾医调〔2022〕001");
        pty_send(p, "\033[B\033[6~\033[1~\033OB");
        pty_expect(p, "> 郾医调〔2022〕002");
        pty_settle(p);
        CHECK(pty_reversed(p, 4, 2));
        end_by_escape(p);
    }
}

static void what_cannot_place_the_cursor_is_refused_in_words(void **state)
{
    static const char *const terms[] = { "dumb", "no-such-terminal", "", "unknown" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(terms); i++) {
        struct pty *p = start_demo((struct pty_options) { .term = terms[i] });

        CHECK_INT(pty_exit_status(p), 2);
        CHECK(pty_has(p, "TERM="));
        CHECK(strchr(pty_output(p), 033) == NULL);
        pty_close(p);
    }
}

static void without_a_terminal_it_is_refused(void **state)
{
    char *script = mem_printf("%s " DEMO_ARGUMENT " < /dev/null", self);
    const char *const argv[] = { "sh", "-c", script, NULL };
    struct pty *p = pty_start(&(struct pty_options) { .argv = argv });

    (void)state;
    CHECK_INT(pty_exit_status(p), 2);
    CHECK(pty_has(p, "不是终端"));
    pty_close(p);
    free(script);
}

static void no_color_means_no_colour(void **state)
{
    static const char *const env[] = { "NO_COLOR=1", NULL };
    struct pty *p = start_list();

    (void)state;
    CHECK(strstr(pty_output(p), "\033[3") != NULL);
    end_by_escape(p);
    p = start_demo((struct pty_options) { .env = env });
    pty_expect(p, "F10退出");
    pty_settle(p);
    for (int col = 0; col < 80; col++)
        CHECK_INT(pty_colour(p, 3, col), -1);
    CHECK(pty_reversed(p, 3, 2));
    end_by_escape(p);
}

/* The server's locale may be a Chinese one of the old kind.  It is made here
 * when the means are there: GBK, for GB18030 takes ten seconds to make. */
static bool make_gb_locale(const char *dir)
{
    char *to = mem_printf("%s/zh_CN.GBK", dir);
    const char *const argv[] = { "localedef", "-c", "-f", "GBK", "-i", "zh_CN", to, NULL };
    struct pty *p = pty_start(&(struct pty_options) { .argv = argv });
    bool made;

    pty_exit_status(p); /* it also complains where it succeeds */
    pty_close(p);
    made = access(to, R_OK) == 0;
    free(to);
    return made;
}

static void remove_tree(const char *dir)
{
    const char *const argv[] = { "rm", "-r", dir, NULL };
    struct pty *p = pty_start(&(struct pty_options) { .argv = argv });

    CHECK_INT(pty_exit_status(p), 0);
    pty_close(p);
}

static void a_terminal_of_another_charset_works_both_ways(void **state)
{
    char dir[] = "/tmp/tiaojie-locale-XXXXXX";
    char *path;
    struct pty *p;

    (void)state;
    CHECK(mkdtemp(dir) != NULL);
    if (!make_gb_locale(dir)) {
        remove_tree(dir);
        skip();
    }
    path = mem_printf("LOCPATH=%s", dir);
    p = start_demo((struct pty_options) {
        .env = (const char *const[]) { path, NULL }, .locale = "zh_CN.GBK", .charset = "GBK" });
    pty_expect(p, "> 郾医调〔2022〕001");
    pty_send(p, "调解榎[");
    pty_expect(p, "搜索: 调解榎[");
    pty_send(p, "\033OB");
    pty_expect(p, "> 郾医调〔2022〕002");
    end_by_escape(p);
    free(path);
    remove_tree(dir);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        T(one_step_in_a_list_costs_few_bytes),
        T(the_row_is_marked_and_the_cursor_stands_on_it),
        T(the_cursor_is_at_the_caret_while_chinese_is_typed),
        T(a_stray_byte_is_reported_and_typing_goes_on),
        T(characters_and_sequences_may_come_in_pieces),
        T(a_paste_is_one_key_even_with_escapes_in_it),
        T(keys_that_flow_control_would_eat_arrive),
        T(keys_typed_ahead_are_kept_and_drawn_once),
        T(escape_and_a_pause_leaves),
        T(sigterm_puts_the_screen_back),
        T(when_the_program_dies_its_last_words_can_be_read),
        T(after_a_hang_up_nothing_is_written_and_it_ends_at_once),
        T(an_interrupt_from_outside_is_a_key),
        T(after_a_stop_the_screen_is_painted_again),
        T(the_window_may_be_resized_at_any_time),
        T(every_usual_terminal_shows_the_list),
        T(what_cannot_place_the_cursor_is_refused_in_words),
        T(without_a_terminal_it_is_refused),
        T(no_color_means_no_colour),
        T(a_terminal_of_another_charset_works_both_ways),
    };
    ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);

    if (argc > 1 && strcmp(argv[1], DEMO_ARGUMENT) == 0)
        return demo_list();
    if (n <= 0)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}

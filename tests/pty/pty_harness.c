/* tests/pty/pty_harness.c - the harness itself, on small programs of the system.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "pty/harness.h"

#include <signal.h>
#include <string.h>

#include "check.h"

static struct pty *start_sh(const char *script)
{
    const char *const argv[] = { "sh", "-c", script, NULL };

    return pty_start(&(struct pty_options) { .argv = argv });
}

static void a_program_reads_keys_and_its_screen_is_seen(void **state)
{
    struct pty *p = start_sh("read name; echo \"你好，$name！\"; exit 7");
    int row, col;

    (void)state;
    pty_send(p, "张三\n");
    pty_expect(p, "你好，张三！");
    CHECK_INT(pty_exit_status(p), 7);
    pty_cursor(p, &row, &col);
    CHECK_INT(row, 2);
    CHECK_INT(col, 0);
    pty_close(p);
}

static void cells_have_width_looks_and_places(void **state)
{
    struct pty *p = start_sh(
        "printf '\\033[2;3H调\\033[7m解\\033[0;31mx\\033[m\\033[?25l'; read x");
    int row, col;

    (void)state;
    pty_expect(p, "  调解x");
    pty_settle(p);
    CHECK(!pty_reversed(p, 1, 2));
    CHECK(pty_reversed(p, 1, 4));
    CHECK_INT(pty_colour(p, 1, 6), 1);
    CHECK_INT(pty_colour(p, 1, 2), -1);
    pty_cursor(p, &row, &col);
    CHECK_INT(row, 1);
    CHECK_INT(col, 7);
    CHECK(!pty_cursor_visible(p));
    CHECK(!pty_alternate(p));
    pty_close(p);
}

static void the_environment_is_fixed(void **state)
{
    static const char *const more[] = { "TIAOJIE_NOW=2022-11-22", NULL };
    const char *const argv[] = { "env", NULL };
    struct pty *p;

    (void)state;
    setenv("TIAOJIE_STRAY", "stray", 1);
    p = pty_start(
        &(struct pty_options) { .argv = argv, .env = more, .term = "vt100", .dir = "/tmp" });
    CHECK_INT(pty_exit_status(p), 0);
    CHECK(pty_has(p, "TIAOJIE_NOW=2022-11-22"));
    CHECK(pty_has(p, "TERM=vt100"));
    CHECK(pty_has(p, "HOME=/tmp"));
    CHECK(pty_has(p, "LC_ALL=C.UTF-8"));
    CHECK(!pty_has(p, "STRAY"));
    pty_close(p);
    unsetenv("TIAOJIE_STRAY");
}

static void bytes_are_counted_and_nothing_is_lost(void **state)
{
    struct pty *p = start_sh("i=0; while [ $i -lt 5000 ]; do echo line-$i; i=$((i+1)); done");

    (void)state;
    CHECK_INT(pty_exit_status(p), 0);
    CHECK(pty_has(p, "line-4999"));
    CHECK_INT(pty_bytes(p), 10 * 8 + 90 * 9 + 900 * 10 + 4000 * 11); /* CR LF each */
    pty_close(p);
}

static void a_program_may_end_by_a_signal(void **state)
{
    struct pty *p = start_sh("kill -KILL $$");

    (void)state;
    CHECK_INT(pty_exit_status(p), 128 + SIGKILL);
    pty_close(p);
    p = start_sh("trap 'exit 5' HUP; echo ready; while :; do read x || sleep 1; done");
    pty_expect(p, "ready");
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 5);
    pty_close(p);
}

TESTS(T(a_program_reads_keys_and_its_screen_is_seen), T(cells_have_width_looks_and_places),
      T(the_environment_is_fixed), T(bytes_are_counted_and_nothing_is_lost),
      T(a_program_may_end_by_a_signal))

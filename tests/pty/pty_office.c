/* tests/pty/pty_office.c - a clerk of a shared office at the screen, through the wrapper.
 *
 * Run by tests/office/office.sh as root in its own namespace, with OFFICE_CLERK set, or with
 * OFFICE_LOOSE while modes are wrong; skipped by itself.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

static struct pty *login_at(const char *login, const char *screen)
{
    const char *argv[] = {
        "setpriv", "--reuid", login, "--regid", login, "--init-groups", "/usr/local/bin/tiaojie",
        "tui",     screen,    NULL
    };
    char *home = mem_printf("/home/%s", login ? login : "");
    struct pty *p;

    if (!login) {
        free(home);
        skip();
    }
    p = pty_start(&(struct pty_options) { .argv = argv, .dir = home });
    free(home);
    return p;
}

static struct pty *clerk_at(const char *screen)
{
    return login_at(getenv("OFFICE_CLERK"), screen);
}

static void the_terminal_check_names_a_loose_mode(void **state)
{
    struct pty *p = login_at(getenv("OFFICE_LOOSE"), "doctor");

    (void)state;
    pty_expect(p, "属主和权限有");
    pty_close(p);
}

static void the_screen_opens_resizes_and_ends(void **state)
{
    struct pty *p = clerk_at("cases");

    (void)state;
    pty_expect(p, "F10退出");
    pty_expect(p, "内勤 甲");
    pty_resize(p, 43, 132);
    pty_settle(p);
    pty_expect(p, "F10退出");
    pty_send(p, F10);
    pty_expect(p, "退出人民调解系统？");
    pty_send(p, "1");
    CHECK_INT(pty_exit_status(p), 0);
    pty_close(p);
}

static void an_export_goes_to_the_clerk(void **state)
{
    struct pty *p = clerk_at("export");

    (void)state;
    pty_expect(p, "F8写文件");
    pty_send(p, UP "  "); /* all cases */
    pty_expect(p, "全部案件");
    pty_send(p, DOWN DOWN DOWN DOWN DOWN); /* the file */
    pty_send(p, CTRL_U "~/画面.csv");
    pty_expect(p, "~/画面.csv");
    pty_send(p, F8);
    pty_expect(p, "已导出 39 件");
    pty_close(p);
}

static void a_file_elsewhere_is_refused(void **state)
{
    struct pty *p = clerk_at("export");

    (void)state;
    pty_expect(p, "F8写文件");
    pty_send(p, DOWN DOWN DOWN DOWN);
    pty_send(p, CTRL_U "/var/lib/tiaojie/x.csv");
    pty_send(p, F8);
    pty_expect(p, "家目录或当前文件夹");
    pty_close(p);
}

static void the_line_drops(void **state)
{
    struct pty *p = clerk_at("cases");

    (void)state;
    pty_expect(p, "F10退出");
    pty_hang_up(p);
    CHECK(pty_exit_status(p) != 0);
    pty_close(p);
}

TESTS(T(the_terminal_check_names_a_loose_mode), T(the_screen_opens_resizes_and_ends),
      T(an_export_goes_to_the_clerk), T(a_file_elsewhere_is_refused), T(the_line_drops))

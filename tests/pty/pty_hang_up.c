/* tests/pty/pty_hang_up.c - the line drops on every screen: the terminal is as before, and what was
 * typed comes back.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#include "app.h"
#include "screens/screen.h"

/* Screens that open from another one only, on something of it. */
static bool opens_alone(const char *db, const char *name)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = name });
    bool alone;

    pty_settle(p);
    alone = pty_alternate(p);
    pty_close(p);
    return alone;
}

/* A line that has dropped is written to no more; one that is there gets its terminal back. */
static void end_on(const char *db, const char *name, bool dropped)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = name });
    int sig = dropped ? SIGHUP : SIGTERM;

    pty_expect(p, "F10退出");
    pty_send(p, "王"); /* whatever it does there */
    if (dropped)
        pty_hang_up(p);
    else
        pty_signal(p, SIGTERM);
    CHECK_ROW(pty_exit_status(p) == 128 + sig, name);
    CHECK_ROW(dropped || !pty_alternate(p), name);
    CHECK_ROW(dropped || pty_cursor_visible(p), name);
    pty_close(p);
}

static void on_every_screen_it_ends_at_once_and_leaves_the_terminal_as_it_was(void **state)
{
    char *db = office_db(), *problems;
    size_t opened = 0;

    (void)state;
    for (size_t i = 0; app_screen_name(i); i++) {
        const char *name = app_screen_name(i);

        if (!opens_alone(db, name))
            continue;
        end_on(db, name, true);
        end_on(db, name, false);
        opened++;
    }
    CHECK(opened >= 10);
    problems = office_run(db, "check");
    CHECK_STR(problems, "");
    free(problems);
    free(db);
}

static void what_was_typed_on_a_form_comes_back(void **state)
{
    char *db = office_db();
    struct pty *p = office_start(&(struct session) { .db = db, .screen = "form" });

    (void)state;
    pty_expect(p, "F10退出");
    pty_send(p, "欧阳明");
    pty_expect(p, "欧阳明");
    pty_hang_up(p);
    CHECK_INT(pty_exit_status(p), 128 + SIGHUP);
    pty_close(p);
    p = office_enter(db);
    pty_expect(p, "上次没有保存：新案");
    pty_send(p, ENTER);
    pty_expect(p, "欧阳明");
    office_leave(p);
    free(db);
}

OFFICE_TESTS(T(on_every_screen_it_ends_at_once_and_leaves_the_terminal_as_it_was),
             T(what_was_typed_on_a_form_comes_back))

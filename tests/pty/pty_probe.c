/* tests/pty/pty_probe.c - the first login on a kind of terminal, and what a person sets for it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#define ASKED "请回答三个问题"
#define F1    "\033OP"

static const char *const probing[] = { "TIAOJIE_PROBE=1", NULL };

static struct pty *start(const char *term, const char *screen, const char *option)
{
    struct pty *p = office_start(&(struct session) { .db = office_shared_db(),
                                                     .env = probing,
                                                     .term = term,
                                                     .screen = screen,
                                                     .option = option });

    pty_expect(p, "F10退出");
    pty_settle(p);
    return p;
}

/* A home in which nobody has set anything. */
static int new_home(void **state)
{
    char *conf = mem_printf("%s/.config/tiaojie/tiaojie.conf", office.dir);

    (void)state;
    unlink(conf);
    free(conf);
    return 0;
}

static void a_terminal_is_asked_about_once(void **state)
{
    struct pty *p = start(NULL, NULL, NULL);

    (void)state;
    pty_expect(p, ASKED);
    pty_send(p, "1");
    pty_expect(p, "上面的方框是好的");
    pty_send(p, "2");
    pty_expect(p, "请按 F1");
    pty_send(p, F1);
    pty_expect(p, "收到了");
    pty_send(p, F10 ESC F1);
    pty_expect(p, "已记住");
    office_leave(p);
    p = start(NULL, NULL, NULL);
    pty_expect(p, "今天要办");
    CHECK(!pty_has(p, ASKED));
    office_leave(p);
    p = start("vt100", NULL, NULL); /* another kind */
    pty_expect(p, ASKED);
    pty_send(p, ESC);
    pty_expect(p, "今天要办");
    office_leave(p);
}

static void nothing_is_asked_when_a_screen_or_no_input_is_wanted(void **state)
{
    struct pty *p = start(NULL, "cases", NULL);

    (void)state;
    CHECK(!pty_has(p, ASKED));
    office_leave(p);
    p = start(NULL, NULL, "--no-input");
    CHECK(!pty_has(p, ASKED));
    office_leave(p);
}

static void what_a_person_sets_holds_for_that_terminal_only(void **state)
{
    struct pty *p = start(NULL, "settings", NULL);

    (void)state;
    CHECK(pty_colour(p, 0, 1) >= 0);
    pty_send(p, "theme" ENTER);
    pty_expect(p, "单色");
    pty_send(p, "4");
    pty_expect(p, "已设置 theme = mono");
    pty_settle(p);
    CHECK_INT(pty_colour(p, 0, 1), -1); /* at once */
    office_leave(p);
    p = start(NULL, "cases", NULL);
    CHECK_INT(pty_colour(p, 0, 1), -1);
    office_leave(p);
    p = start("linux", "cases", NULL);
    CHECK(pty_colour(p, 0, 1) >= 0);
    office_leave(p);
}

#define AT_HOME(fn) cmocka_unit_test_setup(fn, new_home)

OFFICE_TESTS(AT_HOME(a_terminal_is_asked_about_once),
             AT_HOME(nothing_is_asked_when_a_screen_or_no_input_is_wanted),
             AT_HOME(what_a_person_sets_holds_for_that_terminal_only))

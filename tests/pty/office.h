/* tests/pty/office.h - an office to test the whole program in: a folder, a database, a clerk.
 *
 * The database of the fictional district is made once for a test program; each
 * test works on a copy.  Root does not work there: then the program runs as an
 * ordinary user, as it does for a clerk.  All in a header: a test program is
 * one file and the harness.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_PTY_OFFICE_H
#define TESTS_PTY_OFFICE_H

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "check.h"
#include "pty/harness.h"

/* What the keys of an xterm send. */
#define UP     "\033OA"
#define DOWN   "\033OB"
#define RIGHT  "\033OC"
#define PGDN   "\033[6~"
#define HOME   "\033OH"
#define BTAB   "\033[Z"
#define TAB    "\t"
#define ENTER  "\r"
#define ESC    "\033\033"
#define F2     "\033OQ"
#define F3     "\033OR"
#define F4     "\033OS"
#define F5     "\033[15~"
#define F7     "\033[18~"
#define F8     "\033[19~"
#define F10    "\033[21~"
#define CTRL_U "\x15"

#define HELD_CLOCK "TIAOJIE_NOW=2022-12-21T09:14:00"
#define CLERK      65534 /* the user that works when root tests */
#define COLLEAGUE  65533

struct office {
    char dir[32];
    char *program; /* owned */
    char *shared;  /* owned: a copy that tests only look at */
    int copies;
};

static struct office office = { .dir = "/tmp/tiaojie-office-XXXXXX" };

struct session {
    const char *db;
    const char *option;     /* before the command; or NULL */
    const char *screen;     /* NULL: the first one */
    const char *now;        /* "TIAOJIE_NOW=..."; NULL: HELD_CLOCK */
    const char *const *env; /* NULL at the end; or NULL */
    const char *term, *locale, *charset;
    int rows, cols;
    unsigned uid; /* when root tests; 0: CLERK */
};

static inline struct pty *office_start(const struct session *s)
{
    char *user = mem_printf("--reuid=%u", s->uid ? s->uid : CLERK);
    const char *argv[16], *env[16] = { s->now ? s->now : HELD_CLOCK };
    size_t n = 0, m = 1;
    struct pty *p;

    if (geteuid() == 0) {
        argv[n++] = "setpriv";
        argv[n++] = user;
        argv[n++] = "--regid=65534";
        argv[n++] = "--clear-groups";
    }
    argv[n++] = office.program;
    argv[n++] = "-d";
    argv[n++] = s->db;
    if (s->option)
        argv[n++] = s->option;
    argv[n++] = "tui";
    argv[n++] = s->screen;
    argv[n] = NULL;
    for (size_t i = 0; s->env && s->env[i] && m + 1 < ARRAY_LEN(env); i++)
        env[m++] = s->env[i];
    env[m] = NULL;
    p = pty_start(&(struct pty_options) { .argv = argv,
                                          .env = env,
                                          .dir = office.dir,
                                          .term = s->term,
                                          .locale = s->locale,
                                          .charset = s->charset,
                                          .rows = s->rows,
                                          .cols = s->cols });
    free(user);
    return p;
}

/* The clerk's own session, when the first screen has come. */
static inline struct pty *office_enter(const char *db)
{
    struct pty *p = office_start(&(struct session) { .db = db });

    pty_expect(p, "F10退出");
    return p;
}

/* At the register, with the cursor on its first row. */
static inline struct pty *office_register(const char *db)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = "cases" });

    pty_expect(p, "案件台账");
    pty_expect(p, "F10退出");
    pty_settle(p);
    return p;
}

/* Leaves by F10, which asks, and must have ended well. */
static inline void office_leave(struct pty *p)
{
    pty_send(p, F10);
    pty_expect(p, "退出人民调解系统？");
    pty_send(p, ENTER);
    CHECK_INT(pty_exit_status(p), 0);
    CHECK(!pty_alternate(p));
    CHECK(pty_cursor_visible(p));
    pty_close(p);
}

/* A reminder is no failure. */
#define DONE_WITH_WARNINGS 5

/* What a command prints at that time; it must succeed.  Yours. */
static inline char *office_run_at(const char *db, const char *now, const char *words)
{
    char *out = mem_printf("%s.out", db), *script, bytes[4096];
    struct buf text = BUF_INIT;
    const char *user = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
    struct pty *p;
    int status;
    size_t n;
    FILE *f;

    script = mem_printf("exec %s %s -d %s %s >%s", user, office.program, db, words, out);
    p = pty_start(
        &(struct pty_options) { .argv = (const char *const[]) { "sh", "-c", script, NULL },
                                .env = (const char *const[]) { now, NULL },
                                .dir = office.dir });
    status = pty_exit_status(p);
    if (status != 0 && status != DONE_WITH_WARNINGS) {
        char *screen = pty_screen(p);

        print_error("%s: %s", words, screen);
        free(screen);
        fail();
    }
    pty_close(p);
    f = fopen(out, "re");
    CHECK(f != NULL);
    while ((n = fread(bytes, 1, sizeof(bytes), f)) > 0)
        buf_add_n(&text, bytes, n);
    fclose(f);
    unlink(out);
    free(out);
    free(script);
    return buf_take(&text);
}

static inline char *office_run(const char *db, const char *words)
{
    return office_run_at(db, HELD_CLOCK, words);
}

static inline void copy_file(const char *from, const char *to, mode_t mode)
{
    char bytes[1 << 16];
    FILE *in = fopen(from, "re"), *out = fopen(to, "we");
    size_t n;

    CHECK(in != NULL && out != NULL);
    while ((n = fread(bytes, 1, sizeof(bytes), in)) > 0)
        CHECK_INT(fwrite(bytes, 1, n, out), n);
    fclose(in);
    CHECK_INT(fclose(out), 0);
    CHECK_INT(chmod(to, mode), 0);
    if (geteuid() == 0)
        CHECK_INT(chown(to, CLERK, CLERK), 0);
}

/* A new copy of the district's database, for the clerk and his colleague; yours. */
static inline char *office_db(void)
{
    char *from = mem_printf("%s/demo.db", office.dir);
    char *to = mem_printf("%s/%d.db", office.dir, ++office.copies);

    copy_file(from, to, 0660);
    free(from);
    return to;
}

/* One copy for all tests that only look at it. */
static inline const char *office_shared_db(void)
{
    if (!office.shared)
        office.shared = office_db();
    return office.shared;
}

/* The folder with a copy of the program. */
static inline int office_found(void)
{
    const char *program = getenv("TIAOJIE");

    if (!program)
        program = "build/tiaojie-san";
    if (!mkdtemp(office.dir) || chmod(office.dir, 0777) != 0)
        return -1;
    /* The checkout may stand where only root can go. */
    office.program = mem_printf("%s/tiaojie", office.dir);
    copy_file(program, office.program, 0755);
    return 0;
}

static inline int office_open(void **state)
{
    char *db;

    (void)state;
    if (office_found() != 0)
        return -1;
    db = mem_printf("%s/demo.db", office.dir);
    free(office_run(db, "init --demo"));
    free(db);
    return 0;
}

static inline int office_close(void **state)
{
    const char *const argv[] = { "rm", "-rf", office.dir, NULL };
    struct pty *p = pty_start(&(struct pty_options) { .argv = argv });

    (void)state;
    free(office.program);
    free(office.shared);
    pty_exit_status(p);
    pty_close(p);
    return 0;
}

#define OFFICE_TESTS(...)                                                                          \
    int main(void)                                                                                 \
    {                                                                                              \
        const struct CMUnitTest tests[] = { __VA_ARGS__ };                                         \
        setenv("TZ", "UTC", 1);                                                                    \
        return cmocka_run_group_tests(tests, office_open, office_close);                           \
    }

/* ---- reading the screen ---- */

/* The row of the screen; yours. */
static inline char *row_text(struct pty *p, int row)
{
    char *screen = pty_screen(p), *from = screen, *text;

    for (int i = 0; i < row; i++)
        from += strcspn(from, "\n") + 1;
    text = mem_copy_n(from, strcspn(from, "\n"));
    free(screen);
    return text;
}

/* The row in which the cursor stands; yours. */
static inline char *cursor_row(struct pty *p)
{
    int row, col;

    pty_cursor(p, &row, &col);
    return row_text(p, row);
}

/* Tab to the field of that name. */
static inline void go_to_field(struct pty *p, const char *label)
{
    for (int i = 0; i < 60; i++) {
        char *text;
        bool there;

        pty_settle(p);
        text = cursor_row(p);
        there = strstr(text, label) != NULL;
        free(text);
        if (there)
            return;
        pty_send(p, TAB);
    }
    fail_msg("no field %s:\n%s", label, pty_screen(p));
}

/* ---- the clerk's ways ---- */

static inline void open_new_case(struct pty *p)
{
    pty_send(p, F2);
    pty_expect(p, "登记  新案");
}

static inline void choose_medical_committee(struct pty *p)
{
    pty_send(p, "yl"); /* what one types with the input method off */
    pty_expect(p, "|>郾城区医疗纠纷人民调解委员会");
    pty_send(p, ENTER);
    pty_expect(p, "调解期限（医疗）：30个工作日");
}

static inline void fill(struct pty *p, const char *label, const char *text)
{
    go_to_field(p, label);
    pty_send(p, text);
    pty_expect(p, text);
}

/* A new medical case in which the name of the patient is being typed. */
static inline struct pty *begin_case(const char *db, const char *name)
{
    struct pty *p = office_enter(db);

    open_new_case(p);
    choose_medical_committee(p);
    fill(p, "姓名或名称", name);
    return p;
}

#endif

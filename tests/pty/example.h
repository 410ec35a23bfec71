/* tests/pty/example.h - a worked example told through the screens: days, fields, steps, records.
 *
 * The program ends each evening and starts again on the next day of the example.
 * A clerk's keys only, and what a clerk reads.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_PTY_EXAMPLE_H
#define TESTS_PTY_EXAMPLE_H

#include "office.h"

#define F6  "\033[17~"
#define F9  "\033[20~"
#define END "\033OF"

struct example {
    char *db; /* owned */
    struct pty *p;
    char *now;        /* owned; the clock is held there */
    const char *name; /* what the clerk types to find the case */
};

/* ---- days ---- */

static inline void set_day(struct example *e, const char *day)
{
    free(e->now);
    e->now = mem_printf("TIAOJIE_NOW=%sT10:00:00", day);
}

static inline void evening(struct example *e)
{
    if (e->p)
        office_leave(e->p);
    e->p = NULL;
}

static inline void morning(struct example *e, const char *day, const char *screen)
{
    evening(e);
    set_day(e, day);
    e->p = office_start(&(struct session) { .db = e->db, .now = e->now, .screen = screen });
    pty_expect(e->p, "F10退出");
}

/* The case, found in the register by its party. */
static inline void case_on(struct example *e, const char *day)
{
    morning(e, day, "cases");
    pty_send(e->p, ESC); /* not only this year's: before acceptance a case has no year */
    pty_expect_gone(e->p, "[本年]");
    pty_send(e->p, e->name);
    pty_expect(e->p, "1 件");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "3卷内");
}

/* Set-up that is not told: a command that must succeed. */
static inline void command(struct example *e, const char *words)
{
    free(office_run_at(e->db, e->now, words));
}

/* So many numbers of the committee are used up and void. */
static inline void use_up_numbers(struct example *e, int n, const char *committee, const char *area,
                                  const char *mediator)
{
    char *add = mem_printf("case add committee=%s source=主动 type=其他 area=%s mediator=%s"
                           " summary=登记错误的案件，立案后即作废，不计入统计 parties='甲某；乙某'",
                           committee, area, mediator);

    for (int i = 0; i < n; i++) {
        char *no = office_run_at(e->db, e->now, add), *move;

        no[strcspn(no, "\n")] = '\0';
        move = mem_printf("case move '%s' accept", no);
        command(e, move);
        free(move);
        move = mem_printf("case move '%s' void end_note=重复登记，经区司法局批准作废", no);
        command(e, move);
        free(move);
        free(no);
    }
    free(add);
}

/* ---- fields ---- */

/* The cursor stands in the field of exactly that name. */
static inline bool in_field(struct pty *p, const char *label)
{
    char *row = cursor_row(p), *at = row + strspn(row, " ");
    size_t n = strlen(label);
    bool there = strncmp(at, label, n) == 0 && strchr(":*", at[n]) && at[n];

    free(row);
    return there;
}

/* Downwards, and from the last field up again. */
static inline void to_field(struct pty *p, const char *label)
{
    const char *key = TAB;
    char *before = NULL;

    for (int i = 0; i < 160; i++) {
        char *row;

        pty_settle(p);
        if (in_field(p, label)) {
            free(before);
            return;
        }
        row = cursor_row(p);
        if (before && strcmp(before, row) == 0)
            key = BTAB;
        free(before);
        before = row;
        pty_send(p, key);
    }
    free(before);
    pty_expect(p, label);
    fail_msg("no field %s", label);
}

/* The cursor goes from there to the field and the text takes the place of what is there. */
static inline void put(struct example *e, const char *label, const char *text)
{
    to_field(e->p, label);
    pty_send(e->p, CTRL_U);
    pty_send(e->p, text);
    pty_send(e->p, TAB);
}

struct answer_row {
    const char *label, *text;
};

/* Fields in the order of the form. */
static inline void put_all(struct example *e, const struct answer_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        put(e, rows[i].label, rows[i].text);
}
#define PUT(e, ...)                                                                                \
    put_all((e), (const struct answer_row[]) { __VA_ARGS__ },                                      \
            ARRAY_LEN(((const struct answer_row[]) { __VA_ARGS__ })))

/* ---- choosing ---- */

/* The digit that stands before the label in the list on the screen. */
static inline void choose(struct pty *p, const char *label)
{
    char *screen, *at, key[2] = "";

    pty_expect(p, label);
    pty_settle(p);
    screen = pty_screen(p);
    for (at = screen; (at = strstr(at, label)) != NULL && !*key; at++) {
        char *from = at;

        while (from > screen && from[-1] == ' ')
            from--;
        if (from < at && from > screen && from[-1] >= '1' && from[-1] <= '9')
            key[0] = from[-1];
    }
    free(screen);
    if (!*key)
        fail_msg("no digit for %s", label);
    pty_send(p, key);
}

/* F5 in the case, and the step by its digit. */
static inline void step(struct example *e, const char *label)
{
    pty_send(e->p, F5);
    pty_expect(e->p, "流转：下一步");
    choose(e->p, label);
}

static inline bool on_row(struct pty *p, const char *text)
{
    char *row;
    bool there;

    pty_settle(p);
    row = cursor_row(p);
    there = str_starts(row + strspn(row, " >"), text);
    free(row);
    return there;
}

/* To the row of 卷内 that begins so. */
static inline void to_row(struct pty *p, const char *text)
{
    pty_send(p, "3");
    if (on_row(p, text))
        return;
    pty_send(p, HOME);
    for (int i = 0; i < 80; i++) {
        if (on_row(p, text))
            return;
        pty_send(p, DOWN);
    }
    fail_msg("no row %s", text);
}

/* A record of that kind, from its heading in 卷内; the form is open. */
static inline void add_record(struct example *e, const char *kind)
{
    char *title = mem_printf("登记%s", kind);

    to_row(e->p, kind);
    pty_send(e->p, F7);
    pty_expect(e->p, title);
    free(title);
}

static inline void saved(struct example *e, const char *says)
{
    pty_send(e->p, F8);
    pty_expect(e->p, says);
}

/* ---- the whole ---- */

static inline struct example example_begin(const char *name)
{
    struct example e = { .name = name };

    e.db = mem_printf("%s/%d.db", office.dir, ++office.copies);
    set_day(&e, "2022-03-07");
    command(&e, "init");
    return e;
}

static inline void example_end(struct example *e)
{
    evening(e);
    free(e->db);
    free(e->now);
}

static inline int example_open(void **state)
{
    (void)state;
    return office_found();
}

#define EXAMPLE_TESTS(...)                                                                         \
    int main(void)                                                                                 \
    {                                                                                              \
        const struct CMUnitTest tests[] = { __VA_ARGS__ };                                         \
        setenv("TZ", "UTC", 1);                                                                    \
        return cmocka_run_group_tests(tests, example_open, office_close);                          \
    }

#endif

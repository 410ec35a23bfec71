/* tests/pty/pty_lines.c - the whole program on a slow line: bytes, silence, keys sent ahead, the
 * cursor.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include "base/utf8.h"
#include "base/world.h"

#define MOVE_MOST  60    /* bytes for one step of the cursor */
#define TYPE_MOST  40    /* for a character typed into a field */
#define PAGE_MOST  2200  /* for a page of 19 rows, which is mostly their text */
#define PAINT_MOST 5000  /* for the first screen at 80x24 */
#define LARGE_MOST 10000 /* the same at 132x43 */

/* Rows of one clock in 到期: what it rests on stays below the list. */
#define ONE_CLOCK "排查发现的处置"

static struct pty *at_screen(const char *screen)
{
    struct pty *p = office_start(&(struct session) { .db = office_shared_db(), .screen = screen });
    pty_expect(p, "F10退出");
    pty_settle(p);
    return p;
}

/* What the key costs. */
static size_t bytes_of(struct pty *p, const char *name, const char *key)
{
    pty_forget(p);
    pty_send(p, key);
    pty_settle(p);
    print_message("%s: %zu bytes\n", name, pty_bytes(p));
    CHECK_ROW(pty_bytes(p) > 0, name);
    return pty_bytes(p);
}

/* ---- bytes ---- */

static void one_step_of_the_cursor_costs_few_bytes(void **state)
{
    static const struct {
        const char *name, *screen, *keys, *key;
        size_t most;
    } steps[] = {
        { "home", "home", DOWN, DOWN, MOVE_MOST },
        { "register", "cases", DOWN, DOWN, MOVE_MOST },
        { "register, up", "cases", DOWN, UP, MOVE_MOST },
        { "question", "cases", F7 DOWN, DOWN, MOVE_MOST },
        { "list of a field", "form", DOWN, DOWN, MOVE_MOST },
        { "due", "due", ONE_CLOCK DOWN, DOWN, MOVE_MOST },
        { "due, up", "due", ONE_CLOCK DOWN, UP, MOVE_MOST },
        { "committees", "committees", DOWN, DOWN, MOVE_MOST },
        { "figure", "stats", DOWN, RIGHT, MOVE_MOST },
        /* these say something else at every place */
        { "due, of another clock", "due", DOWN, DOWN, 4 * MOVE_MOST },
        { "figure of another row", "stats", UP, DOWN, 3 * MOVE_MOST },
        { "next field", "form", TAB TAB, TAB, 3 * MOVE_MOST },
        { "field before", "form", TAB TAB TAB, BTAB, 3 * MOVE_MOST },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        struct pty *p = at_screen(steps[i].screen);

        pty_send(p, steps[i].keys);
        pty_settle(p);
        CHECK_ROW(bytes_of(p, steps[i].name, steps[i].key) <= steps[i].most, steps[i].name);
        if (strstr(steps[i].keys, F7))
            pty_send(p, ESC);
        office_leave(p);
    }
}

static void a_character_in_a_field_costs_few_bytes(void **state)
{
    struct pty *p = at_screen("form");

    (void)state;
    go_to_field(p, "姓名或名称");
    bytes_of(p, "the first one", "欧");
    CHECK(bytes_of(p, "the next one", "阳") <= TYPE_MOST);
    CHECK(bytes_of(p, "and one in the middle", "\033OD\033OD明") <= TYPE_MOST);
    CHECK(bytes_of(p, "taken back", "\x7f") <= TYPE_MOST);
    pty_send(p, ESC "3");
    office_leave(p);
}

static void a_page_costs_little_more_than_its_text(void **state)
{
    struct pty *p = at_screen("cases");
    static const char *const held = PGDN PGDN PGDN PGDN PGDN PGDN PGDN PGDN PGDN PGDN;

    (void)state;
    CHECK(bytes_of(p, "page down", PGDN) <= PAGE_MOST);
    CHECK(bytes_of(p, "ten of them held down", held) <= 4 * PAGE_MOST);
    office_leave(p);
}

static void the_first_screen_comes_in_one_packet_or_few(void **state)
{
    struct pty *p;

    (void)state;
    p = at_screen("home");
    print_message("home: %zu bytes\n", pty_bytes(p));
    CHECK(pty_bytes(p) <= PAINT_MOST);
    office_leave(p);
    p = office_start(
        &(struct session) { .db = office_shared_db(), .screen = "cases", .rows = 43, .cols = 132 });
    pty_expect(p, "F10退出");
    pty_settle(p);
    print_message("register at 132x43: %zu bytes\n", pty_bytes(p));
    CHECK(pty_bytes(p) <= LARGE_MOST);
    office_leave(p);
}

static void a_change_of_screen_is_all_that_repaints(void **state)
{
    struct pty *p = at_screen("cases");

    (void)state;
    CHECK(bytes_of(p, "a question", F10) <= 1000);
    CHECK(bytes_of(p, "its answer", "0") <= 1200);
    CHECK(strstr(pty_output(p), "\033[2J") == NULL);
    office_leave(p);
}

/* ---- silence ---- */

static void three_idle_seconds_cost_nothing(void **state)
{
    static const char *const screens[] = { "home", "cases", "form", "stats" };
    struct pty *sessions[ARRAY_LEN(screens)];
    int64_t until;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(screens); i++)
        sessions[i] = at_screen(screens[i]);
    for (size_t i = 0; i < ARRAY_LEN(screens); i++)
        pty_forget(sessions[i]);
    until = world_ticks() + 3000;
    while (world_ticks() < until)
        for (size_t i = 0; i < ARRAY_LEN(screens); i++)
            pty_settle(sessions[i]);
    for (size_t i = 0; i < ARRAY_LEN(screens); i++) {
        CHECK_ROW(pty_bytes(sessions[i]) == 0, screens[i]);
        office_leave(sessions[i]);
    }
}

/* ---- ahead of the line ---- */

static void a_key_held_down_is_not_drawn_each_time(void **state)
{
    struct pty *p = at_screen("cases");
    struct buf keys = BUF_INIT;
    char *row;

    (void)state;
    for (int i = 0; i < 200; i++)
        buf_add(&keys, DOWN);
    CHECK(bytes_of(p, "200 steps", buf_text(&keys)) < 200 * MOVE_MOST / 2);
    row = cursor_row(p);
    CHECK(str_starts(row, "> "));
    free(row);
    buf_clear(&keys);
    for (int i = 0; i < 200; i++)
        buf_add(&keys, UP);
    pty_send(p, buf_text(&keys));
    pty_expect(p, "> 郾征调〔2022〕048"); /* none of them was lost */
    buf_release(&keys);
    office_leave(p);
}

static void typing_on_while_a_screen_opens_loses_nothing(void **state)
{
    struct pty *p = at_screen("home");

    (void)state;
    pty_send(p, "张三" F2 TAB TAB TAB TAB TAB TAB "李四王五");
    pty_expect(p, "姓名或名称*[李四王五");
    pty_send(p, ESC);
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, "3");
    pty_expect(p, "搜索: 张三");
    office_leave(p);
}

/* ---- the cursor ---- */

/* An input method opens its window where the cursor stands. */
static void expect_caret_behind(struct pty *p, const char *text)
{
    char *row;
    const char *end;
    int at, col;

    pty_expect(p, text);
    pty_settle(p);
    CHECK(pty_cursor_visible(p));
    pty_cursor(p, &at, &col);
    row = row_text(p, at);
    end = strstr(row, text);
    if (!end)
        fail_msg("the cursor is not in the row of \"%s\": %s", text, row);
    row[end - row + (ptrdiff_t)strlen(text)] = '\0';
    CHECK_INT(col, utf8_width(row));
    free(row);
}

static void the_cursor_stands_at_the_caret_wherever_one_types(void **state)
{
    struct pty *p = at_screen("cases");

    (void)state;
    pty_send(p, "写作业，𠮷");
    expect_caret_behind(p, "搜索: 写作业，𠮷");
    pty_send(p, "\x7f\x7f");
    expect_caret_behind(p, "搜索: 写作业");
    pty_send(p, ESC F2);
    pty_expect(p, "登记  新案");
    pty_send(p, "医疗");
    expect_caret_behind(p, "[医疗"); /* a list is open below it */
    pty_send(p, ENTER);
    go_to_field(p, "姓名或名称");
    pty_send(p, "欧阳e\u0301𠮷"); /* narrow, combined, of the far planes */
    expect_caret_behind(p, "[欧阳e\u0301𠮷");
    pty_send(p, "\033OD");
    pty_settle(p);
    pty_send(p, "乙");
    expect_caret_behind(p, "[欧阳e\u0301乙");
    pty_send(p, ESC "3");
    pty_expect(p, "案件台账");
    pty_send(p, "\x13"); /* ^S: what is exported, in the end the name of the file */
    pty_expect(p, "列的次序");
    pty_send(p, DOWN DOWN DOWN CTRL_U "~/台账.csv");
    expect_caret_behind(p, "~/台账.csv");
    pty_send(p, ESC);
    office_leave(p);
}

static void the_cursor_stands_on_the_row_where_one_chooses(void **state)
{
    static const struct {
        const char *screen, *keys;
    } places[] = { { "home", DOWN DOWN },
                   { "cases", DOWN DOWN },
                   { "cases", F7 DOWN DOWN },
                   { "due", DOWN DOWN },
                   { "stats", DOWN } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        struct pty *p = at_screen(places[i].screen);
        char *row;

        pty_send(p, places[i].keys);
        pty_settle(p);
        row = cursor_row(p);
        CHECK_ROW(pty_cursor_visible(p), places[i].screen);
        CHECK_ROW(strchr(row, '>') != NULL, row);
        free(row);
        pty_send(p, ESC);
        office_leave(p);
    }
}

OFFICE_TESTS(T(one_step_of_the_cursor_costs_few_bytes), T(a_character_in_a_field_costs_few_bytes),
             T(a_page_costs_little_more_than_its_text),
             T(the_first_screen_comes_in_one_packet_or_few),
             T(a_change_of_screen_is_all_that_repaints), T(three_idle_seconds_cost_nothing),
             T(a_key_held_down_is_not_drawn_each_time),
             T(typing_on_while_a_screen_opens_loses_nothing),
             T(the_cursor_stands_at_the_caret_wherever_one_types),
             T(the_cursor_stands_on_the_row_where_one_chooses))

/* tests/unit/test_screens_home.c - the day's work and the figures beside it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "figures_office.h"
#include "screens/screen.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, NULL);
    return 0;
}

static int sit_with_figures(void **state)
{
    (void)state;
    figures_open_at(&c, 24, 80, NULL);
    return 0;
}

static int sit_in_file(void **state)
{
    (void)state;
    figures_open_file(&c, NULL);
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define FIGURES(fn) cmocka_unit_test_setup_teardown(fn, sit_with_figures, get_up)
#define IN_FILE(fn) cmocka_unit_test_setup_teardown(fn, sit_in_file, get_up)

/* ---- what is shown ---- */

static void it_shows_the_day_and_the_figures_beside_it(void **state)
{
    (void)state;
    expect_screen("home_open");
}

static void a_wide_screen_shows_more_of_each_line(void **state)
{
    (void)state;
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("home_wide");
}

static void the_least_screen_shows_the_day(void **state)
{
    (void)state;
    term_test_resize(20, 60);
    keys(&c, "");
    expect_screen("home_small");
}

static void what_does_not_fit_is_counted_below(void **state)
{
    (void)state;
    for (int i = 0; i < 30; i++) {
        const struct clerk_case more = { "mediating", "2022-10-20", "02", "甲", "乙", NULL, 'v' };

        clerk_case(&c, &more);
    }
    press(&c, KEY_FN(4));
    press(&c, K_ESC);
    CHECK_SHOWN("还有 27 项：F4");
}

static void who_may_not_see_names_sees_them_masked(void **state)
{
    (void)state;
    term_test_resize(43, 132);
    keys(&c, "");
    CHECK_SHOWN("孙七");
    clerk_role(&c, "statistics", NULL);
    term_test_resize(43, 132);
    keys(&c, "");
    CHECK_NOT_SHOWN("孙七");
}

/* ---- every number opens what it counts ---- */

/* The number on the line of the cursor, before the figures of the right side. */
static long entry_here(void)
{
    int y, x;
    char *line;
    const char *s;
    long n;

    term_test_cursor(&y, &x);
    line = line_at(y);
    s = strstr(line, "     ");
    n = s ? strtol(s, NULL, 10) : -1;
    free(line);
    return n;
}

static void each_entry_of_the_day_opens_as_many_cases_as_it_counts(void **state)
{
    (void)state;
    for (int i = 0; i < 5; i++) {
        long n = entry_here();

        press(&c, K_ENTER);
        if (listed_cases() != n)
            fail_msg("entry %d: %ld is not %ld", i, n, listed_cases());
        go_back_to(&c, "工作台");
        press(&c, K_DOWN);
    }
}

static void each_figure_opens_as_many_cases_as_it_counts(void **state)
{
    int y, x, last = -1;

    (void)state;
    press(&c, K_RIGHT);
    for (;;) {
        char *line;
        const char *figure;
        long n;

        term_test_cursor(&y, &x);
        if (y == last)
            break;
        last = y;
        line = line_at(y);
        /* the figures stand at the right end: four of them, the first is here */
        figure = line + strlen(line);
        for (int i = 0; i < 4; i++) {
            while (figure > line && figure[-1] == ' ')
                figure--;
            while (figure > line && figure[-1] != ' ')
                figure--;
        }
        n = strtol(figure, NULL, 10);
        press(&c, K_ENTER);
        if (listed_cases() != n)
            fail_msg("%s: %ld is not %ld", line, n, listed_cases());
        free(line);
        go_back_to(&c, "工作台");
        press(&c, K_DOWN);
    }
    CHECK(last > 10);
}

static void a_case_that_is_due_opens(void **state)
{
    (void)state;
    press_times(&c, K_DOWN, 11);
    press(&c, K_ENTER);
    CHECK_SHOWN("孙七");
    CHECK_NOT_SHOWN("今天要办");
}

static void f1_on_a_figure_explains_it_and_elsewhere_is_the_help(void **state)
{
    (void)state;
    press(&c, KEY_FN(1));
    CHECK_SHOWN("这一屏的键");
    press(&c, K_ESC);
    press(&c, K_RIGHT);
    press(&c, KEY_FN(1));
    CHECK_SHOWN("定义：");
}

/* ---- keys ---- */

static void function_keys_open_the_other_screens(void **state)
{
    static const struct {
        int key;
        const char *title;
    } rows[] = {
        { 2, "登记" },   { 3, "案件台账" }, { 4, "到期" }, { 5, "统计" },
        { 6, "调委会" }, { 7, "没保存的" }, { 8, "导入" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *line;

        press(&c, KEY_FN(rows[i].key));
        line = line_at(0);
        CHECK_ROW(strstr(line, rows[i].title) != NULL, rows[i].title);
        free(line);
        go_back_to(&c, "工作台");
    }
}

/* A Ctrl key reaches it whatever the input method makes of / */
static void three_keys_search_in_all_registers(void **state)
{
    static const int rows[] = { CTRL('f'), '/', 0x3001 };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *line;

        press(&c, rows[i]);
        line = line_at(0);
        CHECK_ROW(strstr(line, "查询") != NULL, key_name(rows[i]));
        free(line);
        go_back_to(&c, "工作台");
    }
}

static void typed_text_is_searched_in_the_register(void **state)
{
    (void)state;
    keys(&c, "张");
    CHECK_SHOWN("案件台账");
    CHECK_SHOWN("张三");
    CHECK_SHOWN("张树林");
    CHECK_NOT_SHOWN("周山");
    keys(&c, "三");
    CHECK_NOT_SHOWN("张树林");
}

static void arrows_reach_every_part_of_the_screen(void **state)
{
    int y, x, first_y, first_x;

    (void)state;
    term_test_cursor(&first_y, &first_x);
    CHECK_INT(first_x, 0);
    press(&c, K_RIGHT);
    term_test_cursor(&y, &x);
    CHECK_INT(y, first_y);
    CHECK(x > 40);
    press_times(&c, K_LEFT, 5);
    check_cursor(first_y, first_x);
    press(&c, K_BTAB);
    term_test_cursor(&y, &x);
    CHECK(y > first_y);
    press(&c, K_TAB);
    check_cursor(first_y, first_x);
    press_times(&c, K_DOWN, 3);
    press(&c, K_HOME);
    check_cursor(first_y, first_x);
}

/* ---- others at work ---- */

static void what_others_save_is_seen_and_the_cursor_stays_on_what_it_stood_on(void **state)
{
    static const struct made more = { .area = "411103101000",
                                      .type = "02",
                                      .source = "1",
                                      .pair = "3",
                                      .accepted = "2022-10-20",
                                      .state = "mediating" };
    char *before, *after;
    int y, x, now_y, now_x;

    (void)state;
    press(&c, K_RIGHT); /* a figure: lines at the left come before it */
    press_times(&c, K_DOWN, 3);
    term_test_cursor(&y, &x);
    before = line_at(y);
    figures_other_saves(&c, &more);
    term_test_cursor(&now_y, &now_x);
    CHECK_INT(now_y, y);
    CHECK_INT(now_x, x);
    after = line_at(y);
    CHECK_HAS(before, "邻里");
    CHECK(strcmp(before, after) != 0); /* one more is counted */
    free(before);
    free(after);
}

static void a_new_size_keeps_the_cursor_on_what_it_stood_on(void **state)
{
    (void)state;
    press_times(&c, K_DOWN, 11); /* the case that is due first */
    term_test_resize(43, 132);
    keys(&c, "");
    press(&c, K_ENTER);
    CHECK_SHOWN("孙七");
}

TESTS(AT_DESK(it_shows_the_day_and_the_figures_beside_it),
      AT_DESK(a_wide_screen_shows_more_of_each_line), AT_DESK(the_least_screen_shows_the_day),
      AT_DESK(what_does_not_fit_is_counted_below), AT_DESK(who_may_not_see_names_sees_them_masked),
      AT_DESK(each_entry_of_the_day_opens_as_many_cases_as_it_counts),
      FIGURES(each_figure_opens_as_many_cases_as_it_counts), AT_DESK(a_case_that_is_due_opens),
      AT_DESK(f1_on_a_figure_explains_it_and_elsewhere_is_the_help),
      AT_DESK(function_keys_open_the_other_screens), AT_DESK(three_keys_search_in_all_registers),
      AT_DESK(typed_text_is_searched_in_the_register),
      AT_DESK(arrows_reach_every_part_of_the_screen),
      IN_FILE(what_others_save_is_seen_and_the_cursor_stays_on_what_it_stood_on),
      AT_DESK(a_new_size_keeps_the_cursor_on_what_it_stood_on))

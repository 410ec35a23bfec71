/* tests/unit/test_screens_stats.c - tables of figures, each of which opens its cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sys/stat.h>
#include <unistd.h>

#include "figures_office.h"
#include "screens/screen.h"

static struct clerk c;
static char home[64];

static int sit_down(void **state)
{
    (void)state;
    str_fit(home, sizeof(home), "/tmp/tiaojie-home-XXXXXX");
    if (!mkdtemp(home))
        return -1;
    setenv("HOME", home, 1);
    figures_open_at(&c, 24, 80, "stats");
    return 0;
}

static int sit_down_file(void **state)
{
    int rc = sit_down(state);

    clerk_close(&c);
    figures_open_file(&c, "stats");
    return rc;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return rmdir(home);
}

#define AT_DESK(fn)   cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define WITH_FILE(fn) cmocka_unit_test_setup_teardown(fn, sit_down_file, get_up)

static void choose(int function_key, const char *digit)
{
    press(&c, KEY_FN(function_key));
    keys(&c, digit);
}

/* An item that has no digit of its own. */
static void choose_nth(int function_key, int n)
{
    press(&c, KEY_FN(function_key));
    press_times(&c, K_DOWN, n - 1);
    press(&c, K_ENTER);
}

static void type_line(const char *text)
{
    press(&c, CTRL('u'));
    keys(&c, text);
    press(&c, K_ENTER);
}

/* ---- what is shown ---- */

static void it_opens_with_the_summary_by_both_bases(void **state)
{
    (void)state;
    expect_screen("stats_summary");
}

static void figures_stand_in_line_whatever_the_labels(void **state)
{
    (void)state;
    choose(3, "4");
    expect_screen("stats_types");
}

static void a_wide_screen_has_every_column(void **state)
{
    (void)state;
    choose(3, "8");
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("stats_wide");
    CHECK_NOT_SHOWN(" >\n");
}

static void the_least_screen_keeps_names_total_and_rate(void **state)
{
    (void)state;
    choose(3, "4");
    term_test_resize(20, 60);
    keys(&c, "");
    expect_screen("stats_small");
}

static void sums_that_do_not_hold_are_said_below_the_table(void **state)
{
    static const struct made formless = { .area = "411103101000",
                                          .type = "02",
                                          .source = "1",
                                          .accepted = "2022-03-08",
                                          .state = "agreed",
                                          .result = "1",
                                          .outcome = "2022-03-10" };

    (void)state;
    CHECK_NOT_SHOWN("不平：");
    figures_other_saves(&c, &formless);
    CHECK_SHOWN("不平：口头");
}

/* ---- walking ---- */

static void columns_that_do_not_fit_come_as_the_cursor_walks(void **state)
{
    (void)state;
    CHECK_NOT_SHOWN("涉及当事人");
    press_times(&c, K_RIGHT, 20);
    CHECK_SHOWN("涉及当事人");
    CHECK_SHOWN("口径 ");
    expect_screen("stats_aside");
    press_times(&c, K_LEFT, 20);
    expect_screen("stats_summary");
}

static void the_cursor_stands_on_the_figure(void **state)
{
    int y, x, right;

    (void)state;
    term_test_cursor(&y, &x);
    CHECK_INT(y, 4);
    press(&c, K_RIGHT);
    term_test_cursor(&y, &right);
    CHECK_INT(y, 4);
    CHECK(right > x);
    press(&c, K_END);
    term_test_cursor(&y, &x);
    CHECK_INT(x, right);
    CHECK_INT(y, 7); /* the total, below the line */
}

static void a_long_table_scrolls_and_the_total_stays(void **state)
{
    (void)state;
    choose(3, "4");
    for (int i = 0; i < 30; i++) {
        CHECK_SHOWN("合计");
        press(&c, K_DOWN);
    }
    CHECK_SHOWN("> 合计");
    press(&c, K_HOME);
    CHECK_SHOWN("> 婚姻家庭");
    press(&c, K_PGDN);
    CHECK_NOT_SHOWN("> 婚姻家庭");
}

/* ---- every figure opens its cases ---- */

/* The figure under the cursor, as its last cell. */
static long figure_here(void)
{
    int y, x;
    char *line;
    const char *s;
    long n;

    term_test_cursor(&y, &x);
    line = line_at(y);
    s = line;
    while (x >= 0 && *s) {
        size_t next = utf8_next(s, strlen(s), 0);
        char *one = mem_copy_n(s, next);

        x -= utf8_width(one);
        free(one);
        s += next;
    }
    while (s > line && s[-1] != ' ')
        s--;
    n = strtol(s, NULL, 10);
    free(line);
    return n;
}

static void check_column(size_t rows, const char *what)
{
    press(&c, K_HOME);
    for (size_t i = 0; i < rows; i++) {
        long figure = figure_here();

        press(&c, K_ENTER);
        if (listed_cases() != figure)
            fail_msg("%s, row %zu: %ld is not %ld:\n%s", what, i, figure, listed_cases(),
                     term_test_screen());
        go_back_to(&c, "统计");
        press(&c, K_DOWN);
    }
}

static void enter_lists_exactly_as_many_cases_as_the_figure_says(void **state)
{
    static const struct {
        const char *table, *name;
        size_t rows;
    } rows[] = { { "4", "types", 18 }, { "2", "campaign", 7 }, { "1", "summary", 3 } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        for (int basis = 0; basis < 2; basis++) {
            choose(3, rows[i].table);
            press_times(&c, K_LEFT, 20);
            for (int column = 0; column < 4; column++) {
                check_column(rows[i].rows, rows[i].name);
                press(&c, K_RIGHT);
            }
            press(&c, KEY_FN(5));
        }
    }
}

static void a_rate_opens_the_cases_of_its_numerator(void **state)
{
    (void)state;
    press_times(&c, K_RIGHT, 4);
    CHECK_SHOWN("受理口径：调成率 58.33% = 7/12");
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 7);
    go_back_to(&c, "统计");
    press_times(&c, K_RIGHT, 2); /* by conclusion */
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 8);
}

static void f1_tells_what_a_figure_is_and_which_cases_it_counts(void **state)
{
    (void)state;
    press(&c, K_RIGHT);
    press(&c, KEY_FN(1));
    CHECK_SHOWN("定义：");
    CHECK_SHOWN("调解成功");
    press(&c, K_ESC);
    expect_screen("stats_right");
}

static void a_question_mark_of_either_width_opens_the_help(void **state)
{
    (void)state;
    keys(&c, "?");
    CHECK_SHOWN("这一屏的键");
    press(&c, K_ESC);
    keys(&c, "？");
    CHECK_SHOWN("这一屏的键");
}

/* ---- other questions ---- */

static void f5_swaps_the_basis(void **state)
{
    (void)state;
    CHECK_SHOWN("[受理口径]");
    press(&c, KEY_FN(5));
    CHECK_SHOWN("[终结口径]");
    CHECK_SHOWN("受理口径 口头");
    press(&c, KEY_FN(5));
    expect_screen("stats_summary");
}

static void a_period_is_chosen_or_written(void **state)
{
    static const struct {
        const char *typed, *chip;
    } rows[] = {
        { "2022-Q1", "[2022年第1季度]" },
        { "２０２２年７月", "[2022年7月]" },
        { "2022年下半年", "[2022年下半年]" },
        { "2022-01-25..2022-11-30", "[2022-01-25 至 2022-11-30]" },
        { "..2022-05-31", "[截至 2022-05-31]" },
    };

    (void)state;
    choose(4, "2");
    CHECK_SHOWN("[2021年]");
    choose(4, "6");
    CHECK_SHOWN("[2022-01-25 至 2022-11-22]");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        choose(4, "8");
        type_line(rows[i].typed);
        CHECK_SHOWN(rows[i].chip);
    }
}

static void a_period_that_means_nothing_changes_nothing(void **state)
{
    (void)state;
    choose(4, "8");
    type_line("2022-13");
    CHECK_SHOWN("[2022年]");
    CHECK_SHOWN("2022-13");
}

static void the_period_chosen_stays_with_the_next_table(void **state)
{
    (void)state;
    choose(4, "2");
    choose(3, "2");
    CHECK_SHOWN("[2021年]");
    CHECK_SHOWN("六防六促");
}

static void a_table_without_a_period_chosen_has_its_own(void **state)
{
    (void)state;
    choose(3, "2");
    CHECK_SHOWN("[2022-01-25 至 2022-11-22]");
    choose(3, "1");
    CHECK_SHOWN("[2022年]");
}

static void two_groups_make_a_row_for_each_pair(void **state)
{
    (void)state;
    choose_nth(6, 10);
    CHECK_SHOWN("[按乡镇街道 / 纠纷类别]");
    expect_screen("stats_two_groups");
    choose(6, "1");
    CHECK_SHOWN("[不分组]");
}

static void any_two_groups_can_be_put_together(void **state)
{
    (void)state;
    choose_nth(6, 14);
    CHECK_SHOWN("先按什么分");
    keys(&c, "3");
    CHECK_SHOWN("再按什么分");
    keys(&c, "4");
    CHECK_SHOWN("[按案件来源 / 乡镇街道]");
}

static void an_area_counts_its_own_cases_only(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    CHECK_SHOWN("全区");
    press_times(&c, K_END, 1);
    press_times(&c, K_DOWN, 30);
    press(&c, K_ENTER);
    type_line("孟庙");
    CHECK_SHOWN("[孟庙镇]");
    CHECK_INT(figure_here(), 4);
    choose(7, "1");
    CHECK_SHOWN("[全区]");
    press(&c, KEY_FN(7));
    press_times(&c, K_DOWN, 30);
    press(&c, K_ENTER);
    type_line("没有这个镇");
    CHECK_SHOWN("[全区]");
    CHECK_SHOWN("没有这个镇");
}

static void f8_draws_the_column_as_bars_and_back(void **state)
{
    (void)state;
    choose(3, "4");
    press(&c, KEY_FN(8));
    expect_screen("stats_bars");
    press(&c, K_DOWN);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 2);
    go_back_to(&c, "统计");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("邻里  按月");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("合计");
}

static void a_column_of_the_trend_opens_its_cases(void **state)
{
    (void)state;
    press(&c, KEY_FN(8));
    press(&c, KEY_FN(8));
    expect_screen("stats_trend");
    press(&c, K_HOME);
    press_times(&c, K_RIGHT, 2);
    press(&c, K_ENTER); /* accepted in March */
    CHECK_INT(listed_cases(), 5);
    go_back_to(&c, "统计");
    press(&c, K_DOWN);
    press(&c, K_ENTER); /* of them settled */
    CHECK_INT(listed_cases(), 2);
}

static void two_groups_make_a_grid_of_figures(void **state)
{
    (void)state;
    choose(6, "9"); /* by town and pair */
    press(&c, KEY_FN(8));
    press(&c, KEY_FN(8));
    press(&c, KEY_FN(8));
    expect_screen("stats_heat");
    press(&c, KEY_FN(8));
    CHECK_NOT_SHOWN("##");
}

static void last_year_stands_beside_each_figure(void **state)
{
    (void)state;
    press(&c, CTRL('y'));
    expect_screen("stats_compare");
    press(&c, K_RIGHT);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 0); /* nothing up to 22 November 2021 */
    go_back_to(&c, "统计");
    press(&c, CTRL('y'));
    CHECK_SHOWN("[环比]");
    press(&c, CTRL('y'));
    expect_screen("stats_summary");
}

/* ---- files ---- */

static char *written(const char *name)
{
    char *path = mem_printf("%s/%s", home, name);
    char *text = expect_read(path);

    CHECK(text);
    unlink(path);
    free(path);
    return text;
}

static void the_ending_of_the_name_chooses_what_is_written(void **state)
{
    static const struct {
        const char *name, *begins;
    } rows[] = {
        { "a.csv", "\xEF\xBB\xBF" }, { "a.json", "{" }, { "a.html", "<!" }, { "a.txt", "" },
        { "a.xlsx", "PK" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *typed = mem_printf("~/%s", rows[i].name), *text;

        press(&c, KEY_FN(9));
        type_line(typed);
        CHECK_SHOWN("已导出 人民调解案件情况统计表");
        CHECK_SHOWN(typed);
        text = written(rows[i].name);
        CHECK_ROW(str_starts(text, rows[i].begins), rows[i].name);
        CHECK_ROW(*text, rows[i].name);
        free(text);
        free(typed);
    }
}

static void a_name_is_proposed_and_says_what_is_in_the_file(void **state)
{
    (void)state;
    choose(3, "2");
    press(&c, KEY_FN(9));
    CHECK_SHOWN("~/统计-六防六促专项行动情况表-2022-01-25至2022-11-22.xlsx");
}

static void another_ending_is_refused_and_a_file_is_not_lost_unasked(void **state)
{
    char *text;

    (void)state;
    press(&c, KEY_FN(9));
    type_line("~/a.doc");
    CHECK_SHOWN("文件名要以");
    press(&c, KEY_FN(9));
    type_line("~/a.json");
    press(&c, KEY_FN(5));
    press(&c, KEY_FN(9));
    type_line("~/a.json");
    CHECK_SHOWN("已有同名文件");
    press(&c, K_ESC);
    text = written("a.json");
    CHECK_HAS(text, "\"basis\":\"accepted\"");
    free(text);
}

/* ---- others at work ---- */

static void what_others_save_is_counted_and_the_cursor_stays_on_its_row(void **state)
{
    static const struct made more = { .area = "411103001000",
                                      .type = "01",
                                      .source = "1",
                                      .accepted = "2022-04-08",
                                      .state = "mediating" };
    int y, x, below;

    (void)state;
    choose_nth(6, 10);
    press_times(&c, K_DOWN, 2);
    press(&c, K_RIGHT);
    term_test_cursor(&y, &x);
    {
        char *line = line_at(y), *now;

        figures_other_saves(&c, &more); /* makes a row that comes first */
        term_test_cursor(&below, &x);
        CHECK_INT(below, y + 1);
        now = line_at(below);
        CHECK_STR(now, line);
        free(now);
        free(line);
    }
}

TESTS(AT_DESK(it_opens_with_the_summary_by_both_bases),
      AT_DESK(figures_stand_in_line_whatever_the_labels), AT_DESK(a_wide_screen_has_every_column),
      AT_DESK(the_least_screen_keeps_names_total_and_rate),
      WITH_FILE(sums_that_do_not_hold_are_said_below_the_table),
      AT_DESK(columns_that_do_not_fit_come_as_the_cursor_walks),
      AT_DESK(the_cursor_stands_on_the_figure), AT_DESK(a_long_table_scrolls_and_the_total_stays),
      AT_DESK(enter_lists_exactly_as_many_cases_as_the_figure_says),
      AT_DESK(a_rate_opens_the_cases_of_its_numerator),
      AT_DESK(f1_tells_what_a_figure_is_and_which_cases_it_counts),
      AT_DESK(a_question_mark_of_either_width_opens_the_help), AT_DESK(f5_swaps_the_basis),
      AT_DESK(a_period_is_chosen_or_written), AT_DESK(a_period_that_means_nothing_changes_nothing),
      AT_DESK(the_period_chosen_stays_with_the_next_table),
      AT_DESK(a_table_without_a_period_chosen_has_its_own),
      AT_DESK(two_groups_make_a_row_for_each_pair), AT_DESK(any_two_groups_can_be_put_together),
      AT_DESK(an_area_counts_its_own_cases_only), AT_DESK(f8_draws_the_column_as_bars_and_back),
      AT_DESK(a_column_of_the_trend_opens_its_cases), AT_DESK(two_groups_make_a_grid_of_figures),
      AT_DESK(last_year_stands_beside_each_figure),
      AT_DESK(the_ending_of_the_name_chooses_what_is_written),
      AT_DESK(a_name_is_proposed_and_says_what_is_in_the_file),
      AT_DESK(another_ending_is_refused_and_a_file_is_not_lost_unasked),
      WITH_FILE(what_others_save_is_counted_and_the_cursor_stays_on_its_row))

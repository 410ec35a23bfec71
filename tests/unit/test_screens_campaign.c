/* tests/unit/test_screens_campaign.c - the six pairs, by town and by week.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "figures_office.h"
#include "screens/screen.h"
#include "ui/chart.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    figures_open_at(&c, 24, 80, "pairs");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static void the_pairs_stand_above_the_towns(void **state)
{
    (void)state;
    expect_screen("campaign_open");
}

static void a_key_shows_the_weeks_instead(void **state)
{
    (void)state;
    press(&c, KEY_FN(8));
    expect_screen("campaign_weeks");
}

static void a_wide_window_has_all_three(void **state)
{
    (void)state;
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("campaign_wide");
}

static void a_digit_chooses_the_period(void **state)
{
    (void)state;
    keys(&c, "2");
    CHECK_SHOWN("[2本年]");
    CHECK_SHOWN("2022-01-01");
    keys(&c, "3");
    CHECK_SHOWN("2022-11-01");
}

static void a_key_words_the_brief_of_the_period(void **state)
{
    (void)state;
    press(&c, KEY_FN(2));
    CHECK_SHOWN("六防六促专项行动开展以来，共调解4件，调成2件，调成率50%。");
    press(&c, K_DOWN);
    press(&c, K_ENTER);
    keys(&c, "2");
    press(&c, KEY_FN(2));
    CHECK_SHOWN("专项行动中，共调解");
}

static void a_pair_opens_its_cases(void **state)
{
    (void)state;
    press_times(&c, K_DOWN, 2);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 2);
}

static void a_cell_opens_exactly_its_cases(void **state)
{
    (void)state;
    press(&c, K_TAB);
    press_times(&c, K_DOWN, 3);
    press_times(&c, K_RIGHT, 2);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 2);
    go_back_to(&c, "六防六促");
    press_times(&c, K_RIGHT, 10);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 3); /* the town's total */
    go_back_to(&c, "六防六促");
    press(&c, KEY_FN(1));
    CHECK_SHOWN("受理");
}

/* The last pair has no case at all, so none in the 28 days either. */
static void a_trend_without_cases_opens_nothing_and_says_why(void **state)
{
    (void)state;
    press_times(&c, K_DOWN, 5);
    press_times(&c, K_RIGHT, 10);
    press(&c, K_ENTER);
    CHECK_SHOWN("升降比的是28天里受理的件数");
    CHECK_SHOWN("防邻里");
}

static void nothing_counted_opens_nothing(void **state)
{
    (void)state;
    press(&c, K_TAB);
    press(&c, K_ENTER);
    CHECK_SHOWN("没有案件");
}

static void shades_go_by_how_great_a_figure_is(void **state)
{
    static const struct {
        int64_t value, most;
        int shade;
    } rows[] = { { 0, 8, 0 }, { 1, 8, 1 }, { 2, 8, 1 }, { 3, 8, 2 }, { 5, 8, 3 },
                 { 7, 8, 4 }, { 8, 8, 4 }, { 1, 1, 4 }, { 5, 0, 0 } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(chart_shade(rows[i].value, rows[i].most), rows[i].shade);
}

TESTS(AT_DESK(the_pairs_stand_above_the_towns), AT_DESK(a_key_shows_the_weeks_instead),
      AT_DESK(a_wide_window_has_all_three), AT_DESK(a_digit_chooses_the_period),
      AT_DESK(a_key_words_the_brief_of_the_period), AT_DESK(a_pair_opens_its_cases),
      AT_DESK(a_cell_opens_exactly_its_cases),
      AT_DESK(a_trend_without_cases_opens_nothing_and_says_why),
      AT_DESK(nothing_counted_opens_nothing), T(shades_go_by_how_great_a_figure_is))

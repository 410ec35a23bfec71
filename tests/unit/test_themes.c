/* tests/unit/test_themes.c - each theme is whole, and none says anything by colour alone.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include <curses.h>

#include "clerk_office.h"
#include "ui/theme.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "cases");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

static void show(const char *theme, const char *screen, bool color)
{
    const struct app_options opt = { .screen = screen };
    const struct term_options looks = { .theme = theme, .no_color = !color };

    app_free(c.app);
    term_stop();
    term_start_test(24, 80, color);
    term_restyle(&looks);
    c.app = app_new(c.o.db, c.o.book, c.o.today, &opt, &c.o.err);
    assert_non_null(c.app);
    app_draw(c.app);
}

/* What is urgent, wrong or chosen looks different from plain text, and from its contrary. */
static void every_theme_tells_apart_what_must_be_told_apart(void **state)
{
    static const enum role urgent[] = { ROLE_ERROR,  ROLE_OVERDUE, ROLE_SOON, ROLE_WARN,
                                        ROLE_MARK,   ROLE_BAR,     ROLE_HEAD, ROLE_SELECTED,
                                        ROLE_FIGURE, ROLE_KEYCAP };
    const char *theme;

    (void)state;
    for (int i = 0; (theme = theme_name(i)); i++) {
        show(theme, "cases", true);
        for (size_t k = 0; k < ARRAY_LEN(urgent); k++)
            CHECK_ROW(theme_attr(urgent[k]) != theme_attr(ROLE_TEXT), theme);
        CHECK_ROW(theme_attr(ROLE_ERROR) != theme_attr(ROLE_GOOD), theme);
        CHECK_ROW(theme_attr(ROLE_OVERDUE) != theme_attr(ROLE_TEXT), theme);
        CHECK_ROW(theme_attr(ROLE_CHART_1) != theme_attr(ROLE_CHART_2), theme);
    }
    CHECK(theme_name(3) != NULL && theme_name(4) == NULL);
}

/* The theme without colours is all signs: the texts of the others are the same. */
static void a_screen_reads_the_same_in_every_theme_and_without_colour(void **state)
{
    static const char *const screens[] = { "cases", "due", "home", "stats" };

    (void)state;
    for (size_t s = 0; s < ARRAY_LEN(screens); s++) {
        char *plain;

        show("mono", screens[s], false);
        plain = term_test_screen();
        for (int i = 0; theme_name(i); i++) {
            char *is;

            show(theme_name(i), screens[s], true);
            is = term_test_screen();
            CHECK_STR(is, plain);
            free(is);
        }
        free(plain);
    }
    show("colorblind", "cases", true);
    CHECK_SHOWN("> "); /* the row of the cursor */
    expect_screen("theme_cases");
}

/* Red and green cannot be told apart by everybody. */
static void the_theme_for_the_colour_blind_has_neither_red_nor_green(void **state)
{
    (void)state;
    show("colorblind", "cases", true);
    for (int role = 0; role < ROLE_COUNT; role++) {
        short fg, bg;

        pair_content((short)PAIR_NUMBER((int)theme_attr((enum role)role)), &fg, &bg);
        CHECK(fg != COLOR_RED && fg != COLOR_GREEN && bg != COLOR_RED && bg != COLOR_GREEN);
    }
}

static void no_color_leaves_only_attributes(void **state)
{
    (void)state;
    setenv("NO_COLOR", "1", 1);
    show("normal", "cases", true);
    unsetenv("NO_COLOR");
    CHECK(!term_has_color());
    for (int role = 0; role < ROLE_COUNT; role++)
        CHECK_INT(PAIR_NUMBER((int)theme_attr((enum role)role)), 0);
    CHECK(theme_attr(ROLE_OVERDUE) & A_BOLD);
}

#define SEATED(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

TESTS(SEATED(every_theme_tells_apart_what_must_be_told_apart),
      SEATED(a_screen_reads_the_same_in_every_theme_and_without_colour),
      SEATED(the_theme_for_the_colour_blind_has_neither_red_nor_green),
      SEATED(no_color_leaves_only_attributes))

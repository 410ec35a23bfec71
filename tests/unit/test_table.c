/* tests/unit/test_table.c - columns, scrolling, lists to pick from and charts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/table.h"

#include <curses.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "ui/chart.h"
#include "ui/pick.h"
#include "ui/term.h"

static int start(void **state)
{
    (void)state;
    term_start_test(24, 80, true);
    term_begin();
    return 0;
}

static int stop(void **state)
{
    (void)state;
    term_stop();
    return 0;
}

#define ON_TERM(fn) cmocka_unit_test_setup_teardown(fn, start, stop)

/* Line y of the screen; valid until the next call. */
static const char *line(int y)
{
    static char out[512];
    char *screen;
    const char *s;

    term_end();
    screen = term_test_screen();
    s = screen;
    for (int i = 0; i < y; i++)
        s = strchr(s, '\n') + 1;
    snprintf(out, sizeof(out), "%.*s", (int)strcspn(s, "\n"), s);
    free(screen);
    return out;
}

static const struct table_column columns[] = {
    { "案号", 18, ALIGN_LEFT, 0 },  { "当事人", 0, ALIGN_LEFT, 0 }, { "类别", 8, ALIGN_LEFT, 3 },
    { "调解员", 6, ALIGN_LEFT, 2 }, { "期限", 6, ALIGN_RIGHT, 0 },  { "金额", 10, ALIGN_RIGHT, 4 },
};
#define COLUMNS ARRAY_LEN(columns)

static void columns_that_matter_least_go_first(void **state)
{
    static const struct {
        int width;
        int widths[COLUMNS];
    } rows[] = {
        { 120, { 18, 65, 8, 6, 6, 10 } }, /* what is left goes to the parties */
        { 80, { 18, 25, 8, 6, 6, 10 } },
        { 63, { 18, 8, 8, 6, 6, 10 } },
        { 62, { 18, 18, 8, 6, 6, 0 } },
        { 50, { 18, 15, 0, 6, 6, 0 } },
        { 36, { 18, 8, 0, 0, 6, 0 } },
        { 33, { 18, 8, 0, 0, 3, 0 } }, /* those that must stay are narrowed */
        { 20, { 18, 0, 0, 0, 0, 0 } },
        { 5, { 3, 0, 0, 0, 0, 0 } },
        { 0, { 0, 0, 0, 0, 0, 0 } },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int widths[COLUMNS];

        table_layout(columns, COLUMNS, rows[i].width, widths);
        for (size_t j = 0; j < COLUMNS; j++)
            CHECK_INT(widths[j], rows[i].widths[j]);
    }
}

static void several_columns_share_what_is_left(void **state)
{
    static const struct table_column flexible[] = { { "a", 0, ALIGN_LEFT, 0 },
                                                    { "b", 5, ALIGN_LEFT, 0 },
                                                    { "c", 0, ALIGN_LEFT, 0 } };
    int widths[3];

    (void)state;
    table_layout(flexible, 3, 40, widths); /* 40 - 2 signs - 2 gaps - 5 */
    CHECK_INT(widths[0], 15);
    CHECK_INT(widths[1], 5);
    CHECK_INT(widths[2], 16);
}

static void columns_line_up_whatever_is_in_them(void **state)
{
    static const char *const rows[][COLUMNS] = {
        { "郾医调〔2022〕017", "张三 / 区二院", "医疗", "韩保民", "剩4天", "32,000.00" },
        { "plain-ascii-number", "e\u0301tienne", "a", "b", "c", "1" },
        { "", "", "", "", "", "" },
        { "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "很长很长很长很长很长很长很长很长的名字", "道路交通事故",
          "欧阳娜娜", "超13天", "12,116,400.00" },
        { "a\nb\tc", "x\033[7m", "\u200b", "\ufeff", "\x01", "9" },
    };
    struct area a = { 0, 0, 24, 80 };
    int widths[COLUMNS];

    (void)state;
    table_layout(columns, COLUMNS, 80, widths);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct table_cell cells[COLUMNS];

        for (size_t j = 0; j < COLUMNS; j++)
            cells[j] = (struct table_cell) { rows[i][j], ROLE_TEXT };
        table_draw_row((int)i, a, columns, COLUMNS, widths, cells, false, false);
        draw_text((int)i, 79, 1, ROLE_TEXT, "|"); /* the last figure is at 78 */
    }
    CHECK_STR(line(0),
              "  郾医调〔2022〕017  张三 / 区二院             医疗     韩保民  剩4天  32,000.0|");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(utf8_width(line((int)i)), 80);
    CHECK_STR(line(3),
              "  𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷.. 很长很长很长很长很长很..  道路交.. 欧阳.. 超13天 12,116,4.|");
}

static void the_current_row_has_its_sign_its_number_reversed_and_the_cursor(void **state)
{
    struct table_cell cells[] = { { "17", ROLE_TEXT }, { "张三", ROLE_OVERDUE } };
    struct table_column cols[] = { { "号", 4, ALIGN_LEFT, 0 }, { "名", 6, ALIGN_LEFT, 0 } };
    struct area a = { 3, 5, 10, 40 };
    int widths[] = { 4, 6 }, y, x;

    (void)state;
    table_draw_head(3, a, cols, 2, widths, 0, true);
    table_draw_row(4, a, cols, 2, widths, cells, false, true);
    table_draw_row(5, a, cols, 2, widths, cells, true, false);
    table_draw_row(6, a, cols, 2, widths, cells, true, true);
    CHECK_STR(line(3), "       号v  名");
    CHECK_STR(line(4), "      *17   张三");
    CHECK_STR(line(5), "     > 17   张三");
    CHECK_STR(line(6), "     >*17   张三");
    CHECK(!(mvinch(4, 7) & A_REVERSE));
    for (x = 7; x < 11; x++)
        CHECK(mvinch(5, x) & A_REVERSE);
    CHECK(!(mvinch(5, 11) & A_REVERSE)); /* no more than the number: few bytes */
    CHECK(!(mvinch(5, 5) & A_REVERSE));
    term_test_cursor(&y, &x);
    CHECK_INT(y, 6);
    CHECK_INT(x, 5);
    widths[0] = 18;
    cells[0].text = "郾医调〔2022〕017";
    table_draw_row(7, a, cols, 2, widths, cells, true, false);
    CHECK_STR(line(7), "     > 郾医调〔2022〕017  张三");
    for (x = 7; x < 25; x++)
        CHECK_INT((mvinch(7, x) & A_REVERSE) != 0, x < 15);
}

static void the_cursor_belongs_to_the_field_that_asks_for_it(void **state)
{
    struct table_cell cell = { "17", ROLE_TEXT };
    struct table_column col = { "号", 4, ALIGN_LEFT, 0 };
    int width = 4, y, x;

    (void)state;
    draw_cursor(1, 30); /* a search line above the list */
    table_draw_row(5, (struct area) { 0, 0, 24, 80 }, &col, 1, &width, &cell, true, false);
    term_end();
    term_test_cursor(&y, &x);
    CHECK_INT(y, 1);
    CHECK_INT(x, 30);
    term_begin(); /* the search is over */
    table_draw_row(6, (struct area) { 0, 0, 24, 80 }, &col, 1, &width, &cell, true, false);
    term_end();
    term_test_cursor(&y, &x);
    CHECK_INT(y, 6);
    CHECK_INT(x, 0);
}

static void scrolling_keeps_the_row_in_view(void **state)
{
    static const struct {
        int key;
        size_t at, top;
        bool moved;
    } rows[] = {
        { K_UP, 0, 0, false },    { K_DOWN, 1, 0, true },  { K_PGDN, 11, 10, true },
        { K_DOWN, 12, 10, true }, { K_END, 24, 15, true }, { K_DOWN, 24, 15, false },
        { K_PGUP, 14, 5, true },  { K_PGUP, 4, 0, true },  { K_PGUP, 0, 0, true },
        { K_PGDN, 10, 10, true }, { K_UP, 9, 9, true },    { K_HOME, 0, 0, true },
        { 'x', 0, 0, false },
    };
    size_t at = 0, top = 0;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct key k = { .code = rows[i].key };

        CHECK_INT(scroll_key(&k, 25, 10, &at, &top), rows[i].moved);
        CHECK_INT(at, rows[i].at);
        CHECK_INT(top, rows[i].top);
    }
}

static void a_list_that_became_shorter_or_empty_is_put_right(void **state)
{
    const struct key k = { .code = K_TICK };
    size_t at = 24, top = 15;

    (void)state;
    scroll_key(&k, 12, 10, &at, &top);
    CHECK_INT(at, 11);
    CHECK_INT(top, 2);
    scroll_key(&k, 12, 4, &at, &top); /* the window became lower */
    CHECK_INT(at, 11);
    CHECK_INT(top, 8);
    scroll_key(&k, 0, 10, &at, &top);
    CHECK_INT(at, 0);
    CHECK_INT(top, 0);
    scroll_key(&(struct key) { .code = K_DOWN }, 0, 0, &at, &top);
    CHECK_INT(at, 0);
}

static void a_pick_list_scrolls_and_says_that_there_is_more(void **state)
{
    struct pick p = { 0 };
    struct area a = { 0, 0, 3, 24 };

    (void)state;
    for (int i = 0; i < 12; i++) {
        char *label = mem_printf("村%d", i);

        pick_add(&p, label, label, i == 0 ? "西关镇" : NULL);
        free(label);
    }
    CHECK_STR(pick_current(&p)->label, "村0");
    pick_draw(&p, a);
    CHECK_STR(line(0), "|>村0            西关镇|");
    CHECK_STR(line(2), "v 村2                  |");
    for (int i = 0; i < 4; i++)
        CHECK(pick_key(&p, &(struct key) { .code = K_DOWN }));
    pick_draw(&p, a);
    CHECK_STR(line(0), "^ 村2                  |");
    CHECK_STR(line(2), "v>村4                  |");
    CHECK(pick_key(&p, &(struct key) { .code = K_PGDN }));
    CHECK_STR(pick_current(&p)->label, "村11");
    pick_draw(&p, a);
    CHECK_STR(line(2), "|>村11                 |");
    CHECK(pick_key(&p, &(struct key) { .code = K_DOWN })); /* stays */
    CHECK_STR(pick_current(&p)->label, "村11");
    CHECK(pick_key(&p, &(struct key) { .code = K_PGUP }));
    CHECK(pick_key(&p, &(struct key) { .code = K_PGUP }));
    CHECK(pick_key(&p, &(struct key) { .code = K_UP }));
    CHECK_STR(pick_current(&p)->label, "村0");
    CHECK(!pick_key(&p, &(struct key) { .code = K_ENTER }));
    CHECK(!pick_key(&p, &(struct key) { .code = 'a' }));
    pick_clear(&p);
    CHECK(pick_current(&p) == NULL);
    pick_draw(&p, a);
    CHECK(pick_key(&p, &(struct key) { .code = K_DOWN }));
    pick_release(&p);
}

static void bars_are_to_scale_with_their_figures(void **state)
{
    static const struct chart_bar bars[] = {
        { "医疗", "100", 100, 50 }, { "道路交通", "50", 50, 0 }, { "劳动", "1", 1, 1 },
        { "学校", "0", 0, 0 },      { "物业", "99", 99, 98 },
    };

    (void)state;
    chart_bars((struct area) { 0, 0, 5, 33 }, bars, ARRAY_LEN(bars), 8); /* 20 cells */
    CHECK_STR(line(0), "    医疗 ##########========== 100");
    CHECK_STR(line(1), "道路交通 ========== 50");
    CHECK_STR(line(2), "    劳动 # 1");
    CHECK_STR(line(3), "    学校 0");
    CHECK_STR(line(4), "    物业 ##################= 99"); /* not full: 99 is not 100 */
    term_begin();
    chart_bars((struct area) { 0, 0, 2, 33 }, bars, ARRAY_LEN(bars), 8);
    CHECK_STR(line(2), ""); /* no more rows than there are */
    chart_bars((struct area) { 0, 0, 2, 5 }, bars, ARRAY_LEN(bars), 8); /* no room: no harm */
}

static void columns_of_a_chart_stand_on_their_labels(void **state)
{
    static const struct chart_bar bars[] = { { "10月", "2", 2, 0 },
                                             { "11月", "4", 4, 2 },
                                             { "12月", "0", 0, 0 } };

    (void)state;
    chart_columns((struct area) { 0, 0, 6, 18 }, bars, 3);
    CHECK_STR(line(0), "        4");
    CHECK_STR(line(1), "      =====");
    CHECK_STR(line(2), "  2   =====");
    CHECK_STR(line(3), "===== #####");
    CHECK_STR(line(4), "===== #####   0");
    CHECK_STR(line(5), "10月  11月  12月");
    term_begin();
    chart_columns((struct area) { 0, 0, 6, 11 }, bars, 3); /* room for two: the newest */
    CHECK_STR(line(5), "11月 12月");
    chart_columns((struct area) { 0, 0, 2, 11 }, bars, 3);
    chart_columns((struct area) { 0, 0, 6, 11 }, bars, 0);
}

TESTS(ON_TERM(columns_that_matter_least_go_first), ON_TERM(several_columns_share_what_is_left),
      ON_TERM(columns_line_up_whatever_is_in_them),
      ON_TERM(the_current_row_has_its_sign_its_number_reversed_and_the_cursor),
      ON_TERM(the_cursor_belongs_to_the_field_that_asks_for_it),
      ON_TERM(scrolling_keeps_the_row_in_view),
      ON_TERM(a_list_that_became_shorter_or_empty_is_put_right),
      ON_TERM(a_pick_list_scrolls_and_says_that_there_is_more),
      ON_TERM(bars_are_to_scale_with_their_figures),
      ON_TERM(columns_of_a_chart_stand_on_their_labels))

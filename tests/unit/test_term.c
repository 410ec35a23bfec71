/* tests/unit/test_term.c - frames, text in cells and keys of a terminal in the process.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/term.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <curses.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "ui/draw.h"
#include "ui/theme.h"

static int start(void **state)
{
    (void)state;
    term_start_test(24, 80, true);
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
    char *screen = term_test_screen();
    const char *s = screen;

    for (int i = 0; i < y; i++)
        s = strchr(s, '\n') + 1;
    snprintf(out, sizeof(out), "%.*s", (int)strcspn(s, "\n"), s);
    free(screen);
    return out;
}

static attr_t attr_at(int y, int x)
{
    return mvinch(y, x) & A_ATTRIBUTES;
}

static void check_cursor(int y, int x)
{
    int at_y, at_x;

    term_test_cursor(&at_y, &at_x);
    CHECK_INT(at_y, y);
    CHECK_INT(at_x, x);
}

static void check_key(int wait_ms, int code)
{
    struct key k = term_key(wait_ms);

    CHECK_INT(k.code, code);
    key_release(&k);
}

static void text_is_clipped_at_the_edge_and_no_character_is_cut(void **state)
{
    (void)state;
    term_begin();
    CHECK_INT(draw_text(0, 0, 80, ROLE_TEXT, "人民调解 案件"), 13);
    CHECK_INT(draw_text(1, 0, 5, ROLE_TEXT, "人民调解"), 4);
    CHECK_INT(draw_text(2, 77, 80, ROLE_TEXT, "调解"), 2); /* no half in the last column */
    CHECK_INT(draw_text(3, 79, 80, ROLE_TEXT, "调"), 0);
    CHECK_INT(draw_text(23, 78, 2, ROLE_TEXT, "案"), 2); /* the last cell of the screen */
    CHECK_INT(draw_text(24, 0, 80, ROLE_TEXT, "x"), 0);
    CHECK_INT(draw_text(-1, 0, 80, ROLE_TEXT, "x"), 0);
    CHECK_INT(draw_text(5, 80, 80, ROLE_TEXT, "x"), 0);
    draw_fit(6, 0, 7, ROLE_TEXT, ALIGN_LEFT, "人民调解");
    draw_text(6, 7, 80, ROLE_TEXT, "|");
    draw_fit(7, 0, 7, ROLE_TEXT, ALIGN_RIGHT, "调");
    draw_text(7, 7, 80, ROLE_TEXT, "|");
    term_end();
    CHECK_STR(line(0), "人民调解 案件");
    CHECK_STR(line(1), "人民");
    CHECK_INT(utf8_width(line(2)), 79);
    CHECK_STR(line(3), "");
    CHECK_INT(utf8_width(line(23)), 80);
    CHECK_STR(line(6), "人民.. |");
    CHECK_STR(line(7), "     调|");
}

static void what_could_disturb_the_screen_is_not_written(void **state)
{
    (void)state;
    term_begin();
    CHECK_INT(draw_text(0, 0, 80, ROLE_TEXT, "a\033[2J\x07\xC2\x9B\u202eb\u200bc\ufeff"), 6);
    CHECK_INT(draw_text(1, 0, 80, ROLE_TEXT, "张\n三\t丰"), 8);
    CHECK_INT(draw_text(2, 0, 80, ROLE_TEXT, "\u0301e\u0301x"), 2);
    CHECK_INT(draw_text(3, 0, 80, ROLE_TEXT, "\xC8x"), 2);
    term_end();
    CHECK_STR(line(0), "a[2Jbc");
    CHECK_STR(line(1), "张 三 丰");
    CHECK_STR(line(2), "e\u0301x");
    CHECK_STR(line(3), "\uFFFDx");
}

static void writing_over_half_a_wide_character_leaves_the_rest_aligned(void **state)
{
    (void)state;
    term_begin();
    draw_text(0, 0, 80, ROLE_TEXT, "人民调解");
    draw_text(0, 3, 1, ROLE_TEXT, "x");
    draw_text(1, 0, 80, ROLE_TEXT, "人民调解");
    draw_text(1, 2, 1, ROLE_TEXT, "x");
    draw_text(2, 0, 80, ROLE_TEXT, "人民调解");
    draw_text(2, 3, 2, ROLE_TEXT, "案");
    draw_text(3, 0, 80, ROLE_TEXT, "人民调解");
    draw_hline(3, 3, 3);
    draw_text(4, 0, 80, ROLE_TEXT, "人民调解");
    draw_text(4, 2, 4, ROLE_TEXT, "案件");
    term_end();
    CHECK_STR(line(0), "人 x调解");
    CHECK_STR(line(1), "人x 调解");
    CHECK_STR(line(2), "人 案 解");
    CHECK_STR(line(3), "人 ---解");
    CHECK_STR(line(4), "人案件解");
}

static void a_frame_is_ascii_and_gives_its_inside(void **state)
{
    struct area in;

    (void)state;
    term_begin();
    in = draw_frame((struct area) { 1, 2, 3, 16 }, "选择");
    CHECK_INT(draw_wrapped(in, ROLE_TEXT, "张三与李四因宅基地发生争执", 1), 2);
    term_end();
    CHECK_STR(line(1), "  +- 选择 -------+");
    CHECK_STR(line(2), "  |基地发生争执  |");
    CHECK_STR(line(3), "  +--------------+");
    CHECK_INT(in.y, 2);
    CHECK_INT(in.x, 3);
    CHECK_INT(in.rows, 1);
    CHECK_INT(in.cols, 14);
    CHECK_INT(draw_frame((struct area) { 0, 0, 1, 1 }, "x").rows, 0);
    in = draw_frame((struct area) { 20, 70, 99, 99 }, NULL); /* cut to the screen */
    CHECK_INT(in.rows, 2);
    CHECK_INT(in.cols, 8);
}

static void the_cursor_is_where_it_was_asked_for_last(void **state)
{
    (void)state;
    term_begin();
    draw_cursor(3, 4);
    draw_text(10, 0, 80, ROLE_TEXT, "later text does not move it");
    term_end();
    check_cursor(3, 4);
    free(term_test_screen()); /* nor does looking */
    check_cursor(3, 4);
    term_begin();
    draw_cursor(99, 200);
    term_end();
    check_cursor(23, 79);
}

static void keys_arrive_decoded_and_run_out(void **state)
{
    static const int codes[] = { 'a',   0x8c03,    0x20bb7,   K_UP,        K_UP,      K_HOME,
                                 K_ESC, KEY_FN(3), KEY_FN(4), K_BACKSPACE, CTRL('s'), K_ENTER };

    (void)state;
    term_test_keys("a调𠮷\033OA\033[A\033[1~\033\033\0333\033[14~\x7f\x13\r");
    CHECK(term_pending());
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        check_key(-1, codes[i]);
    CHECK(!term_pending());
    check_key(1000, K_TICK);
    term_test_keys("\033");
    check_key(1000, K_ESC); /* a pause */
    check_key(-1, K_LEAVE);
}

static void a_paste_comes_as_one_key(void **state)
{
    struct key k;

    (void)state;
    term_test_keys("\033[200~张三\rq\033[A\033[201~x");
    k = term_key(-1);
    CHECK_INT(k.code, K_PASTE);
    CHECK_STR(k.text, "张三\nq");
    key_release(&k);
    check_key(-1, 'x');
}

static void a_resize_is_a_key_and_nothing_breaks_in_a_tiny_window(void **state)
{
    static const struct {
        int rows, cols;
    } sizes[] = { { 43, 132 }, { 16, 60 }, { 15, 60 }, { 5, 20 }, { 2, 2 }, { 24, 80 } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        term_test_resize(sizes[i].rows, sizes[i].cols);
        check_key(-1, K_RESIZE);
        CHECK_INT(term_rows(), sizes[i].rows);
        CHECK_INT(term_cols(), sizes[i].cols);
        CHECK_INT(term_too_small(), sizes[i].rows < 16 || sizes[i].cols < 60);
        term_begin();
        draw_frame((struct area) { 0, 0, 24, 80 }, "人民调解");
        draw_fill(0, 0, 24, 80, ROLE_BAR);
        term_draw_too_small();
        term_end();
        CHECK_HAS(line(0), sizes[i].cols >= 20 ? "窗口太小（至少" : "窗");
    }
}

static void roles_have_colours_and_the_selected_row_is_reversed(void **state)
{
    (void)state;
    CHECK(term_has_color());
    term_begin();
    draw_text(0, 0, 80, ROLE_ERROR, "x");
    draw_text(1, 0, 80, ROLE_MARK, "x");
    draw_text(2, 0, 80, ROLE_TEXT, "x");
    CHECK(PAIR_NUMBER(attr_at(0, 0)) > 0);
    CHECK(attr_at(1, 0) & A_REVERSE);
    CHECK_INT(attr_at(2, 0), 0);
}

static void without_colours_every_theme_still_marks_what_matters(void **state)
{
    (void)state;
    term_start_test(24, 80, false);
    for (int i = 0; theme_name(i); i++) {
        theme_start(theme_name(i), term_has_color());
        CHECK(!term_has_color());
        CHECK_INT(theme_attr(ROLE_MARK), A_REVERSE);
        CHECK(theme_attr(ROLE_ERROR) & A_REVERSE);
        CHECK_INT(PAIR_NUMBER(theme_attr(ROLE_OVERDUE)), 0);
    }
}

static void every_theme_tells_the_signs_apart(void **state)
{
    static const enum role pairs[][2] = { { ROLE_MARK, ROLE_TEXT },
                                          { ROLE_ERROR, ROLE_TEXT },
                                          { ROLE_BAR, ROLE_TEXT },
                                          { ROLE_SELECTED, ROLE_LABEL } };

    (void)state;
    for (int i = 0; theme_name(i); i++) {
        theme_start(theme_name(i), true);
        for (size_t j = 0; j < ARRAY_LEN(pairs); j++)
            CHECK(theme_attr(pairs[j][0]) != theme_attr(pairs[j][1]));
    }
    CHECK_INT((theme_start("no such theme", true), theme_attr(ROLE_ERROR)),
              (theme_start(NULL, true), theme_attr(ROLE_ERROR)));
}

static void many_terminals_come_and_go(void **state)
{
    (void)state;
    term_stop();
    term_stop(); /* twice is fine */
    CHECK_INT(term_rows(), 0);
    CHECK_INT(draw_text(0, 0, 10, ROLE_TEXT, "x"), 0);
    term_beep();
    term_repaint();
    for (int i = 0; i < 50; i++) {
        term_start_test(24, 80, i % 2 == 0);
        term_begin();
        draw_text(0, 0, 80, ROLE_TEXT, "案");
        term_end();
        CHECK_STR(line(0), "案");
    }
}

static void what_is_no_terminal_is_refused_with_a_sentence(void **state)
{
    const struct term_options opt = { 0 };
    struct err err = ERR_INIT;
    int in = dup(STDIN_FILENO), null = open("/dev/null", O_RDONLY);

    (void)state;
    term_stop();
    dup2(null, STDIN_FILENO);
    CHECK_INT(term_start(&opt, &err), ST_USAGE);
    CHECK_HAS(err_text(&err), "终端");
    CHECK_INT(term_rows(), 0);
    dup2(in, STDIN_FILENO);
    close(in);
    close(null);
    err_clear(&err);
}

TESTS(ON_TERM(text_is_clipped_at_the_edge_and_no_character_is_cut),
      ON_TERM(what_could_disturb_the_screen_is_not_written),
      ON_TERM(writing_over_half_a_wide_character_leaves_the_rest_aligned),
      ON_TERM(a_frame_is_ascii_and_gives_its_inside),
      ON_TERM(the_cursor_is_where_it_was_asked_for_last), ON_TERM(keys_arrive_decoded_and_run_out),
      ON_TERM(a_paste_comes_as_one_key),
      ON_TERM(a_resize_is_a_key_and_nothing_breaks_in_a_tiny_window),
      ON_TERM(roles_have_colours_and_the_selected_row_is_reversed),
      ON_TERM(without_colours_every_theme_still_marks_what_matters),
      ON_TERM(every_theme_tells_the_signs_apart), ON_TERM(many_terminals_come_and_go),
      ON_TERM(what_is_no_terminal_is_refused_with_a_sentence))

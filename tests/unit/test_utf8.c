/* tests/unit/test_utf8.c - cells, clusters, clipping, wrapping, folding and cleaning.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/utf8.h"

#include <locale.h>
#include <wchar.h>

#include <curses.h>

#include "base/buf.h"
#include "base/mem.h"
#include "check.h"

struct text_row {
    const char *given, *wanted;
};

static void strict_decoding_takes_one_byte_of_an_invalid_form(void **state)
{
    static const struct {
        const char *bytes;
        size_t n, took;
        uint32_t ch;
    } rows[] = {
        { "a", 1, 1, 'a' },
        { "\xC3\xA9", 2, 2, 0xE9 },
        { "案", 3, 3, 0x6848 },
        { "𠮷", 4, 4, 0x20BB7 },
        { "\xF4\x8F\xBF\xBF", 4, 4, 0x10FFFF },
        { "\xEF\xBF\xBD", 3, 3, UTF8_BAD },
        { "\x80", 1, 1, UTF8_BAD },             /* continuation alone */
        { "\xC0\xAF", 2, 1, UTF8_BAD },         /* overlong */
        { "\xE0\x80\xAF", 3, 1, UTF8_BAD },     /* overlong */
        { "\xF0\x80\x80\xAF", 4, 1, UTF8_BAD }, /* overlong */
        { "\xED\xA0\x80", 3, 1, UTF8_BAD },     /* surrogate */
        { "\xF4\x90\x80\x80", 4, 1, UTF8_BAD }, /* beyond U+10FFFF */
        { "\xF5\x80\x80\x80", 4, 1, UTF8_BAD }, /* no such lead */
        { "\xE6\xA1\x88", 2, 1, UTF8_BAD },     /* cut short */
        { "\xE6"
          "a\x88",
          3, 1, UTF8_BAD }, /* no continuation */
        { "", 0, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t ch = 1;

        CHECK_INT(utf8_decode(rows[i].bytes, rows[i].n, &ch), rows[i].took);
        CHECK_INT(ch, rows[i].ch);
    }
}

static void encoding_gives_back_what_was_decoded(void **state)
{
    static const uint32_t chars[] = { 0,      'a',    0x7F,   0x80,    0x7FF,   0x800,   0x6848,
                                      0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x20BB7, 0x10FFFF };
    char bytes[4];
    uint32_t ch = 0;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(chars); i++) {
        size_t n = utf8_encode(chars[i], bytes);

        CHECK_INT(utf8_decode(bytes, n, &ch), n);
        CHECK_INT(ch, chars[i]);
    }
    CHECK_INT(utf8_encode(0xD800, bytes), 3); /* what is no character becomes U+FFFD */
    CHECK(memcmp(bytes, "\xEF\xBF\xBD", 3) == 0);
}

static void checking_finds_the_first_invalid_byte(void **state)
{
    (void)state;
    CHECK_INT(utf8_check("张三", 6), 6);
    CHECK_INT(utf8_check("张\xFF三", 7), 3);
    CHECK_INT(utf8_check("张三", 5), 3);
    CHECK_INT(utf8_check("\xEF\xBF\xBD", 3), 3); /* the real U+FFFD is valid */
    CHECK_INT(utf8_check("", 0), 0);
    CHECK_INT(utf8_chars("a张𠮷"), 3);
    CHECK_INT(utf8_chars("张\xFF\xFE"), 3);
    CHECK_INT(utf8_chars(""), 0);
}

static void every_kind_of_character_has_its_cells(void **state)
{
    static const struct {
        const char *text;
        int cells;
    } rows[] = {
        { "", 0 },
        { "abc", 3 },
        { "案件", 4 },
        { "，。（）", 8 },
        { "Ａ１", 4 },
        { "　", 2 },
        { "𠮷", 2 },
        { "e\u0301", 1 },
        { "ｱ", 1 },
        { "한", 2 },
        { "\u1112\u1161\u11AB", 2 },
        { "\u200B", 0 },
        { "\u2764\uFE0F", 1 },
        { "😀", 2 },
        { "葛\U000E0100", 2 },
        { "\a\x7F", 0 },
        { "\xC2\x85", 0 },
        { "\xFF", 1 },
        { "〇々", 4 },
        { "〱", 2 },
        { "\u00AD", 0 }, /* never drawn */
        { "\u3164", 0 },
        { "々", 2 },
        { "㎡", 2 },
        { "é", 1 },
        { "\u3099", 0 },
        { "〖〗", 4 },
        { "\U00030000", 2 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(utf8_width(rows[i].text) == rows[i].cells, rows[i].text);
}

static void ambiguous_characters_take_what_the_terminal_says(void **state)
{
    static const char *const rows[] = { "“", "”", "—", "…", "·", "①", "●", "─", "×", "→", "Ⅰ" };

    (void)state;
    CHECK_INT(utf8_ambiguous(), 1);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(utf8_width(rows[i]) == 1, rows[i]);
    utf8_set_ambiguous(2);
    CHECK_INT(utf8_ambiguous(), 2);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(utf8_width(rows[i]) == 2, rows[i]);
    CHECK_INT(utf8_width("a案e\u0301"), 4);
    CHECK_INT(utf8_width("\u00AD"), 0);
    utf8_set_ambiguous(1);
}

static void the_library_width_is_ours(void **state)
{
    (void)state;
    CHECK_INT(wcwidth(0), 0);
    CHECK_INT(wcwidth(L'\n'), -1);
    CHECK_INT(wcwidth(0x7F), -1);
    CHECK_INT(wcwidth(0x85), -1);
    CHECK_INT(wcwidth(L'a'), 1);
    CHECK_INT(wcwidth(L'案'), 2);
    CHECK_INT(wcwidth(0x301), 0);
    CHECK_INT(wcwidth(0x30000), 2);
    utf8_set_ambiguous(2);
    CHECK_INT(wcwidth(L'“'), 2);
    utf8_set_ambiguous(1);
    CHECK_INT(wcwidth(L'“'), 1);
}

static int curses_column_after(const wchar_t *text)
{
    wmove(stdscr, 0, 0);
    waddwstr(stdscr, text);
    return getcurx(stdscr);
}

static void curses_counts_the_same_cells(void **state)
{
    FILE *out = fopen("/dev/null", "w");
    FILE *in = fopen("/dev/null", "r");
    SCREEN *screen;

    (void)state;
    CHECK(setlocale(LC_CTYPE, "C.UTF-8") != NULL);
    setenv("LINES", "24", 1);
    setenv("COLUMNS", "80", 1);
    screen = newterm("vt100", out, in);
    CHECK(screen != NULL);
    CHECK_INT(curses_column_after(L"“甲”—"), 5);
    utf8_set_ambiguous(2);
    CHECK_INT(curses_column_after(L"“甲”—"), 8);
    utf8_set_ambiguous(1);
    endwin();
    delscreen(screen);
    fclose(in);
    fclose(out);
}

static void a_step_takes_a_letter_with_its_marks(void **state)
{
    static const char text[] = "e\u0301\u0300案\u20DD𠮷x";
    static const size_t stops[] = { 0, 5, 11, 15, 16 };
    size_t len = strlen(text);

    (void)state;
    for (size_t i = 0; i + 1 < ARRAY_LEN(stops); i++) {
        CHECK_INT(utf8_next(text, len, stops[i]), stops[i + 1]);
        CHECK_INT(utf8_prev(text, stops[i + 1]), stops[i]);
    }
    CHECK_INT(utf8_next(text, len, len), len);
    CHECK_INT(utf8_prev(text, 0), 0);
}

static void steps_there_and_back_meet_on_any_bytes(void **state)
{
    static const char *const rows[] = {
        "\u0301a",      "a\n\u0301b",         "\xE6\xA1",          "张\x80\x80三",
        "\xFF\u0301",   "\xF0\xA0\xAE",       "a\r\n\u0301\u0301", "\xC3\u0301\xC3",
        "𠮷\U000E0100", "\u1112\u1161\u11AB", "\xE6\xE6\xA1\x88",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t len = strlen(rows[i]), at = 0, stops[16], count = 0;

        while (at < len) {
            stops[count++] = at;
            at = utf8_next(rows[i], len, at);
        }
        while (count > 0) {
            at = utf8_prev(rows[i], at);
            CHECK_ROW(at == stops[--count], rows[i]);
        }
    }
}

static void a_prefix_never_splits_a_cluster(void **state)
{
    static const char text[] = "a案e\u0301件𠮷";
    static const size_t bytes[] = { 0, 1, 1, 4, 7, 7, 10, 10, 14, 14 };

    (void)state;
    for (int cols = 0; cols < (int)ARRAY_LEN(bytes); cols++)
        CHECK_INT(utf8_prefix(text, cols), bytes[cols]);
    CHECK_INT(utf8_prefix(text, -1), 0);
    CHECK_INT(utf8_prefix("", 5), 0);
}

/* The result is good until the next call. */
static const char *fit(const char *s, int cols, enum utf8_align align)
{
    static char text[64];
    struct buf b = BUF_INIT;

    utf8_fit(&b, s, cols, align);
    snprintf(text, sizeof(text), "%s", buf_text(&b));
    buf_release(&b);
    return text;
}

static void fitting_fills_every_width_to_the_cell(void **state)
{
    static const struct {
        int cols;
        const char *wanted;
    } rows[] = {
        { 0, "" },         { 1, " " },         { 2, "案" },          { 3, "案 " },
        { 4, "案.." },     { 5, "案.. " },     { 6, "案件.." },      { 7, "案件.. " },
        { 8, "案件表格" }, { 9, "案件表格 " }, { 10, "案件表格  " },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *got = fit("案件表格", rows[i].cols, ALIGN_LEFT);

        CHECK_STR(got, rows[i].wanted);
        CHECK_INT(utf8_width(got), rows[i].cols);
    }
}

static void fitting_a_mixed_text_is_exact_at_every_width(void **state)
{
    static const char *const rows[] = { "张a三e\u0301李\u20DD四𠮷", "“甲”—乙…", "x\xFF案\t件\n表" };

    (void)state;
    for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
        utf8_set_ambiguous(ambiguous);
        for (size_t i = 0; i < ARRAY_LEN(rows); i++)
            for (int cols = 0; cols < 20; cols++)
                for (int align = ALIGN_LEFT; align <= ALIGN_CENTRE; align++)
                    CHECK_INT(utf8_width(fit(rows[i], cols, (enum utf8_align)align)), cols);
    }
    utf8_set_ambiguous(1);
}

static void fitting_puts_the_padding_on_the_asked_side(void **state)
{
    (void)state;
    CHECK_STR(fit("12", 5, ALIGN_RIGHT), "   12");
    CHECK_STR(fit("案", 5, ALIGN_CENTRE), " 案  ");
    CHECK_STR(fit("案件表", 5, ALIGN_RIGHT), " 案..");
    CHECK_STR(fit("", 3, ALIGN_LEFT), "   ");
}

static void fitting_keeps_marks_and_shows_line_breaks_as_spaces(void **state)
{
    (void)state;
    CHECK_STR(fit("e\u0301tude", 1, ALIGN_LEFT), "e\u0301");
    CHECK_STR(fit("e\u0301tude", 4, ALIGN_LEFT), "e\u0301t..");
    CHECK_STR(fit("甲\n乙\t丙", 9, ALIGN_LEFT), "甲 乙 丙 ");
    CHECK_STR(fit("a\033[2Jb", 6, ALIGN_LEFT), "a[2Jb ");
    CHECK_STR(fit("\xFF", 2, ALIGN_LEFT), "\uFFFD ");
}

/* The lines of s at cols cells, joined by '|'. */
static const char *wrap(const char *s, int cols)
{
    static char text[256];
    size_t at = 0, n;

    while ((n = utf8_wrap(s, cols)) > 0) {
        at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%.*s", at ? "|" : "", (int)n, s);
        s += n;
    }
    text[at] = '\0';
    return text;
}

static void wrapping_breaks_where_a_reader_expects_it(void **state)
{
    static const struct {
        const char *text;
        int cols;
        const char *wanted;
    } rows[] = {
        { "", 5, "" },
        { "西关村张三", 4, "西关|村张|三" },
        { "西关村张三", 5, "西关|村张|三" },
        { "张三，李四", 4, "张|三，|李四" },
        { "张三，李四", 6, "张三，|李四" },
        { "他说：“好”。", 8, "他说：|“好”。" },
        { "甲（乙）丙", 4, "甲|（乙|）丙" }, /* no better place in four cells */
        { "甲（乙）丙", 6, "甲|（乙）|丙" },
        { "two words here", 9, "two words |here" },
        { "two words here", 10, "two words |here" },
        { "two words here", 7, "two |words |here" },
        { "extraordinary", 5, "extra|ordin|ary" },
        { "共12345元整", 4, "共|1234|5元|整" },
        { "共12345元整", 7, "共12345|元整" },
        { "甲\n乙", 10, "甲\n|乙" },
        { "甲乙\n丙", 4, "甲乙\n|丙" },
        { "abcd \nef", 4, "abcd \n|ef" },
        { "\n\n", 4, "\n|\n" },
        { "案", 1, "案" },
        { "案件", 0, "案|件" },
        { "。。。", 2, "。|。|。" },
        { "　　甲乙丙", 6, "　　甲|乙丙" },
        { "  abcdef", 6, "  abcd|ef" },
        { "e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301" },
        { "𠮷野𠮷", 4, "𠮷野|𠮷" },
        { "见第3.5条", 6, "见第|3.5条" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(wrap(rows[i].text, rows[i].cols), rows[i].wanted);
}

static void wrapped_lines_fit_and_lose_nothing(void **state)
{
    static const char text[] = "2022年3月15日，张三（男）与 Wang Xiaoming 因“宅基地”……发生纠纷，\n"
                               "要求赔偿3,500.00元。e\u0301\xFF𠮷";

    (void)state;
    for (int cols = 2; cols < 40; cols++) {
        const char *s = text;
        size_t n;

        while ((n = utf8_wrap(s, cols)) > 0) {
            size_t shown = n;
            char *line;

            while (shown > 0 && (s[shown - 1] == ' ' || s[shown - 1] == '\n'))
                shown--;
            line = mem_copy_n(s, shown);
            CHECK(utf8_width(line) <= cols);
            free(line);
            s += n;
        }
        CHECK_STR(s, "");
    }
}

static void check_texts(char *(*change)(const char *), const struct text_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *got = change(rows[i].given);

        CHECK_STR(got, rows[i].wanted);
        free(got);
    }
}

static void full_width_letters_and_signs_become_half_width(void **state)
{
    static const struct text_row rows[] = {
        { "", "" },
        { "１２３，：（）．", "123,:()." },
        { "ＡＢｚ！～", "ABz!~" },
        { "张　三", "张 三" },
        { "（２０２２）城关人调字第０００１号", "(2022)城关人调字第0001号" },
        { "张三。“好”、《约》￥", "张三。“好”、《约》￥" },
        { "x\xFF\xEF\xBC", "x\xFF\xEF\xBC" },
        { "𠮷e\u0301", "𠮷e\u0301" },
    };

    (void)state;
    check_texts(utf8_to_half, rows, ARRAY_LEN(rows));
}

static char *clean_line(const char *s)
{
    return utf8_clean(s, false);
}

static char *clean_lines(const char *s)
{
    return utf8_clean(s, true);
}

static void cleaning_removes_what_cannot_be_seen(void **state)
{
    static const struct text_row rows[] = {
        { "", "" },
        { "  张三　 ", "张三" },
        { "\u3000\t \n", "" },
        { "张\u200B三\uFEFF", "张三" },
        { "\u202E张\u2066三\u2069\u200F", "张三" },
        { "a\x01\x1B[31mb\x7F\xC2\x9B", "a[31mb" },
        { "甲\t乙", "甲 乙" },
        { "甲\r\n乙\n丙\r丁\u2028戊", "甲乙丙丁戊" },
        { "张\xFF\xE6三", "张\uFFFD\uFFFD三" },
        { "e\u0301 案", "e\u0301 案" },
        { "葛\U000E0100\u2764\uFE0F", "葛\u2764" },
        { "\u3164\u115F", "" },
        { "\uFFFE\uFDD0\U0010FFFF甲", "甲" },
        { "𠮷 野", "𠮷 野" },
        { "\u00AD甲\u2060", "甲" },
    };

    (void)state;
    check_texts(clean_line, rows, ARRAY_LEN(rows));
}

static void cleaning_a_note_keeps_its_line_breaks(void **state)
{
    static const struct text_row rows[] = {
        { "甲\n乙", "甲\n乙" },          { "甲\r\n乙\r\n", "甲\n乙" }, { "甲\r乙", "甲\n乙" },
        { "\n甲\n\n乙 \n", "甲\n\n乙" }, { "甲\u2029乙", "甲\n乙" },   { "甲\v\f\b乙", "甲乙" },
    };

    (void)state;
    check_texts(clean_lines, rows, ARRAY_LEN(rows));
}

static void only_chinese_characters_are_han(void **state)
{
    (void)state;
    CHECK(utf8_is_han(0x5F20));
    CHECK(utf8_is_han(0x20BB7));
    CHECK(utf8_is_han(0x3007)); /* 〇 */
    CHECK(utf8_is_han(0x3400));
    CHECK(!utf8_is_han('a'));
    CHECK(!utf8_is_han(0xFF0C)); /* ， */
    CHECK(!utf8_is_han(0x3042)); /* hiragana */
    CHECK(!utf8_is_han(0xAC00)); /* hangul */
}

TESTS(T(strict_decoding_takes_one_byte_of_an_invalid_form), T(encoding_gives_back_what_was_decoded),
      T(checking_finds_the_first_invalid_byte), T(every_kind_of_character_has_its_cells),
      T(ambiguous_characters_take_what_the_terminal_says), T(the_library_width_is_ours),
      T(curses_counts_the_same_cells), T(a_step_takes_a_letter_with_its_marks),
      T(steps_there_and_back_meet_on_any_bytes), T(a_prefix_never_splits_a_cluster),
      T(fitting_fills_every_width_to_the_cell), T(fitting_a_mixed_text_is_exact_at_every_width),
      T(fitting_puts_the_padding_on_the_asked_side),
      T(fitting_keeps_marks_and_shows_line_breaks_as_spaces),
      T(wrapping_breaks_where_a_reader_expects_it), T(wrapped_lines_fit_and_lose_nothing),
      T(full_width_letters_and_signs_become_half_width), T(cleaning_removes_what_cannot_be_seen),
      T(cleaning_a_note_keeps_its_line_breaks), T(only_chinese_characters_are_han))

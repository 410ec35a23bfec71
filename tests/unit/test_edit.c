/* tests/unit/test_edit.c - typing Chinese into one line and into several.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/edit.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "ui/term.h"

static void press(struct edit *e, int code)
{
    const struct key k = { .code = code };

    CHECK(edit_key(e, &k));
}

static void type(struct edit *e, const char *text)
{
    size_t len = strlen(text);
    uint32_t ch;

    for (size_t at = 0; at < len;) {
        at += utf8_decode(text + at, len - at, &ch);
        press(e, (int)ch);
    }
}

static void paste(struct edit *e, char *text)
{
    const struct key k = { .code = K_PASTE, .text = text };

    CHECK(edit_key(e, &k));
}

/* The text with | where the caret is; valid until the next call. */
static const char *shown(const struct edit *e)
{
    static char out[4096];

    snprintf(out, sizeof(out), "%.*s|%s", (int)e->caret, edit_text(e), edit_text(e) + e->caret);
    return out;
}

/* Letters of a script: l r left and right, h e Home and End, b d Backspace and
 * Del, u w k the control keys; the rest, after a slash, is typed. */
static void play(struct edit *e, const char *script)
{
    static const struct {
        char letter;
        int code;
    } keys[] = {
        { 'l', K_LEFT },      { 'r', K_RIGHT },   { 'h', K_HOME },    { 'e', K_END },
        { 'b', K_BACKSPACE }, { 'd', K_DEL },     { 'u', CTRL('u') }, { 'w', CTRL('w') },
        { 'k', CTRL('k') },   { 'a', CTRL('a') }, { 'z', CTRL('e') },
    };

    for (; *script && *script != '/'; script++)
        for (size_t i = 0; i < ARRAY_LEN(keys); i++)
            if (keys[i].letter == *script)
                press(e, keys[i].code);
    if (*script == '/')
        type(e, script + 1);
}

static void one_line_is_edited_by_whole_characters(void **state)
{
    static const struct {
        const char *start, *script, *result;
    } rows[] = {
        { "张三", "l/丰", "张丰|三" },           /* insert in the middle */
        { "张三丰", "lb", "张|丰" },             /* backspace */
        { "张三丰", "ld", "张三|" },             /* delete */
        { "张三丰", "h/周", "周|张三丰" },       /* home */
        { "张三丰", "hr/x", "张x|三丰" },        /* right */
        { "张三", "he/丰", "张三丰|" },          /* end */
        { "张三丰", "az/x", "张三丰x|" },        /* ^A ^E */
        { "ae\u0301", "lrb", "a|" },             /* a letter goes with its accent */
        { "ae\u0301x", "hrr/y", "ae\u0301y|x" }, /* one step over both */
        { "e\u0301", "hd", "|" },
        { "a𠮷b", "lb", "a|b" },
        { "写作业，", "bb", "写作|" },
        { "张三", "hl", "|张三" }, /* stays at the ends */
        { "张三", "er", "张三|" },
        { "", "bdlr", "|" },
        { "张三丰", "lk", "张三|" },
        { "张三丰", "lu", "|" },
        { "西关村12组", "lw", "西关村|组" },
        { "西关村12 ", "ew", "西关村|" },
        { "张三，李四", "ew", "张三，|" },
        { "张三，", "ew", "张三|" },
        { "x\u0301", "lh/a", "a|x\u0301" },
        { "a", "hd/\u0301", "\u0301|" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct edit e;

        edit_init(&e, rows[i].start, false, 0);
        e.fresh = false;
        play(&e, rows[i].script);
        CHECK_STR(shown(&e), rows[i].result);
        edit_release(&e);
    }
}

static void taking_a_letter_away_never_leaves_the_caret_within_another(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "ab\u0301", false, 0);
    press(&e, K_HOME);
    press(&e, K_RIGHT);
    type(&e, " ");
    press(&e, K_DEL); /* the b goes with its accent */
    CHECK_STR(shown(&e), "a |");
    type(&e, "\u0301"); /* an accent alone joins the space */
    press(&e, K_BACKSPACE);
    CHECK_STR(shown(&e), "a|");
    edit_release(&e);
}

static void a_default_is_replaced_by_the_first_character_only(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "西关村", false, 0);
    type(&e, "东");
    type(&e, "街");
    CHECK_STR(shown(&e), "东街|");
    edit_set(&e, "西关村");
    press(&e, K_LEFT);
    type(&e, "新");
    CHECK_STR(shown(&e), "西关新|村");
    edit_set(&e, "西关村");
    press(&e, K_BACKSPACE);
    CHECK_STR(shown(&e), "西关|");
    edit_set(&e, "西关村");
    paste(&e, (char[]) { "东街" });
    CHECK_STR(shown(&e), "东街|");
    edit_release(&e);
}

static void the_limit_counts_characters(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "", false, 3);
    type(&e, "张𠮷三");
    type(&e, "丰");
    CHECK_STR(shown(&e), "张𠮷三|");
    press(&e, K_LEFT);
    press(&e, K_BACKSPACE);
    paste(&e, (char[]) { "甲乙丙" });
    CHECK_STR(shown(&e), "张甲|三");
    edit_release(&e);
}

static void full_width_is_kept_as_typed(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "", false, 0);
    type(&e, "１２，（Ａ）");
    CHECK_STR(edit_text(&e), "１２，（Ａ）");
    edit_release(&e);
}

static void a_pasted_line_break_is_a_space_or_a_break(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "", false, 0);
    paste(&e, (char[]) { "张三\n\n李四\n" });
    CHECK_STR(shown(&e), "张三 李四|");
    edit_release(&e);
    edit_init(&e, "", true, 0);
    paste(&e, (char[]) { "张三\r\n李四\u200b\x01\r五" });
    CHECK_STR(shown(&e), "张三\n李四\n五|");
    edit_release(&e);
}

static void keys_of_the_screen_are_left_to_it(void **state)
{
    static const int codes[] = { K_ENTER, K_TAB,     K_BTAB,    K_ESC,  K_UP,     K_DOWN,
                                 K_PGUP,  KEY_FN(2), CTRL('s'), K_TICK, K_RESIZE, CTRL('j') };
    struct edit e;

    (void)state;
    edit_init(&e, "张三", false, 0);
    for (size_t i = 0; i < ARRAY_LEN(codes); i++) {
        const struct key k = { .code = codes[i] };

        CHECK(!edit_key(&e, &k));
    }
    CHECK(e.fresh); /* and it is still untouched */
    edit_release(&e);
}

/* What edit_view shows in cols cells: < and > where text is hidden, and the
 * caret's column. */
static void check_view(struct edit *e, int cols, const char *want, int caret)
{
    bool before, after;
    struct buf out = BUF_INIT;
    struct buf left = BUF_INIT;
    const char *text;

    edit_view(e, cols, &before, &after);
    text = edit_text(e) + e->first;
    buf_printf(&out, "%s%.*s%s", before ? "<" : "", (int)utf8_prefix(text, cols), text,
               after ? ">" : "");
    buf_add_n(&left, text, e->caret - e->first);
    CHECK_STR(buf_text(&out), want);
    CHECK_INT(utf8_width(buf_text(&left)), caret);
    buf_release(&left);
    buf_release(&out);
}

static void the_caret_always_has_a_cell_of_its_own(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "张三丰与李", false, 0); /* ten cells */
    check_view(&e, 11, "张三丰与李", 10);
    check_view(&e, 10, "<三丰与李", 8);
    check_view(&e, 7, "<丰与李", 6);
    press(&e, K_HOME);
    check_view(&e, 7, "张三丰>", 0); /* no half of 与 */
    press(&e, K_RIGHT);
    press(&e, K_RIGHT);
    press(&e, K_RIGHT);
    check_view(&e, 7, "张三丰>", 6);
    press(&e, K_RIGHT);
    check_view(&e, 7, "<三丰与>", 6);
    press(&e, K_END);
    check_view(&e, 7, "<丰与李", 6);
    press(&e, K_BACKSPACE);
    check_view(&e, 7, "<三丰与", 6); /* what is hidden comes back */
    check_view(&e, 2, "<", 0);
    check_view(&e, 1, "<", 0);
    edit_release(&e);
}

static void a_note_wraps_and_the_caret_moves_by_lines(void **state)
{
    static const struct {
        int key;
        const char *result;
    } rows[] = {
        { K_UP, "一二三四五|\n六七八" },   { K_UP, "一|二三四五\n六七八" },
        { K_END, "一二三|四五\n六七八" },  { K_DOWN, "一二三四五|\n六七八" },
        { K_HOME, "一二三四|五\n六七八" }, { K_DOWN, "一二三四五\n|六七八" },
    };
    struct edit e;

    (void)state;
    edit_init(&e, "一二三四五\n六七八", true, 0);
    e.cols = 9; /* four characters and the caret */
    CHECK_INT(edit_lines(&e, 9), 3);
    CHECK_INT(edit_lines(&e, 80), 2);
    press(&e, K_LEFT);
    CHECK_STR(shown(&e), "一二三四五\n六七|八");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        press(&e, rows[i].key);
        CHECK_STR(shown(&e), rows[i].result);
    }
    CHECK(!edit_key(&e, &(struct key) { .code = K_DOWN })); /* no line below: to the next field */
    edit_release(&e);
}

static void control_j_breaks_a_line_and_enter_does_not(void **state)
{
    struct edit e;

    (void)state;
    edit_init(&e, "甲", true, 0);
    press(&e, K_LEFT);
    press(&e, K_RIGHT);
    press(&e, CTRL('j'));
    type(&e, "乙");
    CHECK_STR(shown(&e), "甲\n乙|");
    press(&e, K_UP);
    press(&e, CTRL('k'));
    CHECK_STR(shown(&e), "甲|\n乙");
    press(&e, CTRL('a'));
    press(&e, CTRL('k'));
    CHECK_STR(shown(&e), "|\n乙");
    CHECK(!edit_key(&e, &(struct key) { .code = K_ENTER }));
    CHECK_INT(edit_lines(&e, 20), 2);
    press(&e, CTRL('u'));
    CHECK_INT(edit_lines(&e, 20), 1);
    edit_release(&e);
}

/* Draws into the top left corner, checks the first line and the cursor. */
static void check_drawn(struct edit *e, int rows, int cols, const char *want, int y, int x)
{
    char *screen;
    int at_y, at_x;

    term_begin();
    edit_draw(e, (struct area) { 0, 0, rows, cols }, ROLE_FIELD_FOCUS, true);
    term_end();
    screen = term_test_screen();
    screen[strlen(want)] = '\0';
    CHECK_STR(screen, want);
    free(screen);
    term_test_cursor(&at_y, &at_x);
    CHECK_INT(at_y, y);
    CHECK_INT(at_x, x);
}

static void the_cursor_stands_at_the_caret(void **state)
{
    struct edit e;

    (void)state;
    term_start_test(24, 80, true);
    edit_init(&e, "写作业，", false, 0);
    check_drawn(&e, 1, 20, "写作业，\n", 0, 8);
    press(&e, K_LEFT);
    check_drawn(&e, 1, 20, "写作业，\n", 0, 6);
    check_drawn(&e, 1, 7, "写作业\n", 0, 6);
    edit_set(&e, "𠮷e\u0301");
    check_drawn(&e, 1, 20, "𠮷e\u0301\n", 0, 3);
    edit_release(&e);
    edit_init(&e, "一二三四五\n六七", true, 0);
    check_drawn(&e, 2, 9, "五\n六七\n", 1, 4); /* the last two of three lines */
    press(&e, K_UP);
    press(&e, K_UP);
    check_drawn(&e, 2, 9, "一二三四\n五\n", 0, 2);
    edit_release(&e);
    term_stop();
}

TESTS(T(one_line_is_edited_by_whole_characters),
      T(taking_a_letter_away_never_leaves_the_caret_within_another),
      T(a_default_is_replaced_by_the_first_character_only), T(the_limit_counts_characters),
      T(full_width_is_kept_as_typed), T(a_pasted_line_break_is_a_space_or_a_break),
      T(keys_of_the_screen_are_left_to_it), T(the_caret_always_has_a_cell_of_its_own),
      T(a_note_wraps_and_the_caret_moves_by_lines), T(control_j_breaks_a_line_and_enter_does_not),
      T(the_cursor_stands_at_the_caret))

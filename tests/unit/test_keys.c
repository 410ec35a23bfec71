/* tests/unit/test_keys.c - from the bytes of a terminal to keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/term_keys.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"

#define PAUSE "\x01" /* in the bytes of a row: the time for more has passed */

/* One key as text: a character itself, a paste in quotes, else its name. */
static void add_name(struct buf *out, const struct key *k)
{
    char bytes[4];

    if (out->len > 0)
        buf_add_char(out, ' ');
    if (k->code == K_PASTE)
        buf_printf(out, "'%s'", k->text);
    else if (k->code == K_BAD)
        buf_add(out, "BAD");
    else if (k->code == K_RESIZE)
        buf_add(out, "RESIZE");
    else if (key_is_char(k))
        buf_add_n(out, bytes, utf8_encode((uint32_t)k->code, bytes));
    else
        buf_add(out, key_name(k->code));
}

static void take_all(struct decoder *d, struct buf *out)
{
    struct key k;

    while (decoder_take(d, &k)) {
        add_name(out, &k);
        key_release(&k);
    }
}

static void type(struct decoder *d, const char *bytes, struct buf *out)
{
    for (const char *s = bytes; *s; s++) {
        if (*s == PAUSE[0])
            decoder_pause(d);
        else
            decoder_byte(d, (unsigned char)*s);
        take_all(d, out);
    }
}

/* The keys that the bytes make, separated by a space; yours. */
static char *keys_of(const char *bytes, bool gb)
{
    struct buf out = BUF_INIT;
    struct decoder d;

    decoder_init(&d, gb, 500, 150);
    type(&d, bytes, &out);
    decoder_release(&d);
    return buf_take(&out);
}

struct row {
    const char *bytes, *keys;
};

static void check_rows(const struct row *rows, size_t n, bool gb)
{
    for (size_t i = 0; i < n; i++) {
        char *keys = keys_of(rows[i].bytes, gb);

        CHECK_STR(keys, rows[i].keys);
        free(keys);
    }
}

static void characters_and_control_keys_are_told_apart(void **state)
{
    static const struct row rows[] = {
        { "a调B", "a 调 B" },
        { "𠮷", "𠮷" },
        { "e\u0301", "e \u0301" },
        { "\r\n\t", "Enter ^J Tab" },
        { "\x08\x7f", "Backspace Backspace" },
        { "\x07", "Esc" },
        { "\x13\x11\x03\x1a\x16", "^S ^Q ^C ^Z ^V" },
        { "\u200b\ufeff\u202e", "" }, /* nobody types these */
        { "\u3000 ", "\u3000  " },    /* but spaces are typed */
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), false);
}

static void one_stray_byte_never_stops_the_keyboard(void **state)
{
    static const struct row rows[] = {
        { "\xC8"
          "abc",
          "BAD a b c" },
        { "\xC8\xE8\xB0\x83", "BAD 调" },
        { "\xB5\xF7\xBD\xE2q", "BAD q" }, /* 调解 from a terminal set to GBK: one complaint */
        { "\xB5x\xB5y", "BAD x BAD y" },
        { "\xE8\xB0\r", "BAD Enter" },
        { "\xE8\033[A", "BAD Up" },
        { "\xE8\xB0", "" }, /* the rest may still come */
        { "\xF4\x90\x80\x80z", "BAD z" },
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), false);
}

static void escape_makes_function_keys_or_leaves(void **state)
{
    static const struct row rows[] = {
        { "\033" PAUSE PAUSE, "Esc" },
        { "\0331", "F1" },
        { "\0339\0330", "F9 F10" },
        { "\033" PAUSE "1", "F1" },          /* within the second */
        { "\033" PAUSE PAUSE "1", "Esc 1" }, /* after it */
        { "\033\033", "Esc" },
        { "\033\033\033\033", "Esc Esc" },
        { "\033x", "Esc x" }, /* no Alt keys: both are kept */
        { "\033调", "Esc 调" },
        { "\033\r", "Esc Enter" },
        { "\033\033[A", "Esc Up" },    /* Alt-Up in some terminals */
        { "\033[24~", "Esc" },         /* F12 */
        { "\033" PAUSE "[", "Esc [" }, /* typed by hand */
        { "\033[" PAUSE "x", "Esc x" },
        { "\033O" PAUSE, "Esc" },
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), false);
}

static void sequences_of_every_terminal_are_known(void **state)
{
    static const struct row rows[] = {
        { "\033[A\033[B\033[C\033[D", "Up Down Right Left" },
        { "\033OA\033OB\033OC\033OD", "Up Down Right Left" },
        { "\033[H\033[1~\033[7~\033OH", "Home Home Home Home" },
        { "\033[F\033[4~\033[8~\033OF", "End End End End" },
        { "\033[11~\033[14~\033[15~\033[21~", "F1 F4 F5 F10" },
        { "\033OP\033OS\033[[A\033[[E", "F1 F4 F1 F5" },
        { "\033[25~\033[34~", "F13 F20" },
        { "\033[Z\033[2~\033[3~\033[5~\033[6~", "Shift-Tab Ins Del PgUp PgDn" },
        { "\033Op\033Oy\033On\033OM", "0 9 . Enter" }, /* PuTTY's number pad */
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), false);
}

static void an_unknown_sequence_is_swallowed_whole(void **state)
{
    static const struct row rows[] = {
        { "\033[1;5Ax", "x" },
        { "\033[?64;1;2cx", "x" },
        { "\033[<0;12;5Mx", "x" },
        { "\033OXx", "x" },
        { "\033[[Zx", "x" },
        { "\033[12;40Rx", "x" },
        { "\033[1;调", "调" }, /* broken off */
        { "\033[1;" PAUSE "x", "x" },
        { "\033[0000000000000000000000000000000x", "x" }, /* 32 is enough */
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), false);
}

static void a_paste_is_one_key_with_its_line_breaks(void **state)
{
    static const struct row rows[] = {
        { "\033[200~张三\r李四\033[201~x", "'张三\n李四' x" },
        { "\033[200~a\r\nb\nc\td\033[201~", "'a\nb\nc d'" },
        { "\033[200~a\033[Ab\033\033[201~", "'a[Ab'" }, /* Esc in it is data and dropped */
        { "\033[200~  \r\033[201~x", "x" },
        { "\033[200~abc" PAUSE "d", "'abc' d" }, /* the end mark was lost */
        { "\033[200~\xB5\xF7q\033[201~x", "'q' BAD x" },
        { "\033[200~\x7f\x08\x03q\033[201~", "'q'" },
        { "\033[201~x", "x" },
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), false);
}

static void a_huge_paste_is_cut_and_its_end_still_found(void **state)
{
    struct buf bytes = BUF_INIT;
    struct decoder d;
    struct key k;

    (void)state;
    buf_add(&bytes, "\033[200~");
    for (int i = 0; i < 30000; i++)
        buf_add(&bytes, "调");
    buf_add(&bytes, "\033[201~");
    decoder_init(&d, false, 500, 150);
    for (size_t i = 0; i < bytes.len; i++)
        decoder_byte(&d, (unsigned char)bytes.data[i]);
    CHECK(decoder_take(&d, &k));
    CHECK_INT(k.code, K_PASTE);
    CHECK_INT(utf8_chars(k.text), 64 * 1024 / 3);
    CHECK_INT(utf8_check(k.text, strlen(k.text)), strlen(k.text));
    key_release(&k);
    CHECK(!decoder_take(&d, &k));
    decoder_byte(&d, 'x');
    CHECK(decoder_take(&d, &k) && k.code == 'x');
    decoder_release(&d);
    buf_release(&bytes);
}

static void keys_that_curses_knows_end_what_was_begun(void **state)
{
    struct decoder d;
    struct buf out = BUF_INIT;

    (void)state;
    decoder_init(&d, false, 500, 150);
    type(&d, "\033", &out);
    decoder_key(&d, K_UP);
    take_all(&d, &out);
    type(&d, "\xE8", &out);
    decoder_key(&d, K_DOWN);
    take_all(&d, &out);
    CHECK_STR(buf_text(&out), "Esc Up BAD Down");
    buf_release(&out);
    decoder_release(&d);
}

static void a_resize_disturbs_neither_escape_nor_paste(void **state)
{
    struct decoder d;
    struct buf out = BUF_INIT;

    (void)state;
    decoder_init(&d, false, 500, 150);
    type(&d, "\033", &out);
    decoder_key(&d, K_RESIZE);
    take_all(&d, &out);
    type(&d, "2\033[200~a", &out);
    decoder_key(&d, K_UP); /* within a paste: no key */
    decoder_key(&d, K_RESIZE);
    take_all(&d, &out);
    type(&d, "b\033[201~", &out);
    CHECK_STR(buf_text(&out), "RESIZE F2 RESIZE 'ab'");
    buf_release(&out);
    decoder_release(&d);
}

static void waiting_times_follow_what_has_come(void **state)
{
    struct decoder d;

    (void)state;
    decoder_init(&d, false, 500, 150);
    CHECK_INT(decoder_wait(&d), -1);
    decoder_byte(&d, 033);
    CHECK_INT(decoder_wait(&d), 150);
    decoder_pause(&d);
    CHECK_INT(decoder_wait(&d), 350);
    decoder_byte(&d, 033);
    CHECK_INT(decoder_wait(&d), 150);
    decoder_pause(&d);
    CHECK_INT(decoder_wait(&d), -1);
    decoder_byte(&d, 0xE8); /* half a character can wait for ever */
    CHECK_INT(decoder_wait(&d), -1);
    decoder_release(&d);
}

static void a_terminal_of_gb18030_is_understood(void **state)
{
    static const struct row rows[] = {
        { "\xB5\xF7\xBD\xE2", "调 解" },
        { "\x95\x34\xB2\x35", "𠮷" },       /* four bytes */
        { "\x98\x5C[\xB5\xF7", "榎 [ 调" }, /* a second byte that looks like ASCII */
        { "\xB5\rx", "BAD Enter x" },
        { "\xFF\x80q", "BAD q" },
        { "\033[200~\xB5\xF7\r\xBD\xE2\033[201~", "'调\n解'" },
        { "\033\xB5\xF7", "Esc 调" },
    };

    (void)state;
    check_rows(rows, ARRAY_LEN(rows), true);
}

static void every_key_has_a_name(void **state)
{
    static const struct {
        int code;
        const char *name;
    } rows[] = {
        { KEY_FN(3), "F3" },   { CTRL('s'), "^S" }, { K_ENTER, "Enter" }, { K_PGDN, "PgDn" },
        { KEY_FN(10), "F10" }, { ' ', "Space" },    { 'q', "q" },         { '~', "~" },
        { '!', "!" },          { 0x8c03, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(key_name(rows[i].code), rows[i].name);
}

TESTS(T(characters_and_control_keys_are_told_apart), T(one_stray_byte_never_stops_the_keyboard),
      T(escape_makes_function_keys_or_leaves), T(sequences_of_every_terminal_are_known),
      T(an_unknown_sequence_is_swallowed_whole), T(a_paste_is_one_key_with_its_line_breaks),
      T(a_huge_paste_is_cut_and_its_end_still_found), T(keys_that_curses_knows_end_what_was_begun),
      T(a_resize_disturbs_neither_escape_nor_paste), T(waiting_times_follow_what_has_come),
      T(a_terminal_of_gb18030_is_understood), T(every_key_has_a_name))

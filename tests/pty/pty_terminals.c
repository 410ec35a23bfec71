/* tests/pty/pty_terminals.c - the whole program on every usual terminal: colours, character sets,
 * keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include "base/buf.h"

#define FIRST_ROW "> 郾征调〔2022〕048"
#define NEXT_ROW  "> 郾劳调〔2022〕047"

static struct pty *start_register(struct session s)
{
    struct pty *p;

    s.db = office_shared_db();
    s.screen = "cases";
    p = office_start(&s);
    pty_expect(p, "F10退出");
    return p;
}

/* ---- kinds of terminals ---- */

static void every_usual_terminal_shows_the_register(void **state)
{
    static const char *const terms[] = { "xterm", "xterm-256color", "linux",
                                         "vt100", "screen",         "tmux-256color" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(terms); i++) {
        struct pty *p = start_register((struct session) { .term = terms[i] });

        pty_expect(p, FIRST_ROW);
        pty_send(p, "\033[B");
        pty_expect(p, NEXT_ROW);
        pty_settle(p);
        CHECK_ROW(pty_reversed(p, 4, 2), terms[i]);
        CHECK_ROW(!pty_reversed(p, 3, 2), terms[i]);
        CHECK_ROW(pty_cursor_visible(p), terms[i]);
        pty_send(p, "张树");
        pty_expect(p, "搜索: 张树");
        pty_send(p, "\033\060"); /* Esc 0: not every one has F10 */
        pty_expect(p, "退出人民调解系统？");
        pty_send(p, ENTER);
        CHECK_INT(pty_exit_status(p), 0);
        CHECK_ROW(!pty_alternate(p), terms[i]);
        CHECK_ROW(pty_cursor_visible(p), terms[i]);
        CHECK_HAS(pty_output(p), "\033[?2004l");
        pty_close(p);
    }
}

static void what_cannot_place_the_cursor_is_refused_in_words(void **state)
{
    static const char *const terms[] = { "dumb", "", "no-such-terminal" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(terms); i++) {
        struct pty *p = office_start(
            &(struct session) { .db = office_shared_db(), .term = terms[i] });

        CHECK_INT(pty_exit_status(p), 2);
        CHECK_ROW(pty_has(p, "TERM="), terms[i]);
        CHECK_ROW(strchr(pty_output(p), 033) == NULL, terms[i]);
        pty_close(p);
    }
}

/* ---- colours ---- */

/* Does any of the sequences choose a colour? */
static bool has_colour(const char *bytes)
{
    while ((bytes = strstr(bytes, "\033[")) != NULL) {
        const char *at = bytes += 2;

        while (bytes[strspn(bytes, "0123456789;")] == 'm' && *at != 'm') {
            long n = strtol(at, NULL, 10);

            if ((n >= 30 && n < 50) || n >= 90)
                return true;
            at += strcspn(at, ";m");
            at += *at == ';';
        }
    }
    return false;
}

static void colour_is_there_unless_it_is_not_wanted(void **state)
{
    static const char *const no_color[] = { "NO_COLOR=1", NULL };
    static const struct {
        const char *name;
        struct session session;
        bool coloured;
    } rows[] = {
        { "as usual", { 0 }, true },
        { "NO_COLOR", { .env = no_color }, false },
        { "--no-color", { .option = "--no-color" }, false },
        { "a terminal without", { .term = "vt100" }, false },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct pty *p = start_register(rows[i].session);

        pty_send(p, F7 "2"); /* overdue ones, which are red */
        pty_expect(p, "[超期]");
        pty_expect(p, "超 "); /* and say it in words */
        pty_settle(p);
        CHECK_ROW(has_colour(pty_output(p)) == rows[i].coloured, rows[i].name);
        CHECK_ROW(pty_reversed(p, 3, 2), rows[i].name);
        office_leave(p);
    }
}

/* ---- character sets ---- */

/* Makes the locale in the office's folder; of GB18030 without the four-byte
 * characters, with which it takes ten seconds.  False where the means are missing. */
static bool make_locale(const char *charset)
{
    char *script = mem_printf(
        "cd %s && zcat /usr/share/i18n/charmaps/%s.gz | grep -v '^<U[^ ]* */x../x3[0-9]/' >%s.map"
        " && localedef -c -f ./%s.map -i zh_CN %s/zh_CN.%s",
        office.dir, charset, charset, charset, office.dir, charset);
    char *made = mem_printf("%s/zh_CN.%s/LC_CTYPE", office.dir, charset);
    struct pty *p = pty_start(
        &(struct pty_options) { .argv = (const char *const[]) { "sh", "-c", script, NULL } });
    bool good;

    pty_exit_status(p); /* it also complains where it succeeds */
    pty_close(p);
    good = access(made, R_OK) == 0;
    free(script);
    free(made);
    if (!good)
        print_message("localedef cannot make zh_CN.%s here\n", charset);
    return good;
}

static void chinese_goes_both_ways(struct session s, const char *rare)
{
    struct pty *p = start_register(s);

    pty_expect(p, FIRST_ROW);
    pty_send(p, "区第二人民医院");
    pty_expect(p, "搜索: 区第二人民医院");
    pty_expect(p, "12 件");
    pty_send(p, "[榎");
    pty_expect(p, "搜索: 区第二人民医院[榎"); /* second bytes that are ASCII */
    pty_expect(p, "0 件");
    pty_send(p, CTRL_U);
    pty_send(p, rare);
    pty_expect(p, "搜索: ");
    pty_expect(p, rare);
    office_leave(p);
}

static void a_chinese_terminal_of_the_old_kind_is_served(const char *charset, const char *rare)
{
    char *where, *locale;

    if (!make_locale(charset))
        skip();
    where = mem_printf("LOCPATH=%s", office.dir);
    locale = mem_printf("zh_CN.%s", charset);
    chinese_goes_both_ways((struct session) { .env = (const char *const[]) { where, NULL },
                                              .locale = locale,
                                              .charset = charset },
                           rare);
    free(where);
    free(locale);
}

static void a_gbk_terminal_shows_and_takes_chinese(void **state)
{
    (void)state;
    a_chinese_terminal_of_the_old_kind_is_served("GBK", "喆");
}

static void a_gb18030_terminal_shows_and_takes_chinese(void **state)
{
    (void)state;
    a_chinese_terminal_of_the_old_kind_is_served("GB18030", "㑇𠮷");
}

static void without_a_usable_locale_it_is_utf8(void **state)
{
    static const char *const locales[] = { "C", "POSIX", "zh_CN.nowhere", "C.UTF-8" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(locales); i++)
        chinese_goes_both_ways((struct session) { .locale = locales[i] }, "㑇𠮷");
}

/* ---- keys ---- */

static void putty_and_its_like_send_other_sequences(void **state)
{
    struct pty *p = start_register((struct session) { .term = "xterm" });

    (void)state;
    pty_expect(p, FIRST_ROW);
    pty_send(p, "\033[B");
    pty_expect(p, NEXT_ROW);
    pty_send(p, "\033[A");
    pty_expect(p, FIRST_ROW);
    pty_send(p, "\033[4~"); /* End */
    pty_expect_gone(p, FIRST_ROW);
    pty_send(p, "\033[1~"); /* Home */
    pty_expect(p, FIRST_ROW);
    pty_send(p, "\033[13~"); /* F3 */
    pty_expect(p, "（2022）郾征调字第0048号");
    pty_send(p, "\033[14~"); /* F4 */
    pty_expect(p, "编辑  郾征调〔2022〕048");
    pty_send(p, "\033\033");
    pty_send(p, "\033\033");
    pty_expect_gone(p, "编辑  郾征调〔2022〕048");
    pty_send(p, "\033[11~"); /* F1 */
    pty_expect(p, "这一屏的键");
    pty_send(p, "\033\033");
    pty_expect_gone(p, "这一屏的键");
    pty_send(p, "\033\033");
    pty_expect(p, FIRST_ROW);
    pty_send(p, "张树");
    pty_expect(p, "搜索: 张树");
    pty_send(p, "\x08\x7f"); /* both keys that may stand above Enter */
    pty_expect_gone(p, "搜索: 张");
    pty_send(p, "\033Oq\033Or\033Om\033Op"); /* the number keys, in their other mode */
    pty_expect(p, "搜索: 12-0");
    pty_send(p, ESC);
    pty_expect_gone(p, "搜索: 12-0");
    pty_send(p, "\033[[C"); /* F3 of the Linux console */
    pty_expect(p, "（2022）郾征调字第0048号");
    office_leave(p);
}

static void escape_and_a_digit_is_a_function_key(void **state)
{
    struct pty *p = start_register((struct session) { 0 });

    (void)state;
    pty_send(p, "\0337");
    pty_expect(p, "+- 筛选 ");
    pty_send(p, ESC);
    pty_expect_gone(p, "+- 筛选 ");
    pty_send(p, "\033"); /* a person is slower than a terminal */
    pty_settle(p);
    pty_send(p, "3");
    pty_expect(p, "（2022）郾征调字第0048号");
    pty_send(p, "\033\060");
    pty_expect(p, "退出人民调解系统？");
    pty_send(p, "\033\033");
    pty_expect_gone(p, "退出人民调解系统？");
    office_leave(p);
}

/* The input method in Chinese mode: digits may come wide, letters not at all. */
static void everything_can_be_said_with_the_input_method_on(void **state)
{
    struct pty *p = start_register((struct session) { 0 });

    (void)state;
    pty_send(p, "张");
    pty_expect(p, "搜索: 张");
    pty_send(p, ESC F7 "１"); /* the first filter: what is not finished */
    pty_expect(p, "[未结]");
    pty_send(p, ESC);
    pty_expect_gone(p, "[未结]");
    pty_send(p, "０２７");
    pty_expect(p, "郾医调〔2022〕027");
    pty_send(p, ESC F10);
    pty_expect(p, "退出人民调解系统？");
    pty_send(p, "０"); /* no */
    pty_expect_gone(p, "退出人民调解系统？");
    pty_send(p, F10);
    pty_expect(p, "退出人民调解系统？");
    pty_send(p, "１"); /* yes */
    CHECK_INT(pty_exit_status(p), 0);
    pty_close(p);
}

OFFICE_TESTS(T(every_usual_terminal_shows_the_register),
             T(what_cannot_place_the_cursor_is_refused_in_words),
             T(colour_is_there_unless_it_is_not_wanted), T(a_gbk_terminal_shows_and_takes_chinese),
             T(a_gb18030_terminal_shows_and_takes_chinese), T(without_a_usable_locale_it_is_utf8),
             T(putty_and_its_like_send_other_sequences), T(escape_and_a_digit_is_a_function_key),
             T(everything_can_be_said_with_the_input_method_on))

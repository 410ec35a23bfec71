/* tests/pty/pty_terminals.c - the whole program on every usual terminal, character set and size.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#include "base/buf.h"

#define FIRST_ROW "> 郾征调〔2022〕048"
#define NEXT_ROW  "> 郾劳调〔2022〕047"

static char *db; /* only looked at: one for all */

static struct pty *start_register(struct session s)
{
    struct pty *p;

    if (!db)
        db = office_db();
    s.db = db;
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
    if (!db)
        db = office_db();
    for (size_t i = 0; i < ARRAY_LEN(terms); i++) {
        struct pty *p = office_start(&(struct session) { .db = db, .term = terms[i] });

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

static void chinese_goes_both_ways(struct session s)
{
    struct pty *p = start_register(s);

    pty_expect(p, FIRST_ROW);
    pty_send(p, "区第二人民医院");
    pty_expect(p, "搜索: 区第二人民医院");
    pty_expect(p, "12 件");
    pty_send(p, "[榎");
    pty_expect(p, "搜索: 区第二人民医院[榎"); /* second bytes that are ASCII */
    pty_expect(p, "0 件");
    office_leave(p);
}

static void a_chinese_terminal_of_the_old_kind_is_served(const char *charset)
{
    char *where, *locale;

    if (!make_locale(charset))
        skip();
    where = mem_printf("LOCPATH=%s", office.dir);
    locale = mem_printf("zh_CN.%s", charset);
    chinese_goes_both_ways((struct session) {
        .env = (const char *const[]) { where, NULL }, .locale = locale, .charset = charset });
    free(where);
    free(locale);
}

static void a_gbk_terminal_shows_and_takes_chinese(void **state)
{
    (void)state;
    a_chinese_terminal_of_the_old_kind_is_served("GBK");
}

static void a_gb18030_terminal_shows_and_takes_chinese(void **state)
{
    (void)state;
    a_chinese_terminal_of_the_old_kind_is_served("GB18030");
}

static void without_a_usable_locale_it_is_utf8(void **state)
{
    static const char *const locales[] = { "C", "POSIX", "zh_CN.nowhere", "C.UTF-8" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(locales); i++)
        chinese_goes_both_ways((struct session) { .locale = locales[i] });
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
    pty_expect(p, "编辑 郾征调〔2022〕048");
    pty_send(p, "\033\033");
    pty_send(p, "\033\033");
    pty_expect_gone(p, "编辑 郾征调〔2022〕048");
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

/* ---- sizes ---- */

static void check_place(struct pty *p, const char *name, const char *sign)
{
    char *before = pty_screen(p), *after;
    int row, col, new_row, new_col;

    pty_cursor(p, &row, &col);
    pty_resize(p, 20, 60);
    pty_settle(p);
    CHECK_ROW(pty_has(p, sign), name);
    pty_resize(p, 43, 132);
    pty_settle(p);
    CHECK_ROW(pty_has(p, sign), name);
    pty_resize(p, 10, 40);
    pty_expect(p, "窗口太小（至少 60x16）");
    pty_send(p, "x" ENTER DOWN); /* nobody sees what that would do: it does nothing */
    pty_settle(p);
    pty_resize(p, 24, 80);
    pty_expect(p, sign);
    pty_settle(p);
    after = pty_screen(p);
    pty_cursor(p, &new_row, &new_col);
    CHECK_STR(after, before);
    CHECK_INT(new_row, row);
    CHECK_INT(new_col, col);
    free(before);
    free(after);
}

static void a_window_of_any_size_keeps_the_place(void **state)
{
    static const struct {
        const char *screen, *keys, *sign;
    } places[] = {
        { "home", DOWN DOWN, "今天要办" },
        { "cases", DOWN DOWN, "案件台账" },
        { "cases", F7 DOWN DOWN, "+- 筛选 " },
        { "cases", F3, "（2022）郾征调字第0048号" },
        { "form", TAB TAB "1220" TAB TAB TAB TAB "欧阳明", "欧阳明" },
        { "form", "yl", "郾城区医疗纠纷人民调解委员会" },
        { "stats", RIGHT RIGHT DOWN, "人民调解案件情况统计表" },
        { "due", DOWN DOWN DOWN, "到期" },
        { "committees", DOWN DOWN, "调委会" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        char *own = office_db();
        struct pty *p = office_start(&(struct session) { .db = own, .screen = places[i].screen });

        pty_expect(p, "F10退出");
        pty_send(p, places[i].keys);
        pty_settle(p);
        check_place(p, places[i].screen, places[i].sign);
        pty_signal(p, SIGTERM);
        CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
        pty_close(p);
        free(own);
    }
}

static void a_window_may_change_while_one_types(void **state)
{
    struct pty *p = start_register((struct session) { 0 });

    (void)state;
    for (int i = 0; i < 40; i++) {
        pty_resize(p, 5 + i * 7 % 50, 10 + i * 37 % 150);
        pty_send(p, i % 4 ? DOWN : F7);
        pty_send(p, i % 4 ? "" : ESC);
    }
    pty_resize(p, 24, 80);
    pty_settle(p);
    pty_send(p, ESC HOME);
    pty_expect(p, "案件台账");
    office_leave(p);
}

static void eighty_by_twenty_four_is_enough(void **state)
{
    static const char *const names[] = { "home", "cases",  "form",       "stats",
                                         "due",  "drafts", "committees", "import" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct pty *p = office_start(&(struct session) { .db = db, .screen = names[i] });
        char *row;

        pty_expect(p, "F10退出"); /* the whole key bar has room */
        pty_settle(p);
        row = row_text(p, 23);
        CHECK_ROW(strstr(row, "F1帮助") && strstr(row, "F10退出"), names[i]);
        free(row);
        pty_signal(p, SIGTERM);
        CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
        pty_close(p);
    }
}

static void a_large_window_shows_more(void **state)
{
    struct pty *p = start_register((struct session) { .rows = 43, .cols = 132 });
    char *row;

    (void)state;
    pty_expect(p, "| 案号         （2022）郾征调字第0048号"); /* the case beside the list */
    row = row_text(p, 40);
    CHECK(strstr(row, "〔2022〕") != NULL);
    free(row);
    pty_send(p, DOWN);
    pty_expect(p, "| 案号         （2022）郾劳调字第0047号");
    office_leave(p);
}

/* ---- stopped ---- */

static void stopped_and_continued_it_paints_again(void **state)
{
    struct pty *p = start_register((struct session) { 0 });

    (void)state;
    pty_send(p, DOWN);
    pty_expect(p, NEXT_ROW);
    pty_signal(p, SIGSTOP);
    pty_scribble(p, "\033[2J\033[Hsomething else\033[24;80H");
    CHECK(!pty_has(p, "案件台账"));
    pty_signal(p, SIGCONT);
    pty_expect(p, NEXT_ROW);
    pty_expect_gone(p, "something else");
    pty_scribble(p, "\033[5;1Hrubbish of a neighbour");
    pty_send(p, "\x0c"); /* ^L */
    pty_expect_gone(p, "rubbish");
    pty_expect(p, NEXT_ROW);
    office_leave(p);
}

static void a_stopped_terminal_does_not_lock_the_office(void **state)
{
    char *own = office_db(), *json;
    struct pty *p = office_start(&(struct session) { .db = own, .screen = "form" });

    (void)state;
    pty_expect(p, "F10退出");
    pty_send(p, "yl" ENTER);
    pty_expect(p, "调解期限（医疗）");
    pty_signal(p, SIGSTOP);
    free(office_run(own, "case edit '郾医调〔2022〕027' department=骨科"));
    json = office_run(own, "case show '郾医调〔2022〕027' --json");
    CHECK_HAS(json, "\"department\":\"骨科\"");
    pty_signal(p, SIGCONT);
    pty_send(p, ESC ESC); /* the list of the field, the form */
    pty_expect(p, "填的内容怎么办？");
    pty_send(p, ESC);
    office_leave(p);
    free(json);
    free(own);
}

static int close_all(void **state)
{
    free(db);
    return office_close(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(every_usual_terminal_shows_the_register),
        T(what_cannot_place_the_cursor_is_refused_in_words),
        T(colour_is_there_unless_it_is_not_wanted),
        T(a_gbk_terminal_shows_and_takes_chinese),
        T(a_gb18030_terminal_shows_and_takes_chinese),
        T(without_a_usable_locale_it_is_utf8),
        T(putty_and_its_like_send_other_sequences),
        T(escape_and_a_digit_is_a_function_key),
        T(everything_can_be_said_with_the_input_method_on),
        T(a_window_of_any_size_keeps_the_place),
        T(a_window_may_change_while_one_types),
        T(eighty_by_twenty_four_is_enough),
        T(a_large_window_shows_more),
        T(stopped_and_continued_it_paints_again),
        T(a_stopped_terminal_does_not_lock_the_office),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, office_open, close_all);
}

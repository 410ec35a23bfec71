/* tests/unit/test_i18n.c - locale, catalogue, and output in the terminal's character set.
 *
 * Locales are as many as the system has, often none: the cases make their own
 * in a directory of theirs, with the tools of the C library and of gettext.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "check.h"

extern char **environ;

static char dir[] = "/tmp/tiaojie-i18n-XXXXXX";

static int run(const char *const argv[])
{
    int status = -1;
    pid_t child;

    if (posix_spawnp(&child, argv[0], NULL, NULL, (char *const *)argv, environ) != 0)
        return -1;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

/* Makes the locale name in the directory of the tests; skips where the
 * descriptions of locales are not installed. */
static void make_locale(const char *language, const char *charset)
{
    char *path = mem_printf("%s/%s.%s", dir, language, charset);
    const char *const argv[] = { "localedef", "-f", charset, "-i", language, path, NULL };
    int status = access(path, F_OK) == 0 ? 0 : run(argv);

    free(path);
    if (status != 0)
        skip();
}

static void make_catalogue(void)
{
    char *place = mem_printf("%s/en/LC_MESSAGES", dir);
    char *mo = mem_printf("%s/tiaojie.mo", place);
    char *po = mem_printf("%s/en.po", dir);
    const char *const mkdir_argv[] = { "mkdir", "-p", place, NULL };
    const char *const msgfmt_argv[] = { "msgfmt", "-o", mo, po, NULL };
    FILE *f = fopen(po, "w");

    fputs("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
          "msgid \"案件\"\nmsgstr \"Case – file\"\n",
          f);
    fclose(f);
    CHECK_INT(run(mkdir_argv), 0);
    CHECK_INT(run(msgfmt_argv), 0);
    free(place);
    free(mo);
    free(po);
}

/* The environment of a child and what it does after i18n_start(). */
struct play {
    const char *lc_all;
    const char *language;
    void (*act)(void);
};

struct answer {
    int status;
    size_t n;
    char text[4000];
};

static void act_in_child(const struct play *play, int out)
{
    static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "LANGUAGE" };

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        unsetenv(names[i]);
    setenv("LOCPATH", dir, 1);
    setenv("TIAOJIE_LOCALEDIR", dir, 1);
    if (play->lc_all)
        setenv("LC_ALL", play->lc_all, 1);
    if (play->language)
        setenv("LANGUAGE", play->language, 1);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    setvbuf(stdout, NULL, _IONBF, 0);
    i18n_start();
    play->act();
}

static struct answer ask(const struct play *play)
{
    struct answer a = { 0 };
    int ends[2];
    ssize_t got;
    pid_t child;

    CHECK_INT(pipe(ends), 0);
    fflush(NULL);
    child = fork();
    if (child == 0) {
        act_in_child(play, ends[1]);
        _exit(0);
    }
    close(ends[1]);
    while ((got = read(ends[0], a.text + a.n, sizeof(a.text) - 1 - a.n)) > 0)
        a.n += (size_t)got;
    close(ends[0]);
    CHECK_INT(waitpid(child, &a.status, 0), child);
    return a;
}

static void say_locale(void)
{
    out_printf("%s %s %d %.1f", nl_langinfo(CODESET), setlocale(LC_NUMERIC, NULL), i18n_is_gb(),
               1.5);
}

static void any_locale_that_cannot_show_chinese_becomes_utf8(void **state)
{
    static const char *const rows[] = { NULL,          "C",           "POSIX",
                                        "C.UTF-8",     "xx_YY.UTF-8", "xx_YY.ISO-8859-1",
                                        "zh_CN.UTF-8", "nonsense" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(ask(&(struct play) { rows[i], NULL, say_locale }).text, "UTF-8 C 0 1.5");
}

static void a_latin1_locale_with_a_decimal_comma_changes_neither_text_nor_numbers(void **state)
{
    (void)state;
    make_locale("de_DE", "ISO-8859-1");
    CHECK_STR(ask(&(struct play) { "de_DE.ISO-8859-1", NULL, say_locale }).text, "UTF-8 C 0 1.5");
}

static void say_case(void)
{
    out_printf("%s", _("案件"));
}

static void english_is_shown_to_who_asks_for_it(void **state)
{
    static const struct {
        const char *lc_all, *language, *wanted;
    } rows[] = {
        { NULL, NULL, "案件" },
        { "C", NULL, "案件" },
        { "C.UTF-8", NULL, "案件" },
        { "zh_CN.UTF-8", NULL, "案件" },
        { "C.UTF-8", "en", "Case – file" },
        { "C", "en", "Case – file" },
        { NULL, "en", "Case – file" },
        { "C.UTF-8", "fr:en", "Case – file" },
        { "en_US.UTF-8", NULL, "Case – file" }, /* with or without that locale */
        { "en_XX.UTF-8", NULL, "Case – file" }, /* never installed */
        { "en_XX.UTF-8", "zh", "案件" },
    };

    (void)state;
    make_catalogue();
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct answer a = ask(&(struct play) { rows[i].lc_all, rows[i].language, say_case });

        if (!str_equal(a.text, rows[i].wanted))
            fail_msg("row %zu: %s", i, a.text);
    }
}

static void say_bytes(void)
{
    out_write("案\xE6z", strlen("案\xE6z"));
    out_write("", 0);
    msg_write("件", 3);
    msg_printf("%s", "表");
}

static void under_utf8_what_is_no_character_is_a_question_mark(void **state)
{
    (void)state;
    CHECK_STR(ask(&(struct play) { "C.UTF-8", NULL, say_bytes }).text, "案?z件表");
}

static void say_chinese(void)
{
    out_printf("%d案件%s", i18n_is_gb(), "表");
    msg_printf("调%c", '!');
}

static void under_gbk_text_leaves_in_gbk(void **state)
{
    (void)state;
    make_locale("zh_CN", "GBK");
    CHECK_STR(ask(&(struct play) { "zh_CN.GBK", NULL, say_chinese }).text,
              "1\xB0\xB8\xBC\xFE\xB1\xED\xB5\xF7!");
}

static void say_what_gbk_lacks(void)
{
    out_printf("案𠮷件");
    out_printf("a\xFF"
               "b\xE6\xA1|");
    out_printf("\xE6\xA1"); /* cut off */
}

static void under_gbk_what_cannot_be_shown_is_a_question_mark(void **state)
{
    (void)state;
    make_locale("zh_CN", "GBK");
    CHECK_STR(ask(&(struct play) { "zh_CN.GBK", NULL, say_what_gbk_lacks }).text,
              "\xB0\xB8?\xBC\xFE"
              "a?b??|??");
}

static void say_much(void)
{
    for (int i = 0; i < 3; i++)
        out_printf("%s", "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件"
                         "案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件案件");
}

static void under_gbk_long_text_stays_whole(void **state)
{
    struct answer a;

    (void)state;
    make_locale("zh_CN", "GBK");
    a = ask(&(struct play) { "zh_CN.GBK", NULL, say_much });
    CHECK_INT(a.n, 3 * 8 * 17 * 4);
    for (size_t i = 0; i < a.n; i += 4)
        CHECK_INT(memcmp(a.text + i, "\xB0\xB8\xBC\xFE", 4), 0);
}

static void die_in_chinese(void)
{
    die("%s", "案");
}

static void under_gbk_the_last_words_are_readable(void **state)
{
    struct answer a;

    (void)state;
    make_locale("zh_CN", "GBK");
    a = ask(&(struct play) { "zh_CN.GBK", NULL, die_in_chinese });
    CHECK_STR(a.text, "tiaojie: \xB0\xB8\n");
    CHECK(WIFEXITED(a.status) && WEXITSTATUS(a.status) == 1);
}

static int make_directory(void **state)
{
    (void)state;
    return mkdtemp(dir) ? 0 : -1;
}

static int remove_directory(void **state)
{
    const char *const argv[] = { "rm", "-rf", dir, NULL };

    (void)state;
    return run(argv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(any_locale_that_cannot_show_chinese_becomes_utf8),
        T(a_latin1_locale_with_a_decimal_comma_changes_neither_text_nor_numbers),
        T(english_is_shown_to_who_asks_for_it),
        T(under_utf8_what_is_no_character_is_a_question_mark),
        T(under_gbk_text_leaves_in_gbk),
        T(under_gbk_what_cannot_be_shown_is_a_question_mark),
        T(under_gbk_long_text_stays_whole),
        T(under_gbk_the_last_words_are_readable),
    };

    return cmocka_run_group_tests(tests, make_directory, remove_directory);
}

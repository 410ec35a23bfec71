/* base/i18n.c - the locale, the catalogue, and output in its character set.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"

#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"

#define DOMAIN "tiaojie"

static bool gb;
static iconv_t from_utf8; /* valid while gb is set */

static bool is_utf8_codeset(const char *name)
{
    return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

/* GB2312 is what glibc calls the character set of plain zh_CN. */
static bool is_gb_codeset(const char *name)
{
    return strcasecmp(name, "GB18030") == 0 || strcasecmp(name, "GBK") == 0 ||
           strcasecmp(name, "GB2312") == 0;
}

/* A server often lacks the locale that the clerk's own computer asks for by
 * ssh.  Its language can be kept all the same: gettext takes it from LANGUAGE. */
static void keep_language(void)
{
    const char *wanted = world_env("LC_ALL");

    if (!wanted)
        wanted = world_env("LC_MESSAGES");
    if (!wanted)
        wanted = world_env("LANG");
    if (wanted && str_starts(wanted, "en"))
        setenv("LANGUAGE", "en", 0);
}

static void set_locale(void)
{
    if (!setlocale(LC_ALL, ""))
        keep_language();
    if (!is_utf8_codeset(nl_langinfo(CODESET)) && !is_gb_codeset(nl_langinfo(CODESET))) {
        setlocale(LC_CTYPE, "C.UTF-8");
        /* In the "C" locale gettext would not even look at LANGUAGE. */
        setlocale(LC_MESSAGES, "C.UTF-8");
    }
    setlocale(LC_NUMERIC, "C");
}

static void open_converter(void)
{
    char *target;

    if (gb)
        iconv_close(from_utf8);
    gb = is_gb_codeset(nl_langinfo(CODESET));
    if (!gb)
        return;
    target = mem_printf("%s//TRANSLIT", nl_langinfo(CODESET));
    from_utf8 = iconv_open(target, "UTF-8");
    free(target);
    gb = from_utf8 != (iconv_t)-1;
}

void i18n_start(void)
{
    const char *dir = world_env("TIAOJIE_LOCALEDIR");

    set_locale();
    open_converter();
    bindtextdomain(DOMAIN, dir ? dir : TIAOJIE_LOCALEDIR);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    textdomain(DOMAIN);
}

int i18n_is_gb(void)
{
    return gb;
}

/* Converts by way of a small array: this also runs when memory is out. */
static void write_converted(FILE *stream, const char *text, size_t n)
{
    char out[512];
    char *in = (char *)text; /* iconv does not write through it */

    iconv(from_utf8, NULL, NULL, NULL, NULL);
    while (n > 0) {
        char *to = out;
        size_t room = sizeof(out) - 1;

        if (iconv(from_utf8, &in, &n, &to, &room) == (size_t)-1 && errno != E2BIG) {
            uint32_t ch;
            size_t bad = utf8_decode(in, n, &ch);

            *to++ = '?'; /* invalid, cut off, or unknown over there */
            in += bad;
            n -= bad;
        }
        fwrite(out, 1, (size_t)(to - out), stream);
    }
}

static void write_encoded(FILE *stream, const char *text, size_t n)
{
    if (gb)
        write_converted(stream, text, n);
    else if (n > 0)
        fwrite(text, 1, n, stream);
}

/* What stands in the data must not speak to the terminal: control characters are left out, and
 * a byte that is no UTF-8 is a question mark, since some terminals obey it. */
static void write_to(FILE *stream, const char *text, size_t n)
{
    size_t run = 0;

    while (run < n) {
        uint32_t ch;
        size_t took = utf8_decode(text + run, n - run, &ch);
        bool invalid = ch == UTF8_BAD && took == 1;

        if (!invalid && !utf8_is_unsafe(ch)) {
            run += took;
            continue;
        }
        write_encoded(stream, text, run);
        if (invalid)
            fputc('?', stream);
        text += run + took;
        n -= run + took;
        run = 0;
    }
    write_encoded(stream, text, n);
}

static void print_to(FILE *stream, const char *fmt, va_list args)
{
    char *text = NULL;
    int n = vasprintf(&text, fmt, args);

    if (n < 0)
        die("out of memory");
    write_to(stream, text, (size_t)n);
    free(text);
}

void out_write(const char *text, size_t n)
{
    write_to(stdout, text, n);
}

void msg_write(const char *text, size_t n)
{
    write_to(stderr, text, n);
}

void out_printf(const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    print_to(stdout, fmt, args);
    va_end(args);
}

void msg_printf(const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    print_to(stderr, fmt, args);
    va_end(args);
}

void i18n_language(const char *language)
{
    extern int _nl_msg_cat_cntr; /* gettext's own way to be told of a change */

    setenv("LANGUAGE", language, 1);
    ++_nl_msg_cat_cntr;
}

/* base/err.c - sentences that go with a refusal, and the end of the program.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

static void (*die_hook)(void);

static char *format(const char *fmt, va_list args)
{
    char *text = NULL;

    if (vasprintf(&text, fmt, args) < 0)
        die("out of memory");
    return text;
}

enum status err_set(struct err *err, enum status st, const char *fmt, ...)
{
    va_list args;
    char *text;

    if (!err)
        return st;
    va_start(args, fmt);
    text = format(fmt, args); /* first: the old sentence may be an argument */
    va_end(args);
    free(err->text);
    err->text = text;
    return st;
}

enum status err_prefix(struct err *err, enum status st, const char *fmt, ...)
{
    va_list args;
    char *prefix;
    char *text;

    if (!err)
        return st;
    va_start(args, fmt);
    prefix = format(fmt, args);
    va_end(args);
    text = mem_printf("%s: %s", prefix, err_text(err));
    free(prefix);
    free(err->text);
    err->text = text;
    return st;
}

const char *err_text(const struct err *err)
{
    return err && err->text ? err->text : "";
}

void err_clear(struct err *err)
{
    free(err->text);
    err->text = NULL;
}

void die_hook_set(void (*hook)(void))
{
    die_hook = hook;
}

noreturn void die(const char *fmt, ...)
{
    void (*hook)(void) = die_hook;
    char text[1024]; /* memory may be out: cut rather than allocate */
    va_list args;

    die_hook = NULL; /* a hook that dies must not come round again */
    if (hook)
        hook();
    va_start(args, fmt);
    vsnprintf(text, sizeof(text), fmt, args);
    va_end(args);
    msg_write("tiaojie: ", strlen("tiaojie: "));
    msg_write(text, strlen(text));
    msg_write("\n", 1);
    exit(EXIT_FAILURE);
}

/* cli/options.c - options of one command line, read by their rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"

#define OPERAND   1   /* what getopt returns for one after "-" */
#define LONG_ONLY 256 /* getopt's values of long options: this and the row */

/* One reading. */
struct reading {
    const struct cli_option *rows;
    bool before;
    int argc;
    char **argv;
    struct err *err;
};

/* Operands come one by one, so that POSIXLY_CORRECT changes nothing; options before the
 * command end at the first one. */
static void option_tables(const struct reading *r, struct option *longs, struct buf *shorts)
{
    size_t n = 0;

    buf_add(shorts, r->before ? "+:" : "-:");
    for (; r->rows[n].name; n++) {
        const struct cli_option *row = &r->rows[n];

        if (n + 1 >= OPTIONS_MAX)
            BUG("too many options");
        longs[n] = (struct option) { .name = row->name,
                                     .has_arg = row->arg ? required_argument : no_argument,
                                     .val = (int)(LONG_ONLY + n) };
        if (row->letter) {
            buf_add_char(shorts, row->letter);
            if (row->arg)
                buf_add_char(shorts, ':');
        }
    }
    longs[n] = (struct option) { 0 };
}

static int row_of(const struct cli_option *rows, int c)
{
    if (c >= LONG_ONLY)
        return c - LONG_ONLY;
    for (int i = 0; rows[i].name; i++)
        if (rows[i].letter && rows[i].letter == c)
            return i;
    return -1;
}

/* ---- refusals ---- */

static bool is_global(const char *name, char letter)
{
    for (const struct cli_option *o = global_options; o->name; o++)
        if (name ? str_equal(o->name, name) : o->letter == letter)
            return true;
    return false;
}

static enum status unknown_long(const struct reading *r, const char *typed)
{
    char *name = mem_copy_n(typed + 2, strcspn(typed + 2, "="));
    const char *names[OPTIONS_MAX], *near;
    size_t n = 0;
    enum status st = ST_USAGE;

    for (; r->rows[n].name; n++)
        names[n] = r->rows[n].name;
    near = cli_nearest(name, names, n);
    if (!r->before && is_global(name, 0))
        err_set(r->err, st, _("选项 --%s 要写在命令前面：tiaojie --%s 命令。"), name, name);
    else if (near)
        err_set(r->err, st, _("没有选项“--%s”，是不是 --%s？"), name, near);
    else
        err_set(r->err, st, _("没有选项“--%s”，--help 列出全部选项。"), name);
    free(name);
    return st;
}

/* In "-xv" getopt stays at the word until its last letter. */
static enum status unknown_letter(const struct reading *r, int letter)
{
    const char *word = optind < r->argc ? r->argv[optind] : NULL;

    if (letter <= ' ' || letter > '~') {
        if (!word || word[0] != '-' || !strchr(word, letter))
            word = r->argv[optind - 1];
        return err_set(r->err, ST_USAGE, _("没有选项“%s”，--help 列出全部选项。"), word);
    }
    if (!r->before && is_global(NULL, (char)letter))
        return err_set(r->err, ST_USAGE, _("选项 -%c 要写在命令前面：tiaojie -%c 命令。"), letter,
                       letter);
    return err_set(r->err, ST_USAGE, _("没有选项“-%c”，--help 列出全部选项。"), letter);
}

static enum status refuse(const struct reading *r, int c)
{
    if (c == ':' && optopt < LONG_ONLY)
        return err_set(r->err, ST_USAGE, _("选项 -%c 后面要有值。"), optopt);
    if (c == ':')
        return err_set(r->err, ST_USAGE, _("选项 --%s 后面要有值。"),
                       r->rows[optopt - LONG_ONLY].name);
    if (optopt >= LONG_ONLY)
        return err_set(r->err, ST_USAGE, _("选项 --%s 不带值。"), r->rows[optopt - LONG_ONLY].name);
    return optopt ? unknown_letter(r, optopt) : unknown_long(r, r->argv[optind - 1]);
}

/* getopt takes "--per" for --period until a second such option appears; a script
 * would break on that day. */
static enum status check_whole(const struct reading *r, int c)
{
    const char *word, *name;

    if (c < LONG_ONLY)
        return ST_OK;
    word = r->argv[optarg && optarg == r->argv[optind - 1] ? optind - 2 : optind - 1];
    name = r->rows[c - LONG_ONLY].name;
    if (strcspn(word + 2, "=") == strlen(name))
        return ST_OK;
    return err_set(r->err, ST_USAGE, _("没有选项“%.*s”，是不是 --%s？"),
                   (int)(2 + strcspn(word + 2, "=")), word, name);
}

/* ---- reading ---- */

static enum status take(const struct reading *r, int c, const char **values)
{
    int row = c == '?' || c == ':' ? -1 : row_of(r->rows, c);
    enum status st = row < 0 ? refuse(r, c) : check_whole(r, c);

    if (st == ST_OK)
        values[row] = optarg ? optarg : "";
    return st;
}

enum status options_read(const struct cli_option *rows, bool before, int argc, char **argv,
                         const char **values, int *operands, struct err *err)
{
    const struct reading r = { rows, before, argc, argv, err };
    struct option longs[OPTIONS_MAX];
    struct buf shorts = BUF_INIT;
    enum status st = ST_OK;
    int c, n = 0;

    option_tables(&r, longs, &shorts);
    optind = 0; /* GNU: begin anew */
    opterr = 0;
    while (st == ST_OK && (c = getopt_long(argc, argv, buf_text(&shorts), longs, NULL)) != -1) {
        if (c == OPERAND)
            argv[++n] = optarg;
        else
            st = take(&r, c, values);
    }
    while (st == ST_OK && optind < argc)
        argv[++n] = argv[optind++];
    *operands = n;
    buf_release(&shorts);
    return st;
}

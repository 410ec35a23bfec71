/* cli/cli.c - one command line: options, help, the exit status.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/cli.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/config.h"
#include "core/book.h"
#include "store/books.h"
#include "store/db.h"

#define OPTIONS_MAX 32
#define LONG_ONLY   256 /* getopt values of options without a letter */

const struct cli_option global_options[] = {
    { 'd', "database", "FILE", N_("数据库文件"), "FILE" },
    { 0, "no-color", NULL, N_("不用颜色"), NULL },
    { 0, "ascii", NULL, N_("只用 ASCII 线框和符号"), NULL },
    { 0, "no-input", NULL, N_("不提问，缺什么就报错"), NULL },
    { 'v', "verbose", NULL, N_("说明正在做什么"), NULL },
    { 'h', "help", NULL, N_("显示用法"), NULL },
    { 0, "version", NULL, N_("显示版本"), NULL },
    { 0 },
};

int cli_exit_status(enum status st)
{
    switch (st) {
    case ST_OK:
        return EX_DONE;
    case ST_USAGE:
        return EX_WRONG_USAGE;
    case ST_BUSY:
        return EX_BUSY;
    case ST_UNBALANCED:
        return EX_UNBALANCED;
    case ST_WARNED:
        return EX_WARNED;
    case ST_DENIED:
        return EX_NOT_PERMITTED;
    default:
        return EX_FAILED;
    }
}

/* ---- words ---- */

static size_t distance(const char *a, const char *b)
{
    size_t n = strlen(b), last, diagonal;
    size_t *row = mem_resize(NULL, n + 1, sizeof(*row));

    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t best = diagonal + (a[i - 1] != b[j - 1]);

            diagonal = row[j];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            row[j] = best;
        }
    }
    last = row[n];
    free(row);
    return last;
}

const char *cli_nearest(const char *word, const char *const *names, size_t n)
{
    const char *best = NULL;
    size_t least = 4;

    for (size_t i = 0; i < n; i++) {
        size_t d = distance(word, names[i]);

        if (d < least && d < strlen(names[i])) {
            least = d;
            best = names[i];
        }
    }
    return best;
}

/* Number of words of the command's name that the arguments begin with, or 0. */
static int name_fits(const struct command *cmd, int argc, char **argv)
{
    const char *p = cmd->name;
    int i = 0;

    while (*p) {
        size_t len = strcspn(p, " ");

        if (i >= argc || strlen(argv[i]) != len || strncmp(argv[i], p, len) != 0)
            return 0;
        i++;
        p += len;
        p += strspn(p, " ");
    }
    return i;
}

static const struct command *command_find(int argc, char **argv, int *words)
{
    const struct command *best = NULL;

    *words = 0;
    for (size_t i = 0; commands[i]; i++) {
        int n = name_fits(commands[i], argc, argv);

        if (n > *words) {
            *words = n;
            best = commands[i];
        }
    }
    return best;
}

static enum status unknown_command(int argc, char **argv, struct err *err)
{
    char *typed = argc > 1 ? mem_printf("%s %s", argv[0], argv[1]) : mem_copy(argv[0]);
    const char *names[128];
    const char *near;
    size_t n = 0;

    for (size_t i = 0; commands[i] && n < ARRAY_LEN(names); i++)
        names[n++] = commands[i]->name;
    near = cli_nearest(typed, names, n);
    if (!near)
        near = cli_nearest(argv[0], names, n);
    free(typed);
    if (near)
        return err_set(err, ST_USAGE, _("没有命令“%s”，是不是 %s？"), argv[0], near);
    return err_set(err, ST_USAGE, _("没有命令“%s”，tiaojie --help 列出全部命令。"), argv[0]);
}

/* ---- options ---- */

/* Fills getopt's tables for the rows; values returned are LONG_ONLY + row. */
static void option_tables(const struct cli_option *rows, struct option *longs, struct buf *shorts,
                          const char *lead)
{
    size_t n = 0;

    buf_add(shorts, lead);
    for (; rows[n].name; n++) {
        if (n + 1 >= OPTIONS_MAX)
            BUG("too many options");
        longs[n] = (struct option) { .name = rows[n].name,
                                     .has_arg = rows[n].arg ? required_argument : no_argument,
                                     .val = (int)(LONG_ONLY + n) };
        if (rows[n].letter) {
            buf_add_char(shorts, rows[n].letter);
            if (rows[n].arg)
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

static enum status bad_option(const struct cli_option *rows, int c, char **argv, struct err *err)
{
    const char *names[OPTIONS_MAX], *near;
    size_t n = 0;
    const char *typed = argv[optind - 1];

    if (c == ':')
        return err_set(err, ST_USAGE, _("选项 %s 后面要有值。"), typed);
    if (optopt && optopt < LONG_ONLY && !str_starts(typed, "--"))
        return err_set(err, ST_USAGE, _("没有选项“-%c”。"), optopt);
    for (; rows[n].name; n++)
        names[n] = rows[n].name;
    near = cli_nearest(typed + strspn(typed, "-"), names, n);
    if (near)
        return err_set(err, ST_USAGE, _("没有选项“%s”，是不是 --%s？"), typed, near);
    return err_set(err, ST_USAGE, _("没有选项“%s”。"), typed);
}

/* Parses options by the rows into values; *rest is the first operand. */
static enum status parse_options(const struct cli_option *rows, const char *lead, int argc,
                                 char **argv, const char **values, int *rest, struct err *err)
{
    struct option longs[OPTIONS_MAX];
    struct buf shorts = BUF_INIT;
    enum status st = ST_OK;
    int c;

    option_tables(rows, longs, &shorts, lead);
    optind = 0;
    opterr = 0;
    while (st == ST_OK && (c = getopt_long(argc, argv, buf_text(&shorts), longs, NULL)) != -1) {
        int row = c == '?' || c == ':' ? -1 : row_of(rows, c);

        if (row < 0)
            st = bad_option(rows, c, argv, err);
        else
            values[row] = optarg ? optarg : "";
    }
    *rest = optind;
    buf_release(&shorts);
    return st;
}

const char *cli_value(const struct cli *c, const char *name)
{
    for (size_t i = 0; c->options && c->options[i].name; i++)
        if (str_equal(c->options[i].name, name))
            return c->values[i];
    BUG("unknown option");
}

bool cli_flag(const struct cli *c, const char *name)
{
    return cli_value(c, name) != NULL;
}

/* ---- help ---- */

static void help_option(const struct cli_option *o)
{
    struct buf left = BUF_INIT;

    if (o->letter)
        buf_printf(&left, "-%c, ", o->letter);
    else
        buf_add(&left, "    ");
    buf_printf(&left, "--%s", o->name);
    if (o->arg)
        buf_printf(&left, " %s", o->arg);
    out_printf("  %s%*s %s\n", buf_text(&left),
               utf8_width(buf_text(&left)) < 28 ? 28 - utf8_width(buf_text(&left)) : 1, "",
               _(o->help));
    buf_release(&left);
}

static void help_options(const struct cli_option *rows)
{
    for (; rows && rows->name; rows++)
        help_option(rows);
}

static void help_all(void)
{
    out_printf("%s\n\n", _("用法：tiaojie [-d FILE] [--no-color] [--ascii] [--no-input] [-v] "
                           "命令 [参数...]"));
    out_printf("%s\n\n", _("不带命令时打开终端界面。"));
    out_printf("%s\n", _("命令："));
    for (size_t i = 0; commands[i]; i++) {
        const struct command *c = commands[i];
        int width = utf8_width(c->name);

        out_printf("  %s%*s %s\n", c->name, width < 16 ? 16 - width : 1, "", _(c->summary));
    }
    out_printf("\n%s\n", _("选项："));
    help_options(global_options);
    out_printf("\n%s\n", _("每个命令的用法：tiaojie 命令 --help；手册：man tiaojie。"));
}

static void help_command(const struct command *c)
{
    out_printf(_("用法：tiaojie %s%s%s%s\n\n%s\n"), c->name,
               c->options && c->options[0].name ? _(" [选项...]") : "", *c->operands ? " " : "",
               c->operands, _(c->summary));
    if (c->options && c->options[0].name)
        out_printf("\n%s\n", _("选项："));
    help_options(c->options);
}

static bool asks_help(int argc, char **argv)
{
    for (int i = 0; i < argc && !str_equal(argv[i], "--"); i++)
        if (str_equal(argv[i], "--help") || str_equal(argv[i], "-h"))
            return true;
    return false;
}

/* ---- opening ---- */

char *cli_database(const struct cli *c, struct err *err)
{
    const char *path = c->database;

    if (!path)
        path = world_env("TIAOJIE_DB");
    if (!path)
        path = config_get(c->config, "database");
    if (path)
        return mem_copy(path);
    if (world_env("XDG_DATA_HOME"))
        return mem_printf("%s/tiaojie/tiaojie.db", world_env("XDG_DATA_HOME"));
    if (world_env("HOME"))
        return mem_printf("%s/.local/share/tiaojie/tiaojie.db", world_env("HOME"));
    err_set(err, ST_USAGE, _("不知道数据库在哪里：用 -d 指定，或设 TIAOJIE_DB。"));
    return NULL;
}

enum status cli_open(struct cli *c, unsigned flags, struct err *err)
{
    char *path = cli_database(c, err);
    enum status st;

    if (!path)
        return ST_USAGE;
    if (str_equal(config_get(c->config, "force_filesystem"), "yes"))
        flags |= DB_FORCE_FS;
    st = db_open(path, flags, &c->db, err);
    if (st == ST_NOT_FOUND)
        err_set(err, st, _("没有数据库 %s：先用 tiaojie init 建立，或用 -d 指定别的文件。"), path);
    free(path);
    if (st != ST_OK)
        return st;
    db_set_who(c->db, world_login());
    st = books_load(c->db, &c->book, err);
    if (st != ST_OK)
        return st;
    if (book_setting_int(c->book, "demo", 0))
        world_set_today(date_from_iso(book_setting(c->book, "demo.today", "")));
    c->today = world_today();
    return ST_OK;
}

static void cli_close(struct cli *c)
{
    if (c->book)
        book_free(c->book);
    db_close(c->db);
    config_free(c->config);
}

/* ---- running ---- */

static enum status run_command(struct cli *c, const struct command *cmd, int argc, char **argv,
                               struct err *err)
{
    static const struct cli_option none[] = { { 0 } };
    const char *values[OPTIONS_MAX] = { 0 };
    enum status st;
    int rest;

    c->options = cmd->options ? cmd->options : none;
    c->values = values;
    st = parse_options(c->options, ":", argc, argv, values, &rest, err);
    if (st != ST_OK)
        return st;
    c->argc = argc - rest;
    c->argv = argv + rest;
    if (c->argc > 0 && *cmd->operands == '\0')
        return err_set(err, ST_USAGE, _("命令 %s 不带参数“%s”。"), cmd->name, c->argv[0]);
    return cmd->run(c, err);
}

static enum status choose_command(struct cli *c, int argc, char **argv, struct err *err)
{
    static char tui[] = "tui";
    char *alone[] = { tui, NULL };
    const struct command *cmd;
    int words;

    if (argc == 0) {
        argv = alone;
        argc = 1;
    }
    cmd = command_find(argc, argv, &words);
    if (cmd && asks_help(argc, argv)) {
        help_command(cmd);
        return ST_OK;
    }
    if (!cmd)
        return unknown_command(argc, argv, err);
    /* getopt wants a program name before the options */
    return run_command(c, cmd, argc - words + 1, argv + words - 1, err);
}

/* Options before the command. */
static enum status global_part(struct cli *c, int argc, char **argv, bool *stop, int *rest,
                               struct err *err)
{
    const char *values[OPTIONS_MAX] = { 0 };
    enum status st = parse_options(global_options, "+:", argc, argv, values, rest, err);

    if (st != ST_OK)
        return st;
    c->database = values[0];
    c->no_color = values[1] != NULL || world_env("NO_COLOR") != NULL;
    c->ascii = values[2] != NULL;
    c->no_input = values[3] != NULL;
    c->verbose = values[4] != NULL;
    *stop = values[5] || values[6];
    if (values[5])
        help_all();
    else if (values[6])
        out_printf("tiaojie %s\n", TIAOJIE_VERSION);
    return ST_OK;
}

static void use_config(const struct cli *c)
{
    utf8_set_ambiguous((int)config_int(c->config, "ambiguous"));
    if (str_equal(config_get(c->config, "language"), "en"))
        i18n_language("en");
}

int cli_main(int argc, char **argv)
{
    struct cli c = { 0 };
    struct err err = ERR_INIT;
    enum status st;
    bool stop = false;
    int rest;

    signal(SIGPIPE, SIG_IGN);
    st = config_read(&c.config, &err);
    if (st == ST_OK) {
        use_config(&c);
        st = global_part(&c, argc, argv, &stop, &rest, &err);
    }
    if (st == ST_OK && !stop)
        st = choose_command(&c, argc - rest, argv + rest, &err);
    if (err.text)
        msg_printf("tiaojie: %s\n", err_text(&err));
    err_clear(&err);
    cli_close(&c);
    if (fflush(stdout) != 0 && st == ST_OK)
        st = ST_FAILED;
    return cli_exit_status(st);
}

/* cli/cli.c - one command line: options, help, the exit status.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/config.h"
#include "cli/files.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/salvage.h"
#include "cli/unmask.h"
#include "core/book.h"
#include "core/words.h"
#include "store/access.h"
#include "store/books.h"
#include "store/db.h"
#include "store/events.h"

#define COMMANDS_MOST 128

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

const char *cli_nearest(const char *word, const char *const *names, size_t n)
{
    return word_nearest(word, names, n);
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

/* Is it the first of a command's two words, as "case"? */
static bool is_group(const char *word)
{
    size_t len = strlen(word);

    for (size_t i = 0; commands[i]; i++)
        if (strncmp(commands[i]->name, word, len) == 0 && commands[i]->name[len] == ' ')
            return true;
    return false;
}

static enum status half_command(const char *group, struct err *err)
{
    struct buf b = BUF_INIT;
    size_t len = strlen(group);

    for (size_t i = 0; commands[i]; i++)
        if (strncmp(commands[i]->name, group, len) == 0 && commands[i]->name[len] == ' ')
            buf_printf(&b, "%s%s", b.len ? _("、") : "", commands[i]->name + len + 1);
    err_set(err, ST_USAGE, _("%s 后面要写做什么：%s。"), group, buf_text(&b));
    buf_release(&b);
    return ST_USAGE;
}

/* "undo" means case undo. */
static const char *nearest_second(const char *word)
{
    const char *seconds[COMMANDS_MOST] = { 0 }, *near;
    size_t n = 0;

    for (size_t i = 0; commands[i] && n < ARRAY_LEN(seconds); i++) {
        const char *space = strchr(commands[i]->name, ' ');

        seconds[n++] = space ? space + 1 : commands[i]->name;
    }
    near = cli_nearest(word, seconds, n);
    for (size_t i = 0; i < n; i++)
        if (near == seconds[i])
            return commands[i]->name;
    return NULL;
}

static enum status unknown_command(int argc, char **argv, struct err *err)
{
    bool two = argc > 1 && argv[1][0] != '-';
    char *typed = two ? mem_printf("%s %s", argv[0], argv[1]) : mem_copy(argv[0]);
    const char *named = is_group(argv[0]) ? typed : argv[0];
    const char *names[COMMANDS_MOST], *near;
    size_t n = 0;
    enum status st = ST_USAGE;

    for (size_t i = 0; commands[i] && n < ARRAY_LEN(names); i++)
        names[n++] = commands[i]->name;
    near = cli_nearest(typed, names, n);
    if (!near)
        near = cli_nearest(argv[0], names, n);
    if (!near && !is_group(argv[0]))
        near = nearest_second(argv[0]);
    if (is_group(argv[0]) && (!two || !near))
        half_command(argv[0], err);
    else if (near)
        err_set(err, st, _("没有命令“%s”，是不是 %s？"), named, near);
    else
        err_set(err, st, _("没有命令“%s”，tiaojie --help 列出全部命令。"), named);
    free(typed);
    return st;
}

/* ---- values ---- */

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

enum status cli_count(const struct cli *c, const char *name, size_t least, size_t *n,
                      struct err *err)
{
    const char *typed = cli_value(c, name);

    if (!typed)
        return ST_OK;
    *n = strtoul(typed, NULL, 10);
    if (*typed && strspn(typed, "0123456789") == strlen(typed) && strlen(typed) < 10 && *n >= least)
        return ST_OK;
    return err_set(err, ST_USAGE, _("--%s 后面应是不小于 %zu 的整数，不是“%s”。"), name, least,
                   typed);
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

/* Who it is when he has no account: nobody, but for who could take the file as it is. */
static enum access_as comes_as(const struct db *db)
{
    struct stat info;

    if (geteuid() == 0 || str_equal(world_login(), "root"))
        return ACCESS_ROOT;
    if (world_login_shared())
        return ACCESS_PERSON;
    return stat(db_path(db), &info) == 0 && info.st_uid == geteuid() ? ACCESS_SERVICE
                                                                     : ACCESS_PERSON;
}

/* The account of who runs the command, and what he may. */
static enum status check_person(struct cli *c, struct err *err)
{
    enum status st = access_open(c->db, comes_as(c->db), err);

    if (st == ST_OK && world_login_shared() && !c->database &&
        db_access(c->db)->role == ACCOUNT_OWNER)
        return err_set(err, ST_DENIED, "%s",
                       _("数据库里还没有任何账号；请系统管理员先登记第一个管理员账号。"));
    if (st == ST_OK && c->needs != RIGHT_COUNT)
        st = access_check(c->db, c->needs, err);
    return st == ST_OK ? unmask_check(c, err) : st;
}

enum status cli_permit(struct cli *c, struct err *err)
{
    struct err unread = ERR_INIT;
    char *path = cli_database(c, err);
    enum status st;

    if (!path)
        return ST_USAGE;
    st = db_open(path, DB_READONLY | DB_FORCE_FS, &c->db, &unread);
    free(path);
    if (st == ST_OK) {
        db_set_who(c->db, world_login());
        st = check_person(c, err);
    } else if (world_login_shared() && st != ST_NOT_FOUND) {
        st = err_set(err, ST_DENIED,
                     _("数据库打不开（%s），看不到您的账号；请由系统管理员用服务账号来办。"),
                     err_text(&unread));
    } else {
        st = ST_OK;
    }
    err_clear(&unread);
    db_close(c->db);
    c->db = NULL;
    return st;
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
    salvage_advise(c, st, err);
    free(path);
    if (st != ST_OK)
        return st;
    db_set_who(c->db, world_login());
    db_set_session(c->db, world_terminal(), world_address(), c->program);
    st = books_load(c->db, &c->book, err);
    if (st == ST_OK)
        st = check_person(c, err);
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

    c->program = cmd->name;
    c->options = cmd->options ? cmd->options : none;
    c->needs = cmd->needs;
    c->values = values;
    st = options_read(c->options, false, argc, argv, values, &c->argc, err);
    if (st != ST_OK)
        return st;
    c->argv = argv + 1;
    st = files_check(c, cmd, err);
    if (st != ST_OK)
        return st;
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
    if (cmd && help_asked(argc, argv)) {
        help_command(cmd);
        return ST_OK;
    }
    if (!cmd && is_group(argv[0]) && help_asked(argc, argv)) {
        help_group(argv[0]);
        return ST_OK;
    }
    if (!cmd)
        return unknown_command(argc, argv, err);
    /* getopt wants a program name before the options */
    return run_command(c, cmd, argc - words + 1, argv + words - 1, err);
}

/* Options before the command. */
static enum status global_part(struct cli *c, int argc, char **argv, bool *stop, int *operands,
                               struct err *err)
{
    const char *values[OPTIONS_MAX] = { 0 };
    enum status st = options_read(global_options, true, argc, argv, values, operands, err);

    if (st != ST_OK)
        return st;
    if (values[0] && world_login_shared())
        return files_refuse_database(err);
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
    const char *language = config_get(c->config, "language");

    utf8_set_ambiguous((int)config_int(c->config, "ambiguous"));
    if (language)
        i18n_language(language);
}

/* ---- standard files ---- */

/* A file opened later must not get the number of a standard one that the caller has
 * closed: what is printed would go into it.  What stands there instead refuses. */
static void hold_standard_files(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
            open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
            return;
}

static bool reader_left(void)
{
    struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

    return poll(&out, 1, 0) == 1 && (out.revents & POLLERR);
}

/* Whoever reads may stop when he has enough: no sentence then, but no success either. */
static enum status finish_output(enum status st, struct err *err)
{
    bool lost = ferror(stdout) != 0;

    errno = 0;
    lost = fflush(stdout) != 0 || lost;
    if (!lost || (st != ST_OK && st != ST_FAILED))
        return st;
    if (reader_left())
        err_clear(err);
    else if (st == ST_OK)
        err_set(err, ST_FAILED, _("输出没有写完：%s。"),
                errno ? strerror(errno) : _("标准输出写不进去"));
    return ST_FAILED;
}

int cli_main(int argc, char **argv)
{
    struct cli c = { 0 };
    struct err err = ERR_INIT;
    enum status config, st;
    bool stop = false;
    int operands;

    signal(SIGPIPE, SIG_IGN);
    hold_standard_files();
    config = config_read(&c.config, &err);
    if (config == ST_OK)
        use_config(&c);
    st = global_part(&c, argc, argv, &stop, &operands, &err);
    if (stop)
        err_clear(&err); /* who asks for help gets it, whatever stands in the settings */
    else if (st == ST_OK)
        st = config == ST_OK ? choose_command(&c, operands, argv + 1, &err) : config;
    st = finish_output(st, &err);
    if (st == ST_OK && c.warned)
        st = ST_WARNED;
    if (err.text)
        msg_printf("tiaojie: %s\n", err_text(&err));
    err_clear(&err);
    cli_close(&c);
    return st == ST_OK && app_signal() ? 128 + app_signal() : cli_exit_status(st);
}

/* cli/files.c - which files a command line may name under a service account.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/files.h"

#include <stdlib.h>

#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/cli.h"

/* Opened by the clerk's own process; all others are the administrator's. */
static const struct {
    const char *command;
    const char *option; /* NULL: its operand */
} own_files[] = {
    { "import", NULL },     { "import", "map" },     { "import", "bad-file" },
    { "export", "output" }, { "stats", "output" },   { "person export", "output" },
    { "case add", "json" }, { "case edit", "json" },
};

/* What makes or replaces the office's database. */
static const char *const of_administrator[] = { "init", "restore" };

static bool is_own(const char *command, const char *option)
{
    for (size_t i = 0; i < ARRAY_LEN(own_files); i++)
        if (str_equal(own_files[i].command, command) && str_equal(own_files[i].option, option))
            return true;
    return false;
}

/* name: "--output", or the file itself. */
static enum status check_name(const char *command, const char *option, const char *name,
                              struct err *err)
{
    if (!is_own(command, option))
        return err_set(err, ST_DENIED,
                       _("多人共用的安装里，%s 不能由用户指定文件；请系统管理员（root）来办："
                         "sudo -u tiaojie tiaojie …，见 tiaojie-office(8)。"),
                       name);
    if (!handed_on())
        return err_set(err, ST_DENIED,
                       _("%s：服务账号不打开用户的文件；请用 tiaojie 命令（不要直接用 sudo），"
                         "或用标准输入输出：- < 文件，> 文件。"),
                       name);
    return ST_OK;
}

static enum status check_option(const struct cli_option *o, const char *given, const char *command,
                                struct err *err)
{
    char *name;
    enum status st;

    if (!given || str_equal(given, "-"))
        return ST_OK;
    if (!str_equal(o->values, "FILE") && !str_equal(o->values, "DIR"))
        return ST_OK;
    name = mem_printf("--%s", o->name);
    st = check_name(command, o->name, name, err);
    free(name);
    return st;
}

enum status files_check(const struct cli *c, const struct command *cmd, struct err *err)
{
    enum status st = ST_OK;

    if (!world_login_shared())
        return ST_OK;
    for (size_t i = 0; i < ARRAY_LEN(of_administrator); i++)
        if (str_equal(cmd->name, of_administrator[i]))
            return check_name(cmd->name, "", cmd->name, err);
    for (size_t i = 0; st == ST_OK && c->options[i].name; i++)
        st = check_option(&c->options[i], c->values[i], cmd->name, err);
    if (st == ST_OK && str_equal(cmd->operands, "FILE") && c->argc > 0 &&
        !str_equal(c->argv[0], "-"))
        st = check_name(cmd->name, NULL, c->argv[0], err);
    return st;
}

enum status files_refuse_database(struct err *err)
{
    return err_set(err, ST_DENIED, "%s",
                   _("多人共用的安装里数据库由系统管理员定，不能用 -d 指定别的文件。"));
}

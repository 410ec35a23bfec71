/* cli/help.c - what --help prints, made from the rows of commands and options.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/help.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"

#define OPTION_WIDTH  28
#define COMMAND_WIDTH 16

bool help_asked(int argc, char **argv)
{
    for (int i = 0; i < argc && !str_equal(argv[i], "--"); i++)
        if (str_equal(argv[i], "--help") || str_equal(argv[i], "-h"))
            return true;
    return false;
}

static void two_columns(const char *left, int width, const char *right)
{
    int used = utf8_width(left);

    out_printf("  %s%*s %s\n", left, used < width ? width - used : 1, "", right);
}

static void help_options(const struct cli_option *rows)
{
    struct buf left = BUF_INIT;

    for (; rows && rows->name; rows++) {
        buf_clear(&left);
        if (rows->letter)
            buf_printf(&left, "-%c, ", rows->letter);
        else
            buf_add(&left, "    ");
        buf_printf(&left, "--%s", rows->name);
        if (rows->arg)
            buf_printf(&left, " %s", rows->arg);
        two_columns(buf_text(&left), OPTION_WIDTH, _(rows->help));
    }
    buf_release(&left);
}

void help_all(void)
{
    out_printf("%s\n\n", _("用法：tiaojie [-d FILE] [--no-color] [--ascii] [--no-input] [-v] "
                           "命令 [参数...]"));
    out_printf("%s\n\n", _("不带命令时打开终端界面。"));
    out_printf("%s\n", _("命令："));
    for (size_t i = 0; commands[i]; i++)
        two_columns(commands[i]->name, COMMAND_WIDTH, _(commands[i]->summary));
    out_printf("\n%s\n", _("选项："));
    help_options(global_options);
    out_printf("\n%s\n", _("每个命令的用法：tiaojie 命令 --help；手册：man tiaojie。"));
}

void help_command(const struct command *c)
{
    out_printf(_("用法：tiaojie %s%s%s%s\n\n%s\n"), c->name,
               c->options && c->options[0].name ? _(" [选项...]") : "", *c->operands ? " " : "",
               c->operands, _(c->summary));
    if (c->options && c->options[0].name)
        out_printf("\n%s\n", _("选项："));
    help_options(c->options);
}

void help_group(const char *first)
{
    struct buf begin = BUF_INIT;

    buf_printf(&begin, "%s ", first);
    out_printf(_("用法：tiaojie %s 命令 [参数...]\n\n命令：\n"), first);
    for (size_t i = 0; commands[i]; i++)
        if (str_starts(commands[i]->name, buf_text(&begin)))
            two_columns(commands[i]->name, COMMAND_WIDTH, _(commands[i]->summary));
    out_printf("\n%s\n", _("每个命令的用法：tiaojie 命令 --help；手册：man tiaojie。"));
    buf_release(&begin);
}

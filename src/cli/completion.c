/* cli/completion.c - completion bash: made from the command rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <string.h>

#include "app.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "core/catalog.h"
#include "core/lifecycle.h"
#include "screens/screen.h"
#include "work/statistics.h"

static void add_options(struct buf *b, const struct cli_option *o)
{
    for (; o && o->name; o++)
        buf_printf(b, "--%s ", o->name);
}

/* What may follow an option that takes a value. */
static void add_values(struct buf *b, const struct cli_option *o)
{
    for (; o && o->name; o++) {
        if (!o->arg)
            continue;
        if (str_equal(o->values, "FILE"))
            buf_printf(b, "        *' --%s') COMPREPLY=($(compgen -f -- \"$cur\")); return;;\n",
                       o->name);
        else if (str_equal(o->values, "DIR"))
            buf_printf(b, "        *' --%s') COMPREPLY=($(compgen -d -- \"$cur\")); return;;\n",
                       o->name);
        else
            buf_printf(b,
                       "        *' --%s') COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return;;\n",
                       o->name, o->values ? o->values : "");
    }
}

/* Words that an operand may be. */
static void operand_words(const struct command *c, struct buf *b)
{
    if (str_equal(c->name, "stats"))
        for (size_t i = 0; statistic_nth(i); i++)
            buf_printf(b, "%s ", statistic_nth(i)->name);
    if (str_equal(c->name, "record") || str_equal(c->name, "export"))
        for (int k = 0; k < KIND_COUNT; k++)
            buf_printf(b, "%s ", kind_get((enum kind_id)k)->key);
    if (str_equal(c->name, "record"))
        buf_add(b, "list show add edit ");
    if (str_equal(c->name, "case move"))
        for (size_t i = 0; move_nth(i); i++)
            buf_printf(b, "%s ", move_nth(i)->step);
    if (str_equal(c->name, "tui"))
        for (size_t i = 0; app_screen_nth(i); i++)
            buf_printf(b, "%s ", app_screen_nth(i)->name);
    if (str_equal(c->name, "completion"))
        buf_add(b, "bash ");
}

static void add_command(struct buf *b, const struct command *c)
{
    buf_printf(b, "    *' %s '*)\n        case \" $before\" in\n", c->name);
    add_values(b, c->options);
    buf_add(b, "        esac\n        words='");
    operand_words(c, b);
    add_options(b, c->options);
    buf_add(b, "--help';;\n");
}

static void first_words(struct buf *b)
{
    const char *last = "";
    size_t last_len = 0;

    for (size_t i = 0; commands[i]; i++) {
        size_t len = strcspn(commands[i]->name, " ");

        if (len == last_len && strncmp(last, commands[i]->name, len) == 0)
            continue;
        last = commands[i]->name;
        last_len = len;
        buf_add_n(b, last, len);
        buf_add(b, " ");
    }
}

/* Second words of "case ..." and "audit ...". */
static void second_words(struct buf *b, const char *first)
{
    size_t len = strlen(first);

    buf_printf(b, "    *' %s ') words='", first);
    for (size_t i = 0; commands[i]; i++)
        if (str_starts(commands[i]->name, first) && commands[i]->name[len] == ' ')
            buf_printf(b, "%s ", commands[i]->name + len + 1);
    buf_add(b, "';;\n");
}

static enum status completion_run(struct cli *c, struct err *err)
{
    struct buf b = BUF_INIT;

    if (c->argc != 1 || !str_equal(c->argv[0], "bash"))
        return err_set(err, ST_USAGE, _("用法：tiaojie completion bash"));
    buf_add(&b, "# bash completion for tiaojie, made by `tiaojie completion bash`.\n"
                "_tiaojie() {\n"
                "    local cur before words=\n"
                "    COMPREPLY=()\n"
                "    cur=${COMP_WORDS[COMP_CWORD]}\n"
                "    before=\"${COMP_WORDS[*]:0:COMP_CWORD}\"\n"
                "    case \" $before\" in\n");
    add_values(&b, global_options);
    buf_add(&b, "    *' -d' | *' -o') COMPREPLY=($(compgen -f -- \"$cur\")); return;;\n    esac\n"
                "    case \" $before \" in\n");
    for (size_t i = 0; commands[i]; i++)
        add_command(&b, commands[i]);
    second_words(&b, "case");
    second_words(&b, "audit");
    buf_add(&b, "    *) words='");
    first_words(&b);
    add_options(&b, global_options);
    buf_add(&b, "';;\n    esac\n"
                "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
                "    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"$cur\"))\n"
                "}\n"
                "complete -F _tiaojie tiaojie\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
    return ST_OK;
}

const struct command cmd_completion = { "completion", "bash", N_("输出命令行补全脚本"), NULL,
                                        completion_run };

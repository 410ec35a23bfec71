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
#include "cli/record_help.h"
#include "core/catalog.h"
#include "core/figures.h"
#include "core/lifecycle.h"
#include "core/rules.h"
#include "core/screening.h"
#include "store/facts.h"
#include "work/statistics.h"

static void add_options(struct buf *b, const struct cli_option *o)
{
    for (; o && o->name; o++)
        buf_printf(b, "--%s ", o->name);
    buf_add(b, "--help");
}

/* Words that may follow an option. */
static void value_words(struct buf *b, const struct cli_option *o)
{
    if (str_equal(o->name, "by"))
        for (int a = 0; a < AXIS_COUNT; a++)
            buf_printf(b, "%s ", axis_name((enum axis)a));
    else
        buf_add(b, o->values);
}

/* What may follow an option that takes a value. */
static void add_values(struct buf *b, const struct cli_option *o)
{
    for (; o && o->name; o++) {
        if (!o->arg)
            continue;
        buf_printf(b, "        *' --%s'", o->name);
        if (o->letter)
            buf_printf(b, " | *' -%c'", o->letter);
        if (str_equal(o->values, "FILE") || str_equal(o->values, "DIR")) {
            buf_printf(b, ") _tiaojie_files %s; return;;\n", o->values[0] == 'F' ? "-f" : "-d");
            continue;
        }
        buf_add(b, ") _tiaojie_words '");
        value_words(b, o);
        buf_add(b, "'; return;;\n");
    }
}

static void figure_words(struct buf *b, const char *table)
{
    for (int i = 0; i < COL_COUNT; i++)
        buf_printf(b, "%s.%s ", table, column_get((enum column)i)->key);
}

/* Verbs, and the steps of a finding. */
static void record_words_of(struct buf *b)
{
    for (enum record_verb v = 0; v < VERB_COUNT; v++)
        buf_printf(b, "%s ", record_verb_name(v));
    for (size_t i = 0; finding_move_nth(i); i++)
        buf_printf(b, "%s ", finding_move_nth(i)->step);
}

/* Words that an operand may be. */
static void operand_words(const struct command *c, struct buf *b)
{
    if (str_equal(c->name, "stats")) {
        for (size_t i = 0; statistic_nth(i); i++)
            buf_printf(b, "%s ", statistic_nth(i)->name);
        buf_add(b, "brief ");
    }
    if (str_equal(c->name, "explain"))
        for (size_t i = 0; statistic_nth(i); i++)
            if (!statistic_is_own(statistic_nth(i)))
                figure_words(b, statistic_nth(i)->name);
    if (str_equal(c->name, "explain"))
        for (size_t i = 0; rule_nth(i); i++)
            buf_printf(b, "%s ", rule_nth(i)->id);
    if (str_equal(c->name, "record") || str_equal(c->name, "export"))
        for (int k = 0; k < KIND_COUNT; k++)
            buf_printf(b, "%s ", kind_get((enum kind_id)k)->key);
    if (str_equal(c->name, "record"))
        record_words_of(b);
    if (str_equal(c->name, "case move"))
        for (size_t i = 0; move_nth(i); i++)
            buf_printf(b, "%s ", move_nth(i)->step);
    if (str_equal(c->name, "tui"))
        for (size_t i = 0; app_screen_name(i); i++)
            buf_printf(b, "%s ", app_screen_name(i));
    if (str_equal(c->name, "completion"))
        buf_add(b, "bash ");
}

static void add_command(struct buf *b, const struct command *c)
{
    buf_printf(b, "    *' %s '*)\n        case \" $before\" in\n", c->name);
    add_values(b, c->options);
    buf_add(b, "        esac\n        words='");
    operand_words(c, b);
    if (*c->operands == '\0')
        add_options(b, c->options);
    buf_add(b, "' options='");
    add_options(b, c->options);
    buf_printf(b, "' files=%s;;\n", str_equal(c->operands, "FILE") ? "-f" : "");
}

/* Those of two words come first: "retention due" is not "due". */
static void add_commands(struct buf *b, bool two_words)
{
    for (size_t i = 0; commands[i]; i++)
        if ((strchr(commands[i]->name, ' ') != NULL) == two_words)
            add_command(b, commands[i]);
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

static const char head[] = "# bash completion for tiaojie, made by `tiaojie completion bash`.\n"
                           "_tiaojie_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- "
                           "\"$cur\"); }\n"
                           "_tiaojie_files() {\n"
                           "    compopt -o filenames 2>/dev/null\n"
                           "    mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$cur\")\n"
                           "}\n"
                           "_tiaojie() {\n"
                           "    local IFS=$' \\t\\n' cur before words='' options='' files=''\n"
                           "    COMPREPLY=()\n"
                           "    cur=${COMP_WORDS[COMP_CWORD]}\n"
                           "    before=\"${COMP_WORDS[*]:0:COMP_CWORD}\"\n"
                           "    [ \"$cur\" != = ] || cur=''\n"
                           "    before=${before% =}\n"
                           "    case \" $before\" in\n";

static const char tail[] = "    case $cur in\n"
                           "    -*) _tiaojie_words \"$options\";;\n"
                           "    *) _tiaojie_words \"$words\";;\n"
                           "    esac\n"
                           "    [ ${#COMPREPLY[@]} -gt 0 ] || [ -z \"$files\" ] || "
                           "_tiaojie_files \"$files\"\n"
                           "}\n"
                           "complete -F _tiaojie tiaojie\n";

static enum status completion_run(struct cli *c, struct err *err)
{
    struct buf b = BUF_INIT;

    if (c->argc != 1 || !str_equal(c->argv[0], "bash"))
        return err_set(err, ST_USAGE, _("用法：tiaojie completion bash"));
    buf_add(&b, head);
    add_values(&b, global_options);
    buf_add(&b, "    esac\n    case \" $before \" in\n");
    add_commands(&b, true);
    add_commands(&b, false);
    second_words(&b, "case");
    second_words(&b, "audit");
    second_words(&b, "seal");
    second_words(&b, "retention");
    second_words(&b, "person");
    buf_add(&b, "    *) words='");
    first_words(&b);
    buf_add(&b, "' options='");
    add_options(&b, global_options);
    buf_add(&b, "';;\n    esac\n");
    buf_add(&b, tail);
    out_write(buf_text(&b), b.len);
    buf_release(&b);
    return ST_OK;
}

const struct command cmd_completion = { "completion", "bash",         N_("输出命令行补全脚本"),
                                        NULL,         completion_run, RIGHT_COUNT };

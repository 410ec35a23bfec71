/* cli/cmd_setting.c - setting: the office's own settings, kept in the database.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "store/settings.h"

static const struct cli_option setting_options[] = {
    { 0, "plain", NULL, N_("制表符分隔，不带线框"), NULL },
    { 0, "history", NULL, N_("谁在什么时候改了哪一项"), NULL },
    { 0 },
};

static void pad(const char *text, int cells)
{
    int width = utf8_width(text);

    out_printf("%s%*s  ", text, width < cells ? cells - width : 0, "");
}

static void show_line(void *ctx, const struct setting_line *s)
{
    const struct cli *c = ctx;

    if (c->argc == 1 && !str_equal(c->argv[0], s->key))
        return;
    if (cli_flag(c, "plain")) {
        out_printf("%s\t%s\t%s\n", s->key, s->value, s->comment);
        return;
    }
    pad(s->key, 20);
    pad(s->value, 34);
    out_printf("%s\n", s->comment);
}

static void show_change(void *ctx, const struct setting_change *ch)
{
    const struct cli *c = ctx;
    char at[STAMP_SIZE];

    if (c->argc == 1 && !str_equal(c->argv[0], ch->key))
        return;
    stamp_to_local(ch->at, at, sizeof(at), true);
    out_printf(cli_flag(c, "plain") ? "%s\t%s\t%s\t%s\t%s\n" : "%s  %s  %s  %s -> %s\n", at,
               ch->who, ch->key, ch->before ? ch->before : "", ch->after ? ch->after : "");
}

static enum status setting_run(struct cli *c, struct err *err)
{
    enum status st;

    if (c->argc > 2 || (c->argc == 2 && cli_flag(c, "history")))
        return err_set(err, ST_USAGE, _("用法：tiaojie setting [名称 [值]]"));
    st = cli_open(c, 0, err);
    if (st != ST_OK)
        return st;
    if (cli_flag(c, "history"))
        return settings_changes(c->db, show_change, c, err);
    if (c->argc < 2)
        return settings_each(c->db, show_line, c, err);
    st = settings_change(c->db, c->argv[0], c->argv[1], err);
    if (st == ST_OK)
        msg_printf(_("已设置 %s = %s\n"), c->argv[0], c->argv[1]);
    return st;
}

const struct command cmd_setting = {
    "setting",       "[KEY [VALUE]]", N_("本单位的设置：名称、案号写法、口径等"),
    setting_options, setting_run,     RIGHT_COUNT
};

/* cli/cmd_doctor.c - doctor: terminal, locale, widths, file, permissions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/salvage.h"
#include "core/book.h"
#include "store/db.h"
#include "work/office_check.h"

static void good(const char *what, const char *value)
{
    out_printf(_("  好    %s：%s\n"), what, value);
}

static void warn(int *warnings, const char *what, const char *value, const char *advice)
{
    ++*warnings;
    out_printf(_("  注意  %s：%s。%s\n"), what, value, advice);
}

static void look_at_terminal(int *warnings)
{
    const char *term = world_env("TERM");
    struct winsize w;
    char size[32];

    if (!term || str_equal(term, "dumb"))
        warn(warnings, "TERM", term ? term : _("没有设"),
             _("终端界面打不开；在登录软件里把终端类型设为 xterm-256color"));
    else
        good("TERM", term);
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) != 0)
        return;
    str_fit(size, sizeof(size), "%dx%d", w.ws_col, w.ws_row);
    if (w.ws_col < 80 || w.ws_row < 24)
        warn(warnings, _("窗口"), size, _("80x24 以上最好用，60x16 以下只显示提示"));
    else
        good(_("窗口"), size);
}

static void look_at_locale(void)
{
    const char *set = nl_langinfo(CODESET);

    good(_("字符集"), set);
    out_printf(_("  看    下面两行的竖线应对齐；不齐就在 tiaojie.conf 里改 ambiguous：\n"
                 "        |中文字符|\n        |“”—…|  现在按每个 %d 格\n"),
               utf8_ambiguous());
}

static void look_at_file(const char *path, int *warnings)
{
    struct stat st;
    char mode[16];

    if (stat(path, &st) != 0) {
        warn(warnings, _("数据库"), path, _("还没有，用 tiaojie init 建立"));
        return;
    }
    good(_("数据库"), path);
    str_fit(mode, sizeof(mode), "%04o", (unsigned)(st.st_mode & 07777));
    if (st.st_mode & 077)
        warn(warnings, _("权限"), mode, _("别人也能读；应是 0600：chmod 600"));
    else
        good(_("权限"), mode);
    if (st.st_uid != geteuid())
        warn(warnings, _("属主"), _("不是运行本程序的用户"), _("可能写不了"));
}

static void say_office(void *ctx, const char *what, const char *value, const char *advice)
{
    if (advice)
        warn(ctx, what, value, advice);
    else
        good(what, value);
}

static void look_at_calendar(const struct cli *c, int *warnings)
{
    int year = date_year(c->today);
    char text[16];

    for (int y = year; y <= year + 1; y++) {
        str_fit(text, sizeof(text), "%d", y);
        if (calendar_knows(c->book->calendar, y))
            good(_("放假安排"), text);
        else if (y == year)
            warn(warnings, _("放假安排"), text,
                 _("没有这一年的，工作日只按周末推算；国务院公布后用 import --kind holiday 导入"));
    }
}

/* With -v: every setting and what it is. */
static void show_settings(const struct cli *c)
{
    const struct setting_row *s;

    for (size_t i = 0; (s = setting_nth(i)); i++) {
        const char *value = config_get(c->config, s->key);

        out_printf(_("  设置  %s = %s  %s\n"), s->key, value ? value : "", _(s->help));
    }
}

static enum status doctor_run(struct cli *c, struct err *err)
{
    char *path = cli_database(c, err);
    int warnings = 0;
    enum status st;

    if (!path)
        return ST_USAGE;
    look_at_terminal(&warnings);
    look_at_locale();
    if (!office_check(path, config_get(c->config, "reports"), config_get(c->config, "backups"),
                      say_office, &warnings))
        look_at_file(path, &warnings);
    good(_("登录名"), world_login());
    if (access(path, F_OK) == 0) {
        st = cli_open_look(c, err);
        if (st != ST_OK) {
            free(path);
            return st;
        }
        look_at_calendar(c, &warnings);
    }
    free(path);
    if (c->verbose)
        show_settings(c);
    return warnings ? ST_WARNED : ST_OK;
}

const struct command cmd_doctor = { "doctor", "",         N_("检查终端、字符集、文件和权限"),
                                    NULL,     doctor_run, RIGHT_COUNT };

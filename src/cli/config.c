/* cli/config.c - tiaojie.conf: site file, user file, built-in defaults.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/config.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"

/* clang-format off */
static const struct setting_row rows[] = {
    { "database", "PATH", NULL, N_("数据库文件"), false },
    { "language", "zh en", NULL, N_("界面语言，不设就按环境变量"), true },
    { "theme", "normal contrast colorblind mono", "normal", N_("配色"), true },
    { "color", "yes no", "yes", N_("是否用颜色"), true },
    { "ascii", "yes no", "no", N_("只用 ASCII 线框和符号"), true },
    { "ambiguous", "1 2", "1", N_("终端把 “ ” — … 这类字符画成几格宽"), true },
    { "escape_wait", "INT", "500", N_("Esc 后等数字键的毫秒数，线路慢时调大"), true },
    { "esc_delay", "INT", "25", N_("功能键转义序列内的等待毫秒数，线路慢时调大"), true },
    { "probed", "yes no", "no", N_("这种终端已经检查过，登录时不再问"), true },
    { "reports", "PATH", NULL, N_("夜间统计的报表目录"), false },
    { "backups", "PATH", NULL, N_("夜间备份的目录"), false },
    { "keep_daily", "INT", NULL, N_("保留几份日备份，不设就按数据库里的设置"), false },
    { "keep_monthly", "INT", NULL, N_("保留几份月备份（每月第一份），不设就按数据库里的设置"), false },
    { "wait", "INT", "60", N_("夜间统计等锁的秒数"), false },
    { "force_filesystem", "yes no", "no", N_("允许把数据库放在网络文件系统上（可能损坏）"), false },
};
/* clang-format on */

/* A value and the file that it comes from. */
struct config_value {
    char *text; /* owned; NULL: none */
    int file;   /* 1 the site's, then the person's */
};

struct config {
    struct config_value plain[ARRAY_LEN(rows)];
    struct config_value here[ARRAY_LEN(rows)]; /* for this TERM only: "theme@vt100 = mono" */
    int file;                                  /* the one being read */
};

const struct setting_row *setting_nth(size_t i)
{
    return i < ARRAY_LEN(rows) ? &rows[i] : NULL;
}

static long row_find(const char *key)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (str_equal(rows[i].key, key))
            return (long)i;
    return -1;
}

/* Is the word one of the space-separated words? */
static bool in_words(const char *words, const char *word)
{
    size_t len = strlen(word);

    for (const char *p = words; len && (p = strstr(p, word)); p += len)
        if ((p == words || p[-1] == ' ') && (p[len] == ' ' || p[len] == '\0'))
            return true;
    return false;
}

static bool good_value(const struct setting_row *row, const char *value)
{
    if (str_equal(row->values, "PATH"))
        return value[0] == '/' || str_starts(value, "~/");
    if (str_equal(row->values, "INT"))
        return value[0] && strspn(value, "0123456789") == strlen(value) && strlen(value) < 9;
    return in_words(row->values, value);
}

static const char *allowed(const struct setting_row *row)
{
    return str_equal(row->values, "PATH")  ? _("以 / 或 ~/ 开头的路径")
           : str_equal(row->values, "INT") ? _("整数")
                                           : row->values;
}

static char *trim(char *s)
{
    size_t len;

    while (isspace((unsigned char)*s))
        s++;
    len = strlen(s);
    while (len && isspace((unsigned char)s[len - 1]))
        s[--len] = '\0';
    return s;
}

/* A later file wins over an earlier one, and within a file the line for this terminal. */
static void keep_value(struct config *c, size_t i, bool here, const char *value)
{
    struct config_value *to = here ? &c->here[i] : &c->plain[i];

    free(to->text);
    if (value[0] == '~' && value[1] == '/' && world_env("HOME"))
        to->text = mem_printf("%s%s", world_env("HOME"), value + 1);
    else
        to->text = mem_copy(value);
    to->file = c->file;
}

/* Cuts "@TERM" off the name; NULL when there is none. */
static char *cut_terminal(char *key)
{
    char *at = strchr(key, '@');

    if (at)
        *at++ = '\0';
    return at;
}

static enum status read_line(struct config *c, char *line, const char *path, int n, struct err *err)
{
    char *key = trim(line), *value, *term;
    long i;

    if (*key == '\0' || *key == '#')
        return ST_OK;
    value = strchr(key, '=');
    if (!value)
        return err_set(err, ST_USAGE, _("%s 第 %d 行：应写成“名称 = 值”。"), path, n);
    *value++ = '\0';
    key = trim(key);
    value = trim(value);
    term = cut_terminal(key);
    i = row_find(key);
    if (i < 0)
        return err_set(err, ST_USAGE, _("%s 第 %d 行：没有名为“%s”的设置，见 tiaojie.conf(5)。"),
                       path, n, key);
    if (term && (!rows[i].of_terminal || !*term))
        return err_set(err, ST_USAGE, _("%s 第 %d 行：%s 不能按终端分别设置。"), path, n, key);
    if (!good_value(&rows[i], value))
        return err_set(err, ST_USAGE, _("%s 第 %d 行：%s 不能是“%s”，应为 %s。"), path, n, key,
                       value, allowed(&rows[i]));
    if (!term || str_equal(term, world_env("TERM")))
        keep_value(c, (size_t)i, term != NULL, value);
    return ST_OK;
}

static enum status read_file(struct config *c, const char *path, struct err *err)
{
    FILE *f = fopen(path, "re");
    char *line = NULL;
    size_t cap = 0;
    int n = 0;
    enum status st = ST_OK;

    if (!f) {
        if (errno == ENOENT || errno == ENOTDIR)
            return ST_OK;
        return err_set(err, ST_DENIED, _("读不了设置文件 %s：%s。"), path, strerror(errno));
    }
    while (st == ST_OK && getline(&line, &cap, f) >= 0)
        st = read_line(c, line, path, ++n, err);
    free(line);
    fclose(f);
    return st;
}

/* "/home/li/.config/tiaojie", yours; NULL when nobody says where people keep such things. */
static char *own_folder(void)
{
    if (world_env("XDG_CONFIG_HOME"))
        return mem_printf("%s/tiaojie", world_env("XDG_CONFIG_HOME"));
    return world_env("HOME") ? mem_printf("%s/.config/tiaojie", world_env("HOME")) : NULL;
}

/* Clerks who come by sudo share the account's folder: each has a file of his own there. */
char *config_own_path(void)
{
    char *folder = own_folder(), *path = NULL;

    if (folder && world_login_shared())
        path = mem_printf("%s/people/%s.conf", folder, world_login());
    else if (folder)
        path = mem_printf("%s/tiaojie.conf", folder);
    free(folder);
    return path;
}

static enum status read_next(struct config *c, const char *path, struct err *err)
{
    c->file++;
    return path ? read_file(c, path, err) : ST_OK;
}

enum status config_read(struct config **out, struct err *err)
{
    struct config *c = mem_alloc(sizeof(*c));
    const char *site = world_env("TIAOJIE_CONF");
    char *own = config_own_path(), *folder = own_folder();
    char *account = folder && world_login_shared() ? mem_printf("%s/tiaojie.conf", folder) : NULL;
    enum status st;

    st = read_next(c, site ? site : TIAOJIE_SYSCONFDIR "/tiaojie/tiaojie.conf", err);
    if (st == ST_OK)
        st = read_next(c, account, err);
    if (st == ST_OK)
        st = read_next(c, own, err);
    free(account);
    free(folder);
    free(own);
    if (st != ST_OK) {
        config_free(c);
        return st;
    }
    *out = c;
    return ST_OK;
}

void config_free(struct config *c)
{
    if (!c)
        return;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        free(c->plain[i].text);
        free(c->here[i].text);
    }
    free(c);
}

const char *config_get(const struct config *c, const char *key)
{
    size_t i = (size_t)row_find(key);
    const struct config_value *plain, *here;

    if (i >= ARRAY_LEN(rows))
        BUG("unknown setting");
    plain = &c->plain[i];
    here = &c->here[i];
    if (here->text && (!plain->text || here->file >= plain->file))
        return here->text;
    return plain->text ? plain->text : rows[i].fallback;
}

long config_int(const struct config *c, const char *key)
{
    const char *value = config_get(c, key);

    return value ? strtol(value, NULL, 10) : 0;
}

enum status config_put(struct config *c, const char *key, const char *value, struct err *err)
{
    long i = row_find(key);
    enum status st;

    if (i < 0 || !rows[i].of_terminal)
        BUG("no setting of a terminal");
    if (value && !good_value(&rows[i], value))
        return err_set(err, ST_INVALID, _("%s 不能是“%s”，应为 %s。"), key, value,
                       allowed(&rows[i]));
    st = config_write(key, value, err);
    if (st != ST_OK)
        return st;
    if (value) {
        keep_value(c, (size_t)i, true, value);
    } else {
        free(c->here[i].text);
        c->here[i].text = NULL;
    }
    return ST_OK;
}

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

static const struct setting_row rows[] = {
    { "database", "PATH", NULL, N_("数据库文件") },
    { "language", "zh en", NULL, N_("界面语言，不设就按环境变量") },
    { "theme", "normal contrast colorblind mono", "normal", N_("配色") },
    { "color", "yes no", "yes", N_("是否用颜色") },
    { "ascii", "yes no", "no", N_("只用 ASCII 线框和符号") },
    { "ambiguous", "1 2", "1", N_("终端把 “ ” — … 这类字符画成几格宽") },
    { "escape_wait", "INT", "500", N_("Esc 后等数字键的毫秒数，线路慢时调大") },
    { "esc_delay", "INT", "25", N_("功能键转义序列内的等待毫秒数，线路慢时调大") },
    { "reports", "PATH", NULL, N_("夜间统计的报表目录") },
    { "backups", "PATH", NULL, N_("夜间备份的目录") },
    { "keep_daily", "INT", NULL, N_("保留几份日备份，不设就按数据库里的设置") },
    { "keep_monthly", "INT", NULL, N_("保留几份月备份（每月第一份），不设就按数据库里的设置") },
    { "wait", "INT", "60", N_("夜间统计等锁的秒数") },
    { "force_filesystem", "yes no", "no", N_("允许把数据库放在网络文件系统上（可能损坏）") },
};

struct config {
    char *values[ARRAY_LEN(rows)]; /* owned; NULL: the fallback */
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

static enum status read_line(struct config *c, char *line, const char *path, int n, struct err *err)
{
    char *key = trim(line), *value;
    long i;

    if (*key == '\0' || *key == '#')
        return ST_OK;
    value = strchr(key, '=');
    if (!value)
        return err_set(err, ST_USAGE, _("%s 第 %d 行：应写成“名称 = 值”。"), path, n);
    *value++ = '\0';
    key = trim(key);
    value = trim(value);
    i = row_find(key);
    if (i < 0)
        return err_set(err, ST_USAGE, _("%s 第 %d 行：没有名为“%s”的设置，见 tiaojie.conf(5)。"),
                       path, n, key);
    if (!good_value(&rows[i], value))
        return err_set(err, ST_USAGE, _("%s 第 %d 行：%s 不能是“%s”，应为 %s。"), path, n, key,
                       value,
                       str_equal(rows[i].values, "PATH")  ? _("以 / 或 ~/ 开头的路径")
                       : str_equal(rows[i].values, "INT") ? _("整数")
                                                          : rows[i].values);
    free(c->values[i]);
    if (value[0] == '~' && value[1] == '/' && world_env("HOME"))
        c->values[i] = mem_printf("%s%s", world_env("HOME"), value + 1);
    else
        c->values[i] = mem_copy(value);
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

enum status config_read(struct config **out, struct err *err)
{
    struct config *c = mem_alloc(sizeof(*c));
    const char *site = world_env("TIAOJIE_CONF"), *xdg = world_env("XDG_CONFIG_HOME");
    char *user = NULL;
    enum status st;

    if (xdg)
        user = mem_printf("%s/tiaojie/tiaojie.conf", xdg);
    else if (world_env("HOME"))
        user = mem_printf("%s/.config/tiaojie/tiaojie.conf", world_env("HOME"));
    st = read_file(c, site ? site : TIAOJIE_SYSCONFDIR "/tiaojie/tiaojie.conf", err);
    if (st == ST_OK && user)
        st = read_file(c, user, err);
    free(user);
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
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        free(c->values[i]);
    free(c);
}

const char *config_get(const struct config *c, const char *key)
{
    long i = row_find(key);

    if (i >= 0)
        return c->values[i] ? c->values[i] : rows[i].fallback;
    BUG("unknown setting");
}

long config_int(const struct config *c, const char *key)
{
    const char *value = config_get(c, key);

    return value ? strtol(value, NULL, 10) : 0;
}

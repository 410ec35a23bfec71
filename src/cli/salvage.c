/* cli/salvage.c - looking at a file that cannot be written or is damaged, and how to restore it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/salvage.h"

#include <dirent.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/config.h"
#include "core/book.h"
#include "store/db.h"

/* ---- the newest backup ---- */

struct newest {
    char *path; /* owned, or NULL */
    struct timespec at;
};

static bool is_later(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec > b->tv_sec || (a->tv_sec == b->tv_sec && a->tv_nsec > b->tv_nsec);
}

/* Of that folder's files the newest whose name begins and ends so. */
static void look_into(const char *folder, const char *begins, const char *ends, struct newest *n)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        struct stat info;

        if (!str_starts(entry->d_name, begins) || !str_ends(entry->d_name, ends) ||
            fstatat(dirfd(dir), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISREG(info.st_mode) || (n->path && !is_later(&info.st_mtim, &n->at)))
            continue;
        free(n->path);
        n->path = str_equal(folder, ".") ? mem_copy(entry->d_name)
                                         : mem_printf("%s/%s", folder, entry->d_name);
        n->at = info.st_mtim;
    }
    if (dir)
        closedir(dir);
}

char *salvage_newest(const struct cli *c)
{
    char *path = cli_database(c, NULL), *copy = path ? mem_copy(path) : NULL;
    const char *nights = config_get(c->config, "backups");
    struct newest n = { 0 };
    char *folder, *name, *night, *by_hand, *beside;

    if (!path)
        return NULL;
    name = mem_copy(basename(copy));
    folder = mem_copy(dirname(path));
    night = str_ends(name, ".db") ? mem_copy_n(name, strlen(name) - 3) : mem_copy(name);
    by_hand = mem_printf("%s.", name);
    beside = mem_printf("%s/backups", folder);
    look_into(nights ? nights : beside, night, ".db", &n);
    look_into(folder, by_hand, ".backup", &n);
    free(beside);
    beside = mem_printf("%s.before-v", name);
    if (!n.path)
        look_into(folder, beside, "", &n);
    free(beside);
    free(by_hand);
    free(night);
    free(folder);
    free(name);
    free(copy);
    free(path);
    return n.path;
}

void salvage_advise(const struct cli *c, enum status st, struct err *err)
{
    char *newest = st == ST_CORRUPT ? salvage_newest(c) : NULL, *text = mem_copy(err_text(err));

    if (newest)
        err_set(err, ST_CORRUPT, _("%s最近的备份：%s，恢复用 tiaojie restore %s"), text, newest,
                newest);
    free(text);
    free(newest);
}

/* ---- opening ---- */

static char *notice_of(const struct cli *c)
{
    const char *path = db_path(c->db);
    char *newest, *text;

    if (!c->damaged)
        return mem_printf(_("数据库 %s 现在只能读，不能写：可以查看和导出；请检查磁盘和权限。"),
                          path);
    newest = salvage_newest(c);
    text = newest ? mem_printf(_("数据库 %s 已损坏，只能查看和导出读得出的部分。"
                                 "请所有人退出后恢复：tiaojie restore %s"),
                               path, newest)
                  : mem_printf(_("数据库 %s 已损坏，只能查看和导出读得出的部分。"
                                 "附近没有备份；找到以后恢复：tiaojie restore 备份文件"),
                               path);
    free(newest);
    return text;
}

static enum status open_to_read(struct cli *c, bool damaged, struct err *err)
{
    c->damaged = damaged;
    return cli_open(c, DB_READONLY | (damaged ? DB_DAMAGED : 0u), err);
}

static enum status open_somehow(struct cli *c, struct err *err)
{
    enum status first = cli_open(c, 0, err), st;
    struct err second = ERR_INIT;

    /* c->db: it could be opened, but not by this person, or not be read on. */
    if ((first != ST_DENIED && first != ST_FAILED && first != ST_CORRUPT) || c->db)
        return first;
    st = open_to_read(c, first == ST_CORRUPT, &second);
    err_clear(&second);
    if (st == ST_OK)
        err_clear(err);
    return st == ST_OK ? ST_OK : first;
}

enum status cli_open_look(struct cli *c, struct err *err)
{
    enum status st = open_somehow(c, err);
    char *notice;

    if (st != ST_OK || !db_read_only(c->db))
        return st;
    c->warned = c->warned || c->damaged;
    notice = notice_of(c);
    msg_printf("tiaojie: %s\n", notice);
    free(notice);
    return ST_OK;
}

enum status cli_open_screen(struct cli *c, char **notice, struct err *err)
{
    enum status st = open_somehow(c, err);

    *notice = NULL;
    if (st == ST_OK && !db_read_only(c->db) && db_glance(c->db, NULL) == ST_CORRUPT) {
        book_free(c->book);
        c->book = NULL;
        db_close(c->db);
        c->db = NULL;
        st = open_to_read(c, true, err);
    }
    if (st == ST_OK && db_read_only(c->db))
        *notice = notice_of(c);
    return st;
}

/* src/store/restore.c - puts a verified backup in the place of a database.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/backup.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "file_copy.h"

/* Takes the whole file for us and folds its WAL into it.  A damaged file
 * cannot be folded: it is what the backup is for. */
static enum status take_over(const char *path, sqlite3 **sq, bool *folded, struct err *err)
{
    int rc = sqlite3_open_v2(path, sq, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

    if (rc == SQLITE_OK)
        rc = sqlite3_exec(*sq,
                          "PRAGMA locking_mode = EXCLUSIVE;"
                          "PRAGMA journal_mode = DELETE;"
                          "BEGIN EXCLUSIVE",
                          NULL, NULL, NULL);
    *folded = rc == SQLITE_OK;
    switch (rc & 0xff) {
    case SQLITE_OK:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ST_OK;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(err, ST_BUSY, _("还有人打开着 %s；请所有人退出后再恢复。"), path);
    default:
        return err_set(err, ST_DENIED, _("不能换下 %s：%s。"), path, sqlite3_errmsg(*sq));
    }
}

static char *name_to_keep(const char *path)
{
    char iso[STAMP_SIZE];
    char stamp[STAMP_SIZE];
    size_t n = 0;
    char *name;

    stamp_to_iso(world_now(), iso);
    for (const char *p = iso; *p && *p != '.'; p++) {
        if (*p != '-' && *p != ':')
            stamp[n++] = *p;
    }
    stamp[n] = '\0';
    name = mem_printf("%s.before-restore-%s", path, stamp);
    for (int i = 2; access(name, F_OK) == 0; i++) {
        free(name);
        name = mem_printf("%s.before-restore-%s-%d", path, stamp, i);
    }
    return name;
}

/* A WAL left beside the restored file would be replayed into it. */
static enum status move_companion(const char *path, const char *kept, const char *suffix,
                                  struct err *err)
{
    char *from = mem_printf("%s%s", path, suffix);
    char *to = mem_printf("%s%s", kept, suffix);
    enum status st = access(from, F_OK) == 0 ? file_rename(from, to, err) : ST_OK;

    free(from);
    free(to);
    return st;
}

/* What lies beside the old file goes with it when that could not be folded; else it is the
 * journal of our own lock only. */
static enum status clear_beside(const char *path, const char *kept, bool folded, struct err *err)
{
    static const char *const suffixes[] = { "-wal", "-shm", "-journal" };
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(suffixes); i++) {
        char *name = mem_printf("%s%s", path, suffixes[i]);

        if (folded)
            unlink(name);
        else
            st = move_companion(path, kept, suffixes[i], err);
        free(name);
    }
    return st;
}

/* At no instant is there no file under the path, unless the disk knows no second names. */
static enum status swap_files(const char *fresh, const char *path, const char *kept, bool folded,
                              struct err *err)
{
    bool linked = link(path, kept) == 0;
    enum status st = clear_beside(path, kept, folded, err);

    if (st == ST_OK && !linked)
        st = file_rename(path, kept, err);
    if (st != ST_OK)
        return st;
    st = file_rename(fresh, path, err);
    if (st != ST_OK && linked)
        unlink(kept);
    else if (st != ST_OK)
        file_rename(kept, path, NULL); /* better the old one than none */
    return st;
}

static enum status replace(const char *fresh, const char *path, char **kept, struct err *err)
{
    sqlite3 *sq = NULL;
    bool folded;
    enum status st;

    if (access(path, F_OK) != 0 && errno == ENOENT) {
        char *none = name_to_keep(path);

        st = clear_beside(path, none, false, err);
        free(none);
        return st == ST_OK ? file_rename(fresh, path, err) : st;
    }
    st = take_over(path, &sq, &folded, err);
    if (st == ST_OK) {
        *kept = name_to_keep(path);
        st = swap_files(fresh, path, *kept, folded, err);
    }
    if (st != ST_OK) {
        free(*kept);
        *kept = NULL;
    }
    sqlite3_close(sq); /* only now: it kept the others out */
    return st;
}

/* What is saved and not yet folded into the file would be lost. */
static bool has_wal(const char *path)
{
    char *wal = mem_printf("%s-wal", path);
    struct stat info;
    bool has = stat(wal, &info) == 0 && info.st_size > 0;

    free(wal);
    return has;
}

static enum status check_source(const char *backup, const char *path, struct err *err)
{
    if (file_is_same(backup, path))
        return err_set(err, ST_INVALID, _("%s 就是数据库本身；请指明备份文件。"), backup);
    if (has_wal(backup))
        return err_set(err, ST_INVALID,
                       _("%s 是正在使用的数据库，不是备份；请先用 tiaojie backup 备份它。"),
                       backup);
    return ST_OK;
}

enum status backup_restore(const char *backup, const char *path, char **kept, struct err *err)
{
    char *fresh = NULL;
    long long cases;
    int64_t length = -1;
    enum status st = check_source(backup, path, err);

    *kept = NULL;
    if (st == ST_OK)
        st = backup_verify(backup, &cases, err);
    if (st == ST_OK)
        st = file_check_seal(backup, &length, err);
    if (st == ST_OK)
        st = file_make_temporary(path, &fresh, err);
    if (st != ST_OK)
        return st;
    st = file_copy(backup, fresh, length, err);
    if (st == ST_OK)
        st = replace(fresh, path, kept, err);
    file_drop(fresh);
    free(fresh);
    return st;
}

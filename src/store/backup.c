/* src/store/backup.c - a verified copy of a database that is in use.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/backup.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db_impl.h"
#include "file_copy.h"

static enum status refuse_copy(struct db *db, sqlite3 *to, int rc, const char *path,
                               struct err *err)
{
    switch (rc & 0xff) {
    case SQLITE_FULL:
        return err_set(err, ST_FULL, _("磁盘已满，备份 %s 没有写成。"), path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(err, ST_BUSY, _("数据库正忙，备份没有写成；请稍后重试。"));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return err_set(err, ST_CORRUPT, _("数据库 %s 已损坏，不能备份；请从以前的备份恢复。"),
                       db_path(db));
    default:
        return err_set(err, ST_FAILED, _("备份 %s 没有写成：%s。"), path, sqlite3_errmsg(to));
    }
}

/* One step copies all: writers go on meanwhile, and nothing starts anew when
 * they commit. */
static int copy_pages(struct db *db, sqlite3 *to)
{
    sqlite3_backup *b = sqlite3_backup_init(to, "main", db->sq, "main");
    int rc;

    if (!b)
        return sqlite3_extended_errcode(to);
    rc = sqlite3_backup_step(b, -1);
    sqlite3_backup_finish(b);
    if (rc != SQLITE_DONE)
        return rc == SQLITE_OK ? SQLITE_BUSY : rc;
    /* The copied header asks for a WAL; a backup is one file. */
    return sqlite3_exec(to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
}

static enum status copy_database(struct db *db, const char *path, const char *temporary,
                                 struct err *err)
{
    sqlite3 *to = NULL;
    int rc = sqlite3_open_v2(temporary, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    enum status st = ST_OK;

    if (rc == SQLITE_OK)
        rc = copy_pages(db, to);
    if (rc != SQLITE_OK)
        st = refuse_copy(db, to, rc, path, err);
    sqlite3_close(to);
    return st;
}

/* A copy has one file, with its name and without a log beside it. */
static enum status leave_wal(struct db *db, const char *path, const char *temporary,
                             struct err *err)
{
    sqlite3 *to = NULL;
    int rc = sqlite3_open_v2(temporary, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    enum status st = ST_OK;

    if (rc == SQLITE_OK)
        rc = sqlite3_exec(to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    if (rc != SQLITE_OK)
        st = refuse_copy(db, to, rc, path, err);
    sqlite3_close(to);
    return st;
}

/* Nobody else knows the copy, and it is synced as a whole when it is sealed. */
static enum status prepare_copy(struct db *db, const struct backup_work *work, const char *path,
                                const char *temporary, struct err *err)
{
    struct db *copy;
    enum status st = db_open(temporary, DB_FORCE_FS, &copy, err);

    if (st != ST_OK)
        return st;
    st = db_exec(copy, "PRAGMA synchronous = OFF", err);
    if (st == ST_OK)
        st = db_integrity(copy, work->say, work->ctx, err);
    if (st == ST_OK)
        st = work->prepare(copy, work->ctx, err);
    db_close(copy);
    return st == ST_OK ? leave_wal(db, path, temporary, err) : st;
}

enum status backup_write(struct db *db, const char *path, struct err *err)
{
    return backup_make(db, path, NULL, err);
}

enum status backup_make(struct db *db, const char *path, const struct backup_work *work,
                        struct err *err)
{
    char *temporary = NULL;
    long long cases;
    enum status st;

    if (file_is_same(path, db_path(db)))
        return err_set(err, ST_INVALID, _("%s 就是数据库本身；备份请写到另一个文件。"), path);
    st = file_make_temporary(path, &temporary, err);
    if (st != ST_OK)
        return st;
    st = copy_database(db, path, temporary, err);
    if (st == ST_OK && work)
        st = prepare_copy(db, work, path, temporary, err);
    if (st == ST_OK)
        st = file_seal(temporary, err);
    if (st == ST_OK)
        st = work ? backup_recognise(temporary, &cases, err)
                  : backup_verify(temporary, &cases, err);
    if (st == ST_OK)
        st = file_rename(temporary, path, err);
    file_drop(temporary);
    free(temporary);
    return st;
}

/* A query that fails, as on a busy file, says nothing of what is in it. */
static enum status count_cases(struct db *db, const char *path, long long *cases, struct err *err)
{
    struct stmt q;
    enum status st;
    bool has;

    db_prepare_text(db, &q, "SELECT 1 FROM sqlite_schema WHERE name = 'case_rec'");
    has = db_row(&q);
    st = db_finish(&q, err);
    if (st != ST_OK)
        return st;
    if (!has)
        return err_set(err, ST_CORRUPT, _("%s 里没有案件表，不是完整的备份。"), path);
    db_prepare_text(db, &q, "SELECT count(*) FROM case_rec");
    if (db_row(&q))
        *cases = db_int(&q, 0);
    return db_finish(&q, err);
}

static enum status open_backup(const char *path, bool whole, long long *cases, struct err *err)
{
    struct db *db;
    struct stat info;
    int64_t length;
    enum status st = file_check_seal(path, &length, err);
    bool sealed = st == ST_OK && stat(path, &info) == 0 && length < info.st_size;

    *cases = 0;
    if (st == ST_OK)
        st = db_open(path, DB_READONLY | DB_FORCE_FS | DB_INSPECT, &db, err);
    if (st != ST_OK)
        return st;
    if (whole || !sealed)
        st = db_integrity(db, NULL, NULL, err);
    if (st == ST_OK)
        st = count_cases(db, path, cases, err);
    db_close(db);
    return st;
}

enum status backup_verify(const char *path, long long *cases, struct err *err)
{
    return open_backup(path, true, cases, err);
}

enum status backup_recognise(const char *path, long long *cases, struct err *err)
{
    return open_backup(path, false, cases, err);
}

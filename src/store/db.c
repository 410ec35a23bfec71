/* src/store/db.c - transactions, waiting, checkpoints and refusals of a connection.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/db.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "store/schema.h"

const char *db_path(const struct db *db)
{
    return db->path;
}

bool db_read_only(const struct db *db)
{
    return (db->flags & DB_READONLY) != 0;
}

void db_set_who(struct db *db, const char *who)
{
    char *copy = mem_copy(who ? who : "");

    free(db->who);
    db->who = copy;
}

const char *db_who(const struct db *db)
{
    return db->who;
}

void db_set_wait(struct db *db, int ms)
{
    db->wait_ms = ms;
}

int64_t db_seen_version(struct db *db)
{
    struct stmt q;
    int64_t n;

    db_prepare(db, &q, "PRAGMA data_version");
    n = db_row(&q) ? db_int(&q, 0) : 0;
    db_finish(&q, NULL);
    return n;
}

int64_t db_last_id(struct db *db)
{
    return sqlite3_last_insert_rowid(db->sq);
}

int64_t db_changes(struct db *db)
{
    return sqlite3_changes64(db->sq);
}

/* --- refusals --- */

static enum status refuse_io(struct db *db, int rc, struct err *err)
{
    int why = sqlite3_system_errno(db->sq);

    if (why == ENOSPC || why == EDQUOT)
        return err_set(err, ST_FULL, _("磁盘已满，没有保存；请腾出空间后重试。"));
    if ((rc & 0xff) == SQLITE_CANTOPEN && why == ENOENT && access(db->path, F_OK) != 0)
        return err_set(err, ST_NOT_FOUND, _("没有数据库文件 %s。"), db->path);
    if ((rc & 0xff) == SQLITE_CANTOPEN)
        return err_set(err, ST_DENIED, _("打不开数据库 %s：%s。请检查文件和所在目录的权限。"),
                       db->path, why ? strerror(why) : sqlite3_errmsg(db->sq));
    return err_set(err, ST_FAILED, _("读写数据库 %s 失败：%s。"), db->path,
                   why ? strerror(why) : sqlite3_errmsg(db->sq));
}

enum status db_refuse(struct db *db, int rc, struct err *err)
{
    const char *text = sqlite3_errmsg(db->sq);

    switch (rc & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(err, ST_BUSY, _("数据库正被其他人写入，等了 %d 秒仍未空出；请稍后重试。"),
                       db->wait_ms / 1000);
    case SQLITE_FULL:
        return err_set(err, ST_FULL, _("磁盘已满，没有保存；请腾出空间后重试。"));
    case SQLITE_AUTH:
        if (!db_only_reads(db))
            return err_set(err, ST_DENIED, _("数据库 %s 不许执行这样的语句（%s）。"), db->path,
                           text);
        /* fall through */
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return err_set(err, ST_DENIED, _("数据库 %s 只能读，不能写。"), db->path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return err_set(err, ST_CORRUPT,
                       _("数据库文件 %s 已损坏，或不是本系统的文件（%s）；请从备份恢复。"),
                       db->path, text);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return refuse_io(db, rc, err);
    case SQLITE_CONSTRAINT:
        if (rc == SQLITE_CONSTRAINT_UNIQUE || rc == SQLITE_CONSTRAINT_PRIMARYKEY)
            return err_set(err, ST_CONFLICT, _("已有相同的记录（%s）。"), text);
        if (rc == SQLITE_CONSTRAINT_FOREIGNKEY)
            return err_set(err, ST_CONFLICT, _("所引用的记录不存在，或这条记录正被引用。"));
        return err_set(err, ST_INVALID, _("数据不合规定（%s）。"), text);
    case SQLITE_INTERRUPT:
        return err_set(err, ST_CANCELLED, _("已停止。"));
    default:
        return err_set(err, ST_FAILED, _("数据库出错：%s。"), text);
    }
}

/* --- transactions --- */

enum status db_exec(struct db *db, const char *sql, struct err *err)
{
    int rc = sqlite3_exec(db->sq, sql, NULL, NULL, NULL);

    return rc == SQLITE_OK ? ST_OK : db_refuse(db, rc, err);
}

static void roll_back(struct db *db)
{
    /* A full disk or an I/O error has rolled back by itself. */
    if (!sqlite3_get_autocommit(db->sq))
        sqlite3_exec(db->sq, "ROLLBACK", NULL, NULL, NULL);
}

static enum status run_literal(struct db *db, const char *sql, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, sql);
    return db_finish(&q, err);
}

/* A newer program may have come meanwhile: this one knows neither its tables nor its rules. */
static enum status check_version(struct db *db, struct err *err)
{
    struct stmt q;
    int64_t version;
    enum status st;

    db_prepare(db, &q, "PRAGMA user_version");
    version = db_row(&q) ? db_int(&q, 0) : 0;
    st = db_finish(&q, err);
    if (st != ST_OK || version <= schema_version())
        return st;
    return err_set(err, ST_INVALID,
                   _("数据库 %s 已由新版程序升级（第 %lld 版，本程序到第 %d 版），没有保存；"
                     "请记下未保存的内容，退出后用新版程序重新进入。"),
                   db->path, (long long)version, schema_version());
}

enum status db_begin(struct db *db, struct err *err)
{
    enum status st;

    if (db->depth == 0) {
        if (db->read_depth > 0)
            BUG("write inside a read snapshot");
        /* At once: a read lock that wants to become a write lock fails
         * instead of waiting. */
        st = run_literal(db, "BEGIN IMMEDIATE", err);
        if (st == ST_OK)
            st = check_version(db, err);
        if (st != ST_OK) {
            roll_back(db);
            return st;
        }
        db->failed = ST_OK;
        db->act = 0;
        chain_forget(db);
    }
    db->depth++;
    return ST_OK;
}

enum status db_end(struct db *db, enum status st, struct err *err)
{
    if (db->depth == 0)
        BUG("db_end without db_begin");
    db->depth--;
    if (st != ST_OK && db->failed == ST_OK)
        db->failed = st;
    if (db->depth > 0)
        return st;
    if (st == ST_OK && db->failed != ST_OK)
        st = err_set(err, db->failed, _("其中一步没有成功，全部未保存。"));
    if (st == ST_OK && sqlite3_get_autocommit(db->sq))
        st = err_set(err, ST_FAILED, _("写入时出错，已全部退回，没有保存。"));
    if (st == ST_OK)
        st = run_literal(db, "COMMIT", err);
    if (st != ST_OK)
        roll_back(db);
    session_settle(db, st != ST_OK);
    access_flush(db);
    return st;
}

enum status db_begin_read(struct db *db, struct err *err)
{
    enum status st = ST_OK;
    struct stmt q;

    if (db->depth == 0 && db->read_depth == 0) {
        st = run_literal(db, "BEGIN", err);
        if (st != ST_OK)
            return st;
        /* The snapshot is taken by the first read. */
        db_prepare(db, &q, "SELECT 1 FROM sqlite_schema LIMIT 1");
        db_row(&q);
        st = db_finish(&q, err);
        if (st != ST_OK)
            roll_back(db);
    }
    if (st == ST_OK)
        db->read_depth++;
    return st;
}

void db_end_read(struct db *db)
{
    if (db->read_depth == 0)
        BUG("db_end_read without db_begin_read");
    db->read_depth--;
    if (db->read_depth == 0 && db->depth == 0) {
        roll_back(db);
        access_flush(db);
    }
}

/* --- settings --- */

enum status db_setting_put(struct db *db, const char *key, const char *value, struct err *err)
{
    enum status st = db_begin(db, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    if (value) {
        db_prepare(db, &q,
                   "INSERT INTO setting(key, value) VALUES(:key, :value)"
                   " ON CONFLICT(key) DO UPDATE SET value = excluded.value");
        db_bind_text(&q, ":value", value);
    } else {
        db_prepare(db, &q, "DELETE FROM setting WHERE key = :key");
    }
    db_bind_text(&q, ":key", key);
    st = db_finish(&q, err);
    return db_end(db, st, err);
}

char *db_setting(struct db *db, const char *key)
{
    struct stmt q;
    char *value = NULL;

    db_prepare(db, &q, "SELECT value FROM setting WHERE key = :key");
    db_bind_text(&q, ":key", key);
    if (db_row(&q))
        value = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return value;
}

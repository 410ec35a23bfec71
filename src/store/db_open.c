/* src/store/db_open.c - opens and closes the file, and how it waits and checkpoints.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/db.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "schema_impl.h"
#include "store/schema.h"

#define WAIT_MS 5000
/* Frames in the WAL from which a commit moves them into the file. */
#define CHECKPOINT_PAGES 1000
/* Until then a wait is nothing that somebody notices. */
#define FRESH_MS 50
/* How long a checkpoint waits for readers and writers. */
#define CHECKPOINT_WAIT_MS 250

static const struct {
    unsigned long magic;
    const char *name;
} network_file_systems[] = { { 0x6969, "NFS" },      { 0x517B, "SMB" },     { 0xFE534D42, "SMB2" },
                             { 0xFF534D42, "CIFS" }, { 0x01021997, "9P" },  { 0x5346414F, "AFS" },
                             { 0x73757245, "Coda" }, { 0x00C36400, "Ceph" } };

/* --- waiting --- */

static int wait_for_lock(void *ctx, int tries)
{
    struct db *db = ctx;
    int64_t now = world_ticks();
    struct timespec nap = { 0 };

    if (tries == 0) {
        db->wait_from = now;
        db->wait_until = now + (db->checkpointing ? CHECKPOINT_WAIT_MS : db->wait_ms);
    }
    /* There is no queue: whoever looks most often gets the lock.  So it is he who has waited
     * longest, and where many write nobody waits until he is refused. */
    nap.tv_nsec = now - db->wait_from < FRESH_MS ? 4000000L : 500000L;
    if (now < db->wait_until) {
        nanosleep(&nap, NULL);
        return 1;
    }
    /* Without the write lock SQLite would go on with a passive checkpoint,
     * which may meet another process that restarts the WAL.  Stop it before
     * it copies the first page; the flag is cleared when the call returns. */
    if (db->checkpointing)
        sqlite3_interrupt(db->sq);
    return 0;
}

static bool reads_now(struct db *db)
{
    sqlite3_stmt *s = NULL;

    while ((s = sqlite3_next_stmt(db->sq, s)) != NULL) {
        if (sqlite3_stmt_busy(s))
            return true;
    }
    return false;
}

/* Automatic checkpoints are passive: they read the WAL's header without the
 * write lock, and SQLite before 3.51.3 can then lose pages that another
 * connection commits while it restarts the WAL.  FULL takes the lock first. */
static int after_commit(void *ctx, sqlite3 *sq, const char *name, int pages)
{
    struct db *db = ctx;
    int rc;

    if (pages < CHECKPOINT_PAGES)
        db->checkpoint_from = CHECKPOINT_PAGES;
    /* Our own open query would keep it waiting in vain. */
    if (pages < db->checkpoint_from || reads_now(db))
        return SQLITE_OK;
    db->checkpointing = true;
    rc = sqlite3_wal_checkpoint_v2(sq, name, SQLITE_CHECKPOINT_FULL, NULL, NULL);
    db->checkpointing = false;
    /* Somebody reads for long: let some more commits pass before the next try. */
    db->checkpoint_from = CHECKPOINT_PAGES + (rc == SQLITE_OK ? 0 : pages);
    return SQLITE_OK;
}

/* --- the file --- */

static enum status check_file_system(const char *path, struct err *err)
{
    struct statfs fs;
    unsigned long magic;

    if (statfs(path, &fs) != 0)
        return ST_OK; /* opening will say why */
    magic = (unsigned long)fs.f_type & 0xFFFFFFFFUL;
    for (size_t i = 0; i < ARRAY_LEN(network_file_systems); i++) {
        if (network_file_systems[i].magic == magic)
            return err_set(err, ST_INVALID,
                           _("%s 在网络盘（%s）上，几个人同时写会损坏数据；"
                             "请把数据库放在服务器本机的磁盘上。"),
                           path, network_file_systems[i].name);
    }
    return ST_OK;
}

static enum status create_file(const char *path, struct err *err)
{
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd < 0 && errno == EEXIST)
        return ST_OK; /* another process was faster */
    if (fd < 0)
        return err_set(err, errno == ENOSPC ? ST_FULL : ST_DENIED, _("不能建立数据库 %s：%s。"),
                       path, strerror(errno));
    close(fd);
    return ST_OK;
}

/* Opening it ourselves to look inside is not allowed: closing any descriptor
 * of the file would drop the locks that SQLite holds on it. */
static enum status look_at_file(const char *path, unsigned flags, struct err *err)
{
    struct stat info;
    enum status st;

    if (stat(path, &info) != 0) {
        if (errno != ENOENT)
            return err_set(err, ST_DENIED, _("打不开数据库 %s：%s。"), path, strerror(errno));
        if (!(flags & DB_CREATE))
            return err_set(err, ST_NOT_FOUND,
                           _("没有数据库文件 %s；第一次使用请先运行 tiaojie init。"), path);
        st = create_file(path, err);
        if (st != ST_OK)
            return st;
    } else if (!S_ISREG(info.st_mode)) {
        return err_set(err, ST_CORRUPT, _("%s 不是文件，不能作为数据库打开。"), path);
    } else if (!(flags & DB_READONLY) && access(path, W_OK) != 0 && errno == EROFS) {
        return err_set(err, ST_DENIED, _("数据库 %s 所在的磁盘只能读，不能写。"), path);
    } else if ((info.st_mode & 07) && info.st_uid == geteuid() && !(flags & DB_READONLY)) {
        /* -wal and -shm take over the mode; strangers have no business here. */
        chmod(path, info.st_mode & 0770);
    }
    return flags & DB_FORCE_FS ? ST_OK : check_file_system(path, err);
}

/* --- opening --- */

static enum status configure(struct db *db, struct err *err)
{
    static const int options[][2] = {
        { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
        { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
        { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    };

    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        int now = -1;
        int rc = sqlite3_db_config(db->sq, options[i][0], options[i][1], &now);

        if (rc != SQLITE_OK || now != options[i][1])
            BUG("this SQLite lacks a safety option");
    }
    /* SQLite refuses a file that lacks pages at its end unless the schema may be written, which
     * a file that is only read does not allow anyway. */
    if (db->flags & DB_DAMAGED) {
        sqlite3_db_config(db->sq, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
        sqlite3_db_config(db->sq, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
    }
    db_guard(db);
    sqlite3_extended_result_codes(db->sq, 1);
    sqlite3_busy_handler(db->sq, wait_for_lock, db);
    return db_exec(db,
                   "PRAGMA temp_store = MEMORY;"
                   "PRAGMA cache_size = -8000;"
                   "PRAGMA cell_size_check = ON;"
                   "PRAGMA synchronous = FULL;"
                   "PRAGMA journal_size_limit = 67108864",
                   err);
}

/* Once there were cases in it, perhaps; a new office is made by init only. */
static enum status refuse_empty(const char *path, struct err *err)
{
    return err_set(err, ST_CORRUPT,
                   _("数据库文件 %s 是空的，没有打开；原来有数据的，请从备份恢复；"
                     "本来就没有的，请删掉它，再运行 tiaojie init。"),
                   path);
}

/* A file from elsewhere is refused before anything is written into it. */
static enum status check_identity(struct db *db, struct err *err)
{
    int64_t id, version;
    struct stmt q;
    enum status st;

    db_prepare_text(db, &q, "SELECT count(*) FROM sqlite_schema");
    id = db_row(&q) ? db_int(&q, 0) : 0;
    st = db_finish(&q, err); /* also finds out whether it can be read at all */
    if (st == ST_DENIED && (db->flags & DB_READONLY))
        return err_set(err, ST_DENIED,
                       _("不能只读打开 %s：没有人打开着它，而所在目录不可写；"
                         "请由有写权限的人打开，或先复制一份。"),
                       db->path);
    if (st != ST_OK)
        return st;
    if (id == 0 && db_number(db, "PRAGMA application_id", 0) == 0)
        return db->flags & (DB_CREATE | DB_MEMORY) ? ST_OK : refuse_empty(db->path, err);
    id = db_number(db, "PRAGMA application_id", 0);
    if (id != SCHEMA_APPLICATION_ID)
        return err_set(err, ST_CORRUPT, _("%s 不是本系统的数据库，没有打开。"), db->path);
    version = db_number(db, "PRAGMA user_version", 0);
    if (version > schema_version())
        return err_set(err, ST_INVALID,
                       _("%s 由更新的程序建立（第 %lld 版，本程序到第 %d 版）；请升级本程序。"),
                       db->path, (long long)version, schema_version());
    return schema_verify(db, err);
}

/* Two processes that make the same new file at once meet here. */
static enum status use_wal(struct db *db, struct err *err)
{
    int64_t until = world_ticks() + db->wait_ms;
    struct timespec nap = { .tv_nsec = 5000000L };
    int rc;

    do {
        struct stmt q;
        bool wal;

        db_prepare_text(db, &q, "PRAGMA journal_mode = WAL");
        wal = db_row(&q) && str_equal(db_text(&q, 0), "wal");
        rc = q.rc;
        db_finish(&q, NULL);
        if (wal)
            return ST_OK;
        nanosleep(&nap, NULL);
    } while ((rc & 0xff) == SQLITE_BUSY && world_ticks() < until);
    if (rc != SQLITE_OK)
        return db_refuse(db, rc, err);
    return err_set(err, ST_FAILED, _("数据库 %s 所在的磁盘不支持 WAL 方式。"), db->path);
}

static enum status start(struct db *db, struct err *err)
{
    bool writes = !(db->flags & DB_READONLY);
    enum status st = configure(db, err);

    if (st == ST_OK)
        st = check_identity(db, err);
    if (st == ST_OK && writes && !(db->flags & DB_MEMORY))
        st = use_wal(db, err);
    if (st != ST_OK)
        return st;
    sqlite3_wal_hook(db->sq, after_commit, db);
    if (db->flags & DB_BARE)
        return ST_OK;
    if (writes)
        return schema_upgrade(db, err);
    if (!(db->flags & DB_INSPECT) && db_number(db, "PRAGMA user_version", 0) < schema_version())
        return err_set(err, ST_INVALID, _("%s 还没有升级到本程序的版本；请先以可写方式打开一次。"),
                       db->path);
    return ST_OK;
}

/* The program has no threads, and nobody asks how much memory SQLite takes: it
 * need not lock and count at each allocation.  Refused, and not needed, when
 * SQLite is running already. */
static void tune_library(void)
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* --- a disk that nobody writes --- */

/* What was committed last may still be in a WAL, which such an opening leaves aside. */
static bool cannot_change(const char *path)
{
    char *wal = mem_printf("%s-wal", path);
    struct statvfs fs;
    struct stat info;
    bool empty = stat(wal, &info) != 0 || info.st_size == 0;

    free(wal);
    return empty && statvfs(path, &fs) == 0 && (fs.f_flag & ST_RDONLY);
}

/* The path as a name that SQLite takes options behind; yours. */
static char *unchanging_name(const char *path)
{
    struct buf name = BUF_INIT;

    buf_add(&name, "file:");
    for (const char *p = path; *p; p++) {
        if (*p == '%' || *p == '?' || *p == '#')
            buf_printf(&name, "%%%02X", (unsigned)(unsigned char)*p);
        else
            buf_add_n(&name, p, 1);
    }
    buf_add(&name, "?immutable=1");
    return buf_take(&name);
}

static int open_file(struct db *db)
{
    int mode = SQLITE_OPEN_NOMUTEX |
               (db->flags & DB_READONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    char *name;
    int rc;

    if (!(db->flags & DB_READONLY) || !cannot_change(db->path))
        return sqlite3_open_v2(db->path, &db->sq, mode, NULL);
    name = unchanging_name(db->path);
    rc = sqlite3_open_v2(name, &db->sq, mode | SQLITE_OPEN_URI, NULL);
    free(name);
    return rc;
}

enum status db_open(const char *path, unsigned flags, struct db **out, struct err *err)
{
    struct db *db;
    enum status st;
    int rc;

    *out = NULL;
    tune_library();
    if (flags & DB_MEMORY)
        path = ":memory:";
    st = flags & DB_MEMORY ? ST_OK : look_at_file(path, flags, err);
    if (st != ST_OK)
        return st;
    db = mem_alloc(sizeof(*db));
    db->path = mem_copy(path);
    db->flags = flags;
    db->wait_ms = WAIT_MS;
    db->checkpoint_from = CHECKPOINT_PAGES;
    db_set_who(db, world_login());
    db->access.role = ACCOUNT_OWNER; /* until access_open() */
    rc = open_file(db);
    st = rc == SQLITE_OK ? start(db, err) : db_refuse(db, rc, err);
    if (st != ST_OK) {
        db_close(db);
        return st;
    }
    *out = db;
    return ST_OK;
}

void db_close(struct db *db)
{
    if (!db)
        return;
    db_forget_statements(db);
    for (size_t i = 0; i < KIND_COUNT * SQL_COUNT; i++)
        free(db->kind_sql[i / SQL_COUNT][i % SQL_COUNT]);
    free(db->which_sql);
    sqlite3_close_v2(db->sq);
    session_release(db);
    free(db->path);
    free(db->who);
    free(db->areas);
    free(db->refused);
    free(db);
}

/* src/store/db_check.c - looks for damage in the file and between its tables.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/db.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db_impl.h"
#include "schema_impl.h"

/* More would say the same in other words. */
#define PROBLEMS_MAX 100

struct findings {
    void (*say)(void *ctx, const char *text);
    void *ctx;
    size_t count;
};

static void found(struct findings *f, char *text)
{
    f->count++;
    if (f->say && f->count <= PROBLEMS_MAX)
        f->say(f->ctx, text);
    free(text);
}

static enum status check_pages(struct db *db, struct findings *f, struct err *err)
{
    struct stmt q;
    enum status st;

    db_prepare_text(db, &q, "PRAGMA integrity_check(100)");
    while (db_row(&q)) {
        if (!str_equal(db_text(&q, 0), "ok"))
            found(f, mem_printf(_("文件损坏：%s"), db_text(&q, 0)));
    }
    st = db_finish(&q, err);
    if (st != ST_CORRUPT)
        return st;
    found(f, mem_printf(_("文件损坏：%s"), err_text(err)));
    return ST_OK;
}

/* So much is looked through in a tenth of a second. */
#define GLANCE_BYTES (16 << 20)

enum status db_glance(struct db *db, struct err *err)
{
    int64_t bytes = db_number(db, "PRAGMA page_count", 0) * db_number(db, "PRAGMA page_size", 0);
    bool good = true;
    struct stmt q;
    enum status st;

    if (bytes > GLANCE_BYTES)
        return ST_OK;
    db_prepare_text(db, &q, "PRAGMA quick_check(1)");
    while (db_row(&q))
        good = good && str_equal(db_text(&q, 0), "ok");
    st = db_finish(&q, err);
    if (st == ST_OK && !good)
        st = err_set(err, ST_CORRUPT, _("数据库文件 %s 已损坏；请从备份恢复。"), db_path(db));
    return st;
}

static enum status check_references(struct db *db, struct findings *f, struct err *err)
{
    struct stmt q;

    db_prepare_text(db, &q, "PRAGMA foreign_key_check");
    while (db_row(&q))
        found(f, mem_printf(_("表 %s 第 %lld 行引用的 %s 不存在"), db_text(&q, 0),
                            (long long)db_int(&q, 1), db_text(&q, 2)));
    return db_finish(&q, err);
}

static enum status check_search_table(struct db *db, const char *name, struct findings *f,
                                      struct err *err)
{
    char *sql = sqlite3_mprintf("INSERT INTO \"%w\"(\"%w\") VALUES('integrity-check')", name, name);
    struct err why = ERR_INIT;
    enum status st = db_exec(db, sql, &why);

    sqlite3_free(sql);
    if (st == ST_CORRUPT) {
        found(f, mem_printf(_("检索表 %s 与内容不一致，请运行 tiaojie check --reindex"), name));
        st = ST_OK;
    } else if (st != ST_OK) {
        err_set(err, st, "%s", err_text(&why));
    }
    err_clear(&why);
    return st;
}

static void say_missing(void *ctx, const char *type, const char *name)
{
    found(ctx, mem_printf(_("缺少%s %s，被人去掉了"), type, name));
}

/* FTS5 checks itself by a statement that looks like a write; a file that was
 * opened for reading only goes without. */
static enum status check_search(struct db *db, struct findings *f, struct err *err)
{
    enum status st = ST_OK;
    struct stmt q;

    if (db->flags & DB_READONLY)
        return ST_OK;
    st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    db_prepare_text(db, &q,
                    "SELECT name FROM sqlite_schema"
                    " WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'");
    while (st == ST_OK && db_row(&q)) {
        char *name = mem_copy(db_text(&q, 0));

        st = check_search_table(db, name, f, err);
        free(name);
    }
    if (st == ST_OK)
        st = db_finish(&q, err);
    else
        db_finish(&q, NULL);
    return db_end(db, st, err);
}

enum status db_integrity(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct err *err)
{
    struct findings f = { .say = say, .ctx = ctx };
    enum status st = check_pages(db, &f, err);

    if (st == ST_OK && f.count == 0)
        st = schema_missing(db, say_missing, &f, err);
    if (st == ST_OK && f.count == 0)
        st = check_references(db, &f, err);
    if (st == ST_OK && f.count == 0)
        st = check_search(db, &f, err);
    if (st == ST_OK && f.count > 0)
        return err_set(err, ST_CORRUPT, _("数据库 %s 检查出 %zu 处问题；请从备份恢复。"),
                       db_path(db), f.count);
    return st;
}

/* src/store/records_write.c - inserts, updates and removes one row of a record.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "records_impl.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"

enum status record_check_required(const struct record *rec, struct err *err)
{
    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        if ((f->flags & F_REQUIRED) && !rec->values[i] && !str_equal(f->key, rec->kind->parent))
            return err_set(err, ST_INVALID, _("%s的“%s”没有填写，这一项必须有。"),
                           _(rec->kind->label), _(f->label));
    }
    return ST_OK;
}

/* --- values into columns --- */

static bool is_number(enum field_type type)
{
    return type == FT_INT || type == FT_MONEY || type == FT_BOOL || type == FT_REF;
}

/* The record outlives the statement's run, so its texts are not copied.  A
 * number that is none goes in as text: the table is STRICT and refuses it. */
static void bind_value(struct stmt *q, int at, const struct field *f, const char *value)
{
    char *end = NULL;
    long long n;

    if (!value)
        return; /* a parameter that nothing was bound to is NULL */
    if (is_number(f->type)) {
        errno = 0;
        n = strtoll(value, &end, 10);
        if (end != value && !*end && errno == 0) {
            db_bind_int_at(q, at, n);
            return;
        }
    }
    if (q->rc == SQLITE_OK)
        q->rc = sqlite3_bind_text(q->s, at, value, -1, SQLITE_STATIC);
}

/* --- refusals --- */

/* SQLite says "UNIQUE constraint failed: case_rec.series, case_rec.year". */
static enum status refuse_taken(struct db *db, const struct record *rec, struct err *err)
{
    const char *text = sqlite3_errmsg(db->sq);

    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];
        char *column = mem_printf("%s.%s", rec->kind->table, f->key);
        const char *at = strstr(text, column);
        char after = at ? at[strlen(column)] : 'x';

        free(column);
        if (after == '\0' || after == ',')
            return err_set(err, ST_CONFLICT, _("%s的“%s”不能重复：“%s”已经有了。"),
                           _(rec->kind->label), _(f->label), rec->values[i] ? rec->values[i] : "");
    }
    return err_set(err, ST_CONFLICT, _("已有相同的%s。"), _(rec->kind->label));
}

static enum status finish(struct stmt *q, const struct record *rec, struct err *err)
{
    struct db *db = q->db;

    db_row(q);
    if (q->rc == SQLITE_CONSTRAINT_UNIQUE) {
        enum status st = refuse_taken(db, rec, err);

        db_finish(q, NULL);
        return st;
    }
    return db_finish(q, err);
}

static enum status refuse_version(struct db *db, const struct record *rec, struct err *err)
{
    char *sql = mem_printf("SELECT version, updated_at, updated_by FROM %s WHERE id = :id",
                           rec->kind->table);
    char when[STAMP_SIZE];
    struct stmt q;

    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int(&q, ":id", rec->id);
    if (db_row(&q)) {
        stamp_to_local(db_int(&q, 1), when, sizeof(when), false);
        err_set(err, ST_CONFLICT,
                _("%s 已在 %s 保存过这条%s（第 %lld 版），没有覆盖；请对照两边的内容再存。"),
                db_text(&q, 2), when, _(rec->kind->label), (long long)db_int(&q, 0));
    } else {
        err_set(err, ST_CONFLICT, _("这条%s已被别人删除，没有保存。"), _(rec->kind->label));
    }
    db_finish(&q, NULL);
    return ST_CONFLICT;
}

enum status record_check_version(struct db *db, const struct record *rec, struct err *err)
{
    char *sql = mem_printf("SELECT version FROM %s WHERE id = :id", rec->kind->table);
    int64_t version;
    struct stmt q;
    enum status st;

    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int(&q, ":id", rec->id);
    version = db_row(&q) ? db_int(&q, 0) : -1;
    st = db_finish(&q, err);
    if (st == ST_OK && version != rec->version)
        st = refuse_version(db, rec, err);
    return st;
}

/* --- rows --- */

enum status record_insert(struct db *db, struct record *rec, int64_t now, struct err *err)
{
    struct stmt q;
    enum status st;

    db_prepare(db, &q, kind_sql(db, record_kind(rec), SQL_INSERT));
    db_bind_blob_at(&q, 1, rec->uuid, UUID_SIZE);
    db_bind_int_at(&q, 2, now);
    db_bind_text_at(&q, 3, db->who);
    for (size_t i = 0; i < rec->kind->count; i++)
        bind_value(&q, (int)i + 4, &rec->kind->fields[i], rec->values[i]);
    st = finish(&q, rec, err);
    if (st == ST_OK)
        rec->id = db_last_id(db);
    return st;
}

enum status record_update(struct db *db, const struct record *rec, int64_t now, struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;
    enum status st;
    int at = 5;

    buf_printf(&sql, "UPDATE %s SET version = version + 1, updated_at = ?3, updated_by = ?4",
               rec->kind->table);
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (record_field_changed(rec, (int)i))
            buf_printf(&sql, ", \"%s\" = ?%d", rec->kind->fields[i].key, at++);
    }
    buf_add(&sql, " WHERE id = ?1 AND version = ?2");
    db_prepare_text(db, &q, buf_text(&sql));
    buf_release(&sql);
    db_bind_int_at(&q, 1, rec->id);
    db_bind_int_at(&q, 2, rec->version);
    db_bind_int_at(&q, 3, now);
    db_bind_text_at(&q, 4, db->who);
    at = 5;
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (record_field_changed(rec, (int)i))
            bind_value(&q, at++, &rec->kind->fields[i], rec->values[i]);
    }
    st = finish(&q, rec, err);
    if (st == ST_OK && db_changes(db) == 0)
        st = refuse_version(db, rec, err);
    return st;
}

enum status record_remove(struct db *db, const struct record *rec, struct err *err)
{
    char *sql = mem_printf("DELETE FROM %s WHERE id = :id AND version = :version",
                           rec->kind->table);
    struct stmt q;
    enum status st;

    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int(&q, ":id", rec->id);
    db_bind_int(&q, ":version", rec->version);
    db_row(&q);
    if (q.rc == SQLITE_CONSTRAINT_FOREIGNKEY) {
        db_finish(&q, NULL);
        return err_set(err, ST_CONFLICT, _("这条%s正被其他记录使用，不能删除；可以改为停用。"),
                       _(rec->kind->label));
    }
    st = db_finish(&q, err);
    if (st == ST_OK && db_changes(db) == 0)
        st = refuse_version(db, rec, err);
    return st;
}

void record_done(struct db *db, struct record *rec, int64_t now)
{
    char *who = mem_copy(db->who);

    rec->version++;
    rec->updated_at = now;
    free(rec->updated_by);
    rec->updated_by = who;
    record_mark_saved(rec);
}

void record_undone(struct record *rec)
{
    if (rec->version == 0)
        rec->id = 0;
}

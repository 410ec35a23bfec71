/* src/store/records_write.c - inserts, updates and voids one row of a record.
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

/* A number that is none goes in as text: the table is STRICT and refuses it. */
void record_bind(struct stmt *q, int at, const struct field *f, const char *value)
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

/* "UNIQUE constraint failed: case_rec.series, case_rec.year" names the column. */
static bool names_column(const char *text, const struct record *rec, size_t field)
{
    char *column = mem_printf("%s.%s", rec->kind->table, rec->kind->fields[field].key);
    const char *at = strstr(text, column);
    char after = at ? at[strlen(column)] : 'x';

    free(column);
    return after == '\0' || after == ',';
}

/* The id of the voided row that has the same values there, and its reason (yours); 0 none. */
static int64_t voided_twin(struct db *db, const struct record *rec, const char *text, char **reason)
{
    struct buf sql = BUF_INIT;
    int64_t id = 0;
    struct stmt q;
    int at = 1;

    buf_printf(&sql, "SELECT id, void_reason FROM %s WHERE void_reason IS NOT NULL",
               rec->kind->table);
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (names_column(text, rec, i))
            buf_printf(&sql, " AND \"%s\" = ?%d", rec->kind->fields[i].key, at++);
    }
    db_prepare_text(db, &q, buf_text(&sql));
    buf_release(&sql);
    at = 1;
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (names_column(text, rec, i))
            record_bind(&q, at++, &rec->kind->fields[i], rec->values[i]);
    }
    if (at > 1 && db_row(&q)) {
        id = db_int(&q, 0);
        *reason = mem_copy(db_text(&q, 1));
    }
    db_finish(&q, NULL);
    return id;
}

static enum status refuse_taken(struct db *db, const struct record *rec, struct err *err)
{
    const char *kind = _(rec->kind->label), *label = NULL, *value = NULL;
    char *text = mem_copy(sqlite3_errmsg(db->sq)), *reason = NULL;
    int64_t twin = voided_twin(db, rec, text, &reason);

    for (size_t i = 0; !label && i < rec->kind->count; i++) {
        if (names_column(text, rec, i)) {
            label = _(rec->kind->fields[i].label);
            value = rec->values[i] ? rec->values[i] : "";
        }
    }
    if (!label)
        err_set(err, ST_CONFLICT, _("已有相同的%s。"), kind);
    else if (!twin)
        err_set(err, ST_CONFLICT, _("%s的“%s”不能重复：“%s”已经有了。"), kind, label, value);
    else
        err_set(err, ST_CONFLICT,
                _("%s的“%s”不能重复：“%s”是已作废的 #%lld 的（作废理由：%s）；"
                  "要用它，请恢复那一条：tiaojie record %s restore '#%lld'。"),
                kind, label, value, (long long)twin, reason, rec->kind->key, (long long)twin);
    free(reason);
    free(text);
    return ST_CONFLICT;
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
    char *sql = mem_printf(
        "SELECT version, updated_at, updated_by, void_reason FROM %s WHERE id = :id",
        rec->kind->table);
    char when[STAMP_SIZE];
    struct stmt q;

    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int(&q, ":id", rec->id);
    if (db_row(&q)) {
        stamp_to_local(db_int(&q, 1), when, sizeof(when), false);
        if (!db_is_null(&q, 3))
            err_set(err, ST_CONFLICT, _("%s 已在 %s 作废这条%s（%s），没有保存。"), db_text(&q, 2),
                    when, _(rec->kind->label), db_text(&q, 3));
        else
            err_set(err, ST_CONFLICT,
                    _("%s 已在 %s 保存过这条%s（第 %lld 版），没有覆盖；请对照两边的内容再存。"),
                    db_text(&q, 2), when, _(rec->kind->label), (long long)db_int(&q, 0));
    } else {
        err_set(err, ST_CONFLICT, _("这条%s已经不在了，没有保存。"), _(rec->kind->label));
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
        record_bind(&q, (int)i + 4, &rec->kind->fields[i], rec->values[i]);
    st = finish(&q, rec, err);
    if (st == ST_OK)
        rec->id = db_last_id(db);
    return st;
}

static enum status write_update(struct db *db, const struct record *rec, bool back, int64_t now,
                                struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;
    enum status st;
    int at = 5;

    buf_printf(&sql, "UPDATE %s SET version = version + 1, updated_at = ?3, updated_by = ?4",
               rec->kind->table);
    if (back)
        buf_add(&sql, ", void_reason = NULL");
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
            record_bind(&q, at++, &rec->kind->fields[i], rec->values[i]);
    }
    st = finish(&q, rec, err);
    if (st == ST_OK && db_changes(db) == 0)
        st = refuse_version(db, rec, err);
    return st;
}

enum status record_update(struct db *db, const struct record *rec, int64_t now, struct err *err)
{
    return write_update(db, rec, false, now, err);
}

enum status record_return(struct db *db, const struct record *rec, int64_t now, struct err *err)
{
    return write_update(db, rec, true, now, err);
}

enum status record_void(struct db *db, const struct record *rec, const char *reason, int64_t now,
                        struct err *err)
{
    struct stmt q;
    enum status st;

    db_prepare(db, &q, kind_sql(db, record_kind(rec), SQL_VOID));
    db_bind_int_at(&q, 1, rec->id);
    db_bind_int_at(&q, 2, rec->version);
    db_bind_int_at(&q, 3, now);
    db_bind_text_at(&q, 4, db->who);
    db_bind_text_at(&q, 5, reason);
    st = db_finish(&q, err);
    if (st == ST_OK && db_changes(db) == 0)
        st = refuse_version(db, rec, err);
    return st;
}

static bool referred_by(struct db *db, const char *table, const char *column, int64_t id)
{
    char *sql = mem_printf("SELECT 1 FROM %s WHERE \"%s\" = :id AND void_reason IS NULL LIMIT 1",
                           table, column);
    struct stmt q;
    bool there;

    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int(&q, ":id", id);
    there = db_row(&q);
    db_finish(&q, NULL);
    return there;
}

bool record_in_use(struct db *db, enum kind_id kind, int64_t id)
{
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *by = kind_get((enum kind_id)k);

        for (size_t i = 0; i < by->count; i++) {
            const struct field *f = &by->fields[i];

            if (f->type == FT_REF && kind_find(f->of) == kind && !str_equal(f->key, by->parent) &&
                referred_by(db, by->table, f->key, id))
                return true;
        }
    }
    return false;
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

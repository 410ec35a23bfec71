/* src/store/batch_undo.c - takes an import back.
 *
 * Nothing is deleted: the rows stay with the reason why they do not count.  They go
 * newest first: cases before the committees and mediators that were made for them.
 * A row somebody has changed since stays as it is.  A case gives its numbers back,
 * as if it had never been there: the count goes on without a gap, and the same file
 * can come in again.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/batches.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cases_impl.h"
#include "core/lifecycle.h"
#include "store/access.h"
#include "store/case_index.h"
#include "store/records.h"

struct undoing {
    struct db *db;
    int64_t now;
    char *reason; /* owned; what the rows are voided for */
    bool rebuild; /* so many go that filling the index anew is cheaper */
    size_t removed, kept;
    void (*say)(void *ctx, const char *name);
    void *ctx;
};

struct row {
    enum kind_id kind;
    int64_t id;
};

struct rows {
    struct row *items; /* owned */
    size_t count, cap;
};

static enum status read_rows(struct db *db, int64_t batch, struct rows *rows, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT kind, row_id FROM batch_row WHERE batch = :batch ORDER BY id DESC");
    db_bind_int(&q, ":batch", batch);
    while (db_row(&q)) {
        struct row row = { kind_find(db_text(&q, 0)), db_int(&q, 1) };

        if (row.kind == KIND_COUNT)
            continue;
        mem_grow((void **)&rows->items, rows->count, &rows->cap, sizeof(*rows->items));
        rows->items[rows->count++] = row;
    }
    return db_finish(&q, err);
}

static enum status check_batch(struct db *db, int64_t batch, struct err *err)
{
    bool own = true;
    int64_t undone;
    struct stmt q;
    enum status st;

    db_prepare(db, &q, "SELECT undone, who FROM batch WHERE id = :id");
    db_bind_int(&q, ":id", batch);
    undone = db_row(&q) ? db_int(&q, 0) : -1;
    if (undone >= 0)
        own = str_equal(db_text(&q, 1), db_who(db));
    st = db_finish(&q, err);
    if (st == ST_OK && !own)
        st = access_check(db, RIGHT_CORRECT, err);
    if (st != ST_OK)
        return st;
    if (undone < 0)
        return err_set(err, ST_NOT_FOUND, _("没有第 %lld 批导入。"), (long long)batch);
    if (undone > 0)
        return err_set(err, ST_INVALID, _("第 %lld 批导入已经撤销过了。"), (long long)batch);
    return ST_OK;
}

static void keep(struct undoing *u, const struct row *row)
{
    char *name = records_name(u->db, row->kind, row->id);

    u->kept++;
    if (u->say)
        u->say(u->ctx, name);
    free(name);
}

/* Somebody has changed it since it came in, or stood again.  A case never stands again, so
 * its version says it. */
static bool was_changed(struct db *db, const struct row *row, int64_t version)
{
    struct stmt q;
    bool changed;

    if (row->kind == KIND_CASE || version == 1)
        return version > 1;
    db_prepare(db, &q,
               "SELECT 1 FROM history WHERE kind = :kind AND row_id = :id AND what = 'update'"
               " AND seq > (SELECT max(seq) FROM history"
               "  WHERE kind = :kind AND row_id = :id AND what = 'insert') LIMIT 1");
    db_bind_text(&q, ":kind", kind_get(row->kind)->key);
    db_bind_int(&q, ":id", row->id);
    changed = db_row(&q);
    db_finish(&q, NULL);
    return changed;
}

/* 0 when the row does not stand any more. */
static int64_t version_of(struct db *db, const struct row *row)
{
    struct stmt q;
    int64_t version;

    if (row->kind == KIND_CASE) {
        db_prepare(db, &q, "SELECT version FROM case_rec WHERE id = ?1 AND void_reason IS NULL");
    } else {
        char *sql = mem_printf("SELECT version FROM %s WHERE id = ?1 AND void_reason IS NULL",
                               kind_get(row->kind)->table);

        db_prepare_text(db, &q, sql);
        free(sql);
    }
    db_bind_int_at(&q, 1, row->id);
    version = db_row(&q) ? db_int(&q, 0) : 0;
    db_finish(&q, NULL);
    return version;
}

/* --- a case --- */

static bool case_in_use(struct db *db, int64_t id)
{
    struct stmt q;
    bool used;

    db_prepare(db, &q, "SELECT 1 FROM case_rec WHERE passed_to = ?1 LIMIT 1");
    db_bind_int_at(&q, 1, id);
    used = db_row(&q);
    db_finish(&q, NULL);
    return used;
}

/* The numbers of a case, which go with it. */
static const int numbers[] = { CF_NUMBER, CF_YEAR, CF_SERIES, CF_SEQ, CF_CODE };

static enum status void_children(struct undoing *u, struct casefile *f, struct err *err)
{
    enum status st = case_lists_load(u->db, f, err);

    EACH_CASE_LIST(kind)
    {
        for (size_t i = 0; st == ST_OK && i < f->of[kind].count; i++)
            st = record_void(u->db, f->of[kind].items[i], u->reason, u->now, err);
    }
    return st;
}

static enum status void_row(struct undoing *u, struct record *rec, struct err *err)
{
    enum status st = record_void(u->db, rec, u->reason, u->now, err);

    return st == ST_OK ? history_add_void(u->db, rec, u->reason, u->now, err) : st;
}

static enum status drop_clocks(struct db *db, int64_t id, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "DELETE FROM clock WHERE case_id = ?1");
    db_bind_int_at(&q, 1, id);
    return db_finish(&q, err);
}

static enum status clear_case(struct undoing *u, const struct record *rec, struct err *err)
{
    struct stmt q;

    db_prepare(u->db, &q,
               "UPDATE case_rec SET version = version + 1, updated_at = ?2, updated_by = ?3,"
               " void_reason = ?4, state = '" STATE_VOID "', number = NULL, year = NULL,"
               " series = NULL, seq = NULL, code = NULL, due_on = NULL, due_limit = NULL,"
               " stopped = NULL WHERE id = ?1");
    db_bind_int_at(&q, 1, rec->id);
    db_bind_int_at(&q, 2, u->now);
    db_bind_text_at(&q, 3, db_who(u->db));
    db_bind_text_at(&q, 4, u->reason);
    return db_finish(&q, err);
}

static enum status void_case_row(struct undoing *u, struct record *rec, struct err *err)
{
    enum status st = clear_case(u, rec, err);

    for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
        record_set(rec, numbers[i], NULL);
    record_set(rec, CF_STATE, STATE_VOID);
    if (st == ST_OK)
        st = history_add(u->db, rec, "update", u->now, err);
    return st == ST_OK ? history_add_void(u->db, rec, u->reason, u->now, err) : st;
}

static enum status remove_case(struct undoing *u, int64_t id, struct err *err)
{
    enum status st = u->rebuild ? ST_OK : case_index_drop(u->db, id, INDEX_ALL, err);
    struct casefile *f = casefile_new();

    record_free(f->rec);
    f->rec = NULL;
    if (st == ST_OK)
        st = records_load(u->db, KIND_CASE, id, &f->rec, err);
    if (st == ST_OK)
        st = void_children(u, f, err);
    if (st == ST_OK)
        st = drop_clocks(u->db, id, err);
    if (st == ST_OK)
        st = void_case_row(u, f->rec, err);
    casefile_free(f);
    return st;
}

/* --- anything else --- */

/* *used: something refers to it, so it stays, and nobody needs to be told. */
static enum status remove_plain(struct undoing *u, const struct row *row, bool *used,
                                struct err *err)
{
    struct record *rec;
    enum status st;

    *used = record_in_use(u->db, row->kind, row->id);
    if (*used)
        return ST_OK;
    st = records_load(u->db, row->kind, row->id, &rec, err);
    if (st == ST_OK)
        st = void_row(u, rec, err);
    record_free(rec);
    return st;
}

/* --- the story --- */

static enum status undo_row(struct undoing *u, const struct row *row, struct err *err)
{
    int64_t version = version_of(u->db, row);
    bool used = false;
    enum status st;

    if (version == 0)
        return ST_OK;
    if (was_changed(u->db, row, version) ||
        (row->kind == KIND_CASE && case_in_use(u->db, row->id))) {
        keep(u, row);
        return ST_OK;
    }
    if (row->kind == KIND_CASE)
        st = remove_case(u, row->id, err);
    else
        st = remove_plain(u, row, &used, err);
    u->removed += st == ST_OK && !used;
    return st;
}

static enum status mark_undone(struct undoing *u, int64_t batch, struct err *err)
{
    struct stmt q;

    db_prepare(u->db, &q, "UPDATE batch SET undone = :at WHERE id = :id");
    db_bind_int(&q, ":at", u->now);
    db_bind_int(&q, ":id", batch);
    return db_finish(&q, err);
}

static enum status undo_rows(struct undoing *u, const struct rows *rows, int64_t batch,
                             struct err *err)
{
    enum status st = ST_OK;

    u->rebuild = (int64_t)rows->count * 2 > db_number(u->db, "SELECT count(*) FROM case_rec", 0);
    for (size_t i = 0; st == ST_OK && i < rows->count; i++)
        st = undo_row(u, &rows->items[i], err);
    if (st == ST_OK && u->rebuild)
        st = case_index_rebuild(u->db, INDEX_ALL, err);
    return st == ST_OK ? mark_undone(u, batch, err) : st;
}

enum status batches_undo(struct db *db, int64_t batch, size_t *removed, size_t *kept,
                         void (*say)(void *ctx, const char *name), void *ctx, struct err *err)
{
    struct undoing u = { .db = db, .now = world_now(), .say = say, .ctx = ctx };
    struct rows rows = { 0 };
    enum status st = access_check(db, RIGHT_IMPORT, err);

    *removed = *kept = 0;
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = check_batch(db, batch, err);
    if (st == ST_OK)
        st = read_rows(db, batch, &rows, err);
    u.reason = mem_printf(_("撤销第 %lld 批导入"), (long long)batch);
    if (st == ST_OK)
        st = undo_rows(&u, &rows, batch, err);
    free(u.reason);
    free(rows.items);
    st = db_end(db, st, err);
    if (st == ST_OK) {
        *removed = u.removed;
        *kept = u.kept;
    }
    return st;
}

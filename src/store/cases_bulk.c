/* src/store/cases_bulk.c - many cases at once: import, and putting derived data right.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/world.h"
#include "cases_impl.h"
#include "core/agreement.h"
#include "store/case_index.h"

/* --- import --- */

static void remove_rows(struct db *db, const char *table, const char *column, int64_t case_id)
{
    char *sql = mem_printf("DELETE FROM %s WHERE \"%s\" = ?1", table, column);
    struct stmt q;

    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int_at(&q, 1, case_id);
    db_finish(&q, NULL);
}

/* The caller's transaction goes on without the case, so nothing of it may stay: these rows
 * have never been seen by anybody. */
static void remove_half(struct db *db, const struct casefile *f)
{
    EACH_CASE_LIST(kind)
    {
        if (f->of[kind].count)
            remove_rows(db, kind_get(kind)->table, "case", f->rec->id);
    }
    remove_rows(db, "clock", "case_id", f->rec->id);
    remove_rows(db, f->rec->kind->table, "id", f->rec->id);
}

static enum status insert_rows(struct db *db, struct casefile *f, const struct case_clocks *clocks,
                               int64_t now, struct err *err)
{
    enum status st = record_insert(db, f->rec, now, err);

    if (st != ST_OK)
        return st;
    st = case_lists_insert(db, f, now, err);
    if (st == ST_OK)
        st = case_clocks_write(db, f->rec->id, clocks, true, err);
    if (st == ST_OK)
        st = history_add_note(db, f->rec->kind, f->rec->id, 1, "insert", "batch", now, err);
    if (st == ST_OK)
        st = access_written(db, f->rec, true, err);
    if (st != ST_OK)
        remove_half(db, f);
    return st;
}

static void take_back_number(struct record *rec)
{
    record_set(rec, CF_NUMBER, NULL);
    record_set(rec, CF_YEAR, NULL);
    record_set(rec, CF_SERIES, NULL);
    record_set(rec, CF_SEQ, NULL);
}

enum status cases_insert_bulk(struct db *db, const struct book *book, struct casefile *f, int today,
                              struct err *err)
{
    bool numbered = !record_empty(f->rec, CF_NUMBER);
    int64_t now = world_now();
    struct case_clocks clocks;
    enum status st = access_write(db, f->rec, err);

    if (st != ST_OK)
        return st;
    case_prepare(db, f, book, today, &clocks);
    st = case_check_required(f, err);
    if (st == ST_OK)
        st = case_number_assign(db, book, f->rec, err);
    if (st == ST_OK)
        st = insert_rows(db, f, &clocks, now, err);
    if (st == ST_OK) {
        f->rec->version = 1;
        return ST_OK;
    }
    if (!numbered)
        take_back_number(f->rec);
    case_disown(f);
    return st;
}

enum status cases_index_from(struct db *db, int64_t first_id, struct err *err)
{
    return case_index_add_from(db, first_id, INDEX_ALL, err);
}

/* --- repair --- */

/* Neither version nor history: what is derived is no change. */
static enum status write_derived(struct db *db, const struct record *rec, struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;
    int at = 2;

    if (!record_changed(rec))
        return ST_OK;
    buf_printf(&sql, "UPDATE %s SET", rec->kind->table);
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (rec->kind->fields[i].flags & F_DERIVED) {
            buf_printf(&sql, "%s \"%s\" = ?%d", at > 2 ? "," : "", rec->kind->fields[i].key, at);
            at++;
        }
    }
    buf_add(&sql, " WHERE id = ?1");
    db_prepare_text(db, &q, buf_text(&sql));
    buf_release(&sql);
    db_bind_int_at(&q, 1, rec->id);
    at = 2;
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (rec->kind->fields[i].flags & F_DERIVED)
            record_bind(&q, at++, &rec->kind->fields[i], rec->values[i]);
    }
    return db_finish(&q, err);
}

static enum status derive_again(struct db *db, const struct book *book, int64_t id, int today,
                                struct err *err)
{
    struct case_clocks clocks;
    struct casefile *f;
    enum status st = cases_load(db, id, &f, err);

    if (st != ST_OK)
        return st;
    casefile_derive_parties(f);
    casefile_derive(f);
    case_clocks_derive(f, book, today, &clocks);
    st = write_derived(db, f->rec, err);
    if (st == ST_OK)
        st = case_clocks_write(db, id, &clocks, false, err);
    casefile_free(f);
    return st;
}

enum status cases_reindex(struct db *db, const struct book *book, int today, struct err *err)
{
    enum status st = db_begin(db, err);
    struct access was;
    int64_t last;

    if (st != ST_OK)
        return st;
    was = access_lift(db);
    last = db_number(db, "SELECT max(id) FROM case_rec", 0);
    for (int64_t id = 0; st == ST_OK && id < last;) {
        struct stmt q;

        db_prepare(db, &q, "SELECT min(id) FROM case_rec WHERE id > ?1");
        db_bind_int_at(&q, 1, id);
        id = db_row(&q) ? db_int(&q, 0) : last;
        st = db_finish(&q, err);
        if (st == ST_OK)
            st = derive_again(db, book, id, today, err);
    }
    if (st == ST_OK)
        st = case_index_rebuild(db, INDEX_ALL, err);
    access_lower(db, &was);
    return db_end(db, st, err);
}

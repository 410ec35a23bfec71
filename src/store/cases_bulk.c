/* src/store/cases_bulk.c - many cases at once: import, and putting derived data right.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/world.h"
#include "cases_impl.h"
#include "store/case_index.h"

/* --- import --- */

static enum status insert_lists(struct db *db, struct casefile *f, int64_t now, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < CASE_LISTS; i++) {
        struct record_list *list = case_list(f, i);

        for (size_t k = 0; st == ST_OK && k < list->count; k++) {
            case_adopt(list->items[k], f->rec->id);
            st = record_insert(db, list->items[k], now, err);
        }
    }
    return st;
}

static enum status run_by_case(struct db *db, const char *sql, int64_t case_id)
{
    struct stmt q;

    db_prepare(db, &q, sql);
    db_bind_int_at(&q, 1, case_id);
    return db_finish(&q, NULL);
}

/* The caller's transaction goes on without the case, so nothing of it may stay. */
static void remove_half(struct db *db, int64_t case_id)
{
    run_by_case(db, "DELETE FROM party WHERE \"case\" = ?1", case_id);
    run_by_case(db, "DELETE FROM suspension WHERE \"case\" = ?1", case_id);
    run_by_case(db, "DELETE FROM extension WHERE \"case\" = ?1", case_id);
    run_by_case(db, "DELETE FROM clock WHERE case_id = ?1", case_id);
    run_by_case(db, "DELETE FROM case_rec WHERE id = ?1", case_id);
}

static enum status insert_rows(struct db *db, struct casefile *f, const struct case_clocks *clocks,
                               int64_t now, struct err *err)
{
    enum status st = record_insert(db, f->rec, now, err);

    if (st != ST_OK)
        return st;
    st = insert_lists(db, f, now, err);
    if (st == ST_OK)
        st = case_clocks_write(db, f->rec->id, clocks, true, err);
    if (st == ST_OK)
        st = history_add_note(db, f->rec->kind, f->rec->id, 1, "insert", "batch", now, err);
    if (st != ST_OK)
        remove_half(db, f->rec->id);
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
    enum status st;

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

static const int derived_fields[] = { CF_PARTIES, CF_PERSONS, CF_DUE, CF_DUE_LIMIT, CF_STOPPED };

static enum status write_derived(struct db *db, const struct record *rec, struct err *err)
{
    struct stmt q;

    if (!record_changed(rec))
        return ST_OK;
    db_prepare(db, &q,
               "UPDATE case_rec SET parties = ?2, persons = ?3, due_on = ?4, due_limit = ?5,"
               " stopped = ?6 WHERE id = ?1");
    db_bind_int_at(&q, 1, rec->id);
    for (size_t i = 0; i < ARRAY_LEN(derived_fields); i++) {
        int field = derived_fields[i];

        if (record_empty(rec, field))
            continue;
        if (field == CF_PERSONS || field == CF_STOPPED)
            db_bind_int_at(&q, (int)i + 2, record_int(rec, field));
        else
            db_bind_text_at(&q, (int)i + 2, record_get(rec, field));
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
    int64_t last;

    if (st != ST_OK)
        return st;
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
    return db_end(db, st, err);
}

/* src/store/cases.c - loads and saves a case with everything that belongs to it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cases_impl.h"
#include "core/lifecycle.h"
#include "core/words.h"
#include "store/case_index.h"
#include "store/records.h"

/* --- lists --- */

enum kind_id case_list_kind(size_t i)
{
    static const enum kind_id kinds[CASE_LISTS] = { KIND_PARTY, KIND_SUSPENSION, KIND_EXTENSION };

    return kinds[i];
}

struct record_list *case_list(struct casefile *f, size_t i)
{
    struct record_list *lists[CASE_LISTS] = { &f->of[KIND_PARTY], &f->of[KIND_SUSPENSION],
                                              &f->of[KIND_EXTENSION] };

    return lists[i];
}

void case_adopt(struct record *child, int64_t case_id)
{
    record_set_int(child, field_find(child->kind, child->kind->parent), case_id);
}

void case_disown(struct casefile *f)
{
    bool fresh = f->rec->version == 0;

    record_undone(f->rec);
    for (size_t i = 0; i < CASE_LISTS; i++) {
        struct record_list *list = case_list(f, i);

        for (size_t k = 0; k < list->count; k++) {
            struct record *child = list->items[k];

            record_undone(child);
            if (fresh)
                record_set(child, field_find(child->kind, child->kind->parent), NULL);
        }
    }
}

/* --- loading --- */

enum status cases_load(struct db *db, int64_t id, struct casefile **out, struct err *err)
{
    struct casefile *f;
    struct record *rec;
    enum status st = db_begin_read(db, err);

    *out = NULL;
    if (st != ST_OK)
        return st;
    st = records_load(db, KIND_CASE, id, &rec, err);
    if (st == ST_OK) {
        f = casefile_new();
        record_free(f->rec);
        f->rec = rec;
        for (size_t i = 0; st == ST_OK && i < CASE_LISTS; i++)
            st = records_children(db, case_list_kind(i), id, case_list(f, i), err);
        case_set_sub_kind(db, f);
        if (st == ST_OK)
            *out = f;
        else
            casefile_free(f);
    }
    db_end_read(db);
    return st;
}

char *cases_sub_kind(struct db *db, int64_t committee_id)
{
    char *sub_kind = NULL;
    struct stmt q;

    db_prepare(db, &q, "SELECT sub_kind FROM committee WHERE id = ?1");
    db_bind_int_at(&q, 1, committee_id);
    if (db_row(&q))
        sub_kind = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return sub_kind;
}

void case_set_sub_kind(struct db *db, struct casefile *f)
{
    free(f->sub_kind);
    f->sub_kind = cases_sub_kind(db, record_int(f->rec, CF_COMMITTEE));
}

/* --- what the store fills in --- */

static void number_parties(struct record_list *parties)
{
    for (size_t i = 0; i < parties->count; i++) {
        struct record *party = parties->items[i];
        int64_t last = 0;

        if (!record_empty(party, PF_SEQ))
            continue;
        for (size_t k = 0; k < parties->count; k++) {
            const struct record *other = parties->items[k];

            if (record_is(other, PF_SIDE, record_get(party, PF_SIDE)) &&
                record_int(other, PF_SEQ) > last)
                last = record_int(other, PF_SEQ);
        }
        record_set_int(party, PF_SEQ, last + 1);
    }
}

static bool stands_before(const struct record *a, const struct record *b)
{
    int sides = strcmp(record_text(a, PF_SIDE), record_text(b, PF_SIDE));

    return sides < 0 || (sides == 0 && record_int(a, PF_SEQ) < record_int(b, PF_SEQ));
}

/* The order in which they are loaded again, whatever order they were typed in. */
static void sort_parties(struct record_list *parties)
{
    for (size_t i = 1; i < parties->count; i++) {
        struct record *party = parties->items[i];
        size_t at = i;

        for (; at > 0 && stands_before(party, parties->items[at - 1]); at--)
            parties->items[at] = parties->items[at - 1];
        parties->items[at] = party;
    }
}

/* The end that a new extension moves is that of the clock without it. */
static void fill_old_ends(struct casefile *f, const struct book *book, int today)
{
    for (size_t i = 0; i < f->of[KIND_EXTENSION].count; i++) {
        struct record *ext = f->of[KIND_EXTENSION].items[i];
        struct clock clocks[CLOCKS_MAX];
        const struct clock *c;

        if (!record_empty(ext, EF_OLD_DUE))
            continue;
        c = clock_binding(clocks, clocks_of(f, book, today, clocks));
        if (c)
            record_set_date(ext, EF_OLD_DUE, c->due);
    }
}

void case_prepare(struct db *db, struct casefile *f, const struct book *book, int today,
                  struct case_clocks *clocks)
{
    if (record_empty(f->rec, CF_STATE))
        record_set(f->rec, CF_STATE, STATE_DRAFT);
    case_set_sub_kind(db, f);
    number_parties(&f->of[KIND_PARTY]);
    sort_parties(&f->of[KIND_PARTY]);
    fill_old_ends(f, book, today);
    casefile_derive_parties(f);
    case_clocks_derive(f, book, today, clocks);
}

enum status case_check_required(const struct casefile *f, struct err *err)
{
    const struct record_list *lists[CASE_LISTS] = { &f->of[KIND_PARTY], &f->of[KIND_SUSPENSION],
                                                    &f->of[KIND_EXTENSION] };
    enum status st = record_check_required(f->rec, err);

    for (size_t i = 0; i < CASE_LISTS; i++) {
        for (size_t k = 0; st == ST_OK && k < lists[i]->count; k++)
            st = record_check_required(lists[i]->items[k], err);
    }
    return st;
}

/* --- saving --- */

static enum status write_record(struct db *db, struct record *rec, int64_t now, struct err *err)
{
    bool fresh = rec->version == 0;
    enum status st = fresh ? record_insert(db, rec, now, err) : record_update(db, rec, now, err);

    return st == ST_OK ? history_add(db, rec, fresh ? "insert" : "update", now, err) : st;
}

static bool list_has(const struct record_list *list, int64_t id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->id == id)
            return true;
    }
    return false;
}

/* Rows of the case that are stored and no longer in the list. */
static enum status remove_missing(struct db *db, enum kind_id kind, int64_t case_id,
                                  const struct record_list *list, int64_t now, struct err *err)
{
    struct record_list stored = { 0 };
    enum status st = records_children(db, kind, case_id, &stored, err);

    for (size_t i = 0; i < stored.count; i++) {
        const struct record *rec = stored.items[i];

        if (st == ST_OK && !list_has(list, rec->id)) {
            st = record_remove(db, rec, err);
            if (st == ST_OK)
                st = history_add(db, rec, "delete", now, err);
        }
    }
    while (stored.count > 0)
        record_list_remove(&stored, stored.count - 1);
    free(stored.items);
    return st;
}

static enum status write_lists(struct db *db, struct casefile *f, int64_t now, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < CASE_LISTS; i++) {
        struct record_list *list = case_list(f, i);

        if (f->rec->version > 0)
            st = remove_missing(db, case_list_kind(i), f->rec->id, list, now, err);
        for (size_t k = 0; st == ST_OK && k < list->count; k++) {
            struct record *child = list->items[k];

            case_adopt(child, f->rec->id);
            if (child->version == 0 || record_changed(child))
                st = write_record(db, child, now, err);
        }
    }
    return st;
}

/* --- one dispute in two cases is counted in the later one --- */

static enum status refuse_passed(const char *number, const char *what, struct err *err)
{
    return err_set(err, ST_INVALID, _("转入案件%s：%s"), number, what);
}

/* The other case must count: it stands, and has not been passed on itself, so that
 * there is no circle either. */
static enum status check_taker(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = ST_OK, end;
    struct stmt q;

    if (record_empty(rec, CF_PASSED_TO) || !record_field_changed(rec, CF_PASSED_TO))
        return ST_OK;
    db_prepare(db, &q,
               "SELECT coalesce(number, code, '#' || id), state IN ('void', 'rejected'),"
               " passed_to IS NOT NULL FROM case_rec WHERE id = :id");
    db_bind_int(&q, ":id", record_int(rec, CF_PASSED_TO));
    if (db_row(&q)) {
        if (db_int(&q, 1))
            st = refuse_passed(db_text(&q, 0), _("已作废或不予受理，不统计；请填实际立案的案件。"),
                               err);
        else if (db_int(&q, 2))
            st = refuse_passed(db_text(&q, 0), _("自己也已转出，不统计；请填最后接手的案件。"),
                               err);
    }
    end = db_finish(&q, err);
    return st == ST_OK ? end : st;
}

/* What others were passed on to may not stop counting behind their back. */
static enum status check_givers(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = ST_OK, end;
    struct stmt q;

    if (!record_field_changed(rec, CF_STATE) ||
        !word_in("void|rejected", record_text(rec, CF_STATE)))
        return ST_OK;
    db_prepare(
        db, &q,
        "SELECT coalesce(number, code, '#' || id) FROM case_rec WHERE passed_to = :id LIMIT 1");
    db_bind_int(&q, ":id", rec->id);
    if (db_row(&q))
        st = err_set(err, ST_INVALID,
                     _("%s 已转入本案，只在本案统计；请先在那一件里改掉“转入案件”，再办这一步。"),
                     db_text(&q, 0));
    end = db_finish(&q, err);
    return st == ST_OK ? end : st;
}

static enum status write_case(struct db *db, const struct book *book, struct casefile *f, int today,
                              int64_t now, struct err *err)
{
    bool fresh = f->rec->version == 0;
    struct case_clocks clocks;
    enum status st = ST_OK;

    if (!fresh)
        st = record_check_version(db, f->rec, err);
    if (st == ST_OK)
        st = check_taker(db, f->rec, err);
    if (st == ST_OK && !fresh)
        st = check_givers(db, f->rec, err);
    if (st == ST_OK && !fresh)
        st = case_index_drop(db, f->rec->id, INDEX_ALL, err);
    if (st == ST_OK)
        st = case_number_assign(db, book, f->rec, err);
    if (st != ST_OK)
        return st;
    case_prepare(db, f, book, today, &clocks);
    st = case_check_required(f, err);
    if (st == ST_OK)
        st = write_record(db, f->rec, now, err);
    if (st == ST_OK)
        st = write_lists(db, f, now, err);
    if (st == ST_OK)
        st = case_clocks_write(db, f->rec->id, &clocks, fresh, err);
    return st == ST_OK ? case_index_add(db, f->rec->id, INDEX_ALL, err) : st;
}

static void mark_saved(struct db *db, struct casefile *f, int64_t now)
{
    record_done(db, f->rec, now);
    for (size_t i = 0; i < CASE_LISTS; i++) {
        struct record_list *list = case_list(f, i);

        for (size_t k = 0; k < list->count; k++) {
            struct record *child = list->items[k];

            if (child->version == 0 || record_changed(child))
                record_done(db, child, now);
        }
    }
    casefile_mark_saved(f);
}

/* What only a successful save may leave in the record. */
static const int given_fields[] = { CF_NUMBER, CF_YEAR, CF_SERIES, CF_SEQ, CF_STATE };

static void take_back(struct casefile *f, char *const *typed)
{
    for (size_t i = 0; i < ARRAY_LEN(given_fields); i++)
        record_set(f->rec, given_fields[i], typed[i]);
    case_disown(f);
}

enum status cases_save(struct db *db, const struct book *book, struct casefile *f, int today,
                       struct err *err)
{
    char *typed[ARRAY_LEN(given_fields)];
    int64_t now = world_now();
    enum status st;

    if (f->rec->version > 0 && !casefile_changed(f))
        return ST_OK;
    for (size_t i = 0; i < ARRAY_LEN(given_fields); i++)
        typed[i] = mem_copy(record_get(f->rec, given_fields[i]));
    st = db_begin(db, err);
    if (st == ST_OK) {
        st = write_case(db, book, f, today, now, err);
        st = db_end(db, st, err);
    }
    if (st == ST_OK)
        mark_saved(db, f, now);
    else
        take_back(f, typed);
    for (size_t i = 0; i < ARRAY_LEN(given_fields); i++)
        free(typed[i]);
    return st;
}

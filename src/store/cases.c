/* src/store/cases.c - loads and saves a case with everything that belongs to it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cases_impl.h"
#include "core/agreement.h"
#include "core/guards.h"
#include "core/lifecycle.h"
#include "core/schedule.h"
#include "core/words.h"
#include "store/access.h"
#include "store/case_index.h"
#include "store/records.h"
#include "store/retention.h"

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
        st = case_lists_load(db, f, err);
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
    agreement_follow(f);
    schedule_follow(f);
    case_lists_arrange(f);
    fill_old_ends(f, book, today);
    casefile_derive_parties(f);
    casefile_derive(f);
    case_clocks_derive(f, book, today, clocks);
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

/* --- saving --- */

/* What was closed is corrected, and what was filed changed at all, by who answers for it. */
static enum status check_rights(struct db *db, const struct casefile *f, struct err *err)
{
    const char *was = f->rec->saved[CF_STATE];
    bool moved = f->rec->version && record_field_changed(f->rec, CF_STATE);
    bool filed = str_equal(was, STATE_ARCHIVED);
    bool corrected = str_equal(was, STATE_CLOSED) && !moved && correction_of_save(f);
    enum status st = access_write(db, f->rec, err);

    if (st == ST_OK)
        st = access_assign(db, f->rec, err);
    if (st == ST_OK && moved)
        st = access_check(db, RIGHT_MOVE, err);
    if (st == ST_OK && (filed || corrected))
        st = access_check(db, RIGHT_CORRECT, err);
    return st;
}

static enum status write_case(struct db *db, const struct book *book, struct casefile *f, int today,
                              int64_t now, struct err *err)
{
    bool fresh = f->rec->version == 0;
    struct case_clocks clocks;
    enum status st = ST_OK;

    if (f->rec->void_reason)
        return err_set(err, ST_INVALID, _("这一件已经作废（%s），不能修改。"), f->rec->void_reason);
    if (!fresh)
        st = retention_standing(db, f->rec->id, err);
    if (st == ST_OK && !fresh)
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
        st = case_write_record(db, f->rec, now, err);
    if (st == ST_OK)
        st = case_lists_write(db, f, now, err);
    if (st == ST_OK)
        st = case_clocks_write(db, f->rec->id, &clocks, fresh, err);
    if (st == ST_OK)
        st = case_index_add(db, f->rec->id, INDEX_ALL, err);
    return st == ST_OK ? access_written(db, f->rec, fresh, err) : st;
}

static void mark_saved(struct db *db, struct casefile *f, int64_t now)
{
    record_done(db, f->rec, now);
    case_lists_done(db, f, now);
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
    st = check_rights(db, f, err);
    if (st != ST_OK)
        return st;
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

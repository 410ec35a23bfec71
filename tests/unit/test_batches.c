/* tests/unit/test_batches.c - what an import brought in can be taken back.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "base/buf.h"
#include "store/batches.h"
#include "store/facts.h"

static const unsigned char *hash_of(int n)
{
    static unsigned char hash[16];

    memset(hash, n, sizeof(hash));
    return hash;
}

/* An import of three cases, with a committee and its mediator made for them. */
static int64_t import(struct office *o, int64_t ids[3])
{
    struct record *committee = record_new(KIND_COMMITTEE);
    struct record *mediator = record_new(KIND_MEDIATOR);
    int64_t batch;

    CHECK_OK(db_begin(o->db, &o->err), &o->err);
    CHECK_OK(batches_start(o->db, "台账2022.xlsx", "case", &batch, &o->err), &o->err);
    record_set(committee, COF_NAME, "孟庙镇人民调解委员会");
    record_set(committee, COF_KIND, "town");
    record_set(committee, COF_AREA, "1");
    CHECK_OK(records_save(o->db, committee, &o->err), &o->err);
    CHECK_OK(batches_add(o->db, batch, KIND_COMMITTEE, committee->id, 0, NULL, &o->err), &o->err);
    record_set(mediator, MF_NAME, "孙守正");
    record_set_int(mediator, MF_COMMITTEE, committee->id);
    CHECK_OK(records_save(o->db, mediator, &o->err), &o->err);
    CHECK_OK(batches_add(o->db, batch, KIND_MEDIATOR, mediator->id, 0, NULL, &o->err), &o->err);
    for (int i = 0; i < 3; i++) {
        struct casefile *f = case_new(o, STATE_ACCEPTED, "2022-11-01");

        record_set_int(f->rec, CF_COMMITTEE, committee->id);
        record_set_int(f->rec, CF_MEDIATOR, mediator->id);
        CHECK_OK(cases_insert_bulk(o->db, o->book, f, o->today, &o->err), &o->err);
        ids[i] = f->rec->id;
        CHECK_OK(batches_add(o->db, batch, KIND_CASE, f->rec->id, i + 2, hash_of(i), &o->err),
                 &o->err);
        casefile_free(f);
    }
    CHECK_OK(cases_index_from(o->db, ids[0], &o->err), &o->err);
    CHECK_OK(batches_finish(o->db, batch, 3, 3, &o->err), &o->err);
    CHECK_OK(db_end(o->db, ST_OK, &o->err), &o->err);
    record_free(committee);
    record_free(mediator);
    return batch;
}

static void change(struct office *o, int64_t id)
{
    struct casefile *f;

    CHECK_OK(cases_load(o->db, id, &f, &o->err), &o->err);
    record_set(f->rec, CF_PLACE, "孟庙镇");
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    casefile_free(f);
}

static void check_derived(struct office *o)
{
    CHECK_OK(db_integrity(o->db, NULL, NULL, &o->err), &o->err);
    CHECK_OK(facts_reconcile(o->db, NULL, NULL, &o->err), &o->err);
}

static void note(void *ctx, const char *name)
{
    buf_printf(ctx, "%s;", name);
}

static void nothing_of_an_import_that_was_taken_back_is_left(void **state)
{
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch, before;

    (void)state;
    office_in_memory(&o);
    casefile_free(case_saved(&o, STATE_ACCEPTED, "2022-11-01"));
    before = office_row(&o, "SELECT count(*) FROM committee");
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(removed, 5);
    CHECK_INT(kept, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party"), 2);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM mediator"), 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee"), before);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE what = 'delete'"), 5);
    check_derived(&o);
    office_leave(&o);
}

static void a_small_import_is_taken_out_of_a_large_register(void **state)
{
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    for (int i = 0; i < 12; i++)
        casefile_free(case_saved(&o, STATE_ACCEPTED, "2022-11-01"));
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(removed, 5);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 12);
    check_derived(&o);
    office_leave(&o);
}

static void what_somebody_has_changed_since_stays_with_what_it_needs(void **state)
{
    struct buf told = BUF_INIT;
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    change(&o, ids[1]);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, note, &told, &o.err), &o.err);
    CHECK_INT(removed, 2);
    CHECK_INT(kept, 1);
    CHECK_STR(buf_text(&told), "（2022）郾人调字第0002号;");
    CHECK_INT(office_row(&o, "SELECT id FROM case_rec"), ids[1]);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM mediator"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee WHERE kind = 'town'"), 1);
    check_derived(&o);
    buf_release(&told);
    office_leave(&o);
}

static void a_committee_that_others_use_meanwhile_stays(void **state)
{
    struct office o;
    struct casefile *f;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set_int(f->rec, CF_COMMITTEE,
                   office_row(&o, "SELECT id FROM committee WHERE kind = 'town'"));
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(removed, 4);
    CHECK_INT(kept, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee WHERE kind = 'town'"), 1);
    casefile_free(f);
    office_leave(&o);
}

static void a_row_is_known_until_its_import_is_taken_back(void **state)
{
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    CHECK_INT(batches_known(o.db, hash_of(1)), ids[1]);
    CHECK_INT(batches_known(o.db, hash_of(9)), 0);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(batches_known(o.db, hash_of(1)), 0);
    batch = import(&o, ids);
    CHECK_INT(batches_known(o.db, hash_of(1)), ids[1]);
    office_leave(&o);
}

static void an_import_is_taken_back_once(void **state)
{
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), ST_INVALID);
    CHECK_INT(batches_undo(o.db, batch + 7, &removed, &kept, NULL, NULL, &o.err), ST_NOT_FOUND);
    CHECK_INT(removed, 0);
    office_leave(&o);
}

static void describe(void *ctx, const struct batch *b)
{
    buf_printf(ctx, "%s %s %s %lld/%lld%s;", b->file, b->kind, b->who, (long long)b->added,
               (long long)b->rows, b->undone ? " undone" : "");
    CHECK_INT(b->at, world_now());
}

static void imports_are_listed_newest_first(void **state)
{
    struct buf told = BUF_INIT;
    struct office o;
    size_t removed, kept;
    int64_t ids[3], first, second;

    (void)state;
    office_in_memory(&o);
    first = import(&o, ids);
    CHECK_OK(batches_undo(o.db, first, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_OK(batches_start(o.db, "第二份.csv", "committee", &second, &o.err), &o.err);
    CHECK_OK(batches_finish(o.db, second, 9, 4, &o.err), &o.err);
    CHECK_INT(batches_finish(o.db, 99, 1, 1, &o.err), ST_NOT_FOUND);
    CHECK_OK(batches_list(o.db, describe, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "第二份.csv committee limin 4/9;"
                               "台账2022.xlsx case limin 3/3 undone;");
    buf_release(&told);
    office_leave(&o);
}

TESTS(T(nothing_of_an_import_that_was_taken_back_is_left),
      T(a_small_import_is_taken_out_of_a_large_register),
      T(what_somebody_has_changed_since_stays_with_what_it_needs),
      T(a_committee_that_others_use_meanwhile_stays),
      T(a_row_is_known_until_its_import_is_taken_back), T(an_import_is_taken_back_once),
      T(imports_are_listed_newest_first))

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

/* As an import does: what a taken back one had made stands again. */
static void make(struct office *o, struct record *rec, const char *voided)
{
    int64_t id = office_row(o, voided);

    if (id > 0)
        CHECK_OK(records_save_again(o->db, rec, id, &o->err), &o->err);
    else
        CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
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
    make(o, committee,
         "SELECT id FROM committee WHERE name = '孟庙镇人民调解委员会'"
         " AND void_reason IS NOT NULL");
    CHECK_OK(batches_add(o->db, batch, KIND_COMMITTEE, committee->id, 0, NULL, &o->err), &o->err);
    record_set(mediator, MF_NAME, "孙守正");
    record_set_int(mediator, MF_COMMITTEE, committee->id);
    make(o, mediator, "SELECT id FROM mediator WHERE name = '孙守正' AND void_reason IS NOT NULL");
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

#define STANDS " WHERE void_reason IS NULL"

static void nothing_of_an_import_that_was_taken_back_counts(void **state)
{
    static const struct {
        const char *sql;
        int64_t rows;
    } left[] = {
        { "SELECT count(*) FROM case_rec" STANDS, 1 },
        { "SELECT count(*) FROM party" STANDS, 2 },
        { "SELECT count(*) FROM clock", 1 },
        { "SELECT count(*) FROM case_keys", 1 },
        { "SELECT count(*) FROM mediator" STANDS, 0 },
        { "SELECT count(*) FROM history WHERE what = 'delete' AND field IS NULL", 5 },
        { "SELECT count(*) FROM case_rec WHERE state = 'void' AND void_reason IS NOT NULL", 3 },
        { "SELECT count(*) FROM party WHERE void_reason IS NOT NULL", 6 },
    };
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch, before;

    (void)state;
    office_in_memory(&o);
    casefile_free(case_saved(&o, STATE_ACCEPTED, "2022-11-01"));
    before = office_row(&o, "SELECT count(*) FROM committee" STANDS);
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(removed, 5);
    CHECK_INT(kept, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee" STANDS), before);
    for (size_t i = 0; i < ARRAY_LEN(left); i++)
        CHECK_ROW(office_row(&o, left[i].sql) == left[i].rows, left[i].sql);
    check_derived(&o);
    CHECK_OK(cases_reindex(o.db, o.book, o.today, &o.err), &o.err);
    check_derived(&o);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_keys"), 1);
    office_leave(&o);
}

static void the_rows_of_a_taken_back_import_say_which_it_was(void **state)
{
    struct office o;
    struct casefile *f;
    size_t removed, kept;
    int64_t ids[3], batch;
    char *what;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_OK(cases_load(o.db, ids[0], &f, &o.err), &o.err);
    CHECK_STR(f->rec->void_reason, "撤销第 1 批导入");
    CHECK_STR(record_text(f->rec, CF_SUMMARY), "术后伤口感染，要求赔偿医药费三万元。");
    CHECK_INT(f->of[KIND_PARTY].count, 0);
    record_set(f->rec, CF_PLACE, "孟庙镇");
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "撤销第 1 批导入");
    CHECK_INT(cases_undo(o.db, o.book, ids[0], o.today, false, &what, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "重新导入");
    casefile_free(f);
    office_leave(&o);
}

/* The numbers go back, so the count goes on without a gap; history has them. */
static void cases_of_a_taken_back_import_give_their_numbers_back(void **state)
{
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE number IS NULL"), 3);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE field = 'number'"
                             " AND before = '（2022）郾人调字第0003号' AND after IS NULL"),
              1);
    import(&o, ids);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"
                             " WHERE number = '（2022）郾人调字第0001号' AND id > 3"),
              1);
    CHECK_INT(office_row(&o, "SELECT max(seq) FROM case_rec"), 3);
    check_derived(&o);
    office_leave(&o);
}

static void an_import_can_be_taken_back_come_again_and_be_taken_back(void **state)
{
    struct office o;
    size_t removed, kept;
    int64_t ids[3], batch, committees;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    committees = office_row(&o, "SELECT count(*) FROM committee");
    for (int i = 0; i < 2; i++) {
        CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
        CHECK_INT(removed, 5);
        CHECK_INT(kept, 0);
        batch = import(&o, ids);
    }
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee" STANDS), committees);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM mediator"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec" STANDS), 3);
    office_leave(&o);
}

static void a_committee_that_was_changed_since_it_came_again_stays(void **state)
{
    struct office o;
    struct record *rec;
    size_t removed, kept;
    int64_t ids[3], batch;

    (void)state;
    office_in_memory(&o);
    batch = import(&o, ids);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    batch = import(&o, ids);
    CHECK_OK(records_load(o.db, KIND_COMMITTEE,
                          office_row(&o, "SELECT id FROM committee WHERE kind = 'town'"), &rec,
                          &o.err),
             &o.err);
    record_set(rec, COF_CHAIR, "张老");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK_OK(batches_undo(o.db, batch, &removed, &kept, NULL, NULL, &o.err), &o.err);
    CHECK_INT(removed, 4);
    CHECK_INT(kept, 1);
    record_free(rec);
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
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec" STANDS), 12);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_keys"), 12);
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
    CHECK_INT(office_row(&o, "SELECT id FROM case_rec" STANDS), ids[1]);
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

TESTS(T(nothing_of_an_import_that_was_taken_back_counts),
      T(the_rows_of_a_taken_back_import_say_which_it_was),
      T(cases_of_a_taken_back_import_give_their_numbers_back),
      T(an_import_can_be_taken_back_come_again_and_be_taken_back),
      T(a_committee_that_was_changed_since_it_came_again_stays),
      T(a_small_import_is_taken_out_of_a_large_register),
      T(what_somebody_has_changed_since_stays_with_what_it_needs),
      T(a_committee_that_others_use_meanwhile_stays),
      T(a_row_is_known_until_its_import_is_taken_back), T(an_import_is_taken_back_once),
      T(imports_are_listed_newest_first))

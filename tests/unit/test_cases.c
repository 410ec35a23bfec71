/* tests/unit/test_cases.c - a case with its parties: saved together or not at all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "store/case_index.h"
#include "store/facts.h"

static struct casefile *load(struct office *o, struct db *db, int64_t id)
{
    struct casefile *f;

    CHECK_OK(cases_load(db, id, &f, &o->err), &o->err);
    return f;
}

static void save(struct office *o, struct casefile *f)
{
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
}

static struct record *suspension_new(const char *from, const char *to)
{
    struct record *rec = record_new(KIND_SUSPENSION);

    record_set(rec, SF_KIND, "appraisal");
    record_set(rec, SF_FROM, from);
    record_set(rec, SF_TO, to);
    return rec;
}

static void same_records(const struct record *a, const struct record *b)
{
    for (size_t i = 0; i < a->kind->count; i++)
        CHECK_ROW(str_equal(a->values[i], b->values[i]), a->kind->fields[i].key);
    CHECK_INT(a->id, b->id);
    CHECK_INT(a->version, b->version);
    CHECK(memcmp(a->uuid, b->uuid, UUID_SIZE) == 0);
}

/* Whatever a test did, search and statistics must say the same as the rows. */
static void check_derived(struct office *o)
{
    CHECK_OK(db_integrity(o->db, NULL, NULL, &o->err), &o->err);
    CHECK_OK(facts_reconcile(o->db, NULL, NULL, &o->err), &o->err);
}

/* --- saving and loading --- */

static void what_was_saved_is_what_is_loaded(void **state)
{
    struct office o;
    struct casefile *f, *again;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_MEDIATING, "2022-11-01");
    record_set(f->rec, CF_CLAIMED, "3000000");
    record_set(f->rec, CF_GROUPS, "1,3");
    record_set(f->rec, CF_MIGRANT, "0");
    record_set(f->of[KIND_PARTY].items[1], PF_PERSONS, "5");
    record_list_add(&f->of[KIND_SUSPENSION], suspension_new("2022-11-05", "2022-11-08"));
    save(&o, f);
    CHECK_INT(f->rec->version, 1);
    CHECK(!casefile_changed(f));
    again = load(&o, o.db, f->rec->id);
    same_records(f->rec, again->rec);
    CHECK_INT(again->of[KIND_PARTY].count, 2);
    CHECK_INT(again->of[KIND_SUSPENSION].count, 1);
    for (size_t i = 0; i < 2; i++)
        same_records(f->of[KIND_PARTY].items[i], again->of[KIND_PARTY].items[i]);
    same_records(f->of[KIND_SUSPENSION].items[0], again->of[KIND_SUSPENSION].items[0]);
    CHECK_STR(record_text(again->rec, CF_PARTIES), "张三；李四等5人");
    CHECK_INT(record_int(again->rec, CF_PERSONS), 6);
    CHECK_STR(again->sub_kind, "medical");
    CHECK_STR(record_label(again->rec, CF_AREA), "沙北街道");
    check_derived(&o);
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

static void a_case_without_a_state_is_a_draft(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, NULL, NULL);
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_DRAFT);
    CHECK(record_empty(f->rec, CF_NUMBER));
    casefile_free(f);
    office_leave(&o);
}

static void parties_of_a_side_are_numbered_in_order(void **state)
{
    struct office o;
    struct casefile *f, *again;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_list_add(&f->of[KIND_PARTY], party_new("1", "王五"));
    save(&o, f);
    CHECK_STR(record_text(f->rec, CF_PARTIES), "张三；王五；李四");
    again = load(&o, o.db, f->rec->id);
    CHECK_STR(record_text(f->of[KIND_PARTY].items[1], PF_NAME), "王五");
    CHECK_STR(record_text(again->of[KIND_PARTY].items[1], PF_NAME), "王五");
    CHECK_INT(record_int(again->of[KIND_PARTY].items[1], PF_SEQ), 2);
    CHECK_INT(record_int(again->of[KIND_PARTY].items[2], PF_SEQ), 1);
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

static void a_party_taken_out_of_the_list_is_voided(void **state)
{
    struct office o;
    struct casefile *f, *again;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_list_remove(&f->of[KIND_PARTY], 0);
    record_list_add(&f->of[KIND_PARTY], party_new("1", "赵六"));
    save(&o, f);
    again = load(&o, o.db, f->rec->id);
    CHECK_INT(again->of[KIND_PARTY].count, 2);
    CHECK_STR(record_text(again->rec, CF_PARTIES), "赵六；李四");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party WHERE name = '张三'"
                             " AND void_reason = '从案件中移除'"),
              1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE kind = 'party' AND what = 'delete'"
                             " AND field IS NULL AND after = '从案件中移除' AND case_id = 1"),
              1);
    check_derived(&o);
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

static void saving_what_did_not_change_writes_nothing(void **state)
{
    struct office o;
    struct casefile *f;
    int64_t rows;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    rows = office_row(&o, "SELECT count(*) FROM history");
    save(&o, f);
    CHECK_INT(f->rec->version, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history"), rows);
    casefile_free(f);
    office_leave(&o);
}

/* --- two clerks --- */

static void a_change_of_a_party_alone_makes_a_new_version(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, "12000000001");
    save(&o, f);
    CHECK_INT(f->rec->version, 2);
    CHECK_INT(f->of[KIND_PARTY].items[0]->version, 2);
    CHECK_INT(f->of[KIND_PARTY].items[1]->version, 1);
    CHECK_INT(office_row(&o, "SELECT version FROM case_rec"), 2);
    casefile_free(f);
    office_leave(&o);
}

static void the_slower_of_two_clerks_keeps_what_was_typed(void **state)
{
    struct office o;
    struct db *other;
    struct casefile *mine, *theirs;

    (void)state;
    office_in_file(&o);
    other = office_connect(o.path, "wangfang");
    mine = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    theirs = load(&o, other, mine->rec->id);
    record_set(theirs->of[KIND_PARTY].items[0], PF_PHONE, "12000000001");
    CHECK_OK(cases_save(other, o.book, theirs, o.today, &o.err), &o.err);
    record_set(mine->rec, CF_PLACE, "区医院门口");
    record_set(mine->of[KIND_PARTY].items[1], PF_NAME, "李四海");
    record_list_add(&mine->of[KIND_PARTY], party_new("3", "王五"));
    CHECK_INT(cases_save(o.db, o.book, mine, o.today, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "wangfang");
    CHECK_STR(record_text(mine->rec, CF_PLACE), "区医院门口");
    CHECK_STR(record_text(mine->of[KIND_PARTY].items[1], PF_NAME), "李四海");
    CHECK(casefile_changed(mine));
    CHECK_INT(mine->rec->version, 1);
    CHECK_INT(mine->of[KIND_PARTY].items[2]->id, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party"), 2);
    check_derived(&o);
    casefile_free(mine);
    casefile_free(theirs);
    db_close(other);
    office_leave(&o);
}

static void a_save_waits_for_another_writer_and_keeps_the_text(void **state)
{
    struct office o;
    struct db *other;
    struct casefile *f;

    (void)state;
    office_in_file(&o);
    other = office_connect(o.path, "wangfang");
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    db_set_wait(o.db, 30);
    CHECK_OK(db_begin(other, &o.err), &o.err);
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_BUSY);
    CHECK_OK(db_end(other, ST_OK, &o.err), &o.err);
    CHECK(record_empty(f->rec, CF_NUMBER));
    CHECK_INT(f->rec->id, 0);
    save(&o, f);
    CHECK(!record_empty(f->rec, CF_NUMBER));
    casefile_free(f);
    db_close(other);
    office_leave(&o);
}

/* --- all or nothing --- */

static void a_save_that_fails_leaves_nothing_behind(void **state)
{
    struct office o;
    struct casefile *first, *f;
    int64_t rows;

    (void)state;
    office_in_memory(&o);
    first = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(first->rec, CF_CODE, "411103101999202203080001");
    save(&o, first);
    rows = office_row(&o, "SELECT count(*) FROM history");
    f = case_new(&o, STATE_ACCEPTED, "2022-11-02");
    record_set(f->rec, CF_CODE, "411103101999202203080001");
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "案件编码");
    CHECK(record_empty(f->rec, CF_NUMBER));
    CHECK(record_empty(f->of[KIND_PARTY].items[0], PF_CASE));
    CHECK_INT(f->rec->id, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party"), 2);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history"), rows);
    record_set(f->rec, CF_CODE, NULL);
    save(&o, f);
    CHECK_INT(record_int(f->rec, CF_SEQ), 2);
    check_derived(&o);
    casefile_free(first);
    casefile_free(f);
    office_leave(&o);
}

static void a_bad_party_keeps_the_whole_case_out(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->of[KIND_PARTY].items[1], PF_BIRTH, "1968-7-19");
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_INT(f->of[KIND_PARTY].items[0]->id, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 0);
    record_set(f->of[KIND_PARTY].items[1], PF_BIRTH, NULL);
    record_set(f->of[KIND_PARTY].items[1], PF_NAME, NULL);
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "姓名或名称");
    casefile_free(f);
    office_leave(&o);
}

static void a_full_disk_loses_nothing_that_was_typed(void **state)
{
    struct office o;
    struct casefile *f;
    char *text = mem_alloc(100001);
    char *sql;

    (void)state;
    office_in_file(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    memset(text, 'x', 100000);
    sql = mem_printf("PRAGMA max_page_count = %lld",
                     (long long)office_row(&o, "PRAGMA page_count") + 5);
    CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
    record_set(f->rec, CF_AGREEMENT_TEXT, text);
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_FULL);
    CHECK_STR(record_text(f->rec, CF_AGREEMENT_TEXT), text);
    CHECK_INT(f->rec->version, 1);
    check_derived(&o);
    CHECK_OK(db_exec(o.db, "PRAGMA max_page_count = 100000", &o.err), &o.err);
    save(&o, f);
    CHECK_INT(f->rec->version, 2);
    check_derived(&o);
    casefile_free(f);
    free(text);
    free(sql);
    office_leave(&o);
}

static void a_save_inside_a_larger_act_is_taken_back_with_it(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    save(&o, f);
    CHECK_INT(db_end(o.db, ST_CANCELLED, &o.err), ST_CANCELLED);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 0);
    check_derived(&o);
    casefile_free(f);
    office_leave(&o);
}

/* --- import --- */

static void bulk_cases_are_whole_and_leave_one_row_of_history(void **state)
{
    struct office o;
    struct casefile *again;
    int64_t rows;

    (void)state;
    office_in_memory(&o);
    rows = office_row(&o, "SELECT count(*) FROM history");
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    for (int i = 0; i < 5; i++) {
        struct casefile *f = case_new(&o, STATE_ACCEPTED, "2022-11-01");

        CHECK_OK(cases_insert_bulk(o.db, o.book, f, o.today, &o.err), &o.err);
        CHECK_INT(f->rec->id, i + 1);
        casefile_free(f);
    }
    CHECK_OK(cases_index_from(o.db, 1, &o.err), &o.err);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history"), rows + 5);
    again = load(&o, o.db, 5);
    CHECK_STR(record_text(again->rec, CF_NUMBER), "（2022）郾医调字第0005号");
    CHECK_STR(record_text(again->rec, CF_PARTIES), "张三；李四");
    CHECK_STR(record_text(again->rec, CF_DUE_LIMIT), "D-03");
    CHECK_INT(again->of[KIND_PARTY].count, 2);
    record_set(again->rec, CF_PLACE, "区医院");
    save(&o, again);
    check_derived(&o);
    casefile_free(again);
    office_leave(&o);
}

static void a_bad_row_of_an_import_leaves_nothing_and_stops_nothing(void **state)
{
    struct office o;
    struct casefile *good, *bad;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    bad = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(bad->of[KIND_PARTY].items[1], PF_BIRTH, "去年");
    CHECK_INT(cases_insert_bulk(o.db, o.book, bad, o.today, &o.err), ST_INVALID);
    CHECK(record_empty(bad->rec, CF_NUMBER));
    CHECK_INT(bad->rec->id, 0);
    good = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    CHECK_OK(cases_insert_bulk(o.db, o.book, good, o.today, &o.err), &o.err);
    CHECK_OK(cases_index_from(o.db, 1, &o.err), &o.err);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party"), 2);
    CHECK_STR(record_text(good->rec, CF_NUMBER), "（2022）郾医调字第0001号");
    check_derived(&o);
    casefile_free(good);
    casefile_free(bad);
    office_leave(&o);
}

static void a_repair_puts_derived_columns_right(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    CHECK_OK(db_exec(o.db,
                     "UPDATE case_rec SET parties = 'x', persons = 9, due_on = NULL;"
                     "DELETE FROM clock",
                     &o.err),
             &o.err);
    CHECK_OK(cases_reindex(o.db, o.book, o.today, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE parties = '张三；李四'"
                             " AND persons = 2 AND due_on > '2022-11-22' AND version = 1"),
              1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock"), 1);
    check_derived(&o);
    casefile_free(f);
    office_leave(&o);
}

TESTS(T(what_was_saved_is_what_is_loaded), T(a_case_without_a_state_is_a_draft),
      T(parties_of_a_side_are_numbered_in_order), T(a_party_taken_out_of_the_list_is_voided),
      T(saving_what_did_not_change_writes_nothing),
      T(a_change_of_a_party_alone_makes_a_new_version),
      T(the_slower_of_two_clerks_keeps_what_was_typed),
      T(a_save_waits_for_another_writer_and_keeps_the_text),
      T(a_save_that_fails_leaves_nothing_behind), T(a_bad_party_keeps_the_whole_case_out),
      T(a_full_disk_loses_nothing_that_was_typed),
      T(a_save_inside_a_larger_act_is_taken_back_with_it),
      T(bulk_cases_are_whole_and_leave_one_row_of_history),
      T(a_bad_row_of_an_import_leaves_nothing_and_stops_nothing),
      T(a_repair_puts_derived_columns_right))

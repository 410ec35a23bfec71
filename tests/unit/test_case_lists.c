/* tests/unit/test_case_lists.c - everything that belongs to a case is kept with it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "every_kind.h"

#include "base/buf.h"
#include "store/facts.h"
#include "store/history.h"

static void save(struct office *o, struct casefile *f)
{
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
}

static struct casefile *load(struct office *o, int64_t id)
{
    struct casefile *f;

    CHECK_OK(cases_load(o->db, id, &f, &o->err), &o->err);
    return f;
}

static bool is_list(int kind)
{
    return kind_is_of_case((enum kind_id)kind) && kind != KIND_PARTY;
}

/* A case with one row of every kind. */
static struct casefile *full_case(struct office *o)
{
    struct casefile *f = case_new(o, STATE_ACCEPTED, "2022-02-01");

    for (int k = 0; k < KIND_COUNT; k++)
        if (is_list(k))
            record_list_add(&f->of[k], every_row(o, (enum kind_id)k, 1));
    save(o, f);
    return f;
}

static int64_t rows_of(struct office *o, int kind, const char *where)
{
    char *sql = mem_printf("SELECT count(*) FROM %s WHERE %s", kind_get((enum kind_id)kind)->table,
                           where);
    int64_t n = office_row(o, sql);

    free(sql);
    return n;
}

/* --- loading and saving --- */

static void a_case_comes_back_with_a_row_of_every_kind(void **state)
{
    struct office o;
    struct casefile *f, *again;

    (void)state;
    office_in_memory(&o);
    f = full_case(&o);
    again = load(&o, f->rec->id);
    for (int k = 0; k < KIND_COUNT; k++) {
        CHECK_ROW(again->of[k].count == f->of[k].count, kind_get((enum kind_id)k)->key);
        for (size_t i = 0; i < f->of[k].count; i++) {
            const struct record *a = f->of[k].items[i], *b = again->of[k].items[i];

            CHECK_ROW(a->id == b->id && memcmp(a->uuid, b->uuid, UUID_SIZE) == 0, a->kind->key);
            for (size_t n = 0; n < a->kind->count; n++)
                CHECK_ROW(str_equal(a->values[n], b->values[n]), a->kind->fields[n].key);
        }
    }
    CHECK(!casefile_changed(f));
    CHECK(!casefile_changed(again));
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

static void a_missing_value_in_any_list_is_named_and_nothing_is_stored(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        struct casefile *f;

        if (!is_list(k))
            continue;
        f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
        record_list_add(&f->of[k], record_new((enum kind_id)k));
        if (cases_save(o.db, o.book, f, o.today, &o.err) != ST_OK) {
            CHECK_HAS(err_text(&o.err), kind_get((enum kind_id)k)->label);
            CHECK_ROW(rows_of(&o, k, "1") == 0, kind_get((enum kind_id)k)->key);
            CHECK_INT(f->of[k].items[0]->id, 0);
        }
        casefile_free(f);
    }
    CHECK(office_row(&o, "SELECT count(*) FROM case_rec") < 4); /* a few ask for nothing */
    office_leave(&o);
}

/* --- numbers and order --- */

static void rows_are_numbered_in_their_case(void **state)
{
    static const struct {
        enum kind_id kind;
        int seq;
    } numbered[] = {
        { KIND_SESSION, SSF_SEQ }, { KIND_INQUIRY, IQF_SEQ },     { KIND_EVIDENCE, EVF_SEQ },
        { KIND_CLAIM, CLF_SEQ },   { KIND_VOLUME_ITEM, VIF_SEQ }, { KIND_ITEM, ITF_SEQ },
    };
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
    for (size_t i = 0; i < ARRAY_LEN(numbered); i++) {
        for (int n = 0; n < 3; n++) {
            struct record *rec = every_row(&o, numbered[i].kind, n);

            record_set(rec, numbered[i].seq, n == 1 ? "7" : NULL);
            if (numbered[i].kind == KIND_ITEM)
                record_set(rec, ITF_AGREEMENT, "1");
            record_list_add(&f->of[numbered[i].kind], rec);
        }
    }
    save(&o, f);
    for (size_t i = 0; i < ARRAY_LEN(numbered); i++) {
        const struct record_list *l = &f->of[numbered[i].kind];

        CHECK_ROW(record_int(l->items[0], numbered[i].seq) == 7, l->items[0]->kind->key);
        CHECK_ROW(record_int(l->items[1], numbered[i].seq) == 8, l->items[0]->kind->key);
        CHECK_ROW(record_int(l->items[2], numbered[i].seq) == 9, l->items[0]->kind->key);
    }
    casefile_free(f);
    office_leave(&o);
}

/* Each of two agreements counts its own items. */
static void items_are_numbered_within_their_agreement(void **state)
{
    static const char *const agreements[] = { "2", "1", "2", "1" };
    struct buf told = BUF_INIT;
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
    for (size_t i = 0; i < ARRAY_LEN(agreements); i++) {
        struct record *item = every_row(&o, KIND_ITEM, (int)i);

        record_set(item, ITF_AGREEMENT, agreements[i]);
        record_set(item, ITF_SEQ, NULL);
        record_list_add(&f->of[KIND_ITEM], item);
    }
    save(&o, f);
    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++)
        buf_printf(&told, "%s.%s %s;", record_text(f->of[KIND_ITEM].items[i], ITF_AGREEMENT),
                   record_text(f->of[KIND_ITEM].items[i], ITF_SEQ),
                   record_text(f->of[KIND_ITEM].items[i], ITF_TEXT));
    CHECK_STR(buf_text(&told), "1.1 item1text;1.2 item3text;2.1 item0text;2.2 item2text;");
    buf_release(&told);
    casefile_free(f);
    office_leave(&o);
}

/* Typed as 3, 1, (empty), 2: by that field, what has no day last; the same after a load. */
static void lists_stand_by_their_day(void **state)
{
    static const struct {
        enum kind_id kind;
        int day;
        bool may_be_empty;
    } rows[] = {
        { KIND_SUSPENSION, SF_FROM, false },         { KIND_EXTENSION, EF_NEW_DUE, false },
        { KIND_PARTICIPANT, PTF_CONSENT, true },     { KIND_REPRESENTATIVE, RPF_CHOSEN, true },
        { KIND_EXPERT, EXF_CONSULTED, true },        { KIND_RECUSAL, RCF_RAISED, true },
        { KIND_APPRAISAL, APF_COMMISSIONED, false }, { KIND_PERFORMANCE, PEF_DONE, false },
        { KIND_CONFIRMATION, CNF_APPLIED, true },    { KIND_REMEDY, RMF_APPLIED, false },
        { KIND_REVISIT, RVF_VISITED, false },        { KIND_REFERRAL, RFF_SENT, false },
        { KIND_REPORT, RTF_REPORTED, false },        { KIND_CORRECTION, CRF_CORRECTED, false },
    };
    static const char *const typed[] = { "2022-03-03", "2022-03-01", NULL, "2022-03-02" };
    struct office o;
    struct casefile *f, *again;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        for (size_t n = 0; n < ARRAY_LEN(typed); n++) {
            struct record *rec;

            if (!typed[n] && !rows[i].may_be_empty)
                continue;
            rec = every_row(&o, rows[i].kind, 1);
            record_set(rec, rows[i].day, typed[n]);
            record_list_add(&f->of[rows[i].kind], rec);
        }
    }
    save(&o, f);
    again = load(&o, f->rec->id);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct record_list *l = &f->of[rows[i].kind];
        const char *key = kind_get(rows[i].kind)->key;

        CHECK_ROW(record_is(l->items[0], rows[i].day, "2022-03-01"), key);
        CHECK_ROW(record_is(l->items[1], rows[i].day, "2022-03-02"), key);
        CHECK_ROW(record_is(l->items[2], rows[i].day, "2022-03-03"), key);
        CHECK_ROW(!rows[i].may_be_empty || record_empty(l->items[3], rows[i].day), key);
        for (size_t n = 0; n < l->count; n++)
            CHECK_ROW(l->items[n]->id == again->of[rows[i].kind].items[n]->id, key);
    }
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

/* --- voiding and coming back --- */

static void a_row_taken_out_stays_with_the_reason_that_was_given(void **state)
{
    struct office o;
    struct casefile *f, *again;
    int kinds = 0;

    (void)state;
    office_in_memory(&o);
    f = full_case(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        if (!is_list(k))
            continue;
        record_list_void(&f->of[k], 0, "填错案件");
        kinds++;
    }
    CHECK(casefile_changed(f));
    save(&o, f);
    CHECK(!casefile_changed(f));
    again = load(&o, f->rec->id);
    for (int k = 0; k < KIND_COUNT; k++) {
        if (!is_list(k))
            continue;
        CHECK_ROW(rows_of(&o, k, "void_reason = '填错案件' AND version = 2") == 1,
                  kind_get((enum kind_id)k)->key);
        CHECK_ROW(again->of[k].count == 0, kind_get((enum kind_id)k)->key);
    }
    CHECK_INT(again->of[KIND_PARTY].count, 2);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE what = 'delete' AND case_id = 1"
                             " AND after = '填错案件' AND field IS NULL"),
              kinds);
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

static void a_voided_row_that_is_put_back_stands_again(void **state)
{
    struct office o;
    struct casefile *f, *again;
    struct record *rec;

    (void)state;
    office_in_memory(&o);
    f = full_case(&o);
    record_list_void(&f->of[KIND_EVIDENCE], 0, "与本案无关");
    save(&o, f);
    CHECK_OK(records_load(o.db, KIND_EVIDENCE, 1, &rec, &o.err), &o.err);
    CHECK_STR(rec->void_reason, "与本案无关");
    record_list_restore(&f->of[KIND_EVIDENCE], rec);
    record_set(rec, EVF_NOTE, "质证后采用");
    CHECK(casefile_changed(f));
    save(&o, f);
    CHECK_INT(rec->version, 3);
    again = load(&o, f->rec->id);
    CHECK_INT(again->of[KIND_EVIDENCE].count, 1);
    CHECK_INT(again->of[KIND_EVIDENCE].items[0]->id, 1);
    CHECK_STR(record_text(again->of[KIND_EVIDENCE].items[0], EVF_NOTE), "质证后采用");
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

static void a_failed_save_leaves_the_edit_as_it_was(void **state)
{
    struct office o;
    struct casefile *f;
    struct record *rec;

    (void)state;
    office_in_memory(&o);
    f = full_case(&o);
    record_list_void(&f->of[KIND_EVIDENCE], 0, "与本案无关");
    rec = record_new(KIND_REPORT);
    record_list_add(&f->of[KIND_REPORT], rec);
    CHECK_INT(cases_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_INT(rows_of(&o, KIND_EVIDENCE, "void_reason IS NULL"), 1);
    CHECK(casefile_changed(f));
    CHECK_INT(f->of[KIND_EVIDENCE].removed, 1);
    record_list_remove(&f->of[KIND_REPORT], f->of[KIND_REPORT].count - 1);
    save(&o, f);
    CHECK_INT(rows_of(&o, KIND_EVIDENCE, "void_reason = '与本案无关'"), 1);
    casefile_free(f);
    office_leave(&o);
}

static void a_voided_party_is_not_found_any_more(void **state)
{
    struct office o;
    struct casefile *f;
    int64_t keys;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-02-01");
    keys = office_row(&o, "SELECT count(*) FROM search_key WHERE key = 'zhangsan'");
    record_list_void(&f->of[KIND_PARTY], 0, "登记错人");
    save(&o, f);
    CHECK_INT(keys, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM search_key WHERE key = 'zhangsan'"), 0);
    CHECK_INT(record_int(f->rec, CF_PERSONS), 1);
    CHECK_OK(db_integrity(o.db, NULL, NULL, &o.err), &o.err);
    CHECK_OK(facts_reconcile(o.db, NULL, NULL, &o.err), &o.err);
    casefile_free(f);
    office_leave(&o);
}

/* --- what the lists say of the case --- */

static void the_days_of_the_lists_are_columns_of_the_case(void **state)
{
    struct office o;
    struct casefile *f;
    struct record *rec;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_MEDIATING, "2022-02-01");
    rec = every_row(&o, KIND_SESSION, 1);
    record_set(rec, SSF_HELD, "2022-02-08");
    record_list_add(&f->of[KIND_SESSION], rec);
    rec = every_row(&o, KIND_REVISIT, 1);
    record_set(rec, RVF_VISITED, "2022-04-08");
    record_list_add(&f->of[KIND_REVISIT], rec);
    save(&o, f);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE session_on = '2022-02-08'"
                             " AND revisited_on = '2022-04-08'"),
              1);
    record_list_remove(&f->of[KIND_REVISIT], 0);
    save(&o, f);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE revisited_on IS NULL"), 1);
    CHECK_OK(db_exec(o.db, "UPDATE case_rec SET session_on = NULL", &o.err), &o.err);
    CHECK_OK(cases_reindex(o.db, o.book, o.today, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE session_on = '2022-02-08'"), 1);
    casefile_free(f);
    office_leave(&o);
}

static void a_bulk_case_that_fails_leaves_nothing_in_any_table(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
    for (int k = 0; k < KIND_COUNT; k++)
        if (is_list(k))
            record_list_add(&f->of[k], every_row(&o, (enum kind_id)k, 1));
    record_set(f->of[KIND_CORRECTION].items[0], CRF_CORRECTED, "不是日期");
    CHECK(cases_insert_bulk(o.db, o.book, f, o.today, &o.err) != ST_OK);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    for (int k = 0; k < KIND_COUNT; k++)
        if (kind_is_of_case((enum kind_id)k) || k == KIND_CASE)
            CHECK_ROW(rows_of(&o, k, "1") == 0, kind_get((enum kind_id)k)->key);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM clock"), 0);
    casefile_free(f);
    office_leave(&o);
}

static void a_bulk_case_has_all_its_rows(void **state)
{
    struct office o;
    struct casefile *f, *again;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
    for (int k = 0; k < KIND_COUNT; k++)
        if (is_list(k))
            record_list_add(&f->of[k], every_row(&o, (enum kind_id)k, 1));
    CHECK_OK(cases_insert_bulk(o.db, o.book, f, o.today, &o.err), &o.err);
    CHECK_OK(cases_index_from(o.db, f->rec->id, &o.err), &o.err);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    again = load(&o, f->rec->id);
    for (int k = 0; k < KIND_COUNT; k++)
        CHECK_ROW(again->of[k].count == f->of[k].count, kind_get((enum kind_id)k)->key);
    casefile_free(f);
    casefile_free(again);
    office_leave(&o);
}

TESTS(T(a_case_comes_back_with_a_row_of_every_kind),
      T(a_missing_value_in_any_list_is_named_and_nothing_is_stored),
      T(rows_are_numbered_in_their_case), T(items_are_numbered_within_their_agreement),
      T(lists_stand_by_their_day), T(a_row_taken_out_stays_with_the_reason_that_was_given),
      T(a_voided_row_that_is_put_back_stands_again), T(a_failed_save_leaves_the_edit_as_it_was),
      T(a_voided_party_is_not_found_any_more), T(the_days_of_the_lists_are_columns_of_the_case),
      T(a_bulk_case_that_fails_leaves_nothing_in_any_table), T(a_bulk_case_has_all_its_rows))

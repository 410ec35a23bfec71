/* tests/unit/test_case_index.c - search text, search keys and packed facts follow the cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "search_office.h"

#include "store/facts.h"

static const struct made_case one = {
    "medical",
    "accepted",
    "2022-03-08",
    "张三说在丽都KTV门口被车牌豫L12345的车撞伤，要求赔偿。",
    "西关村12组",
    "15",
    { { "单雄信", "120-0000 1234", "41119919800315901X" }, { "郾城区人民医院", NULL, NULL } },
};

/* All that the derived tables hold, as one text. */
static char *dump(struct office *o)
{
    static const char *const parts[] = {
        "SELECT key || '>' || case_id FROM search_key ORDER BY 1",
        "SELECT case_id || '=' || keys FROM case_keys ORDER BY case_id",
        "SELECT term || ':' || doc || ':' || cnt FROM tokens ORDER BY 1",
        "SELECT block || ':' || first_day || ':' || last_day || ':' || hex(data)"
        " FROM fact_block ORDER BY block",
    };
    struct buf out = BUF_INIT;

    CHECK_OK(db_exec(o->db,
                     "CREATE VIRTUAL TABLE IF NOT EXISTS tokens"
                     " USING fts5vocab('case_text', 'row')",
                     &o->err),
             &o->err);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct stmt q;

        db_prepare_text(o->db, &q, parts[i]);
        while (db_row(&q))
            buf_printf(&out, "%s\n", db_text(&q, 0));
        CHECK_OK(db_finish(&q, &o->err), &o->err);
    }
    CHECK_OK(db_exec(o->db, "DROP TABLE tokens", &o->err), &o->err);
    return buf_take(&out);
}

static void silent(void *ctx, const char *text)
{
    (void)ctx;
    (void)text;
}

static void check_sound(struct office *o)
{
    CHECK_OK(db_integrity(o->db, silent, NULL, &o->err), &o->err);
    CHECK_OK(facts_reconcile(o->db, silent, NULL, &o->err), &o->err);
}

static bool has_key(struct office *o, const char *key)
{
    char *sql = mem_printf("SELECT count(*) FROM search_key WHERE key = '%s'", key);
    bool has = office_row(o, sql) > 0;

    free(sql);
    return has;
}

static void a_case_has_keys_for_what_people_type(void **state)
{
    static const char *const keys[] = { "shanxiongxin", "sxx",
                                        "danxiongxin",  "yanchengqurenminyiyuan",
                                        "ycqrmyy",      "ktv",
                                        "l12345",       "+12000001234",
                                        "~1234",        "~901x" };
    struct office o;

    (void)state;
    office_in_memory(&o);
    make_searched(&o, &one);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        CHECK_ROW(has_key(&o, keys[i]), keys[i]);
    CHECK(!has_key(&o, "+41119919800315901x")); /* its own column has an index */
    check_finds(&o, "411199198003", "1");
    CHECK(!has_key(&o, "12")); /* a number in the text is found with its words only */
    check_sound(&o);
    office_leave(&o);
}

static void dropping_a_case_leaves_nothing_of_it(void **state)
{
    struct office o;
    char *before, *after;
    int64_t id;

    (void)state;
    office_in_memory(&o);
    make_searched(&o, &one);
    before = dump(&o);
    id = make_searched(&o, &one);
    after = dump(&o);
    CHECK(strcmp(before, after) != 0);
    free(after);
    CHECK_OK(case_index_drop(o.db, id, INDEX_ALL, &o.err), &o.err);
    after = dump(&o);
    CHECK_STR(after, before);
    check_finds(&o, "单雄信", "1");
    CHECK_OK(case_index_drop(o.db, id, INDEX_ALL, &o.err), &o.err); /* twice is no harm */
    free(after);
    after = dump(&o);
    CHECK_STR(after, before);
    free(after);
    free(before);
    office_leave(&o);
}

static void the_last_case_leaves_empty_tables(void **state)
{
    struct office o;
    char *left;

    (void)state;
    office_in_memory(&o);
    make_searched(&o, &one);
    CHECK_OK(case_index_drop(o.db, 1, INDEX_ALL, &o.err), &o.err);
    left = dump(&o);
    CHECK_STR(left, "");
    free(left);
    office_leave(&o);
}

static void a_part_can_be_dropped_and_added_alone(void **state)
{
    struct office o;
    char *before, *after;

    (void)state;
    office_in_memory(&o);
    make_searched(&o, &one);
    before = dump(&o);
    CHECK_OK(case_index_drop(o.db, 1, INDEX_SEARCH, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM search_key"), 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM fact_block"), 1);
    CHECK_OK(case_index_add(o.db, 1, INDEX_SEARCH, &o.err), &o.err);
    CHECK_OK(case_index_drop(o.db, 1, INDEX_TALLY, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM fact_block"), 0);
    CHECK_OK(case_index_add(o.db, 1, INDEX_TALLY, &o.err), &o.err);
    after = dump(&o);
    CHECK_STR(after, before);
    free(after);
    free(before);
    office_leave(&o);
}

static void a_case_that_is_not_there_is_nothing(void **state)
{
    struct office o;
    char *left;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(case_index_add(o.db, 17, INDEX_ALL, &o.err), &o.err);
    CHECK_OK(case_index_drop(o.db, 17, INDEX_ALL, &o.err), &o.err);
    left = dump(&o);
    CHECK_STR(left, "");
    free(left);
    office_leave(&o);
}

static void change_case(struct office *o, int64_t id)
{
    struct casefile *f;

    CHECK_OK(cases_load(o->db, id, &f, &o->err), &o->err);
    record_set(f->of[KIND_PARTY].items[0], PF_NAME, "曾国藩");
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, "12000009999");
    record_set(f->rec, CF_SUMMARY, "改写以后的纠纷简要情况，与原来的不同。");
    record_set(f->rec, CF_TYPE, "16");
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    casefile_free(f);
}

static void a_change_leaves_what_a_rebuild_would_make(void **state)
{
    struct office o;
    char *before, *after;

    (void)state;
    office_in_memory(&o);
    for (int i = 0; i < 100; i++) /* two blocks of facts */
        make_searched(&o, &one);
    change_case(&o, 7);
    change_case(&o, 93);
    before = dump(&o);
    check_sound(&o);
    CHECK_OK(case_index_rebuild(o.db, INDEX_ALL, &o.err), &o.err);
    after = dump(&o);
    CHECK_STR(after, before);
    check_finds(&o, "曾国藩", "93 7");
    check_finds(&o, "9999", "93 7");
    check_sound(&o);
    free(after);
    free(before);
    office_leave(&o);
}

static void in_bulk_the_same_comes_out(void **state)
{
    struct office o;
    char *before, *after;

    (void)state;
    office_in_memory(&o);
    for (int i = 0; i < 100; i++)
        make_searched(&o, &one);
    before = dump(&o);
    for (int64_t id = 61; id <= 100; id++)
        CHECK_OK(case_index_drop(o.db, id, INDEX_ALL, &o.err), &o.err);
    CHECK_OK(case_index_add_from(o.db, 61, INDEX_ALL, &o.err), &o.err);
    after = dump(&o);
    CHECK_STR(after, before);
    free(after);
    free(before);
    office_leave(&o);
}

static void a_failed_transaction_takes_the_index_back(void **state)
{
    struct office o;
    char *before, *after;

    (void)state;
    office_in_memory(&o);
    make_searched(&o, &one);
    before = dump(&o);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    CHECK_OK(case_index_drop(o.db, 1, INDEX_ALL, &o.err), &o.err);
    CHECK_INT(db_end(o.db, ST_CANCELLED, &o.err), ST_CANCELLED);
    after = dump(&o);
    CHECK_STR(after, before);
    free(after);
    free(before);
    office_leave(&o);
}

TESTS(T(a_case_has_keys_for_what_people_type), T(dropping_a_case_leaves_nothing_of_it),
      T(the_last_case_leaves_empty_tables), T(a_part_can_be_dropped_and_added_alone),
      T(a_case_that_is_not_there_is_nothing), T(a_change_leaves_what_a_rebuild_would_make),
      T(in_bulk_the_same_comes_out), T(a_failed_transaction_takes_the_index_back))

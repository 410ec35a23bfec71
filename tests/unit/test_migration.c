/* tests/unit/test_migration.c - a register of version 1 is whole after the upgrade.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sqlite3.h>

#include "store_office.h"

#include "base/buf.h"
#include "store/events.h"
#include "store/facts.h"
#include "store/find.h"

#define VERSION_1 "tests/data/version1.sql"
#define VERSION_2 "tests/data/version2.sql"

static void run(sqlite3 *sq, const char *sql)
{
    char *why = NULL;

    if (sqlite3_exec(sq, sql, NULL, NULL, &why) != SQLITE_OK)
        fail_msg("%s: %s", sql, why);
}

static char *read_dump(const char *path)
{
    struct buf text = BUF_INIT;
    char part[4096];
    FILE *f = fopen(path, "r");
    size_t n;

    CHECK(f != NULL);
    while ((n = fread(part, 1, sizeof(part), f)) > 0)
        buf_add_n(&text, part, n);
    fclose(f);
    return buf_take(&text);
}

static void make_old(const char *path, const char *dumped)
{
    char *dump = read_dump(dumped);
    sqlite3 *sq;

    CHECK_INT(sqlite3_open(path, &sq), SQLITE_OK);
    run(sq, dump);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    free(dump);
}

/* An office whose file was of version 1 a moment ago. */
static void upgraded_from(struct office *o, const char *dumped)
{
    office_folder(o);
    make_old(o->path, dumped);
    o->db = office_connect(o->path, "limin");
    CHECK_OK(books_load(o->db, &o->book, &o->err), &o->err);
    o->today = date_from_iso("2022-11-22");
}

static void upgraded(struct office *o)
{
    upgraded_from(o, VERSION_1);
}

static void kept_copy(const struct office *o, char *path, size_t size)
{
    str_fit(path, size, "%s.before-v%d", o->path, schema_version());
}

/* The office's file with another one beside it, as "old". */
static sqlite3 *beside(const struct office *o, const char *other)
{
    char *attach = mem_printf("ATTACH '%s' AS old", other);
    sqlite3 *sq;

    CHECK_INT(sqlite3_open(o->path, &sq), SQLITE_OK);
    run(sq, attach);
    free(attach);
    return sq;
}

static int64_t number(sqlite3 *sq, const char *sql)
{
    sqlite3_stmt *s;
    int64_t n = -1;

    if (sqlite3_prepare_v2(sq, sql, -1, &s, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(sq));
    if (sqlite3_step(s) == SQLITE_ROW)
        n = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    return n;
}

/* Calls each with the first column of every row. */
static void each_text(sqlite3 *sq, const char *sql,
                      void (*each)(sqlite3 *sq, const char *text, void *ctx), void *ctx)
{
    sqlite3_stmt *s;

    if (sqlite3_prepare_v2(sq, sql, -1, &s, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(sq));
    while (sqlite3_step(s) == SQLITE_ROW)
        each(sq, (const char *)sqlite3_column_text(s, 0), ctx);
    sqlite3_finalize(s);
}

#define TABLES                                                                                     \
    "SELECT name FROM old.sqlite_schema WHERE type = 'table'"                                      \
    " AND sql NOT LIKE 'CREATE VIRTUAL%'"

static void add_column(sqlite3 *sq, const char *name, void *ctx)
{
    struct buf *columns = ctx;

    (void)sq;
    buf_printf(columns, "%s\"%s\"", columns->len ? ", " : "", name);
}

static char *columns_of(sqlite3 *sq, const char *table)
{
    char *sql = mem_printf("SELECT name FROM pragma_table_info('%s', 'old')", table);
    struct buf columns = BUF_INIT;

    each_text(sq, sql, add_column, &columns);
    free(sql);
    return buf_take(&columns);
}

/* Rows of the first database that are not in the second, by the columns of "old". */
static int64_t missing(sqlite3 *sq, const char *table, const char *columns, const char *first,
                       const char *second)
{
    char *sql = mem_printf("SELECT count(*) FROM (SELECT %s FROM %s.\"%s\" EXCEPT"
                           " SELECT %s FROM %s.\"%s\")",
                           columns, first, table, columns, second, table);
    int64_t n = number(sq, sql);

    free(sql);
    return n;
}

/* The program's own rows move with it where the office never touched them. */
static bool is_seeded(const char *table)
{
    return str_equal(table, "code") || str_equal(table, "limit_rule") ||
           str_equal(table, "setting");
}

static void nothing_lost(sqlite3 *sq, const char *table, void *ctx)
{
    char *columns = columns_of(sq, table);
    size_t *tables = ctx;

    if (str_equal(table, "fact_block")) /* packed anew; its days no longer wait for open cases */
        CHECK_ROW(missing(sq, table, "block", "old", "main") == 0, table);
    else if (is_seeded(table))
        CHECK_ROW(missing(sq, table, str_equal(table, "setting") ? "key, value" : "id, uuid, code",
                          "old", "main") == 0,
                  table);
    else
        CHECK_ROW(missing(sq, table, columns, "old", "main") == 0, table);
    free(columns);
    (*tables)++;
}

static void every_row_of_every_table_is_still_there(void **state)
{
    char copy[160];
    struct office o;
    size_t tables = 0;
    sqlite3 *sq;

    (void)state;
    upgraded(&o);
    kept_copy(&o, copy, sizeof(copy));
    sq = beside(&o, copy);
    each_text(sq, TABLES, nothing_lost, &tables);
    CHECK(tables > 20);
    CHECK_INT(number(sq, "SELECT count(*) FROM case_rec"), 8);
    CHECK_INT(number(sq, "SELECT count(*) FROM party"), 16);
    CHECK_INT(number(sq, "SELECT count(*) FROM case_rec WHERE void_reason IS NOT NULL"), 0);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    office_leave(&o);
}

static void the_file_as_it_was_is_kept_beside_it(void **state)
{
    char copy[160];
    struct office o;
    sqlite3 *sq;

    (void)state;
    upgraded(&o);
    kept_copy(&o, copy, sizeof(copy));
    sq = beside(&o, copy);
    CHECK_INT(number(sq, "PRAGMA old.user_version"), 1);
    CHECK_INT(number(sq, "PRAGMA main.user_version"), schema_version());
    CHECK_INT(number(sq, "SELECT count(*) FROM old.case_rec"), 8);
    CHECK_INT(number(sq, "SELECT count(*) FROM old.sqlite_schema WHERE name = 'agreement'"), 0);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    office_leave(&o);
}

/* --- the new rows --- */

static void agreements_and_confirmations_have_rows_of_their_own(void **state)
{
    static const struct {
        const char *sql;
        int64_t rows;
    } wanted[] = {
        { "SELECT count(*) FROM agreement", 2 },
        { "SELECT count(*) FROM agreement AS a JOIN case_rec AS c ON c.id = a.\"case\""
          " WHERE a.seq = 1 AND a.form IS c.agreement_form AND a.text IS c.agreement_text"
          " AND a.amount IS c.agreement_amount AND a.agreed_on IS c.agreed_on"
          " AND a.signed_on IS c.signed_on AND a.sealed_on IS c.sealed_on"
          " AND a.effective_on IS c.effective_on AND a.perform_due IS c.perform_due"
          " AND a.jc_informed_on IS c.jc_informed_on AND a.number IS c.agreement_no",
          2 },
        { "SELECT count(*) FROM agreement WHERE form = '2' AND amount = 2000000"
          " AND updated_by = 'limin' AND version = 1 AND void_reason IS NULL",
          1 },
        { "SELECT count(*) FROM confirmation", 1 },
        { "SELECT count(*) FROM confirmation WHERE state = 'applied' AND agreement = 1"
          " AND applied_on = '2022-04-22'",
          1 },
        { "SELECT count(DISTINCT uuid) FROM agreement WHERE substr(hex(uuid), 13, 1) = '7'", 2 },
        { "SELECT count(*) FROM history WHERE what = 'insert' AND after = 'schema'"
          " AND case_id IS NULL",
          3 },
        { "SELECT count(*) FROM case_rec WHERE next_due = '2022-05-20'", 1 },
        { "SELECT count(*) FROM case_rec WHERE next_due IS NOT NULL", 1 }, /* one is performed */
    };
    struct office o;

    (void)state;
    upgraded(&o);
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        CHECK_ROW(office_row(&o, wanted[i].sql) == wanted[i].rows, wanted[i].sql);
    office_leave(&o);
}

static void the_case_is_loaded_with_them(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    upgraded(&o);
    CHECK_OK(cases_load(o.db, 1, &f, &o.err), &o.err);
    CHECK_STR(record_text(f->rec, CF_NUMBER), "（2022）郾医调字第0001号");
    CHECK_INT(f->of[KIND_PARTY].count, 2);
    CHECK_STR(record_text(f->of[KIND_PARTY].items[0], PF_PHONE), "13800001111");
    CHECK_INT(f->of[KIND_SUSPENSION].count, 1);
    CHECK_INT(f->of[KIND_EXTENSION].count, 1);
    CHECK_INT(f->of[KIND_AGREEMENT].count, 1);
    CHECK_INT(f->of[KIND_CONFIRMATION].count, 1);
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[0], AGF_SIGNED), "2022-04-20");
    casefile_free(f);
    office_leave(&o);
}

/* --- the schema --- */

#define SCHEMA(db)                                                                                 \
    "SELECT type, name, tbl_name, replace(replace(sql, char(10), ' '), '  ', ' ') FROM " db        \
    ".sqlite_schema"

static void the_tables_are_those_of_a_new_office(void **state)
{
    char fresh[160];
    struct office o;
    struct db *db;
    sqlite3 *sq;

    (void)state;
    upgraded(&o);
    str_fit(fresh, sizeof(fresh), "%s.fresh", o.path);
    db = office_connect(fresh, "limin");
    db_close(db);
    sq = beside(&o, fresh);
    CHECK_INT(number(sq, "SELECT count(*) FROM (" SCHEMA("main") " EXCEPT " SCHEMA("old") ")"), 0);
    CHECK_INT(number(sq, "SELECT count(*) FROM (" SCHEMA("old") " EXCEPT " SCHEMA("main") ")"), 0);
    CHECK(number(sq, "SELECT count(*) FROM main.sqlite_schema") > 100);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    office_leave(&o);
}

static void same_both_ways(sqlite3 *sq, const char *table, void *ctx)
{
    char *columns = columns_of(sq, table);

    (void)ctx;
    CHECK_ROW(missing(sq, table, columns, "old", "main") == 0, table);
    CHECK_ROW(missing(sq, table, columns, "main", "old") == 0, table);
    free(columns);
}

static void opening_it_again_changes_nothing(void **state)
{
    char before[160];
    char *sql;
    struct office o;
    sqlite3 *sq;

    (void)state;
    upgraded(&o);
    str_fit(before, sizeof(before), "%s.upgraded", o.path);
    db_close(o.db);
    CHECK_INT(sqlite3_open(o.path, &sq), SQLITE_OK);
    sql = mem_printf("VACUUM INTO '%s'", before);
    run(sq, sql);
    free(sql);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    o.db = office_connect(o.path, "limin");
    CHECK_OK(schema_seed(o.db, &o.err), &o.err);
    sq = beside(&o, before);
    each_text(sq, TABLES, same_both_ways, NULL);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    office_leave(&o);
}

/* --- work goes on --- */

static void what_is_derived_still_fits(void **state)
{
    struct office o;

    (void)state;
    upgraded(&o);
    CHECK_OK(db_integrity(o.db, NULL, NULL, &o.err), &o.err);
    CHECK_OK(facts_reconcile(o.db, NULL, NULL, &o.err), &o.err);
    CHECK_OK(cases_reindex(o.db, o.book, o.today, &o.err), &o.err);
    CHECK_OK(facts_reconcile(o.db, NULL, NULL, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE next_due = '2022-05-20'"), 1);
    office_leave(&o);
}

static void a_person_is_found_in_the_upgraded_file(void **state)
{
    static const int fields[] = { CF_NUMBER };
    static const char *const typed[] = { "赵大河", "zhaodahe", "13800001111", "伤口感染" };
    struct office o;

    (void)state;
    upgraded(&o);
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        struct term term = { .kind = TERM_TEXT, .field = -1, .value = mem_copy(typed[i]) };
        struct filter filter = { .terms = &term, .count = 1 };
        struct find_query q = {
            .kind = KIND_CASE, .filter = &filter, .fields = fields, .fields_count = 1, .sort = -1
        };
        size_t count;

        CHECK_OK(find_count(o.db, o.book, &q, 0, &count, &o.err), &o.err);
        CHECK_ROW(count == 1, typed[i]);
        free(term.value);
    }
    office_leave(&o);
}

static void cases_of_version_1_are_worked_on_and_taken_back(void **state)
{
    struct office o;
    struct casefile *f;
    char *what;

    (void)state;
    upgraded(&o);
    CHECK_OK(cases_undo(o.db, o.book, 8, o.today, false, &what, &o.err), &o.err);
    CHECK_HAS(what, "发生地点");
    free(what);
    CHECK_OK(cases_load(o.db, 8, &f, &o.err), &o.err);
    CHECK(record_empty(f->rec, CF_PLACE));
    record_set(f->rec, CF_PLACE, "西杨店村委会");
    record_list_void(&f->of[KIND_PARTY], 1, "登记错人");
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    CHECK_STR(record_text(f->rec, CF_PARTIES), "陈壬等5人");
    casefile_free(f);
    office_leave(&o);
}

/* Version 1 had deleted the row; its values are in the history alone. */
static void a_row_that_version_1_deleted_can_still_be_brought_back(void **state)
{
    struct office o;
    struct casefile *f;
    char *what;

    (void)state;
    upgraded(&o);
    CHECK_OK(db_exec(o.db,
                     "INSERT INTO history(act, at, who, what, kind, row_id, version, field, before,"
                     " case_id) SELECT (SELECT max(seq) + 1 FROM history), 1669000000000, 'limin',"
                     " 'delete', 'party', 99, 2, column1, column2, 8 FROM (VALUES('side', '3'),"
                     " ('seq', '1'), ('type', '1'), ('name', '杨第三'))",
                     &o.err),
             &o.err);
    CHECK_OK(cases_undo(o.db, o.book, 8, o.today, false, &what, &o.err), &o.err);
    CHECK_STR(what, "恢复删去的当事人");
    free(what);
    CHECK_OK(cases_load(o.db, 8, &f, &o.err), &o.err);
    CHECK_INT(f->of[KIND_PARTY].count, 3);
    CHECK_STR(record_text(f->of[KIND_PARTY].items[2], PF_NAME), "杨第三");
    casefile_free(f);
    office_leave(&o);
}

static void take_event(void *ctx, const struct event *e)
{
    str_fit(ctx, 64, "%s %s", event_key(e->what), e->detail);
}

static void what_is_older_than_the_chain_is_linked_and_named(void **state)
{
    static const struct {
        const char *dump, *event;
        int cases;
    } files[] = { { VERSION_1, "chain history:1-", 8 }, { VERSION_2, "chain history:1-", 2 } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        const struct event_query all = { .what = EVENT_COUNT, .kind = KIND_COUNT };
        char first[64] = "";
        struct office o;

        upgraded_from(&o, files[i].dump);
        CHECK_OK(audit_verify(o.db, NULL, NULL, NULL, &o.err), &o.err);
        CHECK_OK(events_page(o.db, &all, take_event, first, &o.err), &o.err);
        CHECK_ROW(str_starts(first, files[i].event), first);
        CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), files[i].cases);
        office_leave(&o);
    }
}

TESTS(T(what_is_older_than_the_chain_is_linked_and_named),
      T(every_row_of_every_table_is_still_there), T(the_file_as_it_was_is_kept_beside_it),
      T(agreements_and_confirmations_have_rows_of_their_own), T(the_case_is_loaded_with_them),
      T(the_tables_are_those_of_a_new_office), T(opening_it_again_changes_nothing),
      T(what_is_derived_still_fits), T(a_person_is_found_in_the_upgraded_file),
      T(cases_of_version_1_are_worked_on_and_taken_back),
      T(a_row_that_version_1_deleted_can_still_be_brought_back))

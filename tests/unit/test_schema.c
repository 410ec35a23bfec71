/* tests/unit/test_schema.c - catalog against tables, upgrades, seeds.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sqlite3.h>
#include <string.h>

#include "store_office.h"

#include "base/buf.h"
#include "store/history.h"

/* --- catalog and tables --- */

static bool stored_as_number(enum field_type type)
{
    return type == FT_INT || type == FT_MONEY || type == FT_BOOL || type == FT_REF;
}

/* What a column says: its type, then "!" when it must be given. */
static char *column_of(struct db *db, const char *table, const char *column)
{
    char *found = NULL;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT type || iif(\"notnull\", '!', '') FROM pragma_table_info(:table)"
               " WHERE name = :column");
    db_bind_text(&q, ":table", table);
    db_bind_text(&q, ":column", column);
    if (db_row(&q))
        found = mem_copy(db_text(&q, 0));
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return found;
}

static void compare_field(struct db *db, const struct kind *kind, const struct field *f,
                          struct buf *wrong)
{
    char *found = column_of(db, kind->table, f->key);
    char *wanted = mem_printf("%s%s", stored_as_number(f->type) ? "INTEGER" : "TEXT",
                              f->flags & F_REQUIRED ? "!" : "");

    if (!str_equal(found, wanted))
        buf_printf(wrong, "\n%s.%s is %s and should be %s", kind->table, f->key,
                   found ? found : "missing", wanted);
    free(found);
    free(wanted);
}

static void every_field_has_its_column(void **state)
{
    struct buf wrong = BUF_INIT;
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);

        for (size_t i = 0; i < kind->count; i++)
            compare_field(o.db, kind, &kind->fields[i], &wrong);
    }
    if (wrong.len)
        fail_msg("%s", buf_text(&wrong));
    office_leave(&o);
}

static void every_column_has_its_field(void **state)
{
    struct buf wrong = BUF_INIT;
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        struct stmt q;

        db_prepare(o.db, &q,
                   "SELECT name FROM pragma_table_info(:table) WHERE name NOT IN ('id', 'uuid',"
                   " 'version', 'created_at', 'created_by', 'updated_at', 'updated_by',"
                   " 'void_reason')");
        db_bind_text(&q, ":table", kind->table);
        while (db_row(&q)) {
            if (field_find(kind, db_text(&q, 0)) < 0)
                buf_printf(&wrong, "\n%s.%s", kind->table, db_text(&q, 0));
        }
        CHECK_INT(db_finish(&q, NULL), ST_OK);
    }
    if (wrong.len)
        fail_msg("columns without a field:%s", buf_text(&wrong));
    office_leave(&o);
}

/* Nothing is deleted: every row can say why it does not count any more. */
static void every_table_of_records_can_keep_a_row_that_does_not_count(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        char *column = column_of(o.db, kind->table, "void_reason");

        CHECK_ROW(str_equal(column, "TEXT"), kind->table);
        free(column);
    }
    office_leave(&o);
}

static bool is_unique(struct db *db, const char *table, const char *column)
{
    struct stmt q;
    bool unique;

    db_prepare(db, &q,
               "SELECT 1 FROM pragma_index_list(:table) AS l"
               " WHERE l.\"unique\" AND (SELECT group_concat(i.name)"
               " FROM pragma_index_info(l.name) AS i) = :column");
    db_bind_text(&q, ":table", table);
    db_bind_text(&q, ":column", column);
    unique = db_row(&q);
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return unique;
}

static bool refers_to(struct db *db, const char *table, const char *column, const char *to)
{
    struct stmt q;
    bool refers;

    db_prepare(db, &q,
               "SELECT 1 FROM pragma_foreign_key_list(:table)"
               " WHERE \"from\" = :column AND \"table\" = :to");
    db_bind_text(&q, ":table", table);
    db_bind_text(&q, ":column", column);
    db_bind_text(&q, ":to", to);
    refers = db_row(&q);
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return refers;
}

static void unique_fields_and_references_are_kept_by_the_tables(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);

        for (size_t i = 0; i < kind->count; i++) {
            const struct field *f = &kind->fields[i];

            if (f->flags & F_UNIQUE)
                CHECK_ROW(is_unique(o.db, kind->table, f->key), f->key);
            if (f->type == FT_REF)
                CHECK_ROW(refers_to(o.db, kind->table, f->key, kind_get(kind_find(f->of))->table),
                          f->key);
        }
    }
    CHECK(is_unique(o.db, "case_rec", "code"));
    CHECK(is_unique(o.db, "case_rec", "series,year,seq"));
    CHECK(is_unique(o.db, "code", "list,code"));
    office_leave(&o);
}

static void a_date_column_takes_dates_only(void **state)
{
    static const char *const bad[] = { "2022-3-15", "20220315", "2022-03-15 10:00", "今", "" };
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_exec(o.db, "UPDATE mediator SET birth = '1965-04-02'", &o.err), &o.err);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        char *sql = mem_printf("UPDATE committee SET set_up_on = '%s'", bad[i]);

        CHECK_ROW(db_exec(o.db, sql, &o.err) == ST_INVALID, bad[i]);
        free(sql);
    }
    office_leave(&o);
}

/* --- history --- */

static void history_can_only_grow(void **state)
{
    static const char *const attempts[] = { "DELETE FROM history",
                                            "UPDATE history SET who = 'nobody'",
                                            "DELETE FROM history_private",
                                            "UPDATE history_private SET before = 'x'" };
    struct office o;

    (void)state;
    office_in_memory(&o);
    casefile_free(case_saved(&o, STATE_ACCEPTED, "2022-11-01"));
    for (size_t i = 0; i < ARRAY_LEN(attempts); i++)
        CHECK_ROW(db_exec(o.db, attempts[i], &o.err) != ST_OK, attempts[i]);
    CHECK(office_row(&o, "SELECT count(*) FROM history") > 0);
    CHECK(office_row(&o, "SELECT count(*) FROM history_private") > 0);
    office_leave(&o);
}

/* --- versions --- */

static void an_empty_file_becomes_the_newest_version(void **state)
{
    struct office o;
    FILE *f;

    (void)state;
    office_folder(&o);
    f = fopen(o.path, "w");
    CHECK_INT(fclose(f), 0);
    CHECK_OK(db_open(o.path, DB_CREATE, &o.db, &o.err), &o.err);
    CHECK_INT(office_row(&o, "PRAGMA user_version"), schema_version());
    CHECK_INT(office_row(&o, "PRAGMA application_id"), SCHEMA_APPLICATION_ID);
    office_leave(&o);
}

/* Else every opening makes the whole schema anew to compare with.  Another SQLite may word it
 * otherwise, and then pays that price. */
static void a_new_file_has_the_schema_known_by_its_digest(void **state)
{
    char digest[DIGEST_TEXT_SIZE];
    bool known = false;
    struct office o;

    (void)state;
    office_folder(&o);
    CHECK_OK(db_open(o.path, DB_CREATE, &o.db, &o.err), &o.err);
    CHECK_OK(schema_digest(o.db, digest, &known, &o.err), &o.err);
    if (!known && strncmp(sqlite3_libversion(), "3.40.", 5) == 0)
        fail_msg("known_digest of schema_verify.c should be %s", digest);
    CHECK_OK(db_exec(o.db, "CREATE INDEX strange ON code(label)", &o.err), &o.err);
    CHECK_OK(schema_digest(o.db, digest, &known, &o.err), &o.err);
    CHECK(!known);
    office_leave(&o);
}

/* What a full disk or a broken copy leaves of an office must not look like a new one. */
static void a_file_that_lost_everything_is_no_new_office(void **state)
{
    static const unsigned flags[] = { 0, DB_READONLY };
    struct office o;
    struct stat info;
    FILE *f;

    (void)state;
    office_folder(&o);
    f = fopen(o.path, "w");
    CHECK_INT(fclose(f), 0);
    for (size_t i = 0; i < ARRAY_LEN(flags); i++) {
        CHECK_INT(db_open(o.path, flags[i], &o.db, &o.err), ST_CORRUPT);
        CHECK(strstr(err_text(&o.err), "空的") != NULL);
        CHECK_INT(stat(o.path, &info), 0);
        CHECK_INT(info.st_size, 0);
        err_clear(&o.err);
    }
    office_leave(&o);
}

static void a_second_upgrade_changes_nothing(void **state)
{
    struct office o;
    int64_t before;

    (void)state;
    office_in_memory(&o);
    before = office_row(&o, "PRAGMA schema_version");
    CHECK_OK(schema_upgrade(o.db, &o.err), &o.err);
    CHECK_INT(office_row(&o, "PRAGMA schema_version"), before);
    CHECK(schema_sql(schema_version()) != NULL);
    CHECK(schema_sql(schema_version() + 1) == NULL);
    CHECK(schema_sql(0) == NULL);
    office_leave(&o);
}

static void a_failed_migration_leaves_the_file_as_it_was(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    /* Its tables are there already, so the first migration cannot run again. */
    CHECK_OK(db_exec(o.db, "PRAGMA user_version = 0; DROP TABLE setting", &o.err), &o.err);
    CHECK(schema_upgrade(o.db, &o.err) != ST_OK);
    CHECK_INT(office_row(&o, "PRAGMA user_version"), 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM sqlite_schema WHERE name = 'setting'"), 0);
    office_leave(&o);
}

static void two_programs_may_make_the_same_file_at_once(void **state)
{
    struct office o;
    pid_t children[4];

    (void)state;
    office_folder(&o);
    for (size_t i = 0; i < ARRAY_LEN(children); i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct db *db;
            enum status st = db_open(o.path, DB_CREATE, &db, NULL);

            if (st == ST_OK)
                st = schema_seed(db, NULL);
            db_close(st == ST_OK ? db : NULL);
            _exit((int)st);
        }
    }
    for (size_t i = 0; i < ARRAY_LEN(children); i++) {
        int status = -1;

        CHECK_INT(waitpid(children[i], &status, 0), children[i]);
        CHECK_INT(status, 0);
    }
    o.db = office_connect(o.path, "limin");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee"), 5);
    office_leave(&o);
}

/* --- seeds --- */

static void the_office_starts_with_its_codes_limits_areas_and_committees(void **state)
{
    static const struct {
        const char *sql;
        int64_t least;
    } rows[] = {
        { "SELECT count(*) FROM code WHERE list = 'type'", 15 },
        { "SELECT count(*) FROM code WHERE list = 'campaign_pair'", 7 },
        { "SELECT count(*) FROM limit_rule WHERE code = 'D-07' AND length = 30", 1 },
        { "SELECT count(*) FROM area WHERE level = 2 AND active = 1", 9 },
        { "SELECT count(*) FROM committee WHERE kind = 'professional' AND active = 1", 5 },
        { "SELECT count(*) FROM campaign WHERE from_on = '2022-01-25'", 1 },
        { "SELECT count(*) FROM holiday WHERE date = '2022-10-08' AND off = 0", 1 },
        { "SELECT count(*) FROM setting WHERE key = 'number.pattern'", 1 },
        { "SELECT count(*) FROM level_rule WHERE active = 1", 3 },
        { "SELECT count(*) FROM cadence WHERE zero = 1", 3 },
        { "SELECT count(*) FROM requirement WHERE sub_kinds = 'property'", 3 },
        { "SELECT count(*) FROM committee AS c JOIN area AS a ON a.id = c.area WHERE a.level = 1",
          5 },
        { "SELECT count(*) FROM area AS t JOIN area AS d ON d.id = t.parent WHERE d.level = 1", 9 },
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(office_row(&o, rows[i].sql) >= rows[i].least, rows[i].sql);
    office_leave(&o);
}

static void seeding_again_adds_nothing_and_keeps_what_was_changed(void **state)
{
    struct office o;
    struct record *rec;
    int64_t codes, changes;
    char *value;

    (void)state;
    office_in_memory(&o);
    codes = office_row(&o, "SELECT count(*) FROM code");
    CHECK_OK(records_load(o.db, KIND_COMMITTEE, office_committee(&o, "medical"), &rec, &o.err),
             &o.err);
    record_set(rec, COF_PHONE, "0395-3123456");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK_OK(db_setting_put(o.db, "rate.decimals", "1", &o.err), &o.err);
    changes = office_row(&o, "SELECT count(*) FROM history");
    CHECK_OK(schema_seed(o.db, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM code"), codes);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history"), changes);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee WHERE phone = '0395-3123456'"), 1);
    value = db_setting(o.db, "rate.decimals");
    CHECK_STR(value, "1");
    free(value);
    record_free(rec);
    office_leave(&o);
}

static void the_book_says_what_the_tables_say(void **state)
{
    struct office o;
    const struct code *code;

    (void)state;
    office_in_memory(&o);
    code = book_code(o.book, "type", "15");
    CHECK(code != NULL);
    CHECK_STR(code->label, "医疗");
    CHECK_INT(book_limit(o.book, "D-03")->unit, UNIT_WORKDAYS);
    CHECK_INT(book_limit(o.book, "D-02")->unit, UNIT_DAYS);
    CHECK(!calendar_is_off(o.book->calendar, date_from_iso("2022-10-08")));
    CHECK(calendar_is_off(o.book->calendar, date_from_iso("2022-10-07")));
    CHECK_STR(book_setting(o.book, "district.short", ""), "郾");
    CHECK_STR(book_campaign(o.book, o.today)->list, "campaign_pair");
    CHECK_INT(o.book->codes_count, office_row(&o, "SELECT count(*) FROM code"));
    office_leave(&o);
}

TESTS(T(every_field_has_its_column), T(every_column_has_its_field),
      T(every_table_of_records_can_keep_a_row_that_does_not_count),
      T(unique_fields_and_references_are_kept_by_the_tables), T(a_date_column_takes_dates_only),
      T(history_can_only_grow), T(an_empty_file_becomes_the_newest_version),
      T(a_new_file_has_the_schema_known_by_its_digest),
      T(a_file_that_lost_everything_is_no_new_office), T(a_second_upgrade_changes_nothing),
      T(a_failed_migration_leaves_the_file_as_it_was),
      T(two_programs_may_make_the_same_file_at_once),
      T(the_office_starts_with_its_codes_limits_areas_and_committees),
      T(seeding_again_adds_nothing_and_keeps_what_was_changed),
      T(the_book_says_what_the_tables_say))

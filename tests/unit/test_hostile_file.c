/* tests/unit/test_hostile_file.c - database files of others, and statements that must not run.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "base/buf.h"
#include "store/backup.h"

/* --- files whose schema is not ours --- */

/* What somebody may have put into a file that otherwise is ours. */
static const struct {
    const char *what, *sql;
} crafted[] = {
    { "触发器“t1”", "CREATE TRIGGER t1 AFTER INSERT ON setting BEGIN DELETE FROM case_rec; END" },
    { "触发器“t2”", "CREATE TRIGGER t2 AFTER UPDATE ON case_rec BEGIN"
                    " UPDATE case_rec SET summary = 'x' WHERE id = new.id; END" },
    { "视图“v1”", "CREATE VIEW v1 AS SELECT * FROM party" },
    { "视图“v2”",
      "CREATE VIEW v2 AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
      " SELECT count(*) FROM n" },
    { "表“t3”", "CREATE TABLE t3(a, b AS (hex(a)), CHECK (length(printf('%1000d', a)) > 0))" },
    { "表“t4”", "CREATE VIRTUAL TABLE t4 USING fts5(a)" },
    { "索引“i1”", "CREATE INDEX i1 ON setting(upper(value))" },
    { "表“setting”", "ALTER TABLE setting ADD COLUMN more TEXT CHECK (more <> printf('%d', 1))" },
    { "触发器“history_no_update”",
      "DROP TRIGGER history_no_update;"
      "CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT 1; END" },
};

/* A sound file of an office at o->path, closed. */
static void sound_file(struct office *o)
{
    office_in_file(o);
    db_close(o->db);
    o->db = NULL;
}

static void craft(struct office *o, const char *sql)
{
    CHECK_OK(db_open(o->path, 0, &o->db, &o->err), &o->err);
    CHECK_OK(db_exec(o->db, sql, &o->err), &o->err);
    db_close(o->db);
    o->db = NULL;
}

/* The bytes of the file; yours. */
static char *bytes_of(const char *path, size_t *n)
{
    FILE *f = fopen(path, "re");
    char *bytes = mem_alloc(1 << 24);

    CHECK(f != NULL);
    *n = fread(bytes, 1, 1 << 24, f);
    fclose(f);
    CHECK(*n > 0 && *n < 1 << 24);
    return bytes;
}

static void put_bytes(const char *path, const char *bytes, size_t n)
{
    FILE *f = fopen(path, "we");

    CHECK(f != NULL && fwrite(bytes, 1, n, f) == n && fclose(f) == 0);
}

static void a_file_with_anything_that_is_not_ours_is_refused_and_it_is_named(void **state)
{
    static const unsigned flags[] = { 0, DB_READONLY };
    struct office o;
    char *sound;
    size_t n;

    (void)state;
    sound_file(&o);
    sound = bytes_of(o.path, &n);
    for (size_t i = 0; i < ARRAY_LEN(crafted); i++) {
        put_bytes(o.path, sound, n);
        craft(&o, crafted[i].sql);
        for (size_t k = 0; k < ARRAY_LEN(flags); k++) {
            CHECK_ROW(db_open(o.path, flags[k], &o.db, &o.err) == ST_CORRUPT, crafted[i].what);
            CHECK(o.db == NULL);
            CHECK_HAS(err_text(&o.err), crafted[i].what);
            err_clear(&o.err);
        }
    }
    free(sound);
    office_leave(&o);
}

static void such_a_file_is_no_backup_that_could_be_restored(void **state)
{
    struct office o;
    char *target, *kept = NULL;

    (void)state;
    sound_file(&o);
    craft(&o, crafted[0].sql);
    target = mem_printf("%s/other.db", o.dir);
    CHECK_INT(backup_restore(o.path, target, &kept, &o.err), ST_CORRUPT);
    CHECK_HAS(err_text(&o.err), "t1");
    CHECK(access(target, F_OK) != 0);
    free(target);
    office_leave(&o);
}

static void say_it(void *ctx, const char *text)
{
    if (strstr(text, "history_no_update"))
        ++*(int *)ctx;
}

static void a_trigger_that_was_taken_away_is_found_by_check(void **state)
{
    struct office o;
    int said = 0;

    (void)state;
    sound_file(&o);
    craft(&o, "DROP TRIGGER history_no_update");
    CHECK_OK(db_open(o.path, 0, &o.db, &o.err), &o.err);
    CHECK_INT(db_integrity(o.db, say_it, &said, &o.err), ST_CORRUPT);
    CHECK_INT(said, 1);
    office_leave(&o);
}

/* --- statements --- */

/* The status of preparing and running one statement. */
static enum status attempt(struct office *o, const char *sql)
{
    struct stmt q;

    err_clear(&o->err);
    db_prepare_text(o->db, &q, sql);
    while (db_row(&q))
        ;
    return db_finish(&q, &o->err);
}

/* Never, on no connection. */
static const char *const forbidden[] = {
    "ATTACH DATABASE '/tmp/elsewhere.db' AS other",
    "ATTACH DATABASE ':memory:' AS other",
    "VACUUM INTO '/tmp/elsewhere.db'",
    "DETACH DATABASE main",
    "SELECT load_extension('/tmp/x.so')",
    "SELECT fts3_tokenizer('simple')",
    "SELECT readfile('/etc/passwd')",
    "SELECT writefile('/tmp/x', 'x')",
    "SELECT edit('x')",
    "SELECT zeroblob(100000000)",
    "CREATE TEMP TABLE t(a)",
    "CREATE TEMP TRIGGER t AFTER INSERT ON setting BEGIN SELECT 1; END",
    "CREATE TEMP VIEW v AS SELECT 1",
    "CREATE VIRTUAL TABLE t USING rtree(a, b, c)",
    "PRAGMA writable_schema = ON",
    "PRAGMA trusted_schema = ON",
    "PRAGMA temp_store_directory = '/tmp'",
    "PRAGMA data_store_directory = '/tmp'",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA ignore_check_constraints = ON",
    "UPDATE sqlite_schema SET sql = 'x'",
    "INSERT INTO case_text_data(id, block) VALUES(99, x'00')",
    "SELECT \"no such column is a text\"",
};

/* Not on a connection that only reads. */
static const char *const changes[] = {
    "INSERT INTO setting(key, value) VALUES('x', '1')",
    "UPDATE setting SET value = 'x'",
    "DELETE FROM setting",
    "CREATE TABLE t(a)",
    "CREATE INDEX i ON setting(value)",
    "CREATE VIEW v AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON setting BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE t USING fts5(a)",
    "DROP TABLE setting",
    "ALTER TABLE setting ADD COLUMN x TEXT",
    "REINDEX",
    "ANALYZE",
    "PRAGMA user_version = 1",
    "PRAGMA application_id = 1",
    "PRAGMA foreign_keys = OFF",
};

static void refuse_all(struct office *o, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        CHECK_ROW(attempt(o, list[i]) != ST_OK, list[i]);
        CHECK_ROW(*err_text(&o->err) != '\0', list[i]);
    }
}

static void no_connection_reaches_another_file_loads_code_or_loosens_a_guard(void **state)
{
    struct office o;

    (void)state;
    office_in_file(&o);
    refuse_all(&o, forbidden, ARRAY_LEN(forbidden));
    db_close(o.db);
    CHECK_OK(db_open(o.path, DB_READONLY, &o.db, &o.err), &o.err);
    refuse_all(&o, forbidden, ARRAY_LEN(forbidden));
    CHECK(access("/tmp/elsewhere.db", F_OK) != 0);
    office_leave(&o);
}

static void a_connection_for_reading_changes_nothing(void **state)
{
    struct office o;

    (void)state;
    office_in_file(&o);
    db_close(o.db);
    CHECK_OK(db_open(o.path, DB_READONLY, &o.db, &o.err), &o.err);
    refuse_all(&o, changes, ARRAY_LEN(changes));
    CHECK_INT(attempt(&o, "SELECT count(*) FROM setting"), ST_OK);
    office_leave(&o);
}

static void within_a_snapshot_nothing_is_changed_not_even_by_what_was_prepared_before(void **state)
{
    static const char put[] = "INSERT INTO setting(key, value) VALUES('x', '1')";
    struct office o;
    struct stmt q;

    (void)state;
    office_in_file(&o);
    db_prepare(o.db, &q, put);
    CHECK_OK(db_begin_read(o.db, &o.err), &o.err);
    CHECK_INT(db_finish(&q, &o.err), ST_DENIED);
    refuse_all(&o, changes, ARRAY_LEN(changes));
    db_end_read(o.db);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM setting WHERE key = 'x'"), 0);
    CHECK_INT(attempt(&o, put), ST_OK); /* it is over */
    office_leave(&o);
}

static void a_statement_or_a_value_of_monstrous_size_is_refused(void **state)
{
    struct buf sql = BUF_INIT;
    struct office o;

    (void)state;
    office_in_memory(&o);
    buf_add(&sql, "SELECT 1");
    while (sql.len < (size_t)9 * 1024 * 1024)
        buf_add(&sql, " + 1111111111111111111111111111111111111111111111111111111111111111");
    CHECK(attempt(&o, buf_text(&sql)) != ST_OK);
    CHECK(attempt(&o, "SELECT length(replace(printf('%500000d', 1), ' ',"
                      " printf('%100000d', 1)))") != ST_OK);
    buf_release(&sql);
    office_leave(&o);
}

TESTS(T(a_file_with_anything_that_is_not_ours_is_refused_and_it_is_named),
      T(such_a_file_is_no_backup_that_could_be_restored),
      T(a_trigger_that_was_taken_away_is_found_by_check),
      T(no_connection_reaches_another_file_loads_code_or_loosens_a_guard),
      T(a_connection_for_reading_changes_nothing),
      T(within_a_snapshot_nothing_is_changed_not_even_by_what_was_prepared_before),
      T(a_statement_or_a_value_of_monstrous_size_is_refused))

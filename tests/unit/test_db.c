/* tests/unit/test_db.c - opening, transactions, statements and waiting.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

static void put_file(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");

    CHECK(f != NULL);
    CHECK(fputs(text, f) >= 0);
    CHECK_INT(fclose(f), 0);
}

static enum status try_open(struct office *o, unsigned flags)
{
    err_clear(&o->err);
    return db_open(o->path, flags, &o->db, &o->err);
}

/* --- opening --- */

static void a_missing_file_is_not_found_unless_it_may_be_made(void **state)
{
    struct office o;

    (void)state;
    office_folder(&o);
    CHECK_INT(try_open(&o, 0), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "init");
    CHECK(access(o.path, F_OK) != 0);
    CHECK_OK(try_open(&o, DB_CREATE), &o.err);
    office_leave(&o);
}

static void a_new_file_and_its_companions_are_private(void **state)
{
    static const char *const suffixes[] = { "", "-wal", "-shm" };
    struct office o;

    (void)state;
    office_folder(&o);
    umask(0);
    CHECK_OK(try_open(&o, DB_CREATE), &o.err);
    CHECK_OK(db_setting_put(o.db, "x", "1", &o.err), &o.err);
    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
        char *path = mem_printf("%s%s", o.path, suffixes[i]);
        struct stat info;

        CHECK_INT(stat(path, &info), 0);
        CHECK_ROW((info.st_mode & 0777) == 0600, suffixes[i]);
        free(path);
    }
    office_leave(&o);
}

static void an_existing_file_is_closed_to_strangers(void **state)
{
    struct office o;
    struct stat info;

    (void)state;
    office_in_file(&o);
    db_close(o.db);
    CHECK_INT(chmod(o.path, 0664), 0);
    CHECK_OK(try_open(&o, 0), &o.err);
    CHECK_INT(stat(o.path, &info), 0);
    CHECK_INT(info.st_mode & 0777, 0660);
    office_leave(&o);
}

static void a_file_that_is_not_a_database_is_refused_and_left_alone(void **state)
{
    struct office o;
    char text[200];
    FILE *f;

    (void)state;
    office_folder(&o);
    put_file(o.path,
             "案号,当事人,调解结果\n这不是数据库，是一张表格，有一百个字节以上才像一个文件。\n");
    CHECK_INT(try_open(&o, DB_CREATE), ST_CORRUPT);
    CHECK_HAS(err_text(&o.err), o.path);
    f = fopen(o.path, "r");
    CHECK(fgets(text, sizeof(text), f) != NULL);
    fclose(f);
    CHECK_HAS(text, "案号,当事人");
    office_leave(&o);
}

static void a_database_of_another_program_is_refused(void **state)
{
    struct office o;

    (void)state;
    office_in_file(&o);
    CHECK_OK(db_exec(o.db, "PRAGMA application_id = 7", &o.err), &o.err);
    db_close(o.db);
    CHECK_INT(try_open(&o, 0), ST_CORRUPT);
    CHECK_HAS(err_text(&o.err), "不是本系统");
    office_leave(&o);
}

static void a_file_of_a_newer_program_is_refused(void **state)
{
    struct office o;

    (void)state;
    office_in_file(&o);
    CHECK_OK(db_exec(o.db, "PRAGMA user_version = 999", &o.err), &o.err);
    db_close(o.db);
    CHECK_INT(try_open(&o, 0), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "升级本程序");
    office_leave(&o);
}

static void a_folder_is_no_database(void **state)
{
    struct office o;

    (void)state;
    office_folder(&o);
    CHECK_INT(mkdir(o.path, 0700), 0);
    CHECK_INT(try_open(&o, DB_CREATE), ST_CORRUPT);
    rmdir(o.path);
    office_leave(&o);
}

static void a_reader_cannot_write(void **state)
{
    struct office o;
    struct db *reader;

    (void)state;
    office_in_file(&o);
    CHECK_OK(db_open(o.path, DB_READONLY, &reader, &o.err), &o.err);
    CHECK_INT(db_setting_put(reader, "x", "1", &o.err), ST_DENIED);
    CHECK_HAS(err_text(&o.err), "只能读");
    CHECK_INT(db_number(reader, "SELECT count(*) FROM committee", -1), 5);
    db_close(reader);
    office_leave(&o);
}

static void a_double_quoted_string_is_not_a_literal(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK(db_exec(o.db, "SELECT \"no such column\"", &o.err) != ST_OK);
    office_leave(&o);
}

/* --- statements --- */

static void a_statement_keeps_its_first_error_to_the_end(void **state)
{
    struct office o;
    struct stmt q;

    (void)state;
    office_in_memory(&o);
    db_prepare(o.db, &q, "SELECT nonsense FROM nowhere WHERE x = :x");
    db_bind_text(&q, ":x", "1");
    CHECK(!db_row(&q));
    CHECK(db_text(&q, 0) == NULL);
    CHECK_INT(db_finish(&q, &o.err), ST_FAILED);
    CHECK_HAS(err_text(&o.err), "nowhere");
    office_leave(&o);
}

/* The same literal, so the same place in the cache. */
static int64_t depth_of(struct db *db, int more)
{
    struct stmt q;
    int64_t n = 0;

    db_prepare(db, &q, "SELECT key FROM setting ORDER BY key LIMIT 3");
    while (db_row(&q)) {
        n++;
        if (more > 0)
            n += depth_of(db, more - 1);
    }
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return n;
}

static void a_query_may_be_asked_again_while_it_runs(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(depth_of(o.db, 2), 3 + 9 + 27);
    CHECK_INT(depth_of(o.db, 2), 3 + 9 + 27);
    office_leave(&o);
}

static void values_of_one_use_do_not_reach_the_next(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int i = 0; i < 2; i++) {
        struct stmt q;

        db_prepare(o.db, &q, "SELECT :a");
        if (i == 0)
            db_bind_text(&q, ":a", "甲");
        CHECK(db_row(&q));
        CHECK_INT(db_is_null(&q, 0), i == 1);
        CHECK_INT(db_finish(&q, &o.err), ST_OK);
    }
    office_leave(&o);
}

static void bulk_work_runs_a_statement_once_for_each_time(void **state)
{
    struct office o;
    struct stmt q;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_exec(o.db, "CREATE TABLE t(n INTEGER) STRICT", &o.err), &o.err);
    db_prepare(o.db, &q, "INSERT INTO t VALUES(:n)");
    for (int i = 0; i < 3; i++) {
        db_bind_int(&q, ":n", i);
        CHECK_OK(db_again(&q, &o.err), &o.err);
    }
    CHECK_OK(db_finish(&q, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM t"), 3);
    CHECK_INT(office_row(&o, "SELECT sum(n) FROM t"), 3);
    office_leave(&o);
}

static void a_blob_and_a_null_come_back_as_they_went_in(void **state)
{
    struct office o;
    struct stmt q;
    const unsigned char *blob;
    size_t n;

    (void)state;
    office_in_memory(&o);
    db_prepare(o.db, &q, "SELECT :a, :b, :c");
    db_bind_blob(&q, ":a", "a\0b", 3);
    db_bind_null(&q, ":b");
    db_bind_int(&q, ":c", INT64_MIN);
    CHECK(db_row(&q));
    blob = db_blob(&q, 0, &n);
    CHECK_INT(n, 3);
    CHECK(memcmp(blob, "a\0b", 3) == 0);
    CHECK(db_text(&q, 1) == NULL);
    CHECK(db_int(&q, 2) == INT64_MIN);
    CHECK_INT(db_finish(&q, &o.err), ST_OK);
    office_leave(&o);
}

/* --- transactions --- */

static void an_inner_failure_takes_back_everything(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    CHECK_OK(db_setting_put(o.db, "outer", "1", &o.err), &o.err);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    CHECK_INT(db_end(o.db, ST_INVALID, &o.err), ST_INVALID);
    CHECK_INT(db_end(o.db, ST_OK, &o.err), ST_INVALID);
    CHECK(db_setting(o.db, "outer") == NULL);
    CHECK_OK(db_setting_put(o.db, "outer", "2", &o.err), &o.err); /* and it goes on */
    office_leave(&o);
}

static void a_second_writer_waits_and_then_is_told(void **state)
{
    struct office o;
    struct db *other;

    (void)state;
    office_in_file(&o);
    other = office_connect(o.path, "wangfang");
    db_set_wait(other, 30);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    CHECK_INT(db_begin(other, &o.err), ST_BUSY);
    CHECK_HAS(err_text(&o.err), "稍后");
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    CHECK_OK(db_begin(other, &o.err), &o.err);
    CHECK_OK(db_end(other, ST_OK, &o.err), &o.err);
    db_close(other);
    office_leave(&o);
}

static void only_the_commits_of_others_change_the_seen_version(void **state)
{
    struct office o;
    struct db *other;
    int64_t seen;

    (void)state;
    office_in_file(&o);
    other = office_connect(o.path, "wangfang");
    seen = db_seen_version(o.db);
    CHECK_OK(db_setting_put(o.db, "own", "1", &o.err), &o.err);
    CHECK_INT(db_seen_version(o.db), seen);
    CHECK_OK(db_setting_put(other, "other", "1", &o.err), &o.err);
    CHECK(db_seen_version(o.db) != seen);
    db_close(other);
    office_leave(&o);
}

static void a_snapshot_does_not_see_what_is_committed_meanwhile(void **state)
{
    static const char *const sql = "SELECT count(*) FROM setting WHERE key = 'late'";
    struct office o;
    struct db *reader;

    (void)state;
    office_in_file(&o);
    reader = office_connect(o.path, "wangfang");
    CHECK_OK(db_begin_read(reader, &o.err), &o.err);
    CHECK_OK(db_setting_put(o.db, "late", "1", &o.err), &o.err);
    CHECK_INT(db_number(reader, sql, -1), 0);
    db_end_read(reader);
    CHECK_INT(db_number(reader, sql, -1), 1);
    db_close(reader);
    office_leave(&o);
}

static void settings_are_put_read_and_taken_away(void **state)
{
    struct office o;
    char *value;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_setting_put(o.db, "k", "一", &o.err), &o.err);
    CHECK_OK(db_setting_put(o.db, "k", "二", &o.err), &o.err);
    value = db_setting(o.db, "k");
    CHECK_STR(value, "二");
    free(value);
    CHECK_OK(db_setting_put(o.db, "k", NULL, &o.err), &o.err);
    CHECK(db_setting(o.db, "k") == NULL);
    office_leave(&o);
}

/* --- checkpoints --- */

static void write_pages(struct db *db, const char *key, size_t bytes)
{
    struct err err = ERR_INIT;
    char *value = mem_alloc(bytes + 1);

    memset(value, 'x', bytes);
    CHECK_OK(db_setting_put(db, key, value, &err), &err);
    free(value);
}

static int64_t size_of(const char *path)
{
    struct stat info;

    CHECK_INT(stat(path, &info), 0);
    return info.st_size;
}

static void a_long_wal_is_moved_into_the_file(void **state)
{
    struct office o;
    int64_t before;

    (void)state;
    office_in_file(&o);
    CHECK_INT(office_row(&o, "PRAGMA wal_autocheckpoint"), 0); /* ours takes its place */
    before = size_of(o.path);
    write_pages(o.db, "small", 100 * 4096);
    CHECK_INT(size_of(o.path), before);
    write_pages(o.db, "large", 1000 * 4096);
    CHECK(size_of(o.path) > before + 1000 * 4096);
    office_leave(&o);
}

static void a_long_reader_keeps_its_snapshot_and_stops_no_writer(void **state)
{
    struct office o;
    struct db *reader;

    (void)state;
    office_in_file(&o);
    reader = office_connect(o.path, "wangfang");
    CHECK_OK(db_begin_read(reader, &o.err), &o.err);
    for (int i = 0; i < 3; i++)
        write_pages(o.db, i % 2 ? "one" : "two", 1100 * 4096);
    CHECK_INT(db_number(reader, "SELECT count(*) FROM setting WHERE key IN ('one', 'two')", -1), 0);
    db_end_read(reader);
    CHECK_INT(db_number(reader, "SELECT count(*) FROM setting WHERE key IN ('one', 'two')", -1), 2);
    write_pages(o.db, "three", 1100 * 4096);
    CHECK_OK(db_integrity(o.db, NULL, NULL, &o.err), &o.err);
    db_close(reader);
    office_leave(&o);
}

/* --- integrity --- */

static void count_it(void *ctx, const char *text)
{
    CHECK(*text);
    (*(int *)ctx)++;
}

static void a_sound_database_has_nothing_to_say(void **state)
{
    struct office o;
    int said = 0;

    (void)state;
    office_in_memory(&o);
    casefile_free(case_saved(&o, STATE_ACCEPTED, "2022-11-01"));
    CHECK_OK(db_integrity(o.db, count_it, &said, &o.err), &o.err);
    CHECK_INT(said, 0);
    office_leave(&o);
}

static void a_reference_to_nothing_is_found(void **state)
{
    struct office o;
    int said = 0;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_exec(o.db, "PRAGMA foreign_keys = OFF", &o.err), &o.err);
    CHECK_OK(db_exec(o.db, "UPDATE committee SET area = 12345 WHERE id = 1", &o.err), &o.err);
    CHECK_INT(db_integrity(o.db, count_it, &said, &o.err), ST_CORRUPT);
    CHECK_INT(said, 1);
    office_leave(&o);
}

static void a_torn_page_is_found(void **state)
{
    struct office o;
    int said = 0;
    FILE *f;

    (void)state;
    office_in_file(&o);
    db_close(o.db);
    f = fopen(o.path, "r+");
    CHECK_INT(fseek(f, 4096 * 20, SEEK_SET), 0);
    for (int i = 0; i < 4096; i++)
        fputc(0x5a, f);
    CHECK_INT(fclose(f), 0);
    CHECK_OK(try_open(&o, 0), &o.err);
    CHECK_INT(db_integrity(o.db, count_it, &said, &o.err), ST_CORRUPT);
    CHECK(said > 0);
    office_leave(&o);
}

/* --- two versions of the program --- */

static void a_program_overtaken_by_a_newer_one_stops_writing(void **state)
{
    char stamp[48];
    struct office o;

    (void)state;
    str_fit(stamp, sizeof(stamp), "PRAGMA user_version = %d", schema_version());
    office_in_file(&o);
    CHECK_OK(db_exec(o.db, "PRAGMA user_version = 99", &o.err), &o.err);
    CHECK_INT(db_setting_put(o.db, "x", "y", &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "新版程序");
    err_clear(&o.err);
    /* Nothing was written and nothing is held. */
    CHECK_INT(office_row(&o, "SELECT count(*) FROM setting WHERE key = 'x'"), 0);
    CHECK_OK(db_exec(o.db, stamp, &o.err), &o.err);
    CHECK_OK(db_setting_put(o.db, "x", "y", &o.err), &o.err);
    office_leave(&o);
}

TESTS(T(a_program_overtaken_by_a_newer_one_stops_writing),
      T(a_missing_file_is_not_found_unless_it_may_be_made),
      T(a_new_file_and_its_companions_are_private), T(an_existing_file_is_closed_to_strangers),
      T(a_file_that_is_not_a_database_is_refused_and_left_alone),
      T(a_database_of_another_program_is_refused), T(a_file_of_a_newer_program_is_refused),
      T(a_folder_is_no_database), T(a_reader_cannot_write),
      T(a_double_quoted_string_is_not_a_literal), T(a_statement_keeps_its_first_error_to_the_end),
      T(a_query_may_be_asked_again_while_it_runs), T(values_of_one_use_do_not_reach_the_next),
      T(bulk_work_runs_a_statement_once_for_each_time),
      T(a_blob_and_a_null_come_back_as_they_went_in), T(an_inner_failure_takes_back_everything),
      T(a_second_writer_waits_and_then_is_told),
      T(only_the_commits_of_others_change_the_seen_version),
      T(a_snapshot_does_not_see_what_is_committed_meanwhile),
      T(settings_are_put_read_and_taken_away), T(a_long_wal_is_moved_into_the_file),
      T(a_long_reader_keeps_its_snapshot_and_stops_no_writer),
      T(a_sound_database_has_nothing_to_say), T(a_reference_to_nothing_is_found),
      T(a_torn_page_is_found))

/* tests/unit/test_nightly.c - the night's work on a small office in a folder of its own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>

#include "../../src/work/nightly_impl.h"
#include "base/buf.h"
#include "store/backup.h"
#include "store_office.h"
#include "work/nightly.h"
#include "work/report.h"

static const char *const papers[] = { "summary.txt", "figures.json", "figures.xlsx",
                                      "report.html" };

static struct office office;
static struct nightly_options opt;
static struct buf said;

static void hold_clock(const char *now)
{
    setenv("TIAOJIE_NOW", now, 1);
}

/* ---- the folder ---- */

static char *inside(const char *name)
{
    return mem_printf("%s/%s", office.dir, name);
}

static void remove_all(const char *path)
{
    DIR *d = opendir(path);
    struct dirent *e;

    while (d && (e = readdir(d)) != NULL) {
        char *name = mem_printf("%s/%s", path, e->d_name);

        if (!str_equal(e->d_name, ".") && !str_equal(e->d_name, "..") && unlink(name) != 0)
            remove_all(name);
        free(name);
    }
    if (d)
        closedir(d);
    rmdir(path);
}

static bool exists(const char *name)
{
    char *path = inside(name);
    bool yes = access(path, F_OK) == 0;

    free(path);
    return yes;
}

/* Entries of a folder, those with a dot in front included. */
static size_t files_in(const char *name)
{
    char *path = inside(name);
    DIR *d = opendir(path);
    struct dirent *e;
    size_t n = 0;

    while (d && (e = readdir(d)) != NULL)
        n += !str_equal(e->d_name, ".") && !str_equal(e->d_name, "..");
    if (d)
        closedir(d);
    free(path);
    return n;
}

static void put_bytes(const char *name, const struct buf *bytes)
{
    char *path = inside(name);
    FILE *f = fopen(path, "w");

    CHECK(f != NULL);
    CHECK_INT(fwrite(buf_text(bytes), 1, bytes->len, f), bytes->len);
    CHECK_INT(fclose(f), 0);
    free(path);
}

static void put_file(const char *name, const char *text)
{
    struct buf bytes = BUF_INIT;

    buf_add(&bytes, text);
    put_bytes(name, &bytes);
    buf_release(&bytes);
}

static void read_into(const char *name, struct buf *out)
{
    char *path = inside(name);
    FILE *f = fopen(path, "r");
    char piece[4096];
    size_t n;

    buf_clear(out);
    if (!f)
        fail_msg("no file %s", path);
    while ((n = fread(piece, 1, sizeof piece, f)) > 0)
        buf_add_n(out, piece, n);
    fclose(f);
    free(path);
}

/* ---- the office ---- */

static void collect(void *ctx, const char *text)
{
    buf_add(ctx, text);
    buf_add(ctx, "\n");
}

/* Three cases; today is 22 November 2022.  Made once: each test has its own copy of the file. */
static struct buf made;

static void make_office(void)
{
    office_in_file(&office);
    casefile_free(case_saved(&office, STATE_MEDIATING, "2022-11-21"));
    casefile_free(case_saved(&office, STATE_MEDIATING, "2022-09-01"));
    casefile_free(case_saved(&office, STATE_MEDIATING, "2022-11-01"));
    db_close(office.db);
    office.db = NULL;
    read_into("office.db", &made);
    office_leave(&office);
}

/* The file is closed: the night opens it. */
static int open_office(void **state)
{
    (void)state;
    if (!made.len)
        make_office();
    office_folder(&office);
    put_bytes("office.db", &made);
    office.today = date_from_iso("2022-11-22");
    office.db = office_connect(office.path, "limin");
    CHECK_OK(books_load(office.db, &office.book, &office.err), &office.err);
    opt = (struct nightly_options) { .database = office.path,
                                     .outdir = inside("reports"),
                                     .backup_dir = inside("backups"),
                                     .date = DATE_NONE,
                                     .say = collect,
                                     .ctx = &said };
    db_close(office.db);
    office.db = NULL;
    return 0;
}

static int leave_office(void **state)
{
    (void)state;
    remove_all(opt.outdir);
    remove_all(opt.backup_dir);
    free((char *)opt.outdir);
    free((char *)opt.backup_dir);
    buf_release(&said);
    db_close(office.db);
    office.db = NULL;
    office_leave(&office);
    return 0;
}

static enum status run(void)
{
    err_clear(&office.err);
    return nightly_run(&opt, &office.err);
}

static void run_well(void)
{
    enum status st = run();

    if (st != ST_OK)
        fail_msg("%d %s", (int)st, err_text(&office.err));
    CHECK_STR(err_text(&office.err), "");
}

static void on_database(const char *sql)
{
    struct db *db = office_connect(office.path, "limin");

    CHECK_OK(db_exec(db, sql, &office.err), &office.err);
    db_close(db);
}

static char *status_of(bool json)
{
    struct db *db = office_connect(office.path, "limin");
    struct buf out = BUF_INIT;

    CHECK_OK(nightly_status(db, json, &out, &office.err), &office.err);
    db_close(db);
    return buf_take(&out);
}

static void status_has(bool json, const char *part)
{
    char *text = status_of(json);

    CHECK_HAS(text, part);
    free(text);
}

/* The backup of tonight under another day's name: a good one. */
static void put_backup(const char *day)
{
    char *name = mem_printf("backups/office-%s.db", day);
    struct buf bytes = BUF_INIT;

    read_into("backups/office-2022-11-22.db", &bytes);
    put_bytes(name, &bytes);
    buf_release(&bytes);
    free(name);
}

static bool has_backup(const char *day)
{
    char *name = mem_printf("backups/office-%s.db", day);
    bool yes = exists(name);

    free(name);
    return yes;
}

static bool has_day(const char *day)
{
    char *name = mem_printf("reports/%s", day);
    size_t n = files_in(name);

    free(name);
    CHECK(n == 0 || n == ARRAY_LEN(papers) + 1); /* and the digests */
    return n > 0;
}

/* ---- what a night leaves ---- */

static void the_first_night_does_yesterday_and_says_nothing(void **state)
{
    (void)state;
    run_well();
    CHECK(has_day("2022-11-21"));
    CHECK_INT(files_in("reports"), 1);
    CHECK_INT(files_in("backups"), 1);
    CHECK(has_backup("2022-11-22"));
    CHECK_STR(buf_text(&said), "");
}

static void what_it_writes_is_for_the_owner_only(void **state)
{
    static const char *const names[] = { "reports/2022-11-21/report.html",
                                         "reports/2022-11-21/figures.xlsx",
                                         "backups/office-2022-11-22.db", "office.db.nightly.lock" };
    static const char *const folders[] = { "reports", "reports/2022-11-21", "backups" };
    struct stat info;

    (void)state;
    umask(0);
    run_well();
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *path = inside(names[i]);

        CHECK_INT(stat(path, &info), 0);
        CHECK_ROW((info.st_mode & 0777) == 0600, names[i]);
        free(path);
    }
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        char *path = inside(folders[i]);

        CHECK_INT(stat(path, &info), 0);
        CHECK_ROW((info.st_mode & 0777) == 0700, folders[i]);
        free(path);
    }
    CHECK_INT(umask(0022), 0); /* given back */
}

static void the_backup_is_whole_and_verifies(void **state)
{
    char *path = inside("backups/office-2022-11-22.db");
    long long cases;

    (void)state;
    run_well();
    CHECK_OK(backup_verify(path, &cases, &office.err), &office.err);
    CHECK_INT(cases, 3);
    free(path);
}

static void the_figures_end_with_the_day(void **state)
{
    struct buf json = BUF_INIT;

    (void)state;
    /* Accepted today: tomorrow's figure. */
    office.db = office_connect(office.path, "limin");
    casefile_free(case_saved(&office, STATE_MEDIATING, "2022-11-22"));
    db_close(office.db);
    office.db = NULL;
    run_well();
    read_into("reports/2022-11-21/figures.json", &json);
    CHECK_HAS(buf_text(&json), "\"name\":\"overview\"");
    CHECK_HAS(buf_text(&json), "{\"key\":\"day\",\"label\":\"当日情况 2022-11-21\"");
    CHECK_HAS(strstr(buf_text(&json), "\"key\":\"day\""), "\"accepted\":1,");
    CHECK_HAS(strstr(buf_text(&json), "\"key\":\"month\""), "\"accepted\":2,");
    CHECK_HAS(strstr(buf_text(&json), "\"key\":\"year\""), "\"accepted\":3,");
    CHECK_HAS(strstr(buf_text(&json), "\"key\":\"campaign\""), "\"accepted\":0,");
    CHECK_HAS(buf_text(&json), "\"from\":\"2022-11-01\",\"to\":\"2022-11-21\"");
    buf_release(&json);
}

static void what_ran_out_is_listed_without_the_names_of_the_parties(void **state)
{
    struct buf text = BUF_INIT;

    (void)state;
    run_well();
    read_into("reports/2022-11-21/summary.txt", &text);
    CHECK_HAS(buf_text(&text), "超期和将到期");
    CHECK_HAS(buf_text(&text), "第0002号");
    CHECK_HAS(buf_text(&text), "-34"); /* ran out on 19 October */
    CHECK_HAS(buf_text(&text), "截止日 2022-11-21");
    CHECK(!strstr(buf_text(&text), "张三"));
    read_into("reports/2022-11-21/report.html", &text);
    CHECK_HAS(buf_text(&text), "<svg");
    CHECK_HAS(buf_text(&text), "2022-10-19");
    CHECK(!strstr(buf_text(&text), "src=") && !strstr(buf_text(&text), "href=\"http"));
    buf_release(&text);
}

static void overdue_marks_are_brought_up_to_the_day(void **state)
{
    struct db *db;

    (void)state;
    on_database("UPDATE clock SET state = 'running'");
    run_well();
    db = office_connect(office.path, "limin");
    CHECK_INT(db_number(db, "SELECT count(*) FROM clock WHERE state = 'overdue'", -1), 1);
    db_close(db);
    status_has(true, "\"overdue\":1,");
}

static void verbose_tells_the_steps(void **state)
{
    (void)state;
    opt.verbose = true;
    run_well();
    CHECK_HAS(buf_text(&said), "完整性检查……\n");
    CHECK_HAS(buf_text(&said), "office-2022-11-22.db\n");
    CHECK_HAS(buf_text(&said), "记录……\n");
}

/* ---- again ---- */

static void a_night_repeated_leaves_the_same_bytes(void **state)
{
    struct buf before[ARRAY_LEN(papers) + 1] = { 0 }, after = BUF_INIT;

    (void)state;
    run_well();
    for (size_t i = 0; i <= ARRAY_LEN(papers); i++) {
        char *name = i < ARRAY_LEN(papers) ? mem_printf("reports/2022-11-21/%s", papers[i])
                                           : mem_copy("backups/office-2022-11-22.db");

        read_into(name, &before[i]);
        free(name);
    }
    hold_clock("2022-11-22T17:40:11");
    setenv("LANGUAGE", "en", 1);
    run_well();
    unsetenv("LANGUAGE");
    CHECK_INT(files_in("reports"), 1);
    CHECK_INT(files_in("backups"), 1);
    for (size_t i = 0; i <= ARRAY_LEN(papers); i++) {
        char *name = i < ARRAY_LEN(papers) ? mem_printf("reports/2022-11-21/%s", papers[i])
                                           : mem_copy("backups/office-2022-11-22.db");

        read_into(name, &after);
        CHECK_ROW(after.len == before[i].len && after.len > 0 &&
                      memcmp(after.data, before[i].data, after.len) == 0,
                  name);
        buf_release(&before[i]);
        free(name);
    }
    buf_release(&after);
}

static void changed_data_make_a_new_backup_of_the_same_day(void **state)
{
    char *path = inside("backups/office-2022-11-22.db");
    struct buf before = BUF_INIT, after = BUF_INIT;
    long long cases;

    (void)state;
    run_well();
    read_into("backups/office-2022-11-22.db", &before);
    on_database("UPDATE committee SET chair = '王五' WHERE id = 1");
    run_well();
    read_into("backups/office-2022-11-22.db", &after);
    CHECK(before.len != after.len || memcmp(before.data, after.data, after.len) != 0);
    CHECK_OK(backup_verify(path, &cases, &office.err), &office.err);
    CHECK_INT(files_in("backups"), 1);
    buf_release(&before);
    buf_release(&after);
    free(path);
}

static void a_damaged_backup_of_the_day_is_written_anew(void **state)
{
    char *path = inside("backups/office-2022-11-22.db");
    long long cases;

    (void)state;
    run_well();
    put_file("backups/office-2022-11-22.db", "not a database");
    run_well();
    CHECK_OK(backup_verify(path, &cases, &office.err), &office.err);
    CHECK_INT(cases, 3);
    free(path);
}

static void left_overs_of_a_killed_run_are_swept_away_and_nothing_else(void **state)
{
    static const char *const ours[] = { "backups/office-2022-11-22.db.new",
                                        "backups/office-2022-11-22.db.new.tmp-aB3xYz-journal",
                                        "reports/2022-11-21/.tiaojie-999999999-0.tmp" };
    static const char *const others[] = { "backups/office-2022-11-21.db.tmp-aB3xYz",
                                          "backups/office-2022-11-21.db.txt",
                                          "backups/other-2022-11-21.db.new",
                                          "backups/office-2022-11-99.db.new",
                                          "reports/2022-11-21/notes.txt",
                                          "reports/2022-11-21/.tiaojie-1-0.tmp" };

    (void)state;
    run_well();
    for (size_t i = 0; i < ARRAY_LEN(ours); i++)
        put_file(ours[i], "x");
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        put_file(others[i], "x");
    run_well();
    for (size_t i = 0; i < ARRAY_LEN(ours); i++)
        CHECK_ROW(!exists(ours[i]), ours[i]);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        CHECK_ROW(exists(others[i]), others[i]);
}

/* ---- days ---- */

static void missed_days_are_made_up_for(void **state)
{
    (void)state;
    run_well();
    hold_clock("2022-11-25T02:30:00");
    run_well();
    CHECK(has_day("2022-11-21") && has_day("2022-11-22") && has_day("2022-11-23") &&
          has_day("2022-11-24"));
    CHECK_INT(files_in("reports"), 4);
    CHECK_INT(files_in("backups"), 2);
    status_has(true, "\"days\":[\"2022-11-22\",\"2022-11-23\",\"2022-11-24\"]");
    status_has(true, "\"through\":\"2022-11-24\",\"missing\":0");
}

static void more_than_a_month_missed_is_cut_and_said(void **state)
{
    (void)state;
    run_well();
    hold_clock("2023-01-01T02:30:00");
    CHECK_INT(run(), ST_WARNED);
    CHECK_HAS(err_text(&office.err), "更早的 9 天");
    CHECK_INT(files_in("reports"), 1 + 31);
    CHECK(!has_day("2022-11-30"));
    CHECK(has_day("2022-12-01"));
    CHECK(has_day("2022-12-31"));
    status_has(true, "\"status\":\"warned\"");
    status_has(true, "\"through\":\"2022-12-31\"");
    run_well(); /* said once */
}

static void one_day_can_be_done_again_without_losing_the_place(void **state)
{
    (void)state;
    run_well();
    opt.date = date_from_iso("2022-03-15");
    run_well();
    CHECK(has_day("2022-03-15"));
    CHECK_INT(files_in("reports"), 2);
    status_has(true, "\"days\":[\"2022-03-15\"]");
    status_has(true, "\"through\":\"2022-11-21\"");
}

static void a_day_out_of_turn_leaves_the_missed_ones_to_be_done(void **state)
{
    (void)state;
    run_well();
    hold_clock("2022-11-25T02:30:00");
    opt.date = date_from_iso("2022-11-24");
    run_well();
    status_has(true, "\"through\":\"2022-11-21\",\"missing\":3");
    opt.date = date_from_iso("2022-11-22");
    run_well();
    status_has(true, "\"through\":\"2022-11-22\",\"missing\":2");
    opt.date = DATE_NONE;
    run_well();
    CHECK_INT(files_in("reports"), 4);
    status_has(true, "\"days\":[\"2022-11-23\",\"2022-11-24\"]");
}

static void today_can_be_looked_at_and_is_done_again_when_it_is_over(void **state)
{
    (void)state;
    run_well();
    opt.date = office.today;
    run_well();
    CHECK(has_day("2022-11-22"));
    status_has(true, "\"through\":\"2022-11-21\"");
    opt.date = office.today + 1;
    CHECK_INT(run(), ST_USAGE);
    CHECK_HAS(err_text(&office.err), "2022-11-23 还没有到");
    CHECK(!has_day("2022-11-23"));
}

static void a_demo_office_lives_in_its_own_day(void **state)
{
    (void)state;
    on_database(
        "INSERT INTO setting(key, value) VALUES('demo', '1'), ('demo.today', '2022-12-21')");
    hold_clock("2026-05-05T10:00:00");
    run_well();
    CHECK(has_day("2022-12-20"));
    CHECK_INT(files_in("reports"), 1);
    CHECK(has_backup("2022-12-21"));
    status_has(true, "\"next\":\"2022-12-22T02:30:00+08:00\"");
    hold_clock("2020-01-01T10:00:00");
    status_has(true, "\"next\":\"2022-12-22T02:30:00+08:00\"");
}

static void before_the_campaign_there_is_no_table_of_it(void **state)
{
    struct buf json = BUF_INIT;

    (void)state;
    on_database("UPDATE campaign SET from_on = '2022-11-10'");
    opt.date = date_from_iso("2022-11-09");
    run_well();
    read_into("reports/2022-11-09/figures.json", &json);
    CHECK(!strstr(buf_text(&json), "campaign\""));
    opt.date = date_from_iso("2022-11-10");
    run_well();
    read_into("reports/2022-11-10/figures.json", &json);
    CHECK_HAS(buf_text(&json), "campaign\"");
    buf_release(&json);
}

/* ---- retention ---- */

static void old_backups_beyond_those_to_keep_are_removed(void **state)
{
    static const char *const kept[] = { "2022-11-21", "2022-11-02", "2022-10-05", "2022-12-09" };
    static const char *const gone[] = { "2022-11-20", "2022-10-06", "2022-10-31", "2022-09-01",
                                        "2021-01-01" };

    (void)state;
    opt.keep_daily = 2;
    opt.keep_monthly = 2;
    run_well();
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        put_backup(kept[i]);
    for (size_t i = 0; i < ARRAY_LEN(gone); i++)
        put_backup(gone[i]);
    run_well();
    CHECK(has_backup("2022-11-22"));
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        CHECK_ROW(has_backup(kept[i]), kept[i]);
    for (size_t i = 0; i < ARRAY_LEN(gone); i++)
        CHECK_ROW(!has_backup(gone[i]), gone[i]);
}

static void only_files_of_our_own_name_are_ever_removed(void **state)
{
    static const char *const others[] = { "backups/office.db",
                                          "backups/office-2020-13-01.db",
                                          "backups/office-2020-01-01.db.gz",
                                          "backups/office2-2020-01-01.db",
                                          "backups/office-2020-01-01-copy.db",
                                          "backups/readme.txt" };
    char *folder = inside("backups/office-2019-01-01.db");
    char *link = inside("backups/office-2019-01-02.db");

    (void)state;
    opt.keep_daily = 1;
    opt.keep_monthly = 1;
    run_well();
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        put_file(others[i], "x");
    CHECK_INT(mkdir(folder, 0700), 0);
    CHECK_INT(symlink(office.path, link), 0);
    put_backup("2020-02-02");
    run_well();
    CHECK(!has_backup("2020-02-02"));
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        CHECK_ROW(exists(others[i]), others[i]);
    CHECK(exists("backups/office-2019-01-01.db"));
    CHECK(exists("backups/office-2019-01-02.db"));
    free(folder);
    free(link);
}

static void the_settings_say_how_many_to_keep_when_nobody_else_does(void **state)
{
    (void)state;
    on_database("UPDATE setting SET value = '1'"
                " WHERE key IN ('retention.daily', 'retention.monthly')");
    run_well();
    put_backup("2022-11-21");
    put_backup("2022-10-03");
    run_well();
    CHECK(has_backup("2022-11-22"));
    CHECK(has_backup("2022-11-21")); /* the month's first */
    CHECK(!has_backup("2022-10-03"));
}

/* ---- refusals ---- */

static void a_missing_database_is_not_made(void **state)
{
    (void)state;
    opt.database = "/tmp/tiaojie-test-nowhere/x.db";
    CHECK_INT(run(), ST_NOT_FOUND);
    CHECK_HAS(err_text(&office.err), "/tmp/tiaojie-test-nowhere/x.db");
    CHECK(!exists("reports"));
}

static void a_second_run_is_told_that_one_is_running(void **state)
{
    char *path = inside("office.db.nightly.lock");
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

    (void)state;
    CHECK_INT(flock(fd, LOCK_EX | LOCK_NB), 0);
    CHECK_INT(run(), ST_BUSY);
    CHECK_HAS(err_text(&office.err), "另一个夜间统计正在运行");
    CHECK(!exists("reports"));
    CHECK(!exists("backups"));
    close(fd);
    run_well();
    free(path);
}

static void a_database_that_somebody_holds_is_busy_and_nothing_is_begun(void **state)
{
    struct db *other = office_connect(office.path, "wangwei");
    char *text;

    (void)state;
    CHECK_OK(db_begin(other, &office.err), &office.err);
    CHECK_INT(run(), ST_BUSY);
    CHECK_HAS(err_text(&office.err), "正被其他人写入");
    CHECK(!exists("reports"));
    CHECK(!exists("backups"));
    CHECK_OK(db_end(other, ST_OK, &office.err), &office.err);
    db_close(other);
    text = status_of(true);
    CHECK_HAS(text, "\"last\":null");
    free(text);
    run_well();
}

static void figures_that_do_not_reconcile_are_said_and_done_again_later(void **state)
{
    struct buf json = BUF_INIT;

    (void)state;
    run_well();
    on_database("UPDATE case_rec SET agreement_amount = 777 WHERE id = 1");
    hold_clock("2022-11-23T02:30:00");
    CHECK_INT(run(), ST_UNBALANCED);
    CHECK_HAS(err_text(&office.err), "777 分");
    CHECK(has_day("2022-11-22")); /* published, with the check beside it */
    read_into("reports/2022-11-22/figures.json", &json);
    CHECK_HAS(buf_text(&json), "\"key\":\"tallies\"");
    CHECK_HAS(buf_text(&json), "777 分");
    status_has(true, "\"status\":\"unbalanced\"");
    status_has(true, "\"through\":\"2022-11-21\",\"missing\":1");
    status_has(false, "数据核对不上");
    on_database("UPDATE case_rec SET agreement_amount = NULL WHERE id = 1");
    hold_clock("2022-11-24T02:30:00");
    run_well();
    status_has(true, "\"days\":[\"2022-11-22\",\"2022-11-23\"]");
    buf_release(&json);
}

static void a_broken_sum_is_marked_in_the_paper(void **state)
{
    struct buf html = BUF_INIT;
    struct db *db;

    (void)state;
    on_database("UPDATE case_rec SET state = 'agreed', result = '1', outcome_on = '2022-11-20'"
                " WHERE id = 3");
    db = office_connect(office.path, "limin");
    CHECK_OK(cases_reindex(db, office.book, office.today, &office.err), &office.err);
    db_close(db);
    CHECK_INT(run(), ST_UNBALANCED);
    read_into("reports/2022-11-21/report.html", &html);
    CHECK_HAS(buf_text(&html), "class=\"broken\"");
    status_has(true, "\"through\":null");
    buf_release(&html);
}

static void what_is_merely_pointed_out_is_in_the_papers_and_the_status_only(void **state)
{
    struct buf text = BUF_INIT;

    (void)state;
    on_database("UPDATE case_rec SET seq = 9 WHERE id = 3");
    run_well();
    read_into("reports/2022-11-21/summary.txt", &text);
    CHECK_HAS(buf_text(&text), "之后是第 9 号");
    status_has(true, "\"warnings\":1,");
    status_has(false, "1 处，用 tiaojie check 查看");
    buf_release(&text);
}

static void a_damaged_file_keeps_its_old_backups_and_is_not_written_to(void **state)
{
    (void)state;
    run_well();
    opt.keep_daily = 1;
    opt.keep_monthly = 1;
    put_backup("2020-01-01");
    on_database("PRAGMA foreign_keys = OFF; UPDATE case_rec SET mediator = 4711 WHERE id = 1");
    CHECK_INT(run(), ST_CORRUPT);
    CHECK_HAS(err_text(&office.err), "完整性检查");
    CHECK(has_backup("2020-01-01"));
    CHECK(has_backup("2022-11-22"));
    CHECK_INT(files_in("backups"), 2);
    status_has(true, "\"status\":\"ok\""); /* of the night before */
}

static void a_full_disk_leaves_the_old_files_and_nothing_half(void **state)
{
    struct rlimit small = { 16 * 1024, RLIM_INFINITY }, before;
    struct buf old = BUF_INIT, now = BUF_INIT;
    enum status st;

    (void)state;
    run_well();
    read_into("reports/2022-11-21/summary.txt", &old);
    on_database("UPDATE committee SET chair = '王五' WHERE id = 1");
    getrlimit(RLIMIT_FSIZE, &before);
    small.rlim_max = before.rlim_max;
    CHECK_INT(setrlimit(RLIMIT_FSIZE, &small), 0);
    st = run();
    CHECK_INT(setrlimit(RLIMIT_FSIZE, &before), 0);
    CHECK(st != ST_OK && st != ST_WARNED && st != ST_UNBALANCED);
    CHECK(err_text(&office.err)[0] != '\0');
    CHECK_INT(files_in("backups"), 1);
    CHECK_INT(files_in("reports/2022-11-21"), ARRAY_LEN(papers) + 1);
    read_into("reports/2022-11-21/summary.txt", &now);
    CHECK_STR(buf_text(&now), buf_text(&old));
    run_well();
    buf_release(&old);
    buf_release(&now);
}

static void a_folder_that_cannot_be_made_is_named(void **state)
{
    (void)state;
    put_file("reports", "a file");
    CHECK_INT(run(), ST_INVALID);
    CHECK_HAS(err_text(&office.err), "报表");
    CHECK_HAS(err_text(&office.err), "/reports");
    CHECK(has_backup("2022-11-22"));
    status_has(true, "\"status\":\"failed\"");
    status_has(true, "\"missing\":1");
}

/* ---- status ---- */

static void before_the_first_night_the_status_says_so(void **state)
{
    (void)state;
    status_has(false, "还没有运行过");
    status_has(true, "{\"last\":null,\"through\":null,\"missing\":1,"
                     "\"next\":\"2022-11-23T02:30:00+08:00\"}\n");
    hold_clock("2022-11-22T02:29:59");
    status_has(false, "2022-11-22 02:30");
}

static void the_status_tells_the_last_night_and_the_next(void **state)
{
    char *text;

    (void)state;
    hold_clock("2022-11-22T02:30:04");
    run_well();
    text = status_of(false);
    CHECK_HAS(text, "2022-11-22 02:30 至 02:30\n");
    CHECK_HAS(text, "正常\n");
    CHECK_HAS(text, "2022-11-21\n");
    CHECK_HAS(text, "1 件\n");
    CHECK_HAS(text, "backups/office-2022-11-22.db\n");
    CHECK_HAS(text, "2022-11-23 02:30\n");
    CHECK(!strstr(text, "还缺"));
    free(text);
    hold_clock("2022-11-25T09:00:00");
    status_has(false, "3 天，下次一并补做\n");
}

#define NIGHT(fn) cmocka_unit_test_setup_teardown(fn, open_office, leave_office)

static struct report *with_total(const char *name, const char *const keys[], size_t count)
{
    struct report *r = report_new(name, name);

    for (size_t i = 0; i < count; i++)
        report_column(r, keys[i], keys[i], RC_COUNT, NULL);
    report_total(r, "合计");
    for (size_t i = 0; i < count; i++)
        report_set_count(&r->total, i, (int64_t)(10 * count + i));
    return r;
}

static void a_table_with_other_columns_keeps_to_those_of_the_overview(void **state)
{
    static const char *const few[] = { "accepted", "settled" };
    static const char *const many[] = { "found", "settled", "calmed", "accepted", "watched" };
    struct book *book = book_new();
    const struct night n = { .copy_book = book };
    struct report *spans[] = { with_total("day", few, ARRAY_LEN(few)),
                               with_total("month", many, ARRAY_LEN(many)) };
    struct report *r = night_overview(&n, 19348, (const struct report *const *)spans, 2);

    (void)state;
    CHECK_INT(r->columns_count, 2);
    CHECK_INT(r->rows[0].cells[0].n, 20);
    CHECK_INT(r->rows[1].cells[0].n, 53); /* accepted, wherever it stands */
    CHECK_INT(r->rows[1].cells[1].n, 51);
    report_free(r);
    r = night_overview(&n, 19348, (const struct report *const[]) { spans[1], spans[0] }, 2);
    CHECK_INT(r->rows[1].cells[3].n, 20);
    CHECK(r->rows[1].cells[4].empty);
    report_free(r);
    report_free(spans[0]);
    report_free(spans[1]);
    book_free(book);
}

TESTS(T(a_table_with_other_columns_keeps_to_those_of_the_overview),
      NIGHT(the_first_night_does_yesterday_and_says_nothing),
      NIGHT(what_it_writes_is_for_the_owner_only), NIGHT(the_backup_is_whole_and_verifies),
      NIGHT(the_figures_end_with_the_day),
      NIGHT(what_ran_out_is_listed_without_the_names_of_the_parties),
      NIGHT(overdue_marks_are_brought_up_to_the_day), NIGHT(verbose_tells_the_steps),
      NIGHT(a_night_repeated_leaves_the_same_bytes),
      NIGHT(changed_data_make_a_new_backup_of_the_same_day),
      NIGHT(a_damaged_backup_of_the_day_is_written_anew),
      NIGHT(left_overs_of_a_killed_run_are_swept_away_and_nothing_else),
      NIGHT(missed_days_are_made_up_for), NIGHT(more_than_a_month_missed_is_cut_and_said),
      NIGHT(one_day_can_be_done_again_without_losing_the_place),
      NIGHT(a_day_out_of_turn_leaves_the_missed_ones_to_be_done),
      NIGHT(today_can_be_looked_at_and_is_done_again_when_it_is_over),
      NIGHT(a_demo_office_lives_in_its_own_day), NIGHT(before_the_campaign_there_is_no_table_of_it),
      NIGHT(old_backups_beyond_those_to_keep_are_removed),
      NIGHT(only_files_of_our_own_name_are_ever_removed),
      NIGHT(the_settings_say_how_many_to_keep_when_nobody_else_does),
      NIGHT(a_missing_database_is_not_made), NIGHT(a_second_run_is_told_that_one_is_running),
      NIGHT(a_database_that_somebody_holds_is_busy_and_nothing_is_begun),
      NIGHT(figures_that_do_not_reconcile_are_said_and_done_again_later),
      NIGHT(a_broken_sum_is_marked_in_the_paper),
      NIGHT(what_is_merely_pointed_out_is_in_the_papers_and_the_status_only),
      NIGHT(a_damaged_file_keeps_its_old_backups_and_is_not_written_to),
      NIGHT(a_full_disk_leaves_the_old_files_and_nothing_half),
      NIGHT(a_folder_that_cannot_be_made_is_named),
      NIGHT(before_the_first_night_the_status_says_so),
      NIGHT(the_status_tells_the_last_night_and_the_next))

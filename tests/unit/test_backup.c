/* tests/unit/test_backup.c - backups that verify, damaged ones that don't, restoring.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include <fcntl.h>

#include "../../src/store/checksum.h"
#include "../../src/store/file_copy.h"
#include "store/backup.h"

struct place {
    struct office o;
    char backup[128];
};

static void arrive(struct place *p)
{
    office_in_file(&p->o);
    str_fit(p->backup, sizeof(p->backup), "%s/copy.db", p->o.dir);
    casefile_free(case_saved(&p->o, STATE_ACCEPTED, "2022-11-01"));
    casefile_free(case_saved(&p->o, STATE_ACCEPTED, "2022-11-02"));
}

static void write_backup(struct place *p)
{
    CHECK_OK(backup_write(p->o.db, p->backup, &p->o.err), &p->o.err);
}

static int64_t size_of(const char *path)
{
    struct stat info;

    CHECK_INT(stat(path, &info), 0);
    return info.st_size;
}

static void flip_bit(const char *path, int64_t at)
{
    FILE *f = fopen(path, "r+");
    int c;

    CHECK(f != NULL);
    CHECK_INT(fseek(f, at, SEEK_SET), 0);
    c = fgetc(f);
    CHECK_INT(fseek(f, at, SEEK_SET), 0);
    fputc(c ^ 0x10, f);
    CHECK_INT(fclose(f), 0);
}

static size_t files_in(const char *path)
{
    DIR *dir = opendir(path);
    size_t n = 0;

    while (readdir(dir))
        n++;
    closedir(dir);
    return n - 2; /* . and .. */
}

static int64_t cases_in(const char *path)
{
    struct db *db = office_connect(path, "limin");
    int64_t n = db_number(db, "SELECT count(*) FROM case_rec", -1);

    db_close(db);
    return n;
}

/* --- writing --- */

static void the_sum_is_the_published_one(void **state)
{
    static const struct {
        const char *text;
        uint64_t sum;
    } rows[] = {
        { "", 0xEF46DB3751D8E999ULL },
        { "a", 0xD24EC4F1A98C6E5BULL },
        { "abc", 0x44BC2CF5AD770999ULL },
        { "Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1ULL },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct checksum sum;
        size_t n = strlen(rows[i].text);

        checksum_init(&sum);
        checksum_add(&sum, rows[i].text, n / 2);
        checksum_add(&sum, rows[i].text + n / 2, n - n / 2);
        CHECK_ROW(checksum_end(&sum) == rows[i].sum, rows[i].text);
    }
}

static void a_backup_is_one_private_file_that_verifies(void **state)
{
    struct place p;
    struct stat info;
    long long cases;

    (void)state;
    arrive(&p);
    write_backup(&p);
    CHECK_INT(stat(p.backup, &info), 0);
    CHECK_INT(info.st_mode & 0777, 0600);
    CHECK_OK(backup_verify(p.backup, &cases, &p.o.err), &p.o.err);
    CHECK_INT(cases, 2);
    CHECK_INT(files_in(p.o.dir), 4); /* the database, its -wal and -shm, the copy */
    office_leave(&p.o);
}

static void a_backup_holds_what_is_not_yet_in_the_file(void **state)
{
    struct place p;
    struct casefile *f;

    (void)state;
    arrive(&p);
    f = case_new(&p.o, STATE_ACCEPTED, "2022-11-03");
    CHECK_OK(cases_save(p.o.db, p.o.book, f, p.o.today, &p.o.err), &p.o.err);
    write_backup(&p);
    CHECK_INT(cases_in(p.backup), 3);
    casefile_free(f);
    office_leave(&p.o);
}

static void a_backup_can_be_used_as_a_database(void **state)
{
    struct place p;
    struct db *db;
    long long cases;

    (void)state;
    arrive(&p);
    write_backup(&p);
    db = office_connect(p.backup, "limin");
    CHECK_OK(db_setting_put(db, "x", "1", &p.o.err), &p.o.err);
    CHECK_OK(db_integrity(db, NULL, NULL, &p.o.err), &p.o.err);
    db_close(db);
    CHECK_OK(backup_verify(p.backup, &cases, &p.o.err), &p.o.err);
    CHECK_INT(cases, 2);
    office_leave(&p.o);
}

static void a_backup_that_cannot_be_written_leaves_the_old_one(void **state)
{
    struct place p;
    char *nowhere;
    long long cases;

    (void)state;
    arrive(&p);
    write_backup(&p);
    nowhere = mem_printf("%s/no/such/folder.db", p.o.dir);
    CHECK(backup_write(p.o.db, nowhere, &p.o.err) != ST_OK);
    CHECK_HAS(err_text(&p.o.err), nowhere);
    CHECK_OK(backup_verify(p.backup, &cases, &p.o.err), &p.o.err);
    free(nowhere);
    office_leave(&p.o);
}

/* --- damage --- */

static void any_flipped_bit_is_noticed(void **state)
{
    struct place p;
    int64_t size;
    long long cases;

    (void)state;
    arrive(&p);
    write_backup(&p);
    size = size_of(p.backup);
    for (int i = 0; i < 40; i++) {
        int64_t at = size * i / 40 + (i == 0 ? 100 : 7);

        flip_bit(p.backup, at);
        if (backup_verify(p.backup, &cases, &p.o.err) == ST_OK)
            fail_msg("byte %lld of %lld", (long long)at, (long long)size);
        flip_bit(p.backup, at);
    }
    CHECK_OK(backup_verify(p.backup, &cases, &p.o.err), &p.o.err);
    office_leave(&p.o);
}

static void a_torn_backup_is_refused_and_the_database_stays(void **state)
{
    struct place p;
    char *kept;
    int64_t size;

    (void)state;
    arrive(&p);
    write_backup(&p);
    db_close(p.o.db);
    p.o.db = NULL;
    size = size_of(p.backup);
    for (int i = 1; i < 8; i++) {
        CHECK_INT(truncate(p.backup, size * (8 - i) / 8), 0);
        CHECK(backup_restore(p.backup, p.o.path, &kept, &p.o.err) == ST_CORRUPT);
        CHECK(kept == NULL);
    }
    CHECK_INT(files_in(p.o.dir), 2);
    CHECK_INT(cases_in(p.o.path), 2);
    office_leave(&p.o);
}

static void something_else_is_no_backup(void **state)
{
    struct place p;
    long long cases;
    FILE *f;

    (void)state;
    arrive(&p);
    CHECK_INT(backup_verify(p.backup, &cases, &p.o.err), ST_NOT_FOUND);
    f = fopen(p.backup, "w");
    fputs("案号,当事人\n", f);
    fclose(f);
    CHECK_INT(backup_verify(p.backup, &cases, &p.o.err), ST_CORRUPT);
    office_leave(&p.o);
}

/* --- restoring --- */

static void a_restored_database_is_as_it_was_and_the_other_one_is_kept(void **state)
{
    struct place p;
    char *kept;

    (void)state;
    arrive(&p);
    write_backup(&p);
    casefile_free(case_saved(&p.o, STATE_ACCEPTED, "2022-11-03"));
    db_close(p.o.db);
    CHECK_OK(backup_restore(p.backup, p.o.path, &kept, &p.o.err), &p.o.err);
    CHECK_HAS(kept, "office.db.before-restore-20221122T011400");
    CHECK_INT(cases_in(kept), 3);
    CHECK_INT(cases_in(p.o.path), 2);
    p.o.db = office_connect(p.o.path, "limin");
    CHECK_OK(db_integrity(p.o.db, NULL, NULL, &p.o.err), &p.o.err);
    CHECK_INT(size_of(p.o.path) % 4096, 0); /* without the seal */
    free(kept);
    office_leave(&p.o);
}

/* What somebody has laid out under a name that we are going to use is not written through. */
static void links_in_the_folder_are_replaced_and_never_followed(void **state)
{
    struct place p;
    struct stat info;
    char *precious, *laid, *kept;
    struct err err = ERR_INIT;

    (void)state;
    arrive(&p);
    precious = mem_printf("%s/precious", p.o.dir);
    laid = mem_printf("%s.before-restore-20221122T011400", p.o.path);
    CHECK_INT(close(open(precious, O_CREAT | O_EXCL | O_WRONLY, 0644)), 0);
    CHECK_INT(symlink(precious, p.backup), 0);
    CHECK_INT(symlink(precious, laid), 0);
    write_backup(&p);
    CHECK_INT(size_of(precious), 0);
    CHECK_INT(lstat(p.backup, &info), 0);
    CHECK(S_ISREG(info.st_mode) && (info.st_mode & 0777) == 0600);
    db_close(p.o.db);
    CHECK_OK(backup_restore(p.backup, p.o.path, &kept, &p.o.err), &p.o.err);
    CHECK_INT(size_of(precious), 0);
    CHECK(lstat(p.o.path, &info) == 0 && S_ISREG(info.st_mode) && (info.st_mode & 0777) == 0600);
    CHECK(lstat(kept, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0);
    CHECK(file_copy(p.backup, laid, -1, &err) != ST_OK); /* nor one that comes in between */
    CHECK_INT(size_of(precious), 0);
    err_clear(&err);
    p.o.db = NULL;
    free(kept);
    free(laid);
    free(precious);
    office_leave(&p.o);
}

static void a_second_restore_in_the_same_second_keeps_both(void **state)
{
    struct place p;
    char *one, *two;

    (void)state;
    arrive(&p);
    write_backup(&p);
    db_close(p.o.db);
    p.o.db = NULL;
    CHECK_OK(backup_restore(p.backup, p.o.path, &one, &p.o.err), &p.o.err);
    CHECK_OK(backup_restore(p.backup, p.o.path, &two, &p.o.err), &p.o.err);
    CHECK(strcmp(one, two) != 0);
    CHECK_INT(access(one, F_OK), 0);
    CHECK_INT(access(two, F_OK), 0);
    free(one);
    free(two);
    office_leave(&p.o);
}

static void a_database_that_is_open_is_not_replaced(void **state)
{
    struct place p;
    char *kept;

    (void)state;
    arrive(&p);
    write_backup(&p);
    CHECK_INT(backup_restore(p.backup, p.o.path, &kept, &p.o.err), ST_BUSY);
    CHECK_HAS(err_text(&p.o.err), "退出");
    casefile_free(case_saved(&p.o, STATE_ACCEPTED, "2022-11-03"));
    CHECK_INT(office_row(&p.o, "SELECT count(*) FROM case_rec"), 3);
    office_leave(&p.o);
}

static void a_damaged_database_and_its_wal_make_way(void **state)
{
    struct place p;
    char *kept, *wal;
    FILE *f;

    (void)state;
    arrive(&p);
    write_backup(&p);
    db_close(p.o.db);
    f = fopen(p.o.path, "r+");
    for (int i = 0; i < 4096; i++)
        fputc('x', f);
    fclose(f);
    wal = mem_printf("%s-wal", p.o.path);
    f = fopen(wal, "w");
    fputs("left over", f);
    fclose(f);
    CHECK_OK(backup_restore(p.backup, p.o.path, &kept, &p.o.err), &p.o.err);
    CHECK(access(wal, F_OK) != 0);
    CHECK_INT(access(kept, F_OK), 0);
    p.o.db = office_connect(p.o.path, "limin");
    CHECK_INT(office_row(&p.o, "SELECT count(*) FROM case_rec"), 2);
    free(kept);
    free(wal);
    office_leave(&p.o);
}

static void a_backup_can_be_restored_where_nothing_is(void **state)
{
    struct place p;
    char *kept;
    char *elsewhere;

    (void)state;
    arrive(&p);
    write_backup(&p);
    elsewhere = mem_printf("%s/elsewhere.db", p.o.dir);
    CHECK_OK(backup_restore(p.backup, elsewhere, &kept, &p.o.err), &p.o.err);
    CHECK(kept == NULL);
    CHECK_INT(cases_in(elsewhere), 2);
    free(elsewhere);
    office_leave(&p.o);
}

/* By whatever name: who has it open would go on writing into a file without a name. */
static void a_backup_never_takes_the_place_of_the_database(void **state)
{
    struct place p;
    struct stat before, after;
    char *other;

    (void)state;
    arrive(&p);
    other = mem_printf("%s/other-name.db", p.o.dir);
    CHECK_INT(symlink(p.o.path, other), 0);
    CHECK_INT(stat(p.o.path, &before), 0);
    CHECK_INT(backup_write(p.o.db, p.o.path, &p.o.err), ST_INVALID);
    CHECK_HAS(err_text(&p.o.err), "数据库本身");
    CHECK_INT(backup_write(p.o.db, other, &p.o.err), ST_INVALID);
    CHECK_INT(stat(p.o.path, &after), 0);
    CHECK(before.st_ino == after.st_ino);
    free(other);
    office_leave(&p.o);
}

static void a_database_is_not_restored_from_itself(void **state)
{
    struct place p;
    char *kept;

    (void)state;
    arrive(&p);
    db_close(p.o.db);
    CHECK_INT(backup_restore(p.o.path, p.o.path, &kept, &p.o.err), ST_INVALID);
    CHECK_HAS(err_text(&p.o.err), "数据库本身");
    CHECK(kept == NULL);
    p.o.db = office_connect(p.o.path, "limin");
    CHECK_INT(office_row(&p.o, "SELECT count(*) FROM case_rec"), 2);
    office_leave(&p.o);
}

/* A copy of the file alone would lack what the others have saved since. */
static void a_database_in_use_is_no_backup(void **state)
{
    struct place p;
    char *elsewhere, *kept;

    (void)state;
    arrive(&p);
    elsewhere = mem_printf("%s/elsewhere.db", p.o.dir);
    CHECK_INT(backup_restore(p.o.path, elsewhere, &kept, &p.o.err), ST_INVALID);
    CHECK_HAS(err_text(&p.o.err), "tiaojie backup");
    CHECK(access(elsewhere, F_OK) != 0);
    free(elsewhere);
    office_leave(&p.o);
}

TESTS(T(the_sum_is_the_published_one), T(a_backup_is_one_private_file_that_verifies),
      T(a_backup_holds_what_is_not_yet_in_the_file), T(a_backup_can_be_used_as_a_database),
      T(a_backup_that_cannot_be_written_leaves_the_old_one), T(any_flipped_bit_is_noticed),
      T(a_torn_backup_is_refused_and_the_database_stays), T(something_else_is_no_backup),
      T(a_restored_database_is_as_it_was_and_the_other_one_is_kept),
      T(links_in_the_folder_are_replaced_and_never_followed),
      T(a_second_restore_in_the_same_second_keeps_both), T(a_database_that_is_open_is_not_replaced),
      T(a_damaged_database_and_its_wal_make_way), T(a_backup_can_be_restored_where_nothing_is),
      T(a_backup_never_takes_the_place_of_the_database), T(a_database_is_not_restored_from_itself),
      T(a_database_in_use_is_no_backup))

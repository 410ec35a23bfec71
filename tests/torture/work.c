/* tests/torture/work.c - a folder, an office in it, what must hold, and the tally.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/world.h"
#include "store/books.h"
#include "store/db.h"
#include "store/schema.h"
#include "work/checks.h"
#include "work/import.h"

#define LEDGER "data/ledger-2022.csv"
#define TODAY  "2022-12-31"

static char dir[64];
static uint64_t seed, state;
static size_t passed, failed;
static pid_t owner;

static void stop(const char *what, const char *why)
{
    fprintf(stderr, "%s: %s\n", what, why);
    exit(2);
}

/* ---- the folder ---- */

static int remove_one(const char *path, const struct stat *sb, int flag, struct FTW *where)
{
    (void)sb, (void)flag;
    return where->level > 0 ? remove(path) : 0;
}

void work_empty(const char *name)
{
    char *path = work_path(name);

    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    mkdir(path, 0700);
    free(path);
}

static void leave(void)
{
    if (getpid() != owner)
        return;
    nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    rmdir(dir);
}

const char *work_begin(const char *name)
{
    const char *given = getenv("SEED");
    bool memory = access("/dev/shm", W_OK) == 0;

    setvbuf(stdout, NULL, _IOLBF, 0);
    setenv("TZ", "UTC", 1);
    setenv("TIAOJIE_NOW", TODAY "T09:00:00", 1);
    seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL) ^ (uint64_t)getpid() << 20;
    state = seed;
    owner = getpid();
    snprintf(dir, sizeof(dir), "%s/tiaojie-%s-XXXXXX", memory ? "/dev/shm" : "/tmp", name);
    if (!mkdtemp(dir))
        stop(dir, "cannot be made");
    setenv("HOME", dir, 1);
    atexit(leave);
    printf("%s: SEED=%llu in %s\n", name, (unsigned long long)seed, dir);
    return dir;
}

char *work_path(const char *name)
{
    return mem_printf("%s/%s", dir, name);
}

long work_number(const char *variable, long otherwise)
{
    const char *given = getenv(variable);

    return given && *given ? strtol(given, NULL, 10) : otherwise;
}

/* splitmix64 */
uint64_t work_pick(uint64_t most)
{
    uint64_t z = state += 0x9e3779b97f4a7c15u;

    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return (z ^ z >> 31) % most;
}

void work_reseed(uint64_t more)
{
    state = seed ^ (more + 1) * 0x2545f4914f6cdd1du;
}

uint64_t work_seed(void)
{
    return seed;
}

/* ---- files ---- */

static char *read_file(const char *path, size_t *n)
{
    struct buf text = BUF_INIT;
    char part[65536];
    FILE *f = fopen(path, "rb");
    size_t got;

    if (!f)
        stop(path, "cannot be read");
    while ((got = fread(part, 1, sizeof(part), f)) > 0)
        buf_add_n(&text, part, got);
    fclose(f);
    *n = text.len;
    return buf_take(&text);
}

static void write_file(const char *path, const char *bytes, size_t n)
{
    FILE *f = fopen(path, "wb");

    if (!f || fwrite(bytes, 1, n, f) != n || fclose(f) != 0)
        stop(path, "cannot be written");
}

void work_copy(const char *from, const char *to)
{
    size_t n;
    char *bytes = read_file(from, &n);

    write_file(to, bytes, n);
    free(bytes);
}

void work_remove_database(const char *path)
{
    static const char *const ends[] = { "", "-wal", "-shm", "-journal" };

    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        char *name = mem_printf("%s%s", path, ends[i]);

        unlink(name);
        free(name);
    }
}

void work_ledger(const char *path, int rows)
{
    size_t n, end = 0;
    char *bytes = read_file(LEDGER, &n);

    for (int lines = 0; end < n && lines <= rows; end++)
        lines += bytes[end] == '\n';
    write_file(path, bytes, end);
    free(bytes);
}

static void import_some(struct db *db, const struct book *book, int rows)
{
    char *ledger = work_path("some.csv");
    struct import_options opt = { .path = ledger,
                                  .kind = KIND_CASE,
                                  .today = date_from_iso(TODAY) };
    struct import_result r = { 0 };
    struct err err = ERR_INIT;
    enum status st;

    work_ledger(ledger, rows);
    st = import_file(db, book, &opt, &r, &err);
    if (st != ST_OK && st != ST_WARNED)
        stop(ledger, err_text(&err));
    import_result_release(&r);
    unlink(ledger);
    free(ledger);
}

void work_office(const char *path, int cases)
{
    struct err err = ERR_INIT;
    struct book *book = NULL;
    struct db *db;
    enum status st = db_open(path, DB_CREATE, &db, &err);

    if (st == ST_OK) {
        db_set_who(db, "limin");
        st = schema_seed(db, &err);
    }
    if (st == ST_OK)
        st = books_load(db, &book, &err);
    if (st != ST_OK)
        stop(path, err_text(&err));
    if (cases)
        import_some(db, book, cases);
    book_free(book);
    db_close(db);
}

void work_old(const char *path, const char *dump)
{
    size_t n;
    char *sql = read_file(dump, &n), *why = NULL;
    sqlite3 *sq;

    work_remove_database(path);
    if (sqlite3_open(path, &sq) != SQLITE_OK || sqlite3_exec(sq, sql, NULL, NULL, &why))
        stop(dump, why ? why : "cannot be made");
    sqlite3_close(sq);
    free(sql);
}

/* ---- what must hold ---- */

static void keep_first(void *ctx, const char *text)
{
    char **first = ctx;

    if (!*first)
        *first = mem_copy(text);
}

/* A ledger that was cut off has a gap or a committee without members, which a check points out
 * as a reminder only. */
static char *wrong_in(struct db *db)
{
    struct err err = ERR_INIT;
    struct book *book = NULL;
    char *first = NULL;
    enum status st = books_load(db, &book, &err);

    for (size_t i = 0; st == ST_OK && check_nth(i); i++) {
        const struct check *c = check_nth(i);

        free(first);
        first = NULL;
        st = c->run(db, book, date_from_iso(TODAY), keep_first, &first, &err);
        if (st == ST_WARNED) {
            err_clear(&err);
            st = ST_OK;
        }
    }
    if (st == ST_OK) {
        free(first);
        first = NULL;
    } else if (!first) {
        first = mem_printf("status %d: %s", (int)st, err_text(&err));
    }
    err_clear(&err);
    if (book)
        book_free(book);
    return first;
}

char *work_wrong(const char *path)
{
    struct err err = ERR_INIT;
    struct db *db;
    char *wrong;

    if (db_open(path, 0, &db, &err) != ST_OK) {
        wrong = mem_printf("cannot be opened: %s", err_text(&err));
        err_clear(&err);
        return wrong;
    }
    wrong = wrong_in(db);
    db_close(db);
    return wrong;
}

long long work_ask(const char *path, const char *sql)
{
    sqlite3_stmt *s = NULL;
    sqlite3 *sq = NULL;
    long long n = -1;

    if (sqlite3_open_v2(path, &sq, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
        sqlite3_prepare_v2(sq, sql, -1, &s, NULL) == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW)
        n = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    sqlite3_close(sq);
    return n;
}

char *work_left_over(const char *folder)
{
    DIR *d = opendir(folder);
    struct dirent *entry;
    char *found = NULL;

    while (d && !found && (entry = readdir(d)) != NULL) {
        const char *name = entry->d_name;

        if (strstr(name, ".tmp") || strstr(name, ".new") || str_ends(name, "-journal"))
            found = mem_printf("%s/%s", folder, name);
        else if (entry->d_type == DT_DIR && name[0] != '.') {
            char *inner = mem_printf("%s/%s", folder, name);

            found = work_left_over(inner);
            free(inner);
        }
    }
    if (d)
        closedir(d);
    return found;
}

/* ---- the tally ---- */

void work_fail(const char *fmt, ...)
{
    va_list ap;

    failed++;
    printf("FAILED: ");
    va_start(ap, fmt);
    vprintf(fmt, ap);
    va_end(ap);
    printf(" (SEED=%llu)\n", (unsigned long long)seed);
}

void work_pass(void)
{
    passed++;
}

int work_end(void)
{
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed ? 1 : 0;
}

/* tests/torture/damage.c - files that were cut off or in which bytes were turned round.
 *
 * usage: damage PROGRAM (the one with sanitizers).  COUNT= places (200); SEED=.  Each time `check`
 * must find it or the file must hold what it held; whatever happens nothing crashes and nothing
 * hangs, list and export still give what can be read, and a restore mends it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "work.h"

#define CASES     60
#define SECONDS   60 /* then it hangs */
#define SANITIZER 99 /* exit status of a program that touched what is not its own */

static const char *program;
static char *whole, *database, *backup, *out; /* owned: paths */
static char *content;                         /* owned: all that the whole file holds */
static size_t content_size;

struct tally {
    long tried, found, harmless, unseen, listed, exported;
};

/* ---- the program ---- */

static int run(const char *const *words, char **said)
{
    const char *argv[12] = { program, "-d", database };
    char *path = work_path("said");
    size_t n = 3;
    pid_t child;
    int status;

    while (*words)
        argv[n++] = *words++;
    child = fork();
    if (child == 0) {
        int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

        dup2(fd, STDOUT_FILENO);
        dup2(fd, STDERR_FILENO);
        alarm(SECONDS);
        execv(program, (char *const *)argv);
        _exit(127);
    }
    waitpid(child, &status, 0);
    if (said) {
        struct buf b = BUF_INIT;
        char part[4096];
        FILE *f = fopen(path, "r");

        while (f && (n = fread(part, 1, sizeof(part), f)) > 0)
            buf_add_n(&b, part, n);
        if (f)
            fclose(f);
        *said = b.len ? buf_take(&b) : mem_copy("");
    }
    free(path);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
#define RUN(said, ...) run((const char *const[]) { __VA_ARGS__, NULL }, said)

static bool is_crash(int status)
{
    return status >= SANITIZER;
}

/* ---- what the file holds ---- */

static void add_row(struct buf *b, sqlite3_stmt *s)
{
    for (int i = 0; i < sqlite3_column_count(s); i++) {
        const void *data = sqlite3_column_blob(s, i);

        buf_printf(b, "%d:", sqlite3_column_type(s, i));
        buf_add_n(b, data ? data : "", (size_t)sqlite3_column_bytes(s, i));
        buf_add(b, "\n");
    }
}

static bool add_table(sqlite3 *sq, const char *name, struct buf *b)
{
    char *sql = sqlite3_mprintf("SELECT rowid, * FROM \"%w\"", name);
    sqlite3_stmt *s = NULL;
    int rc = sqlite3_prepare_v2(sq, sql, -1, &s, NULL);

    sqlite3_free(sql);
    if (rc != SQLITE_OK) { /* without rowid */
        sql = sqlite3_mprintf("SELECT * FROM \"%w\"", name);
        rc = sqlite3_prepare_v2(sq, sql, -1, &s, NULL);
        sqlite3_free(sql);
    }
    while (rc == SQLITE_OK && (rc = sqlite3_step(s)) == SQLITE_ROW) {
        add_row(b, s);
        rc = SQLITE_OK;
    }
    sqlite3_finalize(s);
    return rc == SQLITE_DONE;
}

/* Every row of every table; NULL when one cannot be read.  Yours. */
static char *content_of(const char *path, size_t *size)
{
    struct buf b = BUF_INIT;
    sqlite3_stmt *s = NULL;
    sqlite3 *sq = NULL;
    bool good = sqlite3_open(path, &sq) == SQLITE_OK &&
                sqlite3_prepare_v2(sq,
                                   "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
                                   " AND sql NOT LIKE 'CREATE VIRTUAL%'",
                                   -1, &s, NULL) == SQLITE_OK;
    int rc = SQLITE_ERROR;

    while (good && (rc = sqlite3_step(s)) == SQLITE_ROW) {
        add_row(&b, s);
        good = add_table(sq, (const char *)sqlite3_column_text(s, 0), &b);
    }
    good = good && rc == SQLITE_DONE;
    sqlite3_finalize(s);
    sqlite3_close(sq);
    *size = b.len;
    if (good)
        return buf_take(&b);
    buf_release(&b);
    return NULL;
}

/* ---- damage ---- */

static void lay_out(void)
{
    work_empty("work");
    work_copy(whole, database);
}

static long size_of(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 ? (long)info.st_size : 0;
}

static void turn_byte(char *what, size_t size)
{
    long at = (long)work_pick((uint64_t)size_of(database));
    unsigned char byte = 0, by = (unsigned char)(1 + work_pick(255));
    int fd = open(database, O_RDWR | O_CLOEXEC);

    if (pread(fd, &byte, 1, at) == 1) {
        byte ^= by;
        if (pwrite(fd, &byte, 1, at) != 1)
            work_fail("byte %ld cannot be written", at);
    }
    close(fd);
    snprintf(what, size, "byte %ld (page %ld) by %02x", at, at / 4096 + 1, by);
}

/* At a page, or in its middle. */
static void cut_off(char *what, size_t size)
{
    long pages = size_of(database) / 4096;
    long at = (long)work_pick((uint64_t)pages) * 4096 + (work_pick(2) ? 2048 : 0);

    if (truncate(database, at) != 0)
        work_fail("cannot be cut off");
    snprintf(what, size, "cut off at %ld of %ld", at, pages * 4096);
}

static void blank_page(char *what, size_t size)
{
    static const char zeros[4096];
    long page = (long)work_pick((uint64_t)(size_of(database) / 4096));
    int fd = open(database, O_RDWR | O_CLOEXEC);

    if (pwrite(fd, zeros, sizeof(zeros), page * 4096) != (ssize_t)sizeof(zeros))
        work_fail("page %ld cannot be written", page);
    close(fd);
    snprintf(what, size, "page %ld blank", page + 1);
}

/* ---- looking ---- */

static void expect_no_crash(const char *what, const char *command, int status, const char *said)
{
    if (is_crash(status))
        work_fail("%s: %s ended with %d: %s", what, command, status, said);
    else
        work_pass();
}

static bool try_command(const char *what, const char *command, int status, char *said)
{
    expect_no_crash(what, command, status, said);
    if (status != 0 && status != 5 && !*said)
        work_fail("%s: %s says nothing", what, command);
    free(said);
    return status == 0 || status == 5;
}

static void look(const char *what, struct tally *t)
{
    char *said, *now;
    size_t size;
    int status = RUN(&said, "check");

    t->tried++;
    expect_no_crash(what, "check", status, said);
    if (status == 0) {
        now = content_of(database, &size);
        if (now && size == content_size && memcmp(now, content, size) == 0)
            t->harmless++;
        else
            t->unseen++; /* SQLite keeps no sums of pages: a letter for a letter in plain text */
        free(now);
    } else {
        t->found++;
    }
    free(said);
    status = RUN(&said, "case", "list", "--plain");
    t->listed += try_command(what, "case list", status, said);
    status = RUN(&said, "export", "case", "-o", out);
    t->exported += try_command(what, "export", status, said);
}

static void expect_mended(const char *what)
{
    char *said;
    int status = RUN(&said, "restore", backup);

    if (status != 0)
        work_fail("%s: restore ended with %d: %s", what, status, said);
    free(said);
    status = RUN(&said, "check");
    if (status != 0)
        work_fail("%s: after restore: %s", what, said);
    else
        work_pass();
    free(said);
}

static void run_kind(const char *name, long count, void (*spoil)(char *what, size_t size))
{
    struct tally t = { 0 };

    for (long i = 0; i < count; i++) {
        char what[128];

        lay_out();
        spoil(what, sizeof(what));
        look(what, &t);
        if (i % 10 == 0)
            expect_mended(what);
    }
    printf("%-12s %4ld tried: %4ld found, %3ld hold what they held, %ld unseen in plain text; "
           "still listed %4ld, "
           "exported %4ld\n",
           name, t.tried, t.found, t.harmless, t.unseen, t.listed, t.exported);
}

int main(int argc, char **argv)
{
    long count = work_number("COUNT", 200);

    if (argc != 2)
        return 2;
    program = argv[1];
    setenv("ASAN_OPTIONS", "exitcode=99:detect_leaks=0", 1);
    setenv("UBSAN_OPTIONS", "exitcode=99:halt_on_error=1", 1);
    work_begin("damage");
    work_empty("keep");
    work_empty("work");
    whole = work_path("keep/office.db");
    backup = work_path("keep/backup.db");
    database = work_path("work/office.db");
    out = work_path("work/out.csv");
    work_office(whole, CASES);
    content = content_of(whole, &content_size);
    if (!content)
        work_fail("the whole file cannot be read");
    work_copy(whole, backup);
    run_kind("bytes", count, turn_byte);
    run_kind("cut off", (count + 3) / 4, cut_off);
    run_kind("blank pages", (count + 3) / 4, blank_page);
    free(content);
    return work_end();
}

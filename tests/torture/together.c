/* tests/torture/together.c - eight who write and eight who read, at the same time on one file.
 *
 * SECONDS= (600), WRITERS= and READERS= (8); SEED=.  Each is a process of its own.  At the end:
 * nobody was told an error, every confirmed deed is in the history in the order of him who did
 * it, no change was overwritten unseen, numbers have no gap and no double, both chains and all
 * sums are in order.  Prints how long a save took and how large the WAL was at most.
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
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "clerk.h"
#include "core/filter.h"
#include "store/db.h"
#include "store/find.h"
#include "store/search.h"
#include "work.h"
#include "work/report.h"
#include "work/statistics.h"

#define WAL_MOST (64L << 20) /* journal_size_limit */
#define PEOPLE   64

static char *database; /* owned */

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int open_line(const char *kind, int number)
{
    char *name = mem_printf("lines/%s%d", kind, number), *path = work_path(name);
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

    free(path);
    free(name);
    return fd;
}

/* ---- who writes ---- */

/* His line has what he announced and confirmed, and "T ms" for each save. */
static int write_until(int number, double until)
{
    int line = open_line("writer", number);
    struct clerk c;
    bool good;

    work_reseed((uint64_t)number);
    good = clerk_begin(&c, database, number, line);
    while (good && now_ms() < until) {
        c.took = 0;
        good = clerk_deed(&c);
        if (good && c.took > 0)
            dprintf(line, "T %.3f\n", c.took);
    }
    dprintf(line, "C %ld\n", c.conflicts);
    if (!good)
        dprintf(line, "E %s\n", err_text(&c.err));
    clerk_end(&c);
    return good ? 0 : 1;
}

/* ---- who reads ---- */

static enum status look_at_list(struct clerk *c)
{
    static const int fields[] = { CF_NUMBER, CF_PARTIES, CF_STATE };
    struct find_query q = { .kind = KIND_CASE, .fields = fields, .fields_count = 3, .sort = -1 };
    struct find_rows rows = { 0 };
    enum status st = find_page(c->db, c->book, &q, NULL, false, false, 40, &rows, &c->err);

    find_rows_release(&rows);
    return st;
}

static enum status look_for_words(struct clerk *c)
{
    struct search_query q = { .words = "张三 伤口", .most = 20 };
    struct search_hits hits = { 0 };
    enum status st = search_all(c->db, c->book, &q, &hits, &c->err);

    search_hits_release(&hits);
    return st;
}

static enum status count_all(struct clerk *c)
{
    struct find_query q = { .kind = KIND_CASE, .sort = -1 };
    size_t n;

    return find_count(c->db, c->book, &q, 0, &n, &c->err);
}

static enum status count_figures(struct clerk *c)
{
    struct stat_request rq = { .stat = statistic_find("type"),
                               .cutoff = DATE_NONE,
                               .basis = BASIS_ACCEPTED };
    struct report *table = NULL;
    enum status st = statistics_table(c->db, c->book, &rq, c->today, &table, &c->err);

    report_free(table);
    return st;
}

static int read_until(int number, double until)
{
    static enum status (*const looks[])(struct clerk * c) = { look_at_list, look_for_words,
                                                              count_all, count_figures };
    int line = open_line("reader", number);
    enum status st = ST_OK;
    struct clerk c;

    work_reseed(1000 + (uint64_t)number);
    if (!clerk_begin(&c, database, number, line))
        st = ST_FAILED;
    while (st == ST_OK && now_ms() < until) {
        double from = now_ms();

        st = looks[work_pick(ARRAY_LEN(looks))](&c);
        dprintf(line, "T %.3f\n", now_ms() - from);
        usleep(2000); /* somebody who reads */
    }
    if (st != ST_OK)
        dprintf(line, "E %s\n", err_text(&c.err));
    clerk_end(&c);
    return st == ST_OK ? 0 : 1;
}

/* ---- what they leave ---- */

struct times {
    double *ms; /* owned */
    size_t count, cap;
};

static int by_size(const void *a, const void *b)
{
    const double *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

static double part(const struct times *t, double share)
{
    size_t at = (size_t)((double)t->count * share);

    return t->count ? t->ms[at < t->count ? at : t->count - 1] : 0;
}

struct sum {
    struct times times;
    long confirmed, conflicts;
};

/* The traces of what he did must follow each other as he did it. */
static void expect_in_order(sqlite3_stmt *s, int number, const char *what, const char *text,
                            long long id, long long *last)
{
    char who[32];
    long long seq = 0;

    str_fit(who, sizeof(who), "clerk%d", number);
    sqlite3_bind_text(s, 1, who, -1, SQLITE_STATIC);
    sqlite3_bind_text(s, 2, text, -1, SQLITE_STATIC);
    sqlite3_bind_int64(s, 3, id);
    sqlite3_bind_int64(s, 4, *last);
    if (sqlite3_step(s) == SQLITE_ROW)
        seq = sqlite3_column_int64(s, 0);
    sqlite3_reset(s);
    if (seq == 0)
        work_fail("lost, or out of order: clerk%d %s %lld %s", number, what, id, text);
    else
        work_pass();
    if (seq)
        *last = seq;
}

static void read_line(const char *line, int number, sqlite3_stmt *s, long long *last,
                      struct sum *sum)
{
    char what[16] = "", text[256] = "";
    long long id = 0;

    if (line[0] == 'T') {
        struct times *t = &sum->times;

        mem_grow((void **)&t->ms, t->count, &t->cap, sizeof(*t->ms));
        t->ms[t->count++] = strtod(line + 2, NULL);
    } else if (line[0] == 'C') {
        sum->conflicts += strtol(line + 2, NULL, 10);
    } else if (line[0] == 'E') {
        work_fail("he was told: %s", line + 2);
    } else if (line[0] == '+' && sscanf(line + 2, "%15s %lld %255[^\n]", what, &id, text) >= 2) {
        sum->confirmed++;
        if (!str_equal(what, "undo"))
            expect_in_order(s, number, what, text, id, last);
    }
}

static void read_lines(const char *kind, int people, sqlite3 *sq, struct sum *sum)
{
    sqlite3_stmt *s = NULL;

    sqlite3_prepare_v2(sq,
                       "SELECT min(seq) FROM history WHERE who = ?1 AND after = ?2 AND seq > ?4 AND"
                       " row_id = ?3 AND (field = 'summary' OR field = 'state' OR field = 'name'"
                       " OR what = 'delete')",
                       -1, &s, NULL);
    for (int i = 0; i < people; i++) {
        char *name = mem_printf("lines/%s%d", kind, i), *path = work_path(name), line[512];
        FILE *f = fopen(path, "r");
        long long last = 0;

        while (f && fgets(line, sizeof(line), f)) {
            line[strcspn(line, "\n")] = '\0';
            read_line(line, i, s, &last, sum);
        }
        if (f)
            fclose(f);
        free(path);
        free(name);
    }
    sqlite3_finalize(s);
    if (sum->times.count)
        qsort(sum->times.ms, sum->times.count, sizeof(double), by_size);
}

static void expect_none(const char *what, const char *sql)
{
    long long n = work_ask(database, sql);

    if (n == 0)
        work_pass();
    else
        work_fail("%s: %lld", what, n);
}

static void expect_one_story(void)
{
    char *wrong = work_wrong(database);

    if (wrong)
        work_fail("%s", wrong);
    else
        work_pass();
    free(wrong);
    /* What one change found is what the change before it left. */
    expect_none("changes overwritten unseen",
                "SELECT count(*) FROM (SELECT before, what, lag(after) OVER"
                " (PARTITION BY row_id ORDER BY seq) AS was FROM history"
                " WHERE kind = 'case' AND field = 'summary')"
                " WHERE what = 'update' AND before IS NOT was");
    expect_none("cases that are not as their history says",
                "SELECT count(*) FROM case_rec AS c WHERE summary IS NOT (SELECT after FROM"
                " history WHERE kind = 'case' AND row_id = c.id AND field = 'summary'"
                " ORDER BY seq DESC LIMIT 1)");
    expect_none("gaps and doubles in numbers",
                "SELECT coalesce(sum(n), 0) FROM (SELECT max(seq) - count(*) +"
                " count(*) - count(DISTINCT seq) AS n FROM case_rec WHERE seq IS NOT NULL"
                " GROUP BY series, year)");
}

/* ---- the story ---- */

static long size_of(const char *end)
{
    char *path = mem_printf("%s%s", database, end);
    struct stat info;
    long size = stat(path, &info) == 0 ? (long)info.st_size : 0;

    free(path);
    return size;
}

static pid_t begin(int (*live)(int number, double until), int number, double until)
{
    pid_t child = fork();

    if (child == 0)
        _exit(live(number, until));
    return child;
}

/* Waits for all of them; the WAL's largest size meanwhile. */
static long wait_for(int people)
{
    struct timespec nap = { .tv_nsec = 50000000 };
    long most = 0;

    while (people > 0) {
        int status;
        pid_t child = waitpid(-1, &status, WNOHANG);

        if (child > 0) {
            people--;
            if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
                work_fail("process %ld ended with %d", (long)child, status);
        } else {
            long size = size_of("-wal");

            most = size > most ? size : most;
            nanosleep(&nap, NULL);
        }
    }
    return most;
}

static int people_of(const char *variable)
{
    long n = work_number(variable, 8);

    return n < 1 ? 1 : n > PEOPLE ? PEOPLE : (int)n;
}

int main(void)
{
    long seconds = work_number("SECONDS", 600);
    int writers = people_of("WRITERS"), readers = people_of("READERS");
    struct sum wrote = { 0 }, looked = { 0 };
    sqlite3 *sq = NULL;
    double until;
    long wal;

    work_begin("together");
    work_empty("lines");
    database = work_path("office.db");
    work_office(database, 0);
    until = now_ms() + (double)seconds * 1e3;
    for (int i = 0; i < writers; i++)
        begin(write_until, i, until);
    for (int i = 0; i < readers; i++)
        begin(read_until, i, until);
    wal = wait_for(writers + readers);
    sqlite3_open(database, &sq);
    read_lines("writer", writers, sq, &wrote);
    read_lines("reader", readers, sq, &looked);
    sqlite3_close(sq);
    expect_one_story();
    if (wal > WAL_MOST)
        work_fail("the WAL grew to %ld bytes", wal);
    printf("%d writing, %d reading, %ld s: %ld deeds confirmed, %ld times somebody else was "
           "faster\n",
           writers, readers, seconds, wrote.confirmed, wrote.conflicts);
    printf("a save: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; a look: p50 %.1f ms, p99 %.1f ms, "
           "longest %.1f ms (%zu looks)\n",
           part(&wrote.times, 0.5), part(&wrote.times, 0.99), part(&wrote.times, 1),
           part(&looked.times, 0.5), part(&looked.times, 0.99), part(&looked.times, 1),
           looked.times.count);
    printf("WAL at most %.1f MiB, database %.1f MiB\n", (double)wal / 1048576,
           (double)size_of("") / 1048576);
    free(wrote.times.ms);
    free(looked.times.ms);
    return work_end();
}

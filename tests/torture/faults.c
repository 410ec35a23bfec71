/* tests/torture/faults.c - the disk fails at every single operation in turn.
 *
 * Of a save, an import of 20 rows, a backup and a migration every write, sync, truncate, lock,
 * open, read and delete fails once, and again as on a disk that stays full.  PLACES= tries of
 * each kind at most, evenly spread; else every single one of a save and an import, and 100 of the
 * many of a backup and a migration; SEED=.  Each time: a refusal with a
 * sentence, all or nothing in the file, both chains and all sums in order, what was typed still
 * typed, and the same save then goes.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/lifecycle.h"
#include "fault_vfs.h"
#include "store/backup.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/schema.h"
#include "work.h"
#include "work/import.h"

#define ROWS 20

static char *template, *older, *database, *copy, *ledger; /* owned: paths */

/* What is open, and what has been typed. */
struct desk {
    struct db *db;
    struct book *book;
    struct casefile *typed; /* or NULL */
    int today;
};

struct deed {
    const char *name;
    bool opening; /* the file is opened by the deed itself */
    enum status (*run)(struct desk *d, struct err *err);
    const char *count; /* SQL: what it adds to */
    long long adds;
};

/* ---- the deeds ---- */

static void type_case(struct desk *d)
{
    struct casefile *f = d->typed = casefile_new();
    struct record *p[2] = { record_new(KIND_PARTY), record_new(KIND_PARTY) };

    record_set_int(f->rec, CF_COMMITTEE,
                   db_number(d->db, "SELECT id FROM committee WHERE sub_kind = 'medical'", 0));
    record_set_int(f->rec, CF_AREA, db_number(d->db, "SELECT min(id) FROM area", 0));
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_TYPE, "15");
    record_set(f->rec, CF_DIFFICULTY, "1");
    record_set(f->rec, CF_SUMMARY, "术后伤口感染，要求赔偿医药费三万元。");
    record_set(f->rec, CF_STATE, STATE_ACCEPTED);
    record_set(f->rec, CF_ACCEPTED, "2022-12-30");
    for (int i = 0; i < 2; i++) {
        record_set(p[i], PF_SIDE, i ? "2" : "1");
        record_set(p[i], PF_TYPE, "1");
        record_set(p[i], PF_NAME, i ? "李四" : "张三");
        record_list_add(&f->of[KIND_PARTY], p[i]);
    }
}

static enum status do_save(struct desk *d, struct err *err)
{
    return cases_save(d->db, d->book, d->typed, d->today, err);
}

static enum status do_import(struct desk *d, struct err *err)
{
    struct import_options opt = { .path = ledger, .kind = KIND_CASE, .today = d->today };
    struct import_result r = { 0 };
    enum status st = import_file(d->db, d->book, &opt, &r, err);

    import_result_release(&r);
    return st == ST_WARNED ? ST_OK : st;
}

static enum status do_backup(struct desk *d, struct err *err)
{
    return backup_write(d->db, copy, err);
}

static enum status do_migrate(struct desk *d, struct err *err)
{
    enum status st = db_open(database, 0, &d->db, err);

    return st;
}

static const struct deed deeds[] = {
    { "save", false, do_save, "SELECT count(*) FROM case_rec WHERE number IS NOT NULL", 1 },
    { "import", false, do_import, "SELECT count(*) FROM case_rec", ROWS },
    { "backup", false, do_backup, "SELECT 0", 0 },
    { "migration", true, do_migrate, "SELECT 0", 0 },
};

/* ---- ways to fail ---- */

static const struct {
    const char *name;
    struct fault fault;
} ways[] = {
    { "write: i/o error", { .op = FAULT_WRITE, .rc = SQLITE_IOERR_WRITE } },
    { "write: full from there on", { .op = FAULT_WRITE, .rc = SQLITE_FULL, .on = true } },
    { "write: half of it, once", { .op = FAULT_WRITE, .rc = SQLITE_FULL, .half = true } },
    { "write: half, then none",
      { .op = FAULT_WRITE, .rc = SQLITE_FULL, .half = true, .on = true } },
    { "sync", { .op = FAULT_SYNC, .rc = SQLITE_IOERR_FSYNC } },
    { "sync from there on", { .op = FAULT_SYNC, .rc = SQLITE_IOERR_FSYNC, .on = true } },
    { "truncate", { .op = FAULT_TRUNCATE, .rc = SQLITE_IOERR_TRUNCATE } },
    { "lock: i/o error", { .op = FAULT_LOCK, .rc = SQLITE_IOERR_LOCK } },
    { "lock: held by another", { .op = FAULT_LOCK, .rc = SQLITE_BUSY, .on = true } },
    { "open", { .op = FAULT_OPEN, .rc = SQLITE_CANTOPEN } },
    { "read", { .op = FAULT_READ, .rc = SQLITE_IOERR_READ } },
    { "delete", { .op = FAULT_DELETE, .rc = SQLITE_IOERR_DELETE } },
    { "shared memory", { .op = FAULT_MAP, .rc = SQLITE_IOERR_SHMSIZE, .on = true } },
};

/* ---- one try ---- */

static void desk_open(struct desk *d, const struct deed *deed)
{
    struct err err = ERR_INIT;

    *d = (struct desk) { .today = date_from_iso("2022-12-31") };
    work_empty("work");
    work_copy(deed->opening ? older : template, database);
    if (deed->opening)
        return;
    if (db_open(database, 0, &d->db, &err) != ST_OK || books_load(d->db, &d->book, &err) != ST_OK) {
        fprintf(stderr, "%s\n", err_text(&err));
        exit(2);
    }
    db_set_wait(d->db, 30);
    if (deed->run == do_save)
        type_case(d);
}

static void desk_close(struct desk *d)
{
    if (d->typed)
        casefile_free(d->typed);
    if (d->book)
        book_free(d->book);
    db_close(d->db);
}

struct outcome {
    long tries, refused, survived, told_too_early;
};

static void expect(bool good, const char *deed, const char *way, long at, const char *what)
{
    if (good)
        work_pass();
    else
        work_fail("%s, %s %ld: %s", deed, way, at, what);
}

static bool still_typed(const struct desk *d, enum status st)
{
    return !d->typed ||
           (record_is(d->typed->rec, CF_SUMMARY, "术后伤口感染，要求赔偿医药费三万元。") &&
            d->typed->of[KIND_PARTY].count == 2 &&
            (st == ST_OK || (casefile_changed(d->typed) && d->typed->rec->id == 0)));
}

static bool whole_copy(void)
{
    long long cases;

    return access(copy, F_OK) != 0 || backup_verify(copy, &cases, NULL) == ST_OK;
}

static void look(const struct deed *deed, const char *way, long at, enum status st,
                 long long before, struct outcome *o)
{
    long long now = work_ask(database, deed->count);
    char *wrong = work_wrong(database), *folder = work_path("work");
    char *rest = work_left_over(folder);

    expect(!wrong, deed->name, way, at, wrong ? wrong : "");
    expect(now == before || now == before + deed->adds, deed->name, way, at, "half of it is there");
    expect(st != ST_OK || now == before + deed->adds, deed->name, way, at, "confirmed and lost");
    expect(whole_copy(), deed->name, way, at, "the copy does not verify");
    expect(!rest, deed->name, way, at, rest ? rest : "");
    o->told_too_early += st != ST_OK && deed->adds && now != before;
    free(rest);
    free(folder);
    free(wrong);
}

/* again: the same on the same connection when the disk is well again, as a clerk would press save
 * once more; else the program ends there. */
static void try_once(const struct deed *deed, const char *way, const struct fault *f, bool again,
                     struct outcome *o)
{
    struct err err = ERR_INIT;
    struct desk d;
    long long before;
    enum status st;

    desk_open(&d, deed);
    before = deed->opening ? 0 : db_number(d.db, deed->count, 0);
    fault_set(f);
    st = deed->run(&d, &err);
    o->tries++;
    if (fault_failed() == 0) {
        o->tries--;
    } else if (st == ST_OK) {
        o->survived++;
    } else {
        o->refused++;
        expect(*err_text(&err) != '\0', deed->name, way, f->at, "refused without a sentence");
        expect(st == ST_FULL || st == ST_FAILED || st == ST_BUSY || st == ST_DENIED ||
                   st == ST_NOT_FOUND || (st == ST_CORRUPT && deed->run != do_save),
               deed->name, way, f->at, err_text(&err));
    }
    expect(still_typed(&d, st), deed->name, way, f->at, "what was typed is gone");
    err_clear(&err);
    if (!again)
        desk_close(&d); /* the disk still fails */
    fault_set(NULL);
    if (again && st != ST_OK) {
        st = deed->run(&d, &err);
        expect(st == ST_OK, deed->name, way, f->at, err_text(&err));
        err_clear(&err);
    }
    if (again)
        desk_close(&d);
    look(deed, way, f->at, st, before, o);
}

/* ---- the story ---- */

static long operations(const struct deed *deed, enum fault_op op)
{
    struct err err = ERR_INIT;
    struct desk d;
    long n;

    desk_open(&d, deed);
    fault_set(NULL);
    if (deed->run(&d, &err) != ST_OK)
        work_fail("%s: %s", deed->name, err_text(&err));
    n = fault_count(op);
    desk_close(&d);
    err_clear(&err);
    return n;
}

static void run(const struct deed *deed, size_t w, long most)
{
    struct fault f = ways[w].fault;
    long n = operations(deed, f.op);
    long step = most && n > most ? (n + most - 1) / most : 1;
    struct outcome o = { 0 };

    /* Opening waits for its lock five seconds each time. */
    if (deed->opening && f.rc == SQLITE_BUSY)
        return;
    for (f.at = 1 + (long)work_pick((uint64_t)step); f.at <= n; f.at += step)
        try_once(deed, ways[w].name, &f, work_pick(2), &o);
    printf("%-10s %-26s %5ld places, %5ld tried: refused %5ld, went on %5ld, "
           "refused and yet whole %ld\n",
           deed->name, ways[w].name, n, o.tries, o.refused, o.survived, o.told_too_early);
}

int main(void)
{
    long most = work_number("PLACES", 0);
    const char *only = getenv("ONLY");

    work_begin("faults");
    work_empty("keep");
    template = work_path("keep/office.db");
    older = work_path("keep/older.db");
    ledger = work_path("keep/ledger.csv");
    database = work_path("work/office.db");
    copy = work_path("work/copy.db");
    work_office(template, 0);
    work_old(older, "tests/data/version2.sql");
    work_ledger(ledger, ROWS);
    fault_install();
    for (size_t i = 0; i < ARRAY_LEN(deeds); i++)
        for (size_t w = 0; w < ARRAY_LEN(ways); w++)
            if (!only || str_equal(only, deeds[i].name))
                run(&deeds[i], w, most ? most : deeds[i].adds ? 0 : 100);
    return work_end();
}

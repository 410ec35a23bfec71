/* tests/unit/store_office.h - a small office in a database, for the tests of the store.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_STORE_OFFICE_H
#define TESTS_STORE_OFFICE_H

#include <dirent.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"

#include "base/date.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/lifecycle.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/records.h"
#include "store/schema.h"

#define CHECK_OK(call, err)                                                                        \
    do {                                                                                           \
        enum status st_ = (call);                                                                  \
        if (st_ != ST_OK)                                                                          \
            fail_msg("%s: %d %s", #call, (int)st_, err_text(err));                                 \
    } while (0)

struct office {
    struct db *db;
    struct book *book;
    struct err err;
    int today;
    char dir[64]; /* "" in memory */
    char path[96];
};

static inline struct db *office_connect(const char *path, const char *who)
{
    struct err err = ERR_INIT;
    struct db *db;

    CHECK_OK(db_open(path, DB_CREATE, &db, &err), &err);
    db_set_who(db, who);
    return db;
}

static inline void office_fill(struct office *o)
{
    db_set_who(o->db, "limin");
    CHECK_OK(schema_seed(o->db, &o->err), &o->err);
    CHECK_OK(books_load(o->db, &o->book, &o->err), &o->err);
    o->today = date_from_iso("2022-11-22");
}

/* A folder of the test's own; o->path is not made yet. */
static inline void office_folder(struct office *o)
{
    *o = (struct office) { .err = ERR_INIT };
    setenv("TIAOJIE_NOW", "2022-11-22T09:14:00", 1);
    str_fit(o->dir, sizeof(o->dir), "/tmp/tiaojie-test-XXXXXX");
    CHECK(mkdtemp(o->dir) != NULL);
    str_fit(o->path, sizeof(o->path), "%s/office.db", o->dir);
}

static inline void office_in_file(struct office *o)
{
    office_folder(o);
    o->db = office_connect(o->path, "limin");
    office_fill(o);
}

static inline void office_in_memory(struct office *o)
{
    *o = (struct office) { .err = ERR_INIT };
    setenv("TIAOJIE_NOW", "2022-11-22T09:14:00", 1);
    CHECK_OK(db_open(NULL, DB_MEMORY, &o->db, &o->err), &o->err);
    office_fill(o);
}

static inline void office_leave(struct office *o)
{
    DIR *dir;
    struct dirent *entry;

    db_close(o->db);
    book_free(o->book);
    err_clear(&o->err);
    if (!o->dir[0])
        return;
    dir = opendir(o->dir);
    while (dir && (entry = readdir(dir)) != NULL) {
        char *path = mem_printf("%s/%s", o->dir, entry->d_name);

        unlink(path);
        free(path);
    }
    closedir(dir);
    rmdir(o->dir);
}

static inline int64_t office_row(struct office *o, const char *sql)
{
    return db_number(o->db, sql, -1);
}

static inline int64_t office_committee(struct office *o, const char *sub_kind)
{
    char *sql = mem_printf("SELECT id FROM committee WHERE sub_kind = '%s'", sub_kind);
    int64_t id = office_row(o, sql);

    free(sql);
    CHECK(id > 0);
    return id;
}

static inline struct record *party_new(const char *side, const char *name)
{
    struct record *party = record_new(KIND_PARTY);

    record_set(party, PF_SIDE, side);
    record_set(party, PF_TYPE, "1");
    record_set(party, PF_NAME, name);
    return party;
}

/* A medical case of two parties that has everything a save asks for. */
static inline struct casefile *case_new(struct office *o, const char *state,
                                        const char *accepted_on)
{
    struct casefile *f = casefile_new();

    record_set_int(f->rec, CF_COMMITTEE, office_committee(o, "medical"));
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_TYPE, "15");
    record_set(f->rec, CF_DIFFICULTY, "1");
    record_set_int(f->rec, CF_AREA,
                   office_row(o, "SELECT id FROM area WHERE code = '411103001000'"));
    record_set(f->rec, CF_SUMMARY, "术后伤口感染，要求赔偿医药费三万元。");
    record_set(f->rec, CF_STATE, state);
    record_set(f->rec, CF_ACCEPTED, accepted_on);
    record_list_add(&f->of[KIND_PARTY], party_new("1", "张三"));
    record_list_add(&f->of[KIND_PARTY], party_new("2", "李四"));
    return f;
}

static inline struct casefile *case_saved(struct office *o, const char *state,
                                          const char *accepted_on)
{
    struct casefile *f = case_new(o, state, accepted_on);

    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    return f;
}

#endif

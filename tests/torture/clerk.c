/* tests/torture/clerk.c - somebody who adds, accepts, corrects, takes out and takes back.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/lifecycle.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/records.h"
#include "work.h"

#define TRIES 50 /* he loads it again when somebody was faster */

static void tell(struct clerk *c, const char *sign, const char *what, int64_t id, const char *text)
{
    char *line = mem_printf("%s %s %lld %s\n", sign, what, (long long)id, text);

    if (write(c->line, line, strlen(line)) < 0)
        _exit(3);
    free(line);
}

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static enum status save(struct clerk *c, struct casefile *f)
{
    double from = now_ms();
    enum status st = cases_save(c->db, c->book, f, c->today, &c->err);

    c->took = now_ms() - from;
    return st;
}

static struct record *party(const char *side, const char *name)
{
    struct record *p = record_new(KIND_PARTY);

    record_set(p, PF_SIDE, side);
    record_set(p, PF_TYPE, "1");
    record_set(p, PF_NAME, name);
    return p;
}

/* Which edit it is stands in the text. */
static char *text_of(const struct clerk *c)
{
    return mem_printf("事由%d-%ld，双方协商未果，申请调解。", c->number, c->deeds);
}

/* ---- deeds ---- */

static bool add(struct clerk *c)
{
    struct casefile *f = casefile_new();
    char *text = text_of(c);
    enum status st;

    record_set_int(f->rec, CF_COMMITTEE, c->committee);
    record_set_int(f->rec, CF_AREA, c->area);
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_TYPE, "15");
    record_set(f->rec, CF_DIFFICULTY, "1");
    record_set(f->rec, CF_SUMMARY, text);
    record_set(f->rec, CF_STATE, STATE_DRAFT);
    record_list_add(&f->of[KIND_PARTY], party("1", "张三"));
    record_list_add(&f->of[KIND_PARTY], party("2", "李四"));
    tell(c, "?", "add", 0, text);
    st = save(c, f);
    if (st == ST_OK)
        tell(c, "+", "add", f->rec->id, text);
    casefile_free(f);
    free(text);
    return st == ST_OK;
}

static int64_t any(struct clerk *c, const char *where)
{
    char *sql = mem_printf("SELECT id FROM case_rec WHERE void_reason IS NULL AND code IS NULL"
                           " AND %s AND id > %llu ORDER BY id LIMIT 1",
                           where,
                           (unsigned long long)work_pick(
                               (uint64_t)db_number(c->db, "SELECT max(id) + 1 FROM case_rec", 1)));
    int64_t id = db_number(c->db, sql, 0);

    free(sql);
    return id;
}

/* Changes the case and saves it; once more from the start when somebody else was faster.
 * change() false: it is not to be changed any more. */
static bool edit(struct clerk *c, const char *what, int64_t id, const char *text,
                 bool (*change)(struct clerk *c, struct casefile *f, const char *text))
{
    enum status st = ST_CONFLICT;

    for (int i = 0; st == ST_CONFLICT && i < TRIES; i++) {
        struct casefile *f = NULL;

        err_clear(&c->err);
        st = cases_load(c->db, id, &f, &c->err);
        if (st != ST_OK)
            return false;
        if (!change(c, f, text)) {
            casefile_free(f);
            return true;
        }
        tell(c, "?", what, id, text);
        st = save(c, f);
        if (st == ST_OK)
            tell(c, "+", what, id, text);
        else
            c->conflicts++;
        casefile_free(f);
    }
    return st == ST_OK;
}

static bool change_summary(struct clerk *c, struct casefile *f, const char *text)
{
    (void)c;
    record_set(f->rec, CF_SUMMARY, text);
    return true;
}

static bool accept_it(struct clerk *c, struct casefile *f, const char *text)
{
    const struct move *m = move_find(record_text(f->rec, CF_STATE), "accept");

    (void)text;
    if (!m)
        return false; /* somebody has accepted it meanwhile */
    record_set(f->rec, CF_ACCEPTED, "2022-12-30");
    move_apply(m, f, c->today);
    return true;
}

static bool correct(struct clerk *c)
{
    int64_t id = any(c, "1");
    char *text = text_of(c);
    bool good = id ? edit(c, "edit", id, text, change_summary) : add(c);

    free(text);
    return good;
}

static bool accept_one(struct clerk *c)
{
    int64_t id = any(c, "state = 'draft'");

    return id ? edit(c, "move", id, STATE_ACCEPTED, accept_it) : add(c);
}

static bool add_person(struct clerk *c)
{
    struct record *rec = record_new(KIND_MEDIATOR);
    char *name = mem_printf("何静%d-%ld", c->number, c->deeds);
    double from = now_ms();
    enum status st;

    record_set(rec, MF_NAME, name);
    record_set_int(rec, MF_COMMITTEE, c->committee);
    record_set(rec, MF_CHOSEN, "hired");
    record_set(rec, MF_FROM, "2020-01-01");
    tell(c, "?", "person", 0, name);
    st = records_save(c->db, rec, &c->err);
    c->took = now_ms() - from;
    if (st == ST_OK) {
        c->last_person = rec->id;
        tell(c, "+", "person", rec->id, name);
    }
    record_free(rec);
    free(name);
    return st == ST_OK;
}

static bool take_out(struct clerk *c)
{
    struct record *rec = NULL;
    double from = now_ms();
    enum status st;

    if (!c->last_person)
        return add_person(c);
    st = records_load(c->db, KIND_MEDIATOR, c->last_person, &rec, &c->err);
    if (st == ST_OK) {
        tell(c, "?", "void", rec->id, "重复登记");
        st = records_void(c->db, rec, "重复登记", &c->err);
        c->took = now_ms() - from;
    }
    if (st == ST_OK)
        tell(c, "+", "void", rec->id, "重复登记");
    if (rec)
        record_free(rec);
    c->last_person = 0;
    return st == ST_OK;
}

/* He may have changed nothing there, or somebody else since: then he is told so. */
static bool take_back(struct clerk *c)
{
    int64_t id = any(c, "1");
    char *what = NULL;
    double from = now_ms();
    enum status st;

    if (!id)
        return add(c);
    tell(c, "?", "undo", id, "");
    st = cases_undo(c->db, c->book, id, c->today, false, &what, &c->err);
    c->took = now_ms() - from;
    if (st == ST_OK)
        tell(c, "+", "undo", id, "");
    free(what);
    if (st == ST_NOT_FOUND || st == ST_CONFLICT || st == ST_INVALID) {
        err_clear(&c->err);
        c->took = 0; /* nothing was saved */
        st = ST_OK;
    }
    return st == ST_OK;
}

bool clerk_deed(struct clerk *c)
{
    static bool (*const deeds[])(struct clerk * c) = { add,        add,      correct,
                                                       correct,    correct,  accept_one,
                                                       add_person, take_out, take_back };

    c->deeds++;
    return deeds[work_pick(ARRAY_LEN(deeds))](c);
}

/* ---- life ---- */

bool clerk_begin(struct clerk *c, const char *path, int number, int line)
{
    char who[32];

    *c = (struct clerk) { .number = number, .line = line, .today = date_from_iso("2022-12-31") };
    if (db_open(path, 0, &c->db, &c->err) != ST_OK)
        return false;
    str_fit(who, sizeof(who), "clerk%d", number);
    db_set_who(c->db, who);
    if (books_load(c->db, &c->book, &c->err) != ST_OK)
        return false;
    c->committee = db_number(c->db, "SELECT id FROM committee WHERE sub_kind = 'medical'", 0);
    c->area = db_number(c->db, "SELECT min(id) FROM area WHERE code = '411103001000'", 0);
    return c->committee > 0 && c->area > 0;
}

void clerk_end(struct clerk *c)
{
    db_close(c->db);
    if (c->book)
        book_free(c->book);
    err_clear(&c->err);
}

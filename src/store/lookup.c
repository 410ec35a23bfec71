/* store/lookup.c - rows that a typed name can mean, best and most used first.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/lookup.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "base/world.h"
#include "case_index_impl.h"
#include "facts_impl.h"
#include "lookup_impl.h"
#include "records_impl.h"
#include "store/access.h"
#include "store/cases.h"
#include "store/find.h"

#define RECENT_DAYS   365
#define RECENT_BLOCKS 250 /* of FACTS_IN_BLOCK cases: enough to rank by, read in a millisecond */

void choices_release(struct choices *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].label);
        free(c->items[i].hint);
    }
    free(c->items);
    *c = (struct choices) { 0 };
}

static void choices_add(struct choices *c, int64_t id, const char *label, const char *hint)
{
    mem_grow((void **)&c->items, c->count, &c->cap, sizeof(*c->items));
    c->items[c->count++] = (struct choice) { .id = id,
                                             .label = mem_copy(label ? label : ""),
                                             .hint = mem_copy(hint ? hint : "") };
}

/* --- how often a row was used --- */

struct usage {
    uint32_t *counts; /* owned; by row id */
    size_t count;
};

static void usage_add(struct usage *u, uint32_t id)
{
    if (id >= u->count) {
        size_t count = id + 256u;

        u->counts = mem_resize(u->counts, count, sizeof(*u->counts));
        memset(u->counts + u->count, 0, (count - u->count) * sizeof(*u->counts));
        u->count = count;
    }
    u->counts[id]++;
}

static uint32_t usage_of(const struct usage *u, int64_t id)
{
    return id >= 0 && (uint64_t)id < u->count ? u->counts[id] : 0;
}

/* Counts the newest cases, as far as they are of the last year, by the kind's rows. */
static enum status usage_load(struct db *db, enum kind_id kind, struct usage *u, struct err *err)
{
    int from = world_today() - RECENT_DAYS;
    const unsigned char *data;
    struct packed p;
    struct stmt q;

    db_prepare(db, &q, "SELECT block, data FROM fact_block ORDER BY block DESC LIMIT :blocks");
    db_bind_int(&q, ":blocks", RECENT_BLOCKS);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &p);
            if (!(p.flags & PACKED_USED) || p.accepted < from)
                continue;
            usage_add(u, kind == KIND_AREA        ? p.area
                         : kind == KIND_COMMITTEE ? p.committee
                                                  : p.mediator);
        }
    }
    return db_finish(&q, err);
}

static bool has_usage(enum kind_id kind)
{
    return kind == KIND_AREA || kind == KIND_COMMITTEE || kind == KIND_MEDIATOR;
}

/* --- ranking --- */

struct candidate {
    int64_t id;
    char *name, *hint; /* owned */
    int grade;
    uint32_t used;
};

struct candidates {
    struct candidate *items;
    size_t count, cap;
};

static void candidates_release(struct candidates *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].name);
        free(c->items[i].hint);
    }
    free(c->items);
}

static int by_fit(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;

    if (x->grade != y->grade)
        return y->grade - x->grade;
    if (x->used != y->used)
        return x->used < y->used ? 1 : -1;
    return strcmp(x->name, y->name) ? strcmp(x->name, y->name) : (x->id > y->id) - (x->id < y->id);
}

/* Rounds are called by the day on which they begin. */
static int by_day(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;

    return strcmp(x->name, y->name) ? strcmp(y->name, x->name) : by_fit(a, b);
}

/* A code or a login is known or not: pinyin is for names. */
static int grade_of(const char *typed, const char *name, const char *other)
{
    int grade = name ? pinyin_match(typed, name) : 0;
    int also = other && *typed ? pinyin_match(typed, other) : 0;

    return also > 2 && also > grade ? also : grade;
}

static enum status gather(struct db *db, const struct lookup_reading *r, const char *typed,
                          int64_t within, struct candidates *c, struct err *err)
{
    struct stmt q;

    lookup_rows(db, &q, r, within);
    while (db_row(&q)) {
        int grade = grade_of(typed, db_text(&q, COLUMN_NAME), db_text(&q, COLUMN_OTHER));
        const char *name = db_text(&q, COLUMN_NAME), *hint = db_text(&q, COLUMN_HINT);

        if (!grade || !db_int(&q, COLUMN_ACTIVE))
            continue;
        mem_grow((void **)&c->items, c->count, &c->cap, sizeof(*c->items));
        c->items[c->count++] = (struct candidate) {
            .id = db_int(&q, COLUMN_ID),
            .name = mem_copy(name ? name : ""),
            .hint = mem_copy(hint ? hint : ""),
            .grade = *typed ? grade : 0,
        };
    }
    return db_finish(&q, err);
}

static enum status rank(struct db *db, enum kind_id kind, struct candidates *c, struct err *err)
{
    struct usage used = { 0 };
    enum status st = ST_OK;

    if (c->count > 1 && has_usage(kind))
        st = usage_load(db, kind, &used, err);
    for (size_t i = 0; i < c->count; i++)
        c->items[i].used = usage_of(&used, c->items[i].id);
    if (c->count)
        qsort(c->items, c->count, sizeof(*c->items), kind == KIND_ROUND ? by_day : by_fit);
    free(used.counts);
    return st;
}

/* --- cases --- */

static enum status find_cases(struct db *db, const char *typed, size_t max, struct choices *out,
                              struct err *err)
{
    static const int fields[] = { CF_NUMBER, CF_CODE, CF_PARTIES };
    struct term term = { .kind = TERM_TEXT, .field = -1, .value = mem_copy(typed) };
    struct filter filter = { .terms = &term, .count = *typed ? 1 : 0 };
    struct find_query q = { .kind = KIND_CASE,
                            .filter = &filter,
                            .fields = fields,
                            .fields_count = ARRAY_LEN(fields),
                            .sort = -1 };
    struct find_rows rows = { 0 };
    enum status st = find_page(db, NULL, &q, NULL, false, false, max, &rows, err);

    for (size_t i = 0; i < rows.count; i++) {
        const struct find_row *r = &rows.items[i];
        char *name = mem_printf("#%lld", (long long)r->id);

        choices_add(out, r->id,
                    r->cells[0]   ? r->cells[0]
                    : r->cells[1] ? r->cells[1]
                                  : name,
                    r->cells[2]);
        free(name);
    }
    find_rows_release(&rows);
    free(term.value);
    return st;
}

enum status lookup_find(struct db *db, enum kind_id kind, const char *typed, int64_t within,
                        size_t max, struct choices *out, struct err *err)
{
    const struct lookup_reading *r = lookup_reading(kind);
    struct candidates c = { 0 };
    char *plain = typed_plain(typed);
    enum status st = ST_OK;

    if (kind == KIND_CASE) {
        st = find_cases(db, plain, max, out, err);
    } else if (r) {
        st = gather(db, r, plain, within, &c, err);
        if (st == ST_OK)
            st = rank(db, kind, &c, err);
        for (size_t i = 0; st == ST_OK && i < c.count && i < max; i++)
            choices_add(out, c.items[i].id, c.items[i].name, c.items[i].hint);
    }
    candidates_release(&c);
    free(plain);
    return st;
}

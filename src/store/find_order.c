/* store/find_order.c - in which order a list stands, and where a row stands in it.
 *
 * Codes stand in the order of their list, references by the name that people read,
 * areas by their official code; other values by themselves.  Empty ones are last both
 * ways, and rows with the same value stand by id.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_impl.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pinyin.h"
#include "records_impl.h"

/* Indexes of case_rec in whose order rows can be walked; "" where SQLite has made
 * the index itself, for a unique column. */
static const char *index_of(int field)
{
    static const struct {
        int field;
        const char *index;
    } indexes[] = {
        { CF_NUMBER, "" },
        { CF_CODE, "" },
        { CF_ACCEPTED, "case_by_accepted" },
        { CF_DUE, "case_by_due" },
        { CF_OUTCOME, "case_by_outcome" },
        { CF_STATE, "case_by_state" },
        { CF_TYPE, "case_by_type" },
        { CF_COMMITTEE, "case_by_committee" },
        { CF_MEDIATOR, "case_by_mediator" },
        { CF_AREA, "case_by_area" },
    };

    for (size_t i = 0; i < ARRAY_LEN(indexes); i++) {
        if (indexes[i].field == field)
            return indexes[i].index;
    }
    return NULL;
}

/* --- ranks --- */

static void add_rank(struct find_order *o, const char *value, int rank)
{
    mem_grow((void **)&o->ranks, o->ranks_count, &o->ranks_cap, sizeof(*o->ranks));
    o->ranks[o->ranks_count++] = (struct rank) { .value = mem_copy(value), .rank = rank };
}

static int by_value(const void *a, const void *b)
{
    return strcmp(((const struct rank *)a)->value, ((const struct rank *)b)->value);
}

static void rank_codes(struct find_order *o, const struct book *book, const char *list)
{
    const struct code *c;

    for (size_t i = 0; book && (c = book_nth(book, list, i)) != NULL; i++)
        add_rank(o, c->code, (int)i);
}

struct named {
    char *name; /* owned; as it is sorted */
    int64_t id;
};

static int by_name(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int c = strcmp(x->name, y->name);

    return c ? c : (x->id > y->id) - (x->id < y->id);
}

static char *sort_text(enum kind_id of, struct stmt *q)
{
    struct buf key = BUF_INIT;
    const char *name = db_text(q, 1);

    if (of == KIND_AREA || !name)
        return mem_copy(name ? name : "");
    pinyin_sort_key(name, &key);
    return key.len ? buf_take(&key) : mem_copy(name);
}

static enum status rank_rows(struct find_order *o, struct db *db, enum kind_id of, struct err *err)
{
    const struct kind *kind = kind_get(of);
    char *name = of == KIND_AREA ? mem_copy("coalesce(code, name)") : kind_name_sql(kind, "t");
    char *sql = mem_printf("SELECT t.id, %s FROM %s AS t", name, kind->table);
    struct named *rows = NULL;
    size_t count = 0, cap = 0;
    enum status st;
    struct stmt q;

    db_prepare_text(db, &q, sql);
    while (db_row(&q)) {
        mem_grow((void **)&rows, count, &cap, sizeof(*rows));
        rows[count++] = (struct named) { .id = db_int(&q, 0), .name = sort_text(of, &q) };
    }
    st = db_finish(&q, err);
    if (count)
        qsort(rows, count, sizeof(*rows), by_name);
    for (size_t i = 0; i < count; i++) {
        char *value = mem_printf("%lld", (long long)rows[i].id);

        add_rank(o, value, (int)i);
        free(value);
        free(rows[i].name);
    }
    free(rows);
    free(name);
    free(sql);
    return st;
}

static int rank_of(const struct find_order *o, const char *value)
{
    struct rank key = { .value = (char *)(uintptr_t)value };
    const struct rank *found = NULL;

    if (o->ranks_count && value)
        found = bsearch(&key, o->ranks, o->ranks_count, sizeof(*o->ranks), by_value);
    return found ? found->rank : INT_MAX;
}

/* --- order --- */

enum status order_make(struct find_order *o, const struct find_plan *p, int sort, bool descending,
                       struct err *err)
{
    const struct field *f = sort < 0 ? NULL : &p->kind->fields[sort];
    enum kind_id of = f && f->type == FT_REF ? kind_find(f->of) : KIND_COUNT;
    enum status st = ST_OK;

    *o = (struct find_order) { .field = sort, .descending = descending };
    if (!f)
        return ST_OK;
    o->numeric = f->type == FT_INT || f->type == FT_MONEY || f->type == FT_BOOL ||
                 f->type == FT_REF;
    o->index = p->kind_id == KIND_CASE ? index_of(sort) : NULL;
    o->ranked = f->type == FT_CODE || (of != KIND_COUNT && of != KIND_CASE);
    if (f->type == FT_CODE)
        rank_codes(o, p->book, f->of);
    else if (o->ranked)
        st = rank_rows(o, p->db, of, err);
    if (o->ranks_count)
        qsort(o->ranks, o->ranks_count, sizeof(*o->ranks), by_value);
    return st;
}

void order_release(struct find_order *o)
{
    for (size_t i = 0; i < o->ranks_count; i++)
        free(o->ranks[i].value);
    free(o->ranks);
}

struct place order_place(const struct find_order *o, int64_t id, const char *key)
{
    return (struct place) {
        .id = id,
        .rank = o->ranked ? rank_of(o, key) : 0,
        .key = mem_copy(key),
    };
}

void place_release(struct place *p)
{
    free(p->key);
    p->key = NULL;
}

static int compare_values(const struct find_order *o, const struct place *a, const struct place *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (o->numeric) {
        long long x = strtoll(a->key, NULL, 10), y = strtoll(b->key, NULL, 10);

        return (x > y) - (x < y);
    }
    return strcmp(a->key, b->key);
}

int order_compare(const struct find_order *o, const struct place *a, const struct place *b)
{
    int ids = (a->id > b->id) - (a->id < b->id);
    int c = 0;

    if (o->field < 0)
        return -ids;
    if (!a->key != !b->key)
        return a->key ? -1 : 1; /* empty ones last, whatever the direction */
    if (a->key)
        c = compare_values(o, a, b);
    if (c == 0)
        c = ids;
    return o->descending ? -c : c;
}

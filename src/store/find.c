/* store/find.c - pages, counts and ids of the records that fit a filter.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "find_impl.h"
#include "records_impl.h"

void find_rows_release(struct find_rows *r)
{
    for (size_t i = 0; i < r->count; i++) {
        for (size_t c = 0; c < r->cells; c++)
            free(r->items[i].cells[c]);
        free(r->items[i].cells);
        free(r->items[i].sort_key);
    }
    free(r->items);
    *r = (struct find_rows) { 0 };
}

/* --- places --- */

struct places {
    struct place *items;
    size_t count, cap;
    size_t limit; /* as many are wanted */
    const struct find_order *order;
    const struct place *after;
    bool inclusive, back;
};

static void places_release(struct places *p)
{
    for (size_t i = 0; i < p->count; i++)
        place_release(&p->items[i]);
    free(p->items);
    p->items = NULL;
    p->count = p->cap = 0;
}

static void places_add(struct places *p, struct place place)
{
    mem_grow((void **)&p->items, p->count, &p->cap, sizeof(*p->items));
    p->items[p->count++] = place;
}

static bool take_in_order(void *ctx, int64_t id, const char *key)
{
    struct places *p = ctx;

    places_add(p, order_place(p->order, id, key));
    return p->count < p->limit;
}

static int compare_places(const void *a, const void *b, void *ctx)
{
    const struct places *p = ctx;
    int c = order_compare(p->order, a, b);

    return p->back ? -c : c;
}

/* Sorts, from the row to start from, and keeps what is wanted. */
static void places_trim(struct places *p)
{
    if (p->count == 0)
        return;
    qsort_r(p->items, p->count, sizeof(*p->items), compare_places, p);
    while (p->count > p->limit)
        place_release(&p->items[--p->count]);
}

static bool take_any(void *ctx, int64_t id, const char *key)
{
    struct places *p = ctx;
    struct place place = order_place(p->order, id, key);
    int c = p->after ? compare_places(&place, p->after, p) : 1;

    if (c < 0 || (c == 0 && !p->inclusive)) {
        place_release(&place);
        return true;
    }
    places_add(p, place);
    if (p->limit < SIZE_MAX / 8 && p->count > 4 * p->limit + 1000)
        places_trim(p);
    return true;
}

static void reverse(struct places *p)
{
    for (size_t i = 0, j = p->count; i + 1 < j; i++) {
        struct place swap = p->items[i];

        p->items[i] = p->items[--j];
        p->items[j] = swap;
    }
}

/* --- which way to take --- */

/* Rows to look at in order before something else is tried; 0: nothing else is better. */
static size_t patience(const struct find_plan *p, const struct find_order *o)
{
    if (p->has_set)
        return o->field < 0 ? 0 : p->limits->patience + 8 * p->set.count;
    for (size_t i = 0; i < p->predicates_count; i++) {
        if (p->predicates[i].indexed || p->predicates[i].list)
            return o->field < 0 ? p->limits->patience : p->limits->patience / 4 + 1;
    }
    return 0;
}

/* In the order of the list, if that can be had; sets w->spent if not. */
static enum status gather_in_order(struct walk *w, struct places *p, size_t budget, struct err *err)
{
    places_release(p);
    w->looked = 0;
    w->budget = budget;
    w->spent = !walk_can(w->plan, w->order);
    w->take = take_in_order;
    return w->spent ? ST_OK : walk_run(w, err);
}

static enum status gather_sorted(struct walk *w, struct places *p, struct err *err)
{
    enum status st;

    places_release(p);
    w->budget = 0;
    w->take = take_any;
    st = walk_all(w, err);
    places_trim(p);
    return st;
}

/* Fills places with the wanted ones in the order of the list. */
static enum status gather(struct find_plan *plan, const struct find_order *o, struct places *p,
                          struct err *err)
{
    struct walk w = { .plan = plan,
                      .order = o,
                      .after = p->after,
                      .inclusive = p->inclusive,
                      .back = p->back,
                      .ctx = p };
    enum status st = o->field < 0 ? ST_OK : plan_match_to_set(plan, err);
    bool narrow = !plan->has_set;

    if (st == ST_OK)
        st = gather_in_order(&w, p, patience(plan, o), err);
    if (st == ST_OK && w.spent && narrow && walk_can(plan, o)) {
        /* Too few rows fit.  What the indexes know of them is less to look through. */
        st = plan_narrow(plan, err);
        if (st == ST_OK)
            st = gather_in_order(&w, p, plan->has_set ? patience(plan, o) : 0, err);
    }
    if (st == ST_OK && w.spent)
        st = gather_sorted(&w, p, err);
    if (st == ST_OK && p->back)
        reverse(p);
    return st;
}

/* --- cells --- */

#define VILLAGE "3" /* level of an area */

/* Villages of several towns have the same name. */
static void add_area_with_town(struct buf *sql, const struct field *f)
{
    buf_printf(sql,
               ", (SELECT iif(r.level = " VILLAGE ", coalesce((SELECT t.name || ' ' FROM area AS t"
               " WHERE t.id = r.parent), ''), '') || r.name FROM area AS r WHERE r.id = c.\"%s\")",
               f->key);
}

static void add_cell(struct buf *sql, const struct field *f, bool towns)
{
    const struct kind *of;
    char *name;

    if (towns && f->type == FT_REF && kind_find(f->of) == KIND_AREA) {
        add_area_with_town(sql, f);
        return;
    }
    if (f->type != FT_REF) {
        buf_printf(sql, ", c.\"%s\"", f->key);
        return;
    }
    of = kind_get(kind_find(f->of));
    name = kind_name_sql(of, "r");
    buf_printf(sql, ", (SELECT %s FROM %s AS r WHERE r.id = c.\"%s\")", name, of->table, f->key);
    free(name);
}

static void prepare_cells(struct db *db, struct stmt *q, const struct find_query *query)
{
    const struct kind *kind = kind_get(query->kind);
    struct buf sql = BUF_INIT;

    buf_add(&sql, "SELECT c.version");
    for (size_t i = 0; i < query->fields_count; i++)
        add_cell(&sql, &kind->fields[query->fields[i]], query->towns);
    buf_printf(&sql, " FROM %s AS c WHERE c.id = :row", kind->table);
    db_prepare_text(db, q, buf_text(&sql));
    buf_release(&sql);
}

/* Takes the key of the place. */
static void add_row(struct find_rows *out, struct stmt *q, struct place *place)
{
    struct find_row *row;

    mem_grow((void **)&out->items, out->count, &out->cap, sizeof(*out->items));
    row = &out->items[out->count++];
    *row = (struct find_row) {
        .id = place->id,
        .version = db_int(q, 0),
        .cells = mem_alloc((out->cells + 1) * sizeof(*row->cells)),
        .sort_key = place->key,
    };
    place->key = NULL;
    for (size_t i = 0; i < out->cells; i++)
        row->cells[i] = mem_copy(db_text(q, (int)i + 1));
}

static enum status load_rows(struct db *db, const struct find_query *query, struct places *p,
                             struct find_rows *out, struct err *err)
{
    enum status st = ST_OK;
    struct stmt q;

    if (out->count && out->cells != query->fields_count)
        BUG("rows of another query");
    out->cells = query->fields_count;
    prepare_cells(db, &q, query);
    for (size_t i = 0; st == ST_OK && i < p->count; i++) {
        db_bind_int(&q, ":row", p->items[i].id);
        if (db_row(&q))
            add_row(out, &q, &p->items[i]);
        st = db_again(&q, err);
    }
    q.asked = true;
    db_finish(&q, NULL);
    return st;
}

/* --- what is asked --- */

struct search {
    struct find_plan plan;
    struct find_order order;
};

/* With a snapshot, which search_close() gives back. */
static enum status search_open(struct search *s, const struct find_limits *limits, struct db *db,
                               const struct book *book, const struct find_query *q, struct err *err)
{
    enum status st;

    *s = (struct search) { 0 };
    st = db_begin_read(db, err);
    if (st != ST_OK)
        return st;
    st = plan_make(&s->plan, limits, db, book, q, err);
    if (st == ST_OK)
        st = order_make(&s->order, &s->plan, q->sort, q->descending, err);
    return st;
}

static void search_close(struct search *s, struct db *db)
{
    plan_release(&s->plan);
    order_release(&s->order);
    if (s->plan.db)
        db_end_read(db);
}

enum status find_page_within(const struct find_limits *limits, struct db *db,
                             const struct book *book, const struct find_query *q,
                             const struct find_row *after, bool inclusive, bool back, size_t limit,
                             struct find_rows *out, struct err *err)
{
    struct search s;
    struct place from = { 0 };
    struct places p = { .limit = limit, .inclusive = inclusive, .back = back };
    enum status st = search_open(&s, limits, db, book, q, err);

    p.order = &s.order;
    if (after) {
        from = order_place(&s.order, after->id, after->sort_key);
        p.after = &from;
    }
    if (st == ST_OK && limit)
        st = gather(&s.plan, &s.order, &p, err);
    if (st == ST_OK)
        st = load_rows(db, q, &p, out, err);
    places_release(&p);
    place_release(&from);
    search_close(&s, db);
    return st;
}

struct counter {
    size_t count, cap; /* cap 0: none */
};

static bool take_count(void *ctx, int64_t id, const char *key)
{
    struct counter *c = ctx;

    (void)id;
    (void)key;
    return ++c->count != c->cap;
}

static enum status count_rows(struct find_plan *p, size_t cap, size_t *count, struct err *err)
{
    char *fits = plan_expression(p);
    char *sql = cap || p->predicates_count
                    ? mem_printf("SELECT count(*) FROM (SELECT 1 FROM %s AS c WHERE %s LIMIT %lld)",
                                 p->kind->table, fits, cap ? (long long)cap : -1LL)
                    : mem_printf("SELECT count(*) FROM %s", p->kind->table);
    struct stmt q;
    enum status st;

    db_prepare_text(p->db, &q, sql);
    plan_bind(p, &q);
    *count = db_row(&q) ? (size_t)db_int(&q, 0) : 0;
    st = db_finish(&q, err);
    free(sql);
    free(fits);
    return st;
}

/* Counts along a set, a part of it (some) or the hits of a full-text search. */
static enum status count_walked(struct search *s, size_t cap, size_t *count, struct err *err)
{
    struct counter c = { .cap = cap };
    struct walk w = { .plan = &s->plan, .order = &s->order, .take = take_count, .ctx = &c };
    enum status st = walk_run(&w, err);

    *count = c.count;
    return st;
}

/* Of a typed word that very many fit, those that are known may be enough. */
static enum status count_some(struct search *s, size_t cap, size_t *count, struct err *err)
{
    struct id_set set = s->plan.set;
    enum status st;

    s->plan.set = s->plan.some;
    s->plan.has_set = true;
    st = count_walked(s, cap, count, err);
    s->plan.set = set;
    s->plan.has_set = false;
    return st;
}

enum status find_count_within(const struct find_limits *limits, struct db *db,
                              const struct book *book, const struct find_query *q, size_t cap,
                              size_t *count, struct err *err)
{
    struct find_query unsorted = *q;
    struct search s;
    enum status st;

    *count = 0;
    unsorted.sort = -1;
    st = search_open(&s, limits, db, book, &unsorted, err);
    if (st == ST_OK && (s.plan.has_set || s.plan.match.len)) {
        st = count_walked(&s, cap, count, err);
    } else if (st == ST_OK) {
        if (cap && s.plan.some.count >= cap)
            st = count_some(&s, cap, count, err);
        if (st == ST_OK && (!cap || *count < cap))
            st = count_rows(&s.plan, cap, count, err);
    }
    search_close(&s, db);
    return st;
}

static bool take_id(void *ctx, int64_t id, const char *key)
{
    (void)key;
    id_set_add(ctx, id);
    return true;
}

/* Gathers and sorts, keys and all. */
static enum status sorted_ids(struct search *s, struct id_set *ids, struct err *err)
{
    struct places p = { .limit = SIZE_MAX, .order = &s->order };
    enum status st = gather(&s->plan, &s->order, &p, err);

    for (size_t i = 0; i < p.count; i++)
        id_set_add(ids, p.items[i].id);
    places_release(&p);
    return st;
}

enum status find_ids_within(const struct find_limits *limits, struct db *db,
                            const struct book *book, const struct find_query *q,
                            void (*each)(void *ctx, int64_t id), void *ctx, struct err *err)
{
    struct id_set ids = { 0 }; /* in list order: never closed */
    struct search s;
    enum status st = search_open(&s, limits, db, book, q, err);

    if (st == ST_OK && patience(&s.plan, &s.order))
        st = plan_narrow(&s.plan, err);
    if (st == ST_OK && (q->sort < 0 || (walk_can(&s.plan, &s.order) && !s.plan.has_set))) {
        struct walk w = { .plan = &s.plan, .order = &s.order, .take = take_id, .ctx = &ids };

        st = walk_run(&w, err);
    } else if (st == ST_OK) {
        st = sorted_ids(&s, &ids, err);
    }
    search_close(&s, db);
    for (size_t i = 0; st == ST_OK && i < ids.count; i++)
        each(ctx, ids.ids[i]);
    id_set_release(&ids);
    return st;
}

/* --- with the usual limits --- */

enum status find_page(struct db *db, const struct book *book, const struct find_query *q,
                      const struct find_row *after, bool inclusive, bool back, size_t limit,
                      struct find_rows *out, struct err *err)
{
    return find_page_within(&find_limits, db, book, q, after, inclusive, back, limit, out, err);
}

enum status find_count(struct db *db, const struct book *book, const struct find_query *q,
                       size_t cap, size_t *count, struct err *err)
{
    return find_count_within(&find_limits, db, book, q, cap, count, err);
}

enum status find_ids(struct db *db, const struct book *book, const struct find_query *q,
                     void (*each)(void *ctx, int64_t id), void *ctx, struct err *err)
{
    return find_ids_within(&find_limits, db, book, q, each, ctx, err);
}

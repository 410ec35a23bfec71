/* store/find_walk.c - takes rows in the order of the list, until the page is full.
 *
 * The conditions are computed beside each row instead of being used to choose one, so
 * SQLite has nothing to choose but the index of the order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

bool walk_can(const struct find_plan *p, const struct find_order *o)
{
    if (o->field < 0)
        return true;
    return o->index && p->match.len == 0 && !(p->has_set && p->set.count <= p->limits->small_set);
}

/* List order is up or down the ids (and values); back turns it round. */
static bool goes_down(const struct walk *w)
{
    return (w->order->field < 0 || w->order->descending) != w->back;
}

/* " < ", " >= " ... : what comes next from a value. */
static const char *next_from(const struct walk *w, bool inclusive)
{
    if (goes_down(w))
        return inclusive ? " <= " : " < ";
    return inclusive ? " >= " : " > ";
}

static const char *direction(const struct walk *w)
{
    return goes_down(w) ? " DESC" : "";
}

/* Gives the rows of q (id, key, does it fit) to take; false: stop. */
static bool take_rows(struct walk *w, struct stmt *q)
{
    while (db_row(q)) {
        if (w->budget && ++w->looked > w->budget) {
            w->spent = true;
            return false;
        }
        if (db_int(q, 2) && !w->take(w->ctx, db_int(q, 0), db_text(q, 1)))
            return false;
    }
    return true;
}

/* Prepares q to read id, key and fit of one row :row. */
static void prepare_one(struct walk *w, struct stmt *q)
{
    char *fits = plan_expression(w->plan);
    char *key = w->order->field < 0
                    ? mem_copy("NULL")
                    : mem_printf("c.\"%s\"", w->plan->kind->fields[w->order->field].key);
    char *sql = mem_printf("SELECT c.id, %s, %s FROM %s AS c WHERE c.id = :row", key, fits,
                           w->plan->kind->table);

    db_prepare_text(w->plan->db, q, sql);
    free(sql);
    free(key);
    free(fits);
}

/* One row by its id, with the statement of prepare_one(). */
static enum status take_one(struct walk *w, struct stmt *one, int64_t id, bool *go, struct err *err)
{
    plan_bind(w->plan, one);
    db_bind_int(one, ":row", id);
    *go = take_rows(w, one);
    return *go ? db_again(one, err) : ST_OK;
}

/* Ends a statement of which enough rows were taken; st came before. */
static enum status finish_rows(struct stmt *q, enum status st, struct err *err)
{
    q->asked = true;
    if (st == ST_OK)
        return db_finish(q, err);
    db_finish(q, NULL);
    return st;
}

/* The same for those rows of q (id) that are in the set; the others cost no look at
 * the table. */
static enum status take_members(struct walk *w, struct stmt *q, bool *go, struct err *err)
{
    size_t budget = w->budget;
    enum status st = ST_OK;
    struct stmt one;

    *go = true;
    w->budget = 0; /* the rows of q are counted, not those of one */
    prepare_one(w, &one);
    while (*go && st == ST_OK && db_row(q)) {
        if (budget && ++w->looked > budget) {
            w->spent = true;
            *go = false;
        } else if (id_set_has(&w->plan->set, db_int(q, 0))) {
            st = take_one(w, &one, db_int(q, 0), go, err);
        }
    }
    w->budget = budget;
    return finish_rows(&one, st, err);
}

static void bind_after(struct walk *w, struct stmt *q, const char *name, bool with_value)
{
    plan_bind(w->plan, q);
    if (!w->after)
        return;
    db_bind_int(q, name, w->after->id);
    if (with_value)
        db_bind_text(q, ":value", w->after->key);
}

/* --- by id --- */

static enum status walk_table(struct walk *w, struct err *err)
{
    char *fits = plan_expression(w->plan);
    struct buf sql = BUF_INIT;
    enum status st;
    struct stmt q;

    buf_printf(&sql, "SELECT c.id, NULL, %s FROM %s AS c", fits, w->plan->kind->table);
    if (w->after)
        buf_printf(&sql, " WHERE c.id%s:id", next_from(w, w->inclusive));
    buf_printf(&sql, " ORDER BY c.id%s", direction(w));
    db_prepare_text(w->plan->db, &q, buf_text(&sql));
    bind_after(w, &q, ":id", false);
    take_rows(w, &q);
    st = db_finish(&q, err);
    buf_release(&sql);
    free(fits);
    return st;
}

static enum status walk_match(struct walk *w, struct err *err)
{
    char *fits = plan_expression(w->plan);
    struct buf sql = BUF_INIT;
    enum status st;
    struct stmt q;

    buf_printf(&sql,
               "SELECT c.id, NULL, %s FROM case_text AS f CROSS JOIN case_rec AS c"
               " ON c.id = f.rowid WHERE f.case_text MATCH :match",
               fits);
    if (w->after)
        buf_printf(&sql, " AND f.rowid%s:id", next_from(w, w->inclusive));
    buf_printf(&sql, " ORDER BY f.rowid%s", direction(w));
    db_prepare_text(w->plan->db, &q, buf_text(&sql));
    db_bind_text(&q, ":match", buf_text(&w->plan->match));
    bind_after(w, &q, ":id", false);
    take_rows(w, &q);
    st = db_finish(&q, err);
    buf_release(&sql);
    free(fits);
    return st;
}

/* The ids of the set from first on, up or down. */
static enum status take_set(struct walk *w, size_t first, bool down, struct err *err)
{
    const struct id_set *s = &w->plan->set;
    enum status st = ST_OK;
    bool go = true;
    struct stmt one;

    prepare_one(w, &one);
    for (size_t i = first; go && st == ST_OK && i < s->count; i = down ? i - 1 : i + 1)
        st = take_one(w, &one, s->ids[i], &go, err);
    return finish_rows(&one, st, err);
}

/* Hits of a full-text search that are in the set. */
static enum status walk_hits_in_set(struct walk *w, struct err *err)
{
    const struct id_set *s = &w->plan->set;
    int64_t low = s->count ? s->ids[0] : 1, high = s->count ? s->ids[s->count - 1] : 0;
    enum status st;
    struct stmt hits;
    bool go;

    if (w->after && goes_down(w))
        high = w->inclusive ? w->after->id : w->after->id - 1;
    else if (w->after)
        low = w->inclusive ? w->after->id : w->after->id + 1;
    if (goes_down(w))
        db_prepare(w->plan->db, &hits,
                   "SELECT rowid FROM case_text WHERE case_text MATCH :match"
                   " AND rowid BETWEEN :low AND :high ORDER BY rowid DESC");
    else
        db_prepare(w->plan->db, &hits,
                   "SELECT rowid FROM case_text WHERE case_text MATCH :match"
                   " AND rowid BETWEEN :low AND :high ORDER BY rowid");
    db_bind_text(&hits, ":match", buf_text(&w->plan->match));
    db_bind_int(&hits, ":low", low);
    db_bind_int(&hits, ":high", high);
    st = take_members(w, &hits, &go, err);
    return finish_rows(&hits, st, err);
}

/* Position of the first id that is not before it. */
static size_t position(const struct id_set *s, int64_t id)
{
    size_t low = 0, high = s->count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (s->ids[mid] < id)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static enum status walk_set(struct walk *w, struct err *err)
{
    const struct id_set *s = &w->plan->set;
    bool down = goes_down(w);
    size_t first = down ? s->count - 1 : 0;

    if (s->count == 0)
        return ST_OK;
    if (w->after) {
        size_t at = position(s, w->after->id);
        bool itself = at < s->count && s->ids[at] == w->after->id;

        if (down)
            first = itself && w->inclusive ? at : at - 1; /* wraps round: none */
        else
            first = itself && !w->inclusive ? at + 1 : at;
    }
    return take_set(w, first, down, err);
}

static enum status walk_by_id(struct walk *w, struct err *err)
{
    if (w->plan->match.len)
        return w->plan->has_set ? walk_hits_in_set(w, err) : walk_match(w, err);
    return w->plan->has_set ? walk_set(w, err) : walk_table(w, err);
}

/* --- by value --- */

/* Rows that stand together: with one value, with any value, or with none. */
enum span { SPAN_VALUE, SPAN_ANY, SPAN_EMPTY };

struct segment {
    enum span span;
    struct place place; /* SPAN_VALUE: its rank and key */
};

struct segments {
    struct segment *items;
    size_t count, cap;
};

static void add_segment(struct segments *s, enum span span, struct place place)
{
    mem_grow((void **)&s->items, s->count, &s->cap, sizeof(*s->items));
    s->items[s->count++] = (struct segment) { .span = span, .place = place };
}

/* The values in use, found by jumping from one to the next in the index. */
static enum status add_values(struct walk *w, struct segments *s, struct err *err)
{
    const char *column = w->plan->kind->fields[w->order->field].key;
    const char *index = w->order->index;
    char *sql = mem_printf("WITH RECURSIVE v(x) AS ("
                           " SELECT min(\"%s\") FROM case_rec INDEXED BY %s"
                           " UNION ALL SELECT (SELECT min(\"%s\") FROM case_rec INDEXED BY %s"
                           "  WHERE \"%s\" > x) FROM v WHERE x IS NOT NULL)"
                           " SELECT x FROM v WHERE x IS NOT NULL",
                           column, index, column, index, column);
    struct stmt q;

    db_prepare_text(w->plan->db, &q, sql);
    while (db_row(&q))
        add_segment(s, SPAN_VALUE, order_place(w->order, 0, db_text(&q, 0)));
    free(sql);
    return db_finish(&q, err);
}

/* Orders segments; not by qsort(), which has no room for the order. */
static void sort_segments(const struct find_order *o, struct segments *s)
{
    for (size_t gap = s->count / 2; gap > 0; gap /= 2) {
        for (size_t i = gap; i < s->count; i++) {
            struct segment one = s->items[i];
            size_t at = i;

            for (; at >= gap && order_compare(o, &s->items[at - gap].place, &one.place) > 0;
                 at -= gap)
                s->items[at] = s->items[at - gap];
            s->items[at] = one;
        }
    }
}

static void add_bounds(const struct walk *w, const struct segment *s, const char *column,
                       bool from_after, struct buf *sql)
{
    if (s->span == SPAN_EMPTY)
        buf_printf(sql, " WHERE c.\"%s\" IS NULL", column);
    else if (s->span == SPAN_VALUE)
        buf_printf(sql, " WHERE c.\"%s\" = :same", column);
    else if (!from_after)
        buf_printf(sql, " WHERE c.\"%s\" IS NOT NULL", column);
    else
        buf_printf(sql, " WHERE c.\"%s\"%s:value AND (c.\"%s\"%s:value OR c.id%s:id)", column,
                   next_from(w, true), column, next_from(w, false), next_from(w, w->inclusive));
    if (from_after && s->span != SPAN_ANY)
        buf_printf(sql, " AND c.id%s:id", next_from(w, w->inclusive));
    /* A condition on the same column chooses the part of the index to walk. */
    for (size_t i = 0; i < w->plan->predicates_count; i++) {
        const struct predicate *p = &w->plan->predicates[i];

        if (p->field == w->order->field && !p->in_set)
            buf_printf(sql, " AND (%s)", p->sql);
    }
}

static void bind_value(struct walk *w, struct stmt *q, const char *name, const char *value)
{
    if (w->order->numeric)
        db_bind_int(q, name, strtoll(value, NULL, 10));
    else
        db_bind_text(q, name, value);
}

static enum status walk_segment(struct walk *w, const struct segment *s, bool from_after, bool *go,
                                struct err *err)
{
    const char *column = w->plan->kind->fields[w->order->field].key;
    char *fits = w->plan->has_set ? mem_copy("1") : plan_expression(w->plan);
    struct buf sql = BUF_INIT;
    enum status st = ST_OK;
    struct stmt q;

    buf_printf(&sql, "SELECT c.id, c.\"%s\", %s FROM case_rec AS c", column, fits);
    if (*w->order->index)
        buf_printf(&sql, " INDEXED BY %s", w->order->index);
    add_bounds(w, s, column, from_after, &sql);
    buf_printf(&sql, " ORDER BY c.\"%s\"%s, c.id%s", column, direction(w), direction(w));
    db_prepare_text(w->plan->db, &q, buf_text(&sql));
    plan_bind(w->plan, &q);
    if (s->span == SPAN_VALUE)
        bind_value(w, &q, ":same", s->place.key);
    if (from_after)
        db_bind_int(&q, ":id", w->after->id);
    if (from_after && s->span == SPAN_ANY)
        bind_value(w, &q, ":value", w->after->key);
    if (w->plan->has_set)
        st = take_members(w, &q, go, err);
    else
        *go = take_rows(w, &q);
    buf_release(&sql);
    free(fits);
    return finish_rows(&q, st, err);
}

/* Where the row to start from stands to the segment: < 0 before it. */
static int after_to_segment(const struct walk *w, const struct segment *s)
{
    struct place at = s->place;

    if (s->span == SPAN_ANY)
        return w->after->key ? 0 : 1;
    if (s->span == SPAN_EMPTY)
        return w->after->key ? -1 : 0;
    if (!w->after->key)
        return 1;
    at.id = w->after->id;
    return order_compare(w->order, w->after, &at);
}

static enum status walk_by_value(struct walk *w, struct err *err)
{
    struct segments s = { 0 };
    enum status st = ST_OK;
    bool go = true;

    if (w->order->ranked) {
        st = add_values(w, &s, err);
        sort_segments(w->order, &s);
    } else {
        add_segment(&s, SPAN_ANY, (struct place) { 0 });
    }
    add_segment(&s, SPAN_EMPTY, (struct place) { 0 });
    for (size_t i = 0; st == ST_OK && go && i < s.count; i++) {
        const struct segment *one = &s.items[w->back ? s.count - 1 - i : i];
        int stands = w->after ? after_to_segment(w, one) : w->back ? 1 : -1;

        if (stands == 0)
            st = walk_segment(w, one, true, &go, err);
        else if ((stands < 0) != w->back)
            st = walk_segment(w, one, false, &go, err);
    }
    for (size_t i = 0; i < s.count; i++)
        place_release(&s.items[i].place);
    free(s.items);
    return st;
}

enum status walk_run(struct walk *w, struct err *err)
{
    return w->order->field < 0 ? walk_by_id(w, err) : walk_by_value(w, err);
}

/* --- all of them --- */

enum status walk_all(struct walk *w, struct err *err)
{
    char *fits, *sql;
    enum status st;
    struct stmt q;

    if (w->plan->match.len)
        BUG("a full-text expression is left");
    if (w->plan->has_set)
        return take_set(w, 0, false, err);
    fits = plan_expression(w->plan);
    sql = w->order->field < 0
              ? mem_printf("SELECT c.id, NULL, 1 FROM %s AS c WHERE %s", w->plan->kind->table, fits)
              : mem_printf("SELECT c.id, c.\"%s\", 1 FROM %s AS c WHERE %s",
                           w->plan->kind->fields[w->order->field].key, w->plan->kind->table, fits);
    db_prepare_text(w->plan->db, &q, sql);
    plan_bind(w->plan, &q);
    take_rows(w, &q);
    st = db_finish(&q, err);
    free(sql);
    free(fits);
    return st;
}

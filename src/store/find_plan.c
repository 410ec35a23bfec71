/* store/find_plan.c - gathers the conditions of a query, as SQL or as sets of ids.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_impl.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/access.h"

const struct find_limits find_limits = {
    .rare = 10000,
    .sparse = 400000,
    .hits = 10000,
    .many = 30000,
    .tests = 20, /* one costs as much as reading 500 hits */
    .small_set = 2000,
    .patience = 8000,
};

/* --- ids --- */

void id_set_add(struct id_set *s, int64_t id)
{
    mem_grow((void **)&s->ids, s->count, &s->cap, sizeof(*s->ids));
    s->ids[s->count++] = id;
}

static int by_id(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* Ids lie close together: a bit for each is less work than comparing them. */
static bool sort_by_bits(struct id_set *s)
{
    int64_t low = s->ids[0], high = s->ids[0];
    uint64_t *bits;
    size_t words;

    for (size_t i = 1; i < s->count; i++) {
        low = s->ids[i] < low ? s->ids[i] : low;
        high = s->ids[i] > high ? s->ids[i] : high;
    }
    if (low < 0 || (uint64_t)(high - low) / 64 > s->count)
        return false;
    words = (size_t)(high - low) / 64 + 1;
    bits = mem_alloc(words * sizeof(*bits));
    for (size_t i = 0; i < s->count; i++)
        bits[(s->ids[i] - low) / 64] |= UINT64_C(1) << (s->ids[i] - low) % 64;
    s->count = 0;
    for (size_t i = 0; i < words; i++) {
        for (uint64_t left = bits[i]; left; left &= left - 1)
            s->ids[s->count++] = low + (int64_t)i * 64 + __builtin_ctzll(left);
    }
    free(bits);
    return true;
}

void id_set_close(struct id_set *s)
{
    size_t kept = 0;
    bool sorted = true;

    for (size_t i = 1; sorted && i < s->count; i++)
        sorted = s->ids[i - 1] < s->ids[i];
    if (sorted || sort_by_bits(s))
        return;
    qsort(s->ids, s->count, sizeof(*s->ids), by_id);
    for (size_t i = 0; i < s->count; i++) {
        if (i == 0 || s->ids[i] != s->ids[kept - 1])
            s->ids[kept++] = s->ids[i];
    }
    s->count = kept;
}

bool id_set_has(const struct id_set *s, int64_t id)
{
    size_t low = 0, high = s->count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (s->ids[mid] < id)
            low = mid + 1;
        else
            high = mid;
    }
    return low < s->count && s->ids[low] == id;
}

void id_set_release(struct id_set *s)
{
    free(s->ids);
    *s = (struct id_set) { 0 };
}

void plan_intersect(struct find_plan *p, struct id_set *s)
{
    size_t kept = 0;

    id_set_close(s);
    if (!p->has_set) {
        p->set = *s;
        p->has_set = true;
        *s = (struct id_set) { 0 };
        return;
    }
    for (size_t i = 0; i < p->set.count; i++) {
        if (id_set_has(s, p->set.ids[i]))
            p->set.ids[kept++] = p->set.ids[i];
    }
    p->set.count = kept;
    id_set_release(s);
}

/* --- SQL --- */

static void add_bind(struct find_plan *p, struct buf *sql, struct find_bind bind)
{
    buf_printf(sql, ":p%zu", p->binds_count);
    mem_grow((void **)&p->binds, p->binds_count, &p->binds_cap, sizeof(*p->binds));
    p->binds[p->binds_count++] = bind;
}

void plan_text(struct find_plan *p, struct buf *sql, const char *text)
{
    add_bind(p, sql, (struct find_bind) { .text = mem_copy(text) });
}

void plan_number(struct find_plan *p, struct buf *sql, int64_t n)
{
    add_bind(p, sql, (struct find_bind) { .n = n });
}

struct predicate *plan_require(struct find_plan *p, struct buf *sql, int field, bool indexed)
{
    struct predicate *one;

    mem_grow((void **)&p->predicates, p->predicates_count, &p->predicates_cap,
             sizeof(*p->predicates));
    one = &p->predicates[p->predicates_count++];
    *one = (struct predicate) { .sql = buf_take(sql), .field = field, .indexed = indexed };
    return one;
}

char *plan_expression(const struct find_plan *p)
{
    struct buf sql = BUF_INIT;

    for (size_t i = 0; i < p->predicates_count; i++) {
        if (!p->predicates[i].in_set)
            buf_printf(&sql, "%s(%s)", sql.len ? " AND " : "", p->predicates[i].sql);
    }
    if (sql.len == 0)
        buf_add(&sql, "1");
    return buf_take(&sql);
}

void plan_bind(const struct find_plan *p, struct stmt *q)
{
    char name[24];

    if (q->rc != SQLITE_OK)
        return;
    for (size_t i = 0; i < p->binds_count; i++) {
        int at;

        str_fit(name, sizeof(name), ":p%zu", i);
        at = sqlite3_bind_parameter_index(q->s, name);
        if (at && p->binds[i].text)
            db_bind_text_at(q, at, p->binds[i].text);
        else if (at)
            db_bind_int_at(q, at, p->binds[i].n);
    }
}

enum status plan_collect(const struct find_plan *p, const char *select, size_t max,
                         struct id_set *s, bool *more, struct err *err)
{
    size_t found = 0;
    struct stmt q;

    *more = false;
    db_prepare_text(p->db, &q, select);
    plan_bind(p, &q);
    while (!*more && db_row(&q)) {
        *more = max && found++ == max;
        if (!*more)
            id_set_add(s, db_int(&q, 0));
    }
    return db_finish(&q, err);
}

/* --- full text --- */

/* The set is so small that its rows may as well be tested one by one. */
static bool few_left(const struct find_plan *p)
{
    return p->has_set && p->set.count <= p->limits->tests;
}

#define MATCHING "SELECT rowid FROM case_text WHERE case_text MATCH "

/* Keeps the ids of the set that the expression fits. */
static enum status test_matches(struct find_plan *p, struct err *err)
{
    enum status st = ST_OK;
    size_t kept = 0;
    struct stmt q;

    db_prepare(p->db, &q, MATCHING ":match AND rowid = :id");
    for (size_t i = 0; st == ST_OK && i < p->set.count; i++) {
        db_bind_text(&q, ":match", buf_text(&p->match));
        db_bind_int(&q, ":id", p->set.ids[i]);
        if (db_row(&q))
            p->set.ids[kept++] = p->set.ids[i];
        st = db_again(&q, err);
    }
    p->set.count = kept;
    q.asked = true;
    db_finish(&q, NULL);
    buf_clear(&p->match);
    return st;
}

/* max 0: all hits; else nothing is changed when there are more. */
static enum status match_hits(struct find_plan *p, size_t max, struct err *err)
{
    struct id_set hits = { 0 };
    size_t found = 0;
    bool more = false;
    struct stmt q;
    enum status st;

    db_prepare(p->db, &q, MATCHING ":match AND rowid BETWEEN :from AND :to");
    db_bind_text(&q, ":match", buf_text(&p->match));
    db_bind_int(&q, ":from", p->has_set ? p->set.ids[0] : 0);
    db_bind_int(&q, ":to", p->has_set ? p->set.ids[p->set.count - 1] : INT64_MAX);
    while (!more && db_row(&q)) {
        int64_t id = db_int(&q, 0);

        if (!p->has_set || id_set_has(&p->set, id))
            id_set_add(&hits, id);
        more = max && found++ == max;
    }
    st = db_finish(&q, err);
    if (st == ST_OK && !more) {
        id_set_release(&p->set);
        p->has_set = false;
        plan_intersect(p, &hits);
        buf_clear(&p->match);
    }
    id_set_release(&hits);
    return st;
}

enum status plan_match_to_set(struct find_plan *p, struct err *err)
{
    if (p->match.len == 0)
        return ST_OK;
    if (few_left(p))
        return test_matches(p, err);
    return match_hits(p, 0, err);
}

/* --- the plan --- */

/* Voided rows are left out.  Of cases only those of a taken back import are, few or none:
 * asking a row of a million for the reason would cost more than asking the index of them. */
static void leave_out_voided(struct find_plan *p)
{
    struct buf sql = BUF_INIT;

    if (p->kind_id != KIND_CASE)
        buf_add(&sql, "c.void_reason IS NULL");
    else if (db_number(p->db,
                       "SELECT EXISTS (SELECT 1 FROM case_rec WHERE void_reason IS NOT NULL)", 0))
        buf_add(&sql, "NOT EXISTS (SELECT 1 FROM case_rec AS v INDEXED BY case_by_void"
                      " WHERE v.void_reason IS NOT NULL AND v.id = c.id)");
    else
        return;
    plan_require(p, &sql, -1, false);
}

/* Who works here sees his scope only (store/access.h).  Of cases each part stands alone, so
 * that the index that answers it can be used. */
static void require_scope(struct find_plan *p)
{
    static const int parts[] = { CF_AREA, CF_COMMITTEE, CF_MEDIATOR };
    struct buf sql = BUF_INIT;

    if (!scope_cuts(p->db, p->kind_id))
        return;
    if (p->kind_id != KIND_CASE) {
        scope_add(p->db, p->kind_id, "c", &sql);
        plan_require(p, &sql, -1, false);
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (scope_add_part(p->db, parts[i], "c", &sql))
            plan_require(p, &sql, parts[i] == CF_MEDIATOR ? -1 : parts[i], true);
}

/* Each condition that an index answers and at most so many rows fit becomes a set. */
static enum status take_sets(struct find_plan *p, size_t most, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < p->predicates_count; i++) {
        struct predicate *one = &p->predicates[i];
        struct id_set ids = { 0 };
        bool more;
        char *sql;

        if (one->in_set || few_left(p))
            continue;
        if (one->list && most > p->limits->rare)
            sql = mem_copy(one->list);
        else if (one->indexed)
            sql = mem_printf("SELECT c.id FROM %s AS c WHERE %s", p->kind->table, one->sql);
        else
            continue;
        st = plan_collect(p, sql, most, &ids, &more, err);
        if (st == ST_OK && !more) {
            plan_intersect(p, &ids);
            one->in_set = true;
        }
        id_set_release(&ids);
        free(sql);
    }
    return st;
}

enum status plan_narrow(struct find_plan *p, struct err *err)
{
    enum status st = take_sets(p, p->limits->sparse, err);

    return st == ST_OK ? plan_match_to_set(p, err) : st;
}

/* Neither a hidden field nor the hidden name of what a field stands for. */
static enum status refuse_hidden(struct find_plan *p, const struct term *t, struct err *err)
{
    const struct field *f = t->field < 0 ? NULL : &p->kind->fields[t->field];
    const struct kind *of = f && t->kind == TERM_NAME ? kind_get(kind_find(f->of)) : NULL;

    if (!f || (!access_hides(p->db, f) &&
               !(of && of->name_field >= 0 && access_hides(p->db, &of->fields[of->name_field]))))
        return ST_OK;
    access_check(p->db, RIGHT_NAMES, NULL);
    return err_set(
        err, ST_DENIED, _("“%s”的内容对您的角色（%s）是遮盖的，不能按它筛选；要有“%s”的权限。"),
        _(f->label), _(account_role_label(p->db->access.role)), _(right_label(RIGHT_NAMES)));
}

enum status plan_make(struct find_plan *p, const struct find_limits *limits, struct db *db,
                      const struct book *book, const struct find_query *q, struct err *err)
{
    const struct filter *filter = q->filter;
    enum status st = ST_OK;

    *p = (struct find_plan) {
        .limits = limits, .db = db, .book = book, .kind_id = q->kind, .kind = kind_get(q->kind)
    };
    if (q->kind == KIND_USER && scope_cuts(db, KIND_USER))
        st = access_check(db, RIGHT_ACCOUNTS, err);
    for (size_t i = 0; st == ST_OK && filter && i < filter->count; i++) {
        st = refuse_hidden(p, &filter->terms[i], err);
        if (st == ST_OK)
            st = plan_add_term(p, &filter->terms[i], err);
    }
    require_scope(p);
    if (!q->voided)
        leave_out_voided(p);
    if (st == ST_OK)
        st = take_sets(p, p->limits->rare, err);
    if (st == ST_OK && p->match.len && !p->has_set)
        st = match_hits(p, p->limits->hits, err);
    else if (st == ST_OK && few_left(p))
        st = plan_match_to_set(p, err);
    return st;
}

void plan_release(struct find_plan *p)
{
    for (size_t i = 0; i < p->predicates_count; i++) {
        free(p->predicates[i].sql);
        free(p->predicates[i].list);
    }
    for (size_t i = 0; i < p->binds_count; i++)
        free(p->binds[i].text);
    free(p->predicates);
    free(p->binds);
    buf_release(&p->match);
    id_set_release(&p->set);
    id_set_release(&p->some);
}

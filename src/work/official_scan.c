/* work/official_scan.c - every case with what it adds to the official table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/mem.h"
#include "official_impl.h"

/* ---- committees ---- */

static void take_committee(void *ctx, const struct official_committee *c)
{
    struct official *o = ctx;
    const struct node *node = units_find(&o->units, c->area);
    size_t id = (size_t)c->id;

    if (id >= o->organ_ids) {
        o->organ_at = mem_resize(o->organ_at, id + 64, sizeof(*o->organ_at));
        for (size_t i = o->organ_ids; i < id + 64; i++)
            o->organ_at[i] = SIZE_MAX;
        o->organ_ids = id + 64;
    }
    o->organ_at[id] = o->organs_count;
    mem_grow((void **)&o->organs, o->organs_count, &o->organs_cap, sizeof(*o->organs));
    o->organs[o->organs_count++] = (struct organ) { .id = c->id,
                                                    .area = c->area,
                                                    .name = mem_copy(c->name),
                                                    .kind = official_organ(c->kind),
                                                    .line = node ? node->row : 0,
                                                    .active = c->active };
}

/* ---- prevention ---- */

static void take_prevented(void *ctx, int64_t case_id, const int64_t n[OFFICIAL_PREVENTED])
{
    struct official *o = ctx;
    struct prevented *p;

    mem_grow((void **)&o->prevented, o->prevented_count, &o->prevented_cap, sizeof(*o->prevented));
    p = &o->prevented[o->prevented_count++];
    p->case_id = case_id;
    for (size_t i = 0; i < OFFICIAL_PREVENTED; i++)
        p->n[i] = n[i];
}

static int by_case(const void *a, const void *b)
{
    const struct prevented *x = a, *y = b;

    return x->case_id < y->case_id ? -1 : x->case_id > y->case_id;
}

static const int64_t *prevented_of(const struct official *o, int64_t case_id)
{
    const struct prevented key = { .case_id = case_id }, *found;

    if (!o->prevented_count)
        return NULL;
    found = bsearch(&key, o->prevented, o->prevented_count, sizeof(*o->prevented), by_case);
    return found ? found->n : NULL;
}

/* ---- life ---- */

enum status official_load(struct db *db, const struct book *book, const struct stat_request *rq,
                          struct official *o, struct err *err)
{
    enum status st;

    *o = (struct official) {
        .db = db, .book = book, .rq = rq, .question = stat_question(book, rq, rq->basis)
    };
    official_columns_make(book, &o->columns);
    st = units_load(db, 0, &o->units, err);
    if (st == ST_OK)
        st = official_committees(db, take_committee, o, err);
    if (st == ST_OK)
        st = official_prevented(db, rq->period, take_prevented, o, err);
    return st;
}

void official_release(struct official *o)
{
    for (size_t i = 0; i < o->organs_count; i++)
        free(o->organs[i].name);
    free(o->organs);
    free(o->organ_at);
    free(o->prevented);
    official_columns_release(&o->columns);
    units_release(&o->units);
    *o = (struct official) { 0 };
}

/* ---- the scan ---- */

struct scanning {
    const struct official *o;
    official_each *each;
    void *ctx;
};

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    const struct scanning *s = ctx;
    const struct official *o = s->o;
    size_t id = (size_t)f->committee;
    size_t at = id < o->organ_ids ? o->organ_at[id] : SIZE_MAX;
    const struct official_case one = {
        .fact = f,
        .organ = at == SIZE_MAX ? ORGAN_OTHER : o->organs[at].kind,
        .prevented = f->marks & FACT_PREVENTED ? prevented_of(o, f->case_id) : NULL,
    };
    struct official_hits hits;

    (void)key;
    official_hits(&o->columns, &one, &o->question, &hits);
    s->each(s->ctx, f, at == SIZE_MAX ? o->organs_count : at, &hits);
}

enum status official_scan(const struct official *o, official_each *each, void *ctx, struct err *err)
{
    const struct facts_want want = { .question = o->question,
                                     .axes = { AXIS_NONE, AXIS_NONE, AXIS_NONE },
                                     .area = o->rq->area,
                                     .each_case = true };
    struct scanning s = { o, each, ctx };

    return facts_scan(o->db, o->book, &want, take_fact, &s, err);
}

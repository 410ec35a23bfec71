/* store/facts.c - gives cases to the statistics, those that count alike as one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/facts.h"

#include <stdlib.h>
#include <string.h>

#include "axes_impl.h"
#include "base/mem.h"

#define AXES 3
/* Facts of one group differ in nothing that a question can see. */
#define GROUPS_FIRST 256 /* a power of two */

struct group {
    int64_t key[AXES];
    uint32_t alike; /* result, flags and where the days lie to the question */
    struct fact sum;
};

struct groups {
    struct group *items;
    size_t count, cap;
    uint32_t *slots; /* position in items + 1; 0 empty */
    size_t mask;
};

struct scan {
    const struct facts_want *want;
    void (*each)(void *ctx, const struct fact *f, const int64_t key[3]);
    void *ctx;
    struct axis_map axes[AXES];
    /* of the members of struct fact; only in a scan case by case */
    struct axis_map town, type, source, pair;
    bool *inside; /* areas that are wanted, by id; NULL all */
    size_t areas;
    int month_axis; /* its position, or -1 */
    int known;      /* last day whose outcomes are known, or DATE_NONE */
    struct groups groups;
};

/* --- groups --- */

static uint32_t side(int day, int from, int to, int known)
{
    if (day == DATE_NONE)
        return 0;
    return 1u + (from != DATE_NONE && day >= from) + (to != DATE_NONE && day > to) +
           (known != DATE_NONE && day > known);
}

static uint32_t alike(const struct scan *s, const struct fact *f)
{
    struct period p = s->want->question.period;

    return (uint32_t)f->result | (uint32_t)f->self_settled << 3 | (uint32_t)f->written << 4 |
           (uint32_t)f->oral << 5 | (uint32_t)f->performed << 6 |
           side(f->accepted, p.from, p.to, s->known) << 8 |
           side(f->outcome, p.from, p.to, s->known) << 12;
}

static size_t hash(const int64_t key[AXES], uint32_t mark)
{
    uint64_t h = mark * UINT64_C(0x9E3779B97F4A7C15);

    for (size_t i = 0; i < AXES; i++)
        h = (h ^ (uint64_t)key[i]) * UINT64_C(0xBF58476D1CE4E5B9);
    return (size_t)(h ^ h >> 29);
}

static void groups_grow(struct groups *g)
{
    size_t slots = g->slots ? 2 * (g->mask + 1) : GROUPS_FIRST;

    free(g->slots);
    g->slots = mem_alloc(slots * sizeof(*g->slots));
    g->mask = slots - 1;
    for (size_t i = 0; i < g->count; i++) {
        size_t at = hash(g->items[i].key, g->items[i].alike) & g->mask;

        while (g->slots[at])
            at = (at + 1) & g->mask;
        g->slots[at] = (uint32_t)i + 1;
    }
}

static struct group *group_new(struct groups *g, const int64_t key[AXES], uint32_t mark,
                               const struct fact *f)
{
    struct group *one;

    mem_grow((void **)&g->items, g->count, &g->cap, sizeof(*g->items));
    one = &g->items[g->count++];
    *one = (struct group) {
        .alike = mark,
        .sum = { .accepted = f->accepted,
                 .outcome = f->outcome,
                 .result = f->result,
                 .self_settled = f->self_settled,
                 .written = f->written,
                 .oral = f->oral,
                 .performed = f->performed },
    };
    memcpy(one->key, key, sizeof(one->key));
    return one;
}

static void group_add(struct scan *s, const struct fact *f, const int64_t key[AXES])
{
    struct groups *g = &s->groups;
    uint32_t mark = alike(s, f);
    struct group *one = NULL;
    size_t at;

    if (!g->slots || g->count * 2 > g->mask)
        groups_grow(g);
    for (at = hash(key, mark) & g->mask; g->slots[at]; at = (at + 1) & g->mask) {
        one = &g->items[g->slots[at] - 1];
        if (one->alike == mark && memcmp(one->key, key, sizeof(one->key)) == 0)
            break;
        one = NULL;
    }
    if (!one) {
        one = group_new(g, key, mark, f);
        g->slots[at] = (uint32_t)g->count;
    }
    one->sum.weight += f->weight;
    one->sum.amount += f->amount;
    one->sum.persons += f->persons;
}

static void groups_give(struct scan *s)
{
    for (size_t i = 0; i < s->groups.count; i++)
        s->each(s->ctx, &s->groups.items[i].sum, s->groups.items[i].key);
}

static void give(struct scan *s, const struct fact *f, const int64_t key[AXES])
{
    if (s->want->each_case)
        s->each(s->ctx, f, key);
    else
        group_add(s, f, key);
}

/* --- months --- */

/* By acceptance a case stands in the month it was accepted.  By conclusion it is
 * accepted in one month and ends perhaps in another: then it is given as two facts,
 * each seen by the columns of its own month only. */
static void give_by_month(struct scan *s, const struct fact *f, int64_t key[AXES])
{
    const struct question *q = &s->want->question;
    bool known = f->outcome != DATE_NONE && (s->known == DATE_NONE || f->outcome <= s->known);
    bool ends = known && period_has(q->period, f->outcome);
    bool starts = period_has(q->period, f->accepted);
    int64_t begin = starts ? month_key(f->accepted) : 0, end = ends ? month_key(f->outcome) : 0;
    int64_t *month = &key[s->month_axis];

    if (q->basis == BASIS_ACCEPTED || f->accepted == DATE_NONE) {
        *month = starts ? begin : f->accepted == DATE_NONE ? end : 0;
    } else if (starts && ends && begin != end && q->period.to != DATE_NONE) {
        struct fact half = *f;

        half.result = FACT_OPEN; /* ended, but with nothing that a column counts */
        *month = begin;
        give(s, &half, key);
        half = *f;
        half.accepted = q->period.to + 1;
        half.persons = 0;
        *month = end;
        give(s, &half, key);
        return;
    } else {
        *month = ends ? end : begin;
    }
    give(s, f, key);
}

/* --- facts --- */

static int64_t map_key(const struct axis_map *map, uint32_t number)
{
    if (!map->keys)
        return number;
    return number < map->count ? map->keys[number] : 0;
}

static void read_fact(const struct scan *s, const struct packed *p, struct fact *f)
{
    *f = (struct fact) {
        .accepted = p->accepted,
        .outcome = p->outcome,
        .campaign_on = p->campaign_on,
        .result = (enum fact_result)(p->flags & PACKED_RESULT),
        .is_void = p->flags & PACKED_VOID,
        .passed = p->flags & PACKED_PASSED,
        .self_settled = p->flags & PACKED_SELF_SETTLED,
        .written = p->flags & PACKED_WRITTEN,
        .oral = p->flags & PACKED_ORAL,
        .performed = p->flags & PACKED_PERFORMED,
        .amount = p->amount,
        .persons = p->persons,
        .weight = 1,
    };
    if (s->want->campaign_only && s->want->question.basis == BASIS_ACCEPTED &&
        p->accepted != DATE_NONE && p->campaign_on != DATE_NONE)
        f->accepted = p->campaign_on;
}

static void read_axes(const struct scan *s, int64_t id, const struct packed *p, struct fact *f)
{
    f->case_id = id;
    f->area = p->area;
    f->committee = p->committee;
    f->mediator = p->mediator;
    f->town = map_key(&s->town, p->area);
    f->type = (int)map_key(&s->type, p->codes[LIST_TYPE]);
    f->source = (int)map_key(&s->source, p->codes[LIST_SOURCE]);
    f->pair = (int)map_key(&s->pair, p->codes[LIST_PAIR]);
}

/* Open or ended in the period, or, case by case, left out of it. */
static bool matters(const struct scan *s, const struct fact *f)
{
    struct period p = s->want->question.period;

    if (f->is_void || f->passed || f->accepted == DATE_NONE)
        return s->want->each_case && (period_has(p, f->accepted) || period_has(p, f->outcome));
    if (p.to != DATE_NONE && f->accepted > p.to)
        return false;
    return p.from == DATE_NONE || f->accepted >= p.from || f->outcome == DATE_NONE ||
           f->outcome >= p.from;
}

static bool wanted(const struct scan *s, const struct packed *p)
{
    if (s->inside && (p->area >= s->areas || !s->inside[p->area]))
        return false;
    return !s->want->campaign_only || map_key(&s->pair, p->codes[LIST_PAIR]) != 0;
}

static void read_key(const struct scan *s, const struct packed *p, int64_t key[AXES])
{
    const uint32_t numbers[FROM_COUNT] = {
        [FROM_AREA] = p->area,
        [FROM_COMMITTEE] = p->committee,
        [FROM_MEDIATOR] = p->mediator,
        [FROM_TYPE] = p->codes[LIST_TYPE],
        [FROM_SOURCE] = p->codes[LIST_SOURCE],
        [FROM_PAIR] = p->codes[LIST_PAIR],
        [FROM_DIFFICULTY] = p->codes[LIST_DIFFICULTY],
        [FROM_FORM] = p->flags & PACKED_WRITTEN ? 2
                      : p->flags & PACKED_ORAL  ? 1
                                                : 0,
    };

    for (size_t i = 0; i < AXES; i++)
        key[i] = map_key(&s->axes[i], numbers[axis_from(s->want->axes[i])]);
}

static void scan_slot(struct scan *s, int64_t id, const struct packed *p)
{
    int64_t key[AXES];
    struct fact f;

    read_fact(s, p, &f);
    if (!matters(s, &f) || !wanted(s, p))
        return;
    if (s->want->each_case)
        read_axes(s, id, p, &f);
    read_key(s, p, key);
    if (s->month_axis >= 0)
        give_by_month(s, &f, key);
    else
        give(s, &f, key);
}

static enum status scan_blocks(struct scan *s, struct db *db, struct err *err)
{
    struct period p = s->want->question.period;
    const unsigned char *data;
    struct packed one;
    struct stmt q;

    tallies_blocks(db, &q, p.from, p.to);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        int64_t first = db_int(&q, 0) * FACTS_IN_BLOCK;

        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &one);
            if (one.flags & PACKED_USED)
                scan_slot(s, first + (int64_t)i, &one);
        }
    }
    return db_finish(&q, err);
}

/* --- the story --- */

static enum status scan_open(struct scan *s, struct db *db, const struct book *book,
                             struct err *err)
{
    const struct facts_want *w = s->want;
    struct fact_codes codes = { 0 };
    enum status st = fact_codes_load(db, &codes, err);

    s->month_axis = -1;
    s->known = w->question.cutoff != DATE_NONE ? w->question.cutoff : w->question.period.to;
    for (int i = 0; st == ST_OK && i < AXES; i++) {
        if (w->axes[i] == AXIS_MONTH)
            s->month_axis = i;
        st = axis_map_load(db, book, w->axes[i], &codes, &s->axes[i], err);
    }
    if (st == ST_OK)
        st = axis_map_load(db, book, AXIS_PAIR, &codes, &s->pair, err);
    if (st == ST_OK && w->each_case) {
        st = axis_map_load(db, book, AXIS_TOWN, &codes, &s->town, err);
        if (st == ST_OK)
            st = axis_map_load(db, book, AXIS_SUBTYPE, &codes, &s->type, err);
        if (st == ST_OK)
            st = axis_map_load(db, book, AXIS_SOURCE, &codes, &s->source, err);
    }
    if (st == ST_OK && w->area)
        st = areas_below(db, w->area, &s->inside, &s->areas, err);
    fact_codes_release(&codes);
    return st;
}

static void scan_close(struct scan *s)
{
    for (size_t i = 0; i < AXES; i++)
        axis_map_release(&s->axes[i]);
    axis_map_release(&s->town);
    axis_map_release(&s->type);
    axis_map_release(&s->source);
    axis_map_release(&s->pair);
    free(s->inside);
    free(s->groups.items);
    free(s->groups.slots);
}

enum status facts_scan(struct db *db, const struct book *book, const struct facts_want *want,
                       void (*each)(void *ctx, const struct fact *f, const int64_t key[3]),
                       void *ctx, struct err *err)
{
    struct scan s = { .want = want, .each = each, .ctx = ctx };
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = scan_open(&s, db, book, err);
    if (st == ST_OK)
        st = scan_blocks(&s, db, err);
    db_end_read(db);
    if (st == ST_OK)
        groups_give(&s);
    scan_close(&s);
    return st;
}

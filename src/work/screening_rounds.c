/* src/work/screening_rounds.c - which rounds of screening were owed, reported, late or missing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/mem.h"
#include "screening_impl.h"

#define FOREVER_BACK 366 /* a reporting period is no longer */

struct seen {
    size_t node; /* place in units */
    struct round_seen round;
};

/* A day on which a unit found something. */
struct find_day {
    size_t node;
    int day;
};

struct gathered {
    const struct units *units;
    struct seen *items; /* owned; by unit, then by end */
    size_t count, cap;
    struct find_day *finds; /* owned; by unit, then by day */
    size_t finds_count, finds_cap;
};

/* --- gathering --- */

static void take_round(void *ctx, const struct round_seen *round)
{
    struct gathered *g = ctx;
    const struct node *node = units_find(g->units, round->unit);

    if (!node)
        return;
    mem_grow((void **)&g->items, g->count, &g->cap, sizeof(*g->items));
    g->items[g->count++] = (struct seen) { (size_t)(node - g->units->nodes), *round };
}

static void take_find(void *ctx, const struct record *finding)
{
    struct gathered *g = ctx;
    const struct node *node = units_find(g->units, record_int(finding, FDF_AREA));

    if (!node)
        return;
    mem_grow((void **)&g->finds, g->finds_count, &g->finds_cap, sizeof(*g->finds));
    g->finds[g->finds_count++] = (struct find_day) { (size_t)(node - g->units->nodes),
                                                     record_date(finding, FDF_FOUND) };
}

static int by_unit(const void *a, const void *b)
{
    const struct seen *x = a, *y = b;

    if (x->node != y->node)
        return x->node < y->node ? -1 : 1;
    if (x->round.to != y->round.to)
        return x->round.to < y->round.to ? -1 : 1;
    return (x->round.submitted > y->round.submitted) - (x->round.submitted < y->round.submitted);
}

static int by_find(const void *a, const void *b)
{
    const struct find_day *x = a, *y = b;

    if (x->node != y->node)
        return x->node < y->node ? -1 : 1;
    return (x->day > y->day) - (x->day < y->day);
}

/* A week that ends in the period may have been reported with days before it. */
static enum status gather(const struct asked *q, struct gathered *g, struct err *err)
{
    struct period wide = q->period;
    enum status st;

    if (wide.from != DATE_NONE)
        wide.from -= FOREVER_BACK;
    st = rounds_each(q->db, wide, q->area, take_round, g, err);
    if (st == ST_OK)
        st = findings_each(q->db, wide, q->area, take_find, g, err);
    if (g->count)
        qsort(g->items, g->count, sizeof(*g->items), by_unit);
    if (g->finds_count)
        qsort(g->finds, g->finds_count, sizeof(*g->finds), by_find);
    return st;
}

/* --- what was owed --- */

int rounds_owed_from(const struct asked *q)
{
    const struct campaign *c = book_campaign(q->book, q->today);
    int from = date_from_iso(book_setting(q->book, "screening.from", ""));

    if (from == DATE_NONE && c)
        from = c->from;
    return from;
}

/* The place of the first round of that unit that ends on the day or later. */
static size_t first_from(const struct gathered *g, size_t node, int day)
{
    size_t low = 0, high = g->count;

    while (low < high) {
        size_t at = low + (high - low) / 2;
        const struct seen *s = &g->items[at];

        if (s->node < node || (s->node == node && s->round.to < day))
            low = at + 1;
        else
            high = at;
    }
    return low;
}

/* The day on which the period was reported, the earliest; DATE_NONE it was not. */
static int reported_on(const struct gathered *g, size_t node, struct period p)
{
    int first = DATE_NONE;

    for (size_t i = first_from(g, node, p.from);
         i < g->count && g->items[i].node == node && g->items[i].round.to <= p.to; i++) {
        const struct round_seen *r = &g->items[i].round;
        int day = r->submitted == DATE_NONE ? r->to : r->submitted;

        if (first == DATE_NONE || day < first)
            first = day;
    }
    return first;
}

static bool found_in(const struct gathered *g, size_t node, struct period p)
{
    size_t low = 0, high = g->finds_count;

    while (low < high) {
        size_t at = low + (high - low) / 2;
        const struct find_day *f = &g->finds[at];

        if (f->node < node || (f->node == node && f->day < p.from))
            low = at + 1;
        else
            high = at;
    }
    return low < g->finds_count && g->finds[low].node == node && g->finds[low].day <= p.to;
}

static void pick_round(const struct asked *q, const struct units *u, const struct seen *s,
                       const char *column)
{
    pick(q, u->lines[u->nodes[s->node].row].code, column, KIND_ROUND, s->round.id);
}

/* The rounds that reported the period. */
static void pick_reported(const struct asked *q, const struct gathered *g, size_t node,
                          struct period p, const char *column)
{
    for (size_t i = first_from(g, node, p.from);
         i < g->count && g->items[i].node == node && g->items[i].round.to <= p.to; i++)
        pick_round(q, g->units, &g->items[i], column);
}

struct owed {
    const struct asked *q;
    const struct gathered *g;
    const struct cadence *cadence;
    size_t node;
    struct round_counts *line;
    long missing;
};

/* Due is what was reported, and what was not though its last day has passed.  Without the
 * duty of a zero report only a period with something found is owed. */
static void judge(struct owed *o, struct period p)
{
    int deadline = cadence_deadline(o->cadence, p), day = reported_on(o->g, o->node, p);

    if (day != DATE_NONE) {
        o->line->due++;
        o->line->reported++;
        o->line->late += day > deadline;
        pick_reported(o->q, o->g, o->node, p, "rounds_reported");
        if (day > deadline)
            pick_reported(o->q, o->g, o->node, p, "rounds_late");
    } else if (deadline < o->q->today && (o->cadence->zero || found_in(o->g, o->node, p))) {
        o->line->due++;
        o->line->missing++;
        o->missing++;
    }
}

/* The reporting periods that end in the table's period, from the first one owed on. */
static void judge_all(struct owed *o, int owed_from)
{
    const struct asked *q = o->q;
    int from = q->period.from, until = q->as_of;

    if (from == DATE_NONE || (owed_from != DATE_NONE && owed_from > from))
        from = owed_from;
    if (from == DATE_NONE)
        return; /* nothing says since when */
    for (struct period p = cadence_period(o->cadence, from); p.to <= until;
         p = cadence_period(o->cadence, p.to + 1))
        judge(o, p);
}

static void add_owing(struct rounds *out, const struct node *node, long missing)
{
    mem_grow((void **)&out->owing, out->owing_count, &out->owing_cap, sizeof(*out->owing));
    out->owing[out->owing_count++] = (struct owing) { node, missing };
}

static int by_missing(const void *a, const void *b)
{
    const struct owing *x = a, *y = b;

    if (x->missing != y->missing)
        return x->missing > y->missing ? -1 : 1;
    return (x->node->id > y->node->id) - (x->node->id < y->node->id);
}

static void count_owed(const struct asked *q, const struct units *u, const struct gathered *g,
                       struct rounds *out)
{
    int from = rounds_owed_from(q);

    for (size_t i = 0; i < u->nodes_count; i++) {
        const struct node *node = &u->nodes[i];
        struct owed o = { .q = q,
                          .g = g,
                          .cadence = book_cadence(q->book, node->level),
                          .node = i,
                          .line = &out->lines[node->row] };

        if (!node->active || !o.cadence)
            continue;
        judge_all(&o, from);
        if (o.missing)
            add_owing(out, node, o.missing);
    }
    if (out->owing_count)
        qsort(out->owing, out->owing_count, sizeof(*out->owing), by_missing);
}

/* --- what was done --- */

static void count_done(const struct asked *q, const struct units *u, const struct gathered *g,
                       struct rounds *out)
{
    for (size_t i = 0; i < g->count; i++) {
        const struct round_seen *r = &g->items[i].round;
        struct round_counts *line = &out->lines[u->nodes[g->items[i].node].row];

        if (!period_has(q->period, r->to))
            continue;
        line->zero += r->zero;
        line->times += (long)r->times;
        line->prevented += (long)r->prevented;
        if (r->zero)
            pick_round(q, u, &g->items[i], "zero_reports");
        if (r->times)
            pick_round(q, u, &g->items[i], "times");
        if (r->prevented)
            pick_round(q, u, &g->items[i], "prevented");
    }
}

static void sum_up(const struct units *u, struct rounds *out)
{
    for (size_t i = 0; i < u->lines_count; i++) {
        const struct round_counts *l = &out->lines[i];

        out->total.due += l->due;
        out->total.reported += l->reported;
        out->total.late += l->late;
        out->total.missing += l->missing;
        out->total.zero += l->zero;
        out->total.times += l->times;
        out->total.prevented += l->prevented;
    }
}

enum status rounds_count(const struct asked *q, const struct units *u, struct rounds *out,
                         struct err *err)
{
    struct gathered g = { .units = u };
    enum status st = gather(q, &g, err);

    *out = (struct rounds) { .lines = mem_alloc((u->lines_count + 1) * sizeof(*out->lines)) };
    if (st == ST_OK) {
        count_owed(q, u, &g, out);
        count_done(q, u, &g, out);
        sum_up(u, out);
    }
    free(g.items);
    free(g.finds);
    return st;
}

void rounds_release(struct rounds *r)
{
    free(r->lines);
    free(r->owing);
    *r = (struct rounds) { 0 };
}

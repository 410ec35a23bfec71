/* store/facts.c - gives cases to the statistics, those that count alike as one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/facts.h"

#include <stdlib.h>
#include <string.h>

#include "axes_impl.h"
#include "base/mem.h"
#include "facts_sums.h"

#define AXES 3
#define CUTS 3
/* Days whose months are worked out beforehand: 1990 to 2062. */
#define FIRST_DAY 7305
#define DAYS      26298

/* What of a packed fact goes into a sum. */
struct sample {
    int accepted, outcome;
    unsigned flags; /* enum packed_flag */
    int64_t amount, persons;
};

/* Flags of a mark beside those of enum packed_flag, and where in it the days stand. */
enum {
    MARK_NO_AMOUNT = 1 << 9,
    MARK_BACKWARDS = 1 << 10, /* ended before it was accepted */
    MARK_ACCEPTED = 12,       /* shift */
    MARK_OUTCOME = 16,        /* shift */
    MARK_SIDE = 7
};

struct scan {
    const struct facts_want *want;
    void (*each)(void *ctx, const struct fact *f, const int64_t key[3]);
    void *ctx;
    struct axis_map axes[AXES];
    enum axis_from from[AXES];
    /* of the members of struct fact; only in a scan case by case, */
    struct fact_maps maps;           /* but for pair */
    const struct campaign *campaign; /* whose dates bound it; NULL none */
    bool *inside;                    /* areas that are wanted, by id; NULL all */
    size_t areas;
    int month_axis;   /* its position, or -1 */
    uint16_t *months; /* owned; key of the month by day, with a month axis */
    int known;        /* last day whose outcomes are known, or DATE_NONE */
    int cuts[CUTS];   /* first days on the other side of a day of the question, ascending */
    int cuts_count;
    struct sums sums;
};

/* --- marks: what a question can see of a fact --- */

static void add_cut(struct scan *s, int day)
{
    int i = s->cuts_count++;

    for (; i > 0 && s->cuts[i - 1] > day; i--)
        s->cuts[i] = s->cuts[i - 1];
    s->cuts[i] = day;
}

/* 0 no day, 1 before all cuts, 2 from the first on ... */
static unsigned side_of(const struct scan *s, int day)
{
    unsigned side = day != DATE_NONE;

    for (int i = 0; i < s->cuts_count; i++)
        side += day >= s->cuts[i];
    return side;
}

/* The first day on that side; of the first side, which has none, the last but one. */
static int day_on(const struct scan *s, unsigned side)
{
    if (side == 0)
        return DATE_NONE;
    if (side > 1)
        return s->cuts[side - 2];
    return s->cuts_count ? s->cuts[0] - 2 : 0;
}

static uint32_t mark_of(const struct scan *s, const struct sample *one)
{
    uint32_t mark = one->flags & ~(unsigned)PACKED_USED;

    if (s->want->checks && one->amount == 0)
        mark |= MARK_NO_AMOUNT;
    if (s->want->checks && one->outcome != DATE_NONE && one->outcome < one->accepted)
        mark |= MARK_BACKWARDS;
    return mark | side_of(s, one->accepted) << MARK_ACCEPTED |
           side_of(s, one->outcome) << MARK_OUTCOME;
}

static void fact_from_sum(const struct scan *s, const struct sum *sum, struct fact *f)
{
    unsigned mark = (uint32_t)sum->low;

    fact_from_flags(mark, f);
    f->accepted = day_on(s, mark >> MARK_ACCEPTED & MARK_SIDE);
    f->outcome = day_on(s, mark >> MARK_OUTCOME & MARK_SIDE);
    /* Backwards on one side: that has more than one day, then. */
    f->accepted += (mark & MARK_BACKWARDS) && f->accepted == f->outcome;
    f->weight = sum->weight;
    f->amount = sum->amount;
    f->persons = sum->persons;
}

/* --- sums --- */

static void add_to_sum(struct scan *s, const struct sample *one, const uint32_t key[AXES])
{
    struct sum *sum = sums_get(&s->sums, (uint64_t)key[0] << 32 | key[1],
                               (uint64_t)key[2] << 32 | mark_of(s, one));

    sum->weight++;
    sum->amount += one->amount;
    sum->persons += one->persons;
}

static void give_sums(struct scan *s)
{
    for (size_t i = 0; s->sums.items && i <= s->sums.mask; i++) {
        const struct sum *sum = &s->sums.items[i];
        const int64_t key[AXES] = { (int64_t)(sum->high >> 32), (int64_t)(uint32_t)sum->high,
                                    (int64_t)(sum->low >> 32) };
        struct fact f;

        if (!sum->weight)
            continue;
        fact_from_sum(s, sum, &f);
        s->each(s->ctx, &f, key);
    }
}

/* --- one case by itself --- */

static void give_case(struct scan *s, int64_t id, const struct packed *p, const struct sample *one,
                      const uint32_t key[AXES])
{
    const int64_t wide[AXES] = { key[0], key[1], key[2] };
    struct packed as = *p;
    struct fact f;

    as.flags = (uint16_t)one->flags;
    as.accepted = one->accepted;
    fact_from_packed(&s->maps, id, &as, &f);
    f.persons = one->persons;
    s->each(s->ctx, &f, wide);
}

static void give(struct scan *s, int64_t id, const struct packed *p, const struct sample *one,
                 const uint32_t key[AXES])
{
    if (s->want->each_case)
        give_case(s, id, p, one, key);
    else
        add_to_sum(s, one, key);
}

/* --- months --- */

static void months_load(struct scan *s)
{
    s->months = mem_alloc(DAYS * sizeof(*s->months));
    for (int day = 0; day < DAYS; day++)
        s->months[day] = (uint16_t)month_key(FIRST_DAY + day);
}

static uint32_t month_of(const struct scan *s, int day)
{
    int at = day - FIRST_DAY;

    return at >= 0 && at < DAYS ? s->months[at] : (uint32_t)month_key(day);
}

/* By acceptance a case stands in the month it was accepted.  By conclusion it is
 * accepted in one month and ends perhaps in another: then it is given as two facts,
 * each seen by the columns of its own month only. */
static void give_by_month(struct scan *s, int64_t id, const struct packed *p,
                          const struct sample *one, uint32_t key[AXES])
{
    const struct question *q = &s->want->question;
    bool known = one->outcome != DATE_NONE && (s->known == DATE_NONE || one->outcome <= s->known);
    bool ends = known && period_has(q->period, one->outcome);
    bool starts = period_has(q->period, one->accepted);
    uint32_t begin = starts ? month_of(s, one->accepted) : 0;
    uint32_t end = ends ? month_of(s, one->outcome) : 0;
    uint32_t *month = &key[s->month_axis];

    if (q->basis == BASIS_ACCEPTED || one->accepted == DATE_NONE) {
        *month = starts ? begin : one->accepted == DATE_NONE ? end : 0;
    } else if (starts && ends && begin != end && q->period.to != DATE_NONE) {
        struct sample half = *one;

        half.flags &= ~(unsigned)PACKED_RESULT; /* ended, but with nothing that a column counts */
        *month = begin;
        give(s, id, p, &half, key);
        half = *one;
        half.accepted = q->period.to + 1;
        half.persons = 0;
        *month = end;
        give(s, id, p, &half, key);
        return;
    } else {
        *month = ends ? end : begin;
    }
    give(s, id, p, one, key);
}

/* --- slots --- */

/* Open or ended in the period, or left out of it when that is asked, too. */
static bool matters(const struct scan *s, const struct sample *one)
{
    struct period p = s->want->question.period;

    if ((one->flags & (PACKED_VOID | PACKED_PASSED)) || one->accepted == DATE_NONE)
        return (s->want->each_case || s->want->checks) &&
               (period_has(p, one->accepted) || period_has(p, one->outcome));
    if (p.to != DATE_NONE && one->accepted > p.to)
        return false;
    return p.from == DATE_NONE || one->accepted >= p.from || one->outcome == DATE_NONE ||
           one->outcome >= p.from;
}

static bool wanted(const struct scan *s, const struct packed *p)
{
    if (s->inside && (p->area >= s->areas || !s->inside[p->area]))
        return false;
    if (!s->want->campaign_only)
        return true;
    return axis_map_key(&s->maps.pair, p->codes[LIST_PAIR]) != 0 &&
           campaign_counts(s->campaign, p->campaign_on != DATE_NONE ? p->campaign_on : p->accepted);
}

static uint32_t number_for(enum axis_from from, const struct packed *p)
{
    switch (from) {
    case FROM_AREA:
        return p->area;
    case FROM_COMMITTEE:
        return p->committee;
    case FROM_MEDIATOR:
        return p->mediator;
    case FROM_TYPE:
        return p->codes[LIST_TYPE];
    case FROM_SOURCE:
        return p->codes[LIST_SOURCE];
    case FROM_PAIR:
        return p->codes[LIST_PAIR];
    case FROM_DIFFICULTY:
        return p->codes[LIST_DIFFICULTY];
    case FROM_FORM:
        return p->flags & PACKED_WRITTEN ? 2 : p->flags & PACKED_ORAL ? 1 : 0;
    case FROM_MONTH: /* see give_by_month() */
    case FROM_NOTHING:
    case FROM_COUNT:
        break;
    }
    return 0;
}

static void scan_slot(struct scan *s, int64_t id, const struct packed *p)
{
    const struct facts_want *w = s->want;
    struct sample one = { p->accepted, p->outcome, p->flags, p->amount, p->persons };
    uint32_t key[AXES];

    if (w->campaign_only && w->question.basis == BASIS_ACCEPTED && p->accepted != DATE_NONE &&
        p->campaign_on != DATE_NONE)
        one.accepted = p->campaign_on;
    if (!matters(s, &one) || !wanted(s, p))
        return;
    for (size_t i = 0; i < AXES; i++)
        key[i] = s->from[i] == FROM_NOTHING ? 0
                                            : axis_map_key(&s->axes[i], number_for(s->from[i], p));
    if (s->month_axis >= 0)
        give_by_month(s, id, p, &one, key);
    else
        give(s, id, p, &one, key);
}

/* Blocks that were read, a bit each. */
struct seen {
    unsigned char *bits; /* owned */
    size_t bytes;
};

static void seen_add(struct seen *seen, int64_t block)
{
    size_t at = (size_t)block / 8;

    if (at >= seen->bytes) {
        size_t bytes = at + 4096;

        seen->bits = mem_resize(seen->bits, bytes, 1);
        memset(seen->bits + seen->bytes, 0, bytes - seen->bytes);
        seen->bytes = bytes;
    }
    seen->bits[at] |= (unsigned char)(1u << block % 8);
}

static bool seen_has(const struct seen *seen, int64_t block)
{
    size_t at = (size_t)block / 8;

    return at < seen->bytes && seen->bits[at] >> block % 8 & 1;
}

static enum status scan_blocks(struct scan *scans, size_t count, struct db *db, struct seen *seen,
                               struct err *err)
{
    struct period p = scans[0].want->question.period;
    const unsigned char *data;
    struct packed one;
    struct stmt q;

    tallies_blocks(db, &q, p.from, p.to);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        int64_t first = db_int(&q, 0) * FACTS_IN_BLOCK;

        seen_add(seen, db_int(&q, 0));
        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &one);
            for (size_t s = 0; s < count && (one.flags & PACKED_USED); s++)
                scan_slot(&scans[s], first + (int64_t)i, &one);
        }
    }
    return db_finish(&q, err);
}

/* The facts that a seal has kept. */
static enum status scan_sealed(struct scan *s, struct db *db, struct err *err)
{
    struct packed one;
    struct stmt q;

    db_prepare(db, &q, "SELECT case_id, fact FROM seal_fact WHERE seal = :seal");
    db_bind_int(&q, ":seal", s->want->seal);
    while (db_row(&q)) {
        size_t n;
        const unsigned char *data = db_blob(&q, 1, &n);

        if (n != FACT_BYTES) {
            q.rc = SQLITE_CORRUPT;
            break;
        }
        packed_get(data, 0, &one);
        scan_slot(s, db_int(&q, 0), &one);
    }
    return db_finish(&q, err);
}

/* The open cases of the blocks that lie before the period. */
static enum status scan_older(struct scan *scans, size_t count, struct db *db,
                              const struct seen *seen, struct err *err)
{
    struct packed one;
    struct stmt q;

    tallies_open(db, &q);
    while (db_row(&q) && tallies_open_get(&q, &one)) {
        if (seen_has(seen, db_int(&q, 0) / FACTS_IN_BLOCK))
            continue;
        for (size_t s = 0; s < count; s++)
            scan_slot(&scans[s], db_int(&q, 0), &one);
    }
    return db_finish(&q, err);
}

/* --- the story --- */

static void set_days(struct scan *s)
{
    const struct question *q = &s->want->question;

    s->known = q->cutoff != DATE_NONE ? q->cutoff : q->period.to;
    if (q->period.from != DATE_NONE)
        add_cut(s, q->period.from);
    if (q->period.to != DATE_NONE)
        add_cut(s, q->period.to + 1);
    if (s->known != DATE_NONE && s->known != q->period.to)
        add_cut(s, s->known + 1);
}

static enum status scan_open(struct scan *s, struct db *db, const struct book *book,
                             struct err *err)
{
    const struct facts_want *w = s->want;
    struct fact_codes codes = { 0 };
    enum status st = fact_codes_load(db, &codes, err);

    s->campaign = book_campaign_by_id(book, w->campaign);
    s->month_axis = -1;
    set_days(s);
    for (int i = 0; st == ST_OK && i < AXES; i++) {
        s->from[i] = axis_from(w->axes[i]);
        if (w->axes[i] == AXIS_MONTH)
            s->month_axis = i;
        st = axis_map_load(db, book, w->axes[i], &codes, &s->axes[i], err);
        if (st == ST_OK && w->axes[i] == AXIS_PAIR)
            axis_map_campaign(book, s->campaign, &s->axes[i]);
    }
    if (s->month_axis >= 0)
        months_load(s);
    if (st == ST_OK && w->each_case)
        st = fact_maps_load(db, book, &codes, &s->maps, err);
    else if (st == ST_OK)
        st = axis_map_load(db, book, AXIS_PAIR, &codes, &s->maps.pair, err);
    if (st == ST_OK)
        axis_map_campaign(book, s->campaign, &s->maps.pair);
    if (st == ST_OK && w->area)
        st = areas_below(db, w->area, &s->inside, &s->areas, err);
    fact_codes_release(&codes);
    return st;
}

static void scan_close(struct scan *s)
{
    for (size_t i = 0; i < AXES; i++)
        axis_map_release(&s->axes[i]);
    fact_maps_release(&s->maps);
    free(s->inside);
    free(s->months);
    free(s->sums.items);
}

static enum status scan_all(struct scan *scans, size_t count, struct db *db,
                            const struct book *book, struct err *err)
{
    struct seen seen = { 0 };
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < count; i++)
        st = scan_open(&scans[i], db, book, err);
    for (size_t i = 0; st == ST_OK && scans[0].want->seal && i < count; i++)
        st = scan_sealed(&scans[i], db, err);
    if (st != ST_OK || scans[0].want->seal)
        return st;
    st = scan_blocks(scans, count, db, &seen, err);
    if (st == ST_OK)
        st = scan_older(scans, count, db, &seen, err);
    free(seen.bits);
    return st;
}

enum status facts_scan_both(struct db *db, const struct book *book, const struct facts_want wants[],
                            size_t count,
                            void (*each)(void *ctx, const struct fact *f, const int64_t key[3]),
                            void *const ctx[], struct err *err)
{
    struct scan scans[2];
    enum status st;

    if (count == 0 || count > ARRAY_LEN(scans))
        BUG("one or two questions at a time");
    for (size_t i = 0; i < count; i++)
        scans[i] = (struct scan) { .want = &wants[i], .each = each, .ctx = ctx[i] };
    st = db_begin_read(db, err);
    if (st != ST_OK)
        return st;
    st = scan_all(scans, count, db, book, err);
    db_end_read(db);
    for (size_t i = 0; i < count; i++) {
        if (st == ST_OK)
            give_sums(&scans[i]);
        scan_close(&scans[i]);
    }
    return st;
}

enum status facts_scan(struct db *db, const struct book *book, const struct facts_want *want,
                       void (*each)(void *ctx, const struct fact *f, const int64_t key[3]),
                       void *ctx, struct err *err)
{
    return facts_scan_both(db, book, want, 1, each, &ctx, err);
}

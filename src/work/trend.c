/* work/trend.c - figures month by month or week by week, with those of a year before.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/trend.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"

enum { STEPS_MOST = 1000, WEEK = 7, YEAR_OF_WEEKS = 364 };

/* ---- the steps ---- */

static int step_end(int from, bool weeks)
{
    return weeks ? from + WEEK - date_weekday(from) : date_month_end(from);
}

static struct period year_before(struct period p, bool weeks)
{
    if (!weeks)
        return period_last_year(p);
    return (struct period) { p.from - YEAR_OF_WEEKS, p.to - YEAR_OF_WEEKS };
}

static enum status make_steps(struct trend *t, struct period p, struct err *err)
{
    size_t cap = 0;

    for (int day = p.from; day <= p.to;) {
        struct period one = { day, step_end(day, t->weeks) };

        if (one.to > p.to)
            one.to = p.to;
        if (t->count == STEPS_MOST)
            return err_set(err, ST_INVALID, _("时期太长，画不成趋势：请选短一些的。"));
        mem_grow((void **)&t->steps, t->count, &cap, sizeof(*t->steps));
        t->steps[t->count++] = (struct trend_step) { .period = { one,
                                                                 year_before(one, t->weeks) } };
        day = one.to + 1;
    }
    return ST_OK;
}

/* The step that has the day, or NULL; they stand in the order of time. */
static struct trend_step *step_of(struct trend *t, int day, bool before)
{
    size_t low = 0, high = t->count;

    if (day == DATE_NONE)
        return NULL;
    while (low < high) {
        size_t middle = (low + high) / 2;

        if (t->steps[middle].period[before].from <= day)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || !period_has(t->steps[low - 1].period[before], day))
        return NULL;
    return &t->steps[low - 1];
}

/* ---- counting ---- */

struct counting {
    struct trend *trend;
    const struct stat_pick *pick;
    struct question question;
    bool before;
};

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    struct counting *c = ctx;
    const struct question *q = &c->question;
    struct trend_step *step;

    if (!c->pick->all && memcmp(key, c->pick->key, sizeof(c->pick->key)) != 0)
        return;
    step = step_of(c->trend, f->accepted, c->before);
    if (step && fact_counts(f, q, COL_ACCEPTED))
        step->n[c->before][TREND_ACCEPTED] += f->weight;
    if (q->basis == BASIS_CONCLUDED)
        step = step_of(c->trend, f->outcome, c->before);
    if (step && fact_counts(f, q, COL_SETTLED))
        step->n[c->before][TREND_SETTLED] += f->weight;
}

static enum status count(struct db *db, const struct book *book, const struct stat_pick *pick,
                         struct trend *t, bool before, struct err *err)
{
    const struct stat_request *rq = &t->request[before];
    struct facts_want want = stat_want(book, rq, rq->basis);
    struct counting c = { t, pick, stat_question(book, rq, rq->basis), before };

    want.each_case = true;
    for (size_t i = 0; pick->all && i < STAT_AXES; i++)
        want.axes[i] = AXIS_NONE;
    return facts_scan(db, book, &want, take_fact, &c, err);
}

/* ---- the story ---- */

/* Outcomes of the accepted are known to the end of the whole period, not of each step. */
static void set_requests(struct trend *t, const struct stat_request *rq, int today)
{
    struct period whole = { rq->period.from, t->steps[t->count - 1].period[0].to };
    struct stat_request *now = &t->request[0], *before = &t->request[1];

    *now = *rq;
    now->seal = 0; /* its periods are others: counted from today's rows */
    now->compare = COMPARE_NONE;
    now->period = whole;
    if (now->cutoff == DATE_NONE)
        now->cutoff = rq->period.to == DATE_NONE ? today : rq->period.to;
    *before = *now;
    before->period = (struct period) { t->steps[0].period[1].from,
                                       t->steps[t->count - 1].period[1].to };
    before->cutoff = before->period.to;
    if (rq->cutoff != DATE_NONE)
        before->cutoff = rq->cutoff - (whole.to - before->period.to);
}

static enum status load(struct db *db, const struct book *book, const struct stat_request *rq,
                        const char *row_key, int today, struct trend *out, struct err *err)
{
    struct period p = { rq->period.from, rq->period.to };
    struct stat_pick pick = { 0 };
    enum status st = stat_request_check(rq, err);

    if (p.to == DATE_NONE || p.to > today)
        p.to = today;
    if (st == ST_OK && (statistic_is_own(rq->stat) || p.from == DATE_NONE || p.from > p.to))
        st = err_set(err, ST_INVALID, _("趋势要一个已经开始的时期和案件的统计表。"));
    if (st == ST_OK)
        st = make_steps(out, p, err);
    if (st != ST_OK)
        return st;
    set_requests(out, rq, today);
    st = stat_pick_find(db, book, rq, row_key, &pick, err);
    if (st == ST_OK && pick.rq.basis != rq->basis)
        out->request[0].basis = out->request[1].basis = pick.rq.basis;
    if (st == ST_OK)
        st = count(db, book, &pick, out, false, err);
    if (st == ST_OK)
        st = count(db, book, &pick, out, true, err);
    stat_pick_release(&pick);
    return st;
}

enum status trend_load(struct db *db, const struct book *book, const struct stat_request *rq,
                       const char *row_key, bool weeks, int today, struct trend *out,
                       struct err *err)
{
    struct stat_request complete = *rq;
    enum status st;

    *out = (struct trend) { .weeks = weeks };
    stat_request_complete(&complete, book, today);
    if (!str_empty(row_key))
        out->row_key = mem_copy(row_key);
    st = load(db, book, &complete, row_key, today, out, err);
    if (st != ST_OK)
        trend_release(out);
    return st;
}

void trend_release(struct trend *t)
{
    free(t->row_key);
    free(t->steps);
    *t = (struct trend) { 0 };
}

struct stat_request trend_request(const struct trend *t, size_t step, bool before)
{
    struct stat_request rq = t->request[before];

    rq.period = t->steps[step].period[before];
    rq.period_given = true;
    return rq;
}

void trend_label(const struct trend *t, size_t step, struct buf *out)
{
    int day = t->steps[step].period[0].from;
    int first = date_year(t->steps[0].period[0].from);
    char iso[DATE_SIZE];

    date_to_iso(day, iso);
    if (t->weeks)
        buf_printf(out, "%s", iso + 5);
    else if (date_year(t->steps[t->count - 1].period[0].from) == first)
        buf_printf(out, _("%d月"), date_month(day));
    else
        buf_printf(out, "%.5s", iso + 2);
}

/* core/figures.c - whether and where a fact counts.
 *
 * What each column means in words stands in figures_text.c; the two are read
 * together.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/figures.h"

#include "base/i18n.h"

/* Last day whose outcomes are known; DATE_NONE: all are. */
static int known_until(const struct question *q)
{
    return q->cutoff != DATE_NONE ? q->cutoff : q->period.to;
}

/* The outcome day as far as the question knows, else DATE_NONE. */
static int outcome_known(const struct fact *f, const struct question *q)
{
    int last = known_until(q);

    if (f->outcome == DATE_NONE || (last != DATE_NONE && f->outcome > last))
        return DATE_NONE;
    return f->outcome;
}

static bool counts_at_all(const struct fact *f)
{
    return f->accepted != DATE_NONE && !f->is_void && !f->passed;
}

/* Self-settled withdrawals are settled when the switch says so; what was
 * handed over ended otherwise, like a withdrawal. */
static enum fact_result result_of(const struct fact *f, const struct question *q)
{
    if (f->result == FACT_TRANSFERRED)
        return FACT_WITHDRAWN;
    if (f->result == FACT_WITHDRAWN && f->self_settled && q->self_settled_counts)
        return FACT_SETTLED;
    return f->result;
}

/* Q(day): accepted by that day and without outcome on it; DATE_NONE: the end of time. */
static bool open_on(const struct fact *f, const struct question *q, int day)
{
    int outcome = outcome_known(f, q);

    if (day == DATE_NONE)
        return outcome == DATE_NONE;
    return f->accepted <= day && (outcome == DATE_NONE || outcome > day);
}

/* Ended with that result where the basis looks for it: among the cases
 * accepted in the period, or among the outcomes in the period. */
static bool ended(const struct fact *f, const struct question *q, enum fact_result result)
{
    int outcome = outcome_known(f, q);

    if (outcome == DATE_NONE || result_of(f, q) != result)
        return false;
    return period_has(q->period, q->basis == BASIS_ACCEPTED ? f->accepted : outcome);
}

static bool in_rate(const struct fact *f, const struct question *q)
{
    if (q->basis == BASIS_ACCEPTED)
        return period_has(q->period, f->accepted);
    return ended(f, q, FACT_SETTLED) || ended(f, q, FACT_FAILED);
}

static bool cohort_open(const struct fact *f, const struct question *q)
{
    return period_has(q->period, f->accepted) && outcome_known(f, q) == DATE_NONE;
}

bool fact_counts(const struct fact *f, const struct question *q, enum column c)
{
    if (!counts_at_all(f))
        return false;
    switch (c) {
    case COL_ACCEPTED:
    case COL_PARTIES:
        return period_has(q->period, f->accepted);
    case COL_SETTLED:
        return ended(f, q, FACT_SETTLED);
    case COL_FAILED:
        return ended(f, q, FACT_FAILED);
    case COL_WITHDRAWN:
        return ended(f, q, FACT_WITHDRAWN);
    case COL_OPEN:
        return q->basis == BASIS_ACCEPTED ? cohort_open(f, q) : open_on(f, q, q->period.to);
    case COL_RATE:
        return in_rate(f, q);
    case COL_ORAL:
        return f->oral && ended(f, q, FACT_SETTLED);
    case COL_WRITTEN:
        return f->written && ended(f, q, FACT_SETTLED);
    case COL_PERFORMED:
        return f->performed && ended(f, q, FACT_SETTLED);
    case COL_AMOUNT:
        return f->amount != 0 && ended(f, q, FACT_SETTLED);
    case COL_FOUND:
    case COL_SCREENED:
    case COL_COUNT:
        break;
    }
    return false;
}

static int64_t share_of(const struct fact *f, enum column c)
{
    if (c == COL_AMOUNT)
        return f->amount;
    return c == COL_PARTIES ? f->persons : f->weight;
}

static void add_identity(struct tally *t, const struct fact *f, const struct question *q)
{
    int outcome = outcome_known(f, q);

    if (q->period.from != DATE_NONE && open_on(f, q, q->period.from - 1))
        t->open_before += f->weight;
    if (period_has(q->period, f->accepted))
        t->in += f->weight;
    if (open_on(f, q, q->period.to))
        t->open_after += f->weight;
    if (!period_has(q->period, outcome))
        return;
    if (result_of(f, q) == FACT_SETTLED)
        t->out_settled += f->weight;
    else if (result_of(f, q) == FACT_FAILED)
        t->out_failed += f->weight;
    else if (result_of(f, q) == FACT_WITHDRAWN)
        t->out_withdrawn += f->weight;
}

static bool is_pending(const struct fact *f, const struct question *q)
{
    return period_has(q->period, f->accepted) && fact_counts(f, q, COL_OPEN);
}

void tally_add(struct tally *t, const struct fact *f, const struct question *q)
{
    if (!counts_at_all(f))
        return;
    for (enum column c = 0; c < COL_COUNT; c++)
        if (c != COL_RATE && fact_counts(f, q, c))
            t->n[c] += share_of(f, c);
    if (fact_counts(f, q, COL_RATE)) {
        t->rate_denominator += f->weight;
        if (fact_counts(f, q, COL_SETTLED))
            t->rate_numerator += f->weight;
    }
    if (is_pending(f, q))
        t->pending += f->weight;
    add_identity(t, f, q);
}

void tally_merge(struct tally *into, const struct tally *from)
{
    for (enum column c = 0; c < COL_COUNT; c++)
        into->n[c] += from->n[c];
    into->rate_numerator += from->rate_numerator;
    into->rate_denominator += from->rate_denominator;
    into->pending += from->pending;
    into->open_before += from->open_before;
    into->in += from->in;
    into->out_settled += from->out_settled;
    into->out_failed += from->out_failed;
    into->out_withdrawn += from->out_withdrawn;
    into->open_after += from->open_after;
}

bool tally_balanced(const struct tally *t)
{
    return t->open_before + t->in ==
           t->out_settled + t->out_failed + t->out_withdrawn + t->open_after;
}

const char *fact_excluded(const struct fact *f, const struct question *q)
{
    if (!period_has(q->period, f->accepted) && !period_has(q->period, f->outcome))
        return NULL;
    if (f->is_void)
        return N_("已作废：案号保留，任何一项都不计。");
    if (f->passed)
        return N_("已转入本登记册的另一案件：只在那里计一次。");
    if (f->accepted == DATE_NONE)
        return N_("没有受理：不予受理或受理前撤回的，任何一项都不计。");
    return NULL;
}

/* core/agreement_items.c - who has signed, what is performed, and the days that follow.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement.h"
#include "core/agreement_impl.h"
#include "core/guards.h"
#include "core/words.h"

#define SIGNER_SIDE "party|guardian|agent"
#define ITEM_FULL   "full"
#define REFERRAL_IN "in"

static bool names(const struct record *rec, int field, const char *name)
{
    return !record_empty(rec, field) && record_is(rec, field, name);
}

/* A representative signs for the group on its side. */
static bool represents(const struct casefile *f, const struct record *party, const char *name)
{
    for (size_t i = 0; i < f->of[KIND_REPRESENTATIVE].count; i++) {
        const struct record *r = f->of[KIND_REPRESENTATIVE].items[i];

        if (record_int(party, PF_PERSONS) > 1 && row_stands(r) &&
            record_is(r, RPF_SIDE, record_get(party, PF_SIDE)) && names(r, RPF_NAME, name))
            return true;
    }
    return false;
}

static bool signs_for(const struct casefile *f, const struct record *party,
                      const struct record *signature)
{
    const char *name = record_text(signature, SGF_NAME);

    return word_in(SIGNER_SIDE, record_text(signature, SGF_ROLE)) &&
           (names(party, PF_NAME, name) || names(party, PF_HEAD, name) ||
            names(party, PF_GUARDIAN, name) || names(party, PF_AGENT, name) ||
            represents(f, party, name));
}

static bool has_signed(const struct casefile *f, const struct record *party)
{
    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++) {
        const struct record *s = f->of[KIND_SIGNATURE].items[i];

        if (row_of_agreement(f, s, SGF_AGREEMENT) && signs_for(f, party, s))
            return true;
    }
    return false;
}

bool agreement_has_signatures(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++)
        if (row_of_agreement(f, f->of[KIND_SIGNATURE].items[i], SGF_AGREEMENT))
            return true;
    return false;
}

/* The parties who have not signed, joined; yours. */
static void add_unsigned(const struct casefile *f, struct buf *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *party = f->of[KIND_PARTY].items[i];
        char *name;

        if (!row_stands(party) || has_signed(f, party))
            continue;
        name = party_name(f, i);
        buf_printf(out, "%s%s", out->len ? "、" : "", name);
        free(name);
    }
}

static char *taken(struct buf *b)
{
    if (b->len)
        return buf_take(b);
    buf_release(b);
    return NULL;
}

char *agreement_unsigned(const struct casefile *f)
{
    struct buf missing = BUF_INIT;

    if (agreement_has_signatures(f))
        add_unsigned(f, &missing);
    return taken(&missing);
}

static bool mediator_signed(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++) {
        const struct record *s = f->of[KIND_SIGNATURE].items[i];

        if (row_of_agreement(f, s, SGF_AGREEMENT) && record_is(s, SGF_ROLE, SIGNER_MEDIATOR))
            return true;
    }
    return false;
}

char *agreement_lacks(const struct casefile *f)
{
    struct buf missing = BUF_INIT;

    add_unsigned(f, &missing);
    if (!mediator_signed(f))
        buf_printf(&missing, "%s%s", missing.len ? "、" : "", _("人民调解员"));
    return taken(&missing);
}

static bool performs(const struct record *item, const struct record *performance)
{
    return row_stands(performance) && record_is(performance, PEF_ITEM, record_get(item, ITF_SEQ)) &&
           (record_empty(performance, PEF_AGREEMENT) || record_empty(item, ITF_AGREEMENT) ||
            record_is(performance, PEF_AGREEMENT, record_get(item, ITF_AGREEMENT)));
}

long long item_paid(const struct casefile *f, const struct record *item)
{
    long long paid = 0;

    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++)
        if (performs(item, f->of[KIND_PERFORMANCE].items[i]))
            paid += record_int(f->of[KIND_PERFORMANCE].items[i], PEF_AMOUNT);
    return paid;
}

static bool said_full(const struct casefile *f, const struct record *item)
{
    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++)
        if (performs(item, f->of[KIND_PERFORMANCE].items[i]) &&
            record_is(f->of[KIND_PERFORMANCE].items[i], PEF_RESULT, ITEM_FULL))
            return true;
    return false;
}

long long item_open(const struct casefile *f, const struct record *item)
{
    long long left = record_int(item, ITF_AMOUNT) - item_paid(f, item);

    if (record_empty(item, ITF_AMOUNT))
        return -1;
    return left < 0 || said_full(f, item) ? 0 : left;
}

bool item_done(const struct casefile *f, const struct record *item)
{
    return said_full(f, item) || (record_int(item, ITF_AMOUNT) > 0 && item_open(f, item) == 0);
}

static int earlier(int a, int b)
{
    if (a == DATE_NONE || b == DATE_NONE)
        return a == DATE_NONE ? b : a;
    return a < b ? a : b;
}

/* While nothing is performed the agreement's own day counts, if the items have none. */
static int next_due(const struct casefile *f)
{
    bool untouched = record_empty(f->rec, CF_PERFORMED) &&
                     !record_is(f->rec, CF_PERFORMANCE, PERFORMANCE_DONE);
    bool items = false;
    int due = DATE_NONE;

    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
        const struct record *item = f->of[KIND_ITEM].items[i];

        if (!row_of_agreement(f, item, ITF_AGREEMENT))
            continue;
        items = items || !record_empty(item, ITF_DUE);
        untouched = untouched && !item_done(f, item);
        if (!item_done(f, item))
            due = earlier(due, record_date(item, ITF_DUE));
    }
    return !items && untouched ? record_date(f->rec, CF_PERFORM_DUE) : due;
}

static int first_day(const struct record_list *l, int field)
{
    int day = DATE_NONE;

    for (size_t i = 0; i < l->count; i++)
        if (row_stands(l->items[i]))
            day = earlier(day, record_date(l->items[i], field));
    return day;
}

static int last_day(const struct record_list *l, int field)
{
    int day = DATE_NONE;

    for (size_t i = 0; i < l->count; i++)
        if (row_stands(l->items[i]) && record_date(l->items[i], field) > day)
            day = record_date(l->items[i], field);
    return day;
}

/* The last referral to us that was answered. */
static int feedback_day(const struct record_list *l)
{
    int day = DATE_NONE;

    for (size_t i = 0; i < l->count; i++)
        if (row_stands(l->items[i]) && record_is(l->items[i], RFF_WAY, REFERRAL_IN) &&
            !record_empty(l->items[i], RFF_FEEDBACK))
            day = record_date(l->items[i], RFF_FEEDBACK);
    return day;
}

static void set_day(struct record *rec, int field, int day)
{
    if (day == DATE_NONE)
        record_set(rec, field, NULL);
    else
        record_set_date(rec, field, day);
}

/* 5.2: a settled case counts on the day its agreement took effect; who corrects the one
 * corrects the other. */
static void outcome_follows(struct record *rec)
{
    if (rec->version > 0 && record_is(rec, CF_RESULT, RESULT_SETTLED) &&
        record_field_changed(rec, CF_EFFECTIVE) && !record_empty(rec, CF_EFFECTIVE) &&
        !record_empty(rec, CF_OUTCOME))
        record_set(rec, CF_OUTCOME, record_get(rec, CF_EFFECTIVE));
}

void casefile_derive(struct casefile *f)
{
    agreement_follow(f);
    outcome_follows(f->rec);
    set_day(f->rec, CF_NEXT_DUE, next_due(f));
    set_day(f->rec, CF_SESSION, first_day(&f->of[KIND_SESSION], SSF_HELD));
    set_day(f->rec, CF_REVISITED, last_day(&f->of[KIND_REVISIT], RVF_VISITED));
    set_day(f->rec, CF_FEEDBACK, feedback_day(&f->of[KIND_REFERRAL]));
}

/* core/case_kept.c - what a step has asked must still hold when the case is changed later.
 *
 * The guards of the steps that lie behind the case are asked again, of the case
 * as it was stored and as it would be stored now.  What only the second answers
 * came with this save and bars it; what an old ledger never had is not asked for.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/committees.h"
#include "core/guards.h"
#include "core/words.h"

#define ENDED  "closed|archived"
#define AGREED "agreed|performing|performed|partly|breached"
/* What a court or an office has taken up, and what turns out to be the government's to decide,
 * is found out later: it must be possible to write it down. */
#define FOUND_OUT_LATER "R16|N6"

/* A step lies behind a case in one of the states, or in an ended one where the field says so. */
struct passed {
    const char *step, *states;
    int field;
    const char *values; /* of the field when it has ended; NULL: it does not matter */
    void (*guard)(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
};

/* clang-format off */
static const struct passed passed[] = {
    { "reject", STATE_REJECTED, -1, NULL, guard_reject },
    { "accept", "accepted|mediating|suspended|reopened|terminated|withdrawn|transferred|" AGREED
      "|" ENDED, -1, NULL, guard_accept },
    { "start", "mediating|suspended|" AGREED, CF_RESULT, RESULT_SETTLED, guard_start },
    { "agree", AGREED, CF_RESULT, RESULT_SETTLED, guard_agree },
    { "performed", STATE_PERFORMED, CF_PERFORMANCE, PERFORMANCE_DONE, guard_performed },
    { "breached", "partly|breached", CF_PERFORMANCE, "partly|breached", guard_breach },
    { "terminate", STATE_TERMINATED, CF_RESULT, RESULT_FAILED, guard_terminate },
    { "withdraw", STATE_WITHDRAWN, CF_RESULT, RESULT_WITHDRAWN, guard_withdraw },
    { "transfer", STATE_TRANSFERRED, CF_RESULT, RESULT_TRANSFERRED, guard_transfer },
    { "close", ENDED, -1, NULL, guard_close },
};
/* clang-format on */

static bool lies_behind(const struct passed *p, const struct casefile *f)
{
    const char *state = record_text(f->rec, CF_STATE);

    if (str_equal(p->step, "accept") && record_empty(f->rec, CF_ACCEPTED))
        return false;
    return word_in(p->states, state) || (p->field >= 0 && word_in(ENDED, state) &&
                                         word_in(p->values, record_text(f->rec, p->field)));
}

/* --- the case as it was stored --- */

static bool was_there(const struct record_list *l, const struct record *row)
{
    const struct list_note *note = record_list_note(l, row->id);

    return row->version > 0 && !(note && note->back);
}

/* Rows that were taken out since are gone: rows_went() says what hangs on them. */
static struct casefile *as_stored(const struct casefile *f)
{
    struct casefile *old = casefile_copy(f);

    for (enum kind_id kind = 0; kind < KIND_COUNT; kind++) {
        struct record_list *l = &old->of[kind];

        for (size_t i = l->count; i-- > 0;) {
            if (was_there(&f->of[kind], l->items[i]))
                record_revert(l->items[i]);
            else
                record_list_remove(l, i);
        }
    }
    record_revert(old->rec);
    if (record_field_changed(f->rec, CF_COMMITTEE)) {
        free(old->sub_kind);
        old->sub_kind = NULL;
    }
    return old;
}

/* Rows were taken out on which that sentence rests. */
static bool rows_went(const struct casefile *f, const struct objection *o)
{
    switch (o->field) {
    case CF_SIGNED:
        return f->of[KIND_SIGNATURE].removed > 0 || f->of[KIND_AGREEMENT].removed > 0;
    case CF_TRANSFER_TO:
        return f->of[KIND_REFERRAL].removed > 0;
    case CF_RISK:
    case CF_MINOR_HARM:
    case CF_VIOLENCE:
        return f->of[KIND_REPORT].removed > 0;
    case CF_PERFORMED:
        return f->of[KIND_PERFORMANCE].removed > 0;
    case -1:
        return f->of[KIND_DETAIL].removed > 0;
    default:
        return false;
    }
}

/* --- what both say --- */

/* R01 while mediation goes on is recorded first and then ends it: who refuses is not asked. */
static void without_refusals(struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        struct record *p = f->of[KIND_PARTY].items[i];

        if (!party_refuses(p))
            continue;
        if (record_empty(p, PF_CONSENT))
            record_set(p, PF_CONSENT, record_get(p, PF_REFUSAL));
        record_set(p, PF_REFUSAL, NULL);
    }
}

static void ask(const struct passed *p, const struct casefile *f, const struct book *book,
                int today, struct objections *out)
{
    struct casefile *now = casefile_followed(f);

    now->around = NULL;
    if (!str_equal(p->step, "terminate"))
        without_refusals(now);
    p->guard(now, book, today, out);
    committee_guard(now, p->step, book, today, out);
    requirement_guard(now, p->step, book, out);
    casefile_free(now);
}

/* The same sentence, else another one of the same rule on the same field: the name in it may
 * have been put right.  What it finds is used up. */
static bool said_already(struct objections *before, const struct objection *o)
{
    struct objection *like = NULL;

    for (size_t i = 0; i < before->count; i++) {
        struct objection *b = &before->items[i];

        if (b->severity != SEV_BLOCK)
            continue;
        if (str_equal(b->text, o->text)) {
            like = b;
            break;
        }
        if (!like && b->field == o->field && str_equal(b->rule, o->rule))
            like = b;
    }
    if (like)
        like->severity = SEV_WARN;
    return like != NULL;
}

/* A fact that asks for a report is not the file's fault; a report that was taken out is. */
static bool is_kept(const struct casefile *f, const struct passed *p, const struct objection *o)
{
    if (o->severity != SEV_BLOCK || word_in(FOUND_OUT_LATER, o->rule))
        return false;
    return !str_equal(p->step, "close") || o->field == CF_RISK_MEASURES || rows_went(f, o);
}

/* It stands behind the case only because the field says something else now: all of it is new. */
static bool turned_round(const struct passed *p, const struct casefile *f)
{
    return p->field >= 0 && !str_empty(f->rec->saved[p->field]) &&
           record_field_changed(f->rec, p->field) && !word_in(p->values, f->rec->saved[p->field]);
}

static void compare(const struct casefile *f, const struct casefile *old, const struct passed *p,
                    const struct book *book, int today, struct objections *out)
{
    struct objections before = OBJECTIONS_INIT, now = OBJECTIONS_INIT;

    if (!turned_round(p, f))
        ask(p, old, book, today, &before);
    ask(p, f, book, today, &now);
    for (size_t i = 0; i < now.count; i++) {
        const struct objection *o = &now.items[i];

        if (is_kept(f, p, o) && (!said_already(&before, o) || rows_went(f, o)))
            objections_add(out, o->rule, SEV_BLOCK, o->field, "%s", o->text);
    }
    objections_release(&before);
    objections_release(&now);
}

void case_kept(const struct casefile *f, const struct book *book, int today, struct objections *out)
{
    struct casefile *old;

    if (f->rec->version == 0 || !casefile_changed(f))
        return;
    old = as_stored(f);
    for (size_t i = 0; i < ARRAY_LEN(passed); i++)
        if (lies_behind(&passed[i], f))
            compare(f, old, &passed[i], book, today, out);
    casefile_free(old);
}

/* core/agreement.c - the agreement in force and what the case itself says of it.
 *
 * Case and row are kept equal field by field.  Who follows is decided by what
 * was typed since they were last equal: record_set() drops a value's label, so
 * the label SETTLED marks a changed value that both sides have already taken.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/agreement.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"

#define SETTLED    "="
#define JC_NONE    "none"
#define JC_APPLIED "applied"

/* A field of the case and the field of the row that says the same. */
struct pair {
    int of_case, of_row;
};

static const struct pair agreement_pairs[] = {
    { CF_AGREEMENT_FORM, AGF_FORM },     { CF_AGREEMENT_NO, AGF_NUMBER },
    { CF_AGREEMENT_TEXT, AGF_TEXT },     { CF_AGREEMENT_AMOUNT, AGF_AMOUNT },
    { CF_AGREED, AGF_AGREED },           { CF_SIGNED, AGF_SIGNED },
    { CF_SEALED, AGF_SEALED },           { CF_EFFECTIVE, AGF_EFFECTIVE },
    { CF_PERFORM_DUE, AGF_PERFORM_DUE }, { CF_JC_INFORMED, AGF_JC_INFORMED },
};
static const struct pair confirmation_pairs[] = {
    { CF_JC_STATE, CNF_STATE },
    { CF_JC_APPLIED, CNF_APPLIED },
    { CF_JC_RESULT_ON, CNF_RESULT },
};

/* A kind whose last row in force the case repeats. */
struct mirror {
    enum kind_id kind;
    int of_case, replaced; /* fields of the row */
    const struct pair *pairs;
    size_t count;
};
static const struct mirror agreements = { KIND_AGREEMENT, AGF_CASE, AGF_REPLACED, agreement_pairs,
                                          ARRAY_LEN(agreement_pairs) };
static const struct mirror confirmations = { KIND_CONFIRMATION, CNF_CASE, CNF_REPLACED,
                                             confirmation_pairs, ARRAY_LEN(confirmation_pairs) };

bool row_stands(const struct record *row)
{
    return row->void_reason == NULL;
}

static struct record *in_force(const struct casefile *f, const struct mirror *m)
{
    const struct record_list *l = &f->of[m->kind];

    for (size_t i = l->count; i-- > 0;)
        if (row_stands(l->items[i]) && record_empty(l->items[i], m->replaced))
            return l->items[i];
    return NULL;
}

struct record *agreement_in_force(const struct casefile *f)
{
    return in_force(f, &agreements);
}

struct record *confirmation_in_force(const struct casefile *f)
{
    return in_force(f, &confirmations);
}

/* "未申请" is what a case says that has no confirmation; it needs no row. */
static bool says_something(const struct record *rec, const struct pair *p)
{
    return !record_empty(rec, p->of_case) &&
           !(p->of_case == CF_JC_STATE && record_is(rec, CF_JC_STATE, JC_NONE));
}

static bool case_has(const struct casefile *f, const struct mirror *m, bool changed)
{
    for (size_t i = 0; i < m->count; i++)
        if (says_something(f->rec, &m->pairs[i]) &&
            (!changed || record_field_changed(f->rec, m->pairs[i].of_case)))
            return true;
    return false;
}

static struct record *row_make(struct casefile *f, const struct mirror *m)
{
    struct record *row = record_new(m->kind);

    if (f->rec->id)
        record_set_int(row, m->of_case, f->rec->id);
    record_list_add(&f->of[m->kind], row);
    return row;
}

static bool settled(const struct record *rec, int field)
{
    return str_equal(record_label(rec, field), SETTLED);
}

static void settle(struct record *rec, int field)
{
    if (record_field_changed(rec, field))
        record_set_label(rec, field, SETTLED);
}

/* Whether the case follows the row, where they differ. */
static bool case_follows(const struct record *rec, const struct record *row, const struct pair *p)
{
    if (settled(rec, p->of_case) != settled(row, p->of_row))
        return settled(rec, p->of_case);
    if (record_field_changed(row, p->of_row))
        return true;
    return !record_field_changed(rec, p->of_case) && !record_empty(row, p->of_row);
}

static void pair_follow(struct record *rec, struct record *row, const struct pair *p)
{
    if (!record_is(row, p->of_row, record_get(rec, p->of_case))) {
        if (case_follows(rec, row, p))
            record_set(rec, p->of_case, record_get(row, p->of_row));
        else
            record_set(row, p->of_row, record_get(rec, p->of_case));
    }
    settle(rec, p->of_case);
    settle(row, p->of_row);
}

static struct record *mirror_follow(struct casefile *f, const struct mirror *m)
{
    struct record *row = in_force(f, m);

    if (!row && case_has(f, m, true))
        row = row_make(f, m);
    for (size_t i = 0; row && i < m->count; i++)
        pair_follow(f->rec, row, &m->pairs[i]);
    return row;
}

int agreement_seq(const struct casefile *f)
{
    const struct record *row = agreement_in_force(f);
    const struct record_list *l = &f->of[KIND_AGREEMENT];
    int last = 0;

    if (!row)
        return 0;
    for (size_t i = 0; i < l->count; i++) {
        int seq = (int)record_int(l->items[i], AGF_SEQ);

        last = seq > last ? seq : last + (seq == 0);
        if (l->items[i] == row)
            return seq > 0 ? seq : last;
    }
    return last;
}

bool row_of_agreement(const struct casefile *f, const struct record *row, int field)
{
    int seq = agreement_seq(f);

    return row_stands(row) && seq > 0 &&
           (record_empty(row, field) || record_int(row, field) == seq);
}

/* New rows without a number belong to the agreement in force. */
static void give_number(struct casefile *f, enum kind_id kind, int field, int seq)
{
    for (size_t i = 0; i < f->of[kind].count; i++)
        if (record_empty(f->of[kind].items[i], field))
            record_set_int(f->of[kind].items[i], field, seq);
}

static void number_items(struct casefile *f, int seq)
{
    int64_t last = 0;

    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
            struct record *item = f->of[KIND_ITEM].items[i];

            if (record_int(item, ITF_AGREEMENT) != seq)
                continue;
            if (pass == 0 && record_int(item, ITF_SEQ) > last)
                last = record_int(item, ITF_SEQ);
            else if (pass == 1 && record_empty(item, ITF_SEQ))
                record_set_int(item, ITF_SEQ, ++last);
        }
    }
}

static void give_numbers(struct casefile *f, struct record *row)
{
    int seq = agreement_seq(f);

    if (record_empty(row, AGF_SEQ))
        record_set_int(row, AGF_SEQ, seq);
    give_number(f, KIND_SIGNATURE, SGF_AGREEMENT, seq);
    give_number(f, KIND_ITEM, ITF_AGREEMENT, seq);
    give_number(f, KIND_PERFORMANCE, PEF_AGREEMENT, seq);
    give_number(f, KIND_CONFIRMATION, CNF_AGREEMENT, seq);
    number_items(f, seq);
}

/* What the items say together, as loaded or as they are now. */
struct sums {
    int64_t amount; /* 分 of all that have one */
    int due;        /* the last day, or DATE_NONE */
};

static struct sums items_sum(const struct casefile *f, bool saved)
{
    struct sums s = { 0, DATE_NONE };

    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
        const struct record *item = f->of[KIND_ITEM].items[i];
        char **values = saved ? item->saved : item->values;
        int due = date_from_iso(values[ITF_DUE]);

        if (!row_of_agreement(f, item, ITF_AGREEMENT))
            continue;
        if (values[ITF_AMOUNT])
            s.amount += strtoll(values[ITF_AMOUNT], NULL, 10);
        if (due > s.due)
            s.due = due;
    }
    return s;
}

/* A total that nobody typed is empty or what the items said when they were loaded. */
static void total_from_items(struct casefile *f, struct record *row)
{
    struct sums was = items_sum(f, true), now = items_sum(f, false);

    if (now.amount > 0 &&
        (record_empty(row, AGF_AMOUNT) || record_int(row, AGF_AMOUNT) == was.amount))
        record_set_int(row, AGF_AMOUNT, now.amount);
    if (now.due != DATE_NONE &&
        (record_empty(row, AGF_PERFORM_DUE) || record_date(row, AGF_PERFORM_DUE) == was.due))
        record_set_date(row, AGF_PERFORM_DUE, now.due);
}

int agreement_last_signature(const struct casefile *f)
{
    char *missing = agreement_unsigned(f);
    bool mediator = false;
    int last = DATE_NONE;

    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++) {
        const struct record *s = f->of[KIND_SIGNATURE].items[i];

        if (!row_of_agreement(f, s, SGF_AGREEMENT))
            continue;
        mediator = mediator || record_is(s, SGF_ROLE, SIGNER_MEDIATOR);
        if (record_date(s, SGF_SIGNED) > last)
            last = record_date(s, SGF_SIGNED);
    }
    if (missing || !mediator)
        last = DATE_NONE;
    free(missing);
    return last;
}

static bool signatures_changed(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++)
        if (record_changed(f->of[KIND_SIGNATURE].items[i]))
            return true;
    return f->of[KIND_SIGNATURE].removed > 0;
}

static void signed_from_rows(struct casefile *f, struct record *row)
{
    int last = agreement_last_signature(f);

    if (last != DATE_NONE && (record_empty(row, AGF_SIGNED) || signatures_changed(f)))
        record_set_date(row, AGF_SIGNED, last);
}

/* Art. 29: the last of the acts; art. 30: the day it was reached.  What is not
 * complete has no day of its own; a day that came with an old record stays. */
static void effective_from_acts(struct record *row)
{
    static const int acts[] = { AGF_FORM, AGF_AGREED, AGF_SIGNED, AGF_SEALED };
    int sign = record_date(row, AGF_SIGNED), seal = record_date(row, AGF_SEALED);
    bool anew = record_empty(row, AGF_EFFECTIVE);

    for (size_t i = 0; i < ARRAY_LEN(acts); i++)
        anew = anew || record_field_changed(row, acts[i]);
    if (!anew)
        return;
    if (record_is(row, AGF_FORM, FORM_ORAL) && !record_empty(row, AGF_AGREED))
        record_set_date(row, AGF_EFFECTIVE, record_date(row, AGF_AGREED));
    else if (record_is(row, AGF_FORM, FORM_WRITTEN) && sign != DATE_NONE && seal != DATE_NONE)
        record_set_date(row, AGF_EFFECTIVE, sign > seal ? sign : seal);
}

void agreement_follow(struct casefile *f)
{
    struct record *row = mirror_follow(f, &agreements);
    struct record *confirmation;

    if (row) {
        give_numbers(f, row);
        total_from_items(f, row);
        signed_from_rows(f, row);
        effective_from_acts(row);
        mirror_follow(f, &agreements);
    }
    confirmation = mirror_follow(f, &confirmations);
    if (!confirmation)
        return;
    if (record_empty(confirmation, CNF_STATE))
        record_set(confirmation, CNF_STATE,
                   record_empty(confirmation, CNF_APPLIED) ? JC_NONE : JC_APPLIED);
    if (row && record_empty(confirmation, CNF_AGREEMENT))
        record_set_int(confirmation, CNF_AGREEMENT, agreement_seq(f));
    mirror_follow(f, &confirmations);
}

/* What an old record says without a row gets one first, so that it stays. */
static void mirror_replace(struct casefile *f, const struct mirror *m, int day)
{
    struct record *row = in_force(f, m);

    if (!row && case_has(f, m, false))
        row = row_make(f, m);
    for (size_t i = 0; row && i < m->count; i++)
        pair_follow(f->rec, row, &m->pairs[i]);
    if (row)
        record_set_date(row, m->replaced, day);
    for (size_t i = 0; i < m->count; i++)
        record_set(f->rec, m->pairs[i].of_case, NULL);
}

void agreement_replace(struct casefile *f, int day, const char *why)
{
    struct record *row;

    agreement_follow(f);
    mirror_replace(f, &confirmations, day);
    row = in_force(f, &agreements);
    if (!row && case_has(f, &agreements, false)) {
        row = row_make(f, &agreements);
        record_set_int(row, AGF_SEQ, agreement_seq(f));
    }
    mirror_replace(f, &agreements, day);
    if (row)
        record_set(row, AGF_REPLACED_WHY, why);
}

/* core/case_row_dates.c - the order of the days in what belongs to a case, none of them ahead.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"

/* A day of a row is not before a day of the case, or of the row itself. */
struct row_order {
    enum kind_id kind;
    int then;
    bool of_case; /* first is a case field */
    int first;
};

static const struct row_order orders[] = {
    { KIND_SESSION, SSF_HELD, true, CF_ACCEPTED },
    { KIND_INQUIRY, IQF_HELD, true, CF_OCCURRED },
    { KIND_EXPERT, EXF_CONSULTED, true, CF_ACCEPTED },
    { KIND_APPRAISAL, APF_COMMISSIONED, true, CF_ACCEPTED },
    { KIND_APPRAISAL, APF_OPINION, false, APF_COMMISSIONED },
    { KIND_APPRAISAL, APF_RECEIVED, false, APF_COMMISSIONED },
    { KIND_APPRAISAL, APF_RECEIVED, false, APF_OPINION },
    { KIND_APPRAISAL, APF_WITHDRAWN, false, APF_COMMISSIONED },
    { KIND_RECUSAL, RCF_DECIDED, false, RCF_RAISED },
    { KIND_AGREEMENT, AGF_REPLACED, false, AGF_EFFECTIVE },
    { KIND_SIGNATURE, SGF_SIGNED, true, CF_ACCEPTED },
    { KIND_PERFORMANCE, PEF_DONE, true, CF_ACCEPTED },
    { KIND_CONFIRMATION, CNF_ACCEPTED, false, CNF_APPLIED },
    { KIND_CONFIRMATION, CNF_RESULT, false, CNF_ACCEPTED },
    { KIND_CONFIRMATION, CNF_ENFORCEMENT, false, CNF_RESULT },
    { KIND_REMEDY, RMF_APPLIED, true, CF_ACCEPTED },
    { KIND_REMEDY, RMF_RESULT_ON, false, RMF_APPLIED },
    { KIND_REVISIT, RVF_VISITED, true, CF_ACCEPTED },
    { KIND_REFERRAL, RFF_TAKEN, false, RFF_SENT },
    { KIND_REFERRAL, RFF_FEEDBACK, false, RFF_SENT },
    { KIND_REPORT, RTF_REPORTED, true, CF_OCCURRED },
};

/* Days that are agreed and not past, and ends that may be foreseen. */
static const struct {
    enum kind_id kind;
    int field;
} ahead[] = {
    { KIND_ITEM, ITF_DUE },         { KIND_AGREEMENT, AGF_PERFORM_DUE },
    { KIND_EXTENSION, EF_NEW_DUE }, { KIND_EXTENSION, EF_OLD_DUE },
    { KIND_SUSPENSION, SF_TO },     { KIND_APPOINTMENT, APTF_PLANNED },
};

static const char *label(const struct record *rec, int field)
{
    return _(rec->kind->fields[field].label);
}

static void object(const struct record *row, int then, enum severity sev, const char *first_label,
                   const char *first_iso, const char *remedy, struct objections *out)
{
    objections_add(out, "R25", sev, -1, _("%s的%s：%s，早于%s%s。%s"), _(row->kind->label),
                   label(row, then), record_text(row, then), first_label, first_iso, remedy);
}

static void check_row(const struct casefile *f, const struct record *row, const struct row_order *o,
                      struct objections *out)
{
    const struct record *base = o->of_case ? f->rec : row;
    int first = record_date(base, o->first), then = record_date(row, o->then);

    if (row_stands(row) && first != DATE_NONE && then != DATE_NONE && then < first)
        object(row, o->then, SEV_BLOCK, label(base, o->first), record_text(base, o->first),
               _("请核对这两个日期。"), out);
}

static void check_orders(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < ARRAY_LEN(orders); i++)
        for (size_t k = 0; k < f->of[orders[i].kind].count; k++)
            check_row(f, f->of[orders[i].kind].items[k], &orders[i], out);
}

/* The agreement that the row belongs to, replaced ones included; NULL when not kept. */
static const struct record *agreement_of(const struct casefile *f, int64_t seq)
{
    for (size_t i = 0; i < f->of[KIND_AGREEMENT].count; i++)
        if (row_stands(f->of[KIND_AGREEMENT].items[i]) &&
            record_int(f->of[KIND_AGREEMENT].items[i], AGF_SEQ) == seq)
            return f->of[KIND_AGREEMENT].items[i];
    return NULL;
}

/* What is done at once may precede the paper; then a word says so. */
static void check_early_performance(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++) {
        const struct record *p = f->of[KIND_PERFORMANCE].items[i];
        const struct record *a = agreement_of(f, record_int(p, PEF_AGREEMENT));

        if (!a || !row_stands(p) || record_date(a, AGF_EFFECTIVE) == DATE_NONE ||
            record_date(p, PEF_DONE) == DATE_NONE ||
            record_date(p, PEF_DONE) >= record_date(a, AGF_EFFECTIVE))
            continue;
        object(p, PEF_DONE, record_empty(p, PEF_NOTE) ? SEV_BLOCK : SEV_WARN,
               label(a, AGF_EFFECTIVE), record_text(a, AGF_EFFECTIVE),
               _("请核对；确属先履行、后补书面协议的，在履行记录的说明里写明原因。"), out);
    }
}

static void check_first_session(const struct casefile *f, struct objections *out)
{
    int first = first_session(f), outcome = record_date(f->rec, CF_OUTCOME);
    char iso[DATE_SIZE];

    if (first != DATE_NONE && outcome != DATE_NONE && first > outcome)
        objections_add(out, "R25", SEV_BLOCK, CF_OUTCOME,
                       _("终结日期：%s，早于第一次调解%s。请核对这两个日期。"),
                       record_text(f->rec, CF_OUTCOME), date_to_iso(first, iso));
}

/* The first ending that the case has had: a revisit of a replaced agreement is older than
 * the outcome. */
static int first_ending(const struct casefile *f)
{
    int first = record_date(f->rec, CF_OUTCOME);

    for (size_t i = 0; i < f->of[KIND_AGREEMENT].count; i++) {
        const struct record *a = f->of[KIND_AGREEMENT].items[i];
        int day = record_date(a, AGF_EFFECTIVE);

        if (row_stands(a) && !record_empty(a, AGF_REPLACED) && day != DATE_NONE &&
            (first == DATE_NONE || day < first))
            first = day;
    }
    return first;
}

static void check_revisits(const struct casefile *f, struct objections *out)
{
    int ending = first_ending(f);
    char iso[DATE_SIZE];

    for (size_t i = 0; i < f->of[KIND_REVISIT].count; i++) {
        const struct record *r = f->of[KIND_REVISIT].items[i];

        if (row_stands(r) && ending != DATE_NONE && record_date(r, RVF_VISITED) != DATE_NONE &&
            record_date(r, RVF_VISITED) < ending)
            object(r, RVF_VISITED, SEV_BLOCK, label(f->rec, CF_OUTCOME), date_to_iso(ending, iso),
                   _("请核对这两个日期。"), out);
    }
}

static bool may_lie_ahead(enum kind_id kind, int field)
{
    for (size_t i = 0; i < ARRAY_LEN(ahead); i++)
        if (ahead[i].kind == kind && ahead[i].field == field)
            return true;
    return false;
}

/* What the case itself says of its agreement and confirmation is judged there. */
static bool repeated_by_case(const struct casefile *f, enum kind_id kind, const struct record *row,
                             int field)
{
    if (kind == KIND_AGREEMENT)
        return row == agreement_in_force(f);
    return kind == KIND_CONFIRMATION && row == confirmation_in_force(f) &&
           (field == CNF_APPLIED || field == CNF_RESULT);
}

/* A party is named; of the other rows their kind says enough. */
static void check_future(const struct casefile *f, enum kind_id kind, size_t i, int today,
                         struct objections *out)
{
    const struct record *row = f->of[kind].items[i];

    for (int k = 0; k < (int)row->kind->count; k++) {
        char *who;

        if (row->kind->fields[k].type != FT_DATE || record_date(row, k) <= today ||
            may_lie_ahead(kind, k) || repeated_by_case(f, kind, row, k))
            continue;
        who = kind == KIND_PARTY ? party_name(f, i) : mem_copy(_(row->kind->label));
        objections_add(out, "R25", SEV_BLOCK, kind == KIND_PARTY ? CF_PARTIES : -1,
                       _("%s的%s：%s，晚于今天。请填已经发生的日期，最晚是今天。"), who,
                       label(row, k), record_text(row, k));
        free(who);
    }
}

void case_row_dates(const struct casefile *f, int today, struct objections *out)
{
    check_orders(f, out);
    check_early_performance(f, out);
    check_first_session(f, out);
    check_revisits(f, out);
    for (enum kind_id kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < f->of[kind].count; i++)
            if (row_stands(f->of[kind].items[i]))
                check_future(f, kind, i, today, out);
}

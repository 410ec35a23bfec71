/* core/case_check.c - the rules on a case, whatever the move.
 *
 * Rules on dates stand in case_dates.c and case_row_dates.c, on judicial
 * confirmation in case_confirm.c, on parties in case_parties.c, on other rows in
 * case_rows.c, on what may not be changed in case_lock.c.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement.h"
#include "core/around.h"
#include "core/committees.h"
#include "core/guards.h"
#include "core/schedule.h"
#include "core/words.h"

#define LABOUR_TYPES     "10|11|LD"
#define TYPE_MEDICAL     "15"
#define TYPE_LAND_TAKING "08"
#define MEDIATION_STATES "mediating|suspended|reopened"

bool case_is_medical(const struct casefile *f)
{
    return str_equal(f->sub_kind, SUB_KIND_MEDICAL) || record_is(f->rec, CF_TYPE, TYPE_MEDICAL);
}

bool case_is_labour(const struct casefile *f)
{
    return str_equal(f->sub_kind, SUB_KIND_LABOUR) ||
           word_in(LABOUR_TYPES, record_text(f->rec, CF_TYPE));
}

bool case_is_expropriation(const struct casefile *f)
{
    return str_equal(f->sub_kind, SUB_KIND_EXPROPRIATION) ||
           record_is(f->rec, CF_TYPE, TYPE_LAND_TAKING);
}

bool case_has_parties(const struct casefile *f, const char *side)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        if (record_is(f->of[KIND_PARTY].items[i], PF_SIDE, side))
            return true;
    return false;
}

bool party_refuses(const struct record *party)
{
    int refusal = record_date(party, PF_REFUSAL);
    int consent = record_date(party, PF_CONSENT);

    return refusal != DATE_NONE && (consent == DATE_NONE || consent <= refusal);
}

char *party_name(const struct casefile *f, size_t i)
{
    const char *name = record_text(f->of[KIND_PARTY].items[i], PF_NAME);

    return str_empty(name) ? mem_printf(_("第%zu名当事人"), i + 1) : mem_copy(name);
}

size_t open_suspension(const struct casefile *f)
{
    size_t i = 0;

    while (i < f->of[KIND_SUSPENSION].count &&
           !record_empty(f->of[KIND_SUSPENSION].items[i], SF_TO))
        i++;
    return i;
}

bool case_accepted_by(const struct casefile *f, const char *state)
{
    return str_equal(state, STATE_ACCEPTED) ||
           (state_is_accepted(state) && !record_empty(f->rec, CF_ACCEPTED));
}

static void check_sides(const struct casefile *f, const char *state, struct objections *out)
{
    if (!case_accepted_by(f, state))
        return;
    if (!case_has_parties(f, SIDE_APPLICANT))
        objections_add(
            out, "R02", SEV_BLOCK, CF_PARTIES,
            _("当事人：没有申请人。调解要有明确的双方（《人民调解工作若干规定》受理条件）；"
              "请登记一名以上申请人，主动调解的登记为主张权利的一方。"));
    if (!case_has_parties(f, SIDE_RESPONDENT))
        objections_add(out, "R02", SEV_BLOCK, CF_PARTIES,
                       _("当事人：没有被申请人。调解要有明确的双方（《人民调解工作若干规定》"
                         "受理条件）；请登记一名以上被申请人。"));
}

/* R35: digits only, so nothing below nought and nothing below one 分. */
static void check_amounts_of(const struct record *rec, bool of_case, struct objections *out)
{
    for (int i = 0; i < (int)rec->kind->count; i++) {
        const char *value = record_text(rec, i);

        if (rec->kind->fields[i].type == FT_MONEY && value[strspn(value, "0123456789")] != '\0')
            objections_add(out, "R35", SEV_BLOCK, of_case ? i : -1,
                           _("%s：不能是负数，最小单位是分；请填0或正的金额。"),
                           _(rec->kind->fields[i].label));
    }
}

static void check_amounts(const struct casefile *f, struct objections *out)
{
    check_amounts_of(f->rec, true, out);
    for (size_t kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < f->of[kind].count; i++)
            check_amounts_of(f->of[kind].items[i], false, out);
}

/* 7.5: passed on within the register, a dispute is counted in the other case only. */
static void check_passed_on(const struct casefile *f, const char *state, struct objections *out)
{
    if (record_empty(f->rec, CF_PASSED_TO))
        return;
    if (f->rec->id && record_int(f->rec, CF_PASSED_TO) == f->rec->id)
        objections_add(out, "7.5", SEV_BLOCK, CF_PASSED_TO,
                       _("转入案件：填的是本案自己；请填另一调委会立的案件，没有的空着。"));
    else if (!str_equal(state, STATE_TRANSFERRED) &&
             !record_is(f->rec, CF_RESULT, RESULT_TRANSFERRED))
        objections_add(out, "7.5", SEV_BLOCK, CF_PASSED_TO,
                       _("转入案件：本案没有移送，填了就不再统计；请先办“移送/上报”，或空着。"));
}

void case_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                struct objections *out)
{
    check_sides(f, state, out);
    case_parties(f, state, book, today, out);
    case_dates(f, today, out);
    case_row_dates(f, today, out);
    case_stops(f, book, today, out);
    check_amounts(f, out);
    case_rows(f, state, out);
    check_passed_on(f, state, out);
    case_confirmation(f, book, today, out);
    committee_rules(f, state, book, today, out);
}

/* R01 while mediation goes on: the refusal is recorded first, then the case is ended. */
static void check_standing_refusal(const struct casefile *f, struct objections *out)
{
    if (!word_in(MEDIATION_STATES, record_text(f->rec, CF_STATE)))
        return;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        char *name;

        if (!party_refuses(f->of[KIND_PARTY].items[i]))
            continue;
        name = party_name(f, i);
        objections_add(out, "R01", SEV_WARN, CF_PARTIES,
                       _("当事人：%s已明确拒绝调解，不能再调（《人民调解法》第十七条）；"
                         "请办“终止”，原因选T1。"),
                       name);
        free(name);
    }
}

/* Void says nothing any more.  A case that comes back from the shelf could not
 * be mended there: it is checked at its next save. */
static bool rules_wait(const struct record *rec)
{
    return record_is(rec, CF_STATE, STATE_VOID) ||
           (record_is(rec, CF_STATE, STATE_REOPENED) && record_field_changed(rec, CF_STATE));
}

struct casefile *casefile_followed(const struct casefile *f)
{
    struct casefile *now = casefile_copy(f);

    now->around = f->around;
    casefile_derive(now);
    return now;
}

void casefile_followed_free(struct casefile *f)
{
    f->around = NULL;
    casefile_free(f);
}

void case_check(const struct casefile *f, const struct book *book, int today,
                struct objections *out)
{
    struct casefile *now = casefile_followed(f);

    if (!rules_wait(now->rec)) {
        case_rules(now, record_text(now->rec, CF_STATE), book, today, out);
        check_standing_refusal(now, out);
        around_rules(now, NULL, book, today, out);
        schedule_check(now, book, today, out);
        case_windows(now, book, today, out);
        case_result(now, out);
        case_kept(f, book, today, out);
    }
    casefile_followed_free(now);
    case_locks(f, out);
}

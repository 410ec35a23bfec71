/* core/case_check.c - the rules on a case and its parties, whatever the move.
 *
 * Rules on dates, on judicial confirmation and on stops and extensions stand in
 * case_dates.c and case_confirm.c.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/person.h"
#include "core/words.h"

#define ADULT_AGE           18
#define WORKING_MINOR_AGE   16
#define ID_KIND_CITIZEN     "01"
#define LABOUR_TYPES        "10|11|LD"
#define TYPE_MEDICAL        "15"
#define MEDIATION_STATES    "mediating|suspended|reopened"
#define REPRESENTED_PERSONS 10

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
    return str_equal(f->sub_kind, SUB_KIND_EXPROPRIATION);
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

/* Accepted by then: a case may be withdrawn or filed without ever having been. */
static bool accepted_by(const struct casefile *f, const char *state)
{
    return str_equal(state, STATE_ACCEPTED) ||
           (state_is_accepted(state) && !record_empty(f->rec, CF_ACCEPTED));
}

static void check_sides(const struct casefile *f, const char *state, struct objections *out)
{
    if (!accepted_by(f, state))
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

static bool is_natural(const struct record *party)
{
    return record_empty(party, PF_TYPE) || record_is(party, PF_TYPE, PERSON_NATURAL);
}

static bool has_citizen_card(const struct record *party)
{
    return !record_empty(party, PF_ID_NO) &&
           (record_empty(party, PF_ID_KIND) || record_is(party, PF_ID_KIND, ID_KIND_CITIZEN));
}

/* As given, else as the identity number says. */
static int birth_of(const struct record *party)
{
    struct idno id;
    enum check_result r;

    if (!record_empty(party, PF_BIRTH) || !has_citizen_card(party))
        return record_date(party, PF_BIRTH);
    r = idno_check(record_text(party, PF_ID_NO), &id);
    return r == CHECK_GOOD || r == CHECK_AREA ? id.birth : DATE_NONE;
}

static int application_day(const struct casefile *f, int today)
{
    if (!record_empty(f->rec, CF_APPLIED))
        return record_date(f->rec, CF_APPLIED);
    return record_empty(f->rec, CF_ACCEPTED) ? today : record_date(f->rec, CF_ACCEPTED);
}

/* Sixteen and living on own work counts as an adult (Civil Code art. 18). */
static bool lives_on_own_work(const struct record *party, int age)
{
    const char *job = record_text(party, PF_JOB);

    return age >= WORKING_MINOR_AGE && !str_empty(job) && !strstr(job, "学生");
}

static void check_guardian(const struct casefile *f, size_t i, const char *state, int today,
                           struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    int age = person_age(birth_of(party), application_day(f, today));
    enum severity sev = SEV_WARN;
    char *name;

    if (!is_natural(party) || age < 0 || age >= ADULT_AGE || !record_empty(party, PF_GUARDIAN))
        return;
    if (accepted_by(f, state) && !lives_on_own_work(party, age))
        sev = SEV_BLOCK;
    name = party_name(f, i);
    objections_add(out, "R21", sev, CF_PARTIES,
                   _("监护人：%s申请时%d周岁，未成年人由监护人代理"
                     "（《民法典》第十九条至第二十三条、第二十七条）；请登记监护人的姓名、关系和"
                     "电话。已满16周岁、以自己的劳动收入为主要生活来源的，写明职业。"),
                   name, age);
    free(name);
}

static void object_party(const struct casefile *f, size_t i, enum severity sev, const char *label,
                         const char *what, struct objections *out)
{
    char *name = party_name(f, i);

    objections_add(out, "R26", sev, CF_PARTIES, _("%s的%s：%s"), name, label, what);
    free(name);
}

/* A number of the right form may still belong to somebody else. */
static void check_card_matches(const struct casefile *f, size_t i, const struct idno *id,
                               struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    const char *sex = record_text(party, PF_SEX);
    int birth = record_date(party, PF_BIRTH);

    if (word_in("1|2", sex) && sex[0] != '0' + id->sex)
        object_party(f, i, SEV_WARN, _("性别"), _("与身份证号不一致，请核对证件，以证件为准。"),
                     out);
    if (birth != DATE_NONE && birth != id->birth)
        object_party(f, i, SEV_WARN, _("出生日期"), _("与身份证号不一致，请核对证件，以证件为准。"),
                     out);
}

static void check_numbers(const struct casefile *f, size_t i, struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    struct idno id;
    enum check_result r;

    if (is_natural(party) && has_citizen_card(party)) {
        r = idno_check(record_text(party, PF_ID_NO), &id);
        if (r != CHECK_GOOD)
            object_party(f, i, r == CHECK_AREA ? SEV_WARN : SEV_BLOCK, _("证件号码"),
                         idno_message(r), out);
        if (r == CHECK_GOOD || r == CHECK_AREA)
            check_card_matches(f, i, &id, out);
    }
    if (!record_empty(party, PF_USCC)) {
        r = uscc_check(record_text(party, PF_USCC));
        if (r != CHECK_GOOD)
            object_party(f, i, SEV_BLOCK, _("统一社会信用代码"), uscc_message(r), out);
    }
}

static void check_group(const struct casefile *f, size_t i, struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];

    if (!record_empty(party, PF_PERSONS) && record_int(party, PF_PERSONS) < 1)
        object_party(f, i, SEV_BLOCK, _("人数"), _("至少是1，请改正。"), out);
    if (record_int(party, PF_PERSONS) < REPRESENTED_PERSONS || !record_empty(party, PF_AGENT))
        return;
    objections_add(out, "R22", SEV_WARN, CF_PARTIES,
                   _("代理人：%d人以上的一方可以推举代表参加调解"
                     "（《劳动争议调解仲裁法》第七条）；推举了的，请登记代表人。"),
                   REPRESENTED_PERSONS);
}

static void check_parties(const struct casefile *f, const char *state, int today,
                          struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        check_guardian(f, i, state, today, out);
        check_numbers(f, i, out);
        check_group(f, i, out);
    }
}

/* R35: digits only, so nothing below nought and nothing below one 分. */
static void check_amounts(const struct casefile *f, struct objections *out)
{
    static const int amounts[] = { CF_CLAIMED, CF_AGREEMENT_AMOUNT };

    for (size_t i = 0; i < ARRAY_LEN(amounts); i++) {
        const char *value = record_text(f->rec, amounts[i]);

        if (value[strspn(value, "0123456789")] != '\0')
            objections_add(out, "R35", SEV_BLOCK, amounts[i],
                           _("%s：不能是负数，最小单位是分；请填0或正的金额。"),
                           _(f->rec->kind->fields[amounts[i]].label));
    }
}

static void check_care(const struct casefile *f, const char *state, struct objections *out)
{
    if (case_is_medical(f) && record_is(f->rec, CF_OPEN_SESSION, "1"))
        objections_add(out, "R19", SEV_WARN, CF_OPEN_SESSION,
                       _("公开调解：医疗纠纷未经双方同意不得公开进行"
                         "（《医疗纠纷预防和处理条例》第四十二条）；没有双方同意的请改为否。"));
    if (state_is_open(state) && record_is(f->rec, CF_RISK, RISK_RED) &&
        record_empty(f->rec, CF_RISK_MEASURES))
        objections_add(out, "R20", SEV_WARN, CF_RISK_MEASURES,
                       _("风险防范措施：风险等级为红色，须采取防范措施并及时报告公安机关或有关部门"
                         "（《人民调解法》第二十五条）；请写明措施和何时向谁报告，否则不能结案。"));
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
    check_parties(f, state, today, out);
    case_dates(f, today, out);
    case_stops(f, out);
    check_amounts(f, out);
    check_care(f, state, out);
    check_passed_on(f, state, out);
    case_confirmation(f, book, today, out);
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

/* R28 and R36: what may not be changed any more. */
static void check_locks(const struct casefile *f, struct objections *out)
{
    const char *saved_state = f->rec->saved[CF_STATE];
    const char *saved_applied = f->rec->saved[CF_APPLIED];

    if (str_empty(saved_state))
        return;
    if (state_is_locked(saved_state) && record_is(f->rec, CF_STATE, saved_state) &&
        casefile_changed(f))
        objections_add(out, "R28", SEV_BLOCK, -1,
                       _("已归档或作废的案件只读，这次改动不能保存；"
                         "确需改动的，由区级办“重新调解”后再改。"));
    if (!str_empty(saved_applied) && !str_empty(f->rec->saved[CF_ACCEPTED]) &&
        record_field_changed(f->rec, CF_APPLIED))
        objections_add(out, "R36", SEV_BLOCK, CF_APPLIED,
                       _("申请日期：受理后不能改写，它是诉讼时效中断的依据"
                         "（《诉讼时效规定》第十二条）；原登记%s，请改回，另有情况写在备注里。"),
                       saved_applied);
}

/* Void says nothing any more.  A case that comes back from the shelf could not
 * be mended there: it is checked at its next save. */
static bool rules_wait(const struct record *rec)
{
    return record_is(rec, CF_STATE, STATE_VOID) ||
           (record_is(rec, CF_STATE, STATE_REOPENED) && record_field_changed(rec, CF_STATE));
}

void case_check(const struct casefile *f, const struct book *book, int today,
                struct objections *out)
{
    if (!rules_wait(f->rec)) {
        case_rules(f, record_text(f->rec, CF_STATE), book, today, out);
        check_standing_refusal(f, out);
    }
    check_locks(f, out);
}

/* core/case_rows.c - the rules on what belongs to a case: participants, agreement, performance,
 * reports, stops that are over.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/agreement.h"
#include "core/agreement_impl.h"
#include "core/guards.h"
#include "core/people.h"
#include "core/person.h"
#include "core/words.h"

#define ADULT_AGE        18
#define CAPACITY_LACKING "limited|none"
#define ITEM_PAY         "pay"
#define WAYS_OUT         "out|up|down"
#define OVER             "rejected|closed|archived|void"
#define REFUSED_BY_COURT "rejected|refused"

/* --- what other rules ask too --- */

struct record *open_appraisal(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_APPRAISAL].count; i++) {
        struct record *a = f->of[KIND_APPRAISAL].items[i];

        if (row_stands(a) && record_empty(a, APF_RECEIVED) && record_empty(a, APF_WITHDRAWN))
            return a;
    }
    return NULL;
}

bool case_is_payment_only(const struct casefile *f)
{
    size_t paid = 0;

    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
        const struct record *item = f->of[KIND_ITEM].items[i];

        if (!row_of_agreement(f, item, ITF_AGREEMENT))
            continue;
        if (!record_is(item, ITF_KIND, ITEM_PAY))
            return false;
        paid++;
    }
    return paid > 0 ? !record_is(f->rec, CF_PAYMENT_ONLY, "0")
                    : record_is(f->rec, CF_PAYMENT_ONLY, "1");
}

int first_session(const struct casefile *f)
{
    int first = DATE_NONE;

    for (size_t i = 0; i < f->of[KIND_SESSION].count; i++) {
        int held = record_date(f->of[KIND_SESSION].items[i], SSF_HELD);

        if (row_stands(f->of[KIND_SESSION].items[i]) && held != DATE_NONE &&
            (first == DATE_NONE || held < first))
            first = held;
    }
    return first;
}

int rights_told(const struct casefile *f)
{
    int last = DATE_NONE;

    if (!record_empty(f->rec, CF_RIGHTS_ON))
        return record_date(f->rec, CF_RIGHTS_ON);
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        int told = record_date(f->of[KIND_PARTY].items[i], PF_RIGHTS);

        last = told > last ? told : last;
    }
    return last;
}

char *rights_missing(const struct casefile *f)
{
    struct buf names = BUF_INIT;
    size_t missing = 0;
    char *text;

    if (!record_empty(f->rec, CF_RIGHTS_ON))
        return NULL;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        char *name;

        if (!record_empty(f->of[KIND_PARTY].items[i], PF_RIGHTS))
            continue;
        missing++;
        name = party_name(f, i);
        buf_printf(&names, "%s%s", names.len ? "、" : "", name);
        free(name);
    }
    if (missing == f->of[KIND_PARTY].count)
        buf_clear(&names);
    text = missing || !f->of[KIND_PARTY].count ? mem_copy(buf_text(&names)) : NULL;
    buf_release(&names);
    return text;
}

bool has_report(const struct casefile *f, const char *matter)
{
    for (size_t i = 0; i < f->of[KIND_REPORT].count; i++)
        if (row_stands(f->of[KIND_REPORT].items[i]) &&
            record_is(f->of[KIND_REPORT].items[i], RTF_MATTER, matter))
            return true;
    return false;
}

/* A minor, or somebody of whom the record says that capacity is lacking. */
static bool lacks_capacity(const struct casefile *f, const struct record *party)
{
    int age;

    if (word_in(CAPACITY_LACKING, record_text(party, PF_CAPACITY)))
        return true;
    age = person_age(party_birth(party), application_day(f, record_date(f->rec, CF_ACCEPTED)));
    return party_is_natural(party) && age >= 0 && age < ADULT_AGE;
}

bool case_must_report_violence(const struct casefile *f)
{
    if (!record_is(f->rec, CF_VIOLENCE, "1"))
        return false;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        if (lacks_capacity(f, f->of[KIND_PARTY].items[i]))
            return true;
    return false;
}

const struct record *referral_out(const struct casefile *f)
{
    for (size_t i = f->of[KIND_REFERRAL].count; i-- > 0;)
        if (row_stands(f->of[KIND_REFERRAL].items[i]) &&
            word_in(WAYS_OUT, record_text(f->of[KIND_REFERRAL].items[i], RFF_WAY)))
            return f->of[KIND_REFERRAL].items[i];
    return NULL;
}

/* --- the rules --- */

/* R05: who is there without being a party is there because the parties want it. */
static void check_participants(const struct casefile *f, const char *state, struct objections *out)
{
    enum severity sev = case_accepted_by(f, state) ? SEV_BLOCK : SEV_WARN;

    for (size_t i = 0; i < f->of[KIND_PARTICIPANT].count; i++) {
        const struct record *p = f->of[KIND_PARTICIPANT].items[i];

        if (row_stands(p) && record_empty(p, PTF_CONSENT))
            objections_add(out, "R05", sev, -1,
                           _("参加人：%s没有当事人同意的日期。邀请亲属、邻里、同事、专家和有关单位"
                             "参加调解，须经当事人同意（《人民调解法》第二十条）；"
                             "请征得同意并填“当事人同意日期”。"),
                           record_text(p, PTF_NAME));
    }
}

/* R10: one for each party, one for the committee. */
static void check_copies(const struct casefile *f, struct objections *out)
{
    const struct record *a = agreement_in_force(f);
    int64_t need = (int64_t)f->of[KIND_PARTY].count + 1;

    if (a && record_is(a, AGF_FORM, FORM_WRITTEN) && !record_empty(a, AGF_COPIES) &&
        record_int(a, AGF_COPIES) < need)
        objections_add(out, "R10", SEV_WARN, -1,
                       _("协议书份数：%s份。协议书由当事人各执一份，调解委员会留存一份"
                         "（《人民调解法》第二十九条）；应不少于%d份，请核对。"),
                       record_text(a, AGF_COPIES), (int)need);
}

/* Of a stored case that value was changed since: it may not contradict the papers. */
static bool corrected(const struct casefile *f, int field)
{
    return f->rec->version > 0 && record_field_changed(f->rec, field);
}

/* R09: a day that was typed and the papers say another. */
static void check_signed(const struct casefile *f, struct objections *out)
{
    int last = agreement_last_signature(f);
    char iso[DATE_SIZE];

    if (last != DATE_NONE && record_is(f->rec, CF_AGREEMENT_FORM, FORM_WRITTEN) &&
        record_date(f->rec, CF_SIGNED) != last)
        objections_add(
            out, "R09", corrected(f, CF_SIGNED) ? SEV_BLOCK : SEV_WARN, CF_SIGNED,
            _("签署日期：%s，与最后一个签名的日期%s不一致。协议书自最后一人签署并盖章之日"
              "起生效（《人民调解法》第二十九条）；请核对。"),
            record_text(f->rec, CF_SIGNED), date_to_iso(last, iso));
}

/* 5.1: a settled case counts on the day its agreement took effect. */
static void check_outcome(const struct casefile *f, struct objections *out)
{
    if (record_is(f->rec, CF_RESULT, RESULT_SETTLED) && !record_empty(f->rec, CF_EFFECTIVE) &&
        !record_empty(f->rec, CF_OUTCOME) &&
        !record_is(f->rec, CF_OUTCOME, record_get(f->rec, CF_EFFECTIVE)))
        objections_add(out, "5.1", corrected(f, CF_OUTCOME) ? SEV_BLOCK : SEV_WARN, CF_OUTCOME,
                       _("终结日期：%s，与协议生效日期%s不一致。调解成功的按生效日统计"
                         "（《人民调解法》第二十九条、第三十条）；请核对，以生效日为准。"),
                       record_text(f->rec, CF_OUTCOME), record_text(f->rec, CF_EFFECTIVE));
}

static void check_overpaid(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
        const struct record *item = f->of[KIND_ITEM].items[i];
        long long paid = item_paid(f, item);
        char has[MONEY_SIZE], owes[MONEY_SIZE];

        if (!row_stands(item) || record_empty(item, ITF_AMOUNT) ||
            paid <= record_int(item, ITF_AMOUNT))
            continue;
        objections_add(out, "12", SEV_WARN, -1,
                       _("履行记录：第%s条已履行%s元，超过协议的%s元。请核对金额和条款号。"),
                       record_text(item, ITF_SEQ), money_to_yuan(paid, has),
                       money_to_yuan(record_int(item, ITF_AMOUNT), owes));
    }
}

static bool item_exists(const struct casefile *f, const struct record *performance)
{
    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++)
        if (row_stands(f->of[KIND_ITEM].items[i]) &&
            record_is(performance, PEF_ITEM, record_get(f->of[KIND_ITEM].items[i], ITF_SEQ)))
            return true;
    return false;
}

static void check_performances(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++) {
        const struct record *p = f->of[KIND_PERFORMANCE].items[i];

        if (row_stands(p) && f->of[KIND_ITEM].count > 0 && !item_exists(f, p))
            objections_add(out, "12", SEV_WARN, -1,
                           _("履行记录：第%s条不在协议条款里。请核对条款号。"),
                           record_text(p, PEF_ITEM));
    }
    check_overpaid(f, out);
}

/* R20, 2.3: what must be reported is reported promptly; closing is barred without it. */
static void check_reports(const struct casefile *f, const char *state, struct objections *out)
{
    if (word_in(OVER, state))
        return;
    if (record_is(f->rec, CF_RISK, RISK_RED) && record_empty(f->rec, CF_RISK_MEASURES))
        objections_add(out, "R20", SEV_WARN, CF_RISK_MEASURES,
                       _("风险防范措施：风险等级为红色，须采取防范措施并及时报告公安机关或有关部门"
                         "（《人民调解法》第二十五条）；请写明措施，否则不能结案。"));
    if (!case_accepted_by(f, state))
        return;
    if (record_is(f->rec, CF_RISK, RISK_RED) && !has_report(f, REPORT_RISK))
        objections_add(out, "R20", SEV_WARN, CF_RISK,
                       _("报告记录：风险等级为红色，还没有登记向公安机关或有关部门的报告"
                         "（《人民调解法》第二十五条）；请报告并登记，否则不能结案。"));
    if (record_is(f->rec, CF_MINOR_HARM, "1") && !has_report(f, REPORT_MINOR))
        objections_add(
            out, "2.3", SEV_WARN, CF_MINOR_HARM,
            _("报告记录：未成年人受到侵害、疑似受到侵害或面临危险，应当立即向公安、民政、"
              "教育等部门报告（《未成年人保护法》第十一条）；"
              "请报告并登记，否则不能结案。"));
    if (case_must_report_violence(f) && !has_report(f, REPORT_VIOLENCE))
        objections_add(out, "2.3", SEV_WARN, CF_VIOLENCE,
                       _("报告记录：无民事行为能力、限制民事行为能力的人遭受或疑似遭受家庭暴力，"
                         "应当及时向公安机关报案（《反家庭暴力法》第十四条）；"
                         "请报案并登记，否则不能结案。"));
}

/* The state says that the clock stands still, and nothing says why; a step there adds the stop. */
static void check_stopped(const struct casefile *f, const char *state, struct objections *out)
{
    bool stays = str_equal(state, STATE_SUSPENDED) && record_is(f->rec, CF_STATE, STATE_SUSPENDED);

    if (stays && open_suspension(f) == f->of[KIND_SUSPENSION].count && !open_appraisal(f))
        objections_add(out, "7.2", SEV_WARN, CF_STATE,
                       _("案件状态：鉴定/中止，但停计和鉴定都已结束，期限在继续计算；"
                         "请办“恢复调解”。"));
}

/* Art. 33: a decision of the court against the agreement opens other ways. */
static void check_after_refusal(const struct casefile *f, const char *state, struct objections *out)
{
    if (word_in(REFUSED_BY_COURT, record_text(f->rec, CF_JC_STATE)) && !word_in(OVER, state) &&
        !state_is_open(state) && f->of[KIND_REMEDY].count == 0)
        objections_add(out, "R12", SEV_WARN, CF_JC_STATE,
                       _("司法确认情况：法院没有确认。当事人可以变更原协议或达成新的协议，也可以"
                         "向法院起诉（《人民调解法》第三十三条）；请办“重新调解”，"
                         "或登记后续救济。"));
}

void case_rows(const struct casefile *f, const char *state, struct objections *out)
{
    check_participants(f, state, out);
    check_copies(f, out);
    check_signed(f, out);
    check_outcome(f, out);
    check_performances(f, out);
    check_reports(f, state, out);
    check_stopped(f, state, out);
    check_after_refusal(f, state, out);
}

/* core/committee_medical.c - medical disputes: the Regulation on their prevention and handling.
 *
 * The appraisal has its own file, committee_appraisal.c.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/committee_appraisal.h"
#include "core/committee_impl.h"
#include "core/people.h"
#include "core/rules.h"
#include "core/words.h"

#define ELSEWHERE_BARS  "court|administrative"
#define STEPS_GOING_ON  "start|agree|suspend|resume|return"
#define REASON_TAKEN    "T6"
#define REASON_NOT_TAKE "N5"

/* --- taken up by a court or an administration (art. 31) --- */

static bool is_elsewhere(const struct casefile *f)
{
    return word_in(ELSEWHERE_BARS, record_text(f->rec, CF_ELSEWHERE));
}

static void guard_elsewhere(const struct casefile *f, const char *step, struct objections *out)
{
    if (!is_elsewhere(f))
        return;
    if (str_equal(step, "accept"))
        objections_add(out, "R16", SEV_BLOCK, CF_ELSEWHERE,
                       _("其他机关已受理：已经起诉或申请行政调解并被受理的医疗纠纷，不予受理"
                         "（《医疗纠纷预防和处理条例》第三十一条）；请先提交，再办“不予受理”，"
                         "原因选N5。"));
    else if (word_in(STEPS_GOING_ON, step))
        objections_add(out, "R16", SEV_BLOCK, CF_ELSEWHERE,
                       _("其他机关已受理：已经起诉或申请行政调解并被受理的医疗纠纷，终止调解"
                         "（《医疗纠纷预防和处理条例》第三十一条）；请办“终止”，原因选T6。"));
    else if (str_equal(step, "terminate") && !record_is(f->rec, CF_END_REASON, REASON_TAKEN))
        objections_add(out, "R16", SEV_WARN, CF_END_REASON,
                       _("终止原因：登记了法院或行政机关已受理，原因应为T6"
                         "（《医疗纠纷预防和处理条例》第三十一条）；请核对。"));
    else if (str_equal(step, "reject") && !record_is(f->rec, CF_END_REASON, REASON_NOT_TAKE))
        objections_add(out, "R16", SEV_WARN, CF_END_REASON,
                       _("终止原因：登记了法院或行政机关已受理，不予受理的原因应为N5"
                         "（《医疗纠纷预防和处理条例》第三十一条）；请核对。"));
}

static void check_elsewhere(const struct casefile *f, const char *state, struct objections *out)
{
    if (!is_elsewhere(f))
        return;
    if (committee_hearing(state))
        objections_add(out, "R16", SEV_WARN, CF_ELSEWHERE,
                       _("其他机关已受理：已经起诉或申请行政调解并被受理的，应当终止调解"
                         "（《医疗纠纷预防和处理条例》第三十一条）；请办“终止”，原因选T6。"));
    if (record_empty(f->rec, CF_ELSEWHERE_ON) || record_empty(f->rec, CF_ELSEWHERE_BODY))
        objections_add(out, "R16", SEV_WARN, CF_ELSEWHERE_BODY,
                       _("受理的机关：法院或行政机关已受理的，要写明是哪个机关、哪一天受理的"
                         "（《医疗纠纷预防和处理条例》第三十一条）；请补填。"));
}

/* --- confidence (art. 42, PIPL 29) --- */

static void check_open(const struct casefile *f, const struct book *book, struct objections *out)
{
    if (record_is(f->rec, CF_OPEN_SESSION, "1") && record_empty(f->rec, CF_OPEN_CONSENT))
        rule_object(book, out, "R19", CF_OPEN_SESSION,
                    _("公开调解：医疗纠纷未经双方同意不得公开进行"
                      "（《医疗纠纷预防和处理条例》第四十二条）；双方同意的请填“双方同意公开日期”，"
                      "没有的请改为否。"));
}

/* The patient, when a party; else whoever applies may have consented for them. */
static bool consent_of_patient(const struct casefile *f)
{
    const char *patient = record_text(f->rec, CF_PATIENT);

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        bool theirs = str_empty(patient) || !record_is(p, PF_NAME, patient)
                          ? record_is(p, PF_SIDE, SIDE_APPLICANT)
                          : true;

        if (party_is_natural(p) && theirs && !record_empty(p, PF_SENSITIVE))
            return true;
    }
    return false;
}

static void check_diagnosis(const struct casefile *f, const struct book *book,
                            struct objections *out)
{
    if (!record_empty(f->rec, CF_DIAGNOSIS) && !consent_of_patient(f))
        rule_object(book, out, "P29", CF_DIAGNOSIS,
                    _("诊断：医疗健康信息是敏感个人信息，登记要取得患者的单独同意"
                      "（《个人信息保护法》第二十九条）；请征得同意，在当事人里填"
                      "“敏感信息单独同意日期”。"));
}

/* --- records, autopsy, experts, insurer --- */

static void check_sealing(const struct casefile *f, struct objections *out)
{
    static const int fields[] = { CF_RECORDS_SEALED_ON, CF_RECORDS_LIST_NO, CF_RECORDS_KEEPER };
    char *missing;

    if (!record_is(f->rec, CF_RECORDS_SEALED, "1"))
        return;
    missing = committee_missing(f->rec, fields, ARRAY_LEN(fields));
    if (missing)
        objections_add(out, "6.2", SEV_WARN, CF_RECORDS_SEALED,
                       _("病历封存：没有%s。封存要双方在场，开列清单一式两份，由医疗机构保管"
                         "（《医疗纠纷预防和处理条例》第二十四条、第二十五条）；请补填。"),
                       missing);
    free(missing);
}

static void check_autopsy(const struct casefile *f, const char *state, struct objections *out)
{
    if (state_is_open(state) && record_is(f->rec, CF_DEATH, "1"))
        committee_ask(f, CF_AUTOPSY, "6.2",
                      _("尸检：对死因有异议的，应在死亡后48小时内尸检，有冻存条件的可延至7日，"
                        "须死者近亲属书面同意（《医疗纠纷预防和处理条例》第二十六条）；"
                        "请登记是否尸检。"),
                      out);
}

static void check_experts(const struct casefile *f, const struct book *book, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_EXPERT].count; i++) {
        const struct record *e = f->of[KIND_EXPERT].items[i];

        if (record_empty(e, EXF_RECUSAL))
            rule_object(book, out, "R04", -1,
                        _("咨询专家%s：没有写明有无回避情形。当事人或其近亲属、"
                          "有利害关系或其他关系的专家应当回避"
                          "（《医疗纠纷预防和处理条例》第三十七条）；请核实，没有的写“无”。"),
                        record_text(e, EXF_NAME));
        if (record_empty(e, EXF_POOL))
            objections_add(out, "6.2", SEV_WARN, -1,
                           _("咨询专家%s：没有写明专家库。咨询应从专家库中选取专家"
                             "（《医疗纠纷预防和处理条例》第三十三条、第三十五条）；请补填。"),
                           record_text(e, EXF_NAME));
    }
}

/* A threshold that the office has set, in 分; -1 while it is off. */
static int64_t threshold(const struct book *book, const char *key)
{
    const char *typed = book_setting(book, key, "");
    struct err err = ERR_INIT;
    int64_t fen = -1;

    if (*typed && money_parse(typed, &fen, &err) != ST_OK)
        fen = -1;
    err_clear(&err);
    return fen;
}

static void guard_thresholds(const struct casefile *f, const struct book *book,
                             struct objections *out)
{
    int64_t claimed = record_int(f->rec, CF_CLAIMED);
    int64_t insurer = threshold(book, "medical.insurer_amount");
    int64_t appraisal = threshold(book, "medical.appraisal_amount");
    char yuan[MONEY_SIZE];

    if (record_empty(f->rec, CF_CLAIMED))
        return;
    if (insurer >= 0 && claimed > insurer && record_empty(f->rec, CF_INSURER_ON))
        objections_add(out, "6.2", SEV_BLOCK, CF_INSURER_ON,
                       _("通知保险公司日期：请求金额超过%s元，按本机构的设定要通知保险公司参加；"
                         "请通知后填写，或改设置medical.insurer_amount。"),
                       money_to_yuan(insurer, yuan));
    if (appraisal >= 0 && claimed >= appraisal && f->of[KIND_APPRAISAL].count == 0)
        objections_add(out, "6.2", SEV_BLOCK, CF_CLAIMED,
                       _("鉴定：请求金额达到%s元，按本机构的设定要先作鉴定；请登记鉴定，"
                         "或改设置medical.appraisal_amount。"),
                       money_to_yuan(appraisal, yuan));
}

/* --- the two doors --- */

void medical_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                   struct objections *out)
{
    (void)today;
    check_elsewhere(f, state, out);
    check_open(f, book, out);
    check_diagnosis(f, book, out);
    check_sealing(f, out);
    check_autopsy(f, state, out);
    check_experts(f, book, out);
    appraisal_rules(f, book, out);
}

static void guard_agreement(const struct casefile *f, const struct book *book,
                            struct objections *out)
{
    committee_written(f,
                      _("协议形式：医疗纠纷不能用口头协议，应当制作协议书"
                        "（《医疗纠纷预防和处理条例》第三十九条）；请改为书面。"),
                      out);
    committee_fingerprints(f, book, _("《医疗纠纷预防和处理条例》第三十九条"), out);
    if (record_empty(f->rec, CF_JC_INFORMED))
        objections_add(out, "R15", SEV_BLOCK, CF_JC_INFORMED,
                       _("司法确认告知日期：未填写。医疗纠纷达成协议时要告知双方可以申请司法确认"
                         "（《医疗纠纷预防和处理条例》第三十九条）；请填告知日期。"));
    if (record_is(f->rec, CF_INSURED, "1"))
        committee_ask(f, CF_INSURER_ON, "6.2",
                      _("通知保险公司日期：投保了医疗责任险，没有通知保险公司的日期；"
                        "请在签协议前通知，以便理赔。"),
                      out);
    guard_thresholds(f, book, out);
}

void medical_guard(const struct casefile *f, const char *step, const struct book *book, int today,
                   struct objections *out)
{
    (void)today;
    guard_elsewhere(f, step, out);
    if (word_in("suspend|resume|agree", step))
        appraisal_guard(f, step, out);
    if (str_equal(step, "agree"))
        guard_agreement(f, book, out);
}

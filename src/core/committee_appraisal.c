/* core/committee_appraisal.c - medical appraisals: commission, opinion, fee (art. 34, 36, 37).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/committee_appraisal.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/committee_impl.h"
#include "core/rules.h"

#define BY_BOTH      "joint"
#define BY_COMMITTEE "committee"
#define PERCENT      100

void appraisal_shares(long long fee, int ratio, long long *respondent, long long *applicant)
{
    *respondent = (fee * ratio + PERCENT / 2) / PERCENT;
    *applicant = fee - *respondent;
}

static void check_commission(const struct record *a, struct objections *out)
{
    const char *body = record_text(a, APF_BODY);
    int consent = record_date(a, APF_CONSENT);
    int commissioned = record_date(a, APF_COMMISSIONED);

    if (record_is(a, APF_COMMISSIONER, BY_BOTH))
        return;
    if (!record_is(a, APF_COMMISSIONER, BY_COMMITTEE) || consent == DATE_NONE)
        objections_add(out, "R17", SEV_BLOCK, -1,
                       _("鉴定（%s）的委托方式：须由医患双方共同委托，或经双方同意由调委会委托"
                         "（《医疗纠纷预防和处理条例》第三十四条）；双方共同委托的请选“双方共同”，"
                         "由调委会委托的请填“双方同意日期”。"),
                       body);
    else if (commissioned != DATE_NONE && consent > commissioned)
        objections_add(
            out, "R17", SEV_BLOCK, -1,
            _("鉴定（%s）的双方同意日期：%s，晚于委托日期%s。由调委会委托的要先经双方同意"
              "（《医疗纠纷预防和处理条例》第三十四条）；请核对这两个日期。"),
            body, record_text(a, APF_CONSENT), record_text(a, APF_COMMISSIONED));
}

static void check_opinion(const struct book *book, const struct record *a, struct objections *out)
{
    static const int points[] = { APF_DAMAGE, APF_FAULT, APF_CAUSATION, APF_RESPONSIBILITY };
    char *missing;

    if (record_empty(a, APF_RECEIVED))
        return;
    missing = committee_missing(a, points, ARRAY_LEN(points));
    if (missing)
        rule_object(book, out, "R18", -1,
                    _("鉴定意见（%s）：没有登记%s。意见书应载明损害及程度、过错、因果关系和责任程度"
                      "（《医疗纠纷预防和处理条例》第三十六条）；请对照意见书补填，"
                      "意见书没有写的请鉴定机构补充。"),
                    record_text(a, APF_BODY), missing);
    free(missing);
}

static void check_ratio(const struct record *a, struct objections *out)
{
    if (!record_empty(a, APF_RATIO) && record_int(a, APF_RATIO) > PERCENT)
        objections_add(out, "12", SEV_BLOCK, -1,
                       _("鉴定（%s）的责任比例：%s，应在0至100之间；请核对意见书。"),
                       record_text(a, APF_BODY), record_text(a, APF_RATIO));
}

static void check_advances(const struct record *a, struct objections *out)
{
    if (record_int(a, APF_FEE) > 0 &&
        (record_int(a, APF_ADVANCE_APPLICANT) == 0 || record_int(a, APF_ADVANCE_RESPONDENT) == 0))
        objections_add(out, "6.2", SEV_WARN, -1,
                       _("鉴定（%s）的预交费用：鉴定费先由双方预交，最后按责任比例承担"
                         "（《医疗纠纷预防和处理条例》第三十四条）；请登记双方各预交多少。"),
                       record_text(a, APF_BODY));
}

/* What the shares would be, to say it in a sentence. */
static char *suggested(const struct record *a)
{
    char applicant[MONEY_SIZE], respondent[MONEY_SIZE];
    long long theirs, rest;

    if (record_empty(a, APF_RATIO) || record_int(a, APF_RATIO) > PERCENT)
        return mem_copy(_("有责任比例的按比例分"));
    appraisal_shares(record_int(a, APF_FEE), (int)record_int(a, APF_RATIO), &theirs, &rest);
    return mem_printf(_("按院方责任%s%%，建议院方%s元、患方%s元"), record_text(a, APF_RATIO),
                      money_to_yuan(theirs, respondent), money_to_yuan(rest, applicant));
}

static void check_shares(const struct record *a, struct objections *out)
{
    bool none = record_empty(a, APF_FINAL_APPLICANT) && record_empty(a, APF_FINAL_RESPONDENT);
    int64_t sum = record_int(a, APF_FINAL_APPLICANT) + record_int(a, APF_FINAL_RESPONDENT);
    char total[MONEY_SIZE], fee[MONEY_SIZE];
    char *should;

    if (record_empty(a, APF_FEE) || (none && record_empty(a, APF_RECEIVED)))
        return;
    if (!none && sum == record_int(a, APF_FEE))
        return;
    should = suggested(a);
    if (none)
        objections_add(out, "6.2", SEV_WARN, -1,
                       _("鉴定（%s）的费用分担：未填写。鉴定费最后按责任比例承担"
                         "（《医疗纠纷预防和处理条例》第三十四条）；%s。"),
                       record_text(a, APF_BODY), should);
    else
        objections_add(out, "12", SEV_BLOCK, -1,
                       _("鉴定（%s）的费用分担：双方合计%s元，与鉴定费%s元不等；%s。"),
                       record_text(a, APF_BODY), money_to_yuan(sum, total),
                       money_to_yuan(record_int(a, APF_FEE), fee), should);
    free(should);
}

static void check_recusal(const struct book *book, const struct record *a, struct objections *out)
{
    if (record_empty(a, APF_RECUSAL))
        rule_object(book, out, "R04", -1,
                    _("鉴定（%s）：没有写明鉴定人有无回避情形。当事人或其近亲属、"
                      "有利害关系或其他关系的鉴定人应当回避"
                      "（《医疗纠纷预防和处理条例》第三十七条）；请核实，没有的写“无”。"),
                    record_text(a, APF_BODY));
}

void appraisal_rules(const struct casefile *f, const struct book *book, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_APPRAISAL].count; i++) {
        const struct record *a = f->of[KIND_APPRAISAL].items[i];

        check_commission(a, out);
        check_opinion(book, a, out);
        check_ratio(a, out);
        check_advances(a, out);
        check_shares(a, out);
        check_recusal(book, a, out);
    }
}

static size_t open_appraisals(const struct casefile *f)
{
    size_t n = 0;

    for (size_t i = 0; i < f->of[KIND_APPRAISAL].count; i++) {
        const struct record *a = f->of[KIND_APPRAISAL].items[i];

        n += record_empty(a, APF_RECEIVED) && record_empty(a, APF_WITHDRAWN);
    }
    return n;
}

void appraisal_guard(const struct casefile *f, const char *step, struct objections *out)
{
    if (str_equal(step, "resume") && open_appraisals(f) > 0)
        objections_add(
            out, "R17", SEV_WARN, -1,
            _("鉴定：还有鉴定没有登记收到意见或撤回的日期，"
              "鉴定的日子不计入期限（《医疗纠纷预防和处理条例》第三十八条）；请先补填。"));
    else if (str_equal(step, "agree") && open_appraisals(f) > 0)
        objections_add(out, "R17", SEV_WARN, -1,
                       _("鉴定：还有鉴定没有登记收到意见或撤回的日期，达成协议后按撤回登记；"
                         "鉴定的日子不计入期限（《医疗纠纷预防和处理条例》第三十八条），"
                         "意见已收到的请先补填收到日期。"));
}

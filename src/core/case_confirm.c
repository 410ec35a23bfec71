/* core/case_confirm.c - when the court may be asked to confirm an agreement.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "core/guards.h"
#include "core/limits.h"
#include "core/words.h"

#define LIMIT_CONFIRMATION "D-07"
#define TYPE_FAMILY        "01"
#define STATES_ASKED       "applied|accepted|confirmed|rejected|refused|withdrawn"
#define STATES_ANSWERED    "confirmed|rejected|refused"

static void check_window(const struct casefile *f, const struct book *book, int today,
                         struct objections *out)
{
    const struct limit *l = book_limit(book, LIMIT_CONFIRMATION);
    int effective = record_date(f->rec, CF_EFFECTIVE);
    char iso[DATE_SIZE];
    int due;

    if (!l || !l->active)
        return;
    due = limit_due(book->calendar, effective, l->length, l->unit, NULL, 0, today);
    if (record_date(f->rec, CF_JC_APPLIED) > due)
        objections_add(out, "R12", SEV_BLOCK, CF_JC_APPLIED,
                       _("申请司法确认日期：%s，已过%s。双方要在协议生效之日起30日内共同申请"
                         "（《人民调解法》第三十三条）；过期的，可以就协议向法院起诉。"),
                       record_text(f->rec, CF_JC_APPLIED), date_to_iso(due, iso));
}

static void check_time(const struct casefile *f, const struct book *book, int today,
                       struct objections *out)
{
    if (record_empty(f->rec, CF_JC_APPLIED)) {
        objections_add(out, "R12", SEV_BLOCK, CF_JC_APPLIED,
                       _("申请司法确认日期：未填写。要在协议生效之日起30日内由双方共同申请"
                         "（《人民调解法》第三十三条）；请填双方向法院申请的日期。"));
        return;
    }
    if (record_empty(f->rec, CF_EFFECTIVE)) {
        objections_add(out, "R12", SEV_BLOCK, CF_JC_APPLIED,
                       _("申请司法确认日期：协议还没有生效。只有生效的调解协议才能申请司法确认"
                         "（《人民调解法》第三十三条）；请先办“达成协议”。"));
        return;
    }
    check_window(f, book, today, out);
}

static void check_matter(const struct casefile *f, struct objections *out)
{
    if (case_is_labour(f) && !record_is(f->rec, CF_PAYMENT_ONLY, "1"))
        objections_add(out, "R12", SEV_BLOCK, CF_PAYMENT_ONLY,
                       _("仅给付内容：劳动争议的协议只有给付义务的才能申请司法确认"
                         "（《审理劳动争议案件司法解释（一）》第五十二条）；"
                         "确属只有给付义务的填是，否则不能申请。"));
    if (case_is_expropriation(f) && !record_is(f->rec, CF_NATURE, NATURE_CIVIL))
        objections_add(out, "R13", SEV_BLOCK, CF_NATURE,
                       _("争议性质：征收补偿协议是行政协议，不能申请司法确认"
                         "（法释〔2019〕17号第二条）；家庭分配、租赁、相邻等民事争议请选民事。"));
    if (record_is(f->rec, CF_TYPE, TYPE_FAMILY))
        objections_add(out, "R12", SEV_WARN, CF_JC_STATE,
                       _("司法确认情况：确认婚姻、收养、亲子等身份关系的，法院不予受理"
                         "（《民事诉讼法解释》第三百五十五条）；请确认协议只涉及财产。"));
}

static void check_answer(const struct casefile *f, struct objections *out)
{
    if (word_in(STATES_ANSWERED, record_text(f->rec, CF_JC_STATE)) &&
        record_empty(f->rec, CF_JC_RESULT_ON))
        objections_add(out, "R12", SEV_BLOCK, CF_JC_RESULT_ON,
                       _("司法确认结果日期：未填写。法院已有结果的要登记裁定或决定的日期"
                         "（《人民调解法》第三十三条）；请填写。"));
}

void case_confirmation(const struct casefile *f, const struct book *book, int today,
                       struct objections *out)
{
    if (record_empty(f->rec, CF_JC_APPLIED) &&
        !word_in(STATES_ASKED, record_text(f->rec, CF_JC_STATE)))
        return;
    check_time(f, book, today, out);
    check_matter(f, out);
    check_answer(f, out);
}

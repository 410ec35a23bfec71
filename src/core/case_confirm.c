/* core/case_confirm.c - when the court may be asked to confirm an agreement.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"
#include "core/limits.h"
#include "core/rules.h"
#include "core/words.h"

#define LIMIT_CONFIRMATION "D-07"
#define TYPE_FAMILY        "01"
#define STATES_ASKED       "applied|accepted|confirmed|rejected|refused|withdrawn"
#define STATES_ANSWERED    "confirmed|rejected|refused"
#define STATES_REFUSED     "rejected|refused"
#define STATE_CONFIRMED    "confirmed"
#define SOURCE_COURT       "31"
#define COURT_THAT_INVITED "invited"
#define COURT_OF_COMMITTEE "committee"
/* Homesteads and houses, hills and forests: often about who owns. */
#define TYPES_OF_OWNERSHIP "03|07"
/* Items that change neither a status nor who owns. */
#define ITEMS_OF_PERFORMANCE "pay|act|stop|apologise"

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

/* What this save says of the confirmation is asked for in full; what a ledger said before, or
 * says when it comes in, is only warned of. */
static enum severity severity_of(const struct casefile *f)
{
    static const int fields[] = { CF_JC_STATE, CF_JC_APPLIED, CF_JC_RESULT_ON };
    const struct record_list *l = &f->of[KIND_CONFIRMATION];

    if (f->rec->version == 0)
        return SEV_WARN;
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (record_field_changed(f->rec, fields[i]))
            return SEV_BLOCK;
    for (size_t i = 0; i < l->count; i++)
        if (record_changed(l->items[i]))
            return SEV_BLOCK;
    return SEV_WARN;
}

/* Art. 33: both of them, together. */
static void check_joint(const struct casefile *f, const struct record *row, struct objections *out)
{
    if (!row || record_is(row, CNF_JOINT, "1"))
        return;
    objections_add(out, "R12", record_empty(row, CNF_JOINT) ? severity_of(f) : SEV_BLOCK, -1,
                   _("双方共同申请：%s。司法确认由双方当事人共同申请（《人民调解法》第三十三条）；"
                     "请由双方共同提出，填是；只有一方要求的，可以就协议起诉。"),
                   record_empty(row, CNF_JOINT) ? _("未填写") : _("否"));
}

/* CPC art. 205; labour: Interpretation (1) art. 52. */
static void check_court(const struct casefile *f, const struct record *row, struct objections *out)
{
    if (!row)
        return;
    if (record_empty(row, CNF_COURT))
        objections_add(out, "R12", severity_of(f), -1,
                       _("法院：未填写。由邀请调解的法院，或当事人住所地、标的物所在地、调解组织"
                         "所在地的基层法院管辖（《民事诉讼法》第二百零五条）；请填法院全称。"));
    if (record_empty(row, CNF_COURT_BASIS))
        return;
    if (case_is_labour(f) && !record_is(row, CNF_COURT_BASIS, COURT_OF_COMMITTEE))
        objections_add(out, "R12", SEV_BLOCK, -1,
                       _("管辖依据：劳动争议的调解协议由调解组织所在地的基层法院确认"
                         "（《审理劳动争议案件司法解释（一）》第五十二条）；"
                         "请改为调解组织所在地。"));
    else if (record_is(f->rec, CF_SOURCE, SOURCE_COURT) !=
             record_is(row, CNF_COURT_BASIS, COURT_THAT_INVITED))
        objections_add(out, "R12", SEV_WARN, -1,
                       _("管辖依据：法院邀请调解的，向作出邀请的法院提出；自行调解的，向当事人"
                         "住所地、标的物所在地或调解组织所在地的基层法院提出"
                         "（《民事诉讼法》第二百零五条）；请与案件来源核对。"));
}

/* Interpretation of the CPC art. 354: without these the court asks again. */
static void check_documents(const struct record *row, struct objections *out)
{
    const char *sent = row ? record_text(row, CNF_DOCUMENTS) : "";

    if (*sent && (!strstr(sent, "agreement") || !strstr(sent, "certificate")))
        objections_add(out, "R12", SEV_WARN, -1,
                       _("提交材料：要有调解协议和调解组织主持调解的证明"
                         "（《民事诉讼法解释》第三百五十四条）；请补交。"));
}

/* Every item of the agreement is something to do or to pay. */
static bool only_performance(const struct casefile *f)
{
    size_t n = 0;

    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
        const struct record *item = f->of[KIND_ITEM].items[i];

        if (!row_of_agreement(f, item, ITF_AGREEMENT))
            continue;
        if (!word_in(ITEMS_OF_PERFORMANCE, record_text(item, ITF_KIND)))
            return false;
        n++;
    }
    return n > 0;
}

/* What a court does not confirm (Interpretation of the CPC art. 355); what is to be paid or done
 * beside it it does. */
static void check_status(const struct casefile *f, struct objections *out)
{
    if (record_is(f->rec, CF_PAYMENT_ONLY, "1") || only_performance(f))
        return;
    if (record_is(f->rec, CF_TYPE, TYPE_FAMILY))
        objections_add(out, "R12", severity_of(f), CF_JC_STATE,
                       _("司法确认情况：确认婚姻、收养、亲子等身份关系的，法院不予受理"
                         "（《民事诉讼法解释》第三百五十五条）；只就给付、履行部分申请的，"
                         "请把协议条款逐条登记并标明给付或行为（record item add），再登记申请。"));
    if (word_in(TYPES_OF_OWNERSHIP, record_text(f->rec, CF_TYPE)))
        objections_add(out, "R12", severity_of(f), CF_JC_STATE,
                       _("司法确认情况：确认物权、知识产权权属的，法院不予受理"
                         "（《民事诉讼法解释》第三百五十五条）；只就给付、履行部分申请的，"
                         "请把协议条款逐条登记并标明给付或行为（record item add），再登记申请。"));
}

static void check_matter(const struct casefile *f, const struct book *book, struct objections *out)
{
    if (case_is_labour(f) && !case_is_payment_only(f))
        objections_add(out, "R12", SEV_BLOCK, CF_PAYMENT_ONLY,
                       _("仅给付内容：劳动争议的协议只有给付义务的才能申请司法确认"
                         "（《审理劳动争议案件司法解释（一）》第五十二条）；"
                         "请核对，确属只有给付义务的填是，否则不能申请。"));
    if (case_is_expropriation(f) && !record_is(f->rec, CF_NATURE, NATURE_CIVIL))
        rule_object(book, out, "R13", CF_NATURE,
                    _("争议性质：征收补偿协议是行政协议，不能申请司法确认"
                      "（法释〔2019〕17号第二条）；家庭分配、租赁、相邻等民事争议请选民事。"));
    check_status(f, out);
}

static void check_answer(const struct casefile *f, const struct record *row, struct objections *out)
{
    const char *state = record_text(f->rec, CF_JC_STATE);

    if (word_in(STATES_ANSWERED, state) && record_empty(f->rec, CF_JC_RESULT_ON))
        objections_add(out, "R12", SEV_BLOCK, CF_JC_RESULT_ON,
                       _("司法确认结果日期：未填写。法院已有结果的要登记裁定或决定的日期"
                         "（《人民调解法》第三十三条）；请填写。"));
    if (!row)
        return;
    if (word_in(STATES_REFUSED, state) && record_empty(row, CNF_REASON))
        objections_add(out, "R12", SEV_WARN, -1,
                       _("驳回或不予受理理由：未填写。理由决定接下来是变更协议、重新调解还是起诉"
                         "（《人民调解法》第三十三条）；请按裁定填写。"));
    if (!record_empty(row, CNF_ENFORCEMENT) && !str_equal(state, STATE_CONFIRMED))
        objections_add(out, "R12", SEV_BLOCK, -1,
                       _("申请执行日期：协议没有经法院确认有效，不能申请强制执行"
                         "（《人民调解法》第三十三条）；请核对司法确认的进度。"));
}

void case_confirmation(const struct casefile *f, const struct book *book, int today,
                       struct objections *out)
{
    const struct record *row = confirmation_in_force(f);

    if (record_empty(f->rec, CF_JC_APPLIED) &&
        !word_in(STATES_ASKED, record_text(f->rec, CF_JC_STATE)))
        return;
    check_time(f, book, today, out);
    check_joint(f, row, out);
    check_court(f, row, out);
    check_documents(row, out);
    check_matter(f, book, out);
    check_answer(f, row, out);
}

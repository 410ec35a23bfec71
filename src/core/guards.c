/* core/guards.c - what each move asks of a case: one guard a move.
 *
 * A guard names the field, what is wrong with it, the article and the remedy.
 * Rules that hold whatever the move stand in case_check.c; what a volume must
 * hold before it is filed stands in guard_archive.c.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/guards.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/words.h"

#define SUMMARY_CHARS 10
#define TYPE_LAND     "07"

/* Blocks with the sentence while the field is empty. */
static void need(const struct casefile *f, int field, const char *rule, const char *text,
                 struct objections *out)
{
    if (record_empty(f->rec, field))
        objections_add(out, rule, SEV_BLOCK, field, "%s", text);
}

static bool applied_for(const struct casefile *f)
{
    const char *source = record_text(f->rec, CF_SOURCE);

    return source[0] == '2' || source[0] == '3';
}

/* A referral names who referred: it gets the answer. */
static void check_referral(const struct casefile *f, struct objections *out)
{
    const char *source = record_text(f->rec, CF_SOURCE);
    bool named = str_starts(source, "3") && strlen(source) == 2 && !str_equal(source, "39");

    if (source[0] != '3' || !record_empty(f->rec, CF_SOURCE_ORG))
        return;
    objections_add(out, "7.2", named ? SEV_WARN : SEV_BLOCK, CF_SOURCE_ORG,
                   _("委托移送单位：未填写。接受委托移送的案件要向委托单位反馈结果"
                     "（《人民调解法》第十八条）；请填单位全称。"));
}

static void check_source(const struct casefile *f, struct objections *out)
{
    need(f, CF_SOURCE, "7.2",
         _("案件来源：未填写。登记时要写明是主动调解、当事人申请还是委托移送"
           "（《人民调解法》第十七条、第十八条）；请选择来源。"),
         out);
    if (applied_for(f))
        need(f, CF_APPLIED, "7.2",
             _("申请日期：未填写。申请或移送的案件，诉讼时效自提出请求之日中断"
               "（《诉讼时效规定》第十二条）；请填收到申请或移送材料的日期。"),
             out);
    check_referral(f, out);
}

void guard_nothing(const struct casefile *f, const struct book *book, int today,
                   struct objections *out)
{
    (void)f;
    (void)book;
    (void)today;
    (void)out;
}

void guard_submit(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    check_source(f, out);
    if (record_is(f->rec, CF_SOURCE, "2") && !case_has_parties(f, SIDE_APPLICANT))
        objections_add(out, "7.2", SEV_BLOCK, CF_PARTIES,
                       _("当事人：没有登记申请人。依申请的案件要写明谁提出申请"
                         "（《人民调解法》第十七条）；请登记申请人。"));
}

static void check_summary(const struct casefile *f, struct objections *out)
{
    if (utf8_chars(record_text(f->rec, CF_SUMMARY)) < SUMMARY_CHARS)
        objections_add(out, "12", SEV_BLOCK, CF_SUMMARY,
                       _("纠纷简要情况：不足%d个字。调解委员会要登记纠纷情况"
                         "（《人民调解法》第二十七条）；请写明起因、争议事项和各方主张。"),
                       SUMMARY_CHARS);
}

static void check_mediator(const struct casefile *f, struct objections *out)
{
    need(f, CF_MEDIATOR, "R03",
         _("主办调解员：未填写。调解须有一名以上人民调解员，由调委会指定或当事人选择"
           "（《人民调解法》第十九条）；请选定主办调解员。"),
         out);
}

/* R01: one party's clear refusal bars mediation. */
static void check_refusals(const struct casefile *f, const char *remedy, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        char *name;

        if (!party_refuses(f->of[KIND_PARTY].items[i]))
            continue;
        name = party_name(f, i);
        objections_add(out, "R01", SEV_BLOCK, CF_PARTIES,
                       _("当事人：%s已明确拒绝调解，有一方明确拒绝的不得调解"
                         "（《人民调解法》第十七条）；%s"),
                       name, remedy);
        free(name);
    }
}

void guard_accept(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    check_source(f, out);
    need(f, CF_COMMITTEE, "12",
         _("调委会：未填写。案号按调委会编排，统计按调委会归类；请选择受理的调委会。"), out);
    need(f, CF_TYPE, "12",
         _("纠纷类别：未填写。受理登记和统计按类别归类（《人民调解法》第二十七条）；请选择类别。"),
         out);
    check_summary(f, out);
    check_mediator(f, out);
    check_refusals(f, _("请办“不予受理”，原因选N3。"), out);
    if (record_empty(f->rec, CF_AREA))
        objections_add(out, "12", SEV_WARN, CF_AREA,
                       _("行政区划：未填写，统计归不到镇（街道）。请填纠纷所在的村（社区）。"));
}

/* N5 and N6 belong to their kinds of dispute. */
static void check_reject_reason(const struct casefile *f, const char *reason,
                                struct objections *out)
{
    if (reason[0] != 'N')
        objections_add(out, "R33", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：不予受理要选N1至N7中的一项"
                         "（《人民调解工作若干规定》第二十二条）；请重新选择。"));
    else if (str_equal(reason, "N5") && !case_is_medical(f))
        objections_add(out, "R16", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：N5只用于医疗纠纷（《医疗纠纷预防和处理条例》第三十一条）；"
                         "已被法院或行政机关受理的其他纠纷请选N2。"));
    else if (str_equal(reason, "N6") && !case_is_expropriation(f) &&
             !record_is(f->rec, CF_TYPE, "08"))
        objections_add(out, "N6", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：N6只用于征收争议（《国有土地上房屋征收与补偿条例》"
                         "第二十六条）；请另选原因。"));
}

/* Reasons that say nothing without a word about the case. */
static void check_reason_note(const struct casefile *f, const char *rule, struct objections *out)
{
    const char *reason = record_text(f->rec, CF_END_REASON);

    if (!record_empty(f->rec, CF_END_NOTE))
        return;
    if (word_in("N5|T6", reason))
        objections_add(out, "R16", SEV_BLOCK, CF_END_NOTE,
                       _("原因说明：未填写。请写明受理的法院、仲裁机构或行政机关和受理日期"
                         "（《医疗纠纷预防和处理条例》第三十一条）。"));
    else if (word_in("N7|T8", reason))
        objections_add(out, rule, SEV_BLOCK, CF_END_NOTE,
                       _("原因说明：未填写。选“其他原因”的要写明具体情况；请补写。"));
}

void guard_reject(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_END_REASON, "R33",
         _("终止原因：未填写。不予受理要有理由（《人民调解工作若干规定》第二十二条）；"
           "请选N1至N7中的一项。"),
         out);
    if (!record_empty(f->rec, CF_END_REASON))
        check_reject_reason(f, record_text(f->rec, CF_END_REASON), out);
    check_reason_note(f, "R33", out);
    need(f, CF_NOTICE_ON, "R33",
         _("不予受理告知日期：未填写。不予受理的要告知当事人并说明应找的部门"
           "（《人民调解工作若干规定》第二十二条至第二十四条）；请填告知日期。"),
         out);
}

/* Whose application is on file has consented by it. */
static bool party_consents(const struct casefile *f, const struct record *party)
{
    if (!record_empty(party, PF_CONSENT))
        return true;
    return record_is(party, PF_SIDE, SIDE_APPLICANT) && record_is(f->rec, CF_SOURCE, "2") &&
           !record_empty(f->rec, CF_APPLIED);
}

static void check_consents(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        char *name;

        if (party_refuses(f->of[KIND_PARTY].items[i]) ||
            party_consents(f, f->of[KIND_PARTY].items[i]))
            continue;
        name = party_name(f, i);
        objections_add(out, "R01", SEV_BLOCK, CF_PARTIES,
                       _("当事人：没有%s同意调解的日期。调解以当事人自愿为前提"
                         "（《人民调解法》第三条、第十七条）；请征得同意并填“同意调解日期”。"),
                       name);
        free(name);
    }
}

void guard_start(const struct casefile *f, const struct book *book, int today,
                 struct objections *out)
{
    (void)book;
    (void)today;
    check_refusals(f, _("请办“终止”，原因选T1。"), out);
    check_consents(f, out);
    check_mediator(f, out);
    if (record_empty(f->rec, CF_RIGHTS_ON))
        objections_add(out, "R06", SEV_WARN, CF_RIGHTS_ON,
                       _("权利义务告知日期：未填写。调解前要告知当事人权利义务"
                         "（《人民调解工作若干规定》第三十条）；请在第一次调解前告知并补填。"));
}

/* The asked date of a stop stands in the suspension itself. */
void guard_suspend(const struct casefile *f, const struct book *book, int today,
                   struct objections *out)
{
    size_t open = open_suspension(f);

    (void)book;
    (void)today;
    if (!case_is_medical(f))
        return;
    if (open < f->of[KIND_SUSPENSION].count &&
        !record_empty(f->of[KIND_SUSPENSION].items[open], SF_BODY))
        return;
    objections_add(out, "R17", SEV_WARN, -1,
                   _("鉴定机构：未填写。医疗损害鉴定须由双方共同委托，或经双方同意由调委会委托"
                     "（《医疗纠纷预防和处理条例》第三十四条）；请在停计记录里补填。"));
}

void guard_resume(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    check_refusals(f, _("请办“终止”，原因选T1。"), out);
}

static void check_oral(const struct casefile *f, struct objections *out)
{
    if (record_is(f->rec, CF_TYPE, TYPE_LAND))
        objections_add(out, "R07", SEV_WARN, CF_AGREEMENT_FORM,
                       _("协议形式：农村土地承包纠纷依该法调解的，应当制作协议书"
                         "（《农村土地承包经营纠纷调解仲裁法》第十条）；是这类纠纷的请改为书面。"));
    need(f, CF_AGREEMENT_TEXT, "R08",
         _("协议内容：未填写。口头协议要由调解员记录内容（《人民调解法》第二十八条）；"
           "请写明协议内容和履行方式、期限。"),
         out);
    need(f, CF_AGREED, "R08",
         _("达成协议日期：未填写。口头协议自达成之日起生效（《人民调解法》第三十条）；"
           "请填达成日期。"),
         out);
}

static void check_written(const struct casefile *f, struct objections *out)
{
    need(f, CF_SIGNED, "R09",
         _("签署日期：未填写。协议书自各方当事人和调解员签名、盖章或按指印并加盖印章之日起生效"
           "（《人民调解法》第二十九条）；请填最后一人签署的日期。"),
         out);
    need(f, CF_SEALED, "R09",
         _("盖章日期：未填写。协议书要加盖调解委员会印章才生效（《人民调解法》第二十九条）；"
           "请填盖章日期。"),
         out);
    if (record_empty(f->rec, CF_AGREEMENT_TEXT))
        objections_add(out, "7.2", SEV_WARN, CF_AGREEMENT_TEXT,
                       _("协议内容：未填写。协议书应载明内容和履行方式、期限"
                         "（《人民调解法》第二十九条）；请补填，以便督促履行和打印。"));
}

static void check_form(const struct casefile *f, struct objections *out)
{
    need(f, CF_AGREEMENT_FORM, "7.2",
         _("协议形式：未填写。口头协议和协议书的生效条件不同"
           "（《人民调解法》第二十八条至第三十条）；请选口头或书面。"),
         out);
    if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_ORAL))
        check_oral(f, out);
    else if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_WRITTEN))
        check_written(f, out);
}

void guard_agree(const struct casefile *f, const struct book *book, int today,
                 struct objections *out)
{
    (void)book;
    (void)today;
    check_refusals(f, _("如后来又同意，请更新“同意调解日期”；否则办“终止”。"), out);
    check_form(f, out);
}

void guard_performed(const struct casefile *f, const struct book *book, int today,
                     struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_PERFORMED, "7.2",
         _("履行日期：未填写。调解委员会要监督协议的履行（《人民调解法》第三十一条）；"
           "请填全部履行完毕的日期，并留存凭证。"),
         out);
}

void guard_breach(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_REMEDIES_ON, "7.2",
         _("救济途径告知日期：未填写。就协议的履行发生争议的，当事人可以向法院起诉"
           "（《人民调解法》第三十二条）；请告知双方并填告知日期。"),
         out);
}

void guard_terminate(const struct casefile *f, const struct book *book, int today,
                     struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_END_REASON, "R14",
         _("终止原因：未填写。调解不成的应当终止并记明原因（《人民调解法》第二十六条）；"
           "请选T1至T8中的一项。"),
         out);
    if (!record_empty(f->rec, CF_END_REASON) && record_text(f->rec, CF_END_REASON)[0] != 'T')
        objections_add(out, "R14", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：终止调解要选T1至T8中的一项（《人民调解法》第二十六条）；"
                         "请重新选择。"));
    check_reason_note(f, "R14", out);
    need(f, CF_REMEDIES_ON, "R14",
         _("救济途径告知日期：未填写。终止调解要告知当事人可以通过仲裁、行政、司法等途径维权"
           "（《人民调解法》第二十六条）；请填告知日期。"),
         out);
}

void guard_withdraw(const struct casefile *f, const struct book *book, int today,
                    struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_END_NOTE, "7.2",
         _("原因说明：未填写。撤回申请或自行和解要有当事人的书面声明或笔录"
           "（《人民调解法》第二十三条）；请写明谁、何时、怎样表示，是撤回还是自行和解。"),
         out);
    if (!record_empty(f->rec, CF_END_REASON) && strchr("NT", record_text(f->rec, CF_END_REASON)[0]))
        objections_add(out, "7.2", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：N1至N7用于不予受理，T1至T8用于终止调解；"
                         "撤回或自行和解的，请改选相应原因或空着。"));
}

void guard_transfer(const struct casefile *f, const struct book *book, int today,
                    struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_TRANSFER_TO, "7.2",
         _("移送去向：未填写。移送或上报要写明接收的单位（《人民调解法》第二十五条、"
           "第二十六条）；请填单位全称。"),
         out);
}

void guard_reopen(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_ACCEPTED, "7.2",
         _("受理日期：本案没有受理过，不能重新调解（《人民调解法》第三十三条）；"
           "当事人再申请的，请登记新案件。"),
         out);
}

void guard_close(const struct casefile *f, const struct book *book, int today,
                 struct objections *out)
{
    (void)book;
    (void)today;
    if (record_is(f->rec, CF_RISK, RISK_RED))
        need(f, CF_RISK_MEASURES, "R20",
             _("风险防范措施：未填写。可能引起治安、刑事案件的，要采取防范措施并及时报告公安机关"
               "或有关部门（《人民调解法》第二十五条）；请写明措施和何时向谁报告，再结案。"),
             out);
}

void guard_void_accepted(const struct casefile *f, const struct book *book, int today,
                         struct objections *out)
{
    (void)book;
    (void)today;
    need(f, CF_END_NOTE, "7.2",
         _("原因说明：未填写。已编案号的作废须经区级批准，案号保留、不再使用；"
           "请写明作废的理由和批准人。"),
         out);
}

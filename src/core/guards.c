/* core/guards.c - what the moves up to the mediation ask of a case: one guard a move.
 *
 * A guard names the field, what is wrong with it, the article and the remedy.
 * Rules that hold whatever the move stand in case_check.c; agreement and
 * performance in guard_agree.c, the endings in guard_end.c, what a volume must
 * hold before it is filed in guard_archive.c.
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

#define SUMMARY_CHARS   10
#define TAKEN_ELSEWHERE "court|administrative|police"

void guard_need(const struct casefile *f, int field, const char *rule, const char *text,
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
    guard_need(f, CF_SOURCE, "7.2",
               _("案件来源：未填写。登记时要写明是主动调解、当事人申请还是委托移送"
                 "（《人民调解法》第十七条、第十八条）；请选择来源。"),
               out);
    if (applied_for(f))
        guard_need(f, CF_APPLIED, "7.2",
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
    guard_need(f, CF_MEDIATOR, "R03",
               _("主办调解员：未填写。调解须有一名以上人民调解员，由调委会指定或当事人选择"
                 "（《人民调解法》第十九条）；请选定主办调解员。"),
               out);
}

void guard_refusals(const struct casefile *f, const char *remedy, struct objections *out)
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

/* N2: what another body has taken up is not for the committee, unless that body passed it on;
 * medical has its own rule. */
static void check_elsewhere(const struct casefile *f, struct objections *out)
{
    if (!case_is_medical(f) && record_text(f->rec, CF_SOURCE)[0] != '3' &&
        word_in(TAKEN_ELSEWHERE, record_text(f->rec, CF_ELSEWHERE)))
        objections_add(
            out, "7.2", SEV_WARN, CF_ELSEWHERE,
            _("其他机关已受理：法院、公安机关或其他行政机关已经受理或者解决的纠纷不予受理"
              "（《人民调解工作若干规定》第二十二条）；请核对，属实的办“不予受理”，"
              "原因选N2。"));
}

void guard_accept(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    check_source(f, out);
    guard_need(f, CF_COMMITTEE, "12",
               _("调委会：未填写。案号按调委会编排，统计按调委会归类；请选择受理的调委会。"), out);
    guard_need(
        f, CF_TYPE, "12",
        _("纠纷类别：未填写。受理登记和统计按类别归类（《人民调解法》第二十七条）；请选择类别。"),
        out);
    check_summary(f, out);
    check_mediator(f, out);
    guard_refusals(f, _("请办“不予受理”，原因选N3。"), out);
    check_elsewhere(f, out);
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
    else if (str_equal(reason, "N6") && !case_is_expropriation(f))
        objections_add(out, "N6", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：N6只用于征收争议（《国有土地上房屋征收与补偿条例》"
                         "第二十六条）；请另选原因。"));
}

void guard_reason_note(const struct casefile *f, const char *rule, struct objections *out)
{
    const char *reason = record_text(f->rec, CF_END_REASON);
    bool named = !record_empty(f->rec, CF_ELSEWHERE_BODY) && !record_empty(f->rec, CF_ELSEWHERE_ON);

    if (!record_empty(f->rec, CF_END_NOTE))
        return;
    if (word_in("N5|T6", reason) && !named && case_is_medical(f))
        objections_add(out, "R16", SEV_BLOCK, CF_END_NOTE,
                       _("原因说明：未填写。请写明受理的法院、仲裁机构或行政机关和受理日期"
                         "（《医疗纠纷预防和处理条例》第三十一条）。"));
    else if (word_in("N5|T6", reason) && !named)
        objections_add(out, rule, SEV_BLOCK, CF_END_NOTE,
                       _("原因说明：未填写。请写明受理的法院、仲裁机构或行政机关和受理日期"
                         "（《人民调解工作若干规定》第二十二条）。"));
    else if (word_in("N7|T8", reason))
        objections_add(out, rule, SEV_BLOCK, CF_END_NOTE,
                       _("原因说明：未填写。选“其他原因”的要写明具体情况；请补写。"));
}

/* N3 says that somebody refused: who, and when. */
static void check_who_refused(const struct casefile *f, struct objections *out)
{
    if (!record_is(f->rec, CF_END_REASON, "N3"))
        return;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        if (!record_empty(f->of[KIND_PARTY].items[i], PF_REFUSAL))
            return;
    objections_add(out, "R33", SEV_WARN, CF_PARTIES,
                   _("拒绝调解日期：原因是N3，但没有哪一方登记了拒绝日期"
                     "（《人民调解法》第十七条）；请填拒绝的一方和日期。"));
}

void guard_reject(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    guard_need(f, CF_END_REASON, "R33",
               _("终止原因：未填写。不予受理要有理由（《人民调解工作若干规定》第二十二条）；"
                 "请选N1至N7中的一项。"),
               out);
    if (!record_empty(f->rec, CF_END_REASON))
        check_reject_reason(f, record_text(f->rec, CF_END_REASON), out);
    check_who_refused(f, out);
    guard_reason_note(f, "R33", out);
    guard_need(f, CF_NOTICE_ON, "R33",
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

static void check_rights(const struct casefile *f, struct objections *out)
{
    char *names = rights_missing(f);

    if (names)
        objections_add(out, "R06", SEV_WARN, CF_RIGHTS_ON,
                       _("权利义务告知日期：%s未填写。调解前要告知当事人权利义务"
                         "（《人民调解工作若干规定》第三十条）；请在第一次调解前告知并补填。"),
                       names);
    free(names);
}

void guard_start(const struct casefile *f, const struct book *book, int today,
                 struct objections *out)
{
    (void)book;
    (void)today;
    guard_refusals(f, _("请办“终止”，原因选T1。"), out);
    check_consents(f, out);
    check_mediator(f, out);
    check_rights(f, out);
}

/* The asked date of a stop stands in the suspension or the appraisal itself. */
void guard_suspend(const struct casefile *f, const struct book *book, int today,
                   struct objections *out)
{
    size_t open = open_suspension(f);

    (void)book;
    (void)today;
    if (!case_is_medical(f) || open_appraisal(f))
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
    guard_refusals(f, _("请办“终止”，原因选T1。"), out);
}

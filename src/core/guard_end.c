/* core/guard_end.c - what the endings of a case ask: failure, withdrawal, transfer, closing, void.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"
#include "core/limits.h"
#include "core/words.h"

#define REASON_REFUSED "T1"
#define REASON_EXPIRED "T3"
#define PROPOSES       "propose"
#define CONFIRMED      "confirmed"
/* A court's or another body's case, and what is not for mediation, end it whoever refuses. */
#define REASONS_OF_LAW "T6|T7"

/* R01: who refuses has ended the mediation; no other reason says why. */
static void check_refused(const struct casefile *f, struct objections *out)
{
    const char *reason = record_text(f->rec, CF_END_REASON);
    bool refused = false;

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *party = f->of[KIND_PARTY].items[i];
        char *name = party_name(f, i);

        refused = refused || !record_empty(party, PF_REFUSAL);
        if (reason[0] == 'T' && party_refuses(party) && !str_equal(reason, REASON_REFUSED) &&
            !word_in(REASONS_OF_LAW, reason))
            objections_add(out, "R14", SEV_BLOCK, CF_END_REASON,
                           _("终止原因：%s已明确拒绝调解（《人民调解法》第十七条、第二十三条），"
                             "终止的原因应是T1；请改选。"),
                           name);
        free(name);
    }
    if (str_equal(reason, REASON_REFUSED) && !refused)
        objections_add(out, "R14", SEV_WARN, CF_PARTIES,
                       _("拒绝调解日期：原因是T1，但没有哪一方登记了拒绝日期"
                         "（《人民调解法》第十七条）；请填拒绝的一方和日期。"));
}

/* T3 says that a term has run out: of those that end mediation one must have. */
static void check_expired(const struct casefile *f, const struct book *book, int today,
                          struct objections *out)
{
    struct clock clocks[CLOCKS_MAX];
    const struct clock *last = NULL;
    int day = record_empty(f->rec, CF_OUTCOME) ? today : record_date(f->rec, CF_OUTCOME);
    size_t n = clocks_of(f, book, today, clocks);
    char due[DATE_SIZE];

    if (!record_is(f->rec, CF_END_REASON, REASON_EXPIRED))
        return;
    for (size_t i = 0; i < n; i++)
        if (str_equal(clocks[i].limit->on_expiry, PROPOSES) &&
            (!last || clock_end(&clocks[i]) < clock_end(last)))
            last = &clocks[i];
    if (last && day <= clock_end(last))
        objections_add(out, "R14", SEV_WARN, CF_END_REASON,
                       _("终止原因：选了T3期限届满，但“%s”到%s才届满（%s）；"
                         "当事人不愿再调的请选T1，不能达成协议的请选T2。"),
                       last->limit->name, date_to_iso(clock_end(last), due),
                       last->limit->basis ? last->limit->basis : "");
}

/* What is told after the mediation cannot have been told before it began. */
static void check_told(const struct casefile *f, struct objections *out)
{
    int told = record_date(f->rec, CF_REMEDIES_ON), accepted = record_date(f->rec, CF_ACCEPTED);

    if (told != DATE_NONE && accepted != DATE_NONE && told < accepted)
        objections_add(out, "R25", SEV_BLOCK, CF_REMEDIES_ON,
                       _("救济途径告知日期：%s，早于受理日期%s。救济途径在终止调解时告知"
                         "（《人民调解法》第二十六条）；请核对这两个日期。"),
                       record_text(f->rec, CF_REMEDIES_ON), record_text(f->rec, CF_ACCEPTED));
}

void guard_terminate(const struct casefile *f, const struct book *book, int today,
                     struct objections *out)
{
    guard_need(f, CF_END_REASON, "R14",
               _("终止原因：未填写。调解不成的应当终止并记明原因（《人民调解法》第二十六条）；"
                 "请选T1至T8中的一项。"),
               out);
    if (!record_empty(f->rec, CF_END_REASON) && record_text(f->rec, CF_END_REASON)[0] != 'T')
        objections_add(out, "R14", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：终止调解要选T1至T8中的一项（《人民调解法》第二十六条）；"
                         "请重新选择。"));
    check_refused(f, out);
    guard_reason_note(f, "R14", out);
    guard_need(f, CF_REMEDIES_ON, "R14",
               _("救济途径告知日期：未填写。终止调解要告知当事人可以通过仲裁、行政、司法等途径维权"
                 "（《人民调解法》第二十六条）；请填告知日期。"),
               out);
    check_told(f, out);
    check_expired(f, book, today, out);
}

void guard_withdraw(const struct casefile *f, const struct book *book, int today,
                    struct objections *out)
{
    (void)book;
    (void)today;
    guard_need(f, CF_END_NOTE, "7.2",
               _("原因说明：未填写。撤回申请或自行和解要有当事人的书面声明或笔录"
                 "（《人民调解法》第二十三条）；请写明谁、何时、怎样表示，是撤回还是自行和解。"),
               out);
    if (!record_empty(f->rec, CF_END_REASON) && strchr("NT", record_text(f->rec, CF_END_REASON)[0]))
        objections_add(out, "7.2", SEV_BLOCK, CF_END_REASON,
                       _("终止原因：N1至N7用于不予受理，T1至T8用于终止调解；"
                         "撤回或自行和解的，请改选相应原因或空着。"));
}

/* Passed on to a case of this register: that case is what was sent. */
static bool taken_in(const struct casefile *f)
{
    return !record_empty(f->rec, CF_PASSED_TO) && !record_empty(f->rec, CF_TRANSFER_TO);
}

/* DOMAIN 7.2: the body that shall have it and the day of the letter, both in the referral; a
 * day of the case alone is of no letter. */
void guard_transfer(const struct casefile *f, const struct book *book, int today,
                    struct objections *out)
{
    const struct record *letter = referral_out(f);

    (void)book;
    (void)today;
    if ((letter && !record_empty(letter, RFF_ORG) && !record_empty(letter, RFF_SENT)) ||
        taken_in(f))
        return;
    objections_add(out, "7.2", SEV_BLOCK, CF_TRANSFER_TO,
                   _("移送去向：没有登记移送函。移送或上报要写明接收的单位和发函日期"
                     "（《人民调解法》第二十五条、第二十六条）；请登记移送衔接：命令行"
                     "record referral add case=%s way=out agency=部门 org=单位全称 sent_on=日期，"
                     "界面在案件的卷内材料里加“移送衔接”；转给本区另一调委会已立案的，"
                     "填移送去向和转入案件。"),
                   record_text(f->rec, CF_NUMBER));
}

/* What comes back is mediated as any other: willing parties, told of their rights. */
void guard_return(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    const struct record_list *l = &f->of[KIND_REFERRAL];
    bool returned = false;

    guard_start(f, book, today, out);
    for (size_t i = 0; i < l->count; i++)
        returned = returned || record_is(l->items[i], RFF_WAY, "returned");
    if (!returned)
        objections_add(out, "7.2", SEV_WARN, -1,
                       _("移送衔接：没有登记退回。请登记退回的单位、日期和原因"
                         "（《人民调解法》第二十一条）。"));
}

void guard_reopen(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    const struct record *row = confirmation_in_force(f);

    (void)book;
    (void)today;
    guard_need(f, CF_ACCEPTED, "7.2",
               _("受理日期：本案没有受理过，不能重新调解（《人民调解法》第三十三条）；"
                 "当事人再申请的，请登记新案件。"),
               out);
    if (record_is(f->rec, CF_JC_STATE, CONFIRMED) || (row && record_is(row, CNF_STATE, CONFIRMED)))
        objections_add(out, "R12", SEV_BLOCK, CF_JC_STATE,
                       _("司法确认情况：协议已经法院确认有效，可以申请强制执行，不能重新调解；"
                         "法院确认协议无效的，"
                         "才可以变更原协议或达成新的协议（《人民调解法》第三十三条）。"));
}

/* What the law wants reported, and who reported it where. */
static void need_report(const struct casefile *f, const char *matter, const char *rule, int field,
                        const char *text, struct objections *out)
{
    if (!has_report(f, matter))
        objections_add(out, rule, SEV_BLOCK, field, "%s", text);
}

void guard_close(const struct casefile *f, const struct book *book, int today,
                 struct objections *out)
{
    (void)book;
    (void)today;
    if (record_is(f->rec, CF_RISK, RISK_RED)) {
        guard_need(f, CF_RISK_MEASURES, "R20",
                   _("风险防范措施：未填写。可能引起治安、刑事案件的，要采取防范措施并及时报告"
                     "公安机关或有关部门（《人民调解法》第二十五条）；请写明措施，再结案。"),
                   out);
        need_report(f, REPORT_RISK, "R20", CF_RISK,
                    _("报告记录：没有登记。风险等级为红色，要及时报告公安机关或有关部门"
                      "（《人民调解法》第二十五条）；请登记何时向谁报告，再结案。"),
                    out);
    }
    if (record_is(f->rec, CF_MINOR_HARM, "1"))
        need_report(f, REPORT_MINOR, "2.3", CF_MINOR_HARM,
                    _("报告记录：没有登记。发现未成年人受到侵害、疑似受到侵害或面临危险的，"
                      "应当立即报告（《未成年人保护法》第十一条）；请登记何时向谁报告，再结案。"),
                    out);
    if (case_must_report_violence(f))
        need_report(f, REPORT_VIOLENCE, "2.3", CF_VIOLENCE,
                    _("报告记录：没有登记。无民事行为能力、限制民事行为能力的人遭受或疑似遭受"
                      "家庭暴力的，应当及时报案（《反家庭暴力法》第十四条）；"
                      "请登记何时向哪个公安机关报案，再结案。"),
                    out);
}

/* The district's approval is named, not only the mistake. */
void guard_void_accepted(const struct casefile *f, const struct book *book, int today,
                         struct objections *out)
{
    const char *note = record_text(f->rec, CF_END_NOTE);

    (void)book;
    (void)today;
    if (!strstr(note, "批准") && !strstr(note, "同意"))
        objections_add(out, "7.2", SEV_BLOCK, CF_END_NOTE,
                       _("原因说明：%s。已编案号的作废须经区级批准，案号保留、不再使用；"
                         "请写明作废的理由和批准人，例如“重复登记，经区司法局某某批准”。"),
                       *note ? _("没有写明区级批准") : _("未填写"));
}

/* tests/unit/test_guards.c - what stands against a move, and in which words.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/lifecycle.h"

#include "base/mem.h"
#include "check.h"
#include "sample_case.h"

/* A change to the sample case. */
struct change {
    int field;
    const char *value;
};

#define CHANGES 5
/* What one step must meet: the sample case with these changes. */
struct row {
    const char *from, *step, *sub_kind;
    struct change changes[CHANGES]; /* ended by a value and field of 0 */
    const char *rule;
    enum severity severity;
    const char *says; /* part of the sentence, NULL: there must be no such objection */
};

static void apply(struct casefile *f, const struct change *changes)
{
    for (size_t i = 0; i < CHANGES && (changes[i].field || changes[i].value); i++)
        record_set(f->rec, changes[i].field, changes[i].value);
}

static void check_rows(const struct row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct row *r = &rows[i];
        struct casefile *f = sample_case(r->from);
        struct objections o;
        char *name = mem_printf("%zu: %s %s", i, r->step, r->rule);

        f->sub_kind = mem_copy(r->sub_kind);
        apply(f, r->changes);
        o = against(f, r->step);
        CHECK_ROW((count_rule(&o, r->rule, r->severity) > 0) == (r->says != NULL), name);
        if (r->says && !said(&o, r->rule, r->severity, r->says))
            CHECK_HAS(text_of(&o, r->rule), r->says);
        free(name);
        objections_release(&o);
        casefile_free(f);
    }
}

static void acceptance_needs_what_the_register_needs(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "draft", "accept", NULL, { { 0 } }, "12", SEV_BLOCK, NULL },
        { "draft", "accept", NULL, { { CF_SOURCE, NULL } }, "7.2", SEV_BLOCK, "案件来源" },
        { "draft", "accept", NULL, { { CF_TYPE, NULL } }, "12", SEV_BLOCK, "纠纷类别" },
        { "draft", "accept", NULL, { { CF_COMMITTEE, NULL } }, "12", SEV_BLOCK, "调委会" },
        { "draft", "accept", NULL, { { CF_SUMMARY, "九个字的纠纷情况呀" } },
          "12", SEV_BLOCK, "不足10个字" },
        { "draft", "accept", NULL, { { CF_SUMMARY, "十个字的纠纷情况正好" } },
          "12", SEV_BLOCK, NULL },
        { "draft", "accept", NULL, { { CF_SUMMARY, NULL } }, "12", SEV_BLOCK, "第二十七条" },
        { "draft", "accept", NULL, { { CF_MEDIATOR, NULL } }, "R03", SEV_BLOCK, "第十九条" },
        { "draft", "accept", NULL, { { CF_AREA, NULL } }, "12", SEV_WARN, "行政区划" },
        { "draft", "accept", NULL, { { CF_SOURCE, "2" } }, "7.2", SEV_BLOCK, "申请日期" },
        { "draft", "accept", NULL, { { CF_SOURCE, "31" } }, "7.2", SEV_BLOCK, "申请日期" },
        { "draft", "accept", NULL, { { CF_SOURCE, "2" }, { CF_APPLIED, "2022-03-07" } },
          "7.2", SEV_BLOCK, NULL },
        { "draft", "accept", NULL, { { CF_SOURCE, "39" }, { CF_APPLIED, "2022-03-07" } },
          "7.2", SEV_BLOCK, "委托移送单位" },
        { "draft", "accept", NULL, { { CF_SOURCE, "3" }, { CF_APPLIED, "2022-03-07" } },
          "7.2", SEV_BLOCK, "委托移送单位" },
        { "draft", "accept", NULL, { { CF_SOURCE, "33" }, { CF_APPLIED, "2022-03-07" } },
          "7.2", SEV_BLOCK, NULL },
        { "draft", "accept", NULL, { { CF_SOURCE, "33" }, { CF_APPLIED, "2022-03-07" } },
          "7.2", SEV_WARN, "委托移送单位" },
        { "draft", "accept", NULL,
          { { CF_SOURCE, "39" }, { CF_APPLIED, "2022-03-07" }, { CF_SOURCE_ORG, "区妇联" } },
          "7.2", SEV_BLOCK, NULL },
        { "submitted", "accept", "expropriation", { { CF_NATURE, "administrative" } },
          "N6", SEV_BLOCK, "行政争议" },
        { "submitted", "accept", "expropriation", { { CF_NATURE, "civil" } },
          "N6", SEV_BLOCK, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void submitting_needs_less(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "draft", "submit", NULL, { { CF_SUMMARY, NULL } }, "12", SEV_BLOCK, NULL },
        { "draft", "submit", NULL, { { CF_MEDIATOR, NULL } }, "R03", SEV_BLOCK, NULL },
        { "draft", "submit", NULL, { { CF_SOURCE, NULL } }, "7.2", SEV_BLOCK, "案件来源" },
        { "draft", "submit", NULL, { { CF_SOURCE, "2" } }, "7.2", SEV_BLOCK, "申请日期" },
    };
    /* clang-format on */
    struct casefile *f = sample_case(STATE_DRAFT);
    struct objections o;

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
    record_list_remove(&f->of[KIND_PARTY], 0);
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    o = against(f, "submit");
    CHECK_HAS(text_of(&o, "7.2"), "没有登记申请人");
    CHECK_INT(count_rule(&o, "R02", SEV_BLOCK), 0); /* both sides only from acceptance on */
    objections_release(&o);
    casefile_free(f);
}

static void a_refusal_to_accept_needs_reason_and_notice(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "submitted", "reject", NULL, { { 0 } }, "R33", SEV_BLOCK, "终止原因" },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N2" } },
          "R33", SEV_BLOCK, "不予受理告知日期" },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N2" }, { CF_NOTICE_ON, "2022-03-09" } },
          "R33", SEV_BLOCK, NULL },
        { "submitted", "reject", NULL, { { CF_END_REASON, "T2" }, { CF_NOTICE_ON, "2022-03-09" } },
          "R33", SEV_BLOCK, "N1至N7" },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N7" }, { CF_NOTICE_ON, "2022-03-09" } },
          "R33", SEV_BLOCK, "原因说明" },
        { "submitted", "reject", NULL,
          { { CF_END_REASON, "N7" }, { CF_NOTICE_ON, "2022-03-09" }, { CF_END_NOTE, "超出区域" } },
          "R33", SEV_BLOCK, NULL },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N5" }, { CF_END_NOTE, "x" } },
          "R16", SEV_BLOCK, "N2" },
        { "submitted", "reject", "medical", { { CF_END_REASON, "N5" } },
          "R16", SEV_BLOCK, "受理的法院" },
        { "submitted", "reject", "medical",
          { { CF_END_REASON, "N5" }, { CF_END_NOTE, "郾城区人民法院2022-03-01受理" } },
          "R16", SEV_BLOCK, NULL },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N6" } }, "N6", SEV_BLOCK, "征收" },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N6" }, { CF_TYPE, "08" } },
          "N6", SEV_BLOCK, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void mediation_needs_everybody_s_consent(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "accepted", "start", NULL, { { 0 } }, "R01", SEV_BLOCK, NULL },
        { "accepted", "start", NULL, { { CF_RIGHTS_ON, NULL } }, "R06", SEV_WARN, "第三十条" },
        { "accepted", "start", NULL, { { CF_MEDIATOR, NULL } }, "R03", SEV_BLOCK, "主办调解员" },
        { "reopened", "start", NULL, { { 0 } }, "R01", SEV_BLOCK, NULL },
    };
    /* clang-format on */
    struct casefile *f = sample_case(STATE_ACCEPTED);
    struct objections o;

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
    record_set(f->of[KIND_PARTY].items[1], PF_CONSENT, NULL);
    o = against(f, "start");
    CHECK_INT(count_rule(&o, "R01", SEV_BLOCK), 1);
    CHECK_HAS(text_of(&o, "R01"), "钱二林");
    CHECK_HAS(text_of(&o, "R01"), "《人民调解法》第三条、第十七条");
    objections_release(&o);
    casefile_free(f);
}

static void an_applicant_consents_by_applying(void **state)
{
    struct casefile *f = sample_case(STATE_ACCEPTED);
    struct objections o;

    (void)state;
    record_set(f->of[KIND_PARTY].items[0], PF_CONSENT, NULL);
    o = against(f, "start");
    CHECK_INT(count_rule(&o, "R01", SEV_BLOCK), 1); /* own motion: nobody applied */
    objections_release(&o);
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    o = against(f, "start");
    CHECK_INT(count_rule(&o, "R01", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void one_party_s_refusal_bars_mediation_until_it_consents(void **state)
{
    static const struct {
        const char *from, *step;
    } rows[] = { { STATE_DRAFT, "accept" },      { STATE_SUBMITTED, "accept" },
                 { STATE_ACCEPTED, "start" },    { STATE_SUSPENDED, "resume" },
                 { STATE_MEDIATING, "agree" },   { STATE_REOPENED, "start" },
                 { STATE_TRANSFERRED, "return" } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(rows[i].from);
        struct objections o;

        record_set(f->of[KIND_PARTY].items[1], PF_REFUSAL, "2022-03-12");
        o = against(f, rows[i].step);
        CHECK_INT(count_rule(&o, "R01", SEV_BLOCK), 1);
        CHECK_HAS(text_of(&o, "R01"), "钱二林已明确拒绝");
        objections_release(&o);
        record_set(f->of[KIND_PARTY].items[1], PF_CONSENT, "2022-03-14");
        o = against(f, rows[i].step);
        CHECK_INT(count_rule(&o, "R01", SEV_BLOCK), 0);
        objections_release(&o);
        casefile_free(f);
    }
}

static void an_agreement_is_valid_by_its_form(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "mediating", "agree", NULL, { { 0 } }, "7.2", SEV_BLOCK, "协议形式" },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "1" } },
          "R08", SEV_BLOCK, "协议内容" },
        { "mediating", "agree", NULL,
          { { CF_AGREEMENT_FORM, "1" }, { CF_AGREEMENT_TEXT, "赔偿六百元，当场付清。" } },
          "R08", SEV_BLOCK, "达成协议日期" },
        { "mediating", "agree", NULL,
          { { CF_AGREEMENT_FORM, "1" }, { CF_AGREEMENT_TEXT, "赔偿六百元，当场付清。" }, { CF_AGREED, "2022-03-10" } },
          "R08", SEV_BLOCK, NULL },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "2" } },
          "R09", SEV_BLOCK, "缺赵大河、钱二林、人民调解员的签名" },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "2" }, { CF_SIGNED, "2022-03-10" } },
          "R09", SEV_BLOCK, "盖章日期" },
        { "mediating", "agree", NULL, /* a day is no signature */
          { { CF_AGREEMENT_FORM, "2" }, { CF_SIGNED, "2022-03-10" }, { CF_SEALED, "2022-03-10" } },
          "R09", SEV_BLOCK, "record signature add" },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "2" } }, "7.2", SEV_WARN, "协议内容" },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void medical_and_labour_agreements_are_written(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "mediating", "agree", "medical", { { CF_AGREEMENT_FORM, "1" } },
          "R07", SEV_BLOCK, "《医疗纠纷预防和处理条例》第三十九条" },
        { "mediating", "agree", "labour", { { CF_AGREEMENT_FORM, "1" } },
          "R07", SEV_BLOCK, "《劳动争议调解仲裁法》第十四条" },
        { "mediating", "agree", "labour", { { CF_AGREEMENT_FORM, "2" } }, "R07", SEV_BLOCK, NULL },
        { "mediating", "agree", "traffic", { { CF_AGREEMENT_FORM, "1" } }, "R07", SEV_BLOCK, NULL },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "1" }, { CF_TYPE, "10" } },
          "R07", SEV_BLOCK, "劳动" },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "1" }, { CF_TYPE, "LD" } },
          "R07", SEV_BLOCK, "劳动" },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "1" }, { CF_TYPE, "07" } },
          "R07", SEV_BLOCK, "把纠纷类别改为其他相应类别" },
        { "mediating", "agree", NULL, { { CF_AGREEMENT_FORM, "1" }, { CF_TYPE, "02" } },
          "R07", SEV_WARN, NULL },
        { "mediating", "agree", "medical", { { CF_AGREEMENT_FORM, "2" } },
          "R15", SEV_BLOCK, "司法确认告知日期" },
        { "mediating", "agree", "medical", { { CF_JC_INFORMED, "2022-05-01" } },
          "R15", SEV_BLOCK, NULL },
        { "mediating", "agree", "labour", { { CF_AGREEMENT_FORM, "2" } }, "R15", SEV_BLOCK, NULL },
        { "mediating", "suspend", "medical", { { 0 } }, "R17", SEV_WARN, "第三十四条" },
        { "mediating", "suspend", "traffic", { { 0 } }, "R17", SEV_WARN, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void an_ending_names_its_ground(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "mediating", "terminate", NULL, { { 0 } }, "R14", SEV_BLOCK, "终止原因" },
        { "mediating", "terminate", NULL, { { CF_END_REASON, "T2" } },
          "R14", SEV_BLOCK, "救济途径告知日期" },
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "T2" }, { CF_REMEDIES_ON, "2022-04-20" } },
          "R14", SEV_BLOCK, NULL },
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "N3" }, { CF_REMEDIES_ON, "2022-04-20" } },
          "R14", SEV_BLOCK, "T1至T8" },
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "T8" }, { CF_REMEDIES_ON, "2022-04-20" } },
          "R14", SEV_BLOCK, "原因说明" },
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "T6" }, { CF_REMEDIES_ON, "2022-04-20" } },
          "R14", SEV_BLOCK, "《人民调解工作若干规定》第二十二条" },
        { "mediating", "terminate", "medical",
          { { CF_END_REASON, "T6" }, { CF_REMEDIES_ON, "2022-04-20" } },
          "R16", SEV_BLOCK, "原因说明" },
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "T2" }, { CF_REMEDIES_ON, "2022-03-07" } },
          "R25", SEV_BLOCK, "早于受理日期2022-03-08" },
        { "mediating", "withdraw", NULL, { { 0 } }, "7.2", SEV_BLOCK, "第二十三条" },
        { "submitted", "withdraw", NULL, { { CF_END_NOTE, "申请人书面撤回。" } },
          "7.2", SEV_BLOCK, NULL },
        { "mediating", "withdraw", NULL, { { CF_END_NOTE, "撤回" }, { CF_END_REASON, "T1" } },
          "7.2", SEV_BLOCK, "T1至T8" },
        { "accepted", "transfer", NULL, { { 0 } }, "7.2", SEV_BLOCK, "移送去向" },
        { "accepted", "transfer", NULL, { { CF_TRANSFER_TO, "区法院" } },
          "7.2", SEV_BLOCK, "没有登记移送函" },
        { "accepted", "transfer", NULL, { { CF_TRANSFER_TO, "区法院" }, { CF_OUTCOME, "2022-04-20" } },
          "7.2", SEV_BLOCK, "record referral add" },
        { "accepted", "transfer", NULL, { { CF_TRANSFER_TO, "商桥镇调委会" }, { CF_PASSED_TO, "9" } },
          "7.2", SEV_BLOCK, NULL },
        { "performing", "performed", NULL, { { 0 } }, "7.2", SEV_BLOCK, "履行日期" },
        { "performing", "performed", NULL, { { CF_PERFORMED, "2022-04-01" } },
          "7.2", SEV_BLOCK, NULL },
        { "performing", "partly", NULL, { { 0 } }, "7.2", SEV_BLOCK, "第三十二条" },
        { "performing", "breached", NULL, { { 0 } }, "7.2", SEV_BLOCK, "救济途径" },
        { "performing", "breached", NULL, { { CF_REMEDIES_ON, "2022-05-01" } },
          "7.2", SEV_BLOCK, NULL },
        { "performed", "close", NULL, { { CF_RISK, "3" } }, "R20", SEV_BLOCK, "第二十五条" },
        { "performed", "close", NULL, { { CF_RISK, "2" } }, "R20", SEV_BLOCK, NULL },
        { "performed", "close", NULL, { { CF_RISK, "3" }, { CF_RISK_MEASURES, "已报派出所" } },
          "R20", SEV_BLOCK, "报告记录" },
        { "performed", "close", NULL, { { CF_MINOR_HARM, "1" } },
          "2.3", SEV_BLOCK, "《未成年人保护法》第十一条" },
        { "performed", "close", NULL, { { CF_VIOLENCE, "1" } }, "2.3", SEV_BLOCK, NULL },
        { "closed", "reopen", NULL, { { CF_ACCEPTED, NULL } }, "7.2", SEV_BLOCK, "没有受理过" },
        { "closed", "reopen", NULL, { { 0 } }, "7.2", SEV_BLOCK, NULL },
        { "closed", "reopen", NULL, { { CF_JC_STATE, "confirmed" } }, "R12", SEV_BLOCK, "第三十三条" },
        { "closed", "reopen", NULL, { { CF_JC_STATE, "rejected" } }, "R12", SEV_BLOCK, NULL },
        { "mediating", "void", NULL, { { 0 } }, "7.2", SEV_BLOCK, "区级批准" },
        { "mediating", "void", NULL, { { CF_END_NOTE, "登记错误" } },
          "7.2", SEV_BLOCK, "没有写明区级批准" },
        { "mediating", "void", NULL, { { CF_END_NOTE, "登记错误，经区司法局批准" } },
          "7.2", SEV_BLOCK, NULL },
        { "draft", "void", NULL, { { 0 } }, "7.2", SEV_BLOCK, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

/* Articles 17 and 23: who refuses ends the mediation, and that is the reason. */
static void a_refusal_is_the_reason_of_the_ending(void **state)
{
    static const struct {
        const char *reason;
        bool refused;
        size_t blocks, warns;
    } rows[] = {
        { "T1", true, 0, 0 }, { "T2", true, 1, 0 },  { "T3", true, 1, 0 },
        { "T7", true, 0, 0 }, { "T1", false, 0, 1 }, { "T2", false, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);
        struct objections o;

        record_set(f->rec, CF_END_REASON, rows[i].reason);
        record_set(f->rec, CF_REMEDIES_ON, "2022-04-20");
        if (rows[i].refused)
            record_set(f->of[KIND_PARTY].items[1], PF_REFUSAL, "2022-04-18");
        o = against(f, "terminate");
        CHECK_ROW(count_rule(&o, "R14", SEV_BLOCK) == rows[i].blocks, rows[i].reason);
        CHECK_ROW(count_rule(&o, "R14", SEV_WARN) == rows[i].warns, rows[i].reason);
        if (rows[i].blocks)
            CHECK_HAS(text_of(&o, "R14"), "钱二林已明确拒绝");
        objections_release(&o);
        casefile_free(f);
    }
}

static void who_took_the_case_elsewhere_is_named_once(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "T6" }, { CF_REMEDIES_ON, "2022-04-20" },
            { CF_ELSEWHERE_BODY, "郾城区人民法院" }, { CF_ELSEWHERE_ON, "2022-04-18" } },
          "R14", SEV_BLOCK, NULL },
        { "mediating", "terminate", NULL,
          { { CF_END_REASON, "T6" }, { CF_REMEDIES_ON, "2022-04-20" },
            { CF_ELSEWHERE_BODY, "郾城区人民法院" } },
          "R14", SEV_BLOCK, "受理日期" },
        { "submitted", "reject", NULL, { { CF_END_REASON, "N3" }, { CF_NOTICE_ON, "2022-03-09" } },
          "R33", SEV_WARN, "没有哪一方登记了拒绝日期" },
        { "transferred", "return", NULL, { { 0 } }, "7.2", SEV_WARN, "没有登记退回" },
        { "draft", "accept", NULL, { { CF_ELSEWHERE, "court" } }, "7.2", SEV_WARN, "原因选N2" },
        { "draft", "accept", NULL, { { CF_ELSEWHERE, "none" } }, "7.2", SEV_WARN, NULL },
        { "closed", "archive", NULL, { { CF_SOURCE, "2" }, { CF_APPLIED, "2022-03-07" } },
          "12", SEV_WARN, "没有登记申请事项" },
        { "closed", "archive", NULL,
          { { CF_SOURCE, "2" }, { CF_APPLIED, "2022-03-07" }, { CF_CLAIMED, "300000" } },
          "12", SEV_WARN, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void both_sides_are_needed_from_acceptance_on(void **state)
{
    for (int side = 0; side < 2; side++) {
        struct casefile *f = sample_case(STATE_DRAFT);
        struct objections o;

        (void)state;
        record_list_remove(&f->of[KIND_PARTY], (size_t)side);
        o = against(f, "accept");
        CHECK_INT(count_rule(&o, "R02", SEV_BLOCK), 1);
        CHECK_HAS(text_of(&o, "R02"), side == 0 ? "没有申请人" : "没有被申请人");
        objections_release(&o);
        casefile_free(f);
    }
}

static void every_sentence_says_how_to_go_on(void **state)
{
    static const struct {
        const char *from, *step;
    } rows[] = { { STATE_DRAFT, "accept" },        { STATE_SUBMITTED, "reject" },
                 { STATE_ACCEPTED, "start" },      { STATE_MEDIATING, "agree" },
                 { STATE_MEDIATING, "terminate" }, { STATE_PERFORMING, "breached" },
                 { STATE_CLOSED, "archive" } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = casefile_new();
        struct objections o;

        record_set(f->rec, CF_STATE, rows[i].from);
        o = against(f, rows[i].step);
        CHECK_ROW(objections_block(&o), rows[i].step);
        for (size_t k = 0; k < o.count; k++) {
            CHECK_ROW(str_ends(o.items[k].text, "。"), o.items[k].text);
            CHECK_ROW(strstr(o.items[k].text, "请") || strstr(o.items[k].text, "补齐"),
                      o.items[k].text);
        }
        objections_release(&o);
        casefile_free(f);
    }
}

TESTS(T(acceptance_needs_what_the_register_needs), T(submitting_needs_less),
      T(a_refusal_to_accept_needs_reason_and_notice), T(mediation_needs_everybody_s_consent),
      T(an_applicant_consents_by_applying), T(one_party_s_refusal_bars_mediation_until_it_consents),
      T(an_agreement_is_valid_by_its_form), T(medical_and_labour_agreements_are_written),
      T(an_ending_names_its_ground), T(both_sides_are_needed_from_acceptance_on),
      T(a_refusal_is_the_reason_of_the_ending), T(who_took_the_case_elsewhere_is_named_once),
      T(every_sentence_says_how_to_go_on))

/* tests/unit/test_case_kept.c - what a step has asked cannot be edited away afterwards.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/agreement.h"
#include "sample_case.h"

/* A stored case after the steps that led to its state. */
static struct casefile *stored(const char *state, const char *sub_kind)
{
    struct casefile *f = sample_case(state);

    f->sub_kind = mem_copy(sub_kind);
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SEALED, "2022-03-10");
    record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口，支付修缮费。");
    record_set(f->rec, CF_JC_INFORMED, "2022-03-10");
    sign_all(f, "2022-03-10");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-03-10");
    record_set(f->rec, CF_REMEDIES_ON, "2022-03-10");
    casefile_derive(f);
    stored_once(f);
    return f;
}

static struct casefile *stored_failure(const char *state)
{
    struct casefile *f = sample_case(state);

    record_set(f->rec, CF_END_REASON, "T2");
    record_set(f->rec, CF_REMEDIES_ON, "2022-04-20");
    record_set(f->rec, CF_RESULT, RESULT_FAILED);
    record_set(f->rec, CF_OUTCOME, "2022-04-20");
    stored_once(f);
    return f;
}

/* An old ledger: agreed, and little more is known. */
static struct casefile *ledger(void)
{
    struct casefile *f = sample_case(STATE_AGREED);

    record_set(f->rec, CF_TYPE, "15");
    record_set(f->rec, CF_AGREEMENT_FORM, "1");
    record_set(f->rec, CF_AGREED, "2022-03-10");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-03-10");
    record_set(f->rec, CF_SUMMARY, "滴水");
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        record_set(f->of[KIND_PARTY].items[i], PF_CONSENT, NULL);
    casefile_derive(f);
    stored_once(f);
    return f;
}

struct edit {
    const char *state, *sub_kind;
    int field;
    const char *value, *rule, *says; /* says NULL: it may be saved */
};

static void try_edit(const struct edit *e, struct casefile *f)
{
    struct objections o;

    record_set(f->rec, e->field, e->value);
    o = checked(f);
    if (e->says && !said(&o, e->rule, SEV_BLOCK, e->says))
        CHECK_HAS(text_of(&o, e->rule), e->says);
    if (!e->says && objections_block(&o))
        for (size_t i = 0; i < o.count; i++)
            CHECK_ROW(o.items[i].severity != SEV_BLOCK, o.items[i].text);
    objections_release(&o);
    casefile_free(f);
}

static void an_edit_may_not_take_back_what_a_step_asked(void **state)
{
    /* clang-format off */
    static const struct edit rows[] = {
        { "agreed", "medical", CF_JC_INFORMED, NULL, "R15", "第三十九条" },
        { "archived", "medical", CF_JC_INFORMED, NULL, "R15", "第三十九条" },
        { "agreed", NULL, CF_JC_INFORMED, NULL, NULL, NULL },
        { "agreed", NULL, CF_SEALED, NULL, "R09", "盖章日期" },
        { "agreed", "medical", CF_AGREEMENT_FORM, "1", "R07", "医疗纠纷不能用口头协议" },
        { "performing", "labour", CF_AGREEMENT_FORM, "1", "R07", "第十四条" },
        { "agreed", NULL, CF_AGREEMENT_FORM, NULL, "7.2", "协议形式" },
        { "agreed", NULL, CF_MEDIATOR, NULL, "R03", "第十九条" },
        { "closed", NULL, CF_MEDIATOR, NULL, "R03", "第十九条" },
        { "agreed", NULL, CF_SUMMARY, "太短", "12", "不足10个字" },
        { "agreed", NULL, CF_SUMMARY, "十个字的纠纷情况正好", NULL, NULL },
        { "agreed", NULL, CF_TYPE, NULL, "12", "纠纷类别" },
        { "agreed", NULL, CF_ACCEPTED, NULL, "5.2", "不能清空" },
        { "agreed", NULL, CF_NOTE, "补记", NULL, NULL },
        { "breached", NULL, CF_REMEDIES_ON, NULL, "7.2", "第三十二条" },
        { "mediating", "medical", CF_ELSEWHERE, "court", NULL, NULL }, /* found out later */
    };
    /* clang-format on */

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (str_equal(rows[i].state, "mediating")) {
            struct casefile *f = sample_case(rows[i].state);

            f->sub_kind = mem_copy(rows[i].sub_kind);
            stored_once(f);
            try_edit(&rows[i], f);
        } else {
            try_edit(&rows[i], stored(rows[i].state, rows[i].sub_kind));
        }
}

static void the_ending_keeps_its_ground(void **state)
{
    /* clang-format off */
    static const struct edit rows[] = {
        { "terminated", NULL, CF_REMEDIES_ON, NULL, "R14", "第二十六条" },
        { "closed", NULL, CF_REMEDIES_ON, NULL, "R14", "第二十六条" },
        { "terminated", NULL, CF_END_REASON, NULL, "R14", "终止原因" },
        { "terminated", NULL, CF_END_REASON, "N3", "R14", "T1至T8" },
        { "terminated", NULL, CF_RESULT, RESULT_SETTLED, "5.2", "重新调解" },
        { "closed", NULL, CF_RESULT, RESULT_SETTLED, "5.2", "达成协议" },
        { "terminated", NULL, CF_RESULT, NULL, "5.2", "与案件状态不符" },
        { "terminated", NULL, CF_OUTCOME, NULL, "5.2", "不能没有终结日期" },
        { "closed", NULL, CF_RESULT, RESULT_WITHDRAWN, "7.2", "第二十三条" },
        { "terminated", NULL, CF_OUTCOME, "2022-04-21", NULL, NULL },
    };
    /* clang-format on */

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        try_edit(&rows[i], stored_failure(rows[i].state));
}

static void a_result_is_not_turned_round(void **state)
{
    /* clang-format off */
    static const struct edit rows[] = {
        { "agreed", NULL, CF_RESULT, RESULT_FAILED, "5.2", "与案件状态不符" },
        { "closed", NULL, CF_RESULT, RESULT_FAILED, "5.2", "现行的调解协议" },
        { "closed", NULL, CF_RESULT, NULL, "5.2", "不能没有结果" },
        { "agreed", NULL, CF_OUTCOME, "2022-03-11", "5.1", "与协议生效日期2022-03-10不一致" },
        { "agreed", NULL, CF_END_REASON, "T2", "5.2", "没有终止原因" },
        { "agreed", NULL, CF_SEALED, "2022-03-11", NULL, NULL },
        { "agreed", NULL, CF_SIGNED, "2022-03-09", "R09", "最后一个签名的日期2022-03-10" },
    };
    /* clang-format on */
    static const struct edit early = {
        "mediating", NULL, CF_RESULT, RESULT_SETTLED, "5.2", "agree"
    };
    struct casefile *f = sample_case(STATE_MEDIATING);

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        try_edit(&rows[i], stored(rows[i].state, NULL));
    stored_once(f);
    try_edit(&early, f);
}

static void the_day_of_the_outcome_follows_the_agreement(void **state)
{
    struct casefile *f = stored(STATE_AGREED, NULL);

    (void)state;
    record_set(f->rec, CF_SEALED, "2022-03-14");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_EFFECTIVE), "2022-03-14");
    CHECK_STR(record_text(f->rec, CF_OUTCOME), "2022-03-14");
    casefile_free(f);
}

static void signatures_are_not_taken_out_of_an_agreement(void **state)
{
    struct casefile *f = stored(STATE_AGREED, NULL);
    struct objections o;

    (void)state;
    record_list_void(&f->of[KIND_SIGNATURE], 1, "登记错误");
    o = checked(f);
    CHECK(said(&o, "R09", SEV_BLOCK, "缺钱二林的签名"));
    objections_release(&o);
    casefile_free(f);
}

static void an_old_ledger_is_not_asked_for_what_it_never_had(void **state)
{
    /* clang-format off */
    static const struct edit rows[] = {
        { NULL, NULL, CF_NOTE, "补记", NULL, NULL },
        { NULL, NULL, CF_AREA, "2", NULL, NULL },
        { NULL, NULL, CF_AGREEMENT_TEXT, "赔偿六百元。", NULL, NULL },
        { NULL, NULL, CF_JC_INFORMED, "2022-03-10", NULL, NULL },
        { NULL, NULL, CF_MEDIATOR, NULL, "R03", "第十九条" },
        { NULL, NULL, CF_AGREED, NULL, "R08", "达成协议日期" },
    };
    /* clang-format on */
    struct casefile *f = ledger();
    struct objections o;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        try_edit(&rows[i], ledger());
    record_set(f->of[KIND_PARTY].items[0], PF_NAME, "赵大何");
    o = checked(f);
    CHECK(!objections_block(&o));
    objections_release(&o);
    casefile_free(f);
}

static void a_case_that_comes_in_is_taken_as_it_is(void **state)
{
    struct casefile *f = ledger();
    struct objections o;

    (void)state;
    f->rec->version = 0;
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_JC_STATE, "confirmed");
    o = checked(f);
    CHECK_INT(count_rule(&o, "R15", SEV_BLOCK), 0);
    CHECK_INT(count_rule(&o, "R07", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void a_confirmation_that_is_entered_is_whole(void **state)
{
    struct casefile *f = stored(STATE_AGREED, NULL);
    struct objections o;

    (void)state;
    record_set(f->rec, CF_TYPE, "01");
    stored_once(f);
    record_set(f->rec, CF_JC_STATE, "applied");
    record_set(f->rec, CF_JC_APPLIED, "2022-03-20");
    o = checked(f);
    CHECK(said(&o, "R12", SEV_BLOCK, "双方共同申请：未填写"));
    CHECK(said(&o, "R12", SEV_BLOCK, "法院：未填写"));
    CHECK(said(&o, "R12", SEV_BLOCK, "身份关系"));
    CHECK(said(&o, "R12", SEV_BLOCK, "record item add"));
    objections_release(&o);
    casefile_free(f);
}

static void a_window_that_has_closed_is_not_entered(void **state)
{
    static const struct {
        const char *day;
        bool barred;
    } rows[] = { { "2022-03-25", false }, { "2022-03-26", true } };
    struct book *b = sample_book();
    struct limit l = { .code = (char *)"D-16",
                       .name = (char *)"申请仲裁审查",
                       .start = (char *)"effective_on",
                       .ends = (char *)"review_on",
                       .length = 15,
                       .unit = UNIT_DAYS,
                       .on_expiry = (char *)"block",
                       .basis = (char *)"人力资源和社会保障部令第33号",
                       .active = true };

    (void)state;
    book_add_limit(b, &l);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = stored(STATE_AGREED, "labour");
        struct objections o = OBJECTIONS_INIT;
        int field = field_find(f->rec->kind, "review_on");

        /* 2022-03-25 is a Friday: the fifteenth day after the 10th. */
        record_set(f->rec, field, rows[i].day);
        case_check(f, b, sample_today(), &o);
        CHECK_ROW(said(&o, "D-16", SEV_BLOCK, "申请仲裁审查") == rows[i].barred, rows[i].day);
        objections_release(&o);
        stored_once(f);
        case_check(f, b, sample_today(), &o); /* what stood before stays */
        CHECK_INT(count_rule(&o, "D-16", SEV_BLOCK), 0);
        objections_release(&o);
        casefile_free(f);
    }
    book_free(b);
}

TESTS(T(an_edit_may_not_take_back_what_a_step_asked), T(the_ending_keeps_its_ground),
      T(a_result_is_not_turned_round), T(the_day_of_the_outcome_follows_the_agreement),
      T(signatures_are_not_taken_out_of_an_agreement),
      T(an_old_ledger_is_not_asked_for_what_it_never_had),
      T(a_case_that_comes_in_is_taken_as_it_is), T(a_confirmation_that_is_entered_is_whole),
      T(a_window_that_has_closed_is_not_entered))

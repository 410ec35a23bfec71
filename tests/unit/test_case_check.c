/* tests/unit/test_case_check.c - the rules on a case and its parties.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/lifecycle.h"

#include "base/mem.h"
#include "check.h"
#include "sample_case.h"

struct change {
    int field;
    const char *value;
};

#define CHANGES 5
/* What the check must say of the sample case with these changes. */
struct row {
    const char *state, *sub_kind;
    struct change changes[CHANGES]; /* ended by a value and field of 0 */
    const char *rule;
    enum severity severity;
    const char *says; /* part of the sentence, NULL: there must be no such objection */
};

static void check_rows(const struct row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct row *r = &rows[i];
        struct casefile *f = sample_case(r->state);
        struct objections o;
        char *name = mem_printf("%zu: %s %s", i, r->rule, r->says ? r->says : "-");

        f->sub_kind = mem_copy(r->sub_kind);
        for (size_t k = 0; k < CHANGES && (r->changes[k].field || r->changes[k].value); k++)
            record_set(f->rec, r->changes[k].field, r->changes[k].value);
        o = checked(f);
        CHECK_ROW((count_rule(&o, r->rule, r->severity) > 0) == (r->says != NULL), name);
        if (r->says && !said(&o, r->rule, r->severity, r->says))
            CHECK_HAS(text_of(&o, r->rule), r->says);
        free(name);
        objections_release(&o);
        casefile_free(f);
    }
}

static void a_case_in_order_meets_no_block(void **state)
{
    static const char *const states[] = { STATE_DRAFT, STATE_ACCEPTED, STATE_MEDIATING,
                                          STATE_CLOSED };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(states); i++) {
        struct casefile *f = sample_case(states[i]);
        struct objections o = checked(f);

        CHECK_ROW(!objections_block(&o), states[i]);
        objections_release(&o);
        casefile_free(f);
    }
}

static void dates_stand_in_their_order_and_not_ahead(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "draft", NULL, { { CF_OCCURRED, "2022-03-09" } }, "R25", SEV_BLOCK, "早于发生日期" },
        { "draft", NULL, { { CF_OCCURRED, "2022-03-08" } }, "R25", SEV_BLOCK, NULL },
        { "draft", NULL, { { CF_APPLIED, "2022-02-20" } }, "R25", SEV_BLOCK, "早于发生日期" },
        { "draft", NULL, { { CF_APPLIED, "2022-03-09" } }, "R25", SEV_BLOCK, "早于申请日期" },
        { "draft", NULL, { { CF_APPLIED, "2022-03-08" } }, "R25", SEV_BLOCK, NULL },
        { "agreed", NULL, { { CF_OUTCOME, "2022-03-07" } }, "R25", SEV_BLOCK, "早于受理日期" },
        { "agreed", NULL, { { CF_OUTCOME, "2022-03-08" } }, "R25", SEV_BLOCK, NULL },
        { "agreed", NULL, { { CF_SIGNED, "2022-03-01" } }, "R25", SEV_BLOCK, "签署日期" },
        { "agreed", NULL, { { CF_AGREED, "2022-03-01" } }, "R25", SEV_BLOCK, "达成协议日期" },
        { "performed", NULL, { { CF_OUTCOME, "2022-03-10" }, { CF_PERFORMED, "2022-03-09" } },
          "R25", SEV_BLOCK, "备注里写明原因" },
        { "performed", NULL, { { CF_OUTCOME, "2022-03-10" }, { CF_PERFORMED, "2022-03-09" },
                               { CF_NOTE, "当场付清，次日补签协议。" } },
          "R25", SEV_BLOCK, NULL },
        { "performed", NULL, { { CF_OUTCOME, "2022-03-10" }, { CF_PERFORMED, "2022-03-09" },
                               { CF_NOTE, "当场付清，次日补签协议。" } },
          "R25", SEV_WARN, "履行日期" },
        { "performed", NULL, { { CF_PERFORMED, "2022-03-07" }, { CF_NOTE, "原因" } },
          "R25", SEV_BLOCK, "早于受理日期" },
        { "closed", NULL, { { CF_OUTCOME, "2022-03-10" }, { CF_FILED, "2022-03-09" } },
          "R25", SEV_BLOCK, "归档日期" },
        { "mediating", "traffic", { { CF_ACCIDENT_ON, "2022-03-09" } }, "R25", SEV_BLOCK,
          "早于事故日期" },
        { "draft", NULL, { { CF_ACCEPTED, "2022-06-16" } }, "R25", SEV_BLOCK, "晚于今天" },
        { "draft", NULL, { { CF_ACCEPTED, "2022-06-15" } }, "R25", SEV_BLOCK, NULL },
        { "agreed", NULL, { { CF_PERFORM_DUE, "2022-12-31" } }, "R25", SEV_BLOCK, NULL },
        { "agreed", NULL, { { CF_DUE, "2022-12-31" } }, "R25", SEV_BLOCK, NULL },
        { "draft", NULL, { { CF_RIGHTS_ON, "2022-06-16" } }, "R25", SEV_BLOCK,
          "权利义务告知日期" },
        { "agreed", NULL, { { CF_OUTCOME, "2022-03-09" } }, "R06", SEV_WARN, "晚于终结日期" },
        { "agreed", NULL, { { CF_OUTCOME, "2022-03-10" } }, "R06", SEV_WARN, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void amounts_are_whole_fen_from_nought_up(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "draft", NULL, { { CF_CLAIMED, "-1" } }, "R35", SEV_BLOCK, "请求金额" },
        { "draft", NULL, { { CF_AGREEMENT_AMOUNT, "-100" } }, "R35", SEV_BLOCK, "协议金额" },
        { "draft", NULL, { { CF_AGREEMENT_AMOUNT, "1.5" } }, "R35", SEV_BLOCK, "分" },
        { "draft", NULL, { { CF_CLAIMED, "0" }, { CF_AGREEMENT_AMOUNT, "180000" } },
          "R35", SEV_BLOCK, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void open_sessions_and_red_risks_are_warned_of(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "draft", "medical", { { CF_OPEN_SESSION, "1" } }, "R19", SEV_WARN, "第四十二条" },
        { "draft", "medical", { { CF_OPEN_SESSION, "0" } }, "R19", SEV_WARN, NULL },
        { "draft", NULL, { { CF_TYPE, "15" }, { CF_OPEN_SESSION, "1" } }, "R19", SEV_WARN,
          "医疗" },
        { "draft", NULL, { { CF_OPEN_SESSION, "1" } }, "R19", SEV_WARN, NULL },
        { "mediating", NULL, { { CF_RISK, "3" } }, "R20", SEV_WARN, "第二十五条" },
        { "draft", NULL, { { CF_RISK, "3" }, { CF_RISK_MEASURES, "已报派出所" } },
          "R20", SEV_WARN, NULL },
        { "mediating", NULL, { { CF_RISK, "3" }, { CF_RISK_MEASURES, "已报派出所" } },
          "R20", SEV_WARN, "报告记录" },
        { "closed", NULL, { { CF_RISK, "3" }, { CF_RISK_MEASURES, "已报派出所" } },
          "R20", SEV_WARN, NULL },
        { "mediating", NULL, { { CF_MINOR_HARM, "1" } }, "2.3", SEV_WARN, "第十一条" },
        { "mediating", NULL, { { CF_RISK, "2" } }, "R20", SEV_WARN, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void the_court_is_asked_in_time_and_for_what_it_may_confirm(void **state)
{
#define SETTLED                                                                                    \
    {                                                                                              \
        CF_EFFECTIVE, "2022-03-14"                                                                 \
    }
    /* clang-format off */
    static const struct row rows[] = {
        /* thirty days from 03-14 end on Wednesday 04-13 */
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-04-13" } }, "R12", SEV_BLOCK, NULL },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-04-14" } }, "R12", SEV_BLOCK,
          "已过2022-04-13" },
        /* from 03-10 they end on Saturday 04-09, so on Monday 04-11 */
        { "agreed", NULL, { { CF_EFFECTIVE, "2022-03-10" }, { CF_JC_APPLIED, "2022-04-11" } },
          "R12", SEV_BLOCK, NULL },
        { "agreed", NULL, { { CF_EFFECTIVE, "2022-03-10" }, { CF_JC_APPLIED, "2022-04-12" } },
          "R12", SEV_BLOCK, "第三十三条" },
        { "mediating", NULL, { { CF_JC_APPLIED, "2022-04-11" } }, "R12", SEV_BLOCK,
          "还没有生效" },
        { "agreed", NULL, { SETTLED, { CF_JC_STATE, "applied" } }, "R12", SEV_BLOCK, "未填写" },
        { "agreed", NULL, { SETTLED, { CF_JC_STATE, "none" } }, "R12", SEV_BLOCK, NULL },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-03-20" },
                            { CF_JC_STATE, "confirmed" } },
          "R12", SEV_BLOCK, "司法确认结果日期" },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-03-20" },
                            { CF_JC_STATE, "confirmed" }, { CF_JC_RESULT_ON, "2022-04-01" } },
          "R12", SEV_BLOCK, NULL },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-03-13" } }, "R25", SEV_BLOCK,
          "早于生效日期" },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-03-20" },
                            { CF_JC_RESULT_ON, "2022-03-19" } },
          "R25", SEV_BLOCK, "早于申请司法确认日期" },
        { "agreed", "labour", { SETTLED, { CF_JC_APPLIED, "2022-03-20" } }, "R12", SEV_BLOCK,
          "第五十二条" },
        { "agreed", "labour", { SETTLED, { CF_JC_APPLIED, "2022-03-20" },
                                { CF_PAYMENT_ONLY, "1" } },
          "R12", SEV_BLOCK, NULL },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-03-20" }, { CF_TYPE, "11" } },
          "R12", SEV_BLOCK, "给付" },
        { "agreed", "expropriation", { SETTLED, { CF_JC_APPLIED, "2022-03-20" } },
          "R13", SEV_BLOCK, "行政协议" },
        { "agreed", "expropriation", { SETTLED, { CF_JC_APPLIED, "2022-03-20" },
                                       { CF_NATURE, "administrative" } },
          "R13", SEV_BLOCK, "行政协议" },
        { "agreed", "expropriation", { SETTLED, { CF_JC_APPLIED, "2022-03-20" },
                                       { CF_NATURE, "civil" } },
          "R13", SEV_BLOCK, NULL },
        { "agreed", NULL, { SETTLED, { CF_JC_APPLIED, "2022-03-20" }, { CF_TYPE, "01" } },
          "R12", SEV_WARN, "身份关系" },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void add_stop(struct casefile *f, const char *from, const char *to)
{
    struct record *s = record_new(KIND_SUSPENSION);

    record_set(s, SF_KIND, "appraisal");
    record_set(s, SF_FROM, from);
    record_set(s, SF_TO, to);
    record_list_add(&f->of[KIND_SUSPENSION], s);
}

static void stops_apart(struct casefile *f)
{
    add_stop(f, "2022-04-01", "2022-04-10");
    add_stop(f, "2022-04-11", NULL);
}

static void stops_overlap(struct casefile *f)
{
    add_stop(f, "2022-04-01", NULL);
    add_stop(f, "2022-04-11", "2022-04-12");
}

static void stop_turned_round(struct casefile *f)
{
    add_stop(f, "2022-04-11", "2022-04-10");
}

static void stops_are_ordered_and_apart(void **state)
{
    (void)state;
    expect(STATE_MEDIATING, stops_apart, "12", SEV_WARN, NULL);
    expect(STATE_MEDIATING, stops_overlap, "12", SEV_WARN, "只扣一次");
    expect(STATE_MEDIATING, stop_turned_round, "R25", SEV_BLOCK, "早于起始日");
}

static void add_extension(struct casefile *f, const char *new_due, const char *consent,
                          const char *all)
{
    struct record *e = record_new(KIND_EXTENSION);

    record_set(e, EF_OLD_DUE, "2022-04-07");
    record_set(e, EF_NEW_DUE, new_due);
    record_set(e, EF_CONSENT_ON, consent);
    record_set(e, EF_ALL_CONSENT, all);
    record_list_add(&f->of[KIND_EXTENSION], e);
}

static void extension_that_holds(struct casefile *f)
{
    add_extension(f, "2022-05-07", "2022-04-07", "1");
}

static void extension_without_everyone(struct casefile *f)
{
    add_extension(f, "2022-05-07", "2022-04-07", "0");
}

static void extension_too_late(struct casefile *f)
{
    add_extension(f, "2022-05-07", "2022-04-08", "1");
}

static void extension_backwards(struct casefile *f)
{
    add_extension(f, "2022-04-07", "2022-04-01", "1");
}

static void an_extension_that_does_not_hold_is_told(void **state)
{
    (void)state;
    expect(STATE_MEDIATING, extension_that_holds, "11", SEV_WARN, NULL);
    expect(STATE_MEDIATING, extension_without_everyone, "11", SEV_WARN, "一致同意");
    expect(STATE_MEDIATING, extension_too_late, "11", SEV_WARN, "届满后不能再延长");
    expect(STATE_MEDIATING, extension_backwards, "11", SEV_WARN, "不晚于原届满日");
}

static void refusing(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[1], PF_REFUSAL, "2022-03-12");
}

static void a_refusal_can_be_recorded_and_asks_for_an_end(void **state)
{
    (void)state;
    expect(STATE_MEDIATING, refusing, "R01", SEV_BLOCK, NULL);
    expect(STATE_MEDIATING, refusing, "R01", SEV_WARN, "请办“终止”");
    expect(STATE_TERMINATED, refusing, "R01", SEV_WARN, NULL);
}

/* As it comes from the store. */
static void saved(struct casefile *f)
{
    record_mark_saved(f->rec);
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        f->of[KIND_PARTY].items[i]->version = 1;
        record_mark_saved(f->of[KIND_PARTY].items[i]);
    }
}

static void a_filed_case_is_read_only(void **state)
{
    struct casefile *f = sample_case(STATE_ARCHIVED);
    struct objections o;

    (void)state;
    saved(f);
    o = checked(f);
    CHECK_INT(count_rule(&o, "R28", SEV_BLOCK), 0);
    objections_release(&o);
    record_set(f->rec, CF_NOTE, "补记");
    o = checked(f);
    CHECK_INT(count_rule(&o, "R28", SEV_BLOCK), 1);
    objections_release(&o);
    record_revert(f->rec);
    record_set(f->of[KIND_PARTY].items[0], PF_JOB, "务农");
    o = checked(f);
    CHECK_INT(count_rule(&o, "R28", SEV_BLOCK), 1);
    objections_release(&o);
    record_set(f->rec, CF_STATE, STATE_REOPENED); /* the district decides, and says so */
    o = checked(f);
    CHECK(said(&o, "R28", SEV_BLOCK, "《人民调解法》第三十三条"));
    objections_release(&o);
    add_row(f, KIND_CORRECTION,
            ROW({ CRF_CORRECTED, "2022-06-15" }, { CRF_REASON, "协议经法院确认无效" },
                { CRF_APPROVED_BY, "区司法局某某" }));
    o = checked(f);
    CHECK_INT(count_rule(&o, "R28", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void an_application_day_is_never_overwritten(void **state)
{
    struct casefile *f = sample_case(STATE_ACCEPTED);
    struct objections o;

    (void)state;
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    record_mark_saved(f->rec);
    record_set(f->rec, CF_APPLIED, "2022-03-08");
    o = checked(f);
    CHECK_HAS(text_of(&o, "R36"), "原登记2022-03-07");
    objections_release(&o);
    record_set(f->rec, CF_APPLIED, NULL);
    o = checked(f);
    CHECK_INT(count_rule(&o, "R36", SEV_BLOCK), 1);
    objections_release(&o);
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    o = checked(f);
    CHECK_INT(count_rule(&o, "R36", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);

    f = sample_case(STATE_DRAFT); /* a draft may still be put right */
    record_set(f->rec, CF_ACCEPTED, NULL);
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    record_mark_saved(f->rec);
    record_set(f->rec, CF_APPLIED, "2022-03-08");
    o = checked(f);
    CHECK_INT(count_rule(&o, "R36", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void objections_say_whether_they_block(void **state)
{
    struct objections o = OBJECTIONS_INIT;

    (void)state;
    CHECK(!objections_block(&o));
    objections_add(&o, "R06", SEV_WARN, CF_RIGHTS_ON, "%s", "warned");
    CHECK(!objections_block(&o));
    objections_add(&o, "R02", SEV_BLOCK, -1, "%d parties", 1);
    CHECK(objections_block(&o));
    CHECK_STR(o.items[1].text, "1 parties");
    objections_add(&o, "R02", SEV_BLOCK, -1, "%d parties", 1); /* said before */
    CHECK_INT(o.count, 2);
    objections_add(&o, "R02", SEV_WARN, -1, "%d parties", 1);
    CHECK_INT(o.count, 3);
    objections_release(&o);
    CHECK_INT(o.count, 0);
}

static void what_comes_back_from_the_shelf_or_is_void_is_not_judged_now(void **state)
{
    static const char *const to[] = { STATE_REOPENED, STATE_VOID };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(to); i++) {
        struct casefile *f = sample_case(STATE_CLOSED);
        struct objections o;

        record_set(f->rec, CF_OCCURRED, "2022-04-04"); /* after the acceptance */
        saved(f);
        o = checked(f);
        CHECK(objections_block(&o));
        objections_release(&o);
        record_set(f->rec, CF_STATE, to[i]);
        record_set(f->rec, CF_NOTE, "一方反悔，双方同意再调");
        o = checked(f);
        CHECK(!objections_block(&o));
        objections_release(&o);
        saved(f);
        o = checked(f); /* open again, it is */
        CHECK_ROW(objections_block(&o) == (i == 0), to[i]);
        objections_release(&o);
        casefile_free(f);
    }
}

TESTS(T(a_case_in_order_meets_no_block), T(dates_stand_in_their_order_and_not_ahead),
      T(amounts_are_whole_fen_from_nought_up), T(open_sessions_and_red_risks_are_warned_of),
      T(the_court_is_asked_in_time_and_for_what_it_may_confirm), T(stops_are_ordered_and_apart),
      T(an_extension_that_does_not_hold_is_told), T(a_refusal_can_be_recorded_and_asks_for_an_end),
      T(a_filed_case_is_read_only), T(an_application_day_is_never_overwritten),
      T(objections_say_whether_they_block),
      T(what_comes_back_from_the_shelf_or_is_void_is_not_judged_now))

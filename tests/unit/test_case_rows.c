/* tests/unit/test_case_rows.c - the rules on participants, agreement, performance, reports and
 * on the days of all rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "core/agreement.h"
#include "sample_case.h"

#define CELLS 8
/* One row of that kind in the sample case, and what the check says of it. */
struct row {
    const char *state;
    enum kind_id kind;
    struct cell cells[CELLS]; /* ended by a value and field of 0 */
    const char *rule;
    enum severity severity;
    const char *says; /* NULL: there must be no such objection */
};

static void check_rows(const struct row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct casefile *f = sample_case(rows[i].state);
        char *name = mem_printf("%zu: %s %s", i, kind_get(rows[i].kind)->key,
                                rows[i].says ? rows[i].says : "-");
        struct objections o;

        record_set(f->rec, CF_OUTCOME, "2022-04-20");
        add_row(f, rows[i].kind, rows[i].cells);
        o = checked(f);
        CHECK_ROW((count_rule(&o, rows[i].rule, rows[i].severity) > 0) == (rows[i].says != NULL),
                  name);
        if (rows[i].says)
            CHECK_ROW(said(&o, rows[i].rule, rows[i].severity, rows[i].says), name);
        free(name);
        objections_release(&o);
        casefile_free(f);
    }
}

/* Occurred 02-27, accepted 03-08, told 03-10, ended 04-20, today 06-15. */
static void the_days_of_all_rows_stand_in_their_order(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "closed", KIND_SESSION, { { SSF_HELD, "2022-03-07" } }, "R25", SEV_BLOCK,
          "调解记录的日期：2022-03-07，早于受理日期2022-03-08" },
        { "closed", KIND_SESSION, { { SSF_HELD, "2022-03-08" } }, "R25", SEV_BLOCK, NULL },
        { "closed", KIND_SESSION, { { SSF_HELD, "2022-04-20" } }, "R25", SEV_BLOCK, NULL },
        { "closed", KIND_SESSION, { { SSF_HELD, "2022-04-21" } }, "R25", SEV_BLOCK,
          "早于第一次调解2022-04-21" },
        { "closed", KIND_INQUIRY, { { IQF_HELD, "2022-02-26" } }, "R25", SEV_BLOCK,
          "早于发生日期" },
        { "closed", KIND_INQUIRY, { { IQF_HELD, "2022-03-01" } }, "R25", SEV_BLOCK, NULL },
        { "closed", KIND_APPRAISAL, { { APF_COMMISSIONED, "2022-03-07" } }, "R25", SEV_BLOCK,
          "早于受理日期" },
        { "closed", KIND_APPRAISAL,
          { { APF_COMMISSIONED, "2022-03-20" }, { APF_RECEIVED, "2022-03-19" } },
          "R25", SEV_BLOCK, "早于委托日期" },
        { "closed", KIND_APPRAISAL,
          { { APF_COMMISSIONED, "2022-03-20" }, { APF_RECEIVED, "2022-04-01" },
            { APF_OPINION, "2022-04-02" } },
          "R25", SEV_BLOCK, "早于意见书日期" },
        { "closed", KIND_APPRAISAL,
          { { APF_COMMISSIONED, "2022-03-20" }, { APF_RECEIVED, "2022-04-01" },
            { APF_OPINION, "2022-03-30" } },
          "R25", SEV_BLOCK, NULL },
        { "closed", KIND_PERFORMANCE, { { PEF_DONE, "2022-03-07" } }, "R25", SEV_BLOCK,
          "早于受理日期" },
        { "closed", KIND_CONFIRMATION,
          { { CNF_APPLIED, "2022-05-01" }, { CNF_ACCEPTED, "2022-04-30" } },
          "R25", SEV_BLOCK, "早于申请日期" },
        { "closed", KIND_CONFIRMATION,
          { { CNF_ACCEPTED, "2022-05-03" }, { CNF_RESULT, "2022-05-02" } },
          "R25", SEV_BLOCK, "早于法院受理日期" },
        { "closed", KIND_REMEDY,
          { { RMF_APPLIED, "2022-05-01" }, { RMF_RESULT_ON, "2022-04-30" } },
          "R25", SEV_BLOCK, "结果日期" },
        { "closed", KIND_REVISIT, { { RVF_VISITED, "2022-04-19" } }, "R25", SEV_BLOCK,
          "早于终结日期2022-04-20" },
        { "closed", KIND_REVISIT, { { RVF_VISITED, "2022-04-20" } }, "R25", SEV_BLOCK, NULL },
        { "closed", KIND_REFERRAL, { { RFF_SENT, "2022-03-01" }, { RFF_TAKEN, "2022-02-28" } },
          "R25", SEV_BLOCK, "接收日期" },
        { "closed", KIND_REPORT, { { RTF_REPORTED, "2022-02-26" } }, "R25", SEV_BLOCK,
          "报告日期" },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void facts_lie_not_ahead_and_what_is_agreed_may(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "mediating", KIND_SESSION, { { SSF_HELD, "2022-06-16" } }, "R25", SEV_BLOCK,
          "晚于今天" },
        { "mediating", KIND_SESSION, { { SSF_HELD, "2022-06-15" } }, "R25", SEV_BLOCK,
          "早于第一次调解" }, /* the outcome of the table is older */
        { "mediating", KIND_PARTICIPANT, { { PTF_CONSENT, "2022-06-16" } }, "R25", SEV_BLOCK,
          "晚于今天" },
        { "mediating", KIND_ITEM, { { ITF_DUE, "2022-12-31" } }, "R25", SEV_BLOCK, NULL },
        { "mediating", KIND_AGREEMENT, { { AGF_PERFORM_DUE, "2022-12-31" } }, "R25", SEV_BLOCK,
          NULL },
        { "mediating", KIND_EXTENSION, { { EF_NEW_DUE, "2022-12-31" } }, "R25", SEV_BLOCK,
          NULL },
        { "mediating", KIND_REVISIT, { { RVF_VISITED, "2022-06-16" } }, "R25", SEV_BLOCK,
          "回访日期：2022-06-16，晚于今天" },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void who_is_invited_is_there_by_consent(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { "draft", KIND_PARTICIPANT, { { PTF_NAME, "郑长根" } }, "R05", SEV_BLOCK, NULL },
        { "draft", KIND_PARTICIPANT, { { PTF_NAME, "郑长根" } }, "R05", SEV_WARN, "郑长根" },
        { "accepted", KIND_PARTICIPANT, { { PTF_NAME, "郑长根" } }, "R05", SEV_BLOCK,
          "第二十条" },
        { "accepted", KIND_PARTICIPANT,
          { { PTF_NAME, "郑长根" }, { PTF_CONSENT, "2022-03-10" } }, "R05", SEV_BLOCK, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void rights_are_told_before_the_first_session(void **state)
{
    static const struct {
        const char *of_case, *of_both, *session;
        const char *says;
    } rows[] = {
        { "2022-03-10", NULL, "2022-03-10", NULL },
        { "2022-03-11", NULL, "2022-03-10", "晚于第一次调解2022-03-10" },
        { NULL, "2022-03-10", "2022-03-10", NULL },
        { NULL, "2022-03-12", "2022-03-10", "2022-03-12，晚于第一次调解" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);
        struct objections o;

        record_set(f->rec, CF_RIGHTS_ON, rows[i].of_case);
        for (size_t k = 0; k < 2; k++)
            record_set(f->of[KIND_PARTY].items[k], PF_RIGHTS, rows[i].of_both);
        add_row(f, KIND_SESSION, ROW({ SSF_HELD, rows[i].session }));
        o = checked(f);
        CHECK_INT(count_rule(&o, "R06", SEV_WARN), rows[i].says ? 1 : 0);
        if (rows[i].says)
            CHECK_HAS(text_of(&o, "R06"), rows[i].says);
        objections_release(&o);
        casefile_free(f);
    }
}

static void who_was_not_told_is_named_at_the_start(void **state)
{
    struct casefile *f = sample_case(STATE_ACCEPTED);
    struct objections o;

    (void)state;
    record_set(f->rec, CF_RIGHTS_ON, NULL);
    record_set(f->of[KIND_PARTY].items[0], PF_RIGHTS, "2022-03-10");
    o = against(f, "start");
    CHECK_HAS(text_of(&o, "R06"), "钱二林未填写");
    objections_release(&o);
    record_set(f->of[KIND_PARTY].items[1], PF_RIGHTS, "2022-03-10");
    o = against(f, "start");
    CHECK_INT(count_rule(&o, "R06", SEV_WARN), 0);
    objections_release(&o);
    casefile_free(f);
}

/* Written, effective on 03-12, one item of 600 yuan. */
static struct casefile *agreed(const char *state)
{
    struct casefile *f = sample_case(state);

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SIGNED, "2022-03-12");
    record_set(f->rec, CF_SEALED, "2022-03-12");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-03-12");
    add_row(f, KIND_ITEM,
            ROW({ ITF_TEXT, "支付修缮费" }, { ITF_KIND, "pay" }, { ITF_AMOUNT, "60000" }));
    agreement_follow(f);
    return f;
}

static struct record *pay(struct casefile *f, const char *amount, const char *day, const char *note)
{
    return add_row(f, KIND_PERFORMANCE,
                   ROW({ PEF_ITEM, "1" }, { PEF_AMOUNT, amount }, { PEF_DONE, day },
                       { PEF_RESULT, "part" }, { PEF_NOTE, note }));
}

static void performance_before_the_paper_says_why(void **state)
{
    static const struct {
        const char *day, *note;
        size_t blocks, warns;
    } rows[] = {
        { "2022-03-12", NULL, 0, 0 },
        { "2022-03-11", NULL, 1, 0 },
        { "2022-03-11", "当场付清，次日补签协议", 0, 1 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = agreed(STATE_PERFORMING);
        struct objections o;

        pay(f, "60000", rows[i].day, rows[i].note);
        o = checked(f);
        CHECK_INT(count_rule(&o, "R25", SEV_BLOCK), rows[i].blocks);
        CHECK_INT(count_rule(&o, "R25", SEV_WARN), rows[i].warns);
        objections_release(&o);
        casefile_free(f);
    }
}

static void what_is_still_owed_is_named(void **state)
{
    struct casefile *f = agreed(STATE_PERFORMING);
    struct objections o;

    (void)state;
    add_row(f, KIND_ITEM, ROW({ ITF_TEXT, "收回檐口" }, { ITF_KIND, "act" }));
    pay(f, "20050", "2022-03-20", NULL);
    record_set(f->rec, CF_PERFORMED, "2022-03-28");
    o = against(f, "performed");
    CHECK(said(&o, "7.2", SEV_BLOCK, "第1条尚欠399.50元、第2条还没有履行完毕"));
    CHECK(said(&o, "7.2", SEV_BLOCK, "《人民调解法》第三十一条"));
    objections_release(&o);
    pay(f, "39950", "2022-03-21", NULL);
    add_row(f, KIND_PERFORMANCE,
            ROW({ PEF_ITEM, "2" }, { PEF_DONE, "2022-03-27" }, { PEF_RESULT, "full" }));
    record_set(f->rec, CF_PERFORMED, NULL);
    o = against(f, "performed");
    CHECK(!objections_block(&o));
    objections_release(&o);
    agreement_follow(f);
    move_apply(move_find(STATE_PERFORMING, "performed"), f, sample_today());
    CHECK_STR(record_text(f->rec, CF_PERFORMED), "2022-03-27"); /* the last act */
    casefile_free(f);
}

static void more_than_was_owed_is_noticed(void **state)
{
    struct casefile *f = agreed(STATE_PERFORMING);
    struct objections o;

    (void)state;
    pay(f, "60000", "2022-03-20", NULL);
    o = checked(f);
    CHECK_INT(count_rule(&o, "12", SEV_WARN), 0);
    objections_release(&o);
    pay(f, "1", "2022-03-21", NULL);
    o = checked(f);
    CHECK(said(&o, "12", SEV_WARN, "第1条已履行600.01元，超过协议的600.00元"));
    objections_release(&o);
    casefile_free(f);
}

static void a_settled_case_counts_on_the_day_of_effect(void **state)
{
    struct casefile *f = agreed(STATE_AGREED);
    struct objections o = checked(f);

    (void)state;
    CHECK_INT(count_rule(&o, "5.1", SEV_WARN), 0);
    objections_release(&o);
    record_set(f->rec, CF_SEALED, "2022-03-15");
    o = checked(f);
    CHECK(said(&o, "5.1", SEV_WARN, "2022-03-12，与协议生效日期2022-03-15不一致"));
    objections_release(&o);
    casefile_free(f);
}

static void a_typed_day_of_signing_is_compared_with_the_signatures(void **state)
{
    static const char *const signers[][2] = { { "party", "赵大河" },
                                              { "party", "钱二林" },
                                              { "mediator", "孙守正" } };
    struct casefile *f = agreed(STATE_AGREED);
    struct objections o;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(signers); i++)
        add_row(f, KIND_SIGNATURE,
                ROW({ SGF_ROLE, signers[i][0] }, { SGF_NAME, signers[i][1] }, { SGF_HOW, "sign" },
                    { SGF_SIGNED, "2022-03-12" }));
    agreement_follow(f);
    casefile_mark_saved(f);
    o = checked(f);
    CHECK_INT(count_rule(&o, "R09", SEV_WARN), 0);
    objections_release(&o);
    record_set(f->rec, CF_SIGNED, "2022-03-11");
    o = checked(f);
    CHECK(said(&o, "R09", SEV_WARN, "与最后一个签名的日期2022-03-12不一致"));
    objections_release(&o);
    casefile_free(f);
}

static void the_mediator_signs_too(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct objections o;

    (void)state;
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SEALED, "2022-03-10");
    record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口。");
    add_row(f, KIND_SIGNATURE,
            ROW({ SGF_ROLE, "party" }, { SGF_NAME, "赵大河" }, { SGF_SIGNED, "2022-03-10" }));
    o = against(f, "agree");
    CHECK(said(&o, "R09", SEV_BLOCK, "缺钱二林、人民调解员的签名"));
    objections_release(&o);
    add_row(f, KIND_SIGNATURE,
            ROW({ SGF_ROLE, "party" }, { SGF_NAME, "钱二林" }, { SGF_SIGNED, "2022-03-10" }));
    add_row(f, KIND_SIGNATURE,
            ROW({ SGF_ROLE, "mediator" }, { SGF_NAME, "孙守正" }, { SGF_SIGNED, "2022-03-10" }));
    o = against(f, "agree");
    CHECK(!objections_block(&o));
    objections_release(&o);
    casefile_free(f);
}

static void harm_that_the_law_wants_reported_bars_the_closing(void **state)
{
    static const struct {
        int flag;
        const char *birth, *capacity, *matter; /* of the second party; of the report */
        const char *says;
    } rows[] = {
        { CF_MINOR_HARM, NULL, NULL, NULL, "《未成年人保护法》第十一条" },
        { CF_MINOR_HARM, NULL, NULL, "risk", "《未成年人保护法》第十一条" },
        { CF_MINOR_HARM, NULL, NULL, "minor", NULL },
        { CF_VIOLENCE, NULL, NULL, NULL, NULL },
        { CF_VIOLENCE, NULL, "limited", NULL, "《反家庭暴力法》第十四条" },
        { CF_VIOLENCE, NULL, "full", NULL, NULL },
        { CF_VIOLENCE, "2010-05-01", NULL, NULL, "《反家庭暴力法》第十四条" },
        { CF_VIOLENCE, "2010-05-01", NULL, "violence", NULL },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_PERFORMED);
        struct record *second = f->of[KIND_PARTY].items[1];
        struct objections o;

        record_set(f->rec, rows[i].flag, "1");
        record_set(second, PF_ID_NO, NULL);
        record_set(second, PF_BIRTH, rows[i].birth);
        record_set(second, PF_CAPACITY, rows[i].capacity);
        record_set(second, PF_GUARDIAN, "钱大山");
        if (rows[i].matter)
            add_row(f, KIND_REPORT,
                    ROW({ RTF_REPORTED, "2022-03-09" }, { RTF_MATTER, rows[i].matter }));
        o = against(f, "close");
        CHECK_INT(count_rule(&o, "2.3", SEV_BLOCK), rows[i].says ? 1 : 0);
        if (rows[i].says)
            CHECK_HAS(text_of(&o, "2.3"), rows[i].says);
        objections_release(&o);
        o = checked(f); /* warned of before */
        CHECK_INT(count_rule(&o, "2.3", SEV_WARN), rows[i].says ? 1 : 0);
        objections_release(&o);
        casefile_free(f);
    }
}

static void a_suspended_case_has_something_that_stops_it(void **state)
{
    struct casefile *f = sample_case(STATE_SUSPENDED);
    struct record *a;
    struct objections o = checked(f);

    (void)state;
    CHECK(said(&o, "7.2", SEV_WARN, "请办“恢复调解”"));
    objections_release(&o);
    a = add_row(f, KIND_APPRAISAL, ROW({ APF_COMMISSIONED, "2022-04-01" }));
    o = checked(f);
    CHECK_INT(count_rule(&o, "7.2", SEV_WARN), 0);
    objections_release(&o);
    record_set(a, APF_RECEIVED, "2022-04-20");
    add_row(f, KIND_SUSPENSION, ROW({ SF_KIND, "other" }, { SF_FROM, "2022-05-01" }));
    o = checked(f);
    CHECK_INT(count_rule(&o, "7.2", SEV_WARN), 0);
    objections_release(&o);
    casefile_free(f);
}

TESTS(T(the_days_of_all_rows_stand_in_their_order), T(facts_lie_not_ahead_and_what_is_agreed_may),
      T(who_is_invited_is_there_by_consent), T(rights_are_told_before_the_first_session),
      T(who_was_not_told_is_named_at_the_start), T(performance_before_the_paper_says_why),
      T(what_is_still_owed_is_named), T(more_than_was_owed_is_noticed),
      T(a_settled_case_counts_on_the_day_of_effect),
      T(a_typed_day_of_signing_is_compared_with_the_signatures), T(the_mediator_signs_too),
      T(harm_that_the_law_wants_reported_bars_the_closing),
      T(a_suspended_case_has_something_that_stops_it))

/* tests/unit/test_guard_archive.c - what a volume must hold before it is filed.
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

/* Settled in writing and performed, with all its papers. */
static struct casefile *complete_volume(void)
{
    static const struct change values[] = {
        { CF_NUMBER, "（2022）郾孟示人调字第0003号" },
        { CF_RESULT, "1" },
        { CF_OUTCOME, "2022-03-10" },
        { CF_AGREEMENT_FORM, "2" },
        { CF_SIGNED, "2022-03-10" },
        { CF_SEALED, "2022-03-10" },
        { CF_EFFECTIVE, "2022-03-10" },
        { CF_PERFORMANCE, "done" },
        { CF_PERFORMED, "2022-03-28" },
        { CF_REGISTRAR, "冯桂芝" },
    };
    struct casefile *f = sample_case(STATE_CLOSED);

    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        record_set(f->rec, values[i].field, values[i].value);
    return f;
}

static void a_complete_volume_is_filed(void **state)
{
    struct casefile *f = complete_volume();
    struct objections o = against(f, "archive");

    (void)state;
    CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), 0);
    CHECK(!objections_block(&o));
    objections_release(&o);
    casefile_free(f);
}

static void a_missing_piece_is_named_with_who_owes_it(void **state)
{
    static const struct {
        struct change changes[3];
        const char *says, *owner;
    } rows[] = {
        { { { CF_RIGHTS_ON, NULL } }, "权利义务告知书", "主办调解员孙守正" },
        { { { CF_NUMBER, "" } }, "案号", "受理员冯桂芝" },
        { { { CF_OUTCOME, NULL } }, "终结日期", "主办调解员孙守正" },
        { { { CF_SIGNED, NULL } }, "协议书的签署日期", "主办调解员孙守正" },
        { { { CF_SEALED, NULL } }, "协议书的盖章日期", "受理员冯桂芝" },
        { { { CF_EFFECTIVE, NULL } }, "生效日期", "主办调解员孙守正" },
        { { { CF_PERFORMANCE, NULL } }, "履行结果", "主办调解员孙守正" },
        { { { CF_PERFORMANCE, "performing" } }, "还在履行中", "主办调解员孙守正" },
        { { { CF_RESULT, NULL } }, "调解结果", "主办调解员孙守正" },
        { { { CF_RESULT, "2" }, { CF_END_REASON, "T2" } }, "终止调解通知书", "主办调解员孙守正" },
        { { { CF_RESULT, "3" } }, "撤回申请或自行和解", "主办调解员孙守正" },
        { { { CF_RESULT, "4" } }, "移送函", "主办调解员孙守正" },
        { { { CF_AGREEMENT_FORM, "1" }, { CF_AGREED, "2022-03-10" } },
          "口头协议登记表的协议内容",
          "主办调解员孙守正" },
        { { { CF_SOURCE, "2" }, { CF_APPLIED, "2022-03-07" } }, "申请方式", "受理员冯桂芝" },
        { { { CF_JC_STATE, "applied" }, { CF_JC_APPLIED, "2022-03-20" } },
          "法院还没有结果",
          "主办调解员孙守正" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = complete_volume();
        struct objections o;

        for (size_t k = 0; k < 3 && (rows[i].changes[k].field || rows[i].changes[k].value); k++)
            record_set(f->rec, rows[i].changes[k].field, rows[i].changes[k].value);
        o = against(f, "archive");
        CHECK_ROW(count_rule(&o, "R27", SEV_BLOCK) == 1, rows[i].says);
        CHECK_HAS(text_of(&o, "R27"), rows[i].says);
        CHECK_HAS(text_of(&o, "R27"), rows[i].owner);
        objections_release(&o);
        casefile_free(f);
    }
}

static void every_party_has_proof_of_identity_in_the_volume(void **state)
{
    struct casefile *f = complete_volume();
    struct objections o;

    (void)state;
    record_set(f->of[KIND_PARTY].items[1], PF_ID_NO, NULL);
    o = against(f, "archive");
    CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), 1);
    CHECK_HAS(text_of(&o, "R27"), "钱二林的身份证明");
    objections_release(&o);
    record_set(f->of[KIND_PARTY].items[1], PF_ID_KIND, "00"); /* has none */
    o = against(f, "archive");
    CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), 0);
    objections_release(&o);
    record_set(f->of[KIND_PARTY].items[1], PF_TYPE, "2");
    o = against(f, "archive");
    CHECK_HAS(text_of(&o, "R27"), "统一社会信用代码");
    objections_release(&o);
    casefile_free(f);
}

static void an_open_stop_keeps_a_volume_from_the_shelf(void **state)
{
    struct casefile *f = complete_volume();
    struct record *stop = record_new(KIND_SUSPENSION);
    struct objections o;

    (void)state;
    record_set(stop, SF_KIND, "appraisal");
    record_set(stop, SF_FROM, "2022-03-09");
    record_list_add(&f->of[KIND_SUSPENSION], stop);
    o = against(f, "archive");
    CHECK_HAS(text_of(&o, "R27"), "停计");
    objections_release(&o);
    casefile_free(f);
}

static void a_rejected_application_is_filed_with_its_notice(void **state)
{
    struct casefile *f = sample_case(STATE_REJECTED);
    struct objections o;

    (void)state;
    record_set(f->rec, CF_ACCEPTED, NULL);
    o = against(f, "archive");
    CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), 2);
    objections_release(&o);
    record_set(f->rec, CF_END_REASON, "N2");
    record_set(f->rec, CF_NOTICE_ON, "2022-03-09");
    o = against(f, "archive");
    CHECK(!objections_block(&o));
    objections_release(&o);
    casefile_free(f);
}

TESTS(T(a_complete_volume_is_filed), T(a_missing_piece_is_named_with_who_owes_it),
      T(every_party_has_proof_of_identity_in_the_volume),
      T(an_open_stop_keeps_a_volume_from_the_shelf),
      T(a_rejected_application_is_filed_with_its_notice))

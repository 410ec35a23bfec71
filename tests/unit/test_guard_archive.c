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
    add_volume(f);
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
        { { { CF_FILER, NULL } }, "立卷人", "受理员冯桂芝" },
        { { { CF_RETENTION, NULL } }, "保管期限", "受理员冯桂芝" },
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

/* The volume without one of its rows, or with one more. */
static void rows_of_a_volume_are_there_and_in_order(void **state)
{
    static const struct {
        enum kind_id without;
        const char *note;         /* of the volume */
        const char *says, *owner; /* NULL: it is filed */
    } rows[] = {
        { KIND_SESSION, NULL, "人民调解记录", "主办调解员孙守正" },
        { KIND_REVISIT, NULL, "回访记录", "主办调解员孙守正" },
        { KIND_REVISIT, "未回访原因：", "回访记录", "主办调解员孙守正" },
        { KIND_REVISIT, "未回访原因：双方均已外出，电话不通", NULL, NULL },
        { KIND_VOLUME_ITEM, NULL, "卷内目录", "受理员冯桂芝" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = complete_volume();
        struct objections o;

        while (f->of[rows[i].without].count)
            record_list_remove(&f->of[rows[i].without], 0);
        record_set(f->rec, CF_VOLUME_NOTE, rows[i].note);
        o = against(f, "archive");
        CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), rows[i].says ? 1 : 0);
        if (rows[i].says) {
            CHECK_HAS(text_of(&o, "R27"), rows[i].says);
            CHECK_HAS(text_of(&o, "R27"), rows[i].owner);
        }
        objections_release(&o);
        casefile_free(f);
    }
}

static void pages_are_numbered_and_none_twice(void **state)
{
    static const struct {
        const char *from, *to, *says;
    } rows[] = {
        { "5", "6", NULL },   { "5", NULL, NULL },      { "4", "6", "重叠" },
        { "1", "9", "重叠" }, { "6", "5", "页号6至5" }, { "0", "0", "页号0至0" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = complete_volume();
        struct objections o;

        add_row(f, KIND_VOLUME_ITEM,
                ROW({ VIF_NAME, "协议书" }, { VIF_PAGE_FROM, rows[i].from },
                    { VIF_PAGE_TO, rows[i].to }));
        o = against(f, "archive");
        CHECK_INT(count_rule(&o, "R27", SEV_BLOCK) > 0, rows[i].says != NULL);
        if (rows[i].says)
            CHECK_HAS(text_of(&o, "R27"), rows[i].says);
        objections_release(&o);
        casefile_free(f);
    }
}

static void rights_are_told_to_all_or_to_each(void **state)
{
    struct casefile *f = complete_volume();
    struct objections o;

    (void)state;
    record_set(f->rec, CF_RIGHTS_ON, NULL);
    record_set(f->of[KIND_PARTY].items[0], PF_RIGHTS, "2022-03-10");
    o = against(f, "archive");
    CHECK_HAS(text_of(&o, "R27"), "钱二林的权利义务告知书");
    objections_release(&o);
    record_set(f->of[KIND_PARTY].items[1], PF_RIGHTS, "2022-03-10");
    o = against(f, "archive");
    CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void an_open_appraisal_keeps_a_volume_from_the_shelf(void **state)
{
    struct casefile *f = complete_volume();
    struct record *a = add_row(f, KIND_APPRAISAL,
                               ROW({ APF_COMMISSIONER, "joint" }, { APF_BODY, "漯河市医学会" },
                                   { APF_COMMISSIONED, "2022-03-09" }));
    struct objections o = against(f, "archive");

    (void)state;
    CHECK_HAS(text_of(&o, "R27"), "漯河市医学会的鉴定还没有结束");
    objections_release(&o);
    record_set(a, APF_WITHDRAWN, "2022-03-20");
    o = against(f, "archive");
    CHECK_INT(count_rule(&o, "R27", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void a_failure_without_a_hearing_needs_no_record_of_one(void **state)
{
    static const struct {
        const char *reason;
        bool wants;
    } rows[] = {
        { "T1", false }, { "T4", false }, { "T6", false }, { "T2", true }, { "T3", true }
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = complete_volume();
        struct objections o;

        record_list_remove(&f->of[KIND_SESSION], 0);
        record_set(f->rec, CF_RESULT, RESULT_FAILED);
        record_set(f->rec, CF_END_REASON, rows[i].reason);
        record_set(f->rec, CF_REMEDIES_ON, "2022-03-10");
        o = against(f, "archive");
        CHECK_ROW((count_rule(&o, "R27", SEV_BLOCK) > 0) == rows[i].wants, rows[i].reason);
        objections_release(&o);
        casefile_free(f);
    }
}

/* An old case will never have the papers of today. */
static void the_district_may_file_what_is_incomplete(void **state)
{
    static const struct {
        const char *reason, *approved_by;
        bool filed;
    } rows[] = {
        { "旧卷材料散失", NULL, false },
        { "旧卷材料散失", "区司法局王某", true },
        { "归档：旧卷材料散失", NULL, true },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = complete_volume();
        struct objections o;

        record_list_remove(&f->of[KIND_SESSION], 0);
        add_row(f, KIND_CORRECTION,
                ROW({ CRF_REASON, rows[i].reason }, { CRF_APPROVED_BY, rows[i].approved_by }));
        o = against(f, "archive");
        CHECK_INT(objections_block(&o), !rows[i].filed);
        CHECK_INT(count_rule(&o, "R27", SEV_WARN), rows[i].filed ? 1 : 0);
        objections_release(&o);
        casefile_free(f);
    }
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
      T(an_open_stop_keeps_a_volume_from_the_shelf), T(rows_of_a_volume_are_there_and_in_order),
      T(pages_are_numbered_and_none_twice), T(rights_are_told_to_all_or_to_each),
      T(an_open_appraisal_keeps_a_volume_from_the_shelf),
      T(a_failure_without_a_hearing_needs_no_record_of_one),
      T(the_district_may_file_what_is_incomplete),
      T(a_rejected_application_is_filed_with_its_notice))

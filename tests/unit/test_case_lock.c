/* tests/unit/test_case_lock.c - what may be changed in a closed and in a filed case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "sample_case.h"

/* As loaded from the register: every row has been saved. */
static struct casefile *stored(const char *state)
{
    struct casefile *f = sample_case(state);

    add_volume(f);
    add_row(f, KIND_ITEM,
            ROW({ ITF_SEQ, "1" }, { ITF_TEXT, "支付修缮费" }, { ITF_KIND, "pay" },
                { ITF_AMOUNT, "60000" }));
    for (size_t kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < f->of[kind].count; i++) {
            f->of[kind].items[i]->id = (int64_t)i + 1;
            f->of[kind].items[i]->version = 1;
        }
    f->rec->id = f->rec->version = 1;
    record_set(f->rec, CF_PERFORMANCE, "partly");
    record_set(f->rec, CF_JC_STATE, "applied");
    casefile_mark_saved(f);
    return f;
}

static void nothing(struct casefile *f)
{
    (void)f;
}

static void another_summary(struct casefile *f)
{
    record_set(f->rec, CF_SUMMARY, "改动已经结案的案件的简要情况");
}

static void shelf_filled_in(struct casefile *f)
{
    record_set(f->rec, CF_SHELF, "一号柜三层");
}

static void one_more_revisit(struct casefile *f)
{
    add_row(f, KIND_REVISIT,
            ROW({ RVF_VISITED, "2022-06-01" }, { RVF_FORM, "phone" }, { RVF_VISITOR, "孙守正" }));
}

static void another_amount(struct casefile *f)
{
    record_set(f->of[KIND_ITEM].items[0], ITF_AMOUNT, "90000");
}

static void item_completed(struct casefile *f)
{
    record_set(f->of[KIND_ITEM].items[0], ITF_DEBTOR, "钱二林");
}

static void session_voided(struct casefile *f)
{
    record_list_void(&f->of[KIND_SESSION], 0, "登记错误");
}

static void pages_renumbered(struct casefile *f)
{
    record_set(f->of[KIND_VOLUME_ITEM].items[1], VIF_PAGE_TO, "5");
}

static void court_has_answered(struct casefile *f)
{
    record_set(f->rec, CF_JC_STATE, "confirmed");
}

static void filer_changed(struct casefile *f)
{
    record_set(f->rec, CF_FILER, "孙守正");
}

static void performance_changed(struct casefile *f)
{
    record_set(f->rec, CF_PERFORMANCE, "done");
}

static void reopened(struct casefile *f)
{
    record_set(f->rec, CF_STATE, STATE_REOPENED);
    another_summary(f);
}

static void corrected(struct casefile *f, const char *reason, const char *approved_by)
{
    add_row(f, KIND_CORRECTION,
            ROW({ CRF_CORRECTED, "2022-06-15" }, { CRF_REASON, reason },
                { CRF_APPROVED_BY, approved_by }));
}

static void reopened_with_a_note(struct casefile *f)
{
    reopened(f);
    record_set(f->rec, CF_NOTE, "一方反悔，双方同意再调");
}

static void reopened_with_a_reason(struct casefile *f)
{
    reopened(f);
    corrected(f, "一方反悔", NULL);
}

static void reopened_and_approved(struct casefile *f)
{
    reopened(f);
    corrected(f, "一方反悔", "区司法局某某");
}

static void corrected_with_a_reason(struct casefile *f)
{
    another_summary(f);
    corrected(f, "原登记笔误", NULL);
}

static void corrected_without_a_reason(struct casefile *f)
{
    another_summary(f);
    corrected(f, NULL, "区司法局王某");
}

static void corrected_and_approved(struct casefile *f)
{
    another_summary(f);
    corrected(f, "原登记笔误", "区司法局王某");
}

/* Yesterday's correction is not today's. */
static void corrected_before(struct casefile *f)
{
    corrected(f, "原登记笔误", "区司法局王某");
    f->of[KIND_CORRECTION].items[0]->version = 1;
    casefile_mark_saved(f);
    another_summary(f);
}

static void a_closed_case_changes_with_a_reason_a_filed_one_with_approval(void **state)
{
    /* clang-format off */
    static const struct {
        const char *name;
        void (*change)(struct casefile *f);
        const char *closed, *archived, *voided; /* what the refusal says; NULL: it may be saved */
    } rows[] = {
        { "nothing", nothing, NULL, NULL, NULL },
        { "a value", another_summary, "已登记的纠纷简要情况", "只读", "作废" },
        { "an empty value filled", shelf_filled_in, NULL, "只读", "作废" },
        { "a new row", one_more_revisit, NULL, "只读", "作废" },
        { "a value of a row", another_amount, "已登记的金额", "只读", "作废" },
        { "an empty value of a row", item_completed, NULL, "只读", "作废" },
        { "a row voided", session_voided, "已登记的调解记录", "只读", "作废" },
        { "pages of the volume", pages_renumbered, NULL, "只读", "作废" },
        { "the court's answer", court_has_answered, NULL, "只读", "作废" },
        { "the cover", filer_changed, NULL, "只读", "作废" },
        { "what is counted", performance_changed, "协议履行情况", "只读", "作废" },
        { "a step without a reason", reopened, "写明原因", "区级决定", NULL },
        { "a step with a note", reopened_with_a_note, NULL, "批准人", NULL },
        { "a step with a reason", reopened_with_a_reason, NULL, "--approved-by", NULL },
        { "a step approved", reopened_and_approved, NULL, NULL, NULL },
        { "with a reason", corrected_with_a_reason, NULL, "区级批准", "作废" },
        { "without a reason", corrected_without_a_reason, "写明理由", "区级批准", "作废" },
        { "approved", corrected_and_approved, NULL, NULL, "作废" },
        { "an old correction", corrected_before, "--reason", "--reason", "作废" },
    };
    /* clang-format on */
    static const char *const states[] = { STATE_CLOSED, STATE_ARCHIVED, STATE_VOID };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *const says[] = { rows[i].closed, rows[i].archived, rows[i].voided };

        for (size_t k = 0; k < ARRAY_LEN(states); k++) {
            struct casefile *f = stored(states[k]);
            struct objections o;

            rows[i].change(f);
            o = checked(f);
            CHECK_ROW((count_rule(&o, "R28", SEV_BLOCK) > 0) == (says[k] != NULL), rows[i].name);
            if (says[k])
                CHECK_HAS(text_of(&o, "R28"), says[k]);
            objections_release(&o);
            casefile_free(f);
        }
    }
}

static void a_case_that_goes_on_changes_freely(void **state)
{
    static const char *const states[] = { STATE_MEDIATING, STATE_AGREED, STATE_PERFORMED,
                                          STATE_TERMINATED };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(states); i++) {
        struct casefile *f = stored(states[i]);
        struct objections o;

        another_summary(f);
        another_amount(f);
        o = checked(f);
        CHECK_ROW(count_rule(&o, "R28", SEV_BLOCK) == 0, states[i]);
        objections_release(&o);
        casefile_free(f);
    }
}

/* R36 stands above a correction. */
static void no_correction_moves_the_day_of_application(void **state)
{
    struct casefile *f = sample_case(STATE_CLOSED);
    struct objections o;

    (void)state;
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    casefile_mark_saved(f);
    record_set(f->rec, CF_APPLIED, "2022-03-06");
    corrected(f, "原登记笔误", "区司法局王某");
    o = checked(f);
    CHECK_INT(count_rule(&o, "R36", SEV_BLOCK), 1);
    CHECK_INT(count_rule(&o, "R28", SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

TESTS(T(a_closed_case_changes_with_a_reason_a_filed_one_with_approval),
      T(a_case_that_goes_on_changes_freely), T(no_correction_moves_the_day_of_application))

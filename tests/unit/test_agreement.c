/* tests/unit/test_agreement.c - the case and its agreement say the same, whichever was typed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "core/agreement.h"
#include "sample_case.h"

static struct record *row_at(const struct casefile *f, enum kind_id kind, size_t i)
{
    assert_true(i < f->of[kind].count);
    return f->of[kind].items[i];
}

static struct record *sign(struct casefile *f, const char *role, const char *name, const char *day)
{
    struct record *s = add_row(f, KIND_SIGNATURE, NULL);

    record_set(s, SGF_ROLE, role);
    record_set(s, SGF_NAME, name);
    record_set(s, SGF_HOW, "sign");
    record_set(s, SGF_SIGNED, day);
    return s;
}

static struct record *owe(struct casefile *f, const char *amount, const char *due)
{
    struct record *item = add_row(f, KIND_ITEM, NULL);

    record_set(item, ITF_TEXT, "支付补偿款");
    record_set(item, ITF_KIND, "pay");
    record_set(item, ITF_AMOUNT, amount);
    record_set(item, ITF_DUE, due);
    return item;
}

static struct record *pay(struct casefile *f, const char *item, const char *amount,
                          const char *result)
{
    struct record *p = add_row(f, KIND_PERFORMANCE, NULL);

    record_set(p, PEF_ITEM, item);
    record_set(p, PEF_AMOUNT, amount);
    record_set(p, PEF_RESULT, result);
    record_set(p, PEF_DONE, "2022-03-20");
    return p;
}

/* Each field of the case and the one that repeats it, with a value of its type. */
static const struct {
    enum kind_id kind;
    int of_case, of_row;
    const char *one, *two;
} mirrored[] = {
    { KIND_AGREEMENT, CF_AGREEMENT_FORM, AGF_FORM, "2", "1" },
    { KIND_AGREEMENT, CF_AGREEMENT_NO, AGF_NUMBER, "（2022）孟庙人调字第0001号", "另号" },
    { KIND_AGREEMENT, CF_AGREEMENT_TEXT, AGF_TEXT, "拆檐并赔偿", "赔偿" },
    { KIND_AGREEMENT, CF_AGREEMENT_AMOUNT, AGF_AMOUNT, "180000", "200000" },
    { KIND_AGREEMENT, CF_AGREED, AGF_AGREED, "2022-03-14", "2022-03-13" },
    { KIND_AGREEMENT, CF_SIGNED, AGF_SIGNED, "2022-03-15", "2022-03-16" },
    { KIND_AGREEMENT, CF_SEALED, AGF_SEALED, "2022-03-15", "2022-03-16" },
    { KIND_AGREEMENT, CF_PERFORM_DUE, AGF_PERFORM_DUE, "2022-03-31", "2022-04-30" },
    { KIND_AGREEMENT, CF_JC_INFORMED, AGF_JC_INFORMED, "2022-03-15", "2022-03-14" },
    { KIND_CONFIRMATION, CF_JC_STATE, CNF_STATE, "applied", "confirmed" },
    { KIND_CONFIRMATION, CF_JC_APPLIED, CNF_APPLIED, "2022-03-20", "2022-03-21" },
    { KIND_CONFIRMATION, CF_JC_RESULT_ON, CNF_RESULT, "2022-04-20", "2022-04-21" },
};

static void what_the_case_says_the_row_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(mirrored); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);
        const char *name = f->rec->kind->fields[mirrored[i].of_case].key;

        record_set(f->rec, mirrored[i].of_case, mirrored[i].one);
        agreement_follow(f);
        CHECK_ROW(f->of[mirrored[i].kind].count == 1, name);
        CHECK_ROW(record_is(row_at(f, mirrored[i].kind, 0), mirrored[i].of_row, mirrored[i].one),
                  name);
        casefile_mark_saved(f);
        record_set(f->rec, mirrored[i].of_case, mirrored[i].two);
        agreement_follow(f);
        CHECK_ROW(record_is(row_at(f, mirrored[i].kind, 0), mirrored[i].of_row, mirrored[i].two),
                  name);
        casefile_free(f);
    }
}

static void what_the_row_says_the_case_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(mirrored); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);
        const char *name = f->rec->kind->fields[mirrored[i].of_case].key;

        record_set(add_row(f, mirrored[i].kind, NULL), mirrored[i].of_row, mirrored[i].one);
        agreement_follow(f);
        CHECK_ROW(record_is(f->rec, mirrored[i].of_case, mirrored[i].one), name);
        casefile_mark_saved(f);
        record_set(row_at(f, mirrored[i].kind, 0), mirrored[i].of_row, mirrored[i].two);
        agreement_follow(f);
        CHECK_ROW(record_is(f->rec, mirrored[i].of_case, mirrored[i].two), name);
        casefile_free(f);
    }
}

static void the_side_typed_last_is_followed_before_a_save_too(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_MEDIATING);

    record_set(f->rec, CF_AGREED, "2022-03-14");
    agreement_follow(f);
    record_set(f->rec, CF_AGREED, "2022-03-15");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_AGREED), "2022-03-15");
    CHECK_STR(record_text(row_at(f, KIND_AGREEMENT, 0), AGF_AGREED), "2022-03-15");
    record_set(row_at(f, KIND_AGREEMENT, 0), AGF_AGREED, NULL);
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_AGREED), "");
    record_set(f->rec, CF_AGREED, "2022-03-16");
    agreement_follow(f);
    CHECK_STR(record_text(row_at(f, KIND_AGREEMENT, 0), AGF_AGREED), "2022-03-16");
    casefile_free(f);
}

static void no_row_is_made_of_nothing(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_MEDIATING);

    record_set(f->rec, CF_JC_STATE, "none");
    agreement_follow(f);
    CHECK_INT(f->of[KIND_AGREEMENT].count, 0);
    CHECK_INT(f->of[KIND_CONFIRMATION].count, 0);
    CHECK_INT(agreement_seq(f), 0);
    casefile_free(f);
}

static void an_unchanged_case_stays_unchanged(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_AGREED);

    record_set(f->rec, CF_AGREED, "2022-03-14");
    casefile_mark_saved(f);
    casefile_derive(f);
    CHECK(!casefile_changed(f));
    record_set(f->rec, CF_AGREEMENT_FORM, "1");
    casefile_derive(f);
    CHECK_STR(record_text(row_at(f, KIND_AGREEMENT, 0), AGF_AGREED), "2022-03-14");
    casefile_mark_saved(f);
    casefile_derive(f);
    CHECK(!casefile_changed(f));
    casefile_free(f);
}

static void a_withdrawn_entry_of_the_court_needs_no_state_invented(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_AGREED);

    record_set(f->rec, CF_JC_APPLIED, "2022-03-20");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_JC_STATE), "applied");
    casefile_mark_saved(f);
    record_set(f->rec, CF_JC_STATE, NULL);
    record_set(f->rec, CF_JC_APPLIED, NULL);
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_JC_STATE), "none");
    CHECK_STR(record_text(row_at(f, KIND_CONFIRMATION, 0), CNF_STATE), "none");
    casefile_free(f);
}

/* Articles 29 and 30. */
static void effective_is_the_last_act_or_the_day_it_was_reached(void **state)
{
    (void)state;
    static const struct {
        const char *form, *agreed, *signed_on, *sealed_on, *effective;
    } rows[] = {
        { "2", "2022-03-14", "2022-03-15", "2022-03-16", "2022-03-16" },
        { "2", "2022-03-14", "2022-03-17", "2022-03-16", "2022-03-17" },
        { "2", "2022-03-14", "2022-03-15", NULL, "" },
        { "2", "2022-03-14", NULL, "2022-03-16", "" },
        { "1", "2022-03-14", NULL, NULL, "2022-03-14" },
        { "1", NULL, "2022-03-15", "2022-03-15", "" },
        { NULL, "2022-03-14", "2022-03-15", "2022-03-15", "" },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);

        record_set(f->rec, CF_AGREEMENT_FORM, rows[i].form);
        record_set(f->rec, CF_AGREED, rows[i].agreed);
        record_set(f->rec, CF_SIGNED, rows[i].signed_on);
        record_set(f->rec, CF_SEALED, rows[i].sealed_on);
        agreement_follow(f);
        CHECK_STR(record_text(f->rec, CF_EFFECTIVE), rows[i].effective);
        casefile_free(f);
    }
}

static void the_last_of_all_signatures_is_the_day_of_signing(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_MEDIATING);
    char *missing;

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    sign(f, "party", "赵大河", "2022-03-14");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_SIGNED), "");
    missing = agreement_unsigned(f);
    CHECK_STR(missing, "钱二林");
    free(missing);
    sign(f, "party", "钱二林", "2022-03-16");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_SIGNED), "");
    sign(f, "mediator", "孙守正", "2022-03-15");
    agreement_follow(f);
    CHECK(agreement_unsigned(f) == NULL);
    CHECK_STR(record_text(f->rec, CF_SIGNED), "2022-03-16");
    CHECK_STR(record_text(row_at(f, KIND_SIGNATURE, 0), SGF_AGREEMENT), "1");
    casefile_free(f);
}

static void without_rows_nobody_is_said_to_be_missing(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_AGREED);

    CHECK(agreement_unsigned(f) == NULL);
    record_set(f->rec, CF_SIGNED, "2022-03-15");
    agreement_follow(f);
    CHECK(agreement_unsigned(f) == NULL);
    casefile_free(f);
}

static void guardian_agent_head_and_representative_sign_for_a_party(void **state)
{
    (void)state;
    static const struct {
        int field;
        const char *role;
    } rows[] = {
        { PF_GUARDIAN, "guardian" },
        { PF_AGENT, "agent" },
        { PF_HEAD, "party" },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);

        record_set(f->rec, CF_AGREEMENT_FORM, "2");
        record_set(row_at(f, KIND_PARTY, 1), rows[i].field, "周示例");
        sign(f, "party", "赵大河", "2022-03-14");
        sign(f, rows[i].role, "周示例", "2022-03-14");
        agreement_follow(f);
        CHECK(agreement_unsigned(f) == NULL);
        casefile_free(f);
    }
}

static void a_representative_signs_for_the_group_of_its_side_only(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct record *r = add_row(f, KIND_REPRESENTATIVE, NULL);
    char *missing;

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(r, RPF_SIDE, "2");
    record_set(r, RPF_NAME, "周山");
    sign(f, "party", "赵大河", "2022-03-14");
    sign(f, "party", "周山", "2022-03-14");
    agreement_follow(f);
    missing = agreement_unsigned(f);
    CHECK_STR(missing, "钱二林");
    free(missing);
    record_set(row_at(f, KIND_PARTY, 1), PF_PERSONS, "5");
    CHECK(agreement_unsigned(f) == NULL);
    casefile_free(f);
}

static void totals_come_from_the_items_until_somebody_types_one(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct record *second;

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    owe(f, "100000", "2022-03-31");
    second = owe(f, "80000", "2022-04-30");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_AGREEMENT_AMOUNT), "180000");
    CHECK_STR(record_text(f->rec, CF_PERFORM_DUE), "2022-04-30");
    CHECK_STR(record_text(second, ITF_SEQ), "2");
    CHECK_STR(record_text(second, ITF_AGREEMENT), "1");
    casefile_mark_saved(f);
    record_set(second, ITF_AMOUNT, "90000");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_AGREEMENT_AMOUNT), "190000");
    casefile_mark_saved(f);
    record_set(f->rec, CF_AGREEMENT_AMOUNT, "200000");
    agreement_follow(f);
    casefile_mark_saved(f);
    record_set(second, ITF_AMOUNT, "95000");
    agreement_follow(f);
    CHECK_STR(record_text(f->rec, CF_AGREEMENT_AMOUNT), "200000");
    casefile_free(f);
}

static void an_item_is_done_in_full_or_when_the_amounts_reach_it(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_PERFORMING);
    struct record *money = owe(f, "100000", NULL), *act = owe(f, NULL, NULL);

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    agreement_follow(f);
    CHECK_INT(item_open(f, money), 100000);
    CHECK_INT(item_open(f, act), -1);
    pay(f, "1", "40000", "part");
    CHECK_INT(item_open(f, money), 60000);
    CHECK(!item_done(f, money));
    pay(f, "1", "60000", "part");
    CHECK_INT(item_open(f, money), 0);
    CHECK(item_done(f, money));
    CHECK(!item_done(f, act));
    pay(f, "2", NULL, "part");
    CHECK(!item_done(f, act));
    pay(f, "2", NULL, "full");
    CHECK(item_done(f, act));
    casefile_free(f);
}

static void a_voided_payment_pays_nothing(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_PERFORMING);
    struct record *money = owe(f, "100000", NULL);
    struct record *paid = pay(f, "1", "100000", "full");

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    agreement_follow(f);
    CHECK(item_done(f, money));
    paid->void_reason = mem_copy("登记错误");
    CHECK(!item_done(f, money));
    CHECK_INT(item_open(f, money), 100000);
    casefile_free(f);
}

static void what_is_replaced_stays_and_the_case_is_free_for_the_next(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_BREACHED);
    struct record *old;

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SIGNED, "2022-03-15");
    record_set(f->rec, CF_SEALED, "2022-03-15");
    record_set(f->rec, CF_JC_APPLIED, "2022-03-20");
    casefile_mark_saved(f); /* as an old register has it: without rows */
    owe(f, "100000", "2022-03-31");
    agreement_replace(f, date_from_iso("2022-05-01"), "双方重新协商");
    old = row_at(f, KIND_AGREEMENT, 0);
    CHECK_STR(record_text(old, AGF_SIGNED), "2022-03-15");
    CHECK_STR(record_text(old, AGF_REPLACED), "2022-05-01");
    CHECK_STR(record_text(old, AGF_REPLACED_WHY), "双方重新协商");
    CHECK_STR(record_text(row_at(f, KIND_CONFIRMATION, 0), CNF_APPLIED), "2022-03-20");
    CHECK_STR(record_text(row_at(f, KIND_CONFIRMATION, 0), CNF_REPLACED), "2022-05-01");
    CHECK(record_empty(f->rec, CF_SIGNED));
    CHECK(record_empty(f->rec, CF_JC_APPLIED));
    CHECK_INT(agreement_seq(f), 0);
    agreement_follow(f);
    CHECK_INT(f->of[KIND_AGREEMENT].count, 1);
    record_set(f->rec, CF_AGREED, "2022-05-03");
    agreement_follow(f);
    CHECK_INT(f->of[KIND_AGREEMENT].count, 2);
    CHECK_INT(agreement_seq(f), 2);
    CHECK_STR(record_text(row_at(f, KIND_AGREEMENT, 1), AGF_SEQ), "2");
    CHECK_STR(record_text(row_at(f, KIND_AGREEMENT, 0), AGF_AGREED), "");
    casefile_free(f);
}

static void items_of_the_replaced_agreement_are_owed_no_more(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_PERFORMING);

    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    owe(f, "100000", "2022-03-31");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "2022-03-31");
    agreement_replace(f, date_from_iso("2022-05-01"), "变更");
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    owe(f, "50000", "2022-06-30");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "2022-06-30");
    CHECK_STR(record_text(f->rec, CF_AGREEMENT_AMOUNT), "50000");
    CHECK_STR(record_text(row_at(f, KIND_ITEM, 1), ITF_AGREEMENT), "2");
    CHECK_STR(record_text(row_at(f, KIND_ITEM, 1), ITF_SEQ), "1");
    casefile_free(f);
}

static void the_next_day_to_perform_is_the_earliest_that_is_open(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_PERFORMING);

    record_set(f->rec, CF_PERFORM_DUE, "2022-07-31");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "2022-07-31");
    owe(f, "100000", "2022-04-30");
    owe(f, "100000", "2022-03-31");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "2022-03-31");
    pay(f, "2", "100000", "full");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "2022-04-30");
    pay(f, "1", "100000", "full");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "");
    casefile_free(f);
}

static void a_performed_agreement_without_items_is_due_no_more(void **state)
{
    (void)state;
    struct casefile *f = sample_case(STATE_PERFORMED);

    record_set(f->rec, CF_PERFORM_DUE, "2022-07-31");
    record_set(f->rec, CF_PERFORMED, "2022-03-20");
    casefile_derive(f);
    CHECK_STR(record_text(f->rec, CF_NEXT_DUE), "");
    casefile_free(f);
}

static void days_of_a_case_come_from_its_rows(void **state)
{
    (void)state;
    static const struct {
        enum kind_id kind;
        int field, of_case;
        const char *days[2];
        const char *want;
    } rows[] = {
        { KIND_SESSION, SSF_HELD, CF_SESSION, { "2022-03-12", "2022-03-10" }, "2022-03-10" },
        { KIND_REVISIT, RVF_VISITED, CF_REVISITED, { "2022-05-12", "2022-04-10" }, "2022-05-12" },
        { KIND_REFERRAL, RFF_FEEDBACK, CF_FEEDBACK, { "2022-04-01", "2022-04-09" }, "2022-04-09" },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_CLOSED);

        for (size_t k = 0; k < 2; k++) {
            struct record *row = add_row(f, rows[i].kind, NULL);

            record_set(row, rows[i].field, rows[i].days[k]);
            if (rows[i].kind == KIND_REFERRAL)
                record_set(row, RFF_WAY, "in");
        }
        if (rows[i].kind == KIND_REFERRAL)
            record_set(add_row(f, KIND_REFERRAL, NULL), RFF_FEEDBACK, "2022-05-01");
        casefile_derive(f);
        CHECK_STR(record_text(f->rec, rows[i].of_case), rows[i].want);
        casefile_free(f);
    }
}

TESTS(T(what_the_case_says_the_row_says), T(what_the_row_says_the_case_says),
      T(the_side_typed_last_is_followed_before_a_save_too), T(no_row_is_made_of_nothing),
      T(an_unchanged_case_stays_unchanged),
      T(a_withdrawn_entry_of_the_court_needs_no_state_invented),
      T(effective_is_the_last_act_or_the_day_it_was_reached),
      T(the_last_of_all_signatures_is_the_day_of_signing),
      T(without_rows_nobody_is_said_to_be_missing),
      T(guardian_agent_head_and_representative_sign_for_a_party),
      T(a_representative_signs_for_the_group_of_its_side_only),
      T(totals_come_from_the_items_until_somebody_types_one),
      T(an_item_is_done_in_full_or_when_the_amounts_reach_it), T(a_voided_payment_pays_nothing),
      T(what_is_replaced_stays_and_the_case_is_free_for_the_next),
      T(items_of_the_replaced_agreement_are_owed_no_more),
      T(the_next_day_to_perform_is_the_earliest_that_is_open),
      T(a_performed_agreement_without_items_is_due_no_more), T(days_of_a_case_come_from_its_rows))

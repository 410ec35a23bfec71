/* tests/unit/test_case_confirm.c - judicial confirmation as a row: who, which court, for what,
 * and what follows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "sample_case.h"

#define CELLS 6
/* The sample case, in force since 03-14, with a confirmation applied for on 03-20. */
struct row {
    const char *sub_kind, *type, *source;
    const char *item;         /* kind of its one item, NULL: no items kept */
    struct cell cells[CELLS]; /* of the confirmation, ended by a value and field of 0 */
    enum severity severity;
    const char *says; /* of R12; NULL: no such objection */
};

static struct casefile *asked(const struct row *r)
{
    struct casefile *f = sample_case(STATE_AGREED);
    struct record *c;

    f->sub_kind = mem_copy(r->sub_kind);
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SIGNED, "2022-03-14");
    record_set(f->rec, CF_SEALED, "2022-03-14");
    if (r->type)
        record_set(f->rec, CF_TYPE, r->type);
    if (r->source)
        record_set(f->rec, CF_SOURCE, r->source);
    if (r->item)
        add_row(f, KIND_ITEM,
                ROW({ ITF_TEXT, "支付" }, { ITF_KIND, r->item }, { ITF_AMOUNT, "100000" }));
    c = add_row(f, KIND_CONFIRMATION,
                ROW({ CNF_STATE, "applied" }, { CNF_APPLIED, "2022-03-20" }, { CNF_JOINT, "1" },
                    { CNF_COURT, "漯河市郾城区人民法院" }, { CNF_COURT_BASIS, "committee" }));
    for (size_t i = 0; i < CELLS && (r->cells[i].field || r->cells[i].value); i++)
        record_set(c, r->cells[i].field, r->cells[i].value);
    return f;
}

static void check_rows(const struct row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct casefile *f = asked(&rows[i]);
        struct objections o = checked(f);
        char *name = mem_printf("%zu: %s", i, rows[i].says ? rows[i].says : "-");

        CHECK_ROW((count_rule(&o, "R12", rows[i].severity) > 0) == (rows[i].says != NULL), name);
        if (rows[i].says)
            CHECK_ROW(said(&o, "R12", rows[i].severity, rows[i].says), name);
        free(name);
        objections_release(&o);
        casefile_free(f);
    }
}

static void both_ask_together_and_in_time(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { NULL, NULL, NULL, NULL, { { 0 } }, SEV_BLOCK, NULL },
        { NULL, NULL, NULL, NULL, { { 0 } }, SEV_WARN, NULL },
        { NULL, NULL, NULL, NULL, { { CNF_JOINT, "0" } }, SEV_BLOCK, "双方共同申请：否" },
        { NULL, NULL, NULL, NULL, { { CNF_JOINT, NULL } }, SEV_WARN, "双方共同申请：未填写" },
        { NULL, NULL, NULL, NULL, { { CNF_APPLIED, "2022-04-13" } }, SEV_BLOCK, NULL },
        { NULL, NULL, NULL, NULL, { { CNF_APPLIED, "2022-04-14" } }, SEV_BLOCK,
          "已过2022-04-13" },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void the_court_is_the_one_that_the_law_names(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { NULL, NULL, NULL, NULL, { { CNF_COURT_BASIS, "domicile" } }, SEV_WARN, NULL },
        { NULL, NULL, NULL, NULL, { { CNF_COURT_BASIS, "subject" } }, SEV_WARN, NULL },
        { NULL, NULL, NULL, NULL, { { CNF_COURT_BASIS, "invited" } }, SEV_WARN,
          "《民事诉讼法》第二百零五条" },
        { NULL, NULL, "31", NULL, { { CNF_COURT_BASIS, "invited" } }, SEV_WARN, NULL },
        { NULL, NULL, "31", NULL, { { CNF_COURT_BASIS, "domicile" } }, SEV_WARN,
          "作出邀请的法院" },
        { NULL, NULL, NULL, NULL, { { CNF_COURT, NULL } }, SEV_WARN, "法院：未填写" },
        { "labour", NULL, NULL, "pay", { { CNF_COURT_BASIS, "committee" } }, SEV_BLOCK, NULL },
        { "labour", NULL, NULL, "pay", { { CNF_COURT_BASIS, "domicile" } }, SEV_BLOCK,
          "《审理劳动争议案件司法解释（一）》第五十二条" },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void status_and_ownership_are_not_for_confirmation(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { NULL, "01", NULL, NULL, { { 0 } }, SEV_WARN, "身份关系" },
        { NULL, "01", NULL, "other", { { 0 } }, SEV_WARN, "《民事诉讼法解释》第三百五十五条" },
        { NULL, "01", NULL, "act", { { 0 } }, SEV_WARN, NULL },
        { NULL, "01", NULL, "pay", { { 0 } }, SEV_WARN, NULL },
        { NULL, "03", NULL, NULL, { { 0 } }, SEV_WARN, "物权" },
        { NULL, "07", NULL, "other", { { 0 } }, SEV_WARN, "物权" },
        { NULL, "07", NULL, "pay", { { 0 } }, SEV_WARN, NULL },
        { NULL, "04", NULL, NULL, { { 0 } }, SEV_WARN, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

static void labour_is_confirmed_for_payment_alone(void **state)
{
    static const struct {
        const char *payment_only, *item;
        bool barred;
    } rows[] = {
        { NULL, NULL, true },   { "1", NULL, false }, { "0", NULL, true },
        { NULL, "pay", false }, { "0", "pay", true }, { "1", "act", true },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct row r = { .sub_kind = "labour", .type = "10", .item = rows[i].item };
        struct casefile *f = asked(&r);
        struct objections o;
        char *name = mem_printf("%zu", i);

        record_set(f->rec, CF_PAYMENT_ONLY, rows[i].payment_only);
        o = checked(f);
        CHECK_ROW(said(&o, "R12", SEV_BLOCK, "给付义务") == rows[i].barred, name);
        free(name);
        objections_release(&o);
        casefile_free(f);
    }
}

static void answers_have_their_day_and_their_reason(void **state)
{
    /* clang-format off */
    static const struct row rows[] = {
        { NULL, NULL, NULL, NULL, { { CNF_STATE, "confirmed" } }, SEV_BLOCK,
          "司法确认结果日期" },
        { NULL, NULL, NULL, NULL,
          { { CNF_STATE, "confirmed" }, { CNF_RESULT, "2022-04-20" } }, SEV_BLOCK, NULL },
        { NULL, NULL, NULL, NULL,
          { { CNF_STATE, "rejected" }, { CNF_RESULT, "2022-04-20" } }, SEV_WARN, "理由：未填写" },
        { NULL, NULL, NULL, NULL,
          { { CNF_STATE, "rejected" }, { CNF_RESULT, "2022-04-20" },
            { CNF_REASON, "内容不明确" } },
          SEV_WARN, "变更原协议或达成新的协议" },
        { NULL, NULL, NULL, NULL, { { CNF_ENFORCEMENT, "2022-05-20" } }, SEV_BLOCK,
          "不能申请强制执行" },
        { NULL, NULL, NULL, NULL,
          { { CNF_STATE, "confirmed" }, { CNF_RESULT, "2022-04-20" },
            { CNF_ENFORCEMENT, "2022-05-20" } },
          SEV_BLOCK, NULL },
        { NULL, NULL, NULL, NULL, { { CNF_DOCUMENTS, "application,agreement" } }, SEV_WARN,
          "第三百五十四条" },
        { NULL, NULL, NULL, NULL, { { CNF_DOCUMENTS, "application,agreement,certificate" } },
          SEV_WARN, NULL },
    };
    /* clang-format on */

    (void)state;
    check_rows(rows, ARRAY_LEN(rows));
}

/* Art. 33: a new agreement, or the court. */
static void after_a_refusal_a_suit_or_a_new_mediation_follows(void **state)
{
    const struct row r = { .cells = { { CNF_STATE, "rejected" },
                                      { CNF_RESULT, "2022-04-20" },
                                      { CNF_REASON, "内容不明确" } } };
    struct casefile *f = asked(&r);
    struct objections o;

    (void)state;
    add_row(f, KIND_REMEDY, ROW({ RMF_KIND, "suit" }, { RMF_APPLIED, "2022-05-01" }));
    o = checked(f);
    CHECK_INT(count_rule(&o, "R12", SEV_WARN), 0);
    objections_release(&o);
    casefile_free(f);
}

static void the_office_may_only_be_warned_of_expropriation(void **state)
{
    static const struct {
        const char *setting;
        size_t blocks, warns;
    } rows[] = { { "", 1, 0 }, { "block", 1, 0 }, { "warn", 0, 1 }, { "off", 0, 0 } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct row r = { .sub_kind = "expropriation" };
        struct casefile *f = asked(&r);
        struct book *b = sample_book();
        struct objections o = OBJECTIONS_INIT;

        book_set(b, "rule.R13", rows[i].setting);
        case_check(f, b, sample_today(), &o);
        CHECK_INT(count_rule(&o, "R13", SEV_BLOCK), rows[i].blocks);
        CHECK_INT(count_rule(&o, "R13", SEV_WARN), rows[i].warns);
        objections_release(&o);
        book_free(b);
        casefile_free(f);
    }
}

TESTS(T(both_ask_together_and_in_time), T(the_court_is_the_one_that_the_law_names),
      T(status_and_ownership_are_not_for_confirmation), T(labour_is_confirmed_for_payment_alone),
      T(answers_have_their_day_and_their_reason),
      T(after_a_refusal_a_suit_or_a_new_mediation_follows),
      T(the_office_may_only_be_warned_of_expropriation))

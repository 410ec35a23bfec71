/* tests/unit/test_rules.c - the rule catalogue: each rule fires and does not fire, with its
 * article.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/rules.h"

#include "base/mem.h"
#include "core/people.h"
#include "rules_cases.h"

#define RULES 36

struct row {
    const char *id, *from;
    const char *step; /* NULL: the record as it is */
    const char *sub_kind;
    void (*lawful)(struct casefile *f);
    void (*spoilt)(struct casefile *f);
    enum severity severity;
    const char *article; /* in the sentence, or what the sentence is about */
};

/* clang-format off */
static const struct row rows[] = {
    { "R01", "accepted", "start", NULL, nothing, refuses, SEV_BLOCK, "《人民调解法》第十七条" },
    { "R02", "draft", "accept", NULL, nothing, without_respondent, SEV_BLOCK,
      "《人民调解工作若干规定》受理条件" },
    { "R03", "draft", "accept", NULL, nothing, without_mediator, SEV_BLOCK,
      "《人民调解法》第十九条" },
    { "R04", "mediating", NULL, NULL, with_stranger, with_relative, SEV_WARN,
      "《医疗纠纷预防和处理条例》第三十七条" },
    { "R05", "accepted", "start", NULL, participant, participant_without_consent, SEV_BLOCK,
      "《人民调解法》第二十条" },
    { "R05", "mediating", NULL, NULL, participant, participant_without_consent, SEV_BLOCK,
      "《人民调解法》第二十条" },
    { "R06", "accepted", "start", NULL, nothing, untold, SEV_WARN,
      "《人民调解工作若干规定》第三十条" },
    { "R07", "mediating", "agree", "medical", written, oral, SEV_BLOCK,
      "《医疗纠纷预防和处理条例》第三十九条" },
    { "R07", "mediating", "agree", "labour", written, oral, SEV_BLOCK,
      "《劳动争议调解仲裁法》第十四条" },
    { "R08", "mediating", "agree", NULL, oral, oral_without_text, SEV_BLOCK,
      "《人民调解法》第二十八条" },
    { "R09", "mediating", "agree", NULL, written_and_signed, written_half_signed, SEV_BLOCK,
      "《人民调解法》第二十九条" },
    { "R10", "agreed", NULL, NULL, copies_enough, copies_too_few, SEV_WARN,
      "《人民调解法》第二十九条" },
    { "R11", "mediating", "agree", "medical", written_and_signed, signed_by_fingerprint, SEV_WARN,
      "《医疗纠纷预防和处理条例》第三十九条" },
    { "R11", "mediating", "agree", "labour", written_and_signed, signed_by_fingerprint, SEV_WARN,
      "《劳动争议调解仲裁法》第十四条" },
    { "R12", "agreed", NULL, NULL, confirm_together, confirm_alone, SEV_BLOCK,
      "《人民调解法》第三十三条" },
    { "R13", "agreed", NULL, "expropriation", confirm_civil, confirm_together, SEV_BLOCK,
      "法释〔2019〕17号第二条" },
    { "R14", "mediating", "terminate", NULL, ended, ended_untold, SEV_BLOCK,
      "《人民调解法》第二十六条" },
    { "R15", "mediating", "agree", "medical", written, written_uninformed, SEV_BLOCK,
      "《医疗纠纷预防和处理条例》第三十九条" },
    { "R16", "submitted", "accept", "medical", nothing, in_court, SEV_BLOCK,
      "《医疗纠纷预防和处理条例》第三十一条" },
    { "R17", "mediating", NULL, "medical", appraised, appraised_by_one, SEV_BLOCK,
      "《医疗纠纷预防和处理条例》第三十四条" },
    { "R18", "mediating", NULL, "medical", appraised, appraised_in_part, SEV_WARN,
      "《医疗纠纷预防和处理条例》第三十六条" },
    { "R19", "mediating", NULL, "medical", open_with_consent, open_session, SEV_WARN,
      "《医疗纠纷预防和处理条例》第四十二条" },
    { "R20", "performed", "close", NULL, red_reported, red, SEV_BLOCK,
      "《人民调解法》第二十五条" },
    { "R21", "mediating", NULL, NULL, a_minor_with_guardian, a_minor, SEV_BLOCK,
      "《民法典》第十九条至第二十三条" },
    { "R22", "mediating", NULL, NULL, a_group_with_representative, a_group, SEV_WARN,
      "《劳动争议调解仲裁法》第七条" },
    { "R25", "mediating", NULL, NULL, session_after_acceptance, session_before_acceptance,
      SEV_BLOCK, "早于受理日期2022-03-08" },
    { "R26", "mediating", NULL, NULL, nothing, wrong_number, SEV_BLOCK, "校验码" },
    { "R27", "closed", "archive", NULL, volume, volume_without_revisit, SEV_BLOCK,
      "《人民调解法》第二十七条" },
    { "R28", "archived", NULL, NULL, saved_unchanged, saved_and_changed, SEV_BLOCK, "只读" },
    { "R29", "mediating", NULL, NULL, with_stranger, with_older_case, SEV_WARN, "疑似重复" },
    { "R30", "mediating", "agree", NULL, oral_first, oral_sixth, SEV_WARN, "抽查" },
    { "R33", "submitted", "reject", NULL, rejected, rejected_untold, SEV_BLOCK,
      "《人民调解工作若干规定》第二十二条至第二十四条" },
    { "R35", "mediating", NULL, NULL, amount, amount_below_nought, SEV_BLOCK, "分" },
    { "R36", "mediating", NULL, NULL, applied, applied_again, SEV_BLOCK,
      "《诉讼时效规定》第十二条" },
};
/* clang-format on */

static struct objections judged(const struct row *r, void (*change)(struct casefile *f))
{
    struct casefile *f = sample_case(r->from);
    struct objections o;

    f->sub_kind = mem_copy(r->sub_kind);
    change(f);
    o = r->step ? against(f, r->step) : checked(f);
    casefile_free(f);
    return o;
}

static void each_rule_fires_names_its_article_and_is_silent_when_obeyed(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct row *r = &rows[i];
        struct objections o = judged(r, r->lawful);

        CHECK_ROW(count_rule(&o, r->id, r->severity) == 0, r->id);
        objections_release(&o);
        o = judged(r, r->spoilt);
        CHECK_ROW(count_rule(&o, r->id, r->severity) > 0, r->id);
        CHECK_ROW(said(&o, r->id, r->severity, r->article), r->id);
        CHECK_ROW(rule_find(r->id)->severity == r->severity, r->id);
        objections_release(&o);
    }
}

/* Rules that are no refusal of a save or a move: what of them can be asserted here.  R24 is
 * proven in test_case_number.c, R31 in test_person.c and test_export.c, R32 in
 * test_statistics.c, R34 by the committee below. */
static const char *const elsewhere[] = { "R23", "R24", "R31", "R32", "R34" };

static bool is_proven(const char *id)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (str_equal(rows[i].id, id))
            return true;
    for (size_t i = 0; i < ARRAY_LEN(elsewhere); i++)
        if (str_equal(elsewhere[i], id))
            return true;
    return false;
}

static void the_catalogue_is_whole_and_each_rule_is_proven(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULES; i++) {
        const struct rule *r = rule_nth(i);
        char id[4];

        str_fit(id, sizeof id, "R%02zu", i + 1);
        assert_non_null(r);
        CHECK_STR(r->id, id);
        CHECK_ROW(rule_find(id) == r, id);
        CHECK_ROW(str_ends(r->title, "。"), id);
        CHECK_ROW(is_proven(id), id);
    }
    /* Consents to what is kept of a person; proven in test_committees.c and test_people.c. */
    CHECK_STR(rule_nth(RULES)->id, "P29");
    CHECK_STR(rule_nth(RULES + 1)->id, "P31");
    assert_null(rule_nth(RULES + 2));
    assert_null(rule_find("R37"));
    assert_null(rule_find(NULL));
}

/* R23, article 4: the fee of an appraisal is a third party's. */
static void no_record_has_a_fee_for_mediation(void **state)
{
    (void)state;
    for (enum kind_id kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < kind_get(kind)->count; i++)
            if (kind != KIND_APPRAISAL) {
                CHECK_ROW(!strstr(kind_get(kind)->fields[i].label, "调解费"),
                          kind_get(kind)->fields[i].key);
                CHECK_ROW(!strstr(kind_get(kind)->fields[i].label, "收费"),
                          kind_get(kind)->fields[i].key);
            }
}

/* R24: given by the program, one of a kind. */
static void a_number_is_unique_and_nobody_types_it(void **state)
{
    const struct field *number = &kind_get(KIND_CASE)->fields[CF_NUMBER];

    (void)state;
    CHECK(number->flags & F_UNIQUE);
    CHECK(number->flags & F_FIXED);
}

/* R31: what says who somebody is, is marked for masking. */
static void numbers_telephones_and_addresses_of_people_are_sensitive(void **state)
{
    (void)state;
    for (size_t i = 0; i < PF_COUNT; i++) {
        const struct field *f = &kind_get(KIND_PARTY)->fields[i];

        if (f->type == FT_IDNO || f->type == FT_PHONE || (int)i == PF_ADDRESS)
            CHECK_ROW(f->flags & F_SENSITIVE, f->key);
    }
}

/* R34: five members with a woman are a committee, two men are not. */
static void a_committee_has_three_to_nine_members_and_a_woman(void **state)
{
    static const struct {
        const char *sexes;
        size_t objections;
    } committees[] = { { "11112", 0 }, { "112", 0 }, { "11", 2 }, { "12", 1 }, { "111", 1 } };
    struct book *b = sample_book();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(committees); i++) {
        struct record *committee = record_new(KIND_COMMITTEE);
        struct record *members[9];
        size_t n = strlen(committees[i].sexes);
        struct objections o = OBJECTIONS_INIT;

        record_set(committee, COF_NAME, "孟庙镇示例村人民调解委员会");
        for (size_t k = 0; k < n; k++) {
            char sex[2] = { committees[i].sexes[k], '\0' };

            members[k] = record_new(KIND_MEDIATOR);
            record_set(members[k], MF_NAME, "孙守正");
            record_set(members[k], MF_SEX, sex);
            record_set(members[k], MF_POST, k ? "member" : "chair");
        }
        committee_check(committee, (const struct record *const *)members, n, b, sample_today(), &o);
        CHECK_ROW(count_rule(&o, "R34", SEV_WARN) == committees[i].objections, committees[i].sexes);
        if (committees[i].objections)
            CHECK_ROW(said(&o, "R34", SEV_WARN, "《人民调解法》第八条"), committees[i].sexes);
        CHECK(rule_find("R34")->severity == SEV_WARN);
        objections_release(&o);
        for (size_t k = 0; k < n; k++)
            record_free(members[k]);
        record_free(committee);
    }
    book_free(b);
}

static void the_office_chooses_only_where_the_law_leaves_it(void **state)
{
    static const struct {
        const char *id, *setting;
        int blocks, warns;
    } choices[] = {
        { "R13", NULL, 1, 0 },  { "R13", "block", 1, 0 },   { "R13", "warn", 0, 1 },
        { "R13", "off", 0, 0 }, { "R13", "quatsch", 1, 0 }, { "R04", "block", 1, 0 },
        { "R04", "off", 0, 0 }, { "R01", "off", 1, 0 },     { "R01", "warn", 1, 0 },
        { "R14", "off", 1, 0 }, { "R27", "off", 1, 0 },     { "R36", "off", 1, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(choices); i++) {
        struct book *b = book_new();
        struct objections o = OBJECTIONS_INIT;
        char *key = mem_printf("rule.%s", choices[i].id);

        if (choices[i].setting)
            book_set(b, key, choices[i].setting);
        rule_object(b, &o, choices[i].id, CF_NATURE, "第%d条", 17);
        CHECK_ROW((int)count_rule(&o, choices[i].id, SEV_BLOCK) == choices[i].blocks, key);
        CHECK_ROW((int)count_rule(&o, choices[i].id, SEV_WARN) == choices[i].warns, key);
        if (o.count) {
            CHECK_STR(o.items[0].text, "第17条");
            CHECK_INT(o.items[0].field, CF_NATURE);
        }
        free(key);
        objections_release(&o);
        book_free(b);
    }
}

/* A rule without an article is the program's own or the office's. */
static void what_the_law_asks_is_not_a_matter_of_choice(void **state)
{
    (void)state;
    for (size_t i = 0; rule_nth(i); i++)
        if (rule_nth(i)->choice)
            CHECK_ROW(strstr("R04 R13 R22 R29 R30 P29 P31", rule_nth(i)->id), rule_nth(i)->id);
}

TESTS(T(each_rule_fires_names_its_article_and_is_silent_when_obeyed),
      T(the_catalogue_is_whole_and_each_rule_is_proven), T(no_record_has_a_fee_for_mediation),
      T(a_number_is_unique_and_nobody_types_it),
      T(numbers_telephones_and_addresses_of_people_are_sensitive),
      T(a_committee_has_three_to_nine_members_and_a_woman),
      T(the_office_chooses_only_where_the_law_leaves_it),
      T(what_the_law_asks_is_not_a_matter_of_choice))

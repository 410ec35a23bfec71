/* tests/unit/test_rules.c - the rule catalogue: each rule fires and does not fire, with its
 * article.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/rules.h"

#include "base/mem.h"
#include "core/agreement.h"
#include "core/around.h"
#include "core/people.h"
#include "sample_case.h"

#define RULES 36

/* --- ways to make and to spoil a case --- */

static struct record *party(struct casefile *f, size_t i)
{
    return f->of[KIND_PARTY].items[i];
}

static void refuses(struct casefile *f)
{
    record_set(party(f, 1), PF_REFUSAL, "2022-03-12");
}

static void without_respondent(struct casefile *f)
{
    record_list_remove(&f->of[KIND_PARTY], 1);
}

static void without_mediator(struct casefile *f)
{
    record_set(f->rec, CF_MEDIATOR, NULL);
}

static struct around_mediator mediator_of(int64_t committee, const char *name)
{
    return (struct around_mediator) { .id = 1,
                                      .committee = committee,
                                      .name = mem_copy(name),
                                      .committee_name = mem_copy("孟庙镇示例村人民调解委员会"),
                                      .birth = date_from_iso("1970-01-01"),
                                      .from = date_from_iso("2020-01-01"),
                                      .to = DATE_NONE };
}

static struct around *surround(struct casefile *f, const char *mediator)
{
    f->around = mem_alloc(sizeof *f->around);
    f->around->committee_active = true;
    f->around->mediators = mem_alloc(sizeof *f->around->mediators);
    f->around->mediators[0] = mediator_of(1, mediator);
    f->around->mediator_count = 1;
    return f->around;
}

static void with_stranger(struct casefile *f)
{
    surround(f, "孙守正");
}

/* The mediator and a party share a telephone. */
static void with_relative(struct casefile *f)
{
    struct around *a = surround(f, "孙守正");

    a->mediators[0].phone = mem_copy("12000000001");
    record_set(party(f, 0), PF_PHONE, "12000000001");
}

static void with_older_case(struct casefile *f)
{
    struct around *a = surround(f, "孙守正");

    a->cases = mem_alloc(sizeof *a->cases);
    a->case_count = a->case_cap = 1;
    a->cases[0] = (struct around_case) { .id = 9,
                                         .number = mem_copy("（2022）郾孟示人调字第0002号"),
                                         .party = mem_copy("赵大河、钱二林"),
                                         .type = mem_copy("02"),
                                         .accepted = date_from_iso("2022-02-20"),
                                         .mediator = 7,
                                         .shared = 2,
                                         .same_summary = true };
}

static void participant(struct casefile *f)
{
    add_row(f, KIND_PARTICIPANT,
            ROW({ PTF_NAME, "郑长根" }, { PTF_KIND, "neighbour" }, { PTF_CONSENT, "2022-03-10" }));
}

static void participant_without_consent(struct casefile *f)
{
    add_row(f, KIND_PARTICIPANT, ROW({ PTF_NAME, "郑长根" }, { PTF_KIND, "neighbour" }));
}

static void untold(struct casefile *f)
{
    record_set(f->rec, CF_RIGHTS_ON, NULL);
}

static void oral(struct casefile *f)
{
    record_set(f->rec, CF_AGREEMENT_FORM, "1");
    record_set(f->rec, CF_AGREED, "2022-03-10");
    record_set(f->rec, CF_AGREEMENT_TEXT, "赔偿六百元，当场付清。");
}

static void oral_without_text(struct casefile *f)
{
    oral(f);
    record_set(f->rec, CF_AGREEMENT_TEXT, NULL);
}

static void written(struct casefile *f)
{
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SIGNED, "2022-03-10");
    record_set(f->rec, CF_SEALED, "2022-03-10");
    record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口，支付修缮费。");
    record_set(f->rec, CF_JC_INFORMED, "2022-03-10");
}

static void sign(struct casefile *f, const char *role, const char *name, const char *how)
{
    add_row(f, KIND_SIGNATURE,
            ROW({ SGF_ROLE, role }, { SGF_NAME, name }, { SGF_HOW, how },
                { SGF_SIGNED, "2022-03-10" }));
}

static void written_and_signed(struct casefile *f)
{
    written(f);
    sign(f, "party", "赵大河", "sign");
    sign(f, "party", "钱二林", "seal");
    sign(f, "mediator", "孙守正", "sign");
}

static void written_half_signed(struct casefile *f)
{
    written(f);
    sign(f, "party", "赵大河", "sign");
    sign(f, "mediator", "孙守正", "sign");
}

static void signed_by_fingerprint(struct casefile *f)
{
    written_half_signed(f);
    sign(f, "party", "钱二林", "fingerprint");
}

static void copies(struct casefile *f, const char *n)
{
    written(f);
    agreement_follow(f);
    record_set(f->of[KIND_AGREEMENT].items[0], AGF_COPIES, n);
}

static void copies_enough(struct casefile *f)
{
    copies(f, "3");
}

static void copies_too_few(struct casefile *f)
{
    copies(f, "2");
}

static void confirm(struct casefile *f, const char *joint)
{
    written(f);
    add_row(f, KIND_CONFIRMATION,
            ROW({ CNF_STATE, "applied" }, { CNF_APPLIED, "2022-03-20" }, { CNF_JOINT, joint },
                { CNF_COURT, "漯河市郾城区人民法院" }, { CNF_COURT_BASIS, "committee" }));
}

static void confirm_together(struct casefile *f)
{
    confirm(f, "1");
}

static void confirm_alone(struct casefile *f)
{
    confirm(f, "0");
}

static void confirm_civil(struct casefile *f)
{
    confirm(f, "1");
    record_set(f->rec, CF_NATURE, "civil");
}

static void ended(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "T2");
    record_set(f->rec, CF_REMEDIES_ON, "2022-04-20");
}

static void ended_untold(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "T2");
}

static void written_uninformed(struct casefile *f)
{
    written(f);
    record_set(f->rec, CF_JC_INFORMED, NULL);
}

static void in_court(struct casefile *f)
{
    record_set(f->rec, CF_ELSEWHERE, "court");
    record_set(f->rec, CF_ELSEWHERE_ON, "2022-03-01");
    record_set(f->rec, CF_ELSEWHERE_BODY, "郾城区人民法院");
}

static void appraise(struct casefile *f, const char *by, const char *damage)
{
    add_row(f, KIND_APPRAISAL,
            ROW({ APF_COMMISSIONER, by }, { APF_BODY, "漯河市医学会" },
                { APF_COMMISSIONED, "2022-04-01" }, { APF_OPINION, "2022-05-01" },
                { APF_RECEIVED, "2022-05-02" }, { APF_DAMAGE, damage }, { APF_FAULT, "有" },
                { APF_CAUSATION, "有" }, { APF_RESPONSIBILITY, "minor" }, { APF_RECUSAL, "无" }));
}

static void appraised(struct casefile *f)
{
    appraise(f, "joint", "切口感染");
}

static void appraised_by_one(struct casefile *f)
{
    appraise(f, "committee", "切口感染");
}

static void appraised_in_part(struct casefile *f)
{
    appraise(f, "joint", NULL);
}

static void open_session(struct casefile *f)
{
    record_set(f->rec, CF_OPEN_SESSION, "1");
}

static void open_with_consent(struct casefile *f)
{
    record_set(f->rec, CF_OPEN_SESSION, "1");
    record_set(f->rec, CF_OPEN_CONSENT, "2022-03-10");
}

static void red(struct casefile *f)
{
    record_set(f->rec, CF_RISK, "3");
    record_set(f->rec, CF_RISK_MEASURES, "村干部轮流看护");
}

static void red_reported(struct casefile *f)
{
    red(f);
    add_row(f, KIND_REPORT,
            ROW({ RTF_REPORTED, "2022-03-09" }, { RTF_MATTER, "risk" },
                { RTF_AGENCY, "孟庙派出所" }, { RTF_CONTENT, "双方可能械斗" }));
}

static void a_minor(struct casefile *f)
{
    record_set(party(f, 1), PF_ID_NO, NULL);
    record_set(party(f, 1), PF_BIRTH, "2010-05-01");
}

static void a_minor_with_guardian(struct casefile *f)
{
    a_minor(f);
    record_set(party(f, 1), PF_GUARDIAN, "钱大山");
    record_set(party(f, 1), PF_GUARDIAN_REL, "父亲");
    record_set(party(f, 1), PF_GUARDIAN_PHONE, "12000000002");
}

static void a_group(struct casefile *f)
{
    record_set(party(f, 0), PF_PERSONS, "12");
}

static void a_group_with_representative(struct casefile *f)
{
    a_group(f);
    add_row(f, KIND_REPRESENTATIVE, ROW({ RPF_SIDE, "1" }, { RPF_NAME, "周山" }));
}

static void session_before_acceptance(struct casefile *f)
{
    add_row(f, KIND_SESSION,
            ROW({ SSF_HELD, "2022-03-07" }, { SSF_PLACE, "村部" }, { SSF_RESULT, "continue" }));
}

static void session_after_acceptance(struct casefile *f)
{
    add_row(f, KIND_SESSION,
            ROW({ SSF_HELD, "2022-03-10" }, { SSF_PLACE, "村部" }, { SSF_RESULT, "continue" }));
}

static void wrong_number(struct casefile *f)
{
    record_set(party(f, 0), PF_ID_NO, "411199196807199018");
}

static void volume(struct casefile *f)
{
    written(f);
    record_set(f->rec, CF_NUMBER, "（2022）郾孟示人调字第0003号");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-03-10");
    record_set(f->rec, CF_PERFORMANCE, "done");
    record_set(f->rec, CF_PERFORMED, "2022-03-28");
    record_set(f->rec, CF_REGISTRAR, "冯桂芝");
    add_volume(f);
}

static void volume_without_revisit(struct casefile *f)
{
    volume(f);
    record_list_remove(&f->of[KIND_REVISIT], 0);
}

static void saved_unchanged(struct casefile *f)
{
    casefile_mark_saved(f);
}

static void saved_and_changed(struct casefile *f)
{
    casefile_mark_saved(f);
    record_set(f->rec, CF_SUMMARY, "改动已经归档的案件的简要情况");
}

static void oral_first(struct casefile *f)
{
    oral(f);
    surround(f, "孙守正")->oral_today = 0;
}

static void oral_sixth(struct casefile *f)
{
    oral(f);
    surround(f, "孙守正")->oral_today = 5;
}

static void rejected(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "N2");
    record_set(f->rec, CF_NOTICE_ON, "2022-03-09");
}

static void rejected_untold(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "N2");
}

static void amount(struct casefile *f)
{
    record_set(f->rec, CF_CLAIMED, "300000");
}

static void amount_below_nought(struct casefile *f)
{
    record_set(f->rec, CF_CLAIMED, "-1");
}

static void applied(struct casefile *f)
{
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    casefile_mark_saved(f);
}

static void applied_again(struct casefile *f)
{
    applied(f);
    record_set(f->rec, CF_APPLIED, "2022-03-06");
}

static void nothing(struct casefile *f)
{
    (void)f;
}

/* --- the table --- */

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
    assert_null(rule_nth(RULES));
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
    for (size_t i = 0; i < RULES; i++)
        if (rule_nth(i)->choice)
            CHECK_ROW(strstr("R04 R13 R22 R29 R30", rule_nth(i)->id), rule_nth(i)->id);
}

TESTS(T(each_rule_fires_names_its_article_and_is_silent_when_obeyed),
      T(the_catalogue_is_whole_and_each_rule_is_proven), T(no_record_has_a_fee_for_mediation),
      T(a_number_is_unique_and_nobody_types_it),
      T(numbers_telephones_and_addresses_of_people_are_sensitive),
      T(a_committee_has_three_to_nine_members_and_a_woman),
      T(the_office_chooses_only_where_the_law_leaves_it),
      T(what_the_law_asks_is_not_a_matter_of_choice))

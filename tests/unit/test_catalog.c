/* tests/unit/test_catalog.c - the rows that describe the office's records.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "core/person.h"
#include "screens/typing.h"
#include "seed_office.h"
#include "ui/form.h"

#define EACH_KIND(k, id)                                                                           \
    for (int id = 0; id < KIND_COUNT; id++)                                                        \
        for (const struct kind *k = kind_get((enum kind_id)id); k; k = NULL)

static void every_kind_is_found_by_its_key(void **state)
{
    static const char *const keys[] = {
        "area",        "committee",      "mediator",     "case",    "party",     "suspension",
        "extension",   "campaign",       "code",         "limit",   "holiday",   "user",
        "participant", "representative", "expert",       "recusal", "inquiry",   "session",
        "evidence",    "appraisal",      "claim",        "detail",  "agreement", "signature",
        "item",        "performance",    "confirmation", "remedy",  "revisit",   "referral",
        "report",      "volume_item",    "correction",   "round",   "finding",   "watch",
        "handover",    "key_person",     "reception",    "level",   "cadence",   "requirement",
        "appointment", "layout",         "sentence"
    };
    (void)state;
    CHECK_INT(ARRAY_LEN(keys), KIND_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        CHECK_INT(kind_find(keys[i]), i);
        CHECK_STR(kind_get((enum kind_id)i)->key, keys[i]);
    }
    CHECK_INT(kind_find("case_rec"), KIND_COUNT);
    CHECK_INT(kind_find(""), KIND_COUNT);
    CHECK_INT(kind_find(NULL), KIND_COUNT);
}

static void words_of_sql_are_not_names_of_tables(void **state)
{
    (void)state;
    CHECK_STR(kind_get(KIND_CASE)->table, "case_rec");
    CHECK_STR(kind_get(KIND_LIMIT)->table, "limit_rule");
    CHECK_STR(kind_get(KIND_USER)->table, "account");
    CHECK_STR(kind_get(KIND_PARTY)->table, "party");
    CHECK_STR(kind_get(KIND_ITEM)->table, "agreement_item");
    CHECK_STR(kind_get(KIND_LEVEL)->table, "level_rule");
    CHECK_STR(kind_get(KIND_ROUND)->table, "screening_round");
}

static void every_field_has_key_label_and_help(void **state)
{
    (void)state;
    EACH_KIND(k, id)
    {
        CHECK(k->name_field >= 0 && (size_t)k->name_field < k->count);
        for (size_t i = 0; i < k->count; i++) {
            const struct field *f = &k->fields[i];

            CHECK(f->key && f->label && f->help);
            CHECK_INT(field_find(k, f->key), i);
            CHECK_ROW(strspn(f->key, "abcdefghijklmnopqrstuvwxyz_") == strlen(f->key), f->key);
            CHECK_ROW(str_ends(f->help, "。"), f->key);
            CHECK_ROW(strstr(f->help, "例：") || (f->flags & F_DERIVED), f->key);
        }
    }
}

static void the_columns_of_a_case_stand_in_their_order(void **state)
{
    static const char columns[] =
        "number code year series seq committee studio registrar channel source source_org "
        "referral_no finding applied_on apply_form accepted_on type campaign campaign_on "
        "difficulty area occurred_on known_on place summary amount_claimed risk risk_factors "
        "risk_measures risk_contact special_groups migrant death violence minor_harm open_session "
        "open_consent_on elsewhere elsewhere_on elsewhere_body mediator co_mediator chosen_by "
        "recorder rights_on hospital hospital_uscc department patient patient_relation diagnosis "
        "died_at autopsy records_sealed records_sealed_on records_list_no records_keeper insurer "
        "insured insurer_on accident_no certificate_on certificate_served_on accident_on casualty "
        "treatment_end_on police_asked_on school school_uscc grade injury scene employer "
        "employer_uscc worker_job entry_on exit_on contract matters work_injury_no workers "
        "payment_only review_on project decision_no property property_owner occupant "
        "signing_until nature expropriation_matter state result outcome_on end_reason end_note "
        "notice_on remedies_on agreement_form agreement_no agreement_text agreement_amount "
        "agreed_on signed_on sealed_on effective_on perform_due performance performed_on "
        "jc_informed_on jc_state jc_applied_on jc_result_on transfer_to passed_to conversion "
        "suicide_cases suicide_persons criminal_cases criminal_persons petition_cases "
        "petition_persons brawl_cases brawl_persons prevent_note subsidy attribute volume_title "
        "filer retention shelf volume_note persons parties due_on next_due session_on revisited_on "
        "feedback_on due_limit stopped closed_on filed_on note";
    const struct kind *k = kind_get(KIND_CASE);
    struct buf keys = BUF_INIT;

    (void)state;
    for (size_t i = 0; i < k->count; i++) {
        buf_add(&keys, i ? " " : "");
        buf_add(&keys, k->fields[i].key);
    }
    CHECK_STR(buf_text(&keys), columns);
    buf_release(&keys);
}

static void a_field_that_refers_names_a_kind_and_a_coded_one_a_list(void **state)
{
    struct book *b = seed_codes_book();

    (void)state;
    EACH_KIND(k, id)
    {
        for (size_t i = 0; i < k->count; i++) {
            const struct field *f = &k->fields[i];

            if (f->type == FT_REF)
                CHECK_ROW(kind_find(f->of) != KIND_COUNT, f->key);
            else if (f->type == FT_CODE || f->type == FT_CODES)
                CHECK_ROW(book_nth(b, f->of, 0) != NULL, f->of);
            else
                CHECK_ROW(f->of == NULL || f->type == FT_TEXT, f->key); /* core/key_words.h */
        }
        if (k->parent)
            CHECK_ROW(k->fields[field_find(k, k->parent)].type == FT_REF, k->key);
    }
    book_free(b);
}

static bool is_coded(const struct field *f)
{
    return f->type == FT_CODE || f->type == FT_CODES;
}

static bool some_field_takes(const char *list)
{
    EACH_KIND(k, id)
    {
        for (size_t i = 0; i < k->count; i++)
            if (is_coded(&k->fields[i]) && str_equal(k->fields[i].of, list))
                return true;
    }
    return false;
}

/* What is typed fast is no value of a field: ";ys" becomes its text, a macro is keys; nor is
 * the reason for looking at what is masked, which goes into an event. */
static bool typing_takes(const char *list)
{
    return str_equal(list, FORM_PHRASES) || str_equal(list, MACROS) ||
           str_equal(list, "unmask_reason");
}

static void every_seeded_list_is_taken_by_a_field_or_by_typing(void **state)
{
    struct book *b = seed_codes_book();

    (void)state;
    for (size_t i = 0; i < b->codes_count; i++) {
        const char *list = b->codes[i].list;

        CHECK_ROW(some_field_takes(list) || typing_takes(list), list);
    }
    CHECK(!some_field_takes("nowhere") && !typing_takes("nowhere"));
    book_free(b);
}

static void the_example_of_a_coded_field_is_one_of_its_codes(void **state)
{
    struct book *b = seed_codes_book();

    (void)state;
    EACH_KIND(k, id)
    {
        for (size_t i = 0; i < k->count; i++) {
            const struct field *f = &k->fields[i];
            const char *example = is_coded(f) ? strstr(f->help, "例：") : NULL;
            const struct code *c;
            bool named = !example;

            for (size_t n = 0; example && (c = book_nth(b, f->of, n)); n++)
                named |= strstr(example, c->code) || strstr(example, c->label);
            CHECK_ROW(named, f->key);
        }
    }
    book_free(b);
}

/* What a form shows for a committee must be what some committee is. */
static void a_field_of_some_committees_names_their_sub_kinds(void **state)
{
    struct book *b = seed_codes_book();

    (void)state;
    EACH_KIND(k, id)
    {
        for (size_t i = 0; i < k->count; i++) {
            for (const char *s = k->fields[i].only; s && *s;) {
                size_t n = strcspn(s, "|");
                char *one = mem_copy_n(s, n);

                CHECK_ROW(book_code(b, "sub_kind", one) != NULL, k->fields[i].key);
                free(one);
                s += n + (s[n] == '|');
            }
        }
    }
    book_free(b);
}

static const struct heading_row {
    const char *heading;
    int field;
} headings[] = {
    /* the 25 columns of the bulk template, and the ledger's 26th */
    { "案件编码", CF_CODE },
    { "调委会", CF_COMMITTEE },
    { "调解工作室", CF_STUDIO },
    { "受理员", CF_REGISTRAR },
    { "受理时间", CF_ACCEPTED },
    { "案件来源", CF_SOURCE },
    { "案件难度级别", CF_DIFFICULTY },
    { "纠纷类别", CF_TYPE },
    { "行政划分", CF_AREA },
    { "有无死亡", CF_DEATH },
    { "主办调解员", CF_MEDIATOR },
    { "协办调解员", CF_CO_MEDIATOR },
    { "调解时间", CF_OUTCOME },
    { "调解书编号", CF_AGREEMENT_NO },
    { "调解结果", CF_RESULT },
    { "调解协议金(元)", CF_AGREEMENT_AMOUNT },
    { "协议履行情况", CF_PERFORMANCE },
    { "当事人", CF_PARTIES },
    { "协议形式", CF_AGREEMENT_FORM },
    { "纠纷简要情况", CF_SUMMARY },
    { "以奖代补评定", CF_SUBSIDY },
    { "案件属性", CF_ATTRIBUTE },
    { "涉及特殊群体情况", CF_GROUPS },
    { "涉及农民工纠纷情况", CF_MIGRANT },
    { "纠纷转化情况", CF_CONVERSION },
    { "六防六促类别", CF_CAMPAIGN },
    /* of the 18-column template, those named otherwise */
    { "协议类型", CF_AGREEMENT_FORM },
    { "调解组织", CF_COMMITTEE },
    { "工作室", CF_STUDIO },
    { "受理人姓名", CF_REGISTRAR },
    { "调解协议金", CF_AGREEMENT_AMOUNT },
    /* what people write */
    { "案号", CF_NUMBER },
    { "受理日期", CF_ACCEPTED },
    { "登记时间", CF_ACCEPTED },
    { "纠纷类型", CF_TYPE },
    { "调解员", CF_MEDIATOR },
    { "涉及金额", CF_AGREEMENT_AMOUNT },
    { "协议金额", CF_AGREEMENT_AMOUNT },
    { "备注", CF_NOTE },
    { "是否起诉", -1 }, /* a question of the revisit, not of the case */
    { "防止自杀件数", CF_SUICIDE_CASES },
    { "防止民转刑", CF_CRIMINAL_CASES },
    { "保管期限", CF_RETENTION },
    { "案卷题名", CF_VOLUME_TITLE },
    { "立卷人", CF_FILER },
    { "立卷日期", CF_FILED },
    { "记录员", CF_RECORDER },
    { "患者姓名", CF_PATIENT },
    { "认定书送达日期", CF_CERTIFICATE_SERVED },
    /* keys, width, spaces, units, marks */
    { "accepted_on", CF_ACCEPTED },
    { "ACCEPTED_ON", CF_ACCEPTED },
    { "调解协议金（元）", CF_AGREEMENT_AMOUNT },
    { "涉及金额 [元]", CF_AGREEMENT_AMOUNT },
    { "受 理\n日 期", CF_ACCEPTED },
    { "\xef\xbb\xbf案件编码", CF_CODE },
    { "　调委会　", CF_COMMITTEE },
    { "*案件来源", CF_SOURCE },
    { "纠纷类别：", CF_TYPE },
    { "涉及人数(人)", CF_PERSONS },
    /* not ours */
    { "调解协议金(万元)", -1 },
    { "协议金额（千元）", -1 },
    { "天气", -1 },
    { "(元)", -1 },
    { "", -1 },
    { "|", -1 },
    { "案件来源|来源", -1 },
};

static void both_templates_and_what_people_write_find_their_field(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(headings); i++) {
        int found = field_find_heading(kind_get(KIND_CASE), headings[i].heading);

        CHECK_ROW(found == headings[i].field, headings[i].heading);
    }
}

static void check_one_heading(const struct kind *k, size_t owner, const char *heading)
{
    int found = field_find_heading(k, heading);

    if (found != (int)owner)
        fail_msg("%s: \"%s\" of %s leads to %s", k->key, heading, k->fields[owner].key,
                 found < 0 ? "nothing" : k->fields[found].key);
}

/* The first field that claims a heading gets it; so when each leads back to
 * its own field, none is claimed twice. */
static void no_heading_belongs_to_two_fields(void **state)
{
    (void)state;
    EACH_KIND(k, id)
    {
        for (size_t i = 0; i < k->count; i++) {
            const struct field *f = &k->fields[i];

            check_one_heading(k, i, f->key);
            check_one_heading(k, i, f->label);
            for (const char *s = f->also; s && *s;) {
                size_t n = strcspn(s, "|");
                char *one = mem_copy_n(s, n);

                check_one_heading(k, i, one);
                free(one);
                s += n + (s[n] == '|');
            }
        }
    }
}

static void the_form_has_its_sections_in_order(void **state)
{
    static const struct {
        int field;
        const char *page;
    } rows[] = {
        { CF_NUMBER, "受理" },
        { CF_ACCEPTED, "受理" },
        { CF_TYPE, "案情" },
        { CF_RISK_CONTACT, "案情" },
        { CF_OPEN_SESSION, "案情" },
        { CF_ELSEWHERE_BODY, "案情" },
        { CF_MEDIATOR, "人员" },
        { CF_RIGHTS_ON, "人员" },
        { CF_HOSPITAL, "专业事项" },
        { CF_NATURE, "专业事项" },
        { CF_EXPROPRIATION_MATTER, "专业事项" },
        { CF_STATE, "结果与协议" },
        { CF_EFFECTIVE, "结果与协议" },
        { CF_PERFORM_DUE, "履行与确认" },
        { CF_CONVERSION, "履行与确认" },
        { CF_SUICIDE_CASES, "防激化" },
        { CF_PREVENT_NOTE, "防激化" },
        { CF_SUBSIDY, "归档" },
        { CF_VOLUME_TITLE, "归档" },
        { CF_NOTE, "归档" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(field_page(kind_get(KIND_CASE), rows[i].field), rows[i].page);
    CHECK(field_page(kind_get(KIND_AREA), AF_CODE) == NULL);
}

static void a_long_form_has_sections(void **state)
{
    static const struct {
        enum kind_id kind;
        int field;
        const char *page;
    } rows[] = {
        { KIND_PARTY, PF_HEAD_POST, "单位" },
        { KIND_PARTY, PF_SENSITIVE, "意愿" },
        { KIND_PARTY, PF_AGENT_SPECIAL, "监护与代理" },
        { KIND_PARTY, PF_PLATE, "事故责任" },
        { KIND_SESSION, SSF_CAUSE, "时间地点" },
        { KIND_SESSION, SSF_INVITED, "到场" },
        { KIND_SESSION, SSF_SIGNED, "结果" },
        { KIND_APPRAISAL, APF_COMMISSIONED, "委托" },
        { KIND_APPRAISAL, APF_RATIO, "意见" },
        { KIND_APPRAISAL, APF_FINAL_RESPONDENT, "费用" },
        { KIND_AGREEMENT, AGF_TEXT, "协议" },
        { KIND_AGREEMENT, AGF_AMOUNT, "履行约定" },
        { KIND_AGREEMENT, AGF_JC_INFORMED, "签署与生效" },
        { KIND_CONFIRMATION, CNF_DOCUMENTS, "申请" },
        { KIND_CONFIRMATION, CNF_ENFORCEMENT, "法院" },
        { KIND_FINDING, FDF_SCREENER, "发现" },
        { KIND_FINDING, FDF_FACTS, "纠纷" },
        { KIND_FINDING, FDF_MEASURES, "风险与责任" },
        { KIND_FINDING, FDF_CLOSED, "处置" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(field_page(kind_get(rows[i].kind), rows[i].field), rows[i].page);
}

static void what_the_program_sets_is_not_typed_and_what_is_corrected_is(void **state)
{
    static const int fixed[] = { CF_NUMBER, CF_YEAR,    CF_SERIES,  CF_SEQ,    CF_STATE,
                                 CF_DUE,    CF_PARTIES, CF_PERSONS, CF_STOPPED };
    static const int typed[] = { CF_OUTCOME,        CF_RESULT,    CF_END_REASON,
                                 CF_AGREEMENT_FORM, CF_EFFECTIVE, CF_PERFORMED,
                                 CF_PERFORMANCE,    CF_JC_STATE,  CF_PASSED_TO };
    const struct field *f = kind_get(KIND_CASE)->fields;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
        CHECK_ROW(f[fixed[i]].flags & F_FIXED, f[fixed[i]].key);
    for (size_t i = 0; i < ARRAY_LEN(typed); i++)
        CHECK_ROW(!(f[typed[i]].flags & (F_FIXED | F_DERIVED)), f[typed[i]].key);
    for (int i = 0; i < CF_COUNT; i++)
        CHECK_ROW(!(f[i].flags & F_DERIVED) || (f[i].flags & F_FIXED), f[i].key);
}

static void what_names_or_reaches_a_person_is_sensitive(void **state)
{
    static const struct {
        enum kind_id kind;
        int fields[12]; /* ended by -1 */
    } rows[] = {
        { KIND_PARTY,
          { PF_NAME, PF_BIRTH, PF_ID_NO, PF_PHONE, PF_ADDRESS, PF_GUARDIAN, PF_GUARDIAN_ID,
            PF_GUARDIAN_PHONE, PF_AGENT, PF_AGENT_ID, PF_AGENT_PHONE, -1 } },
        { KIND_CASE,
          { CF_PARTIES, CF_SUMMARY, CF_PATIENT, CF_DIAGNOSIS, CF_GRADE, CF_INJURY, CF_PROPERTY,
            CF_OCCUPANT, CF_RISK_CONTACT, CF_PREVENT_NOTE, CF_VOLUME_TITLE, -1 } },
        { KIND_MEDIATOR, { MF_BIRTH, MF_ID_NO, MF_PHONE, -1 } },
        { KIND_PARTICIPANT, { PTF_NAME, PTF_PHONE, -1 } },
        { KIND_REPRESENTATIVE, { RPF_NAME, RPF_ID_NO, RPF_PHONE, -1 } },
        { KIND_RECUSAL, { RCF_PERSON, RCF_REASON, -1 } },
        { KIND_INQUIRY, { IQF_PERSON, IQF_PERSON_PHONE, IQF_PERSON_UNIT, IQF_CONTENT, -1 } },
        { KIND_SESSION, { SSF_PRESENT, SSF_INVITED, SSF_CONTENT, -1 } },
        { KIND_APPRAISAL, { APF_DAMAGE, APF_FAULT, APF_CAUSATION, -1 } },
        { KIND_AGREEMENT, { AGF_FACTS, AGF_TEXT, -1 } },
        { KIND_SIGNATURE, { SGF_NAME, -1 } },
        { KIND_ITEM, { ITF_TEXT, ITF_DEBTOR, ITF_CREDITOR, -1 } },
        { KIND_FINDING,
          { FDF_TITLE, FDF_PARTIES, FDF_PHONE, FDF_PLACE, FDF_FACTS, FDF_MEASURES, FDF_RESULT,
            -1 } },
        { KIND_KEY_PERSON, { KPF_NAME, KPF_ID_NO, KPF_PHONE, KPF_SITUATION, -1 } },
        { KIND_RECEPTION, { RXF_NAME, RXF_PHONE, RXF_CONTENT, -1 } },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct field *f = kind_get(rows[i].kind)->fields;

        for (const int *at = rows[i].fields; *at >= 0; at++)
            CHECK_ROW(f[*at].flags & F_SENSITIVE, f[*at].key);
    }
}

static void names_keep_their_first_character_and_what_tells_more_is_hidden(void **state)
{
    static const struct {
        enum kind_id kind;
        int field;
        const char *value, *masked;
    } rows[] = {
        { KIND_PARTY, PF_NAME, "赵大河", "赵**" },
        { KIND_PARTY, PF_DRIVER, "孙示例", "孙**" },
        { KIND_PARTY, PF_VEHICLE_OWNER, "孙示例", "孙**" },
        { KIND_PARTY, PF_GUARDIAN_ID, "411199196807199017", "411***********9017" },
        { KIND_CASE, CF_PATIENT, "李小禾", "李**" },
        { KIND_CASE, CF_OCCUPANT, "钱示例", "钱**" },
        { KIND_CASE, CF_RISK_CONTACT, "王守田 12000000004", "***" },
        { KIND_SESSION, SSF_PRESENT, "赵大河、钱二林", "赵**、钱**" },
        { KIND_ITEM, ITF_CREDITOR, "李小禾", "李**" },
        { KIND_INQUIRY, IQF_PERSON, "王守田", "王**" },
        { KIND_FINDING, FDF_TITLE, "赵大河与钱二林檐口滴水纠纷", "***" },
        { KIND_FINDING, FDF_PARTIES, "赵大河；钱二林", "赵**；钱**" },
        { KIND_KEY_PERSON, KPF_NAME, "周示例", "周**" },
        { KIND_RECEPTION, RXF_PHONE, "13800005678", "138****5678" },
        { KIND_REFERRAL, RFF_ORG, "郾城区人民法院", "郾城区人民法院" }, /* not of a person */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct field *f = &kind_get(rows[i].kind)->fields[rows[i].field];
        char *masked = mask_value(f, rows[i].value);

        if (!str_equal(masked, rows[i].masked))
            fail_msg("%s: %s and not %s", f->key, masked, rows[i].masked);
        free(masked);
    }
}

/* History would keep what may not be kept twice. */
static void an_identity_number_is_never_written_into_history(void **state)
{
    (void)state;
    EACH_KIND(k, id)
    {
        for (size_t i = 0; i < k->count; i++)
            if (k->fields[i].type == FT_IDNO)
                CHECK_ROW((k->fields[i].flags & F_SENSITIVE) &&
                              (k->fields[i].flags & F_HISTORY_ONLY_CHANGE),
                          k->fields[i].key);
    }
}

TESTS(T(every_kind_is_found_by_its_key), T(words_of_sql_are_not_names_of_tables),
      T(every_field_has_key_label_and_help), T(the_columns_of_a_case_stand_in_their_order),
      T(a_field_that_refers_names_a_kind_and_a_coded_one_a_list),
      T(the_example_of_a_coded_field_is_one_of_its_codes),
      T(every_seeded_list_is_taken_by_a_field_or_by_typing),
      T(a_field_of_some_committees_names_their_sub_kinds),
      T(both_templates_and_what_people_write_find_their_field), T(no_heading_belongs_to_two_fields),
      T(the_form_has_its_sections_in_order), T(a_long_form_has_sections),
      T(what_the_program_sets_is_not_typed_and_what_is_corrected_is),
      T(what_names_or_reaches_a_person_is_sensitive),
      T(names_keep_their_first_character_and_what_tells_more_is_hidden),
      T(an_identity_number_is_never_written_into_history))

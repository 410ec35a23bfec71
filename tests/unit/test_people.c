/* tests/unit/test_people.c - everyone whom a case names, and the committee that mediates.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/people.h"

#include "base/date.h"

#include "check.h"
#include "point_case.h"

/* --- numbers, wherever they stand (R26) --- */

static void every_number_is_checked_whosever_it_is(void **state)
{
    static const struct {
        enum kind_id kind;
        int field;
        const char *value;
        size_t warns, blocks;
        const char *says;
    } rows[] = {
        { KIND_PARTY, PF_GUARDIAN_ID, "411199196807199018", 0, 1, "监护人身份证号：校验码" },
        { KIND_PARTY, PF_GUARDIAN_ID, "110102199101010078", 0, 0, "" },
        { KIND_PARTY, PF_AGENT_ID, "360426199113010079", 0, 1, "代理人身份证号：第7至14位" },
        { KIND_PARTY, PF_AGENT_ID, "990426199112010074", 1, 0, "行政区划代码" },
        { KIND_PARTY, PF_AGENT_ID, "E12345678", 0, 0, "" }, /* a passport */
        { KIND_PARTY, PF_AGENT_ID, "110102910101007", 0, 1, "旧的15位号" },
        { KIND_PARTY, PF_USCC, "91110000600037341N", 0, 1, "校验码" },
        { KIND_PARTY, PF_USCC, "9111000060003IOZSV", 0, 1, "没有I、O" },
        { KIND_PARTY, PF_USCC, "91152201078377449P", 0, 0, "" },
        { KIND_REPRESENTATIVE, RPF_ID_NO, "36042619910102009X", 0, 1, "代表人" },
        { KIND_REPRESENTATIVE, RPF_ID_NO, "44011320141005001x", 0, 0, "" },
        { KIND_MEDIATOR, MF_ID_NO, "36042619910102009X", 0, 1, "校验码" },
        { KIND_CASE, CF_HOSPITAL_USCC, "91110000600037341N", 0, 1, "医疗机构代码：校验码" },
        { KIND_CASE, CF_EMPLOYER_USCC, "A1110000600037341L", 0, 1, "用人单位代码" },
        { KIND_CASE, CF_SCHOOL_USCC, "121200004013590816", 0, 0, "" },
        { KIND_PARTY, PF_PHONE, "13812345678", 0, 0, "" },
        { KIND_PARTY, PF_PHONE, "0395-3123456", 0, 0, "" },
        { KIND_PARTY, PF_PHONE, "3123456", 0, 0, "" },
        { KIND_PARTY, PF_PHONE, "12000000001", 1, 0, "不像手机号码" },
        { KIND_PARTY, PF_PHONE, "1381234567", 1, 0, "11位" },
        { KIND_PARTY, PF_AGENT_PHONE, "12345", 0, 1, "7至20位" },
        { KIND_INQUIRY, IQF_PERSON_PHONE, "电话没有", 0, 1, "7至20位" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct record *rec = record_new(rows[i].kind);
        struct objections o = OBJECTIONS_INIT;

        record_set(rec, rows[i].field, rows[i].value);
        people_check(rec, &o);
        CHECK_ROW(count_rule(&o, "R26", SEV_WARN) == rows[i].warns, rows[i].value);
        CHECK_ROW(count_rule(&o, "R26", SEV_BLOCK) == rows[i].blocks, rows[i].value);
        CHECK_HAS(text_of(&o, "R26"), rows[i].says);
        objections_release(&o);
        record_free(rec);
    }
}

static void sex_and_birth_beside_a_number_only_warn(void **state)
{
    struct record *rec = record_new(KIND_MEDIATOR);
    struct objections o = OBJECTIONS_INIT;

    (void)state;
    record_set(rec, MF_ID_NO, "110102199101010078"); /* a man, 1991-01-01 */
    record_set(rec, MF_SEX, "2");
    record_set(rec, MF_BIRTH, "1991-01-02");
    people_check(rec, &o);
    CHECK_INT(count_rule(&o, "R26", SEV_WARN), 2);
    CHECK_INT(count_rule(&o, "R26", SEV_BLOCK), 0);
    objections_release(&o);
    record_set(rec, MF_SEX, "1");
    record_set(rec, MF_BIRTH, "1991-01-01");
    people_check(rec, &o);
    CHECK_INT(o.count, 0);
    objections_release(&o);
    record_free(rec);
}

/* A rule on the case reaches the rows of every kind that belongs to it. */
static void the_rows_of_a_case_are_checked_with_it(void **state)
{
    static const struct point points[] = {
        { NULL, "draft", "representative side=1&name=周山&id_no=36042619910102009X", BLOCKS, "R26",
          "代表人周山的身份证号" },
        { NULL, "draft", "participant name=郑长根&kind=neighbour&phone=123", BLOCKS, "R26",
          "郑长根的联系电话" },
        { NULL, "draft", "party1 phone=13812345678", PASSES, "R26", "联系电话" },
    };

    (void)state;
    ASK_ALL(points, NULL, "02");
}

/* --- groups, agents, guardians, data --- */

static void people_who_act_for_a_party_are_asked_for(void **state)
{
    static const struct point points[] = {
        /* groups */
        { NULL, "draft", "party1 persons=5", WARNS, "R22", "请列出代表人" },
        { NULL, "draft", "party1 persons=10", WARNS, "R22", "第七条" },
        { NULL, "draft", "party1 persons=1", PASSES, "R22", "代表人" },
        { NULL, "draft", "party1 persons=5; representative side=1&name=周山", PASSES, "R22",
          "代表人" },
        { NULL, "draft", "party1 persons=5; representative side=2&name=周山", WARNS, "R22",
          "代表人" },
        /* agents */
        { NULL, "draft", "party1 agent=王建民", WARNS, "12", "授权委托日期" },
        { NULL, "draft", "party1 agent=王建民&poa_on=2022-03-07", PASSES, "12", "授权委托" },
        { NULL, "mediating",
          "party1 agent=王建民&poa_on=2022-03-07; signature role=agent&name=王建民&how=sign", WARNS,
          "12", "特别授权" },
        { NULL, "mediating",
          "party1 agent=王建民&poa_on=2022-03-07&agent_special=1"
          "; signature role=agent&name=王建民&how=sign",
          PASSES, "12", "特别授权" },
        { NULL, "mediating",
          "party1 agent=王建民&poa_on=2022-03-07; signature role=party&name=赵大河&how=sign",
          PASSES, "12", "特别授权" },
        /* guardians */
        { NULL, "accepted", "party1 capacity=limited", BLOCKS, "R21", "第二十三条" },
        { NULL, "accepted", "party1 capacity=none", BLOCKS, "R21", "不具有完全" },
        { NULL, "accepted", "party1 capacity=full", PASSES, "R21", "监护人" },
        { NULL, "accepted", "party1 capacity=limited&guardian=赵老", PASSES, "R21", "监护人" },
        { NULL, "draft", "party1 capacity=none", WARNS, "R21", "监护人" },
        /* under fourteen (PIPL 31) */
        { NULL, "draft", "party1 id_no=&birth=2008-03-08", WARNS, "P31", "第三十一条" },
        { NULL, "draft", "party1 id_no=&birth=2008-03-07", PASSES, "P31", "第三十一条" },
        { NULL, "draft", "party1 id_no=&birth=2010-01-01&guardian_consent_on=2022-03-07", PASSES,
          "P31", "第三十一条" },
        /* told before mediation what becomes of their data */
        { "start", "accepted", "party1 privacy_on=2022-03-07", WARNS, "8.6", "没有钱二林的" },
        { "start", "accepted", "case source=1", WARNS, "8.6", "等2名当事人" },
        { "start", "accepted", "party1 privacy_on=2022-03-07; party2 privacy_on=2022-03-07", PASSES,
          "8.6", "个人信息告知" },
    };

    (void)state;
    ASK_ALL(points, NULL, "02");
}

static void what_an_agent_s_signature_needs_is_the_office_s_choice(void **state)
{
    static const struct point off = {
        NULL,
        "mediating",
        "party1 agent=王建民&poa_on=2022-03-07; signature role=agent&name=王建民&how=sign",
        PASSES,
        "12",
        "特别授权"
    };
    struct book *b = office();

    (void)state;
    book_set(b, "agent.special", "0");
    ask(&off, NULL, "02", b);
    book_free(b);
}

/* --- the committee as a whole (R34) --- */

static struct record *mediator(const char *post, const char *sex, const char *to)
{
    struct record *m = record_new(KIND_MEDIATOR);

    record_set(m, MF_NAME, "何静");
    record_set(m, MF_POST, post);
    record_set(m, MF_SEX, sex);
    record_set(m, MF_BIRTH, "1980-01-02");
    record_set(m, MF_FROM, "2021-05-01");
    record_set(m, MF_TO, to);
    return m;
}

/* One character a mediator: C chair, m a man, w a woman, h hired, g gone. */
static struct objections checked_committee(const char *people, struct record *committee)
{
    struct objections o = OBJECTIONS_INIT;
    struct record_list list = { 0 };
    struct book *b = sample_book();
    struct limit term = { .code = (char *)"D-13",
                          .name = (char *)"任期",
                          .start = (char *)"term_from",
                          .ends = (char *)"",
                          .length = 3,
                          .unit = UNIT_YEARS,
                          .on_expiry = (char *)"warn",
                          .active = true };

    book_add_limit(b, &term);
    for (const char *p = people; *p; p++)
        record_list_add(&list, mediator(*p == 'C'   ? "chair"
                                        : *p == 'h' ? "mediator"
                                                    : "member",
                                        *p == 'w' ? "2" : "1", *p == 'g' ? "2022-06-14" : NULL));
    committee_check(committee, (const struct record *const *)list.items, list.count, b,
                    sample_today(), &o);
    record_list_release(&list);
    book_free(b);
    return o;
}

static void a_committee_has_three_to_nine_members_and_a_woman(void **state)
{
    static const struct {
        const char *people;
        size_t warns;
        const char *says;
    } rows[] = {
        { "", 0, "" }, /* nobody is registered: nothing is known */
        { "hh", 0, "" },         { "Cmw", 0, "" },
        { "Cmwmmmmmm", 0, "" },  { "Cmwmmmmmmm", 1, "委员10人" },
        { "Cw", 1, "委员2人" },  { "Cwhh", 1, "委员2人" }, /* hired mediators are no members */
        { "Cwg", 1, "委员2人" },                           /* whose service has ended neither */
        { "Cmm", 1, "妇女" },    { "Cm", 2, "委员2人" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct record *c = record_new(KIND_COMMITTEE);
        struct objections o;

        record_set(c, COF_NAME, "示例村人民调解委员会");
        o = checked_committee(rows[i].people, c);
        CHECK_ROW(count_rule(&o, "R34", SEV_WARN) == rows[i].warns, rows[i].people);
        CHECK_INT(o.count, rows[i].warns);
        CHECK_HAS(text_of(&o, "R34"), rows[i].says);
        objections_release(&o);
        record_free(c);
    }
}

static void a_committee_s_term_and_filing_have_an_end(void **state)
{
    static const struct {
        const char *sub_kind, *active, *term_from, *set_up, *filed, *rule;
    } rows[] = {
        { NULL, "1", "2019-06-15", NULL, NULL, NULL }, /* ends today */
        { NULL, "1", "2019-06-14", NULL, NULL, "R34" },
        { NULL, "0", "2019-06-14", NULL, NULL, NULL }, /* out of use */
        /* thirty working days from 2022-04-01 by weekdays alone: 2022-05-13 */
        { "medical", "1", NULL, "2022-04-01", "2022-05-13", NULL },
        { "medical", "1", NULL, "2022-04-01", "2022-05-14", "6.2" },
        { "medical", "1", NULL, "2022-04-01", NULL, "6.2" },
        { "medical", "1", NULL, "2022-06-01", NULL, NULL }, /* still time */
        { "labour", "1", NULL, "2022-04-01", NULL, NULL },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct record *c = record_new(KIND_COMMITTEE);
        struct objections o;

        record_set(c, COF_NAME, "示例调委会");
        record_set(c, COF_SUB_KIND, rows[i].sub_kind);
        record_set(c, COF_ACTIVE, rows[i].active);
        record_set(c, COF_TERM_FROM, rows[i].term_from);
        record_set(c, COF_SET_UP, rows[i].set_up);
        record_set(c, COF_FILED, rows[i].filed);
        o = checked_committee("", c);
        CHECK_INT(o.count, rows[i].rule ? 1 : 0);
        if (rows[i].rule && o.count)
            CHECK_STR(o.items[0].rule, rows[i].rule);
        objections_release(&o);
        record_free(c);
    }
}

TESTS(T(every_number_is_checked_whosever_it_is), T(sex_and_birth_beside_a_number_only_warn),
      T(the_rows_of_a_case_are_checked_with_it), T(people_who_act_for_a_party_are_asked_for),
      T(what_an_agent_s_signature_needs_is_the_office_s_choice),
      T(a_committee_has_three_to_nine_members_and_a_woman),
      T(a_committee_s_term_and_filing_have_an_end))

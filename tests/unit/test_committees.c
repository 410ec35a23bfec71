/* tests/unit/test_committees.c - an unlawful case is stopped at each point with the right article.
 *
 * Each row is one case: whose it is, what is wrong with it (or right), what somebody wants
 * to do, and the sentence that must stand in the way, or must not.  Today is 2022-06-15.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/committees.h"

#include "core/committee_appraisal.h"

#include "check.h"
#include "point_case.h"

#define SIGNED  "case agreement_form=2&signed_on=2022-06-10&sealed_on=2022-06-10"
#define OPINION "appraisal commissioner=joint&body=漯河市医学会&commissioned_on=2022-04-01"

/* --- medical --- */

static const struct point medical[] = {
    /* a court or an administration has taken it (art. 31) */
    { "accept", "draft", "case elsewhere=court", BLOCKS, "R16", "第三十一条" },
    { "accept", "draft", "case elsewhere=administrative", BLOCKS, "R16", "N5" },
    { "accept", "draft", "case elsewhere=police", PASSES, "R16", "第三十一条" },
    { "accept", "draft", "case elsewhere=none", PASSES, "R16", "第三十一条" },
    { "start", "accepted", "case elsewhere=court", BLOCKS, "R16", "T6" },
    { "agree", "mediating", "case elsewhere=court", BLOCKS, "R16", "T6" },
    { NULL, "mediating", "case elsewhere=administrative", WARNS, "R16", "终止" },
    { "terminate", "mediating", "case elsewhere=court&end_reason=T2", WARNS, "R16", "T6" },
    { "terminate", "mediating", "case elsewhere=court&end_reason=T6", PASSES, "R16", "应为T6" },
    { "reject", "submitted", "case elsewhere=court&end_reason=N2", WARNS, "R16", "N5" },
    /* who commissions an appraisal (art. 34) */
    { NULL, "mediating", "appraisal body=漯河市医学会", BLOCKS, "R17", "第三十四条" },
    { NULL, "mediating", "appraisal commissioner=committee&body=漯河市医学会", BLOCKS, "R17",
      "经双方同意" },
    { NULL, "mediating",
      "appraisal commissioner=committee&body=漯河市医学会&consent_on=2022-04-02"
      "&commissioned_on=2022-04-01",
      BLOCKS, "R17", "先经双方同意" },
    { NULL, "mediating",
      "appraisal commissioner=committee&body=漯河市医学会&consent_on=2022-04-01"
      "&commissioned_on=2022-04-01",
      PASSES, "R17", "第三十四条" },
    { NULL, "mediating", OPINION, PASSES, "R17", "第三十四条" },
    { "resume", "suspended", OPINION, WARNS, "R17", "第三十八条" },
    { "resume", "suspended", OPINION "&received_on=2022-06-01", PASSES, "R17", "第三十八条" },
    /* what the opinion says (art. 36) */
    { NULL, "mediating", OPINION, PASSES, "R18", "第三十六条" },
    { NULL, "mediating", OPINION "&received_on=2022-05-20&damage=有&fault=有&causation=有", WARNS,
      "R18", "第三十六条" },
    { NULL, "mediating",
      OPINION "&received_on=2022-05-20&damage=有&fault=有&causation=有&responsibility=minor",
      PASSES, "R18", "第三十六条" },
    /* who pays for it (art. 34) */
    { NULL, "mediating", OPINION "&fee=680000&advance_applicant=680000", WARNS, "6.2",
      "先由双方预交" },
    { NULL, "mediating", OPINION "&fee=680000&advance_applicant=340000&advance_respondent=340000",
      PASSES, "6.2", "先由双方预交" },
    { NULL, "mediating", OPINION "&received_on=2022-05-20&fee=680000&ratio=30", WARNS, "6.2",
      "院方2,040.00元、患方4,760.00元" },
    { NULL, "mediating",
      OPINION "&fee=680000&ratio=30&final_respondent=204000&final_applicant=475000", BLOCKS, "12",
      "合计6,790.00元" },
    { NULL, "mediating",
      OPINION "&fee=680000&ratio=30&final_respondent=204000&final_applicant=476000", PASSES, "12",
      "费用分担" },
    { NULL, "mediating", OPINION "&ratio=101", BLOCKS, "12", "0至100" },
    /* who must stand back (art. 37) */
    { NULL, "mediating", OPINION, WARNS, "R04", "第三十七条" },
    { NULL, "mediating", OPINION "&recusal=无", PASSES, "R04", "第三十七条" },
    { NULL, "mediating", "expert name=甲&pool=医疗损害鉴定专家库", WARNS, "R04", "第三十七条" },
    { NULL, "mediating", "expert name=甲&recusal=无", WARNS, "6.2", "第三十五条" },
    /* the agreement (art. 39) */
    { "agree", "mediating", "case agreement_form=1", BLOCKS, "R07", "第三十九条" },
    { "agree", "mediating", SIGNED, PASSES, "R07", "第三十九条" },
    { "agree", "mediating", SIGNED, BLOCKS, "R15", "第三十九条" },
    { "agree", "mediating", SIGNED "&jc_informed_on=2022-06-10", PASSES, "R15", "第三十九条" },
    { "agree", "mediating",
      SIGNED "; signature agreement=1&role=party&name=赵大河&how=fingerprint&signed_on=2022-06-10",
      WARNS, "R11", "第三十九条" },
    { "agree", "mediating",
      SIGNED "; signature agreement=1&role=party&name=赵大河&how=sign_fingerprint", PASSES, "R11",
      "第三十九条" },
    /* confidence (art. 42, PIPL 29) */
    { NULL, "mediating", "case open_session=1", WARNS, "R19", "第四十二条" },
    { NULL, "mediating", "case open_session=1&open_consent_on=2022-03-10", PASSES, "R19",
      "第四十二条" },
    { NULL, "mediating", "case open_session=0", PASSES, "R19", "第四十二条" },
    { NULL, "mediating", "case diagnosis=切口感染", WARNS, "P29", "第二十九条" },
    { NULL, "mediating", "case diagnosis=切口感染; party1 sensitive_on=2022-03-07", PASSES, "P29",
      "第二十九条" },
    { NULL, "mediating", "case diagnosis=切口感染&patient=钱二林; party2 sensitive_on=2022-03-07",
      PASSES, "P29", "第二十九条" },
    /* records and death (art. 24 to 26) */
    { NULL, "mediating", "case records_sealed=1&records_sealed_on=2022-03-10", WARNS, "6.2",
      "封存清单号、封存保管人" },
    { NULL, "mediating",
      "case records_sealed=1&records_sealed_on=2022-03-10&records_list_no=1&records_keeper=医院",
      PASSES, "6.2", "第二十四条" },
    { NULL, "mediating", "case death=1", WARNS, "6.2", "第二十六条" },
    { NULL, "mediating", "case death=1&autopsy=refused", PASSES, "6.2", "第二十六条" },
};

static void a_medical_case_is_stopped_where_the_regulation_says_so(void **state)
{
    (void)state;
    ASK_ALL(medical, "medical", "15");
}

static void medical_amounts_count_only_when_the_office_has_set_them(void **state)
{
    static const struct point off[] = {
        { "agree", "mediating", SIGNED "&amount_claimed=15000000", PASSES, "6.2", "本机构的设定" },
    };
    static const struct point on[] = {
        { "agree", "mediating", SIGNED "&amount_claimed=1000001", BLOCKS, "6.2", "通知保险公司" },
        { "agree", "mediating", SIGNED "&amount_claimed=1000000", PASSES, "6.2", "通知保险公司" },
        { "agree", "mediating", SIGNED "&amount_claimed=1000001&insurer_on=2022-05-12", PASSES,
          "6.2", "通知保险公司" },
        { "agree", "mediating", SIGNED "&amount_claimed=10000000", BLOCKS, "6.2", "先作鉴定" },
        { "agree", "mediating", SIGNED "&amount_claimed=9999999", PASSES, "6.2", "先作鉴定" },
        { "agree", "mediating", SIGNED "&amount_claimed=10000000; " OPINION, PASSES, "6.2",
          "先作鉴定" },
    };
    struct book *b = office();

    (void)state;
    ask(&off[0], "medical", "15", b);
    book_set(b, "medical.insurer_amount", "10000");
    book_set(b, "medical.appraisal_amount", "10万");
    for (size_t i = 0; i < ARRAY_LEN(on); i++)
        ask(&on[i], "medical", "15", b);
    book_free(b);
}

static void an_appraisal_s_fee_is_shared_by_liability_half_up(void **state)
{
    static const struct {
        long long fee;
        int ratio;
        long long respondent, applicant;
    } rows[] = {
        { 680000, 30, 204000, 476000 }, /* 6800.00 x 30 % */
        { 680000, 0, 0, 680000 },
        { 680000, 100, 680000, 0 },
        { 101, 50, 51, 50 }, /* half a 分 goes up */
        { 1, 49, 0, 1 },
        { 0, 30, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        long long respondent = -1, applicant = -1;

        appraisal_shares(rows[i].fee, rows[i].ratio, &respondent, &applicant);
        CHECK_INT(respondent, rows[i].respondent);
        CHECK_INT(applicant, rows[i].applicant);
    }
}

/* --- labour --- */

static const struct point labour[] = {
    { "agree", "mediating", "case agreement_form=1", BLOCKS, "R07", "第十四条" },
    { "agree", "mediating", SIGNED, PASSES, "R07", "第十四条" },
    { "agree", "mediating", SIGNED "; signature agreement=1&role=party&name=周明辉&how=fingerprint",
      WARNS, "R11", "第十四条" },
    { "agree", "mediating", SIGNED "; signature agreement=1&role=party&name=周明辉&how=seal",
      PASSES, "R11", "第十四条" },
    { NULL, "mediating", "case workers=10", WARNS, "R22", "第七条" },
    { NULL, "mediating", "case workers=9", PASSES, "R22", "第七条" },
    { NULL, "mediating", "case workers=10; representative side=1&name=周山", PASSES, "R22",
      "第七条" },
    { NULL, "agreed",
      "case agreement_form=2&agreed_on=2022-06-10&signed_on=2022-06-10&sealed_on=2022-06-10"
      "&effective_on=2022-06-10&outcome_on=2022-06-10&result=1&jc_applied_on=2022-06-14",
      BLOCKS, "R12", "第五十二条" },
    { NULL, "agreed",
      "case agreement_form=2&agreed_on=2022-06-10&signed_on=2022-06-10&sealed_on=2022-06-10"
      "&effective_on=2022-06-10&outcome_on=2022-06-10&result=1&jc_applied_on=2022-06-14"
      "&payment_only=1",
      PASSES, "R12", "第五十二条" },
    { "agree", "mediating", SIGNED, WARNS, "6.3", "第五十二条" },
    { "agree", "mediating", SIGNED "&payment_only=0", PASSES, "6.3", "第五十二条" },
    { "agree", "mediating", SIGNED, WARNS, "6.3", "请求和损失" },
    { "agree", "mediating", SIGNED "; claim item=wage&text=工资&amount=1260000", PASSES, "6.3",
      "请求和损失" },
    { "accept", "draft", "case source=2", WARNS, "6.3", "第二十七条" },
    { "accept", "draft", "case known_on=2022-02-28", PASSES, "6.3", "第二十七条" },
    { NULL, "mediating", "case applied_on=2022-06-01", PASSES, "6.3", "可以申请仲裁" },
    { NULL, "mediating", "case applied_on=2022-05-31", PASSES, "6.3", "可以申请仲裁" },
    { NULL, "mediating", "case applied_on=2022-05-30", WARNS, "6.3", "2022-06-14" },
    { NULL, "mediating", "case employer=示例食品", WARNS, "6.3", "不在当事人里" },
    { NULL, "mediating", "case employer=钱二林", PASSES, "6.3", "不在当事人里" },
    { NULL, "mediating",
      "case employer=示例公司&employer_uscc=91110000600037341L; party2 uscc=91110000600037341L",
      PASSES, "6.3", "不在当事人里" },
    { NULL, "mediating", "case entry_on=2022-02-01&exit_on=2022-01-31", BLOCKS, "R25", "入职" },
    { "breached", "performing", "case matters=wage", WARNS, "6.3", "第十五条" },
    { "breached", "performing", "case matters=wage", WARNS, "6.3", "第十六条" },
    { "breached", "performing", "case matters=wage", WARNS, "6.3", "第五十一条" },
    { "partly", "performing", "case matters=wage,compensation", PASSES, "6.3", "第五十一条" },
    { "partly", "performing", "case matters=wage,compensation", WARNS, "6.3", "支付令" },
    { "breached", "performing", "case matters=personnel", PASSES, "6.3", "支付令" },
};

static void a_labour_case_is_stopped_where_the_act_says_so(void **state)
{
    (void)state;
    ASK_ALL(labour, "labour", "11");
}

/* Before a village committee, too: the law follows the dispute. */
static void medical_and_labour_law_follow_the_dispute(void **state)
{
    static const struct point points[] = {
        { "agree", "mediating", "case agreement_form=1", BLOCKS, "R07", "第三十九条" },
        { "accept", "draft", "case elsewhere=court", BLOCKS, "R16", "第三十一条" },
    };
    static const struct point wages = { "agree", "mediating", "case agreement_form=1",
                                        BLOCKS,  "R07",       "第十四条" };
    static const struct point neighbours = { "agree", "mediating", "case agreement_form=1",
                                             PASSES,  "R07",       "" };
    struct book *b = office();

    (void)state;
    ASK_ALL(points, NULL, "15");
    ask(&wages, NULL, "10", b);
    ask(&neighbours, NULL, "02", b);
    book_free(b);
}

/* --- traffic --- */

#define FAILED "case result=2&outcome_on=2022-06-10&end_reason=T2&remedies_on=2022-06-10"
#define WHOLE                                                                                      \
    SIGNED "&accident_no=第1号&perform_due=2022-07-31&agreement_amount=500000"                   \
           "; agreement form=2&facts=追尾&manner=转账; party1 liability_ratio=30"              \
           "; party2 liability_ratio=70"

static const struct point traffic[] = {
    { "accept", "draft", "case accident_on=2022-02-27", WARNS, "6.4", "第六十二条" },
    { "accept", "draft", "case accident_no=第1号&certificate_on=2022-03-01", PASSES, "6.4",
      "第六十二条" },
    { NULL, "mediating", "case accident_on=2022-02-27&certificate_on=2022-02-26", BLOCKS, "R25",
      "早于事故日期" },
    { NULL, "mediating", "party1 liability_ratio=30; party2 liability_ratio=60", WARNS, "6.4",
      "合计90%" },
    { NULL, "mediating", "party1 liability_ratio=30; party2 liability_ratio=70", PASSES, "6.4",
      "合计" },
    { NULL, "mediating", "party1 liability_ratio=30", PASSES, "6.4", "合计" },
    { NULL, "mediating", "party1 liability_ratio=130", BLOCKS, "12", "0至100" },
    { NULL, "mediating", "party1 plate=豫L00001", WARNS, "6.4", "第八十九条" },
    { NULL, "mediating", "party1 plate=豫L00001&party_insurer=示例保险", PASSES, "6.4",
      "第八十九条" },
    { "start", "accepted", "case casualty=injury", WARNS, "6.4", "治疗终结" },
    { "start", "accepted", "case casualty=injury&treatment_end_on=2022-05-30", PASSES, "6.4",
      "第九十条" },
    { "start", "accepted", "case casualty=death", WARNS, "6.4", "丧葬" },
    { "start", "accepted", "case casualty=none", PASSES, "6.4", "第九十条" },
    { "agree", "mediating", SIGNED, WARNS, "6.4", "第九十三条" },
    { "agree", "mediating", WHOLE "; claim item=medical_cost&text=医疗费&agreed=500000", PASSES,
      "6.4", "第九十三条" },
    { "agree", "mediating", WHOLE "; claim item=medical_cost&text=医疗费&agreed=400000", WARNS,
      "6.4", "合计4,000.00元不等" },
    { "terminate", "mediating", "case end_reason=T2&outcome_on=2022-06-10", WARNS, "6.4",
      "2022-06-13以前" },
    { NULL, "terminated", FAILED "&police_asked_on=2022-06-13", PASSES, "6.4", "第八十五条" },
    { NULL, "terminated", FAILED "&police_asked_on=2022-06-14", BLOCKS, "6.4", "窗口已关闭" },
    { NULL, "terminated", FAILED "&police_asked_on=2022-06-09", BLOCKS, "R25", "第八十五条" },
};

static void a_traffic_case_is_stopped_where_the_provisions_say_so(void **state)
{
    (void)state;
    ASK_ALL(traffic, "traffic", "16");
}

/* --- school --- */

#define PUPIL "party1 id_no=&birth=2012-08-01"

static const struct point school[] = {
    { "accept", "draft", PUPIL, BLOCKS, "R21", "第二十七条" },
    { "accept", "draft", PUPIL "&guardian=赵示例", PASSES, "R21", "监护人" },
    { "accept", "draft", PUPIL "&guardian=赵示例", WARNS, "P31", "第三十一条" },
    { "accept", "draft", PUPIL "&guardian=赵示例&guardian_consent_on=2022-03-07", PASSES, "P31",
      "第三十一条" },
    { "accept", "draft", "party1 id_no=", WARNS, "R21", "看不出" },
    { "accept", "draft", "case source=2", WARNS, "6.6", "校方责任险" },
    { "accept", "draft", "case insured=0", PASSES, "6.6", "校方责任险" },
    { "accept", "draft", "case insured=1", WARNS, "6.6", "承保的公司" },
    { "agree", "mediating", SIGNED "&insured=1&insurer=示例保险", WARNS, "6.6", "通知保险公司" },
    { NULL, "mediating", "case type=11", WARNS, "6.6", "劳动人事争议调委会" },
    { NULL, "mediating", "case type=06", PASSES, "6.6", "劳动人事争议调委会" },
};

static void a_school_case_asks_for_guardians_and_insurance(void **state)
{
    (void)state;
    ASK_ALL(school, "school", "06");
}

/* --- expropriation --- */

static const struct point expropriation[] = {
    { "accept", "draft", "case nature=administrative", BLOCKS, "N6", "第二十六条" },
    { "accept", "draft", "case nature=civil&expropriation_matter=compensation_agreement", BLOCKS,
      "N6", "第二条" },
    { "accept", "draft", "case nature=civil&expropriation_matter=decision", BLOCKS, "N6", "N6" },
    { "accept", "draft", "case nature=civil&expropriation_matter=division", PASSES, "N6", "" },
    { "accept", "draft", "case source=2", BLOCKS, "6.5", "争议性质" },
    { "start", "accepted", "case nature=administrative", BLOCKS, "N6", "T7" },
    { NULL, "mediating", "case nature=administrative", WARNS, "N6", "T7" },
    { "agree", "mediating", SIGNED "&expropriation_matter=compensation_agreement", BLOCKS, "N6",
      "行政协议" },
    { "agree", "mediating", SIGNED "&nature=civil&expropriation_matter=lease", PASSES, "N6", "" },
    { NULL, "agreed",
      "case nature=civil&expropriation_matter=compensation_agreement&jc_applied_on=2022-06-14",
      BLOCKS, "R13", "第二条" },
    { NULL, "agreed", "case nature=civil&expropriation_matter=lease&jc_applied_on=2022-06-14",
      PASSES, "R13", "" },
    { NULL, "agreed", "case nature=administrative&jc_applied_on=2022-06-14", BLOCKS, "R13",
      "第二条" },
    { NULL, "mediating", "case nature=civil&signing_until=2022-06-14", WARNS, "6.5", "签约期限" },
    { NULL, "mediating", "case nature=civil&signing_until=2022-06-15", PASSES, "6.5", "签约期限" },
};

static void expropriation_itself_is_not_for_mediation(void **state)
{
    (void)state;
    ASK_ALL(expropriation, "expropriation", "08");
    ASK_ALL(expropriation, NULL, "08"); /* whatever committee has it */
    ASK_ALL(expropriation, "expropriation", "02");
}

/* --- the rules of one committee are not those of another --- */

static void a_neighbours_case_hears_of_none_of_this(void **state)
{
    static const struct point points[] = {
        { "accept", "draft", "case elsewhere=court", PASSES, "R16", "第三十一条" },
        { "agree", "mediating", "case agreement_form=1", PASSES, "R07", "" },
        { "agree", "mediating", SIGNED, PASSES, "R15", "" },
        { NULL, "mediating", "case open_session=1", PASSES, "R19", "" },
        { NULL, "mediating", "appraisal body=示例鉴定所", PASSES, "R17", "" },
        { "accept", "draft", "case nature=administrative", PASSES, "N6", "" },
    };

    (void)state;
    ASK_ALL(points, NULL, "02");
}

/* --- what an office demands as data --- */

static void a_sixth_committee_s_demands_are_rows(void **state)
{
    static const struct requirement rows[] = {
        { (char *)"WY-1", (char *)"property", (char *)"accept", (char *)"detail.property_company",
          (char *)"block", (char *)"本局规定", (char *)"请填物业服务企业。", true },
        { (char *)"WY-2", (char *)"property", (char *)"start", (char *)"inquiry", (char *)"warn",
          (char *)"", (char *)"", true },
        { (char *)"WY-3", (char *)"property", (char *)"accept", (char *)"known_on", (char *)"block",
          (char *)"", (char *)"", false },
        { (char *)"WY-4", (char *)"property", (char *)"accept|start", (char *)"place",
          (char *)"warn", (char *)"", (char *)"", true },
    };
    static const struct point points[] = {
        { "accept", "draft", "case source=2", BLOCKS, "6", "请填物业服务企业。" },
        { "accept", "draft", "detail item=property_company&value=示例物业", PASSES, "6", "WY-1" },
        { "accept", "draft", "detail item=property_room&value=101", BLOCKS, "6", "WY-1" },
        { "start", "accepted", "case source=2", WARNS, "6", "WY-2" },
        { "start", "accepted", "case source=2", PASSES, "6", "WY-1" },
        { "start", "accepted", "inquiry person=甲&content=已核实", PASSES, "6", "WY-2" },
        { "accept", "draft", "case source=2", PASSES, "6", "WY-3" },
        { "accept", "draft", "case source=2", WARNS, "6", "WY-4" },
        { "start", "accepted", "case place=示例小区", PASSES, "6", "WY-4" },
    };
    struct book *b = office();
    const struct point elsewhere = { "accept", "draft", "case source=2", PASSES, "6", "WY-1" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        book_add_requirement(b, &rows[i]);
    for (size_t i = 0; i < ARRAY_LEN(points); i++)
        ask(&points[i], "property", "17", b);
    ask(&elsewhere, "medical", "15", b);
    book_free(b);
}

TESTS(T(a_medical_case_is_stopped_where_the_regulation_says_so),
      T(medical_amounts_count_only_when_the_office_has_set_them),
      T(an_appraisal_s_fee_is_shared_by_liability_half_up),
      T(a_labour_case_is_stopped_where_the_act_says_so),
      T(medical_and_labour_law_follow_the_dispute),
      T(a_traffic_case_is_stopped_where_the_provisions_say_so),
      T(a_school_case_asks_for_guardians_and_insurance),
      T(expropriation_itself_is_not_for_mediation), T(a_neighbours_case_hears_of_none_of_this),
      T(a_sixth_committee_s_demands_are_rows))

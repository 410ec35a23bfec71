/* core/catalog_people.c - the fields of who takes part in a case besides its parties.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field participant_fields[] = {
    [PTF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("受邀参加调解的案件。例：（2022）郾医调字第0005号。") },
    [PTF_NAME] = { "name", N_("姓名"), "参加人|参加人姓名", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("受邀参加调解的人的姓名，单位填单位名称。当事人、代理人不在这里登记。"
                   "依据：《人民调解法》第二十条。例：王守田。") },
    [PTF_KIND] = { "kind", N_("参加人身份"), "身份|参加人类别", FT_CODE, .of = "participant_kind",
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("亲属、邻里、同事、专家、有关单位或其他。"
                   "依据：《人民调解法》第二十条。例：neighbour 邻里。") },
    [PTF_UNIT] = { "unit", N_("单位或关系"), "单位|工作单位|与当事人关系", FT_TEXT, .width = 16,
        .flags = F_LIST,
        .help = N_("所在单位，或与哪一方当事人是什么关系。例：示例村村民小组组长。") },
    [PTF_PHONE] = { "phone", N_("联系电话"), "电话|联系方式|手机号", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("7至20位数字，可有加号和短横。例：12000000006。") },
    [PTF_CONSENT] = { "consent_on", N_("当事人同意日期"), "同意日期|征得同意日期", FT_DATE,
        .width = 14, .flags = F_LIST,
        .help = N_("各方当事人同意邀请其参加的日期；没有征得同意的不得参加调解。"
                   "依据：《人民调解法》第二十条。例：2022-03-09。") },
    [PTF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("参加了哪几次调解、起了什么作用。例：参加第一次调解，协助劝说申请人。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(participant_fields) == PTF_COUNT, "one row for each participant field");

/* clang-format off */
const struct field representative_fields[] = {
    [RPF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("代表人所在的案件。例：（2022）郾劳调字第0003号。") },
    [RPF_SIDE] = { "side", N_("当事人地位"), "地位|代表哪一方", FT_CODE, .of = "party_side",
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("代表哪一方当事人。例：1 申请人。") },
    [RPF_NAME] = { "name", N_("姓名"), "代表人|代表人姓名", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("推举出来代表多数当事人参加调解的人。劳动者一方十人以上有共同请求的，可以推举"
                   "代表。"
                   "依据：《劳动争议调解仲裁法》第七条。例：马示例。") },
    [RPF_SEX] = { "sex", N_("性别"), NULL, FT_CODE, .of = "sex", .width = 4, .flags = F_LIST,
        .help = N_("代表人的性别。"
                   "依据：GB/T 2261.1。例：1 男。") },
    [RPF_ID_NO] = { "id_no", N_("身份证号"), "身份证号码|身份证|公民身份号码|证件号码", FT_IDNO,
        .width = 18, .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("18位居民身份证号，程序核对长度、出生日期和校验码。"
                   "依据：GB 11643-1999。例：411199196807199017。") },
    [RPF_PHONE] = { "phone", N_("联系电话"), "电话|联系方式|手机号", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("7至20位数字，可有加号和短横。例：12000000007。") },
    [RPF_CHOSEN] = { "chosen_on", N_("推举日期"), "推选日期|推举时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("多数当事人推举其为代表的日期。例：2022-06-02。") },
    [RPF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("推举的方式、代表的权限。"
                   "例：十二名工人签名推举，可代为商谈，协议由各人签名。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(representative_fields) == RPF_COUNT, "one row for each field");

/* clang-format off */
const struct field expert_fields[] = {
    [EXF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("咨询专家的案件。例：（2022）郾医调字第0005号。") },
    [EXF_NAME] = { "name", N_("专家"), "专家姓名|咨询专家|姓名", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("从专家库选取的专家的姓名。"
                   "依据：《医疗纠纷预防和处理条例》第三十三条、第三十五条。例：陈示例。") },
    [EXF_FIELD] = { "field", N_("专业"), "专业领域|学科", FT_TEXT, .width = 10, .flags = F_LIST,
        .help = N_("专家的医学、法学等专业。"
                   "依据：《医疗纠纷预防和处理条例》第三十五条。例：普外科。") },
    [EXF_POOL] = { "pool", N_("专家库"), "所属专家库|来源", FT_TEXT, .width = 20, .flags = F_LIST,
        .help = N_("专家所在的专家库。"
                   "依据：《医疗纠纷预防和处理条例》第三十五条。"
                   "例：漯河市医疗损害鉴定专家库。") },
    [EXF_CONSULTED] = { "consulted_on", N_("咨询日期"), "咨询时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("向专家咨询的日期。例：2022-05-20。") },
    [EXF_OPINION] = { "opinion", N_("咨询意见"), "专家意见|意见", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("专家的咨询意见，只供调解参考，不能代替鉴定。"
                   "例：术前告知不充分，与损害有一定关系。") },
    [EXF_RECUSAL] = { "recusal", N_("回避情况"), "是否回避", FT_TEXT, .width = 10,
        .help = N_("专家是否为当事人或其近亲属、有利害关系或其他影响公正的关系，怎样处理。"
                   "依据：《医疗纠纷预防和处理条例》第三十七条。例：无须回避。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(expert_fields) == EXF_COUNT, "one row for each expert field");

/* clang-format off */
const struct field recusal_fields[] = {
    [RCF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("核查所在的案件。例：（2022）郾医调字第0005号。") },
    [RCF_MATTER] = { "matter", N_("核查事项"), "事项|核查内容", FT_CODE, .of = "concern",
        .width = 12, .flags = F_REQUIRED | F_LIST,
        .help = N_("为什么要核查：近亲属、曾调解过同一当事人、疑似重复立案、利害关系。医疗专家和"
                   "鉴定人的回避有明文，其他纠纷为本局规定。"
                   "依据：《医疗纠纷预防和处理条例》第三十七条。例：related 近亲属关系。") },
    [RCF_PERSON] = { "person", N_("涉及的人"), "有关人员|核查对象", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("与这一事项有关的人：调解员，或以前来过的当事人。例：孙守正。") },
    [RCF_MEDIATOR] = { "mediator", N_("调解员"), "有关调解员", FT_REF, .of = "mediator", .width = 8,
        .help = N_("涉及哪一名调解员；不涉及调解员的空着。例：孙守正。") },
    [RCF_REASON] = { "reason", N_("情况"), "核查情况|理由", FT_NOTE, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("看到了什么、核实的结果和理由。例：与申请人同姓同村，经核实不是近亲属。") },
    [RCF_RAISED_BY] = { "raised_by", N_("提出人"), "申请回避人", FT_TEXT, .width = 8,
        .help = N_("谁提出的：当事人、调解员本人，或程序核查。"
                   "依据：《人民调解法》第二十三条。例：赵大河。") },
    [RCF_RAISED] = { "raised_on", N_("提出日期"), "提出时间", FT_DATE, .width = 10, .flags = F_LIST,
        .help = N_("提出的日期。例：2022-03-09。") },
    [RCF_DECISION] = { "decision", N_("处理"), "处理决定|决定", FT_CODE, .of = "recusal_decision",
        .width = 12, .flags = F_REQUIRED | F_LIST,
        .help = N_("回避并更换、不需回避，或当事人知情同意。每一事项都要有决定，才能开始调解。"
                   "例：stays 不需回避。") },
    [RCF_DECIDED_BY] = { "decided_by", N_("决定人"), "批准人", FT_TEXT, .width = 8,
        .help = N_("作出决定的人，一般为调委会主任。例：何静。") },
    [RCF_DECIDED] = { "decided_on", N_("决定日期"), "决定时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("作出决定的日期。例：2022-03-09。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(recusal_fields) == RCF_COUNT, "one row for each recusal field");

/* core/catalog_hearing.c - the fields of inquiries, sessions, evidence, appraisals and claims.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field inquiry_fields[] = {
    [IQF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("时间地点"),
        .help = N_("调查所在的案件。例：（2022）郾医调字第0005号。") },
    [IQF_SEQ] = { "seq", N_("序号"), "次数", FT_INT, .width = 4, .flags = F_FIXED | F_LIST,
        .help = N_("本案第几份调查记录，由程序排定。例：1。") },
    [IQF_HELD] = { "held_on", N_("日期"), "调查日期|调查时间|时间", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("调查的日期，即调查记录的“时间”，不早于受理日期。"
                   "依据：人民调解调查记录格式。例：2022-03-09。") },
    [IQF_TIME_FROM] = { "time_from", N_("开始时间"), "开始", FT_TEXT, .width = 6,
        .help = N_("24小时制的时和分。例：09:30。") },
    [IQF_TIME_TO] = { "time_to", N_("结束时间"), "结束", FT_TEXT, .width = 6,
        .help = N_("24小时制的时和分，不早于开始时间。例：10:15。") },
    [IQF_PLACE] = { "place", N_("地点"), "调查地点", FT_TEXT, .width = 16, .flags = F_LIST,
        .help = N_("调查的地点。"
                   "依据：人民调解调查记录格式。例：示例村村委会。") },
    [IQF_PERSON] = { "person", N_("被调查人"), "被调查人姓名", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST, .page = N_("被调查人"),
        .help = N_("接受调查的当事人或知情人。"
                   "依据：人民调解调查记录格式。例：王守田。") },
    [IQF_PERSON_SEX] = { "person_sex", N_("性别"), "被调查人性别", FT_CODE, .of = "sex", .width = 4,
        .help = N_("被调查人的性别。"
                   "依据：GB/T 2261.1。例：1 男。") },
    [IQF_PERSON_AGE] = { "person_age", N_("年龄"), "被调查人年龄", FT_INT, .width = 4,
        .help = N_("被调查人的周岁。例：56。") },
    [IQF_PERSON_UNIT] = { "person_unit", N_("单位或住址"), "单位|住址|被调查人单位", FT_TEXT,
        .width = 16, .flags = F_SENSITIVE,
        .help = N_("被调查人的工作单位或住址。例：孟庙镇示例村二组。") },
    [IQF_PERSON_PHONE] = { "person_phone", N_("联系电话"), "电话|被调查人电话", FT_PHONE,
        .width = 13, .flags = F_SENSITIVE,
        .help = N_("7至20位数字，可有加号和短横。例：12000000008。") },
    [IQF_PRESENT] = { "present", N_("参加人"), "在场人", FT_TEXT, .width = 16, .flags = F_SENSITIVE,
        .page = N_("记录"),
        .help = N_("调查时在场的其他人，没有的空着。例：村民小组组长王守田。") },
    [IQF_INVESTIGATOR] = { "investigator", N_("调查人"), "调查人姓名", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("进行调查的人民调解员。例：孙守正。") },
    [IQF_RECORDER] = { "recorder", N_("记录人"), "记录员", FT_TEXT, .width = 8,
        .help = N_("制作记录的人。例：冯桂芝。") },
    [IQF_CONTENT] = { "content", N_("记录内容"), "内容|调查内容", FT_NOTE, .width = 0,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("问了什么、答了什么、查明了什么。"
                   "依据：《人民调解法》第二十七条。"
                   "例：经查看，檐口伸出约二十五厘米，雨水落在东邻院墙上。") },
    [IQF_SIGNED] = { "signed", N_("已签名"), "是否签名|签名", FT_BOOL, .width = 4,
        .help = N_("被调查人、调查人和记录人都已签名。"
                   "依据：人民调解调查记录格式。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(inquiry_fields) == IQF_COUNT, "one row for each inquiry field");

/* clang-format off */
const struct field session_fields[] = {
    [SSF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("时间地点"),
        .help = N_("调解所在的案件。例：（2022）郾医调字第0005号。") },
    [SSF_SEQ] = { "seq", N_("次数"), "第几次|序号", FT_INT, .width = 4, .flags = F_FIXED | F_LIST,
        .help = N_("本案第几次调解，由程序排定；法律不限次数。例：1。") },
    [SSF_HELD] = { "held_on", N_("日期"), "调解日期|调解时间|时间", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一次调解的日期，即调解记录的“时间”，不早于受理日期。"
                   "依据：《人民调解法》第二十七条。例：2022-03-10。") },
    [SSF_TIME_FROM] = { "time_from", N_("开始时间"), "开始", FT_TEXT, .width = 8, .flags = F_LIST,
        .help = N_("24小时制的时和分。例：09:00。") },
    [SSF_TIME_TO] = { "time_to", N_("结束时间"), "结束", FT_TEXT, .width = 6,
        .help = N_("24小时制的时和分，不早于开始时间。例：11:20。") },
    [SSF_PLACE] = { "place", N_("地点"), "调解地点", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("调解的地点，可以就地进行。"
                   "依据：《人民调解法》第二十一条。例：示例村村委会调解室。") },
    [SSF_CAUSE] = { "cause", N_("事由"), "案由", FT_TEXT, .width = 16,
        .help = N_("调解什么事。"
                   "依据：人民调解记录格式。例：檐口滴水损坏院墙。") },
    [SSF_PRESENT] = { "present", N_("到场当事人"), "当事人|到场人", FT_TEXT, .width = 16,
        .flags = F_SENSITIVE, .page = N_("到场"),
        .help = N_("到场的各方当事人及代理人、监护人；未到的在经过里写明。"
                   "例：赵大河、钱二林。") },
    [SSF_INVITED] = { "invited", N_("参加人"), "邀请参加人|受邀参加人", FT_TEXT, .width = 12,
        .flags = F_SENSITIVE,
        .help = N_("只填受邀请的参加人，不填当事人，并须征得当事人同意。"
                   "依据：《人民调解法》第二十条。例：王守田。") },
    [SSF_POINTS] = { "points", N_("记录要点"), "要点", FT_CODES, .of = "session_point", .width = 14,
        .page = N_("经过"),
        .help = N_("记录应有的七个要点中已写到的：告知、原则和身份、陈述、核实、风险提示、结果、"
                   "签名。"
                   "依据：人民调解记录填写要求。例：1,2,3,4,6,7。") },
    [SSF_CONTENT] = { "content", N_("调解经过"), "调解内容|记录内容|内容", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("各方陈述、核实的情况、劝说和提出的方案；没有达成的写原因和告知的途径。"
                   "依据：《人民调解法》第二十六条、第二十七条。"
                   "例：钱二林同意收回檐口，赵大河同意减为六百元。") },
    [SSF_RESULT] = { "result", N_("本次结果"), "调解结果|结果", FT_CODE, .of = "session_result",
        .width = 10, .flags = F_REQUIRED | F_LIST, .page = N_("结果"),
        .help = N_("这一次的结果：继续调解、达成协议、调解不成或委托鉴定。"
                   "例：agreed 达成协议。") },
    [SSF_RESULT_NOTE] = { "result_note", N_("结果说明"), "说明|备注", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("下次的时间、未达成的原因等。例：约定3月15日再次调解。") },
    [SSF_RECORDER] = { "recorder", N_("记录人"), "记录员", FT_TEXT, .width = 8, .flags = F_LIST,
        .help = N_("制作记录的人。"
                   "依据：《人民调解法》第二十七条。例：冯桂芝。") },
    [SSF_SIGNED] = { "signed", N_("已签名"), "是否签名|签名", FT_BOOL, .width = 4,
        .help = N_("当事人、参加人、人民调解员和记录人都已在记录上签名。"
                   "依据：人民调解记录格式。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(session_fields) == SSF_COUNT, "one row for each session field");

/* clang-format off */
const struct field evidence_fields[] = {
    [EVF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("证据所在的案件。例：（2022）郾医调字第0005号。") },
    [EVF_SEQ] = { "seq", N_("序号"), "编号", FT_INT, .width = 4, .flags = F_FIXED | F_LIST,
        .help = N_("本案第几份证据，由程序排定。例：1。") },
    [EVF_NAME] = { "name", N_("名称"), "证据名称|材料名称", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("证据材料的名称。例：院墙受损照片。") },
    [EVF_KIND] = { "kind", N_("种类"), "证据种类|类型", FT_CODE, .of = "evidence_kind", .width = 8,
        .flags = F_LIST,
        .help = N_("书证、照片和影像、证人证言、鉴定意见、录音和电子数据或其他。"
                   "例：photo 照片和影像。") },
    [EVF_COPIES] = { "copies", N_("份数"), "件数", FT_INT, .width = 4, .flags = F_LIST,
        .help = N_("原件或复印件的份数。例：1。") },
    [EVF_ORIGIN] = { "origin", N_("提供人"), "来源|提交人", FT_TEXT, .width = 10,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("由谁提供，或在哪里取得。例：赵大河提供。") },
    [EVF_PAGES] = { "pages", N_("页数"), "页号", FT_INT, .width = 4,
        .help = N_("材料共几页，编卷内目录用。例：3。") },
    [EVF_NOTE] = { "note", N_("说明"), "备注|证明内容", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("证明什么，是否与原件核对。例：复印件，已与原件核对无异。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(evidence_fields) == EVF_COUNT, "one row for each evidence field");

/* clang-format off */
const struct field appraisal_fields[] = {
    [APF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("委托"),
        .help = N_("鉴定所在的案件。例：（2022）郾医调字第0005号。") },
    [APF_COMMISSIONER] = { "commissioner", N_("委托方式"), "委托人|委托主体", FT_CODE,
        .of = "appraisal_by", .width = 12, .flags = F_REQUIRED | F_LIST,
        .help = N_("由双方共同委托，或经双方同意由调委会委托；不能由一方委托。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：joint 双方共同委托。") },
    [APF_CONSENT] = { "consent_on", N_("双方同意日期"), "同意鉴定日期", FT_DATE, .width = 10,
        .help = N_("双方都同意鉴定的日期；由调委会委托的必填。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：2022-05-30。") },
    [APF_BODY] = { "body", N_("鉴定机构"), "鉴定单位|机构", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("医学会或司法鉴定机构的全称。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：漯河市医学会。") },
    [APF_MATTER] = { "matter", N_("鉴定事项"), "委托事项", FT_TEXT, .width = 20,
        .help = N_("请鉴定机构回答的问题。例：诊疗行为有无过错及与损害的因果关系。") },
    [APF_COMMISSIONED] = { "commissioned_on", N_("委托日期"), "委托时间|鉴定委托日期", FT_DATE,
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("委托的那一天；自该日至收到意见之日，鉴定的时间不计入调解期限。"
                   "依据：《医疗纠纷预防和处理条例》第三十八条。例：2022-06-01。") },
    [APF_OPINION_NO] = { "opinion_no", N_("意见书文号"), "鉴定意见书编号|意见书编号|鉴定书编号",
        FT_TEXT, .width = 20, .page = N_("意见"),
        .help = N_("鉴定意见书的文号。例：漯医损鉴〔2022〕9999号。") },
    [APF_OPINION] = { "opinion_on", N_("意见书日期"), "鉴定日期|意见日期", FT_DATE, .width = 10,
        .help = N_("鉴定意见书上写的日期，不早于委托日期。例：2022-07-15。") },
    [APF_RECEIVED] = { "received_on", N_("收到日期"), "收到意见日期|收到时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("调委会收到意见书的那一天，不计入调解期限，次日恢复计算；还没收到的空着。"
                   "依据：《医疗纠纷预防和处理条例》第三十八条。例：2022-07-20。") },
    [APF_WITHDRAWN] = { "withdrawn_on", N_("撤回日期"), "撤回鉴定日期", FT_DATE, .width = 10,
        .help = N_("撤回鉴定委托的日期，停计到这一天为止；没有撤回的空着。例：2022-06-20。") },
    [APF_DAMAGE] = { "damage", N_("损害及程度"), "损害程度|人身损害及程度", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("意见四要点之一：有无人身损害及损害程度。"
                   "依据：《医疗纠纷预防和处理条例》第三十六条。例：构成九级伤残。") },
    [APF_FAULT] = { "fault", N_("过错"), "医疗过错|诊疗过错", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("意见四要点之二：有无过错。"
                   "依据：《医疗纠纷预防和处理条例》第三十六条。例：术前告知不充分。") },
    [APF_CAUSATION] = { "causation", N_("因果关系"), "因果关系说明", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("意见四要点之三：过错与损害有无因果关系。"
                   "依据：《医疗纠纷预防和处理条例》第三十六条。例：存在因果关系。") },
    [APF_RESPONSIBILITY] = { "responsibility", N_("责任程度"), "原因力|过错程度", FT_CODE,
        .of = "responsibility", .width = 8, .flags = F_LIST,
        .help = N_("意见四要点之四：责任程度。"
                   "依据：《医疗纠纷预防和处理条例》第三十六条。例：minor 次要。") },
    [APF_RATIO] = { "ratio", N_("责任比例"), "责任百分比|参与度", FT_INT, .width = 6,
        .help = N_("责任程度的百分比，0至100的整数；鉴定费按它分担。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：30。") },
    [APF_FEE] = { "fee", N_("鉴定费"), "鉴定费用|费用", FT_MONEY, .width = 10, .page = N_("费用"),
        .help = N_("鉴定机构收的费用，元；调解本身不收费。"
                   "依据：《人民调解法》第四条、《医疗纠纷预防和处理条例》第三十四条。"
                   "例：6000。") },
    [APF_ADVANCE_APPLICANT] = { "advance_applicant", N_("申请方垫付"), "申请人垫付|患方预交",
        FT_MONEY, .width = 10,
        .help = N_("申请方预先交纳的鉴定费，元。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：3000。") },
    [APF_ADVANCE_RESPONDENT] = { "advance_respondent", N_("被申请方垫付"), "被申请人垫付|医方预交",
        FT_MONEY, .width = 10,
        .help = N_("被申请方预先交纳的鉴定费，元。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：3000。") },
    [APF_FINAL_APPLICANT] = { "final_applicant", N_("申请方承担"), "申请人承担|患方承担", FT_MONEY,
        .width = 10,
        .help = N_("按责任比例最后由申请方承担的鉴定费，元；两方之和等于鉴定费。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：4200。") },
    [APF_FINAL_RESPONDENT] = { "final_respondent", N_("被申请方承担"), "被申请人承担|医方承担",
        FT_MONEY, .width = 10,
        .help = N_("按责任比例最后由被申请方承担的鉴定费，元；两方之和等于鉴定费。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：1800。") },
    [APF_RECUSAL] = { "recusal", N_("鉴定人回避"), "回避情况|回避", FT_TEXT, .width = 10,
        .page = N_("其他"),
        .help = N_("鉴定人是否为当事人或其近亲属、有利害关系或其他影响公正的关系，怎样处理。"
                   "依据：《医疗纠纷预防和处理条例》第三十七条。例：无须回避。") },
    [APF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("补充鉴定、重新鉴定等情况。例：双方对意见没有异议。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(appraisal_fields) == APF_COUNT, "one row for each appraisal field");

/* clang-format off */
const struct field claim_fields[] = {
    [CLF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("请求所在的案件。例：（2022）郾交调字第0002号。") },
    [CLF_SEQ] = { "seq", N_("序号"), "请求序号", FT_INT, .width = 4, .flags = F_FIXED | F_LIST,
        .help = N_("第几项请求，由程序排定。例：1。") },
    [CLF_ITEM] = { "item", N_("项目"), "请求项目|损失项目", FT_CODE, .of = "claim_item",
        .width = 10, .flags = F_LIST,
        .help = N_("劳动争议和交通事故按项目逐项填，其他纠纷选“其他请求”或空着。"
                   "例：medical_cost 医疗费。") },
    [CLF_TEXT] = { "text", N_("内容"), "申请事项|请求内容", FT_TEXT, .width = 24,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("申请书上的申请事项，一项一条。"
                   "依据：人民调解申请书格式。例：赔偿医疗费12000元。") },
    [CLF_AMOUNT] = { "amount", N_("主张金额"), "请求金额|申请金额|金额", FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("这一项主张的金额，元，最多两位小数，不得为负。例：12000。") },
    [CLF_AGREED] = { "agreed", N_("认定金额"), "协商金额|确认金额", FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("各方确认或协议采用的金额，元；还没有确认的空着。例：10800。") },
    [CLF_PROOF] = { "proof", N_("依据"), "证明材料|票据", FT_TEXT, .width = 16,
        .help = N_("这一项的票据、证明或计算方法。例：住院收费票据3张。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(claim_fields) == CLF_COUNT, "one row for each claim field");

/* clang-format off */
const struct field detail_fields[] = {
    [DTF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("事项所在的案件。例：（2022）郾物调字第0001号。") },
    [DTF_ITEM] = { "item", N_("事项"), "项目", FT_CODE, .of = "detail", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一类调委会另外要登记的事项，由代码表 detail 按专业领域列出。"
                   "例：property_company 物业服务企业。") },
    [DTF_VALUE] = { "value", N_("内容"), "填写内容", FT_TEXT, .width = 24,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("事项的内容。例：漯河示例物业服务有限公司。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(detail_fields) == DTF_COUNT, "one row for each detail field");

/* core/catalog_case.c - the fields of a case, in the order of the form.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field case_fields[] = {
    [CF_NUMBER] = { "number", N_("案号"), "案件编号|案件号|卷号|登记编号|受理编号|编号", FT_TEXT,
        .width = 24, .flags = F_UNIQUE | F_FIXED | F_LIST, .page = N_("受理"),
        .help = N_("受理时由程序按字号和年度连续编排，作废的号不再用。"
                   "依据：人民调解卷宗封面格式。例：（2022）郾医调字第0001号。") },
    [CF_CODE] = { "code", N_("案件编码"), "案件代码|外部编码|系统编码", FT_TEXT, .width = 24,
        .flags = F_UNIQUE,
        .help = N_("上级系统或原台账给的编码，原样保存，供对账和再次导入时认出同一案件。"
                   "例：411103101999202203080001。") },
    [CF_YEAR] = { "year", N_("年度"), "案号年度|年份", FT_INT, .width = 4, .flags = F_FIXED,
        .help = N_("案号所属的年度，取受理日期的年份。例：2022。") },
    [CF_SERIES] = { "series", N_("字号"), "案号字号|案号字", FT_TEXT, .width = 10, .flags = F_FIXED,
        .help = N_("案号中调委会的简称，取自调委会的设置。例：郾医调字。") },
    [CF_SEQ] = { "seq", N_("顺序号"), "案号顺序号|流水号", FT_INT, .width = 6, .flags = F_FIXED,
        .help = N_("案号在同一字号、同一年度内的顺序号，从1起连续，不跳号、不重号。例：17。") },
    [CF_COMMITTEE] = { "committee", N_("调委会"),
        "人民调解委员会|调解委员会|调解组织|调解组织名称|调委会名称|受理调委会|受理单位|承办单位|"
        "调解机构", FT_REF, .of = "committee", .width = 20, .flags = F_REQUIRED | F_CARRY,
        .help = N_("受理并调解本案的人民调解委员会，受理日须在用。"
                   "依据：《人民调解法》第七条、第八条、第三十四条。"
                   "例：郾城区医疗纠纷人民调解委员会。") },
    [CF_STUDIO] = { "studio", N_("调解工作室"), "工作室|个人调解室|调解室", FT_TEXT, .width = 16,
        .flags = F_CARRY,
        .help = N_("在个人调解工作室办理的，填工作室名称，否则空着。例：段龙根调解工作室。") },
    [CF_REGISTRAR] = { "registrar", N_("受理员"), "受理人|受理人姓名|受理人员|登记人|登记员|经办人",
        FT_TEXT, .width = 8, .flags = F_CARRY,
        .help = N_("登记受理本案的人，即受理登记表上的登记人。"
                   "依据：《人民调解法》第二十七条。例：冯桂芝。") },
    [CF_SOURCE] = { "source", N_("案件来源"), "来源|纠纷来源|受理方式|受理来源", FT_CODE,
        .of = "source", .width = 16, .flags = F_REQUIRED | F_CARRY,
        .help = N_("主动调解、依申请调解或接受委托移送；移送的要选到法院、检察院、公安、"
                   "信访或其他部门。"
                   "依据：《人民调解法》第十七条、第十八条。例：2 依申请调解。") },
    [CF_SOURCE_ORG] = { "source_org", N_("委托移送单位"), "委托单位|移送单位|移送机关|来源单位",
        FT_TEXT, .width = 20,
        .help = N_("委托或移送本案的单位全称，来源为委托移送时必填。"
                   "依据：《人民调解法》第十八条。例：郾城区人民法院。") },
    [CF_REFERRAL_NO] = { "referral_no", N_("移送函号"),
        "委托函号|移送编号|移送文号|委托移送编号|引调案号", FT_TEXT, .width = 20,
        .help = N_("委托（移送）调解函的文号或对方案号，反馈结果时引用。"
                   "例：（2022）豫1103诉前调123号。") },
    [CF_APPLIED] = { "applied_on", N_("申请日期"), "申请时间|收到申请日期", FT_DATE, .width = 10,
        .help = N_("收到申请或移送材料的那一天，不晚于受理日期，一经登记不得改写：诉讼时效自该日"
                   "中断。"
                   "依据：诉讼时效规定（2020年修正）第十二条。例：2022-03-08，可键入0308。") },
    [CF_APPLY_FORM] = { "apply_form", N_("申请方式"), "申请形式", FT_CODE, .of = "apply_form",
        .width = 8,
        .help = N_("口头或书面。口头申请要当场记录基本情况、事项、理由和时间。"
                   "依据：《劳动争议调解仲裁法》第十二条、《医疗纠纷预防和处理条例》第三十一条。"
                   "例：1 口头。") },
    [CF_ACCEPTED] = { "accepted_on", N_("受理日期"),
        "受理时间|登记日期|登记时间|立案日期|立案时间|受案日期|受案时间|收案日期", FT_DATE,
        .width = 10,
        .help = N_("决定受理的那一天，调解期限从次日起算，不晚于今天。统计的受理数按它归期。"
                   "例：2022-03-08，可键入0308、今、昨。") },
    [CF_TYPE] = { "type", N_("纠纷类别"), "纠纷类型|纠纷种类|案件类型|案件类别|类别|类型|案由",
        FT_CODE, .of = "type", .width = 12, .flags = F_REQUIRED | F_CARRY | F_LIST,
        .page = N_("案情"),
        .help = N_("《人民调解案件情况统计表》的类别，一案一类。输代码、名称或拼音首字母。"
                   "例：15 医疗，可键入yl。") },
    [CF_CAMPAIGN] = { "campaign", N_("六防六促类别"), "六防六促|六防六促类型|六防类别|六防",
        FT_CODE, .of = "campaign_pair", .width = 14, .flags = F_CARRY,
        .help = N_("六防六促专项行动的类别，与纠纷类别各自独立；不属于的选0。"
                   "依据：全省2022年1月25日部署的六防六促专项行动。例：3 防邻里纠纷。") },
    [CF_CAMPAIGN_ON] = { "campaign_on", N_("行动计入日期"), "专项行动日期|行动日期|六防六促日期",
        FT_DATE, .width = 10,
        .help = N_("从哪一天起计入专项行动，通常就是受理日期，空着按受理日期计。"
                   "例：2022-01-25。") },
    [CF_DIFFICULTY] = { "difficulty", N_("案件难度级别"),
        "难度级别|难度等级|难度|难易程度|案件难度|疑难程度", FT_CODE, .of = "difficulty",
        .width = 10, .flags = F_REQUIRED,
        .help = N_("一般、疑难复杂、重大三级，由承办人判断，没有全国统一标准。"
                   "统计表的“疑难复杂”按它计数。例：1 一般。") },
    [CF_AREA] = { "area", N_("行政区划"),
        "行政划分|所属区划|所属区域|区域|辖区|镇办|乡镇|乡镇街道|村社区|所在村", FT_REF,
        .of = "area", .width = 14, .flags = F_REQUIRED | F_CARRY,
        .help = N_("纠纷发生或当事人所在的村（社区）、镇（街道）。统计按它逐级汇总。"
                   "例：孟庙镇示例村。") },
    [CF_OCCURRED] = { "occurred_on", N_("发生日期"),
        "发生时间|纠纷发生日期|纠纷发生时间|事发日期|事发时间", FT_DATE, .width = 10,
        .help = N_("纠纷发生的日期，不晚于申请日期和受理日期；说不清的空着。例：2022-02-27。") },
    [CF_PLACE] = { "place", N_("发生地点"), "地点|纠纷发生地点|纠纷地点|发生地|事发地点", FT_TEXT,
        .width = 20, .flags = F_SENSITIVE,
        .help = N_("纠纷发生的地点。例：示例村三组村东排水沟旁。") },
    [CF_SUMMARY] = { "summary", N_("纠纷简要情况"),
        "简要情况|纠纷情况|纠纷概况|案情|案情简介|简要案情|基本案情|基本情况|案件简介|纠纷事实|"
        "主要事实", FT_NOTE, .width = 30, .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("起因、争议事项和各方主张，写清楚而不超过1000字，"
                   "即受理登记表的“纠纷简要情况”。"
                   "依据：《人民调解法》第二十七条。"
                   "例：檐口越界滴水，要求拆檐并赔偿院墙损失3000元。") },
    [CF_CLAIMED] = { "amount_claimed", N_("请求金额"),
        "申请金额|诉求金额|主张金额|索赔金额|标的额|标的金额|争议金额", FT_MONEY, .width = 12,
        .help = N_("申请人主张的金额，元，最多两位小数，不得为负；没有金额的空着。"
                   "例：150000，可键入15万。") },
    [CF_RISK] = { "risk", N_("风险等级"), "风险级别|预警等级|风险", FT_CODE, .of = "risk",
        .width = 6,
        .help = N_("蓝、黄、橙、红四级。红色须有防范措施，并及时报告公安机关或有关部门。"
                   "依据：《人民调解法》第二十五条。例：1 黄。") },
    [CF_RISK_MEASURES] = { "risk_measures", N_("风险防范措施"),
        "防范措施|稳控措施|化解措施|预防措施", FT_NOTE, .flags = F_SENSITIVE,
        .help = N_("为防止矛盾激化采取的措施，以及何时向谁报告。"
                   "依据：《人民调解法》第二十五条。例：已告知派出所，村干部每日走访。") },
    [CF_GROUPS] = { "special_groups", N_("涉及特殊群体"), "涉及特殊群体情况|特殊群体|特殊群体情况",
        FT_CODES, .of = "special_group", .width = 16,
        .help = N_("涉及的特殊群体，可选几项，用逗号分开。例：1,3 即未成年人、残疾人。") },
    [CF_MIGRANT] = { "migrant", N_("涉及农民工"),
        "涉及农民工纠纷情况|涉及农民工纠纷|是否涉及农民工|农民工", FT_BOOL, .width = 6,
        .help = N_("当事人一方是农民工且争议与务工有关。例：是。") },
    [CF_DEATH] = { "death", N_("有无死亡"), "死亡|是否死亡|有无人员死亡", FT_BOOL, .width = 4,
        .help = N_("纠纷中有没有人死亡。例：无。") },
    [CF_OPEN_SESSION] = { "open_session", N_("公开调解"), "是否公开|是否公开调解", FT_BOOL,
        .width = 4,
        .help = N_("当事人可以要求公开或不公开进行；医疗纠纷未经双方同意不得公开。"
                   "依据：《人民调解法》第二十三条、《医疗纠纷预防和处理条例》第四十二条。"
                   "例：否。") },
    [CF_MEDIATOR] = { "mediator", N_("主办调解员"),
        "调解员|调解员姓名|人民调解员|主调解员|主办|承办人", FT_REF, .of = "mediator", .width = 8,
        .flags = F_CARRY | F_LIST, .page = N_("人员"),
        .help = N_("主办本案的人民调解员，由调委会指定或当事人选择。法律只要求至少一名，"
                   "没有上限。"
                   "依据：《人民调解法》第十九条。例：孙守正。") },
    [CF_CO_MEDIATOR] = { "co_mediator", N_("协办调解员"), "协助调解员|协办|协办人", FT_REF,
        .of = "mediator", .width = 8,
        .help = N_("协助办理的人民调解员，没有的空着。"
                   "依据：《人民调解法》第十九条。例：冯桂芝。") },
    [CF_RIGHTS_ON] = { "rights_on", N_("权利义务告知日期"),
        "权利义务告知时间|权利告知日期|告知日期", FT_DATE, .width = 10,
        .help = N_("向当事人告知权利义务的日期，不晚于第一次调解。"
                   "依据：《人民调解法》第二十三条、第二十四条，《人民调解工作若干规定》第三十"
                   "条。例：2022-03-10。") },
    [CF_HOSPITAL] = { "hospital", N_("医疗机构"), "医疗机构名称|医院|涉事医院", FT_TEXT,
        .width = 20, .only = "medical", .page = N_("专业事项"),
        .help = N_("发生争议的医疗机构全称。"
                   "依据：《医疗纠纷预防和处理条例》第三十一条。例：漯河市郾城区示例医院。") },
    [CF_DEPARTMENT] = { "department", N_("科室"), "就诊科室|涉事科室", FT_TEXT, .width = 10,
        .only = "medical",
        .help = N_("诊疗所在的科室。例：普外科。") },
    [CF_INSURER] = { "insurer", N_("保险公司"), "保险机构|承保公司|承保机构", FT_TEXT, .width = 20,
        .only = "medical|traffic|school",
        .help = N_("承保医疗责任险、交强险、商业险或校方责任险的公司，没有投保的空着。"
                   "例：示例保险漯河支公司。") },
    [CF_ACCIDENT_NO] = { "accident_no", N_("事故认定书编号"),
        "交通事故认定书编号|认定书编号|事故认定书号|认定书号", FT_TEXT, .width = 20,
        .only = "traffic",
        .help = N_("道路交通事故认定书（证明）的编号。"
                   "依据：《道路交通事故处理程序规定》第六十二条。例：第411103120220001号。") },
    [CF_ACCIDENT_ON] = { "accident_on", N_("事故日期"), "事故时间|事故发生日期|事故发生时间",
        FT_DATE, .width = 10, .only = "traffic",
        .help = N_("交通事故发生的日期，不晚于受理日期。例：2022-05-03。") },
    [CF_SCHOOL] = { "school", N_("学校"), "学校名称|就读学校|涉事学校", FT_TEXT, .width = 20,
        .flags = F_SENSITIVE, .only = "school",
        .help = N_("涉及的学校或幼儿园全称；当事人未成年的，对外不显示。"
                   "依据：《未成年人保护法》第一百零三条。例：郾城区示例小学。") },
    [CF_EMPLOYER] = { "employer", N_("用人单位"), "用人单位名称|用工单位|企业名称", FT_TEXT,
        .width = 20, .only = "labour",
        .help = N_("与劳动者发生争议的用人单位全称。例：漯河示例食品有限公司。") },
    [CF_WORKERS] = { "workers", N_("涉及劳动者人数"), "劳动者人数|职工人数|涉及职工人数", FT_INT,
        .width = 6, .only = "labour",
        .help = N_("有共同请求的劳动者人数；十人以上的可以推举代表参加。"
                   "依据：《劳动争议调解仲裁法》第七条。例：12。") },
    [CF_PAYMENT_ONLY] = { "payment_only", N_("仅给付内容"), "仅涉及给付|是否仅给付|仅为给付义务",
        FT_BOOL, .width = 4, .only = "labour",
        .help = N_("协议只有给付义务才能申请司法确认。"
                   "依据：审理劳动争议案件解释（一）第五十二条。例：是。") },
    [CF_PROJECT] = { "project", N_("征收项目"), "征收项目名称|拆迁项目|项目名称", FT_TEXT,
        .width = 20, .only = "expropriation",
        .help = N_("房屋征收项目的名称或征收决定文号。例：示例路棚户区改造项目。") },
    [CF_NATURE] = { "nature", N_("争议性质"), "纠纷性质|性质", FT_CODE, .of = "nature", .width = 6,
        .only = "expropriation",
        .help = N_("民事或行政。补偿协议和征收决定本身属行政争议，不予受理；家庭分配、租赁、"
                   "相邻等属民事。"
                   "依据：法释〔2019〕17号第二条。例：民事。") },
    [CF_STATE] = { "state", N_("状态"), "案件状态|办理状态|当前状态|办理进度", FT_CODE,
        .of = "state", .width = 10, .flags = F_REQUIRED | F_FIXED | F_LIST,
        .page = N_("结果与协议"),
        .help = N_("案件办到哪一步，由流转动作改变，不在表单里填。例：调解中。") },
    [CF_RESULT] = { "result", N_("调解结果"), "处理结果|化解结果|结果", FT_CODE, .of = "result",
        .width = 12,
        .help = N_("调解成功、不成功、撤回或自行和解、移送；未结的空着。调解成功率按它计算。"
                   "例：1 调解成功。") },
    [CF_OUTCOME] = { "outcome_on", N_("终结日期"),
        "终结时间|调解时间|调解日期|调成时间|化解时间|化解日期|结果日期", FT_DATE, .width = 10,
        .help = N_("有结果的那一天：协议生效日，或终止、撤回、移送日，不早于受理日期。"
                   "统计按它归期，不按归档日期。例：2022-03-10。") },
    [CF_END_REASON] = { "end_reason", N_("终止原因"),
        "终止理由|终结原因|不成原因|失败原因|不予受理原因|不予受理理由", FT_CODE,
        .of = "end_reason", .width = 20,
        .help = N_("不予受理选N1至N7，终止调解选T1至T8。"
                   "依据：《人民调解法》第十七条、第二十六条。例：T2 不能达成协议。") },
    [CF_END_NOTE] = { "end_note", N_("原因说明"), "终止说明|终结说明|不成说明|原因备注", FT_NOTE,
        .flags = F_SENSITIVE,
        .help = N_("原因的具体情况；选“其他”时必填。例：对方已外出务工，电话无法接通。") },
    [CF_NOTICE_ON] = { "notice_on", N_("不予受理告知日期"), "不予受理告知时间|不予受理通知日期",
        FT_DATE, .width = 10,
        .help = N_("把不予受理的决定和应找的部门告知当事人的日期。"
                   "依据：《人民调解工作若干规定》第二十二条至第二十四条。例：2022-03-09。") },
    [CF_REMEDIES_ON] = { "remedies_on", N_("救济途径告知日期"),
        "告知救济途径日期|救济告知日期|其他途径告知日期", FT_DATE, .width = 10,
        .help = N_("调解不成时告知可以仲裁、行政处理或起诉的日期，终止调解必填。"
                   "依据：《人民调解法》第二十六条。例：2022-04-20。") },
    [CF_AGREEMENT_FORM] = { "agreement_form", N_("协议形式"), "协议类型|协议种类|协议方式|调解类型",
        FT_CODE, .of = "agreement_form", .width = 6,
        .help = N_("口头或书面。医疗、劳动、农村土地承包纠纷必须书面。"
                   "依据：《人民调解法》第二十八条、《医疗纠纷预防和处理条例》第三十九条、"
                   "《劳动争议调解仲裁法》第十四条。例：2 书面。") },
    [CF_AGREEMENT_NO] = { "agreement_no", N_("调解书编号"),
        "协议书编号|协议编号|协议书号|调解协议书编号|调解协议编号", FT_TEXT, .width = 24,
        .help = N_("调解协议书的编号，通常与案号相同；一案几份协议的加后缀。"
                   "例：（2022）郾医调字第0005号之二。") },
    [CF_AGREEMENT_TEXT] = { "agreement_text", N_("协议内容"),
        "调解协议内容|协议主要内容|协议书内容", FT_NOTE, .flags = F_SENSITIVE,
        .help = N_("协议的内容、履行的方式和期限；口头协议也须记录。"
                   "依据：《人民调解法》第二十八条、第二十九条。"
                   "例：2022年3月31日前收回檐口25厘米并支付修缮费600元。") },
    [CF_AGREEMENT_AMOUNT] = { "agreement_amount", N_("协议金额"),
        "协议金|调解协议金|调解协议金额|协议涉及金额|涉及金额|涉案金额|调解金额|金额", FT_MONEY,
        .width = 12, .flags = F_LIST,
        .help = N_("协议涉及的金额，元，最多两位小数，不得为负；没有金额的空着。"
                   "统计的“协议涉及金额”按它合计。例：39400，可键入3.94万。") },
    [CF_AGREED] = { "agreed_on", N_("达成协议日期"),
        "协议日期|协议时间|协议达成日期|达成日期|达成协议时间", FT_DATE, .width = 10,
        .help = N_("各方达成一致的日期；口头协议自该日生效。"
                   "依据：《人民调解法》第三十条。例：2022-03-10。") },
    [CF_SIGNED] = { "signed_on", N_("签署日期"), "签署时间|签字日期|签字时间|签名日期|协议签署日期",
        FT_DATE, .width = 10,
        .help = N_("最后一方当事人和调解员签名、盖章或按指印的日期。医疗、"
                   "劳动协议只认签名或盖章。"
                   "依据：《人民调解法》第二十九条。例：2022-03-10。") },
    [CF_SEALED] = { "sealed_on", N_("盖章日期"), "盖章时间|调委会盖章日期", FT_DATE, .width = 10,
        .help = N_("人民调解委员会在协议书上盖章的日期。"
                   "依据：《人民调解法》第二十九条。例：2022-03-10。") },
    [CF_EFFECTIVE] = { "effective_on", N_("生效日期"), "生效时间|协议生效日期", FT_DATE,
        .width = 10,
        .help = N_("书面协议为签署和盖章中最晚的一天，口头协议为达成之日；"
                   "司法确认的30日从它起算。"
                   "依据：《人民调解法》第二十九条、第三十条、第三十三条。例：2022-03-10。") },
    [CF_PERFORM_DUE] = { "perform_due", N_("履行期限"),
        "履行时限|约定履行日期|应履行日期|履行期限届满日", FT_DATE, .width = 10, .flags = F_AHEAD,
        .page = N_("履行与确认"),
        .help = N_("协议约定的最后履行日。到期未履行的列入督促清单。"
                   "依据：《人民调解法》第三十一条。例：2022-03-31。") },
    [CF_PERFORMANCE] = { "performance", N_("协议履行情况"), "履行情况|履行状态|履行结果|协议履行",
        FT_CODE, .of = "performance", .width = 10,
        .help = N_("已履行、履行中、部分履行、反悔、申请司法确认或其他，以凭证或回访为准。"
                   "依据：《人民调解法》第三十一条。例：已履行。") },
    [CF_PERFORMED] = { "performed_on", N_("履行日期"), "履行时间|履行完毕日期|实际履行日期",
        FT_DATE, .width = 10,
        .help = N_("全部履行完毕的日期，不早于终结日期；当场履行的可以同日。例：2022-03-28。") },
    [CF_JC_INFORMED] = { "jc_informed_on", N_("司法确认告知日期"),
        "司法确认告知时间|告知司法确认日期", FT_DATE, .width = 10,
        .help = N_("告知双方可以共同申请司法确认的日期；医疗纠纷达成协议时必填。"
                   "依据：《医疗纠纷预防和处理条例》第三十九条。例：2022-08-02。") },
    [CF_JC_STATE] = { "jc_state", N_("司法确认情况"), "司法确认|司法确认状态|是否司法确认", FT_CODE,
        .of = "jc_state", .width = 10,
        .help = N_("司法确认申请办到哪一步。须双方共同申请；劳动协议限给付内容，"
                   "征收补偿协议不适用。"
                   "依据：《人民调解法》第三十三条。例：确认有效。") },
    [CF_JC_APPLIED] = { "jc_applied_on", N_("申请司法确认日期"),
        "司法确认申请日期|司法确认申请时间", FT_DATE, .width = 10,
        .help = N_("双方共同向法院申请的日期，自协议生效之日起30日内。"
                   "依据：《人民调解法》第三十三条、《民事诉讼法》第二百零五条（2021年文本第二百"
                   "零一条）。例：2022-09-26。") },
    [CF_JC_RESULT_ON] = { "jc_result_on", N_("司法确认结果日期"),
        "司法确认日期|司法确认时间|司法确认裁定日期|裁定日期", FT_DATE, .width = 10,
        .help = N_("法院作出裁定或决定的日期，不早于申请日期。例：2022-10-11。") },
    [CF_TRANSFER_TO] = { "transfer_to", N_("移送去向"),
        "移送至|移送上报单位|上报单位|转送单位|接收单位", FT_TEXT, .width = 20,
        .help = N_("移送或上报到哪个单位。"
                   "依据：《人民调解法》第二十五条、第二十六条。"
                   "例：郾城区劳动人事争议仲裁委员会。") },
    [CF_PASSED_TO] = { "passed_to", N_("转入案件"), "并入案件|并案案号|转入案号", FT_REF,
        .of = "case", .width = 24,
        .help = N_("已转到本区另一调委会立案的，填新案件；一件纠纷只在新案件里统计一次。"
                   "例：（2022）郾医调字第0008号。") },
    [CF_CONVERSION] = { "conversion", N_("纠纷转化情况"), "转化情况|纠纷转化|民转刑情况", FT_CODE,
        .of = "conversion", .width = 10,
        .help = N_("纠纷后来转为治安、刑事或民商事案件的，选相应代码；没有的空着。"
                   "例：02 刑事。") },
    [CF_SUBSIDY] = { "subsidy", N_("以奖代补评定"),
        "以奖代补|以案定补|以案定补评定|案件补贴|补贴评定", FT_TEXT, .width = 10,
        .page = N_("归档"),
        .help = N_("以案定补（以奖代补）评定的等次。调解不收费，这里只记给调解员的补贴。"
                   "依据：《人民调解法》第四条、第十六条。例：二档。") },
    [CF_ATTRIBUTE] = { "attribute", N_("案件属性"), "属性|案件标签", FT_TEXT, .width = 12,
        .help = N_("上级系统使用的案件属性，原样保存。例：六防六促。") },
    [CF_PERSONS] = { "persons", N_("涉及人数"), "涉及当事人数|涉案人数|当事人数|人数", FT_INT,
        .width = 6, .flags = F_FIXED | F_DERIVED,
        .help = N_("各方当事人人数之和，群体当事人按实际人数，代理人不计；由程序计算。例：2。") },
    [CF_PARTIES] = { "parties", N_("当事人"), "当事人姓名|当事人名称|双方当事人", FT_TEXT,
        .width = 16, .flags = F_FIXED | F_DERIVED | F_SENSITIVE | F_LIST,
        .help = N_("各方当事人的姓名或名称，由程序按顺序列出，用分号隔开。例：赵大河；钱二林。") },
    [CF_DUE] = { "due_on", N_("期限"), "到期日|到期日期|截止日期|办理期限|调解期限", FT_DATE,
        .width = 12, .flags = F_FIXED | F_DERIVED | F_LIST,
        .help = N_("眼下约束本案的期限的最后一天，已扣除鉴定、计入延长；由程序计算。"
                   "例：2022-04-07，列表里显示“剩 4天”。") },
    [CF_DUE_LIMIT] = { "due_limit", N_("适用期限"), "期限依据", FT_TEXT, .width = 8,
        .flags = F_FIXED | F_DERIVED,
        .help = N_("上面的期限是哪一条，见“期限”设置；由程序计算。例：D-02。") },
    [CF_STOPPED] = { "stopped", N_("停计"), "是否停计", FT_BOOL, .width = 4,
        .flags = F_FIXED | F_DERIVED,
        .help = N_("今天不计入期限（例如正在鉴定）；由程序计算。例：是。") },
    [CF_CLOSED] = { "closed_on", N_("结案日期"), "结案时间|办结日期|办结时间", FT_DATE, .width = 10,
        .flags = F_FIXED,
        .help = N_("结案手续办完的日期，由“结案”动作填写。例：2022-04-12。") },
    [CF_FILED] = { "filed_on", N_("归档日期"), "归档时间|立卷日期|立卷时间", FT_DATE, .width = 10,
        .flags = F_FIXED,
        .help = N_("卷宗归档的日期，由“归档”动作填写，此后只读。"
                   "依据：《人民调解法》第二十七条。例：2022-04-15。") },
    [CF_NOTE] = { "note", N_("备注"), "附注|说明", FT_NOTE, .width = 20, .flags = F_SENSITIVE,
        .help = N_("其他需要记下的事项。例：当事人要求周末联系。") },
#include "catalog_case_more.h"
};
/* clang-format on */
static_assert(ARRAY_LEN(case_fields) == CF_COUNT, "one row for each case field");

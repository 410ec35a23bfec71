/* core/catalog_screening.c - the fields of screening, key persons and reception.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field round_fields[] = {
    [RDF_UNIT] = { "unit", N_("排查单位"), "单位|区域|上报单位", FT_REF, .of = "area", .width = 14,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("排查并报送的村（社区）、镇（街道）或区。例：孟庙镇示例村。") },
    [RDF_FROM] = { "from_on", N_("起始日"), "开始日期|周期起始", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一轮的第一天，按排查周期由程序给出，可改。例：2022-03-07。") },
    [RDF_TO] = { "to_on", N_("终止日"), "结束日期|周期终止", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一轮的最后一天，不早于起始日。例：2022-03-13。") },
    [RDF_TIMES] = { "times", N_("排查次数"), "次数", FT_INT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一轮排查了几次，单位是次，不是发现的件数。例：1。") },
    [RDF_ZERO_REPORT] = { "zero_report", N_("零报告"), "是否零报告", FT_BOOL, .width = 6,
        .flags = F_LIST,
        .help = N_("没有发现纠纷也要报送，此时填是；发现了的填否。"
                   "依据：本局排查周期设置。例：是。") },
    [RDF_SUBMITTED_BY] = { "submitted_by", N_("报送人"), "上报人|填报人", FT_TEXT, .width = 8,
        .flags = F_LIST,
        .help = N_("报送的人。例：王守田。") },
    [RDF_SUBMITTED] = { "submitted_on", N_("报送日期"), "上报日期|报送时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("报送的日期，超过宽限天数算迟报。例：2022-03-14。") },
    [RDF_PREVENTED] = { "prevented", N_("预防纠纷件数"), "预防纠纷|预防件数", FT_INT, .width = 6,
        .help = N_("发生以前就预防住的纠纷，单位是件，统计表的“预防纠纷”按它计。例：2。") },
    [RDF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("排查的范围和方式等。例：入户排查三个村民小组。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(round_fields) == RDF_COUNT, "one row for each round field");

/* clang-format off */
const struct field finding_fields[] = {
    [FDF_NUMBER] = { "number", N_("编号"), "排查编号|台账编号|序号", FT_TEXT, .width = 22,
        .flags = F_UNIQUE | F_FIXED | F_LIST, .page = N_("发现"),
        .help = N_("由程序按镇（街道）和年度连续编排，不重号。例：PC-411103101-2022-0007。") },
    [FDF_FOUND] = { "found_on", N_("排查日期"), "发现日期|排查时间|日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("排查中发现的日期，处置时限从它起算。例：2022-03-08。") },
    [FDF_ROUND] = { "round", N_("排查轮次"), "轮次|排查周期", FT_REF, .of = "round", .width = 12,
        .help = N_("在哪一轮排查中发现，不是按轮次发现的空着。"
                   "例：孟庙镇示例村 2022-03-07。") },
    [FDF_AREA] = { "area", N_("区域"), "排查区域|所属区域|行政区划|单位", FT_REF, .of = "area",
        .width = 14, .flags = F_REQUIRED | F_CARRY | F_LIST,
        .help = N_("发现所在的村（社区）、镇（街道）。例：孟庙镇示例村。") },
    [FDF_SCREENER] = { "screener", N_("排查人"), "网格员|排查人员", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_CARRY,
        .help = N_("发现的人，例如网格员、调解员。例：王守田。") },
    [FDF_TITLE] = { "title", N_("纠纷名称"), "名称|矛盾名称", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST, .page = N_("纠纷"),
        .help = N_("一句话说明谁和谁因什么事。例：赵大河与钱二林檐口滴水纠纷。") },
    [FDF_TYPE] = { "type", N_("纠纷类别"), "纠纷类型|类型|类别", FT_CODE, .of = "type", .width = 12,
        .flags = F_REQUIRED | F_CARRY,
        .help = N_("《人民调解案件情况统计表》的类别。例：02 邻里。") },
    [FDF_CAMPAIGN] = { "campaign", N_("六防六促类别"), "六防类别|六防六促", FT_CODE,
        .of = "campaign_pair", .width = 12, .flags = F_REQUIRED | F_CARRY,
        .help = N_("六防六促专项行动的类别，不属于的选0。"
                   "依据：全省2022年1月25日部署的六防六促专项行动。例：3 防邻里纠纷。") },
    [FDF_PARTIES] = { "parties", N_("当事人"), "当事人姓名", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("各方的姓名或名称，用分号隔开。例：赵大河；钱二林。") },
    [FDF_PHONE] = { "phone", N_("联系电话"), "电话|联系方式", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("主要当事人的电话，7至20位数字，可有加号和短横。例：12000000001。") },
    [FDF_PERSONS] = { "persons", N_("涉及人数"), "人数", FT_INT, .width = 4,
        .help = N_("涉及多少人，不清楚的空着。例：2。") },
    [FDF_OCCURRED] = { "occurred_on", N_("发生日期"), "发生时间|事发日期", FT_DATE, .width = 10,
        .help = N_("纠纷发生的日期，不晚于排查日期；早发现的天数由它算起。例：2022-02-27。") },
    [FDF_PLACE] = { "place", N_("发生地点"), "地点|事发地点", FT_TEXT, .width = 16,
        .flags = F_SENSITIVE,
        .help = N_("纠纷发生的地点。例：示例村三组。") },
    [FDF_FACTS] = { "facts", N_("基本情况"), "情况|简要情况|纠纷简要情况", FT_NOTE, .width = 0,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("起因、争议和现在的状态。例：檐口越界滴水，两家多次争吵。") },
    [FDF_RISK] = { "risk", N_("风险等级"), "风险级别|预警等级", FT_CODE, .of = "risk", .width = 8,
        .flags = F_REQUIRED | F_LIST, .page = N_("风险与责任"),
        .help = N_("蓝、黄、橙、红四级，处置时限由等级定；红色须报告公安机关或有关部门。"
                   "依据：《人民调解法》第二十五条；分级和天数为本局规定。例：1 黄色。") },
    [FDF_KEY_GROUPS] = { "key_groups", N_("重点人员"), "涉及重点人员|重点人群", FT_CODES,
        .of = "special_group", .width = 12,
        .help = N_("涉及的重点人员和特殊群体，可选几项，用逗号分开。"
                   "例：7 即严重精神障碍患者。") },
    [FDF_RESPONSIBLE_UNIT] = { "responsible_unit", N_("责任单位"), "包案单位", FT_TEXT, .width = 16,
        .help = N_("负责化解的单位，没有当场化解的必填。例：孟庙镇司法所。") },
    [FDF_RESPONSIBLE] = { "responsible", N_("责任人"), "包案领导|包案人",
        FT_TEXT, .width = 8, .flags = F_LIST,
        .help = N_("负责化解的人，即包案领导，没有当场化解的必填。例：高示例。") },
    [FDF_DUE] = { "due_on", N_("化解时限"), "时限|办理期限|处置时限", FT_DATE, .width = 10,
        .flags = F_LIST | F_AHEAD,
        .help = N_("应处置完的最后一天，空着由程序按风险等级计算。"
                   "依据：本局规定，见设置 risk.days.0 至 risk.days.3。例：2022-03-11。") },
    [FDF_MEASURES] = { "measures", N_("化解措施"), "措施|稳控措施", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("怎样化解、怎样防止激化。"
                   "依据：《人民调解法》第二十五条。例：村干部每日走访，三日内组织调解。") },
    [FDF_STATE] = { "state", N_("办理状态"), "状态|办理进度", FT_CODE, .of = "finding_state",
        .width = 8, .flags = F_REQUIRED | F_FIXED | F_LIST, .page = N_("处置"),
        .help = N_("发现、交办、当场化解、转调解、上报、移送、稳控或销号，由流转动作改变。"
                   "例：发现。") },
    [FDF_ASSIGNED] = { "assigned_on", N_("交办日期"), "交办时间", FT_DATE, .width = 10,
        .help = N_("交给责任单位、责任人的日期。例：2022-03-08。") },
    [FDF_DISPOSAL] = { "disposal", N_("处置方式"), "处置|化解方式", FT_CODE, .of = "disposal",
        .width = 8, .flags = F_LIST,
        .help = N_("第一次怎样处置：当场化解、转调解、上报、移送或稳控，以后销号也不改；平衡关系"
                   "按它计算。例：on_spot 当场化解。") },
    [FDF_DISPOSAL_ON] = { "disposal_on", N_("处置日期"), "处置时间|化解日期", FT_DATE, .width = 10,
        .help = N_("作出处置的日期；早处置的天数算到它为止。例：2022-03-09。") },
    [FDF_CALMED] = { "calmed_on", N_("稳控日期"), "稳控时间", FT_DATE, .width = 10,
        .help = N_("落实稳控措施的日期；早稳控的天数算到它或销号日期为止。例：2022-03-09。") },
    [FDF_RESULT] = { "result", N_("处置结果"), "结果|化解结果", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("处置的结果。例：钱二林当场同意收回檐口。") },
    [FDF_SENT_TO] = { "sent_to", N_("上报移送去向"), "去向|移送去向|上报单位", FT_TEXT, .width = 16,
        .help = N_("上报或移送到哪个单位。例：孟庙镇司法所。") },
    [FDF_REPORTED_TO] = { "reported_to", N_("已报告单位"), "报告单位", FT_TEXT, .width = 16,
        .help = N_("风险为红色时报告了哪个公安机关或部门。"
                   "依据：《人民调解法》第二十五条。例：孟庙派出所。") },
    [FDF_REPORTED] = { "reported_on", N_("报告日期"), "报告时间", FT_DATE, .width = 10,
        .help = N_("报告的日期，不早于排查日期。"
                   "依据：《人民调解法》第二十五条。例：2022-03-08。") },
    [FDF_CASE] = { "case", N_("转调解案件"), "关联案件|转入案号", FT_REF, .of = "case", .width = 24,
        .flags = F_FIXED,
        .help = N_("转调解后建立的案件，由“转调解”动作填写；一件纠纷只统计一次。"
                   "例：（2022）孟人调字第0007号。") },
    [FDF_CLOSED] = { "closed_on", N_("销号日期"), "销号时间", FT_DATE, .width = 10, .flags = F_LIST,
        .help = N_("从台账上销号的日期；稳控的在销号以前每轮都要走访。例：2022-03-31。") },
    [FDF_NOTE] = { "note", N_("备注"), "说明", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("其他需要记下的事项。例：与去年的用水纠纷有关。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(finding_fields) == FDF_COUNT, "one row for each finding field");

/* clang-format off */
const struct field watch_fields[] = {
    [WTF_FINDING] = { "finding", N_("排查发现"), "排查编号", FT_REF, .of = "finding", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("走访的是哪一件稳控的纠纷。例：PC-411103101-2022-0007。") },
    [WTF_WATCHED] = { "watched_on", N_("走访日期"), "走访时间|日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("走访的日期，不早于稳控日期。例：2022-03-16。") },
    [WTF_ROUND] = { "round", N_("排查轮次"), "轮次", FT_REF, .of = "round", .width = 12,
        .help = N_("属于哪一轮排查。例：孟庙镇示例村 2022-03-14。") },
    [WTF_VISITOR] = { "visitor", N_("走访人"), "走访人员", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("走访的人。例：王守田。") },
    [WTF_RISK] = { "risk", N_("风险等级"), "风险级别", FT_CODE, .of = "risk", .width = 8,
        .flags = F_LIST,
        .help = N_("走访时的风险等级，有变化的会改到排查发现上。"
                   "依据：本局风险分级。例：0 蓝色。") },
    [WTF_SITUATION] = { "situation", N_("情况"), "走访情况", FT_NOTE, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("当事人的情绪、动向和新的情况。例：双方情绪平稳，没有新的争执。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(watch_fields) == WTF_COUNT, "one row for each watch field");

/* clang-format off */
const struct field handover_fields[] = {
    [HOF_FINDING] = { "finding", N_("排查发现"), "排查编号", FT_REF, .of = "finding", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("流转的是哪一件纠纷。例：PC-411103101-2022-0007。") },
    [HOF_LEVEL_FROM] = { "level_from", N_("移交层级"), "移交级", FT_REF, .of = "level", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("从哪一级移交。"
                   "依据：本局三级过滤网层级设置。例：村（社区）。") },
    [HOF_UNIT_FROM] = { "unit_from", N_("移交单位"), "上报单位", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("移交的单位。例：孟庙镇示例村人民调解委员会。") },
    [HOF_LEVEL_TO] = { "level_to", N_("接收层级"), "接收级", FT_REF, .of = "level", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("移交到哪一级。"
                   "依据：本局三级过滤网层级设置。例：镇（街道）。") },
    [HOF_UNIT_TO] = { "unit_to", N_("接收单位"), "承接单位", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("接收的单位。例：孟庙镇人民调解委员会。") },
    [HOF_HANDED] = { "handed_on", N_("移交日期"), "上报日期|移交时间", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("移交的日期。例：2022-03-15。") },
    [HOF_REASON] = { "reason", N_("原因"), "理由|上报原因", FT_NOTE, .width = 0,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("本级为什么没有解决。例：涉及两个村的排水渠，村里协调不下来。") },
    [HOF_TAKEN] = { "taken_on", N_("接收日期"), "签收日期", FT_DATE, .width = 10, .flags = F_LIST,
        .help = N_("接收单位签收的日期，办理天数从它起算，还没签收的从移交日期起算。"
                   "例：2022-03-16。") },
    [HOF_DUE] = { "due_on", N_("办理期限"), "办理时限", FT_DATE, .width = 10,
        .flags = F_FIXED | F_LIST,
        .help = N_("接收一级应办结的最后一天，由程序按层级的办理天数计算。"
                   "依据：本局三级过滤网层级设置。例：2022-03-31。") },
    [HOF_RESULT] = { "result", N_("结果"), "办理结果", FT_TEXT, .width = 16,
        .help = N_("接收一级办理的结果。例：已调解成功。") },
    [HOF_ENDED] = { "ended_on", N_("办结日期"), "办结时间", FT_DATE, .width = 10, .flags = F_LIST,
        .help = N_("接收一级办结或再上报的日期。例：2022-03-25。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(handover_fields) == HOF_COUNT, "one row for each handover field");

/* clang-format off */
const struct field key_person_fields[] = {
    [KPF_NAME] = { "name", N_("姓名"), "重点人员|重点人员姓名", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("重点人员的姓名，只有经办人看得到全名。"
                   "依据：《个人信息保护法》第五十一条。例：周示例。") },
    [KPF_CATEGORY] = { "category", N_("类别"), "人员类别|重点人员类别", FT_CODE,
        .of = "special_group", .width = 14, .flags = F_REQUIRED | F_LIST,
        .help = N_("严重精神障碍患者、刑满释放和社区矫正人员等，平安建设要求专人包联。"
                   "例：7 严重精神障碍患者。") },
    [KPF_SEX] = { "sex", N_("性别"), NULL, FT_CODE, .of = "sex", .width = 4,
        .help = N_("重点人员的性别。"
                   "依据：GB/T 2261.1。例：1 男。") },
    [KPF_ID_NO] = { "id_no", N_("身份证号"), "身份证号码|身份证|公民身份号码|证件号码", FT_IDNO,
        .width = 18, .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("18位居民身份证号，程序核对长度、出生日期和校验码。"
                   "依据：GB 11643-1999。例：411199196807199017。") },
    [KPF_PHONE] = { "phone", N_("联系电话"), "电话|联系方式", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("本人或家属的电话，7至20位数字。例：12000000009。") },
    [KPF_AREA] = { "area", N_("区域"), "行政区划|所在村|居住地", FT_REF, .of = "area", .width = 14,
        .flags = F_REQUIRED | F_CARRY | F_LIST,
        .help = N_("居住的村（社区）、镇（街道）。例：孟庙镇示例村。") },
    [KPF_CONTACT] = { "contact", N_("包联人"), "联系人|包保人|帮扶人", FT_TEXT, .width = 8,
        .flags = F_LIST,
        .help = N_("一帮一的责任人；空着的列为没有人包联。例：王守田。") },
    [KPF_CONTACT_POST] = { "contact_post", N_("包联人职务"), "职务|联系人职务", FT_TEXT,
        .width = 10,
        .help = N_("包联人的职务。例：村党支部委员。") },
    [KPF_CONTACT_PHONE] = { "contact_phone", N_("包联人电话"), "联系人电话", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("包联人的电话，7至20位数字。例：12000000010。") },
    [KPF_FROM] = { "from_on", N_("包联起始日"), "起始日期|包联日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("开始包联的日期。例：2022-01-25。") },
    [KPF_TO] = { "to_on", N_("包联终止日"), "终止日期", FT_DATE, .width = 10, .flags = F_LIST,
        .help = N_("停止包联的日期，还在包联的空着。例：2022-12-31。") },
    [KPF_SITUATION] = { "situation", N_("基本情况"), "情况", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("家庭、就业、情绪等需要关注的情况，只记必要的。"
                   "依据：《个人信息保护法》第五十一条。例：独居，按时服药。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(key_person_fields) == KPF_COUNT, "one row for each key person field");

/* clang-format off */
const struct field reception_fields[] = {
    [RXF_RECEIVED] = { "received_on", N_("接待日期"), "接待时间|来访日期|日期", FT_DATE,
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("接待的日期，不晚于今天。例：2022-03-08。") },
    [RXF_NAME] = { "name", N_("来访人"), "来访人姓名|姓名", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("来访的人的姓名；几人同来的填带头的人。例：赵大河。") },
    [RXF_SEX] = { "sex", N_("性别"), NULL, FT_CODE, .of = "sex", .width = 4,
        .help = N_("来访人的性别。"
                   "依据：GB/T 2261.1。例：1 男。") },
    [RXF_PHONE] = { "phone", N_("联系电话"), "电话|联系方式", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("7至20位数字，可有加号和短横。例：12000000001。") },
    [RXF_PERSONS] = { "persons", N_("人次"), "人数|来访人数", FT_INT, .width = 4, .flags = F_LIST,
        .help = N_("同来几人，一人的可以空着；统计的“接待咨询”按人次合计。例：1。") },
    [RXF_MATTER] = { "matter", N_("接待事项"), "事项|来访事项|接待类别", FT_CODE,
        .of = "reception_matter", .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("法律咨询、法律援助、公证、申请调解、信访或其他；统计按它分列。"
                   "例：consult 法律咨询。") },
    [RXF_TYPE] = { "type", N_("纠纷类别"), "纠纷类型|类别", FT_CODE, .of = "type", .width = 12,
        .help = N_("咨询或申请涉及的纠纷类别，没有的空着。例：02 邻里。") },
    [RXF_AREA] = { "area", N_("区域"), "行政区划|所在村|住址", FT_REF, .of = "area", .width = 14,
        .flags = F_CARRY,
        .help = N_("来访人所在的村（社区）、镇（街道）。例：孟庙镇示例村。") },
    [RXF_CONTENT] = { "content", N_("反映的情况"), "内容|来访内容|咨询内容", FT_NOTE, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("来访人说了什么、要求什么。例：邻居檐口滴水损坏院墙，要求调解。") },
    [RXF_ANSWER] = { "answer", N_("答复和处理"), "答复|处理情况", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("怎样答复、怎样处理。例：告知可以申请人民调解，已协助填写申请书。") },
    [RXF_RECEIVER] = { "receiver", N_("接待人"), "接待人员", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_CARRY | F_LIST,
        .help = N_("接待的人。例：李敏。") },
    [RXF_REFERRED_TO] = { "referred_to", N_("转介单位"), "转介|转办单位", FT_TEXT, .width = 16,
        .help = N_("转到哪个单位，没有转的空着。例：郾城区法律援助中心。") },
    [RXF_CASE] = { "case", N_("立案案件"), "关联案件|案号", FT_REF, .of = "case", .width = 24,
        .flags = F_FIXED,
        .help = N_("由来访立的案件，由“立案”动作填写。例：（2022）孟人调字第0007号。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(reception_fields) == RXF_COUNT, "one row for each reception field");

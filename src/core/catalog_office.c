/* core/catalog_office.c - the fields of areas, committees, mediators and accounts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field area_fields[] = {
    [AF_NAME] = { "name", N_("名称"), "区划名称|行政区划|村社区", FT_TEXT, .width = 14,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("区、镇（街道）、村（社区）的名称，不带上级名称。例：孟庙镇。") },
    [AF_CODE] = { "code", N_("区划代码"), "统计用区划代码|行政区划代码|代码", FT_TEXT, .width = 12,
        .flags = F_UNIQUE | F_LIST,
        .help = N_("12位统计用区划代码：县6位、镇3位、村3位。与政务服务网的代码不同，只作对照。"
                   "例：411103101000。") },
    [AF_LEVEL] = { "level", N_("层级"), "级别", FT_INT, .width = 4, .flags = F_REQUIRED | F_LIST,
        .help = N_("1 区，2 镇（街道），3 村（社区）。例：2。") },
    [AF_PARENT] = { "parent", N_("上级"), "上级区划", FT_REF, .of = "area", .width = 14,
        .flags = F_LIST,
        .help = N_("所属的上级区划，统计逐级汇总；区一级空着。例：郾城区。") },
    [AF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("本区不管辖或已撤并的改为否，原有案件不变。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(area_fields) == AF_COUNT, "one row for each area field");

/* clang-format off */
const struct field committee_fields[] = {
    [COF_NAME] = { "name", N_("名称"), "调委会名称|调委会|人民调解委员会|调解组织|调解组织名称",
        FT_TEXT, .width = 30, .flags = F_REQUIRED | F_UNIQUE | F_LIST, .page = N_("设立"),
        .help = N_("人民调解委员会的全称，全区唯一。"
                   "依据：《人民调解法》第七条、第三十四条。例：郾城区医疗纠纷人民调解委员会。") },
    [COF_KIND] = { "kind", N_("类型"), "组织类型|调委会类型", FT_CODE, .of = "committee_kind",
        .width = 12, .flags = F_REQUIRED | F_LIST,
        .help = N_("村、社区、乡镇、街道、企业、事业单位、行业性专业性、社会团体和其他；"
                   "统计表按它分行。"
                   "依据：《人民调解法》第八条、第三十四条。例：行业性专业性。") },
    [COF_SUB_KIND] = { "sub_kind", N_("专业领域"), "专业类型|行业领域", FT_CODE, .of = "sub_kind",
        .width = 14, .flags = F_LIST,
        .help = N_("行业性专业性调委会的领域，决定立案表单的专业事项和适用的期限；"
                   "其他调委会空着。例：medical 医疗纠纷。") },
    [COF_AREA] = { "area", N_("行政区划"), "所属区划|区划|所在地区", FT_REF, .of = "area",
        .width = 14, .flags = F_REQUIRED | F_CARRY | F_LIST,
        .help = N_("调委会所在的区、镇（街道）或村（社区）。例：郾城区。") },
    [COF_SERIES] = { "series", N_("案号字号"), "字号|案号字", FT_TEXT, .width = 10, .flags = F_LIST,
        .help = N_("案号里代表本调委会的字，改动只影响以后的案件。例：郾医调字。") },
    [COF_SET_UP] = { "set_up_on", N_("设立日期"), "成立日期|成立时间", FT_DATE, .width = 10,
        .help = N_("调委会设立的日期。医疗纠纷调委会应在设立之日起30个工作日内备案。"
                   "依据：《医疗纠纷预防和处理条例》第三十二条。例：2019-06-01。") },
    [COF_TERM_FROM] = { "term_from", N_("本届起始日"), "换届日期|任期起始日", FT_DATE, .width = 10,
        .help = N_("本届委员任期的起始日，任期三年，期满前提醒换届。"
                   "依据：《人民调解法》第九条。例：2021-05-01。") },
    [COF_CHAIR] = { "chair", N_("主任"), "调委会主任|负责人", FT_TEXT, .width = 8, .flags = F_LIST,
        .page = N_("联系"),
        .help = N_("委员三至九人，设主任一人，应有妇女成员。"
                   "依据：《人民调解法》第八条。例：何静。") },
    [COF_PHONE] = { "phone", N_("联系电话"), "电话|办公电话", FT_PHONE, .width = 13,
        .help = N_("对外公布的办公电话。例：0395-3123456。") },
    [COF_ADDRESS] = { "address", N_("地址"), "办公地址", FT_TEXT, .width = 30,
        .help = N_("办公和调解的地点，印在文书上。例：漯河市郾城区示例路1号。") },
    [COF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("撤销的调委会改为否：不再受理新案件，原有案件和统计不变。例：是。") },
    [COF_FILED] = { "filed_on", N_("备案日期"), "备案时间", FT_DATE, .width = 10,
        .help = N_("向司法行政机关备案的日期；医疗纠纷调委会应在设立之日起30个工作日内备案。"
                   "依据：《医疗纠纷预防和处理条例》第三十二条。例：2019-06-20。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(committee_fields) == COF_COUNT, "one row for each committee field");

/* clang-format off */
const struct field mediator_fields[] = {
    [MF_NAME] = { "name", N_("姓名"), "调解员|调解员姓名|人民调解员", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST, .page = N_("本人"),
        .help = N_("人民调解员的姓名。"
                   "依据：《人民调解法》第十三条、第十四条。例：孙守正。") },
    [MF_COMMITTEE] = { "committee", N_("调委会"), "所属调委会|人民调解委员会|调解组织", FT_REF,
        .of = "committee", .width = 24, .flags = F_REQUIRED | F_CARRY | F_LIST,
        .help = N_("所在的调委会；在几个调委会任职的各登记一条。"
                   "例：孟庙镇示例村人民调解委员会。") },
    [MF_SEX] = { "sex", N_("性别"), NULL, FT_CODE, .of = "sex", .width = 4, .flags = F_LIST,
        .help = N_("调委会应有妇女成员，队伍统计按性别分列。"
                   "依据：《人民调解法》第八条、GB/T 2261.1。例：2 女。") },
    [MF_BIRTH] = { "birth", N_("出生日期"), "出生年月|生日", FT_DATE, .width = 10,
        .flags = F_SENSITIVE,
        .help = N_("任职时须为成年人。"
                   "依据：《人民调解法》第十四条。例：1965-04-02。") },
    [MF_POST] = { "post", N_("职务"), "调委会职务|任职", FT_CODE, .of = "post", .width = 8,
        .flags = F_LIST, .page = N_("任职"),
        .help = N_("主任、副主任、委员或调解员。"
                   "依据：《人民调解法》第八条、第十三条。例：委员。") },
    [MF_CHOSEN] = { "chosen", N_("产生方式"), "推选或聘任", FT_CODE, .of = "chosen", .width = 8,
        .help = N_("推选产生的委员，或由调委会聘任。"
                   "依据：《人民调解法》第九条、第十三条。例：聘任。") },
    [MF_FULL_TIME] = { "full_time", N_("专职"), "是否专职|专兼职", FT_BOOL, .width = 4,
        .flags = F_LIST,
        .help = N_("专职填是，兼职填否；队伍统计分列。例：是。") },
    [MF_FIELD] = { "field", N_("专业特长"), "特长|专业|擅长领域", FT_TEXT, .width = 10,
        .help = N_("医学、法学等专长，指派专业纠纷时参考。"
                   "依据：《医疗纠纷预防和处理条例》第三十二条。例：法学。") },
    [MF_PHONE] = { "phone", N_("联系电话"), "电话|手机|手机号|联系方式", FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("联系电话，格式为7至20位数字，可有加号和短横。例：12000000003。") },
    [MF_FROM] = { "from_on", N_("任职日期"), "起始日期|聘任日期|任职时间", FT_DATE, .width = 10,
        .help = N_("开始担任调解员的日期。例：2021-05-01。") },
    [MF_TO] = { "to_on", N_("离任日期"), "截止日期|离任时间", FT_DATE, .width = 10,
        .help = N_("离任后不再出现在指派名单里，办过的案件不变；在任的空着。例：2024-04-30。") },
    [MF_ID_NO] = { "id_no", N_("身份证号"), "身份证号码|身份证|公民身份号码|证件号码", FT_IDNO,
        .width = 18, .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("18位居民身份证号，程序核对长度、出生日期和校验码；用来核查是否与当事人同一人。"
                   "依据：GB 11643-1999。例：411199196807199017。") },
    [MF_EDUCATION] = { "education", N_("文化程度"), "学历|教育程度", FT_TEXT, .width = 8,
        .help = N_("文化程度，队伍统计分列。"
                   "依据：《人民调解法》第十四条。例：大专。") },
    [MF_POLITICS] = { "politics", N_("政治面貌"), "政治身份|党派", FT_TEXT, .width = 8,
        .help = N_("队伍统计按是否党员分列。例：中共党员。") },
    [MF_CERTIFICATE_NO] = { "certificate_no", N_("证件号"), "调解员证号|工作证号|证书编号", FT_TEXT,
        .width = 12,
        .help = N_("人民调解员工作证的编号。例：豫调LH0001。") },
    [MF_CERTIFICATE_TO] = { "certificate_to", N_("证件有效期"), "证书有效期|有效期至", FT_DATE,
        .width = 10,
        .help = N_("工作证有效期的最后一天，没有期限的空着。例：2025-12-31。") },
    [MF_TRAINED] = { "trained_on", N_("最近培训日期"), "培训日期|最近培训时间", FT_DATE,
        .width = 10,
        .help = N_("最近一次参加业务培训的日期；县级司法行政机关定期培训调解员。"
                   "依据：《人民调解法》第十四条。例：2022-09-16。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(mediator_fields) == MF_COUNT, "one row for each mediator field");

/* clang-format off */
const struct field user_fields[] = {
    [UF_LOGIN] = { "login", N_("登录名"), "用户名|账号", FT_TEXT, .width = 12,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("服务器上的登录名，一人一个，不共用。例：limin。") },
    [UF_NAME] = { "name", N_("姓名"), "用户姓名", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("显示在屏幕和审计记录里的姓名。例：李敏。") },
    [UF_ROLE] = { "role", N_("角色"), "权限", FT_CODE, .of = "role", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("决定能看什么、能做什么，按需要给最小的权限。"
                   "依据：《个人信息保护法》第五十一条。例：内勤。") },
    [UF_COMMITTEE] = { "committee", N_("调委会"), "所属调委会", FT_REF, .of = "committee",
        .width = 24, .flags = F_LIST,
        .help = N_("只办一个调委会案件的填它，否则空着。例：郾城区医疗纠纷人民调解委员会。") },
    [UF_AREA] = { "area", N_("行政区划"), "管辖区划|辖区", FT_REF, .of = "area", .width = 14,
        .flags = F_LIST,
        .help = N_("只管一个镇（街道）的填它，全区的空着。例：孟庙镇。") },
    [UF_MEDIATOR] = { "mediator", N_("本人的调解员登记"), "对应调解员", FT_REF, .of = "mediator",
        .width = 10,
        .help = N_("角色是调解员的填它，程序据此认出哪些案件是本人主办或协办的。例：王建国。") },
    [UF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("离岗后改为否，不能再登录操作，留下的记录不变。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(user_fields) == UF_COUNT, "one row for each account field");

/* core/catalog_rules.c - the fields of campaigns, codes, time limits and holidays.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field campaign_fields[] = {
    [CPF_NAME] = { "name", N_("行动名称"), "名称|专项行动", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("专项行动的名称。例：六防六促。") },
    [CPF_FROM] = { "from_on", N_("开始日期"), "起始日期|启动日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("从这一天起受理的案件可以计入行动。例：2022-01-25。") },
    [CPF_TO] = { "to_on", N_("结束日期"), "截止日期", FT_DATE, .width = 10, .flags = F_LIST,
        .help = N_("行动的最后一天；常态化的空着。例：2022-11-30。") },
    [CPF_LIST] = { "list", N_("类别代码表"), "代码表", FT_TEXT, .width = 14, .flags = F_REQUIRED,
        .help = N_("行动的类别是代码表 campaign_pair 里“上级代码”等于这一项的代码；填 campaign_pair "
                   "的行动用没有上级的（六防六促）。例：three_kinds。") },
    [CPF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("结束后改为否，不再出现在立案表单里，统计仍可查。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(campaign_fields) == CPF_COUNT, "one row for each campaign field");

/* clang-format off */
const struct field code_fields[] = {
    [KF_LIST] = { "list", N_("代码表"), "代码类别", FT_TEXT, .width = 14,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("代码所在的表。例：type。") },
    [KF_CODE] = { "code", N_("代码"), "编码", FT_TEXT, .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("存入案件的值，同一表内唯一，用过以后不要改。例：15。") },
    [KF_LABEL] = { "label", N_("名称"), "代码名称", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("屏幕、报表和文书上显示的名称。例：医疗。") },
    [KF_ALSO] = { "also", N_("别名"), "其他写法|同义词", FT_TEXT, .width = 20,
        .help = N_("导入和输入时也认的其他写法，用竖线隔开。例：医疗纠纷|医患纠纷。") },
    [KF_PARENT] = { "parent", N_("上级代码"), "归入", FT_TEXT, .width = 10,
        .help = N_("汇总时归入哪个代码，没有的空着；请求项目和专业事项填所属的专业领域，"
                   "专项行动的类别填行动的类别代码表。例：LD。") },
    [KF_RANK] = { "rank", N_("排列次序"), "次序|顺序", FT_INT, .width = 4, .flags = F_LIST,
        .help = N_("选单和报表里的先后，小的在前。例：15。") },
    [KF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用的代码不再出现在选单里，旧案件照常显示和统计。例：是。") },
    [KF_HELP] = { "help", N_("说明"), "定义|解释", FT_NOTE, .width = 30,
        .help = N_("含义和依据，按F1时显示。例：医患双方因诊疗活动引发的争议。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(code_fields) == KF_COUNT, "one row for each code field");

/* clang-format off */
const struct field limit_fields[] = {
    [LF_CODE] = { "code", N_("编号"), "期限编号", FT_TEXT, .width = 6,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("期限的编号。例：D-02。") },
    [LF_NAME] = { "name", N_("名称"), "期限名称", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("期限的名称。例：调解期限（一般）。") },
    [LF_START] = { "start", N_("起算事项"), "起算字段", FT_TEXT, .of = "fields", .width = 14, .flags = F_REQUIRED,
        .help = N_("从哪个日期起算，写登记表上的名称，别类记录写成“种类/名称”；几个用顿号隔开的"
                   "取第一个有的。当天不计，次日起算。"
                   "依据：《民法典》第二百零一条。例：受理日期。") },
    [LF_ENDS] = { "ends", N_("终了事项"), "终了字段", FT_TEXT, .of = "fields", .width = 14,
        .help = N_("有了哪个日期就算办完，写登记表上的名称，几个用顿号隔开。例：终结日期。") },
    [LF_LENGTH] = { "length", N_("长度"), "期限长度|天数", FT_INT, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("日数、工作日数或年数。例：30。") },
    [LF_UNIT] = { "unit", N_("单位"), "计量单位", FT_CODE, .of = "limit_unit", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("自然日届满逢休息日顺延；工作日跳过休息日；年为到期年的对应日，没有的为月末。"
                   "依据：《民法典》第二百零二条、第二百零三条。例：days 日。") },
    [LF_STOPS] = { "stops", N_("停计事项"), "不计入事项", FT_TEXT, .of = "suspension_kind", .width = 10,
        .help = N_("哪些停计原因使它停计，几个用顿号隔开。例：鉴定。") },
    [LF_EXTENSION] = { "extension", N_("延长须经"), "延长条件", FT_TEXT, .width = 14,
        .help = N_("延长须经谁同意；不能延长的空着。例：各方当事人。") },
    [LF_SUB_KINDS] = { "sub_kinds", N_("适用领域"), "适用范围", FT_TEXT, .of = "sub_kind", .width = 12,
        .help = N_("适用的专业领域，空着为全部，除外的写成“除…外”。例：除医疗纠纷外。") },
    [LF_ON_EXPIRY] = { "on_expiry", N_("届满处理"), "到期处理", FT_CODE, .of = "on_expiry",
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("提醒、建议终止、告知、不准再办，或仅供参考；程序不会自己作决定。"
                   "例：warn 提醒。") },
    [LF_BASIS] = { "basis", N_("依据"), "法律依据", FT_TEXT, .width = 30,
        .help = N_("法律、法规或文件的名称和条次。例：《人民调解法》第三十三条。") },
    [LF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用后不再计算。例：是。") },
    [LF_WHEN] = { "when", N_("适用条件"), "条件", FT_TEXT, .of = "when", .width = 16,
        .help = N_("案件的哪些项目是什么才适用，写成“项目是：值”或“项目不是：值”，几个值用顿号、"
                   "几个条件用分号隔开；空着都适用。例：调解结果是：调解成功。") },
    [LF_RESTART] = { "restart", N_("中断重算"), "重新起算事项", FT_TEXT, .of = "fields", .width = 10,
        .help = N_("期间内发生哪个日期就从该日重新计算，写登记表上的名称；没有中断的空着。"
                   "依据：《民法典》第一百九十五条、诉讼时效规定（2020年修正）第十二条。"
                   "例：申请日期。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(limit_fields) == LF_COUNT, "one row for each limit field");

/* clang-format off */
const struct field holiday_fields[] = {
    [HF_DATE] = { "date", N_("日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("与平常周末规则不同的日子。"
                   "依据：国务院办公厅每年公布的放假安排。例：2022-10-08。") },
    [HF_OFF] = { "off", N_("休息"), "是否休息|放假", FT_BOOL, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("放假填是，调休上班填否。例：否。") },
    [HF_NAME] = { "name", N_("节日"), "节日名称|名称", FT_TEXT, .width = 10, .flags = F_LIST,
        .help = N_("节日的名称。例：国庆节。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(holiday_fields) == HF_COUNT, "one row for each holiday field");

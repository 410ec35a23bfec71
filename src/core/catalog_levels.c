/* core/catalog_levels.c - the fields of levels, cadences and requirements that an office sets.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field level_fields[] = {
    [LVF_RANK] = { "rank", N_("级次"), "级别|层次", FT_INT, .width = 4,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("从下往上第几级，最下面的是1。例：1。") },
    [LVF_NAME] = { "name", N_("名称"), "层级名称", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一级的名称。三级过滤网没有统一规定，级数、天数都可以改。"
                   "依据：本局规定。例：镇（街道）。") },
    [LVF_AREA_LEVEL] = { "area_level", N_("区划层级"), "区划级别", FT_INT, .width = 8,
        .flags = F_LIST,
        .help = N_("对应哪一级区划：1 区，2 镇（街道），3 村（社区）；不对应的空着。"
                   "例：2。") },
    [LVF_MAX_DAYS] = { "max_days", N_("办理天数"), "天数|办理期限", FT_INT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("在这一级最多办几天，逢休息日顺延，届满没有解决的上报下一级。"
                   "依据：本局规定。例：15。") },
    [LVF_NEXT] = { "next", N_("下一级次"), "上报级次|下一级", FT_INT, .width = 8, .flags = F_LIST,
        .help = N_("没有解决时上报到第几级，最后一级空着。例：3。") },
    [LVF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用的不再出现在选单里，原有流转照常显示。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(level_fields) == LVF_COUNT, "one row for each level field");

/* clang-format off */
const struct field cadence_fields[] = {
    [CDF_LEVEL] = { "level", N_("区划层级"), "区划级别|层级", FT_INT, .width = 8,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("哪一级区划的单位：1 区，2 镇（街道），3 村（社区）；一级一条。例：3。") },
    [CDF_NAME] = { "name", N_("名称"), "单位名称", FT_TEXT, .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一级单位的叫法。例：村（社区）。") },
    [CDF_UNIT] = { "unit", N_("周期"), "排查周期|频次", FT_CODE, .of = "cadence_unit", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("每周、每半月、每月或每季度排查一次。"
                   "依据：本局规定。例：week 每周。") },
    [CDF_GRACE] = { "grace", N_("宽限天数"), "宽限期", FT_INT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("周期结束后几天以内报送不算迟报。"
                   "依据：本局规定。例：3。") },
    [CDF_ZERO] = { "zero", N_("零报告"), "是否零报告", FT_BOOL, .width = 6, .flags = F_LIST,
        .help = N_("没有发现纠纷也要报送的填是。"
                   "依据：本局规定。例：是。") },
    [CDF_BASIS] = { "basis", N_("依据"), "规定依据", FT_TEXT, .width = 24,
        .help = N_("规定这一周期的文件。例：本局规定：每周排查一次。") },
    [CDF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用后不再检查这一级单位的报送。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(cadence_fields) == CDF_COUNT, "one row for each cadence field");

/* clang-format off */
const struct field requirement_fields[] = {
    [RQF_CODE] = { "code", N_("编号"), "要求编号", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("要求的编号，提示里引用。例：WY-01。") },
    [RQF_SUB_KINDS] = { "sub_kinds", N_("专业领域"), "适用领域|适用范围", FT_TEXT, .of = "sub_kind", .width = 12,
        .flags = F_LIST,
        .help = N_("适用的专业领域，几个用顿号隔开，空着为全部，除外的写成“除…外”。"
                   "例：物业。") },
    [RQF_STEP] = { "step", N_("动作"), "步骤|环节", FT_TEXT, .of = "steps", .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("做哪一个动作以前检查，几个用顿号隔开。例：受理。") },
    [RQF_FIELD] = { "field", N_("必填事项"), "检查事项|字段", FT_TEXT, .of = "fields", .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("必须有的内容：登记表上的名称、“专业事项/”加事项名称，或“记录种类（至少一"
                   "条）”。例：专业事项/物业服务企业。") },
    [RQF_SEVERITY] = { "severity", N_("效力"), "严重程度", FT_CODE, .of = "severity", .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("缺了是提醒还是阻止。例：block 阻止。") },
    [RQF_BASIS] = { "basis", N_("依据"), "法律依据|规定依据", FT_TEXT, .width = 24,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("法律、法规或文件的名称和条次，本局自己的要求写“本局规定”。"
                   "例：本局规定。") },
    [RQF_REMEDY] = { "remedy", N_("怎样补正"), "补正办法|办法", FT_TEXT, .width = 24,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("缺了应怎样补，写给经办人看。例：请在“专业事项”里登记物业服务企业的全称。") },
    [RQF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用后不再检查。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(requirement_fields) == RQF_COUNT, "one row for each requirement field");

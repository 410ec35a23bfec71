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
    [LVF_RANK] = { "rank", N_("级次"), NULL, FT_INT, .width = 4,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("") },
    [LVF_NAME] = { "name", N_("名称"), NULL, FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [LVF_AREA_LEVEL] = { "area_level", N_("区划层级"), NULL, FT_INT, .width = 6,
        .flags = F_LIST,
        .help = N_("") },
    [LVF_MAX_DAYS] = { "max_days", N_("办理天数"), NULL, FT_INT, .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [LVF_NEXT] = { "next", N_("下一级次"), NULL, FT_INT, .width = 4,
        .flags = F_LIST,
        .help = N_("") },
    [LVF_ACTIVE] = { "active", N_("在用"), NULL, FT_BOOL, .width = 4,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(level_fields) == LVF_COUNT, "one row for each level field");

/* clang-format off */
const struct field cadence_fields[] = {
    [CDF_LEVEL] = { "level", N_("区划层级"), NULL, FT_INT, .width = 6,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("") },
    [CDF_NAME] = { "name", N_("名称"), NULL, FT_TEXT, .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [CDF_UNIT] = { "unit", N_("周期"), NULL, FT_CODE, .of = "cadence_unit", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [CDF_GRACE] = { "grace", N_("宽限天数"), NULL, FT_INT, .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [CDF_ZERO] = { "zero", N_("零报告"), NULL, FT_BOOL, .width = 4,
        .flags = F_LIST,
        .help = N_("") },
    [CDF_BASIS] = { "basis", N_("依据"), NULL, FT_TEXT, .width = 24,
        .help = N_("") },
    [CDF_ACTIVE] = { "active", N_("在用"), NULL, FT_BOOL, .width = 4,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(cadence_fields) == CDF_COUNT, "one row for each cadence field");

/* clang-format off */
const struct field requirement_fields[] = {
    [RQF_CODE] = { "code", N_("编号"), NULL, FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("") },
    [RQF_SUB_KINDS] = { "sub_kinds", N_("专业领域"), NULL, FT_TEXT, .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [RQF_STEP] = { "step", N_("动作"), NULL, FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RQF_FIELD] = { "field", N_("必填事项"), NULL, FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RQF_SEVERITY] = { "severity", N_("效力"), NULL, FT_CODE, .of = "severity", .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RQF_BASIS] = { "basis", N_("依据"), NULL, FT_TEXT, .width = 24,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RQF_REMEDY] = { "remedy", N_("怎样补正"), NULL, FT_TEXT, .width = 24,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RQF_ACTIVE] = { "active", N_("在用"), NULL, FT_BOOL, .width = 4,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(requirement_fields) == RQF_COUNT, "one row for each requirement field");

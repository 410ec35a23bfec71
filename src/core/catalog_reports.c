/* core/catalog_reports.c - the fields of layouts and of the brief's sentences, which an office
 * sets.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field layout_fields[] = {
    [LYF_NAME] = { "name", N_("布局"), "布局名称|列次序名称", FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("这一列属于哪一种列次序，导出时用 --layout 写这个名称。例：c5。") },
    [LYF_RANK] = { "rank", N_("顺序"), "列号|第几列", FT_INT, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("从小到大就是从左到右。例：10。") },
    [LYF_HEADING] = { "heading", N_("表头"), "列名|表头文字", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("对方系统要的列名，一字不差；没有写内容的，是表头上面的一行标题。"
                   "例：受理时间。") },
    [LYF_ITEM] = { "item", N_("内容"), "取值|项目内容", FT_TEXT, .width = 24, .flags = F_LIST,
        .help = N_("案件的项目名或字段名。“甲/乙”：甲空着时用乙；“项目!代码”：是这个代码时空着；"
                   "“项目?是/否”：是否类项目的两种写法。例：accepted_on。") },
    [LYF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用的列不再导出。例：是。") },
};

const struct field sentence_fields[] = {
    [STF_CODE] = { "code", N_("编号"), "句子编号", FT_TEXT, .width = 12,
        .flags = F_REQUIRED | F_UNIQUE | F_LIST,
        .help = N_("这一句的编号。例：total。") },
    [STF_RANK] = { "rank", N_("顺序"), "第几句", FT_INT, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("从小到大就是从前到后。例：10。") },
    [STF_TEXT] = { "text", N_("句子"), "文字|内容", FT_TEXT, .width = 60,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("大括号里写“统计表.列”，出简报时换成合计的数字；{period} 是时期，{unit} 是单位。"
                   "方括号是逐行的：[统计表/行数:…{label}…{列}…；]。"
                   "例：共调解{campaign.accepted}件。") },
    [STF_ZERO] = { "zero", N_("为零也写"), "全为零也写", FT_BOOL, .width = 8, .flags = F_LIST,
        .help = N_("句子里的数字全是0时：是，照写；否，不写这一句。例：否。") },
    [STF_ACTIVE] = { "active", N_("在用"), "是否在用|启用", FT_BOOL, .width = 4, .flags = F_LIST,
        .help = N_("停用的句子不写进简报。例：是。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(layout_fields) == LYF_COUNT, "one row for each layout field");
static_assert(ARRAY_LEN(sentence_fields) == STF_COUNT, "one row for each sentence field");

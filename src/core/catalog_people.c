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
    [PTF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [PTF_NAME] = { "name", N_("姓名"), NULL, FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("") },
    [PTF_KIND] = { "kind", N_("参加人身份"), NULL, FT_CODE, .of = "participant_kind", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [PTF_UNIT] = { "unit", N_("单位或关系"), NULL, FT_TEXT, .width = 16,
        .flags = F_LIST,
        .help = N_("") },
    [PTF_PHONE] = { "phone", N_("联系电话"), NULL, FT_PHONE, .width = 13,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [PTF_CONSENT] = { "consent_on", N_("当事人同意日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [PTF_NOTE] = { "note", N_("说明"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(participant_fields) == PTF_COUNT, "one row for each participant field");

/* clang-format off */
const struct field representative_fields[] = {
    [RPF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [RPF_SIDE] = { "side", N_("当事人地位"), NULL, FT_CODE, .of = "party_side", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RPF_NAME] = { "name", N_("姓名"), NULL, FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("") },
    [RPF_SEX] = { "sex", N_("性别"), NULL, FT_CODE, .of = "sex", .width = 4,
        .flags = F_LIST,
        .help = N_("") },
    [RPF_ID_NO] = { "id_no", N_("身份证号"), NULL, FT_IDNO, .width = 18,
        .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("") },
    [RPF_PHONE] = { "phone", N_("联系电话"), NULL, FT_PHONE, .width = 13,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("") },
    [RPF_CHOSEN] = { "chosen_on", N_("推举日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [RPF_NOTE] = { "note", N_("说明"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(representative_fields) == RPF_COUNT, "one row for each representative field");

/* clang-format off */
const struct field expert_fields[] = {
    [EXF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [EXF_NAME] = { "name", N_("专家"), NULL, FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [EXF_FIELD] = { "field", N_("专业"), NULL, FT_TEXT, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [EXF_POOL] = { "pool", N_("专家库"), NULL, FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("") },
    [EXF_CONSULTED] = { "consulted_on", N_("咨询日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [EXF_OPINION] = { "opinion", N_("咨询意见"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [EXF_RECUSAL] = { "recusal", N_("回避情况"), NULL, FT_TEXT, .width = 10,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(expert_fields) == EXF_COUNT, "one row for each expert field");

/* clang-format off */
const struct field recusal_fields[] = {
    [RCF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [RCF_MATTER] = { "matter", N_("核查事项"), NULL, FT_CODE, .of = "concern", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RCF_PERSON] = { "person", N_("涉及的人"), NULL, FT_TEXT, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RCF_MEDIATOR] = { "mediator", N_("调解员"), NULL, FT_REF, .of = "mediator", .width = 8,
        .help = N_("") },
    [RCF_REASON] = { "reason", N_("情况"), NULL, FT_NOTE, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("") },
    [RCF_RAISED_BY] = { "raised_by", N_("提出人"), NULL, FT_TEXT, .width = 8,
        .help = N_("") },
    [RCF_RAISED] = { "raised_on", N_("提出日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [RCF_DECISION] = { "decision", N_("处理"), NULL, FT_CODE, .of = "recusal_decision", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RCF_DECIDED_BY] = { "decided_by", N_("决定人"), NULL, FT_TEXT, .width = 8,
        .help = N_("") },
    [RCF_DECIDED] = { "decided_on", N_("决定日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(recusal_fields) == RCF_COUNT, "one row for each recusal field");

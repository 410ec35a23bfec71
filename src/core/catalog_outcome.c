/* core/catalog_outcome.c - the fields of agreements, performance, confirmation and what follows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field agreement_fields[] = {
    [AGF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [AGF_SEQ] = { "seq", N_("次序"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [AGF_FORM] = { "form", N_("协议形式"), NULL, FT_CODE, .of = "agreement_form", .width = 6,
        .flags = F_LIST,
        .help = N_("") },
    [AGF_NUMBER] = { "number", N_("调解书编号"), NULL, FT_TEXT, .width = 24,
        .flags = F_LIST,
        .help = N_("") },
    [AGF_FACTS] = { "facts", N_("主要事实和争议"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [AGF_RESPONSIBILITIES] = { "responsibilities", N_("各方责任"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [AGF_TEXT] = { "text", N_("协议内容"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [AGF_MANNER] = { "manner", N_("履行方式"), NULL, FT_TEXT, .width = 16,
        .help = N_("") },
    [AGF_PLACE] = { "place", N_("履行地点"), NULL, FT_TEXT, .width = 16,
        .help = N_("") },
    [AGF_COPIES] = { "copies", N_("份数"), NULL, FT_INT, .width = 4,
        .help = N_("") },
    [AGF_AMOUNT] = { "amount", N_("协议金额"), NULL, FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [AGF_AGREED] = { "agreed_on", N_("达成日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [AGF_SIGNED] = { "signed_on", N_("签署日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [AGF_SEALED] = { "sealed_on", N_("盖章日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [AGF_EFFECTIVE] = { "effective_on", N_("生效日期"), NULL, FT_DATE, .width = 10,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [AGF_PERFORM_DUE] = { "perform_due", N_("履行期限"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [AGF_JC_INFORMED] = { "jc_informed_on", N_("司法确认告知日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [AGF_REPLACED] = { "replaced_on", N_("被替代日期"), NULL, FT_DATE, .width = 10,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [AGF_REPLACED_WHY] = { "replaced_why", N_("替代原因"), NULL, FT_TEXT, .width = 16,
        .flags = F_FIXED,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(agreement_fields) == AGF_COUNT, "one row for each agreement field");

/* clang-format off */
const struct field signature_fields[] = {
    [SGF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [SGF_AGREEMENT] = { "agreement", N_("协议次序"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [SGF_ROLE] = { "role", N_("签名人身份"), NULL, FT_CODE, .of = "signer_role", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [SGF_NAME] = { "name", N_("姓名或名称"), NULL, FT_TEXT, .width = 12,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("") },
    [SGF_HOW] = { "how", N_("签署方式"), NULL, FT_CODE, .of = "signing", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [SGF_SIGNED] = { "signed_on", N_("日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(signature_fields) == SGF_COUNT, "one row for each signature field");

/* clang-format off */
const struct field item_fields[] = {
    [ITF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [ITF_AGREEMENT] = { "agreement", N_("协议次序"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [ITF_SEQ] = { "seq", N_("条款号"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [ITF_TEXT] = { "text", N_("内容"), NULL, FT_NOTE, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("") },
    [ITF_KIND] = { "kind", N_("义务种类"), NULL, FT_CODE, .of = "item_kind", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [ITF_DEBTOR] = { "debtor", N_("义务人"), NULL, FT_TEXT, .width = 10,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("") },
    [ITF_CREDITOR] = { "creditor", N_("权利人"), NULL, FT_TEXT, .width = 10,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("") },
    [ITF_AMOUNT] = { "amount", N_("金额"), NULL, FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [ITF_DUE] = { "due_on", N_("履行期限"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(item_fields) == ITF_COUNT, "one row for each item field");

/* clang-format off */
const struct field performance_fields[] = {
    [PEF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [PEF_AGREEMENT] = { "agreement", N_("协议次序"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [PEF_ITEM] = { "item", N_("条款号"), NULL, FT_INT, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [PEF_DONE] = { "done_on", N_("履行日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [PEF_AMOUNT] = { "amount", N_("金额"), NULL, FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [PEF_RESULT] = { "result", N_("履行结果"), NULL, FT_CODE, .of = "item_result", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [PEF_PROOF] = { "proof", N_("凭证"), NULL, FT_TEXT, .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [PEF_NOTE] = { "note", N_("说明"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(performance_fields) == PEF_COUNT, "one row for each performance field");

/* clang-format off */
const struct field confirmation_fields[] = {
    [CNF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [CNF_AGREEMENT] = { "agreement", N_("协议次序"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [CNF_STATE] = { "state", N_("进度"), NULL, FT_CODE, .of = "jc_state", .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [CNF_APPLIED] = { "applied_on", N_("申请日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [CNF_JOINT] = { "joint", N_("双方共同申请"), NULL, FT_BOOL, .width = 4,
        .help = N_("") },
    [CNF_COURT] = { "court", N_("法院"), NULL, FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("") },
    [CNF_COURT_BASIS] = { "court_basis", N_("管辖依据"), NULL, FT_CODE, .of = "court_basis", .width = 12,
        .help = N_("") },
    [CNF_DOCUMENTS] = { "documents", N_("提交材料"), NULL, FT_CODES, .of = "jc_document", .width = 14,
        .help = N_("") },
    [CNF_ACCEPTED] = { "accepted_on", N_("法院受理日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [CNF_RESULT] = { "result_on", N_("结果日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
    [CNF_DOCKET] = { "docket", N_("法院案号"), NULL, FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("") },
    [CNF_REASON] = { "reason", N_("驳回或不予受理理由"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [CNF_ENFORCEMENT] = { "enforcement_on", N_("申请执行日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [CNF_REPLACED] = { "replaced_on", N_("被替代日期"), NULL, FT_DATE, .width = 10,
        .flags = F_FIXED,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(confirmation_fields) == CNF_COUNT, "one row for each confirmation field");

/* clang-format off */
const struct field remedy_fields[] = {
    [RMF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [RMF_KIND] = { "kind", N_("途径"), NULL, FT_CODE, .of = "remedy_kind", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RMF_APPLIED] = { "applied_on", N_("日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RMF_BODY] = { "body", N_("受理机关"), NULL, FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("") },
    [RMF_DOCKET] = { "docket", N_("文号"), NULL, FT_TEXT, .width = 20,
        .help = N_("") },
    [RMF_RESULT] = { "result", N_("结果"), NULL, FT_CODE, .of = "remedy_result", .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [RMF_RESULT_ON] = { "result_on", N_("结果日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [RMF_NOTE] = { "note", N_("说明"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(remedy_fields) == RMF_COUNT, "one row for each remedy field");

/* clang-format off */
const struct field revisit_fields[] = {
    [RVF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [RVF_VISITED] = { "visited_on", N_("回访日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RVF_FORM] = { "form", N_("方式"), NULL, FT_CODE, .of = "revisit_form", .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RVF_VISITOR] = { "visitor", N_("回访人"), NULL, FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RVF_REASON] = { "reason", N_("事由"), NULL, FT_TEXT, .width = 16,
        .help = N_("") },
    [RVF_PERFORMED] = { "performed", N_("履行情况"), NULL, FT_CODE, .of = "item_result", .width = 8,
        .flags = F_LIST,
        .help = N_("") },
    [RVF_SATISFIED] = { "satisfied", N_("是否满意"), NULL, FT_CODE, .of = "satisfaction", .width = 8,
        .flags = F_LIST,
        .help = N_("") },
    [RVF_LITIGATION] = { "litigation", N_("已起诉"), NULL, FT_BOOL, .width = 4,
        .help = N_("") },
    [RVF_ESCALATION_RISK] = { "escalation_risk", N_("有激化可能"), NULL, FT_BOOL, .width = 4,
        .help = N_("") },
    [RVF_NOTE] = { "note", N_("回访情况"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(revisit_fields) == RVF_COUNT, "one row for each revisit field");

/* clang-format off */
const struct field referral_fields[] = {
    [RFF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [RFF_WAY] = { "way", N_("方向"), NULL, FT_CODE, .of = "referral_way", .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RFF_AGENCY] = { "agency", N_("部门"), NULL, FT_CODE, .of = "agency", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RFF_ORG] = { "org", N_("单位"), NULL, FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RFF_SENT] = { "sent_on", N_("日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RFF_LETTER_NO] = { "letter_no", N_("函号"), NULL, FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("") },
    [RFF_CONTACT] = { "contact", N_("联系人"), NULL, FT_TEXT, .width = 10,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [RFF_CONSENT] = { "consent_on", N_("当事人同意日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [RFF_REASON] = { "reason", N_("原因"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
    [RFF_MATERIALS] = { "materials", N_("材料"), NULL, FT_TEXT, .width = 16,
        .help = N_("") },
    [RFF_TAKEN] = { "taken_on", N_("接收日期"), NULL, FT_DATE, .width = 10,
        .help = N_("") },
    [RFF_RESULT] = { "result", N_("结果"), NULL, FT_TEXT, .width = 16,
        .flags = F_LIST,
        .help = N_("") },
    [RFF_FEEDBACK] = { "feedback_on", N_("反馈日期"), NULL, FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(referral_fields) == RFF_COUNT, "one row for each referral field");

/* clang-format off */
const struct field report_fields[] = {
    [RTF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [RTF_REPORTED] = { "reported_on", N_("报告日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RTF_MATTER] = { "matter", N_("报告事项"), NULL, FT_CODE, .of = "report_matter", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RTF_AGENCY] = { "agency", N_("接报单位"), NULL, FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [RTF_PERSON] = { "person", N_("接报人"), NULL, FT_TEXT, .width = 8,
        .help = N_("") },
    [RTF_CONTENT] = { "content", N_("报告内容"), NULL, FT_NOTE, .width = 0,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("") },
    [RTF_RESULT] = { "result", N_("处理结果"), NULL, FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(report_fields) == RTF_COUNT, "one row for each report field");

/* clang-format off */
const struct field volume_item_fields[] = {
    [VIF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [VIF_SEQ] = { "seq", N_("序号"), NULL, FT_INT, .width = 4,
        .flags = F_FIXED | F_LIST,
        .help = N_("") },
    [VIF_FORM] = { "form", N_("文书"), NULL, FT_CODE, .of = "paper", .width = 12,
        .flags = F_LIST,
        .help = N_("") },
    [VIF_NAME] = { "name", N_("文书名称"), NULL, FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [VIF_PAGE_FROM] = { "page_from", N_("起页"), NULL, FT_INT, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [VIF_PAGE_TO] = { "page_to", N_("止页"), NULL, FT_INT, .width = 4,
        .flags = F_LIST,
        .help = N_("") },
    [VIF_NOTE] = { "note", N_("备注"), NULL, FT_TEXT, .width = 12,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(volume_item_fields) == VIF_COUNT, "one row for each volume item field");

/* clang-format off */
const struct field correction_fields[] = {
    [CRF_CASE] = { "case", N_("案件"), NULL, FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("") },
    [CRF_CORRECTED] = { "corrected_on", N_("更正日期"), NULL, FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("") },
    [CRF_REASON] = { "reason", N_("更正理由"), NULL, FT_NOTE, .width = 24,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("") },
    [CRF_ASKED_BY] = { "asked_by", N_("提出人"), NULL, FT_TEXT, .width = 8,
        .help = N_("") },
    [CRF_APPROVED_BY] = { "approved_by", N_("批准人"), NULL, FT_TEXT, .width = 8,
        .flags = F_LIST,
        .help = N_("") },
};
/* clang-format on */
static_assert(ARRAY_LEN(correction_fields) == CRF_COUNT, "one row for each correction field");

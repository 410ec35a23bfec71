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
    [AGF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("协议"),
        .help = N_("协议所在的案件。例：（2022）郾医调字第0005号。") },
    [AGF_SEQ] = { "seq", N_("次序"), "第几份|序号", FT_INT, .width = 4, .flags = F_FIXED | F_LIST,
        .help = N_("本案第几份协议，由程序排定；后一份替代前一份，前一份保留。例：1。") },
    [AGF_FORM] = { "form", N_("协议形式"), "协议类型|形式", FT_CODE, .of = "agreement_form",
        .width = 8, .flags = F_LIST,
        .help = N_("口头或书面。医疗、劳动、农村土地承包纠纷必须书面。"
                   "依据：《人民调解法》第二十八条、《医疗纠纷预防和处理条例》第三十九条、《劳动"
                   "争议调解仲裁法》第十四条。例：2 书面。") },
    [AGF_NUMBER] = { "number", N_("调解书编号"), "协议书编号|协议编号|编号", FT_TEXT, .width = 24,
        .flags = F_LIST,
        .help = N_("调解协议书的编号，通常与案号相同；一案几份协议的加后缀。"
                   "例：（2022）郾医调字第0005号之二。") },
    [AGF_FACTS] = { "facts", N_("主要事实和争议事项"), "主要事实和争议|主要事实|争议事项|纠纷事实",
        FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("纠纷的主要事实和争议事项。"
                   "依据：《人民调解法》第二十九条。"
                   "例：钱二林檐口越界滴水，损坏赵大河院墙。") },
    [AGF_RESPONSIBILITIES] = { "responsibilities", N_("各方责任"), "责任|当事人责任", FT_NOTE,
        .width = 0, .flags = F_SENSITIVE,
        .help = N_("各方当事人的责任。"
                   "依据：《人民调解法》第二十九条。例：钱二林对院墙损坏负全部责任。") },
    [AGF_TEXT] = { "text", N_("协议内容"), "内容|调解协议内容", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("协议的内容；口头协议也须由调解员记录。"
                   "依据：《人民调解法》第二十八条、第二十九条。"
                   "例：收回檐口二十五厘米并支付修缮费600元。") },
    [AGF_MANNER] = { "manner", N_("履行方式"), "方式", FT_TEXT, .width = 16, .page = N_("履行约定"),
        .help = N_("怎样履行。"
                   "依据：《人民调解法》第二十九条。例：银行转账，自行施工。") },
    [AGF_PLACE] = { "place", N_("履行地点"), "地点", FT_TEXT, .width = 16,
        .help = N_("在哪里履行。"
                   "依据：人民调解协议书格式。例：示例村村委会。") },
    [AGF_COPIES] = { "copies", N_("份数"), "协议份数|一式几份", FT_INT, .width = 4,
        .help = N_("共做几份：各方当事人各一份，调委会留一份，所以不少于当事人数加一。"
                   "依据：《人民调解法》第二十九条。例：3。") },
    [AGF_AMOUNT] = { "amount", N_("协议金额"), "金额|协议涉及金额|涉及金额", FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("协议涉及的金额，元，最多两位小数，不得为负；各条款填了金额的由程序合计。"
                   "例：39400。") },
    [AGF_AGREED] = { "agreed_on", N_("达成日期"), "达成协议日期|协议日期|达成时间", FT_DATE,
        .width = 10, .flags = F_LIST, .page = N_("签署与生效"),
        .help = N_("各方达成一致的日期；口头协议自该日生效。"
                   "依据：《人民调解法》第三十条。例：2022-08-02。") },
    [AGF_SIGNED] = { "signed_on", N_("签署日期"), "签字日期|签名日期", FT_DATE, .width = 10,
        .help = N_("最后一方当事人和调解员签名、盖章或按指印的日期，有签名记录的由程序取最晚一天。"
                   "依据：《人民调解法》第二十九条。例：2022-08-02。") },
    [AGF_SEALED] = { "sealed_on", N_("盖章日期"), "调委会盖章日期", FT_DATE, .width = 10,
        .help = N_("人民调解委员会在协议书上盖章的日期。"
                   "依据：《人民调解法》第二十九条。例：2022-08-02。") },
    [AGF_EFFECTIVE] = { "effective_on", N_("生效日期"), "协议生效日期", FT_DATE, .width = 10,
        .flags = F_FIXED | F_LIST,
        .help = N_("书面协议为签署和盖章中最晚的一天，口头协议为达成之日；由程序计算，司法确认的"
                   "30日从它起算。"
                   "依据：《人民调解法》第二十九条、第三十条、第三十三条。例：2022-08-02。") },
    [AGF_PERFORM_DUE] = { "perform_due", N_("履行期限"), "履行时限|最后履行日期", FT_DATE,
        .width = 10, .flags = F_AHEAD,
        .help = N_("协议约定的最后履行日；各条款填了期限的由程序取最晚一天。"
                   "依据：《人民调解法》第二十九条、第三十一条。例：2022-08-31。") },
    [AGF_JC_INFORMED] = { "jc_informed_on", N_("司法确认告知日期"), "告知司法确认日期", FT_DATE,
        .width = 10,
        .help = N_("告知双方可以共同申请司法确认的日期；医疗纠纷达成协议时必填。"
                   "依据：《医疗纠纷预防和处理条例》第三十九条。例：2022-08-02。") },
    [AGF_REPLACED] = { "replaced_on", N_("被替代日期"), "替代日期", FT_DATE, .width = 10,
        .flags = F_FIXED | F_LIST,
        .help = N_("由后一份协议替代的日期，由“重新调解”动作填写；空着的是现行协议。"
                   "依据：《人民调解法》第三十三条。例：2022-10-12。") },
    [AGF_REPLACED_WHY] = { "replaced_why", N_("替代原因"), "变更原因", FT_TEXT, .width = 16,
        .flags = F_FIXED,
        .help = N_("为什么被替代，由“重新调解”动作填写。"
                   "依据：《人民调解法》第三十三条。"
                   "例：法院驳回司法确认申请，双方变更协议。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(agreement_fields) == AGF_COUNT, "one row for each agreement field");

/* clang-format off */
const struct field signature_fields[] = {
    [SGF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("签名所在的案件。例：（2022）郾医调字第0005号。") },
    [SGF_AGREEMENT] = { "agreement", N_("协议次序"), "协议序号", FT_INT, .width = 8,
        .flags = F_FIXED | F_LIST,
        .help = N_("签的是本案第几份协议，由程序填写。例：1。") },
    [SGF_ROLE] = { "role", N_("签名人身份"), "身份", FT_CODE, .of = "signer_role", .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("当事人、监护人、代理人、人民调解员或记录人；书面协议各方当事人和调解员都签了"
                   "才生效。"
                   "依据：《人民调解法》第二十九条。例：party 当事人。") },
    [SGF_NAME] = { "name", N_("姓名或名称"), "签名人|姓名", FT_TEXT, .width = 12,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("签名的人的姓名，单位填单位名称，须与当事人的姓名或名称一致。"
                   "例：赵大河。") },
    [SGF_HOW] = { "how", N_("签署方式"), "方式", FT_CODE, .of = "signing", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("签名、盖章、按指印或签名并按指印；医疗、劳动纠纷的协议只按指印的要补签名。"
                   "依据：《人民调解法》第二十九条、《医疗纠纷预防和处理条例》第三十九条、《劳动"
                   "争议调解仲裁法》第十四条。例：sign 签名。") },
    [SGF_SIGNED] = { "signed_on", N_("日期"), "签署日期|签名日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("签名、盖章或按指印的日期，不早于达成日期。例：2022-08-02。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(signature_fields) == SGF_COUNT, "one row for each signature field");

/* clang-format off */
const struct field item_fields[] = {
    [ITF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("条款所在的案件。例：（2022）郾医调字第0005号。") },
    [ITF_AGREEMENT] = { "agreement", N_("协议次序"), "协议序号", FT_INT, .width = 8,
        .flags = F_FIXED | F_LIST,
        .help = N_("是本案第几份协议的条款，由程序填写。例：1。") },
    [ITF_SEQ] = { "seq", N_("条款号"), "序号|条款序号", FT_INT, .width = 6,
        .flags = F_FIXED | F_LIST,
        .help = N_("第几条，由程序排定，履行记录用它对应。例：1。") },
    [ITF_TEXT] = { "text", N_("内容"), "条款内容", FT_NOTE, .width = 20,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("谁在什么时候向谁做什么，一条一项。"
                   "依据：《人民调解法》第二十九条。例：8月31日前支付赔偿款39400元。") },
    [ITF_KIND] = { "kind", N_("义务种类"), "种类|义务类型", FT_CODE, .of = "item_kind", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("给付金钱、作为、停止或不作为、赔礼道歉或其他；劳动协议只有给付金钱的才能申请"
                   "司法确认。"
                   "依据：审理劳动争议案件解释（一）第五十二条。例：pay 给付金钱。") },
    [ITF_DEBTOR] = { "debtor", N_("义务人"), "履行义务人", FT_TEXT, .width = 10,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("应当履行的一方。例：漯河市郾城区示例医院。") },
    [ITF_CREDITOR] = { "creditor", N_("权利人"), "受益人", FT_TEXT, .width = 10,
        .flags = F_SENSITIVE | F_LIST,
        .help = N_("有权要求履行的一方。例：李小禾。") },
    [ITF_AMOUNT] = { "amount", N_("金额"), "条款金额", FT_MONEY, .width = 12, .flags = F_LIST,
        .help = N_("这一条给付的金额，元，最多两位小数，不得为负；不给钱的空着。"
                   "例：39400。") },
    [ITF_DUE] = { "due_on", N_("履行期限"), "履行时限|到期日", FT_DATE, .width = 10,
        .flags = F_LIST | F_AHEAD,
        .help = N_("这一条应履行的日期；分期的一期一条。"
                   "依据：《人民调解法》第二十九条。例：2022-08-31。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(item_fields) == ITF_COUNT, "one row for each item field");

/* clang-format off */
const struct field performance_fields[] = {
    [PEF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("履行所在的案件。例：（2022）郾医调字第0005号。") },
    [PEF_AGREEMENT] = { "agreement", N_("协议次序"), "协议序号", FT_INT, .width = 8,
        .flags = F_FIXED | F_LIST,
        .help = N_("履行的是本案第几份协议，由程序填写。例：1。") },
    [PEF_ITEM] = { "item", N_("条款号"), "条款序号|履行条款", FT_INT, .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("履行的是第几条。例：1。") },
    [PEF_DONE] = { "done_on", N_("履行日期"), "履行时间|日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("实际履行的日期；早于书面协议签署的在说明里写原因。"
                   "依据：《人民调解法》第三十一条。例：2022-08-29。") },
    [PEF_AMOUNT] = { "amount", N_("金额"), "履行金额|已付金额", FT_MONEY, .width = 12,
        .flags = F_LIST,
        .help = N_("这一次支付的金额，元，合计不超过该条款的金额。例：39400。") },
    [PEF_RESULT] = { "result", N_("履行结果"), "结果|履行情况", FT_CODE, .of = "item_result",
        .width = 8, .flags = F_REQUIRED | F_LIST,
        .help = N_("该条款全部履行、部分履行或未履行。"
                   "依据：《人民调解法》第三十一条。例：full 全部履行。") },
    [PEF_PROOF] = { "proof", N_("凭证"), "履行凭证|证明", FT_TEXT, .width = 12, .flags = F_LIST,
        .help = N_("收条、汇款单等凭证；没有凭证的写当事人怎样确认。"
                   "依据：履行凭证为人民调解卷宗文书。例：银行回单。") },
    [PEF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("履行的经过，部分履行或未履行的原因。例：因账户有误，次日重新汇款。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(performance_fields) == PEF_COUNT, "one row for each performance field");

/* clang-format off */
const struct field confirmation_fields[] = {
    [CNF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("申请"),
        .help = N_("申请确认的案件。例：（2022）郾医调字第0005号。") },
    [CNF_AGREEMENT] = { "agreement", N_("协议次序"), "协议序号", FT_INT, .width = 8,
        .flags = F_FIXED | F_LIST,
        .help = N_("确认的是本案第几份协议，由程序填写。例：1。") },
    [CNF_STATE] = { "state", N_("进度"), "司法确认情况|状态", FT_CODE, .of = "jc_state",
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("已申请、法院已受理、确认有效、驳回、不予受理或撤回。"
                   "依据：《人民调解法》第三十三条。例：applied 已申请。") },
    [CNF_APPLIED] = { "applied_on", N_("申请日期"), "申请时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("双方共同向法院提出申请的日期，自协议生效之日起30日内。"
                   "依据：《人民调解法》第三十三条、《民事诉讼法》第二百零五条（2021年文本第二百"
                   "零一条）。例：2022-08-20。") },
    [CNF_JOINT] = { "joint", N_("双方共同申请"), "共同申请", FT_BOOL, .width = 4,
        .help = N_("须双方当事人共同申请，一方申请的法院不受理。"
                   "依据：《人民调解法》第三十三条、《民事诉讼法》第二百零五条（2021年文本第二百"
                   "零一条）。例：是。") },
    [CNF_COURT] = { "court", N_("法院"), "受理法院|法院名称", FT_TEXT, .width = 20, .flags = F_LIST,
        .help = N_("向哪个法院申请。"
                   "依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）。"
                   "例：漯河市郾城区人民法院。") },
    [CNF_COURT_BASIS] = { "court_basis", N_("管辖依据"), "管辖", FT_CODE, .of = "court_basis",
        .width = 12,
        .help = N_("为什么由这个法院管辖：邀请调解的法院、当事人住所地、标的物所在地、调解组织所"
                   "在地。劳动协议只能向调解组织所在地的基层法院申请。"
                   "依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）、审理劳动争议案件"
                   "解释（一）第五十二条。例：committee 调解组织所在地。") },
    [CNF_DOCUMENTS] = { "documents", N_("提交材料"), "材料", FT_CODES, .of = "jc_document",
        .width = 14,
        .help = N_("已提交的材料，可选几项，用逗号分开。"
                   "依据：《民事诉讼法解释》第三百五十四条、法释〔2011〕5号第三条。"
                   "例：application,agreement,certificate,identity。") },
    [CNF_ACCEPTED] = { "accepted_on", N_("法院受理日期"), "受理日期", FT_DATE, .width = 10,
        .page = N_("法院"),
        .help = N_("法院受理的日期，不早于申请日期。例：2022-08-23。") },
    [CNF_RESULT] = { "result_on", N_("结果日期"), "裁定日期|结果时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("法院作出裁定或决定的日期。例：2022-09-05。") },
    [CNF_DOCKET] = { "docket", N_("法院案号"), "裁定书案号", FT_TEXT, .width = 20, .flags = F_LIST,
        .help = N_("法院裁定书上的案号，照抄。例：（2022）豫1103民特12号。") },
    [CNF_REASON] = { "reason", N_("驳回或不予受理理由"), "理由|驳回理由", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("法院驳回或不予受理的理由；协议无效的可以变更协议或重新调解，也可以起诉。"
                   "依据：《人民调解法》第三十三条、《民事诉讼法解释》第三百五十五条、第三百五十"
                   "八条。例：协议内容不明确。") },
    [CNF_ENFORCEMENT] = { "enforcement_on", N_("申请执行日期"), "申请强制执行日期", FT_DATE,
        .width = 10,
        .help = N_("确认有效后一方不履行，另一方申请强制执行的日期，期间为履行期限最后一日起二年。"
                   "依据：《人民调解法》第三十三条、《民事诉讼法》第二百五十条。"
                   "例：2022-11-10。") },
    [CNF_REPLACED] = { "replaced_on", N_("被替代日期"), "替代日期", FT_DATE, .width = 10,
        .flags = F_FIXED,
        .help = N_("协议被替代后，原确认不再适用的日期，由“重新调解”动作填写。"
                   "例：2022-10-12。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(confirmation_fields) == CNF_COUNT, "one row for each confirmation field");

/* clang-format off */
const struct field remedy_fields[] = {
    [RMF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("救济所在的案件。例：（2022）郾劳调字第0003号。") },
    [RMF_KIND] = { "kind", N_("途径"), "救济途径|方式", FT_CODE, .of = "remedy_kind", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("起诉、仲裁、支付令、强制执行、行政途径或公安机关调解。"
                   "依据：《人民调解法》第二十六条、第三十二条、第三十三条，《劳动争议调解仲裁法》"
                   "第十四条至第十六条。例：payment_order 申请支付令。") },
    [RMF_APPLIED] = { "applied_on", N_("日期"), "申请日期|起诉日期|提起日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("当事人提起的日期。例：2022-07-20。") },
    [RMF_BODY] = { "body", N_("受理机关"), "受理单位|法院|仲裁委员会", FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("向哪个法院、仲裁委员会或机关提起。例：漯河市郾城区人民法院。") },
    [RMF_DOCKET] = { "docket", N_("文号"), "案号文号|受理案号", FT_TEXT, .width = 20,
        .help = N_("受理机关的案号或文号，照抄。例：（2022）豫1103民督5号。") },
    [RMF_RESULT] = { "result", N_("结果"), "处理结果", FT_CODE, .of = "remedy_result", .width = 12,
        .flags = F_LIST,
        .help = N_("受理机关对请求或对调解协议怎样处理；统计表的“法院判决维持”“变更撤销”按它计数。"
                   "例：upheld 判决维持。") },
    [RMF_RESULT_ON] = { "result_on", N_("结果日期"), "结果时间|判决日期", FT_DATE, .width = 10,
        .help = N_("作出结果的日期，不早于提起的日期。例：2022-08-15。") },
    [RMF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("其他情况。例：对方收到支付令后已付清。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(remedy_fields) == RMF_COUNT, "one row for each remedy field");

/* clang-format off */
const struct field revisit_fields[] = {
    [RVF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("回访的案件。例：（2022）郾医调字第0005号。") },
    [RVF_VISITED] = { "visited_on", N_("回访日期"), "回访时间|日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("回访的日期，不早于终结日期。"
                   "依据：《人民调解法》第三十一条。例：2022-09-15。") },
    [RVF_FORM] = { "form", N_("方式"), "回访方式", FT_CODE, .of = "revisit_form", .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("上门、电话或其他。例：phone 电话。") },
    [RVF_VISITOR] = { "visitor", N_("回访人"), "回访人姓名", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("进行回访的人。"
                   "依据：人民调解回访记录格式。例：孙守正。") },
    [RVF_REASON] = { "reason", N_("事由"), "回访事由", FT_TEXT, .width = 16,
        .help = N_("为什么回访。"
                   "依据：人民调解回访记录格式。例：了解协议履行情况。") },
    [RVF_PERFORMED] = { "performed", N_("履行情况"), "是否履行", FT_CODE, .of = "item_result",
        .width = 8, .flags = F_LIST,
        .help = N_("回访时协议履行到什么程度。"
                   "依据：《人民调解法》第三十一条。例：full 全部履行。") },
    [RVF_SATISFIED] = { "satisfied", N_("是否满意"), "满意度|当事人是否满意", FT_CODE,
        .of = "satisfaction", .width = 8, .flags = F_LIST,
        .help = N_("当事人对调解是否满意。例：yes 满意。") },
    [RVF_LITIGATION] = { "litigation", N_("已起诉"), "是否起诉", FT_BOOL, .width = 4,
        .help = N_("当事人就协议的履行或内容起诉了；起诉的另登记后续救济。"
                   "依据：《人民调解法》第三十二条。例：否。") },
    [RVF_ESCALATION_RISK] = { "escalation_risk", N_("有激化可能"), "激化可能|有无激化", FT_BOOL,
        .width = 4,
        .help = N_("纠纷有没有再激化的可能；有的要采取防范措施。"
                   "依据：《人民调解法》第二十五条。例：否。") },
    [RVF_NOTE] = { "note", N_("回访情况"), "情况|回访内容", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("当事人怎么说、还有什么问题、怎样处理。"
                   "依据：人民调解回访记录格式。例：赔偿款已收到，对处理满意。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(revisit_fields) == RVF_COUNT, "one row for each revisit field");

/* clang-format off */
const struct field referral_fields[] = {
    [RFF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("移送"),
        .help = N_("移送衔接的案件。例：（2022）郾交调字第0002号。") },
    [RFF_WAY] = { "way", N_("方向"), "移送方向", FT_CODE, .of = "referral_way", .width = 6,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("移送进来、移送出去、上报上级、下交下级或退回。"
                   "依据：《人民调解法》第十八条、第二十五条、第二十六条。"
                   "例：in 移送进来。") },
    [RFF_AGENCY] = { "agency", N_("部门"), "部门类别|衔接部门", FT_CODE, .of = "agency", .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("法院、检察院、公安、信访、12345热线或其他；衔接统计按它分列。"
                   "例：court 人民法院。") },
    [RFF_ORG] = { "org", N_("单位"), "单位名称|移送单位|接收单位", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("对方单位的全称。例：郾城区人民法院诉讼服务中心。") },
    [RFF_SENT] = { "sent_on", N_("日期"), "移送日期|上报日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("移送、上报或退回的日期。例：2022-05-10。") },
    [RFF_LETTER_NO] = { "letter_no", N_("函号"), "文号|移送函号|委托函号", FT_TEXT, .width = 20,
        .flags = F_LIST,
        .help = N_("委托（移送）调解函的文号或对方案号，反馈时引用。"
                   "例：（2022）豫1103诉前调123号。") },
    [RFF_CONTACT] = { "contact", N_("联系人"), "联系人电话", FT_TEXT, .width = 10,
        .flags = F_SENSITIVE,
        .help = N_("对方的联系人和电话。例：刘法官 0395-3120000。") },
    [RFF_CONSENT] = { "consent_on", N_("当事人同意日期"), "同意日期", FT_DATE, .width = 10,
        .help = N_("当事人同意委托（移送）调解的日期。"
                   "依据：《人民调解法》第三条、第十七条。例：2022-05-09。") },
    [RFF_REASON] = { "reason", N_("原因"), "理由|移送原因", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("为什么移送、上报或退回。例：涉嫌犯罪，不属于调解范围。") },
    [RFF_MATERIALS] = { "materials", N_("材料"), "移送材料", FT_TEXT, .width = 16,
        .help = N_("随函移送的材料。例：起诉状副本、身份证复印件。") },
    [RFF_TAKEN] = { "taken_on", N_("接收日期"), "接收时间|签收日期", FT_DATE, .width = 10,
        .page = N_("接收与反馈"),
        .help = N_("收到并同意接收的日期。例：2022-05-11。") },
    [RFF_RESULT] = { "result", N_("结果"), "办理结果", FT_TEXT, .width = 16, .flags = F_LIST,
        .help = N_("对方或本调委会办理的结果。例：已达成协议。") },
    [RFF_FEEDBACK] = { "feedback_on", N_("反馈日期"), "反馈时间", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("把结果反馈给委托移送单位的日期，逾期由期限 D-14 提醒。例：2022-06-08。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(referral_fields) == RFF_COUNT, "one row for each referral field");

/* clang-format off */
const struct field report_fields[] = {
    [RTF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("报告的案件。例：（2022）孟人调字第0007号。") },
    [RTF_REPORTED] = { "reported_on", N_("报告日期"), "报告时间|日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("报告的日期；可能激化的要及时，未成年人受侵害的要立即。"
                   "依据：《人民调解法》第二十五条、《未成年人保护法》第十一条。"
                   "例：2022-05-03。") },
    [RTF_MATTER] = { "matter", N_("报告事项"), "事项", FT_CODE, .of = "report_matter", .width = 12,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("矛盾可能激化、未成年人受侵害、家庭暴力或其他。"
                   "依据：《人民调解法》第二十五条、《未成年人保护法》第十一条、《反家庭暴力法》"
                   "第十四条。例：risk 矛盾可能激化。") },
    [RTF_AGENCY] = { "agency", N_("接报单位"), "报告单位|接受报告单位", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("向哪个公安机关或有关部门报告。"
                   "依据：《人民调解法》第二十五条。例：孟庙派出所。") },
    [RTF_PERSON] = { "person", N_("接报人"), "联系民警|接报民警", FT_TEXT, .width = 8,
        .help = N_("接受报告的人。例：张警官。") },
    [RTF_CONTENT] = { "content", N_("报告内容"), "内容", FT_NOTE, .width = 0,
        .flags = F_REQUIRED | F_SENSITIVE,
        .help = N_("报告了什么：谁、什么事、可能发生什么、已采取什么措施。"
                   "依据：《人民调解法》第二十五条。"
                   "例：一方扬言持械报复，已劝离现场并安排专人看护。") },
    [RTF_RESULT] = { "result", N_("处理结果"), "结果|处理情况", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE,
        .help = N_("接报单位怎样处理。例：民警到场训诫，当事人表示不再闹事。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(report_fields) == RTF_COUNT, "one row for each report field");

/* clang-format off */
const struct field volume_item_fields[] = {
    [VIF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("卷宗所在的案件。例：（2022）郾医调字第0005号。") },
    [VIF_SEQ] = { "seq", N_("序号"), "顺序号", FT_INT, .width = 4, .flags = F_FIXED | F_LIST,
        .help = N_("卷内目录的序号，由程序排定。"
                   "依据：人民调解卷内目录格式。例：1。") },
    [VIF_FORM] = { "form", N_("文书"), "文书种类", FT_CODE, .of = "paper", .width = 12,
        .flags = F_LIST,
        .help = N_("是哪一种文书，归档检查按它核对。例：F10 人民调解记录。") },
    [VIF_NAME] = { "name", N_("文书名称"), "材料名称", FT_TEXT, .width = 20,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("文书的名称。"
                   "依据：人民调解卷内目录格式。例：人民调解记录（第一次）。") },
    [VIF_PAGE_FROM] = { "page_from", N_("起页"), "页号|起始页", FT_INT, .width = 4,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("从第几页起，从1开始连续编，不能重叠。"
                   "依据：人民调解卷内目录格式。例：5。") },
    [VIF_PAGE_TO] = { "page_to", N_("止页"), "终止页", FT_INT, .width = 4, .flags = F_LIST,
        .help = N_("到第几页止，只有一页的可以空着，不小于起页。例：7。") },
    [VIF_NOTE] = { "note", N_("备注"), "说明", FT_TEXT, .width = 12,
        .help = N_("复印件、缺页等情况。"
                   "依据：人民调解卷内目录格式。例：复印件。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(volume_item_fields) == VIF_COUNT, "one row for each volume item field");

/* clang-format off */
const struct field correction_fields[] = {
    [CRF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("更正的案件。例：（2022）郾医调字第0005号。") },
    [CRF_CORRECTED] = { "corrected_on", N_("更正日期"), "更正时间|日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("更正的日期。例：2022-10-12。") },
    [CRF_REASON] = { "reason", N_("更正理由"), "理由|更正原因", FT_NOTE, .width = 24,
        .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("结案以后改了什么、为什么改；原值留在修改记录里，案件仍只统计一次。"
                   "例：协议金额录入时少写一个0。") },
    [CRF_ASKED_BY] = { "asked_by", N_("提出人"), "申请人", FT_TEXT, .width = 8,
        .help = N_("提出更正的人。例：冯桂芝。") },
    [CRF_APPROVED_BY] = { "approved_by", N_("批准人"), "审批人", FT_TEXT, .width = 8,
        .flags = F_LIST,
        .help = N_("批准更正的人。例：何静。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(correction_fields) == CRF_COUNT, "one row for each correction field");

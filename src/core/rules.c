/* core/rules.c - the rule catalogue R01 to R36, one row each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/rules.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
static const struct rule rules[] = {
    { "R01", N_("有一方当事人明确拒绝的，不得调解。"),
      N_("《人民调解法》第十七条"), SEV_BLOCK, false },
    { "R02", N_("每案至少一名申请人、一名被申请人。"),
      N_("《人民调解工作若干规定》受理条件"), SEV_BLOCK, false },
    { "R03", N_("每案至少一名人民调解员，属于受理的调委会或由当事人选择、邀请，人数没有上限。"),
      N_("《人民调解法》第十九条"), SEV_BLOCK, false },
    { "R04", N_("调解员与当事人或纠纷有利害关系、重复当事人的，告知可以回避并登记处理结果；"
                "没有登记的，不能开始调解。"),
      N_("《医疗纠纷预防和处理条例》第三十七条；其他纠纷为本系统默认"), SEV_WARN, true },
    { "R05", N_("邀请的参加人须经当事人同意。"),
      N_("《人民调解法》第二十条"), SEV_BLOCK, false },
    { "R06", N_("权利义务不晚于第一次调解告知。"),
      N_("《人民调解工作若干规定》第三十条"), SEV_WARN, false },
    { "R07", N_("医疗、劳动和依农村土地承包法律调解的纠纷不能用口头协议。"),
      N_("《医疗纠纷预防和处理条例》第三十九条、《劳动争议调解仲裁法》第十四条、"
         "《农村土地承包经营纠纷调解仲裁法》第十条"), SEV_BLOCK, false },
    { "R08", N_("口头协议要由调解员记录内容。"),
      N_("《人民调解法》第二十八条"), SEV_BLOCK, false },
    { "R09", N_("协议书经各方当事人签名、盖章或按指印，调解员签名并加盖调委会印章才生效。"),
      N_("《人民调解法》第二十九条"), SEV_BLOCK, false },
    { "R10", N_("协议书当事人各执一份，调委会留存一份。"),
      N_("《人民调解法》第二十九条"), SEV_WARN, false },
    { "R11", N_("医疗、劳动纠纷的协议书只按指印的要核对。"),
      N_("《医疗纠纷预防和处理条例》第三十九条、《劳动争议调解仲裁法》第十四条"),
      SEV_WARN, false },
    { "R12", N_("司法确认由双方自协议生效之日起三十日内共同申请；确认身份关系、物权或知识产权"
                "权属的除外；劳动争议只限给付义务。"),
      N_("《人民调解法》第三十三条、《民事诉讼法》第二百零五条、《民事诉讼法解释》"
         "第三百五十五条、《审理劳动争议案件司法解释（一）》第五十二条"), SEV_BLOCK, false },
    { "R13", N_("征收补偿协议不申请司法确认。"),
      N_("法释〔2019〕17号第二条（推论）"), SEV_BLOCK, true },
    { "R14", N_("终止调解要有原因，并告知其他救济途径。"),
      N_("《人民调解法》第二十六条"), SEV_BLOCK, false },
    { "R15", N_("医疗纠纷达成协议的，告知可以申请司法确认。"),
      N_("《医疗纠纷预防和处理条例》第三十九条"), SEV_BLOCK, false },
    { "R16", N_("医疗纠纷已被法院受理或行政机关受理调解的，不受理或终止。"),
      N_("《医疗纠纷预防和处理条例》第三十一条"), SEV_BLOCK, false },
    { "R17", N_("医疗损害鉴定由双方共同委托，或经双方同意由调委会委托。"),
      N_("《医疗纠纷预防和处理条例》第三十四条"), SEV_BLOCK, false },
    { "R18", N_("医疗损害鉴定意见写明损害及程度、过错、因果关系和责任程度。"),
      N_("《医疗纠纷预防和处理条例》第三十六条"), SEV_WARN, false },
    { "R19", N_("医疗纠纷未经双方同意不公开调解。"),
      N_("《医疗纠纷预防和处理条例》第四十二条"), SEV_WARN, false },
    { "R20", N_("可能引起治安、刑事案件的，采取防范措施并及时报告，结案前有报告记录。"),
      N_("《人民调解法》第二十五条"), SEV_BLOCK, false },
    { "R21", N_("未成年人和不具有完全民事行为能力的人由监护人代理。"),
      N_("《民法典》第十九条至第二十三条、第二十七条"), SEV_BLOCK, false },
    { "R22", N_("十人以上有共同请求的劳动者可以推举代表；群体当事人列出代表人。"),
      N_("《劳动争议调解仲裁法》第七条"), SEV_WARN, true },
    { "R23", N_("调解不收费，登记里没有收费项目。"),
      N_("《人民调解法》第四条"), SEV_BLOCK, false },
    { "R24", N_("案号连续，不空号、不重号、不再用。"), "", SEV_BLOCK, false },
    { "R25", N_("日期依次为发生、申请、受理、第一次调解、终结、履行、回访、归档，都不晚于今天。"),
      "", SEV_BLOCK, false },
    { "R26", N_("身份证号和统一社会信用代码符合编码规则。"),
      N_("GB 11643-1999、GB 32100-2015"), SEV_BLOCK, false },
    { "R27", N_("卷宗材料齐全才归档；缺材料的，经区级批准写明理由。"),
      N_("《人民调解法》第二十七条"), SEV_BLOCK, false },
    { "R28", N_("已归档的案件只读，更正须有理由并经区级批准。"), "", SEV_BLOCK, false },
    { "R29", N_("同样的双方、同类纠纷在九十日内又登记，或纠纷情况逐字相同的，核对是否重复；"
                "没有在回避核查里登记核对结果的，不能开始调解。"),
      "", SEV_WARN, true },
    { "R30", N_("同一调解员一天内达成口头协议过多的，列入抽查。"), "", SEV_WARN, true },
    { "R31", N_("名单和导出默认隐去身份证号、电话等个人信息。"),
      N_("《个人信息保护法》、《居民身份证法》第十九条"), SEV_BLOCK, false },
    { "R32", N_("统计表各栏之间的关系成立，不成立的列在表后。"), "", SEV_WARN, false },
    { "R33", N_("不予受理要有理由和告知日期。"),
      N_("《人民调解工作若干规定》第二十二条至第二十四条"), SEV_BLOCK, false },
    { "R34", N_("调委会三至九人，有妇女成员，每届三年。"),
      N_("《人民调解法》第八条、第九条"), SEV_WARN, false },
    { "R35", N_("金额不小于零，以分为最小单位。"), "", SEV_BLOCK, false },
    { "R36", N_("申请日期受理后不改写，它是诉讼时效中断的依据。"),
      N_("《诉讼时效规定》第十二条"), SEV_BLOCK, false },
    { "P29", N_("登记医疗健康信息的，有患者单独同意的日期。"),
      N_("《个人信息保护法》第二十八条、第二十九条"), SEV_WARN, true },
    { "P31", N_("当事人不满十四周岁的，有监护人同意的日期。"),
      N_("《个人信息保护法》第三十一条"), SEV_WARN, true },
};
/* clang-format on */

const struct rule *rule_nth(size_t i)
{
    return i < ARRAY_LEN(rules) ? &rules[i] : NULL;
}

const struct rule *rule_find(const char *id)
{
    for (size_t i = 0; i < ARRAY_LEN(rules); i++)
        if (str_equal(rules[i].id, id))
            return &rules[i];
    return NULL;
}

const char *rule_label(const char *id)
{
    return id && id[0] >= '0' && id[0] <= '9' ? "" : id;
}

/* False when the office has switched the rule off. */
static bool rule_severity(const struct book *book, const struct rule *r, enum severity *sev)
{
    char *key = mem_printf("rule.%s", r->id);
    const char *says = r->choice ? book_setting(book, key, "") : "";

    free(key);
    *sev = r->severity;
    if (str_equal(says, "block"))
        *sev = SEV_BLOCK;
    else if (str_equal(says, "warn"))
        *sev = SEV_WARN;
    return !str_equal(says, "off");
}

void rule_object(const struct book *book, struct objections *out, const char *id, int field,
                 const char *fmt, ...)
{
    const struct rule *r = rule_find(id);
    enum severity sev;
    va_list args;
    char *text;

    if (!r) {
        BUG("no such rule");
        return;
    }
    if (!rule_severity(book, r, &sev))
        return;
    va_start(args, fmt);
    if (vasprintf(&text, fmt, args) < 0)
        die("%s", _("内存不足"));
    va_end(args);
    objections_add(out, r->id, sev, field, "%s", text);
    free(text);
}

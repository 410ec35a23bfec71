/* core/official_columns.c - the columns of the official table, in words and in their order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/official.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

#define TYPES    "type"
#define SOURCES  "source"
#define REFERRED "3" /* 接受委托移送 */

struct fixed {
    const char *key, *label, *definition;
    enum official_group group;
    bool part;
};

/* clang-format off */
static const struct fixed fixed[] = {
    [OFF_TOTAL] = { "cases", N_("案件总数"),
        N_("受理日期在统计期内的案件数，单位是件。作废的、已转入本登记册另一案件的、"
           "没有受理的都不计。"), OG_NONE, false },
    [OFF_PERSONS] = { "parties", N_("涉及当事人数"),
        N_("案件总数中各方当事人的人数之和，群体当事人按实际人数，代理人不计，单位是人。"),
        OG_NONE, false },
    [OFF_SETTLED] = { "settled", N_("调解成功"),
        N_("受理口径：案件总数中到统计期末已达成协议的；终结口径：协议生效日在统计期内的，"
           "不论哪一期受理。单位是件。"), OG_NONE, false },
    [OFF_HARD] = { "hard", N_("疑难复杂"),
        N_("案件总数中难度级别为疑难复杂或者重大的，由承办人判断，没有全国统一标准。"),
        OG_NONE, false },
    [OFF_AMOUNT] = { "amount_fen", N_("协议涉及金额"),
        N_("调解成功的案件的协议金额之和，以分计算。"), OG_NONE, false },
    [OFF_VILLAGE] = { "organ_village", N_("村调委会"),
        N_("案件总数中由村调委会受理的。"), OG_ORGAN, false },
    [OFF_NEIGHBOURHOOD] = { "organ_neighbourhood", N_("居(社区)调委会"),
        N_("案件总数中由居民委员会（社区）的调委会受理的。"), OG_ORGAN, false },
    [OFF_TOWN] = { "organ_town", N_("乡镇调委会"),
        N_("案件总数中由乡镇调委会受理的。"), OG_ORGAN, false },
    [OFF_STREET] = { "organ_street", N_("街道调委会"),
        N_("案件总数中由街道调委会受理的。"), OG_ORGAN, false },
    [OFF_COMPANY] = { "organ_company", N_("企事业单位调委会"),
        N_("案件总数中由企业、事业单位的调委会受理的。"), OG_ORGAN, false },
    [OFF_OTHER] = { "organ_other", N_("社会团体和其他组织"),
        N_("案件总数中由社会团体和其他组织的调委会受理的，含行业性专业性调委会。"), OG_ORGAN,
        false },
    [OFF_PROFESSIONAL] = { "organ_professional", N_("其中行业性专业性"),
        N_("社会团体和其他组织中由行业性专业性调委会受理的。"), OG_NONE, true },
    [OFF_ORAL] = { "oral", N_("口头协议"),
        N_("调解成功中协议形式为口头的。"), OG_FORM, false },
    [OFF_WRITTEN] = { "written", N_("书面协议"),
        N_("调解成功中协议形式为书面的。"), OG_FORM, false },
    [OFF_PERFORMED] = { "performed", N_("履行"),
        N_("调解成功中协议已全部履行的，以现在登记的履行情况为准。"), OG_NONE, false },
    [OFF_JC_APPLIED] = { "jc_applied", N_("申请司法确认"),
        N_("调解成功中已申请司法确认的，不论结果，以现在登记的为准。"), OG_NONE, false },
    [OFF_JC_CONFIRMED] = { "jc_confirmed", N_("其中确认有效"),
        N_("申请司法确认中法院确认有效的。"), OG_NONE, true },
    [OFF_SUED] = { "sued", N_("达成协议后起诉"),
        N_("调解成功中后续救济登记为起诉的，以现在登记的为准。"), OG_NONE, false },
    [OFF_UPHELD] = { "upheld", N_("判决维持"),
        N_("达成协议后起诉的，法院判决维持协议的。"), OG_NONE, true },
    [OFF_CHANGED] = { "changed", N_("判决变更、撤销、确认无效"),
        N_("达成协议后起诉的，法院变更、撤销协议或者确认协议无效的。"), OG_NONE, true },
    [OFF_PAYMENT_ORDER] = { "payment_order", N_("申请支付令"),
        N_("调解成功中后续救济登记为申请支付令的。"), OG_NONE, false },
    [OFF_SCREENED_TIMES] = { "screened", N_("排查(次)"),
        N_("终止日在统计期内的排查轮次的次数之和，单位是次；只在乡镇街道和全区的行里，"
           "村（社区）的归入所属的乡镇街道。"), OG_NONE, false },
    [OFF_SCREENED_FOUND] = { "found", N_("排查发现(件)"),
        N_("排查日期在统计期内的发现，单位是件；不是调成率的分母。"), OG_NONE, false },
    [OFF_SCREENED_PREVENTED] = { "prevented", N_("预防纠纷(件)"),
        N_("排查轮次登记的预防在发生之前的纠纷件数。"), OG_NONE, false },
    [OFF_PREVENT] = { "suicide_cases", N_("防止自杀(件)"),
        N_("案件总数中登记的防止自杀件数之和。"), OG_NONE, false },
    [OFF_PREVENT + 1] = { "suicide_persons", N_("防止自杀(人)"),
        N_("案件总数中登记的防止自杀人数之和。"), OG_NONE, false },
    [OFF_PREVENT + 2] = { "criminal_cases", N_("防止民转刑(件)"),
        N_("案件总数中登记的防止民间纠纷转化为刑事案件的件数之和。"), OG_NONE, false },
    [OFF_PREVENT + 3] = { "criminal_persons", N_("防止民转刑(人)"),
        N_("案件总数中登记的防止民间纠纷转化为刑事案件涉及的人数之和。"), OG_NONE, false },
    [OFF_PREVENT + 4] = { "petition_cases", N_("防止群体性上访(件)"),
        N_("案件总数中登记的防止群体性上访件数之和。"), OG_NONE, false },
    [OFF_PREVENT + 5] = { "petition_persons", N_("防止群体性上访(人)"),
        N_("案件总数中登记的防止群体性上访涉及的人数之和。"), OG_NONE, false },
    [OFF_PREVENT + 6] = { "brawl_cases", N_("防止群体性械斗(件)"),
        N_("案件总数中登记的防止群体性械斗件数之和。"), OG_NONE, false },
    [OFF_PREVENT + 7] = { "brawl_persons", N_("防止群体性械斗(人)"),
        N_("案件总数中登记的防止群体性械斗涉及的人数之和。"), OG_NONE, false },
    [OFF_CITIZENS] = { "citizens", N_("公民之间"),
        N_("案件总数中没有法人和其他组织作当事人的。"), OG_SIDES, false },
    [OFF_ORGANISATIONS] = { "organisations", N_("公民与法人及其他组织"),
        N_("案件总数中有一方当事人是法人或者其他组织的；双方都是单位的也在内。"), OG_SIDES, false },
    [OFF_MIGRANT] = { "migrant", N_("涉及农民工"),
        N_("案件总数中登记为涉及农民工的。"), OG_NONE, false },
    [OFF_GROUP] = { "special_group", N_("涉及特殊群体"),
        N_("案件总数中登记了特殊群体的；一件涉及几类的只计一件。"), OG_NONE, false },
};
/* clang-format on */
static_assert(ARRAY_LEN(fixed) == OFF_FIXED, "one row for each fixed column");

/* ---- columns of a code list ---- */

static size_t add_column(struct official_columns *c, struct official_column column)
{
    mem_grow((void **)&c->items, c->count, &c->cap, sizeof(*c->items));
    c->items[c->count] = column;
    return c->count++;
}

static void add_fixed(struct official_columns *c)
{
    for (size_t i = 0; i < OFF_FIXED; i++)
        add_column(c, (struct official_column) { .key = mem_copy(fixed[i].key),
                                                 .label = mem_copy(_(fixed[i].label)),
                                                 .definition = fixed[i].definition,
                                                 .group = fixed[i].group,
                                                 .money = i == OFF_AMOUNT,
                                                 .part = fixed[i].part });
}

/* Retired codes have no column: they are counted in their group. */
static size_t add_code(struct official_columns *c, const struct book *book, const struct code *code)
{
    bool part = book_group(book, code) != code, type = str_equal(code->list, TYPES);
    enum official_group group = type ? OG_TYPE : OG_SOURCE;

    if (!code->active)
        return SIZE_MAX;
    return add_column(
        c, (struct official_column) {
               .key = mem_printf("%s_%s", code->list, code->code),
               .label = part ? mem_printf(_("其中%s"), code->label) : mem_copy(code->label),
               .definition = type ? N_("案件总数中属于这一纠纷类别的；一案一类，已停用的类别计入"
                                       "它归入的类别。")
                                  : N_("案件总数中来源是这一项的。"),
               .group = !part                                        ? group
                        : str_equal(code->parent, REFERRED) && !type ? OG_REFERRED
                                                                     : OG_NONE,
               .list = mem_copy(code->list),
               .code = mem_copy(code->code),
               .part = part });
}

static size_t column_of(const struct official_columns *c, const struct code *code)
{
    for (size_t i = OFF_FIXED; i < c->count; i++)
        if (str_equal(c->items[i].list, code->list) && str_equal(c->items[i].code, code->code))
            return i;
    return SIZE_MAX;
}

static size_t add_list(struct official_columns *c, const struct book *book, const char *list,
                       size_t **own, size_t **top)
{
    const struct code *code;
    size_t n = 0;

    for (; (code = book_nth(book, list, n)) != NULL; n++)
        add_code(c, book, code);
    *own = mem_alloc((n + 1) * sizeof(**own));
    *top = mem_alloc((n + 1) * sizeof(**top));
    for (size_t i = 0; i < n; i++) {
        code = book_nth(book, list, i);
        (*top)[i] = column_of(c, book_group(book, code));
        (*own)[i] = column_of(c, code);
        if ((*own)[i] == SIZE_MAX)
            (*own)[i] = (*top)[i];
    }
    return n;
}

/* ---- the order of the paper ---- */

static size_t order_fixed(const struct official_columns *c, size_t at, size_t from, size_t to)
{
    for (size_t i = from; i <= to; i++)
        c->order[at++] = i;
    return at;
}

static size_t order_list(const struct official_columns *c, size_t at, const char *list)
{
    for (size_t i = OFF_FIXED; i < c->count; i++)
        if (str_equal(c->items[i].list, list))
            c->order[at++] = i;
    return at;
}

void official_columns_make(const struct book *book, struct official_columns *out)
{
    size_t at = 0;

    *out = (struct official_columns) { 0 };
    add_fixed(out);
    out->sources = add_list(out, book, SOURCES, &out->source, &out->source_top);
    out->types = add_list(out, book, TYPES, &out->type, &out->type_top);
    out->order = mem_alloc(out->count * sizeof(*out->order));
    at = order_fixed(out, at, OFF_TOTAL, OFF_PROFESSIONAL);
    at = order_list(out, at, SOURCES);
    at = order_list(out, at, TYPES);
    order_fixed(out, at, OFF_ORAL, OFF_GROUP);
}

void official_columns_release(struct official_columns *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].key);
        free(c->items[i].label);
        free(c->items[i].list);
        free(c->items[i].code);
    }
    free(c->items);
    free(c->order);
    free(c->type);
    free(c->type_top);
    free(c->source);
    free(c->source_top);
    *c = (struct official_columns) { 0 };
}

size_t official_column_find(const struct official_columns *c, const char *key)
{
    for (size_t i = 0; i < c->count; i++)
        if (str_equal(c->items[i].key, key))
            return i;
    return SIZE_MAX;
}

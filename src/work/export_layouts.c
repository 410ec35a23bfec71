/* src/work/export_layouts.c - which columns, in which order, under which headings.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "export_impl.h"

/* The 25 columns of the province's import template, and ours for the campaign. */
static const struct export_column ledger[] = {
    { "案件编码", CF_CODE, WAY_CODE },
    { "调委会", CF_COMMITTEE, WAY_VALUE },
    { "调解工作室", CF_STUDIO, WAY_VALUE },
    { "受理员", CF_REGISTRAR, WAY_VALUE },
    { "受理时间", CF_ACCEPTED, WAY_VALUE },
    { "案件来源", CF_SOURCE, WAY_VALUE },
    { "案件难度级别", CF_DIFFICULTY, WAY_VALUE },
    { "纠纷类别", CF_TYPE, WAY_VALUE },
    { "行政划分", CF_AREA, WAY_VALUE },
    { "有无死亡", CF_DEATH, WAY_DEATH },
    { "主办调解员", CF_MEDIATOR, WAY_VALUE },
    { "协办调解员", CF_CO_MEDIATOR, WAY_VALUE },
    { "调解时间", CF_OUTCOME, WAY_VALUE },
    { "调解书编号", CF_AGREEMENT_NO, WAY_VALUE },
    { "调解结果", CF_RESULT, WAY_VALUE },
    { "调解协议金(元)", CF_AGREEMENT_AMOUNT, WAY_VALUE },
    { "协议履行情况", CF_PERFORMANCE, WAY_VALUE },
    { "当事人", CF_PARTIES, WAY_VALUE },
    { "协议形式", CF_AGREEMENT_FORM, WAY_VALUE },
    { "纠纷简要情况", CF_SUMMARY, WAY_VALUE },
    { "以奖代补评定", CF_SUBSIDY, WAY_VALUE },
    { "案件属性", CF_ATTRIBUTE, WAY_VALUE },
    { "涉及特殊群体情况", CF_GROUPS, WAY_VALUE },
    { "涉及农民工纠纷情况", CF_MIGRANT, WAY_MIGRANT },
    { "纠纷转化情况", CF_CONVERSION, WAY_VALUE },
    { "六防六促类别", CF_CAMPAIGN, WAY_PAIR },
};

/* The 18 columns of the other template. */
static const struct export_column ledger18[] = {
    { "案件编码", CF_CODE, WAY_CODE },
    { "协议类型", CF_AGREEMENT_FORM, WAY_VALUE },
    { "案件来源", CF_SOURCE, WAY_VALUE },
    { "调解组织", CF_COMMITTEE, WAY_VALUE },
    { "工作室", CF_STUDIO, WAY_VALUE },
    { "受理人姓名", CF_REGISTRAR, WAY_VALUE },
    { "受理时间", CF_ACCEPTED, WAY_VALUE },
    { "纠纷简要情况", CF_SUMMARY, WAY_VALUE },
    { "案件难度级别", CF_DIFFICULTY, WAY_VALUE },
    { "纠纷类别", CF_TYPE, WAY_VALUE },
    { "案件属性", CF_ATTRIBUTE, WAY_VALUE },
    { "涉及特殊群体情况", CF_GROUPS, WAY_VALUE },
    { "行政划分", CF_AREA, WAY_VALUE },
    { "有无死亡", CF_DEATH, WAY_DEATH },
    { "调解结果", CF_RESULT, WAY_VALUE },
    { "调解时间", CF_OUTCOME, WAY_VALUE },
    { "当事人", CF_PARTIES, WAY_VALUE },
    { "调解协议金", CF_AGREEMENT_AMOUNT, WAY_VALUE },
};

struct layout {
    const char *name;
    const struct export_column *columns; /* of cases; NULL: by the catalog */
    size_t count;
    unsigned flags; /* the fields that have them; 0 all */
};

static const struct layout layouts[] = {
    { "ledger", ledger, ARRAY_LEN(ledger), 0 },
    { "ledger18", ledger18, ARRAY_LEN(ledger18), 0 },
    { "list", NULL, 0, F_LIST },
};

const char *export_layout_nth(size_t i)
{
    return i < ARRAY_LEN(layouts) ? layouts[i].name : NULL;
}

static void add(struct export_columns *out, struct export_column c)
{
    mem_grow((void **)&out->items, out->count, &out->cap, sizeof *out->items);
    out->items[out->count++] = c;
}

static void add_fields(enum kind_id kind, unsigned flags, struct export_columns *out)
{
    const struct kind *k = kind_get(kind);

    for (size_t i = 0; i < k->count; i++)
        if (flags == 0 || (k->fields[i].flags & flags))
            add(out, (struct export_column) { _(k->fields[i].label), (int)i, WAY_VALUE });
}

static enum status refuse_layout(const char *name, struct err *err)
{
    struct buf names = BUF_INIT;

    for (size_t i = 0; i < ARRAY_LEN(layouts); i++)
        buf_printf(&names, "%s%s", i ? "、" : "", layouts[i].name);
    err_set(err, ST_USAGE, _("没有“%s”这种列的次序，可用的是：%s；不写就是全部项目。"), name,
            buf_text(&names));
    buf_release(&names);
    return ST_USAGE;
}

enum status export_columns_of(enum kind_id kind, const char *layout, struct export_columns *out,
                              struct err *err)
{
    const struct layout *l = NULL;

    for (size_t i = 0; i < ARRAY_LEN(layouts); i++)
        if (str_equal(layouts[i].name, layout))
            l = &layouts[i];
    if (layout && !l)
        return refuse_layout(layout, err);
    if (l && l->columns && kind != KIND_CASE)
        return err_set(err, ST_USAGE, _("“%s”的次序只用于案件。"), layout);
    for (size_t i = 0; l && i < l->count; i++)
        add(out, l->columns[i]);
    if (!l || !l->columns)
        add_fields(kind, l ? l->flags : 0, out);
    return ST_OK;
}

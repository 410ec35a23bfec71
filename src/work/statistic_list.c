/* work/statistic_list.c - the statistics there are: one row each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "base/mem.h"
#include "work/official.h"
#include "work/quality.h"
#include "work/screening.h"
#include "work/statistics.h"

static const struct statistic statistics[] = {
    { .name = "summary",
      .title = N_("人民调解案件情况统计表"),
      .definition = N_("全部案件，两种口径各一行；合计一行用本表的口径，两行不相加。"),
      .period = "this-year" },
    { .name = "campaign",
      .title = N_("六防六促专项行动情况表"),
      .definition = N_("按六防六促类别一至六分行，只计标明类别的案件，从专项行动开始之日起；"
                       "受理口径下以计入专项行动之日为受理日期。"),
      .axes = { AXIS_PAIR },
      .campaign_only = true,
      .period = "campaign" },
    { .name = "committees",
      .title = N_("五个专业调委会"),
      .definition = N_("按专业调委会的领域分行；其他调委会的案件合为一行，没有时不列。"),
      .axes = { AXIS_SUB_KIND },
      .period = "this-year" },
    { .name = "type",
      .shares = true,
      .title = N_("纠纷类别统计表"),
      .definition = N_("按纠纷类别分行，每件案件只有一个类别；细类归入所属的类别。"),
      .axes = { AXIS_TYPE },
      .period = "this-year" },
    { .name = "source",
      .shares = true,
      .title = N_("案件来源统计表"),
      .definition = N_("按案件来源分行：主动调解、依申请调解、接受委托移送（按部门分列）。"),
      .axes = { AXIS_SOURCE },
      .period = "this-year" },
    { .name = "month",
      .title = N_("分月统计表"),
      .definition = N_(
          "按月分行：受理口径按受理的月份，终结口径受理数按受理的月份、结果按结果的月份。"
          "“期外”一行是统计期以前受理、到期末仍在调的案件，没有时不列。"),
      .axes = { AXIS_MONTH },
      .period = "this-year" },
    { .name = "mediators",
      .title = N_("调解员办案统计表"),
      .definition = N_("按主办调解员分行；协办的案件只计在主办名下。"),
      .axes = { AXIS_MEDIATOR },
      .period = "this-year" },
    { .name = "towns",
      .title = N_("乡镇街道统计表"),
      .definition = N_("按案件所在的乡镇街道分行；村、社区归入所属的乡镇街道。"),
      .axes = { AXIS_TOWN },
      .period = "this-year" },
    { .name = "kinds",
      .title = N_("调委会类型统计表"),
      .definition = N_("按受理案件的调委会的类型分行。"),
      .axes = { AXIS_COMMITTEE_KIND },
      .period = "this-year" },
    { .name = "campaign-report",
      .title = N_("六防六促专项行动报表"),
      .definition = N_(
          "按单位分行：排查次数、发现、各类的发现调解调成、稳控、上报移送、预防、重点人员和民转刑"
          "；时期晚于行动开始的，另列开始以来的数。"),
      .period = "campaign",
      .build = campaign_report_table,
      .rows = campaign_report_rows },
    { .name = "screening",
      .title = N_("矛盾纠纷排查情况表"),
      .definition = N_(
          "按排查单位分行：应报、缺报的轮次，发现的去向和平衡关系，化解率，早发现早处置早稳控。"),
      .period = "this-year",
      .build = screening_table,
      .rows = screening_rows },
    { .name = "levels",
      .title = N_("三级过滤网流转情况表"),
      .definition = N_(
          "按层级分行：本级发现、接收、化解、上报、在办和超期；化解只在化解它的一级计一次。"),
      .period = "this-year",
      .build = levels_table,
      .rows = levels_rows },
    { .name = "reception",
      .title = N_("接待登记统计表"),
      .definition = N_("按接待事项分行：件数、人次、立案和转介。"),
      .period = "this-year",
      .build = reception_table,
      .rows = reception_rows },
    { .name = "key-persons",
      .title = N_("重点人员包联情况表"),
      .definition = N_("按重点人员的类别分行：人数、已包联和未包联。"),
      .period = "this-year",
      .build = key_persons_table,
      .rows = key_persons_rows },
    { .name = "official",
      .title = N_("人民调解案件情况统计表（全表）"),
      .definition = N_(
          "按调解组织分行：调委会、乡镇街道小计（按调委会所在）、全区合计；各列是统计表的各组，"
          "“其中”的列不再相加。"),
      .period = "this-year",
      .table = official_table,
      .cases = official_cases },
    { .name = "rates",
      .title = N_("各种口径的率"),
      .definition = N_("各种率的定义并列：每一行都有分子、分母、口径和未计入的件数；"
                       "合计一行是本表所选口径的调成率。"),
      .period = "this-year",
      .table = rates_table,
      .cases = rates_cases },
    { .name = "staff",
      .title = N_("人民调解组织队伍情况表"),
      .definition = N_("按调委会的类型分行：调委会数、调解员数，专职、兼职、女性、文化程度、"
                       "党员、培训和个人调解室。"),
      .period = "this-year",
      .build = staff_table },
    { .name = "quality",
      .title = N_("办案质量检查表"),
      .definition = N_("按检查项目分行：叙述雷同、口头协议过多、同时登记履行、连续登记结果、"
                       "重复当事人、不可能的日期；只列疑点，由人核实。"),
      .period = "this-year",
      .table = quality_table,
      .cases = quality_cases_of },
};

const struct statistic *statistic_nth(size_t i)
{
    return i < ARRAY_LEN(statistics) ? &statistics[i] : NULL;
}

const struct statistic *statistic_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(statistics); i++)
        if (str_equal(statistics[i].name, name))
            return &statistics[i];
    return NULL;
}

bool statistic_of_campaign(const struct statistic *stat)
{
    return str_equal(stat->period, "campaign");
}

bool statistic_is_own(const struct statistic *stat)
{
    return stat->build || stat->table;
}

/* tests/pty/pty_example_labour.c - worked example 3 on a terminal: unpaid wages, two instalments,
 * confirmed by the court.
 *
 * The application is registered by the command line; what the law bites is told by keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "example.h"

static const char application[] =
    "case add committee=劳动 source=申请 apply_form=口头 applied_on=2022-09-01 type=拖欠农民工工资"
    " campaign=0 difficulty=一般 area=商桥镇 occurred_on=2022-07-31 known_on=2022-07-31"
    " amount_claimed=22400 special_groups=农民工 migrant=是 registrar=何静 risk=0 open_session=是"
    " code=411103000000202209010001 recorder=刘示例"
    " summary=公司拖欠5至7月工资12600元及解除补偿9800元。 employer=漯河示例食品有限公司"
    " employer_uscc=91411199MA0000002T worker_job=包装工 entry_on=2020-03-01 exit_on=2022-07-31"
    " contract=是 matters=wage,compensation workers=1 payment_only=是"
    " party.1.name=周明辉 party.1.id_no=411199199201309078 party.1.phone=12000000007"
    " party.1.privacy_on=2022-09-01 party.2.name=漯河示例食品有限公司 party.2.type=法人"
    " party.2.uscc=91411199MA0000002T party.2.phone=12000000008 party.2.privacy_on=2022-09-01";

static void apply(struct example *e)
{
    set_day(e, "2022-09-01");
    command(e, "record committee edit 郾城区劳动人事争议人民调解委员会 series=郾劳人调字");
    command(e, "record mediator add name=何静 committee=劳动 sex=女 post=主任 field=法学");
    command(e, application);
}

/* Fifteen days after the application arbitration is open. */
static void accept(struct example *e)
{
    case_on(e, "2022-09-01");
    step(e, "提交");
    to_field(e->p, "申请方式");
    pty_expect(e->p, "申请方式:[口头");
    saved(e, "2022-09-06 到期，剩 3个工作日");
    pty_send(e->p, "5");
    pty_expect(e->p, "D-04");
    pty_expect(e->p, "2022-09-16");
    case_on(e, "2022-09-02");
    step(e, "受理");
    pty_expect(e->p, "到期 2022-10-08");
    put(e, "主办调解员", "何静");
    saved(e, "版），已受理");
    pty_expect(e->p, "（2022）郾劳人调字第0001号  已受理");
    case_on(e, "2022-09-06");
    step(e, "开始调解");
    put(e, "权利义务告知日期", "0906");
    put(e, "同意调解日期", "0905");
    saved(e, "，调解中");
}

static void instalment(struct example *e, const char *text, const char *amount, const char *due)
{
    add_record(e, "协议条款");
    PUT(e, { "内容", text }, { "金额", amount }, { "履行期限", due });
    saved(e, "已保存协议条款");
}

static void agree(struct example *e)
{
    case_on(e, "2022-09-14");
    instalment(e, "支付第一期", "10000", "0930");
    instalment(e, "支付第二期", "8000", "1031");
    step(e, "达成协议");
    put(e, "协议形式", "口头");
    put(e, "协议内容", "公司分两期支付18000元");
    pty_send(e->p, F8);
    pty_expect(e->p, "第十四条");
    pty_send(e->p, ENTER);
    PUT(e, { "协议形式", "书面" }, { "达成协议日期", "0914" }, { "盖章日期", "0914" });
    pty_send(e->p, F9);
    pty_expect(e->p, "登记了 3 个签名");
    put(e, "司法确认告知日期", "0914");
    pty_send(e->p, F8);
    pty_expect(e->p, "《劳动争议调解仲裁法》第十六条"); /* no claims: only to be considered */
    pty_send(e->p, ENTER);
    pty_expect(e->p, "版），达成协议，2022-09-30 到期，剩 16天");
    pty_expect(e->p, "10,000.00  2022-09-30");
    pty_expect(e->p, "8,000.00  2022-10-31");
    pty_send(e->p, "5");
    pty_expect(e->p, "D-04");
    pty_send(e->p, PGDN);
    pty_expect(e->p, "到期 2022-10-14"); /* thirty days to go to court */
}

/* Together, in time, and to the court of the committee's place. */
static void ask_the_court(struct example *e)
{
    case_on(e, "2022-09-26");
    step(e, "开始履行");
    saved(e, "版），履行中");
    add_record(e, "司法确认");
    PUT(e, { "进度", "已申请" }, { "双方共同申请", "否" }, { "法院", "漯河市郾城区人民法院" },
        { "管辖依据", "住所地" },
        { "提交材料", "application,agreement,certificate,identity,delivery" });
    pty_send(e->p, F8);
    pty_expect(e->p, "司法确认由双方当事人共同申请（《人民调解法》第三十三");
    pty_expect(e->p, "第五十二条");
    pty_send(e->p, ENTER);
    put(e, "双方共同申请", "是");
    put(e, "管辖依据", "调解组织");
    saved(e, "已保存司法确认");
}

static void pay_twice(struct example *e)
{
    case_on(e, "2022-09-30");
    add_record(e, "履行记录");
    pty_expect(e->p, "[10,000.00");
    put(e, "凭证", "转账凭证");
    saved(e, "已保存履行记录");
    pty_expect(e->p, "履行中  剩 31天"); /* until 2022-10-31 */
    case_on(e, "2022-10-31");
    to_row(e->p, "司法确认");
    pty_send(e->p, DOWN ENTER);
    pty_expect(e->p, "编辑司法确认");
    PUT(e, { "进度", "确认有效" }, { "法院受理日期", "0928" }, { "结果日期", "1011" },
        { "法院案号", "（2022）豫1103民特9999号" });
    saved(e, "已保存司法确认");
    step(e, "已履行");
    pty_send(e->p, F3);
    pty_expect(e->p, "第2条:[2022-10-31");
    saved(e, "版），已履行");
    pty_send(e->p, "4");
    pty_expect(e->p, "协议金额 18,000.00");
    pty_expect(e->p, "履行日期 2022-10-31");
    pty_send(e->p, PGDN);
    pty_expect(e->p, "司法确认情况 确认有效");
    pty_expect(e->p, "司法确认结果日期 2022-10-11");
}

static void wages_are_paid_in_two_instalments_and_confirmed(void **state)
{
    struct example e = example_begin("周明辉");

    (void)state;
    apply(&e);
    accept(&e);
    agree(&e);
    ask_the_court(&e);
    pay_twice(&e);
    example_end(&e);
}

EXAMPLE_TESTS(T(wages_are_paid_in_two_instalments_and_confirmed))

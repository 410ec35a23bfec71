/* tests/pty/pty_example_medical.c - worked example 2 on a terminal: a medical dispute whose clock
 * stands still while the opinion is awaited.
 *
 * The application is registered by the command line; what the law bites is told by keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "example.h"

#define NUMBER "（2022）郾医人调字第0005号"

static const char application[] =
    "case add committee=医疗 source=申请 apply_form=书面 applied_on=2022-05-07 type=医疗 campaign=0"
    " difficulty=疑难 area=沙北街道 occurred_on=2022-04-12 amount_claimed=15万"
    " special_groups=妇女 code=411103000000202205070001 registrar=何静 risk=1 open_session=否"
    " recorder=刘示例 mediator=何静 co_mediator=郭示例"
    " summary=患者术后切口感染二次手术，患方认为诊疗过失，主张赔偿15万元。"
    " hospital=漯河市郾城区示例医院 hospital_uscc=12411199MB0000001Y department=普外科"
    " patient=李春燕 patient_relation=本人 diagnosis=阑尾切除术后切口感染 death=无"
    " party.1.name=李春燕 party.1.id_no=41119919830915902X party.1.phone=12000000003"
    " party.1.privacy_on=2022-05-07 party.1.sensitive_on=2022-05-07"
    " party.2.name=漯河市郾城区示例医院 party.2.type=法人 party.2.uscc=12411199MB0000001Y"
    " party.2.phone=12000000005";

static void apply(struct example *e)
{
    set_day(e, "2022-05-07");
    command(e, "record committee edit 郾城区医疗纠纷人民调解委员会 series=郾医人调字");
    command(e, "record mediator add name=何静 committee=医疗 sex=女 post=主任 field=法学");
    command(e, "record mediator add name=郭示例 committee=医疗 sex=男 post=委员 field=医学");
    use_up_numbers(e, 4, "医疗", "沙北街道", "何静");
    command(e, application);
}

/* What a court has is not for the committee. */
static void accept(struct example *e)
{
    case_on(e, "2022-05-09");
    pty_send(e->p, F4);
    pty_expect(e->p, "编辑  ");
    pty_send(e->p, F7);
    put(e, "受理日期", "0509");
    PUT(e, { "其他机关已受理", "法院" }, { "其他机关受理日期", "0506" },
        { "受理的机关", "郾城区人民法院" });
    pty_send(e->p, F8);
    pty_expect(e->p, "《医疗纠纷预防和处理条例》第三十一条");
    pty_send(e->p, ENTER);
    PUT(e, { "其他机关已受理", "" }, { "其他机关受理日期", "" }, { "受理的机关", "" });
    pty_send(e->p, F8);
    pty_expect(e->p, "现在受理？");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "30个工作日，到期 2022-06-21");
    pty_expect(e->p, NUMBER "  已受理");
    case_on(e, "2022-05-16");
    step(e, "开始调解");
    put(e, "权利义务告知日期", "0516");
    put(e, "同意调解日期", "0509");
    saved(e, "，调解中，2022-06-21 到期");
}

/* One side alone, or the committee alone, may not ask for it. */
static void ask_for_an_opinion(struct example *e)
{
    case_on(e, "2022-06-01");
    add_record(e, "鉴定");
    PUT(e, { "委托方式", "调委会" }, { "鉴定机构", "漯河市医学会" }, { "鉴定事项", "医疗损害责任" },
        { "鉴定费", "6800" }, { "申请方垫付", "3400" }, { "被申请方垫付", "3400" },
        { "鉴定人回避", "无" });
    pty_send(e->p, F8);
    pty_expect(e->p, "第三十四条");
    pty_send(e->p, ENTER);
    put(e, "委托方式", "共同");
    saved(e, "已保存鉴定");
    step(e, "中止（鉴定）");
    pty_expect(e->p, "停计调解期限");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "鉴定/中止  停计");
}

static void the_opinion_comes(struct example *e)
{
    case_on(e, "2022-07-20");
    pty_expect(e->p, "停计");
    to_row(e->p, "鉴定");
    pty_send(e->p, DOWN ENTER);
    pty_expect(e->p, "编辑鉴定");
    PUT(e, { "意见书文号", "漯医损鉴〔2022〕9999号" }, { "意见书日期", "0718" },
        { "收到日期", "0720" }, { "损害及程度", "有，切口感染致二次手术，无残疾" },
        { "过错", "有，术后换药观察不及时" }, { "因果关系", "有" }, { "责任程度", "次要" },
        { "责任比例", "30" });
    pty_send(e->p, F8);
    pty_expect(e->p, "2,040.00元、患方4,760.00元");
    pty_send(e->p, ESC);
    pty_expect_gone(e->p, "仍然保存？");
    PUT(e, { "申请方承担", "4760" }, { "被申请方承担", "2040" });
    pty_send(e->p, F8);
    pty_expect(e->p, "停计和鉴定都已结束");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "已保存鉴定");
    step(e, "恢复调解");
    pty_expect(e->p, "收到鉴定意见");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "，调解中，2022-08-09 到期");
    pty_send(e->p, "5");
    pty_expect(e->p, "30个工作日，其中停计35个工作日，");
    pty_expect(e->p, "到期 2022-08-09");
    pty_expect(e->p, "《医疗纠纷预防和处理条例》第三十八条");
}

/* In writing, signed, and judicial confirmation told. */
static void agree(struct example *e)
{
    case_on(e, "2022-08-02");
    add_record(e, "协议条款");
    pty_expect(e->p, "义务人:[漯河市郾城区示例医院");
    PUT(e, { "内容", "院方赔付损失240000元的30%即72000元" }, { "金额", "7.2万" },
        { "履行期限", "0831" });
    saved(e, "已保存协议条款");
    add_record(e, "协议条款");
    PUT(e, { "内容", "院方支付精神抚慰金" }, { "金额", "8000" }, { "履行期限", "0831" });
    saved(e, "已保存协议条款");
    step(e, "达成协议");
    put(e, "协议形式", "口头");
    put(e, "协议内容", "院方赔付72000元并支付精神抚慰金8000元");
    pty_send(e->p, F8);
    pty_expect(e->p, "第三十九条");
    pty_send(e->p, ENTER);
    PUT(e, { "协议形式", "书面" }, { "达成协议日期", "0802" }, { "盖章日期", "0802" });
    pty_send(e->p, F9);
    pty_expect(e->p, "登记了 3 个签名");
    pty_send(e->p, F8);
    pty_expect(e->p, "司法确认告知日期：未填写");
    pty_send(e->p, ENTER);
    put(e, "司法确认告知日期", "0802");
    saved(e, "版），达成协议，2022-08-31 到期");
    pty_expect(e->p, "当事人      漯河市郾城区示例医院  盖章      2022-08-02");
    pty_expect(e->p, "李春燕  72,000.00  2022-08-31");
    pty_send(e->p, "5");
    pty_expect(e->p, "2022-09-01");
}

static void the_clock_stands_still_while_the_opinion_is_awaited(void **state)
{
    struct example e = example_begin("李春燕");

    (void)state;
    apply(&e);
    accept(&e);
    ask_for_an_opinion(&e);
    the_opinion_comes(&e);
    agree(&e);
    example_end(&e);
}

EXAMPLE_TESTS(T(the_clock_stands_still_while_the_opinion_is_awaited))

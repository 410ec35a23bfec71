/* tests/pty/pty_example_neighbour.c - worked example 1 on a terminal: a neighbour dispute found
 * by screening, settled in writing, performed, filed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "example.h"

#define NUMBER "（2022）郾孟示人调字第0003号"

/* Two numbers of the year are used up. */
static void village(struct example *e)
{
    command(e, "record area add name=示例村 code=411103101999 level=3 parent=孟庙镇 active=是");
    command(e, "record committee add name=孟庙镇示例村人民调解委员会 kind=村 area=示例村"
               " series=郾孟示人调字");
    command(e, "record mediator add name=孙守正 committee=示例村 sex=男 post=主任");
    command(e, "record mediator add name=冯桂芝 committee=示例村 sex=女 post=委员");
    use_up_numbers(e, 2, "示例村", "示例村", "孙守正");
}

/* ---- the screening ---- */

static void open_findings(struct example *e)
{
    pty_send(e->p, F9);
    pty_expect(e->p, "设置和登记册");
    choose(e->p, "排查发现");
    pty_expect(e->p, "化解时限");
}

static void find_the_quarrel(struct example *e)
{
    morning(e, "2022-03-07", NULL);
    open_findings(e);
    pty_expect(e->p, "还没有登记。按 F2 登记一条。");
    pty_send(e->p, F2);
    pty_expect(e->p, "登记排查发现");
    PUT(e, { "区域", "示例村" }, { "排查人", "网格员 吴小满" },
        { "纠纷名称", "赵大河与钱二林屋檐滴水纠纷" }, { "纠纷类别", "邻里" });
    pty_expect(e->p, "六防六促类别:[防邻里纠纷");
    PUT(e, { "当事人", "赵大河；钱二林" }, { "联系电话", "12000000001" }, { "涉及人数", "2" },
        { "发生日期", "0227" }, { "发生地点", "示例村三组赵大河宅院东侧" },
        { "基本情况", "钱二林新建厢房檐口伸出院墙约25厘米，雨水落入赵大河院内。" },
        { "风险等级", "1" }, { "责任单位", "示例村调委会" }, { "责任人", "孙守正" },
        { "化解时限", "0315" }, { "化解措施", "稳定双方情绪，约定停工待调解" });
    pty_send(e->p, F8);
    pty_expect(e->p, "仍然保存？"); /* later than the risk allows */
    pty_send(e->p, ENTER);
    pty_expect(e->p, "已保存排查发现 PC-411103101-2022-0001");
    pty_expect(e->p, "> PC-411103101-2022-0001 赵大河与钱二林..");
    pty_expect(e->p, "2022-03-15 黄色");
}

/* One key, and what the finding knows is in the case. */
static void make_the_case(struct example *e)
{
    morning(e, "2022-03-08", NULL);
    pty_expect(e->p, "排查未销号               1");
    open_findings(e);
    pty_send(e->p, F5);
    pty_expect(e->p, "已立案，还没有受理");
    pty_expect(e->p, "赵大河；钱二林");
    pty_expect(e->p, "孟庙镇示例村人民调解委员会");
    pty_expect(e->p, "防邻里纠纷");
}

/* ---- from the form to mediation ---- */

static void complete_and_accept(struct example *e)
{
    pty_send(e->p, F4);
    pty_expect(e->p, "编辑  #3");
    pty_send(e->p, F7);
    PUT(e, { "证件号码", "411199196807199017" }, { "职业或职务", "务农" },
        { "单位或住址", "漯河市郾城区孟庙镇示例村三组" }, { "个人信息告知日期", "0308" },
        { "证件号码", "411199197111059037" }, { "职业或职务", "瓦工" },
        { "联系电话", "12000000002" }, { "单位或住址", "漯河市郾城区孟庙镇示例村三组" },
        { "个人信息告知日期", "0308" }, { "请求金额", "3000" }, { "公开调解", "是" },
        { "主办调解员", "孙守正" }, { "协办调解员", "冯桂芝" }, { "调解员产生方式", "指定" },
        { "受理员", "冯桂芝" }, { "案件编码", "411103101999202203080001" });
    pty_send(e->p, F8);
    pty_expect(e->p, "现在受理？");
    pty_expect(e->p, "|2022-04-07，剩 30天");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "30日，到期 2022-04-07");
    pty_expect(e->p, NUMBER "  已受理  剩 30天");
}

static void investigate(struct example *e)
{
    case_on(e, "2022-03-09");
    add_record(e, "调查记录");
    pty_expect(e->p, "[2022-03-09  ] 默认");
    PUT(e, { "开始时间", "15:00" }, { "结束时间", "15:40" }, { "地点", "现场" },
        { "被调查人", "赵大河、钱二林" },
        { "记录内容", "实测檐口超出院墙线25厘米，院墙受水处长4米抹灰脱落。" });
    saved(e, "已保存调查记录");
    add_record(e, "证据材料");
    PUT(e, { "名称", "现场照片" }, { "种类", "照片" }, { "份数", "3" }, { "提供人", "调委会" });
    saved(e, "已保存证据材料");
    add_record(e, "证据材料");
    PUT(e, { "名称", "宅基地使用证复印件" }, { "份数", "2" }, { "提供人", "双方" });
    saved(e, "已保存证据材料");
    pty_expect(e->p, "证据材料  2");
}

/* Nobody is mediated without consent, and nobody takes part without it. */
static void mediate(struct example *e)
{
    case_on(e, "2022-03-10");
    step(e, "开始调解");
    pty_expect(e->p, "-- 钱二林 --");
    put(e, "权利义务告知日期", "0310");
    pty_send(e->p, F8);
    pty_expect(e->p, "第十七条");
    pty_send(e->p, ENTER);
    PUT(e, { "同意调解日期", "0308" }, { "同意调解日期", "0308" });
    saved(e, "，调解中，2022-04-07 到期，剩 28天");
    add_record(e, "参加人");
    PUT(e, { "姓名", "郑长根" }, { "参加人身份", "邻居" }, { "单位或关系", "村民组长" });
    pty_send(e->p, F8);
    pty_expect(e->p, "第二十条");
    pty_send(e->p, ENTER);
    put(e, "当事人同意日期", "0310");
    saved(e, "已保存参加人");
    add_record(e, "调解记录");
    pty_expect(e->p, "事由:[邻里纠纷");
    put(e, "到场当事人", "赵大河、钱二林");
    pty_expect(e->p, "参加人:[郑长根");
    pty_expect(e->p, "记录人:[冯桂芝");
    PUT(e, { "开始时间", "09:30" }, { "结束时间", "11:10" }, { "地点", "示例村调解室" },
        { "事由", "檐口滴水" }, { "记录要点", "1,2,3,4,5,6,7" }, { "本次结果", "达成" },
        { "已签名", "是" });
    saved(e, "已保存调解记录");
}

static void promise(struct example *e, const struct answer_row *rows, size_t n, const char *shown)
{
    add_record(e, "协议条款");
    pty_expect(e->p, "义务人:[钱二林");
    pty_expect(e->p, "权利人:[赵大河");
    put_all(e, rows, n);
    saved(e, "已保存协议条款");
    pty_expect(e->p, shown); /* though the heading was the last row in sight */
}

/* Written, signed by both and the mediator, sealed. */
static void agree(struct example *e)
{
    static const struct answer_row work[] = { { "内容", "钱二林将檐口收回25厘米并装雨水槽" },
                                              { "义务种类", "作为" },
                                              { "金额", "1200" },
                                              { "履行期限", "0331" } };
    static const struct answer_row money[] = { { "内容", "钱二林支付赵大河院墙修缮费" },
                                               { "金额", "600" },
                                               { "履行期限", "0331" } };

    promise(e, work, ARRAY_LEN(work), "作为      钱二林  赵大河  1,200.00  2022-03-31");
    promise(e, money, ARRAY_LEN(money), "给付金钱  钱二林  赵大河    600.00  2022-03-31");
    step(e, "达成协议");
    put(e, "协议形式", "书面");
    put(e, "达成协议日期", "0310");
    put(e, "盖章日期", "0310");
    put(e, "协议内容", "收回檐口25厘米并装雨水槽，支付修缮费600元");
    pty_send(e->p, F8);
    pty_expect(e->p, "签名：缺赵大河、钱二林、人民调解员的签名");
    pty_send(e->p, ENTER F9);
    pty_expect(e->p, "登记了 3 个签名");
    put(e, "司法确认告知日期", "0310");
    saved(e, "达成协议，2022-03-31 到期，剩 21天");
    pty_send(e->p, "4");
    pty_expect(e->p, "生效日期 2022-03-10");
    pty_expect(e->p, "1,800.00");
    pty_send(e->p, "5");
    pty_expect(e->p, "到期 2022-04-11");
}

/* What is not done yet stops the step. */
static void perform(struct example *e)
{
    case_on(e, "2022-03-28");
    step(e, "开始履行");
    pty_expect(e->p, "履行期限:[2022-03-31");
    saved(e, "，履行中，2022-03-31 到期，剩 3天");
    step(e, "已履行");
    pty_expect(e->p, "履行日期:[2022-03-28");
    pty_send(e->p, F8);
    pty_expect(e->p, "第三十一条");
    pty_send(e->p, ENTER ESC);
    pty_expect(e->p, "3卷内");
    add_record(e, "履行记录");
    pty_expect(e->p, "[1,200.00");
    put(e, "凭证", "照片");
    saved(e, "已保存履行记录");
    add_record(e, "履行记录");
    pty_expect(e->p, "[600.00");
    put(e, "凭证", "收条");
    saved(e, "已保存履行记录");
    pty_expect(e->p, "600.00  全部履行  收条");
    step(e, "已履行");
    saved(e, "版），已履行");
}

static void visit_and_close(struct example *e)
{
    case_on(e, "2022-04-12");
    add_record(e, "回访");
    pty_expect(e->p, "回访日期:[2022-04-12  ] 默认");
    PUT(e, { "方式", "上门" }, { "事由", "履行情况回访" }, { "履行情况", "全部" },
        { "是否满意", "满意" }, { "已起诉", "否" }, { "有激化可能", "否" },
        { "回访情况", "两家已恢复来往" });
    saved(e, "已保存回访");
    step(e, "结案");
    pty_expect(e->p, "结案日期:[2022-04-12");
    saved(e, "版），结案");
    to_row(e->p, "来自排查");
    pty_send(e->p, ENTER);
    pty_expect(e->p, "PC-411103101-2022-0001  转调解");
    pty_send(e->p, F6);
    pty_expect(e->p, "办理：下一步");
    choose(e->p, "销号");
    pty_expect(e->p, "[2022-04-12");
    put(e, "处置结果", "调解成功，已履行");
    saved(e, "已保存排查发现 PC-411103101-2022-0001，销号");
    pty_expect_gone(e->p, "超 ");
}

/* What is missing in the volume is named with who owes it. */
static void file_it(struct example *e)
{
    static const struct {
        const char *form, *to;
    } papers[] = { { "F01", "1" },  { "F02", "2" },  { "F04", "3" },  { "F05", "5" },
                   { "F06", "7" },  { "F08", "8" },  { "F09", "13" }, { "F10", "16" },
                   { "F11", "18" }, { "F13", "19" }, { "F14", "20" }, { "F20", "21" } };

    case_on(e, "2022-04-15");
    step(e, "归档");
    pty_expect(e->p, "归档日期:[2022-04-15");
    pty_send(e->p, F8);
    pty_expect(e->p, "第二十七条");
    pty_expect(e->p, "冯桂芝");
    pty_send(e->p, ENTER ESC);
    for (size_t i = 0; i < ARRAY_LEN(papers); i++) {
        add_record(e, "卷内目录");
        PUT(e, { "文书", papers[i].form }, { "止页", papers[i].to });
        saved(e, "已保存卷内目录");
    }
    pty_expect(e->p, "卷内目录  12");
    pty_expect(e->p, "12  封底                  21    21");
    step(e, "归档");
    PUT(e, { "立卷人", "冯桂芝" }, { "保管期限", "30年" }, { "卷宗备注", "六防六促第三类" });
    saved(e, "版），已归档");
    pty_send(e->p, F4);
    pty_expect(e->p, "编辑  ");
    put(e, "纠纷类别", "婚姻");
    pty_send(e->p, F8);
    pty_expect(e->p, "本案已结案或已归档，改动作为更正登记。为什么要改？");
    pty_send(e->p, ESC);
    pty_expect(e->p, "没有保存：更正要写明理由，已归档的还要写批准人。");
    pty_send(e->p, ESC); /* the list of the field, then the form */
    pty_expect_gone(e->p, "(不填)");
    pty_send(e->p, ESC);
    pty_expect(e->p, "还没有保存");
    choose(e->p, "不要了");
    pty_expect(e->p, NUMBER "  已归档");
}

static void count_it(struct example *e)
{
    morning(e, "2022-04-15", NULL);
    pty_expect(e->p, "排查未销号               0");
    pty_send(e->p, F5);
    pty_expect(e->p, "人民调解案件情况统计表");
    pty_expect(e->p, "调成率 100.00% = 1/1");
}

static void a_quarrel_found_by_screening_is_settled_and_filed(void **state)
{
    struct example e = example_begin("赵大河");

    (void)state;
    village(&e);
    find_the_quarrel(&e);
    make_the_case(&e);
    complete_and_accept(&e);
    investigate(&e);
    mediate(&e);
    agree(&e);
    perform(&e);
    visit_and_close(&e);
    file_it(&e);
    count_it(&e);
    example_end(&e);
}

EXAMPLE_TESTS(T(a_quarrel_found_by_screening_is_settled_and_filed))

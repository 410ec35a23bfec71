/* tests/bench/gen_ledger.c - a ledger of any length, the same every time, as CSV.
 *
 * usage: gen_ledger COUNT > ledger.csv.  Ten years, ten towns, five
 * professional committees, the 25 columns and the campaign's category.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define LEN(a) (sizeof(a) / sizeof((a)[0]))

static uint64_t seed = 20220125;

static unsigned pick(unsigned n)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)((seed >> 33) % n);
}

static const char *const surnames[] = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高",
    "林", "何", "郭", "马", "罗", "单", "曾", "解", "仇", "区", "查", "任", "华", "宋", "郑"
};
static const char *const given[] = { "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋",
                                     "勇", "艳", "杰", "娟", "涛", "明", "超", "兰", "霞", "平",
                                     "刚", "桂", "英", "华", "玉", "萍", "红", "志", "海", "山" };
static const struct town {
    const char *name, *series;
} towns[] = { { "沙北街道", "沙人调" }, { "龙塔街道", "龙塔人调" }, { "淞江街道", "淞人调" },
              { "孟庙镇", "孟人调" },   { "商桥镇", "商人调" },     { "裴城镇", "裴人调" },
              { "新店镇", "新人调" },   { "龙城镇", "龙城人调" },   { "李集镇", "李人调" },
              { "黑龙潭镇", "黑人调" } };
static const char *const villages[] = { "东王村", "西李村", "南张庄", "北郭寨", "前杨店",
                                        "后桥村", "大刘村", "小坡村", "东社区", "西社区" };
static const struct special {
    const char *name, *series, *type, *text;
} specials[] = {
    { "郾城区道路交通事故人民调解委员会", "郾交调", "道路交通事故",
      "在路口发生碰撞，对误工费赔偿有争议" },
    { "郾城区涉教纠纷人民调解委员会", "郾教调", "损害赔偿", "学生课间受伤，家长要求学校赔偿" },
    { "郾城区劳动人事争议人民调解委员会", "郾劳调", "劳动争议", "单位拖欠工资，多次催要没有结果" },
    { "郾城区医疗纠纷人民调解委员会", "郾医调", "医疗", "患者家属对手术结果有异议，要求赔偿" },
    { "郾城区房屋征收人民调解委员会", "郾征调", "征地拆迁", "对房屋征收补偿的分配有争议" },
};
static const struct kind {
    const char *type, *pair, *text;
} kinds[] = {
    { "邻里", "防邻里纠纷", "因浇地排水漫入对方院落，双方发生口角" },
    { "邻里", "防邻里纠纷", "因宅院东侧屋檐滴水冲坏院墙发生争执" },
    { "婚姻家庭", "防家庭纠纷", "因赡养老人费用分担产生矛盾" },
    { "婚姻家庭", "防情感纠纷", "因婚约彩礼返还发生争执" },
    { "房屋宅基地", "防邻里纠纷", "因宅基地边界界石位置说法不一" },
    { "合同", "防债务纠纷", "借款到期没有归还，多次催要" },
    { "生产经营", "防债务纠纷", "因货款结算数目不一致发生争议" },
    { "物业", "防物业纠纷", "因地下车库漏水就物业费减免发生争议" },
    { "损害赔偿", "", "电动车刮蹭致人受伤，对医药费有争议" },
    { "其他", "防涉疫涉灾纠纷", "因积水受灾后的补助分配发生矛盾" },
};

static void person(void)
{
    printf("%s%s%s", surnames[pick(LEN(surnames))], given[pick(LEN(given))],
           pick(3) ? given[pick(LEN(given))] : "");
}

int main(int argc, char **argv)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    static unsigned seq[16];
    unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
    unsigned year = 0;

    puts("案件编码,调委会,调解工作室,受理员,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,"
         "有无死亡,主办调解员,协办调解员,调解时间,调解书编号,调解结果,调解协议金(元),协议履行情况,"
         "当事人,协议形式,纠纷简要情况,以奖代补评定,案件属性,涉及特殊群体情况,涉及农民工纠纷情况,"
         "纠纷转化情况,六防六促类别");
    for (unsigned long i = 0; i < count; i++) {
        unsigned y = 2013 + (unsigned)(i * 10 / count);
        unsigned m = (unsigned)((i * 120 / count) % 12), d = 1 + pick((unsigned)days[m]);
        unsigned t = pick(LEN(towns)), v = pick(LEN(villages)), k = pick(LEN(kinds)),
                 s = LEN(specials);
        unsigned end = d + pick(20), outcome = pick(100);
        unsigned settled = outcome < 96, failed = !settled && outcome < 99;

        if (y != year) {
            year = y;
            for (size_t j = 0; j < LEN(seq); j++)
                seq[j] = 0;
        }
        if (pick(6) == 0)
            s = pick(LEN(specials));
        if (end > (unsigned)days[m])
            end = (unsigned)days[m];
        if (s < LEN(specials))
            printf("（%u）%s字第%04u号,%s,,", y, specials[s].series, ++seq[10 + s],
                   specials[s].name);
        else
            printf("（%u）%s字第%04u号,%s%s人民调解委员会,,", y, towns[t].series, ++seq[t],
                   towns[t].name, villages[v]);
        printf("%s%s,%04u-%02u-%02u,%s,%s,%s,郾城区%s%s,无,%s%s,,", surnames[t], given[t], y, m + 1,
               d, pick(3) ? "依申请调解" : "主动调解", pick(8) ? "简单" : "疑难复杂",
               s < LEN(specials) ? specials[s].type : kinds[k].type, towns[t].name, villages[v],
               surnames[t], given[v]);
        if (settled || failed)
            printf("%04u-%02u-%02u", y, m + 1, end);
        printf(",,%s,", settled ? "调解成功" : failed ? "调解不成功" : "调解中");
        if (settled && pick(2))
            printf("%u00", 1 + pick(500));
        printf(",%s,", !settled ? "" : pick(9) ? "已履行" : "履行中");
        person();
        printf("；");
        person();
        printf(",%s,%s,,%s,,,,%s\n",
               !settled  ? ""
               : pick(3) ? "书面"
                         : "口头",
               s < LEN(specials) ? specials[s].text : kinds[k].text,
               s < LEN(specials) || !*kinds[k].pair ? "" : "六防六促",
               s < LEN(specials) ? "" : kinds[k].pair);
    }
    return 0;
}

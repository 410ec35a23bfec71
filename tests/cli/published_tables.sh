#!/bin/sh
# Published tables: one made again from its cases gives its every figure, those that do not add
# up are named with the difference.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db TIAOJIE_NOW=2016-09-05T09:00:00
expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" setting rate.decimals 1

# P8, 黄石 2016-08: 869 cases by type and by source, 842 settled for 2873.80 万元, one case and
# four people kept from crime, three and fifteen from petitioning together.  The same month a
# year before had 1028, the month before 840.
awk 'BEGIN {
    print "案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,调解时间," \
        "协议形式,调解协议金(元),当事人,纠纷简要情况,防止民转刑件数,防止民转刑人数," \
        "防止群体性上访件数,防止群体性上访人数"
    types = split("婚姻家庭 邻里 房屋宅基地 合同 生产经营 损害赔偿 山林土地 征地拆迁 环境污染 " \
        "劳动争议 消费 医疗 道路交通事故 物业 其他", type, " ")
    split("160 278 67 44 31 76 18 28 4 13 7 55 33 1 54", n, " ")
    for (t = 1; t <= types; t++)
        for (i = 0; i < n[t]; i++) {
            k++
            source = k <= 455 ? "主动调解" : k <= 833 ? "依申请调解" : "人民法院委托移送"
            ended = k > 842 ? "调解不成功,2016-08-31,," : "调解成功,2016-08-31,书面," (k == 1 ? 28738000 : "")
            kept = k == 5 ? "1,4,," : k >= 10 && k <= 12 ? ",,1,5" : ",,,"
            printf "A%d,孟庙镇人民调解委员会,2016-08-%02d,%s,简单,%s,孟庙镇,%s,张三；李四,因排水争执%d,%s\n",
                k, 1 + k % 28, source, type[t], ended, k, kept
        }
    for (i = 0; i < 1028 + 840; i++)
        printf "B%d,孟庙镇人民调解委员会,%s-%02d,主动调解,简单,邻里,孟庙镇,调解成功,%s-28,口头,,张三；李四,因通行争执%d,,,,\n",
            i, i < 1028 ? "2015-08" : "2016-07", 1 + i % 28, i < 1028 ? "2015-08" : "2016-07", i
}' >ledger.csv
lines ledger.csv $((1 + 869 + 1028 + 840))
expect 0 "$TIAOJIE" import ledger.csv

expect 0 "$TIAOJIE" stats type --period 2016-08 --format csv
while read -r label n share; do
    grep ",$label," "$out" >row || echo "no row $label" >row
    contains row ",$share,$n,869"
done <<END
婚姻家庭 160 18.4
邻里 278 32.0
房屋宅基地 67 7.7
合同 44 5.1
生产经营 31 3.6
损害赔偿 76 8.7
山林土地 18 2.1
征地拆迁 28 3.2
环境污染 4 0.5
劳动争议 13 1.5
消费 7 0.8
医疗 55 6.3
道路交通事故 33 3.8
物业 1 0.1
其他 54 6.2
END
expect 0 "$TIAOJIE" stats source --period 2016-08 --format csv
for share in '455 52.4' '378 43.5' '36 4.1'; do
    contains "$out" ",${share#* },${share% *},869"
done

expect 0 "$TIAOJIE" stats official --period 2016-08 --json
sed 's/.*"total"://' "$out" >total
for figure in '"cases":869' '"settled":842' '"amount_fen":2873800000' '"source_1":455' \
    '"source_2":378' '"source_3":36' '"source_31":36' '"criminal_cases":1' \
    '"criminal_persons":4' '"petition_cases":3' '"petition_persons":15' '"type_02":278' \
    '"type_18":54' '"organ_town":869'; do
    contains total "$figure"
done
expect 0 "$TIAOJIE" stats rates --period 2016-08 --format csv
contains "$out" '842,869,96.9'
expect 0 "$TIAOJIE" stats official --period 2016-08 --compare last-year --json
sed 's/.*"total"://' "$out" >total
contains total '"cases":869,"cases_base":1028,"cases_change":"-15.5"'
expect 0 "$TIAOJIE" stats official --period 2016-08 --compare previous --json
sed 's/.*"total"://' "$out" >total
contains total '"cases":869,"cases_base":840,"cases_change":"3.5"'

expect 0 "$TIAOJIE" explain official.petition_cases --period 2016-08
contains "$out" '案件 3 件：'
expect 0 "$TIAOJIE" explain official.source_31 --period 2016-08 --limit 2
contains "$out" '还有 34 件没有列出。'
expect 0 "$TIAOJIE" explain rates.rate --row concluded --period 2016-08
contains "$out" '96.9%'
expect 1 "$TIAOJIE" explain official.nothing --period 2016-08
contains "$err" 'organ_village'

# Tables as they were published.
published=$root/tests/data/published
expect 0 "$TIAOJIE" stats --check "$published/huangshi201608.csv"
contains "$out" '核对了 17 处，0 处对不上。'
expect 4 "$TIAOJIE" stats --check "$published/huangshi2020.csv"
contains "$out" '不平：“调委会”各项之和 1111 ≠ 合计 1127，差 -16。'
expect 4 "$TIAOJIE" stats --check "$published/minhe.csv"
contains "$out" '不平：“成功”各项之和 3654 ≠ 合计 4043，差 -389。'
contains "$out" '不符：二“成功率”公布 84.6%，673 ÷ 795 = 84.6541%'
contains "$out" '截取'
expect 4 "$TIAOJIE" stats --check "$published/zhejiang.csv"
contains "$out" '27.3 ÷ 27.5 = 99.2727%，四舍五入应是 99.3%'
expect 4 "$TIAOJIE" stats --check "$published/huaxian2020.csv"
contains "$out" '不平：其中联调中心以外的受理 504，成功却有 607。'
contains "$err" '有 1 处对不上'
expect 2 "$TIAOJIE" stats official --check "$published/minhe.csv"
echo 'nothing' >nothing.csv
expect 1 "$TIAOJIE" stats --check nothing.csv
expect 1 "$TIAOJIE" stats --check missing.csv
finish

#!/bin/sh
# Screening from the round to 销号: DOMAIN 10.1 up to the case, 稳控, red, levels, the tables.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
export TIAOJIE_NOW=2022-03-08T09:00:00

t() {
    want=$1
    shift
    expect "$want" "$TIAOJIE" "$@"
}

# found AREA RISK [FIELD=VALUE...]: registers one of that day; its number is in $no.
found() {
    at=$1 risk=$2
    shift 2
    expect 0 "$TIAOJIE" record finding add found_on=2022-03-07 area="$at" screener=吴小满 \
        title=赵大河与钱二林屋檐滴水纠纷 type=邻里 campaign=3 parties='赵大河；钱二林' persons=2 \
        facts='钱二林新建厢房檐口伸出院墙约25厘米，雨水落入赵大河院内。' risk="$risk" "$@"
    no=$(tail -n 1 "$out")
}

t 0 init
t 0 record area add name=示例村 code=411103101999 level=3 parent=孟庙镇
t 0 record committee add name=孟庙镇示例村人民调解委员会 kind=村 area=示例村 series=郾孟示人调字

# the round: once, and no zero report with something in it
t 0 record round add unit=示例村 from_on=2022-03-07 to_on=2022-03-11 times=1
t 1 record round add unit=示例村 from_on=2022-03-07 to_on=2022-03-11 times=1
contains "$err" 把那一条的排查次数加上
t 1 record round add unit=示例村 from_on=2022-03-14 to_on=2022-03-10 times=1
contains "$err" 早于起始日

# the finding: its number, its end by the risk, the round of its area
found 示例村 黄 phone=12000000001 occurred_on=2022-02-27 place=示例村三组 \
    measures=稳定双方情绪，约定停工待调解
is 'the number' "$no" PC-411103101-2022-0001
t 0 record finding show "$no" --json
contains "$out" '"due_on":"2022-03-10"'
contains "$out" '"state":"found"'
t 1 record round edit '#1' zero_report=是
contains "$err" 不是零报告

# dates that cannot be
t 1 record finding edit "$no" occurred_on=2022-03-09
contains "$err" 早于发生日期

# one word makes a case of it; both know each other
t 1 record finding move "$no" mediate
contains "$err" 转为案件
t 0 record finding case "$no"
id=$(tail -n 1 "$out")
t 0 case show "$id" --json
contains "$out" '"source":"1"'
contains "$out" 赵大河
contains "$out" "\"finding\":"
t 0 record finding show "$no" --json
contains "$out" '"disposal":"mediation"'
contains "$out" '"disposal_on":"2022-03-08"'
t 1 record finding case "$no"
contains "$err" 已经转为案件
t 1 record finding move "$no" close result=已履行
contains "$err" 案件有了结果才能销号

# 稳控 needs measures and somebody; it stays open
found 示例村 蓝
calm=$no
is 'the next number' "$calm" PC-411103101-2022-0002
t 1 record finding move "$calm" calm
contains "$err" 稳控不是搁置
contains "$err" 责任人
t 0 record finding move "$calm" calm measures=每天上门 responsible_unit=示例村调委会 \
    responsible=孙守正
t 0 record watch add finding="$calm" watched_on=2022-03-08 visitor=吴小满 situation=情绪平稳

# red: told before, stopped at the end (R20, article 25)
found 示例村 红 measures=专人看守
red=$no
t 5 record finding move "$red" settle result=当场说开
contains "$err" 第二十五条
t 1 record finding move "$red" close result=没有反复
contains "$err" 不能销号
t 0 record finding move "$red" close result=没有反复 reported_to=孟庙派出所 \
    reported_on=2022-03-07

# level by level
found 示例村 蓝
up=$no
t 5 record finding move "$up" escalate sent_to=孟庙镇人民调解委员会 \
    responsible_unit=示例村调委会 responsible=孙守正
contains "$err" 逐级流转
t 1 record handover add finding="$up" level_from=1 unit_from=示例村调委会 level_to=3 \
    unit_to=区调处中心 handed_on=2022-03-08 reason=两次调解未成
contains "$err" 请逐级流转
t 0 record handover add finding="$up" level_from=1 unit_from=示例村调委会 level_to=2 \
    unit_to=孟庙镇调委会 handed_on=2022-03-08 reason=两次调解未成

# the balance: 4 = 1 + 1 + 1 + 0 + 1 + 0
t 0 stats screening --period 2022-03
contains "$out" '发现 4 = 当场化解 1 ＋ 转调解 1 ＋ 上报 1 ＋ 移送 0 ＋ 稳控 1 ＋ 未处置 0。'
t 0 stats screening --period 2022-03 --json
contains "$out" '"found":4,"on_spot":1,"mediation":1,"escalated":1,"referred":0,"calmed":1,'
contains "$out" '"times":1,'
t 0 stats levels --period 2022 --json
contains "$out" '"found":4,"received":1,"settled":1,"unresolved":0,"passed":1,"referred":0,"open":3,'
t 0 stats summary --period 2022 --json
contains "$out" '"total":{"found":4,"screened":1,"accepted":0,'
t 0 stats --list
for name in screening levels reception key-persons campaign-report; do
    contains "$out" "$name"
done
t 0 explain screening.resolution --period 2022
contains "$out" 25.00%
t 2 stats screening --by town
contains "$err" 不能另外分组

# the counter: one word makes a case of a visit
t 0 record reception add received_on=2022-03-08 name=周山 matter=申请调解 type=邻里 area=示例村 \
    content=邻居浇地放水淹了他家的红薯，要求赔偿五百元 receiver=冯桂芝 persons=2
t 0 record reception case '#1'
id=$(tail -n 1 "$out")
t 0 case show "$id" --json
contains "$out" '"applied_on":"2022-03-08"'
t 1 record reception case '#1'
contains "$err" 已经立为案件
t 0 stats reception --period 2022 --json
contains "$out" '"visits":1,"persons":2,"cases":1,"referred":0'

# key persons with and without a contact
t 0 record key_person add name=李某 category=严重精神障碍患者 area=示例村 from_on=2022-02-01 \
    contact=孙守正
t 0 record key_person add name=王某 category=8 area=示例村 from_on=2022-02-01
t 0 stats key-persons --period 2022 --json
contains "$out" '"persons":2,"with_contact":1,"without_contact":1,"contact_rate":"50.00"'
t 0 stats campaign-report --period 2022 --format csv
contains "$out" 孟庙镇

# nothing is deleted: a voided one counts nowhere and keeps its number
t 0 record finding void "$up" --reason 重复登记
t 0 stats screening --period 2022-03 --json
contains "$out" '"found":3,'
found 示例村 蓝
is 'a number is never given twice' "$no" PC-411103101-2022-0005

finish

#!/bin/sh
# What belongs to a case is listed, added, shown and changed through its case, by its rules.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record mediator add name=何静 committee=医疗 chosen=聘任 from_on=2020-01-01
expect 0 "$TIAOJIE" case add 'parties=李示例；示例区医院' committee=医疗 source=申请 type=医疗 campaign=0 \
    area=沙北街道 applied_on=2022-11-07 apply_form=书面 mediator=何静 risk=蓝 open_session=否 \
    summary=患者对手术结果有异议，要求医院赔偿
no=$(cat "$out")
is "the draft has a name" "$no" "#1"

# ---- add, show, edit ----

expect 0 "$TIAOJIE" record session add "case=$no" held_on=2022-11-16 place=调解室 result=继续 \
    points=1,2,3 present=李示例 recorder=刘示例
is "add prints the number of the row" "$(cat "$out")" "#1"
expect 0 "$TIAOJIE" record session show 1
contains "$out" "调解室"
contains "$out" "告知权利义务"
lacks "$out" "李示例"
expect 0 "$TIAOJIE" record session show 1 --unmask
contains "$out" "李示例"
expect 0 "$TIAOJIE" record session edit '#1' place=医调委调解室
expect 0 "$TIAOJIE" record session show 1 --json
contains "$out" '"place":"医调委调解室"'
contains "$out" '"case":"#1"'
expect 0 "$TIAOJIE" record session history 1
contains "$out" "调解室 -> 医调委调解室"

# ---- every kind of a case: from JSON, and listed by its number ----

add_json() { # kind, members, status: 5 when it is reminded of something
    printf '{"case":"%s",%s}' "$no" "$2" >row.json
    expect "${3:-0}" sh -c "'$TIAOJIE' record $1 add --json - <row.json"
    expect 0 "$TIAOJIE" record "$1" list "case:$no" --plain
    lines "$out" 2
}
add_json representative '"side":"1","name":"代示例"'
add_json participant '"name":"马示例","kind":"unit","consent_on":"2022-11-10"'
add_json claim '"item":"compensation","text":"赔偿医疗费","amount":15000000'
add_json recusal '"matter":"related","person":"何静","reason":"系患者邻居","raised_by":"院方","raised_on":"2022-11-10","decision":"stays"'
add_json inquiry '"held_on":"2022-11-12","person":"经治医师","investigator":"何静","content":"核对病历"'
add_json evidence '"name":"病历复印件","kind":"document","copies":1'
add_json appraisal '"commissioner":"joint","body":"示例医学会","commissioned_on":"2022-11-17"' 5
add_json expert '"name":"库内专家甲","field":"普外科"' 5
add_json report '"reported_on":"2022-11-18","matter":"risk","agency":"示例派出所","content":"扬言聚集"' 5
add_json volume_item '"name":"受理登记表","page_from":1' 5
expect 0 "$TIAOJIE" record claim list "case:$no"
contains "$out" "150,000.00"
expect 0 "$TIAOJIE" case show "$no"
for heading in '当事人 2' '代表人 1' '参加人 1' '请求和损失 1' '回避核查 1' '调查记录 1' '证据材料 1' \
    '鉴定 1' '咨询专家 1' '调解记录 1' '报告记录 1' '卷内目录 1'; do
    contains "$out" "$heading"
done
is "in the order of a volume" \
    "$(sed -n 's/^\([^ ]*\) 1  #.*/\1/p' "$out" | tr '\n' ' ')" \
    "当事人 代表人 参加人 请求和损失 回避核查 调查记录 证据材料 鉴定 咨询专家 调解记录 报告记录 卷内目录 "

# ---- the words of the case reach them, too ----

expect 5 "$TIAOJIE" case edit "$no" session.2.held_on=2022-11-21 session.2.place=调解室 \
    session.2.result=continue evidence.1.copies=2 证据材料.2.名称=费用票据
expect 0 "$TIAOJIE" record session list "case:$no" --plain
lines "$out" 3
expect 0 "$TIAOJIE" record evidence list "case:$no" --plain
contains "$out" "病历复印件	书证	2"
contains "$out" "费用票据"
expect 2 "$TIAOJIE" case edit "$no" session.9.place=x
contains "$err" "序号从 1 到 3"

# ---- a party that is typed without a type ----

expect 0 "$TIAOJIE" case add committee=医疗 source=主动 type=医疗 campaign=0 area=沙北街道 \
    summary=医患双方对费用有争议，请求调解 party.1.name=赵示例 party.2.name=区医院
expect 0 "$TIAOJIE" case show '#2' --json --unmask
contains "$out" '"type":"1","name":"赵示例"'
contains "$out" '"type":"2","name":"区医院"'

# ---- the rules of the case hold ----

expect 5 "$TIAOJIE" record participant add "case=$no" name=某人 kind=邻居
contains "$err" "第二十条"
expect 1 "$TIAOJIE" record session add "case=$no" held_on=2022-12-30 place=x result=继续
contains "$err" "2022-12-30"
expect 1 "$TIAOJIE" record session add "case=$no" place=x result=继续
contains "$err" '“日期”没有填写'
expect 2 "$TIAOJIE" record session add held_on=2022-11-20 place=x result=继续
contains "$err" "case=案号"
expect 1 "$TIAOJIE" record session add case=2022-999 held_on=2022-11-20 place=x result=继续
expect 1 "$TIAOJIE" record session edit 1 'case=#2'
contains "$err" "不能换到别的案件"
expect 1 "$TIAOJIE" record session show 99
expect 2 "$TIAOJIE" record session edit 1 plaze=x
contains "$err" "是不是 place"
expect 2 "$TIAOJIE" record session fold 1
contains "$err" "list、show、add、edit、void、restore、history"
expect 2 "$TIAOJIE" record case show '#1'
contains "$err" "tiaojie case"
expect 5 "$TIAOJIE" record session add "case=$no" -n held_on=2022-11-22 place=x result=继续
empty "$out"
expect 0 "$TIAOJIE" record session list "case:$no" --plain
lines "$out" 3

# ---- of a minor nothing is shown that leads to it ----

expect 5 "$TIAOJIE" record party add "case=$no" side=申请人 name=周小满 birth=2012-05-01 job=示例小学学生 \
    guardian=周示例 guardian_rel=父亲
id=$(cat "$out")
for verb in "show $id" "show $id --json" "list case:$no" "list case:$no --plain" "list case:$no --json"; do
    # shellcheck disable=SC2086
    expect 0 "$TIAOJIE" record party $verb
    lacks "$out" "周"
    lacks "$out" "小学"
done
expect 0 "$TIAOJIE" export party
lacks "$out" "周"
lacks "$out" "小学"
expect 0 "$TIAOJIE" record party show "$id" --unmask
contains "$out" "示例小学"

# ---- out, masked and not ----

expect 0 "$TIAOJIE" export party --format csv
lacks "$out" "李示例"
expect 0 "$TIAOJIE" export party --format csv --unmask
contains "$out" "李示例"
for kind in session agreement signature item performance confirmation remedy revisit referral \
    correction round finding watch handover key_person reception level cadence requirement \
    appointment layout sentence; do
    expect 0 "$TIAOJIE" export "$kind" --format json
    expect 0 "$TIAOJIE" record "$kind" list --json
done
finish

#!/bin/sh
# A dispute that another committee of the register takes over is counted once, there.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
facts='因排水沟越界双方发生争执，要求恢复原状并赔偿'

# add TOWN: an accepted case of its committee; its name is in $no.
add() {
    "$TIAOJIE" case add committee="$1人民调解委员会" type=邻里 source=申请 area="$1" mediator="$1人" \
        summary="$facts" applied_on=2022-01-10 parties='张三；李四' >name 2>/dev/null
    no=$(cat name)
    expect 0 "$TIAOJIE" case move "$no" accept accepted_on=2022-01-10
}

# counted N: so many cases were accepted in the year.
counted() {
    expect 0 "$TIAOJIE" stats summary --period 2022 --json
    contains "$out" "\"total\":{\"found\":0,\"screened\":0,\"accepted\":$1,"
}

expect 0 "$TIAOJIE" init
for town in 孟庙镇 商桥镇; do
    expect 0 "$TIAOJIE" record committee add name="${town}人民调解委员会" kind=乡镇 area=$town
    expect 0 "$TIAOJIE" record mediator add name="${town}人" committee="${town}人民调解委员会"
done
add 孟庙镇
first=$no
add 商桥镇
second=$no
counted 2

expect 1 "$TIAOJIE" case edit "$first" passed_to="$second"
contains "$err" 移送
expect 1 "$TIAOJIE" case move "$first" transfer transfer_to=商桥镇调委会 passed_to="$first"
contains "$err" 本案
expect 0 "$TIAOJIE" case move "$first" transfer transfer_to=商桥镇调委会 passed_to="$second"
counted 1
expect 0 "$TIAOJIE" explain summary.accepted --period 2022
contains "$out" 转入
expect 0 "$TIAOJIE" check

# Neither end of the way may get lost: not by a circle, not by making the new case void.
expect 1 "$TIAOJIE" case move "$second" transfer transfer_to=孟庙镇调委会 passed_to="$first"
expect 1 "$TIAOJIE" case move "$second" void end_note=登记错误，区级已批准
counted 1

# What was taken back counts again; the new case may be named later, too.
expect 1 "$TIAOJIE" case move "$first" return
contains "$err" 同意调解
expect 0 "$TIAOJIE" case edit "$first" party.2.consent_on=2022-01-10
expect 5 "$TIAOJIE" case move "$first" return
counted 2
expect 1 "$TIAOJIE" case move "$first" transfer transfer_to=商桥镇调委会
contains "$err" 移送函
expect 0 "$TIAOJIE" case move "$first" transfer referral.1.way=out referral.1.agency=其他 \
    referral.1.org=商桥镇调委会 referral.1.sent_on=2022-11-22
counted 2
expect 0 "$TIAOJIE" case edit "$first" passed_to="$second"
counted 1
expect 0 "$TIAOJIE" check

# Another office that takes the cases in is told that they count twice now.
expect 0 "$TIAOJIE" export case --format csv --unmask -o cases.csv
expect 0 "$TIAOJIE" -d other.db init
expect 5 "$TIAOJIE" -d other.db import cases.csv
contains "$err" '转入案件: 提醒：'
lines "$err" 1

finish

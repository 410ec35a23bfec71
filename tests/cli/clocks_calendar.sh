#!/bin/sh
# Days off and limits that come later move the ends that run already, at once and in every list.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db TIAOJIE_NOW=2026-12-20T09:00:00
due_is() {
    expect 0 "$TIAOJIE" due --within 60 --plain
    contains "$out" "$1"
    expect 0 "$TIAOJIE" case list --json
    contains "$out" "\"due_on\":\"$1\""
}

expect 0 "$TIAOJIE" init
printf '%s\n' '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,纠纷简要情况' \
    'X1,孟庙镇人民调解委员会,2026-12-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水发生争执' >one.csv
expect 0 "$TIAOJIE" import one.csv
due_is 2027-01-18

printf 'date,off,name\n2027-01-18,1,试\n2027-01-19,1,试\n' >days.csv
expect 0 "$TIAOJIE" import --kind holiday days.csv -n
due_is 2027-01-18
expect 0 "$TIAOJIE" import --kind holiday days.csv
due_is 2027-01-20
expect 0 "$TIAOJIE" record holiday edit 2027-01-19 off=否
due_is 2027-01-19
expect 0 "$TIAOJIE" record holiday add date=2027-01-20 off=是
expect 0 "$TIAOJIE" record limit edit D-02 length=20
due_is 2027-01-07

finish

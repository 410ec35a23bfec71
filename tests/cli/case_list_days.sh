#!/bin/sh
# The list for people says how many days are left or over; the one for scripts has the day.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init
printf '%s\n' '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,纠纷简要情况' \
    'X1,孟庙镇人民调解委员会,2022-10-27,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水发生争执' \
    'X2,孟庙镇人民调解委员会,2022-10-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；王五,因道路发生争执' >two.csv
expect 0 "$TIAOJIE" import two.csv

expect 0 "$TIAOJIE" case list
contains "$out" '剩 6天'
contains "$out" '超 5天'
lacks "$out" '2022-11-28'
expect 0 "$TIAOJIE" case list --plain
contains "$out" '2022-11-28'
expect 0 "$TIAOJIE" case list overdue
contains "$out" '超 5天'
lacks "$out" '剩'
expect 0 "$TIAOJIE" record case list
expect 0 "$TIAOJIE" record mediator list

finish

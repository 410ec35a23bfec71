#!/bin/sh
# Taking a batch back can be rehearsed.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init
printf '%s\n' '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,纠纷简要情况' \
    'X1,孟庙镇人民调解委员会,2022-03-01,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水发生争执' \
    'X2,孟庙镇人民调解委员会,2022-03-02,依申请调解,一般,邻里,孟庙镇,调解中,张三；王五,因道路发生争执' >two.csv
expect 0 "$TIAOJIE" import two.csv
expect 5 "$TIAOJIE" case edit X1 note=有人改过

expect 5 "$TIAOJIE" import --undo 1 -n
contains "$out" '没有写入'
contains "$err" '保留'
expect 0 "$TIAOJIE" case list --plain
lines "$out" 3
expect 0 "$TIAOJIE" import --list
lacks "$out" '已撤回'
expect 0 "$TIAOJIE" check

expect 5 "$TIAOJIE" import --undo 1
expect 0 "$TIAOJIE" case list --plain
lines "$out" 2
expect 1 "$TIAOJIE" import --undo 1 -n

finish

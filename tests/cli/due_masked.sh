#!/bin/sh
# What runs out is listed for machines without the names of the parties, unless they are asked for.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init
printf '%s\n' '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,纠纷简要情况' \
    'X1,孟庙镇人民调解委员会,2022-11-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水发生争执' >one.csv
expect 0 "$TIAOJIE" import one.csv

for form in --json --plain; do
    expect 0 "$TIAOJIE" due --within 60 $form
    contains "$out" '张**；李**'
    lacks "$out" '张三'
    expect 0 "$TIAOJIE" due --within 60 $form --unmask
    contains "$out" '张三；李四'
done
expect 0 "$TIAOJIE" due --within 60
contains "$out" '张三；李四'

finish

#!/bin/sh
# Rows that do not fit under their headings, and a file that was cut off, are noticed.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init

heads='案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,主办调解员,调解时间,调解结果,当事人,协议形式,纠纷简要情况,以奖代补评定'
row() { # number, facts
    printf '（2022）孟人调字第%s号,孟庙镇人民调解委员会,2022-03-01,依申请调解,一般,邻里,孟庙镇,王一,2022-03-05,调解成功,张三；李四,口头,%s' \
        "$1" "$2"
}

# A comma in a text that has no quotes pushes the rest aside.
{ echo "$heads"; row 1 '因排水,发生争执,无'; echo; row 2 '因道路争执,'; echo; } >comma.csv
expect 1 "$TIAOJIE" import comma.csv
contains "$err" 'comma.csv:2:O: '
contains "$err" '“无”'
contains "$err" '引号'
lines "$err" 2
expect 5 "$TIAOJIE" import comma.csv --skip-bad
contains "$out" '导入 1 行'

# A remark beside the table is told of once, and does no harm.
{ echo "$heads,,核对人,"; row 3 '因围墙争执,,旁注,甲'; echo; row 4 '因树木争执,,又一条,乙'; echo; } >beside.csv
expect 5 "$TIAOJIE" import beside.csv
contains "$err" 'beside.csv:2:O: 提醒：'
contains "$err" '旁注'
lacks "$err" '又一条'
contains "$out" '导入 2 行'

# The last row without its line end and with too few cells: the file is not all there.
{ echo "$heads"; row 5 '因采光争执,'; echo; row 6 '因相邻权争'; } >cut.csv
expect 1 "$TIAOJIE" import cut.csv
contains "$err" 'cut.csv:3: '
contains "$err" '13 格'
expect 5 "$TIAOJIE" import cut.csv --skip-bad
contains "$out" '导入 1 行'

# Whole, or with all its cells, the same row is fine.
{ echo "$heads"; row 7 '因噪声争执,'; } >whole.csv
expect 0 "$TIAOJIE" import whole.csv
{ echo "$heads"; row 8 '因气味争执'; echo; } >short.csv
expect 0 "$TIAOJIE" import short.csv

finish

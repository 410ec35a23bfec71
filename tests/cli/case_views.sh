#!/bin/sh
# A view that was saved in the register lists the same cases on the command line.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init
printf '%s\n' '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,纠纷简要情况' \
    'X1,孟庙镇人民调解委员会,2022-10-27,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水发生争执' \
    'X2,孟庙镇人民调解委员会,2022-10-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；王五,因道路发生争执' >two.csv
expect 0 "$TIAOJIE" import two.csv

expect 1 "$TIAOJIE" case list --view 常看
contains "$err" '还没有存过视图'
if command -v sqlite3 >/dev/null; then
    yes 'a view is there' sqlite3 office.db "INSERT INTO saved_view(who, name, words, sort, at)
        VALUES('', '常看', 'received:2022 open', 'accepted_on', 0),
              ('', '超期的', 'overdue', NULL, 0)"
    expect 0 "$TIAOJIE" case list --view 常看 --plain
    lines "$out" 3
    is 'the order of the view' "$(awk 'NR == 2' "$out" | grep -c 王五)" 0
    contains "$out" '2022-10-18'
    is 'the older one first' "$(awk 'NR == 2' "$out" | grep -c 2022-10-18)" 1
    expect 0 "$TIAOJIE" case list --view 常看 --plain --sort=-accepted_on
    is 'another order' "$(awk 'NR == 2' "$out" | grep -c 2022-10-27)" 1
    expect 0 "$TIAOJIE" case list --view 常看 --plain overdue
    lines "$out" 2
    expect 0 "$TIAOJIE" case list --view 超期的 --plain
    lines "$out" 2
    expect 1 "$TIAOJIE" case list --view 没有的
    contains "$err" '有的是：常看、超期的'
else
    skip 'sqlite3 is not here: a view cannot be put into the file'
fi

expect 0 "$TIAOJIE" case list received:2022 --plain
lines "$out" 3
expect 0 "$TIAOJIE" case list 收案:2021 --plain
lines "$out" 1

finish

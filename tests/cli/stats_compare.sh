#!/bin/sh
# Figures beside those of last year and of the period before, computed by hand.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init

# One line of the ledger: number, day of acceptance, result, day of the result.
row() { printf '%s,孟庙镇人民调解委员会,%s,主动调解,简单,%s,孟庙镇,%s,%s,%s,张三；李四,因排水发生争执\n' "$@"; }
{
    echo 案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,调解时间,协议形式,当事人,纠纷简要情况
    row A1 2021-03-02 邻里 调解成功 2021-03-05 口头
    row A2 2021-03-03 邻里 调解成功 2021-03-06 口头
    row A3 2021-06-03 合同 调解不成功 2021-06-09 ''
    row A4 2021-12-10 邻里 调解成功 2021-12-11 口头
    row B1 2022-03-02 邻里 调解成功 2022-03-05 口头
    row B2 2022-03-03 邻里 调解成功 2022-03-06 口头
    row B3 2022-04-03 邻里 调解成功 2022-04-09 口头
    row B4 2022-04-10 婚姻家庭 调解不成功 2022-04-11 ''
} >ledger.csv
expect 0 "$TIAOJIE" import ledger.csv

# Today is 22 November: A4 of December does not belong to the same period of 2021.
# Accepted 4 over 3 is 1/3; settled 3 over 2 is 1/2; the rate 75 - 66.67 points.
expect 0 "$TIAOJIE" stats summary --period 2022 --compare last-year --json
contains "$out" '"accepted":4,"accepted_base":3,"accepted_change":"33.33"'
contains "$out" '"settled":3,"settled_base":2,"settled_change":"50.00"'
contains "$out" '"failed":1,"failed_base":1,"failed_change":"0.00"'
contains "$out" '"rate_base":"66.67","rate_base_numerator":2,"rate_base_denominator":3,"rate_change":"8.33"'
contains "$out" '2021-01-01 至 2021-11-22'
contains "$out" '"type":"change"'

# A year later all of 2022 is over, and so is all of 2021: 4 over 4.
TIAOJIE_NOW=2023-01-15T09:00:00 expect 0 "$TIAOJIE" stats summary --period 2022 --compare last-year --json
contains "$out" '"accepted":4,"accepted_base":4,"accepted_change":"0.00"'
contains "$out" '2021-01-01 至 2021-12-31'

# April against March: 2 over 2, and 1 settled over 2.
expect 0 "$TIAOJIE" stats summary --period 2022-04 --compare previous --json
contains "$out" '"accepted":2,"accepted_base":2,"accepted_change":"0.00"'
contains "$out" '"settled":1,"settled_base":2,"settled_change":"-50.00"'
contains "$out" '2022-03-01 至 2022-03-31'

# Over nothing there is no change.
expect 0 "$TIAOJIE" stats summary --period 2022-03 --compare previous --json
contains "$out" '"accepted":2,"accepted_base":0,"accepted_change":null'
expect 0 "$TIAOJIE" stats summary --period 2022-03 --compare previous --by type --plain
contains "$out" '02	邻里'

# Rows: a type of which there was none last year, and one of which there is none now.
expect 0 "$TIAOJIE" stats summary --period 2022 --by type,source --compare last-year --format csv
contains "$out" '受理,受理去年同期,受理同比(%)'
contains "$out" '调成率同比(百分点)'
grep '^02/1,' "$out" >neighbours
contains neighbours ',3,2,50.00,3,2,50.00,0,0,,'
grep '^01/1,' "$out" >families
contains families ',1,0,,0,0,,1,0,,'
grep '^04/1,' "$out" >contracts
contains contracts ',0,1,-100.00,0,0,,0,1,-100.00,'

# Months stand beside the same months of last year.
expect 0 "$TIAOJIE" stats month --period 2022 --compare last-year --format csv
grep '^2022-03,' "$out" >march
contains march ',2,2,0.00,2,2,0.00,'
grep '^2022-04,' "$out" >april
contains april ',2,0,,1,0,,'

# People read the sign; the other papers have the columns, too.
expect 0 "$TIAOJIE" stats summary --period 2022 --compare last-year
contains "$out" +33.33
contains "$out" '同比：去年同期是'
expect 0 "$TIAOJIE" stats summary --period 2022 --compare last-year --format html
contains "$out" '受理去年同期'
contains "$out" '+33.33'
expect 0 "$TIAOJIE" stats summary --period 2022 --compare last-year --format xlsx -o all.xlsx
yes "a workbook" test -s all.xlsx

# What cannot be compared is refused with the reason.
expect 2 "$TIAOJIE" stats summary --compare tomorrow
contains "$err" 'last-year（去年同期）'
expect 2 "$TIAOJIE" stats summary --period ..2022-11-30 --compare last-year
contains "$err" 'compare'
expect 2 "$TIAOJIE" stats month --period 2022-01-05..2022-03-20 --compare previous
contains "$err" '整月'
finish

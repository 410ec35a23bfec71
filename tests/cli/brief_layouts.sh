#!/bin/sh
# tests/cli/brief_layouts.sh - the brief and its sources; files for other systems.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_NOW=2022-12-31T09:00:00
export TIAOJIE_DB="$work/office.db"
expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" import "$root/data/ledger-2022.csv"

# ---- the brief ----

expect 0 "$TIAOJIE" stats brief --plain
contains "$out" "六防六促专项行动开展以来，共调解1124件，调成1115件，调成率99%。"
lines "$out" 1
expect 0 "$TIAOJIE" stats brief
contains "$out" "共调解1124[1]件，调成1115[2]件，调成率99%[3]。"
cp "$out" brief
# The command below each figure shows that figure.
for mark in 1 2 4 12 16 28; do
    value=$(sed -n "s/^\[$mark\] \([0-9]*\)  .*/\1/p" brief)
    command=$(awk -v mark="[$mark]" 'found { print $0; exit } $1 == mark { found = 1 }' brief)
    # shellcheck disable=SC2086
    expect 0 "$TIAOJIE" ${command#*tiaojie } --limit 1
    contains "$out" "= $value 件"
done
expect 0 "$TIAOJIE" stats brief --json
contains "$out" '"mark":3,"value":"99%","table":"campaign","column":"rate","row":null'
expect 0 "$TIAOJIE" stats brief --period 2022-07 --plain
contains "$out" "2022年7月六防六促专项行动中，共调解110件"
expect 2 "$TIAOJIE" stats brief --by town
expect 2 "$TIAOJIE" stats brief --format xlsx
expect 0 "$TIAOJIE" setting brief.decimals 2
expect 0 "$TIAOJIE" stats brief --plain
contains "$out" "调成率99.20%。"
expect 1 "$TIAOJIE" setting brief.decimals 9
expect 1 "$TIAOJIE" record sentence edit total "text={campaign.won}件"
contains "$err" "accepted|settled"
expect 0 "$TIAOJIE" record sentence edit total "text=调成{campaign.settled}件。"
expect 0 "$TIAOJIE" stats brief --plain
contains "$out" "调成1115件。其中"

# ---- layouts, and what was sent ----

expect 0 "$TIAOJIE" export case --layout c5 --new -n
contains "$err" "1360"
expect 0 "$TIAOJIE" export case --layout c5 --new --unmask -o first.csv
contains first.csv "人民调解案件导入表"
expect 0 "$TIAOJIE" export case --layout c5 --new -o second.csv
lines second.csv 2
expect 0 "$TIAOJIE" case edit 郾医调2022-1 place=三组
expect 0 "$TIAOJIE" export case --layout c5 --new -n
contains "$err" "会导出 1 条"
expect 0 "$TIAOJIE" export case --layout c5 --new --unmask -o third.csv
lines third.csv 3
contains third.csv "郾医调字第0001号"
expect 0 "$TIAOJIE" export case --layout c5 --again -n
contains "$err" "1360"
expect 2 "$TIAOJIE" export case --new
expect 2 "$TIAOJIE" export case --layout c5 --new --again
expect 2 "$TIAOJIE" export party --layout c5
expect 2 "$TIAOJIE" export case --layout c9
contains "$err" "c5、c6、ledger、list"
expect 0 "$TIAOJIE" record layout add name=city rank=10 heading=收案 item=accepted_on
expect 1 "$TIAOJIE" record layout add name=city rank=20 heading=结案 item=outcome
contains "$err" "outcome_on"
expect 0 "$TIAOJIE" export case --layout city
is "its heading" "$(head -n 1 "$out" | tr -d '\r')" 收案
finish

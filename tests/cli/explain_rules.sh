#!/bin/sh
# explain says what a rule demands and how a time limit is counted, and on what each rests.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init

expect 0 "$TIAOJIE" explain --list --plain
is "all rules" "$(grep -c '^R[0-9][0-9]	' "$out")" 36
is "all limits of the register" "$(grep -c '^D-[0-9][0-9]' "$out")" \
    "$("$TIAOJIE" record limit list --plain | grep -c 'D-[0-9][0-9]')"
cut -f1 "$out" >names
while read -r name; do
    expect 0 "$TIAOJIE" explain "$name"
    contains "$out" "$name"
    contains "$out" "依据"
done <names

# ---- rules ----

expect 0 "$TIAOJIE" explain R09
contains "$out" "阻止"
contains "$out" "《人民调解法》第二十九条"
lacks "$out" "rule.R09"
expect 0 "$TIAOJIE" explain r13
contains "$out" "rule.R13 = block"
expect 0 "$TIAOJIE" setting rule.R13 warn
expect 0 "$TIAOJIE" explain R13
contains "$out" "rule.R13 = warn，提醒"
expect 0 "$TIAOJIE" setting rule.R13 off
expect 0 "$TIAOJIE" explain --list --plain
contains "$out" "R13	不用"

# ---- limits ----

expect 0 "$TIAOJIE" explain D-03
for text in '受理日期（accepted_on）' '30 工作日' '逐个数工作日' '终结日期（outcome_on）' '鉴定' \
    '调委会和医患双方' '《医疗纠纷预防和处理条例》第三十八条'; do contains "$out" "$text"; done
expect 0 "$TIAOJIE" explain d-02
contains "$out" "除医疗"
contains "$out" "顺延"
expect 0 "$TIAOJIE" explain D-16
contains "$out" "默认不计算"
# The office's own number counts.
expect 0 "$TIAOJIE" record limit edit D-09 length=20
expect 0 "$TIAOJIE" explain D-09
contains "$out" "20 日"

# ---- nothing of that name ----

expect 2 "$TIAOJIE" explain R99
contains "$err" "explain --list"
expect 2 "$TIAOJIE" explain
expect 2 "$TIAOJIE" explain --list R01
expect 0 "$TIAOJIE" explain campaign.rate
finish

#!/bin/sh
# Nothing is deleted: a voided row says why, is left out, and can stand again.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" case add 'parties=甲示例；乙示例' committee=医疗 source=主动 type=医疗 campaign=0 \
    area=沙北街道 summary=双方对医疗费用的承担有争议
expect 0 "$TIAOJIE" record session add 'case=#1' held_on=2022-11-16 place=一室 result=继续
expect 0 "$TIAOJIE" record session add 'case=#1' held_on=2022-11-17 place=二室 result=继续

# ---- a row of a case ----

expect 2 "$TIAOJIE" record session void 2
contains "$err" "--reason"
expect 2 "$TIAOJIE" record session void 2 --reason ''
expect 0 "$TIAOJIE" record session void 2 --reason 重复登记 -n
expect 0 "$TIAOJIE" record session list --plain
lines "$out" 3
expect 0 "$TIAOJIE" record session void 2 --reason 重复登记
expect 0 "$TIAOJIE" record session list 'case:#1' --plain
lines "$out" 2
lacks "$out" "二室"
expect 0 "$TIAOJIE" record session list --all --plain
lines "$out" 3
contains "$out" "void_reason"
is "only one has a reason" "$(grep -c '重复登记$' "$out")" 1
expect 0 "$TIAOJIE" record session list --all --json
contains "$out" '"void_reason":"重复登记"'
expect 0 "$TIAOJIE" case show '#1'
lacks "$out" "二室"
expect 0 "$TIAOJIE" export session
lacks "$out" "二室"
expect 0 "$TIAOJIE" record session show 2
contains "$out" "已作废：重复登记"
expect 1 "$TIAOJIE" record session edit 2 place=三室
contains "$err" "重复登记"
expect 1 "$TIAOJIE" record session void 2 --reason 又一次
expect 1 "$TIAOJIE" record session restore 1
contains "$err" "没有作废"

expect 0 "$TIAOJIE" record session restore 2
expect 0 "$TIAOJIE" record session list 'case:#1' --plain
lines "$out" 3
expect 0 "$TIAOJIE" record session history 2
contains "$out" "作废"
contains "$out" "恢复"

# The law looks at what is left: a case has a party on each side.
expect 0 "$TIAOJIE" record party void 2 --reason 登记错误
expect 0 "$TIAOJIE" case show '#1' --json
contains "$out" '"parties":"甲**"'
contains "$out" '"persons":1'
expect 0 "$TIAOJIE" record party restore 2
expect 0 "$TIAOJIE" case show '#1' --json
contains "$out" '"parties":"甲**；乙**"'
contains "$out" '"persons":2'

# ---- records that stand alone ----

expect 0 "$TIAOJIE" record mediator add name=何静 committee=医疗 chosen=聘任 from_on=2020-01-01
expect 2 "$TIAOJIE" record mediator void 何静
expect 0 "$TIAOJIE" record mediator void 何静 --reason 登记错误
expect 0 "$TIAOJIE" record mediator list --plain
lines "$out" 1
expect 0 "$TIAOJIE" record mediator list --all
contains "$out" "登记错误"
expect 1 "$TIAOJIE" record mediator edit '#1' phone=03951234567
expect 0 "$TIAOJIE" record mediator restore '#1'
expect 0 "$TIAOJIE" record mediator show 何静
"$TIAOJIE" check >checked 2>&1
yes "the register reconciles" test $? -ne 4
lacks checked 检索
finish

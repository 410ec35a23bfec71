#!/bin/sh
# Appointments: added through their case, clashes said as warnings, times read as people type them.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record mediator add name=何静 committee=医疗 chosen=聘任 from_on=2020-01-01
add_case() { # parties
    expect 0 "$TIAOJIE" case add "parties=$1" committee=医疗 source=申请 type=医疗 campaign=0 \
        area=沙北街道 applied_on=2022-11-07 apply_form=书面 mediator=何静 risk=蓝 open_session=否 \
        summary=患者对手术结果有异议，要求医院赔偿
}
add_case '李示例；示例区医院'
add_case '王示例；示例乡医院'

# ---- the generic command ----

expect 0 "$TIAOJIE" record appointment add 'case=#1' planned_on=2022-11-24 time_from=9点半 \
    time_to=1030 room=区医调委调解室 purpose=核对票据
is "add prints the number of the row" "$(cat "$out")" "#1"
lacks "$err" 撞期
expect 0 "$TIAOJIE" record appointment show 1 --json
contains "$out" '"time_from":"09:30"'
contains "$out" '"time_to":"10:30"'
contains "$out" '"kept":"planned"'

# ---- clashes are warnings ----

expect 5 "$TIAOJIE" record appointment add 'case=#2' planned_on=2022-11-24 time_from=10:00 \
    room=区医调委调解室
contains "$err" '提醒 日程 撞期：2022-11-24 10:00 与 09:30-10:30 #1：地点、调解员何静相同'
expect 5 "$TIAOJIE" record appointment add 'case=#2' planned_on=2022-11-26 time_from=10:00 \
    room=区医调委调解室
contains "$err" '2022-11-26是休息日'
expect 5 "$TIAOJIE" record appointment add 'case=#2' planned_on=2022-11-24 time_from=11:30 \
    room=区医调委调解室
lacks "$err" 11:30

# ---- an hour without an end is the office's choice ----

expect 0 "$TIAOJIE" setting schedule.minutes 20
expect 5 "$TIAOJIE" record appointment add 'case=#1' -n planned_on=2022-11-24 time_from=11:00 \
    room=别处
lacks "$err" '11:00 与'
expect 0 "$TIAOJIE" setting schedule.minutes 60
expect 5 "$TIAOJIE" record appointment add 'case=#1' -n planned_on=2022-11-24 time_from=11:00 \
    room=别处
contains "$err" '11:00 与 11:30'

# ---- what cannot be ----

expect 1 "$TIAOJIE" record appointment add 'case=#1' planned_on=2022-11-24 time_from=25:00 room=x
contains "$err" '09:30'
expect 1 "$TIAOJIE" record appointment add 'case=#1' planned_on=2022-11-24 time_from=10:00 \
    time_to=09:00 room=x
contains "$err" '不晚于开始时间'
expect 1 "$TIAOJIE" record appointment edit 1 kept=取消
contains "$err" '要写理由'
expect 0 "$TIAOJIE" record appointment edit 1 kept=取消 note=患者住院
expect 1 "$TIAOJIE" record appointment edit 2 kept=held session=3
contains "$err" '没有第3份'

# ---- listed, shown, due is another thing ----

expect 0 "$TIAOJIE" record appointment list planned_on:2022-11-24 --plain
lines "$out" 4
contains "$out" '已取消'
expect 0 "$TIAOJIE" case show '#2'
contains "$out" '调解日程 3'
expect 0 "$TIAOJIE" due
lacks "$out" '2022-11-24'
finish

#!/bin/sh
# A closed or archived case is changed only as a correction with a reason, and counts once.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record committee add name=孟庙镇人民调解委员会 kind=乡镇 area=孟庙镇 series=郾孟人调字
expect 0 "$TIAOJIE" record mediator add name=孙守正 committee=孟庙镇 post=主任 chosen=聘任 from_on=2020-01-01
expect 0 "$TIAOJIE" case add 'parties=甲示例；乙示例' committee=孟庙镇 source=主动 type=邻里 campaign=3 \
    area=孟庙镇 mediator=孙守正 registrar=孙守正 risk=蓝 summary=双方因屋檐滴水发生争执请求调解 \
    party.1.consent_on=2022-10-08 party.2.consent_on=2022-10-08 party.1.id_kind=00 party.2.id_kind=00 \
    party.1.rights_on=2022-10-10 party.2.rights_on=2022-10-10
no='#1'
expect 2 "$TIAOJIE" case edit "$no" summary=双方因屋檐滴水发生争执，请求调解 --reason 更正
contains "$err" "只有已结案、已归档"
expect 0 "$TIAOJIE" case move "$no" accept accepted_on=2022-10-08
expect 5 "$TIAOJIE" case move "$no" start rights_on=2022-10-10
expect 0 "$TIAOJIE" record session add "case=$no" held_on=2022-10-10 place=调解室 result=达成协议 \
    present=甲示例、乙示例 points=1,2,3,4,5,6,7 content=双方当面说开 recorder=孙守正 signed=是
expect 0 "$TIAOJIE" case move "$no" agree agreement_form=口头 agreed_on=2022-10-10 \
    agreement_text=乙方三日内装好雨水槽
expect 5 "$TIAOJIE" case move "$no" performed performed_on=2022-10-13
expect 1 "$TIAOJIE" case checklist "$no"
contains "$out" "已有"
contains "$out" "还缺"
contains "$out" "先结案再归档"
expect 0 "$TIAOJIE" case move "$no" close closed_on=2022-10-14
counts() { "$TIAOJIE" stats summary --period 2022 --json | sed 's/.*"total":{\([^}]*\)}.*/\1/'; }
counts >before

# ---- closed ----

expect 1 "$TIAOJIE" case edit "$no" summary=双方因屋檐滴水发生争执，已经调解
contains "$err" "R28"
contains "$err" "--reason"
expect 0 "$TIAOJIE" case edit "$no" summary=双方因屋檐滴水发生争执，已经调解 --reason 原来写错了
expect 0 "$TIAOJIE" record correction list --plain --unmask
lines "$out" 2
contains "$out" "2022-11-22	原来写错了"
expect 0 "$TIAOJIE" case show "$no"
contains "$out" "更正 1"
contains "$out" "已经调解"
# Adding what goes on after closing is no correction.
expect 0 "$TIAOJIE" record revisit add "case=$no" visited_on=2022-11-08 form=电话 visitor=孙守正 \
    performed=全部 satisfied=是
# Changing and voiding a row is one.
expect 1 "$TIAOJIE" record session edit 1 place=村部
contains "$err" "R28"
expect 0 "$TIAOJIE" record session edit 1 place=村部 --reason 地点写错
expect 0 "$TIAOJIE" record revisit void 1 --reason 登记错误
expect 0 "$TIAOJIE" record correction list --plain --unmask
lines "$out" 4
contains "$out" "登记错误"
expect 2 "$TIAOJIE" case edit "$no" summary=x --approved-by 局长
counts >after
same before after

# ---- the filing check, and filing ----

expect 1 "$TIAOJIE" case checklist "$no"
contains "$out" "R27"
contains "$out" "回访"
contains "$out" "孙守正"
expect 1 "$TIAOJIE" case checklist "$no" --json
contains "$out" '"complete":false'
contains "$out" '"session":1'
expect 1 "$TIAOJIE" case move "$no" archive
expect 0 "$TIAOJIE" record revisit add "case=$no" visited_on=2022-11-09 form=电话 visitor=孙守正 \
    performed=全部 satisfied=是
expect 0 "$TIAOJIE" case edit "$no" volume_title=甲示例与乙示例相邻纠纷 filer=孙守正 retention=years30
expect 0 "$TIAOJIE" record volume_item add "case=$no" name=全卷 page_from=1 page_to=9
expect 0 "$TIAOJIE" case checklist "$no"
contains "$out" "卷内目录"
lacks "$out" "还缺"
expect 0 "$TIAOJIE" case checklist "$no" --json
contains "$out" '"complete":true'
expect 0 "$TIAOJIE" case move "$no" archive

# ---- archived ----

expect 1 "$TIAOJIE" case edit "$no" note=补记
contains "$err" "R28"
expect 1 "$TIAOJIE" case edit "$no" note=补记 --reason 补记
contains "$err" "批准"
expect 0 "$TIAOJIE" case edit "$no" note=补记 --reason 补记 --approved-by 区司法局王局长
expect 1 "$TIAOJIE" record session void 1 --reason 重复
expect 0 "$TIAOJIE" record evidence add "case=$no" name=照片 --reason 漏装 --approved-by 区司法局王局长
expect 0 "$TIAOJIE" record correction list --plain --unmask
contains "$out" "区司法局王局长"
counts >after
same before after
"$TIAOJIE" check >checked 2>&1
yes "the register reconciles" test $? -ne 4
finish

#!/bin/sh
# What is done although a rule reminds of something ends with 5, and says the reminder.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record committee add name=孟庙镇人民调解委员会 kind=乡镇 area=孟庙镇 series=郾孟人调字
expect 0 "$TIAOJIE" record mediator add name=孙守正 committee=孟庙镇 chosen=聘任 from_on=2020-01-01
expect 0 "$TIAOJIE" record mediator add name=何静 committee=医疗 chosen=聘任 from_on=2020-01-01

# opens COMMITTEE TYPE MEDIATOR: a case under mediation that reminds of nothing; its name in $no.
opens() {
    expect 0 "$TIAOJIE" case add "parties=甲$1；乙$1" committee="$1" source=主动 type="$2" campaign=0 \
        area=孟庙镇 mediator="$3" risk=蓝 occurred_on=2022-11-01 open_session=否 \
        summary="双方因$2发生争执，请求调解委员会调解。" party.1.privacy_on=2022-11-01 \
        party.1.consent_on=2022-11-01 party.2.consent_on=2022-11-01 \
        party.2.privacy_on=2022-11-01
    no=$(cat "$out")
    expect 0 "$TIAOJIE" case move "$no" accept accepted_on=2022-11-02
    expect 0 "$TIAOJIE" case move "$no" start rights_on=2022-11-02
}

# orally: the case at hand is settled by word of mouth.
orally() {
    expect 0 "$TIAOJIE" case move "$no" agree agreement_form=口头 agreed_on=2022-11-10 \
        agreement_text=一方当日赔偿另一方六百元
}

# ---- add, edit and rows: done, with a reminder; the answer on standard output stays ----

opens 孟庙镇 邻里 孙守正
expect 5 "$TIAOJIE" case edit "$no" party.1.phone=10012345678
contains "$err" "提醒 R26"
contains "$err" "已保存"
expect 5 "$TIAOJIE" case edit "$no" -n note=核对
expect 5 "$TIAOJIE" record session add case="$no" held_on=2022-11-09 place=调解室 result=继续
is "the row's name" "$(cat "$out")" "#1"
expect 5 "$TIAOJIE" record session edit 1 place=村委会
expect 0 "$TIAOJIE" case show "$no" --json
expect 0 "$TIAOJIE" case edit "$no" party.1.phone=
expect 0 "$TIAOJIE" case edit "$no" note=核对过

# ---- performance: a date alone is reminded of, or refused; a row of performance is enough ----

orally
expect 5 "$TIAOJIE" case move "$no" perform
contains "$err" "履行期限：未填写"
expect 1 "$TIAOJIE" case move "$no" performed
contains "$err" "履行日期：未填写"
expect 5 "$TIAOJIE" case move "$no" -n performed performed_on=2022-11-11
contains "$err" "履行记录：没有登记"
expect 0 "$TIAOJIE" setting performance.row block
expect 1 "$TIAOJIE" case move "$no" performed performed_on=2022-11-11
contains "$err" "第三十一条"
expect 0 "$TIAOJIE" record performance add case="$no" item=1 done_on=2022-11-12 amount=600 \
    result=全部履行 proof=收条
expect 0 "$TIAOJIE" case move "$no" performed
expect 0 "$TIAOJIE" case show "$no" --json
contains "$out" '"performed_on":"2022-11-12"'
row=$("$TIAOJIE" record performance list --json | sed -n 's/.*"id":\([0-9]*\).*/\1/p')
expect 1 "$TIAOJIE" record performance void "${row:-1}" --reason 登记错了
contains "$err" "履行记录：没有登记"
expect 1 "$TIAOJIE" setting performance.row off
expect 0 "$TIAOJIE" setting performance.row warn

# ---- an appraisal that stops the clock reminds of nothing that is not so ----

opens 医疗 医疗 何静
expect 0 "$TIAOJIE" record appraisal add case="$no" commissioner=双方共同 body=示例医学会 \
    commissioned_on=2022-11-17 recusal=无
expect 0 "$TIAOJIE" case move "$no" suspend
lacks "$err" "停计和鉴定都已结束"
expect 5 "$TIAOJIE" case move "$no" resume
expect 5 "$TIAOJIE" record appraisal add case="$no" commissioner=双方共同 body=示例鉴定中心 \
    commissioned_on=2022-11-18 recusal=无
expect 1 "$TIAOJIE" case move "$no" agree -n
contains "$err" "还有鉴定没有登记收到意见或撤回的日期"

# ---- a rehearsal says what the save would say ----

expect 1 "$TIAOJIE" record mediator add -n name=小明 committee=医疗 chosen=聘任 \
    birth=2010-01-01 from_on=2022-01-01
contains "$err" "第十四条"
finish

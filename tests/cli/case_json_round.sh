#!/bin/sh
# What case show --json prints can be given back; cases in JSON come in with their rows.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record mediator add name=何静 committee=医疗 chosen=聘任 from_on=2020-01-01
expect 5 "$TIAOJIE" case add 'parties=李示例；示例区医院' committee=医疗 source=申请 type=医疗 campaign=0 \
    area=沙北街道 applied_on=2022-11-07 apply_form=书面 mediator=何静 risk=蓝 open_session=否 \
    summary=患者对手术结果有异议，要求医院赔偿 amount_claimed=15万 party.1.phone=12000000003 \
    party.1.consent_on=2022-11-07 party.2.consent_on=2022-11-08 claim.1.item=compensation \
    claim.1.text=赔偿医疗费 claim.1.amount=15万 special_groups=妇女
expect 5 "$TIAOJIE" case move '#1' accept accepted_on=2022-11-09
expect 5 "$TIAOJIE" record session add 'case=#1' held_on=2022-11-16 place=一室 result=继续

version() { "$TIAOJIE" case show '#1' --json | sed 's/.*"version":\([0-9]*\),"number".*/\1/'; }
before=$(version)
"$TIAOJIE" case show '#1' --json --unmask >whole.json
"$TIAOJIE" case show '#1' --json >masked.json

# ---- unchanged: nothing is saved ----

expect 5 "$TIAOJIE" case edit '#1' --json whole.json
is "no new version" "$(version)" "$before"
expect 5 sh -c "'$TIAOJIE' case edit '#1' --json - <whole.json"
is "no new version from standard input" "$(version)" "$before"

# ---- what was masked overwrites nothing ----

expect 1 "$TIAOJIE" case edit '#1' --json masked.json
contains "$err" "--unmask"
is "nothing was saved" "$(version)" "$before"

# ---- what the program sets itself ----

sed 's/"state":"accepted"/"state":"closed"/' whole.json >other.json
expect 2 "$TIAOJIE" case edit '#1' --json other.json
contains "$err" "状态由程序登记"
sed 's/"persons":2,/"persons":3,/' whole.json >other.json
expect 2 "$TIAOJIE" case edit '#1' --json other.json
contains "$err" "涉及人数"
sed "s/\"version\":$before,\"number\"/\"version\":1,\"number\"/" whole.json >other.json
expect 1 "$TIAOJIE" case edit '#1' --json other.json
contains "$err" "第 1 版"
is "nothing was saved, either" "$(version)" "$before"

# ---- what was changed is changed, in the case and in its rows ----

sed 's/"place":"一室"/"place":"二室"/; s/"amount":15000000/"amount":12000000/
    s/"amount_claimed":15000000/"amount_claimed":12000000/' whole.json >other.json
expect 5 "$TIAOJIE" case edit '#1' --json other.json
expect 0 "$TIAOJIE" case show '#1'
contains "$out" "二室"
contains "$out" "120,000.00"
expect 0 "$TIAOJIE" case history '#1' --plain
is "one row of history for each" "$(cut -f5 "$out" | head -n 3 | LC_ALL=C sort | tr '\n' ' ')" \
    "$(printf '主张金额\n请求金额\n地点\n' | LC_ALL=C sort | tr '\n' ' ')"
expect 1 "$TIAOJIE" case edit '#1' --json whole.json
contains "$err" "重新用 show --json 取出"

# ---- rows by place, by uuid, and new ones ----

echo '{"session":[{"place":"三室"},{"held_on":"2022-11-18","place":"四室","result":"continue"}]}' >rows.json
expect 5 "$TIAOJIE" case edit '#1' --json rows.json
expect 0 "$TIAOJIE" record session list --plain
lines "$out" 3
lacks "$out" "二室"
uuid=$("$TIAOJIE" record session show 2 --json | sed 's/^{"uuid":"\([^"]*\)".*/\1/')
echo "{\"session\":[{\"uuid\":\"$uuid\",\"place\":\"五室\"}]}" >rows.json
expect 5 "$TIAOJIE" case edit '#1' --json rows.json
expect 0 "$TIAOJIE" record session show 2
contains "$out" "五室"
echo '{"session":[{"uuid":"01849ce6-27c0-7000-8000-000000000000","place":"六室"}]}' >rows.json
expect 1 "$TIAOJIE" case edit '#1' --json rows.json
contains "$err" "UUID"
echo '{"suspensions":[{"kind":"appraisal","from_on":"2022-11-19"}],"extension":[]}' >rows.json
expect 5 "$TIAOJIE" case edit '#1' --json rows.json
expect 0 "$TIAOJIE" case show '#1' --json
contains "$out" '"suspensions":[{'

# ---- one row, and a row of a finding ----

"$TIAOJIE" record session show 1 --json --unmask >row.json
expect 5 sh -c "'$TIAOJIE' record session edit 1 --json - <row.json"

# ---- a file of cases with their rows ----

cat >cases.json <<'JSON'
[{"parties":"张示例；示例医院","committee":"医疗","source":"1","type":"医疗","campaign":"0","area":"沙北街道",
  "summary":"患者与医院对费用有争议，请求调解",
  "session":[{"held_on":"2022-11-16","place":"调解室","result":"continue"}],
  "evidence":[{"name":"票据","copies":2},{"name":"病历","copies":1}]}]
JSON
expect 0 "$TIAOJIE" import cases.json -n
expect 0 "$TIAOJIE" case list --plain
lines "$out" 2
expect 0 "$TIAOJIE" import cases.json
expect 0 "$TIAOJIE" case show '#2' --json
contains "$out" '"state":"draft"'
contains "$out" '"evidence":[{'
expect 0 "$TIAOJIE" import cases.json
contains "$out" "已有 1 行"
sed 's/"continue"/"perhaps"/' cases.json >bad.json
expect 1 "$TIAOJIE" import bad.json
contains "$err" "bad.json:1"
contains "$err" "本次结果"
expect 0 "$TIAOJIE" case list --plain
lines "$out" 3
expect 0 "$TIAOJIE" import --undo 1
expect 0 "$TIAOJIE" case list --plain
lines "$out" 2
expect 0 "$TIAOJIE" case list --all --plain
lines "$out" 3
finish

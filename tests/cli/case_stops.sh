#!/bin/sh
# Stops and extensions of a case are recorded from the command line, and its clock obeys them.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
facts='术后切口感染，患者认为护理不当，要求赔偿医疗费和误工费'

# add START: an accepted medical case under mediation; its name is in $no.
add() {
    "$TIAOJIE" case add committee=医疗 type=医疗 source=申请 area=孟庙镇 mediator=韩保民 \
        hospital=区医院 summary="$facts" applied_on="$1" rights_on="$1" \
        party.1.name=张三 party.1.consent_on="$1" party.2.name=区医院 party.2.consent_on="$1" \
        >name 2>/dev/null
    "$TIAOJIE" case move "$(cat name)" accept accepted_on="$1" 2>/dev/null
    "$TIAOJIE" case move "$(cat name)" start 2>/dev/null
    no=$(cat name)
}

due_is() {
    is "due day of $no" "$("$TIAOJIE" case show --json "$no" | grep -o '"due_on":"[^"]*"')" \
        "\"due_on\":\"$1\""
}

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record mediator add name=韩保民 committee=医疗

# The vectors of the appraisal: days of it are not counted, days of two only once.
add 2022-05-09
due_is 2022-06-21
expect 0 "$TIAOJIE" case move "$no" suspend suspension.1.from_on=2022-06-01 suspension.1.body=医学会
lacks "$err" R17
expect 0 "$TIAOJIE" case move "$no" resume suspension.1.to_on=2022-07-20
due_is 2022-08-09
expect 5 "$TIAOJIE" case edit "$no" suspension.2.kind=鉴定 suspension.2.from_on=2022-07-10 \
    suspension.2.to_on=2022-07-25
contains "$err" 重叠
due_is 2022-08-12

# Everyone agrees to a later end.
expect 5 "$TIAOJIE" case edit "$no" extension.1.new_due=2022-09-09 extension.1.consent_on=2022-08-10 \
    extension.1.all_consent=是
due_is 2022-09-09
expect 0 "$TIAOJIE" case show "$no"
contains "$out" 2022-08-12

# What is in the file is told by its name; what is not is refused.
expect 2 "$TIAOJIE" case edit "$no" suspension.4.body=医学会
contains "$err" "1 到 3"
expect 2 "$TIAOJIE" case edit "$no" suspension.1.from=2022-06-01
contains "$err" from_on
expect 2 "$TIAOJIE" case edit "$no" extension.1.old_due=2022-06-01

# JSON says it the same way.
add 2022-05-09
printf '{"suspensions":[{"kind":"鉴定","from_on":"2022-06-01","to_on":"2022-07-20"}]}' >stop.json
expect 5 "$TIAOJIE" case edit "$no" --json stop.json
due_is 2022-08-09

finish

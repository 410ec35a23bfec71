#!/bin/sh
# What runs out is told for cases and for the office; what has run out says what to do about it.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db TIAOJIE_NOW=2022-07-01T09:00:00
facts='术后切口感染，患者认为护理不当，要求赔偿医疗费和误工费'

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record mediator add name=韩保民 committee=医疗
expect 0 "$TIAOJIE" record committee edit 郾城区医疗纠纷人民调解委员会 term_from=2019-06-01 chair=何静

"$TIAOJIE" case add committee=医疗 type=医疗 source=申请 area=孟庙镇 mediator=韩保民 \
    hospital=区医院 summary="$facts" applied_on=2022-05-09 rights_on=2022-05-09 \
    party.1.name=张三 party.1.consent_on=2022-05-09 party.2.name=区医院 \
    party.2.consent_on=2022-05-09 >name 2>/dev/null
no=$(cat name)
"$TIAOJIE" case move "$no" accept accepted_on=2022-05-09 2>/dev/null
"$TIAOJIE" case move "$no" start 2>/dev/null

# Thirty working days are over: termination is proposed, with the words that do it, and not done.
expect 0 "$TIAOJIE" case show "$no"
contains "$out" 'D-03 调解期限（医疗）  2022-06-21  超 8个工作日'
contains "$out" '2022-05-09（受理日期）起 30个工作日，到期 2022-06-21'
contains "$out" '视为调解不成'
contains "$out" 'terminate end_reason=T3'
contains "$out" '调解中'
expect 0 "$TIAOJIE" due
contains "$out" '2022-06-21  超 8个工作日'
contains "$out" 'end_reason=T3'

# The term of the committee ended before that, and stands first.
expect 0 "$TIAOJIE" due --plain
is "first line" "$(head -1 "$out")" \
    "$(printf '2022-06-01\t超 30天\t郾城区医疗纠纷人民调解委员会\t\tD-13\t何静\tcommittee')"
is "kinds" "$(cut -f7 "$out" | sort -u | tr '\n' ' ')" 'case committee '
expect 0 "$TIAOJIE" due --json
contains "$out" '{"kind":"committee","number":"郾城区医疗纠纷人民调解委员会"'

# What was proposed can be done as it was told.
expect 0 "$TIAOJIE" case move "$no" terminate end_reason=T3 remedies_on=2022-07-01
expect 0 "$TIAOJIE" due --within 60 --plain
lacks "$out" D-03
contains "$out" "$(printf 'D-10T\t韩保民\tcase')"

finish

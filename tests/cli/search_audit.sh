#!/bin/sh
# One line finds words in everything; who changed what is narrowed; practice stays apart.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db TIAOJIE_NOW=2022-07-01T09:00:00

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record mediator add name=韩保民 committee=医疗
"$TIAOJIE" case add committee=医疗 type=医疗 source=申请 area=孟庙镇 mediator=韩保民 \
    hospital=区医院 summary="术后切口感染，要求赔偿医疗费" applied_on=2022-05-09 \
    party.1.name=单雄信 party.1.phone=13800001111 party.2.name=区医院 >name 2>/dev/null
no=$(cat name)

# ---- search ----

expect 0 "$TIAOJIE" search 单雄信
contains "$out" 当事人
contains "$out" '姓名或名称: 单雄信'
for word in sxx shanxiongxin 1111 13800001111; do
    expect 0 "$TIAOJIE" search "$word" --plain
    is "$word" "$(cut -f1 "$out" | head -1)" party
    lacks "$out" 单雄信
    lacks "$out" 13800001111
done
expect 0 "$TIAOJIE" search sxx --plain --unmask
contains "$out" 单雄信
expect 0 "$TIAOJIE" search 切口感染 --json
contains "$out" '"field":"summary","rank":"inside"'
expect 0 "$TIAOJIE" search hbm --plain --unmask
contains "$out" "$(printf 'mediator\t')"
expect 0 "$TIAOJIE" search 没有这个人 --json
is "nothing found" "$(cat "$out")" '[]'
expect 0 "$TIAOJIE" search 纠纷 --plain --limit 1
is "one of each kind" "$(cut -f1 "$out" | sort | uniq -d)" ''
expect 2 "$TIAOJIE" search
expect 2 "$TIAOJIE" search x --limit 0

# ---- audit list ----

# Without a period the newest, however long ago.
expect 0 env TIAOJIE_NOW=2031-01-01T09:00:00 "$TIAOJIE" audit list --plain
yes 'the newest are there' test "$(wc -l <"$out")" -gt 2
yes 'and not all of them' test "$(wc -l <"$out")" -le 51

expect 0 "$TIAOJIE" audit list --kind mediator --plain
is "only mediators" "$(cut -f3 "$out" | sort -u)" 调解员
contains "$out" 韩保民
export TIAOJIE_NOW=2022-07-02T09:00:00
expect 0 "$TIAOJIE" audit list --case "$no" --plain
contains "$out" 当事人
is "the case and what belongs to it" "$(cut -f3 "$out" | sort -u | tr '\n' ' ')" '当事人 案件 '
lacks "$out" 13800001111
expect 0 "$TIAOJIE" audit list --case "$no" --period today --plain
is "nothing today" "$(cat "$out")" ''
expect 0 "$TIAOJIE" audit list --case "$no" --kind party --user nobody --plain
is "nobody" "$(cat "$out")" ''
expect 2 "$TIAOJIE" audit list --kind nothing
contains "$err" 没有名为

# ---- practice ----

export XDG_DATA_HOME=$work/data
practice=$work/data/tiaojie/practice.db
cp "$TIAOJIE_DB" before.db
expect 0 "$TIAOJIE" practice --reset
yes "the practice office is there" test -s "$practice"
is "nobody else may read it" "$(stat -c %a "$practice")" 600
is "the office's own is as it was" "$(cksum <"$TIAOJIE_DB")" "$(cksum <before.db)"
expect 0 "$TIAOJIE" -d "$practice" record mediator add name=练习员 committee=医疗
expect 0 "$TIAOJIE" -d "$practice" search 练习员 --plain --unmask
contains "$out" 练习员
expect 0 "$TIAOJIE" practice --reset
expect 0 "$TIAOJIE" -d "$practice" search 练习员 --plain --unmask
lacks "$out" 练习员
expect 2 "$TIAOJIE" -d "$practice" practice --reset
expect 2 "$TIAOJIE" practice </dev/null
cp "$TIAOJIE_DB" "$practice"
"$TIAOJIE" practice --reset 2>"$err" && echo "FAIL: another file was taken for one to practise in"
contains "$err" 不是练习用的数据库
expect 0 "$TIAOJIE" -d "$practice" search 单雄信 --plain --unmask
contains "$out" 单雄信

finish

#!/bin/sh
# A published month stays as it was printed; what is corrected later stands below it.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh disable=SC1111 # Chinese quotes are meant
. "$(dirname "$0")/lib.sh"

export TIAOJIE_NOW=2023-01-06T09:00:00 TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init --demo
expect 0 "$TIAOJIE" seal list
empty "$out"
expect 0 "$TIAOJIE" stats towns --period 2022-07 --basis concluded
cp "$out" before

# ---- sealing ----

expect 0 "$TIAOJIE" seal add 2022-07
expect 1 "$TIAOJIE" seal add 2022-07
contains "$err" 请说明理由
expect 1 "$TIAOJIE" seal add 2030
contains "$err" 还没有结束
expect 2 "$TIAOJIE" seal add
expect 0 "$TIAOJIE" seal list --plain
lines "$out" 1
contains "$out" "2022-07-01	2022-07-31"
expect 0 "$TIAOJIE" seal show 2022-07
contains "$out" 审计链
expect 1 "$TIAOJIE" seal show 2022-06
expect 0 "$TIAOJIE" seal verify
empty "$out"

# ---- the same figures, with the mark, then with a correction below ----

expect 0 "$TIAOJIE" stats towns --period 2022-07 --basis concluded
contains "$out" 已封存：
lacks "$out" 更正
cp "$out" sealed
yes "the figures are those printed before" cmp -s -n "$(wc -c <before)" before sealed
TIAOJIE_NOW=2023-01-09T09:00:00
no=$("$TIAOJIE" case list accepted:2022-07 state:mediating --plain | sed -n 2p | cut -f1)
expect 5 "$TIAOJIE" case edit "$no" accepted_on=2022-08-01
expect 0 "$TIAOJIE" stats towns --period 2022-07 --basis concluded
yes "an old case was edited, the print is the same" cmp -s -n "$(wc -c <sealed)" sealed "$out"
contains "$out" "更正：案件$no：受理日期"
expect 0 "$TIAOJIE" stats towns --period 2022-07 --as-of 2023-01-08
lacks "$out" 更正
expect 1 "$TIAOJIE" stats towns --period 2022-07 --as-of 2023-01-05
contains "$err" "封存于：2023-01-06 09:00"
expect 0 "$TIAOJIE" stats brief --plain --period 2022-07 --as-of 2023-01-08
expect 1 "$TIAOJIE" stats brief --period 2022-07 --as-of 2023-01-05
contains "$err" "封存于：2023-01-06 09:00"
expect 1 "$TIAOJIE" stats brief --period 2022-05 --as-of 2023-01-08
contains "$err" 没有封存过
empty "$out"
expect 0 "$TIAOJIE" stats towns --period 2022-07 --live
contains "$out" 未封存口径
lacks "$out" 更正
expect 2 "$TIAOJIE" stats towns --period 2022-07 --live --as-of 2023-01-08
expect 2 "$TIAOJIE" stats towns --period 2022-07 --as-of 2023-01-08 --compare previous
expect 0 "$TIAOJIE" explain towns.accepted --period 2022-07
contains "$out" 已封存：
contains "$out" "$no"

# ---- the night seals what is over, once ----

TIAOJIE_NOW=2023-02-06T02:30:00
expect 0 "$TIAOJIE" setting seal.month_day 0
expect 0 "$TIAOJIE" setting seal.month_day 5

# ---- somebody edits the file ----

if command -v sqlite3 >/dev/null; then
    sqlite3 "$TIAOJIE_DB" "DROP TRIGGER seal_no_update; UPDATE seal SET who = 'li'"
    expect 4 "$TIAOJIE" seal verify
    contains "$out" 2022年7月
    expect 1 "$TIAOJIE" check # a trigger is missing too, which is worse
    contains "$out" 与封存时的摘要
    expect 4 "$TIAOJIE" stats towns --period 2022-07
    contains "$out" 不平：
    lacks "$out" 已封存：
    sqlite3 "$TIAOJIE_DB" "DROP TRIGGER seal_no_delete; DROP TRIGGER seal_fact_no_delete;
        DROP TRIGGER seal_table_no_delete; DELETE FROM seal_fact; DELETE FROM seal_table;
        DELETE FROM seal"
    for command in seal audit; do
        expect 4 "$TIAOJIE" "$command" verify
        contains "$out" "审计链记着 2022年7月"
    done
    expect 1 "$TIAOJIE" check
    contains "$out" "审计链记着 2022年7月"
else
    skip "no sqlite3 to tamper with"
fi

finish

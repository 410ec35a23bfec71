#!/bin/sh
# What is held on a person is given to him; what is over is destroyed by two people.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh disable=SC1111 # Chinese quotes are meant
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB="$work/office.db"
expect 0 "$TIAOJIE" init --demo

# ---- two people of one name, one of whom has two cases ----

add_case() {
    "$TIAOJIE" case add committee=医疗 type=15 source=2 difficulty=1 area=郾城区 \
        summary="甲示例电话12000000009，与乙示例争执。" party.1.name=甲示例 party.1.side=1 \
        party.1.type=1 "party.1.$1" "party.1.$2" party.2.name=乙示例 party.2.side=2 \
        party.2.type=1 party.2.phone=12000000008
}
mine=411199196807199017
add_case id_no=$mine phone=12000000001 >first 2>&1
add_case id_no=$mine phone=12000000002 >second 2>&1
add_case phone=12000000002 nation=01 >third 2>&1
add_case id_no=411199197111059037 phone=12000000003 >other 2>&1
add_case nation=01 sex=1 >bare 2>&1

expect 1 "$TIAOJIE" person export $mine
contains "$err" --reason
empty "$out"
expect 1 "$TIAOJIE" person export 甲示例 --reason 本人申请
contains "$err" '有 2 个人符合'
contains "$err" '411***********9037'
lacks "$err" $mine
expect 1 "$TIAOJIE" person export 没有这人 --reason 本人申请
expect 2 "$TIAOJIE" person export --reason 本人申请
expect 2 "$TIAOJIE" person export $mine --format csv --reason 本人申请

expect 0 "$TIAOJIE" person export $mine --reason 本人申请查阅
contains "$out" $mine
contains "$out" 12000000001
contains "$out" 证件号码相同
contains "$out" 姓名和电话相同
contains "$out" 只有姓名相同
contains "$out" 第四十五条
lacks "$out" 12000000008 # somebody else's
lacks "$out" 12000000003 # another one of that name
lacks "$out" 12000000009 # in a text: whose it is nobody knows
expect 0 "$TIAOJIE" audit list what:person --period all
contains "$out" 本人申请查阅
lacks "$out" $mine
expect 0 "$TIAOJIE" person export 甲示例 12000000003 --format json --reason 本人申请 -o other.json
contains other.json 411199197111059037
lacks other.json $mine
expect 0 "$TIAOJIE" person export $mine --format html --reason 本人申请 -o mine.html
contains mine.html '<html'

# ---- what was corrected ----

no=$(sqlite3 "$TIAOJIE_DB" "SELECT '#' || \"case\" FROM party WHERE phone = '12000000001'" 2>/dev/null ||
    true)
if [ -n "$no" ]; then
    "$TIAOJIE" case edit "$no" party.1.phone=12000000007 >/dev/null 2>&1
    expect 0 "$TIAOJIE" person corrections $mine
    contains "$out" '120****0001 -> 120****0007'
    lacks "$out" 12000000007
    expect 0 "$TIAOJIE" person corrections $mine --reason 核对更正 --json
    contains "$out" '"after":"12000000007"'
else
    skip 'no sqlite3 to find the case with'
fi

# ---- retention ----

expect 0 "$TIAOJIE" retention due
empty "$out"
expect 0 "$TIAOJIE" retention record --json
contains "$out" '[]'
if command -v sqlite3 >/dev/null; then
    id=$(sqlite3 "$TIAOJIE_DB" "SELECT min(id) FROM case_rec WHERE state = 'performed'")
    no=$(sqlite3 "$TIAOJIE_DB" "UPDATE case_rec SET state = 'archived', closed_on = '1990-05-01',
        filed_on = '1990-05-02', retention = 'years30' WHERE id = $id;
        DELETE FROM clock WHERE case_id = $id; SELECT number FROM case_rec WHERE id = $id")
    expect 0 "$TIAOJIE" check --reindex
    name=$(sqlite3 "$TIAOJIE_DB" "SELECT name FROM party WHERE \"case\" = $id LIMIT 1")
    expect 0 "$TIAOJIE" retention due --plain
    lines "$out" 1
    contains "$out" 2020-05-02
    expect 1 "$TIAOJIE" retention propose "$no"
    contains "$err" 理由
    expect 0 "$TIAOJIE" retention propose "$no" --reason 期满无保存价值
    expect 6 "$TIAOJIE" retention decide "$no" approve
    contains "$err" 另一个人
    expect 1 "$TIAOJIE" retention destroy "$no" --yes "$no"
    contains "$err" 还没有经另一个人批准
    sqlite3 "$TIAOJIE_DB" "UPDATE destruction SET decided_by = 'hejing', decided_at = 1,
        decision = 'approved'"
    expect 2 "$TIAOJIE" retention destroy "$no" </dev/null
    expect 2 "$TIAOJIE" retention destroy "$no" --yes 1
    yes 'a backup' "$TIAOJIE" backup -o before.db
    TIAOJIE_NOW=2022-11-22T09:20:00
    expect 0 "$TIAOJIE" stats summary --period 2022
    cp "$out" before
    expect 0 "$TIAOJIE" retention destroy "$no" --yes "$no"
    expect 0 "$TIAOJIE" stats summary --period 2022
    same before "$out"
    expect 0 "$TIAOJIE" audit verify
    expect 0 "$TIAOJIE" case show "$no"
    contains "$out" 已销毁
    lacks "$out" "$name"
    expect 1 "$TIAOJIE" case undo "$no"
    contains "$err" 不能恢复
    expect 0 "$TIAOJIE" retention record
    contains "$out" hejing
    contains "$out" before.db
    expect 1 "$TIAOJIE" retention destroy "$no" --yes "$no"
else
    skip 'no sqlite3 to make an old case with'
fi
finish

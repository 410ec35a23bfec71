#!/bin/sh
# The clock is set back: order, names and chains stay as things happened.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

add() {
    expect 0 "$TIAOJIE" case add committee=医疗 source=申请 type=医疗 area=沙北街道 \
        "parties=$1；示例区医院" summary=患者对手术结果有异议，要求医院赔偿
}

expect 0 "$TIAOJIE" init
export TIAOJIE_NOW=2022-11-22T09:14:00
add 李示例
export TIAOJIE_NOW=2022-11-20T08:00:00
add 王示例
expect 0 "$TIAOJIE" case edit '#1' summary=改于时钟拨回之后，事由与先前登记的相同
export TIAOJIE_NOW=2022-11-22T10:00:00
expect 0 "$TIAOJIE" case edit '#1' summary=时钟又走到前面之后再改一次，事由照旧

is "history in the order in which it happened" "$(sqlite3 office.db \
    "SELECT group_concat(version) FROM (SELECT version FROM history WHERE kind = 'case'
     AND row_id = 1 AND field = 'summary' ORDER BY seq)")" "1,2,3"
is "no two rows have one name" "$(sqlite3 office.db \
    "SELECT count(*) - count(DISTINCT uuid) FROM case_rec")" "0"
expect 0 "$TIAOJIE" audit verify
expect 0 "$TIAOJIE" check
expect 0 "$TIAOJIE" case undo '#1'
expect 0 "$TIAOJIE" audit verify
finish

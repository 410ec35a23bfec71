# tests/cli/rights.sh - accounts in a file: what each role and scope gets from commands.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

me=$(id -un)

# A copy of the office with accounts in it: role FILE ROLE [FIELD=VALUE...]
role() {
    rm -f "$1" "$1-wal" "$1-shm"
    cp office.db "$1"
    export TIAOJIE_DB=$work/$1
    shift
    yes "an account: $*" as_role "$@"
}

# Refused, with the sentence, and without a name of a party on either side.
refused() {
    sentence=$1
    shift
    expect 6 "$TIAOJIE" "$@"
    contains "$err" "$sentence"
    empty "$out"
    lacks "$err" 赵大河
    lacks "$err" 12000000001
}

export TIAOJIE_DB=$work/office.db
yes init "$TIAOJIE" init --demo

# ---- without accounts everything is his ----

expect 0 "$TIAOJIE" case list --plain
all=$(wc -l <"$out")
expect 0 "$TIAOJIE" audit list
expect 0 "$TIAOJIE" check

# ---- the first account, and the last administrator ----

expect 1 "$TIAOJIE" record user add login="$me" name=张三 role=clerk active=1
contains "$err" 第一个账号要是在用的管理员
expect 0 "$TIAOJIE" record user add login="$me" name=张三 role=admin active=1
expect 1 "$TIAOJIE" record user edit 张三 role=clerk
contains "$err" 最后一个在用的管理员
expect 1 "$TIAOJIE" record user edit 张三 active=0
expect 0 "$TIAOJIE" record user add login=someone name=李四 role=admin active=1
expect 0 "$TIAOJIE" record user edit 张三 role=auditor
expect 0 "$TIAOJIE" record user list --plain
contains "$out" someone
refused 管理用户 record user edit 张三 role=admin
rm -f office.db*
yes init "$TIAOJIE" init --demo

# ---- a clerk of the whole district ----

role clerk.db clerk
expect 0 "$TIAOJIE" case list --plain
is 'cases of a clerk' "$(wc -l <"$out")" "$all"
refused 修改设置 setting rate.decimals 1
refused 查看审计记录 audit list
refused 备份、恢复和维护 backup -o copy.db
no 'a backup of a clerk' test -e copy.db
refused 备份、恢复和维护 nightly
refused 备份、恢复和维护 check
refused 管理用户 record user list
refused 管理用户 record user add login=friend name=友 role=admin active=1
refused 管理用户 export user
refused 维护调委会、调解员和代码 record campaign add name=示例 from_on=2022-01-01 list=campaign_pair
expect 2 "$TIAOJIE" case list --unmask
contains "$err" --reason
empty "$out"
expect 0 "$TIAOJIE" case list --unmask --reason 核对身份 --plain
is 'all of them, for a reason' "$(wc -l <"$out")" "$all"
for command in "due" "search 张" "record party list" "export case --format csv"; do
    # shellcheck disable=SC2086 # words
    expect 2 "$TIAOJIE" $command --unmask
    contains "$err" --reason
    # shellcheck disable=SC2086
    expect 0 "$TIAOJIE" $command --unmask --reason 制作文书
done
refused 管理用户 audit sessions

# Nobody takes a case from its mediator or committee but who assigns; the first choice is free.
taken=$(sqlite3 clerk.db "SELECT number FROM case_rec WHERE mediator IS NOT NULL AND
    state = 'mediating' LIMIT 1")
other=$(sqlite3 clerk.db "SELECT name FROM mediator WHERE id != (SELECT mediator FROM case_rec
    WHERE number = '$taken') AND committee = (SELECT committee FROM case_rec
    WHERE number = '$taken') LIMIT 1")
refused 指派和移交案件 case edit "$taken" mediator="$other"

# ---- scope by town: what is listed, and what is asked for by name ----

expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" case list area:孟庙镇 --plain
town=$(wc -l <"$out")
cut -f1 "$out" | sort >town.numbers
yes 'the town has cases' test "$town" -gt 1
yes 'and not all' test "$town" -lt "$all"
expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" case list area:商桥镇 --plain
other=$(sed -n 2p "$out" | cut -f1)

role town.db clerk area=孟庙镇
expect 0 "$TIAOJIE" case list --plain
cut -f1 "$out" | sort >seen.numbers
same town.numbers seen.numbers
expect 0 "$TIAOJIE" case list area:商桥镇 --plain
lacks "$out" "$other"
refused 不在您的范围 case show "$other"
refused 不在您的范围 case show "$other" --json
refused 不在您的范围 case history "$other"
refused 不在您的范围 case edit "$other" note=改
refused 不在您的范围 case move "$other" submit
expect 0 "$TIAOJIE" search "$other" --json
lacks "$out" "$other"
expect 0 "$TIAOJIE" export case --format json -o -
lacks "$out" "$other"
expect 0 "$TIAOJIE" due --within 3650 --plain
lacks "$out" "$other"

# ---- scope by town: the cases behind a figure of the whole district ----

expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" stats summary --period all --plain
cp "$out" whole.figures
expect 0 "$TIAOJIE" stats summary --period all --plain
same whole.figures "$out"
expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" explain summary.accepted --period all
grep -o '（20[^ ]*号' "$out" | sort >all.behind
expect 0 "$TIAOJIE" explain summary.accepted --period all
grep -o '（20[^ ]*号' "$out" | sort >seen.behind
grep '^（' town.numbers | comm -12 - all.behind >wanted.behind
yes 'some are his' test -s wanted.behind
same wanted.behind seen.behind
contains "$out" "另有 $(($(wc -l <all.behind) - $(wc -l <seen.behind))) 件不在您的范围内"
for figure in official.cases screening.found; do
    expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" explain "$figure" --period all
    lines_of=$(wc -l <"$out")
    lacks "$out" 不在您的范围
    expect 0 "$TIAOJIE" explain "$figure" --period all
    contains "$out" 不在您的范围内
    yes "fewer lines behind $figure" test "$(wc -l <"$out")" -lt "$lines_of"
    lacks "$out" "$other"
done

# ---- what --unmask showed is in the audit record ----

# A text in the file of the audit record, which no clerk reads.
kept() {
    yes "kept: $1" grep -aqF "$1" town.db town.db-wal
}

mine=$(grep -m1 '^（' town.numbers)
expect 0 "$TIAOJIE" case show "$mine" --unmask --reason 核对身份证件
kept 核对身份证件
expect 0 "$TIAOJIE" case list type:15 --plain --unmask --reason 制作文书
listed=$(($(wc -l <"$out") - 1))
kept "制作文书；$listed 条，条件：type:15"
expect 0 "$TIAOJIE" search 张 --plain --unmask --reason 查找当事人
kept "查找当事人；$(wc -l <"$out") 条，条件：张"
expect 0 "$TIAOJIE" due --within 3650 --plain --unmask --reason 催办
kept "催办；$(wc -l <"$out") 条，条件：due --within 3650"
expect 0 "$TIAOJIE" export case type:15 --format csv --unmask --reason 上级调取
kept "上级调取；$(($(wc -l <"$out") - 1)) 条，条件：type:15"
expect 0 "$TIAOJIE" case list 12000000001 --plain --unmask --reason 核对电话13812345678
no 'a telephone in the audit record' grep -aqF -e 13812345678 -e '条件：12000000001' town.db town.db-wal

# ---- scope by committee ----

expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" case list committee:医疗 --plain
cut -f1 "$out" | sort >medical.numbers
role medical.db head committee=郾城区医疗纠纷人民调解委员会
expect 0 "$TIAOJIE" case list --plain
cut -f1 "$out" | sort >seen.numbers
same medical.numbers seen.numbers
# Of the screening register a committee of a trade sees what its cases came from.
expect 0 "$TIAOJIE" record finding list --plain
is 'lines without a case of its own, but the heading' "$(grep -vc 郾医调字 "$out")" 1

# ---- statistics: figures, and neither names nor texts ----

role statistics.db statistics
expect 0 "$TIAOJIE" stats summary
expect 0 "$TIAOJIE" case list --json
no 'a party in full' grep -qE '"parties":"[^"*]{6,}[^*"]*；[^"*]*"' "$out"
first=$(grep -m1 郾医调字 medical.numbers)
expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" case show "$first" --json --unmask
summary=$(sed -n 's/.*"summary":"\([^"]*\)".*/\1/p' "$out" | head -1)
expect 0 "$TIAOJIE" case show "$first" --json
yes 'there is a summary to hide' test -n "$summary"
lacks "$out" "$summary"
refused 登记和修改案件 case edit "$first" note=改
refused 登记和修改案件 case add type=15
refused 敏感信息 case show "$first" --unmask
refused 导入 import office.csv
# What is hidden is not found by typing it either, nor piece by piece.
phone=12000000001
name=$(sqlite3 statistics.db "SELECT name FROM party WHERE length(name) = 3 LIMIT 1")
for word in "$phone" "$name"; do
    expect 0 "$TIAOJIE" search "$word" --plain
    lacks "$out" 郾
    expect 0 "$TIAOJIE" case list "$word" --plain
    lines "$out" 1
done
refused 遮盖 record party list phone:"$phone"
refused 遮盖 record party list name:"$name"
expect 0 "$TIAOJIE" case list "$first" --plain
lines "$out" 2

# ---- the audit record says who changed a text, not what it says ----

case=$(sed -n 's/.*\(（2022）[^号]*号\).*/\1/p' medical.numbers | head -1)
expect 0 env TIAOJIE_DB="$work/office.db" "$TIAOJIE" case edit "$case" note=秘密甲乙丙
role audited.db auditor
expect 0 "$TIAOJIE" audit list --case "$case"
lacks "$out" 秘密甲乙丙
contains "$out" 备注

# ---- a mediator who is nobody in the register has no cases ----

role mediator.db mediator
expect 0 "$TIAOJIE" case list --plain
lines "$out" 1

# ---- who lost his account ----

role gone.db clerk active=0
if [ "$(id -u)" = 0 ]; then
    expect 0 "$TIAOJIE" audit list --plain # root keeps the machine: each time is noted
    is 'names of parties' "$(grep -c 赵大河 "$out")" 0
else
    refused 登记和修改案件 case add type=15
fi
finish

#!/bin/sh
# Manners of the command line: exit statuses, where what is printed, hints,
# pipes that end, environments that lack everything.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh disable=SC1111 # Chinese quotes are meant
. "$(dirname "$0")/lib.sh"

one_line() { lines "$err" 1; }
# Refused as wrong usage: nothing on standard output, one line that has the text.
refused() { # text, arguments...
    text=$1
    shift
    expect 2 "$TIAOJIE" "$@"
    empty "$out"
    one_line
    contains "$err" "$text"
}
no_escapes() { # file
    no "$1 has control characters" grep -q "$(printf '[\001-\010\013-\037\177]')" "$1"
}

# ---- help goes to standard output ----

for option in --help -h; do
    expect 0 "$TIAOJIE" $option
    contains "$out" "用法：tiaojie"
    contains "$out" "case list"
    empty "$err"
    no_escapes "$out"
done
expect 0 "$TIAOJIE" --version
contains "$out" "tiaojie "
lines "$out" 1
empty "$err"
expect 0 "$TIAOJIE" stats --help
contains "$out" "--period P"
expect 0 "$TIAOJIE" stats campaign --period 2022 -h
contains "$out" "--period P"
expect 0 "$TIAOJIE" case --help
contains "$out" "case undo"
lacks "$out" "stats"

# ---- wrong usage: one line, the nearest name, 2 ----

refused "没有命令“stat”，是不是 stats？" stat
refused "没有命令“case lst”，是不是 case list？" case lst
refused "没有命令“undo”，是不是 case undo？" undo
refused "没有命令“qwertyuiop”，tiaojie --help 列出全部命令。" qwertyuiop
refused "case 后面要写做什么：list、show、add、edit、move、history、undo、checklist。" case
refused "没有选项“--verson”，是不是 --version？" --verson
refused "没有选项“--formt”，是不是 --format？" stats summary --formt csv
refused "没有选项“-x”" case list -xv
refused "没有选项“-x”" --ascii -xv
refused "没有选项“-中文”" case list -中文
refused "选项 -d 后面要有值。" -d
refused "选项 --period 后面要有值。" stats summary --period
refused "选项 --json 不带值。" case list --json=yes
refused "选项 -d 要写在命令前面" stats summary -d x.db
refused "选项 --database 要写在命令前面" stats --database=x.db summary
refused "没有选项“--per”，是不是 --period？" stats summary --per 2022
refused "命令 check 不带参数“now”。" check now
refused "没有名为“rat”的列，是不是 rate？" explain summary.rat
refused "没有画面“hom”，是不是 home？" tui hom
refused "终端界面要在终端里运行" tui home </dev/null
refused "--within 后面应是不小于 0 的整数，不是“-1”。" due --within -1
refused "--undo 不能和 --skip-bad 一起用。" import --undo 1 --skip-bad

# ---- no database ----

expect 1 "$TIAOJIE" -d nowhere.db case list
empty "$out"
one_line
contains "$err" "没有数据库 nowhere.db：先用 tiaojie init 建立"
no "a question makes no file" test -e nowhere.db
expect 1 "$TIAOJIE" check
contains "$err" "$HOME/.local/share/tiaojie/tiaojie.db"
expect 1 env TIAOJIE_DB=other.db "$TIAOJIE" check
contains "$err" "other.db"
expect 1 env TIAOJIE_DB=other.db "$TIAOJIE" -d first.db check
contains "$err" "first.db"

# ---- data and messages ----

expect 0 "$TIAOJIE" -d demo.db init --demo
empty "$out"
contains "$err" "已建立示例数据库 demo.db"
expect 1 "$TIAOJIE" -d demo.db init
contains "$err" "已经有了，没有动它"
export TIAOJIE_DB=demo.db

expect 0 "$TIAOJIE" case list --limit 3
lines "$out" 4
contains "$err" "共 3 件"
no_escapes "$out"
expect 0 "$TIAOJIE" case list accepted:1999
lines "$out" 1
contains "$err" "共 0 件"
expect 0 "$TIAOJIE" case list --json --limit 2
is "a limit holds in JSON, too" "$(grep -c '"uuid"' "$out")" "2"
empty "$err"
expect 0 "$TIAOJIE" case list --plain --limit 2
is "plain lines have tabs" "$(sed -n 2p "$out" | tr -cd '\t' | wc -c | tr -d ' ')" "8"
expect 2 "$TIAOJIE" case list stte:调解中
empty "$out"
one_line

refused "没有统计表“sumary”，是不是 summary？" stats sumary
refused "--limit 后面应是不小于 1 的整数，不是“many”。" case list --limit many
refused "--undo 后面应是不小于 1 的整数，不是“one”。" import --undo one
refused "不能按“colour”分，可以按：type" stats summary --by colour
refused "不能按“none”分" stats summary --by none,type
refused "口径应是 accepted 或 concluded" stats summary --basis both
refused "没有“tape”这种记录" record tape list

# "--" ends the options: what follows is looked for in the cases.
expect 2 "$TIAOJIE" case list -no-such
expect 0 "$TIAOJIE" case list -- -no-such --limit
contains "$err" "共 0 件"
expect 0 "$TIAOJIE" -- case list accepted:1999
expect 0 env POSIXLY_CORRECT=1 "$TIAOJIE" stats summary --json
contains "$out" '"name":"summary"'

# Definitions below a table only when they are asked for, and in a file.
expect 0 "$TIAOJIE" stats summary
lacks "$out" "指标说明"
expect 0 "$TIAOJIE" stats summary -v
contains "$out" "指标说明"
expect 0 "$TIAOJIE" -v stats summary
contains "$out" "指标说明"
expect 0 "$TIAOJIE" stats summary -o summary.txt
empty "$out"
contains summary.txt "指标说明"
is "a file of figures is private" "$(stat -c %a summary.txt)" "600"
expect 0 "$TIAOJIE" stats summary -o -
contains "$out" "终结口径"
no "- is no file" test -e ./-

# ---- a dry run changes nothing ----

expect 0 "$TIAOJIE" case edit 郾医调2022-17 department=外科
cp demo.db before.db
expect 0 "$TIAOJIE" case undo -n 郾医调2022-17
contains "$out" "科室"
expect 0 "$TIAOJIE" case show 郾医调2022-17
contains "$out" "外科"
expect 1 "$TIAOJIE" case add -n summary=x
contains "$err" "案件的“调委会”没有填写"
contains "$err" "案件的“行政区划”没有填写"
lacks "$err" "难度" # a routine case, as in the form
expect 0 "$TIAOJIE" import -n "$root/data/ledger-2022.csv"
is "cases after dry runs" "$("$TIAOJIE" case list --plain | wc -l)" "$("$TIAOJIE" -d before.db case list --plain | wc -l)"

# ---- a case by its names ----

for name in 郾医调2022-17 "（2022）郾医调字第0017号" '(2022)郾医调字第17号' \
    "$("$TIAOJIE" case show 郾医调2022-17 --json | sed 's/^{"uuid":"\([^"]*\)".*/\1/')"; do
    expect 0 "$TIAOJIE" case show "$name"
    contains "$out" "（2022）郾医调字第0017号"
done
expect 1 "$TIAOJIE" case show 郾医调2022-9999
one_line

# ---- output that is lost is no success ----

expect 1 sh -c '"$1" case list >&-' sh "$TIAOJIE"
contains "$err" "输出没有写完"
expect 1 sh -c '"$1" --help >&-' sh "$TIAOJIE"
if [ -w /dev/full ]; then
    for command in "case list" "case list --json" "stats summary" "stats summary --format xlsx" --version; do
        expect 1 sh -c "\"\$1\" $command >/dev/full" sh "$TIAOJIE"
        one_line
    done
else
    skip "/dev/full is not here"
fi
# A reader who has enough hears no complaint.
sh -c '{ "$1" case list; echo $? >status; } | head -n 1' sh "$TIAOJIE" >"$out" 2>"$err"
lines "$out" 1
is "status of a pipe that ended" "$(cat status)" "1"
lacks "$err" "输出没有写完"
# With standard files closed nothing lands in the database.
cp demo.db twin.db
sh -c '"$1" -d twin.db case list <&- >&- 2>&-' sh "$TIAOJIE"
is "status with all closed" $? 1
expect 0 "$TIAOJIE" -d twin.db check
expect 0 sh -c '"$1" -d twin.db backup -o twin.backup 2>&-' sh "$TIAOJIE"

# ---- an empty environment ----

expect 0 env -i "$TIAOJIE" -d demo.db stats summary
contains "$out" "受理口径"
expect 2 env -i "$TIAOJIE" check
contains "$err" "不知道数据库在哪里：用 -d 指定，或设 TIAOJIE_DB。"
expect 0 env -i "$TIAOJIE" --help
expect 0 env LC_ALL=POSIX "$TIAOJIE" case list --limit 1
contains "$out" "案号"
expect 0 env LC_ALL=no_SUCH.locale "$TIAOJIE" case list --limit 1
contains "$out" "案号"

# ---- settings ----

printf 'theme = contrast\n\n# a remark\n  wait=5\n' >good.conf
expect 0 env TIAOJIE_CONF=good.conf TERM=xterm "$TIAOJIE" -v doctor
contains "$out" "theme = contrast"
contains "$out" "wait = 5"
printf 'theme = contrast\ncolour = no\n' >bad.conf
expect 2 env TIAOJIE_CONF=bad.conf "$TIAOJIE" check
one_line
contains "$err" "bad.conf 第 2 行：没有名为“colour”的设置"
expect 0 env TIAOJIE_CONF=bad.conf "$TIAOJIE" --help
contains "$out" "用法"
empty "$err"
mkdir -p home/.config/tiaojie
echo "theme = mono" >home/.config/tiaojie/tiaojie.conf
expect 0 env TIAOJIE_CONF=good.conf TERM=xterm "$TIAOJIE" -v doctor
contains "$out" "theme = mono"
echo "database = ~/mine.db" >home/.config/tiaojie/tiaojie.conf
expect 1 env TIAOJIE_CONF=good.conf TIAOJIE_DB= "$TIAOJIE" check
contains "$err" "$HOME/mine.db"
finish

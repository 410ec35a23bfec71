#!/bin/sh
# A case question by question on standard input: what is taken, what is asked again, what is
# kept when nobody answers any more.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh disable=SC1111 # Chinese quotes are meant
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB="$work/office.db"
expect 0 "$TIAOJIE" init
"$TIAOJIE" record mediator add name=韩保民 committee=医疗 sex=1 chosen=hired full_time=1 \
    post=mediator >/dev/null 2>&1

# The answers, one a line.
ask() { # wanted status, then the lines
    wanted_status=$1
    shift
    printf '%s\n' "$@" >answers
    expect "$wanted_status" sh -c 'exec "$0" ask case <answers' "$TIAOJIE"
}

# ---- what is not asked for ----

expect 2 "$TIAOJIE" --no-input ask case
expect 2 "$TIAOJIE" ask case one two
expect 1 "$TIAOJIE" ask case 郾医调〔2022〕999

# ---- a case from the first question to its number ----

ask 0 医疗 2 '' '' '' '' 张三 '' 13800001234 '' 郾城区示例医院 '' '' '' 孟庙镇 \
    '手术后伤口感染，要求赔偿。' 3万 '' '' '' '' '' 韩保民 . 1
contains "$err" "调委会"
contains "$err" "申请人 1  姓名或名称（必填）"
contains "$err" "现在受理？"
contains "$err" "已保存 郾医调〔2022〕001"
is "only the number is data" "$(cat "$out")" "郾医调〔2022〕001"
expect 0 "$TIAOJIE" case show 郾医调〔2022〕001 --json --unmask
contains "$out" '"name":"张三"'
contains "$out" '"amount_claimed":3000000'
contains "$out" '"summary":"手术后伤口感染，要求赔偿。"'
no "no draft is left" grep -q 上次没有保存 "$err"

# ---- help, a wrong value, the question before, several that fit ----

ask 1 '?' 医疗 9999 2 2022-13-45 - 2 '' ''
contains "$err" "依据：《人民调解法》第七条"
contains "$err" "可以是："
contains "$err" "没有“9999”"
contains "$err" "月份应是 1 到 12"
contains "$err" "受理  受理日期" # the empty line took the day in brackets
contains "$err" "没有保存；填的内容已留作草稿"
empty "$out"

# ---- what was typed comes back; a required answer is asked for ----

ask 1 1 - - - - -
contains "$err" "上次没有保存"
contains "$err" "案件来源 [依申请调解]"
ask 1 0 医疗 .
contains "$err" "必须填写"

# ---- signs of an input method ----

ask 1 0 ？ 。
contains "$err" "可以是："
contains "$err" "必须填写"

# ---- a case that is there is changed ----

printf '%s\n' '' 1 . 1 1 >answers
expect 0 sh -c 'exec "$0" ask case "郾医调〔2022〕001" <answers' "$TIAOJIE"
is "its number again" "$(cat "$out")" "郾医调〔2022〕001"
expect 0 "$TIAOJIE" case show 郾医调〔2022〕001 --json
contains "$out" '"source":"1"'

# ---- the office's rules hold here, too ----

as_role statistics
ask 6 ''
contains "$err" "没有“登记和修改案件”的权限"
finish

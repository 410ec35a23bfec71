#!/bin/sh
# Whatever the caller's umask, each file and folder that is made is the person's alone; a link laid
# out under its name is replaced and what it points to stays.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

umask 000
mkdir made tmp outside
export TMPDIR="$work/tmp"
cd made || exit 1
export TIAOJIE_DB=office.db
expect 0 "$TIAOJIE" init
printf '%s\n' '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,纠纷简要情况' \
    'X1,孟庙镇人民调解委员会,2022-11-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水' \
    'X2,没有的调委会,2022-11-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,因排水' >../in.csv
echo precious >../outside/precious
for name in copy.db cases.csv cases.xlsx page.html; do
    ln -s ../outside/precious "$name"
done
"$TIAOJIE" import ../in.csv --skip-bad --bad-file rows.csv >"$out" 2>"$err"
expect 0 "$TIAOJIE" export case -o cases.csv
expect 0 "$TIAOJIE" export case -o cases.xlsx
expect 0 "$TIAOJIE" stats summary --period 2022 --format html -o page.html
expect 0 "$TIAOJIE" backup -o copy.db
expect 0 "$TIAOJIE" nightly
expect 0 "$TIAOJIE" restore copy.db
is "what the links pointed to" "$(cat ../outside/precious)" precious
is "links that are left" "$(find . -type l)" ""
is "open to others" "$(find . ! -name . -perm /077)" ""
yes "files were made" test "$(find . -type f | wc -l)" -gt 8
is "left in the folder for work in progress" "$(names ../tmp)" ""
is "temporary names" "$(find . -name '*.tmp*')" ""
finish

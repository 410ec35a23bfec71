#!/bin/sh
# Runs the daily commands under valgrind; fails on a leak or an error.
# usage: valgrind.sh BUILD
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
prog=$PWD/$1/tiaojie
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
export TIAOJIE_DB="$dir/t.db" TIAOJIE_NOW=2022-12-21 HOME="$dir"
vg() {
    valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect \
        --error-exitcode=99 --log-file="$dir/log" "$prog" "$@" >"$dir/out" 2>&1 || {
        st=$?
        [ $st -ne 99 ] || { cat "$dir/log" >&2; echo "FAILED: $*" >&2; exit 1; }
    }
    echo "clean: tiaojie $*"
}
vg init --demo
vg case list state:调解中
vg case add committee=郾城区医疗纠纷人民调解委员会 source=2 type=医疗 'parties=张三；区医院' \
    area=沙北街道 'summary=患者对手术结果有异议，要求赔偿' mediator=尹霞鹏 applied=1220
vg stats campaign --format json
vg explain campaign.rate
vg due
vg check
vg nightly --date 2022-12-20
vg backup -o "$dir/b.backup"

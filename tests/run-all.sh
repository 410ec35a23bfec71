#!/bin/sh
# Runs every test that was built and adds up.  usage: run-all.sh BUILD
#
# Unit and pty programs close with cmocka's own lines; scripts count as one
# test each.  The last line is "N passed, N failed".
#
# SPDX-License-Identifier: Apache-2.0
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
log=$build/tests/log
mkdir -p "$log"
passed=0
failed=0
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export TIAOJIE="$PWD/$build/tiaojie-san" TIAOJIE_LOCALEDIR="$PWD/$build/locale"
unset TIAOJIE_DB TIAOJIE_NOW NO_COLOR || true

# How many a log says passed or failed: cmocka's lines, or "N passed, N failed".
counted() { # passed|failed, log
    case $1 in
    passed)
        sed -n -e 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' \
            -e 's/^\([0-9][0-9]*\) passed, [0-9]* failed$/\1/p' "$2" | tail -n 1
        ;;
    failed)
        sed -n -e 's/^ *\([0-9][0-9]*\) FAILED TEST.*/\1/p' \
            -e 's/^[0-9]* passed, \([0-9][0-9]*\) failed$/\1/p' "$2" | tail -n 1
        ;;
    esac
}

one() { # name, command...
    name=$1
    shift
    if "$@" >"$log/$name" 2>&1; then
        grep -E '^\[  (PASSED|FAILED)|passed, [0-9]+ failed' "$log/$name" | sed "s/^/$name: /"
        n=$(counted passed "$log/$name")
        passed=$((passed + ${n:-1}))
    else
        echo "FAILED $name"
        cat "$log/$name"
        n=$(counted passed "$log/$name")
        f=$(counted failed "$log/$name")
        passed=$((passed + ${n:-0}))
        failed=$((failed + ${f:-1}))
    fi
}

for t in "$build"/tests/test_* "$build"/tests/pty_*; do
    case $t in *.d | *'*') continue ;; esac
    one "$(basename "$t")" "$t"
done
for t in "$build"/tests/once_*; do
    case $t in *.d | *'*') continue ;; esac
    name=$(basename "$t")
    one "$name" "$t" tests/fuzz/corpus/"${name#once_}"/*
done
for t in tests/cli/*.sh; do
    [ "$(basename "$t")" = lib.sh ] && continue
    one "cli_$(basename "$t" .sh)" sh "$t"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

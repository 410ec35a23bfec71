#!/bin/sh
# Runs every test that was built, as many at a time as there are processors,
# and adds up.  usage: run-all.sh BUILD
#
# Unit and pty programs close with cmocka's own lines, scripts with "N passed,
# N failed"; so does the whole.
#
# SPDX-License-Identifier: Apache-2.0
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
log=$build/tests/log
rm -rf "$log"
mkdir -p "$log"
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export TIAOJIE="$PWD/$build/tiaojie-san" TIAOJIE_LOCALEDIR="$PWD/$build/locale"
unset TIAOJIE_DB TIAOJIE_NOW NO_COLOR LANGUAGE || true

# The sources say what there is: a program left over from before is not run.
list() {
    for t in tests/pty/pty_*.c tests/unit/test_*.c; do
        echo "$build/tests/$(basename "$t" .c)"
    done
    for t in tests/fuzz/fuzz_*.c; do
        name=$(basename "$t" .c)
        echo "$build/tests/once_${name#fuzz_}"
    done
    for t in kills faults damage together; do
        echo "$build/tests/torture_$t"
    done
    for t in tests/cli/*.sh tests/office/*.sh; do
        [ "$(basename "$t")" = lib.sh ] || echo "$t"
    done
}

# How many a log says passed or failed.
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

list | xargs -n 1 -P "$(nproc)" sh tests/run-one.sh "$log"

passed=0
failed=0
for status in "$log"/*.status; do
    out=${status%.status}.log
    name=$(basename "$out" .log)
    n=$(counted passed "$out")
    f=$(counted failed "$out")
    if [ "$(cat "$status")" = 0 ]; then
        echo "$name: ${n:-1} passed"
        passed=$((passed + ${n:-1}))
    else
        echo "FAILED $name"
        cat "$out"
        passed=$((passed + ${n:-0}))
        failed=$((failed + ${f:-1}))
        [ "${f:-1}" != 0 ] || failed=$((failed + 1))
    fi
done
[ "$(list | wc -l)" = "$(ls "$log"/*.status | wc -l)" ] || {
    echo "FAILED: not every test was run"
    failed=$((failed + 1))
}
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

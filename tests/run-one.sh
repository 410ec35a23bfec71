#!/bin/sh
# Runs one test and leaves its output and its status beside each other.
# usage: run-one.sh LOGDIR TEST
#
# SPDX-License-Identifier: Apache-2.0
log=$1
test=$2
name=$(basename "$test" .sh)
case $test in
*.sh) name=cli_$name ;;
esac
case $name in
cli_*) set -- sh "$test" ;;
once_*) set -- "$test" tests/fuzz/corpus/"${name#once_}"/* ;;
torture_kills) set -- env COUNT=60 "$test" "${TIAOJIE%-san}" ;;
torture_faults) set -- env PLACES=2 "$test" ;;
torture_damage) set -- env COUNT=8 "$test" "$TIAOJIE" ;;
torture_together) set -- env SECONDS=5 "$test" ;;
*) set -- "$test" ;;
esac
if "$@" >"$log/$name.log" 2>&1; then
    echo 0 >"$log/$name.status"
else
    echo $? >"$log/$name.status"
fi

#!/bin/sh
# Kills, faults and damage at length; doc/torture.md says how to read what it prints.
# usage: run.sh BUILD; COUNT= kills (1000), SEED= the same once more
#
# SPDX-License-Identifier: Apache-2.0
set -u
cd "$(dirname "$0")/../.." || exit 1
case $1 in
/*) build=$1 ;;
*) build=$PWD/$1 ;;
esac
count=${COUNT:-1000}
unset TIAOJIE_DB LANGUAGE || true
export LC_ALL=C.UTF-8
bad=0
COUNT=$count "$build/tests/torture_kills" "$build/tiaojie" || bad=1
"$build/tests/all_faults" || bad=1
COUNT=$(((count + 4) / 5)) "$build/tests/torture_damage" "$build/tiaojie-san" || bad=1
exit $bad

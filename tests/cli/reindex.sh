#!/bin/sh
# What is kept beside the cases can be made anew from them.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB="$work/t.db" TIAOJIE_NOW=2022-12-21
expect 0 "$TIAOJIE" init --demo
expect 0 "$TIAOJIE" check
expect 0 "$TIAOJIE" stats campaign --json
cp "$out" "$work/before"
yes "search keys are taken away" sqlite3 "$TIAOJIE_DB" "DELETE FROM search_key WHERE key LIKE 'z%'"
"$TIAOJIE" check >"$work/said" 2>&1
is "check sees it" "$?" 5
contains "$work/said" "check --reindex"
expect 0 "$TIAOJIE" check --reindex
expect 0 "$TIAOJIE" check
expect 0 "$TIAOJIE" stats campaign --json
same "$out" "$work/before"
finish

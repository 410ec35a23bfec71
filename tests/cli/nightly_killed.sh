#!/bin/sh
# Killed at any moment, the night leaves whole files only, and the next one mends.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

expect 0 "$TIAOJIE" -d office.db init --demo
for moment in 0.05 0.1 0.15 0.2 0.3 0.4 0.6 0.8 1.2 1.6; do
    "$TIAOJIE" -d office.db nightly >/dev/null 2>&1 &
    pid=$!
    sleep $moment
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    for backup in backups/office-*.db; do
        [ -e "$backup" ] || continue
        is "backup after $moment" "$(sqlite3 "file:$backup?mode=ro&immutable=1" \
            "PRAGMA integrity_check")" "ok"
    done
    for paper in reports/*/summary.txt; do
        [ -e "$paper" ] || continue
        contains "$paper" "1115/1124"
        contains "$paper" "指标说明"
    done
done
expect 0 "$TIAOJIE" -d office.db nightly
empty "$err"
is "left over" "$(find . -name '*.tmp*' -o -name '*.new*' -o -name '*-journal')" ""
is "papers" "$(names reports/2022-12-20)" \
    "digest figures.json figures.xlsx report.html summary.txt"
is "backups" "$(names backups)" "office-2022-12-21.db"
expect 0 "$TIAOJIE" -d office.db check

finish

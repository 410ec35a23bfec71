#!/bin/sh
# Killed at every step and at any moment, the night leaves whole files only; the next run mends
# it, and its files are those of a night that nobody disturbed.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

steps="完整性检查 更新期限 封存 备份 核验上一份备份 核对 报表 清理旧备份和报表 记录"

# An undisturbed night; each disturbed one begins with the same file.
head -n 40 "$root/data/ledger-2022.csv" >ledger.csv
expect 0 "$TIAOJIE" -d office.db init
expect 0 "$TIAOJIE" -d office.db import ledger.csv
cp office.db before.db
expect 0 "$TIAOJIE" -v -d office.db nightly
said=$(grep '……$' "$err" | sed 's/……$//' | tr '\n' ' ' | sed 's/ $//')
is "the steps" "$said" "$steps"
mv reports undisturbed
sqlite3 "file:backups/office-2022-11-22.db?mode=ro&immutable=1" .dump >backup.sql
rm -r backups

whole() { # when: what is there is whole
    for backup in backups/office-*.db; do
        [ -e "$backup" ] || continue
        is "backup after $1" "$(sqlite3 "file:$backup?mode=ro&immutable=1" \
            "PRAGMA integrity_check")" "ok"
    done
    for paper in reports/*/summary.txt; do
        [ -e "$paper" ] || continue
        same "$paper" "undisturbed/2022-11-21/summary.txt"
    done
}

mended() { # when: by the next run
    expect 0 "$TIAOJIE" -d office.db nightly
    empty "$err"
    yes "papers after $1" diff -r undisturbed reports
    is "backups after $1" "$(names backups)" "office-2022-11-22.db"
    sqlite3 "file:backups/office-2022-11-22.db?mode=ro&immutable=1" .dump >now.sql
    same backup.sql now.sql
    is "left over after $1" "$(find . -name '*.tmp*' -o -name '*.new*' -o -name '*-journal' \
        -o -name '*.old')" ""
    expect 0 "$TIAOJIE" -d office.db check
}

begin() {
    rm -rf reports backups office.db office.db-wal office.db-shm
    cp before.db office.db
}

for step in $steps; do
    begin
    mkfifo lines
    "$TIAOJIE" -v -d office.db nightly >/dev/null 2>lines &
    pid=$!
    while read -r line; do
        if [ "$line" = "$step……" ]; then
            kill -9 $pid
            break
        fi
    done <lines
    wait $pid 2>/dev/null
    is "killed at $step" "$?" "137"
    rm lines
    whole "$step"
    mended "$step"
done

begin
for moment in 0.1 0.4 1; do
    "$TIAOJIE" -d office.db nightly >/dev/null 2>&1 &
    pid=$!
    sleep $moment
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    whole "$moment s"
done
mended "all of them"

finish

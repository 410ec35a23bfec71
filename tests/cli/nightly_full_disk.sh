#!/bin/sh
# No space left: one line, the old files stay as they were, nothing half is left,
# and the next night is as if nothing had been.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

at_end() { if [ -n "$disk" ]; then umount "$disk" 2>/dev/null; fi; }

temporaries() { find . -name '*.tmp*' -o -name '*.new*' -o -name '*-journal'; }

disk=

# ---- files may not grow over a limit: works for everybody ----

expect 0 "$TIAOJIE" -d office.db init
expect 0 "$TIAOJIE" -d office.db nightly
cp -R reports before
cp -R backups backups-before
expect 0 sqlite3 office.db "UPDATE committee SET chair = '王五' WHERE id = 1"
expect 1 sh -c "ulimit -f 40; exec \"\$0\" -d office.db nightly" "$TIAOJIE"
lines "$err" 1
yes "the old papers stay" diff -r before reports
yes "the old backup stays" diff -r backups-before backups
is "left over" "$(temporaries)" ""
expect 0 "$TIAOJIE" -d office.db nightly
no "the backup is new" diff -r backups-before backups
yes "the database is whole" "$TIAOJIE" -d office.db check

# ---- a small disk of its own: needs root ----

mkdir disk
if mount -t tmpfs -o size=8m none disk 2>/dev/null; then
    disk=$work/disk
    full() { dd if=/dev/zero of=disk/filler bs=4k 2>/dev/null; }

    # The papers lie there.
    expect 0 "$TIAOJIE" -d office.db nightly --outdir disk/reports
    rm -r before && cp -R disk/reports before
    full
    expect 1 "$TIAOJIE" -d office.db nightly --outdir disk/reports
    lines "$err" 1
    contains "$err" "磁盘"
    yes "papers on a full disk stay" diff -r before disk/reports
    expect 1 "$TIAOJIE" -d office.db nightly --outdir disk/reports --date 2022-11-01
    no "no empty day" test -e disk/reports/2022-11-01
    is "left over by papers" "$(temporaries)" ""
    expect 0 "$TIAOJIE" -d office.db status
    contains "$out" "磁盘已满"
    rm disk/filler
    expect 0 "$TIAOJIE" -d office.db nightly --outdir disk/reports
    yes "as before" diff -r before disk/reports

    # The backups lie there.
    expect 0 "$TIAOJIE" -d office.db nightly --backup-dir disk/backups
    rm -r backups-before && cp -R disk/backups backups-before
    expect 0 sqlite3 office.db "UPDATE committee SET chair = '赵六' WHERE id = 1"
    full
    expect 1 "$TIAOJIE" -d office.db nightly --backup-dir disk/backups
    lines "$err" 1
    contains "$err" "磁盘已满"
    yes "the backup on a full disk stays" diff -r backups-before disk/backups
    is "left over by the backup" "$(temporaries)" ""
    rm -r disk/*

    # Everything lies there, the database too.
    cp office.db disk/
    expect 0 "$TIAOJIE" -d disk/office.db nightly
    rm -r before backups-before
    cp -R disk/reports before
    cp -R disk/backups backups-before
    full
    expect 1 env TIAOJIE_NOW=2022-11-23T02:30:00 "$TIAOJIE" -d disk/office.db nightly
    lines "$err" 1
    yes "papers beside a full database" diff -r before disk/reports
    yes "backups beside a full database" diff -r backups-before disk/backups
    is "left over beside it" "$(temporaries)" ""
    rm disk/filler
    yes "the database on it is whole" "$TIAOJIE" -d disk/office.db check
    expect 0 env TIAOJIE_NOW=2022-11-23T02:30:00 "$TIAOJIE" -d disk/office.db nightly
    yes "the day is made up for" test -s disk/reports/2022-11-22/summary.txt
else
    skip "a small disk of its own needs root"
fi

finish

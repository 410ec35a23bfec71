#!/bin/sh
# From damage to work again: it is seen, it is said how, what can be read goes out, a restore
# mends, on the same machine and on another.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

at_end() { if [ -n "$disk" ]; then umount "$disk" 2>/dev/null; fi; }
disk=

# number of cases that stand in the file
cases() { "$TIAOJIE" -d "$1" case list --plain 2>"$err" | wc -l; }

expect 0 "$TIAOJIE" -d office.db init --demo
all=$(cases office.db)
expect 0 "$TIAOJIE" -d office.db nightly
night=$(names backups)

# ---- cut off: opened to read, the newest backup is named ----

size=$(stat -c %s office.db)
truncate -s $((size - 4096)) office.db
"$TIAOJIE" -d office.db check >"$out" 2>"$err"
is "a file that lacks a page is found" $? 1
contains "$err" "tiaojie restore ./backups/$night"
expect 1 "$TIAOJIE" -d office.db case add committee=医疗 source=申请 type=医疗
contains "$err" "已损坏"
contains "$err" "restore ./backups/$night"
expect 5 "$TIAOJIE" -d office.db export mediator -o mediators.csv
contains "$err" "只能查看和导出读得出的部分"
contains "$err" "没有记入审计记录"
yes "what can be read is out" test -s mediators.csv

# ---- restored ----

expect 0 "$TIAOJIE" -d office.db restore "backups/$night"
contains "$out" "原来的数据库留在 office.db.before-restore-"
expect 0 "$TIAOJIE" -d office.db audit verify
is "all cases are back" "$(cases office.db)" "$all"
is "nothing lies about" "$(find . -name '*.tmp*' -o -name 'office.db-*')" ""

# ---- onto another machine: other path, other home, an older file's rests beside it ----

mkdir -p there/home there/data
cp "backups/$night" there/from-usb.bak
for rest in -wal -shm -journal; do echo rest >"there/data/register.db$rest"; done
expect 0 env HOME="$work/there/home" "$TIAOJIE" -d there/data/register.db restore \
    there/from-usb.bak
expect 0 env HOME="$work/there/home" "$TIAOJIE" -d there/data/register.db audit verify
is "all cases are there" "$(cases there/data/register.db)" "$all"
is "the rests are out of the way" "$(find there/data -name 'register.db-*')" ""
expect 0 env HOME="$work/there/home" "$TIAOJIE" -d there/data/register.db case add \
    committee=医疗 source=申请 type=医疗 area=1 summary=另一台机器上的第一件
is "and it is worked with" "$(cases there/data/register.db)" $((all + 1))

# ---- onto a file that is in use, from what is no backup ----

expect 1 "$TIAOJIE" -d office.db restore office.db
echo rubbish >rubbish
expect 1 "$TIAOJIE" -d office.db restore rubbish
expect 0 "$TIAOJIE" -d office.db audit verify

# ---- a disk that nobody can write: needs root ----

mkdir disk
if mount -t tmpfs -o size=16m none disk 2>/dev/null; then
    disk=$work/disk
    cp "backups/$night" disk/office.db
    expect 0 "$TIAOJIE" -d disk/office.db audit verify
    mount -o remount,ro "$disk"
    is "a read-only disk is read" "$(cases disk/office.db)" "$all"
    contains "$err" "现在只能读，不能写"
    expect 0 "$TIAOJIE" -d disk/office.db export case -o out.csv
    contains "$err" "没有记入审计记录"
    expect 6 "$TIAOJIE" -d disk/office.db case add committee=医疗 source=申请 type=医疗
    expect 0 "$TIAOJIE" -d disk/office.db check
    mount -o remount,rw "$disk"
    expect 0 "$TIAOJIE" -d disk/office.db export case -o out.csv
    lacks "$err" "没有记入审计记录"
else
    skip "a disk that is only read needs root"
fi

# ---- a newer program has been here ----

expect 0 sqlite3 office.db "PRAGMA user_version = 99"
expect 1 "$TIAOJIE" -d office.db case list
contains "$err" "请升级本程序"

finish

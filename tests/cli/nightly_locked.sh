#!/bin/sh
# Somebody holds the database; another night is at work: status 3, nothing begun.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

mkfifo ask answer
expect 0 "$TIAOJIE" -d office.db init

# A second connection that takes the write lock and waits for more.
sqlite3 office.db <ask >answer 2>sqlite.err &
exec 3>ask 4<answer
echo "BEGIN IMMEDIATE; SELECT 'held';" >&3
read -r held <&4
is "the lock" "$held" "held"

expect 3 "$TIAOJIE" -d office.db nightly --wait 1
empty "$out"
lines "$err" 1
contains "$err" "正被其他人写入"
no "nothing begun" test -e reports
no "no backup" test -e backups

# A night that waits for the database holds the night's own lock meanwhile.
"$TIAOJIE" -d office.db nightly --wait 60 >first.out 2>first.err 3>&- 4<&- &
first=$!
tries=0
while flock -n office.db.nightly.lock true 2>/dev/null && [ $tries -lt 200 ]; do
    tries=$((tries + 1))
    sleep 0.05
done
expect 3 "$TIAOJIE" -d office.db nightly --wait 0
lines "$err" 1
contains "$err" "另一个夜间统计正在运行"
expect 3 "$TIAOJIE" -d "$work/home/../office.db" nightly --wait 1
contains "$err" "另一个夜间统计正在运行"
expect 0 "$TIAOJIE" -d office.db status
contains "$out" "还没有运行过"

echo "ROLLBACK;" >&3
exec 3>&- 4<&-
expect 0 wait $first
empty first.out
empty first.err
yes "it then did its work" test -s reports/2022-11-21/summary.txt

# A reader is in nobody's way.
sqlite3 -readonly office.db <ask >answer 2>sqlite.err &
exec 3>ask 4<answer
echo "BEGIN; SELECT count(*) FROM case_rec;" >&3
read -r held <&4
is "the reader" "$held" "0"
expect 0 "$TIAOJIE" -d office.db nightly --wait 1
exec 3>&- 4<&-

expect 2 "$TIAOJIE" -d office.db nightly --wait soon
contains "$err" "--wait"

finish

#!/bin/sh
# What the status says of a good night and of bad ones, and their exit statuses.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

sql() { sqlite3 office.db "$1"; }
night() { # moment, options...
    now=$1
    shift
    env TIAOJIE_NOW="$now" "$TIAOJIE" -d office.db nightly "$@"
}
field() { # path in the status of the file $out
    sqlite3 :memory: "SELECT CAST(readfile('$out') AS TEXT) ->> '$1'"
}

expect 1 "$TIAOJIE" -d nowhere/office.db nightly
lines "$err" 1
contains "$err" "nowhere/office.db"
no "nothing is made" test -e nowhere

expect 0 "$TIAOJIE" -d office.db init
expect 0 "$TIAOJIE" -d office.db status --json
is "never ran" "$(field '$.last')" ""
is "is due" "$(field '$.next')" "2022-11-23T02:30:00+08:00"

expect 0 night 2022-11-22T02:30:00
expect 0 "$TIAOJIE" -d office.db status --json
is "status" "$(field '$.last.status')" "ok"
is "date" "$(field '$.last.date')" "2022-11-22"
is "started" "$(field '$.last.started')" "2022-11-21T18:30:00.000Z"
is "days" "$(field '$.last.days')" '["2022-11-21"]'
is "overdue" "$(field '$.last.overdue')" "0"
is "backup" "$(field '$.last.backup')" "$work/backups/office-2022-11-22.db"
is "reports" "$(field '$.last.reports')" "$work/reports"
is "missing" "$(field '$.missing')" "0"
expect 0 "$TIAOJIE" -d office.db status
contains "$out" "2022-11-22 02:30 至 02:30"
contains "$out" "正常"
contains "$out" "2022-11-23 02:30"

# Verbose says what it does, on standard error.
expect 0 "$TIAOJIE" -v -d office.db nightly
empty "$out"
contains "$err" "完整性检查"
contains "$err" "$work/backups/office-2022-11-22.db"

# Figures that do not reconcile: 4, one line, and the day is done again later.
head -n 4 "$root/data/ledger-2022.csv" >ledger.csv
expect 0 "$TIAOJIE" -d office.db import ledger.csv
sql "UPDATE case_rec SET agreement_amount = 12345 WHERE id = 1"
expect 4 night 2022-11-23T02:30:00
empty "$out"
lines "$err" 1
contains "$err" "tiaojie check"
contains reports/2022-11-22/report.html "4502345 分"
expect 4 "$TIAOJIE" -d office.db check
expect 0 "$TIAOJIE" -d office.db status --json
is "unbalanced" "$(field '$.last.status')" "unbalanced"
is "to be done again" "$(field '$.through')" "2022-11-21"
sql "UPDATE case_rec SET agreement_amount = NULL WHERE id = 1"
expect 0 night 2022-11-24T02:30:00
expect 0 "$TIAOJIE" -d office.db status --json
is "done again" "$(field '$.last.days')" '["2022-11-22","2022-11-23"]'

# Old backups go, the first of each month stay.
for day in 2022-11-20 2022-11-05 2022-10-09 2022-10-02 2022-09-01; do
    echo old >backups/office-$day.db
done
echo "database = $work/office.db
keep_daily = 2
keep_monthly = 2" >tiaojie.conf
mkdir -p home/.config/tiaojie && mv tiaojie.conf home/.config/tiaojie/
expect 0 env TIAOJIE_NOW=2022-11-24T03:00:00 "$TIAOJIE" nightly
is "backups" "$(names backups)" \
    "office-2022-10-02.db office-2022-11-05.db office-2022-11-23.db office-2022-11-24.db"

# Without a line in the file the setting of the database counts.
echo "database = $work/office.db" >home/.config/tiaojie/tiaojie.conf
sql "UPDATE setting SET value = '1' WHERE key IN ('retention.daily', 'retention.monthly')"
expect 0 env TIAOJIE_NOW=2022-11-24T03:00:00 "$TIAOJIE" nightly
is "backups by the setting" "$(names backups)" "office-2022-11-05.db office-2022-11-24.db"

# A damaged file: 1, one line; the backups are not touched.
cp office.db broken.db
dd if=/dev/urandom of=broken.db bs=4096 seek=3 count=12 conv=notrunc 2>/dev/null
mkdir keep && cp backups/office-2022-11-24.db keep/broken-2022-11-01.db
expect 1 "$TIAOJIE" -d broken.db nightly --backup-dir keep
lines "$err" 1
is "kept" "$(names keep)" "broken-2022-11-01.db"
echo "no database at all, just a text that is long enough" >text.db
expect 1 "$TIAOJIE" -d text.db nightly --backup-dir keep
lines "$err" 1

finish

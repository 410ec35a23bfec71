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

# One line for a mail, when it is asked for.
expect 0 "$TIAOJIE" -d office.db nightly --report
lines "$out" 1
contains "$out" "2022-11-22 正常：做了 1 天，超期案件 0 件"
yes "at most 200 characters" test "$(wc -m <"$out")" -le 201
empty "$err"

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

# A few bytes turned over deep inside, page by page: the night finds those that matter, and has
# written nothing to a file in which it found something.
pages=$(($(wc -c <office.db) / 4096))
found=0
for page in 20 60 100 140 180; do
    [ $page -lt $pages ] || continue
    cp office.db broken.db
    rm -f broken.db-*
    printf '\377\000\377\000\377' | dd of=broken.db bs=1 seek=$((page * 4096)) conv=notrunc 2>/dev/null
    sum=$(cksum <broken.db)
    "$TIAOJIE" -d broken.db nightly --backup-dir keep --outdir nothing >"$out" 2>"$err"
    status=$?
    [ $status = 1 ] || continue # a page that nobody uses
    found=$((found + 1))
    lines "$err" 1
    is "the file with page $page broken" "$(cksum <broken.db)" "$sum"
    is "kept with page $page broken" "$(names keep)" "broken-2022-11-01.db"
    no "no papers with page $page broken" test -e nothing
done
yes "some page was found" test $found -gt 0

# The backup of the night before does not open: said, and tonight's is made.
env TIAOJIE_NOW=2022-11-25T02:30:00 "$TIAOJIE" -d office.db nightly
echo "no database" >backups/office-2022-11-25.db
expect 5 night 2022-11-26T02:30:00
lines "$err" 1
contains "$err" "office-2022-11-25.db"
yes "tonight's backup" test -s backups/office-2022-11-26.db

# Reports past their term go, what else lies there stays.
sql "UPDATE setting SET value = '2' WHERE key = 'retention.reports'"
mkdir -p reports/2022-11-01 reports/2022-11-02 reports/notes
echo mine >reports/2022-11-02/notes.txt
expect 0 night 2022-11-27T02:30:00
no "an empty day goes" test -e reports/2022-11-01
yes "a note stays" test -e reports/2022-11-02/notes.txt
yes "another folder stays" test -d reports/notes
no "an old day goes" test -e reports/2022-11-21
yes "a new day stays" test -s reports/2022-11-26/digest/../summary.txt

finish

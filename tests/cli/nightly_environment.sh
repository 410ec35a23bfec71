#!/bin/sh
# The night from cron's empty environment: silent, the right figures, private
# files, and the same bytes again whatever the caller's language and zone.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

db=$work/office.db
day=reports/2022-12-20

expect 0 env -i "$TIAOJIE" -d "$db" init --demo
cd / || exit 1
expect 0 env -i "$TIAOJIE" --no-input -d "$db" nightly --wait 60 </dev/null
cd "$work" || exit 1
empty "$out"
empty "$err"
is "days done" "$(names reports)" "2022-12-20"
is "papers" "$(names $day)" "digest figures.json figures.xlsx report.html summary.txt"
is "backups" "$(names backups)" "office-2022-12-21.db"

# The published figures of the campaign, in every kind of paper.
contains $day/summary.txt "1115/1124"
contains $day/summary.txt "99.20%"
contains $day/report.html "99.20%"
contains $day/report.html "<svg"
lacks $day/report.html "<script"
lacks $day/report.html "src="
is "json" "$(sqlite3 :memory: "
    SELECT json_array_length(j) || ' ' || (j ->> '\$[4].total.accepted') || ' ' ||
        (j ->> '\$[4].total.settled') || ' ' || (j ->> '\$[4].total.rate')
    FROM (SELECT CAST(readfile('$day/figures.json') AS TEXT) AS j)")" "20 1124 1115 99.20"
yes "the workbook opens" python3 - "$day/figures.xlsx" <<'END'
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
assert b"2022-12-20T16:00:00Z</dcterms:modified>" in book.read("docProps/core.xml")
assert len([n for n in book.namelist() if n.startswith("xl/worksheets/sheet")]) == 21
END
is "the backup" "$(sqlite3 "file:backups/office-2022-12-21.db?mode=ro&immutable=1" \
    "PRAGMA integrity_check; SELECT count(*) FROM case_rec")" "ok
1360"

is "open to others" "$(find reports backups office.db* ! -perm 600 -type f)" ""
is "folders open to others" "$(find reports backups ! -perm 700 -type d)" ""

cp -R reports before
cp -R backups backups-before
expect 0 env -i TZ=America/New_York LANG=en_US.UTF-8 LANGUAGE=en TERM=vt100 \
    TIAOJIE_LOCALEDIR="${TIAOJIE_LOCALEDIR:-$root/build/locale}" "$TIAOJIE" -d "$db" nightly
empty "$out"
empty "$err"
yes "the same papers again" diff -r before reports
yes "the same backup again" diff -r backups-before backups
expect 0 env -i "$TIAOJIE" -d "$db" nightly --date 2022-12-20
yes "the same papers by date" diff -r before reports
is "left over" "$(find . -name '*.tmp*' -o -name '*.new*')" ""

finish

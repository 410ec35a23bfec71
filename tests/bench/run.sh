#!/bin/sh
# Speed as ratios in one run: against the sqlite3 shell doing the same work on
# the same rows, and against a minimal curses program.
# usage: run.sh BUILD [CASES] [WHAT]; WHAT keys: only the table of keys, on the database
# that an earlier run has left (doc/speed.md says what is measured).
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/../.."
build=$1
count=${2:-${CASES:-1000000}}
what=${3:-${WHAT:-all}}
dir=$build/bench
prog=$PWD/$build/tiaojie
mkdir -p "$dir"
db=$dir/$count.db
export TIAOJIE_NOW=2022-12-31 TZ=UTC
unset TIAOJIE_DB || true

cc -std=c11 -O2 -o "$dir/gen_ledger" tests/bench/gen_ledger.c
# shellcheck disable=SC2046 # words of pkg-config
cc -std=c11 -O2 -D_GNU_SOURCE -o "$dir/minimal" tests/bench/minimal.c \
    $(pkg-config --cflags --libs ncursesw sqlite3)
cc -std=c11 -O2 -D_GNU_SOURCE -o "$dir/keys" tests/bench/keys.c -lutil

ms() { date +%s%3N; }
# Milliseconds of a command, the best of N; its output is thrown away.
best() { # N command...
    n=$1
    shift
    least=999999999
    while [ "$n" -gt 0 ]; do
        from=$(ms)
        "$@" >/dev/null 2>"$dir/err" || { cat "$dir/err" >&2; exit 1; }
        took=$(($(ms) - from))
        [ "$took" -ge "$least" ] || least=$took
        n=$((n - 1))
    done
    [ "$least" -gt 0 ] || least=1
    echo "$least"
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
persec() { awk -v n="$1" -v t="$2" 'BEGIN {printf "%d", n * 1000 / t}'; }

echo "cases: $count"
ledger=$dir/$count.csv
[ -e "$ledger" ] || "$dir/gen_ledger" "$count" >"$ledger"

if [ "$what" != keys ] || [ ! -e "$db" ]; then
# ---- import: ours with all its checks, against .import into the same tables
rm -f "$db" "$db"-*
"$prog" -d "$db" init 2>/dev/null
from=$(ms)
"$prog" -d "$db" import "$ledger" >"$dir/import.log" 2>&1 || { tail -n 3 "$dir/import.log"; exit 1; }
ours=$(($(ms) - from))
raw=$dir/raw.db
rm -f "$raw" "$raw"-* "$dir/case_rec.csv" "$dir/party.csv"
# The same columns and indexes; what CSV cannot carry (blobs, NULL) as text.
sqlite3 "$db" ".schema case_rec" ".schema party" | grep -v TRIGGER |
    sed -e 's/) STRICT/)/' -e 's/uuid BLOB NOT NULL UNIQUE/uuid TEXT NOT NULL UNIQUE/' >"$dir/schema.sql"
columns() { # table
    sqlite3 "$db" "SELECT group_concat(CASE name WHEN 'uuid' THEN 'hex(uuid)' ELSE '\"' || name || '\"'
        END, ',') FROM pragma_table_info('$1')"
}
sqlite3 -csv "$db" ".output $dir/case_rec.csv" "SELECT $(columns case_rec) FROM case_rec" \
    ".output $dir/party.csv" "SELECT $(columns party) FROM party"
from=$(ms)
sqlite3 "$raw" "PRAGMA journal_mode=WAL" "PRAGMA synchronous=FULL" \
    "PRAGMA ignore_check_constraints=ON" ".read $dir/schema.sql" ".mode csv" \
    ".import $dir/case_rec.csv case_rec" ".import $dir/party.csv party" >/dev/null 2>"$dir/raw.err"
theirs=$(($(ms) - from))
got=$(sqlite3 "$raw" "SELECT count(*) FROM case_rec")
parties=$(sqlite3 "$raw" "SELECT count(*) FROM party")
[ "$got" = "$count" ] || { head -n 3 "$dir/raw.err" >&2; exit 1; }
echo "import: $(persec "$count" "$ours") rows/s; sqlite3 .import of the $got finished rows and their" \
    "$parties parties into the same indexed tables: $(persec "$count" "$theirs") rows/s;" \
    "share $(ratio "$theirs" "$ours")"
rm -f "$raw" "$raw"-* "$dir/case_rec.csv" "$dir/party.csv"

# ---- export
ours=$(best 1 "$prog" -d "$db" export case --layout ledger)
theirs=$(best 1 sqlite3 -csv "$db" "SELECT c.*, m.name, k.name, a.name FROM case_rec c LEFT JOIN
 mediator m ON m.id = c.mediator LEFT JOIN committee k ON k.id = c.committee LEFT JOIN area a
 ON a.id = c.area")
echo "export: $(persec "$count" "$ours") rows/s; sqlite3 -csv: $(persec "$count" "$theirs") rows/s;" \
    "share $(ratio "$theirs" "$ours")"

# ---- figures
figures() { # name, SQL, arguments of stats...
    name=$1
    sql=$2
    shift 2
    ours=$(best 5 "$prog" -d "$db" stats "$@" --format json)
    theirs=$(best 3 sqlite3 "$db" "$sql")
    echo "stats $name: $ours ms; sqlite3 raw grouping: $theirs ms; ratio $(ratio "$ours" "$theirs")"
}
town="(SELECT CASE WHEN a.level = 3 THEN a.parent ELSE a.id END FROM area a WHERE a.id = c.area)"
figures "campaign by town x pair x month" "SELECT $town, campaign, substr(accepted_on, 1, 7),
 count(*), sum(result = '1'), sum(agreement_amount) FROM case_rec c WHERE campaign <> '0'
 AND accepted_on >= '2022-01-25' GROUP BY 1, 2, 3" campaign --by town,pair,month
figures "campaign by town x pair x month, ten years" "SELECT $town, campaign,
 substr(accepted_on, 1, 7), count(*), sum(result = '1'), sum(agreement_amount) FROM case_rec c
 WHERE campaign <> '0' GROUP BY 1, 2, 3" campaign --by town,pair,month --period 2013-01-01..2022-12-31
figures "committees, a year" "SELECT committee, count(*), sum(result = '1') FROM case_rec
 WHERE accepted_on BETWEEN '2022-01-01' AND '2022-12-31' GROUP BY 1" committees --period 2022
figures "type, ten years" "SELECT type, count(*), sum(result = '1'), sum(agreement_amount)
 FROM case_rec GROUP BY 1" type --period 2013-01-01..2022-12-31
figures "mediators, ten years" "SELECT mediator, count(*), sum(result = '1') FROM case_rec
 GROUP BY 1" mediators --period 2013-01-01..2022-12-31
figures "month, ten years" "SELECT substr(accepted_on, 1, 7), count(*), sum(result = '1')
 FROM case_rec GROUP BY 1" month --period 2013-01-01..2022-12-31

# ---- one save, as a whole process
number=$(sqlite3 "$db" "SELECT number FROM case_rec ORDER BY id DESC LIMIT 1")
ours=$(best 7 "$prog" -d "$db" case edit "$number" "note=$(ms)")
theirs=$(best 7 sqlite3 "$db" "PRAGMA synchronous=FULL" \
    "UPDATE case_rec SET note = random() WHERE number = '$number'")
echo "one save, whole process: $ours ms; sqlite3 UPDATE: $theirs ms; ratio $(ratio "$ours" "$theirs")"

fi
# ---- keys: bytes and milliseconds on a terminal
small=$dir/1000.db
rm -f "$small" "$small"-*
"$dir/gen_ledger" 1000 >"$dir/1000.csv"
"$prog" -d "$small" init 2>/dev/null
"$prog" -d "$small" import "$dir/1000.csv" >/dev/null 2>&1
"$dir/keys" "$prog" "$dir/minimal" 1000 "$small" "$count" "$db"

#!/bin/sh
# Which days a night does: yesterday, the missed ones, the one that is named.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

night() { # moment, options...
    now=$1
    shift
    env TIAOJIE_NOW="$now" "$TIAOJIE" -d office.db nightly "$@"
}
accepted() { # day, key of the line of the overview
    sqlite3 :memory: "SELECT r.value ->> '\$.accepted'
        FROM json_each(CAST(readfile('reports/$1/figures.json') AS TEXT), '\$[0].rows') AS r
        WHERE r.value ->> '\$.key' = '$2'"
}

head -n 170 "$root/data/ledger-2022.csv" >ledger.csv # to 2 March 2022
expect 0 env TIAOJIE_NOW=2022-02-26T17:00:00 "$TIAOJIE" -d office.db init
expect 0 "$TIAOJIE" -d office.db import ledger.csv
expect 0 night 2022-02-27T02:30:00
is "the first night" "$(names reports)" "2022-02-26"
expect 0 night 2022-02-27T23:59:59
is "the same night again" "$(names reports)" "2022-02-26"
expect 0 night 2022-03-03T02:30:00
is "three more were missed" "$(names reports)" "2022-02-26 2022-02-27 2022-02-28 2022-03-01 2022-03-02"
expect 0 "$TIAOJIE" -d office.db status
contains "$out" "2022-02-27 2022-02-28 2022-03-01 2022-03-02"

# What a day says: counted against the rows themselves, and as they stand in the ledger.
count() { sqlite3 office.db "SELECT count(*) FROM case_rec WHERE accepted_on BETWEEN '$1' AND '$2'"; }
is "the day" "$(accepted 2022-02-28 day)" "2"
is "the same in rows" "$(count 2022-02-28 2022-02-28)" "2"
is "its month" "$(accepted 2022-02-28 month)" "$(count 2022-02-01 2022-02-28)"
is "its year" "$(accepted 2022-02-28 year)" "$(count 2022-01-01 2022-02-28)"
is "the month begins anew" "$(accepted 2022-03-01 month)" "5"

# One day again, and one of long ago; the place is kept.
cp -R reports before
expect 0 night 2022-03-03T11:00:00 --date 2022-02-28
yes "one day again" diff -r before reports
expect 0 night 2022-03-03T11:00:00 --date 昨天
yes "yesterday by its name" diff -r before reports
expect 0 night 2022-03-03T11:00:00 --date 2022-1-31
yes "a day of long ago" test -s reports/2022-01-31/report.html
contains reports/2022-01-31/summary.txt "2022-01-01 至 2022-01-31"
expect 0 "$TIAOJIE" -d office.db status --json
contains "$out" '"through":"2022-03-02"'
expect 2 night 2022-03-03T11:00:00 --date 2022-03-04
contains "$err" "还没有到"
no "a day that is none" night 2022-03-03T11:00:00 --date 2022-02-30
expect 2 night 2022-03-03T11:00:00 --date
expect 2 night 2022-03-03T11:00:00 yesterday
no "no day of the future" test -e reports/2022-03-04

# A changed case changes the papers when the day is done again.
first=$(sqlite3 office.db "SELECT number FROM case_rec WHERE accepted_on = '2022-02-28' LIMIT 1")
expect 0 env TIAOJIE_NOW=2022-03-03T12:00:00 "$TIAOJIE" -d office.db case move "$first" void \
    "终结说明=重复登记，经区司法局批准"
expect 0 night 2022-03-03T12:30:00 --date 2022-02-28
differ before/2022-02-28/summary.txt reports/2022-02-28/summary.txt
is "one case less" "$(accepted 2022-02-28 day)" "1"

# After a very long pause a month is made up for, and that is said once.
expect 5 night 2022-05-01T02:30:00
lines "$err" 1
contains "$err" "--date"
is "a month at most" "$(names reports | tr ' ' '\n' | grep -c '^2022-0[34]')" "$((2 + 31))"
expect 0 night 2022-05-01T02:30:00

# What runs out is of the office, too: a term by its committee.
sqlite3 office.db "UPDATE committee SET term_from = '2019-04-29' WHERE sub_kind = 'medical'"
expect 0 night 2022-05-01T12:30:00 --date 2022-04-30
contains reports/2022-04-30/report.html 医疗纠纷人民调解委员会
contains reports/2022-04-30/report.html 2022-04-29
contains reports/2022-04-30/report.html 先列案件

finish

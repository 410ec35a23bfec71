#!/bin/sh
# The clock is set back or forward, midnight and the year's end pass: each day is done once, and
# none is lost.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

night() { # moment, options...
    now=$1
    shift
    env TIAOJIE_NOW="$now" "$TIAOJIE" -d office.db nightly "$@"
}
through() {
    env TIAOJIE_NOW=2023-01-05T12:00:00 "$TIAOJIE" -d office.db status --json |
        sed 's/.*"through":"\([0-9-]*\)".*/\1/'
}

expect 0 env TIAOJIE_NOW=2022-12-29T09:00:00 "$TIAOJIE" -d office.db init

# Moments are those of China: a second before and after midnight, also with another zone.
expect 0 night 2022-12-30T23:59:59
is "before midnight" "$(names reports)" "2022-12-29"
expect 0 env TZ=America/New_York TIAOJIE_NOW=2022-12-31T00:00:01 "$TIAOJIE" -d office.db nightly
is "after midnight" "$(names reports)" "2022-12-29 2022-12-30"

# The year's end.
expect 0 night 2022-12-31T23:59:59
expect 0 night 2023-01-01T00:00:01
is "the last day of the year" "$(names reports)" "2022-12-29 2022-12-30 2022-12-31"
contains reports/2022-12-31/summary.txt "2022-01-01 至 2022-12-31"
expect 0 night 2023-01-02T02:30:00
contains reports/2023-01-01/summary.txt "本年情况 2023-01-01 "
is "through" "$(through)" "2023-01-01"

# Set back by days: yesterday of that day again, the place is kept, nothing is thrown away.
cp -R reports before
expect 0 night 2022-12-31T02:30:00
yes "no paper changed" diff -r before reports
is "the place" "$(through)" "2023-01-01"
expect 0 night 2023-01-03T02:30:00
is "and goes on" "$(through)" "2023-01-02"
yes "later backups stay" test -s backups/office-2023-01-02.db

# Set forward by two days and back again.
expect 0 night 2023-01-05T02:30:00
is "days between" "$(names reports)" \
    "2022-12-29 2022-12-30 2022-12-31 2023-01-01 2023-01-02 2023-01-03 2023-01-04"
expect 0 night 2023-01-04T02:30:00
is "the place after that" "$(through)" "2023-01-04"

finish

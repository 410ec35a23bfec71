#!/bin/sh
# A period or a day that cannot be is wrong usage, and the option is named.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
expect 0 "$TIAOJIE" init

refused() { # text, arguments...
    text=$1
    shift
    expect 2 "$TIAOJIE" "$@"
    empty "$out"
    lines "$err" 1
    contains "$err" "$text"
}

refused '--period' stats summary --period 2022-13
refused '--period' stats summary --period 2022-11-30..2022-01-01
refused '--period' explain summary.rate --period 昨年度
refused '--cutoff' stats summary --cutoff 2022-02-31
refused '--period' audit list --period x
refused '--date' nightly --date 2022-02-30

refused '--by' stats campaign --by type,area,committee
refused '不能按“vilage”分' stats campaign --by type,area,vilage
refused '--by' explain campaign.rate --by type,area,committee
echo a >x.csv
refused 'latin1' import x.csv --encoding latin1

# A whole database is no stream: it is verified where it lies.
refused '写到文件' backup -o -
refused '备份文件' restore -
no "a file of that name was made" test -e ./-

finish

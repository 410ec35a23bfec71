#!/bin/sh
# The three worked examples are lived through day by day, and the figures are those of the reference.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

examples=$root/tests/cli/examples
export TIAOJIE_DB=$work/office.db

# shellcheck source=tests/cli/examples/lib.sh
. "$examples/lib.sh"

export TIAOJIE_NOW=2022-03-07T08:00:00
expect 0 "$TIAOJIE" init
# shellcheck source=tests/cli/examples/neighbour.sh
. "$examples/neighbour.sh"
# shellcheck source=tests/cli/examples/medical.sh
. "$examples/medical.sh"
# shellcheck source=tests/cli/examples/labour.sh
. "$examples/labour.sh"

# counts PERIOD FIGURE VALUE...: the total of the summary.
counts() {
    period=$1
    shift
    expect 0 "$TIAOJIE" stats summary --period "$period" --json
    sed -n 's/.*"total":{\([^}]*\)}.*/\1/p' "$out" | tr ',' '\n' | tr -d '"' >total
    while [ $# -gt 1 ]; do
        is "$1 of $period" "$(sed -n "s/^$1://p" total)" "$2"
        shift 2
    done
}

at 2022-12-31
counts 2022-03 accepted 1 settled 1 rate 100.00 rate_concluded 100.00 parties 2 amount_fen 180000
counts 2022-08 accepted 0 rate null parties 0
expect 0 "$TIAOJIE" stats summary --period 2022-08 --basis concluded --json
contains "$out" '"rate":"100.00","rate_numerator":1,"rate_denominator":1'
contains "$out" '"amount_fen":8000000'
counts 2022-09 accepted 1 settled 1 rate 100.00 rate_concluded 100.00 parties 2 amount_fen 1800000
counts 2022 accepted 3 settled 3 failed 0 open 0 rate 100.00 rate_concluded 100.00 oral 0 written 3 \
    performed 3 parties 6 amount_fen 9980000

# In May the medical case was still pending.
at 2022-05-31
counts 2022-05 accepted 1 rate 0.00 pending 1 rate_concluded null parties 2 amount_fen 0
at 2022-12-31
expect 0 "$TIAOJIE" stats campaign --period 2022 --json
contains "$out" '"accepted":1,"settled":1'
contains "$out" '"rate":"100.00"'
expect 0 "$TIAOJIE" stats summary --by source --period 2022 --plain
expect 0 "$TIAOJIE" stats screening --period 2022 --json
contains "$out" '"mediation":1'
expect 5 "$TIAOJIE" check
lacks "$err" 检索索引
contains "$out" 委员2人，应为3至9人
finish

#!/bin/sh
# No identity number and no telephone of the register in what a clerk lists, in error texts, in
# the night's papers and logs; the texts of SQL and the security paper are what they say.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=office.db
expect 0 "$TIAOJIE" init --demo
sqlite3 office.db "SELECT id_no FROM party WHERE length(id_no) = 18
    UNION SELECT phone FROM party WHERE length(phone) = 11
    UNION SELECT phone FROM mediator WHERE length(phone) = 11" >numbers
yes "there are numbers to look for" test "$(wc -l <numbers)" -gt 50
id=$(grep -m 1 -E '^[0-9]{17}' numbers)
phone=$(grep -m 1 -E '^1[0-9]{10}$' numbers)

# The night's work as the service does it.
expect 0 "$TIAOJIE" nightly
cat "$out" "$err" >said

as_role clerk
say() { "$TIAOJIE" "$@" >>said 2>&1; }
say case list
say case list --json
say case show 1
say case show 1 --json
say case history 1
say due
say due --json
say search 张
say record party list
say record party list --json
say export case -o -
say export party --format json -o -
say stats staff
say status
say doctor
# Refusals that quote what was typed.
say case show "$id"
say record party edit 1 id_no="${id}9"
say record party edit 1 phone="${phone}0000"
say case list "nothing:$phone"
yes "there is something to look at" test "$(wc -l <said)" -gt 200
no "a number of the register in what was said" grep -F -f numbers said
no "a number of the register in the night's papers" grep -r -F -f numbers reports
sqlite3 office.db "SELECT coalesce(detail, '') FROM event" >details
no "a number of the register in the audit record" grep -F -f numbers details

# A statement put together of new parts, and a test that is named but not there, are noticed.
yes "texts of SQL are known" sh "$root/scripts/lint-sql.sh"
yes "what the security paper names is there" sh "$root/scripts/lint-security.sh"
finish

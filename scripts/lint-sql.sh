#!/bin/sh
# Fails on SQL that is put together anywhere but where sql-texts.txt says of what.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
bad=0
say() {
    echo "$1" >&2
    bad=1
}
for f in src/*.c src/*/*.c; do
    n=$(grep -c 'db_prepare_text(' "$f" || true)
    known=$(awk -v f="$f" '$1 == f && NF > 2 {print $2}' scripts/sql-texts.txt)
    [ "$n" = "${known:-0}" ] ||
        say "$f: db_prepare_text $n times, scripts/sql-texts.txt knows ${known:-0}; is all bound?"
done
for f in $(awk '!/^#/ {print $1}' scripts/sql-texts.txt); do
    [ -e "$f" ] || say "scripts/sql-texts.txt: there is no $f"
done
exit $bad

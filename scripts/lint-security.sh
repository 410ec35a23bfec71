#!/bin/sh
# Fails when doc/security.md names a file or a test that is not there.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
bad=0
say() {
    echo "doc/security.md: $1" >&2
    bad=1
}
paths=$(grep -oE '`(src|include|tests|scripts|doc|man)/[A-Za-z0-9_./-]+' doc/security.md | tr -d '`' | sort -u)
[ "$(echo "$paths" | wc -l)" -ge 20 ] || say "names hardly any test"
for p in $paths; do
    [ -e "$p" ] || say "there is no $p"
done
exit $bad

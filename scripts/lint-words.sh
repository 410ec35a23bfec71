#!/bin/sh
# Fails on functions that the house does not use, on the clock and the
# environment outside their door, and on files too long to read.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
bad=0
files=$(git ls-files 'src/*.c' 'include/*.h')

# Comments and strings are taken out first, so that prose may name them.
code() {
    sed -e 's/"\([^"\\]\|\\.\)*"/""/g' -e 's@//.*@@' "$1" |
        awk '{while (1) {if (inside) {e = index($0, "*/"); if (!e) {$0 = ""; break}
              $0 = substr($0, e + 2); inside = 0}
              s = index($0, "/*"); if (!s) break
              rest = substr($0, s + 2); e = index(rest, "*/")
              if (e) $0 = substr($0, 1, s - 1) " " substr(rest, e + 2)
              else {$0 = substr($0, 1, s - 1); inside = 1; break}} print NR ":" $0}'
}
for f in $files; do
    hits=$(code "$f" | grep -E '[^a-z_>.](strcpy|strcat|strncpy|sprintf|vsprintf|strtok|gets|atoi|atol|gmtime|localtime|ctime|system|popen)[ ]*\(' || true)
    [ -z "$hits" ] || { printf '%s: banned function: %s\n' "$f" "$hits" >&2; bad=1; }
    case $f in
    src/base/world.c | src/base/i18n.c | src/cli/*) continue ;;
    esac
    hits=$(code "$f" | grep -E '[^a-z_>.](time|getenv|secure_getenv|clock_gettime|getrandom|getentropy)[ ]*\(' || true)
    [ -z "$hits" ] || { printf '%s: outside the door base/world.c: %s\n' "$f" "$hits" >&2; bad=1; }
done
for f in $(git ls-files 'src/*.c' 'include/*.h'); do
    n=$(wc -l <"$f")
    case $f in
    src/base/pinyin_table.h | src/base/width_table.h) continue ;;
    esac
    [ "$n" -le 500 ] || { echo "$f: $n lines; split it by topic" >&2; bad=1; }
done
exit $bad

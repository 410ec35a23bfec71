#!/bin/sh
# Fails on an include that climbs the house, and on a third-party header
# outside its door.  The plan is doc/architecture.md.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."

# floor: floors it may include, besides itself
allowed() {
    case $1 in
    base) echo "" ;;
    core) echo "base" ;;
    store) echo "core base" ;;
    ui) echo "core base" ;;
    work) echo "store core base" ;;
    screens) echo "ui work store core base" ;;
    app) echo "screens ui work store core base" ;;
    cli) echo "app work store core base" ;;
    main) echo "cli app base" ;;
    wrap) echo "base" ;; # a program of its own
    *) echo "?" ;;
    esac
}

# header: the one place (a pattern of files) that may include it
doors='curses.h src/ui/
term.h> src/ui/
sqlite3.h src/store/
uuid/uuid.h src/base/world.c
xlsxwriter.h src/work/
zip.h src/work/
expat.h src/work/
nettle/sha2.h src/base/digest.c'

bad=0
say() {
    echo "$1" >&2
    bad=1
}

for f in $(git ls-files 'src/*.c' 'include/*.h'); do
    case $f in
    src/main.c) floor=main ;;
    src/app*.c | include/app*.h) floor=app ;;
    *) floor=${f#*/} && floor=${floor%%/*} ;;
    esac
    may=" $floor $(allowed "$floor") "
    for inc in $(sed -n 's/^#include "\([^"]*\)".*/\1/p' "$f"); do
        case $inc in
        app*.h) to=app ;;
        */*) to=${inc%%/*} ;;
        *) continue ;; # generated or beside the file
        esac
        case $may in
        *" $to "*) ;;
        *) say "$f: floor $floor must not include $inc" ;;
        esac
    done
    for inc in $(sed -n 's/^#include <\([^>]*>\).*/\1/p' "$f"); do
        name=${inc%>}
        door=$(printf '%s\n' "$doors" | awk -v n="$name" -v m="$inc" '$1 == n || $1 == m {print $2}')
        [ -z "$door" ] && continue
        case $f in
        "$door"*) ;;
        *) say "$f: <$name> belongs behind its door ($door)" ;;
        esac
    done
done

# One file of work/ for each file format.
for h in xlsxwriter.h zip.h expat.h; do
    n=$(git ls-files 'src/work/*.c' | xargs grep -l "#include <$h>" 2>/dev/null | wc -l)
    [ "$n" -le 1 ] || say "src/work: <$h> in $n files, one is its door"
done
exit $bad

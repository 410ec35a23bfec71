# tests/cli/lib.sh - what the tests of commands share.
#
# A test begins with
#     . "$(dirname "$0")/lib.sh"
# and ends with
#     finish
# It then stands in a private folder, $work, which is removed at the end; the
# clock is held (TIAOJIE_NOW) and nothing of the caller's settings is seen.
# $TIAOJIE is the program under test, build/tiaojie when nobody says; $root is
# the top of the tree, for what lies in data/.
#
#     expect STATUS COMMAND...   runs it; its output is then in $out and $err
#     same FILE FILE             the same bytes
#     differ FILE FILE
#     contains FILE TEXT         a line has that text
#     lacks FILE TEXT
#     empty FILE                 there, and without a byte
#     lines FILE N               that many lines
#     is WHAT GOT WANTED         two texts are equal
#     yes WHAT COMMAND...        it succeeds; its output is thrown away
#     no WHAT COMMAND...
#     as_role ROLE [FIELD=VALUE...]  gives the person who runs the tests an account of that role
#     as_role ROLE [FIELD=VALUE...]
#                                gives a file without accounts two: of who runs the test, with
#                                that role, and of an administrator
#     names FOLDER               prints the names in it, sorted, on one line
#     skip WHY                   says why a part is left out
#     finish                     last: "N passed, N failed", and the status
#
# A test that has to clean up more than its folder defines at_end().
#
# SPDX-License-Identifier: Apache-2.0

set -u

root=$(cd "$(dirname "$0")/../.." && pwd)
TIAOJIE=${TIAOJIE:-$root/build/tiaojie}
case $TIAOJIE in
/*) ;;
*) TIAOJIE=$(pwd)/$TIAOJIE ;;
esac
work=$(mktemp -d "${TMPDIR:-/tmp}/tiaojie-cli.XXXXXX") || exit 1
out=$work/.out
err=$work/.err
passed=0
failed=0
finished=no

leave() {
    status=$?
    trap - EXIT HUP INT TERM
    if command -v at_end >/dev/null; then at_end; fi
    cd / && rm -rf "$work"
    if [ $finished = no ]; then
        failed=$((failed + 1))
        echo "FAILED: ended before its last line (status $status)"
    fi
    echo "$passed passed, $failed failed"
    [ $failed = 0 ] || exit 1
    exit 0
}
trap leave EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir "$work/home"
cd "$work" || exit 1
export HOME="$work/home" LC_ALL=C.UTF-8 TIAOJIE_NOW=2022-11-22T09:14:00
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME TIAOJIE_DB LANGUAGE NO_COLOR TERM COLUMNS \
    LINES || true

pass() { passed=$((passed + 1)); }

fail() {
    failed=$((failed + 1))
    echo "FAILED: $1"
}

# The beginning of a file, indented; nothing when it is not there.
show() { if [ -s "$1" ]; then sed -e 's/^/    /' -e 20q "$1"; fi; }

expect() {
    wanted=$1
    shift
    "$@" >"$out" 2>"$err"
    got=$?
    if [ "$got" = "$wanted" ]; then
        pass
        return 0
    fi
    fail "status $got instead of $wanted: $*"
    show "$out"
    show "$err"
    return 1
}

# The first account is one's own and an administrator's; only then may one's own change.
as_role() {
    role=$1
    shift
    "$TIAOJIE" record user add login="$(id -un)" name=张三 role=admin active=1 &&
        "$TIAOJIE" record user add login=guanli name=管理员 role=admin active=1 &&
        "$TIAOJIE" record user edit 张三 role="$role" "$@"
} >/dev/null 2>"$err"

same() {
    if cmp -s "$1" "$2"; then
        pass
    else
        fail "$1 and $2 differ, or one is missing"
    fi
}

differ() {
    if [ -e "$1" ] && [ -e "$2" ] && ! cmp -s "$1" "$2"; then
        pass
    else
        fail "$1 and $2 should differ"
    fi
}

contains() {
    if grep -qF -e "$2" "$1" 2>/dev/null; then
        pass
    else
        fail "$1 does not contain: $2"
        show "$1"
    fi
}

lacks() {
    if [ -e "$1" ] && ! grep -qF -e "$2" "$1"; then
        pass
    else
        fail "$1 is missing or contains: $2"
    fi
}

empty() {
    if [ -e "$1" ] && ! [ -s "$1" ]; then
        pass
    else
        fail "$1 is missing or not empty"
        show "$1"
    fi
}

lines() {
    n=$(awk 'END { print NR }' "$1")
    if [ "$n" = "$2" ]; then
        pass
    else
        fail "$1 has $n lines instead of $2"
        show "$1"
    fi
}

is() {
    if [ "$2" = "$3" ]; then
        pass
    else
        fail "$1: '$2' instead of '$3'"
    fi
}

yes() {
    what=$1
    shift
    if "$@" >/dev/null 2>&1; then pass; else fail "$what"; fi
}

no() {
    what=$1
    shift
    if "$@" >/dev/null 2>&1; then fail "$what"; else pass; fi
}

names() { find "$1" -mindepth 1 -maxdepth 1 -printf '%f\n' | LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//'; }

skip() { echo "skipped: $1"; }

finish() {
    finished=yes
    exit 0
}

# tests/cli/examples/lib.sh - what the worked examples share; sourced, not run.
#
# The three cases of the domain reference, told day by day as a clerk would.
#
# SPDX-License-Identifier: Apache-2.0

# at DAY: what follows happens on that day.
at() { export TIAOJIE_NOW="$1T10:00:00"; }

# does COMMAND...: it is done, perhaps with a word of warning.
does() {
    "$TIAOJIE" "$@" >"$out" 2>"$err"
    got=$?
    case $got in
    0 | 5) pass ;;
    *)
        fail "status $got: $*"
        show "$out"
        show "$err"
        ;;
    esac
}

# add KIND FIELD=VALUE...: a record of the case at hand.
add() {
    kind=$1
    shift
    does record "$kind" add case="$no" "$@"
}

# stops WHY COMMAND...: it is refused, and the article is named.
stops() {
    why=$1
    shift
    expect 1 "$TIAOJIE" "$@"
    contains "$err" "$why"
}

# field NAME: its value in the JSON of the case at hand.
field() {
    "$TIAOJIE" case show --json --unmask "$no" | tr -d '\n' | grep -o "\"$1\":[^,}]*" | head -n 1 |
        cut -d : -f 2- | tr -d '"'
}

# due CODE: the last day of that clock of the case at hand.
due() {
    "$TIAOJIE" case show "$no" | grep "^ *$1 " | head -n 1 |
        grep -o '20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]' | head -n 1
}

# numbers N: so many numbers of the committee are used up and void.
numbers() {
    i=0
    while [ "$i" -lt "$1" ]; do
        does case add committee="$2" source=主动 type=其他 area="$3" mediator="$4" \
            summary='登记错误的案件，立案后即作废，不计入统计' parties='甲某；乙某'
        no=$(cat "$out")
        does case move "$no" accept
        does case move "$no" void end_note='重复登记，经区司法局批准作废'
        i=$((i + 1))
    done
}

# papers FORM:NAME:FROM:TO...: the contents of the volume.
papers() {
    for paper in "$@"; do
        rest=${paper#*:}
        pages=${rest#*:}
        add volume_item form="${paper%%:*}" name="${rest%%:*}" page_from="${pages%%:*}" \
            page_to="${pages##*:}"
    done
}

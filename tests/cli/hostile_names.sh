#!/bin/sh
# Names, codes, settings and notes that try to speak to the terminal: whatever a command writes, on
# either stream or into a paper, has no control character, no invisible one and no broken byte.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=office.db
expect 0 "$TIAOJIE" init --demo
id=1
person=13800138000
sqlite3 office.db "UPDATE party SET phone = '$person' WHERE \"case\" = $id"
expect 0 "$TIAOJIE" seal add 2021 --reason 例行
sqlite3 office.db "INSERT OR REPLACE INTO setting(key, value) VALUES ('office.name', '示例区司法局');
    UPDATE case_rec SET note = '备注', end_note = '说明', volume_note = '卷内', shelf = '三柜'"
yes "the texts speak" sqlite3 office.db ".read $root/tests/cli/hostile.sql"
is "names that speak" "$(sqlite3 office.db "SELECT count(*) > 1000 FROM party WHERE name GLOB 'DUDU*'")" 1
case="#$id"

# What may not come out: C0 other than tab and line end, DEL, C1, the invisible ones.
bad='[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xf3\xa0\x81'
quiet() { # FILE WHAT
    if LC_ALL=C grep -aqP "$bad" "$1"; then
        fail "$2: $(LC_ALL=C grep -aoP ".{0,20}($bad)" "$1" | head -n 1 | od -An -c | head -n 3)"
    elif ! iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1; then
        fail "$2: a byte that is no UTF-8"
    else
        pass
    fi
}
said=0
say() {
    "$TIAOJIE" "$@" >"$out" 2>"$err" </dev/null
    quiet "$out" "output of $*"
    quiet "$err" "messages of $*"
    if cat "$out" "$err" | grep -q DUDU; then said=$((said + 1)); fi
}
# The names must have been there to come out.
names_in() {
    before=$said
    say "$@"
    if [ "$said" = "$before" ]; then
        fail "no name came out of $*"
        show "$out"
        show "$err"
    fi
}

for form in "" --json --plain; do
    # shellcheck disable=SC2086 # no word at all when empty
    {
        names_in case list --limit 50 $form
        names_in due --within 60 $form
        names_in search DUDU $form
        say audit list --period 2022 $form
    }
done
for kind in area mediator campaign code limit finding round reception key_person; do
    names_in record $kind list --limit 50 --plain
done
names_in record committee list
names_in record committee list --json
names_in case list --limit 5 --unmask --reason "$(printf 'DUDU\033[6n\302\233核对')"
say audit list
names_in case show "$case"
names_in case show "$case" --json
names_in case checklist "$case"
say case history "$case"
names_in person export "$person" --reason 本人要求
say person export "$person" --reason 本人要求 --format json
say person export "$person" --reason 本人要求 --format html
say person corrections "$person"
for format in csv json plain; do
    names_in export finding --format $format
done
names_in export case --format csv --unmask --reason 核对
for name in summary committees quality campaign-report; do
    say stats $name --period 2022
done
for format in text csv json html; do
    names_in stats towns --period 2022 --format $format
done
names_in stats summary --period 2022 --by committee
names_in explain summary.accepted --period 2022
names_in setting
names_in setting --plain
say setting --history
say seal show 2021
say retention due --by 2099-01-01
say retention record
say check
say doctor
say audit head
say audit verify
say nightly
yes "papers of the night" test -n "$(find . -name '*.html')"

# Errors that quote what was typed.
evil=$(printf 'DUDU\033]0;x\007\302\233\342\200\256\302\205\377')
for words in "case list" "case show" "record" "search" "stats" "explain" "export" "setting" \
    "import" "restore" "seal show" "audit list --user" "-d"; do
    # shellcheck disable=SC2086
    say $words "$evil"
done
names_in record committee show "$evil"
names_in "$evil"
find . -name '*.csv' -o -name '*.html' -o -name '*.json' -o -name '*.txt' -o -name '*.svg' >papers
while read -r paper; do
    sed '1s/^\xef\xbb\xbf//; s/\r$//' "$paper" >plain # a mark for spreadsheets, their line ends
    quiet plain "$paper"
done <papers
finish

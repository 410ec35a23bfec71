#!/bin/sh
# The manual says what the program does: commands, options, settings, figures,
# screens, steps; and every example runs.  In both languages.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh disable=SC1111 # Chinese quotes are meant
. "$(dirname "$0")/lib.sh"

awk_file=$root/tests/cli/pages.awk
export TIAOJIE_NOW=2022-12-21 TIAOJIE_DB="$work/office.db"

ask() { # what, page, more of awk's -v
    want=$1
    page=$2
    shift 2
    awk -v want="$want" "$@" -f "$awk_file" "$page"
}
# The last word of the line is the option's argument, so cut before it.
options_of_help() { sed -n 's/^ *\(-[a-z], \)\{0,1\}\(--[a-z][a-z-]*\).*/\2/p' | LC_ALL=C sort -u; }
options_of_text() { grep -oE -e '--[a-z][a-z-]*' | LC_ALL=C sort -u; }
# Lines of a file that are not lines of the other, on one line.
missing() { LC_ALL=C comm -23 "$1" "$2" | tr '\n' ' '; }
squeeze() { tr -d ' \n\t'; }

# ---- what the program says ----

"$TIAOJIE" --help >help
sed -n 's/^  \([a-z][a-z]*\( [a-z][a-z]*\)\{0,1\}\)  .*/\1/p' help >commands
yes "--help lists commands" test "$(awk 'END { print NR }' commands)" -gt 20
options_of_help <help >all.raw
while read -r command; do
    # shellcheck disable=SC2086
    "$TIAOJIE" $command --help | options_of_help >"options.$command"
    cat "options.$command" >>all.raw
done <commands
LC_ALL=C sort -u all.raw >all
yes "the options are found" test "$(awk 'END { print NR }' all)" -gt 30
"$TIAOJIE" stats --definitions --plain >definitions
"$TIAOJIE" stats --list --plain >tables
"$TIAOJIE" -v doctor | sed -n 's/^  设置  \([a-z_]*\) = .*/\1/p' | LC_ALL=C sort >settings

# ---- tiaojie(1) ----

every_option_both_ways() { # page
    options_of_text <"$1" >"$1.options"
    is "$1: options of the program that it lacks" "$(missing all "$1.options")" ""
    is "$1: options that no command has" "$(missing "$1.options" all)" ""
    while read -r command; do
        ask chunk "$2" -v 'section=COMMANDS|命令' -v name="$command" >chunk
        yes "$1: $command is there" test -s chunk
        options_of_text <chunk >chunk.options
        case $command in "case edit") cat "options.case add" >>chunk.options ;; esac
        LC_ALL=C sort -u chunk.options >chunk.sorted
        is "$1: options of $command" "$(missing "options.$command" chunk.sorted)" ""
    done <commands
    ask tags "$2" -v 'section=COMMANDS|命令' >named
    while read -r tag; do
        found=no
        while read -r command; do
            case "$tag " in "$command "*) found=yes ;; esac
        done <commands
        is "$1: a command begins '$tag'" $found yes
    done <named
}

# Line breaks and spaces of a page are not a part of what it says.
says() { # page, text; the page is in squeezed
    yes "$1 does not say: $2" grep -qF -e "$(printf '%s' "$2" | squeeze)" squeezed
}
every_figure() { # page
    squeeze <"$1" >squeezed
    while IFS=$(printf '\t') read -r key label unit one other; do
        contains "$1" "$key"
        case $1 in
        *zh_CN*) for text in "$label（$unit）" "$one" "$other"; do
            says "$1" "$text"
        done ;;
        esac
    done <definitions
    while IFS=$(printf '\t') read -r name title definition; do
        contains "$1" "$name"
        case $1 in
        *zh_CN*) for text in "$title" "$definition"; do
            says "$1" "$text"
        done ;;
        esac
    done <tables
}

# ---- tiaojie.conf(5) ----

every_setting_both_ways() { # page
    ask tags "$2" -v 'section=OPTIONS|选项' | LC_ALL=C sort >"$1.settings"
    is "$1: settings" "$(cat "$1.settings")" "$(cat settings)"
    while read -r name; do
        echo "$name = ?" >bad.conf
        expect 2 env TIAOJIE_CONF=bad.conf "$TIAOJIE" status
        contains "$err" "bad.conf 第 1 行：$name 不能是“?”"
        for word in $(sed -n 's/.*应为 \([a-z0-9 ]*\)。$/\1/p' "$err"); do
            ask chunk "$2" -v 'section=OPTIONS|选项' -v name="$name" >chunk
            contains chunk "$word"
        done
    done <"$1.settings"
}

# ---- examples ----

# The office of the examples: seeded and empty, with a ledger beside it.
new_office() {
    mkdir "$1" "$1/bin" && cd "$1" || exit 1
    ln -s "$TIAOJIE" bin/tiaojie
    cp "$root/data/ledger-2022.csv" .
    export TIAOJIE_DB="$PWD/office.db"
    expect 0 "$TIAOJIE" init
}
every_example() { # pages
    new_office "office.${1##*/}"
    for p in "$1" "${1%/*}/tiaojie-nightly.8" "${1%/*}/tiaojie.conf.5"; do
        ask examples "$p" >examples
        yes "$p has examples" test -s examples
        while read -r command; do
            expect 0 env PATH="$PWD/bin:$PATH" TERM=xterm sh -c "$command" </dev/null
        done <examples
    done
    yes "the examples have written what they say" \
        test -s campaign.xlsx -a -s july.xlsx -a -s copy.backup -a -s reports/2022-12-20/summary.txt
    cd "$work" || exit 1
    export TIAOJIE_DB="$work/office.db"
}

# ---- both languages ----

mkdir zh_CN
for language in "" zh_CN/; do
    dir=$root/man/$language
    for page in tiaojie.1 tiaojie.conf.5 tiaojie-nightly.8; do
        ask text "$dir$page" >"$language$page"
    done
    every_option_both_ways "${language}tiaojie.1" "${dir}tiaojie.1"
    every_figure "${language}tiaojie.1"

    options_of_text <"${language}tiaojie-nightly.8" >night
    is "${language}tiaojie-nightly.8: options" "$(missing options.nightly night)" ""
    is "${language}tiaojie-nightly.8: options of status" "$(missing options.status night)" ""
    is "${language}tiaojie-nightly.8: options that no command has" "$(missing night all)" ""
    options_of_text <"${language}tiaojie.conf.5" >conf
    is "${language}tiaojie.conf.5: options that no command has" "$(missing conf all)" ""

    every_setting_both_ways "${language}tiaojie.conf.5" "${dir}tiaojie.conf.5"
done
echo "nonsense = 1" >bad.conf
expect 2 env TIAOJIE_CONF=bad.conf "$TIAOJIE" status
contains "$err" "没有名为“nonsense”的设置"

every_example "$root/man/tiaojie.1"
mv office.tiaojie.1 office.en
every_example "$root/man/zh_CN/tiaojie.1"

# ---- layout ----

if command -v mandoc >/dev/null; then
    for page in "$root"/man/*.[158] "$root"/man/zh_CN/*.[158]; do
        expect 0 mandoc -Tlint -Wwarning "$page"
        empty "$out"
    done
else
    skip "mandoc is not here: the pages are not checked"
fi

# ---- completion ----

if command -v bash >/dev/null; then
    expect 0 "$TIAOJIE" completion bash
    cp "$out" completion.bash
    expect 0 bash -n completion.bash
    cat >drive.bash <<'DRIVE'
. ./completion.bash
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_tiaojie
printf '%s\n' "${COMPREPLY[@]}"
DRIVE
    offered() { bash drive.bash tiaojie "$@" 2>&1 | LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//'; }
    offers() { # word, then the line
        word=$1
        shift
        case " $(offered "$@") " in
        *" $word "*) pass ;;
        *) fail "after 'tiaojie $*' $word is not offered: $(offered "$@")" ;;
        esac
    }
    is "first words" "$(offered "")" "$(sed 's/ .*//' commands | LC_ALL=C sort -u | tr '\n' ' ' | sed 's/ $//')"
    is "a begun command" "$(offered st)" "stats status"
    is "second words" "$(offered case "")" "add checklist edit history list move show undo"
    is "no two words are left out" "$(offered audit "")" "head list sessions verify"
    while read -r command; do
        # shellcheck disable=SC2086
        is "options of $command" "$(offered $command -)" \
            "$(printf '%s\n--help\n' "$(cat "options.$command")" | LC_ALL=C sort | tr '\n' ' ' | sed 's/^ *//; s/ $//')"
    done <commands
    is "a begun option" "$(offered stats --def)" "--definitions"
    is "tables" "$(offered stats "")" "$({ cut -f1 tables; echo brief; } | LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//')"
    offers campaign.rate explain campaign.ra
    offers accept case move 1 a
    for step in $(offered case move 1 "") $(offered record finding move 1 ""); do
        for page in tiaojie.1 zh_CN/tiaojie.1; do contains "$page" "$step"; done
    done
    offers committee_kind stats --by com
    for axis in $(offered stats --by ""); do
        for page in tiaojie.1 zh_CN/tiaojie.1; do contains "$page" "$axis"; done
    done
    offers gb18030 export --encoding g
    offers gb18030 export --encoding = g
    offers mediator record m
    offers list record mediator l
    offers restore record session r
    offers calm record finding move 1 ca
    offers R13 explain R1
    touch "a file.db" another.db
    is "files after -d" "$(offered -d an)" "another.db"
    is "a name with a space" "$(offered -d "a f")" "a file.db"
    is "files of import" "$(offered import an)" "another.db"
    is "no files for a filter" "$(offered case list an)" ""
    is "folders only" "$(offered nightly --outdir office.e)" "office.en"
    is "folders only, no files" "$(offered nightly --outdir another)" ""
    is "after the global options, too" "$(offered -d x.db --ascii sta)" "stats status"
    for page in "$root/man/tiaojie.1" "$root/man/zh_CN/tiaojie.1"; do
        is "screens in $page" "$(ask tags "$page" -v 'section=Screens|画面' | LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//')" \
            "$(offered tui "")"
    done
else
    skip "bash is not here: the completion is not tried"
fi
finish

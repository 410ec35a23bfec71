#!/bin/sh
# The identity numbers and telephones of an office come out of no command that was not told to
# unmask them: not in lists, not in papers of the night, not in refusals, not in the audit record.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=office.db
expect 0 "$TIAOJIE" init --demo

# Check digits are right, or a refusal could come before the number is looked at.
cat >numbers <<'EOF'
11010519491231002X
440308198001010023
13812345678
13987654321
13600001111
15011112222
EOF
id=1
sqlite3 office.db "UPDATE party SET id_kind = '1', id_no = '11010519491231002X', phone = '13812345678',
        guardian_phone = '13987654321', agent_id = '440308198001010023', agent_phone = '13600001111'
        WHERE \"case\" = $id;
    UPDATE mediator SET id_no = '440308198001010023', phone = '15011112222';
    UPDATE key_person SET id_no = '11010519491231002X', phone = '13812345678',
        contact_phone = '13600001111';
    UPDATE reception SET phone = '13987654321';
    UPDATE finding SET phone = '13600001111'"
is "numbers put in" "$(sqlite3 office.db "SELECT count(*) FROM party WHERE phone = '13812345678'")" 2

calls=0
said=$work/said
: >said
say() {
    calls=$((calls + 1))
    "$TIAOJIE" "$@" >"$out" 2>"$err" </dev/null
    for stream in "$out" "$err"; do
        if grep -qF -f numbers "$stream"; then
            fail "$*: $(grep -oF -f numbers "$stream" | sort -u | tr '\n' ' ')"
        else
            pass
        fi
        cat "$stream" >>"$said"
    done
}
reading() {
    for form in "" --json; do
        # shellcheck disable=SC2086 # no word at all when empty
        {
            say case list --limit 20 $form
            say case show "#$id" $form
            say due --within 60 $form
            say record mediator list $form
            say record finding list $form
            say record reception list $form
            say record key_person list $form
            say record party list "case:#$id" $form
            say record history party 1 $form
        }
    done
    say search 13812345678 --json
    say search 13812345678 --plain
    say case history "#$id"
    say case checklist "#$id"
    say person corrections 张三
    say retention due --by 2099-01-01
    for kind in case party mediator finding reception key_person; do
        say export $kind -o $kind.csv
    done
    say export party --format json
    say export party -o party.xlsx
    say stats staff --period 2022
    say stats quality --period 2022
    say status
    say doctor
}
reading

# A change of such a number, and what history says of it.
say record party edit 1 phone=13600001111
say record party history 1
say case history "#$id"

# Refusals that have the number in hand.
printf '案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,调解结果,当事人,当事人证件号,纠纷简要情况\n' >bad.csv
printf 'X1,没有的调委会,2022-11-18,依申请调解,一般,邻里,孟庙镇,调解中,张三；李四,11010519491231002X,因排水\n' >>bad.csv
say import bad.csv
say check
say nightly

say audit list --period 2022
say audit list --period 2022 --json
as_role clerk
reading
say search 13812345678 # the owner of a file without accounts sees his own on his screen

if [ "$calls" -lt 60 ] || [ "$(wc -l <"$said")" -lt 300 ]; then fail "hardly anything was said"; fi
for name in csv html txt json; do find . -name "*.$name"; done | grep -v bad.csv >papers
yes "there are papers" test "$(wc -l <papers)" -gt 8
while read -r paper; do
    if grep -qF -f numbers "$paper"; then fail "$paper: $(grep -oF -f numbers "$paper" | sort -u | tr '\n' ' ')"; else pass; fi
done <papers
yes "the workbook opens" unzip -o -q -d book party.xlsx
no "a number in the workbook" grep -rqF -f numbers book
sqlite3 office.db "SELECT coalesce(detail, '') FROM event" >details
no "a number in the audit record" grep -qF -f numbers details
finish

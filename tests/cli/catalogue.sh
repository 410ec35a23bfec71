#!/bin/sh
# Every text that the program can show has its English: the catalogue is whole
# and none of it is Chinese by oversight.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

cd "$root" || exit 1
git ls-files 'src/*.[ch]' 'include/*.h' | LC_ALL=C sort |
    xgettext --from-code=UTF-8 --language=C --keyword=_ --keyword=N_ --no-wrap \
        --files-from=- -o "$work/now.pot" 2>"$work/xgettext.err"
yes "the sources were read" test -s "$work/now.pot"
msgmerge --quiet --no-fuzzy-matching --no-wrap -o "$work/merged.po" po/en.po "$work/now.pot" \
    2>"$work/msgmerge.err"
msgattrib --untranslated --no-obsolete --no-wrap "$work/merged.po" 2>/dev/null |
    sed -n 's/^msgid "\(..*\)"$/\1/p' >"$work/missing"
if [ -s "$work/missing" ]; then
    fail "texts without English (make po, then translate):"
    show "$work/missing"
else
    pass
fi
# A translation that is the Chinese itself.
msgattrib --no-obsolete --no-wrap po/en.po 2>/dev/null |
    awk '/^msgid /{id = substr($0, 7)} /^msgstr /{s = substr($0, 8); if (s == id && s ~ /[^ -~]/) print s}' |
    grep -v '^"[ -~]*"$' >"$work/same" || true
# Names that stay Chinese in English too are few and known.
grep -v -e '六防六促' -e '〔' -e '今 昨 明' "$work/same" >"$work/oversight" || true
empty "$work/oversight"
yes "the catalogue compiles" msgfmt -c -o /dev/null po/en.po

cd "$work" || exit 1
mkdir -p locale/en/LC_MESSAGES
msgfmt -o locale/en/LC_MESSAGES/tiaojie.mo "$root/po/en.po" 2>/dev/null
expect 0 env LANGUAGE=en TIAOJIE_LOCALEDIR="$work/locale" "$TIAOJIE" --help
contains "$out" "Create a database"
expect 0 env TIAOJIE_LOCALEDIR="$work/locale" "$TIAOJIE" --help
contains "$out" "建立数据库"
finish

#!/bin/sh
# Renews po/tiaojie.pot from the sources and merges it into po/en.po.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
git ls-files 'src/*.[ch]' 'include/*.h' | LC_ALL=C sort |
    xgettext --from-code=UTF-8 --language=C --keyword=_ --keyword=N_ --no-wrap --sort-by-file \
        --add-comments=TRANSLATORS --package-name=tiaojie --files-from=- -o po/tiaojie.pot.new
# The date of the run is not news.
sed -i '/^"POT-Creation-Date/d' po/tiaojie.pot.new
mv po/tiaojie.pot.new po/tiaojie.pot
msgmerge --quiet --no-wrap --no-fuzzy-matching --update --backup=none po/en.po po/tiaojie.pot
msgattrib --untranslated po/en.po | grep -c '^msgid' |
    awk '{print ($1 > 1 ? $1 - 1 : 0) " messages are not translated"}'

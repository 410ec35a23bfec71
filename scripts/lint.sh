#!/bin/sh
# What machines can see: floors, words, warnings of both compilers, cppcheck,
# layout, manual pages, shell scripts.  usage: lint.sh BUILD
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
build=$1
bad=0
step() { printf '%s\n' "lint: $1"; }
fail() { bad=1; }

step "floors and doors"
sh scripts/lint-floors.sh || fail
step "banned words, length of files"
sh scripts/lint-words.sh || fail
step "texts of SQL, paths of the security paper"
sh scripts/lint-sql.sh || fail
sh scripts/lint-security.sh || fail

for cc in gcc clang; do
    step "warnings of $cc"
    make --no-print-directory -s -j"$(nproc)" CC=$cc BUILD="$build/lint-$cc" \
        CFLAGS="-O1 -Werror" "$build/lint-$cc/tiaojie" "$build/lint-$cc/tiaojie-wrap" || fail
done

step "hardening"
for cc in gcc clang; do
    sh scripts/lint-hardening.sh "$build/lint-$cc/tiaojie" "$build/lint-$cc/tiaojie-wrap" || fail
done

step "cppcheck"
cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
    --suppress=missingIncludeSystem --error-exitcode=1 -j "$(nproc)" \
    -D_GNU_SOURCE -DTIAOJIE_VERSION='"x"' -DTIAOJIE_LOCALEDIR='"x"' -DTIAOJIE_SYSCONFDIR='"x"' \
    -DTIAOJIE_LIBEXECDIR='"x"' \
    -Iinclude src || fail

step "layout"
version=$(clang-format --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ "$version" = 14 ]; then
    git ls-files 'src/*.c' 'include/*.h' 'tests/*.c' 'tests/*.h' |
        grep -v -e _table.h | xargs clang-format --dry-run -Werror || fail
else
    echo "lint: layout is checked with clang-format 14 only, here is $version" >&2
fi

step "manual"
for m in man/*.[158] man/zh_CN/*.[158]; do
    out=$(mandoc -Tlint -Wwarning "$m" 2>&1) || { printf '%s\n' "$out" >&2; fail; }
done

step "shell scripts"
shellcheck -x -S warning -s sh scripts/*.sh tests/*.sh tests/cli/*.sh tests/bench/*.sh \
    tests/office/*.sh tests/torture/*.sh || fail
[ $bad = 0 ] && echo "lint: clean"
exit $bad

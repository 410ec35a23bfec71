#!/bin/sh
# Installs what building and testing need and pkg-config or the shell does not
# find; says what and why.  usage: install-deps.sh build|check|lint
#
# SPDX-License-Identifier: Apache-2.0
set -eu
want=${1:-build}
missing=""
why=""

need() { # package, why
    missing="$missing $1"
    why="$why
  $1 - $2"
}
have_lib() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1"; }
lib() { have_lib "$1" || need "$2" "$3"; }
prog() { command -v "$1" >/dev/null 2>&1 || need "$2" "$3"; }

prog make make "runs the build"
if ! command -v cc >/dev/null 2>&1 && ! command -v gcc >/dev/null 2>&1; then
    need gcc "compiles the program"
fi
[ -e /usr/include/stdio.h ] || need libc6-dev "headers of the C library"
prog pkg-config pkg-config "finds the libraries"
prog msgfmt gettext "makes the English message catalogue"
lib ncursesw libncurses-dev "the terminal"
lib sqlite3 libsqlite3-dev "the database"
lib uuid uuid-dev "identifiers"
lib xlsxwriter libxlsxwriter-dev "writes Excel files"
lib libzip libzip-dev "opens Excel files"
lib expat libexpat1-dev "reads Excel files"
lib nettle nettle-dev "digests of sealed months and of the audit chain"
case $want in
check | lint)
    lib cmocka libcmocka-dev "unit tests"
    lib vterm libvterm-dev "tests of the whole program on a pseudo terminal"
    prog sqlite3 sqlite3 "tests look into the database with it"
    prog mandoc mandoc "checks the manual pages"
    [ "$(id -u)" != 0 ] || prog sudo sudo "tests of an office with real users"
    prog git git "lists the files to check"
    prog python3 python3-minimal "opens the written Excel files with foreign eyes"
    ;;
esac
if [ "$want" = lint ]; then
    prog clang clang "second compiler"
    prog cppcheck cppcheck "static checks"
    prog clang-format clang-format "layout of the code"
    prog shellcheck shellcheck "checks the shell scripts"
fi

[ -z "$missing" ] && exit 0
echo "Needed and not found:$why" >&2
if ! command -v apt-get >/dev/null 2>&1; then
    echo "This system has no apt-get. Install what corresponds to these Debian packages, then run make again:" >&2
    echo " $missing" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1; then
    as_root="sudo"
else
    echo "Run as root:  apt-get install$missing" >&2
    exit 1
fi
echo "Installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of package names
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null

#!/bin/sh
# Drives the program through every screen and writes each to doc/screens, as text and as PNG.
# usage: shots.sh BUILD
#
# The texts are the same each time; the pictures depend on the fonts.  Nothing is installed
# here: what is missing is named.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
case $1 in
/*) build=$1 ;;
*) build=$PWD/$1 ;;
esac
folder=doc/screens

need() { # command, package
    command -v "$1" >/dev/null || missing="$missing $2"
}
missing=
need rsvg-convert librsvg2-bin
need pngquant pngquant
need fc-list fontconfig
if ! fc-list 2>/dev/null | grep -q -e 'Noto Sans.*CJK' -e 'WenQuanYi'; then
    missing="$missing fonts-noto-cjk"
fi
if ! fc-list 2>/dev/null | grep -q 'DejaVu Sans Mono'; then
    missing="$missing fonts-dejavu-core"
fi
if [ -n "$missing" ]; then
    echo "shots: install these first:$missing" >&2
    exit 1
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/tiaojie-shots.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export TIAOJIE_NOW=2022-12-21T09:14:00 HOME="$work" LC_ALL=C.UTF-8 TZ=UTC
unset TIAOJIE_DB TIAOJIE_CONF XDG_CONFIG_HOME XDG_DATA_HOME LANGUAGE NO_COLOR || true

tiaojie=$build/tiaojie
"$tiaojie" -d "$work/demo.db" init --demo 2>/dev/null
# Whoever takes the pictures is the same clerk in them.
{
    "$tiaojie" -d "$work/demo.db" record user add login="$(id -un)" name=李敏 role=admin active=1
    "$tiaojie" -d "$work/demo.db" record user add login=guanli name=管理员 role=admin active=1
    # The audit record is not for a clerk.
    cp "$work/demo.db" "$work/audit.db"
    "$tiaojie" -d "$work/demo.db" record user edit 李敏 role=clerk
} >/dev/null 2>&1
for theme in contrast colorblind; do
    echo "theme = $theme" >"$work/$theme.conf"
done

mkdir -p "$folder"
rm -f "$folder"/*.txt "$folder"/*.png
"$build/tests/shots" "$tiaojie" "$work/demo.db" "$PWD/$folder" "$work"
for svg in "$work"/*.svg; do
    name=$(basename "$svg" .svg)
    case $name in
    *-132x43) colours=6 zoom=0.7 ;; # they would be large
    *) colours=16 zoom=1 ;;
    esac
    rsvg-convert -z $zoom "$svg" -o "$work/$name.png"
    pngquant --force --strip --nofs $colours --output "$folder/$name.png" "$work/$name.png"
done
# The index, in the order of the names.
{
    echo "# Every screen of the program"
    echo
    echo "Made by \`make shots\` on the fictional district of 21 December 2022; each picture"
    echo "also stands beside it as text."
    for text in "$folder"/*.txt; do
        name=$(basename "$text" .txt)
        printf '\n## %s\n\n![%s](screens/%s.png)\n\n[text](screens/%s.txt)\n' \
            "$name" "$name" "$name" "$name"
    done
} >doc/screens.md
echo "shots: $(find "$folder" -name '*.txt' | wc -l) screens in $folder"

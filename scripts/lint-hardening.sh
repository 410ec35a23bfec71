#!/bin/sh
# Fails when a program was not built as hard to break into as the Makefile says:
# position independent, all relocations read-only and bound at start, stack
# protector, fortified calls, no executable stack, no run path.
# usage: lint-hardening.sh PROGRAM...
#
# SPDX-License-Identifier: Apache-2.0
set -eu
bad=0
say() {
    echo "$1" >&2
    bad=1
}
for f in "$@"; do
    headers=$(LC_ALL=C readelf -W -h -l -d "$f")
    symbols=$(LC_ALL=C readelf -W --dyn-syms "$f")
    has() { printf '%s\n' "$headers" | grep -qE "$1"; }
    has 'Type: +DYN' && has 'FLAGS_1.*PIE' || say "$f: not position independent"
    has 'GNU_RELRO' || say "$f: relocations stay writable (relro)"
    has 'FLAGS.*(BIND_NOW|NOW)' || say "$f: not bound at start (now)"
    has 'GNU_STACK .* RW +0' || say "$f: the stack is executable, or nobody says that it is not"
    ! has '(RPATH|RUNPATH)' || say "$f: has a run path"
    ! has 'LOAD .* RWE ' || say "$f: memory that can be written and run"
    printf '%s\n' "$symbols" | grep -q __stack_chk_fail || say "$f: no stack protector"
    printf '%s\n' "$symbols" | grep -qE '__[a-z]+_chk' || say "$f: no fortified calls"
done
exit $bad

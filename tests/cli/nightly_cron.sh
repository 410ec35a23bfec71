#!/bin/sh
# The line of the cron file as cron would run it, and the files of systemd.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

cron=$root/scripts/tiaojie.cron
mkdir bin systemd
ln -s "$TIAOJIE" bin/tiaojie
expect 0 env -i HOME="$work" "$TIAOJIE" init --demo

# Five fields of time, the user, the command; cron turns a bare % into a newline.
line=$(grep '^[0-9*]' "$cron")
is "user" "$(echo "$line" | awk '{ print $6 }')" "tiaojie"
no "a bare percent sign" sh -c "printf '%s\n' '$line' | grep '[^\\\\]%'"
yes "it ends with a newline" sh -c "tail -c 1 '$cron' | od -An -c | grep -q 'n'"
command=$(echo "$line" | cut -d ' ' -f 7- | sed -e "s|@program@|$work/bin/tiaojie|" \
    -e "s|/run/systemd/system|$work/systemd/system|")

expect 0 env -i HOME="$work" PATH=/usr/bin:/bin /bin/sh -c "$command"
empty "$out"
empty "$err"
yes "the day is done" test -s .local/share/tiaojie/reports/2022-12-20/report.html
rm -r .local/share/tiaojie/reports
mkdir systemd/system
expect 0 env -i HOME="$work" PATH=/usr/bin:/bin /bin/sh -c "$command"
no "cron steps aside where systemd runs" test -e .local/share/tiaojie/reports

# The unit's command as it stands.
unit=$root/scripts/tiaojie-nightly.service
start=$(sed -n "s|^ExecStart=@program@|$work/bin/tiaojie|p" "$unit")
# shellcheck disable=SC2086 # systemd splits words, too
expect 0 env -i HOME="$work" $start
empty "$out"
empty "$err"
yes "the unit does the day" test -s .local/share/tiaojie/reports/2022-12-20/report.html
is "busy and reminders are no failure of the unit" "$(grep '^SuccessExitStatus=' "$unit")" \
    "SuccessExitStatus=3 5"

if command -v systemd-analyze >/dev/null; then
    sed "s|@program@|$work/bin/tiaojie|" "$root/scripts/tiaojie-nightly.service" \
        >systemd/tiaojie-nightly.service
    cp "$root/scripts/tiaojie-nightly.timer" systemd/
    expect 0 systemd-analyze verify --man=no systemd/tiaojie-nightly.service \
        systemd/tiaojie-nightly.timer
else
    skip "systemd-analyze is not here"
fi
contains "$root/scripts/tiaojie-nightly.timer" "Persistent=true"
contains "$root/scripts/tiaojie-nightly.timer" "Asia/Shanghai"

finish

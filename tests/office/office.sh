#!/bin/sh
# An office with real users: what a hostile clerk with a shell gets, row by row.
#
# Everything is installed where it belongs and set up by the script that an
# administrator runs, in a mount namespace of its own: /etc, /usr/local, /var/lib,
# /home ... are the test's, the users are only there, and nothing is left behind
# however it ends.  Root and sudo are needed; elsewhere it says so.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
if [ "${OFFICE_NAMESPACE:-}" != yes ] && [ "$(id -u)" = 0 ] && [ -x /usr/bin/sudo ] &&
    unshare -m true 2>/dev/null; then
    OFFICE_NAMESPACE=yes exec unshare -m --propagation private sh "$0" "$@"
fi
. "$(dirname "$0")/../cli/lib.sh"

if [ "${OFFICE_NAMESPACE:-}" != yes ]; then
    skip "tests of an office need root, sudo and a mount namespace"
    finish
fi
build=$(dirname "$TIAOJIE")
main=/usr/local/libexec/tiaojie/tiaojie-main
db=/var/lib/tiaojie/tiaojie.db
running=""
at_end() {
    exec 9>&- || true
    [ -z "$running" ] || kill "$running" 2>/dev/null || true
    for d in /home /run /var/backups /var/lib /usr/local; do umount -l "$d" || true; done
    umount -l /etc || true
    umount -l "$work/ns" || true
} 2>/dev/null

# ---- the machine ----

mkdir ns && mount -t tmpfs none ns && mkdir ns/etc && cp -a /etc/. ns/etc &&
    mount --bind ns/etc /etc || fail "no namespace"
for d in /usr/local /var/lib /var/backups /run /home; do mount -t tmpfs -o mode=755 none "$d"; done
chmod 755 "$work"
unset HOME TIAOJIE_NOW
expect 0 make -s --no-print-directory -C "$root" BUILD="$build" install
for u in tjadmin tjclerka tjclerkb tjother; do
    useradd -m -s /bin/sh "$u"
    chmod 700 "/home/$u"
done
setup=/usr/local/sbin/tiaojie-setup-office

# As a clerk at his own shell, in his home: as LOGIN COMMAND...
as() {
    (
        login=$1
        shift
        cd "/home/$login" && exec setpriv --reuid "$login" --regid "$login" --init-groups \
            env -i HOME="/home/$login" PATH=/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8 \
            TERM=xterm "$@"
    )
}

# ---- setting up ----

expect 1 "$setup" --check
contains "$out" "缺    服务账号"
expect 0 as tjclerka tiaojie --version # no office yet: it is the program itself
expect 1 "$setup"
contains "$err" "还没有管理员账号"
expect 0 "$setup" --remove
rm /var/lib/tiaojie/tiaojie.db*
head -n 40 "$root/data/ledger-2022.csv" >台账.csv
expect 0 "$setup" --ledger 台账.csv --admin tjadmin=管理员 --clerk tjclerka --clerk tjclerkb
expect 0 "$setup"
empty "$out"
expect 0 "$setup" --check
lacks "$out" "缺"
expect 2 "$setup" --nonsense
mode_of() { is "$1" "$(stat -c '%U:%G %a' "$1")" "$2"; }
mode_of /var/lib/tiaojie "tiaojie:tiaojie 700"
mode_of "$db" "tiaojie:tiaojie 600"
mode_of /var/backups/tiaojie "tiaojie:tiaojie 700"
mode_of /etc/tiaojie "root:tiaojie 750"
mode_of /etc/tiaojie/tiaojie.conf "root:tiaojie 640"
mode_of /etc/sudoers.d/tiaojie "root:root 440"
mode_of "$main" "root:root 755"
mode_of /usr/local/bin/tiaojie "root:root 755"
is "setuid and setgid" "$(find /usr/local -perm /6000 -type f)" ""
expect 0 visudo -c

# What has been loosened is found, and put right.
chmod 755 /var/lib/tiaojie && chmod 644 "$db"
expect 1 "$setup" --check
contains "$out" "缺    数据目录"
expect 5 setpriv --reuid tiaojie --regid tiaojie --clear-groups env -i HOME=/var/lib/tiaojie \
    LC_ALL=C.UTF-8 TERM=xterm "$main" doctor
contains "$out" "/var/lib/tiaojie"
expect 0 env OFFICE_LOOSE=tjadmin "$build/tests/pty_office"
expect 0 "$setup"
mode_of "$db" "tiaojie:tiaojie 600"

# ---- accounts, and a ledger that comes in by the clerk's own descriptor ----

expect 0 as tjadmin tiaojie record user add login=tjclerka name=甲 role=clerk active=1
expect 0 as tjadmin tiaojie record user add login=tjclerkb name=乙 role=clerk \
    committee=龙城镇西杨店人民调解委员会 active=1
cp 台账.csv /home/tjclerka/
sed '2s/2022-01-25/某日/; 2s/邻里/无此类/; 2s/0001号/9999号/' 台账.csv >/home/tjclerka/坏.csv
chown tjclerka: /home/tjclerka/*.csv && chmod 600 /home/tjclerka/*.csv
expect 0 as tjclerka tiaojie import 台账.csv
contains "$out" "已有 39 行"
expect 5 as tjclerka tiaojie import --skip-bad 坏.csv
mode_of /home/tjclerka/坏.csv.bad.csv "tjclerka:tjclerka 600"
expect 0 as tjclerka sh -c 'tiaojie import -n - <台账.csv'
there=龙塔人调字 # of a case, in what goes out; attacks must show neither it nor a name

# ---- files go to the clerk ----

expect 0 as tjclerka tiaojie export case -o 案件.xlsx
mode_of /home/tjclerka/案件.xlsx "tjclerka:tjclerka 600"
expect 0 as tjclerka tiaojie export case -o /home/tjclerka/案件.csv
mode_of /home/tjclerka/案件.csv "tjclerka:tjclerka 600"
contains /home/tjclerka/案件.csv "$there"
expect 0 as tjclerka tiaojie stats committees -o 统计.html
mode_of /home/tjclerka/统计.html "tjclerka:tjclerka 600"
expect 0 as tjclerka sh -c 'tiaojie export case >管道.csv'
contains /home/tjclerka/管道.csv "$there"
is "nothing half is left" "$(find /home -name '.tiaojie*')" ""

# ---- attacks: status, clerk, what, command for his shell ----

refused() {
    wanted=$1
    what=$2
    shift 2
    as tjclerka env db="$db" main="$main" "$@" >"$out" 2>"$err" </dev/null
    got=$?
    case $wanted in
    no) [ "$got" != 0 ] && pass || fail "$what: it worked" ;;
    *) is "$what: status" "$got" "$wanted" ;;
    esac
    if grep -qaF -e "$there" -e 韩飞生 "$out" "$err"; then fail "$what: it got out"; show "$out"; else pass; fi
}
refused no "read the database" cat "$db"
refused no "copy it" cp "$db" /home/tjclerka/copy.db
refused no "list its folder" ls /var/lib/tiaojie
refused no "replace it" sh -c 'cp 案件.csv "$db"'
refused no "move it away" mv "$db" /home/tjclerka/
refused no "link to it" ln "$db" /home/tjclerka/hard.db
refused no "read the backups" ls /var/backups/tiaojie
refused no "read the settings" cat /etc/tiaojie/tiaojie.conf
refused no "change the settings" sh -c 'echo "database = /tmp/x" >>/etc/tiaojie/tiaojie.conf'
refused no "read the rule" cat /etc/sudoers.d/tiaojie
refused no "change the program" sh -c 'echo >>"$main"'
refused no "remove the program" rm -f "$main"
refused 6 "-d" tiaojie -d /home/tjclerka/x.db case list
refused 6 "--database=" tiaojie --database=/tmp/x.db case list
refused 6 "-o over the database" tiaojie export case -o "$db"
refused 6 "-o into the state folder" tiaojie export case -o /var/lib/tiaojie/x.csv
refused 6 "-o by the home of the account" tiaojie stats committees -o /var/backups/tiaojie/x.csv
refused 6 "-o with dots" tiaojie export case -o ../../var/lib/tiaojie/x.csv
refused 6 "import of the settings" tiaojie import /etc/tiaojie/tiaojie.conf
refused 6 "import of the database" tiaojie import "$db"
refused 6 "import of the program's own descriptor" tiaojie import /proc/self/fd/4
refused 6 "--map" tiaojie import 台账.csv --map /etc/tiaojie/tiaojie.conf
refused no "--json" tiaojie case add --json /etc/tiaojie/tiaojie.conf
refused 6 "--bad-file" tiaojie import --skip-bad --bad-file /var/lib/tiaojie/bad.csv 坏.csv
refused 6 "--check" tiaojie stats --check /etc/tiaojie/tiaojie.conf
refused 6 "backup -o" tiaojie backup -o /home/tjclerka/b.db
refused 6 "backup" tiaojie backup
refused 6 "restore" tiaojie restore 案件.csv
refused 6 "init" tiaojie init
refused 6 "nightly --outdir" tiaojie nightly --outdir /home/tjclerka
refused 6 "nightly --backup-dir" tiaojie nightly --backup-dir /home/tjclerka
refused 6 "--test-pipe" tiaojie tui --test-pipe /home/tjclerka/x
refused no "a shell as the account" sudo -n -u tiaojie sh -c id
refused no "cat as the account" sudo -n -u tiaojie cat "$db"
refused no "the program as root" sudo -n "$main" case list
refused no "the group of the account" sudo -n -g tiaojie "$main" case list
refused no "sudo -E" sudo -n -E -u tiaojie "$main" case list
refused no "a variable by sudo" sudo -n -u tiaojie TIAOJIE_DB=/tmp/x "$main" case list
refused no "an editor by sudo" sudo -n -u tiaojie -e "$db"
refused no "the folder by sudo" sudo -n -u tiaojie -D /var/lib/tiaojie "$main" case list
refused no "a log in as the account" setpriv --reuid tiaojie id
refused 6 "-o without the wrapper" sudo -n -u tiaojie "$main" export case -o x.csv
refused 6 "import without the wrapper" sudo -n -u tiaojie "$main" import 台账.csv
refused no "descriptor 3 is a file" sh -c 'sudo -n -u tiaojie "$main" export case -o x.csv 3<>台账.csv'
refused 6 "accounts" tiaojie record user add login=tjother name=丙 role=admin active=1
refused 6 "the audit record" tiaojie audit list

# A program of his own at the other end of descriptor 3 answers every question with
# a descriptor that the program must not take.
cat >/home/tjclerka/peer.py <<'PEER'
import array, os, socket, subprocess, sys
open("own", "w").write("x")
os.chmod("own", 0o600)
open("wide", "w").close()
os.chmod("wide", 0o666)
kinds = {"readable": ("/etc/passwd", os.O_RDONLY), "kernel": ("/proc/self/comm", os.O_WRONLY),
         "full": ("own", os.O_WRONLY), "wide": ("wide", os.O_WRONLY),
         "device": ("/dev/null", os.O_WRONLY), "folder": ("/tmp", os.O_RDONLY)}
name, flags = kinds[sys.argv[1]]
pair = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
ours, theirs = [s.dup() for s in pair]
pair[0].close()
pair[1].close()
os.dup2(theirs.fileno(), 3)
child = subprocess.Popen(["sudo", "-n", "-u", "tiaojie", os.environ["main"]] + sys.argv[2:],
                         pass_fds=[3])
os.close(3)
theirs.close()
while ours.recv(4096):
    fd = os.open(name, flags)
    ours.sendmsg([bytes(8)], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [fd]))])
    os.close(fd)
sys.exit(child.wait())
PEER
for kind in readable kernel full wide device folder; do
    refused 1 "descriptor 3 gives: $kind" python3 peer.py $kind export case -o x.csv
    contains "$err" "不是普通文件"
done
for kind in kernel device folder; do
    refused 1 "descriptor 3 gives to be read: $kind" python3 peer.py $kind import x.csv
    contains "$err" "不是普通文件"
done

# A link in the target, in a folder, and one to a file of another.
as tjclerka ln -s "$db" link.csv
as tjclerka ln -s /var/lib/tiaojie folder
as tjclerka ln -s /tmp out
refused 6 "a link as a folder" tiaojie export case -o folder/x.csv
refused 6 "a link as a folder elsewhere" tiaojie export case -o out/x.csv
expect 0 as tjclerka tiaojie export case -o link.csv # takes the place of the link
mode_of /home/tjclerka/link.csv "tjclerka:tjclerka 600"
yes "the link is gone, the file is there" test ! -L /home/tjclerka/link.csv
refused 6 "a link to be imported" tiaojie import folder/tiaojie.db
refused 6 "a hidden file" tiaojie export case -o .profile
as tjclerka mkfifo pipe
refused no "a pipe to be imported" timeout 5 tiaojie import pipe

# ---- variables ----

lists() { # what, VARIABLE=VALUE...: his own list comes, whatever is set
    what=$1
    shift
    expect 0 as tjclerka env "$@" tiaojie case list --plain
    is "$what: lines" "$(wc -l <"$out")" 40
}
mkdir /home/tjclerka/ti && chown tjclerka: /home/tjclerka/ti
lists "TIAOJIE_DB" TIAOJIE_DB=/home/tjclerka/x.db
lists "TIAOJIE_CONF" TIAOJIE_CONF=/home/tjclerka/x.conf
lists "TIAOJIE_NOW" TIAOJIE_NOW=nonsense
lists "XDG" XDG_DATA_HOME=/home/tjclerka XDG_CONFIG_HOME=/home/tjclerka
lists "LD_PRELOAD" LD_PRELOAD=/nonexistent.so LD_LIBRARY_PATH=/home/tjclerka
lists "TERMINFO" TERMINFO=/home/tjclerka/ti TERMINFO_DIRS=/home/tjclerka/ti
lists "TMPDIR" TMPDIR=/home/tjclerka/none SQLITE_TMPDIR=/home/tjclerka/none
lists "forged identity" SUDO_UID=0 SUDO_USER=tjadmin SUDO_COMMAND=x SUDO_GID=0
lists "PATH" PATH=/home/tjclerka:/usr/local/bin:/usr/bin:/bin HOME=/var/lib/tiaojie
refused 6 "a forged name by himself" env SUDO_UID=0 SUDO_USER=tjadmin SUDO_COMMAND=x "$main" status

# ---- one cannot act as another; each sees his own ----

expect 6 as tjother tiaojie case list
contains "$err" tiaojie-users
expect 1 as tjother sudo -n -u tiaojie "$main" case list
expect 0 as tjclerkb tiaojie case list --plain
yes "b sees fewer" test "$(wc -l <"$out")" -lt 40
no "b cannot become a" as tjclerkb sudo -n -u tjclerka tiaojie case list
expect 0 as tjclerkb env USER=tjadmin LOGNAME=tjadmin SUDO_USER=tjadmin tiaojie doctor
contains "$out" tjclerkb
gpasswd -d tjclerkb tiaojie-users >/dev/null
expect 6 as tjclerkb tiaojie case list
gpasswd -a tjclerkb tiaojie-users >/dev/null

# ---- the screen, through the wrapper, on a terminal ----

if [ -x "$build/tests/pty_office" ]; then
    expect 0 env OFFICE_CLERK=tjclerka "$build/tests/pty_office"
    mode_of /home/tjclerka/画面.csv "tjclerka:tjclerka 600"
    contains /home/tjclerka/画面.csv "$there"
else
    fail "tests/pty_office is not built"
fi

# ---- a running program: script(1) gives it a terminal ----

mkfifo keys
script -q -c "setpriv --reuid tjclerka --regid tjclerka --init-groups env -i HOME=/home/tjclerka \
    LC_ALL=C.UTF-8 TERM=xterm /usr/local/bin/tiaojie tui home" "$work/typed" <keys >/dev/null 2>&1 &
running=$!
exec 9>keys
pid=""
tries=0
while [ -z "$pid" ] && [ $tries -lt 100 ]; do
    for p in /proc/[0-9]*; do
        [ "$(readlink "$p/exe" 2>/dev/null)" != "$main" ] || pid=${p#/proc/}
    done
    tries=$((tries + 1))
    [ -n "$pid" ] || sleep 0.1
done
yes "the program runs" test -n "$pid"
is "it runs as the account" "$(sed -n 's/^Uid:\t\([0-9]*\).*/\1/p' "/proc/$pid/status")" "$(id -u tiaojie)"
contains "/proc/$pid/limits" "Max core file size        0                    0"
for what in environ maps mem stack syscall; do
    refused no "/proc: $what" cat "/proc/$pid/$what"
done
refused no "/proc: fd" ls "/proc/$pid/fd"
refused no "/proc: cwd" ls "/proc/$pid/cwd/"
refused no "/proc: exe" cat "/proc/$pid/exe"
refused no "kill" kill -KILL "$pid"
refused no "a core file" kill -ABRT "$pid"
if command -v strace >/dev/null; then refused no "strace" timeout 5 strace -p "$pid"; fi
if command -v gdb >/dev/null; then refused no "gdb" timeout 5 gdb -p "$pid" -batch -ex bt; fi
# The account itself cannot look into it either.
no "another program of the account" setpriv --reuid tiaojie --regid tiaojie --clear-groups \
    cat "/proc/$pid/environ"
# The line drops: the program ends.
exec 9>&-
kill -KILL "$running"
tries=0
while [ -d "/proc/$pid" ] && [ $tries -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
yes "hang-up ends the program" test ! -d "/proc/$pid"
running=""
is "no core files" "$(find /home /var/lib /usr/local -name 'core*' -type f)" ""

# ---- the night, as cron would; the record names who it was ----

command=$(sed -n 's/^30 2 \* \* \* tiaojie //p' /etc/cron.d/tiaojie)
expect 0 setpriv --reuid tiaojie --regid tiaojie --clear-groups env -i HOME=/var/lib/tiaojie \
    PATH=/usr/bin:/bin /bin/sh -c "$command"
yes "a backup" test -n "$(find /var/backups/tiaojie -name '*.db')"
mode_of "$(find /var/backups/tiaojie -name '*.db' | head -n 1)" "tiaojie:tiaojie 600"
expect 0 sudo -n -u tiaojie "$main" audit list
contains "$out" tjclerka
contains "$out" /dev/pts
expect 0 sudo -n -u tiaojie "$main" audit verify
expect 0 sudo -n -u tiaojie "$main" check

# ---- taken back ----

expect 0 "$setup" --remove
yes "the data stay" test -s "$db"
refused no "the rule is gone" sudo -n -u tiaojie "$main" case list
refused no "and the database is closed" tiaojie -d "$db" case list
cd /
finish

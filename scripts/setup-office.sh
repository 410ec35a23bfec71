#!/bin/sh
# Sets tiaojie up for an office of many clerks on one server, says what is
# missing, or takes it back.  See tiaojie-office(8).
#
# usage: setup-office.sh [--admin LOGIN=NAME] [--clerk LOGIN]... [--ledger FILE]
#        setup-office.sh --check
#        setup-office.sh --remove
#
# Run by root, after `make install`.  It may be repeated: what is right already
# is left alone, and nothing of the data is ever overwritten or removed.
#
# SPDX-License-Identifier: Apache-2.0
set -eu
umask 022
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH LC_ALL=C.UTF-8

# Put in by make install; from the source tree the defaults of the Makefile.
libexec=@libexecdir@
share=@datadir@
case $libexec in @*) libexec=/usr/local/libexec share=/usr/local/share ;; esac

account=tiaojie
clerks=tiaojie-users
program=$libexec/tiaojie/tiaojie-main
marker=$libexec/tiaojie/office
templates=$share/tiaojie
state=/var/lib/tiaojie
backups=/var/backups/tiaojie
settings=/etc/tiaojie
conf=$settings/tiaojie.conf
rule=/etc/sudoers.d/tiaojie
cron=/etc/cron.d/tiaojie
database=$state/tiaojie.db

say() { printf '%s\n' "$*"; }
fail() {
    printf 'setup-office: %s\n' "$*" >&2
    exit 1
}
usage() {
    sed -n 's/^# \{0,1\}usage: /用法：/p; s/^#  *\(setup-office.sh --\)/      \1/p' "$0"
}

# owner:group mode, as they should be
is_like() { # path, "root:root 440"
    [ -e "$1" ] && [ ! -L "$1" ] && [ "$(stat -c '%U:%G %a' "$1")" = "$2" ]
}
filled() { # template: with the place of the program put in
    sed "s|@program@|$program|g" "$templates/$1"
}
# As root of the machine by way of the account; noted in the audit record.
as_account() { env -i PATH="$PATH" LC_ALL="$LC_ALL" sudo -n -u "$account" -- "$program" "$@" </dev/null; }
systemd_runs() { [ -d /run/systemd/system ]; }

# ---- one requirement each: has_x is true when it is met, make_x meets it ----

has_sudo() { [ -x /usr/bin/sudo ] && command -v visudo >/dev/null; }
make_sudo() { fail "没有 sudo：先安装（Debian：apt-get install sudo）"; }

# Whoever can write the program or a folder above it can have anything done.
has_program() {
    path=$program
    [ -x "$path" ] || return 1
    while :; do
        [ "$(stat -c %u "$path")" = 0 ] || return 1
        [ $((0$(stat -c %a "$path") & 022)) = 0 ] || return 1
        [ "$path" != / ] || return 0
        path=$(dirname "$path")
    done
}
make_program() { fail "$program 没有装好，或它和上级目录不是只有 root 能写：先 make install"; }

has_account() {
    getent passwd "$account" >/dev/null || return 1
    getent passwd "$account" | grep -q ":$state:[^:]*\(nologin\|false\)$"
}
make_account() {
    if getent passwd "$account" >/dev/null; then
        usermod -d "$state" -s /usr/sbin/nologin "$account"
    else
        useradd -r -U -d "$state" -M -s /usr/sbin/nologin -c "people's mediation" "$account"
    fi
}

has_alone() { [ -z "$(getent group "$account" | cut -d: -f4)" ]; }
make_alone() { fail "用户组 $account 里不能有别人（gpasswd -d 登录名 $account）；工作人员只进 $clerks"; }

has_clerks() { getent group "$clerks" >/dev/null; }
make_clerks() { groupadd -r "$clerks"; }

has_state() { is_like "$state" "$account:$account 700"; }
make_state() { install -d -o "$account" -g "$account" -m 700 "$state"; }
has_backups() { is_like "$backups" "$account:$account 700"; }
make_backups() { install -d -o "$account" -g "$account" -m 700 "$backups"; }
has_settings() { is_like "$settings" "root:$account 750"; }
make_settings() { install -d -o root -g "$account" -m 750 "$settings"; }

# Without these three lines the database would be looked for in the account's home.
has_conf() {
    is_like "$conf" "root:$account 640" && grep -q '^ *database *=' "$conf"
}
make_conf() {
    [ -e "$conf" ] || : >"$conf"
    for line in "database = $database" "reports = $state/reports" "backups = $backups"; do
        grep -q "^ *${line%% *} *=" "$conf" || printf '%s\n' "$line" >>"$conf"
    done
    chown "root:$account" "$conf"
    chmod 640 "$conf"
}

has_rule() {
    is_like "$rule" "root:root 440" && filled tiaojie.sudoers | cmp -s - "$rule"
}
# A broken file in sudoers.d would stop sudo for everybody: checked before it is there.
make_rule() {
    new=$(mktemp "$libexec/tiaojie/.sudoers.XXXXXX")
    filled tiaojie.sudoers >"$new"
    chmod 440 "$new"
    if ! visudo -cqf "$new"; then
        rm -f "$new"
        fail "sudo 规则没有通过 visudo 检查，没有装"
    fi
    mv "$new" "$rule.new~" # sudo skips names with a tilde
    mv "$rule.new~" "$rule"
}

has_database() { is_like "$database" "$account:$account 600"; }
make_database() {
    if [ -e "$database" ]; then
        chown "$account:$account" "$database"
        chmod 600 "$database"
    else
        as_account --no-input init
    fi
    [ -z "$ledger" ] || bring_in
}

# As long as there is no account everything is the service account's: committees
# and mediators of the ledger are made with it.
bring_in() {
    env -i PATH="$PATH" LC_ALL="$LC_ALL" HOME="$state" setpriv --reuid "$account" \
        --regid "$account" --clear-groups "$program" --no-input import - <"$ledger" ||
        {
            rm -f "$database"
            fail "台账没有导入，数据库没有建立；改好台账再来一次"
        }
}

has_admin() { [ -e "$database" ] && as_account --no-input record user list --json 2>/dev/null | grep -q '"role": *"admin"'; }
make_admin() {
    [ -n "$admin" ] || fail "还没有管理员账号：加上 --admin 登录名=姓名"
    login=${admin%%=*}
    name=${admin#*=}
    getent passwd "$login" >/dev/null || fail "系统里没有用户 $login"
    as_account --no-input record user add login="$login" name="$name" role=admin active=1 >/dev/null
    usermod -aG "$clerks" "$login"
}

has_night() {
    if systemd_runs; then systemctl is-enabled -q tiaojie-nightly.timer; else filled tiaojie.cron | cmp -s - "$cron"; fi
}
make_night() {
    if systemd_runs; then
        systemctl daemon-reload
        systemctl enable -q --now tiaojie-nightly.timer
    else
        install -d -m 755 /etc/cron.d
        filled tiaojie.cron >"$cron"
        chmod 644 "$cron"
    fi
}

# From now on the command `tiaojie` goes by sudo.
has_office() { is_like "$marker" "root:root 644" && [ "$(cat "$marker")" = "$account $clerks" ]; }
make_office() {
    printf '%s %s\n' "$account" "$clerks" >"$marker"
    chown root:root "$marker"
    chmod 644 "$marker"
}

what() {
    case $1 in
    sudo) say "sudo 已安装" ;;
    program) say "程序 $program 只有 root 能改" ;;
    account) say "服务账号 $account，不能登录" ;;
    alone) say "用户组 $account 里没有别人" ;;
    clerks) say "工作人员的用户组 $clerks" ;;
    state) say "数据目录 $state（$account，0700）" ;;
    backups) say "备份目录 $backups（$account，0700）" ;;
    settings) say "设置目录 $settings（root:$account，0750）" ;;
    conf) say "设置文件 $conf（root:$account，0640）" ;;
    rule) say "sudo 规则 $rule（root，0440）" ;;
    database) say "数据库 $database（$account，0600）" ;;
    admin) say "至少一个管理员账号" ;;
    night) say "夜间统计的定时任务" ;;
    office) say "tiaojie 命令改为经服务账号运行" ;;
    esac
}
all="sudo program account alone clerks state backups settings conf rule database admin night office"

check_all() {
    missing=0
    for r in $all; do
        if "has_$r"; then
            say "  有    $(what "$r")"
        else
            say "  缺    $(what "$r")"
            missing=1
        fi
    done
    return $missing
}

set_up() {
    for r in $all; do
        "has_$r" && continue
        "make_$r"
        "has_$r" || fail "没有做成：$(what "$r")"
        say "做好：$(what "$r")"
    done
    for login in $members; do
        usermod -aG "$clerks" "$login"
        say "做好：$login 在 $clerks 里，重新登录后生效"
    done
}

remove() {
    if systemd_runs; then systemctl disable -q --now tiaojie-nightly.timer || true; fi
    rm -f "$rule" "$marker" "$cron"
    say "已撤去 sudo 规则、定时任务和命令的转接。"
    say "留着没有动：$state、$backups、$settings，账号 $account，用户组 $clerks。"
}

mode=set_up admin="" members="" ledger=""
while [ $# -gt 0 ]; do
    case $1 in
    --check) mode=check_all ;;
    --remove) mode=remove ;;
    --admin | --clerk | --ledger)
        [ $# -gt 1 ] || fail "$1 后面要有登录名"
        case $1 in
        --admin) admin=$2 ;;
        --clerk) members="$members $2" ;;
        --ledger) ledger=$2 ;;
        esac
        shift
        ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
    shift
done
[ -z "$ledger" ] || [ -r "$ledger" ] || fail "读不了 $ledger"
[ -z "$ledger" ] || [ ! -e "$database" ] || fail "数据库已经有了；--ledger 只在第一次用"
case $admin in "" | ?*=?*) ;; *) fail "--admin 要写成 登录名=姓名" ;; esac
[ "$(id -u)" = 0 ] || fail "要由 root 运行"
"$mode"

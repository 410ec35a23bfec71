/* wrap/wrap.c - the command that clerks type: starts the program as the service account.
 *
 * It runs with the clerk's own rights and has no others.  Where no office has been set up
 * (scripts/setup-office.sh writes OFFICE) it simply becomes the program.  Else it starts the
 * program by sudo and stays to open the clerk's files for it (base/handed.h).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "broker.h"

#define PROGRAM TIAOJIE_LIBEXECDIR "/tiaojie/tiaojie-main"
#define OFFICE  TIAOJIE_LIBEXECDIR "/tiaojie/office"
#define SUDO    "/usr/bin/sudo"

enum { FAILED = 1, NOT_PERMITTED = 6, GROUPS_MOST = 256 };

static volatile sig_atomic_t told; /* a signal that is handed on */

static void on_signal(int sig)
{
    told = sig;
}

static void on_child(int sig)
{
    (void)sig;
}

/* One word a line: the account, the group of the clerks.  False: no office. */
static bool read_office(char **account, char **group)
{
    FILE *f = fopen(OFFICE, "re");
    char first[64] = "", second[64] = "";

    if (!f)
        return false;
    if (fscanf(f, "%63s %63s", first, second) != 2)
        first[0] = '\0';
    fclose(f);
    *account = mem_copy(first);
    *group = mem_copy(second);
    return true;
}

/* sudo goes by the list of groups, not by those that the process has. */
static bool is_member(const struct passwd *pw, const char *group)
{
    gid_t groups[GROUPS_MOST];
    int n = GROUPS_MOST;
    const struct group *wanted = getgrnam(group);
    gid_t gid = wanted ? wanted->gr_gid : 0;

    if (!wanted || getgrouplist(pw->pw_name, pw->pw_gid, groups, &n) < 0)
        return false;
    for (int i = 0; i < n; i++)
        if (groups[i] == gid)
            return true;
    return false;
}

static int say_missing(const char *path)
{
    msg_printf(_("tiaojie: 启动不了 %s：%s。请系统管理员检查安装（setup-office.sh --check）。\n"),
               path, strerror(errno));
    return FAILED;
}

/* What sudo takes away of the environment and the program has an option for. */
static char **arguments(const char *account, int argc, char **argv)
{
    char **to = mem_alloc(((size_t)argc + 8) * sizeof(*to));
    size_t n = 0;

    to[n++] = mem_copy("sudo");
    to[n++] = mem_copy("-n");
    to[n++] = mem_copy("-u");
    to[n++] = mem_copy(account);
    to[n++] = mem_copy("--");
    to[n++] = mem_copy(PROGRAM);
    if (world_env("NO_COLOR"))
        to[n++] = mem_copy("--no-color");
    for (int i = 1; i < argc; i++)
        to[n++] = argv[i];
    return to;
}

static noreturn void become_sudo(int socket, char **args, const sigset_t *mask)
{
    signal(SIGINT, SIG_DFL);
    signal(SIGQUIT, SIG_DFL);
    sigprocmask(SIG_SETMASK, mask, NULL);
    if (socket == HANDED_FD)
        fcntl(socket, F_SETFD, 0);
    else
        dup2(socket, HANDED_FD);
    execv(SUDO, args);
    _exit(say_missing(SUDO));
}

/* Signals are blocked but while it waits, so that none is missed. */
static void catch_signals(sigset_t *mask)
{
    static const int passed_on[] = { SIGTERM, SIGHUP };
    struct sigaction on = { .sa_handler = on_signal }, child = { .sa_handler = on_child };
    sigset_t held;

    sigemptyset(&held);
    sigaddset(&held, SIGCHLD);
    for (size_t i = 0; i < ARRAY_LEN(passed_on); i++) {
        sigaddset(&held, passed_on[i]);
        sigaction(passed_on[i], &on, NULL);
    }
    sigaction(SIGCHLD, &child, NULL);
    signal(SIGINT, SIG_IGN); /* the terminal sends them to sudo as well */
    signal(SIGQUIT, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    sigprocmask(SIG_BLOCK, &held, mask);
}

/* Serves until sudo is over; its status. */
static int serve(pid_t child, int socket, struct broker *b, const sigset_t *mask)
{
    struct pollfd p = { .fd = socket, .events = POLLIN };
    int status;

    for (;;) {
        pid_t over = waitpid(child, &status, WNOHANG);

        if (over == child)
            break;
        if (told)
            kill(child, told);
        told = 0;
        if (ppoll(&p, 1, NULL, mask) > 0 && !broker_serve(b, socket))
            p.fd = -1; /* nobody asks any more */
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static int run_office(const char *account, const struct passwd *pw, int argc, char **argv)
{
    char **args = arguments(account, argc, argv);
    struct broker *b = broker_new(pw->pw_dir);
    int ends[2], status;
    sigset_t mask;
    pid_t child;

    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return say_missing(SUDO);
    catch_signals(&mask);
    child = fork();
    if (child == 0)
        become_sudo(ends[1], args, &mask);
    close(ends[1]);
    if (child < 0)
        return say_missing(SUDO);
    status = serve(child, ends[0], b, &mask);
    broker_free(b);
    return status;
}

int main(int argc, char **argv)
{
    char *account = NULL, *group = NULL;
    const struct passwd *pw = getpwuid(getuid());

    i18n_start();
    if (!read_office(&account, &group)) {
        execv(PROGRAM, argv);
        return say_missing(PROGRAM);
    }
    if (!pw || (getuid() != 0 && !is_member(pw, group))) {
        msg_printf(_("tiaojie: 您还不在用户组 %s 里；请系统管理员把您加进去，重新登录后再用。\n"),
                   group);
        return NOT_PERMITTED;
    }
    return run_office(account, pw, argc, argv);
}

/* base/handed.c - asks the clerk's own process for his files.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/handed.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"

#define WAIT_MS 10000 /* a clerk may stop his process: the office must not wait for it */

static bool there; /* the clerk's process is at the other end of HANDED_FD */

void handed_start(void)
{
    struct ucred peer;
    socklen_t size = sizeof(peer);
    int type = 0;
    socklen_t type_size = sizeof(type);

    if (!world_login_shared())
        return;
    there = getsockopt(HANDED_FD, SOL_SOCKET, SO_TYPE, &type, &type_size) == 0 &&
            type == SOCK_SEQPACKET &&
            getsockopt(HANDED_FD, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
            peer.uid == world_person() && fcntl(HANDED_FD, F_SETFD, FD_CLOEXEC) == 0;
}

bool handed_on(void)
{
    return there || !world_login_shared();
}

/* ---- one question ---- */

static bool wait_for(short event)
{
    struct pollfd p = { .fd = HANDED_FD, .events = event };
    long long until = world_ticks() + WAIT_MS;
    int n;

    do
        n = poll(&p, 1, (int)(until - world_ticks()));
    while (n < 0 && errno == EINTR && world_ticks() < until);
    if (n == 0)
        errno = ETIMEDOUT;
    return n > 0;
}

static bool send_word(enum handed_word word, const void *rest, size_t n)
{
    char head = (char)word;
    struct iovec parts[2] = { { &head, 1 }, { (void *)rest, n } };
    struct msghdr m = { .msg_iov = parts, .msg_iovlen = 2 };

    if (n + 1 > HANDED_MOST) {
        errno = ENAMETOOLONG;
        return false;
    }
    return wait_for(POLLOUT) && sendmsg(HANDED_FD, &m, MSG_NOSIGNAL | MSG_DONTWAIT) > 0;
}

/* The descriptor that came with it, or -1.  More than one is not what was asked for. */
static int taken(struct msghdr *m)
{
    struct cmsghdr *c = CMSG_FIRSTHDR(m);
    int fd = -1;

    if (c && c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS &&
        c->cmsg_len == CMSG_LEN(sizeof(fd)))
        memcpy(&fd, CMSG_DATA(c), sizeof(fd));
    return fd;
}

static bool receive(struct handed_reply *reply, int *fd)
{
    union {
        char space[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } with;
    struct iovec part = { reply, sizeof(*reply) };
    struct msghdr m = { .msg_iov = &part,
                        .msg_iovlen = 1,
                        .msg_control = with.space,
                        .msg_controllen = sizeof(with.space) };
    ssize_t n;

    *fd = -1;
    if (!wait_for(POLLIN))
        return false;
    n = recvmsg(HANDED_FD, &m, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (n >= 0)
        *fd = taken(&m);
    if (n == (ssize_t)sizeof(*reply) && reply->error == 0)
        return true;
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
    errno = n == (ssize_t)sizeof(*reply) && reply->error > 0 ? reply->error : EPIPE;
    return false;
}

/* After a question without an answer nothing more is asked: the next answer would be to it. */
static bool ask(enum handed_word word, const void *rest, size_t n, struct handed_reply *reply,
                int *fd)
{
    if (!there) {
        errno = ENOTCONN;
        return false;
    }
    if (!send_word(word, rest, n)) {
        there = errno == ENAMETOOLONG;
        return false;
    }
    if (receive(reply, fd))
        return true;
    there = errno != ETIMEDOUT && errno != EPIPE;
    return false;
}

/* ---- files ---- */

/* A plain file on a disk: what the kernel makes up, or a program of the clerk's, is none. */
static bool is_plain(int fd, struct stat *info)
{
    struct statfs disk;

    return fstat(fd, info) == 0 && S_ISREG(info->st_mode) && fstatfs(fd, &disk) == 0 &&
           disk.f_type != PROC_SUPER_MAGIC && disk.f_type != SYSFS_MAGIC &&
           disk.f_type != FUSE_SUPER_MAGIC;
}

/* What a clerk hands over is opened as it should be, or closed again. */
static int checked(int fd, bool for_writing)
{
    struct stat info;
    int mode = fd < 0 ? -1 : fcntl(fd, F_GETFL);
    bool good = mode >= 0 && is_plain(fd, &info) && !(mode & O_PATH) &&
                (mode & O_ACCMODE) == (for_writing ? O_WRONLY : O_RDONLY);

    if (good && for_writing)
        good = info.st_uid == world_person() && info.st_nlink == 1 && info.st_size == 0 &&
               (info.st_mode & 07777) == 0600;
    if (good)
        return fd;
    if (fd >= 0)
        close(fd);
    errno = EINVAL;
    return -1;
}

int handed_open(const char *path)
{
    struct handed_reply reply = { 0 };
    int fd;

    if (!world_login_shared())
        return open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    return ask(HANDED_READ, path, strlen(path), &reply, &fd) ? checked(fd, false) : -1;
}

FILE *handed_fopen(const char *path)
{
    int fd = handed_open(path);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "r");

    if (!f && fd >= 0)
        close(fd);
    return f;
}

bool handed_exists(const char *path)
{
    struct handed_reply reply = { 0 };
    int fd = -1;

    if (!world_login_shared())
        return access(path, F_OK) == 0;
    if (!ask(HANDED_LOOK, path, strlen(path), &reply, &fd))
        return false;
    if (fd >= 0)
        close(fd);
    return true;
}

int handed_make(const char *path, int *fd)
{
    struct handed_reply reply = { 0 };

    *fd = -1;
    if (!ask(HANDED_MAKE, path, strlen(path), &reply, fd))
        return -1;
    *fd = checked(*fd, true);
    if (*fd >= 0)
        return reply.number;
    handed_remove(reply.number);
    errno = EINVAL;
    return -1;
}

static bool tell(enum handed_word word, int number)
{
    int32_t n = number;
    struct handed_reply reply = { 0 };
    int fd = -1;
    bool done = ask(word, &n, sizeof(n), &reply, &fd);

    if (fd >= 0)
        close(fd);
    return done;
}

bool handed_keep(int number)
{
    return tell(HANDED_KEEP, number);
}

void handed_remove(int number)
{
    tell(HANDED_REMOVE, number);
}

/* ---- sentences ---- */

enum status handed_refuse(int error, const char *path, struct err *err)
{
    switch (error) {
    case ENOTCONN:
    case EPIPE:
    case ETIMEDOUT:
        return err_set(err, ST_DENIED,
                       _("“%s”：这里不能读写文件；请退出后用 tiaojie 命令重新进入，"
                         "或改用标准输入输出（< 文件、> 文件）。"),
                       path);
    case EXDEV:
    case ELOOP:
        return err_set(err, ST_DENIED,
                       _("“%s”：文件要在您的家目录或当前文件夹下面，路径里不能有链接和以点开头"
                         "的名字；别处的文件请用 < 文件 或 > 文件。"),
                       path);
    case EINVAL:
    case EISDIR:
        return err_set(err, ST_INVALID, _("“%s”不是普通文件，请给出文件名。"), path);
    case ENOENT:
    case ENOTDIR:
        return err_set(err, ST_NOT_FOUND, _("没有“%s”，请检查文件夹和文件名。"), path);
    case EACCES:
    case EPERM:
    case EROFS:
        return err_set(err, ST_DENIED, _("您没有读写“%s”的权限。"), path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return err_set(err, ST_FULL, _("磁盘空间不足，没有写出“%s”；原来的文件没有动。"), path);
    default:
        return err_set(err, ST_FAILED, _("“%s”读写不了：%s。"), path, strerror(error));
    }
}

/* src/work/nightly_lock.c - one night's work at a time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "nightly_impl.h"

#define NAP_MS 50

static enum status refuse(const char *path, int error, struct err *err)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return err_set(err, ST_FULL, _("磁盘已满，建不了锁文件 %s：请腾出空间。"), path);
    case EACCES:
    case EPERM:
    case EROFS:
        return err_set(err, ST_DENIED, _("没有权限建锁文件 %s：请以数据库的属主运行。"), path);
    default:
        return err_set(err, ST_FAILED, _("建不了锁文件 %s：%s。"), path, strerror(error));
    }
}

/* The kernel lets go of the lock when the process ends, however it ends; so the file may
 * stay, and must: another run may already wait at it. */
static enum status take(int fd, const char *path, int seconds, struct err *err)
{
    int64_t until = world_ticks() + seconds * (int64_t)1000;
    const struct timespec nap = { .tv_nsec = NAP_MS * 1000000L };

    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            return refuse(path, errno, err);
        if (world_ticks() >= until)
            return err_set(err, ST_BUSY,
                           _("另一个夜间统计正在运行，等了 %d 秒没有等到：请稍后再试，或把 --wait "
                             "设大。"),
                           seconds);
        nanosleep(&nap, NULL);
    }
    return ST_OK;
}

enum status night_lock(const char *database, int seconds, int *fd, struct err *err)
{
    /* The same file by any name has one lock. */
    char *real = realpath(database, NULL);
    char *path;
    enum status st;

    if (!real)
        return err_set(err, errno == ENOENT ? ST_NOT_FOUND : ST_DENIED,
                       _("没有数据库 %s：先用 tiaojie init 建立，或用 -d 指定别的文件。"),
                       database);
    path = mem_printf("%s.nightly.lock", real);
    free(real);
    *fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    st = *fd < 0 ? refuse(path, errno, err) : take(*fd, path, seconds, err);
    if (st != ST_OK && *fd >= 0)
        close(*fd);
    free(path);
    return st;
}

void night_unlock(int fd)
{
    close(fd);
}

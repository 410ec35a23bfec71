/* work/bytes_in.c - reads a foreign file, a pipe or memory by offset.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/bytes_in.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"

#define SPOOL_CHUNK ((size_t)65536)
#define SPOOL_MAX   ((uint64_t)1 << 30) /* a pipe that never ends must not fill the disk */

static enum status refuse_open(const char *path, struct err *err)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        return err_set(err, ST_NOT_FOUND, _("没有文件“%s”，请检查文件名。"), path);
    case EACCES:
    case EPERM:
        return err_set(err, ST_DENIED, _("没有权限读取文件“%s”。"), path);
    default:
        return err_set(err, ST_FAILED, _("打不开文件“%s”：%s。"), path, strerror(errno));
    }
}

static bool write_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);

        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0) {
            bytes += done;
            n -= (size_t)done;
        }
    }
    return true;
}

static enum status copy_pipe(int from, int to, struct err *err)
{
    char *chunk = mem_alloc(SPOOL_CHUNK);
    enum status st = ST_OK;
    uint64_t total = 0;

    while (st == ST_OK) {
        ssize_t got = read(from, chunk, SPOOL_CHUNK);

        if (got == 0)
            break;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            st = err_set(err, ST_FAILED, _("读取输入失败：%s。"), strerror(errno));
            break;
        }
        total += (uint64_t)got;
        if (total > SPOOL_MAX)
            st = err_set(err, ST_INVALID, _("输入超过 1 GB，未读取；请先存成文件再导入。"));
        else if (!write_all(to, chunk, (size_t)got))
            st = err_set(err, errno == ENOSPC ? ST_FULL : ST_FAILED,
                         _("临时文件写不下输入的数据：%s。"), strerror(errno));
    }
    free(chunk);
    return st;
}

/* Puts a seekable copy in the place of the pipe src->fd. */
static enum status spool(struct bytes_in *src, struct err *err)
{
    FILE *copy = tmpfile();
    enum status st;
    int fd;

    if (!copy)
        return err_set(err, ST_FAILED, _("不能建立临时文件：%s。"), strerror(errno));
    fd = fcntl(fileno(copy), F_DUPFD_CLOEXEC, 3);
    fclose(copy);
    if (fd < 0)
        return err_set(err, ST_FAILED, _("不能建立临时文件：%s。"), strerror(errno));
    st = copy_pipe(src->fd, fd, err);
    close(src->fd);
    src->fd = fd;
    return st;
}

static enum status look_at(struct bytes_in *src, const char *path, struct err *err)
{
    struct stat sb;
    enum status st;

    if (fstat(src->fd, &sb) != 0)
        return refuse_open(path, err);
    if (S_ISFIFO(sb.st_mode) || S_ISSOCK(sb.st_mode)) {
        st = spool(src, err);
        if (st != ST_OK)
            return st;
        if (fstat(src->fd, &sb) != 0)
            return refuse_open(path, err);
    }
    if (!S_ISREG(sb.st_mode))
        return err_set(err, ST_INVALID, _("“%s”不是文件，请给出要导入的表格文件。"), path);
    src->size = (uint64_t)sb.st_size;
    src->changed = sb.st_mtim;
    return ST_OK;
}

enum status bytes_in_open(struct bytes_in *src, const char *path, struct err *err)
{
    enum status st;

    *src = (struct bytes_in) { .fd = -1 };
    if (str_equal(path, "-"))
        src->fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    else
        src->fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (src->fd < 0)
        return refuse_open(path, err);
    st = look_at(src, path, err);
    if (st != ST_OK)
        bytes_in_release(src);
    return st;
}

enum status bytes_in_copy(struct bytes_in *src, int fd, const char *path, struct err *err)
{
    enum status st;

    *src = (struct bytes_in) { .fd = fd };
    st = spool(src, err);
    if (st == ST_OK)
        st = look_at(src, path, err);
    if (st != ST_OK)
        bytes_in_release(src);
    return st;
}

void bytes_in_memory(struct bytes_in *src, const void *bytes, size_t n)
{
    *src = (struct bytes_in) { .fd = -1, .mem = bytes, .size = n };
}

enum status bytes_in_read(const struct bytes_in *src, uint64_t at, void *out, size_t n,
                          struct err *err)
{
    char *to = out;

    if (at > src->size || n > src->size - at)
        BUG("read beyond the end of the source");
    if (src->fd < 0) {
        if (n > 0)
            memcpy(out, src->mem + at, n);
        return ST_OK;
    }
    while (n > 0) {
        ssize_t got = pread(src->fd, to, n, (off_t)at);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, ST_FAILED, _("读取文件失败：%s。"), strerror(errno));
        if (got == 0)
            return err_set(err, ST_CORRUPT, _("读取时文件变短了，请等文件存好后重试。"));
        to += got;
        at += (uint64_t)got;
        n -= (size_t)got;
    }
    return ST_OK;
}

enum status bytes_in_unchanged(const struct bytes_in *src, struct err *err)
{
    struct stat sb;

    if (src->fd < 0)
        return ST_OK;
    if (fstat(src->fd, &sb) != 0)
        return err_set(err, ST_FAILED, _("读取文件失败：%s。"), strerror(errno));
    if ((uint64_t)sb.st_size == src->size && sb.st_mtim.tv_sec == src->changed.tv_sec &&
        sb.st_mtim.tv_nsec == src->changed.tv_nsec)
        return ST_OK;
    return err_set(err, ST_CORRUPT, _("读取时文件被改动了，请等文件存好后重试。"));
}

void bytes_in_release(struct bytes_in *src)
{
    if (src->fd >= 0)
        close(src->fd);
    src->fd = -1;
    src->mem = NULL;
}

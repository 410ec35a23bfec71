/* src/store/file_copy.c - files beside a database: temporary names, copies, syncs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "file_copy.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "checksum.h"

#define CHUNK 65536

static const char seal_mark[16] = "TiJe-backup-sum";
#define SEAL_SIZE 32

/* The header's read version: 1 as a backup is written, 2 once it was used as a
 * database again; its seal then says nothing any more. */
#define READ_VERSION_AT 19

static enum status refuse(const char *path, struct err *err)
{
    int why = errno;

    if (why == ENOSPC || why == EDQUOT)
        return err_set(err, ST_FULL, _("磁盘已满，写不下 %s。"), path);
    if (why == ENOENT)
        return err_set(err, ST_NOT_FOUND, _("没有文件 %s。"), path);
    if (why == EACCES || why == EPERM || why == EROFS)
        return err_set(err, ST_DENIED, _("没有权限读写 %s（%s）。"), path, strerror(why));
    return err_set(err, ST_FAILED, _("读写 %s 失败：%s。"), path, strerror(why));
}

/* Is it ".tmp-PID-…" of a process that is no more, or SQLite's own file beside such a one? */
static bool is_left_over(const char *rest)
{
    static const char mark[] = ".tmp-";
    char *end;
    long pid;

    if (strncmp(rest, mark, strlen(mark)) != 0)
        return false;
    pid = strtol(rest + strlen(mark), &end, 10);
    return *end == '-' && pid > 0 && kill((pid_t)pid, 0) != 0 && errno == ESRCH;
}

/* What somebody who was killed left behind while he wrote the same file. */
static void sweep(const char *path)
{
    char *folder = mem_copy(path), *base = mem_copy(path);
    const char *name = basename(base);
    DIR *dir = opendir(dirname(folder));
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL)
        if (strncmp(entry->d_name, name, strlen(name)) == 0 &&
            is_left_over(entry->d_name + strlen(name)))
            unlinkat(dirfd(dir), entry->d_name, 0);
    if (dir)
        closedir(dir);
    free(folder);
    free(base);
}

enum status file_make_temporary(const char *path, char **name, struct err *err)
{
    enum status st;
    int fd;

    sweep(path);
    *name = mem_printf("%s.tmp-%ld-XXXXXX", path, (long)getpid());
    fd = mkostemp(*name, O_CLOEXEC); /* 0600, O_EXCL */
    if (fd >= 0 && close(fd) == 0)
        return ST_OK;
    st = refuse(path, err);
    free(*name);
    *name = NULL;
    return st;
}

void file_drop(const char *name)
{
    static const char *const ends[] = { "", "-journal", "-wal", "-shm" };

    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        char *path = mem_printf("%s%s", name, ends[i]);

        unlink(path);
        free(path);
    }
}

bool file_is_same(const char *a, const char *b)
{
    struct stat one, other;

    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

static bool write_all(int fd, const char *data, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, data, n);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        data += done;
        n -= (size_t)done;
    }
    return true;
}

/* Gives the first n bytes of fd (-1: all) to take() in pieces. */
static bool read_pieces(int fd, int64_t n, bool (*take)(void *ctx, const char *data, size_t n),
                        void *ctx)
{
    char *piece = mem_alloc(CHUNK);
    bool good = true;

    while (good && n != 0) {
        ssize_t got = read(fd, piece, n < 0 || n > CHUNK ? CHUNK : (size_t)n);

        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            break;
        good = got > 0 && take(ctx, piece, (size_t)got);
        if (n > 0)
            n -= got;
    }
    free(piece);
    return good;
}

static bool take_to_file(void *ctx, const char *data, size_t n)
{
    return write_all(*(int *)ctx, data, n);
}

enum status file_copy(const char *from, const char *to, int64_t n, struct err *err)
{
    int in = open(from, O_RDONLY | O_CLOEXEC);
    int out;
    bool good;
    enum status st = ST_OK;

    if (in < 0)
        return refuse(from, err);
    out = open(to, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC);
    good = out >= 0 && read_pieces(in, n, take_to_file, &out) && fsync(out) == 0;
    if (!good)
        st = refuse(to, err);
    if (out >= 0 && close(out) != 0 && good)
        st = refuse(to, err);
    close(in);
    return st;
}

enum status file_rename(const char *from, const char *to, struct err *err)
{
    char *path = mem_copy(to);
    int fd;

    if (rename(from, to) != 0) {
        free(path);
        return refuse(to, err);
    }
    fd = open(dirname(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(path);
    if (fd < 0)
        return ST_OK; /* a folder that may be searched but not read */
    fsync(fd);
    close(fd);
    return ST_OK;
}

/* --- the seal --- */

static bool take_to_sum(void *ctx, const char *data, size_t n)
{
    checksum_add(ctx, data, n);
    return true;
}

static void put_number(char *out, uint64_t n)
{
    for (int i = 0; i < 8; i++)
        out[i] = (char)(n >> (8 * i) & 0xff);
}

static bool make_seal(int fd, int64_t length, char out[SEAL_SIZE])
{
    struct checksum sum;

    checksum_init(&sum);
    if (lseek(fd, 0, SEEK_SET) != 0 || !read_pieces(fd, length, take_to_sum, &sum))
        return false;
    memcpy(out, seal_mark, sizeof(seal_mark));
    put_number(out + 16, (uint64_t)length);
    put_number(out + 24, checksum_end(&sum));
    return true;
}

enum status file_seal(const char *path, struct err *err)
{
    int fd = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
    char seal[SEAL_SIZE];
    off_t length;
    bool good;

    if (fd < 0)
        return refuse(path, err);
    length = lseek(fd, 0, SEEK_END);
    good = length >= 0 && make_seal(fd, length, seal) && lseek(fd, 0, SEEK_END) == length &&
           write_all(fd, seal, sizeof(seal)) && fsync(fd) == 0;
    if (!good) {
        enum status st = refuse(path, err);

        close(fd);
        return st;
    }
    return close(fd) == 0 ? ST_OK : refuse(path, err);
}

/* Length before the seal when the file has one that still means something,
 * else -1. */
static int64_t sealed_length(int fd, int64_t size, char seal[SEAL_SIZE])
{
    char version = 0;

    if (size < SEAL_SIZE + 512 || pread(fd, &version, 1, READ_VERSION_AT) != 1 || version == 2)
        return -1;
    if (pread(fd, seal, SEAL_SIZE, size - SEAL_SIZE) != SEAL_SIZE ||
        memcmp(seal, seal_mark, sizeof(seal_mark)) != 0)
        return -1;
    return size - SEAL_SIZE;
}

enum status file_check_seal(const char *path, int64_t *length, struct err *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    char seal[SEAL_SIZE], again[SEAL_SIZE];
    int64_t before;
    enum status st = ST_OK;

    if (fd < 0)
        return refuse(path, err);
    *length = lseek(fd, 0, SEEK_END);
    before = sealed_length(fd, *length, seal);
    if (before >= 0) {
        *length = before;
        if (!make_seal(fd, before, again))
            st = refuse(path, err);
        else if (memcmp(seal, again, SEAL_SIZE) != 0)
            st = err_set(err, ST_CORRUPT, _("备份 %s 的内容与写成时不同，已损坏。"), path);
    }
    close(fd);
    return st;
}

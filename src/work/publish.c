/* work/publish.c - write under a temporary name, sync, rename.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"

/* Left-overs of killed processes may have a name; nobody has this many. */
#define TRIES 100

struct publish {
    char *path; /* owned; as given, for sentences */
    char *name; /* owned; within the folder */
    char temporary[48];
    int folder, fd;
    int given, number; /* of a clerk's under a service account (base/handed.h); -1: not so */
};

static enum status refuse(int error, const char *path, struct err *err)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return err_set(err, ST_FULL, _("磁盘空间不足，没有写出“%s”；原来的文件没有动。"), path);
    case EACCES:
    case EPERM:
    case EROFS:
        return err_set(err, ST_DENIED, _("没有权限写“%s”：请换一个文件夹，或请管理员授权。"), path);
    case ENOENT:
    case ENOTDIR:
        return err_set(err, ST_NOT_FOUND, _("没有“%s”所在的文件夹：请先建立。"), path);
    case EISDIR:
    case EEXIST:
    case ENOTEMPTY:
        return err_set(err, ST_INVALID, _("“%s”是一个文件夹：请给出文件名。"), path);
    default:
        return err_set(err, ST_FAILED, _("没有写出“%s”：%s。"), path, strerror(error));
    }
}

static int open_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? mem_copy_n(path, (size_t)(slash - path) + 1) : mem_copy(".");
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int error = errno;

    free(folder);
    errno = error;
    return fd;
}

static int open_temporary(struct publish *p)
{
    for (int i = 0; i < TRIES; i++) {
        str_fit(p->temporary, sizeof p->temporary, ".tiaojie-%ld-%d.tmp", (long)getpid(), i);
        p->fd = openat(p->folder, p->temporary,
                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (p->fd >= 0 || errno != EEXIST)
            return p->fd;
    }
    return -1;
}

/* Frees without writing anything; what was opened is dropped. */
static void drop(struct publish *p)
{
    if (p->fd >= 0)
        close(p->fd);
    if (p->given >= 0) {
        close(p->given);
        handed_remove(p->number);
    }
    if (p->temporary[0])
        unlinkat(p->folder, p->temporary, 0);
    if (p->folder >= 0)
        close(p->folder);
    free(p->path);
    free(p->name);
    free(p);
}

/* A WAL stands beside it as long as somebody has it open.  It is not looked into:
 * closing it would drop the locks that we hold on it ourselves. */
static bool is_open_database(const struct publish *p)
{
    char *wal = mem_printf("%s-wal", p->name);
    bool there = faccessat(p->folder, wal, F_OK, 0) == 0;

    free(wal);
    return there;
}

static enum status refuse_database(struct publish *p, struct err *err)
{
    enum status st = err_set(
        err, ST_INVALID, _("“%s”是正在使用的数据库，不能写在它上面：请换一个文件名。"), p->path);

    drop(p);
    return st;
}

enum status publish_begin(const char *path, struct publish **out, struct err *err)
{
    const char *slash = strrchr(path, '/');
    struct publish *p;
    enum status st;

    *out = NULL;
    if (str_empty(slash ? slash + 1 : path))
        return refuse(EISDIR, path, err);
    p = mem_alloc(sizeof *p);
    p->path = mem_copy(path);
    p->name = mem_copy(slash ? slash + 1 : path);
    p->fd = p->given = -1;
    p->folder = open_folder(path);
    if (p->folder >= 0 && is_open_database(p))
        return refuse_database(p, err);
    if (p->folder >= 0 && open_temporary(p) >= 0 && fchmod(p->fd, 0600) == 0) {
        *out = p;
        return ST_OK;
    }
    st = refuse(errno, path, err);
    if (p->fd < 0)
        p->temporary[0] = '\0'; /* somebody else's */
    drop(p);
    return st;
}

enum status publish_write(struct publish *p, const void *data, size_t n, struct err *err)
{
    const char *at = data;

    while (n) {
        ssize_t wrote = write(p->fd, at, n);

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return refuse(errno, p->path, err);
        at += wrote;
        n -= (size_t)wrote;
    }
    return ST_OK;
}

enum status publish_copy(struct publish *p, int fd, struct err *err)
{
    char block[16384];
    enum status st = ST_OK;

    while (st == ST_OK) {
        ssize_t n = read(fd, block, sizeof block);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return refuse(errno, p->path, err);
        if (n == 0)
            break;
        st = publish_write(p, block, (size_t)n, err);
    }
    return st;
}

static bool put_in_place(struct publish *p)
{
    struct stat there;
    int fd = p->fd;

    /* Only files are replaced: an empty folder of that name, too, is not ours to touch. */
    if (fstatat(p->folder, p->name, &there, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(there.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (fsync(fd) != 0)
        return false;
    p->fd = -1;
    if (close(fd) != 0)
        return false;
    if (renameat(p->folder, p->temporary, p->folder, p->name) != 0)
        return false;
    p->temporary[0] = '\0';
    /* Some file systems cannot sync a folder; the file itself is safe. */
    return fsync(p->folder) == 0 || errno == EINVAL || errno == EROFS;
}

/* ---- a clerk's, under a service account ---- */

static int last_kept = -1; /* number of the one that publish_withdraw_person() takes back */

enum status publish_begin_person(const char *path, struct publish **out, struct err *err)
{
    struct publish *p;
    enum status st;

    if (!world_login_shared())
        return publish_begin(path, out, err);
    *out = NULL;
    p = mem_alloc(sizeof *p);
    *p = (struct publish) { .path = mem_copy(path), .folder = -1, .fd = -1 };
    p->number = handed_make(path, &p->given);
    st = p->number < 0 ? handed_refuse(errno, path, err) : publish_scratch(&p->fd, NULL, err);
    if (st == ST_OK)
        *out = p;
    else
        drop(p);
    return st;
}

static enum status hand_over(struct publish *p, struct err *err)
{
    struct publish to = { .path = p->path, .fd = p->given };
    enum status st;

    if (lseek(p->fd, 0, SEEK_SET) != 0)
        return handed_refuse(errno, p->path, err);
    st = publish_copy(&to, p->fd, err);
    if (st != ST_OK)
        return st;
    if (fsync(p->given) != 0 || !handed_keep(p->number))
        return handed_refuse(errno, p->path, err);
    last_kept = p->number;
    close(p->given);
    p->given = -1;
    return ST_OK;
}

enum status publish_end(struct publish *p, enum status st, struct err *err)
{
    if (p->given >= 0) {
        if (st == ST_OK)
            st = hand_over(p, err);
        drop(p);
        return st;
    }
    if (st == ST_OK && !put_in_place(p))
        st = refuse(errno, p->path, err);
    drop(p);
    return st;
}

enum status publish_file(const char *path, const void *data, size_t n, struct err *err)
{
    struct publish *p;
    enum status st = publish_begin(path, &p, err);

    if (st != ST_OK)
        return st;
    return publish_end(p, publish_write(p, data, n, err), err);
}

enum status publish_file_person(const char *path, const void *data, size_t n, struct err *err)
{
    struct publish *p;
    enum status st = publish_begin_person(path, &p, err);

    if (st != ST_OK)
        return st;
    return publish_end(p, publish_write(p, data, n, err), err);
}

void publish_withdraw_person(const char *path)
{
    if (!world_login_shared())
        unlink(path);
    else if (last_kept >= 0)
        handed_remove(last_kept);
    last_kept = -1;
}

static enum status make_one(const char *path, struct err *err)
{
    struct stat there;

    if (mkdir(path, 0700) == 0)
        return ST_OK;
    if (errno == EEXIST || errno == EACCES || errno == EROFS) {
        int error = errno;

        if (stat(path, &there) == 0 && S_ISDIR(there.st_mode))
            return ST_OK;
        if (error == EEXIST)
            return err_set(err, ST_INVALID, _("“%s”已经存在，但不是文件夹。"), path);
        errno = error;
    }
    return refuse(errno, path, err);
}

enum status publish_folder(const char *path, struct err *err)
{
    char *part = mem_copy(path);
    enum status st = ST_OK;

    for (char *at = part; *at && st == ST_OK; at++) {
        if (*at != '/' || at == part)
            continue;
        *at = '\0';
        st = make_one(part, err);
        *at = '/';
    }
    if (st == ST_OK && !str_empty(part) && !str_ends(part, "/"))
        st = make_one(part, err);
    free(part);
    return st;
}

enum status publish_scratch(int *fd, char **folder, struct err *err)
{
    const char *where = world_env("TMPDIR");
    enum status st = ST_OK;
    char *name;

    if (!where)
        where = "/tmp";
    name = mem_printf("%s/tiaojie-XXXXXX", where);
    *fd = mkostemp(name, O_CLOEXEC);
    if (*fd < 0)
        st = refuse(errno, name, err);
    else
        unlink(name);
    free(name);
    if (st == ST_OK && folder)
        *folder = mem_copy(where);
    return st;
}

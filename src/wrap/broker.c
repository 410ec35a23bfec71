/* wrap/broker.c - opens the clerk's files below his home or the folder he stands in.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "broker.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/handed.h"
#include "base/mem.h"

#define FILES_MOST 8   /* written at the same time */
#define TRIES      100 /* left-overs of killed processes may have a name */

/* A file on its way. */
struct written {
    int folder; /* -1: free */
    char *name; /* owned */
    char temporary[48];
    ino_t inode;
    bool kept;
};

struct place {
    int fd;     /* -1: it cannot be opened */
    char *path; /* owned */
};

struct broker {
    struct place home, here;
    struct written files[FILES_MOST];
};

static struct place place_of(const char *path)
{
    return (struct place) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), mem_copy(path) };
}

struct broker *broker_new(const char *home)
{
    struct broker *b = mem_alloc(sizeof(*b));
    char *here = getcwd(NULL, 0);

    b->home = place_of(home);
    b->here = (struct place) { open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC),
                               mem_copy(here ? here : "") };
    free(here);
    for (size_t i = 0; i < FILES_MOST; i++)
        b->files[i].folder = -1;
    return b;
}

static void forget(struct written *w)
{
    close(w->folder);
    free(w->name);
    *w = (struct written) { .folder = -1 };
}

/* The name may be somebody else's by now. */
static void withdraw(struct written *w)
{
    const char *name = w->kept ? w->name : w->temporary;
    struct stat info;

    if (fstatat(w->folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && info.st_ino == w->inode)
        unlinkat(w->folder, name, 0);
    forget(w);
}

void broker_free(struct broker *b)
{
    for (size_t i = 0; i < FILES_MOST; i++) {
        if (b->files[i].folder >= 0 && !b->files[i].kept)
            withdraw(&b->files[i]);
        else if (b->files[i].folder >= 0)
            forget(&b->files[i]);
    }
    if (b->home.fd >= 0)
        close(b->home.fd);
    if (b->here.fd >= 0)
        close(b->here.fd);
    free(b->home.path);
    free(b->here.path);
    free(b);
}

/* ---- where it is ---- */

/* What follows the place in an absolute path, or NULL. */
static const char *below(const struct place *p, const char *path)
{
    size_t n = strlen(p->path);

    while (n > 1 && p->path[n - 1] == '/')
        n--;
    if (n == 1 && *path == '/')
        return path + 1;
    return n > 1 && strncmp(path, p->path, n) == 0 && path[n] == '/' ? path + n + 1 : NULL;
}

/* The place and what is to be found from there. */
static int start_of(const struct broker *b, const char **path)
{
    const char *rest;

    if (str_starts(*path, "~/")) {
        *path += 2;
        return b->home.fd;
    }
    if (**path != '/')
        return b->here.fd;
    rest = below(&b->home, *path);
    if (rest) {
        *path = rest;
        return b->home.fd;
    }
    rest = below(&b->here, *path);
    *path = rest ? rest : *path;
    return rest ? b->here.fd : -1;
}

/* "..", hidden names (keys and settings of other programs) and links lead elsewhere. */
static int step_into(int folder, const char *name)
{
    int next;

    if (*name == '.') {
        errno = EXDEV;
        return -1;
    }
    next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (next < 0 && errno == ENOTDIR) {
        struct stat info;

        errno = fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(info.st_mode)
                    ? EXDEV
                    : ENOTDIR;
    }
    return next;
}

/* The folder that the path lies in, yours, and its last part, yours; -1 with errno. */
static int find_folder(const struct broker *b, const char *path, char **name)
{
    int start = start_of(b, &path);
    int folder = start < 0 ? -1 : fcntl(start, F_DUPFD_CLOEXEC, 0);

    if (start < 0)
        errno = EXDEV;
    *name = NULL;
    while (folder >= 0) {
        size_t n = strcspn(path, "/");
        char *part = mem_copy_n(path, n);
        int next, error;

        if (path[n] == '\0') {
            *name = part;
            break;
        }
        path += n + 1;
        next = n && !str_equal(part, ".") ? step_into(folder, part)
                                          : fcntl(folder, F_DUPFD_CLOEXEC, 0);
        error = errno;
        close(folder);
        free(part);
        folder = next;
        errno = error;
    }
    if (folder < 0 || (**name && **name != '.'))
        return folder;
    close(folder);
    errno = **name ? EXDEV : EISDIR;
    free(*name);
    *name = NULL;
    return -1;
}

/* ---- answers ---- */

static int read_file(const struct broker *b, const char *path)
{
    char *name;
    int folder = find_folder(b, path, &name), fd, error;
    struct stat info;

    if (folder < 0)
        return -1;
    fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    error = errno;
    close(folder);
    free(name);
    if (fd >= 0 && (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))) {
        close(fd);
        fd = -1;
        error = EINVAL;
    }
    errno = error;
    return fd;
}

static int look_at(const struct broker *b, const char *path)
{
    char *name;
    int folder = find_folder(b, path, &name), error = 0;
    struct stat info;

    if (folder < 0)
        return errno;
    if (fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        error = errno;
    close(folder);
    free(name);
    return error;
}

static int open_temporary(struct written *w)
{
    int fd = -1;

    for (int i = 0; i < TRIES && fd < 0; i++) {
        str_fit(w->temporary, sizeof(w->temporary), ".tiaojie-%ld-%d.tmp", (long)getpid(), i);
        fd = openat(w->folder, w->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                    0600);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return fd;
}

/* A kept one makes room for the next. */
static int free_place(struct broker *b)
{
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < FILES_MOST; i++) {
            struct written *w = &b->files[i];

            if (pass == 1 && w->folder >= 0 && w->kept)
                forget(w);
            if (w->folder < 0)
                return i;
        }
    return -1;
}

static int make_file(struct broker *b, const char *path, int *number)
{
    struct written w = { 0 };
    struct stat info;
    int i = free_place(b), fd, error;

    if (i < 0) {
        errno = EMFILE;
        return -1;
    }
    w.folder = find_folder(b, path, &w.name);
    if (w.folder < 0)
        return -1;
    fd = open_temporary(&w);
    if (fd >= 0 && fchmod(fd, 0600) == 0 && fstat(fd, &info) == 0) {
        w.inode = info.st_ino;
        b->files[i] = w;
        *number = i;
        return fd;
    }
    error = errno;
    forget(&w);
    errno = error;
    return -1;
}

static int keep_file(struct written *w)
{
    struct stat info;

    if (fstatat(w->folder, w->name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(info.st_mode))
        return EISDIR;
    if (renameat(w->folder, w->temporary, w->folder, w->name) != 0)
        return errno;
    w->kept = true;
    fsync(w->folder); /* some file systems cannot; the file itself is safe */
    return 0;
}

static struct written *numbered(struct broker *b, const char *rest, size_t n)
{
    int32_t number;

    if (n != sizeof(number))
        return NULL;
    memcpy(&number, rest, sizeof(number));
    return number >= 0 && number < FILES_MOST && b->files[number].folder >= 0 ? &b->files[number]
                                                                              : NULL;
}

static bool answer(int socket, const struct handed_reply *reply, int fd)
{
    union {
        char space[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } with = { .space = { 0 } };
    struct iovec part = { (void *)reply, sizeof(*reply) };
    struct msghdr m = { .msg_iov = &part, .msg_iovlen = 1 };

    if (fd >= 0) {
        struct cmsghdr *c;

        m.msg_control = with.space;
        m.msg_controllen = sizeof(with.space);
        c = CMSG_FIRSTHDR(&m);
        c->cmsg_level = SOL_SOCKET;
        c->cmsg_type = SCM_RIGHTS;
        c->cmsg_len = CMSG_LEN(sizeof(fd));
        memcpy(CMSG_DATA(c), &fd, sizeof(fd));
    }
    return sendmsg(socket, &m, MSG_NOSIGNAL) > 0;
}

/* The descriptor that goes with the answer, or -1. */
static int act(struct broker *b, char word, const char *rest, size_t n, struct handed_reply *reply)
{
    char *path = mem_copy_n(rest, n);
    struct written *w = numbered(b, rest, n);
    int fd = -1;

    errno = 0;
    if (word == HANDED_READ)
        fd = read_file(b, path);
    else if (word == HANDED_MAKE)
        fd = make_file(b, path, &reply->number);
    if (word == HANDED_READ || word == HANDED_MAKE)
        reply->error = fd < 0 ? errno : 0;
    else if (word == HANDED_LOOK)
        reply->error = look_at(b, path);
    else if (word == HANDED_KEEP && w && !w->kept)
        reply->error = keep_file(w);
    else if (word == HANDED_REMOVE && w)
        withdraw(w);
    else
        reply->error = EINVAL;
    free(path);
    return fd;
}

bool broker_serve(struct broker *b, int socket)
{
    char message[HANDED_MOST];
    struct handed_reply reply = { 0 };
    ssize_t n = recv(socket, message, sizeof(message), 0);
    bool alive;
    int fd;

    if (n < 0 && errno == EINTR)
        return true;
    if (n <= 0)
        return false;
    fd = act(b, message[0], message + 1, (size_t)n - 1, &reply);
    alive = answer(socket, &reply, fd);
    if (fd >= 0)
        close(fd);
    return alive;
}

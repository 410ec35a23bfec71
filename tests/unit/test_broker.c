/* tests/unit/test_broker.c - which files the clerk's own process opens, and which not.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "../../src/wrap/broker.c"

#include <sys/wait.h>

#include "base/buf.h"
#include "check.h"

/* A home with a folder, and the folder that the command was started in beside it. */
struct world {
    char home[64], here[64];
    struct broker *b;
    int ends[2];
};

static void put(const char *folder, const char *name, const char *text)
{
    char *path = mem_printf("%s/%s", folder, name);
    FILE *f = fopen(path, "we");

    fputs(text, f);
    fclose(f);
    free(path);
}

static void under(const char *folder, const char *name, bool link_it)
{
    char *path = mem_printf("%s/%s", folder, name);

    CHECK_INT(link_it ? symlink("/etc", path) : mkdir(path, 0700), 0);
    free(path);
}

static struct world begin(void)
{
    struct world w = { .home = "/tmp/tiaojie-home-XXXXXX", .here = "/tmp/tiaojie-here-XXXXXX" };

    CHECK(mkdtemp(w.home) && mkdtemp(w.here));
    under(w.home, "案", false);
    under(w.home, "link", true);
    under(w.home, ".ssh", false);
    put(w.home, "a.csv", "home");
    put(w.home, "案/b.csv", "deep");
    put(w.home, ".ssh/key", "secret");
    put(w.here, "c.csv", "here");
    CHECK_INT(chdir(w.here), 0);
    CHECK_INT(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, w.ends), 0);
    w.b = broker_new(w.home);
    return w;
}

static void end(struct world *w)
{
    pid_t pid;

    broker_free(w->b);
    close(w->ends[0]);
    close(w->ends[1]);
    CHECK_INT(chdir("/"), 0);
    pid = fork();
    if (pid == 0) {
        execlp("rm", "rm", "-rf", w->home, w->here, (char *)NULL);
        _exit(1);
    }
    CHECK_INT(waitpid(pid, NULL, 0), pid);
}

/* Asks as the program does; the descriptor that came, or -1. */
static int ask(struct world *w, char word, const void *rest, size_t n, struct handed_reply *reply)
{
    char space[CMSG_SPACE(sizeof(int))];
    struct iovec part = { reply, sizeof(*reply) };
    struct msghdr m = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof(space)
    };
    struct buf b = BUF_INIT;
    int fd = -1;

    buf_add_char(&b, word);
    buf_add_n(&b, rest, n);
    CHECK_INT(send(w->ends[0], b.data, b.len, 0), b.len);
    buf_release(&b);
    CHECK(broker_serve(w->b, w->ends[1]));
    CHECK_INT(recvmsg(w->ends[0], &m, 0), sizeof(*reply));
    if (CMSG_FIRSTHDR(&m))
        memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof(fd));
    CHECK(fd < 0 || reply->error == 0);
    return fd;
}

static int ask_path(struct world *w, char word, const char *path, struct handed_reply *reply)
{
    return ask(w, word, path, strlen(path), reply);
}

/* H stands for the home, C for the folder of the command. */
static char *spell(const struct world *w, const char *path)
{
    return *path == 'H'   ? mem_printf("%s%s", w->home, path + 1)
           : *path == 'C' ? mem_printf("%s%s", w->here, path + 1)
                          : mem_copy(path);
}

static void only_what_lies_below_home_or_the_folder_is_opened(void **state)
{
    static const struct {
        const char *path;
        int read, make;
    } rows[] = {
        { "~/a.csv", 0, 0 },
        { "H/a.csv", 0, 0 },
        { "~/案/b.csv", 0, 0 },
        { "~//案/./b.csv", 0, 0 },
        { "c.csv", 0, 0 },
        { "C/c.csv", 0, 0 },
        { "none.csv", ENOENT, 0 },
        { "none/x.csv", ENOENT, ENOENT },
        { "/etc/passwd", EXDEV, EXDEV },
        { "/tmp/x.csv", EXDEV, EXDEV },
        { "H2/a.csv", EXDEV, EXDEV },
        { "H/../x.csv", EXDEV, EXDEV },
        { "../x.csv", EXDEV, EXDEV },
        { "~/案/../../x.csv", EXDEV, EXDEV },
        { "~/link/passwd", EXDEV, EXDEV },
        { "~/.ssh/key", EXDEV, EXDEV },
        { "~/.profile", EXDEV, EXDEV },
        { "a.csv/x.csv", ENOENT, ENOENT },
        { "c.csv/x.csv", ENOTDIR, ENOTDIR },
        { "~/案", EINVAL, 0 }, /* only when it is kept is it seen that a folder is there */
        { "~/", EISDIR, EISDIR },
        { "", EISDIR, EISDIR },
        { "/", EXDEV, EXDEV },
    };
    struct world w = begin();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *path = spell(&w, rows[i].path);
        struct handed_reply reply;
        int fd = ask_path(&w, HANDED_READ, path, &reply);

        if (reply.error != rows[i].read)
            fail_msg("%s is read: %s", rows[i].path, strerror(reply.error));
        if (fd >= 0)
            close(fd);
        fd = ask_path(&w, HANDED_MAKE, path, &reply);
        if (reply.error != rows[i].make)
            fail_msg("%s is made: %s", rows[i].path, strerror(reply.error));
        if (fd >= 0) {
            int32_t number = reply.number;

            close(fd);
            ask(&w, HANDED_REMOVE, &number, sizeof(number), &reply);
            CHECK_INT(reply.error, 0);
        }
        free(path);
    }
    end(&w);
}

static void a_link_is_neither_read_nor_written_through(void **state)
{
    struct world w = begin();
    struct handed_reply reply;
    int32_t number;
    struct stat info;
    int fd;

    (void)state;
    CHECK_INT(symlink("/etc/passwd", "l.csv"), 0);
    CHECK_INT(ask_path(&w, HANDED_READ, "l.csv", &reply), -1);
    CHECK_INT(reply.error, ELOOP);
    fd = ask_path(&w, HANDED_MAKE, "l.csv", &reply);
    CHECK(fd >= 0);
    number = reply.number;
    CHECK_INT(write(fd, "new", 3), 3);
    close(fd);
    ask(&w, HANDED_KEEP, &number, sizeof(number), &reply);
    CHECK_INT(reply.error, 0);
    CHECK_INT(lstat("l.csv", &info), 0);
    CHECK(S_ISREG(info.st_mode));
    CHECK_INT(info.st_mode & 07777, 0600);
    CHECK_INT(info.st_size, 3);
    end(&w);
}

static void pipes_and_folders_are_no_files(void **state)
{
    struct world w = begin();
    struct handed_reply reply;
    int32_t number;
    int fd;

    (void)state;
    CHECK_INT(mkfifo("p.csv", 0600), 0);
    CHECK_INT(ask_path(&w, HANDED_READ, "p.csv", &reply), -1);
    CHECK_INT(reply.error, EINVAL);
    fd = ask_path(&w, HANDED_MAKE, "~/案", &reply);
    CHECK(fd >= 0);
    close(fd);
    number = reply.number;
    ask(&w, HANDED_KEEP, &number, sizeof(number), &reply);
    CHECK_INT(reply.error, EISDIR);
    end(&w);
}

/* Named before it is kept it is not there; what is not kept leaves nothing behind. */
static void a_file_appears_whole_or_not_at_all(void **state)
{
    struct world w = begin();
    struct handed_reply reply;
    int32_t number;
    int fd, status;
    pid_t pid;

    (void)state;
    fd = ask_path(&w, HANDED_MAKE, "new.csv", &reply);
    close(fd);
    number = reply.number;
    ask_path(&w, HANDED_LOOK, "new.csv", &reply);
    CHECK_INT(reply.error, ENOENT);
    ask(&w, HANDED_KEEP, &number, sizeof(number), &reply);
    ask_path(&w, HANDED_LOOK, "new.csv", &reply);
    CHECK_INT(reply.error, 0);
    ask(&w, HANDED_REMOVE, &number, sizeof(number), &reply); /* taken back after all */
    ask_path(&w, HANDED_LOOK, "new.csv", &reply);
    CHECK_INT(reply.error, ENOENT);
    ask(&w, HANDED_REMOVE, &number, sizeof(number), &reply);
    CHECK_INT(reply.error, EINVAL);
    for (int i = 0; i < FILES_MOST; i++) {
        fd = ask_path(&w, HANDED_MAKE, "many.csv", &reply);
        CHECK(fd >= 0);
        close(fd);
    }
    CHECK_INT(ask_path(&w, HANDED_MAKE, "many.csv", &reply), -1);
    CHECK_INT(reply.error, EMFILE);
    broker_free(w.b); /* as when the command ends */
    w.b = broker_new(w.home);
    pid = fork();
    if (pid == 0) {
        execlp("sh", "sh", "-c", "test \"$(ls -A)\" = c.csv", (char *)NULL);
        _exit(2);
    }
    CHECK_INT(waitpid(pid, &status, 0), pid);
    CHECK_INT(status, 0);
    end(&w);
}

static void nonsense_is_refused_and_the_end_is_seen(void **state)
{
    static const int32_t wrong[] = { -1, FILES_MOST, 3, 1 << 30 };
    struct world w = begin();
    struct handed_reply reply;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        ask(&w, HANDED_KEEP, &wrong[i], sizeof(wrong[i]), &reply);
        CHECK_INT(reply.error, EINVAL);
    }
    ask(&w, HANDED_REMOVE, "x", 1, &reply);
    CHECK_INT(reply.error, EINVAL);
    ask(&w, 'z', "~/a.csv", 7, &reply);
    CHECK_INT(reply.error, EINVAL);
    CHECK_INT(shutdown(w.ends[0], SHUT_RDWR), 0);
    CHECK(!broker_serve(w.b, w.ends[1]));
    end(&w);
}

TESTS(T(only_what_lies_below_home_or_the_folder_is_opened),
      T(a_link_is_neither_read_nor_written_through), T(pipes_and_folders_are_no_files),
      T(a_file_appears_whole_or_not_at_all), T(nonsense_is_refused_and_the_end_is_seen))

/* tests/bench/keys.c - bytes and milliseconds of each kind of key, on a real pty.
 *
 * usage: keys PROGRAM MINIMAL DATABASE ROWS COLS.  The program tells through
 * --test-pipe when it waits for the next key; the time is from writing the key
 * to that moment.  Medians of several runs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS 7

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

struct run {
    pid_t pid;
    int tty, pipe;
    size_t bytes;
    char pipe_path[64];
};

static void drain(struct run *r, int timeout)
{
    char buf[65536];
    struct pollfd p = { .fd = r->tty, .events = POLLIN };

    while (poll(&p, 1, timeout) > 0) {
        ssize_t n = read(r->tty, buf, sizeof(buf));

        if (n <= 0)
            return;
        r->bytes += (size_t)n;
        timeout = 0;
    }
}

/* Until the program waits for a key; the milliseconds it took. */
static double until_waiting(struct run *r, double from)
{
    for (;;) {
        struct pollfd p[2] = { { .fd = r->tty, .events = POLLIN },
                               { .fd = r->pipe, .events = POLLIN } };
        char c[64];

        if (poll(p, 2, 20000) <= 0)
            return -1;
        if (p[0].revents & POLLIN)
            drain(r, 0);
        if (p[0].revents & (POLLHUP | POLLERR))
            return -1;
        if (p[1].revents & POLLIN && read(r->pipe, c, sizeof(c)) > 0) {
            double took = now_ms() - from;

            drain(r, 2);
            return took;
        }
    }
}

static bool start(struct run *r, char **argv, int rows, int cols)
{
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

    *r = (struct run) { 0 };
    snprintf(r->pipe_path, sizeof(r->pipe_path), "/tmp/tiaojie-bench-%d", (int)getpid());
    unlink(r->pipe_path);
    if (mkfifo(r->pipe_path, 0600) != 0)
        return false;
    r->pipe = open(r->pipe_path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
    r->pid = forkpty(&r->tty, NULL, NULL, &size);
    if (r->pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        for (int i = 0; argv[i]; i++)
            if (strcmp(argv[i], "@pipe") == 0)
                argv[i] = r->pipe_path;
        execv(argv[0], argv);
        _exit(127);
    }
    fcntl(r->tty, F_SETFL, O_NONBLOCK);
    return r->pid > 0;
}

static void stop(struct run *r)
{
    kill(r->pid, SIGTERM);
    for (int i = 0; i < 100 && waitpid(r->pid, NULL, WNOHANG) == 0; i++) {
        drain(r, 0);
        usleep(10000);
    }
    kill(r->pid, SIGKILL);
    waitpid(r->pid, NULL, 0);
    close(r->tty);
    close(r->pipe);
    unlink(r->pipe_path);
}

static int by_value(const void *a, const void *b)
{
    double d = *(const double *)a - *(const double *)b;

    return d < 0 ? -1 : d > 0;
}

static double median(double *v, size_t n)
{
    qsort(v, n, sizeof(*v), by_value);
    return v[n / 2];
}

static long peak_kb(pid_t pid)
{
    char path[64], line[256];
    long kb = 0;
    FILE *f;

    snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
    f = fopen(path, "r");
    while (f && fgets(line, sizeof(line), f))
        if (sscanf(line, "VmHWM: %ld", &kb) == 1)
            break;
    if (f)
        fclose(f);
    return kb;
}

/* First paint of the minimal program: until F10 has been written. */
static double minimal_paint(const char *minimal, const char *db, int rows, int cols)
{
    double v[RUNS];

    for (int i = 0; i < RUNS; i++) {
        char *argv[] = { (char *)minimal, (char *)db, NULL };
        struct run r;
        double from = now_ms();
        char seen[65536];
        size_t n = 0;

        if (!start(&r, argv, rows, cols))
            return -1;
        while (n < sizeof(seen) - 1) {
            struct pollfd p = { .fd = r.tty, .events = POLLIN };
            ssize_t got;

            if (poll(&p, 1, 5000) <= 0)
                break;
            got = read(r.tty, seen + n, sizeof(seen) - 1 - n);
            if (got <= 0)
                break;
            n += (size_t)got;
            seen[n] = '\0';
            if (strstr(seen, "F10"))
                break;
        }
        v[i] = now_ms() - from;
        stop(&r);
    }
    return median(v, RUNS);
}

struct step {
    const char *name, *key;
    int before; /* sent this many times first, not measured */
};

static void measure(struct run *r, const char *name, const char *key, int times)
{
    double v[32];
    size_t bytes[32];

    for (int i = 0; i < times; i++) {
        double from = now_ms();

        r->bytes = 0;
        if (write(r->tty, key, strlen(key)) < 0)
            return;
        v[i] = until_waiting(r, from);
        bytes[i] = r->bytes;
    }
    printf("  %-28s %6zu bytes  %8.2f ms\n", name, bytes[times - 1], median(v, (size_t)times));
}

/* A fresh list each time, so that the search starts from nothing. */
static void measure_search(char **argv, int rows, int cols, const char *name, const char *text)
{
    double v[RUNS], worst = 0;
    size_t bytes = 0;

    for (int i = 0; i < RUNS; i++) {
        struct run r;
        double total = 0;

        if (!start(&r, argv, rows, cols) || until_waiting(&r, now_ms()) < 0)
            return;
        for (const char *p = text; *p;) {
            int len = (*p & 0x80) ? 3 : 1;
            double from = now_ms(), took;

            r.bytes = 0;
            if (write(r.tty, p, (size_t)len) < 0)
                return;
            took = until_waiting(&r, from);
            bytes = r.bytes;
            total = took;
            if (took > worst)
                worst = took;
            p += len;
        }
        v[i] = total;
        stop(&r);
    }
    printf("  %-28s %6zu bytes  %8.2f ms (slowest key %.2f ms)\n", name, bytes, median(v, RUNS),
           worst);
}

int main(int argc, char **argv)
{
    if (argc < 6) {
        fprintf(stderr, "usage: keys PROGRAM MINIMAL DATABASE ROWS COLS\n");
        return 2;
    }
    int rows = atoi(argv[4]), cols = atoi(argv[5]);
    char *list[] = {
        argv[1],         (char *)"-d",    argv[3], (char *)"tui", (char *)"--test-pipe",
        (char *)"@pipe", (char *)"cases", NULL
    };
    double v[RUNS], least;
    struct run r;

    printf("%dx%d\n", cols, rows);
    for (int i = 0; i < RUNS; i++) {
        double from = now_ms();

        if (!start(&r, list, rows, cols) || (v[i] = until_waiting(&r, from)) < 0) {
            fprintf(stderr, "keys: the program did not come up\n");
            return 1;
        }
        if (i < RUNS - 1)
            stop(&r);
    }
    least = minimal_paint(argv[2], argv[3], rows, cols);
    printf("  %-28s %6zu bytes  %8.2f ms  minimal %.2f ms  ratio %.2f\n", "first paint", r.bytes,
           median(v, RUNS), least, median(v, RUNS) / least);
    measure(&r, "cursor down", "\033OB", 15);
    measure(&r, "page down", "\033[6~", 9);
    measure(&r, "page up", "\033[5~", 9);
    measure(&r, "end", "\033OF", 1);
    measure(&r, "home", "\033OH", 1);
    printf("  %-28s %6ld kB\n", "resident memory, peak", peak_kb(r.pid));
    stop(&r);
    measure_search(list, rows, cols, "search 张", "张");
    measure_search(list, rows, cols, "search 张伟", "张伟");
    measure_search(list, rows, cols, "search 宅基地", "宅基地");
    measure_search(list, rows, cols, "search z", "z");
    measure_search(list, rows, cols, "search zs", "zs");
    measure_search(list, rows, cols, "search zhangwei", "zhangwei");
    measure_search(list, rows, cols, "search 0017", "0017");
    return 0;
}

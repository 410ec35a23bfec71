/* tests/bench/keys.c - bytes and milliseconds of each kind of key, on a real pty.
 *
 * usage: keys PROGRAM MINIMAL NAME DATABASE [NAME DATABASE].  The program tells through
 * --test-pipe when it waits for the next key; the time is from writing the key to that
 * moment, the bytes are what came until then.  One table: least and median of several runs,
 * at 80x24 and 132x43.  What sends more than its budget is marked with !.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LEN(a)  (sizeof(a) / sizeof((a)[0]))
#define RUNS    9
#define IDLE_MS 5000
#define MOVE    600 /* bytes; PEERS 4, no. 15 */

#define UP     "\033OA"
#define DOWN   "\033OB"
#define PGUP   "\033[5~"
#define PGDN   "\033[6~"
#define HOME   "\033OH"
#define END    "\033OF"
#define F2     "\033OQ"
#define F3     "\033OR"
#define F5     "\033[15~"
#define F7     "\033[18~"
#define F9     "\033[20~"
#define ENTER  "\r"
#define TAB    "\t"
#define BACK   "\177"
#define CANCEL "\007" /* Esc without its delay */
#define RESIZE "resize"

/* The keys before are sent once, those after follow each measured key; neither counts. */
static const struct scene {
    const char *name, *screen;
    const char *before[4], *key, *after[3];
    size_t budget; /* bytes; 0: a page or another screen */
} scenes[] = {
    { "list: down", "cases", { 0 }, DOWN, { 0 }, MOVE },
    { "list: up", "cases", { PGDN, PGDN }, UP, { 0 }, MOVE },
    { "list: page down", "cases", { 0 }, PGDN, { 0 }, 0 },
    { "list: page up", "cases", { END }, PGUP, { 0 }, 0 },
    { "list: end", "cases", { 0 }, END, { HOME }, 0 },
    { "list: home", "cases", { END }, HOME, { END }, 0 },
    { "search: letter z", "cases", { 0 }, "z", { BACK }, 0 },
    { "search: letters zh", "cases", { "z" }, "h", { BACK }, 0 },
    { "search: zhangwei", "cases", { "zhangwe" }, "i", { BACK }, 0 },
    { "search: 张", "cases", { 0 }, "张", { BACK }, 0 },
    { "search: 张伟", "cases", { "张" }, "伟", { BACK }, 0 },
    { "search: 宅基地", "cases", { "宅基" }, "地", { BACK }, 0 },
    { "search: digit 1", "cases", { 0 }, "1", { BACK }, 0 },
    { "search: number 0017", "cases", { "001" }, "7", { BACK }, 0 },
    { "search: 5 digits, none", "cases", { "9999" }, "9", { BACK }, 0 },
    { "search: 10 digits, none", "cases", { "999999999" }, "9", { BACK }, 0 },
    { "filter: open the choice", "cases", { 0 }, F7, { CANCEL }, 0 },
    { "filter: close the choice", "cases", { F7 }, CANCEL, { F7 }, 0 },
    { "filter: chip open", "cases", { 0 }, ENTER, { CANCEL, F7 }, 0 },
    { "case: open", "cases", { 0 }, ENTER, { CANCEL }, 0 },
    { "case: back to the list", "cases", { ENTER }, CANCEL, { ENTER }, 0 },
    { "case: next page", "cases", { ENTER }, TAB, { 0 }, 0 },
    { "form: open", "cases", { 0 }, F2, { CANCEL }, 0 },
    { "form: a letter", "form", { 0 }, "1", { BACK }, MOVE },
    { "form: a character", "form", { ENTER }, "王", { BACK }, MOVE },
    { "form: next field", "form", { 0 }, ENTER, { 0 }, MOVE },
    { "home: move", "home", { 0 }, DOWN, { 0 }, MOVE },
    { "home: to the list", "home", { 0 }, F3, { CANCEL }, 0 },
    { "home: back from list", "home", { F3 }, CANCEL, { F3 }, 0 },
    { "home: to figures", "home", { 0 }, F5, { CANCEL }, 0 },
    { "figures: move", "stats", { 0 }, DOWN, { UP }, MOVE },
    { "campaign: move", "pairs", { 0 }, DOWN, { UP }, MOVE },
    { "list: resize", "cases", { 0 }, RESIZE, { RESIZE }, 0 },
};
/* Screens as the first thing of the program: start, database and paint. */
static const char *const starts[] = { "cases", "home", "stats", "pairs", "due", "form" };

static const struct size {
    int rows, cols;
} sizes[] = { { 24, 80 }, { 43, 132 } };

struct sample {
    double ms[RUNS];
    size_t bytes[RUNS];
    size_t count;
};

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* ---- one program on a pty ---- */

struct run {
    pid_t pid;
    int tty, pipe;
    bool large; /* after a resize */
    struct size size;
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

/* Until the program waits for a key; the milliseconds it took, or -1. */
static double until_waiting(struct run *r, double from)
{
    for (;;) {
        struct pollfd p[2] = { { .fd = r->tty, .events = POLLIN },
                               { .fd = r->pipe, .events = POLLIN } };
        char c[64];

        if (poll(p, 2, 60000) <= 0)
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

static bool start(struct run *r, char **argv, struct size size)
{
    struct winsize w = { .ws_row = (unsigned short)size.rows, .ws_col = (unsigned short)size.cols };

    *r = (struct run) { .size = size };
    snprintf(r->pipe_path, sizeof(r->pipe_path), "/tmp/tiaojie-bench-%d", (int)getpid());
    unlink(r->pipe_path);
    if (mkfifo(r->pipe_path, 0600) != 0)
        return false;
    r->pipe = open(r->pipe_path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
    r->pid = forkpty(&r->tty, NULL, NULL, &w);
    if (r->pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        setenv("TIAOJIE_PROBE", "0", 1);
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

static bool start_screen(struct run *r, const char *program, const char *db, const char *screen,
                         struct size size)
{
    char *argv[] = { (char *)program,       (char *)"-d",    (char *)db,     (char *)"tui",
                     (char *)"--test-pipe", (char *)"@pipe", (char *)screen, NULL };

    return start(r, argv, size);
}

/* ---- keys ---- */

/* Sends a key and waits; the milliseconds, or -1. */
static double press(struct run *r, const char *key)
{
    char stale[64];
    double from;

    while (read(r->pipe, stale, sizeof(stale)) > 0)
        ; /* a tick may have come in between */
    drain(r, 0);
    r->bytes = 0;
    from = now_ms();
    if (strcmp(key, RESIZE) == 0) {
        struct winsize w = { .ws_row = (unsigned short)(r->size.rows + (r->large ? 0 : 3)),
                             .ws_col = (unsigned short)(r->size.cols + (r->large ? 0 : 10)) };

        r->large = !r->large;
        if (ioctl(r->tty, TIOCSWINSZ, &w) != 0)
            return -1;
    } else if (write(r->tty, key, strlen(key)) < 0) {
        return -1;
    }
    return until_waiting(r, from);
}

/* Every character of the text as a key of its own, but a sequence as one. */
static bool press_all(struct run *r, const char *const *keys, size_t count)
{
    for (size_t i = 0; i < count && keys[i]; i++) {
        const char *at = keys[i];
        bool whole = *at == '\033' || strcmp(at, RESIZE) == 0;

        while (*at) {
            size_t n = whole ? strlen(at) : (*at & 0x80) ? 3 : 1;
            char one[16] = "";

            memcpy(one, at, n);
            if (press(r, one) < 0)
                return false;
            at += n;
        }
    }
    return true;
}

static bool measure(struct run *r, const struct scene *s, struct sample *out)
{
    bool chip = strcmp(s->name, "filter: chip open") == 0;

    if (!press_all(r, s->before, LEN(s->before)) || (chip && press(r, F7) < 0))
        return false;
    for (out->count = 0; out->count < RUNS; out->count++) {
        double ms = press(r, s->key);

        if (ms < 0)
            return false;
        out->ms[out->count] = ms;
        out->bytes[out->count] = r->bytes;
        if (!press_all(r, s->after, LEN(s->after)))
            return false;
    }
    return true;
}

static bool measure_scene(const char *program, const char *db, const struct scene *s,
                          struct size size, struct sample *out)
{
    struct run r;
    bool good = start_screen(&r, program, db, s->screen, size) &&
                until_waiting(&r, now_ms()) >= 0 && measure(&r, s, out);

    stop(&r);
    return good;
}

static bool measure_start(const char *program, const char *db, const char *screen, struct size size,
                          struct sample *out)
{
    for (out->count = 0; out->count < RUNS; out->count++) {
        struct run r;
        double from = now_ms();
        bool up = start_screen(&r, program, db, screen, size);
        double ms = up ? until_waiting(&r, from) : -1;

        stop(&r);
        if (ms < 0)
            return false;
        out->ms[out->count] = ms;
        out->bytes[out->count] = r.bytes;
    }
    return true;
}

/* What a screen sends while nobody types; -1: it did not come up. */
static long idle_bytes(const char *program, const char *db, struct size size, long *memory)
{
    char path[64], line[256];
    struct run r;
    FILE *f;

    if (!start_screen(&r, program, db, "cases", size) || until_waiting(&r, now_ms()) < 0) {
        stop(&r);
        return -1;
    }
    drain(&r, 100);
    r.bytes = 0;
    for (double end = now_ms() + IDLE_MS; now_ms() < end;)
        drain(&r, 100);
    snprintf(path, sizeof(path), "/proc/%d/status", (int)r.pid);
    f = fopen(path, "r");
    while (f && fgets(line, sizeof(line), f))
        if (sscanf(line, "VmHWM: %ld", memory) == 1)
            break;
    if (f)
        fclose(f);
    stop(&r);
    return (long)r.bytes;
}

/* First paint of the minimal program: until F10 has been written. */
static void minimal_start(const char *minimal, const char *db, struct size size, struct sample *out)
{
    for (out->count = 0; out->count < RUNS; out->count++) {
        char *argv[] = { (char *)minimal, (char *)db, NULL };
        struct run r;
        double from = now_ms();
        char seen[65536];
        size_t n = 0;

        if (!start(&r, argv, size))
            exit(1);
        while (n < sizeof(seen) - 1) {
            struct pollfd p = { .fd = r.tty, .events = POLLIN };
            ssize_t got = poll(&p, 1, 5000) > 0 ? read(r.tty, seen + n, sizeof(seen) - 1 - n) : 0;

            if (got <= 0)
                break;
            n += (size_t)got;
            seen[n] = '\0';
            if (strstr(seen, "F10"))
                break;
        }
        out->ms[out->count] = now_ms() - from;
        out->bytes[out->count] = n;
        stop(&r);
    }
}

/* ---- the table ---- */

static int by_ms(const void *a, const void *b)
{
    double d = *(const double *)a - *(const double *)b;

    return d < 0 ? -1 : d > 0;
}

static int by_bytes(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;

    return x < y ? -1 : x > y;
}

static double median_ms(struct sample *s)
{
    qsort(s->ms, s->count, sizeof(s->ms[0]), by_ms);
    return s->ms[s->count / 2];
}

/* Bytes (median) and milliseconds (least/median); false when over the budget. */
static bool cell(struct sample *s, size_t budget)
{
    double ms = median_ms(s);
    size_t bytes;
    bool over;

    qsort(s->bytes, s->count, sizeof(s->bytes[0]), by_bytes);
    bytes = s->bytes[s->count / 2];
    over = budget && bytes > budget;
    printf(" | %5zu%c%6.1f/%6.1f", bytes, over ? '!' : ' ', s->ms[0], ms);
    fflush(stdout);
    return !over;
}

static void fail(const char *what)
{
    printf("\n");
    fprintf(stderr, "keys: %s: the program ended or did not answer\n", what);
    exit(1);
}

/* Columns that a name takes: a character of three bytes is two wide. */
static int cells(const char *name)
{
    int n = 0;

    for (; *name; name++)
        n += ((unsigned char)*name & 0xC0) == 0xC0 ? 2 : ((unsigned char)*name & 0x80) == 0;
    return n;
}

static void heading(char **names, size_t count)
{
    printf("%-25s %6s", "kind of key", "budget");
    for (size_t z = 0; z < LEN(sizes); z++)
        for (size_t i = 0; i < count; i++)
            printf(" | %2dx%-3d %11s ", sizes[z].rows, sizes[z].cols, names[2 * i]);
    printf("\n%-25s %6s", "", "bytes");
    for (size_t i = 0; i < LEN(sizes) * count; i++)
        printf(" | bytes ms min/median");
    printf("\n");
}

static bool scene_rows(const char *program, char **dbs, size_t count)
{
    bool good = true;

    for (size_t i = 0; i < LEN(scenes); i++) {
        const struct scene *s = &scenes[i];

        printf("%s%*s", s->name, 26 - cells(s->name), "");
        if (s->budget)
            printf("%6zu", s->budget);
        else
            printf("%6s", "-");
        for (size_t z = 0; z < LEN(sizes); z++) {
            for (size_t d = 0; d < count; d++) {
                struct sample one;

                if (!measure_scene(program, dbs[2 * d + 1], s, sizes[z], &one))
                    fail(s->name);
                good = cell(&one, s->budget) && good;
            }
        }
        printf("\n");
    }
    return good;
}

static void start_rows(const char *program, const char *minimal, char **dbs, size_t count)
{
    struct sample one, least;

    for (size_t i = 0; i < LEN(starts); i++) {
        printf("start on %-16s %6s", starts[i], "-");
        for (size_t z = 0; z < LEN(sizes); z++) {
            for (size_t d = 0; d < count; d++) {
                if (!measure_start(program, dbs[2 * d + 1], starts[i], sizes[z], &one))
                    fail(starts[i]);
                cell(&one, 0);
            }
        }
        printf("\n");
    }
    printf("%-25s %6s", "start, minimal program", "-");
    for (size_t z = 0; z < LEN(sizes); z++) {
        for (size_t d = 0; d < count; d++) {
            minimal_start(minimal, dbs[2 * d + 1], sizes[z], &least);
            cell(&least, 0);
        }
    }
    printf("\n");
}

static bool idle_row(const char *program, char **dbs, size_t count)
{
    bool good = true;

    for (size_t z = 0; z < LEN(sizes); z++) {
        for (size_t d = 0; d < count; d++) {
            long memory = 0, bytes = idle_bytes(program, dbs[2 * d + 1], sizes[z], &memory);

            printf("idle for %d s at %dx%d with %s cases: %ld bytes (budget 0); resident memory,"
                   " peak: %ld kB\n",
                   IDLE_MS / 1000, sizes[z].cols, sizes[z].rows, dbs[2 * d], bytes, memory);
            good = good && bytes == 0;
        }
    }
    return good;
}

int main(int argc, char **argv)
{
    size_t count = argc < 5 ? 0 : (size_t)(argc - 3) / 2;
    char **dbs = argv + 3;
    bool good;

    if (count == 0 || argc % 2 == 0) {
        fprintf(stderr, "usage: keys PROGRAM MINIMAL NAME DATABASE [NAME DATABASE]\n");
        return 2;
    }
    heading(dbs, count);
    good = scene_rows(argv[1], dbs, count);
    start_rows(argv[1], argv[2], dbs, count);
    good = idle_row(argv[1], dbs, count) && good;
    if (!good)
        printf("over the budget: the rows with an exclamation mark, or output without a key\n");
    return 0;
}

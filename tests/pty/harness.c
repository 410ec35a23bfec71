/* tests/pty/harness.c - run a program on a pty with libvterm at the other end.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "pty/harness.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vterm.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "check.h"

#define LIMIT_MS 20000 /* a sanitized program on a busy machine */
#define QUIET_MS 45

struct pty {
    pid_t pid; /* 0: ended and waited for */
    int master;
    int status;
    VTerm *vt;
    VTermScreen *screen;
    bool visible, alternate;
    struct buf output;
    size_t bytes;
    iconv_t decode, encode; /* valid when converts */
    bool converts;
    struct buf undecoded; /* the first bytes of a character */
};

static int on_property(VTermProp prop, VTermValue *value, void *user)
{
    struct pty *p = user;

    if (prop == VTERM_PROP_CURSORVISIBLE)
        p->visible = value->boolean;
    if (prop == VTERM_PROP_ALTSCREEN)
        p->alternate = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void show_and_fail(struct pty *p, const char *what, const char *text)
{
    char *screen = pty_screen(p);

    fprintf(stderr, "---- screen ----\n%s---- end ----\n", screen);
    free(screen);
    pty_hang_up(p);
    fail_msg("%s: \"%s\"", what, text);
}

/* Gives bytes of the program to the terminal. */
static void show(struct pty *p, const char *bytes, size_t n)
{
    buf_add_n(&p->output, bytes, n);
    vterm_input_write(p->vt, bytes, n);
}

/* The same for a program that writes in another character set. */
static void show_converted(struct pty *p, const char *bytes, size_t n)
{
    char out[8192];
    char *in;
    size_t left;

    buf_add_n(&p->undecoded, bytes, n);
    in = p->undecoded.data;
    left = p->undecoded.len;
    while (left > 0) {
        char *to = out;
        size_t room = sizeof(out);
        size_t failed = iconv(p->decode, &in, &left, &to, &room);

        show(p, out, (size_t)(to - out));
        if (failed == (size_t)-1 && errno == EILSEQ) {
            show(p, "?", 1);
            in++;
            left--;
        } else if (failed == (size_t)-1 && errno == EINVAL) {
            break;
        }
    }
    memmove(p->undecoded.data, in, left);
    buf_truncate(&p->undecoded, left);
}

/* Takes what the program has written.  False when nothing more can come. */
static bool pump(struct pty *p, int wait_ms)
{
    struct pollfd fd = { .fd = p->master, .events = POLLIN };
    char bytes[4096];
    ssize_t n;

    if (p->master < 0)
        return false;
    if (poll(&fd, 1, wait_ms) <= 0)
        return true;
    n = read(p->master, bytes, sizeof(bytes));
    if (n < 0)
        return errno == EAGAIN || errno == EINTR;
    if (n == 0)
        return false;
    p->bytes += (size_t)n;
    if (p->converts)
        show_converted(p, bytes, (size_t)n);
    else
        show(p, bytes, (size_t)n);
    return true;
}

/* Reads while it writes: the pty holds only so much each way. */
static void write_all(struct pty *p, const char *bytes, size_t n)
{
    while (n > 0 && p->master >= 0) {
        ssize_t wrote = write(p->master, bytes, n);

        if (wrote > 0) {
            bytes += wrote;
            n -= (size_t)wrote;
        } else if (errno == EAGAIN || errno == EINTR) {
            pump(p, 1);
        } else {
            return;
        }
    }
}

/* What a terminal answers when it is asked. */
static void on_answer(const char *bytes, size_t n, void *user)
{
    write_all(user, bytes, n);
}

static void add_env(char ***env, size_t *count, size_t *cap, char *text)
{
    void *items = *env;

    mem_grow(&items, *count, cap, sizeof(**env));
    *env = items;
    (*env)[(*count)++] = text;
}

/* Nothing of the caller's environment gets through. */
static char **make_env(const struct pty_options *opt)
{
    char **env = NULL;
    size_t count = 0, cap = 0;
    const char *term = opt->term ? opt->term : "xterm-256color";

    add_env(&env, &count, &cap, mem_copy("PATH=/usr/bin:/bin"));
    add_env(&env, &count, &cap, mem_copy("TZ=UTC"));
    add_env(&env, &count, &cap, mem_printf("HOME=%s", opt->dir ? opt->dir : "/"));
    add_env(&env, &count, &cap, mem_printf("LC_ALL=%s", opt->locale ? opt->locale : "C.UTF-8"));
    if (*term)
        add_env(&env, &count, &cap, mem_printf("TERM=%s", term));
    for (size_t i = 0; opt->env && opt->env[i]; i++)
        add_env(&env, &count, &cap, mem_copy(opt->env[i]));
    /* An earlier one wins. */
    add_env(&env, &count, &cap, mem_copy("ASAN_OPTIONS=exitcode=99"));
    add_env(&env, &count, &cap, mem_copy("TIAOJIE_PROBE=0"));
    add_env(&env, &count, &cap, NULL);
    return env;
}

static void free_env(char **env)
{
    for (size_t i = 0; env[i]; i++)
        free(env[i]);
    free(env);
}

static void run_child(const struct pty_options *opt, char **env)
{
    sigset_t none;

    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    if (opt->dir && chdir(opt->dir) != 0)
        _exit(126);
    execvpe(opt->argv[0], (char *const *)opt->argv, env);
    _exit(127);
}

static void open_terminal(struct pty *p, const struct winsize *size)
{
    p->vt = vterm_new(size->ws_row, size->ws_col);
    vterm_set_utf8(p->vt, 1);
    vterm_output_set_callback(p->vt, on_answer, p);
    p->screen = vterm_obtain_screen(p->vt);
    vterm_screen_set_callbacks(p->screen, &callbacks, p);
    vterm_screen_enable_altscreen(p->screen, 1);
    vterm_screen_reset(p->screen, 1);
    p->visible = true;
}

static void open_charset(struct pty *p, const char *charset)
{
    if (!charset)
        return;
    p->decode = iconv_open("UTF-8", charset);
    p->encode = iconv_open(charset, "UTF-8");
    if (p->decode == (iconv_t)-1 || p->encode == (iconv_t)-1)
        fail_msg("no conversion for %s", charset);
    p->converts = true;
}

struct pty *pty_start(const struct pty_options *opt)
{
    struct pty *p = mem_alloc(sizeof(*p));
    struct winsize size = { .ws_row = (unsigned short)(opt->rows > 0 ? opt->rows : 24),
                            .ws_col = (unsigned short)(opt->cols > 0 ? opt->cols : 80) };
    char **env = make_env(opt);

    open_terminal(p, &size);
    open_charset(p, opt->charset);
    fflush(NULL);
    p->pid = forkpty(&p->master, NULL, NULL, &size);
    if (p->pid == 0)
        run_child(opt, env);
    free_env(env);
    if (p->pid < 0)
        fail_msg("forkpty: %s", strerror(errno));
    fcntl(p->master, F_SETFL, O_NONBLOCK);
    fcntl(p->master, F_SETFD, FD_CLOEXEC);
    return p;
}

void pty_close(struct pty *p)
{
    if (!p)
        return;
    pty_hang_up(p);
    if (p->pid > 0) {
        kill(p->pid, SIGKILL);
        waitpid(p->pid, NULL, 0);
    }
    if (p->converts) {
        iconv_close(p->decode);
        iconv_close(p->encode);
    }
    vterm_free(p->vt);
    buf_release(&p->output);
    buf_release(&p->undecoded);
    free(p);
}

void pty_send(struct pty *p, const char *text)
{
    size_t n = strlen(text), room = n * 2 + 8;
    char *out, *in, *to;

    if (!p->converts) {
        write_all(p, text, n);
        return;
    }
    out = to = mem_alloc(room);
    in = (char *)text; /* iconv does not write through it */
    iconv(p->encode, &in, &n, &to, &room);
    write_all(p, out, (size_t)(to - out));
    free(out);
}

static void add_cell(struct buf *out, const VTermScreenCell *cell)
{
    char bytes[4];

    if (cell->chars[0] == 0)
        buf_add_char(out, ' ');
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
        buf_add_n(out, bytes, utf8_encode(cell->chars[i], bytes));
}

char *pty_screen(struct pty *p)
{
    struct buf out = BUF_INIT;
    int rows, cols;

    vterm_get_size(p->vt, &rows, &cols);
    for (int row = 0; row < rows; row++) {
        size_t keep = out.len;

        for (int col = 0; col < cols; col++) {
            VTermScreenCell cell;

            vterm_screen_get_cell(p->screen, (VTermPos) { row, col }, &cell);
            if (cell.chars[0] == (uint32_t)-1)
                continue; /* the right half of a wide one */
            add_cell(&out, &cell);
            if (cell.chars[0] != 0 && cell.chars[0] != ' ')
                keep = out.len;
        }
        buf_truncate(&out, keep);
        buf_add_char(&out, '\n');
    }
    return buf_take(&out);
}

bool pty_has(struct pty *p, const char *text)
{
    char *screen = pty_screen(p);
    bool has = strstr(screen, text) != NULL;

    free(screen);
    return has;
}

static void wait_for(struct pty *p, const char *text, bool there)
{
    int64_t until = world_ticks() + LIMIT_MS;

    while (pty_has(p, text) != there) {
        if (!pump(p, 50) || world_ticks() > until) {
            if (pty_has(p, text) == there)
                return;
            show_and_fail(p, there ? "did not come" : "did not go", text);
        }
    }
}

void pty_expect(struct pty *p, const char *text)
{
    wait_for(p, text, true);
}

void pty_expect_gone(struct pty *p, const char *text)
{
    wait_for(p, text, false);
}

/* True when the kernel says that the program waits for something. */
static bool is_asleep(const struct pty *p)
{
    char path[64], line[512] = "";
    FILE *f;
    const char *state;

    str_fit(path, sizeof(path), "/proc/%d/stat", (int)p->pid);
    f = fopen(path, "re");
    if (!f)
        return true;
    if (!fgets(line, sizeof(line), f))
        line[0] = '\0';
    fclose(f);
    state = strrchr(line, ')');
    return !state || strchr("STZX", state[2]) != NULL;
}

void pty_settle(struct pty *p)
{
    int64_t until = world_ticks() + LIMIT_MS, quiet_since = world_ticks();

    while (world_ticks() - quiet_since < QUIET_MS && world_ticks() < until) {
        size_t before = p->bytes;

        if (!pump(p, 5))
            return;
        if (p->bytes != before || !is_asleep(p))
            quiet_since = world_ticks();
    }
}

void pty_cursor(struct pty *p, int *row, int *col)
{
    VTermPos pos;

    vterm_state_get_cursorpos(vterm_obtain_state(p->vt), &pos);
    *row = pos.row;
    *col = pos.col;
}

bool pty_cursor_visible(const struct pty *p)
{
    return p->visible;
}

bool pty_alternate(const struct pty *p)
{
    return p->alternate;
}

bool pty_reversed(struct pty *p, int row, int col)
{
    VTermScreenCell cell;

    vterm_screen_get_cell(p->screen, (VTermPos) { row, col }, &cell);
    return cell.attrs.reverse;
}

static int colour_of(const VTermColor *c, bool is_default)
{
    return is_default || !VTERM_COLOR_IS_INDEXED(c) ? -1 : c->indexed.idx;
}

int pty_colour(struct pty *p, int row, int col)
{
    VTermScreenCell cell;

    vterm_screen_get_cell(p->screen, (VTermPos) { row, col }, &cell);
    return colour_of(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
}

void pty_cell(struct pty *p, int row, int col, struct pty_cell *out)
{
    VTermScreenCell cell;
    size_t n = 0;

    vterm_screen_get_cell(p->screen, (VTermPos) { row, col }, &cell);
    *out = (struct pty_cell) { .width = cell.width == 2 ? 2 : 1,
                               .fg = colour_of(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)),
                               .bg = colour_of(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)),
                               .bold = cell.attrs.bold,
                               .reverse = cell.attrs.reverse,
                               .underline = cell.attrs.underline != 0 };
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] && n + 5 < sizeof(out->text); i++)
        n += utf8_encode(cell.chars[i], out->text + n);
    out->text[n] = '\0';
}

size_t pty_bytes(const struct pty *p)
{
    return p->bytes;
}

const char *pty_output(const struct pty *p)
{
    return buf_text(&p->output);
}

void pty_forget(struct pty *p)
{
    p->bytes = 0;
    buf_clear(&p->output);
}

void pty_resize(struct pty *p, int rows, int cols)
{
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

    vterm_set_size(p->vt, rows, cols);
    ioctl(p->master, TIOCSWINSZ, &size);
}

long pty_pid(const struct pty *p)
{
    return (long)p->pid;
}

void pty_signal(struct pty *p, int sig)
{
    if (p->pid > 0)
        kill(p->pid, sig);
}

void pty_scribble(struct pty *p, const char *bytes)
{
    vterm_input_write(p->vt, bytes, strlen(bytes));
}

void pty_hang_up(struct pty *p)
{
    if (p->master >= 0)
        close(p->master);
    p->master = -1;
}

static int status_of(int status)
{
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int pty_exit_status(struct pty *p)
{
    int64_t until = world_ticks() + LIMIT_MS;
    int status;

    while (p->pid > 0) {
        if (waitpid(p->pid, &status, WNOHANG) == p->pid) {
            p->pid = 0;
            p->status = status_of(status);
        } else if (world_ticks() > until) {
            show_and_fail(p, "did not end", "program");
        } else if (!pump(p, 5)) {
            poll(NULL, 0, 5); /* nothing more to read: only its end is awaited */
        }
    }
    while (p->master >= 0) { /* its last words */
        size_t before = p->bytes;

        if (!pump(p, 0) || p->bytes == before)
            break;
    }
    return p->status;
}

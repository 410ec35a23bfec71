/* ui/term_input.c - one loop for keys, time and signals.
 *
 * Handlers only set flags.  While the loop looks at the flags and at the
 * terminal the signals are blocked; they arrive within ppoll(), so none is
 * missed between looking and waiting.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <poll.h>
#include <signal.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/world.h"
#include "term_impl.h"

#define DEFINED_BASE 0x4000 /* above the codes that curses makes up itself */
#define DEAF_LIMIT   3

static volatile sig_atomic_t leave_signal, interrupted, continued, resized;

static const int caught[] = { SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGPIPE };
static struct sigaction before[ARRAY_LEN(caught)];
static struct sigaction curses_size; /* what curses does about SIGWINCH */
static bool catching, watching;
static bool size_seen; /* SIGWINCH came, and curses has not said anything about it yet */

static void on_signal(int sig)
{
    if (sig == SIGCONT)
        continued = 1;
    else if (sig == SIGINT)
        interrupted = 1;
    else
        leave_signal = sig;
}

void term_signals_on(void)
{
    struct sigaction act = { .sa_handler = on_signal }; /* no SA_RESTART: ppoll must end */

    if (catching)
        return;
    sigemptyset(&act.sa_mask);
    for (size_t i = 0; i < ARRAY_LEN(caught); i++) {
        if (caught[i] == SIGPIPE)
            act.sa_handler = SIG_IGN;
        sigaction(caught[i], &act, &before[i]);
    }
    catching = true;
}

static void on_size(int sig)
{
    resized = 1;
    if (curses_size.sa_handler != SIG_DFL && curses_size.sa_handler != SIG_IGN)
        curses_size.sa_handler(sig);
}

void term_watch_size(void)
{
    struct sigaction act = { .sa_handler = on_size };

    sigemptyset(&act.sa_mask);
    watching = sigaction(SIGWINCH, &act, &curses_size) == 0;
}

void term_signals_off(void)
{
    if (watching)
        sigaction(SIGWINCH, &curses_size, NULL);
    watching = false;
    if (!catching)
        return;
    for (size_t i = 0; i < ARRAY_LEN(caught); i++)
        sigaction(caught[i], &before[i], NULL);
    catching = false;
}

void term_signals_forget(void)
{
    leave_signal = interrupted = continued = resized = 0;
    size_seen = false;
}

int term_leaving(void)
{
    return leave_signal;
}

bool term_hung_up(void)
{
    return leave_signal == SIGHUP && !the_term.scripted;
}

void term_define_keys(void)
{
    size_t count;
    const struct key_sequence *s = key_sequences(&count);

    for (size_t i = 0; i < count; i++) {
        char *bytes = mem_printf("\033%s", s[i].after_esc);

        define_key(bytes, DEFINED_BASE + (int)i);
        free(bytes);
    }
}

/* What terminfo says a key is; 0 for keys that mean nothing here. */
static int from_terminfo(int c)
{
    static const struct {
        int curses, code;
    } keys[] = {
        { KEY_UP, K_UP },
        { KEY_DOWN, K_DOWN },
        { KEY_LEFT, K_LEFT },
        { KEY_RIGHT, K_RIGHT },
        { KEY_HOME, K_HOME },
        { KEY_END, K_END },
        { KEY_FIND, K_HOME },
        { KEY_SELECT, K_END },
        { KEY_PPAGE, K_PGUP },
        { KEY_NPAGE, K_PGDN },
        { KEY_A1, K_HOME },
        { KEY_A3, K_PGUP },
        { KEY_C1, K_END },
        { KEY_C3, K_PGDN },
        { KEY_IC, K_INS },
        { KEY_DC, K_DEL },
        { KEY_ENTER, K_ENTER },
        { KEY_BTAB, K_BTAB },
        { KEY_BACKSPACE, K_BACKSPACE },
        { KEY_RESIZE, K_RESIZE },
    };

    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        if (keys[i].curses == c)
            return keys[i].code;
    return c > KEY_F0 && c <= KEY_F(20) ? KEY_FN(c - KEY_F0) : 0;
}

/* Gives one result of wgetch() to the decoder. */
static void feed(int c)
{
    size_t count;
    const struct key_sequence *s = key_sequences(&count);
    int code = 0;

    if (c < 0x100)
        decoder_byte(&the_term.decoder, (unsigned char)c);
    else if (c >= DEFINED_BASE && (size_t)(c - DEFINED_BASE) < count)
        code = s[c - DEFINED_BASE].code;
    else
        code = from_terminfo(c);
    if (code == K_RESIZE) {
        size_seen = false;
        clearok(curscr, TRUE); /* smaller and larger again: curses forgets that something is lost */
    }
    if (code != 0)
        decoder_key(&the_term.decoder, code);
}

/* Reads without waiting until there is a key; the number of bytes or keys
 * that were read. */
static int pump(void)
{
    int got = 0, c = 0;

    if (resized) {
        resized = 0;
        size_seen = true;
    }
    while (!decoder_ready(&the_term.decoder) && (c = wgetch(the_term.keys)) != ERR) {
        feed(c);
        got++;
    }
    if (c == ERR && size_seen) { /* curses looked while it drew, and will not say so */
        size_seen = false;
        term_repaint();
    }
    if (got > 0) {
        the_term.fed_at = world_ticks();
        the_term.deaf = 0;
    }
    return got;
}

bool term_pending(void)
{
    if (!the_term.screen)
        return false;
    pump();
    return decoder_ready(&the_term.decoder);
}

/* A flag or a key that is there now. */
static bool key_now(struct key *k)
{
    *k = (struct key) { 0 };
    if (leave_signal) {
        k->code = K_LEAVE;
        return true;
    }
    if (interrupted) {
        interrupted = 0;
        k->code = K_STOP;
        return true;
    }
    if (continued) {
        continued = 0;
        term_continue();
    }
    pump();
    return decoder_take(&the_term.decoder, k);
}

static void wait_for_input(int64_t ms, const sigset_t *open)
{
    struct pollfd fd = { .fd = the_term.in_fd, .events = POLLIN };
    struct timespec limit = { .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 };
    int n = ppoll(&fd, 1, ms < 0 ? NULL : &limit, open);

    if (n <= 0)
        return; /* time, or a signal: the caller looks again */
    if (pump() > 0 || decoder_ready(&the_term.decoder))
        return;
    the_term.deaf++;
    if (!(fd.revents & POLLIN) || (fd.revents & POLLHUP) || the_term.deaf >= DEAF_LIMIT)
        leave_signal = SIGHUP;
}

/* Waits for something to happen, at most until then (-1: for ever).  False
 * when that time has come. */
static bool wait_until(int64_t until, const sigset_t *open)
{
    int64_t now = world_ticks();
    int gap = decoder_wait(&the_term.decoder);
    int64_t pause = gap < 0 ? -1 : the_term.fed_at + gap;

    if (pause >= 0 && (now >= pause || the_term.test)) {
        decoder_pause(&the_term.decoder);
        the_term.fed_at = now;
        return true;
    }
    if (until >= 0 && now >= until)
        return false;
    if (pause >= 0 && (until < 0 || pause < until))
        until = pause;
    wait_for_input(until < 0 ? -1 : until - now, open);
    return true;
}

/* In a test nothing more will come: keys that have run out end the program. */
static struct key key_in_test(int wait_ms)
{
    struct key k;

    while (!key_now(&k)) {
        if (decoder_wait(&the_term.decoder) >= 0)
            decoder_pause(&the_term.decoder);
        else
            return (struct key) { .code = wait_ms < 0 ? K_LEAVE : K_TICK };
    }
    return k;
}

struct key term_key(int wait_ms)
{
    int64_t until = wait_ms < 0 ? -1 : world_ticks() + wait_ms;
    sigset_t blocked, open;
    struct key k;

    if (!the_term.screen)
        return (struct key) { .code = K_LEAVE };
    if (the_term.test)
        return key_in_test(wait_ms);
    sigemptyset(&blocked);
    for (size_t i = 0; i < ARRAY_LEN(caught); i++)
        sigaddset(&blocked, caught[i]);
    sigaddset(&blocked, SIGWINCH);
    sigprocmask(SIG_BLOCK, &blocked, &open);
    while (!key_now(&k)) {
        if (!wait_until(until, &open)) {
            k = (struct key) { .code = K_TICK };
            break;
        }
    }
    sigprocmask(SIG_SETMASK, &open, NULL);
    return k;
}

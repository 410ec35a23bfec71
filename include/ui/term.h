/* ui/term.h - the door to the terminal: start, stop, keys, size, signals.
 *
 * One terminal at a time.  Handlers only set flags; term_key() looks at them.
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "ui/keys.h"

struct term_options {
    bool no_color;
    bool ascii;          /* frames and signs in ASCII only */
    int escape_wait;     /* ms after Esc in which a digit makes an F-key; 0: 500 */
    int esc_delay;       /* ms within an escape sequence; 0: 25 */
    const char *theme;   /* "normal" "contrast" "colorblind" "mono"; NULL normal */
    const char *test_in; /* tests: read keys from this path instead of the tty */
};

/* ST_USAGE with a sentence when there is no terminal, TERM is unknown or
 * cannot place the cursor; then nothing was written to it. */
enum status term_start(const struct term_options *opt, struct err *err);
/* Puts everything back.  After a hang-up writes nothing.  Safe to call twice. */
void term_stop(void);
/* Another theme, frames or waits while it runs; the next frame shows it. */
void term_restyle(const struct term_options *opt);
/* A terminal of that size onto nothing, for tests in the process.  There
 * term_key() never waits: when the keys have run out it gives K_TICK, or K_LEAVE
 * where it would wait for ever. */
void term_start_test(int rows, int cols, bool color);
/* As when the window is resized: the next term_key() gives K_RESIZE. */
void term_test_resize(int rows, int cols);
/* Bytes as the terminal would send them ("\033[A", "\r", "调"). */
void term_test_keys(const char *bytes);
/* What stands on the screen after term_end(), each row with its newline,
 * trailing spaces cut; yours. */
char *term_test_screen(void);
void term_test_cursor(int *y, int *x);
/* Did what was drawn last say where the cursor belongs? Else it stands where it stood before. */
bool term_test_cursor_said(void);

int term_rows(void);
int term_cols(void);
bool term_ascii(void);
bool term_has_color(void);
/* True below 60x16: draw nothing but the notice (term_draw_too_small). */
bool term_too_small(void);
void term_draw_too_small(void);

/* Waits up to wait_ms (-1: for ever) for one key; K_TICK when none came,
 * K_LEAVE at once after a hang-up or SIGTERM.  The key owns its text. */
struct key term_key(int wait_ms);
/* True when more input is already waiting: draw later. */
bool term_pending(void);
/* The signal that asked to leave, or 0. */
int term_leaving(void);

/* A frame: begin clears what will be drawn, end sends the difference and puts
 * the visible cursor to where draw_cursor() last said. */
void term_begin(void);
void term_end(void);
/* Paints the whole screen again (^L, after a child program). */
void term_repaint(void);
void term_beep(void);

#endif

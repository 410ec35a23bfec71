/* ui/term_impl.h - what the files of the terminal's door share among themselves.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_TERM_IMPL_H
#define UI_TERM_IMPL_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <curses.h>

#include "ui/term.h"
#include "ui/term_keys.h"

/* The one terminal.  screen is NULL while there is none. */
struct terminal {
    SCREEN *screen;
    WINDOW *keys;   /* keys are read from here; never drawn */
    FILE *in, *out; /* owned, or NULL where they are the standard ones */
    int in_fd, out_fd;
    int feed_fd;   /* test: the other end of in, or -1 */
    bool test;     /* nobody is there: never wait */
    bool scripted; /* keys come from a file: its end is no hang-up */
    bool color, ascii;
    int cursor_y, cursor_x;
    bool cursor_set; /* in this frame */
    bool cursor_said; /* somebody has, or a row that would have it */
    struct decoder decoder;
    int64_t fed_at; /* when the decoder last got a byte */
    int deaf;       /* times in a row that it was readable but gave nothing */
};

extern struct terminal the_term;

/* ST_USAGE when TERM is unknown or cannot place the cursor.  Writes nothing. */
enum status term_check_kind(int fd, struct err *err);
/* Modes, keys and colours of the screen that newterm() has made. */
void term_set_up(const struct term_options *opt);
/* Makes wgetch() recognise the sequences of key_sequences(). */
void term_define_keys(void);
/* Handlers that only set flags, and back. */
void term_signals_on(void);
void term_signals_off(void);
void term_signals_forget(void);
/* After newterm(), which puts its own handler there. */
void term_watch_size(void);
/* True when nobody can read any more what we write. */
bool term_hung_up(void);
/* Writes a control sequence past curses, which is never in the middle of one. */
void term_send(const char *sequence);
/* Bracketed paste on, the screen as it was: after a stop. */
void term_continue(void);

#endif

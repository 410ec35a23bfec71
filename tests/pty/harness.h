/* tests/pty/harness.h - run a program on a terminal of our own and look at its screen.
 *
 * The terminal is libvterm at the other end of a pty.  The program gets a fixed
 * environment.  Wait for text, never for time; what does not come within the
 * limit fails the test and shows the screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_PTY_HARNESS_H
#define TESTS_PTY_HARNESS_H

#include <stdbool.h>
#include <stddef.h>

struct pty;

struct pty_options {
    const char *const *argv; /* argv[0] is looked up in PATH=/usr/bin:/bin */
    const char *const *env;  /* more "NAME=value", NULL at the end; or NULL */
    const char *dir;         /* working directory and HOME, or NULL: here and "/" */
    const char *term;        /* NULL: xterm-256color; "": TERM is not set */
    const char *locale;      /* LC_ALL; NULL: C.UTF-8 */
    const char *charset;     /* of the terminal, for iconv; NULL: UTF-8 */
    int rows, cols;          /* 0: 24x80 */
};

struct pty *pty_start(const struct pty_options *opt);
/* Ends the program if it still runs.  NULL is fine. */
void pty_close(struct pty *p);

/* UTF-8, or what a key sends; arrives in one piece, in the terminal's charset. */
void pty_send(struct pty *p, const char *text);
/* Until the text stands in one line of the screen, or nowhere any more. */
void pty_expect(struct pty *p, const char *text);
void pty_expect_gone(struct pty *p, const char *text);
/* Until the program sleeps and has been silent for a while: for counting bytes
 * and for pauses between keys only. */
void pty_settle(struct pty *p);

/* The screen now, each row with its newline, trailing spaces cut; yours. */
char *pty_screen(struct pty *p);
bool pty_has(struct pty *p, const char *text);
void pty_cursor(struct pty *p, int *row, int *col);
bool pty_cursor_visible(const struct pty *p);
bool pty_alternate(const struct pty *p); /* on the alternate screen */
bool pty_reversed(struct pty *p, int row, int col);
/* Colour index of the text, -1 the default. */
int pty_colour(struct pty *p, int row, int col);

/* One cell; of a wide character the left one has it. */
struct pty_cell {
    char text[32]; /* UTF-8; "" an empty cell */
    int width;     /* 1 or 2 */
    int fg, bg;    /* colour indexes, -1 the default */
    bool bold, reverse, underline;
};
void pty_cell(struct pty *p, int row, int col, struct pty_cell *out);

/* Bytes the program has written since the start or the last pty_forget(). */
size_t pty_bytes(const struct pty *p);
/* Those bytes (as UTF-8); valid until more arrive. */
const char *pty_output(const struct pty *p);
void pty_forget(struct pty *p);

void pty_resize(struct pty *p, int rows, int cols);
long pty_pid(const struct pty *p); /* of the program */
void pty_signal(struct pty *p, int sig);
/* Somebody else writes onto the screen. */
void pty_scribble(struct pty *p, const char *bytes);
/* The line drops. */
void pty_hang_up(struct pty *p);
/* Waits for the end of the program and takes its last output: its exit status,
 * or 128 and the signal. */
int pty_exit_status(struct pty *p);

#endif

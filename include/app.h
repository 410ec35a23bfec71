/* app.h - the terminal program: screen table, stack of screens, the one loop.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_H
#define APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "ui/term.h"

struct db;
struct book;
struct personal;
struct screen;

struct app_options {
    struct term_options term;
    const char *screen;              /* first screen; NULL: home */
    const struct personal *personal; /* what the person sets for this terminal; or NULL */
    bool probe;                      /* begin with the questions about this terminal */
    bool read_only;
    const char *notice; /* why it may only be read, shown first; or NULL */
    bool practice;      /* a database of one's own to try things in */
    bool *reset;        /* practice: set when the person asked for a fresh one */
    const char *pipe;   /* tests: a byte is written to this path each time a key is waited for */
};

/* Runs until the person leaves.  ST_OK left by choice; ST_CANCELLED hang-up or
 * signal (what was typed is kept as a draft).  The database and the book stay the caller's. */
enum status app_run(struct db *db, struct book *book, int today, const struct app_options *opt,
                    struct err *err);

/* The signal that ended the last app_run(), or 0. */
int app_signal(void);

/* For tests in the process: the same program driven key by key. */
struct app;
struct app *app_new(struct db *db, struct book *book, int today, const struct app_options *opt,
                    struct err *err);
/* False when the program has ended. */
bool app_feed(struct app *a, const struct key *k);
void app_draw(struct app *a);
void app_tick(struct app *a);
void app_free(struct app *a);

/* The i-th screen, and its name for manual and completion; NULL past the end. */
const struct screen *app_screen_nth(size_t i);
const char *app_screen_name(size_t i);
const struct screen *app_screen_find(const char *name); /* NULL: no such screen */

#endif

/* app_state.h - what the files of the terminal program share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_STATE_H
#define APP_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "app.h"
#include "app_bars.h"
#include "app_book.h"
#include "app_dialog.h"
#include "app_offer.h"
#include "app_presence.h"
#include "app_session.h"
#include "screens/screen.h"

struct layer {
    const struct screen *screen;
    void *state; /* owned */
    char *text;  /* owned: the words it was opened with */
};

struct app {
    struct desk desk;
    struct layer *layers; /* owned; the last one is on top */
    size_t count, cap;
    struct dialog dialog;
    struct book_keeper books;
    struct presence_keeper presence;
    struct session_keeper session;
    int64_t seen;               /* data version at the last look */
    int64_t stashed;            /* ticks of the last stash */
    struct draft_offer offered; /* asked about at the start */
    bool offer_later;           /* … when the first screen comes to the top */
    bool dirty;                 /* a key came since the last stash */
    bool redraw;                /* something may look different; an idle line stays silent */
    struct whose whose;
    bool ended;
    int pipe;
};

enum { TOKEN_QUIT = -1, TOKEN_DRAFT = -2, TOKEN_NOTICE = -3 };

struct layer *app_top(struct app *a);
/* Does what a screen has answered. */
void app_act(struct app *a, struct outcome o);
/* Leaves the screen on top, when it may be left. */
void app_leave_top(struct app *a);

/* ---- app_keys.c ---- */

/* A key for the dialog that is open, and for the screen on top. */
void app_dialog_feed(struct app *a, const struct key *k);
void app_screen_feed(struct app *a, const struct key *k);

#endif

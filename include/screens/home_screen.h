/* screens/home_screen.h - what the files of the first screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_HOME_SCREEN_H
#define SCREENS_HOME_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "screens/due_rows.h"
#include "screens/figures_view.h"
#include "screens/screen.h"

enum spot_kind {
    SPOT_FILTER,
    SPOT_CASE,
    SPOT_FIGURE,
    SPOT_SCREEN,
    SPOT_WINDOWS,
    SPOT_WAITING,
    SPOT_LATE,    /* the units whose round is missing */
    SPOT_REGISTER /* words: of a register, with a condition */
};

/* What the entries count, and what they open with. */
#define HOME_FINDINGS    "销号日期:无"
#define HOME_RECEPTIONS  "接待日期:本年"
#define HOME_KEY_PERSONS "包联终止日:无"

/* A place where the cursor can stand. */
struct spot {
    int y, x;
    enum spot_kind kind;
    const char *words; /* filter, name of a screen, or the limit that a case is late by */
    enum kind_id of;   /* of what is due: KIND_CASE and what the office owes */
    int64_t id;        /* of that */
    const struct figures_view *view;
    size_t row;
    long column;
};

struct home {
    struct figures_view year, campaign, committees;
    size_t overdue, soon, open, waiting, sessions, drafts;
    size_t findings, late, receptions, key_persons;
    struct due_items due;
    struct spot *spots; /* owned; as drawn last */
    size_t spots_count, spots_cap;
    size_t at;
    struct spot stood; /* where the cursor was put last, wherever that is now */
    char *stood_words; /* owned: its words */
    bool placed;
    bool practice; /* offers a fresh office to practise in */
};

/* Puts the cursor there; it follows what stands there. */
void home_place(struct home *h, size_t at);
/* A window in which the parties may ask the court; nothing is late when it closes. */
bool home_is_window(const struct due_item *r);
void home_draw(struct desk *d, void *state, struct area a);

#endif

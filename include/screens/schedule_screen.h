/* screens/schedule_screen.h - what the files of the calendar share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_SCHEDULE_SCREEN_H
#define SCREENS_SCHEDULE_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/schedule.h"
#include "screens/screen.h"

#define WEEK_DAYS 7

enum schedule_view { BY_DAY, BY_ROOM, BY_MEDIATOR, SCHEDULE_VIEWS };

/* Where the cursor can stand: a day, a room or a mediator as a heading, or an appointment. */
struct schedule_line {
    bool heading;
    int day;      /* DATE_NONE: heading of a room or a mediator */
    size_t at;    /* appointment in week */
    size_t group; /* of rooms or mediators; 0 by day */
    char *text;   /* owned: of a heading */
    size_t n;     /* of a heading: how many stand below it */
};

struct schedule {
    struct bookings week;
    int monday;
    enum schedule_view view;
    struct schedule_line *lines; /* owned */
    size_t count, cap;
    size_t groups;
    size_t at, top;
    int page;
    int minutes;        /* of an appointment without an end */
    int64_t cancelling; /* the question is about it; 0 none */
    int64_t cancelling_case;
    int new_day;    /* for which one is being added */
    int64_t moving; /* the question is about it; 0 none */
    int64_t moving_case;
    char *moving_to; /* owned: what was typed */
};

enum { TOKEN_WHICH = 1, TOKEN_ONE_OF, TOKEN_CANCEL, TOKEN_BLOCKED, TOKEN_MOVE_TO, TOKEN_MOVE_SURE };

/* ---- schedule_rows.c ---- */

/* Reads the week again; the cursor stays where it is. */
enum status schedule_read(struct desk *d, struct schedule *s, struct err *err);
/* The lines of the view; the cursor stays on its appointment or day. */
void schedule_arrange(struct desk *d, struct schedule *s);
void schedule_release(struct schedule *s);
const struct schedule_line *schedule_current(const struct schedule *s); /* NULL: none */
/* The appointment under the cursor, or NULL. */
const struct booking *schedule_booking(const struct schedule *s);
/* To that week, with the cursor on that day. */
enum status schedule_go(struct desk *d, struct schedule *s, int day, struct err *err);
/* What it has in common with others of the week while it is still planned; 0 nothing. */
unsigned schedule_clash(const struct schedule *s, const struct booking *b);

/* ---- schedule.c ---- */

/* The appointment under the cursor while it may still be held, cancelled or moved; else NULL
 * and the reason at the bottom. */
const struct booking *schedule_planned(struct desk *d, const struct schedule *s);

/* ---- schedule_move.c ---- */

/* 改期: another day, time or room in one line; clashes are told before it is saved. */
struct outcome schedule_ask_move(struct desk *d, void *state);
struct outcome schedule_move_answer(struct desk *d, struct schedule *s, int token,
                                    const struct answer *a);
/* The appointment of the case file; NULL and the sentence when it is there no more. */
struct record *schedule_record(const struct casefile *f, int64_t id, struct err *err);

/* ---- schedule_draw.c ---- */

void schedule_draw(struct desk *d, void *state, struct area a);

#endif

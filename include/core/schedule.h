/* core/schedule.h - who is booked where and when: appointments of cases, and how they clash.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_SCHEDULE_H
#define CORE_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"

struct buf;

/* 进行情况, code list "appointment_state"; an empty one is planned. */
#define APPOINTMENT_PLANNED   "planned"
#define APPOINTMENT_HELD      "held"
#define APPOINTMENT_MOVED     "moved"
#define APPOINTMENT_CANCELLED "cancelled"

#define SCHEDULE_MINUTES 60 /* of one without an end; the setting schedule.minutes */

/* Somebody who cannot be in two places.  Parties are the same by number where both have one,
 * mediators by row; else by name. */
struct booked_person {
    char *name; /* owned */
    char *key;  /* owned: identity number or code; NULL */
};

#define BOOKED_MEDIATORS 2 /* who presides, 协办 */

/* One appointment with what is needed of its case; everything it points to is owned. */
struct booking {
    int64_t id; /* of the appointment; 0 while it is new */
    int64_t case_id;
    int day, from, to; /* minutes of the day; to DAYTIME_NONE: nobody said */
    char *kept;        /* as stored; never NULL */
    char *room;
    char *purpose, *participants, *note; /* or NULL */
    int64_t session;                     /* 0 none */
    char *number;                        /* of the case, or the code, or "#12" */
    char *series, *year, *seq, *code;    /* what the number is made of, or NULL */
    char *case_parties;                  /* as a list shows them (sensitive), or NULL */
    char *committee;                     /* or NULL */
    int64_t mediator_ids[BOOKED_MEDIATORS];
    char *mediators[BOOKED_MEDIATORS]; /* names; NULL none */
    struct booked_person *parties;
    size_t parties_count, parties_cap;
};

struct bookings {
    struct booking *items; /* owned */
    size_t count, cap;
};
void booking_release(struct booking *b);
void bookings_release(struct bookings *l);
/* The next place, empty. */
struct booking *bookings_add(struct bookings *l);
/* Takes name and key. */
void booking_add_party(struct booking *b, char *name, char *key);

/* Planned or held: the room is taken and people are there. */
bool booking_stands(const struct booking *b);
bool appointment_stands(const struct record *appointment);
bool appointment_is_planned(const struct record *appointment);

/* What nobody said of an appointment: it is planned. */
void schedule_follow(struct casefile *f);

/* The same room or name, as people write it: width, spaces and case say nothing. */
bool schedule_same(const char *a, const char *b);

enum clash_with { CLASH_ROOM = 1 << 0, CLASH_MEDIATOR = 1 << 1, CLASH_PARTY = 1 << 2 };
/* What two have in common while they overlap on one day; 0 nothing.  minutes: how long one
 * without an end takes.  One never clashes with itself. */
unsigned booking_clash(const struct booking *a, const struct booking *b, int minutes);
/* "09:30-10:30 （2022）郾医调字第0001号：地点、调解员韩保民相同": of the other one.  Appends. */
void booking_clash_text(const struct booking *b, const struct booking *other, unsigned clash,
                        bool mask, struct buf *out);
/* "09:30-10:30", or "09:30" when nobody said an end.  Appends. */
void booking_time_text(const struct booking *b, struct buf *out);

/* What an appointment of the file books. */
void booking_of(const struct casefile *f, const struct record *appointment, struct booking *out);

/* The next appointment that is planned, from that day on; NULL when there is none. */
const struct record *appointment_next(const struct casefile *f, int today);

/* Times the wrong way round, a cancelled one without a reason, a session that is not there;
 * of what is still to come clashes (with other cases as far as f->around knows them) and days
 * off. */
void schedule_check(const struct casefile *f, const struct book *book, int today,
                    struct objections *out);

#endif

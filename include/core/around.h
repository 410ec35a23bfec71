/* core/around.h - what the register knows around a case, for rules that ask more than the case.
 *
 * The store fills it (store/around.h) before a save or a move is checked; a
 * casefile without it is judged by itself alone.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_AROUND_H
#define CORE_AROUND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"
#include "core/schedule.h"

/* A mediator of the case, as the committee's list has them. */
struct around_mediator {
    int64_t id, committee;
    char *name, *committee_name; /* owned */
    char *phone, *id_no;         /* owned or NULL */
    int birth, from, to;         /* days or DATE_NONE */
};

/* Another case with one of the parties. */
struct around_case {
    int64_t id;
    char *number; /* or the code, or "#12"; owned */
    char *party;  /* who is in both; owned */
    char *type;   /* owned */
    int accepted; /* day or DATE_NONE */
    int64_t mediator;
    size_t shared;     /* how many of this case's parties are in it */
    bool natural;      /* one of them is a person */
    bool same_summary; /* word for word */
    bool outside;      /* of the scope of who asks: number says so, and nothing else is said */
};

struct around {
    struct around_mediator *mediators; /* 主办, 协办 */
    size_t mediator_count;
    struct around_case *cases; /* newest first, at most AROUND_CASES */
    size_t case_count, case_cap;
    bool committee_active;
    int64_t oral_today;     /* R30: other oral agreements of the lead mediator with the same day */
    struct bookings booked; /* appointments of other cases on the days of this one's */
};
#define AROUND_CASES 50

void around_free(struct around *a); /* NULL is fine */

/* One thing that must be answered by a recusal row (回避核查) before mediation:
 * a mediator who may be related to a party, a party that has been here before
 * with the same mediator, the same dispute twice. */
struct concern {
    const char *matter; /* code of the list "concern": related, repeat, duplicate */
    int64_t mediator;   /* 0 when it is not about one */
    char *person;       /* owned: the mediator of related, else the party or parties */
    char *reason;       /* owned: what was seen and where, a sentence */
};
struct concerns {
    struct concern *items;
    size_t count, cap;
};
/* All concerns, answered or not. */
void concerns_find(const struct casefile *f, const struct book *book, struct concerns *out);
/* A recusal row of that matter and person with a decision. */
bool concern_answered(const struct casefile *f, const struct concern *c);
void concerns_release(struct concerns *c);

/* R03, R04, R29, R30 and what else needs the register.  step: of a move ("accept"), or NULL
 * for the record as it is.  What must be answered warns until mediation begins and blocks its
 * start.  Says nothing of a casefile without its surroundings. */
void around_rules(const struct casefile *f, const char *step, const struct book *book, int today,
                  struct objections *out);

#endif

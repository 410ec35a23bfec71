/* core/screening.h - findings, rounds and the screening balance (DOMAIN 1.3, 7.3 to 7.5).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_SCREENING_H
#define CORE_SCREENING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"

/* States of a finding, code list "finding_state". */
#define FINDING_FOUND     "found"     /* 发现 */
#define FINDING_ASSIGNED  "assigned"  /* 交办 */
#define FINDING_SETTLED   "settled"   /* 当场化解 */
#define FINDING_MEDIATION "mediation" /* 转调解 */
#define FINDING_ESCALATED "escalated" /* 上报 */
#define FINDING_REFERRED  "referred"  /* 移送 */
#define FINDING_CALMED    "calmed"    /* 稳控: comes back in each round until 销号 */
#define FINDING_CLOSED    "closed"    /* 销号 */

/* Code list "disposal": like the states, but for what was resolved on the spot. */
#define DISPOSAL_ON_SPOT "on_spot" /* 当场化解 */

/* A finding with what belongs to it. */
struct findingfile {
    struct record *rec;           /* KIND_FINDING, owned */
    struct record_list watches;   /* KIND_WATCH */
    struct record_list handovers; /* KIND_HANDOVER, in order */
};
void findingfile_free(struct findingfile *f); /* NULL is fine */

#define FINDING_MOVE_FIELDS 6
struct finding_move {
    const char *step;  /* "assign", "settle", "mediate", "escalate", "refer", "calm", "close" */
    const char *label; /* N_() 交办 */
    const char *from;  /* states, separated by | */
    const char *to;
    int ask[FINDING_MOVE_FIELDS]; /* finding fields, ended by -1 */
    const char *help;             /* N_() */
};
const struct finding_move *finding_move_from(const char *state, size_t i);
const struct finding_move *finding_move_find(const char *state, const char *step);
const struct finding_move *finding_move_nth(size_t i);

/* Everything that stands against the move with the asked fields already set, finding_check()
 * included.  objection.field is a finding field.  A red one needs its report (art. 25, R20). */
void finding_move_check(const struct finding_move *m, const struct findingfile *f,
                        const struct book *book, int today, struct objections *out);
/* Sets the state and the dates of the move that nobody typed.  disposal stays what was decided
 * when the finding is closed later; what was calmed gets another when it is settled, given to
 * mediation or passed on. */
void finding_move_apply(const struct finding_move *m, struct findingfile *f, int today);
/* Rules on the record itself: dates, measures at a high risk, a minor concerned, each step
 * through the levels (DOMAIN 7.5). */
void finding_check(const struct findingfile *f, const struct book *book, int today,
                   struct objections *out);

/* D-15: settings risk.days.0 … risk.days.3 (7/3/1/0), from found_on; a day off moves the end on,
 * but not that of the day itself (0). */
int finding_due(const struct record *finding, const struct book *book);
/* Fills what nobody typed: the end of D-15, and the end of each hand-over: handed_on + max_days
 * of the level that receives (0: none). */
void finding_derive(struct findingfile *f, const struct book *book);
/* NULL when the book has no such level. */
const struct level *level_of_id(const struct book *book, int64_t id);
bool finding_is_open(const char *state);
/* Its time limit runs: nobody has handled it yet, or it waits at the level above. */
bool finding_due_runs(const char *state);

/* Days from → to; -1 when one is missing or before the other.  早发现 occurred → found, 早处置
 * found → the first disposal, 早稳控 found → calmed, settled on the spot or closed. */
struct finding_intervals {
    int discovery, handling, calming;
};
struct finding_intervals finding_intervals(const struct record *finding);

/* found = on_spot + mediation + escalated + referred + calmed + unhandled. */
struct balance {
    long found, on_spot, mediation, escalated, referred, calmed, unhandled;
    long closed; /* of them 销号; not part of the sum */
};
/* As known on that day (DATE_NONE: today's knowledge): the code of the disposal, "" while there
 * is none; 销号. */
const char *finding_disposal(const struct record *finding, int as_of);
bool finding_is_closed(const struct record *finding, int as_of);
/* 化解, the numerator of DOMAIN 5.2, rate 3, in every table: resolved on the spot, or closed and
 * not referred.  What went to mediation is resolved only when its case ended with an agreement
 * (agreed, of findings_ended_each()); what went up the levels, when it is closed. */
bool finding_is_resolved(const struct record *finding, bool agreed, int as_of);
/* as_of: what was decided after that day is not known yet, what was found after it is not
 * there yet.  A disposal that the code list does not know breaks the balance. */
void balance_add(struct balance *b, const struct record *finding, int as_of);
bool balance_holds(const struct balance *b);

/* The reporting period of the cadence that the day falls in: the week from Monday, the
 * half month, the month, the quarter. */
struct period cadence_period(const struct cadence *c, int day);
/* The last day on which the round of that period is in time: calendar days of grace, days off
 * included. */
int cadence_deadline(const struct cadence *c, struct period p);

#endif

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

/* objection.field is a finding field.  A red one needs its report (art. 25, R20). */
void finding_move_check(const struct finding_move *m, const struct findingfile *f,
                        const struct book *book, int today, struct objections *out);
/* disposal stays what was decided first when the finding is closed later. */
void finding_move_apply(const struct finding_move *m, struct findingfile *f, int today);
/* Rules on the record itself: dates, identity of parties' phone, responsible person. */
void finding_check(const struct findingfile *f, const struct book *book, int today,
                   struct objections *out);

/* D-15: settings risk.days.0 … risk.days.3 (7/3/1/0), from found_on. */
int finding_due(const struct record *finding, const struct book *book);
bool finding_is_open(const char *state);

/* Days from → to; -1 when one is missing.  早发现 occurred → found, 早处置 found →
 * disposal, 早稳控 found → calmed or closed. */
struct finding_intervals {
    int discovery, handling, calming;
};
struct finding_intervals finding_intervals(const struct record *finding);

/* found = on_spot + mediation + escalated + referred + calmed + unhandled. */
struct balance {
    long found, on_spot, mediation, escalated, referred, calmed, unhandled;
    long closed; /* of them 销号; not part of the sum */
};
/* as_of: what was decided after that day is not known yet. */
void balance_add(struct balance *b, const struct record *finding, int as_of);
bool balance_holds(const struct balance *b);

/* The reporting period of the cadence that the day falls in: the week from Monday, the
 * half month, the month, the quarter. */
struct period cadence_period(const struct cadence *c, int day);
/* The last day on which the round of that period is in time. */
int cadence_deadline(const struct cadence *c, struct period p);

#endif

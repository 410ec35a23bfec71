/* core/lifecycle.h - the states of a case and the moves between them.
 *
 * One row per move, with its guards (DOMAIN 7.2, rules of 13).  A guard never
 * decides silently: it objects with a sentence naming field, article and
 * remedy.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_LIFECYCLE_H
#define CORE_LIFECYCLE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/book.h"
#include "core/casefile.h"

/* States are stored by key; the code list "state" has the labels. */
#define STATE_DRAFT       "draft"       /* 草稿 */
#define STATE_SUBMITTED   "submitted"   /* 待受理 */
#define STATE_REJECTED    "rejected"    /* 不予受理 */
#define STATE_ACCEPTED    "accepted"    /* 已受理 */
#define STATE_MEDIATING   "mediating"   /* 调解中 */
#define STATE_SUSPENDED   "suspended"   /* 鉴定/中止 */
#define STATE_AGREED      "agreed"      /* 达成协议 */
#define STATE_PERFORMING  "performing"  /* 履行中 */
#define STATE_PERFORMED   "performed"   /* 已履行 */
#define STATE_PARTLY      "partly"      /* 部分履行 */
#define STATE_BREACHED    "breached"    /* 反悔 */
#define STATE_TERMINATED  "terminated"  /* 终止（不成） */
#define STATE_WITHDRAWN   "withdrawn"   /* 撤回/自行和解 */
#define STATE_TRANSFERRED "transferred" /* 移送/上报 */
#define STATE_REOPENED    "reopened"    /* 重新调解 */
#define STATE_CLOSED      "closed"      /* 结案 */
#define STATE_ARCHIVED    "archived"    /* 已归档 */
#define STATE_VOID        "void"        /* 作废 */

/* Results, code list "result". */
#define RESULT_SETTLED     "1"
#define RESULT_FAILED      "2"
#define RESULT_WITHDRAWN   "3"
#define RESULT_TRANSFERRED "4"

enum severity { SEV_WARN, SEV_BLOCK };

struct objection {
    const char *rule; /* "R02" */
    enum severity severity;
    int field;  /* case field it is about, or -1 */
    char *text; /* owned: what is wrong, which article, what would be right */
};

struct objections {
    struct objection *items;
    size_t count, cap;
};

#define OBJECTIONS_INIT                                                                            \
    {                                                                                              \
        0                                                                                          \
    }
void objections_add(struct objections *o, const char *rule, enum severity sev, int field,
                    const char *fmt, ...) __attribute__((format(printf, 5, 6)));
bool objections_block(const struct objections *o); /* is there a SEV_BLOCK */
void objections_release(struct objections *o);

#define MOVE_FIELDS 8
struct move {
    const char *step;  /* "accept": command line and key of the move */
    const char *label; /* N_() 受理 */
    const char *from;  /* states, separated by | */
    const char *to;
    int ask[MOVE_FIELDS]; /* case fields the move asks for, ended by -1 */
    void (*guard)(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
    void (*effect)(struct casefile *f, int today); /* beyond the state itself; may be NULL */
    const char *help;                              /* N_() what it does and its legal basis */
};

/* i-th move that is possible from the state, in order of likelihood; NULL past the end. */
const struct move *move_from(const char *state, size_t i);
/* By step and state; NULL when that step is not possible from there. */
const struct move *move_find(const char *state, const char *step);
/* All moves, for completion and manual; NULL past the end. */
const struct move *move_nth(size_t i);

/* Everything that stands against the move with the file as it is now (asked
 * fields already set). */
void move_check(const struct move *m, const struct casefile *f, const struct book *book, int today,
                struct objections *out);
/* Sets state, outcome, result and the dates that follow.  Only after a check
 * without a block.  Numbers are given by the store when it saves. */
void move_apply(const struct move *m, struct casefile *f, int today);

/* Rules on the record itself, whatever the state: R02 from 受理 on, R21, R25, R26, R35 … */
void case_check(const struct casefile *f, const struct book *book, int today,
                struct objections *out);

bool state_is_open(const char *state);     /* counted as 未结 by lists: before the outcome */
bool state_is_locked(const char *state);   /* archived, void: read-only (R28) */
bool state_is_accepted(const char *state); /* has or had a number */

#endif

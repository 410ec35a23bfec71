/* store/official.h - what the official table reads from the rows themselves.
 *
 * The facts (store/facts.h) are one way of counting; official_recount() is the
 * other: SQL over the rows of cases, parties and remedies.  They share nothing but
 * the names of the columns, so that each can convict the other.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_OFFICIAL_H
#define STORE_OFFICIAL_H

#include "core/official.h"

struct db;

/* Committees in the order of the paper: those of a town before those of its villages. */
struct official_committee {
    int64_t id, area;
    const char *name, *kind, *sub_kind; /* valid during the call; sub_kind may be NULL */
    bool active;
};
enum status official_committees(struct db *db,
                                void (*each)(void *ctx, const struct official_committee *c),
                                void *ctx, struct err *err);

/* Cases accepted in the period that prevented something, by id. */
enum status official_prevented(struct db *db, struct period p,
                               void (*each)(void *ctx, int64_t case_id,
                                            const int64_t n[OFFICIAL_PREVENTED]),
                               void *ctx, struct err *err);

struct official_want {
    struct question question;
    int64_t area; /* 0: the whole district */
};
/* Every column of cases counted from the rows: sums has c->count places.  Those of the
 * screening register stay 0.  identity gets its six parts and nothing else. */
enum status official_recount(struct db *db, const struct official_columns *c,
                             const struct official_want *want, int64_t *sums,
                             struct tally *identity, struct err *err);
/* The cases that column counts, by the rows, and what each adds to it; by id. */
enum status official_recount_cases(struct db *db, const struct official_columns *c,
                                   const struct official_want *want, size_t column,
                                   void (*each)(void *ctx, int64_t case_id, int64_t n), void *ctx,
                                   struct err *err);

/* Agreements of the settled cases that the question counts, as they stand on that day. */
enum official_performance {
    PERFORMANCE_DUE,  /* to be performed by then */
    PERFORMANCE_DONE, /* of those: performed in full by then, or without a day */
    PERFORMANCE_AHEAD,
    PERFORMANCE_UNDATED, /* no day to perform by is registered */
    PERFORMANCE_COUNT
};
enum status official_performances(struct db *db, const struct official_want *want, int day,
                                  int64_t n[PERFORMANCE_COUNT], struct err *err);
enum status official_performance_cases(struct db *db, const struct official_want *want, int day,
                                       enum official_performance which,
                                       void (*each)(void *ctx, int64_t case_id, int64_t n),
                                       void *ctx, struct err *err);

/* Who serves on that day, committee by committee and mediator by mediator.  Text may be NULL and
 * is valid during the call. */
struct staff_member {
    const char *kind, *sub_kind; /* of the committee */
    const char *sex, *education, *politics;
    int full_time; /* 1, 0, -1 nobody wrote it down */
    int trained;   /* day, or DATE_NONE */
};
struct staff_committee {
    const char *kind, *sub_kind;
    int64_t studios; /* names of studios that cases up to that day were handled in */
};
enum status staff_committees(struct db *db, int day, int64_t area,
                             void (*each)(void *ctx, const struct staff_committee *c), void *ctx,
                             struct err *err);
enum status staff_members(struct db *db, int day, int64_t area,
                          void (*each)(void *ctx, const struct staff_member *m), void *ctx,
                          struct err *err);

#endif

/* store/quality.h - what the checks on practice read: cases, parties, and when it was entered.
 *
 * Rows of one period, by index; nothing is judged here (work/quality.h).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_QUALITY_H
#define STORE_QUALITY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/err.h"
#include "core/figures.h"

struct db;

/* Cases whose day of the basis (acceptance, or outcome) lies in the period; void ones and those
 * that were passed on are left out, as from the figures. */
struct quality_want {
    struct period period; /* an end DATE_NONE: open */
    enum basis basis;
    int64_t area; /* 0: the whole district */
};

/* Days are DATE_NONE and text is NULL where nothing is registered; valid during the call. */
struct quality_case {
    int64_t id, mediator, committee; /* mediator 0: none */
    const char *type, *summary;
    const char *parties; /* their names, as core/casefile.h joins them */
    bool oral;
    int occurred, applied, accepted, outcome;
    int agreed; /* the agreement's day, else that of the outcome */
};
/* By id. */
enum status quality_cases(struct db *db, const struct quality_want *want,
                          void (*each)(void *ctx, const struct quality_case *c), void *ctx,
                          struct err *err);

struct quality_party {
    int64_t case_id;
    const char *name, *job;
    int birth;     /* of a person, as registered or by the identity number; else DATE_NONE */
    bool guardian; /* somebody is registered */
};
/* Of those cases, by case and in the order of the record. */
enum status quality_parties(struct db *db, const struct quality_want *want,
                            void (*each)(void *ctx, const struct quality_party *p), void *ctx,
                            struct err *err);

/* When somebody entered the outcome of a case, or that the agreement was performed in full.  What
 * came by import has no such moment. */
struct quality_moment {
    int64_t case_id;
    int64_t at;      /* UTC ms */
    const char *who; /* login */
    bool performed;  /* else: the outcome */
};
enum status quality_moments(struct db *db, const struct quality_want *want,
                            void (*each)(void *ctx, const struct quality_moment *m), void *ctx,
                            struct err *err);

#endif

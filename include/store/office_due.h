/* store/office_due.h - clocks that run on something else than a case.
 *
 * D-13 the term of a committee, D-15 findings that nobody has handled, D-15Z rounds not
 * reported in time.  Switched off like any other limit.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_OFFICE_DUE_H
#define STORE_OFFICE_DUE_H

#include "base/err.h"
#include "core/book.h"

struct db;

struct office_due {
    enum kind_id kind; /* KIND_COMMITTEE, KIND_FINDING, KIND_ROUND (id 0: it is missing) */
    int64_t id;
    char *name;       /* of the committee, the finding (its number), the unit */
    char *about;      /* title of the finding (sensitive), period of the round, or "" */
    char *limit_code; /* "D-13", "D-15", "D-15Z" for a round */
    char *limit_name;
    char *who; /* chair, responsible person, or "" */
    int due;
};
/* What ends within `days` from today or has ended, soonest first; the row is valid during
 * the call.  A finding is due on the day its leader set, else by its risk, and when it was
 * handed on, on the day of that level.  A unit is expected to report from its first round on:
 * of several periods it owes the first is told. */
enum status office_due(struct db *db, const struct book *book, int today, int days,
                       void (*each)(void *ctx, const struct office_due *row), void *ctx,
                       struct err *err);

#endif

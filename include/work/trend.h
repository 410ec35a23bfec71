/* work/trend.h - figures month by month or week by week, with those of a year before.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_TREND_H
#define WORK_TREND_H

#include <stddef.h>
#include <stdint.h>

#include "work/statistics.h"

enum trend_figure { TREND_ACCEPTED, TREND_SETTLED, TREND_FIGURES };

/* One month or week, cut off at the ends of the period. */
struct trend_step {
    struct period period[2]; /* now, a year before */
    int64_t n[2][TREND_FIGURES];
};

struct trend {
    struct stat_request request[2]; /* now, a year before; completed */
    char *row_key;                  /* owned; NULL: everything */
    bool weeks;
    struct trend_step *steps; /* owned; none of them begins after today */
    size_t count;
};

/* Accepted and settled of one row (NULL: of everything) in each month or, weeks, in each week
 * from Monday; settled by the request's basis: of those accepted in the month, or in the month
 * itself.  A week is compared with the same days 52 weeks before.  ST_INVALID: no beginning, or
 * more steps than anybody could look at. */
enum status trend_load(struct db *db, const struct book *book, const struct stat_request *rq,
                       const char *row_key, bool weeks, int today, struct trend *out,
                       struct err *err);
void trend_release(struct trend *t);
/* The request behind a figure of a step; before: a year before. */
struct stat_request trend_request(const struct trend *t, size_t step, bool before);
/* "7月", "22-07" or, of a week, "11-21"; appends. */
void trend_label(const struct trend *t, size_t step, struct buf *out);

#endif

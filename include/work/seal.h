/* work/seal.h - closes a published period, and tells what was corrected since.
 *
 * A sealed period is printed as it was sealed; whatever was changed in the register since
 * stands below it as a correction, so that sealed + corrections = now (W8 art. 24, 32: no
 * altering of figures).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SEAL_H
#define WORK_SEAL_H

#include "base/buf.h"
#include "store/seals.h"
#include "work/statistics.h"

/* Seals the period under db_who(): facts, every statistic as printed, by both bases, the head
 * of the audit chain; *hash gets the SHA-256.  reason: why it is sealed again, or though a sum
 * does not hold; else NULL.  ST_DENIED without RIGHT_SEAL; ST_INVALID: the period is open or
 * has not ended; ST_CONFLICT: it is sealed already, and no reason is given; ST_UNBALANCED: a
 * table does not add up, and no reason is given.  On failure nothing is kept. */
enum status seal_make(struct db *db, const struct book *book, struct period p, const char *reason,
                      int today, char hash[DIGEST_TEXT_SIZE], struct err *err);

/* Sets rq->seal to the newest seal of the request's period; 0 when it has none, and for what no
 * seal can answer: comparisons, and a part of the district of a table of its own.  made_by: the
 * newest that was made by that day, as it was published then (rq->published); ST_NOT_FOUND
 * names the seals that there are, ST_INVALID what no seal can answer.  DATE_NONE: ever. */
enum status seal_choose(struct db *db, struct stat_request *rq, int made_by, struct err *err);
/* Adds what must be said of a table that was counted from today's rows: 未封存口径 when its
 * period is sealed, which parts of it are when those make up all of it, and
 * seal_note_months(). */
enum status seal_note_live(struct db *db, const struct book *book, const struct stat_request *rq,
                           struct report *r, struct err *err);
/* Names the sealed months within the request's period whose figures in its table were corrected
 * since: they were published otherwise.  Of a longer period; nothing of a table of its own. */
enum status seal_note_months(struct db *db, const struct book *book, const struct stat_request *rq,
                             struct report *r, struct err *err);
/* "已封存：2022-08-05 09:12 由 wang 封存，摘要 3fa9c1d20b7e…"; appends. */
void seal_mark(const struct seal *s, struct buf *out);
/* The same by its id; nothing for 0; that it was tampered with when its digest does not hold. */
enum status seal_mark_of(struct db *db, int64_t seal, struct buf *out, struct err *err);

/* What a changed case counted by each basis when rq->seal was made, and what it counts now, in
 * the total of the request's table. */
struct seal_case {
    const struct seal_change *change;
    struct tally then[2], now[2]; /* by basis */
};
enum status seal_corrections(struct db *db, const struct book *book, const struct stat_request *rq,
                             void (*each)(void *ctx, const struct seal_case *c), void *ctx,
                             struct err *err);

#endif

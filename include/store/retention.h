/* store/retention.h - cases whose retention is over, and the two people who decide on them.
 *
 * Nothing is destroyed by itself: one person proposes, another decides, then somebody types the
 * number of the case.  The terms are the office's (档案法实施条例 art. 19), on expiry the volume
 * is appraised first (art. 24); personal information goes only after its term (PIPL art. 47).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_RETENTION_H
#define STORE_RETENTION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"

struct db;

#define RETENTION_GONE "已销毁" /* stands where a name or a text was that must be there */

enum retention_stage {
    RETENTION_DUE, /* nobody has proposed it, or it was refused */
    RETENTION_PROPOSED,
    RETENTION_APPROVED,
    RETENTION_REFUSED,
    RETENTION_DONE
};
const char *retention_stage_key(enum retention_stage s);   /* "proposed" */
const char *retention_stage_label(enum retention_stage s); /* N_() 待批准 */

/* A case that is due, or a row of the destruction record; texts are borrowed. */
struct retention_row {
    int64_t case_id;
    const char *number; /* or the code, or "#id" */
    const char *term;   /* code of the list retention */
    int from, due;      /* days; from DATE_NONE in the record */
    enum retention_stage stage;
    const char *blocked; /* what still stands against it, or NULL */
    /* of the record */
    const char *reason, *proposed_by, *decided_by, *decision_reason, *done_by;
    long long proposed_at, decided_at, done_at; /* UTC ms, 0: not yet */
};
typedef void retention_each(void *ctx, const struct retention_row *row);

/* Cases in the scope that the term of ends by that day, the oldest first: of how many years the
 * code says (years30; permanent never ends, empty is 30), from the day that the setting
 * retention.from names.  What is proposed, approved or done is not among them. */
enum status retention_due(struct db *db, const struct book *book, int by, int today,
                          retention_each *each, void *ctx, struct err *err);
/* The destruction record, oldest first: what was proposed, decided and done by whom. */
enum status retention_record(struct db *db, retention_each *each, void *ctx, struct err *err);

/* Of a case whose term is over and that nothing blocks.  ST_DENIED without RIGHT_RETENTION,
 * ST_INVALID without a reason or before its time, ST_CONFLICT when it is proposed already. */
enum status retention_propose(struct db *db, const struct book *book, int64_t case_id, int today,
                              const char *reason, struct err *err);
/* By somebody else than who proposed: ST_DENIED.  ST_NOT_FOUND: nothing is proposed.  A refusal
 * needs a reason. */
enum status retention_decide(struct db *db, int64_t case_id, bool approve, const char *reason,
                             struct err *err);

/* Destroys an approved case: texts, names and numbers of people in everything that belongs to
 * it, in the findings and visits that it came from, in its history, drafts and search keys.
 * Number, days, codes, heads and amounts stay, so every figure stays; one transaction.  What was
 * copied before (backups, exports) is not reached.  typed is the number once more: ST_USAGE when
 * it is another.  ST_NOT_FOUND: not approved; ST_INVALID: something blocks it again. */
enum status retention_destroy(struct db *db, const struct book *book, int64_t case_id, int today,
                              const char *typed, struct err *err);
bool retention_destroyed(struct db *db, int64_t case_id);
/* ST_INVALID with who destroyed it and when: nothing of it can be changed or taken back. */
enum status retention_standing(struct db *db, int64_t case_id, struct err *err);

/* Backups of which the record knows and that were made before that moment (UTC ms). */
enum status retention_backups(struct db *db, long long before,
                              void (*each)(void *ctx, long long at, const char *path), void *ctx,
                              struct err *err);

#endif

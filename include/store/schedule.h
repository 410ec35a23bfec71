/* store/schedule.h - appointments of a time, with what is needed of their cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SCHEDULE_H
#define STORE_SCHEDULE_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/err.h"
#include "core/schedule.h"

struct db;

/* Appends the appointments of the period in order of day and time, whatever became of them;
 * without what is voided and cases that are void. */
enum status schedule_load(struct db *db, struct period p, struct bookings *out, struct err *err);
/* Those of other cases on the days for which f has something planned. */
enum status schedule_around(struct db *db, const struct casefile *f, struct bookings *out,
                            struct err *err);
/* Which mediator leads or helps in which case at a sitting of the period: an appointment that is
 * planned or held, or a session that was recorded.  Each pair once, by mediator. */
enum status schedule_sittings(struct db *db, struct period p,
                              void (*each)(void *ctx, int64_t mediator, int64_t case_id), void *ctx,
                              struct err *err);
/* How many of that day are planned or held. */
enum status schedule_count(struct db *db, int day, size_t *count, struct err *err);

#endif

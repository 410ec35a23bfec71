/* store/findings.h - screening findings, and what becomes a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FINDINGS_H
#define STORE_FINDINGS_H

#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/screening.h"

struct db;

/* *out is yours: findingfile_free(). */
enum status findings_load(struct db *db, int64_t id, struct findingfile **out, struct err *err);
/* By number, "#id", UUID or a part of the title or parties. */
enum status findings_find(struct db *db, const char *typed, int64_t *id, struct err *err);

/* One transaction, as cases_save(): the record and its rows, history.  A new one gets its
 * number "PC-411103101-2022-0007" (area to the town, year found, gap-free there), state
 * 发现 and, when nobody typed it, the end of D-15. */
enum status findings_save(struct db *db, const struct book *book, struct findingfile *f, int today,
                          struct err *err);

/* 转调解: a case is made from the finding (own motion, area, parties, summary, type,
 * campaign, risk) as a draft of that committee, both linked, in one transaction.  committee 0:
 * the one of the area (village, else town); ST_INVALID when there is none or several. */
enum status findings_to_case(struct db *db, const struct book *book, int64_t finding,
                             int64_t committee, int today, int64_t *case_id, struct err *err);
/* The same for a visit at the counter. */
enum status reception_to_case(struct db *db, const struct book *book, int64_t reception,
                              int64_t committee, int today, int64_t *case_id, struct err *err);

/* Findings of the period (found_on) in the area and below (0 all), oldest first. */
enum status findings_each(struct db *db, struct period p, int64_t area,
                          void (*each)(void *ctx, const struct record *finding), void *ctx,
                          struct err *err);

#endif

/* work/quality.h - checks on practice: what an auditor would ask about, never a correction.
 *
 * One row a check (DOMAIN 4.3, R21, R25, R29, R30), below it the largest of what it found.  A
 * finding is a question: the same words, many agreements in a day, what cannot be.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_QUALITY_H
#define WORK_QUALITY_H

#include "work/statistics.h"

/* rq is completed; *out is yours.  Cases of the period by the table's basis, compared with each
 * other only.  Row keys: the check, "oral_day", and its findings, "oral_day/1"; the total counts
 * each case once.  ST_DENIED without RIGHT_AUDIT. */
enum status quality_table(struct db *db, const struct book *book, const struct stat_request *rq,
                          int today, struct report **out, struct err *err);

/* The cases of a check, of one finding, or of all (row_key NULL, ""), newest first; *ids is
 * yours.  ST_NOT_FOUND: no such row, or a column of words; ST_DENIED. */
enum status quality_cases_of(struct db *db, const struct book *book, const struct stat_request *rq,
                             int today, const char *row_key, const char *column_key, int64_t **ids,
                             size_t *count, struct err *err);

#endif

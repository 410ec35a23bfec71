/* work/official.h - 《人民调解案件情况统计表》: committees, towns, district (DOMAIN 5.1).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_OFFICIAL_H
#define WORK_OFFICIAL_H

#include "work/statistics.h"

/* rq is completed.  *out is yours.  Rows: each committee under the key "c<id>", after those of a
 * town its subtotal under the town's area code, last those of the district itself; the total.
 * Columns: core/official.h.  The notes give every check sum with both of its numbers, by the
 * facts and by the rows; one that does not hold is named with its cases and sets out->broken.
 * With rq->recount_most the recount from the rows is left out when more cases are counted: then
 * out->unchecked is set and the first note says what was not made. */
enum status official_table(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, struct report **out, struct err *err);

/* The cases behind a figure, newest first; *ids is yours.  row_key NULL or "": the total.
 * ST_NOT_FOUND: no such row or column; the columns of the screening register have no cases. */
enum status official_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, const char *row_key, const char *column_key, int64_t **ids,
                           size_t *count, struct err *err);

/* Committees and mediators by kind, as they serve at the end of the period or today
 * (DOMAIN 5.4).  *out is yours. */
enum status staff_table(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, struct report **out, struct err *err);

/* Every definition of a rate side by side, each with numerator, denominator, basis and what is
 * pending (DOMAIN 5.2); the total is the one the office goes by.  As official_table(). */
enum status rates_table(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, struct report **out, struct err *err);
enum status rates_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, const char *row_key, const char *column_key, int64_t **ids,
                        size_t *count, struct err *err);

#endif

/* work/screening.h - the tables of screening, key persons and reception.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SCREENING_H
#define WORK_SCREENING_H

#include "base/date.h"
#include "base/err.h"
#include "core/book.h"
#include "work/report.h"
#include "work/statistics.h"

struct db;

/* All: *out is yours.  What is counted is what was found (received, cared for) in the period;
 * what became of it is known to the end of the period, or to today.  Rows are the chosen area
 * itself and each area just below it with all that lies there (screening, campaign report), the
 * levels, the matters or the categories; with a total; notes say definitions; a broken balance
 * is a note with out->broken set. */

/* Rounds due, reported, late, missing, zero reports; times; found; the parts of the balance; calmed
 * and not visited in the rounds;
 * closed; resolution rate (resolved / found); days of 早发现 早处置 早稳控 (median and 90 % point
 * by nearest rank). */
enum status screening_table(struct db *db, const struct book *book, const struct stat_request *rq,
                            int today, struct report **out, struct err *err);
/* Hand-overs by level: taken in, settled there, passed on, still there, late; and the share of
 * all that was found that was settled there or below, so never left the village, the town. */
enum status levels_table(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, struct report **out, struct err *err);
/* Visits by matter, 人次 and 件, what became a case. */
enum status reception_table(struct db *db, const struct book *book, const struct stat_request *rq,
                            int today, struct report **out, struct err *err);
/* Key persons by category, with and without a contact. */
enum status key_persons_table(struct db *db, const struct book *book, const struct stat_request *rq,
                              int today, struct report **out, struct err *err);

/* What each of them counts in a figure, as statistics_rows(). */
enum status screening_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, const char *row_key, const char *column_key,
                           struct stat_listed *out, struct err *err);
enum status levels_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, const char *row_key, const char *column_key,
                        struct stat_listed *out, struct err *err);
enum status reception_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, const char *row_key, const char *column_key,
                           struct stat_listed *out, struct err *err);
enum status key_persons_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                             int today, const char *row_key, const char *column_key,
                             struct stat_listed *out, struct err *err);

/* The report of the request's campaign (DOMAIN 1.3): times, found, its categories with found,
 * mediated and settled each, their sums and rate, calmed, passed on, prevented, key persons,
 * criminal cases; of a period that begins later than the campaign also since_found,
 * since_accepted ...: from the campaign's first day to the end of the period.  Of another
 * campaign than 六防六促 what is screened is asked for within its dates only. */
enum status campaign_report_table(struct db *db, const struct book *book,
                                  const struct stat_request *rq, int today, struct report **out,
                                  struct err *err);
enum status campaign_report_rows(struct db *db, const struct book *book,
                                 const struct stat_request *rq, int today, const char *row_key,
                                 const char *column_key, struct stat_listed *out, struct err *err);

#endif

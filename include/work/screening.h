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

struct db;

/* All: *out is yours; rows are the units (areas) of the period with a total; notes say
 * definitions; a broken balance is a note with out->broken set. */

/* Rounds due, reported, late, missing, zero reports; times; found; the parts of the balance;
 * closed; resolution rate (resolved / found); days of 早发现 早处置 早稳控 (median). */
enum status screening_table(struct db *db, const struct book *book, struct period p, int64_t area,
                            int today, struct report **out, struct err *err);
/* Hand-overs by level: taken in, settled there, passed on, still there, late. */
enum status levels_table(struct db *db, const struct book *book, struct period p, int64_t area,
                         int today, struct report **out, struct err *err);
/* Visits by matter, 人次 and 件, what became a case. */
enum status reception_table(struct db *db, const struct book *book, struct period p, int64_t area,
                            int today, struct report **out, struct err *err);
/* Key persons by category, with and without a contact. */
enum status key_persons_table(struct db *db, const struct book *book, struct period p, int64_t area,
                              int today, struct report **out, struct err *err);

/* A round and a finding are looked at together by stats campaign: how many were found in
 * the period (件) and how many times was screened (次), by unit and in all. */
struct screened {
    long found, times;
};
enum status screened_count(struct db *db, struct period p, int64_t area, struct screened *out,
                           struct err *err);

#endif

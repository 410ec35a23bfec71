/* store/findings.h - screening findings, and what becomes a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FINDINGS_H
#define STORE_FINDINGS_H

#include <stdbool.h>
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
 * 发现 and, when nobody typed it, the end of D-15 and the round of its area that covers the day.
 * What was taken out of a list is voided.  ST_INVALID with the first blocking objection of
 * finding_check(), when the round is a zero report, when the number of the case or its state
 * does not go with 转调解, or 销号 comes while the case is still open.  ST_CONFLICT as
 * cases_save(); f keeps what was typed. */
enum status findings_save(struct db *db, const struct book *book, struct findingfile *f, int today,
                          struct err *err);

/* 转调解: a case is made from the finding (own motion, area, parties, summary, type,
 * campaign, risk) as a draft of that committee, both linked, in one transaction.  committee 0:
 * the professional one for that type, else the one of the area (village, else town);
 * ST_INVALID when there is none or several.  A case that was made before and does not
 * stand is no hindrance. */
enum status findings_to_case(struct db *db, const struct book *book, int64_t finding,
                             int64_t committee, int today, int64_t *case_id, struct err *err);
/* The same for a visit at the counter. */
enum status reception_to_case(struct db *db, const struct book *book, int64_t reception,
                              int64_t committee, int today, int64_t *case_id, struct err *err);

/* What makes a round lawful beyond its catalog row, for a save of one (records_save() asks):
 * ST_INVALID days the wrong way round, no times, a zero report with findings in it; ST_CONFLICT
 * the same unit and days again. */
enum status round_check(struct db *db, const struct record *round, struct err *err);
/* Inside a caller's transaction and unchecked, for many at once: one row of history. */
enum status rounds_insert_bulk(struct db *db, struct record *round, struct err *err);

/* Not void, not refused. */
bool findings_case_stands(struct db *db, int64_t case_id);

/* Findings of the period (found_on) in the area and below (0 all), oldest first. */
enum status findings_each(struct db *db, struct period p, int64_t area,
                          void (*each)(void *ctx, const struct record *finding), void *ctx,
                          struct err *err);
/* The same with what became of its case: agreed when it stands and ended with 调解成功. */
enum status findings_ended_each(struct db *db, struct period p, int64_t area,
                                void (*each)(void *ctx, const struct record *finding, bool agreed),
                                void *ctx, struct err *err);
/* The same for visits (by received_on; without an area only for 0) and key persons (whose
 * care from_on..to_on meets the period).  Without what is voided. */
enum status receptions_each(struct db *db, struct period p, int64_t area,
                            void (*each)(void *ctx, const struct record *reception), void *ctx,
                            struct err *err);
enum status key_persons_each(struct db *db, struct period p, int64_t area,
                             void (*each)(void *ctx, const struct record *person), void *ctx,
                             struct err *err);
/* Steps through the levels of those findings, in their order. */
enum status handovers_each(struct db *db, struct period found, int64_t area,
                           void (*each)(void *ctx, const struct record *handover), void *ctx,
                           struct err *err);

/* The areas that screen: the area and what lies below it (0 all), parents first. */
struct unit {
    int64_t id, parent; /* parent 0: none */
    int level;          /* 1 district, 2 town, 3 village */
    bool active;
    const char *code, *name; /* valid during the call */
};
enum status units_each(struct db *db, int64_t area,
                       void (*each)(void *ctx, const struct unit *unit), void *ctx,
                       struct err *err);
/* What a unit reported for a time; rounds of the period by to_on, soonest first. */
struct round_seen {
    int64_t id, unit;
    int from, to, submitted; /* submitted DATE_NONE: nobody wrote it down */
    int64_t times, prevented;
    bool zero;
};
enum status rounds_each(struct db *db, struct period p, int64_t area,
                        void (*each)(void *ctx, const struct round_seen *round), void *ctx,
                        struct err *err);
/* How many findings of a category and how many times of screening (category "") each area of
 * the period has; what is 0 is not given. */
struct screened_area {
    int64_t area, found, times;
    const char *category; /* CAMPAIGN_LIST; valid during the call */
};
enum status screened_each(struct db *db, struct period p, int64_t area,
                          void (*each)(void *ctx, const struct screened_area *s), void *ctx,
                          struct err *err);
/* Findings that were calmed and not closed on that day, whenever they were found. */
struct calmed {
    int64_t id, area; /* of the finding */
    int seen;         /* the last visit by then, or the day it was calmed */
};
enum status calmed_each(struct db *db, int as_of, int64_t area,
                        void (*each)(void *ctx, const struct calmed *c), void *ctx,
                        struct err *err);
/* Cases of the period (accepted_on) that turned criminal all the same (conversion 02). */
enum status converted_each(struct db *db, struct period p, int64_t area,
                           void (*each)(void *ctx, int64_t case_id, int64_t area), void *ctx,
                           struct err *err);

#endif

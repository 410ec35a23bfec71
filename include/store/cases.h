/* store/cases.h - a case with its parties, number, clocks and search keys.
 *
 * A save is one transaction: row, parties, stops, extensions, number, derived
 * columns, clocks, search keys, tallies and history together or not at all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CASES_H
#define STORE_CASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/casefile.h"

struct db;

/* *out is yours: casefile_free(). */
enum status cases_load(struct db *db, int64_t id, struct casefile **out, struct err *err);

/* Saves what changed; the parties then stand in order of side and seq.  When
 * the state has a number (state_is_accepted) and the record has none, the next
 * one of the committee's series and the year of accepted_on is given: gap-free,
 * never reused, safe when two clerks accept at the same instant.  ST_CONFLICT:
 * somebody saved a newer version, *f keeps what was typed (load the other one
 * with cases_load to compare). */
enum status cases_save(struct db *db, const struct book *book, struct casefile *f, int today,
                       struct err *err);

/* Inside a caller's transaction and without search keys and tallies, for bulk
 * import: cases_index_from() adds them for all rows from that id on.  Leaves one
 * row of history, and f (which is not marked as saved) with id, version and
 * number.  After a failure nothing of the case is left and the transaction can
 * go on. */
enum status cases_insert_bulk(struct db *db, const struct book *book, struct casefile *f, int today,
                              struct err *err);
enum status cases_index_from(struct db *db, int64_t first_id, struct err *err);

/* By number as people write it (（2022）郾医调字第0017号, 郾医调〔2022〕17号, 郾医调2022-17,
 * width and zeros do not matter), outside code, "#id" or UUID.  ST_NOT_FOUND
 * with near ones named; ST_CONFLICT when several fit. */
enum status cases_find(struct db *db, const char *typed, int64_t *id, struct err *err);

/* The sub-kind of a committee ("medical"), or NULL; yours. */
char *cases_sub_kind(struct db *db, int64_t committee_id);

/* Takes back the person's own last change to the case when nobody changed it
 * since: values before it are saved as a new version.  what (yours) says what was
 * restored.  With dry true only says it.  ST_NOT_FOUND nothing to undo,
 * ST_CONFLICT a newer change by somebody else. */
enum status cases_undo(struct db *db, const struct book *book, int64_t id, int today, bool dry,
                       char **what, struct err *err);

/* Clocks depend on the day: recomputes due_on, stopped and the running clocks
 * of every open case.  Returns how many are overdue. */
enum status cases_refresh_clocks(struct db *db, const struct book *book, int today, int *overdue,
                                 struct err *err);
/* The same, with what is stored now, when records of that kind (limits, days off) move the
 * ends of clocks; of other kinds nothing. */
enum status cases_follow(struct db *db, enum kind_id kind, int today, struct err *err);
/* Recounts search keys and derived columns of all cases (a repair command). */
enum status cases_reindex(struct db *db, const struct book *book, int today, struct err *err);

struct due_row {
    int64_t case_id;
    char *number; /* or the code, or "#id" */
    char *parties;
    char *limit_code;
    char *limit_name;
    char *mediator, *committee;
    char *town; /* of the case's area; the district's own name when it lies in none */
    int due;
    bool stopped;
};
/* Running clocks that end within `days` from today, overdue ones first; also
 * D-07 windows.  max 0: all.  Calls each; the row is valid during the call. */
enum status cases_due(struct db *db, int today, int days, size_t max,
                      void (*each)(void *ctx, const struct due_row *row), void *ctx,
                      struct err *err);

#endif

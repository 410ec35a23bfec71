/* store/records.h - load and save any kind of record.
 *
 * Every change is one transaction and leaves one history row for each changed
 * field.  Cases go through store/cases.h, which adds what belongs to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_RECORDS_H
#define STORE_RECORDS_H

#include <stdint.h>

#include "base/err.h"
#include "core/casefile.h"
#include "core/record.h"

struct db;

/* *out is yours.  References carry their labels.  ST_NOT_FOUND when there is
 * no such row. */
enum status records_load(struct db *db, enum kind_id kind, int64_t id, struct record **out,
                         struct err *err);
/* By UUID text; *id 0 and ST_NOT_FOUND when there is none. */
enum status records_find_uuid(struct db *db, enum kind_id kind, const char *uuid, int64_t *id,
                              struct err *err);

/* What records_save() would refuse of the values themselves: a required one that is missing, a
 * round that is there already, a mediator who was not of age.  ST_INVALID; nothing is written. */
enum status records_check(struct db *db, const struct record *rec, struct err *err);
/* Inserts a new record (id 0) or updates the changed fields.  ST_CONFLICT when
 * someone saved the row after rec was loaded, or a unique value is taken; rec
 * then keeps its values and stays unsaved.  ST_INVALID when a required value is
 * missing (the field is named).  Nothing changed: ST_OK, nothing written. */
enum status records_save(struct db *db, struct record *rec, struct err *err);
/* Nothing is deleted: a voided row stays, says why, counts nowhere and is left out by
 * lists, lookups and records_children().  ST_INVALID without a reason, or when it is
 * voided already.  Both leave history. */
enum status records_void(struct db *db, struct record *rec, const char *reason, struct err *err);
enum status records_restore(struct db *db, struct record *rec, struct err *err);
/* What an import brings a second time: the voided row with that id stands again with the
 * values of rec, a new record, which becomes that row. */
enum status records_save_again(struct db *db, struct record *rec, int64_t id, struct err *err);

/* Children of a case (or finding) in their natural order, without voided ones, appended
 * to list. */
enum status records_children(struct db *db, enum kind_id kind, int64_t case_id,
                             struct record_list *list, struct err *err);

/* What people call the row ("郾城区医疗纠纷人民调解委员会"); "" when unknown; yours. */
char *records_name(struct db *db, enum kind_id kind, int64_t id);

#endif

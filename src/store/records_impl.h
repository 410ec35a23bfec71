/* src/store/records_impl.h - the parts of a save, for saves of one record and of a case.
 *
 * The parts run inside a transaction.  A record is not marked as saved before
 * that is committed: until then a new one has its id and version 0.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_RECORDS_IMPL_H
#define STORE_RECORDS_IMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "core/record.h"
#include "db_impl.h"

/* The fields by which rows of the kind stand in their natural order, at most two, -1 after
 * the last; then by id.  Empty values stand last. */
#define ORDER_FIELDS 2
void kind_order(enum kind_id kind, int fields[ORDER_FIELDS]);

const char *kind_sql(struct db *db, enum kind_id kind, enum kind_sql which);
/* SQL expression for what people call a row of the kind; alias names the table. */
char *kind_name_sql(const struct kind *kind, const char *alias);
/* The row that q stands on, selected by kind_sql(); yours. */
struct record *record_from_row(struct stmt *q, enum kind_id kind);

/* ST_INVALID naming the first field that must be there and is not.  The
 * reference to the owning case is not asked for: the store sets it. */
enum status record_check_required(const struct record *rec, struct err *err);
/* The value at that place of a statement; the text must outlive the statement's run. */
void record_bind(struct stmt *q, int at, const struct field *f, const char *value);
/* Sets rec->id. */
enum status record_insert(struct db *db, struct record *rec, int64_t now, struct err *err);
/* The changed fields, and always the next version.  ST_CONFLICT when the row
 * is not the one that was loaded. */
enum status record_update(struct db *db, const struct record *rec, int64_t now, struct err *err);
/* The same, and the row stands again. */
enum status record_return(struct db *db, const struct record *rec, int64_t now, struct err *err);
/* The next version of the row does not count any more, for that reason. */
enum status record_void(struct db *db, const struct record *rec, const char *reason, int64_t now,
                        struct err *err);
/* Standing rows of any kind refer to it; what belongs to it goes with it. */
bool record_in_use(struct db *db, enum kind_id kind, int64_t id);
/* ST_CONFLICT, with who saved it, when the stored version is another one. */
enum status record_check_version(struct db *db, const struct record *rec, struct err *err);
/* After the commit, and after a failure. */
void record_done(struct db *db, struct record *rec, int64_t now);
void record_undone(struct record *rec);

/* One row for each changed field of an insert or update. */
enum status history_add(struct db *db, const struct record *rec, const char *what, int64_t now,
                        struct err *err);
/* One row for a whole record that is voided ("delete", after: the reason) or stands again
 * ("insert", before: the reason it was voided for, after: HISTORY_RESTORED). */
#define HISTORY_RESTORED "restored"
enum status history_add_void(struct db *db, const struct record *rec, const char *reason,
                             int64_t now, struct err *err);
enum status history_add_return(struct db *db, const struct record *rec, const char *reason,
                               int64_t now, struct err *err);
/* One row for a whole record: note says where it came from. */
enum status history_add_note(struct db *db, const struct kind *kind, int64_t row_id,
                             int64_t version, const char *what, const char *note, int64_t now,
                             struct err *err);

#endif

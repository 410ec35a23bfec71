/* src/store/access_impl.h - the scope of a connection as SQL.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_ACCESS_IMPL_H
#define STORE_ACCESS_IMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "core/catalog.h"
#include "core/rights.h"

struct db;
struct record;

/* Adds an expression on a row of the kind (alias names its table) that is true when it lies in
 * the scope: "1" where nothing is cut.  Ids only, nothing that a person typed. */
void scope_add(struct db *db, enum kind_id kind, const char *alias, struct buf *sql);
/* The part of a case's scope that is about that field (CF_AREA, CF_COMMITTEE, CF_MEDIATOR);
 * false, and nothing added, where there is none. */
bool scope_add_part(struct db *db, int field, const char *alias, struct buf *sql);
/* Rows of the kind are cut for this connection. */
bool scope_cuts(struct db *db, enum kind_id kind);

/* The row is there, and outside. */
bool access_outside(struct db *db, enum kind_id kind, int64_t id);
/* ST_DENIED with a sentence when the row, as it is stored now, lies outside; that it was asked
 * for is noted.  A row that is not there is no refusal. */
enum status access_reach(struct db *db, enum kind_id kind, int64_t id, struct err *err);
/* Before a record is written: the right, and the row as it is stored now. */
enum status access_write(struct db *db, const struct record *rec, struct err *err);
/* After it is written, inside the transaction, which a refusal rolls back: a new row must lie
 * in the scope, another may leave it with RIGHT_ASSIGN; of accounts accounts_check(). */
enum status access_written(struct db *db, const struct record *rec, bool fresh, struct err *err);
/* Committee or mediator of a stored case that had one is changed: RIGHT_ASSIGN, but for a draft
 * that he registered himself.  ST_DENIED. */
enum status access_assign(struct db *db, const struct record *rec, struct err *err);
/* After an account is written, in the transaction: as long as there are accounts, one that is
 * in use is an administrator's, and the first of all is that of who makes it (but root
 * makes it for somebody else): nobody locks everybody out.  ST_INVALID. */
enum status accounts_check(struct db *db, const struct record *account, bool fresh,
                           struct err *err);
/* The program's own work on all rows (clocks of the day, indexes) asks for no scope: from lift
 * to lower.  lift gives what lower takes back. */
struct access access_lift(struct db *db);
void access_lower(struct db *db, const struct access *was);
/* Keeps a refusal for the audit record: at once, or when the transaction that runs is over. */
void access_note(struct db *db, enum kind_id kind, int64_t id, const char *detail);
/* Called when the outermost transaction has ended. */
void access_flush(struct db *db);

#endif

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

struct db;

/* Adds an expression on a row of the kind (alias names its table) that is true when it lies in
 * the scope: "1" where nothing is cut.  Ids only, nothing that a person typed. */
void scope_add(struct db *db, enum kind_id kind, const char *alias, struct buf *sql);
/* Rows of the kind are cut for this connection. */
bool scope_cuts(struct db *db, enum kind_id kind);

/* The row is there, and outside. */
bool access_outside(struct db *db, enum kind_id kind, int64_t id);
/* ST_DENIED with a sentence when the row, as it is stored now, lies outside; that it was asked
 * for is noted.  A row that is not there is no refusal. */
enum status access_reach(struct db *db, enum kind_id kind, int64_t id, struct err *err);
/* Before a row of the kind is written: the right, and the row as it is stored now (id 0: a new
 * one, the right only). */
enum status access_write(struct db *db, enum kind_id kind, int64_t id, struct err *err);
/* After it is written, inside the transaction, which a refusal rolls back: a new row must lie
 * in the scope, another may leave it with RIGHT_ASSIGN. */
enum status access_written(struct db *db, enum kind_id kind, int64_t id, bool fresh,
                           struct err *err);
/* Keeps a refusal for the audit record: at once, or when the transaction that runs is over. */
void access_note(struct db *db, enum kind_id kind, int64_t id, const char *detail);
/* Called when the outermost transaction has ended. */
void access_flush(struct db *db);

#endif

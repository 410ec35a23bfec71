/* store/access.h - the scope of who works on a connection, kept where the rows are read.
 *
 * Every list, look-up, search, record and save of cases, of what belongs to them and of the
 * screening register goes through this scope; a screen or a command cannot forget it.
 * Figures are not cut: they hold no personal data; the cases behind them are.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_ACCESS_H
#define STORE_ACCESS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/rights.h"

struct db;
struct record;

/* Reads the account of db_who() and binds its role and scope to the connection.  No account in
 * the whole file: ACCOUNT_OWNER.  The service account itself (system): ACCOUNT_SYSTEM.
 * ST_DENIED: accounts exist, and this login has none that is in use; the connection may then
 * do nothing. */
enum status access_open(struct db *db, bool system, struct err *err);
/* A connection that was not told anything has ACCOUNT_OWNER: tests, nightly, migrations. */
const struct access *db_access(const struct db *db);
void db_set_access(struct db *db, const struct access *a); /* copied */

/* Does the case lie in the scope?  A case that does not exist does not. */
bool access_sees_case(struct db *db, int64_t case_id);
/* The same for a record of any kind, by its values: of a case by its case, of the screening
 * register by its area; reference data are everyone's, accounts those of RIGHT_ACCOUNTS. */
bool access_sees(struct db *db, const struct record *rec);

#endif

/* store/access.h - the scope of who works on a connection, kept where the rows are read.
 *
 * Every list, look-up, search, record and save of cases, of what belongs to them and of the
 * screening register goes through this scope; a screen or a command cannot forget it.
 * Figures are not cut: they hold no personal data; the cases behind them are.
 *
 * A scope is an area with what lies below it, a committee, or the cases of one mediator; what
 * an account names must all hold.  A mediator sees of the screening register only what his
 * cases came from; an account of a committee what lies in the committee's area.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_ACCESS_H
#define STORE_ACCESS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/catalog.h"
#include "core/rights.h"

struct db;

/* Who comes without an account of his own where there are accounts. */
enum access_as {
    ACCESS_PERSON,  /* nobody: he is refused */
    ACCESS_SERVICE, /* the owner of the file, with no person behind it (cron): ACCOUNT_SYSTEM */
    ACCESS_ROOT     /* root of the machine: ACCOUNT_ADMIN, and each time is noted */
};

/* Reads the account of db_who() and binds its role and scope to the connection.  No account in
 * the whole file: ACCOUNT_OWNER.  ST_DENIED: accounts exist, and this login has none that is in
 * use; the connection is then ACCOUNT_NONE's and may do nothing.  Whatever else goes wrong
 * leaves it so, too. */
enum status access_open(struct db *db, enum access_as as, struct err *err);
/* The same once more, when accounts or areas may have changed. */
enum status access_again(struct db *db, struct err *err);
/* A connection that was not told anything has ACCOUNT_OWNER: tests, nightly, migrations. */
const struct access *db_access(const struct db *db);
void db_set_access(struct db *db, const struct access *a); /* copied */

/* What his scope is in words, "孟庙镇、本人办理的案件", "" for the whole district; yours. */
char *access_scope_text(struct db *db);

/* access_need() of the connection; what is refused is noted (EVENT_DENIED) at once, or when the
 * transaction that runs is over, and stays refused when it cannot be noted. */
enum status access_check(struct db *db, enum right r, struct err *err);
/* The right that a change of a record of the kind needs. */
enum right access_right_of(enum kind_id kind);
/* What the connection may not read of any record is not searched for either, or typing it piece
 * by piece would tell it. */
bool access_hides(const struct db *db, const struct field *f);
/* Does the case lie in the scope?  A case that does not exist does not. */
bool access_sees_case(struct db *db, int64_t case_id);
/* The same for a stored row of any kind: of a case by its case, of the screening register by
 * its area or the case it became; reference data are everyone's, accounts those of
 * RIGHT_ACCOUNTS and RIGHT_AUDIT. */
bool access_sees_row(struct db *db, enum kind_id kind, int64_t id);

/* What stands behind a figure of the whole district: keeps of ids of the kind, in their order,
 * those in the scope, and returns how many it took out; what cannot be read is taken out. */
size_t access_filter(struct db *db, enum kind_id kind, int64_t *ids, size_t *count);
/* Says how many that were, and nothing else of them: 另有 3 件不在您的范围内, without a stop;
 * yours.  NULL when there were none. */
char *access_filter_text(enum kind_id kind, size_t outside);

/* Shows what is sensitive of one record: RIGHT_SENSITIVE, the scope and a reason are needed,
 * and EVENT_UNMASK with the reason is kept before anything is shown.  ST_OK: MASK_NONE may be
 * used for that record now.  ST_INVALID without a reason; ST_DENIED; ST_BUSY, ST_FULL … when
 * it could not be noted: then nothing may be shown. */
enum status access_unmask(struct db *db, enum kind_id kind, int64_t id, const char *reason,
                          struct err *err);

#endif

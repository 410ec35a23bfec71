/* src/store/retention_impl.h - what deciding and destroying share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_RETENTION_IMPL_H
#define STORE_RETENTION_IMPL_H

#include "store/retention.h"

/* Texts owned; days DATE_NONE when there are none. */
struct retention_term {
    char *number, *code, *state;
    int from, due;
};
void retention_term_release(struct retention_term *t);
/* ST_NOT_FOUND: no such case, or it was voided with its import. */
enum status retention_term_read(struct db *db, const struct book *book, int64_t id,
                                struct retention_term *t, struct err *err);
/* What stands against destroying the case today; yours, NULL: nothing. */
char *retention_blocks(struct db *db, const struct book *book, int64_t case_id, int today);
/* Empties everything of the case.  Inside db_begin(). */
enum status destroy_case(struct db *db, int64_t case_id, const char *note, struct err *err);

#endif

/* src/store/lookup_impl.h - how the rows of a kind are read when somebody names one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_LOOKUP_IMPL_H
#define STORE_LOOKUP_IMPL_H

#include <stdint.h>

#include "core/catalog.h"
#include "store/db.h"

struct lookup_reading {
    enum kind_id kind;
    const char *sql;
    const char *within; /* :within is the committee, or the area with what lies below it */
};

/* Of what lookup_rows() reads: the row, its name, a hint beside it, another name that is compared
 * too, may it be chosen today. */
enum { COLUMN_ID, COLUMN_NAME, COLUMN_HINT, COLUMN_OTHER, COLUMN_ACTIVE };

/* NULL: rows of the kind have no name of their own. */
const struct lookup_reading *lookup_reading(enum kind_id kind);
/* Prepares the query of the rows that are not void and lie in the scope.  within 0: all. */
void lookup_rows(struct db *db, struct stmt *q, const struct lookup_reading *r, int64_t within);

#endif

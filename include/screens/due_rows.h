/* screens/due_rows.h - the clocks that run out, ready to be shown.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_DUE_ROWS_H
#define SCREENS_DUE_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "screens/screen.h"

struct due_item {
    enum kind_id kind; /* KIND_CASE, or what the office owes: committee, finding, round (id 0) */
    int64_t id;
    char *number, *parties, *mediator; /* owned; the number as lists have it, a name */
    char *limit, *limit_name;          /* owned: code and name */
    char *left;                        /* owned: "剩 4天", at most eleven cells */
    int due;
    enum role role; /* of what is left */
};

struct due_items {
    struct due_item *items; /* owned; soonest first */
    size_t count, cap;
};

/* Clocks of cases and what the office owes beside them (store/office_due.h) that end within
 * that many days, those that are over too.  Whatever was there is replaced; after a failure
 * there is nothing. */
enum status due_items_load(struct desk *d, int days, struct due_items *out, struct err *err);
/* The case, the finding's page, the committee's form; a round is missing (id 0): the register. */
struct outcome due_open_kind(enum kind_id kind, int64_t id);
void due_items_release(struct due_items *r);

#endif

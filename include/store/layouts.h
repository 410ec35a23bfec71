/* store/layouts.h - columns of files for other systems, and what was already given to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_LAYOUTS_H
#define STORE_LAYOUTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct db;

/* The active columns of the layout in order; item NULL: a line above the headings.  Texts are
 * valid during the call.  A layout that there is not has none. */
enum status layouts_columns(struct db *db, const char *name,
                            void (*each)(void *ctx, const char *heading, const char *item),
                            void *ctx, struct err *err);
/* Names of the layouts that have a column, "c5、c6、ledger"; "" when there are none.  Yours. */
char *layouts_names(struct db *db);

/* A record as it went out. */
struct sent {
    int64_t id, version;
};
struct sent_list {
    struct sent *items; /* owned */
    size_t count, cap;
};
void sent_add(struct sent_list *l, int64_t id, int64_t version);
void sent_release(struct sent_list *l);

/* Whether that version of the case was already given to the layout's system.  False also when
 * nobody can tell: it is then sent once more. */
bool sent_before(struct db *db, const char *layout, const struct sent *s);
/* Notes them, in one transaction: all or none. */
enum status sent_note(struct db *db, const char *layout, const struct sent_list *l,
                      struct err *err);

#endif

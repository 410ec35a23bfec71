/* src/store/cases_impl.h - the parts of saving a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CASES_IMPL_H
#define STORE_CASES_IMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/casefile.h"
#include "core/limits.h"
#include "records_impl.h"

/* Gives the case its number when its state has one and it has none; fills
 * year, series and seq of a number that came with the case. */
enum status case_number_assign(struct db *db, const struct book *book, struct record *rec,
                               struct err *err);

/* The clocks that still say something: those of an open case, and windows
 * that are still open ("block") of any case. */
struct case_clocks {
    struct clock items[CLOCKS_MAX];
    size_t count;
};
/* Sets due_on, due_limit and stopped of the case. */
void case_clocks_derive(struct casefile *f, const struct book *book, int today,
                        struct case_clocks *out);
enum status case_clocks_write(struct db *db, int64_t case_id, const struct case_clocks *clocks,
                              bool fresh, struct err *err);

/* Sets f->sub_kind from the committee. */
void case_set_sub_kind(struct db *db, struct casefile *f);
/* What the store fills in before a case is written: party numbers, old ends of
 * extensions, the state of a new case, the derived columns. */
void case_prepare(struct db *db, struct casefile *f, const struct book *book, int today,
                  struct case_clocks *clocks);
/* ST_INVALID naming the first missing value of the case or its lists. */
enum status case_check_required(const struct casefile *f, struct err *err);
/* The lists of f, in the order in which they are stored. */
#define CASE_LISTS 3
struct record_list *case_list(struct casefile *f, size_t i);
enum kind_id case_list_kind(size_t i);
/* Binds a child to its case before it is inserted. */
void case_adopt(struct record *child, int64_t case_id);
/* After a failure: new records have no id again. */
void case_disown(struct casefile *f);

#endif

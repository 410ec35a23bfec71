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

/* The clocks that still say something.  Of an open case: all that run, and what warns or
 * proposes when it has run out.  Of one that is over: windows ("block") while they are open and
 * nothing is performed, hints ("info") while they run, and until it is filed what presses:
 * performance, revisit, filing, feedback. */
struct case_clocks {
    struct clock items[CLOCKS_MAX];
    size_t count;
    int today;
};
/* Sets due_on, due_limit and stopped of the case: of one that is over only the date of
 * performance binds (clock_binding()). */
void case_clocks_derive(struct casefile *f, const struct book *book, int today,
                        struct case_clocks *out);
/* Leaves out reminders that had run out before the case came into the register. */
enum status case_clocks_write(struct db *db, int64_t case_id, const struct case_clocks *clocks,
                              bool fresh, struct err *err);

/* Sets f->sub_kind from the committee. */
void case_set_sub_kind(struct db *db, struct casefile *f);
/* What the store fills in before a case is written: numbers and order of its rows, old
 * ends of extensions, the state of a new case, the derived columns. */
void case_prepare(struct db *db, struct casefile *f, const struct book *book, int today,
                  struct case_clocks *clocks);
/* ST_INVALID naming the first missing value of the case or its lists. */
enum status case_check_required(const struct casefile *f, struct err *err);

/* --- what belongs to a case (case_lists.c) --- */

/* The kind after that one whose rows belong to a case; KIND_COUNT after the last.  Rows of
 * all kinds are stored in this order. */
enum kind_id case_list_next(enum kind_id kind);
#define EACH_CASE_LIST(kind)                                                                       \
    for (enum kind_id kind = case_list_next((enum kind_id)0); kind < KIND_COUNT;                   \
         kind = case_list_next(kind))
/* Fills the empty lists of f, which has its id. */
enum status case_lists_load(struct db *db, struct casefile *f, struct err *err);
/* Numbers what has none and brings every list into its natural order. */
void case_lists_arrange(struct casefile *f);
/* Writes what is new or changed, voids what was taken out, brings back what was put back. */
enum status case_lists_write(struct db *db, struct casefile *f, int64_t now, struct err *err);
/* All rows of a new case, without history. */
enum status case_lists_insert(struct db *db, struct casefile *f, int64_t now, struct err *err);
/* After the commit of case_lists_write(). */
void case_lists_done(struct db *db, struct casefile *f, int64_t now);
/* Inserts or updates one row with its history. */
enum status case_write_record(struct db *db, struct record *rec, int64_t now, struct err *err);
/* Binds a child to its case before it is inserted. */
void case_adopt(struct record *child, int64_t case_id);
/* After a failure: new records have no id again. */
void case_disown(struct casefile *f);

#endif

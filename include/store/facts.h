/* store/facts.h - cases as the statistics see them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FACTS_H
#define STORE_FACTS_H

#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/figures.h"

struct db;

enum axis {
    AXIS_NONE,
    AXIS_TYPE,
    AXIS_SUBTYPE,
    AXIS_SOURCE,
    AXIS_PAIR,
    AXIS_TOWN,
    AXIS_AREA,
    AXIS_COMMITTEE,
    AXIS_SUB_KIND,
    AXIS_COMMITTEE_KIND,
    AXIS_MEDIATOR,
    AXIS_MONTH,
    AXIS_FORM,
    AXIS_DIFFICULTY,
    AXIS_COUNT
};

struct facts_want {
    struct question question; /* what is asked: only facts that can matter are given */
    enum axis axes[3];        /* axes the caller groups by; AXIS_NONE for the rest */
    int64_t area;             /* only this area and what lies below it; 0 all */
    bool campaign_only;       /* with a category of the campaign only, from campaign_on */
    int64_t campaign; /* row id; 0: 六防六促.  Of AXIS_PAIR only its categories are keys; of
                       * another one also only what counts within its dates */
    bool each_case;   /* one fact a case with its id: no tallies */
    bool checks;      /* together, but also what is left out, and kept apart: facts
                       * without an amount, and ended before they were accepted */
    int64_t seal;     /* the facts that this seal (store/seals.h) has kept; 0: today's.
                       * Only for its own period */
};

/* Gives every fact that matters, in no particular order; the fact is valid
 * during the call.  Without each_case, facts that the question cannot tell apart
 * come as one with their number as weight and the sums of amount and persons: its
 * days lie on the same side of every day of the question as theirs, and its own
 * axes are 0 (key[] has the ones asked for).  With each_case or checks those that
 * are left out (void, passed on, never accepted) are given too.  The same facts answer
 * the question by either basis, but for AXIS_MONTH and campaign_only.
 *
 * AXIS_MONTH: by acceptance the month of acceptance.  By conclusion a case may
 * begin in one month of the period and end in another; it then comes as two facts
 * with the same id, one that only what counts acceptances sees, one that only what
 * counts outcomes sees.  So each column is right in each month, and the total's
 * identity holds, but a single month's does not.  Key 0: outside the period. */
enum status facts_scan(struct db *db, const struct book *book, const struct facts_want *want,
                       void (*each)(void *ctx, const struct fact *f, const int64_t key[3]),
                       void *ctx, struct err *err);

/* At most two questions over the same period (by acceptance and by conclusion), read at once:
 * each(ctx[i]) gets the facts of wants[i]. */
enum status facts_scan_both(struct db *db, const struct book *book, const struct facts_want wants[],
                            size_t count,
                            void (*each)(void *ctx, const struct fact *f, const int64_t key[3]),
                            void *const ctx[], struct err *err);

/* Key of a fact on an axis as text for tables: code, row id or "2022-07"; and
 * its label.  Both yours. */
char *axis_key_text(struct db *db, const struct book *book, enum axis a, int64_t key);
char *axis_key_label(struct db *db, const struct book *book, enum axis a, int64_t key);
/* Keys that a table shows even when nothing was counted (the categories of all
 * campaigns, all towns, all months of the period …), in the order of the table.  Calls each. */
enum status axis_keys(struct db *db, const struct book *book, enum axis a, struct period p,
                      void (*each)(void *ctx, int64_t key), void *ctx, struct err *err);
enum axis axis_find(const char *name); /* "type", "town", "pair" …; AXIS_COUNT when none */
const char *axis_name(enum axis a);
const char *axis_label(enum axis a); /* 类别, 乡镇街道 … */

/* Compares the tallies with a recount from the rows in SQL; each difference is
 * given to say().  ST_UNBALANCED when there was any. */
enum status facts_reconcile(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                            struct err *err);

#endif

/* work/statistics.h - the named tables of figures, and the cases behind each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_STATISTICS_H
#define WORK_STATISTICS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/figures.h"
#include "store/facts.h"
#include "work/report.h"

struct db;

struct stat_request;

/* Rows of a register behind a figure. */
struct stat_listed {
    enum kind_id kind;
    int64_t *ids; /* owned */
    size_t count;
};

struct statistic {
    const char *name;       /* "campaign" */
    const char *title;      /* N_() 六防六促专项行动情况表 */
    const char *definition; /* N_() what the rows are and who is counted */
    enum axis axes[2];      /* rows, without --by */
    bool campaign_only;     /* only cases counted by the campaign */
    bool shares;            /* grouped as by itself each row says what part of the whole it is */
    const char *period;     /* default: "this-year", or "campaign": since it began */
    /* NULL: figures of cases.  Else a table of its own (work/screening.h): it takes period, area
     * and campaign, but no groups and no cut-off, and has no cases behind its figures. */
    enum status (*build)(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, struct report **out, struct err *err);
    /* NULL, or a table of its own that counts cases: by basis, with its own columns, each of
     * which opens its cases (statistics_cases_own).  build is NULL then. */
    enum status (*table)(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, struct report **out, struct err *err);
    enum status (*cases)(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, const char *row_key, const char *column_key, int64_t **ids,
                         size_t *count, struct err *err);
    /* NULL, or for a table with build: the rows of the register that a figure counts. */
    enum status (*rows)(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, const char *row_key, const char *column_key,
                        struct stat_listed *out, struct err *err);
};
/* Its rows and columns are its own: it cannot be grouped otherwise. */
bool statistic_is_own(const struct statistic *stat);
/* It can be asked for another campaign than 六防六促. */
bool statistic_of_campaign(const struct statistic *stat);
const struct statistic *statistic_nth(size_t i); /* NULL past the end */
const struct statistic *statistic_find(const char *name);

/* What stands beside a table: the same one of another period. */
enum compare {
    COMPARE_NONE,
    COMPARE_LAST_YEAR, /* 同比 */
    COMPARE_PREVIOUS,  /* 环比 */
    COMPARE_COUNT
};
enum compare compare_find(const char *name); /* "none" "last-year" "previous"; COMPARE_COUNT */
const char *compare_label(enum compare c);
const char *compare_base_label(enum compare c); /* 去年同期, 上期 */

struct stat_request {
    const struct statistic *stat;
    struct period period; /* DATE_NONE ends: the statistic's default */
    bool period_given;
    enum axis axes[3]; /* AXIS_NONE: the statistic's own */
    bool axes_given;
    int64_t area; /* 0: the whole district */
    int64_t
        campaign; /* row id, of a statistic of a campaign (statistic_of_campaign()); 0: 六防六促 */
    enum basis basis;
    bool basis_given; /* else: accepted */
    int cutoff;       /* DATE_NONE: end of the period */
    enum compare compare;
    int64_t recount_most; /* somebody waits at a screen: no recount from the rows of more cases
                           * than these; 0: always */
    int64_t seal;   /* as this seal of the period (work/seal.h) has kept it; 0: today's rows */
    bool published; /* with seal: as it was published, without what was corrected since */
};

/* The campaign of the request; NULL when there is none.  Valid as what the book answers. */
const struct campaign *stat_campaign(const struct stat_request *rq, const struct book *book,
                                     int today);
/* Asks for that campaign. */
void stat_choose_campaign(struct stat_request *rq, const struct campaign *c,
                          const struct book *book, int today);
/* The title of its table: of another campaign with that one's name; yours. */
char *stat_title(const struct stat_request *rq, const struct book *book);
/* Fills in defaults (period of the statistic, axes, the office's basis). */
void stat_request_complete(struct stat_request *rq, const struct book *book, int today);
/* *out is yours.  Columns as in CLI.md, with pending and both rates ("rate" by the request's
 * basis, "rate_concluded" or "rate_accepted" by the other); the total row; notes
 * with basis, formula, pending, exclusions; broken identities and sums as
 * notes with out->broken set.  Without axes (summary) the rows are the bases, keys
 * "accepted" and "concluded", and the total is that of the request's basis.  A case
 * without a value on an axis stands under the key "none".  With one axis rows where
 * nothing was counted are there, too.  found and screened stand in the total, in the bases and,
 * grouped by town or area alone, in each row; else they are empty.  ST_INVALID: an axis twice, a
 * third one without a month, or groups and a cut-off for a table of its own.
 *
 * With compare each column of numbers is followed by <key>_base, the same figure then, and
 * <key>_change, (this - base)/base in percent, of a rate the difference in points; rows that
 * only the base has come last.  Of a period that still runs the base goes no further than
 * today does.  Both are counted from today's rows.
 *
 * With seal the default table is the one that was printed then, any other is counted from the
 * facts that were kept; notes have the mark and, unless published, what was corrected since.
 * ST_INVALID: a period without a beginning, or months with days before them. */
enum status statistics_table(struct db *db, const struct book *book, const struct stat_request *rq,
                             int today, struct report **out, struct err *err);

/* The request behind the columns <key>_base, and a row's key there; the key is yours. */
enum status stat_compare_base(const struct stat_request *rq, int today, struct stat_request *base,
                              struct err *err);
char *stat_base_key(const struct stat_request *rq, const struct stat_request *base,
                    const char *row_key);

/* Exactly the cases that the figure counts: row_key as in the table (parts of
 * two axes joined by "/"), NULL or "" for the total.  *ids is yours; newest first.
 * Sums open the cases they add up: amount the settled ones that have an amount, parties the
 * accepted ones; a rate opens its numerator; found and screened have no cases, nor has a table
 * of its own.  ST_NOT_FOUND: no such row. */
enum status statistics_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                             const char *row_key, enum column c, int64_t **ids, size_t *count,
                             struct err *err);

/* The same for a table of its own, by the key of its column.  ST_NOT_FOUND: no such row or
 * column, or one that counts no cases. */
enum status statistics_cases_own(struct db *db, const struct book *book,
                                 const struct stat_request *rq, int today, const char *row_key,
                                 const char *column_key, int64_t **ids, size_t *count,
                                 struct err *err);

/* The rows behind a figure of a register, found by the count itself; a rate opens its numerator,
 * a middle or 90 % point what it was taken of.  out->ids is yours, with every status.
 * ST_NOT_FOUND: no such column, or one that has no rows (what is missing was not registered). */
enum status statistics_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                            int today, const char *row_key, const char *column_key,
                            struct stat_listed *out, struct err *err);

/* The definition of a column of a table of its own and its figure in the row (NULL, "": the
 * total), and when it counts cases their numbers (at most max, 0 all).  ST_NOT_FOUND names the
 * columns or rows that there are. */
enum status statistics_explain_own(struct db *db, const struct book *book,
                                   const struct stat_request *rq, const char *row_key,
                                   const char *column_key, int today, size_t max, struct buf *out,
                                   struct err *err);

/* Definition, formula with this figure's numbers, what is left out and why
 * (with counts), and the numbers of the cases (at most max, 0 all).  Text for
 * people. */
enum status statistics_explain(struct db *db, const struct book *book,
                               const struct stat_request *rq, const char *row_key, enum column c,
                               size_t max, struct buf *out, struct err *err);

#endif

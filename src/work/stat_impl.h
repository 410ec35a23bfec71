/* src/work/stat_impl.h - what the files behind work/statistics.h share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_STAT_IMPL_H
#define WORK_STAT_IMPL_H

#include "work/statistics.h"

#define STAT_AXES  3
#define STAT_BASES 2

/* ---- the question behind a request ---- */

/* Refuses what cannot be grouped: an axis twice, a hole between axes. */
enum status stat_request_check(const struct stat_request *rq, struct err *err);
size_t stat_axes_count(const struct stat_request *rq);
struct question stat_question(const struct book *book, const struct stat_request *rq,
                              enum basis basis);
struct facts_want stat_want(const struct book *book, const struct stat_request *rq,
                            enum basis basis);
int stat_decimals(const struct book *book);
/* Axis-less summary: its rows are the two bases. */
bool stat_is_summary(const struct stat_request *rq);
/* The table with its comparison (stat_compare.c); rq->compare is not COMPARE_NONE. */
enum status stat_compared(struct db *db, const struct book *book, const struct stat_request *rq,
                          int today, struct report **out, struct err *err);

/* The table by counting, from today's rows or the facts of rq->seal. */
enum status stat_counted(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, struct report **out, struct err *err);

/* ---- sealed periods (seal_table.c, seal_notes.c) ---- */

struct seal;
/* The table of a sealed period; rq->seal is not 0. */
enum status stat_sealed(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, struct report **out, struct err *err);
/* Whether the request is for a table as it is printed when nothing else is said. */
bool stat_is_default(const struct stat_request *rq);
/* Name of the printed table in a seal: "type/accepted", "screening"; yours. */
char *stat_seal_name(const struct statistic *stat, enum basis basis);
/* The lines below a sealed table: each figure that would be another one now, and the cases that
 * changed.  recounted: not as printed, so without the screening register. */
enum status stat_seal_notes(struct db *db, const struct book *book, const struct stat_request *rq,
                            const struct seal *s, const struct report *live, bool recounted,
                            struct report *sealed, struct err *err);
/* The table in JSON (work/report_json.c) again; what JSON does not have is taken from the
 * columns of like, a table of the same statistic. */
enum status stat_read_json(const char *text, const struct report *like, struct report **out,
                           struct err *err);

/* ---- rows (stat_rows.c) ---- */

/* The keys of one axis in the order of the table. */
struct axis_key {
    int64_t key;
    bool listed;        /* shown even when nothing was counted */
    char *text, *label; /* owned */
};
struct axis_keys {
    enum axis axis;
    struct axis_key *items; /* owned */
    size_t count, cap;
};

struct stat_row {
    int64_t key[STAT_AXES];
    size_t at[STAT_AXES]; /* places in axis_keys */
    struct tally tally[STAT_BASES];
};

struct stat_rows {
    struct axis_keys axes[STAT_AXES];
    size_t axes_count;
    struct stat_row *items; /* owned; in the order of the table after stat_rows_fill() */
    size_t count, cap;
    uint32_t *slots; /* owned; by hash of the keys: place in items + 1, 0 none */
    size_t mask;
};

/* Rows that a table of the request shows; with one axis also those where nothing was
 * counted, without axes one row of everything.  Release also after a failure. */
enum status stat_rows_fill(struct db *db, const struct book *book, const struct stat_request *rq,
                           struct stat_rows *rows, struct err *err);
void stat_rows_release(struct stat_rows *rows);
/* Parts joined by "/" and " / "; yours. */
char *stat_row_key(const struct stat_rows *rows, const struct stat_row *row);
char *stat_row_label(const struct stat_rows *rows, const struct stat_row *row);
/* NULL when the table has no such row. */
const struct stat_row *stat_rows_find(const struct stat_rows *rows, const char *row_key);

/* ---- one row, case by case (stat_survey.c) ---- */

/* Which row of the table: everything, or the cases with these keys. */
struct stat_pick {
    struct stat_request rq; /* of a row of the summary: with that row's basis */
    bool all;
    int64_t key[STAT_AXES];
    char *label; /* owned */
};
/* row_key as in the table, NULL and "" for the total.  ST_NOT_FOUND names what there is. */
enum status stat_pick_find(struct db *db, const struct book *book, const struct stat_request *rq,
                           const char *row_key, struct stat_pick *pick, struct err *err);
void stat_pick_release(struct stat_pick *pick);

struct stat_case {
    int64_t id;
    int accepted, outcome;
    int64_t amount, persons;
};
struct stat_cases {
    struct stat_case *items; /* owned */
    size_t count, cap;
};

#define STAT_REASONS 4
struct stat_reason {
    const char *text; /* N_(), as fact_excluded() says it */
    int64_t count;
};

struct stat_survey {
    struct tally tally;
    struct stat_cases cases; /* that the column counts; newest first */
    struct stat_reason reasons[STAT_REASONS];
    size_t reasons_count;
    int64_t late;               /* had an outcome only after the cut-off */
    int64_t self_settled;       /* withdrawn so, and not counted as settled */
    int64_t no_amount;          /* settled without an amount */
    struct stat_cases wrong;    /* result and dates do not go together; of a whole table only */
    struct stat_cases formless; /* settled, neither oral nor written */
};
/* c: COL_COUNT collects no cases.  Release also after a failure. */
enum status stat_survey(struct db *db, const struct book *book, const struct stat_pick *pick,
                        enum basis basis, enum column c, struct stat_survey *out, struct err *err);
void stat_survey_release(struct stat_survey *s);
/* The number people know the case by; yours. */
char *stat_case_number(struct db *db, int64_t id);
/* The numbers of those in the scope, at most most, and how many there are besides; loses ids
 * outside the scope (access_filter).  Yours. */
char *stat_case_numbers(struct db *db, int64_t *ids, size_t count, size_t most);
/* A line that says how many access_filter() took out; nothing when it took out none. */
void stat_tell_outside(enum kind_id kind, size_t outside, struct buf *out);

/* Fills in found and screened, from the screening register (stat_screened.c).  A table of a
 * campaign counts what was found of its categories, so that the rows make the total. */
enum status stat_screened(struct db *db, const struct book *book, struct report *r,
                          const struct stat_request *rq, const struct stat_rows *rows,
                          struct err *err);

/* What the rows are and who is counted: the table's own words, while it is grouped
 * as it is by itself. */
const char *stat_scope(const struct stat_request *rq);
/* "成功 1115 ÷ 受理 1124 = 99.20%；在调 3 件"; yours. */
char *stat_rate_words(const struct tally *t, enum basis basis, int decimals);
/* Adds the lines below the table, and sets r->broken when something does not hold.  survey:
 * of the request's basis, everything. */
void stat_notes(struct db *db, struct report *r, const struct stat_request *rq,
                const struct stat_rows *rows, const struct tally both[STAT_BASES],
                const struct stat_survey *survey);

#endif

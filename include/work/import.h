/* work/import.h - a ledger comes in: match, check everything, then all or nothing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_IMPORT_H
#define WORK_IMPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "core/book.h"
#include "core/catalog.h"

struct db;

struct import_options {
    const char *path; /* or "-": read from standard input into a private temporary file */
    const void *data; /* instead of path: a file's bytes in memory (the demo district) */
    size_t data_size;
    const char *sheet;    /* NULL: first visible */
    const char *encoding; /* NULL: detect */
    const char *map_path; /* NULL: by headings; else lines "heading = field key" (or "heading = -"
                           * to leave a column out) */
    enum kind_id
        kind; /* KIND_CASE first of all; area, committee, mediator, code, holiday, user too */
    bool dry_run;
    bool skip_bad;
    const char *bad_path; /* where skipped rows go, as CSV with a last column 问题; NULL: path +
                             ".bad.csv" */
    int today;
    /* Called about four times a second once 0.3 s have passed; false stops the
     * import with ST_CANCELLED and nothing is written. */
    bool (*progress)(void *ctx, size_t rows, int per_mille, double rows_per_second);
    void *ctx;
};

struct import_problem {
    size_t row;    /* as a person counts, 0 for the file as a whole */
    size_t column; /* 0-based; (size_t)-1 for the whole row */
    bool warning;  /* the row still comes in */
    char *heading; /* owned, or NULL */
    char *text;    /* owned: what is wrong and what would be right */
};

struct import_result {
    int64_t batch; /* 0 when nothing was written */
    size_t rows;   /* data rows read, blank ones left out */
    size_t added, known, bad;
    size_t committees, mediators, areas; /* created */
    struct import_problem *problems;     /* owned, in file order */
    size_t problems_count, problems_cap;
    char *encoding;          /* owned */
    char **unknown_headings; /* owned: columns that no field claims */
    size_t unknown_count;
    char *bad_file; /* owned: where skipped rows went, or NULL */
};
void import_result_release(struct import_result *r);

/* ST_OK: done (known rows are not added again).  ST_INVALID: problems, nothing
 * written.  ST_WARNED: done, but rows were skipped (skip_bad) or there are warnings.  Anything
 * of sheet_open(). */
enum status import_file(struct db *db, const struct book *book, const struct import_options *opt,
                        struct import_result *r, struct err *err);
/* "ledger.csv:17:E 受理时间: …" */
void import_problem_text(const char *path, const struct import_problem *p, struct buf *out);

#endif

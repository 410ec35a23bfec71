/* work/sheet_in.h - what sheet.c and the readers of each file kind share.
 *
 * Private to the spreadsheet readers: the limits, the table of functions that
 * a reader offers, and the row under construction.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SHEET_IN_H
#define WORK_SHEET_IN_H

#include "base/buf.h"
#include "work/sheet.h"

#define SHEET_COLUMNS_MAX ((size_t)16384)
#define SHEET_ROWS_MAX    ((size_t)1048576)      /* XLSX; a CSV may be longer */
#define SHEET_CELL_MAX    ((size_t)1048576)      /* bytes of one cell */
#define SHEET_ROW_MAX     ((size_t)32 * 1048576) /* bytes of one row */

/* How sheet.c talks to the reader that it has opened. */
struct sheet_kind {
    enum status (*row)(void *in, struct sheet_row *row, bool *more, struct err *err);
    int (*progress)(const void *in);
    const char *(*encoding)(const void *in);
    const char *(*others)(const void *in); /* may be NULL */
    void (*close)(void *in);
};

/* A row being filled.  Zero-initialise; release at the end. */
struct cells {
    struct cell *cells; /* owned */
    size_t *at;         /* owned; where the text begins in text, or CELLS_BORROWED */
    size_t count;
    size_t at_cap, cells_cap;
    struct buf text;
    size_t bytes; /* of all texts, the borrowed ones counted in */
};

void cells_clear(struct cells *c);
/* The cell, for its flags; the ones before it are made empty.  Valid until the next call. */
struct cell *cells_at(struct cells *c, size_t column);
/* Cleans the n bytes and stores them; the cell is empty when nothing is left. */
void cells_set(struct cells *c, size_t column, enum cell_kind kind, const char *text, size_t n);
/* Points to clean text of n bytes that outlives the row. */
void cells_borrow(struct cells *c, size_t column, enum cell_kind kind, const char *text, size_t n);
/* ST_CORRUPT when the row has become longer than a row may be. */
enum status cells_check(const struct cells *c, size_t number, struct err *err);
/* Hands the row out without its trailing empty cells; valid until cells_clear(). */
void cells_finish(struct cells *c, size_t number, struct sheet_row *row);
void cells_release(struct cells *c);

/* Appends the n bytes (no NUL among them) as clean text, line ends as '\n'. */
void cells_clean(struct buf *out, const char *text, size_t n);

/* ST_CORRUPT with the sentence for a cell that is longer than SHEET_CELL_MAX. */
enum status cells_refuse_length(size_t number, size_t column, struct err *err);
/* ST_CORRUPT with the sentence for a row with more than SHEET_COLUMNS_MAX columns. */
enum status cells_refuse_columns(size_t number, struct err *err);

#endif

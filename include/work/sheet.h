/* work/sheet.h - rows of cells out of a spreadsheet file, whatever its kind.
 *
 * A reader streams: memory stays small however long the file is.  Foreign
 * bytes are never trusted; a damaged or hostile file is refused with a
 * sentence and nothing else happens.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SHEET_H
#define WORK_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct sheet; /* an open file */

enum cell_kind { CELL_EMPTY, CELL_TEXT, CELL_NUMBER, CELL_DATE, CELL_BOOL, CELL_ERROR };

struct cell {
    enum cell_kind kind;
    /* The cell as text, cleaned of control characters, valid until the next
     * sheet_row().  Numbers as the file has them ("12900", "1.5"), integers without
     * exponent; dates as YYYY-MM-DD; "" for an empty cell; errors as #REF! and the like. */
    const char *text;
    /* A number of 16 or more digits in a numeric cell has lost its last
     * digits (identity numbers typed as numbers): the importer refuses it.  Set too for
     * what a spreadsheet leaves of one in a CSV, such as 4.11103E+17. */
    bool lost_digits;
    /* A formula without a stored value: the file must be saved again first. */
    bool no_value;
    /* It lies under one that was merged downwards: what people see there is in another row. */
    bool merged;
};

struct sheet_row {
    size_t number;      /* as a person counts it, 1 for the first */
    struct cell *cells; /* valid until the next sheet_row() */
    size_t count;       /* trailing empty cells are left out */
    size_t width;       /* they are not */
    bool cut;           /* the file ends in it without a line end: it may not be all there */
};

struct sheet_options {
    const char *encoding; /* NULL: detect; "utf-8" or "gb18030" (CSV only) */
    const char *sheet;    /* NULL: the first visible one (XLSX only) */
};

/* Opens path (.csv, .tsv, .txt or .xlsx, told by its first bytes, not by its
 * name); "-" is the standard input, a pipe is copied to an unnamed file first.  ST_NOT_FOUND no
 * such file or sheet; ST_INVALID a kind that is not read (.xls and password-protected files are
 * named as such), or bytes in no accepted encoding (the sentence names the offset); ST_CORRUPT
 * damaged or hostile (bomb, DTD, truncated, CRC, bad XML, NUL bytes). */
enum status sheet_open(const char *path, const struct sheet_options *opt, struct sheet **out,
                       struct err *err);
/* The next row, empty ones included (count 0).  *more is false after the last one, when row is
 * left alone.  ST_CORRUPT as above.  All rows must be read before any is acted on:
 * a checksum fails only at the end. */
enum status sheet_row(struct sheet *s, struct sheet_row *row, bool *more, struct err *err);
/* Rough share of the file read so far, 0..1000. */
int sheet_progress(const struct sheet *s);
/* "utf-8", "utf-8-bom", "gb18030" or "xlsx". */
const char *sheet_encoding(const struct sheet *s);
/* Names of the visible sheets with rows that were left aside because none was asked for; NULL
 * when there are none. */
const char *sheet_others(const struct sheet *s);
void sheet_close(struct sheet *s); /* NULL is fine */

/* "A", "B", … "AA" for column 0, 1, … 26; fits 4 bytes. */
void sheet_column_name(size_t column, char out[8]);

#endif

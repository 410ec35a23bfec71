/* work/xlsx_out.h - the door to the library that writes XLSX workbooks.
 *
 * For reports and for long lists alike.  Sheet by sheet, row by row, cell by cell:
 *
 *     xlsx_out_open(title, stamp, true, &x, err);
 *     xlsx_out_sheet(x, &sheet);
 *     for each record { xlsx_out_value(x, ...) for each column; xlsx_out_end_row(x); }
 *     st = xlsx_out_close(x, &fd, err);    ... publish_copy(p, fd, err); close(fd);
 *
 * The first error is remembered, the calls after it do nothing, and xlsx_out_close()
 * reports it.  Same calls, same bytes.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_OUT_H
#define WORK_XLSX_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "work/report.h"

/* Rows that one sheet can hold, headings included. */
#define XLSX_ROWS_MAX 1048576

struct xlsx_out;

struct xlsx_column {
    const char *heading;
    const char *comment; /* shown when the pointer stands on the heading, or NULL */
    enum cell_type type;
    int width; /* terminal cells; 0: as wide as the heading */
    bool wrap; /* long texts in several lines */
};

struct xlsx_sheet {
    const char *name;                  /* made legal and unique */
    const char *title, *subtitle;      /* lines above the headings, or NULL */
    const struct xlsx_column *columns; /* used until the next sheet or the end */
    size_t count;
    size_t frozen; /* columns that stay when scrolling to the right */
    bool filter;   /* buttons on the headings; only where no line stands below the rows */
};

/* lean: rows go to a temporary file as they come, so memory does not grow; such a book
 * has no charts and no notes.  stamp: document time, UTC ms.  The file being written has
 * no name, so nothing is left behind whatever happens. */
enum status xlsx_out_open(const char *title, long long stamp, bool lean, struct xlsx_out **out,
                          struct err *err);

/* Begins a sheet: A4 landscape one page wide, headings frozen and repeated on
 * every page. */
void xlsx_out_sheet(struct xlsx_out *x, const struct xlsx_sheet *sheet);

/* The next cell of the row; the column's type gives the format. */
void xlsx_out_text(struct xlsx_out *x, const char *text); /* stays text whatever it looks like */
void xlsx_out_count(struct xlsx_out *x, int64_t n);
void xlsx_out_money(struct xlsx_out *x, int64_t fen);
void xlsx_out_percent(struct xlsx_out *x, const char *percent); /* "99.20", a number there */
void xlsx_out_date(struct xlsx_out *x, int day);
void xlsx_out_blank(struct xlsx_out *x);
/* Canonical text (core/catalog.h) by the column's type: digits as a number, 分 as
 * 元, YYYY-MM-DD as a date; what does not fit its type stays text; NULL and "" are
 * blank. */
void xlsx_out_value(struct xlsx_out *x, const char *canonical);
/* Cells that were not given stay empty. */
void xlsx_out_end_row(struct xlsx_out *x);
/* Cells from now on are bold, as a total is; charts end before them. */
void xlsx_out_total(struct xlsx_out *x);

/* A line of text below the rows, over the whole width. */
void xlsx_out_note(struct xlsx_out *x, const char *text);
/* Draws columns (by index) of the sheet's rows below everything on it, the first column
 * naming them: bars, or lines over time; figures stand beside every mark. */
void xlsx_out_chart(struct xlsx_out *x, const char *title, const size_t *columns, size_t n,
                    bool lines);

/* Writes the book and frees x.  *fd is open for reading from the start: close() it;
 * -1 when not ST_OK. */
enum status xlsx_out_close(struct xlsx_out *x, int *fd, struct err *err);
/* The same, appended to out. */
enum status xlsx_out_bytes(struct xlsx_out *x, struct buf *out, struct err *err);
/* Frees x without writing; NULL is fine. */
void xlsx_out_drop(struct xlsx_out *x);

#endif

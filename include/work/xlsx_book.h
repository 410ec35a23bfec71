/* work/xlsx_book.h - what an XLSX workbook says about a sheet before its rows are read.
 *
 * Private to the spreadsheet readers.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_BOOK_H
#define WORK_XLSX_BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "work/xlsx_value.h"

struct xlsx_zip;
struct xml_events;
struct xml_in;

/* Bytes that the workbook, its styles or its strings may unpack to. */
#define XLSX_PART_MAX ((uint64_t)64 * 1048576)

struct xlsx_book {
    bool date1904;
    char *sheet_part;    /* owned; the member that holds the sheet */
    char *others;        /* owned; visible sheets with rows that were not asked for, or NULL */
    struct buf strings;  /* the shared strings, clean, each with its NUL */
    uint32_t *string_at; /* owned; where each begins, and one more for the end */
    size_t strings_count;
    unsigned char *formats; /* owned; an enum value_format for each cell style */
    size_t formats_count;
};

/* Fills *book, which is released by the caller also after a failure.  sheet: NULL for
 * the first visible one.  ST_NOT_FOUND when there is no such sheet (the sentence lists
 * those there are); ST_INVALID when it is a ZIP file but no XLSX workbook;
 * ST_CORRUPT. */
enum status xlsx_book_open(struct xlsx_zip *z, const char *sheet, struct xlsx_book *book,
                           struct err *err);
void xlsx_book_release(struct xlsx_book *book);

/* The i-th shared string and its length; NULL when there is none. */
const char *xlsx_book_string(const struct xlsx_book *book, size_t i, size_t *n);
/* Cells without a style, or with an unknown one, are plain numbers. */
enum value_format xlsx_book_format(const struct xlsx_book *book, size_t style);

/* Reads a small member from end to end through the events.  What a handler
 * stops with xml_in_stop() is returned.  *xml is the parser, for the handlers. */
enum status xlsx_book_parse(struct xlsx_zip *z, const char *part, const struct xml_events *events,
                            void *ctx, struct xml_in **xml, struct err *err);

/* The two parts beside the sheet (xlsx_parts.c). */
enum status xlsx_parts_strings(struct xlsx_zip *z, const char *part, struct xlsx_book *book,
                               struct err *err);
enum status xlsx_parts_styles(struct xlsx_zip *z, const char *part, struct xlsx_book *book,
                              struct err *err);

#endif

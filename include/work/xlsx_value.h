/* work/xlsx_value.h - what the raw values of a workbook mean: numbers, dates, escapes.
 *
 * Private to the spreadsheet readers; no files, no binary floats.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_VALUE_H
#define WORK_XLSX_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "work/sheet.h"

struct buf;

/* How a number format shows its number. */
enum value_format { FORMAT_NUMBER, FORMAT_DATE, FORMAT_ELAPSED };

enum value_format value_format_builtin(unsigned long id);
/* Of a format code such as yyyy"年"m"月";@ : a date when y, m, d, h or s stand outside
 * quotes, brackets and escapes; elapsed time for [h], [mm], [ss]. */
enum value_format value_format_code(const char *code);

/* Appends a number as plain decimal digits: "1.2E+4" gives 12000; more than
 * 15 significant digits are rounded to 15 (12900.000000000001 gives 12900), except in a
 * whole number of 16 and more, which keeps all and sets *lost_digits.
 * False, with out untouched, when raw is not a number. */
bool value_number(const char *raw, struct buf *out, bool *lost_digits);

/* Appends the date or time that a serial number (plain, from value_number())
 * stands for, and tells which: CELL_DATE "2022-03-15"; CELL_TEXT "10:30" for a time of
 * day, a duration, and for the 29 February 1900 that never was; CELL_NUMBER, the number
 * unchanged, when it lies outside the years of base/date.h. */
enum cell_kind value_serial(const char *plain, enum value_format format, bool date1904,
                            struct buf *out);

/* The date an ISO 8601 value begins with; false when it does not. */
bool value_iso_date(const char *raw, struct buf *out);

/* Turns _x000D_ into the character it stands for, in place (NULs vanish).
 * Returns the new length. */
size_t value_unescape(char *text, size_t n);

/* "B2" or "$B$2" to 0-based row and column; *end stands behind it.  False when it is none,
 * or lies outside a sheet. */
bool value_reference(const char *text, size_t *row, size_t *column, const char **end);

#endif

/* work/csv_in.h - rows out of separated text (RFC 4180 and what people make of it).
 *
 * Private to the spreadsheet readers; the outside uses work/sheet.h.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_CSV_IN_H
#define WORK_CSV_IN_H

#include "base/err.h"

struct bytes_in;
struct csv_in;
struct sheet_kind;

/* The functions of this reader, for sheet.c. */
extern const struct sheet_kind csv_in_kind;

/* src (a file or memory) must outlive the reader.  The separator (comma, tab
 * or semicolon) is told by the first rows.  encoding as in sheet_options. */
enum status csv_in_open(const struct bytes_in *src, const char *encoding, struct csv_in **out,
                        struct err *err);

#endif

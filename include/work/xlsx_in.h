/* work/xlsx_in.h - rows out of an XLSX workbook, streamed.
 *
 * Private to the spreadsheet readers; the outside uses work/sheet.h.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_IN_H
#define WORK_XLSX_IN_H

#include <stddef.h>

#include "base/err.h"

struct bytes_in;
struct sheet_kind;
struct xlsx_in;

/* The functions of this reader, for sheet.c. */
extern const struct sheet_kind xlsx_in_kind;

/* src (a file or memory) must outlive the reader.  The sheet is unpacked once
 * already here: its size, its checksum and its merged ranges are known before a row is
 * handed out.  sheet as in sheet_options. */
enum status xlsx_in_open(const struct bytes_in *src, const char *sheet, struct xlsx_in **out,
                         struct err *err);

#endif

/* src/work/xlsx_text.h - texts and names as a workbook can hold them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_TEXT_H
#define WORK_XLSX_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The text as XML can carry it, at most max characters; what is cut says so.  Yours. */
char *xlsx_text_cell(const char *s, size_t max);
/* At most 31 characters, none of []:*?/\ and no apostrophe, unlike those that
 * are taken.  Yours. */
char *xlsx_text_sheet(const char *wanted, char *const *taken, size_t n);
/* Whole numbers that a spreadsheet keeps exactly (15 digits). */
bool xlsx_text_whole(const char *s, int64_t *n);

/* The title as the left part of a page's header, where "&" begins an order; yours. */
char *xlsx_text_header(const char *title);

#endif

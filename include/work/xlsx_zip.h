/* work/xlsx_zip.h - the door to the ZIP library, for foreign files.
 *
 * Private to the spreadsheet readers.  What really comes out is counted, against a
 * limit and against what was packed; a member's checksum is known to be
 * right only when it has been read to its end.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_ZIP_H
#define WORK_XLSX_ZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct bytes_in;
struct xlsx_zip;
struct xlsx_part; /* a member being read */

/* src must outlive it.  ST_CORRUPT: damaged, or with member names that point
 * outside (absolute, ".."). */
enum status xlsx_zip_open(const struct bytes_in *src, struct xlsx_zip **out, struct err *err);
/* Upper and lower case are the same when no name fits exactly. */
bool xlsx_zip_has(const struct xlsx_zip *z, const char *name);
void xlsx_zip_close(struct xlsx_zip *z); /* NULL is fine */

/* limit: bytes that may come out.  ST_CORRUPT when there is no such member,
 * or it is encrypted or packed in a way that no spreadsheet uses. */
enum status xlsx_part_open(struct xlsx_zip *z, const char *name, uint64_t limit,
                           struct xlsx_part **out, struct err *err);
/* *n is 0 at the end, when the checksum was right.  ST_CORRUPT for damage, a
 * wrong checksum, too many bytes, or a ratio that only a bomb has. */
enum status xlsx_part_read(struct xlsx_part *p, char *out, size_t size, size_t *n, struct err *err);
void xlsx_part_close(struct xlsx_part *p); /* NULL is fine */

#endif

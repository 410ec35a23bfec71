/* work/table_check.h - checks a table of figures that somebody published.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_TABLE_CHECK_H
#define WORK_TABLE_CHECK_H

#include <stddef.h>

#include "base/err.h"

/* A spreadsheet file: a heading row, the names in the first column.  A row named 合计 or 总计
 * is the total of the rows without 其中; a row that begins with 其中 is a part of the last row
 * without it.  A column headed 占比 holds shares of the column before it, one headed 率 or % the
 * settled (成功, 调成) in percent of the accepted (受理, 调处, 结案, 调解).
 *
 * Each line of the finding is given to say(): first what differs, with the difference, then how
 * much was compared.  *differences counts the former; a table without any is ST_OK as well.
 * ST_INVALID no heading or no figures; else as sheet_open(). */
enum status table_check(const char *path, void (*say)(void *ctx, const char *line), void *ctx,
                        size_t *differences, struct err *err);

#endif

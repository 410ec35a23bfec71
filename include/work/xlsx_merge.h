/* work/xlsx_merge.h - which cells of a sheet are hidden under merged ones.
 *
 * Private to the spreadsheet readers.  The list of merged ranges stands behind the
 * rows in the file, so the sheet's bytes are first run through this once.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XLSX_MERGE_H
#define WORK_XLSX_MERGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Rows and columns from 0, all ends included. */
struct merge {
    uint32_t top, left, bottom, right;
};

/* Zero-initialise; release at the end. */
struct merges {
    struct merge *items; /* owned */
    size_t count, cap;
    bool too_many;
    struct buf tail;      /* the bytes that may begin a range */
    struct merge *active; /* owned; those that reach the current row, by column */
    size_t active_count, active_cap;
    uint32_t soonest; /* the least bottom of the active ones */
    size_t next;      /* of items, not yet looked at */
};

/* Looks for <mergeCell ref="A1:B2"/> in the next n bytes of the sheet. */
void merges_scan(struct merges *m, const char *bytes, size_t n);
/* All bytes were seen.  False when ranges overlap or are
 * too many, which no honest file has. */
bool merges_ready(struct merges *m);
/* Rows must be asked for in ascending order. */
void merges_row(struct merges *m, size_t row);
/* Whether the cell in the row asked for last lies under a merged one: its value is
 * never shown. */
bool merges_hide(const struct merges *m, size_t row, size_t column);
void merges_release(struct merges *m);

#endif

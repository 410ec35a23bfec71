/* ui/table.h - rows in columns: aligned whatever is in them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_TABLE_H
#define UI_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/draw.h"
#include "ui/keys.h"

struct table_column {
    const char *title;
    int width; /* cells; 0: takes what is left */
    enum utf8_align align;
    int priority; /* columns of higher numbers go first when there is no room; 0 always */
};

struct table_cell {
    const char *text; /* borrowed during the call */
    enum role role;
};

/* How a table fits: widths as drawn, 0 for a column that was left out.  Two
 * cells at the left are for '>' and '*'; one stands between columns. */
void table_layout(const struct table_column *cols, size_t n, int width, int *widths);
void table_draw_head(int y, struct area a, const struct table_column *cols, size_t n,
                     const int *widths, int sorted_by, bool descending);
/* One row: '>' and the first column reversed (eight cells of it: a step must
 * send few bytes) when it is the current one, '*' when marked.  The cursor goes
 * to the current row when nothing else in the frame asks for it
 * (draw_cursor_row()). */
void table_draw_row(int y, struct area a, const struct table_column *cols, size_t n,
                    const int *widths, const struct table_cell *cells, bool current, bool marked);

/* Cursor over count rows of which `rows` are shown: returns true when the key
 * moved it.  With any key *at and *top are put right for a count or a height that
 * has changed. */
bool scroll_key(const struct key *k, size_t count, int rows, size_t *at, size_t *top);

#endif

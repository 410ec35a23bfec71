/* ui/draw.h - text in roles onto cells.
 *
 * Everything is clipped at the right edge and never splits a wide character.
 * Rows and columns count from 0 at the top left.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include "base/utf8.h"

enum role {
    ROLE_TEXT,
    ROLE_DIM,
    ROLE_BAR /* title bar */,
    ROLE_KEYBAR,
    ROLE_KEYCAP,
    ROLE_HEAD,
    ROLE_MARK /* number of the selected row: reversed */,
    ROLE_SELECTED,
    ROLE_LABEL,
    ROLE_FIELD,
    ROLE_FIELD_FOCUS,
    ROLE_DEFAULT /* a value carried over */,
    ROLE_ERROR,
    ROLE_WARN,
    ROLE_GOOD,
    ROLE_OVERDUE,
    ROLE_SOON,
    ROLE_FIGURE /* opens its cases */,
    ROLE_FRAME,
    ROLE_CHIP,
    ROLE_CHART_1,
    ROLE_CHART_2,
    ROLE_CHART_3,
    ROLE_COUNT
};

struct area {
    int y, x, rows, cols;
};

/* Returns the cells used. */
int draw_text(int y, int x, int cols, enum role role, const char *text);
/* Padded (or clipped with "..") to exactly cols cells. */
void draw_fit(int y, int x, int cols, enum role role, enum utf8_align align, const char *text);
void draw_printf(int y, int x, int cols, enum role role, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
void draw_fill(int y, int x, int rows, int cols, enum role role);
/* A frame of - | + (or lines where they are safe) with a title; returns the inside. */
struct area draw_frame(struct area a, const char *title);
void draw_hline(int y, int x, int cols);
/* Where the hardware cursor stands after the frame: at the caret, so that an
 * IME opens there. */
void draw_cursor(int y, int x);
/* The same for the current row of a list: only when nothing else in this frame
 * asks for the cursor with draw_cursor(), before or after. */
void draw_cursor_row(int y, int x);
/* Text wrapped into the area from line `top`; returns the number of lines in all. */
int draw_wrapped(struct area a, enum role role, const char *text, int top);
/* Lines that the text takes when wrapped at cols cells, at most max. */
int draw_rows_of(const char *text, int cols, int max);
/* A sentence wrapped into the area; ".." at the end when it does not fit. */
void draw_sentence(struct area a, enum role role, const char *text);

#endif

/* ui/draw.c - text in roles onto cells.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/draw.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "term_impl.h"
#include "ui/theme.h"

/* Cells that may be used from there on, at most cols; 0 when off the screen. */
static int room(int y, int x, int cols)
{
    int left = term_cols() - x;

    if (y < 0 || y >= term_rows() || x < 0 || left <= 0 || cols <= 0)
        return 0;
    return cols < left ? cols : left;
}

/* Wide characters for curses, which converts them to the terminal's character
 * set; our own decoder, because the library's follows the locale. */
static wchar_t *wide(const char *s, size_t len, int cols, int *used)
{
    wchar_t *out = mem_resize(NULL, len + 1, sizeof(*out));
    size_t n = 0;
    uint32_t ch;

    *used = 0;
    for (size_t at = 0; at < len;) {
        size_t took = utf8_decode(s + at, len - at, &ch);
        int cells = utf8_width_char(ch);

        if (ch == '\n' || ch == '\t')
            ch = ' ', cells = 1;
        if (*used + cells > cols)
            break;
        /* A mark needs a letter: it would go to what stands before. */
        if (cells > 0 || (n > 0 && ch >= 0xA0 && !utf8_is_unsafe(ch)))
            out[n++] = (wchar_t)ch;
        *used += cells;
        at += took;
    }
    out[n] = L'\0';
    return out;
}

/* curses numbers the cells of a wide character where the character would be. */
static bool is_right_half(int y, int x)
{
    cchar_t cell;

    return x > 0 && x < term_cols() && mvwin_wch(stdscr, y, x, &cell) == OK &&
           (cell.attr & A_CHARTEXT) > 1;
}

/* Blanks what would stay of wide characters that are half covered by the cells
 * from x to end: curses keeps such a half and the line would shift. */
static void blank_halves(int y, int x, int end)
{
    bool left = is_right_half(y, x), right = is_right_half(y, end);

    if (left)
        mvaddch(y, x - 1, ' ');
    if (right)
        mvaddch(y, end, ' ');
}

int draw_text(int y, int x, int cols, enum role role, const char *text)
{
    int used = 0;
    wchar_t *w;

    cols = room(y, x, cols);
    if (cols == 0 || str_empty(text))
        return 0;
    w = wide(text, strlen(text), cols, &used);
    if (used > 0)
        blank_halves(y, x, x + used);
    attrset((int)theme_attr(role));
    mvaddwstr(y, x, w);
    attrset(A_NORMAL);
    free(w);
    return used;
}

void draw_fit(int y, int x, int cols, enum role role, enum utf8_align align, const char *text)
{
    struct buf line = BUF_INIT;

    cols = room(y, x, cols);
    if (cols == 0)
        return;
    utf8_fit(&line, text ? text : "", cols, align);
    draw_text(y, x, cols, role, buf_text(&line));
    buf_release(&line);
}

void draw_printf(int y, int x, int cols, enum role role, const char *fmt, ...)
{
    char *text = NULL;
    va_list args;
    int n;

    va_start(args, fmt);
    n = vasprintf(&text, fmt, args);
    va_end(args);
    if (n < 0)
        die("out of memory");
    draw_text(y, x, cols, role, text);
    free(text);
}

void draw_fill(int y, int x, int rows, int cols, enum role role)
{
    for (int row = 0; row < rows; row++)
        draw_fit(y + row, x, cols, role, ALIGN_LEFT, "");
}

/* Lines of box characters are one or two cells wide by terminal and font; these
 * are one everywhere. */
void draw_hline(int y, int x, int cols)
{
    cols = room(y, x, cols);
    attrset((int)theme_attr(ROLE_FRAME));
    if (cols > 0)
        blank_halves(y, x, x + cols);
    for (int i = 0; i < cols; i++)
        mvaddch(y, x + i, '-');
    attrset(A_NORMAL);
}

static void draw_edge(int y, int x, int cols)
{
    draw_hline(y, x, cols);
    draw_text(y, x, 1, ROLE_FRAME, "+");
    draw_text(y, x + cols - 1, 1, ROLE_FRAME, "+");
}

struct area draw_frame(struct area a, const char *title)
{
    if (a.x + a.cols > term_cols())
        a.cols = term_cols() - a.x;
    if (a.y + a.rows > term_rows())
        a.rows = term_rows() - a.y;
    if (a.rows < 2 || a.cols < 2)
        return (struct area) { a.y, a.x, 0, 0 };
    draw_edge(a.y, a.x, a.cols);
    draw_edge(a.y + a.rows - 1, a.x, a.cols);
    for (int row = 1; row < a.rows - 1; row++) {
        draw_text(a.y + row, a.x, 1, ROLE_FRAME, "|");
        draw_text(a.y + row, a.x + a.cols - 1, 1, ROLE_FRAME, "|");
    }
    if (!str_empty(title)) {
        char *spaced = mem_printf(" %s ", title);

        draw_text(a.y, a.x + 2, a.cols - 4, ROLE_HEAD, spaced);
        free(spaced);
    }
    return (struct area) { a.y + 1, a.x + 1, a.rows - 2, a.cols - 2 };
}

void draw_cursor(int y, int x)
{
    the_term.cursor_y = y < 0 ? 0 : y;
    the_term.cursor_x = x < 0 ? 0 : x;
    the_term.cursor_set = the_term.cursor_said = true;
}

void draw_cursor_row(int y, int x)
{
    if (the_term.cursor_set)
        return;
    draw_cursor(y, x);
    the_term.cursor_set = false;
}

int draw_wrapped(struct area a, enum role role, const char *text, int top)
{
    int line = 0;

    if (a.cols <= 0 || !text)
        return 0;
    while (*text) {
        size_t n = utf8_wrap(text, a.cols);

        if (line >= top && line - top < a.rows) {
            char *one = mem_copy_n(text, text[n - 1] == '\n' ? n - 1 : n);

            draw_text(a.y + line - top, a.x, a.cols, role, one);
            free(one);
        }
        text += n;
        line++;
    }
    return line;
}

int draw_rows_of(const char *text, int cols, int max)
{
    int n = 0;

    for (; n < max && cols > 0 && !str_empty(text); n++)
        text += utf8_wrap(text, cols);
    return n;
}

void draw_sentence(struct area a, enum role role, const char *text)
{
    for (int row = 0; row < a.rows && !str_empty(text); row++) {
        size_t n = row + 1 < a.rows ? utf8_wrap(text, a.cols) : strlen(text);
        char *one = mem_copy_n(text, n);

        draw_fit(a.y + row, a.x, a.cols, role, ALIGN_LEFT, one);
        free(one);
        text += n;
    }
}

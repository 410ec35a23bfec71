/* ui/table.c - rows in columns: aligned whatever is in them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/table.h"

#include "base/buf.h"
#include "base/utf8.h"

#define SIGN_CELLS 2 /* '>' and '*' */
#define GAP        1
#define MARK_CELLS 8 /* of the current row's first column; each costs bytes at every step */
#define FLEX_MIN   8 /* a column that takes what is left needs this much */

/* Cells that the columns still there take, flexible ones at their least. */
static int needed(const struct table_column *cols, size_t n, const int *widths)
{
    int sum = SIGN_CELLS, shown = 0;

    for (size_t i = 0; i < n; i++) {
        if (widths[i] == 0)
            continue;
        sum += cols[i].width > 0 ? cols[i].width : FLEX_MIN;
        shown++;
    }
    return shown > 0 ? sum + (shown - 1) * GAP : sum;
}

/* Leaves out the column that matters least; false when all the others must stay. */
static bool drop_one(const struct table_column *cols, size_t n, int *widths)
{
    size_t worst = n;

    for (size_t i = 0; i < n; i++)
        if (widths[i] > 0 && cols[i].priority > 0 &&
            (worst == n || cols[i].priority >= cols[worst].priority))
            worst = i;
    if (worst == n)
        return false;
    widths[worst] = 0;
    return true;
}

/* Gives the flexible columns what is left, the last one the odd cells. */
static void share(const struct table_column *cols, size_t n, int spare, int *widths)
{
    int flexible = 0;

    for (size_t i = 0; i < n; i++)
        flexible += widths[i] > 0 && cols[i].width == 0;
    for (size_t i = 0; i < n; i++) {
        if (widths[i] == 0 || cols[i].width > 0)
            continue;
        widths[i] = FLEX_MIN + spare / flexible;
        spare -= spare / flexible;
        flexible--;
    }
}

/* Nothing more can be left out: narrow the columns from the right. */
static void squeeze(size_t n, int too_much, int *widths)
{
    for (size_t i = n; i-- > 0 && too_much > 0;) {
        int cut;

        if (widths[i] == 0)
            continue;
        cut = widths[i] <= too_much ? widths[i] : too_much;
        widths[i] -= cut;
        too_much -= cut + (widths[i] == 0 ? GAP : 0);
    }
}

void table_layout(const struct table_column *cols, size_t n, int width, int *widths)
{
    int spare;

    for (size_t i = 0; i < n; i++)
        widths[i] = cols[i].width > 0 ? cols[i].width : FLEX_MIN;
    while (needed(cols, n, widths) > width && drop_one(cols, n, widths))
        ;
    spare = width - needed(cols, n, widths);
    if (spare >= 0)
        share(cols, n, spare, widths);
    else
        squeeze(n, -spare, widths);
}

/* The sign of order stands right behind the title, where need be in the gap. */
static void draw_order(int y, int x, int width, const struct table_column *col, bool descending)
{
    int at = width;

    if (col->align == ALIGN_LEFT && utf8_width(col->title) < width)
        at = utf8_width(col->title);
    draw_text(y, x + at, 1, ROLE_HEAD, descending ? "v" : "^");
}

void table_draw_head(int y, struct area a, const struct table_column *cols, size_t n,
                     const int *widths, int sorted_by, bool descending)
{
    int x = a.x + SIGN_CELLS;

    for (size_t i = 0; i < n; i++) {
        if (widths[i] == 0)
            continue;
        draw_fit(y, x, widths[i], ROLE_HEAD, cols[i].align, cols[i].title);
        if ((int)i == sorted_by)
            draw_order(y, x, widths[i], &cols[i], descending);
        x += widths[i] + GAP;
    }
}

static void draw_cell(int y, int x, int width, enum utf8_align align, const struct table_cell *cell,
                      bool mark)
{
    struct buf line = BUF_INIT;

    utf8_fit(&line, cell->text ? cell->text : "", width, align);
    draw_text(y, x, width, cell->role, buf_text(&line));
    if (mark)
        draw_text(y, x, width < MARK_CELLS ? width : MARK_CELLS, ROLE_MARK, buf_text(&line));
    buf_release(&line);
}

void table_draw_row(int y, struct area a, const struct table_column *cols, size_t n,
                    const int *widths, const struct table_cell *cells, bool current, bool marked)
{
    int x = a.x + SIGN_CELLS;
    bool mark = current;

    draw_text(y, a.x, 1, ROLE_TEXT, current ? ">" : " ");
    draw_text(y, a.x + 1, 1, ROLE_TEXT, marked ? "*" : " ");
    if (current)
        draw_cursor_row(y, a.x);
    for (size_t i = 0; i < n; i++) {
        if (widths[i] == 0)
            continue;
        draw_cell(y, x, widths[i], cols[i].align, &cells[i], mark);
        x += widths[i] + GAP;
        mark = false;
    }
}

/* Where the cursor goes from at with that key. */
static size_t target(int code, size_t count, size_t page, size_t at)
{
    switch (code) {
    case K_UP:
        return at > 0 ? at - 1 : 0;
    case K_DOWN:
        return at + 1;
    case K_PGUP:
        return at > page ? at - page : 0;
    case K_PGDN:
        return at + page;
    case K_HOME:
        return 0;
    case K_END:
        return count;
    default:
        return at;
    }
}

bool scroll_key(const struct key *k, size_t count, int rows, size_t *at, size_t *top)
{
    size_t page = rows > 0 ? (size_t)rows : 1, was = *at, to;

    to = target(k->code, count, page, *at);
    if (k->code == K_PGDN && *top + page < count)
        *top += page; /* a whole new page, not one line of it */
    if (k->code == K_PGUP)
        *top = *top > page ? *top - page : 0;
    if (to >= count)
        to = count > 0 ? count - 1 : 0;
    *at = to;
    if (*top > *at)
        *top = *at;
    if (*at >= page && *top < *at - page + 1)
        *top = *at - page + 1;
    if (*top + page > count)
        *top = count > page ? count - page : 0;
    return *at != was;
}

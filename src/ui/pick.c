/* ui/pick.c - a list of few items to choose from.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/pick.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

#define PAGE       8
#define MARK_CELLS 6 /* reversed of the current item; each costs bytes at every step */

void pick_add(struct pick *p, const char *value, const char *label, const char *hint)
{
    void *items = p->items;

    mem_grow(&items, p->count, &p->cap, sizeof(*p->items));
    p->items = items;
    p->items[p->count++] = (struct pick_item) { mem_copy(value), mem_copy(label), mem_copy(hint) };
}

void pick_clear(struct pick *p)
{
    for (size_t i = 0; i < p->count; i++) {
        free(p->items[i].value);
        free(p->items[i].label);
        free(p->items[i].hint);
    }
    p->count = p->at = p->top = 0;
}

void pick_release(struct pick *p)
{
    pick_clear(p);
    free(p->items);
    *p = (struct pick) { 0 };
}

bool pick_key(struct pick *p, const struct key *k)
{
    size_t last = p->count > 0 ? p->count - 1 : 0;

    switch (k->code) {
    case K_UP:
        p->at -= p->at > 0;
        return true;
    case K_DOWN:
        p->at += p->at < last;
        return true;
    case K_PGUP:
        p->at = p->at > PAGE ? p->at - PAGE : 0;
        return true;
    case K_PGDN:
        p->at = p->at + PAGE < last ? p->at + PAGE : last;
        return true;
    default:
        return false;
    }
}

const struct pick_item *pick_current(const struct pick *p)
{
    return p->at < p->count ? &p->items[p->at] : NULL;
}

static void scroll(struct pick *p, int rows)
{
    size_t shown = (size_t)rows;

    if (p->top > p->at)
        p->top = p->at;
    if (p->at >= shown && p->top < p->at - shown + 1)
        p->top = p->at - shown + 1;
    if (p->top + shown > p->count)
        p->top = p->count > shown ? p->count - shown : 0;
}

/* The left edge shows that there is more above or below. */
static const char *edge(const struct pick *p, int row, int rows)
{
    if (row == 0 && p->top > 0)
        return "^";
    return row == rows - 1 && p->top + (size_t)rows < p->count ? "v" : "|";
}

static void draw_item(const struct pick_item *item, int y, int x, int cols, bool current)
{
    int used, hint;

    used = draw_text(y, x + 1, cols - 1, ROLE_TEXT, item->label);
    if (current) {
        draw_text(y, x, 1, ROLE_TEXT, ">");
        draw_text(y, x + 1, cols <= MARK_CELLS ? cols - 1 : MARK_CELLS, ROLE_MARK, item->label);
    }
    hint = item->hint ? utf8_width(item->hint) : 0;
    if (hint > 0 && used + 3 < cols) {
        int left = cols - used - 3;

        if (hint > left)
            hint = left;
        draw_fit(y, x + cols - hint, hint, ROLE_DIM, ALIGN_LEFT, item->hint);
    }
}

void pick_draw(struct pick *p, struct area a)
{
    if (a.rows < 1 || a.cols < 4)
        return;
    scroll(p, a.rows);
    for (int row = 0; row < a.rows; row++) {
        size_t i = p->top + (size_t)row;

        draw_fill(a.y + row, a.x, 1, a.cols, ROLE_TEXT);
        draw_text(a.y + row, a.x, 1, ROLE_FRAME, edge(p, row, a.rows));
        draw_text(a.y + row, a.x + a.cols - 1, 1, ROLE_FRAME, "|");
        if (i >= p->count)
            continue;
        draw_item(&p->items[i], a.y + row, a.x + 1, a.cols - 2, i == p->at);
        if (i == p->at)
            draw_cursor_row(a.y + row, a.x + 1);
    }
}

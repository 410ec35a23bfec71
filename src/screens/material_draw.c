/* screens/material_draw.c - how 卷内 looks: headings, rows, and that there is more.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/material.h"
#include "ui/table.h"

#define MORE_COLS 2 /* at the right, for the sign that there is more */

static enum role role_of(const struct material_row *r)
{
    if (r->type == MATERIAL_LINK)
        return ROLE_FIGURE;
    if (r->type == MATERIAL_RECORD)
        return ROLE_TEXT;
    if (r->type == MATERIAL_COLUMNS)
        return ROLE_LABEL;
    return r->empty ? ROLE_DIM : ROLE_HEAD;
}

static bool stands_under(const struct material_row *r)
{
    return r->type == MATERIAL_RECORD || r->type == MATERIAL_COLUMNS;
}

/* On a heading the rows under it are in sight, too: what was just added is seen. */
static void show_rows_of_heading(struct material *m)
{
    size_t page = m->page > 0 ? (size_t)m->page : 1, last = m->at;

    if (m->at >= m->count || m->rows[m->at].type != MATERIAL_HEADING)
        return;
    while (last + 1 < m->count && stands_under(&m->rows[last + 1]))
        last++;
    if (last >= m->top + page)
        m->top = last + 1 - page < m->at ? last + 1 - page : m->at;
}

void material_draw(struct material *m, struct area a)
{
    m->page = a.rows;
    scroll_key(&(struct key) { 0 }, m->count, m->page, &m->at, &m->top);
    show_rows_of_heading(m);
    for (int y = 0; y < a.rows && m->top + (size_t)y < m->count; y++) {
        size_t n = m->top + (size_t)y;
        const struct material_row *r = &m->rows[n];
        bool here = n == m->at;
        int x = a.x + (stands_under(r) ? 4 : 2);

        draw_text(a.y + y, a.x, 2, ROLE_TEXT, here ? ">" : " ");
        draw_fit(a.y + y, x, a.x + a.cols - MORE_COLS - x, role_of(r), ALIGN_LEFT, r->text);
        if (here) {
            draw_text(a.y + y, x, 8, ROLE_MARK, r->text);
            draw_cursor_row(a.y + y, a.x);
        }
    }
    if (m->top > 0)
        draw_text(a.y, a.x + a.cols - 1, 1, ROLE_DIM, "^");
    if (m->top + (size_t)a.rows < m->count)
        draw_text(a.y + a.rows - 1, a.x + a.cols - 1, 1, ROLE_DIM, "v");
}

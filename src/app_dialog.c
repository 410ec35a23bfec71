/* app_dialog.c - the one dialog of the program: choose, confirm, type, read.
 *
 * Every answer can be given while an input method is in Chinese mode: digits,
 * arrows, Enter and Esc, never a letter.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_dialog.h"

#include <limits.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"

void dialog_open(struct dialog *d, struct question_box *box)
{
    dialog_close(d);
    d->box = box;
    d->top = 0;
    if (box->kind == ASK_TEXT)
        edit_init(&d->edit, box->initial ? box->initial : "", false, 0);
}

void dialog_close(struct dialog *d)
{
    if (d->box && d->box->kind == ASK_TEXT)
        edit_release(&d->edit);
    ask_free(d->box);
    d->box = NULL;
    free(d->value);
    d->value = NULL;
}

static bool give(struct dialog *d, struct answer *a, const char *value)
{
    free(d->value);
    d->value = mem_copy(value);
    a->given = value != NULL;
    a->value = d->value;
    return true;
}

static int digit_of(int code)
{
    if (code >= '0' && code <= '9')
        return code - '0';
    if (code >= 0xFF10 && code <= 0xFF19) /* full-width, from an input method */
        return code - 0xFF10;
    return -1;
}

static bool choose_key(struct dialog *d, const struct key *k, struct answer *a)
{
    struct pick *items = &d->box->items;
    int digit = digit_of(k->code);

    if (digit > 0 && (size_t)digit <= items->count)
        return give(d, a, items->items[digit - 1].value);
    if (k->code == K_ENTER) {
        const struct pick_item *it = pick_current(items);

        return give(d, a, it ? it->value : NULL);
    }
    pick_key(items, k);
    return false;
}

static bool scroll(struct dialog *d, const struct key *k)
{
    switch (k->code) {
    case K_UP:
        d->top--;
        break;
    case K_DOWN:
        d->top++;
        break;
    case K_PGUP:
        d->top -= 10;
        break;
    case K_PGDN:
        d->top += 10;
        break;
    case K_HOME:
        d->top = 0;
        break;
    default:
        return false;
    }
    if (d->top < 0)
        d->top = 0;
    return true;
}

bool dialog_key(struct dialog *d, const struct key *k, struct answer *a)
{
    int digit = digit_of(k->code);

    if (k->code == K_ESC)
        return give(d, a, NULL);
    switch (d->box->kind) {
    case ASK_CHOOSE:
        return choose_key(d, k, a);
    case ASK_CONFIRM:
        if (k->code == K_ENTER || digit == 1)
            return give(d, a, "1");
        if (digit == 0)
            return give(d, a, NULL);
        scroll(d, k);
        return false;
    case ASK_TEXT:
        if (k->code == K_ENTER)
            return give(d, a, edit_text(&d->edit));
        edit_key(&d->edit, k);
        return false;
    case ASK_SHOW:
        if (k->code == K_ENTER)
            return give(d, a, NULL);
        scroll(d, k);
        return false;
    }
    return false;
}

static const char *hint_of(enum ask_kind kind)
{
    switch (kind) {
    case ASK_CHOOSE:
        return _("数字或 上下键 选择  Enter 确定  Esc 取消");
    case ASK_CONFIRM:
        return _("Enter 或 1 是   Esc 或 0 否");
    case ASK_TEXT:
        return _("Enter 确定  Esc 取消");
    case ASK_SHOW:
        return _("上下键 PgUp PgDn 翻看  Esc 关闭");
    }
    return "";
}

static struct area place(const struct dialog *d, struct area screen)
{
    const struct question_box *box = d->box;
    int cols = screen.cols < 76 ? screen.cols : box->kind == ASK_SHOW ? screen.cols - 4 : 72;
    int rows = draw_rows_of(box->text, cols - 4, INT_MAX) + 3;

    if (box->kind == ASK_CHOOSE)
        rows += (int)box->items.count;
    if (box->kind == ASK_TEXT)
        rows += 1;
    if (rows > screen.rows)
        rows = screen.rows;
    return (struct area) { .y = screen.y + (screen.rows - rows) / 2,
                           .x = screen.x + (screen.cols - cols) / 2,
                           .rows = rows,
                           .cols = cols };
}

static void draw_items(struct dialog *d, struct area in)
{
    struct pick *p = &d->box->items;

    if (p->at < p->top)
        p->top = p->at;
    if (in.rows > 0 && p->at >= p->top + (size_t)in.rows)
        p->top = p->at + 1 - (size_t)in.rows;
    for (int i = 0; i < in.rows && p->top + (size_t)i < p->count; i++) {
        size_t n = p->top + (size_t)i;
        const struct pick_item *it = &p->items[n];
        bool current = n == p->at;
        int used;

        draw_printf(in.y + i, in.x, 4, current ? ROLE_MARK : ROLE_TEXT, "%s%zu",
                    current ? ">" : " ", n + 1);
        used = draw_text(in.y + i, in.x + 5, in.cols - 5, ROLE_TEXT, it->label);
        if (it->hint && used + 8 < in.cols)
            draw_text(in.y + i, in.x + 6 + used, in.cols - 6 - used, ROLE_DIM, it->hint);
        if (current)
            draw_cursor(in.y + i, in.x);
    }
}

void dialog_draw(struct dialog *d, struct area screen)
{
    struct question_box *box = d->box;
    struct area a = place(d, screen), in;
    int below = box->kind == ASK_CHOOSE ? (int)box->items.count : box->kind == ASK_TEXT ? 1 : 0;
    int shown, lines;

    draw_fill(a.y, a.x, a.rows, a.cols, ROLE_TEXT);
    in = draw_frame(a, box->title);
    draw_text(in.y + in.rows - 1, in.x, in.cols, ROLE_DIM, hint_of(box->kind));
    in.rows--;
    if (below > in.rows / 2 && draw_rows_of(box->text, in.cols, INT_MAX) > in.rows / 2)
        below = in.rows / 2;
    if (below > in.rows)
        below = in.rows;
    shown = in.rows - below;
    lines = draw_rows_of(box->text, in.cols, INT_MAX);
    if (d->top > lines - shown)
        d->top = lines > shown ? lines - shown : 0;
    if (lines < shown)
        shown = lines;
    draw_wrapped((struct area) { in.y, in.x, shown, in.cols }, ROLE_TEXT,
                 box->text ? box->text : "", d->top);
    draw_cursor(in.y, in.x);
    if (box->kind == ASK_CHOOSE)
        draw_items(d, (struct area) { in.y + shown, in.x, in.rows - shown, in.cols });
    if (box->kind == ASK_TEXT)
        edit_draw(&d->edit, (struct area) { in.y + shown, in.x, 1, in.cols }, ROLE_FIELD_FOCUS,
                  true);
}

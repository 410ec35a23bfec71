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
#include "base/pinyin.h"

#define NUMBERED     9 /* items that a digit chooses */
#define NUMBER_COLS  5
#define LABEL_MAX    24
#define FROM_START   3 /* of pinyin_match(): the label begins so */
#define BYTES_OF_ONE 4

void dialog_open(struct dialog *d, struct question_box *box)
{
    dialog_close(d);
    d->box = box;
    d->top = d->page = d->lines = 0;
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

/* To the next item that begins with the character typed: in Han, or as pinyin. */
static void jump(struct pick *items, int code)
{
    char typed[BYTES_OF_ONE + 1] = { 0 };

    utf8_encode((uint32_t)code, typed);
    for (size_t i = 1; i <= items->count; i++) {
        size_t n = (items->at + i) % items->count;

        if (pinyin_match(typed, items->items[n].label) < FROM_START)
            continue;
        items->at = n;
        return;
    }
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
        d->top -= d->page > 1 ? d->page - 1 : 1;
        break;
    case K_PGDN:
        d->top += d->page > 1 ? d->page - 1 : 1;
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

/* Of a text that is longer than its place; arrows and digits stay with what is below. */
static bool turn_page(struct dialog *d, const struct key *k)
{
    return d->lines > d->page && (k->code == K_PGUP || k->code == K_PGDN) && scroll(d, k);
}

static bool choose_key(struct dialog *d, const struct key *k, struct answer *a)
{
    struct pick *items = &d->box->items;
    int digit = digit_of(k->code);

    if (digit > 0 && (size_t)digit <= items->count)
        return give(d, a, items->items[digit - 1].value);
    if (key_is_char(k) && digit < 0) {
        jump(items, k->code);
        return false;
    }
    if (k->code == K_ENTER) {
        const struct pick_item *it = pick_current(items);

        if (!it && items->count)
            return false; /* nothing is marked: the question has no usual answer */
        return give(d, a, it ? it->value : NULL);
    }
    if (k->code == K_DOWN && items->at >= items->count) {
        items->at = 0;
        return false;
    }
    if (!turn_page(d, k))
        pick_key(items, k);
    return false;
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
        if (!turn_page(d, k))
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

static const char *hint_of(const struct question_box *box)
{
    switch (box->kind) {
    case ASK_CHOOSE:
        return box->items.count > NUMBERED
                   ? _("数字、上下键或打开头的字 选择  Enter 确定  Esc 取消")
                   : _("数字或 上下键 选择  Enter 确定  Esc 取消");
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

/* Hints stand in a column behind the labels. */
static int label_cols(const struct pick *p)
{
    int widest = 0;

    for (size_t i = 0; i < p->count; i++) {
        int width = utf8_width(p->items[i].label);

        widest = width > widest && width <= LABEL_MAX ? width : widest;
    }
    return widest;
}

static void draw_item(const struct pick *p, size_t n, struct area line, int labels)
{
    const struct pick_item *it = &p->items[n];
    enum role role = n == p->at ? ROLE_MARK : ROLE_TEXT;
    const char *mark = n == p->at ? ">" : " ";
    int x = line.x + NUMBER_COLS, room = line.cols - NUMBER_COLS, used;

    if (n < NUMBERED)
        draw_printf(line.y, line.x, NUMBER_COLS, role, "%s%zu", mark, n + 1);
    else
        draw_text(line.y, line.x, NUMBER_COLS, role, mark);
    used = draw_text(line.y, x, room, ROLE_TEXT, it->label);
    used = (used > labels ? used : labels) + 1;
    if (it->hint && used + 8 < room)
        draw_fit(line.y, x + used, room - used, ROLE_DIM, ALIGN_LEFT, it->hint);
    if (n == p->at)
        draw_cursor(line.y, line.x);
}

static void draw_items(struct dialog *d, struct area in)
{
    struct pick *p = &d->box->items;
    int labels = label_cols(p);

    if (p->at < p->top)
        p->top = p->at;
    if (p->at >= p->count)
        p->top = 0;
    if (in.rows > 0 && p->at < p->count && p->at >= p->top + (size_t)in.rows)
        p->top = p->at + 1 - (size_t)in.rows;
    for (int i = 0; i < in.rows && p->top + (size_t)i < p->count; i++)
        draw_item(p, p->top + (size_t)i, (struct area) { in.y + i, in.x, 1, in.cols }, labels);
}

/* Right of the keys: that there is more text than is shown. */
static void draw_more(const struct dialog *d, struct area line)
{
    char text[64];
    int cols, below = d->lines - d->top - d->page;

    if (d->lines <= d->page)
        return;
    if (below > 0)
        str_fit(text, sizeof(text), _("PgDn 还有%d行"), below);
    else
        str_fit(text, sizeof(text), "%s", _("PgUp 看上面"));
    cols = utf8_width(text);
    if (cols < line.cols)
        draw_text(line.y, line.x + line.cols - cols, cols, ROLE_WARN, text);
}

void dialog_draw(struct dialog *d, struct area screen)
{
    struct question_box *box = d->box;
    struct area a = place(d, screen), in;
    int below = box->kind == ASK_CHOOSE ? (int)box->items.count : box->kind == ASK_TEXT ? 1 : 0;
    int shown, lines;

    draw_fill(a.y, a.x, a.rows, a.cols, ROLE_TEXT);
    in = draw_frame(a, box->title);
    draw_text(in.y + in.rows - 1, in.x, in.cols, ROLE_DIM, hint_of(box));
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
    d->page = shown;
    d->lines = lines;
    draw_more(d, (struct area) { in.y + in.rows, in.x, 1, in.cols });
    draw_wrapped((struct area) { in.y, in.x, shown, in.cols }, ROLE_TEXT,
                 box->text ? box->text : "", d->top);
    draw_cursor(in.y, in.x);
    if (box->kind == ASK_CHOOSE)
        draw_items(d, (struct area) { in.y + shown, in.x, in.rows - shown, in.cols });
    if (box->kind == ASK_TEXT)
        edit_draw(&d->edit, (struct area) { in.y + shown, in.x, 1, in.cols }, ROLE_FIELD_FOCUS,
                  true);
}

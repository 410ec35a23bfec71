/* ui/edit.c - the editor of one line or of several.
 *
 * The text is UTF-8 and every position is a byte offset at the start of a
 * cluster: a base character with the marks that follow it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/edit.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#define MAX_CHARS    1000
#define COLS_UNDRAWN 76 /* how wide a note is taken to be before it is drawn */

void edit_init(struct edit *e, const char *text, bool lines, size_t max)
{
    *e = (struct edit) { .lines = lines, .max = max };
    edit_set(e, text);
}

void edit_release(struct edit *e)
{
    buf_release(&e->text);
    *e = (struct edit) { 0 };
}

void edit_set(struct edit *e, const char *text)
{
    char *copy = mem_copy(text ? text : ""); /* it may be our own */

    buf_clear(&e->text);
    buf_add(&e->text, copy);
    free(copy);
    e->caret = e->text.len;
    e->first = 0;
    e->top = 0;
    e->fresh = true;
}

const char *edit_text(const struct edit *e)
{
    return buf_text(&e->text);
}

static size_t next(const struct edit *e, size_t at)
{
    return utf8_next(edit_text(e), e->text.len, at);
}

static size_t prev(const struct edit *e, size_t at)
{
    return utf8_prev(edit_text(e), at);
}

static int cells(const struct edit *e, size_t from, size_t to)
{
    char *part = mem_copy_n(edit_text(e) + from, to - from);
    int n = utf8_width(part);

    free(part);
    return n;
}

/* What was put in or taken away may have joined a mark to another letter: the
 * caret goes behind it. */
static void settle_caret(struct edit *e)
{
    size_t at = 0;

    while (at < e->caret)
        at = next(e, at);
    e->caret = at;
    if (e->first > e->caret)
        e->first = e->caret;
}

/* Puts n bytes in place of those from from to to. */
static void replace(struct edit *e, size_t from, size_t to, const char *bytes, size_t n)
{
    char *rest = mem_copy(edit_text(e) + to);

    buf_truncate(&e->text, from);
    buf_add_n(&e->text, bytes, n);
    buf_add(&e->text, rest);
    free(rest);
    e->caret = from + n;
    settle_caret(e);
}

/* As many characters as there is room for. */
static void insert(struct edit *e, const char *bytes, size_t n)
{
    size_t max = e->max > 0 ? e->max : MAX_CHARS, have, take = 0;
    uint32_t ch;

    if (e->fresh)
        replace(e, 0, e->text.len, "", 0);
    e->fresh = false;
    for (have = utf8_chars(edit_text(e)); have < max && take < n; have++)
        take += utf8_decode(bytes + take, n - take, &ch);
    replace(e, e->caret, e->caret, bytes, take);
}

/* Line breaks of a paste become one space where there is only one line. */
static void paste(struct edit *e, const char *text)
{
    char *clean = utf8_clean(text ? text : "", true);
    struct buf out = BUF_INIT;

    for (const char *s = clean; *s; s++) {
        if (*s != '\n' || e->lines)
            buf_add_char(&out, *s);
        else if (out.len > 0 && out.data[out.len - 1] != ' ')
            buf_add_char(&out, ' ');
    }
    if (out.len > 0)
        insert(e, out.data, out.len);
    buf_release(&out);
    free(clean);
}

/* Width at which several lines break: the caret at a line's end has a cell too. */
static int wrap_cols(int cols)
{
    return cols > 1 ? cols - 1 : 1;
}

struct line {
    int number;
    size_t start, end; /* end: where the next one starts */
    bool last;
};

/* The line behind l, or the first one after LINE_NONE. */
static bool next_line(const struct edit *e, int cols, struct line *l)
{
    const char *s = edit_text(e);

    if (l->last)
        return false;
    l->number++;
    l->start = l->end;
    l->end += utf8_wrap(s + l->start, wrap_cols(cols));
    l->last = l->end == e->text.len && (l->end == l->start || s[l->end - 1] != '\n');
    return true;
}

#define LINE_NONE                                                                                  \
    {                                                                                              \
        .number = -1                                                                               \
    }

/* The line in which that offset stands. */
static struct line line_of(const struct edit *e, int cols, size_t at)
{
    struct line l = LINE_NONE;

    while (next_line(e, cols, &l))
        if (at < l.end)
            break;
    return l;
}

int edit_lines(const struct edit *e, int cols)
{
    struct line l = LINE_NONE;

    while (next_line(e, cols, &l))
        ;
    return l.number + 1;
}

static int line_cols(const struct edit *e)
{
    return e->cols > 0 ? e->cols : COLS_UNDRAWN;
}

/* The last place for the caret on the line. */
static size_t line_stop(const struct edit *e, const struct line *l)
{
    return l->last ? l->end : prev(e, l->end);
}

/* Puts the caret on that line, as far right as col. */
static void go_to_line(struct edit *e, const struct line *l, int col)
{
    size_t stop = line_stop(e, l), at = l->start;

    while (at < stop && cells(e, l->start, next(e, at)) <= col)
        at = next(e, at);
    e->caret = at;
}

static bool move_line(struct edit *e, int step)
{
    struct line here = line_of(e, line_cols(e), e->caret), l = LINE_NONE;
    int col = cells(e, here.start, e->caret);

    if (!e->lines || here.number + step < 0 || (step > 0 && here.last))
        return false;
    while (next_line(e, line_cols(e), &l))
        if (l.number == here.number + step)
            break;
    go_to_line(e, &l, col);
    return true;
}

static bool up(struct edit *e)
{
    return move_line(e, -1);
}

static bool down(struct edit *e)
{
    return move_line(e, 1);
}

static bool left(struct edit *e)
{
    e->caret = prev(e, e->caret);
    return true;
}

static bool right(struct edit *e)
{
    e->caret = next(e, e->caret);
    return true;
}

static bool home(struct edit *e)
{
    e->caret = e->lines ? line_of(e, line_cols(e), e->caret).start : 0;
    return true;
}

static bool end(struct edit *e)
{
    struct line l = line_of(e, line_cols(e), e->caret);

    e->caret = e->lines ? line_stop(e, &l) : e->text.len;
    return true;
}

static bool backspace(struct edit *e)
{
    replace(e, prev(e, e->caret), e->caret, "", 0);
    return true;
}

static bool del(struct edit *e)
{
    replace(e, e->caret, next(e, e->caret), "", 0);
    return true;
}

static bool clear(struct edit *e)
{
    replace(e, 0, e->text.len, "", 0);
    return true;
}

/* To the end, or to the end of the line that was typed (not of the one shown). */
static bool clear_right(struct edit *e)
{
    size_t to = e->text.len;

    if (e->lines)
        to = e->caret + strcspn(edit_text(e) + e->caret, "\n");
    replace(e, e->caret, to, "", 0);
    return true;
}

enum word_class { WORD_SPACE, WORD_HAN, WORD_LATIN, WORD_SIGN };

static enum word_class class_at(const struct edit *e, size_t at)
{
    uint32_t ch;

    utf8_decode(edit_text(e) + at, e->text.len - at, &ch);
    if (ch == ' ' || ch == '\n' || ch == 0x3000)
        return WORD_SPACE;
    if (utf8_is_han(ch))
        return WORD_HAN;
    if (ch >= 0xFF01 && ch <= 0xFF5E) /* full-width */
        ch -= 0xFF01 - '!';
    if ((ch >= '0' && ch <= '9') || ((ch | 0x20) >= 'a' && (ch | 0x20) <= 'z'))
        return WORD_LATIN;
    return WORD_SIGN;
}

/* Spaces, and before them a run of Han, of letters and digits, or one sign. */
static bool clear_word(struct edit *e)
{
    size_t from = e->caret, at;
    enum word_class class;

    while (from > 0 && class_at(e, prev(e, from)) == WORD_SPACE)
        from = prev(e, from);
    if (from > 0) {
        at = prev(e, from);
        class = class_at(e, at);
        from = at;
        while (class != WORD_SIGN && from > 0 && class_at(e, prev(e, from)) == class)
            from = prev(e, from);
    }
    replace(e, from, e->caret, "", 0);
    return true;
}

static bool new_line(struct edit *e)
{
    if (!e->lines)
        return false;
    insert(e, "\n", 1);
    return true;
}

static const struct {
    int code;
    bool (*act)(struct edit *e); /* false: not for the editor after all */
} acts[] = {
    { K_LEFT, left },
    { K_RIGHT, right },
    { K_UP, up },
    { K_DOWN, down },
    { K_HOME, home },
    { K_END, end },
    { CTRL('a'), home },
    { CTRL('e'), end },
    { K_BACKSPACE, backspace },
    { K_DEL, del },
    { CTRL('u'), clear },
    { CTRL('w'), clear_word },
    { CTRL('k'), clear_right },
    { CTRL('j'), new_line },
};

bool edit_key(struct edit *e, const struct key *k)
{
    char bytes[4];

    if (key_is_char(k)) {
        insert(e, bytes, utf8_encode((uint32_t)k->code, bytes));
        return true;
    }
    if (k->code == K_PASTE) {
        paste(e, k->text);
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
        if (acts[i].code != k->code)
            continue;
        if (!acts[i].act(e))
            return false;
        e->fresh = false;
        return true;
    }
    return false;
}

void edit_view(struct edit *e, int cols, bool *before, bool *after)
{
    if (cols < 1)
        cols = 1;
    if (e->first > e->caret)
        e->first = e->caret;
    while (cells(e, e->first, e->caret) > cols - 1)
        e->first = next(e, e->first);
    /* Text that was taken away makes room for what is hidden on the left. */
    while (e->first > 0 && cells(e, prev(e, e->first), e->text.len) <= cols - 1)
        e->first = prev(e, e->first);
    *before = e->first > 0;
    *after = cells(e, e->first, e->text.len) > cols;
}

static void draw_one_line(struct edit *e, struct area a, enum role role, bool focus)
{
    bool before, after;

    edit_view(e, a.cols, &before, &after);
    draw_fill(a.y, a.x, 1, a.cols, role);
    draw_text(a.y, a.x, a.cols, role, edit_text(e) + e->first);
    if (focus)
        draw_cursor(a.y, a.x + cells(e, e->first, e->caret));
}

/* Keeps the caret's line in view and the last line at the bottom. */
static void scroll_lines(struct edit *e, struct area a, int caret_line)
{
    int lines = edit_lines(e, a.cols);

    if (e->top > caret_line)
        e->top = caret_line;
    if (e->top < caret_line - a.rows + 1)
        e->top = caret_line - a.rows + 1;
    if (e->top > lines - a.rows)
        e->top = lines > a.rows ? lines - a.rows : 0;
}

static void draw_lines(struct edit *e, struct area a, enum role role, bool focus)
{
    struct line l = LINE_NONE, here = line_of(e, a.cols, e->caret);

    e->cols = a.cols;
    scroll_lines(e, a, here.number);
    draw_fill(a.y, a.x, a.rows, a.cols, role);
    while (next_line(e, a.cols, &l)) {
        size_t n = l.end - l.start;
        char *text;

        if (l.number < e->top || l.number >= e->top + a.rows)
            continue;
        text = mem_copy_n(edit_text(e) + l.start, n);
        if (n > 0 && text[n - 1] == '\n')
            text[n - 1] = '\0';
        draw_text(a.y + l.number - e->top, a.x, a.cols, role, text);
        free(text);
    }
    if (focus) {
        int col = cells(e, here.start, e->caret);

        draw_cursor(a.y + here.number - e->top, a.x + (col < a.cols ? col : a.cols - 1));
    }
}

void edit_draw(struct edit *e, struct area a, enum role role, bool focus)
{
    if (a.rows < 1 || a.cols < 1)
        return;
    if (e->lines)
        draw_lines(e, a, role, focus);
    else
        draw_one_line(e, a, role, focus);
}

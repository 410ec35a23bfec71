/* screens/help.c - 帮助: one text to read and to look things up in.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "screens/help_screen.h"
#include "screens/screen.h"
#include "screens/search_line.h"

enum { MARGIN = 2 };

#define NOWHERE ((size_t)-1)

/* A paragraph's text as it is broken at the width of the window. */
struct help_line {
    size_t para;
    size_t at, len; /* bytes of its text */
};

struct help {
    struct help_text text;
    struct help_line *lines; /* owned */
    size_t count, cap;
    int cols;    /* for which the lines were broken */
    size_t top;  /* first line shown */
    size_t page; /* lines shown */
    struct search_line search;
    size_t found; /* paragraph, or NOWHERE */
};

/* ---- lines ---- */

static void add_line(struct help *h, size_t para, size_t at, size_t len)
{
    mem_grow((void **)&h->lines, h->count, &h->cap, sizeof(*h->lines));
    h->lines[h->count++] = (struct help_line) { para, at, len };
}

static void break_para(struct help *h, size_t i, int cols)
{
    const struct help_para *p = &h->text.paras[i];
    int room = cols - p->indent;
    size_t at = 0;

    do {
        size_t len = utf8_wrap(p->text + at, room > 0 ? room : 1);

        add_line(h, i, at, len);
        at += len;
    } while (p->text[at]);
}

static size_t first_line_of(const struct help *h, size_t para)
{
    for (size_t i = 0; i < h->count; i++)
        if (h->lines[i].para >= para)
            return i;
    return 0;
}

/* Breaks the text for another width; what was on top stays there. */
static void break_lines(struct help *h, int cols)
{
    size_t para = h->top < h->count ? h->lines[h->top].para : 0;

    if (cols == h->cols)
        return;
    h->cols = cols;
    h->count = 0;
    for (size_t i = 0; i < h->text.count; i++)
        break_para(h, i, cols);
    h->top = first_line_of(h, para);
}

static void keep_in_text(struct help *h)
{
    size_t last = h->count > h->page ? h->count - h->page : 0;

    if (h->top > last)
        h->top = last;
}

/* ---- drawing ---- */

static void draw_line(const struct help *h, int y, struct area a, const struct help_line *l)
{
    const struct help_para *p = &h->text.paras[l->para];
    char *part = mem_copy_n(p->text + l->at, l->len);
    bool mark = l->para == h->found && l->at == 0;
    int x = a.x + MARGIN;

    if (mark) {
        draw_text(y, a.x, 1, ROLE_MARK, ">");
        draw_cursor_row(y, a.x);
    }
    if (p->lead && l->at == 0)
        draw_text(y, x, p->indent - 1, ROLE_LABEL, p->lead);
    draw_text(y, x + p->indent, a.cols - MARGIN - p->indent, p->role, part);
    free(part);
}

static void help_draw(struct desk *d, void *state, struct area a)
{
    struct help *h = state;

    (void)d;
    break_lines(h, a.cols - MARGIN - 1);
    h->page = a.rows > 1 ? (size_t)a.rows - 1 : 1;
    keep_in_text(h);
    search_line_draw(&h->search, a.y, a.x + 1, a.cols - 1);
    draw_cursor_row(a.y + 1, a.x);
    for (size_t i = 0; i < h->page && h->top + i < h->count; i++)
        draw_line(h, a.y + 1 + (int)i, a, &h->lines[h->top + i]);
}

static void help_status(struct desk *d, void *state, struct buf *out)
{
    struct help *h = state;
    size_t end = h->top + h->page < h->count ? h->top + h->page : h->count;

    (void)d;
    if (h->count)
        buf_printf(out, "%zu%%", end * 100 / h->count);
}

/* ---- looking things up ---- */

static bool has_text(const char *text, const char *typed)
{
    char *plain = typed_plain(text);
    bool has = strstr(plain, typed) != NULL;

    free(plain);
    return has;
}

/* Pinyin finds headings and the words in front, where it means something. */
static bool fits(const struct help_para *p, const char *typed)
{
    if (has_text(p->text, typed) || has_text(p->lead, typed))
        return true;
    return (p->lead && pinyin_match(typed, p->lead) > 0) ||
           (p->role == ROLE_HEAD && pinyin_match(typed, p->text) > 0);
}

/* The next paragraph that fits, from that one on and round the end. */
static void look_from(struct desk *d, struct help *h, size_t from)
{
    char *typed = typed_plain(search_line_text(&h->search));

    h->found = NOWHERE;
    for (size_t i = 0; *typed && i < h->text.count; i++) {
        size_t para = (from + i) % h->text.count;

        if (!fits(&h->text.paras[para], typed))
            continue;
        h->found = para;
        h->top = first_line_of(h, para);
        if (para < from)
            desk_say(d, "%s", _("后面没有了，从头找到的。"));
        break;
    }
    if (*typed && h->found == NOWHERE)
        desk_complain(d, _("帮助里没有“%s”。"), search_line_text(&h->search));
    free(typed);
}

static struct outcome find_next(struct desk *d, void *state)
{
    struct help *h = state;

    if (*search_line_text(&h->search))
        look_from(d, h, h->found == NOWHERE ? 0 : h->found + 1);
    return outcome_stay();
}

static struct outcome close_help(struct desk *d, void *state)
{
    (void)d, (void)state;
    return outcome_back();
}

/* ---- keys ---- */

static struct outcome help_key(struct desk *d, void *state, const struct key *k)
{
    struct help *h = state;

    if (search_line_key(&h->search, k)) {
        look_from(d, h, h->top < h->count ? h->lines[h->top].para : 0);
        return outcome_stay();
    }
    switch (k->code) {
    case K_UP:
        h->top -= h->top > 0;
        break;
    case K_DOWN:
        h->top++;
        break;
    case K_PGUP:
        h->top = h->top > h->page ? h->top - h->page : 0;
        break;
    case K_PGDN:
    case ' ':
        h->top += h->page;
        break;
    case K_HOME:
        h->top = 0;
        break;
    case K_END:
        h->top = h->count;
        break;
    case K_ENTER:
        return find_next(d, h);
    default:
        return outcome_none();
    }
    keep_in_text(h);
    return outcome_stay();
}

static enum status help_open(struct desk *d, void *state, const struct open_args *args,
                             struct err *err)
{
    struct help *h = state;

    (void)err;
    h->found = NOWHERE;
    search_line_init(&h->search);
    help_text_build(&h->text, d->book, args->text);
    return ST_OK;
}

static void help_close(struct desk *d, void *state)
{
    struct help *h = state;

    (void)d;
    help_text_release(&h->text);
    free(h->lines);
    search_line_release(&h->search);
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "help.close", NULL, N_("回到原来的一屏"), close_help },
    { KEY_FN(3), CTRL('n'), "help.next", N_("下一处"), N_("找下一处，到头从头找"), find_next },
    { 0 },
};

const struct screen screen_help = {
    .name = "help",
    .title = N_("帮助"),
    .state = sizeof(struct help),
    .bindings = bindings,
    .open = help_open,
    .draw = help_draw,
    .key = help_key,
    .close = help_close,
    .status = help_status,
};

/* screens/help.c - 帮助: one text to read, put together from the program's own tables.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/figures.h"
#include "screens/screen.h"
#include "ui/draw.h"

static const struct screen *const topics[] = {
    &screen_home, &screen_cases, &screen_case,   &screen_form,       &screen_stats,
    &screen_due,  &screen_help,  &screen_drafts, &screen_committees, &screen_import,
};

struct help {
    char *text; /* owned */
    int top, page;
};

static const struct screen *topic(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(topics); i++)
        if (str_equal(topics[i]->name, name))
            return topics[i];
    return NULL;
}

static void add_keys(const struct screen *s, struct buf *out)
{
    for (const struct binding *b = s->bindings; b && b->key; b++) {
        buf_printf(out, "  %s", key_name(b->key));
        if (b->twin)
            buf_printf(out, " %s", key_name(b->twin));
        buf_printf(out, "  %s\n", _(b->help));
    }
}

static enum status help_open(struct desk *d, void *state, const struct open_args *args,
                             struct err *err)
{
    struct help *h = state;
    const struct screen *s = topic(args->text);
    struct buf b = BUF_INIT;

    (void)d, (void)err;
    if (s) {
        buf_printf(&b, "%s\n", _(s->title));
        add_keys(s, &b);
    }
    for (enum column c = 0; c < COL_COUNT; c++)
        buf_printf(&b, "\n%s\n  %s\n", _(column_get(c)->label), _(column_get(c)->definition[0]));
    h->text = buf_take(&b);
    return ST_OK;
}

static void help_draw(struct desk *d, void *state, struct area a)
{
    struct help *h = state;
    struct area in = { a.y, a.x + 1, a.rows, a.cols - 2 };
    int lines;

    (void)d;
    h->page = a.rows;
    lines = draw_wrapped(in, ROLE_TEXT, h->text, h->top);
    if (h->top > lines - a.rows) {
        h->top = lines > a.rows ? lines - a.rows : 0;
        draw_fill(a.y, a.x, a.rows, a.cols, ROLE_TEXT);
        draw_wrapped(in, ROLE_TEXT, h->text, h->top);
    }
    draw_cursor(a.y, a.x);
}

static struct outcome help_key(struct desk *d, void *state, const struct key *k)
{
    struct help *h = state;

    (void)d;
    switch (k->code) {
    case K_UP:
        h->top -= h->top > 0;
        return outcome_stay();
    case K_DOWN:
        h->top++;
        return outcome_stay();
    case K_PGUP:
        h->top = h->top > h->page ? h->top - h->page : 0;
        return outcome_stay();
    case K_PGDN:
        h->top += h->page;
        return outcome_stay();
    case K_HOME:
        h->top = 0;
        return outcome_stay();
    default:
        return outcome_none();
    }
}

static void help_close(struct desk *d, void *state)
{
    (void)d;
    free(((struct help *)state)->text);
}

const struct screen screen_help = {
    .name = "help",
    .title = N_("帮助"),
    .state = sizeof(struct help),
    .open = help_open,
    .draw = help_draw,
    .key = help_key,
    .close = help_close,
};

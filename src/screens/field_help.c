/* screens/field_help.c - what a field means: for F1 and for the side of a wide screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/field_help.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "ui/keys.h"

const struct form_entry *field_current(const struct form *f)
{
    return f->at < f->count ? &f->entries[f->at] : NULL;
}

/* What a code means, when the field has one. */
static const char *code_help(const struct desk *d, const struct form_entry *e)
{
    const struct field *f = &e->rec->kind->fields[e->field];
    const struct code *c = NULL;

    if (f->type == FT_CODE && !record_empty(e->rec, e->field))
        c = book_code(d->book, f->of, record_get(e->rec, e->field));
    return c ? c->help : NULL;
}

void field_explain(const struct desk *d, const struct form_entry *e, struct buf *out)
{
    const struct field *f;

    if (!e)
        return;
    f = &e->rec->kind->fields[e->field];
    buf_printf(out, "%s\n%s\n", e->label ? e->label : _(f->label),
               str_empty(f->help) ? "" : _(f->help));
    if (!str_empty(code_help(d, e)))
        buf_printf(out, "\n%s\n%s\n", book_label(d->book, f->of, record_get(e->rec, e->field)),
                   code_help(d, e));
}

struct outcome field_help_show(const struct desk *d, const struct form *f,
                               const struct binding *keys, int token)
{
    struct buf text = BUF_INIT;
    struct outcome o;

    field_explain(d, field_current(f), &text);
    buf_add(&text, "\n");
    for (const struct binding *b = keys; b->key; b++) {
        buf_add(&text, key_name(b->key));
        if (b->twin)
            buf_printf(&text, " %s", key_name(b->twin));
        buf_printf(&text, "  %s\n", _(b->help));
    }
    o = outcome_ask(ask_new(ASK_SHOW, token, _("这一项怎么填"), buf_text(&text)));
    buf_release(&text);
    return o;
}

struct area field_side_draw(struct area a, const char *text)
{
    struct area side = { a.y, a.x + a.cols - HELP_SIDE_COLS, a.rows, HELP_SIDE_COLS };

    if (a.cols < HELP_SIDE_FROM)
        return a;
    for (int y = 0; y < side.rows; y++)
        draw_text(side.y + y, side.x, 1, ROLE_FRAME, "|");
    draw_wrapped((struct area) { side.y, side.x + 2, side.rows, side.cols - 3 }, ROLE_TEXT, text,
                 0);
    a.cols -= HELP_SIDE_COLS;
    return a;
}

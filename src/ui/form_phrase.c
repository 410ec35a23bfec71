/* ui/form_phrase.c - short codes that become phrases while one types.
 *
 * In a field of text ";ys" and Space or Enter give the phrase with that code.  What is no
 * code of the list stays as it was typed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "form_impl.h"

#define FULL_SPACE 0x3000

static const char *const marks[] = { ";", "；" };

bool form_has_text(const struct form_entry *e)
{
    enum field_type type = form_field(e)->type;

    return !e->read_only && (type == FT_TEXT || type == FT_NOTE);
}

/* Bytes of the mark that ends at text + end, or 0. */
static size_t mark_before(const char *text, size_t end)
{
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        size_t n = strlen(marks[i]);

        if (end >= n && memcmp(text + end - n, marks[i], n) == 0)
            return n;
    }
    return 0;
}

/* Where the mark before the caret starts, with the code behind it (yours); false when there
 * is none: a code has letters and digits only. */
static bool typed_code(const struct edit *e, size_t *start, char **code)
{
    const char *text = edit_text(e);
    size_t at = e->caret, n;

    while ((n = mark_before(text, at)) == 0 && at > 0)
        at = utf8_prev(text, at);
    if (n == 0)
        return false;
    *start = at - n;
    *code = mem_copy_n(text + at, e->caret - at);
    for (size_t i = 0; i < 2; i++) { /* as typed, then made plain */
        if (**code && (*code)[strspn(*code, "abcdefghijklmnopqrstuvwxyz0123456789")] == '\0')
            return true;
        if (i == 0) {
            char *plain = typed_plain(*code);

            free(*code);
            *code = plain;
        }
    }
    free(*code);
    return false;
}

const char *form_phrase_text(const struct code *c)
{
    return str_empty(c->help) ? c->label : c->help;
}

bool form_insert(struct form *f, const char *text)
{
    struct key k = { .code = K_PASTE, .text = (char *)text };
    const struct form_entry *e = form_current(f);

    if (!e || !form_has_text(e) || !f->loaded)
        return false;
    f->edit.fresh = false;
    edit_key(&f->edit, &k);
    f->typed = true;
    return true;
}

static void take_back(struct form *f, size_t start)
{
    const struct key k = { .code = K_BACKSPACE };

    f->edit.fresh = false;
    while (f->edit.caret > start)
        edit_key(&f->edit, &k);
}

bool form_phrase_key(struct form *f, const struct key *k)
{
    const struct form_entry *e = form_current(f);
    const struct code *c;
    size_t start;
    char *code;

    if (!e || !form_has_text(e) || !f->typed ||
        (k->code != ' ' && k->code != FULL_SPACE && k->code != K_ENTER))
        return false;
    if (!typed_code(&f->edit, &start, &code))
        return false;
    c = book_code(f->book, FORM_PHRASES, code);
    free(code);
    if (!c || !c->active)
        return false;
    take_back(f, start);
    return form_insert(f, form_phrase_text(c));
}

bool form_asks_phrase(const struct form *f, const struct key *k)
{
    const struct form_entry *e = form_current(f);

    return (k->code == '?' || k->code == 0xFF1F) && e && form_has_text(e) && f->loaded &&
           book_nth(f->book, FORM_PHRASES, 0) &&
           mark_before(edit_text(&f->edit), f->edit.caret) > 0;
}

bool form_take_phrase(struct form *f, const char *code)
{
    const struct code *c = book_code(f->book, FORM_PHRASES, code);
    const struct form_entry *e = form_current(f);
    size_t n;

    if (!c || !e || !form_has_text(e))
        return false;
    n = mark_before(edit_text(&f->edit), f->edit.caret);
    take_back(f, f->edit.caret - n);
    return form_insert(f, form_phrase_text(c));
}

/* What no code, date or number begins with asks what the field means. */
bool form_asks_help(const struct form *f, const struct key *k)
{
    const struct form_entry *e = form_current(f);

    return (k->code == '?' || k->code == 0xFF1F) && e && !e->read_only && !form_has_text(e) &&
           (!f->typed || *edit_text(&f->edit) == '\0');
}

/* ui/form_list.c - the shrinking list under a field of codes or of references.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "core/value.h"
#include "form_impl.h"

#define EXACT_CODE 6 /* better than any label: pinyin_match() ends at 5 */
#define CODE_START 4
#define JOINER     "、"

static const char *const separators[] = { ",", "，", "、", ";", "；" };

size_t form_last_piece(const char *text)
{
    size_t start = 0;

    for (size_t at = 0; text[at];) {
        size_t step = 1;

        for (size_t i = 0; i < ARRAY_LEN(separators); i++) {
            if (str_starts(text + at, separators[i])) {
                step = strlen(separators[i]);
                start = at + step;
            }
        }
        at += step;
    }
    return start;
}

bool form_is_separator(int code)
{
    static const int codes[] = { ',', 0xFF0C, 0x3001, ';', 0xFF1B };

    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (codes[i] == code)
            return true;
    return false;
}

static bool several(const struct form *f)
{
    return form_field(form_current(f))->type == FT_CODES;
}

/* What the list is filtered by: nothing before something was typed; yours. */
static char *wanted(const struct form *f)
{
    const char *text = edit_text(&f->edit);
    char *plain;

    if (!f->typed)
        return mem_copy("");
    plain = typed_plain(several(f) ? text + form_last_piece(text) : text);
    typed_squeeze(plain);
    return plain;
}

/* How well a code fits: 0 not at all. */
static int score(const char *typed, const struct code *c)
{
    char *code = typed_plain(c->code);
    int best = pinyin_match(typed, c->label);

    if (str_equal(code, typed))
        best = EXACT_CODE;
    else if (str_starts(code, typed) && best < CODE_START)
        best = CODE_START;
    free(code);
    for (const char *s = c->also; s && *s;) {
        size_t n = strcspn(s, "|");
        char *one = mem_copy_n(s, n);
        int fit = pinyin_match(typed, one);

        best = fit > best ? fit : best;
        free(one);
        s += n + (s[n] == '|');
    }
    return best;
}

struct match {
    const struct code *code;
    int score;
    size_t place; /* among those that are offered, from 1 */
};

/* Keeps rank order among those that fit equally well. */
static void insert_match(struct match *list, size_t *count, struct match m)
{
    size_t at = (*count)++;

    while (at > 0 && list[at - 1].score < m.score) {
        list[at] = list[at - 1];
        at--;
    }
    list[at] = m;
}

static bool is_offered(const struct form *f, const struct code *c)
{
    const struct form_hooks *h = &f->hooks;

    return c->active && (!h->fits || h->fits(h->ctx, form_current(f), c->code));
}

/* Codes that are words say nothing to a clerk: the places in the list are their numbers. */
static bool are_words(const struct form *f, const char *name)
{
    const struct code *c;

    for (size_t i = 0; (c = book_nth(f->book, name, i)); i++)
        if (c->active && code_is_word(c->code))
            return true;
    return false;
}

static bool is_place(const char *typed, size_t place)
{
    return place < 10 && typed[0] == (char)('0' + place) && typed[1] == '\0';
}

static void add_code(struct form *f, const struct match *m, bool words)
{
    char place[2] = { m->place < 10 ? (char)('0' + m->place) : '\0', '\0' };

    pick_add(&f->pick, m->code->code, m->code->label, words ? place : m->code->code);
}

static void add_codes(struct form *f, const char *typed)
{
    const char *name = form_field(form_current(f))->of;
    struct match *found = NULL;
    size_t count = 0, total = 0, place = 0;
    bool words = are_words(f, name);

    while (book_nth(f->book, name, total))
        total++;
    found = mem_resize(NULL, total, sizeof(*found));
    for (size_t i = 0; i < total; i++) {
        struct match m = { book_nth(f->book, name, i), 1, place + 1 };

        if (!is_offered(f, m.code))
            continue;
        place++;
        if (*typed)
            m.score = words && is_place(typed, place) ? EXACT_CODE : score(typed, m.code);
        if (m.score > 0)
            insert_match(found, &count, m);
    }
    for (size_t i = 0; i < count; i++)
        add_code(f, &found[i], words);
    free(found);
}

static void add_references(struct form *f, const char *typed)
{
    struct pick found = { 0 };

    if (f->hooks.choices)
        f->hooks.choices(f->hooks.ctx, form_current(f), typed, &found);
    for (size_t i = 0; i < found.count; i++)
        pick_add(&f->pick, found.items[i].value, found.items[i].label, found.items[i].hint);
    pick_release(&found);
}

static bool may_be_empty(const struct form *f)
{
    return !several(f) && !(form_field(form_current(f))->flags & F_REQUIRED);
}

/* Marks the value that is there.  One that the list does not have (a code out
 * of use) is added, so that it can be kept. */
static void mark_present(struct form *f)
{
    const struct form_entry *e = form_current(f);
    const struct field *field = form_field(e);
    const char *value = record_get(e->rec, e->field);
    const char *label;

    if (!value || several(f))
        return;
    for (size_t i = 0; i < f->pick.count; i++) {
        if (str_equal(f->pick.items[i].value, value)) {
            f->pick.at = i;
            return;
        }
    }
    label = field->type == FT_REF ? record_label(e->rec, e->field)
                                  : book_label(f->book, field->of, value);
    pick_add(&f->pick, value, label, NULL);
    f->pick.at = f->pick.count - 1;
}

void form_list_fill(struct form *f)
{
    char *typed = wanted(f);

    pick_clear(&f->pick);
    if (!*typed && may_be_empty(f))
        pick_add(&f->pick, "", _("(不填)"), NULL);
    if (form_field(form_current(f))->type == FT_REF)
        add_references(f, typed);
    else
        add_codes(f, typed);
    if (!f->typed)
        mark_present(f);
    free(typed);
}

static bool has_list(const struct form *f)
{
    const struct form_entry *e = form_current(f);

    if (e->read_only)
        return false;
    switch (form_field(e)->type) {
    case FT_CODE:
    case FT_CODES:
        return true;
    case FT_REF:
        return f->hooks.choices != NULL;
    default:
        return false;
    }
}

void form_list_open(struct form *f)
{
    f->picking = has_list(f);
    if (f->picking)
        form_list_fill(f);
    else
        pick_clear(&f->pick);
}

bool form_list_chosen(const struct form *f, bool enter)
{
    const struct form_entry *e = form_current(f);
    char *typed;
    bool something;

    if (!f->picking || !pick_current(&f->pick))
        return false;
    typed = wanted(f);
    something = *typed != '\0';
    free(typed);
    if (something || f->moved)
        return true;
    /* Of several codes the last one is just not there; else Enter on an empty
     * field means what is marked. */
    return enter && !several(f) && (f->typed || record_empty(e->rec, e->field));
}

void form_list_add(struct form *f)
{
    const struct pick_item *item = pick_current(&f->pick);
    const char *text = edit_text(&f->edit);
    char *whole;

    if (!item)
        return;
    whole = mem_printf("%.*s%s" JOINER, (int)form_last_piece(text), text, item->label);
    edit_set(&f->edit, whole);
    f->edit.fresh = false;
    f->typed = true;
    f->moved = false;
    free(whole);
    form_list_fill(f);
}

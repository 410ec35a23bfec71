/* screens/form_line.c - the form of a case without a screen: one question after the other.
 *
 * It presses the keys that a person would press, so that no rule is written twice.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/form_line.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "screens/field_help.h"
#include "screens/form_screen.h"

#define OFFERED 9 /* choices that a digit says */

struct form_line {
    struct desk *d; /* borrowed */
    struct case_form *s;
    bool choosing; /* the choices have been numbered */
    bool saved;
};

enum status form_line_open(struct desk *d, int64_t id, int64_t draft, struct form_line **out,
                           struct err *err)
{
    const struct open_args args = { .id = id, .draft = draft };
    struct form_line *l = mem_alloc(sizeof(*l));
    enum status st;

    l->d = d;
    l->s = mem_alloc(screen_form.state);
    st = screen_form.open(d, l->s, &args, err);
    if (st != ST_OK) {
        free(l->s);
        free(l);
        return st;
    }
    form_go(&l->s->form, l->s->form.at);
    *out = l;
    return ST_OK;
}

void form_line_close(struct form_line *l)
{
    if (!l)
        return;
    if (!l->saved)
        screen_form.stash(l->d, l->s);
    screen_form.close(l->d, l->s);
    free(l->s);
    free(l);
}

/* ---- asking ---- */

static const struct form_entry *entry_of(const struct form_line *l)
{
    return field_current(&l->s->form);
}

static const struct field *field_of(const struct form_entry *e)
{
    return &e->rec->kind->fields[e->field];
}

/* The heading stands before its first entry only: look back for it. */
static const char *heading_of(const struct form *f)
{
    for (size_t i = f->at + 1; i-- > 0;)
        if (f->entries[i].heading)
            return f->entries[i].heading;
    return NULL;
}

void form_line_question(const struct form_line *l, struct buf *out)
{
    const struct form *f = &l->s->form;
    const struct form_entry *e = entry_of(l);
    const char *heading = heading_of(f);

    if (!e)
        return;
    if (heading)
        buf_printf(out, "%s  ", heading);
    buf_add(out, e->label ? e->label : _(field_of(e)->label));
    if ((field_of(e)->flags & (F_REQUIRED | F_FIXED)) == F_REQUIRED &&
        record_empty(e->rec, e->field))
        buf_add(out, _("（必填）"));
    if (field_of(e)->type == FT_BOOL)
        buf_add(out, _("（是/否）"));
    if (!record_empty(e->rec, e->field)) {
        buf_add(out, " [");
        value_show(l->d->book, e->rec, e->field, false, out);
        buf_add(out, "]");
    }
    buf_add(out, ": ");
}

static void add_choices(const struct form_line *l, struct buf *out)
{
    const struct pick *p = &l->s->form.pick;

    for (size_t i = 0; i < p->count && i < OFFERED; i++)
        buf_printf(out, "  %zu. %s%s%s\n", i + 1, p->items[i].label,
                   str_empty(p->items[i].hint) ? "" : "  ",
                   str_empty(p->items[i].hint) ? "" : p->items[i].hint);
    if (p->count > OFFERED)
        buf_printf(out, _("  另有 %zu 项：再打几个字\n"), p->count - OFFERED);
}

void form_line_help(struct form_line *l, struct buf *out)
{
    field_explain(l->d, entry_of(l), out);
    if (!l->s->form.picking || l->s->form.pick.count == 0)
        return;
    buf_add(out, _("可以是：\n"));
    add_choices(l, out);
    l->choosing = true;
}

/* ---- answering ---- */

static void press(struct form_line *l, int code)
{
    const struct key k = { .code = code };

    screen_form.key(l->d, l->s, &k);
}

static void say_note(struct form_line *l, struct buf *say)
{
    const char *note = l->s->form.note;

    if (!str_empty(note))
        buf_printf(say, "%s\n", note);
}

/* What was refused has been told and is not kept: the question is put again. */
static enum line_said refused(struct form_line *l, size_t i, struct buf *say)
{
    struct form_entry *e = &l->s->form.entries[i];

    if (!say->len)
        buf_printf(say, "%s\n", e->problem);
    free(e->pending);
    free(e->problem);
    e->pending = e->problem = NULL;
    l->s->form.typed = l->s->form.moved = false;
    form_go(&l->s->form, i);
    return LINE_AGAIN;
}

/* Enter, and what came of it. */
static enum line_said go_on(struct form_line *l, int code, struct buf *say)
{
    const struct record *rec = entry_of(l)->rec;
    int field = entry_of(l)->field;
    long i;

    l->choosing = false;
    press(l, code);
    say_note(l, say);
    i = form_find(&l->s->form, rec, field);
    if (i >= 0 && l->s->form.entries[i].pending)
        return refused(l, (size_t)i, say);
    return i >= 0 && (size_t)i == l->s->form.at ? LINE_END : LINE_NEXT;
}

static enum line_said take_bool(struct form_line *l, const char *typed, struct buf *say)
{
    uint32_t ch;

    utf8_decode(typed, strlen(typed), &ch);
    press(l, ch < 0x80 && ch >= 'A' && ch <= 'Z' ? (int)ch + 32 : (int)ch);
    if (l->s->form.typed)
        return go_on(l, K_ENTER, say);
    buf_add(say, _("请答 是 或 否（1 或 0）。\n"));
    return LINE_AGAIN;
}

/* Does what was typed mean the first choice and no other? */
static bool is_plain(const struct form_line *l, const char *typed)
{
    const struct pick *p = &l->s->form.pick;

    if (!l->s->form.picking || p->count < 2 || field_of(entry_of(l))->type == FT_CODES)
        return true;
    if (str_equal(p->items[0].label, typed))
        return true;
    return field_of(entry_of(l))->type == FT_CODE && str_equal(p->items[0].value, typed);
}

/* "2" after the choices were numbered; 0: no such number. */
static size_t number_chosen(const struct form_line *l, const char *typed)
{
    size_t n = strlen(typed) == 1 && *typed >= '1' && *typed <= '9' ? (size_t)(*typed - '0') : 0;

    return l->choosing && l->s->form.picking && n <= l->s->form.pick.count ? n : 0;
}

enum line_said form_line_take(struct form_line *l, const char *typed, struct buf *say)
{
    struct form *f = &l->s->form;
    struct key paste = { .code = K_PASTE };
    size_t n = number_chosen(l, typed);

    if (!entry_of(l))
        return LINE_END;
    if (n) {
        f->pick.at = n - 1;
        f->moved = true;
        return go_on(l, K_ENTER, say);
    }
    if (*typed == '\0') {
        f->picking = false;
        return go_on(l, K_TAB, say);
    }
    if (field_of(entry_of(l))->type == FT_BOOL)
        return take_bool(l, typed, say);
    edit_set(&f->edit, "");
    f->edit.fresh = false;
    paste.text = mem_copy(typed);
    screen_form.key(l->d, l->s, &paste);
    key_release(&paste);
    if (is_plain(l, typed))
        return go_on(l, K_ENTER, say);
    add_choices(l, say);
    l->choosing = true;
    return LINE_CHOOSE;
}

void form_line_back(struct form_line *l)
{
    l->choosing = false;
    l->s->form.picking = false;
    press(l, K_UP);
}

bool form_line_all(struct form_line *l)
{
    l->choosing = false;
    l->s->all = !l->s->all;
    case_form_build(l->s);
    form_go(&l->s->form, l->s->form.at);
    return l->s->all;
}

/* ---- saving ---- */

static struct outcome follow(struct form_line *l, struct outcome o, struct buf *say)
{
    struct form *f = &l->s->form;

    l->choosing = false;
    if (o.kind == OUT_BACK)
        l->saved = true;
    if (o.kind == OUT_STAY && f->note_is_problem)
        say_note(l, say);
    if (o.kind == OUT_STAY && l->d->said && l->d->said_is_problem)
        buf_printf(say, "%s\n", l->d->said);
    return o;
}

struct outcome form_line_add(struct form_line *l)
{
    return case_form_ask_add(l->d, l->s);
}

struct outcome form_line_save(struct form_line *l, struct buf *say)
{
    free(l->d->said);
    l->d->said = NULL;
    return follow(l, case_form_save(l->d, l->s), say);
}

struct outcome form_line_answer(struct form_line *l, int token, const struct answer *a,
                                struct buf *say)
{
    free(l->d->said);
    l->d->said = NULL;
    return follow(l, screen_form.answer(l->d, l->s, token, a), say);
}

char *form_line_saved(const struct form_line *l)
{
    const struct casefile *f = l->s->accepted;

    if (!f || f->rec->id == 0 || f->rec->version <= l->s->file->rec->version)
        f = l->s->ready;
    return case_name(f ? f->rec : l->s->file->rec);
}

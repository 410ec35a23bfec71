/* ui/form.c - a form's entries, and what becomes of the text typed into them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/form.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"
#include "form_impl.h"
#include "ui/term.h"

#define NOTE_CHARS 10000
#define NOWHERE    ((size_t)-1)

void form_init(struct form *f, const struct book *book, int today, struct form_hooks hooks)
{
    *f = (struct form) { .book = book, .today = today, .hooks = hooks, .kept_at = NOWHERE };
    edit_init(&f->edit, "", false, 0);
}

static void entry_release(struct form_entry *e)
{
    free(e->pending);
    free(e->problem);
}

static void drop_kept(struct form *f)
{
    for (size_t i = 0; i < f->kept_count; i++)
        entry_release(&f->kept[i]);
    free(f->kept);
    f->kept = NULL;
    f->kept_count = 0;
    f->kept_at = NOWHERE;
}

static void set_note(struct form *f, char *note, bool is_problem)
{
    free(f->note);
    f->note = note;
    f->note_is_problem = note && is_problem;
}

void form_rebuild(struct form *f)
{
    drop_kept(f);
    f->kept = f->entries;
    f->kept_count = f->count;
    f->kept_at = f->at;
    f->entries = NULL;
    f->count = f->cap = f->at = 0;
    f->picking = f->typed = f->moved = f->loaded = false;
}

void form_clear(struct form *f)
{
    form_rebuild(f);
    drop_kept(f);
    f->top = 0;
    set_note(f, NULL, false);
}

void form_release(struct form *f)
{
    form_clear(f);
    edit_release(&f->edit);
    pick_release(&f->pick);
    *f = (struct form) { 0 };
}

struct form_entry *form_current(const struct form *f)
{
    return f->at < f->count ? &f->entries[f->at] : NULL;
}

const struct field *form_field(const struct form_entry *e)
{
    return &e->rec->kind->fields[e->field];
}

/* What the entry had before form_rebuild(). */
static void take_kept(struct form *f, struct form_entry *e, size_t index)
{
    for (size_t i = 0; i < f->kept_count; i++) {
        struct form_entry *old = &f->kept[i];

        if (old->rec != e->rec || old->field != e->field)
            continue;
        e->pending = old->pending;
        e->problem = old->problem;
        e->is_default = old->is_default;
        old->pending = old->problem = NULL;
        if (i == f->kept_at)
            f->at = index;
        return;
    }
}

struct form_entry *form_add(struct form *f, struct record *rec, int field, const char *heading)
{
    struct form_entry *e;
    void *entries = f->entries;

    mem_grow(&entries, f->count, &f->cap, sizeof(*f->entries));
    f->entries = entries;
    e = &f->entries[f->count++];
    *e = (struct form_entry) { .rec = rec, .field = field, .heading = heading };
    e->read_only = (form_field(e)->flags & F_DERIVED) != 0;
    take_kept(f, e, f->count - 1);
    return e;
}

long form_find(const struct form *f, const struct record *rec, int field)
{
    for (size_t i = 0; i < f->count; i++)
        if (f->entries[i].rec == rec && f->entries[i].field == field)
            return (long)i;
    return -1;
}

/* The value as it is edited; yours. */
static char *text_to_edit(const struct form *f, const struct form_entry *e)
{
    struct buf text = BUF_INIT;

    if (e->pending)
        return mem_copy(e->pending);
    value_show(f->book, e->rec, e->field, false, &text);
    if (form_field(e)->type == FT_CODES && text.len > 0)
        buf_add(&text, "、"); /* the next one is typed behind it */
    return buf_take(&text);
}

/* A short value is replaced by typing; of a long text that would lose much. */
static bool is_replaced(const struct form_entry *e)
{
    enum field_type type = form_field(e)->type;

    if (e->pending || type == FT_CODES)
        return false;
    return e->is_default || (type != FT_TEXT && type != FT_NOTE);
}

void form_load(struct form *f)
{
    struct form_entry *e = form_current(f);
    bool lines;
    char *text;

    if (!e)
        return;
    lines = form_field(e)->type == FT_NOTE;
    text = text_to_edit(f, e);
    edit_release(&f->edit);
    edit_init(&f->edit, text, lines, lines ? NOTE_CHARS : 0);
    f->edit.fresh = is_replaced(e);
    free(text);
    f->typed = e->pending != NULL;
    f->moved = false;
    f->loaded = true;
    form_list_open(f);
}

void form_type(struct form *f, const char *text)
{
    if (!f->loaded)
        form_load(f);
    edit_set(&f->edit, text);
    f->edit.fresh = false;
    f->typed = true;
    f->moved = false;
    form_list_open(f);
}

/* The text stays in the entry, with the reason why it is not in the record. */
static bool refuse(struct form *f, struct form_entry *e, struct err *err)
{
    free(e->pending);
    free(e->problem);
    e->pending = mem_copy(edit_text(&f->edit));
    e->problem = mem_copy(err_text(err));
    err_clear(err);
    set_note(f, mem_copy(e->problem), true);
    f->moved = false;
    term_beep();
    return false;
}

static enum status parse(struct form *f, const struct form_entry *e, char **value, char **label,
                         struct err *err)
{
    const char *text = edit_text(&f->edit);

    if (form_field(e)->type == FT_REF && f->hooks.resolve && !str_empty(text))
        return f->hooks.resolve(f->hooks.ctx, e, text, value, label, err);
    return value_parse(f->book, form_field(e), text, f->today, value, err);
}

/* The value goes into the record; whoever listens may then change the entries. */
static void accept(struct form *f, struct form_entry *e, const char *value, const char *label)
{
    char *note = NULL;
    bool changed = !str_equal(record_text(e->rec, e->field), value ? value : "");

    free(e->pending);
    free(e->problem);
    e->pending = e->problem = NULL;
    if (changed) {
        e->is_default = false;
        record_set(e->rec, e->field, value);
    }
    if (label && !str_empty(value))
        record_set_label(e->rec, e->field, label);
    f->typed = f->moved = false;
    if (changed && f->hooks.left)
        f->hooks.left(f->hooks.ctx, e, &note);
    set_note(f, note, false);
    if (f->at >= f->count)
        f->at = f->count > 0 ? f->count - 1 : 0;
    form_load(f);
}

/* Takes what is typed or chosen in the current entry; enter: by that key. */
static bool take(struct form *f, bool enter)
{
    struct form_entry *e = form_current(f);
    char *value = NULL, *label = NULL;
    struct err err = ERR_INIT;
    enum status st = ST_OK;

    if (!e || e->read_only || !f->loaded)
        return true;
    if (form_list_chosen(f, enter)) {
        if (form_field(e)->type == FT_CODES) {
            form_list_add(f);
            st = parse(f, e, &value, &label, &err);
        } else {
            value = mem_copy(pick_current(&f->pick)->value);
            label = mem_copy(pick_current(&f->pick)->label);
        }
    } else if (f->typed) {
        st = parse(f, e, &value, &label, &err);
    } else {
        set_note(f, NULL, false);
        return true;
    }
    if (st == ST_OK)
        accept(f, e, value, label);
    else
        refuse(f, e, &err);
    free(value);
    free(label);
    return st == ST_OK;
}

bool form_commit(struct form *f)
{
    return take(f, false);
}

bool form_put(struct form *f, const char *value, const char *label)
{
    struct form_entry *e = form_current(f);

    if (!e || e->read_only)
        return false;
    accept(f, e, value, label);
    return true;
}

void form_go(struct form *f, size_t i)
{
    const struct record *rec;
    int field;
    long now;

    if (i >= f->count)
        return;
    rec = f->entries[i].rec;
    field = f->entries[i].field;
    if (f->loaded && (f->typed || f->moved))
        form_commit(f); /* which may move the entries */
    now = form_find(f, rec, field);
    f->at = now >= 0 ? (size_t)now : f->at;
    form_load(f);
}

/* The next entry that can be typed into, or the one where it is. */
static size_t neighbour(const struct form *f, int step)
{
    size_t i = f->at;

    while (step > 0 ? i + 1 < f->count : i > 0) {
        i = step > 0 ? i + 1 : i - 1;
        if (!f->entries[i].read_only)
            return i;
    }
    return f->at;
}

/* About as many entries away as are on a page. */
static size_t page_away(const struct form *f, int step)
{
    size_t n = f->rows > 2 ? (size_t)f->rows - 1 : 1, i;

    if (step > 0)
        i = f->at + n < f->count ? f->at + n : f->count - 1;
    else
        i = f->at > n ? f->at - n : 0;
    while (i != f->at && f->entries[i].read_only) /* the one before it, on the way back */
        i = step > 0 ? i - 1 : i + 1;
    return i != f->at ? i : neighbour(f, step);
}

/* Takes the value and goes on.  A wrong value stays, marked; typing goes on. */
static enum form_answer leave(struct form *f, int step, bool page, bool enter)
{
    bool changed = f->typed || f->moved || form_list_chosen(f, enter);
    bool good = take(f, enter);
    size_t to;

    if (!form_current(f))
        return FORM_USED;
    if (good && step > 0)
        form_current(f)->is_default = false; /* seen and let stand */
    to = page ? page_away(f, step) : neighbour(f, step);
    if (to != f->at) {
        f->at = to;
        form_load(f);
    } else if (enter && good) {
        f->picking = false;
    }
    return changed ? FORM_LEFT : FORM_USED;
}

static void set_bool(struct form *f, const char *text)
{
    edit_set(&f->edit, text);
    f->typed = true;
}

/* A yes/no field: one key says it. */
static enum form_answer bool_key(struct form *f, const struct key *k)
{
    static const struct {
        int code;
        const char *text; /* NULL: the other one */
    } keys[] = {
        { ' ', NULL },        { '+', NULL },        { '-', NULL },        { 0x3000, NULL },
        { '1', N_("是") },    { 0xFF11, N_("是") }, { 'y', N_("是") },    { 0x662F, N_("是") },
        { 0x6709, N_("是") }, { '0', N_("否") },    { 0xFF10, N_("否") }, { 'n', N_("否") },
        { 0x5426, N_("否") }, { 0x65E0, N_("否") }, { K_DEL, "" },        { K_BACKSPACE, "" },
        { CTRL('u'), "" },
    };

    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        const char *text = keys[i].text;

        if (keys[i].code != k->code)
            continue;
        if (!text)
            text = str_equal(edit_text(&f->edit), _("是")) ? N_("否") : N_("是");
        set_bool(f, *text ? _(text) : "");
        return FORM_USED;
    }
    if (!key_is_char(k) && k->code != K_PASTE && k->code != K_LEFT && k->code != K_RIGHT)
        return FORM_OTHER;
    if (key_is_char(k) || k->code == K_PASTE)
        term_beep();
    return FORM_USED;
}

/* Gives the key to the editor and sees whether the text has changed. */
static enum form_answer edit_entry(struct form *f, const struct key *k)
{
    char *before = mem_copy(edit_text(&f->edit));
    bool used = edit_key(&f->edit, k);
    bool changed = !str_equal(before, edit_text(&f->edit));

    free(before);
    if (!used)
        return FORM_OTHER;
    if (changed) {
        f->typed = true;
        f->moved = false;
        form_list_open(f);
    } else if (key_is_char(k) && !f->typed) {
        f->typed = true; /* the same text over a default: confirmed */
    } else if (key_is_char(k)) {
        term_beep(); /* full */
    }
    return FORM_USED;
}

/* Several codes: a separator ends the one that is being typed, and Space takes
 * the marked one. */
static bool codes_key(struct form *f, const struct key *k)
{
    const char *text = edit_text(&f->edit);
    bool empty = text[form_last_piece(text)] == '\0';

    if (!f->picking || !(k->code == ' ' || k->code == 0x3000 || form_is_separator(k->code)))
        return false;
    if (!pick_current(&f->pick) || (form_is_separator(k->code) && empty))
        return false;
    form_list_add(f);
    return true;
}

static bool list_key(struct form *f, const struct key *k)
{
    if (!f->picking)
        return false;
    if (k->code == K_ESC) {
        f->picking = false;
        return true;
    }
    if (!pick_key(&f->pick, k))
        return false;
    f->moved = true;
    return true;
}

static const struct move {
    int code, step;
    bool page, enter;
} moves[] = {
    { K_ENTER, 1, false, true }, { CTRL('j'), 1, false, true }, { K_TAB, 1, false, false },
    { K_DOWN, 1, false, false }, { K_BTAB, -1, false, false },  { K_UP, -1, false, false },
    { K_PGDN, 1, true, false },  { K_PGUP, -1, true, false },
};

static const struct move *move_of(int code)
{
    for (size_t i = 0; i < ARRAY_LEN(moves); i++)
        if (moves[i].code == code)
            return &moves[i];
    return NULL;
}

enum form_answer form_key(struct form *f, const struct key *k)
{
    const struct move *m = move_of(k->code);
    const struct form_entry *e;

    if (f->count == 0)
        return FORM_OTHER;
    if (!f->loaded)
        form_load(f);
    e = form_current(f);
    if (list_key(f, k) || form_phrase_key(f, k))
        return FORM_USED;
    if (m && f->edit.lines && !e->read_only && k->code != K_ENTER && edit_entry(f, k) == FORM_USED)
        return FORM_USED; /* a note has lines of its own */
    if (m)
        return leave(f, m->step, m->page, m->enter);
    if (e->read_only)
        return FORM_OTHER;
    if (form_field(e)->type == FT_BOOL)
        return bool_key(f, k);
    if (form_field(e)->type == FT_CODES && codes_key(f, k))
        return FORM_USED;
    return edit_entry(f, k);
}

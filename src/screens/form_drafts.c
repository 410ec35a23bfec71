/* screens/form_drafts.c - what is typed and not saved, kept on the server.
 *
 * Text that is no value yet goes into the draft's copy of the record as it is;
 * going on, what does not parse becomes text in its field again.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"
#include "screens/case_move.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"
#include "store/cases.h"
#include "store/drafts.h"

#define FORM_CASE "case"

/* ---- is there anything to lose ---- */

static bool same_values(const struct record *a, const struct record *b)
{
    for (size_t i = 0; i < a->kind->count; i++)
        if (!str_equal(a->values[i], b->values[i]))
            return false;
    return true;
}

static bool same_list(const struct record_list *a, const struct record_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!same_values(a->items[i], b->items[i]))
            return false;
    return true;
}

static bool same_file(const struct casefile *a, const struct casefile *b)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (!same_list(&a->of[i], &b->of[i]))
            return false;
    return same_values(a->rec, b->rec);
}

bool case_form_dirty(const struct case_form *s)
{
    if (!s->base || s->form.typed)
        return true;
    for (size_t i = 0; i < s->form.count; i++)
        if (s->form.entries[i].pending)
            return true;
    return !same_file(s->file, s->base);
}

/* ---- records by number, for the cursor ---- */

#define LIST_STRIDE 1000

/* 0 the case, then what belongs to it, kind by kind. */
static int number_of(const struct casefile *f, const struct record *rec)
{
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < f->of[kind].count && i < LIST_STRIDE; i++)
            if (f->of[kind].items[i] == rec)
                return 1 + kind * LIST_STRIDE + (int)i;
    return 0;
}

static struct record *record_of(const struct casefile *f, int number)
{
    int kind = (number - 1) / LIST_STRIDE, at = (number - 1) % LIST_STRIDE;

    if (number < 1 || kind >= KIND_COUNT || (size_t)at >= f->of[kind].count)
        return f->rec;
    return f->of[kind].items[at];
}

/* ---- keeping ---- */

char *case_form_title(const struct case_form *s)
{
    const char *what = s->move ? _(s->move->label) : _("编辑");
    char *name, *title;

    if (s->ids_count)
        return mem_printf(_("%s %zu 件"), what, s->ids_count);
    if (s->file->rec->id == 0) {
        const char *party = s->file->of[KIND_PARTY].count
                                ? record_text(s->file->of[KIND_PARTY].items[0], PF_NAME)
                                : "";

        return mem_printf(*party ? _("新案 %s") : _("新案"), party);
    }
    name = case_name(s->file->rec);
    title = mem_printf("%s %s", what, name);
    free(name);
    return title;
}

/* "case", "move:accept", "move:accept 12,15"; yours. */
static char *form_word(const struct case_form *s)
{
    struct buf b = BUF_INIT;

    if (!s->move)
        return mem_copy(FORM_CASE);
    buf_printf(&b, "%s%s", MOVE_WORD, s->move->step);
    for (size_t i = 0; i < s->ids_count; i++)
        buf_printf(&b, "%s%" PRId64, i ? "," : " ", s->ids[i]);
    return buf_take(&b);
}

/* The file with the texts that did not parse in the places of their values. */
static struct casefile *file_with_texts(struct case_form *s)
{
    struct casefile *copy = casefile_copy(s->file);

    for (size_t i = 0; i < s->form.count; i++) {
        const struct form_entry *e = &s->form.entries[i];

        if (e->pending)
            record_set(record_of(copy, number_of(s->file, e->rec)), e->field, e->pending);
    }
    return copy;
}

static bool as_kept(const struct case_form *s, const struct draft *d)
{
    const struct draft *k = &s->kept;

    return k->file && k->base_version == d->base_version && k->page == d->page &&
           k->field == d->field && str_equal(k->editing, d->editing) && same_file(k->file, d->file);
}

enum status case_form_keep(struct case_form *s, struct err *err)
{
    struct desk *d = s->desk;
    struct draft draft = { .id = s->draft };
    const struct form_entry *e = s->form.at < s->form.count ? &s->form.entries[s->form.at] : NULL;
    enum status st;

    if (d->read_only || !case_form_dirty(s))
        return ST_OK;
    draft.who = mem_copy(d->who);
    draft.form = form_word(s);
    draft.title = case_form_title(s);
    draft.record_id = s->file->rec->id;
    draft.base_version = s->file->rec->version;
    draft.page = e ? number_of(s->file, e->rec) : 0;
    draft.field = e ? e->field : 0;
    draft.editing = s->form.typed ? mem_copy(edit_text(&s->form.edit)) : NULL;
    draft.file = file_with_texts(s);
    if (as_kept(s, &draft)) {
        draft_release(&draft);
        return ST_OK;
    }
    st = drafts_put(d->db, &draft, err);
    if (st != ST_OK) {
        draft_release(&draft);
        return st;
    }
    s->draft = draft.id;
    draft_release(&s->kept);
    s->kept = draft;
    return ST_OK;
}

void case_form_drop_draft(struct case_form *s)
{
    struct err err = ERR_INIT;

    if (s->draft && drafts_drop(s->desk->db, s->draft, &err) != ST_OK)
        desk_complain_err(s->desk, &err);
    s->draft = 0;
    draft_release(&s->kept);
}

/* ---- going on ---- */

/* What is no value of its field becomes text in it, with the reason. */
static void check_entry(struct case_form *s, struct form_entry *e)
{
    const struct field *f = &e->rec->kind->fields[e->field];
    const char *text = record_get(e->rec, e->field);
    struct err err = ERR_INIT;
    char *value = NULL, *typed;

    if (!text || !record_field_changed(e->rec, e->field))
        return;
    typed = f->type == FT_REF && text[strspn(text, "0123456789")] == '\0' ? mem_printf("#%s", text)
                                                                          : mem_copy(text);
    if (value_parse(s->desk->book, f, typed, s->desk->today, &value, &err) != ST_OK) {
        e->pending = mem_copy(text);
        e->problem = mem_copy(err_text(&err));
        record_set(e->rec, e->field, NULL);
    }
    free(typed);
    free(value);
    err_clear(&err);
}

static int64_t *parse_ids(const char *text, size_t *n)
{
    int64_t *ids = NULL;
    char *end;

    for (*n = 0; *text; text = *end ? end + 1 : end) {
        ids = mem_resize(ids, *n + 1, sizeof(*ids));
        ids[(*n)++] = strtoll(text, &end, 10);
    }
    return ids;
}

static enum status resume_step(struct case_form *s, const struct draft *d, struct err *err)
{
    const char *step = d->form + strlen(MOVE_WORD);
    char *name = mem_copy_n(step, strcspn(step, " "));
    const char *list = step + strlen(name);
    char *state = mem_copy(record_get(d->file->rec, CF_STATE));

    if (*list) {
        struct casefile *first = NULL;

        s->ids = parse_ids(list + 1, &s->ids_count);
        if (s->ids_count && cases_load(s->desk->db, s->ids[0], &first, NULL) == ST_OK) {
            free(state);
            state = mem_copy(record_text(first->rec, CF_STATE));
        }
        casefile_free(first);
    }
    s->move = state ? move_find(state, name) : NULL;
    free(name);
    free(state);
    return s->move
               ? ST_OK
               : err_set(err, ST_INVALID, _("“%s”：案件的状态变了，这一步不能再办。"), d->title);
}

enum status case_form_resume(struct case_form *s, int64_t draft, struct err *err)
{
    struct draft d = { 0 };
    enum status st = drafts_get(s->desk->db, draft, &d, err);
    const struct record *rec;

    if (st == ST_OK && str_starts(d.form, MOVE_WORD))
        st = resume_step(s, &d, err);
    if (st != ST_OK) {
        draft_release(&d);
        return st;
    }
    s->draft = draft;
    s->file = d.file;
    d.file = NULL;
    case_form_build(s);
    for (size_t i = 0; i < s->form.count; i++)
        check_entry(s, &s->form.entries[i]);
    rec = record_of(s->file, d.page);
    if (case_form_go(s, rec, d.field) && d.editing)
        form_type(&s->form, d.editing);
    draft_release(&d);
    return ST_OK;
}

/* ---- an own draft of the same ---- */

struct search {
    const char *form;
    int64_t record;
    int64_t found; /* the newest */
};

static void look_at(void *ctx, const struct draft *d)
{
    struct search *search = ctx;

    if (!search->found && d->record_id == search->record && str_equal(d->form, search->form))
        search->found = d->id;
}

int64_t case_form_own_draft(struct case_form *s)
{
    char *form = form_word(s);
    struct search search = { .form = form, .record = s->file->rec->id };

    if (search.record)
        (void)drafts_list(s->desk->db, s->desk->who, look_at, &search, NULL);
    free(form);
    return search.found;
}

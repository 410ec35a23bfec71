/* screens/record_drafts.c - what is typed into a record's form and not saved.
 *
 * A draft carries a casefile: of a record of a case that case, else an empty one with
 * the record in the list of its kind.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"
#include "screens/record_form.h"
#include "store/findings.h"

/* ---- the words of a draft ---- */

/* "session", "finding:settle"; yours. */
static char *form_word(const struct record_form *f)
{
    return mem_printf("%s%s%s", f->rec->kind->key, f->step ? ":" : "",
                      f->step ? f->step->step : "");
}

static enum kind_id kind_of_word(const char *word)
{
    char *key = mem_copy_n(word ? word : "", strcspn(word ? word : "", ":"));
    enum kind_id kind = kind_find(key);

    free(key);
    return kind;
}

bool record_draft_is(const char *form)
{
    enum kind_id kind = kind_of_word(form);

    return kind < KIND_COUNT && kind != KIND_CASE;
}

/* The case or the finding that it belongs to, or the record itself. */
static int64_t whose(const struct record_form *f)
{
    return f->file ? f->file->rec->id : f->finding ? f->finding->rec->id : f->rec->id;
}

static int64_t base_version(const struct record_form *f)
{
    return f->file      ? f->file->rec->version
           : f->finding ? f->finding->rec->version
                        : f->rec->version;
}

/* ---- keeping ---- */

static void put_texts(const struct record_form *f, struct record *copy)
{
    for (size_t i = 0; i < f->form.count; i++)
        if (f->form.entries[i].pending)
            record_set(copy, f->form.entries[i].field, f->form.entries[i].pending);
}

/* A file in which the record stands, with the texts that did not parse. */
static struct casefile *file_of(const struct record_form *f)
{
    enum kind_id kind = record_kind(f->rec);
    struct casefile *copy;

    if (!f->file) {
        copy = casefile_new();
        record_list_add(&copy->of[kind], record_copy(f->rec));
        put_texts(f, copy->of[kind].items[0]);
        return copy;
    }
    copy = casefile_copy(f->file);
    for (size_t i = 0; i < f->file->of[kind].count; i++)
        if (f->file->of[kind].items[i] == f->rec)
            put_texts(f, copy->of[kind].items[i]);
    return copy;
}

static bool same_values(const struct casefile *a, const struct casefile *b, enum kind_id kind)
{
    const struct record_list *x = &a->of[kind], *y = &b->of[kind];

    if (x->count != y->count)
        return false;
    for (size_t i = 0; i < x->count; i++)
        for (size_t k = 0; k < x->items[i]->kind->count; k++)
            if (!str_equal(x->items[i]->values[k], y->items[i]->values[k]))
                return false;
    return true;
}

static bool as_kept(const struct record_form *f, const struct draft *d)
{
    const struct draft *k = &f->kept;

    return k->file && k->field == d->field && str_equal(k->editing, d->editing) &&
           same_values(k->file, d->file, record_kind(f->rec));
}

enum status record_form_keep(struct record_form *f, struct err *err)
{
    struct draft draft = { .id = f->draft };
    enum status st;

    if (!f->rec || f->desk->read_only || !record_form_changed(f))
        return ST_OK;
    draft.who = mem_copy(f->desk->who);
    draft.form = form_word(f);
    draft.title = record_form_title(f);
    draft.record_id = whose(f);
    draft.base_version = base_version(f);
    draft.page = (int)f->rec->id;
    draft.field = f->form.at < f->form.count ? f->form.entries[f->form.at].field : 0;
    draft.editing = f->form.typed ? mem_copy(edit_text(&f->form.edit)) : NULL;
    draft.file = file_of(f);
    st = as_kept(f, &draft) ? ST_OK : drafts_put(f->desk->db, &draft, err);
    if (st == ST_OK && draft.id) {
        f->draft = draft.id;
        draft_release(&f->kept);
        f->kept = draft;
        return ST_OK;
    }
    draft_release(&draft);
    return st;
}

void record_form_drop_draft(struct record_form *f)
{
    struct err err = ERR_INIT;

    if (f->draft && drafts_drop(f->desk->db, f->draft, &err) != ST_OK)
        desk_complain_err(f->desk, &err);
    f->draft = 0;
    draft_release(&f->kept);
}

struct search {
    const char *form;
    int64_t whose;
    int64_t row;
    int64_t found; /* the newest */
};

static void look_at(void *ctx, const struct draft *d)
{
    struct search *s = ctx;

    if (!s->found && d->record_id == s->whose && d->page == (int)s->row &&
        str_equal(d->form, s->form))
        s->found = d->id;
}

int64_t record_form_own_draft(const struct record_form *f)
{
    char *form = form_word(f);
    struct search s = { .form = form, .whose = whose(f), .row = f->rec->id };

    if (s.whose)
        (void)drafts_list(f->desk->db, f->desk->who, look_at, &s, NULL);
    free(form);
    return s.found;
}

/* ---- going on ---- */

/* The row that was being typed: by its number, or the new one. */
static struct record *row_of(const struct record_list *list, int64_t id)
{
    for (size_t i = list->count; i-- > 0;)
        if (id ? list->items[i]->id == id : list->items[i]->version == 0)
            return list->items[i];
    return NULL;
}

void record_take_typed(struct record *into, const struct record *typed)
{
    for (int i = 0; i < (int)into->kind->count; i++) {
        record_set(into, i, record_get(typed, i));
        if (*record_label(typed, i))
            record_set_label(into, i, record_label(typed, i));
    }
}

/* The row as it was when the typing began, so that its version tells of a conflict. */
static void go_on_with(struct record_form *f, const struct record *typed)
{
    struct record *row = record_copy(typed);
    struct record_list *list = record_form_list(f, record_kind(typed));

    for (size_t i = 0; list && i < list->count; i++)
        if (list->items[i] == f->rec)
            list->items[i] = row;
    record_free(f->rec);
    f->rec = row;
    if (f->finding && record_kind(row) == KIND_FINDING)
        f->finding->rec = row;
}

/* Of a case the draft's own file goes on. */
static enum status take_draft(struct record_form *f, struct desk *d, struct draft *draft,
                              struct err *err)
{
    enum kind_id kind = kind_of_word(draft->form);
    const char *colon = strchr(draft->form, ':');
    struct record_target target = { .kind = kind,
                                    .id = draft->page,
                                    .parent = draft->record_id,
                                    .step = colon ? colon + 1 : NULL };
    struct record *typed = row_of(&draft->file->of[kind], draft->page);
    enum status st = ST_OK;

    if (!typed)
        return err_set(err, ST_CORRUPT, _("留着的内容已损坏，不能打开。"));
    if (kind_is_of_case(kind)) {
        record_form_close(f);
        f->desk = d;
        f->file = draft->file;
        f->rec = typed;
        draft->file = NULL;
        return ST_OK;
    }
    st = record_form_open(f, d, &target, err);
    if (st == ST_OK && typed->version)
        go_on_with(f, typed);
    else if (st == ST_OK)
        record_take_typed(f->rec, typed);
    return st;
}

/* What is no value of its field becomes text in it, with the reason. */
static void check_entry(struct record_form *f, struct form_entry *e)
{
    const struct field *field = &e->rec->kind->fields[e->field];
    const char *text = record_get(e->rec, e->field);
    struct err err = ERR_INIT;
    char *value = NULL, *typed;

    e->is_default = false;
    if (!text || !record_field_changed(e->rec, e->field))
        return;
    typed = field->type == FT_REF && text[strspn(text, "0123456789")] == '\0'
                ? mem_printf("#%s", text)
                : mem_copy(text);
    if (value_parse(f->desk->book, field, typed, f->desk->today, &value, &err) != ST_OK) {
        e->pending = mem_copy(text);
        e->problem = mem_copy(err_text(&err));
        record_set(e->rec, e->field, NULL);
    }
    free(typed);
    free(value);
    err_clear(&err);
}

enum status record_form_resume(struct record_form *f, struct desk *d, int64_t draft,
                               struct err *err)
{
    struct draft kept = { 0 };
    enum status st = drafts_get(d->db, draft, &kept, err);
    long at;

    if (st == ST_OK)
        st = take_draft(f, d, &kept, err);
    if (st != ST_OK) {
        draft_release(&kept);
        return st;
    }
    f->draft = draft;
    record_form_show(f);
    record_free(f->base);
    f->base = NULL; /* everything in it is worth keeping */
    for (size_t i = 0; i < f->form.count; i++)
        check_entry(f, &f->form.entries[i]);
    at = form_find(&f->form, f->rec, kept.field);
    form_go(&f->form, at >= 0 ? (size_t)at : 0);
    if (at >= 0 && kept.editing)
        form_type(&f->form, kept.editing);
    draft_release(&kept);
    return ST_OK;
}

/* screens/record_form.c - a small form over one record of the office's own lists.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/record_form.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "store/lookup.h"
#include "store/records.h"

#define CHOICES_MAX 40

/* ---- look-ups ---- */

static enum kind_id kind_behind(const struct form_entry *e)
{
    return kind_find(e->rec->kind->fields[e->field].of);
}

static void choices(void *ctx, const struct form_entry *e, const char *typed, struct pick *out)
{
    struct record_form *f = ctx;
    struct choices found = { 0 };

    if (lookup_find(f->desk->db, kind_behind(e), typed, 0, CHOICES_MAX, &found, NULL) != ST_OK)
        found.count = 0;
    for (size_t i = 0; i < found.count; i++) {
        char *value = mem_printf("%" PRId64, found.items[i].id);

        pick_add(out, value, found.items[i].label, found.items[i].hint);
        free(value);
    }
    choices_release(&found);
}

static enum status resolve(void *ctx, const struct form_entry *e, const char *typed, char **value,
                           char **label, struct err *err)
{
    struct record_form *f = ctx;
    int64_t id = 0;
    enum status st = lookup_one(f->desk->db, kind_behind(e), typed, &id, err);

    if (st != ST_OK)
        return st;
    *value = mem_printf("%" PRId64, id);
    *label = records_name(f->desk->db, kind_behind(e), id);
    return ST_OK;
}

/* ---- life ---- */

bool record_form_is_open(const struct record_form *f)
{
    return f->rec != NULL;
}

bool record_form_changed(const struct record_form *f)
{
    if (!f->rec)
        return false;
    if (record_changed(f->rec) || f->form.typed)
        return true;
    for (size_t i = 0; i < f->form.count; i++)
        if (f->form.entries[i].pending)
            return true;
    return false;
}

void record_form_close(struct record_form *f)
{
    if (!f->rec)
        return;
    form_release(&f->form);
    record_free(f->rec);
    f->rec = NULL;
}

enum status record_form_open(struct record_form *f, struct desk *d, enum kind_id kind, int64_t id,
                             struct err *err)
{
    struct record *rec = NULL;
    enum status st = id ? records_load(d->db, kind, id, &rec, err) : ST_OK;

    if (st != ST_OK)
        return st;
    record_form_close(f);
    f->desk = d;
    f->rec = rec ? rec : record_new(kind);
    return ST_OK;
}

void record_form_show(struct record_form *f)
{
    const struct kind *kind = f->rec->kind;
    struct form_hooks hooks = { .ctx = f, .choices = choices, .resolve = resolve };

    form_init(&f->form, f->desk->book, f->desk->today, hooks);
    for (size_t i = 0; i < kind->count; i++) {
        const struct field *field = &kind->fields[i];
        struct form_entry *e;

        if (field->flags & (F_FIXED | F_DERIVED))
            continue;
        e = form_add(&f->form, f->rec, (int)i, field->page ? _(field->page) : NULL);
        e->is_default = f->rec->id == 0 && !record_empty(f->rec, (int)i);
    }
    form_go(&f->form, 0);
}

/* ---- use ---- */

void record_form_draw(struct record_form *f, struct area a)
{
    form_draw(&f->form, a);
}

struct outcome record_form_key(struct record_form *f, const struct key *k)
{
    return form_key(&f->form, k) == FORM_OTHER ? outcome_none() : outcome_stay();
}

bool record_form_save(struct record_form *f)
{
    struct err err = ERR_INIT;
    enum status st;
    char *name;

    if (!form_commit(&f->form) || !form_complete(&f->form)) {
        if (f->form.note)
            desk_complain(f->desk, "%s", f->form.note);
        return false;
    }
    st = records_save(f->desk->db, f->rec, &err);
    if (st != ST_OK) {
        desk_complain_err(f->desk, &err);
        return false;
    }
    name = records_name(f->desk->db, record_kind(f->rec), f->rec->id);
    desk_say(f->desk, _("已保存 %s（第 %lld 版）"), name, (long long)f->rec->version);
    free(name);
    return true;
}

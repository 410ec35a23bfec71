/* screens/record_form.c - a form over one record: of the office, of a case, of a finding.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/record_form.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "store/cases.h"
#include "store/findings.h"
#include "store/lookup.h"
#include "store/records.h"

#define CHOICES_MAX 40

/* ---- look-ups ---- */

static enum kind_id kind_behind(const struct form_entry *e)
{
    return kind_find(e->rec->kind->fields[e->field].of);
}

/* Mediators are looked for in the committee of the case first. */
static enum status find_near(struct record_form *f, const struct form_entry *e, const char *typed,
                             size_t max, struct choices *out, struct err *err)
{
    enum kind_id kind = kind_behind(e);
    int64_t within = f->file && kind == KIND_MEDIATOR ? record_int(f->file->rec, CF_COMMITTEE) : 0;
    enum status st = lookup_find(f->desk->db, kind, typed, within, max, out, err);

    if (st == ST_OK && within && out->count == 0)
        st = lookup_find(f->desk->db, kind, typed, 0, max, out, err);
    return st;
}

static void choices(void *ctx, const struct form_entry *e, const char *typed, struct pick *out)
{
    struct record_form *f = ctx;
    struct choices found = { 0 };

    if (find_near(f, e, typed, CHOICES_MAX, &found, NULL) != ST_OK)
        found.count = 0;
    for (size_t i = 0; i < found.count; i++) {
        char *value = mem_printf("%" PRId64, found.items[i].id);

        pick_add(out, value, found.items[i].label, found.items[i].hint);
        free(value);
    }
    choices_release(&found);
}

/* A full name wins; what fits only one row of those near means that one. */
static enum status resolve(void *ctx, const struct form_entry *e, const char *typed, char **value,
                           char **label, struct err *err)
{
    struct record_form *f = ctx;
    struct choices near = { 0 };
    int64_t id = 0;
    enum status st = find_near(f, e, typed, 2, &near, err);

    if (st == ST_OK && near.count == 1)
        id = near.items[0].id;
    else if (st == ST_OK)
        st = lookup_one(f->desk->db, kind_behind(e), typed, &id, err);
    choices_release(&near);
    if (st != ST_OK)
        return st;
    *value = mem_printf("%" PRId64, id);
    *label = records_name(f->desk->db, kind_behind(e), id);
    return ST_OK;
}

static void left(void *ctx, struct form_entry *e, char **note)
{
    (void)note;
    record_follow(ctx, e);
}

static bool fits(void *ctx, const struct form_entry *e, const char *code)
{
    return record_fits(ctx, e, code);
}

static bool is_carried(void *ctx, const struct form_entry *e)
{
    struct record_form *f = ctx;

    return !f->step && carried_has(&f->typing.carried, f->desk, e->rec, e->field);
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
    if (!f->base || f->form.typed)
        return true;
    for (size_t i = 0; i < f->form.count; i++)
        if (f->form.entries[i].pending)
            return true;
    for (size_t i = 0; i < f->rec->kind->count; i++)
        if (!str_equal(f->rec->values[i], f->base->values[i]))
            return true;
    return false;
}

void record_form_close(struct record_form *f)
{
    if (!f->rec)
        return;
    record_form_merge_drop(f);
    form_release(&f->form);
    if (!f->file && !f->finding)
        record_free(f->rec);
    casefile_free(f->file);
    findingfile_free(f->finding);
    record_free(f->base);
    free(f->given);
    draft_release(&f->kept);
    correction_release(&f->correction);
    typing_release(&f->typing);
    *f = (struct record_form) { 0 };
}

/* The stored row, or a new one at the end of its list; NULL when it has gone. */
static struct record *in_list(struct record_list *list, enum kind_id kind, int64_t id)
{
    if (id == 0) {
        record_list_add(list, record_new(kind));
        return list->items[list->count - 1];
    }
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i]->id == id)
            return list->items[i];
    return NULL;
}

static enum status new_finding(struct findingfile **out)
{
    *out = mem_alloc(sizeof(**out));
    (*out)->rec = record_new(KIND_FINDING);
    record_set((*out)->rec, FDF_STATE, FINDING_FOUND);
    return ST_OK;
}

static enum status load(struct record_form *f, const struct record_target *t, struct err *err)
{
    struct db *db = f->desk->db;
    const char *parent = kind_get(t->kind)->parent;
    enum status st;

    if (kind_is_of_case(t->kind)) {
        st = cases_load(db, t->parent, &f->file, err);
    } else if (t->kind == KIND_FINDING) {
        st = t->id ? findings_load(db, t->id, &f->finding, err) : new_finding(&f->finding);
    } else if (str_equal(parent, "finding")) {
        st = findings_load(db, t->parent, &f->finding, err);
    } else if (t->id) {
        return records_load(db, t->kind, t->id, &f->rec, err);
    } else {
        f->rec = record_new(t->kind);
        return ST_OK;
    }
    if (st != ST_OK)
        return st;
    f->rec = t->kind == KIND_FINDING ? f->finding->rec
                                     : in_list(record_form_list(f, t->kind), t->kind, t->id);
    if (!f->rec)
        return err_set(err, ST_NOT_FOUND, _("这一条%s已经不在了，可能刚被作废。"),
                       _(kind_get(t->kind)->label));
    return ST_OK;
}

enum status record_form_open(struct record_form *f, struct desk *d,
                             const struct record_target *target, struct err *err)
{
    struct record_form fresh = { .desk = d, .quick = target->quick };
    enum status st = load(&fresh, target, err);

    if (st == ST_OK && target->step && fresh.finding) {
        fresh.step = finding_move_find(record_text(fresh.finding->rec, FDF_STATE), target->step);
        if (!fresh.step)
            st = err_set(err, ST_INVALID, "%s", _("现在的状态不能办这一步。"));
    }
    if (st != ST_OK) {
        casefile_free(fresh.file);
        findingfile_free(fresh.finding);
        return st;
    }
    if (fresh.file && !target->id)
        fresh.given = mem_copy(target->step);
    record_form_close(f);
    *f = fresh;
    record_defaults(f);
    record_take_given(f);
    return ST_OK;
}

/* ---- entries ---- */

static void add_entry(struct record_form *f, int field, const char *heading)
{
    struct form_entry *e = form_add(&f->form, f->rec, field, heading);

    e->is_default = !record_empty(f->rec, field) && record_field_changed(f->rec, field);
}

static void add_step(struct record_form *f)
{
    const char *heading = _(f->step->label);

    for (size_t i = 0; i < FINDING_MOVE_FIELDS && f->step->ask[i] >= 0; i++) {
        add_entry(f, f->step->ask[i], heading);
        heading = NULL;
    }
}

/* Of a finding that is one of many: what differs from one to the next, then the rest. */
static void add_quick(struct record_form *f)
{
    static const int first[] = { FDF_TITLE, FDF_PARTIES, FDF_FACTS, FDF_RISK };
    const char *heading = _("逐条登记");

    for (size_t i = 0; f->quick && i < ARRAY_LEN(first); i++) {
        add_entry(f, first[i], heading);
        heading = NULL;
    }
}

static void add_all(struct record_form *f)
{
    const struct kind *kind = f->rec->kind;
    const char *heading = NULL;

    add_quick(f);

    for (size_t i = 0; i < kind->count; i++) {
        const struct field *field = &kind->fields[i];

        if (field->page)
            heading = _(field->page);
        if ((field->flags & (F_FIXED | F_DERIVED)) || form_find(&f->form, f->rec, (int)i) >= 0 ||
            (f->file && !field_shown(field, f->file->sub_kind)))
            continue;
        add_entry(f, (int)i, heading);
        heading = NULL;
    }
}

void record_form_show(struct record_form *f)
{
    struct form_hooks hooks = {
        .ctx = f,
        .choices = choices,
        .resolve = resolve,
        .left = left,
        .fits = fits,
        .carried = is_carried,
    };

    record_free(f->base);
    f->base = record_copy(f->rec);
    form_init(&f->form, f->desk->book, f->desk->today, hooks);
    if (f->step)
        add_step(f);
    else
        add_all(f);
    form_go(&f->form, 0);
}

enum status record_form_next(struct record_form *f, struct err *err)
{
    static const int same[] = {
        FDF_FOUND, FDF_ROUND, FDF_AREA, FDF_SCREENER, FDF_TYPE, FDF_CAMPAIGN
    };
    struct record_target target = { .kind = KIND_FINDING, .quick = true };
    struct record *before = record_copy(f->rec);
    enum status st = record_form_open(f, f->desk, &target, err);

    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(same); i++) {
        record_set(f->rec, same[i], record_get(before, same[i]));
        if (*record_label(before, same[i]))
            record_set_label(f->rec, same[i], record_label(before, same[i]));
    }
    record_free(before);
    if (st == ST_OK)
        record_form_show(f);
    return st;
}

char *record_form_title(const struct record_form *f)
{
    const char *what = f->step ? _(f->step->label) : f->rec->id ? _("编辑") : _("登记");
    const char *label = _(f->rec->kind->label);
    char *name, *title;

    if (f->file) {
        name = case_name(f->file->rec);
    } else if (f->finding && f->finding->rec->id) {
        name = mem_copy(record_text(f->finding->rec, FDF_NUMBER));
    } else {
        name = f->rec->id ? records_name(f->desk->db, record_kind(f->rec), f->rec->id)
                          : mem_copy("");
    }
    title = mem_printf(*name ? "%s%s %s" : "%s%s%s", what, label, name);
    free(name);
    return title;
}

/* ---- use ---- */

void record_form_draw(struct record_form *f, struct area a)
{
    f->form.book = f->desk->book;
    form_draw(&f->form, a);
}

struct outcome record_form_key(struct record_form *f, const struct key *k)
{
    size_t before = f->form.at;
    struct err err = ERR_INIT;

    f->form.book = f->desk->book;
    switch (form_key(&f->form, k)) {
    case FORM_OTHER:
        return outcome_none();
    case FORM_LEFT:
        f->sure = false;
        if (record_form_keep(f, &err) != ST_OK)
            desk_complain_err(f->desk, &err);
        break;
    case FORM_USED:
        break;
    }
    if (k->code == K_ENTER && f->form.at == before && before + 1 == f->form.count &&
        !f->form.note_is_problem)
        desk_say(f->desk, "%s", _("已是最后一项：按 F8 保存。"));
    return outcome_stay();
}

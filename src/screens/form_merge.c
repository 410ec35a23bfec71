/* screens/form_merge.c - two people have changed one case: neither is overwritten.
 *
 * Mine is put on top of the version that is stored now.  What only one of the
 * two has changed is taken as it is; what both have changed differently is asked.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"
#include "store/cases.h"

void merge_release(struct merge *m)
{
    casefile_free(m->file);
    for (size_t i = 0; i < m->count; i++)
        record_free(m->items[i].mine);
    free(m->items);
    free(m->who);
    free(m->taken);
    *m = (struct merge) { 0 };
}

static struct record *by_id(const struct record_list *l, int64_t id)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->items[i]->id == id)
            return l->items[i];
    return NULL;
}

static void ask_about(struct merge *m, struct record *rec, int field, const struct record *mine)
{
    void *items = m->items;

    mem_grow(&items, m->count, &m->cap, sizeof(*m->items));
    m->items = items;
    m->items[m->count++] = (struct merge_item) { rec, field, record_copy(mine) };
}

struct taken {
    struct buf names;
};

static void take_note(struct taken *t, const struct record *rec, int field)
{
    if (t->names.len)
        buf_add(&t->names, "、");
    if (record_kind(rec) != KIND_CASE)
        buf_add(&t->names, _(rec->kind->label));
    if (field >= 0)
        buf_add(&t->names, _(rec->kind->fields[field].label));
}

static void take_mine(struct record *into, const struct record *mine, int field)
{
    record_set(into, field, record_get(mine, field));
    if (*record_label(mine, field))
        record_set_label(into, field, record_label(mine, field));
}

/* into holds their values; mine->saved is what both began with. */
static void merge_record(struct merge *m, struct taken *t, struct record *into,
                         const struct record *mine)
{
    for (int i = 0; i < (int)into->kind->count; i++) {
        const char *theirs = record_get(into, i);
        bool changed_by_them = !str_equal(theirs, mine->saved[i]);

        if (into->kind->fields[i].flags & F_DERIVED)
            continue;
        if (!record_field_changed(mine, i)) {
            if (changed_by_them)
                take_note(t, into, i);
        } else if (!changed_by_them || str_equal(theirs, record_get(mine, i))) {
            take_mine(into, mine, i);
        } else {
            ask_about(m, into, i, mine);
        }
    }
}

/* What I have in a list: new ones are added, changed ones compared; one that the
 * other has taken out is asked about when I have changed it. */
static void merge_mine(struct merge *m, struct taken *t, struct record_list *into,
                       const struct record_list *mine)
{
    for (size_t i = 0; i < mine->count; i++) {
        const struct record *rec = mine->items[i];
        struct record *theirs = rec->version ? by_id(into, rec->id) : NULL;

        if (theirs)
            merge_record(m, t, theirs, rec);
        else if (rec->version == 0)
            record_list_add(into, record_copy(rec));
        else if (record_changed(rec))
            ask_about(m, NULL, -1, rec);
        else
            take_note(t, rec, -1);
    }
}

/* What I have taken out goes, unless the other has changed it since. */
static void merge_removed(struct taken *t, struct record_list *into, const struct record_list *mine,
                          const struct record_list *base)
{
    for (size_t i = into->count; i-- > 0;) {
        struct record *theirs = into->items[i];
        const struct record *was = base && theirs->version ? by_id(base, theirs->id) : NULL;

        if (theirs->version == 0 || by_id(mine, theirs->id))
            continue;
        if (was && was->version == theirs->version)
            record_list_remove(into, i);
        else
            take_note(t, theirs, -1);
    }
}

void merge_make(struct merge *m, const struct casefile *base, const struct casefile *mine,
                struct casefile *theirs)
{
    struct taken t = { 0 };

    m->file = theirs;
    m->who = mem_copy(theirs->rec->updated_by);
    merge_record(m, &t, theirs->rec, mine->rec);
    for (size_t i = 0; i < KIND_COUNT; i++) {
        merge_removed(&t, &theirs->of[i], &mine->of[i], base ? &base->of[i] : NULL);
        merge_mine(m, &t, &theirs->of[i], &mine->of[i]);
    }
    m->taken = t.names.data ? buf_take(&t.names) : mem_copy("");
}

/* ---- asking ---- */

static void show(const struct desk *d, const struct record *rec, int field, struct buf *out)
{
    size_t start = out->len;

    value_show(d->book, rec, field, false, out);
    if (out->len == start)
        buf_add(out, _("空"));
}

static struct outcome ask_next(struct desk *d, struct case_form *s)
{
    struct merge *m = &s->merge;
    const struct merge_item *it = &m->items[m->next];
    const struct record *rec = it->rec ? it->rec : it->mine;
    struct buf text = BUF_INIT, mine = BUF_INIT, theirs = BUF_INIT;
    struct question_box *box;

    buf_printf(&text, _("%s 刚保存了本案的新版本。第 %zu 处，共 %zu 处，两人都改了："), m->who,
               m->next + 1, m->count);
    buf_printf(&text, "%s%s", record_kind(rec) == KIND_CASE ? "" : _(rec->kind->label),
               it->field >= 0 ? _(rec->kind->fields[it->field].label) : "");
    if (*m->taken && m->next == 0)
        buf_printf(&text, _("\n只有对方改了、已并入：%s"), m->taken);
    buf_add(&mine, _("我的：  "));
    buf_add(&theirs, _("对方的："));
    if (it->field >= 0) {
        show(d, it->mine, it->field, &mine);
        show(d, it->rec, it->field, &theirs);
    } else {
        buf_add(&mine, _("保留"));
        buf_add(&theirs, _("已去掉"));
    }
    if (it->field >= 0 && rec->kind->fields[it->field].type == FT_NOTE)
        buf_printf(&text, "\n%s\n%s", buf_text(&mine), buf_text(&theirs));
    box = ask_new(ASK_CHOOSE, TOKEN_MERGE, _("两人都改了"), buf_text(&text));
    pick_add(&box->items, "mine", buf_text(&mine), NULL);
    pick_add(&box->items, "theirs", buf_text(&theirs), NULL);
    buf_release(&text);
    buf_release(&mine);
    buf_release(&theirs);
    return outcome_ask(box);
}

/* The merged file takes the place of mine, and is saved like it. */
static struct outcome finish(struct desk *d, struct case_form *s)
{
    struct casefile *merged = s->merge.file;
    struct casefile *old = s->file;

    s->merge.file = NULL;
    form_clear(&s->form);
    s->defaults_count = 0;
    s->file = merged;
    casefile_free(s->base);
    s->base = casefile_copy(merged);
    case_form_build(s);
    casefile_free(old);
    if (s->move && !move_find(record_text(merged->rec, CF_STATE), s->move->step)) {
        desk_complain(d, _("%s 已把本案改为“%s”，这一步不能再办；填的内容留着没有保存。"),
                      s->merge.who,
                      book_label(d->book, "state", record_text(merged->rec, CF_STATE)));
        return outcome_stay();
    }
    return case_form_save(d, s);
}

struct outcome case_form_merge(struct desk *d, struct case_form *s)
{
    struct casefile *theirs = NULL;
    struct err err = ERR_INIT;

    merge_release(&s->merge);
    if (cases_load(d->db, s->file->rec->id, &theirs, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    merge_make(&s->merge, s->base, s->file, theirs);
    return s->merge.count ? ask_next(d, s) : finish(d, s);
}

static void decide(struct merge *m, const struct merge_item *it)
{
    struct record *back;

    if (it->field >= 0) {
        take_mine(it->rec, it->mine, it->field);
        return;
    }
    /* The stored row is gone: mine comes back as a new one. */
    back = record_new(record_kind(it->mine));
    for (int i = 0; i < (int)back->kind->count; i++)
        take_mine(back, it->mine, i);
    record_list_add(&m->file->of[record_kind(back)], back);
}

struct outcome case_form_merge_answer(struct desk *d, struct case_form *s, const struct answer *a)
{
    struct merge *m = &s->merge;

    if (!a->given || m->next >= m->count) {
        merge_release(m);
        desk_complain(d, "%s", _("没有保存；你填的还在，可以再按 F8。"));
        return outcome_stay();
    }
    if (str_equal(a->value, "mine"))
        decide(m, &m->items[m->next]);
    m->next++;
    return m->next < m->count ? ask_next(d, s) : finish(d, s);
}

/* screens/form_merge.c - two people have changed one case: neither is overwritten.
 *
 * Mine is put on top of the version that is stored now, with all that belongs to the case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "screens/form_screen.h"
#include "store/cases.h"

static struct record *by_id(const struct record_list *l, int64_t id)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->items[i]->id == id)
            return l->items[i];
    return NULL;
}

/* What I have in a list: new ones are added, changed ones compared; one that the
 * other has taken out is asked about when I have changed it. */
static void merge_mine(struct merge *m, struct buf *t, struct record_list *into,
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
            merge_item_add(m, NULL, -1, rec);
        else
            merge_note(t, rec, -1);
    }
}

/* What I have taken out goes, unless the other has changed it since. */
static void merge_removed(struct buf *t, struct record_list *into, const struct record_list *mine,
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
            merge_note(t, theirs, -1);
    }
}

void merge_make(struct merge *m, const struct casefile *base, const struct casefile *mine,
                struct casefile *theirs)
{
    struct buf t = BUF_INIT;

    m->file = theirs;
    m->who = mem_copy(theirs->rec->updated_by);
    merge_record(m, &t, theirs->rec, mine->rec);
    for (size_t i = 0; i < KIND_COUNT; i++) {
        merge_removed(&t, &theirs->of[i], &mine->of[i], base ? &base->of[i] : NULL);
        merge_mine(m, &t, &theirs->of[i], &mine->of[i]);
    }
    m->taken = t.data ? buf_take(&t) : NULL;
}

/* ---- asking ---- */

static struct outcome ask_next(struct desk *d, struct case_form *s)
{
    return merge_ask(d, &s->merge, TOKEN_MERGE, _("本案"));
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
        merge_take_mine(it->rec, it->mine, it->field);
        return;
    }
    /* The stored row is gone: mine comes back as a new one. */
    back = record_new(record_kind(it->mine));
    for (int i = 0; i < (int)back->kind->count; i++)
        merge_take_mine(back, it->mine, i);
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

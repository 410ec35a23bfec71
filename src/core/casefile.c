/* core/casefile.c - one case with everything that belongs to it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/casefile.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "core/around.h"
#include "core/people.h"
#include "core/person.h"

struct casefile *casefile_new(void)
{
    struct casefile *f = mem_alloc(sizeof *f);

    f->rec = record_new(KIND_CASE);
    return f;
}

/* The last word on a record is the one that counts. */
static void add_note(struct record_list *l, int64_t id, bool back, const char *reason)
{
    size_t i = 0;

    while (i < l->notes_count && l->notes[i].id != id)
        i++;
    if (i == l->notes_count) {
        mem_grow((void **)&l->notes, l->notes_count, &l->notes_cap, sizeof *l->notes);
        l->notes_count++;
    } else {
        free(l->notes[i].reason);
    }
    l->notes[i] = (struct list_note) { id, back, mem_copy(reason) };
}

static void list_copy(struct record_list *to, const struct record_list *from)
{
    for (size_t i = 0; i < from->count; i++)
        record_list_add(to, record_copy(from->items[i]));
    to->removed = from->removed;
    for (size_t i = 0; i < from->notes_count; i++)
        add_note(to, from->notes[i].id, from->notes[i].back, from->notes[i].reason);
}

struct casefile *casefile_copy(const struct casefile *f)
{
    struct casefile *copy = mem_alloc(sizeof *copy);

    copy->rec = record_copy(f->rec);
    for (size_t i = 0; i < KIND_COUNT; i++)
        list_copy(&copy->of[i], &f->of[i]);
    copy->sub_kind = mem_copy(f->sub_kind);
    return copy;
}

static void forget_notes(struct record_list *l)
{
    for (size_t i = 0; i < l->notes_count; i++)
        free(l->notes[i].reason);
    free(l->notes);
    l->notes = NULL;
    l->notes_count = l->notes_cap = 0;
}

void record_list_release(struct record_list *l)
{
    for (size_t i = 0; i < l->count; i++)
        record_free(l->items[i]);
    free(l->items);
    forget_notes(l);
    *l = (struct record_list) { 0 };
}

void casefile_free(struct casefile *f)
{
    if (!f)
        return;
    record_free(f->rec);
    for (size_t i = 0; i < KIND_COUNT; i++)
        record_list_release(&f->of[i]);
    around_free(f->around);
    free(f->sub_kind);
    free(f);
}

bool kind_is_of_case(enum kind_id kind)
{
    return str_equal(kind_get(kind)->parent, "case");
}

struct record *casefile_current(const struct casefile *f, enum kind_id kind, int replaced_field)
{
    const struct record_list *l = &f->of[kind];

    for (size_t i = l->count; i-- > 0;)
        if (record_empty(l->items[i], replaced_field))
            return l->items[i];
    return NULL;
}

void record_list_add(struct record_list *l, struct record *rec)
{
    mem_grow((void **)&l->items, l->count, &l->cap, sizeof *l->items);
    l->items[l->count++] = rec;
}

void record_list_remove(struct record_list *l, size_t i)
{
    record_list_void(l, i, NULL);
}

void record_list_void(struct record_list *l, size_t i, const char *reason)
{
    if (i >= l->count)
        BUG("no such record in the list");
    if (l->items[i]->version > 0) {
        l->removed++;
        add_note(l, l->items[i]->id, false, reason);
    }
    record_free(l->items[i]);
    memmove(&l->items[i], &l->items[i + 1], (l->count - i - 1) * sizeof *l->items);
    l->count--;
}

void record_list_restore(struct record_list *l, struct record *rec)
{
    add_note(l, rec->id, true, rec->void_reason);
    free(rec->void_reason);
    rec->void_reason = NULL;
    record_list_add(l, rec);
}

const struct list_note *record_list_note(const struct record_list *l, int64_t id)
{
    for (size_t i = 0; i < l->notes_count; i++)
        if (l->notes[i].id == id)
            return &l->notes[i];
    return NULL;
}

static bool list_changed(const struct record_list *l)
{
    for (size_t i = 0; i < l->count; i++)
        if (record_changed(l->items[i]))
            return true;
    return l->removed > 0 || l->notes_count > 0;
}

bool casefile_changed(const struct casefile *f)
{
    if (record_changed(f->rec))
        return true;
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (list_changed(&f->of[i]))
            return true;
    return false;
}

static void list_mark_saved(struct record_list *l)
{
    for (size_t i = 0; i < l->count; i++)
        record_mark_saved(l->items[i]);
    l->removed = 0;
    forget_notes(l);
}

void casefile_mark_saved(struct casefile *f)
{
    record_mark_saved(f->rec);
    for (size_t i = 0; i < KIND_COUNT; i++)
        list_mark_saved(&f->of[i]);
}

/* How many people the party stands for: what it says, or one. */
static int64_t heads_of(const struct record *party)
{
    int64_t heads = record_int(party, PF_PERSONS);

    return heads > 0 ? heads : 1;
}

/* The text is stored and exported, so it is Chinese whoever saves it. */
static void add_name(struct buf *names, const struct record *party, int day)
{
    int64_t heads = heads_of(party);

    if (names->len)
        buf_add(names, "；");
    buf_add(names, record_text(party, PF_NAME));
    if (heads > 1)
        buf_printf(names, "等%" PRId64 "人", heads);
    else if (party_is_minor(party, day))
        buf_add(names, MINOR_MARK);
}

void casefile_derive_parties(struct casefile *f)
{
    int day = application_day(f, DATE_NONE);
    struct buf names = BUF_INIT;
    int64_t heads = 0;

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *party = f->of[KIND_PARTY].items[i];

        if (record_empty(party, PF_NAME))
            continue;
        add_name(&names, party, day);
        heads += heads_of(party);
    }
    record_set(f->rec, CF_PARTIES, buf_text(&names));
    if (heads)
        record_set_int(f->rec, CF_PERSONS, heads);
    else
        record_set(f->rec, CF_PERSONS, NULL);
    buf_release(&names);
}

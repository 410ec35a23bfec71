/* core/schedule.c - who is booked where and when: appointments of cases, and how they clash.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/schedule.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/daytime.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "core/person.h"

/* ---- life ---- */

void booking_release(struct booking *b)
{
    free(b->kept);
    free(b->room);
    free(b->purpose);
    free(b->participants);
    free(b->note);
    free(b->number);
    free(b->series);
    free(b->year);
    free(b->seq);
    free(b->code);
    free(b->case_parties);
    free(b->committee);
    for (size_t i = 0; i < BOOKED_MEDIATORS; i++)
        free(b->mediators[i]);
    for (size_t i = 0; i < b->parties_count; i++) {
        free(b->parties[i].name);
        free(b->parties[i].key);
    }
    free(b->parties);
    *b = (struct booking) { 0 };
}

void bookings_release(struct bookings *l)
{
    for (size_t i = 0; i < l->count; i++)
        booking_release(&l->items[i]);
    free(l->items);
    *l = (struct bookings) { 0 };
}

struct booking *bookings_add(struct bookings *l)
{
    struct booking *b;

    mem_grow((void **)&l->items, l->count, &l->cap, sizeof(*l->items));
    b = &l->items[l->count++];
    *b = (struct booking) { .day = DATE_NONE, .from = DAYTIME_NONE, .to = DAYTIME_NONE };
    return b;
}

void booking_add_party(struct booking *b, char *name, char *key)
{
    mem_grow((void **)&b->parties, b->parties_count, &b->parties_cap, sizeof(*b->parties));
    b->parties[b->parties_count++] = (struct booked_person) { name, key };
}

/* ---- states ---- */

static bool stands(const char *kept)
{
    return str_empty(kept) || str_equal(kept, APPOINTMENT_PLANNED) ||
           str_equal(kept, APPOINTMENT_HELD);
}

bool booking_stands(const struct booking *b)
{
    return stands(b->kept);
}

bool appointment_stands(const struct record *appointment)
{
    return !appointment->void_reason && stands(record_get(appointment, APTF_KEPT));
}

bool appointment_is_planned(const struct record *appointment)
{
    return appointment_stands(appointment) && !record_is(appointment, APTF_KEPT, APPOINTMENT_HELD);
}

void schedule_follow(struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_APPOINTMENT].count; i++)
        if (record_empty(f->of[KIND_APPOINTMENT].items[i], APTF_KEPT))
            record_set(f->of[KIND_APPOINTMENT].items[i], APTF_KEPT, APPOINTMENT_PLANNED);
}

/* ---- clashes ---- */

static int end_of(const struct booking *b, int minutes)
{
    return b->to == DAYTIME_NONE ? b->from + minutes : b->to;
}

/* One that ends when the other begins does not overlap. */
static bool overlap(const struct booking *a, const struct booking *b, int minutes)
{
    return a->from != DAYTIME_NONE && b->from != DAYTIME_NONE && a->from < end_of(b, minutes) &&
           b->from < end_of(a, minutes);
}

bool schedule_same(const char *a, const char *b)
{
    char *x = typed_plain(a), *y = typed_plain(b);
    bool same;

    typed_squeeze(x);
    typed_squeeze(y);
    same = *x && str_equal(x, y);
    free(x);
    free(y);
    return same;
}

/* The mediator of a that b has, too; NULL none.  Who serves in two committees has a row in
 * each. */
static const char *shared_mediator(const struct booking *a, const struct booking *b)
{
    for (size_t i = 0; i < BOOKED_MEDIATORS; i++)
        for (size_t k = 0; k < BOOKED_MEDIATORS; k++)
            if (a->mediators[i] && b->mediators[k] &&
                ((a->mediator_ids[i] && a->mediator_ids[i] == b->mediator_ids[k]) ||
                 schedule_same(a->mediators[i], b->mediators[k])))
                return a->mediators[i];
    return NULL;
}

static bool same_person(const struct booked_person *a, const struct booked_person *b)
{
    if (!str_empty(a->key) && !str_empty(b->key))
        return schedule_same(a->key, b->key);
    return schedule_same(a->name, b->name);
}

static const struct booked_person *shared_party(const struct booking *a, const struct booking *b)
{
    for (size_t i = 0; i < a->parties_count; i++)
        for (size_t k = 0; k < b->parties_count; k++)
            if (same_person(&a->parties[i], &b->parties[k]))
                return &a->parties[i];
    return NULL;
}

unsigned booking_clash(const struct booking *a, const struct booking *b, int minutes)
{
    unsigned clash = 0;

    if (a == b || (a->id && a->id == b->id) || a->day == DATE_NONE || a->day != b->day ||
        !booking_stands(a) || !booking_stands(b) || !overlap(a, b, minutes))
        return 0;
    if (schedule_same(a->room, b->room))
        clash |= CLASH_ROOM;
    if (shared_mediator(a, b))
        clash |= CLASH_MEDIATOR;
    if (a->case_id == b->case_id || shared_party(a, b))
        clash |= CLASH_PARTY;
    return clash;
}

/* ---- texts ---- */

void booking_time_text(const struct booking *b, struct buf *out)
{
    char text[DAYTIME_SIZE];

    buf_add(out, daytime_to_text(b->from, text));
    if (b->to != DAYTIME_NONE)
        buf_printf(out, "-%s", daytime_to_text(b->to, text));
}

static void add_part(struct buf *out, size_t start, const char *text)
{
    buf_printf(out, "%s%s", out->len > start ? _("、") : "", text);
}

static void add_party(const struct booking *b, const struct booking *other, bool mask,
                      struct buf *out)
{
    const struct booked_person *p = shared_party(b, other);

    buf_add(out, _("当事人"));
    if (p && !mask)
        buf_add(out, p->name);
}

void booking_clash_text(const struct booking *b, const struct booking *other, unsigned clash,
                        bool mask, struct buf *out)
{
    size_t start;

    booking_time_text(other, out);
    buf_printf(out, " %s：", other->number ? other->number : "");
    start = out->len;
    if (clash & CLASH_ROOM)
        buf_add(out, _("地点"));
    if (clash & CLASH_MEDIATOR) {
        add_part(out, start, _("调解员"));
        buf_add(out, shared_mediator(b, other));
    }
    if (clash & CLASH_PARTY) {
        add_part(out, start, "");
        add_party(b, other, mask, out);
    }
    buf_add(out, _("相同"));
}

/* ---- of a file ---- */

static void take_mediators(const struct casefile *f, const struct record *rec, struct booking *b)
{
    bool own = !record_empty(rec, APTF_MEDIATOR);
    const struct record *lead = own ? rec : f->rec;
    int field = own ? (int)APTF_MEDIATOR : (int)CF_MEDIATOR;

    if (!record_empty(lead, field)) {
        b->mediator_ids[0] = record_int(lead, field);
        b->mediators[0] = mem_copy(record_label(lead, field));
    }
    if (!record_empty(f->rec, CF_CO_MEDIATOR)) {
        b->mediator_ids[1] = record_int(f->rec, CF_CO_MEDIATOR);
        b->mediators[1] = mem_copy(record_label(f->rec, CF_CO_MEDIATOR));
    }
}

static char *number_of(const struct record *rec)
{
    if (!record_empty(rec, CF_NUMBER))
        return mem_copy(record_get(rec, CF_NUMBER));
    return record_empty(rec, CF_CODE) ? mem_printf("#%lld", (long long)rec->id)
                                      : mem_copy(record_get(rec, CF_CODE));
}

void booking_of(const struct casefile *f, const struct record *rec, struct booking *out)
{
    *out = (struct booking) {
        .id = rec->id,
        .case_id = f->rec->id,
        .day = record_date(rec, APTF_PLANNED),
        .from = daytime_from_text(record_get(rec, APTF_TIME_FROM)),
        .to = daytime_from_text(record_get(rec, APTF_TIME_TO)),
        .kept = mem_copy(record_text(rec, APTF_KEPT)),
        .room = mem_copy(record_text(rec, APTF_ROOM)),
        .session = record_int(rec, APTF_SESSION),
        .number = number_of(f->rec),
    };
    take_mediators(f, rec, out);
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        const char *key = record_empty(p, PF_ID_NO) ? record_get(p, PF_USCC)
                                                    : record_get(p, PF_ID_NO);

        if (!record_empty(p, PF_NAME))
            booking_add_party(out, mem_copy(record_get(p, PF_NAME)), mem_copy(key));
    }
}

static bool is_before(const struct record *a, const struct record *b)
{
    int x = record_date(a, APTF_PLANNED), y = record_date(b, APTF_PLANNED);

    if (x != y)
        return x < y;
    return daytime_from_text(record_get(a, APTF_TIME_FROM)) <
           daytime_from_text(record_get(b, APTF_TIME_FROM));
}

const struct record *appointment_next(const struct casefile *f, int today)
{
    const struct record *next = NULL;

    for (size_t i = 0; i < f->of[KIND_APPOINTMENT].count; i++) {
        const struct record *rec = f->of[KIND_APPOINTMENT].items[i];

        if (appointment_is_planned(rec) && record_date(rec, APTF_PLANNED) != DATE_NONE &&
            record_date(rec, APTF_PLANNED) >= today && (!next || is_before(rec, next)))
            next = rec;
    }
    return next;
}

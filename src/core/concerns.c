/* core/concerns.c - what of a case's surroundings somebody must answer before mediation begins.
 *
 * A mediator who is, or belongs to, a party; people who have been here before; the
 * same dispute twice.  Nothing is decided here: the office answers in a row of its own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/around.h"
#include "core/words.h"

#define RELATED        "related"
#define REPEAT         "repeat"
#define DUPLICATE      "duplicate"
#define YEAR           365
#define DUPLICATE_DAYS 90

void concerns_release(struct concerns *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].person);
        free(c->items[i].reason);
    }
    free(c->items);
    *c = (struct concerns) { 0 };
}

/* Takes person and reason; of the same person in the same matter the reasons are joined. */
static void add(struct concerns *c, const char *matter, int64_t mediator, char *person,
                char *reason)
{
    for (size_t i = 0; i < c->count; i++) {
        struct concern *old = &c->items[i];
        char *both;

        if (!str_equal(old->matter, matter) || !str_equal(old->person, person))
            continue;
        both = mem_printf(_("%s；%s"), old->reason, reason);
        free(old->reason);
        free(person);
        free(reason);
        old->reason = both;
        old->mediator = old->mediator ? old->mediator : mediator;
        return;
    }
    mem_grow((void **)&c->items, c->count, &c->cap, sizeof(*c->items));
    c->items[c->count++] = (struct concern) {
        .matter = matter, .mediator = mediator, .person = person, .reason = reason
    };
}

/* --- related --- */

/* Somebody on a party's side, as the record names them; columns that are not there are -1. */
struct somebody {
    const struct record *rec;
    int name, id_no, phone;
    const char *role; /* N_() */
};

static bool same(const struct record *rec, int field, const char *value)
{
    return field >= 0 && !str_empty(value) && record_is(rec, field, value);
}

/* What the two have in common, or NULL. */
static const char *common(const struct around_mediator *m, const struct somebody *s)
{
    if (same(s->rec, s->id_no, m->id_no))
        return _("身份证号相同");
    if (same(s->rec, s->phone, m->phone))
        return _("电话相同");
    if (same(s->rec, s->name, m->name))
        return _("姓名相同");
    return NULL;
}

static void compare(const struct around_mediator *m, const struct somebody *s, struct concerns *out)
{
    const char *what = common(m, s);

    if (what)
        add(out, RELATED, m->id, mem_copy(m->name),
            mem_printf(_("与%s%s%s"), _(s->role), record_text(s->rec, s->name), what));
}

static void find_related(const struct casefile *f, const struct around_mediator *m,
                         struct concerns *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        const struct somebody people[] = {
            { p, PF_NAME, PF_ID_NO, PF_PHONE, N_("当事人") },
            { p, PF_HEAD, -1, -1, N_("单位负责人") },
            { p, PF_GUARDIAN, PF_GUARDIAN_ID, PF_GUARDIAN_PHONE, N_("监护人") },
            { p, PF_AGENT, PF_AGENT_ID, PF_AGENT_PHONE, N_("代理人") },
        };

        for (size_t k = 0; k < ARRAY_LEN(people); k++)
            compare(m, &people[k], out);
    }
    for (size_t i = 0; i < f->of[KIND_REPRESENTATIVE].count; i++) {
        const struct somebody one = { f->of[KIND_REPRESENTATIVE].items[i], RPF_NAME, RPF_ID_NO,
                                      RPF_PHONE, N_("代表人") };

        compare(m, &one, out);
    }
}

/* --- repeat and duplicate --- */

/* The day by which the case is known; a draft has none yet. */
static int day_of(const struct casefile *f)
{
    return record_empty(f->rec, CF_ACCEPTED) ? record_date(f->rec, CF_APPLIED)
                                             : record_date(f->rec, CF_ACCEPTED);
}

/* A case that nobody has accepted yet is near to every other. */
static bool within(int day, int other, long days)
{
    if (day == DATE_NONE || other == DATE_NONE)
        return true;
    return (day > other ? day - other : other - day) <= days;
}

static bool is_ours(const struct around *a, int64_t mediator)
{
    for (size_t i = 0; i < a->mediator_count; i++)
        if (mediator && a->mediators[i].id == mediator)
            return true;
    return false;
}

static char *case_words(const struct around_case *c)
{
    char iso[DATE_SIZE];

    if (c->outside)
        return mem_copy(c->number);
    if (c->accepted == DATE_NONE)
        return mem_printf(_("%s（未受理）"), c->number);
    return mem_printf(_("%s（%s受理）"), c->number, date_to_iso(c->accepted, iso));
}

static void find_repeat(const struct casefile *f, const struct around_case *c, struct concerns *out)
{
    bool ours = is_ours(f->around, c->mediator);
    char *which;

    /* Hospitals and insurers come again and again; that says nothing about a mediator. */
    if (!c->natural || (!ours && !within(day_of(f), c->accepted, YEAR)))
        return;
    which = case_words(c);
    add(out, REPEAT, ours ? c->mediator : 0, mem_copy(c->party),
        ours ? mem_printf(_("%s由同一调解员办理"), which) : mem_printf(_("一年内还有%s"), which));
    free(which);
}

static void find_duplicate(const struct casefile *f, const struct around_case *c, long days,
                           struct concerns *out)
{
    bool same_dispute = c->shared > 1 && record_is(f->rec, CF_TYPE, c->type) &&
                        within(day_of(f), c->accepted, days);
    char *which;

    if (!same_dispute && !c->same_summary)
        return;
    which = case_words(c);
    add(out, DUPLICATE, 0, mem_copy(c->party),
        c->same_summary ? mem_printf(_("%s的纠纷简要情况一字不差"), which)
                        : mem_printf(_("%s的双方和类别相同，相距不到%ld天"), which, days));
    free(which);
}

void concerns_find(const struct casefile *f, const struct book *book, struct concerns *out)
{
    const struct around *a = f->around;
    bool people = !str_equal(book_setting(book, "rule.R04", ""), "off");
    bool twice = !str_equal(book_setting(book, "rule.R29", ""), "off");
    long days = book_setting_int(book, "duplicate.days", DUPLICATE_DAYS);

    if (!a)
        return;
    for (size_t i = 0; people && i < a->mediator_count; i++)
        find_related(f, &a->mediators[i], out);
    for (size_t i = 0; i < a->case_count; i++) {
        if (people)
            find_repeat(f, &a->cases[i], out);
        if (twice)
            find_duplicate(f, &a->cases[i], days, out);
    }
}

bool concern_answered(const struct casefile *f, const struct concern *c)
{
    for (size_t i = 0; i < f->of[KIND_RECUSAL].count; i++) {
        const struct record *r = f->of[KIND_RECUSAL].items[i];

        if (record_is(r, RCF_MATTER, c->matter) && record_is(r, RCF_PERSON, c->person) &&
            !record_empty(r, RCF_DECISION))
            return true;
    }
    return false;
}

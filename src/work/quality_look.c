/* src/work/quality_look.c - reads a period for the checks on practice.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/person.h"
#include "quality_impl.h"

#define ADULT_AGE         18
#define WORKING_MINOR_AGE 16
#define OLDEST            120
/* Of one case; a case of a whole village would otherwise make thousands of pairs. */
#define NAMES_MAX 10

long quality_setting(const struct quality *q, const char *key, long fallback)
{
    return book_setting_int(q->book, key, fallback);
}

/* ---- findings ---- */

void quality_add(struct quality_found *f, char *label_take)
{
    mem_grow((void **)&f->items, f->count, &f->cap, sizeof(*f->items));
    f->items[f->count++] = (struct quality_finding) { .first = f->members_count,
                                                      .label = label_take };
}

void quality_member(struct quality_found *f, size_t row)
{
    mem_grow((void **)&f->members, f->members_count, &f->members_cap, sizeof(*f->members));
    f->members[f->members_count++] = row;
    f->items[f->count - 1].count++;
}

/* ---- cases ---- */

static void take_case(void *ctx, const struct quality_case *c)
{
    struct quality *q = ctx;
    size_t least = (size_t)quality_setting(q, "quality.text", 10);
    struct quality_row *row;

    mem_grow((void **)&q->rows, q->rows_count, &q->rows_cap, sizeof(*q->rows));
    row = &q->rows[q->rows_count++];
    *row = (struct quality_row) { .id = c->id,
                                  .mediator = c->mediator,
                                  .committee = c->committee,
                                  .occurred = c->occurred,
                                  .applied = c->applied,
                                  .accepted = c->accepted,
                                  .outcome = c->outcome,
                                  .agreed = c->agreed,
                                  .oral = c->oral,
                                  .type = mem_copy(c->type) };
    quality_text(c->summary, c->parties, least, row->exact, row->near);
}

static int by_id(const void *a, const void *b)
{
    const int64_t *id = a;
    const struct quality_row *row = b;

    return (*id > row->id) - (*id < row->id);
}

static struct quality_row *row_of(const struct quality *q, int64_t id)
{
    return q->rows_count ? bsearch(&id, q->rows, q->rows_count, sizeof(*q->rows), by_id) : NULL;
}

/* ---- parties ---- */

struct people {
    struct quality *q;
    size_t row;
    char *names[NAMES_MAX]; /* owned */
    size_t names_count;
    bool impossible, unguarded;
};

static void mark_pairs(struct people *p)
{
    struct quality *q = p->q;
    const struct quality_row *row = &q->rows[p->row];
    int day = row->accepted != DATE_NONE ? row->accepted : row->outcome;

    for (size_t i = 0; i < p->names_count; i++)
        for (size_t j = i + 1; j < p->names_count; j++) {
            bool swap = strcmp(p->names[i], p->names[j]) > 0;
            struct digest *d = digest_new();
            struct quality_mark m = { .order = day, .row = p->row };

            digest_text(d, p->names[swap ? j : i]);
            digest_text(d, p->names[swap ? i : j]);
            digest_text(d, row->type);
            digest_end(d, m.key);
            mem_grow((void **)&q->names.items, q->names.count, &q->names.cap, sizeof(m));
            q->names.items[q->names.count++] = m;
        }
}

static void add_single(struct quality *q, enum quality_check check, size_t row)
{
    quality_add(&q->found[check], NULL);
    quality_member(&q->found[check], row);
}

/* All parties of the case have been seen. */
static void end_case(struct people *p)
{
    if (p->names_count) {
        mark_pairs(p);
        if (p->impossible)
            add_single(p->q, QC_BIRTH, p->row);
        if (p->unguarded)
            add_single(p->q, QC_MINOR, p->row);
    }
    for (size_t i = 0; i < p->names_count; i++)
        free(p->names[i]);
    p->names_count = 0;
    p->impossible = p->unguarded = false;
}

/* The day on which an age matters, as core/people.h has it. */
static int age_day(const struct quality_row *row)
{
    return row->applied != DATE_NONE ? row->applied : row->accepted;
}

/* Sixteen and living on own work counts as an adult (Civil Code art. 18). */
static bool lives_on_own_work(const struct quality_party *party, int age)
{
    return age >= WORKING_MINOR_AGE && !str_empty(party->job) && !strstr(party->job, "学生");
}

static void look_at(struct people *p, const struct quality_party *party)
{
    const struct quality_row *row = &p->q->rows[p->row];
    int day = age_day(row), age;

    if (party->birth == DATE_NONE || day == DATE_NONE)
        return;
    age = person_age(party->birth, day);
    p->impossible |= party->birth > day || age > OLDEST ||
                     (row->occurred != DATE_NONE && party->birth > row->occurred);
    p->unguarded |= party->birth <= day && age < ADULT_AGE && !party->guardian &&
                    !lives_on_own_work(party, age);
}

static void take_party(void *ctx, const struct quality_party *party)
{
    struct people *p = ctx;
    const struct quality_row *row = row_of(p->q, party->case_id);

    if (!row)
        return; /* saved since the cases were read */
    if (p->names_count && row != &p->q->rows[p->row])
        end_case(p);
    p->row = (size_t)(row - p->q->rows);
    if (p->names_count < NAMES_MAX)
        p->names[p->names_count++] = mem_copy(party->name);
    look_at(p, party);
}

/* ---- moments ---- */

static size_t login_of(struct quality *q, const char *who)
{
    size_t i = 0;

    while (i < q->logins_count && !str_equal(q->logins[i], who))
        i++;
    if (i == q->logins_count) {
        mem_grow((void **)&q->logins, q->logins_count, &q->logins_cap, sizeof(*q->logins));
        q->logins[q->logins_count++] = mem_copy(who);
    }
    return i;
}

static void take_moment(void *ctx, const struct quality_moment *m)
{
    struct quality *q = ctx;
    struct quality_row *row = row_of(q, m->case_id);
    int64_t *at = row ? m->performed ? &row->performed_at : &row->outcome_at : NULL;

    if (!at || *at)
        return;
    *at = m->at;
    if (!m->performed)
        quality_mark(&q->closings, (int64_t)login_of(q, m->who), 0, m->at, (size_t)(row - q->rows));
}

/* ---- the story ---- */

static int largest_first(const void *a, const void *b, void *found)
{
    const struct quality_finding *x = a, *y = b;
    const struct quality_found *f = found;

    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return (f->members[x->first] > f->members[y->first]) -
           (f->members[x->first] < f->members[y->first]);
}

enum status quality_look(struct quality *q, struct err *err)
{
    struct people people = { .q = q };
    enum status st = quality_cases(q->db, &q->want, take_case, q, err);

    if (st == ST_OK)
        st = quality_parties(q->db, &q->want, take_party, &people, err);
    end_case(&people);
    if (st == ST_OK)
        st = quality_moments(q->db, &q->want, take_moment, q, err);
    if (st != ST_OK)
        return st;
    quality_find(q);
    for (size_t i = 0; i < QC_COUNT; i++)
        if (q->found[i].count)
            qsort_r(q->found[i].items, q->found[i].count, sizeof(*q->found[i].items), largest_first,
                    &q->found[i]);
    return ST_OK;
}

void quality_release(struct quality *q)
{
    for (size_t i = 0; i < QC_COUNT; i++) {
        for (size_t k = 0; k < q->found[i].count; k++)
            free(q->found[i].items[k].label);
        free(q->found[i].items);
        free(q->found[i].members);
    }
    for (size_t i = 0; i < q->rows_count; i++)
        free(q->rows[i].type);
    free(q->rows);
    for (size_t i = 0; i < q->logins_count; i++)
        free(q->logins[i]);
    free(q->logins);
    free(q->names.items);
    free(q->closings.items);
}

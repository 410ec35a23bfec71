/* src/work/quality_find.c - the checks: which cases belong together, and which cannot be.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "quality_impl.h"
#include "store/records.h"

#define MINUTE_MS 60000

/* ---- marks ---- */

static void mark(struct quality_marks *m, const unsigned char key[DIGEST_SIZE], int64_t order,
                 size_t row)
{
    mem_grow((void **)&m->items, m->count, &m->cap, sizeof(*m->items));
    m->items[m->count] = (struct quality_mark) { .order = order, .row = row };
    memcpy(m->items[m->count++].key, key, DIGEST_SIZE);
}

void quality_mark(struct quality_marks *m, int64_t a, int64_t b, int64_t order, size_t row)
{
    unsigned char key[DIGEST_SIZE] = { 0 };

    memcpy(key, &a, sizeof(a));
    memcpy(key + sizeof(a), &b, sizeof(b));
    mark(m, key, order, row);
}

static int by_key(const void *a, const void *b)
{
    const struct quality_mark *x = a, *y = b;
    int key = memcmp(x->key, y->key, DIGEST_SIZE);

    if (key)
        return key;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

static void sort(struct quality_marks *m)
{
    if (m->count)
        qsort(m->items, m->count, sizeof(*m->items), by_key);
}

static size_t run_end(const struct quality_marks *m, size_t from)
{
    size_t end = from + 1;

    while (end < m->count && memcmp(m->items[from].key, m->items[end].key, DIGEST_SIZE) == 0)
        end++;
    return end;
}

static void add_members(struct quality_found *f, const struct quality_marks *m, size_t from,
                        size_t end)
{
    for (size_t i = from; i < end; i++)
        quality_member(f, m->items[i].row);
}

/* ---- narratives ---- */

static bool is_told(const unsigned char key[DIGEST_SIZE])
{
    static const unsigned char none[DIGEST_SIZE];

    return memcmp(key, none, DIGEST_SIZE) != 0;
}

static void find_same_text(struct quality *q)
{
    struct quality_marks m = { 0 };

    for (size_t i = 0; i < q->rows_count; i++)
        if (is_told(q->rows[i].exact))
            mark(&m, q->rows[i].exact, (int64_t)i, i);
    sort(&m);
    for (size_t i = 0, end; i < m.count; i = end) {
        end = run_end(&m, i);
        if (end - i < 2)
            continue;
        quality_add(&q->found[QC_SAME_TEXT], NULL);
        add_members(&q->found[QC_SAME_TEXT], &m, i, end);
    }
    free(m.items);
}

/* Those that the first check names already, all in one finding, are not named again. */
static bool all_the_same(const struct quality *q, const struct quality_marks *m, size_t from,
                         size_t end)
{
    const unsigned char *first = q->rows[m->items[from].row].exact;

    for (size_t i = from; i < end; i++)
        if (memcmp(q->rows[m->items[i].row].exact, first, DIGEST_SIZE) != 0)
            return false;
    return is_told(first);
}

/* Disputes of one kind are told alike by everybody; what asks for a look is one mediator who
 * types the same again and again within a month. */
static void take_near(const struct quality_row *row, unsigned char key[DIGEST_SIZE])
{
    int month = row->accepted == DATE_NONE ? DATE_NONE : date_month_start(row->accepted);
    struct digest *d = digest_new();

    digest_raw(d, row->near, DIGEST_SIZE);
    digest_raw(d, &row->mediator, sizeof(row->mediator));
    digest_raw(d, &row->committee, sizeof(row->committee));
    digest_raw(d, &month, sizeof(month));
    digest_end(d, key);
}

static void find_near_text(struct quality *q)
{
    size_t least = (size_t)quality_setting(q, "quality.near", 5);
    struct quality_marks m = { 0 };

    for (size_t i = 0; i < q->rows_count; i++) {
        unsigned char key[DIGEST_SIZE];

        if (!is_told(q->rows[i].near))
            continue;
        take_near(&q->rows[i], key);
        mark(&m, key, (int64_t)i, i);
    }
    sort(&m);
    for (size_t i = 0, end; i < m.count; i = end) {
        end = run_end(&m, i);
        if (end - i < least || all_the_same(q, &m, i, end))
            continue;
        quality_add(&q->found[QC_NEAR_TEXT], NULL);
        add_members(&q->found[QC_NEAR_TEXT], &m, i, end);
    }
    free(m.items);
}

/* ---- many in a day ---- */

static char *day_label(const struct quality *q, enum kind_id kind, int64_t id, int day)
{
    char *name = id ? records_name(q->db, kind, id) : NULL;
    char iso[DATE_SIZE];
    char *label = mem_printf("%s %s", name ? name : "#", date_to_iso(day, iso));

    free(name);
    return label;
}

static void find_oral_days(struct quality *q)
{
    size_t most = (size_t)quality_setting(q, "oral.per_day", 5);
    struct quality_marks m = { 0 };

    for (size_t i = 0; i < q->rows_count; i++)
        if (q->rows[i].oral && q->rows[i].mediator && q->rows[i].agreed != DATE_NONE)
            quality_mark(&m, q->rows[i].mediator, q->rows[i].agreed, (int64_t)i, i);
    sort(&m);
    for (size_t i = 0, end; i < m.count; i = end) {
        const struct quality_row *row = &q->rows[m.items[i].row];

        end = run_end(&m, i);
        if (end - i <= most)
            continue;
        quality_add(&q->found[QC_ORAL_DAY],
                    day_label(q, KIND_MEDIATOR, row->mediator, row->agreed));
        add_members(&q->found[QC_ORAL_DAY], &m, i, end);
    }
    free(m.items);
}

static void find_days_off(struct quality *q)
{
    size_t least = (size_t)quality_setting(q, "quality.day_off", 10);
    struct quality_marks m = { 0 };

    for (size_t i = 0; i < q->rows_count; i++) {
        const struct quality_row *row = &q->rows[i];

        if (row->accepted != DATE_NONE && calendar_is_off(q->book->calendar, row->accepted))
            quality_mark(&m, row->committee, row->accepted, (int64_t)i, i);
    }
    sort(&m);
    for (size_t i = 0, end; i < m.count; i = end) {
        const struct quality_row *row = &q->rows[m.items[i].row];

        end = run_end(&m, i);
        if (end - i < least)
            continue;
        quality_add(&q->found[QC_DAY_OFF],
                    day_label(q, KIND_COMMITTEE, row->committee, row->accepted));
        add_members(&q->found[QC_DAY_OFF], &m, i, end);
    }
    free(m.items);
}

/* ---- many within minutes ---- */

/* From where so many follow each other within the minutes to where they no longer do. */
static size_t burst_end(const struct quality_marks *m, size_t from, size_t end, size_t least,
                        int64_t span)
{
    size_t to = from + least;

    if (to > end || m->items[to - 1].order - m->items[from].order > span)
        return from;
    while (to < end && m->items[to].order - m->items[to - least + 1].order <= span)
        to++;
    return to;
}

static void add_burst(struct quality *q, size_t from, size_t to)
{
    const struct quality_mark *first = &q->closings.items[from];
    char when[20];
    int64_t login;

    memcpy(&login, first->key, sizeof(login));
    stamp_to_local(first->order, when, sizeof(when), true);
    quality_add(&q->found[QC_BURST], mem_printf("%s %s", q->logins[login], when));
    add_members(&q->found[QC_BURST], &q->closings, from, to);
}

static void find_bursts(struct quality *q)
{
    size_t least = (size_t)quality_setting(q, "quality.closings", 10);
    int64_t span = quality_setting(q, "quality.minutes", 10) * MINUTE_MS;
    const struct quality_marks *m = &q->closings;

    sort(&q->closings);
    for (size_t i = 0, end; i < m->count; i = end) {
        end = run_end(m, i);
        for (size_t from = i; from < end;) {
            size_t to = burst_end(m, from, end, least, span);

            if (to > from)
                add_burst(q, from, to);
            from = to > from ? to : from + 1;
        }
    }
}

/* ---- the same two parties ---- */

static int by_members(const struct quality_found *f, const struct quality_finding *a,
                      const struct quality_finding *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        size_t x = f->members[a->first + i], y = f->members[b->first + i];

        if (x != y)
            return x < y ? -1 : 1;
    }
    return (a->count > b->count) - (a->count < b->count);
}

static int by_members_of(const void *a, const void *b, void *found)
{
    return by_members(found, a, b);
}

/* Three parties that come again are three pairs and one finding. */
static void drop_twins(struct quality_found *f)
{
    size_t kept = 0;

    if (f->count)
        qsort_r(f->items, f->count, sizeof(*f->items), by_members_of, f);
    for (size_t i = 0; i < f->count; i++) {
        if (kept && by_members(f, &f->items[kept - 1], &f->items[i]) == 0)
            free(f->items[i].label);
        else
            f->items[kept++] = f->items[i];
    }
    f->count = kept;
}

/* Each within so many days of the one before. */
static void find_repeated(struct quality *q)
{
    int64_t days = quality_setting(q, "duplicate.days", 90);
    const struct quality_marks *m = &q->names;

    sort(&q->names);
    for (size_t i = 0, end; i < m->count; i = end) {
        size_t to = i + 1;

        end = run_end(m, i);
        while (to < end && m->items[to].order - m->items[to - 1].order <= days)
            to++;
        end = to;
        if (to - i < 2)
            continue;
        quality_add(&q->found[QC_REPEATED], NULL);
        add_members(&q->found[QC_REPEATED], m, i, to);
    }
    drop_twins(&q->found[QC_REPEATED]);
}

/* ---- one case by itself ---- */

static void find_single(struct quality *q)
{
    int64_t moment = quality_setting(q, "quality.seconds", 1) * 1000;

    for (size_t i = 0; i < q->rows_count; i++) {
        const struct quality_row *row = &q->rows[i];
        int64_t apart = row->performed_at - row->outcome_at;

        if (row->performed_at && row->outcome_at && apart <= moment && -apart <= moment) {
            quality_add(&q->found[QC_AT_ONCE], NULL);
            quality_member(&q->found[QC_AT_ONCE], i);
        }
        if (row->outcome != DATE_NONE && calendar_is_off(q->book->calendar, row->outcome)) {
            quality_add(&q->found[QC_OUTCOME_OFF], NULL);
            quality_member(&q->found[QC_OUTCOME_OFF], i);
        }
    }
}

void quality_find(struct quality *q)
{
    find_same_text(q);
    find_near_text(q);
    find_oral_days(q);
    find_days_off(q);
    find_bursts(q);
    find_repeated(q);
    find_single(q);
}

/* core/limits.c - statutory clocks: start, stops, extension, end, days left.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limits.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/lifecycle.h"
#include "core/words.h"

#define TEXT_CELLS 12

/* Excluded days, merged: sorted, apart from each other, both ends given. */
struct stops {
    struct interval *items; /* owned */
    size_t count;
};

static int earlier_from(const void *a, const void *b)
{
    const struct interval *x = a;
    const struct interval *y = b;

    return (x->from > y->from) - (x->from < y->from);
}

/* An interval without an end runs to today; one that ends before it begins
 * excludes nothing. */
static struct stops stops_merged(const struct interval *in, size_t n, int today)
{
    struct stops out = { .items = mem_alloc((n + 1) * sizeof(*out.items)) };

    for (size_t i = 0; i < n; i++) {
        struct interval v = in[i];

        if (v.to == DATE_NONE)
            v.to = today;
        if (v.from != DATE_NONE && v.to != DATE_NONE && v.from <= v.to)
            out.items[out.count++] = v;
    }
    qsort(out.items, out.count, sizeof(*out.items), earlier_from);

    size_t kept = 0;

    for (size_t i = 0; i < out.count; i++) {
        struct interval v = out.items[i];

        if (kept > 0 && v.from <= out.items[kept - 1].to + 1) {
            if (v.to > out.items[kept - 1].to)
                out.items[kept - 1].to = v.to;
        } else {
            out.items[kept++] = v;
        }
    }
    out.count = kept;
    return out;
}

static bool stops_has(const struct stops *s, int day)
{
    for (size_t i = 0; i < s->count; i++)
        if (day >= s->items[i].from && day <= s->items[i].to)
            return true;
    return false;
}

/* The n-th day after start that the unit counts and no stop excludes.  For
 * calendar days that is start + n pushed by the excluded days on the way. */
static int nth_day(const struct calendar *cal, int start, int n, enum limit_unit unit,
                   const struct stops *s)
{
    int day = start;

    while (n > 0) {
        day++;
        if (unit == UNIT_WORKDAYS && calendar_is_off(cal, day))
            continue;
        if (!stops_has(s, day))
            n--;
    }
    return day;
}

static int roll_over(const struct calendar *cal, int day)
{
    while (calendar_is_off(cal, day))
        day++;
    return day;
}

int limit_due(const struct calendar *cal, int start, int length, enum limit_unit unit,
              const struct interval *excluded, size_t n, int today)
{
    struct stops s = stops_merged(excluded, n, today);
    int due = nth_day(cal, start, length, unit, &s);

    free(s.items);
    return unit == UNIT_DAYS ? roll_over(cal, due) : due;
}

static bool limit_is_for(const struct limit *l, const char *sub_kind)
{
    if (str_empty(l->sub_kinds))
        return true;
    if (l->sub_kinds[0] == '!')
        return !word_in(l->sub_kinds + 1, sub_kind ? sub_kind : "");
    return word_in(l->sub_kinds, sub_kind ? sub_kind : "");
}

/* Date of the case field with that key (n bytes); DATE_NONE when there is no such field. */
static int date_by_key(const struct record *rec, const char *key, size_t n)
{
    char *name = mem_copy_n(key, n);
    int field = field_find(rec->kind, name);

    free(name);
    if (field < 0 || rec->kind->fields[field].type != FT_DATE)
        return DATE_NONE;
    return record_date(rec, field);
}

/* The first of the end events, or DATE_NONE. */
static int end_event(const struct record *rec, const char *keys)
{
    int first = DATE_NONE;

    while (keys && *keys) {
        size_t n = strcspn(keys, "|");
        int day = date_by_key(rec, keys, n);

        if (day != DATE_NONE && (first == DATE_NONE || day < first))
            first = day;
        keys += n + (keys[n] == '|');
    }
    return first;
}

/* The suspensions that stop this limit; *n of them, yours. */
static struct interval *stops_of(const struct casefile *f, const struct limit *l, size_t *n)
{
    struct interval *out = mem_alloc((f->of[KIND_SUSPENSION].count + 1) * sizeof(*out));

    *n = 0;
    for (size_t i = 0; i < f->of[KIND_SUSPENSION].count; i++) {
        const struct record *rec = f->of[KIND_SUSPENSION].items[i];

        if (!word_in(l->stops, record_text(rec, SF_KIND)))
            continue;
        out[*n].from = record_date(rec, SF_FROM);
        out[*n].to = record_date(rec, SF_TO);
        (*n)++;
    }
    return out;
}

/* True on a day that an interval excludes with days to come; on its last day
 * the case is already going on again. */
static bool stands_still(const struct interval *v, size_t n, int today)
{
    for (size_t i = 0; i < n; i++)
        if (v[i].from != DATE_NONE && v[i].from <= today &&
            (v[i].to == DATE_NONE || v[i].to > today))
            return true;
    return false;
}

/* A stop that begins after everyone agreed to the new end pushes that end, as
 * it would have pushed the old one; what was known then is in the date agreed. */
static int pushed_end(const struct calendar *cal, const struct limit *l, int end, int consent,
                      const struct interval *v, size_t n, int today)
{
    struct interval *later = mem_alloc((n + 1) * sizeof(*later));
    size_t count = 0;
    int days = 0;

    for (size_t i = 0; i < n; i++)
        if (v[i].from > consent)
            later[count++] = v[i];

    struct stops s = stops_merged(later, count, today);

    for (int day = consent + 1; day <= end; day++)
        if (stops_has(&s, day) && !(l->unit == UNIT_WORKDAYS && calendar_is_off(cal, day)))
            days++;
    if (days > 0) {
        end = nth_day(cal, end, days, l->unit, &s);
        if (l->unit == UNIT_DAYS)
            end = roll_over(cal, end);
    }
    free(s.items);
    free(later);
    return end;
}

/* Puts the agreed later ends in the place of the due date.  A consent that came
 * when the clock, or the end it names, had already run out extends nothing. */
static void extend(struct clock *c, const struct casefile *f, const struct calendar *cal,
                   const struct interval *v, size_t n, int today)
{
    if (str_empty(c->limit->extension))
        return;
    for (size_t i = 0; i < f->of[KIND_EXTENSION].count; i++) {
        const struct record *rec = f->of[KIND_EXTENSION].items[i];
        int old_due = record_date(rec, EF_OLD_DUE);
        int new_due = record_date(rec, EF_NEW_DUE);
        int consent = record_date(rec, EF_CONSENT_ON);

        if (!record_is(rec, EF_ALL_CONSENT, "1") || consent == DATE_NONE || consent > old_due)
            continue;
        if (new_due <= old_due || new_due <= c->due || consent > c->due)
            continue;
        c->due = pushed_end(cal, c->limit, new_due, consent, v, n, today);
        c->extended = true;
    }
}

/* From today to due in the unit: 0 on the last day, at least one day late after it. */
static int days_left(const struct calendar *cal, enum limit_unit unit, int due, int today)
{
    int from = today < due ? today : due;
    int to = today < due ? due : today;
    int n = 0;

    if (unit == UNIT_DAYS)
        return due - today;
    for (int day = from + 1; day <= to; day++)
        if (!calendar_is_off(cal, day))
            n++;
    if (today <= due)
        return n;
    return n > 0 ? -n : -1;
}

static bool calendar_lacks(const struct calendar *cal, int from, int to)
{
    for (int year = date_year(from); year <= date_year(to); year++)
        if (!calendar_knows(cal, year))
            return true;
    return false;
}

static enum clock_state state_of(const struct clock *c, bool still, int today)
{
    if (c->ended != DATE_NONE)
        return c->ended <= c->due ? CLOCK_MET : CLOCK_MISSED;
    if (today > c->due)
        return CLOCK_OVERDUE;
    return still ? CLOCK_STOPPED : CLOCK_RUNNING;
}

static struct clock clock_run(const struct casefile *f, const struct book *book,
                              const struct limit *l, int start, int today)
{
    const struct calendar *cal = book->calendar;
    struct clock c = { .limit = l, .start = start, .ended = end_event(f->rec, l->ends) };
    int now = c.ended != DATE_NONE && c.ended < today ? c.ended : today;
    size_t n;
    struct interval *v = stops_of(f, l, &n);

    c.due = limit_due(cal, start, l->length, l->unit, v, n, now);
    extend(&c, f, cal, v, n, now);
    c.left = days_left(cal, l->unit, c.due, today);
    c.state = state_of(&c, stands_still(v, n, today), today);
    c.no_calendar = calendar_lacks(cal, start + 1, c.due);
    if (c.state == CLOCK_OVERDUE && l->unit == UNIT_WORKDAYS)
        c.no_calendar = calendar_lacks(cal, start + 1, today);
    free(v);
    return c;
}

size_t clocks_of(const struct casefile *f, const struct book *book, int today,
                 struct clock out[CLOCKS_MAX])
{
    size_t n = 0;

    if (record_is(f->rec, CF_STATE, STATE_VOID))
        return 0;
    for (size_t i = 0; i < book->limits_count && n < CLOCKS_MAX; i++) {
        const struct limit *l = &book->limits[i];
        int start;

        if (!l->active || str_empty(l->start) || !limit_is_for(l, f->sub_kind))
            continue;
        start = date_by_key(f->rec, l->start, strlen(l->start));
        if (start != DATE_NONE && start <= today)
            out[n++] = clock_run(f, book, l, start, today);
    }
    return n;
}

static bool clock_binds(const struct clock *c)
{
    if (c->state == CLOCK_MET || c->state == CLOCK_MISSED)
        return false;
    return str_equal(c->limit->on_expiry, "warn") || str_equal(c->limit->on_expiry, "propose");
}

const struct clock *clock_binding(const struct clock *clocks, size_t n)
{
    const struct clock *first = NULL;

    for (size_t i = 0; i < n; i++)
        if (clock_binds(&clocks[i]) && (!first || clocks[i].due < first->due))
            first = &clocks[i];
    return first;
}

/* Ways to say it, the roomiest first: a list column has twelve cells. */
static const char *const days_left_texts[] = { N_("剩 %d天"), N_("剩%d天"), NULL };
static const char *const days_late_texts[] = { N_("超 %d天"), N_("超%d天"), NULL };
static const char *const workdays_left_texts[] = { N_("剩 %d个工作日"), N_("剩%d个工作日"),
                                                   N_("剩%d工作日"), NULL };
static const char *const workdays_late_texts[] = { N_("超 %d个工作日"), N_("超%d个工作日"),
                                                   N_("超%d工作日"), NULL };

static void add_fitting(const char *const *texts, int n, struct buf *out)
{
    size_t start = out->len;

    for (; *texts; texts++) {
        buf_truncate(out, start);
        buf_printf(out, gettext(*texts), n);
        if (utf8_width(buf_text(out) + start) <= TEXT_CELLS)
            return;
    }
}

static void add_left(enum limit_unit unit, int left, struct buf *out)
{
    bool work = unit == UNIT_WORKDAYS;

    if (left == 0)
        buf_add(out, _("今天到期"));
    else if (left > 0)
        add_fitting(work ? workdays_left_texts : days_left_texts, left, out);
    else
        add_fitting(work ? workdays_late_texts : days_late_texts, -left, out);
}

void clock_text(const struct clock *c, struct buf *out)
{
    if (c->state == CLOCK_STOPPED)
        buf_add(out, _("停计"));
    else if (c->state == CLOCK_RUNNING || c->state == CLOCK_OVERDUE)
        add_left(c->limit->unit, c->left, out);
}

void due_text(const struct book *book, int due, const char *limit_code, bool stopped, int today,
              struct buf *out)
{
    const struct limit *l = limit_code ? book_limit(book, limit_code) : NULL;
    enum limit_unit unit = l ? l->unit : UNIT_DAYS;

    if (due == DATE_NONE)
        return;
    if (stopped)
        buf_add(out, _("停计"));
    else
        add_left(unit, days_left(book->calendar, unit, due, today), out);
}

/* core/limits.c - statutory clocks: start, stops, extension, end, days left.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limits.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/committees.h"
#include "core/lifecycle.h"
#include "core/limit_days.h"
#include "core/words.h"

#define STOP_APPRAISAL "appraisal" /* what days of an appraisal count as */

/* ---- which limits a case has ---- */

static bool word_is(const char *word, size_t n, const char *text)
{
    return strlen(text) == n && strncmp(word, text, n) == 0;
}

/* The case field with that key (n bytes); -1 when there is none.  Asked so often for each
 * imported case that it is worth no copy. */
static int field_by_key(const struct kind *k, const char *key, size_t n)
{
    for (size_t i = 0; n > 0 && i < k->count; i++)
        if (k->fields[i].key[0] == key[0] && word_is(key, n, k->fields[i].key))
            return (int)i;
    return -1;
}

/* "v,v" or "!v,v", n bytes: the text is (is not) one of them; 3* is 3 and whatever
 * begins with it. */
static bool values_have(const char *values, size_t n, const char *text)
{
    bool none = n > 0 && *values == '!';
    const char *end = values + n;
    bool found = false;

    values += none;
    while (values <= end && !found) {
        const char *comma = memchr(values, ',', (size_t)(end - values));
        size_t len = (size_t)((comma ? comma : end) - values);

        found = len > 0 && values[len - 1] == '*' ? strncmp(text, values, len - 1) == 0
                                                  : word_is(values, len, text);
        values += len + 1;
    }
    return found != none;
}

/* "field=v,v;field=v": all must hold.  What names no field of a case holds never. */
static bool when_holds(const struct record *rec, const char *when)
{
    while (when && *when) {
        size_t n = strcspn(when, ";"), key = strcspn(when, "=;");
        int field = field_by_key(rec->kind, when, key);

        if (field < 0 || key == n)
            return false;
        if (!values_have(when + key + 1, n - key - 1, record_text(rec, field)))
            return false;
        when += n + (when[n] == ';');
    }
    return true;
}

bool limit_applies(const struct limit *l, const struct casefile *f)
{
    return l->active && book_is_for(l->sub_kinds, case_matter(f)) && when_holds(f->rec, l->when);
}

/* Of the keys separated by |, the next date field of the record; -1 at the end. */
static int next_date_field(const struct record *rec, const char **keys)
{
    while (*keys && **keys) {
        size_t n = strcspn(*keys, "|");
        int field = field_by_key(rec->kind, *keys, n);

        *keys += n + ((*keys)[n] == '|');
        if (field >= 0 && rec->kind->fields[field].type == FT_DATE)
            return field;
    }
    return -1;
}

int limit_start(const struct limit *l, const struct record *rec, int *field)
{
    const char *keys = l->start;

    while ((*field = next_date_field(rec, &keys)) >= 0)
        if (!record_empty(rec, *field))
            return record_date(rec, *field);
    return DATE_NONE;
}

/* The first of the end events, or DATE_NONE. */
static int end_event(const struct record *rec, const char *keys)
{
    int first = DATE_NONE;
    int field;

    while ((field = next_date_field(rec, &keys)) >= 0) {
        int day = record_date(rec, field);

        if (day != DATE_NONE && (first == DATE_NONE || day < first))
            first = day;
    }
    return first;
}

/* ---- what stops it ---- */

static void add_stop(struct interval *out, size_t *n, int from, int to)
{
    out[(*n)++] = (struct interval) { from, to };
}

/* From the commission to the opinion, both included, or to the day it was given up. */
static int appraisal_end(const struct record *rec)
{
    int received = record_date(rec, APF_RECEIVED), withdrawn = record_date(rec, APF_WITHDRAWN);

    if (received == DATE_NONE || (withdrawn != DATE_NONE && withdrawn < received))
        return withdrawn;
    return received;
}

/* The suspensions and appraisals that stop this limit; *n of them, yours. */
static struct interval *stops_of(const struct casefile *f, const struct limit *l, size_t *n)
{
    const struct record_list *stops = &f->of[KIND_SUSPENSION];
    const struct record_list *appraisals = &f->of[KIND_APPRAISAL];
    struct interval *out = mem_alloc((stops->count + appraisals->count + 1) * sizeof(*out));

    *n = 0;
    for (size_t i = 0; i < stops->count; i++) {
        const struct record *rec = stops->items[i];

        if (!rec->void_reason && word_in(l->stops, record_text(rec, SF_KIND)))
            add_stop(out, n, record_date(rec, SF_FROM), record_date(rec, SF_TO));
    }
    for (size_t i = 0; word_in(l->stops, STOP_APPRAISAL) && i < appraisals->count; i++) {
        const struct record *rec = appraisals->items[i];

        if (!rec->void_reason)
            add_stop(out, n, record_date(rec, APF_COMMISSIONED), appraisal_end(rec));
    }
    return out;
}

/* ---- what moves its end ---- */

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

        if (rec->void_reason || !record_is(rec, EF_ALL_CONSENT, "1") || consent == DATE_NONE ||
            consent > old_due)
            continue;
        if (new_due <= old_due || new_due <= c->due || consent > c->due)
            continue;
        c->due = limit_pushed(cal, c->limit->unit, new_due, consent, v, n, today);
        c->extended = true;
    }
}

/* An act that falls into the term interrupts it: the term begins anew on that day. */
static int begun_anew(const struct clock *c, const struct record *rec, const struct calendar *cal,
                      int today)
{
    int day = end_event(rec, c->limit->restart);

    if (day == DATE_NONE || day < c->start || day > c->due || day > today)
        return DATE_NONE;
    return limit_due(cal, day, c->limit->length, c->limit->unit, NULL, 0, today);
}

int clock_end(const struct clock *c)
{
    return c->again == DATE_NONE ? c->due : c->again;
}

/* ---- one clock ---- */

static enum clock_state state_of(const struct clock *c, bool still, int today)
{
    if (c->ended != DATE_NONE)
        return c->ended <= clock_end(c) ? CLOCK_MET : CLOCK_MISSED;
    if (today > clock_end(c))
        return CLOCK_OVERDUE;
    return still ? CLOCK_STOPPED : CLOCK_RUNNING;
}

/* Of a term of years only the last day is looked up. */
static bool clock_guesses(const struct clock *c, const struct calendar *cal, int today)
{
    int end = clock_end(c);

    if (c->limit->unit == UNIT_YEARS)
        return limit_guesses(cal, end, end);
    if (c->state == CLOCK_OVERDUE && c->limit->unit == UNIT_WORKDAYS)
        end = today;
    return limit_guesses(cal, c->start + 1, end);
}

/* What an open case must be done by; afterwards only a date that the parties agreed on:
 * revisit and filing are said beside it. */
static bool clock_binds(const struct clock *c, bool open)
{
    if (c->state == CLOCK_MET || c->state == CLOCK_MISSED)
        return false;
    return (open || c->limit->length == 0) &&
           (str_equal(c->limit->on_expiry, "warn") || str_equal(c->limit->on_expiry, "propose"));
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
    c.again = begun_anew(&c, f->rec, cal, today);
    c.stopped = limit_stopped(cal, l->unit, v, n, start, c.due, now);
    c.left = limit_left(cal, l->unit, clock_end(&c), today);
    c.state = state_of(&c, stops_stand(v, n, today), today);
    c.no_calendar = clock_guesses(&c, cal, today);
    c.binds = clock_binds(&c, state_is_open(record_text(f->rec, CF_STATE)));
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
        int field, start;

        if (!limit_applies(l, f))
            continue;
        start = limit_start(l, f->rec, &field);
        /* A date that was agreed on is known before it comes. */
        if (start == DATE_NONE || (start > today && l->length > 0))
            continue;
        out[n] = clock_run(f, book, l, start, today);
        out[n++].start_field = field;
    }
    return n;
}

const struct clock *clock_binding(const struct clock *clocks, size_t n)
{
    const struct clock *first = NULL;

    for (size_t i = 0; i < n; i++)
        if (clocks[i].binds && (!first || clocks[i].due < first->due))
            first = &clocks[i];
    return first;
}

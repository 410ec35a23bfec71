/* src/store/office_due.c - clocks that run on something else than a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/office_due.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/limits.h"
#include "core/screening.h"
#include "store/access.h"
#include "store/db.h"

#define LIMIT_TERM    "D-13"
#define LIMIT_FINDING "D-15"
#define LIMIT_ROUND   "D-15Z"

struct dues {
    const struct book *book;
    int until; /* what ends later is left out */
    struct office_due *items;
    size_t count, cap;
};

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

/* Takes about. */
static void add_due(struct dues *d, const struct limit *l, struct office_due row, const char *name,
                    char *about, const char *who)
{
    if (row.due == DATE_NONE || row.due > d->until) {
        free(about);
        return;
    }
    row.name = mem_copy(or_empty(name));
    row.about = about;
    row.limit_code = mem_copy(l->code);
    row.limit_name = mem_copy(l->name);
    row.who = mem_copy(or_empty(who));
    mem_grow((void **)&d->items, d->count, &d->cap, sizeof(*d->items));
    d->items[d->count++] = row;
}

/* The limit, or NULL when the office has switched it off. */
static const struct limit *limit_on(const struct dues *d, const char *code)
{
    const struct limit *l = book_limit(d->book, code);

    return l && l->active ? l : NULL;
}

/* --- D-13: the term of a committee (art. 9) --- */

static enum status add_terms(struct db *db, struct dues *d, struct err *err)
{
    const struct limit *l = limit_on(d, LIMIT_TERM);
    struct stmt q;

    if (!l)
        return ST_OK;
    db_prepare(db, &q,
               "SELECT id, name, coalesce(chair, ''), term_from FROM committee"
               " WHERE term_from IS NOT NULL AND coalesce(active, 1) = 1 AND void_reason IS NULL"
               " ORDER BY id");
    while (db_row(&q)) {
        int from = date_from_iso(db_text(&q, 3));
        struct office_due row = {
            .kind = KIND_COMMITTEE,
            .id = db_int(&q, 0),
            .due = limit_due(d->book->calendar, from, l->length, l->unit, NULL, 0, from),
        };

        add_due(d, l, row, db_text(&q, 1), mem_copy(""), db_text(&q, 2));
    }
    return db_finish(&q, err);
}

/* --- D-15: findings that nobody has handled --- */

/* The day its leader set, else that of its risk; handed on, that of the level that has it. */
static int due_of_finding(const struct dues *d, struct stmt *q)
{
    int set = date_from_iso(db_text(q, 6)), handed = date_from_iso(db_text(q, 7));
    struct record *rec;

    if (handed != DATE_NONE)
        return handed;
    if (set != DATE_NONE)
        return set;
    rec = record_new(KIND_FINDING);
    record_set(rec, FDF_FOUND, db_text(q, 4));
    record_set(rec, FDF_RISK, db_text(q, 5));
    set = finding_due(rec, d->book);
    record_free(rec);
    return set;
}

static enum status add_findings(struct db *db, struct dues *d, struct err *err)
{
    const struct limit *l = limit_on(d, LIMIT_FINDING);
    struct stmt q;

    if (!l)
        return ST_OK;
    db_prepare(db, &q,
               "SELECT f.id, coalesce(f.number, '#' || f.id), f.title,"
               " coalesce(f.responsible, f.responsible_unit, ''), f.found_on, f.risk, f.due_on,"
               " h.due_on"
               " FROM finding AS f LEFT JOIN handover AS h ON h.id ="
               "  (SELECT max(id) FROM handover WHERE finding = f.id AND ended_on IS NULL"
               "   AND void_reason IS NULL)"
               " WHERE f.void_reason IS NULL AND f.closed_on IS NULL"
               " AND (f.state IN ('" FINDING_FOUND "', '" FINDING_ASSIGNED "')"
               "  OR (f.state = '" FINDING_ESCALATED "' AND h.id IS NOT NULL))"
               " ORDER BY f.id");
    while (db_row(&q)) {
        struct office_due row = { .kind = KIND_FINDING,
                                  .id = db_int(&q, 0),
                                  .due = due_of_finding(d, &q) };

        if (!access_sees_row(db, KIND_FINDING, row.id))
            continue;
        add_due(d, l, row, db_text(&q, 1), mem_copy(db_text(&q, 2)), db_text(&q, 3));
    }
    return db_finish(&q, err);
}

/* --- D-15Z: rounds that were not reported --- */

static char *period_text(struct period p)
{
    char from[DATE_SIZE], to[DATE_SIZE];

    return mem_printf(_("%s 至 %s"), date_to_iso(p.from, from), date_to_iso(p.to, to));
}

/* The first period of the unit that no round reaches; its rounds come by day. */
struct owed {
    int64_t unit;
    char *name; /* owned */
    const struct cadence *cadence;
    struct period next;
};

static void add_owed(struct dues *d, const struct limit *l, struct owed *o)
{
    struct office_due row = { .kind = KIND_ROUND };

    if (o->unit && o->cadence) {
        row.due = cadence_deadline(o->cadence, o->next);
        add_due(d, l, row, o->name, period_text(o->next), "");
    }
    free(o->name);
    *o = (struct owed) { 0 };
}

/* A round covers the periods that it reaches into with its last day. */
static void see_round(struct owed *o, int to)
{
    struct period p = cadence_period(o->cadence, to);

    if (o->next.from == DATE_NONE || p.from == o->next.from)
        o->next = cadence_period(o->cadence, p.to + 1);
}

static enum status add_rounds(struct db *db, struct dues *d, struct err *err)
{
    const struct limit *l = limit_on(d, LIMIT_ROUND);
    struct owed o = { 0 };
    struct buf sql = BUF_INIT;
    struct stmt q;

    if (!l)
        return ST_OK;
    buf_add(&sql, "SELECT r.unit, coalesce((SELECT p.name FROM area AS p"
                  " WHERE p.id = a.parent AND p.level > 1), '') || a.name, a.level, r.to_on"
                  " FROM screening_round AS r"
                  " JOIN area AS a ON a.id = r.unit"
                  " WHERE r.void_reason IS NULL AND a.void_reason IS NULL"
                  " AND coalesce(a.active, 1) = 1 AND ");
    scope_add(db, KIND_ROUND, "r", &sql);
    buf_add(&sql, " ORDER BY r.unit, r.to_on");
    db_prepare_text(db, &q, buf_text(&sql));
    buf_release(&sql);
    while (db_row(&q)) {
        if (db_int(&q, 0) != o.unit) {
            add_owed(d, l, &o);
            o.unit = db_int(&q, 0);
            o.name = mem_copy(db_text(&q, 1));
            o.cadence = book_cadence(d->book, (int)db_int(&q, 2));
            if (o.cadence && !o.cadence->zero)
                o.cadence = NULL; /* nothing found need not be reported */
            o.next.from = DATE_NONE;
        }
        if (o.cadence)
            see_round(&o, date_from_iso(db_text(&q, 3)));
    }
    add_owed(d, l, &o);
    return db_finish(&q, err);
}

/* --- all of them --- */

static int sooner(const void *a, const void *b)
{
    const struct office_due *x = a, *y = b;

    if (x->due != y->due)
        return x->due < y->due ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return strcmp(x->name, y->name);
}

static void dues_release(struct dues *d)
{
    for (size_t i = 0; i < d->count; i++) {
        free(d->items[i].name);
        free(d->items[i].about);
        free(d->items[i].limit_code);
        free(d->items[i].limit_name);
        free(d->items[i].who);
    }
    free(d->items);
}

enum status office_due(struct db *db, const struct book *book, int today, int days,
                       void (*each)(void *ctx, const struct office_due *row), void *ctx,
                       struct err *err)
{
    struct dues d = { .book = book, .until = today + days };
    enum status st = add_terms(db, &d, err);

    if (st == ST_OK)
        st = add_findings(db, &d, err);
    if (st == ST_OK)
        st = add_rounds(db, &d, err);
    if (st == ST_OK && d.count)
        qsort(d.items, d.count, sizeof(*d.items), sooner);
    for (size_t i = 0; st == ST_OK && i < d.count; i++)
        each(ctx, &d.items[i]);
    dues_release(&d);
    return st;
}

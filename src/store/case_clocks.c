/* src/store/case_clocks.c - the clocks of a case as columns and rows, and what runs out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "cases_impl.h"
#include "core/guards.h"
#include "core/lifecycle.h"
#include "core/words.h"
#include "store/access.h"
#include "store/books.h"
#include "store/records.h"

/* No window stays open longer, whatever stopped it. */
#define WINDOW_DAYS_MAX 400
/* Cases a transaction of a refresh. */
#define REFRESH_CASES 200
/* A limit that somebody changes is followed back so far in cases that are over. */
#define FOLLOW_DAYS 400
/* How long before it ends a mere hint stands among what runs out. */
#define HINT_DAYS 30

/* --- of one case --- */

/* A window: nothing is late when it closes, it is just no longer possible. */
static bool is_window(const struct limit *l)
{
    return str_equal(l->on_expiry, "block");
}

static bool is_hint(const struct limit *l)
{
    return str_equal(l->on_expiry, "info");
}

static bool presses(const struct limit *l)
{
    return str_equal(l->on_expiry, "warn") || str_equal(l->on_expiry, "propose");
}

/* It runs while the case is open and has nothing to say when the case is over. */
static bool ends_with_case(const struct limit *l)
{
    return word_in(l->ends, "outcome_on");
}

/* A date that somebody wrote down, not one that was computed. */
static bool is_agreed_date(const struct limit *l)
{
    return l->length == 0;
}

/* Days after the start on which the limit surely is over, stops aside. */
static int span_of(const struct limit *l)
{
    int days = l->unit == UNIT_YEARS ? l->length * 366 + 30 : l->length * 2 + 60;

    return days > WINDOW_DAYS_MAX ? days : WINDOW_DAYS_MAX;
}

/* Closed cases are the most, and computing all their clocks would cost more
 * than storing them: look first whether one can still say something. */
static bool may_say_more(const struct casefile *f, const struct book *book, int today)
{
    for (size_t i = 0; i < book->limits_count; i++) {
        const struct limit *l = &book->limits[i];
        int field, start;

        if (!l->active || ends_with_case(l))
            continue;
        start = limit_start(l, f->rec, &field);
        if (start == DATE_NONE || !limit_applies(l, f))
            continue;
        /* What ended long ago still presses, unless it came in with the case. */
        if (today - start <= span_of(l) ||
            (presses(l) && (f->rec->version > 0 || is_agreed_date(l))))
            return true;
    }
    return false;
}

static bool is_performed(const struct record *rec)
{
    return !record_empty(rec, CF_PERFORMED) || record_is(rec, CF_PERFORMANCE, PERFORMANCE_DONE);
}

static bool open_says(const struct clock *c)
{
    if (c->state == CLOCK_OVERDUE) /* a notice or a window that has run out is history */
        return presses(c->limit);
    return c->state == CLOCK_RUNNING || c->state == CLOCK_STOPPED;
}

/* After the outcome: performance, revisit, filing and feedback until the volume is filed;
 * windows while they are open and of use. */
static bool over_says(const struct clock *c, const struct record *rec)
{
    bool running = c->state == CLOCK_RUNNING || c->state == CLOCK_STOPPED;

    if (ends_with_case(c->limit))
        return false;
    if (is_window(c->limit))
        return running && !is_performed(rec);
    if (is_hint(c->limit))
        return running;
    return presses(c->limit) && (running || c->state == CLOCK_OVERDUE) &&
           !state_is_locked(record_text(rec, CF_STATE));
}

void case_clocks_derive(struct casefile *f, const struct book *book, int today,
                        struct case_clocks *out)
{
    bool open = state_is_open(record_text(f->rec, CF_STATE));
    const struct clock *binding;
    struct clock all[CLOCKS_MAX];
    size_t n = 0;

    out->count = 0;
    out->today = today;
    if (open || may_say_more(f, book, today))
        n = clocks_of(f, book, today, all);
    for (size_t i = 0; i < n; i++) {
        if (open ? open_says(&all[i]) : over_says(&all[i], f->rec))
            out->items[out->count++] = all[i];
    }
    binding = clock_binding(out->items, out->count);
    record_set_date(f->rec, CF_DUE, binding ? binding->due : DATE_NONE);
    record_set(f->rec, CF_DUE_LIMIT, binding ? binding->limit->code : NULL);
    record_set(f->rec, CF_STOPPED, !binding ? NULL : binding->state == CLOCK_STOPPED ? "1" : "0");
}

static const char *state_name(enum clock_state state)
{
    return state == CLOCK_STOPPED ? "stopped" : state == CLOCK_OVERDUE ? "overdue" : "running";
}

/* The day from which the register reminds of what follows the outcome of the case: an old
 * ledger that comes in does not make an office late that filed it long ago. */
static int case_since(struct db *db, int64_t case_id, int today)
{
    int since = today;
    struct stmt q;

    db_prepare(db, &q, "SELECT created_at FROM case_rec WHERE id = ?1");
    db_bind_int_at(&q, 1, case_id);
    if (db_row(&q))
        since = date_of_stamp(db_int(&q, 0));
    db_finish(&q, NULL);
    return since < today ? since : today;
}

static bool is_reminder(const struct clock *c)
{
    return c->state == CLOCK_OVERDUE && !c->binds && !is_agreed_date(c->limit);
}

static enum status write_clock(struct db *db, int64_t case_id, const struct clock *c,
                               struct err *err)
{
    char iso[DATE_SIZE];
    struct stmt q;

    db_prepare(db, &q,
               "INSERT INTO clock(case_id, limit_code, start_on, due_on, state)"
               " VALUES(?1, ?2, ?3, ?4, ?5)");
    db_bind_int_at(&q, 1, case_id);
    db_bind_text_at(&q, 2, c->limit->code);
    db_bind_text_at(&q, 3, date_to_iso(c->start, iso));
    db_bind_text_at(&q, 4, date_to_iso(clock_end(c), iso));
    db_bind_text_at(&q, 5, state_name(c->state));
    return db_finish(&q, err);
}

enum status case_clocks_write(struct db *db, int64_t case_id, const struct case_clocks *clocks,
                              bool fresh, struct err *err)
{
    int since = DATE_NONE;
    struct stmt q;
    enum status st = ST_OK;

    if (!fresh) {
        db_prepare(db, &q, "DELETE FROM clock WHERE case_id = ?1");
        db_bind_int_at(&q, 1, case_id);
        st = db_finish(&q, err);
    }
    for (size_t i = 0; st == ST_OK && i < clocks->count; i++) {
        const struct clock *c = &clocks->items[i];

        if (is_reminder(c) && since == DATE_NONE)
            since = case_since(db, case_id, clocks->today);
        if (!is_reminder(c) || clock_end(c) >= since)
            st = write_clock(db, case_id, c, err);
    }
    return st;
}

/* --- of all cases --- */

static void add_open_states(struct buf *sql)
{
    static const char *const states[] = { STATE_DRAFT,     STATE_SUBMITTED,   STATE_REJECTED,
                                          STATE_ACCEPTED,  STATE_MEDIATING,   STATE_SUSPENDED,
                                          STATE_AGREED,    STATE_PERFORMING,  STATE_PERFORMED,
                                          STATE_PARTLY,    STATE_BREACHED,    STATE_TERMINATED,
                                          STATE_WITHDRAWN, STATE_TRANSFERRED, STATE_REOPENED,
                                          STATE_CLOSED,    STATE_ARCHIVED,    STATE_VOID };
    const char *comma = "";

    for (size_t i = 0; i < ARRAY_LEN(states); i++) {
        if (state_is_open(states[i])) {
            buf_printf(sql, "%s'%s'", comma, states[i]);
            comma = ", ";
        }
    }
}

struct ids {
    int64_t *items; /* owned */
    size_t count, cap;
};

/* Cases whose clocks depend on the day: open ones, those with a clock that still says
 * something, and those to be performed that have none yet.  Of the cases that are over also
 * those since a day (DATE_NONE: no others). */
static enum status running_cases(struct db *db, int since, struct ids *ids, struct err *err)
{
    struct buf sql = BUF_INIT;
    char iso[DATE_SIZE];
    struct stmt q;

    buf_add(&sql, "SELECT id FROM case_rec WHERE state IN (");
    add_open_states(&sql);
    buf_add(&sql, ") UNION SELECT case_id FROM clock"
                  " UNION SELECT id FROM case_rec WHERE perform_due IS NOT NULL"
                  " AND due_on IS NULL AND state IN ('" STATE_AGREED "', '" STATE_PERFORMING
                  "', '" STATE_PARTLY "', '" STATE_BREACHED "')");
    if (since != DATE_NONE)
        buf_printf(&sql, " UNION SELECT id FROM case_rec WHERE outcome_on >= '%s'",
                   date_to_iso(since, iso));
    db_prepare_text(db, &q, buf_text(&sql));
    buf_release(&sql);
    while (db_row(&q)) {
        mem_grow((void **)&ids->items, ids->count, &ids->cap, sizeof(*ids->items));
        ids->items[ids->count++] = db_int(&q, 0);
    }
    return db_finish(&q, err);
}

/* Not a change of the case: neither its version nor its history moves. */
static enum status write_due(struct db *db, const struct record *rec, struct err *err)
{
    struct stmt q;

    if (!record_field_changed(rec, CF_DUE) && !record_field_changed(rec, CF_DUE_LIMIT) &&
        !record_field_changed(rec, CF_STOPPED))
        return ST_OK;
    db_prepare(db, &q,
               "UPDATE case_rec SET due_on = ?2, due_limit = ?3, stopped = ?4 WHERE id = ?1");
    db_bind_int_at(&q, 1, rec->id);
    db_bind_text_at(&q, 2, record_get(rec, CF_DUE));
    db_bind_text_at(&q, 3, record_get(rec, CF_DUE_LIMIT));
    if (!record_empty(rec, CF_STOPPED))
        db_bind_int_at(&q, 4, record_int(rec, CF_STOPPED));
    return db_finish(&q, err);
}

static enum status refresh_case(struct db *db, const struct book *book, int64_t id, int today,
                                int *overdue, struct err *err)
{
    struct case_clocks clocks;
    struct casefile *f;
    enum status st = cases_load(db, id, &f, err);

    if (st != ST_OK)
        return st;
    case_clocks_derive(f, book, today, &clocks);
    st = write_due(db, f->rec, err);
    if (st == ST_OK)
        st = case_clocks_write(db, id, &clocks, false, err);
    if (!record_empty(f->rec, CF_DUE) && record_date(f->rec, CF_DUE) < today)
        (*overdue)++;
    casefile_free(f);
    return st;
}

static enum status refresh(struct db *db, const struct book *book, int today, int since,
                           int *overdue, struct err *err)
{
    struct access was = access_lift(db);
    struct ids ids = { 0 };
    enum status st = running_cases(db, since, &ids, err);
    size_t i = 0;

    *overdue = 0;
    /* In short transactions: clerks go on working meanwhile. */
    while (st == ST_OK && i < ids.count) {
        st = db_begin(db, err);
        if (st != ST_OK)
            break;
        for (size_t end = i + REFRESH_CASES; st == ST_OK && i < end && i < ids.count; i++)
            st = refresh_case(db, book, ids.items[i], today, overdue, err);
        st = db_end(db, st, err);
    }
    free(ids.items);
    access_lower(db, &was);
    return st;
}

enum status cases_refresh_clocks(struct db *db, const struct book *book, int today, int *overdue,
                                 struct err *err)
{
    return refresh(db, book, today, DATE_NONE, overdue, err);
}

enum status cases_follow(struct db *db, enum kind_id kind, int today, struct err *err)
{
    struct book *book = NULL;
    enum status st;
    int overdue;

    if (kind != KIND_LIMIT && kind != KIND_HOLIDAY)
        return ST_OK;
    st = books_load(db, &book, err);
    if (st == ST_OK)
        st = refresh(db, book, today, kind == KIND_LIMIT ? today - FOLLOW_DAYS : DATE_NONE,
                     &overdue, err);
    book_free(book);
    return st;
}

/* --- what runs out --- */

enum status cases_due(struct db *db, int today, int days, size_t max,
                      void (*each)(void *ctx, const struct due_row *row), void *ctx,
                      struct err *err)
{
    char iso[DATE_SIZE];
    size_t given = 0;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT k.case_id, coalesce(c.number, c.code, '#' || c.id), coalesce(c.parties, ''),"
               " k.limit_code, l.name, coalesce(m.name, ''), o.name,"
               " CASE WHEN a.level > 2 THEN t.name ELSE a.name END, k.due_on, k.state"
               " FROM clock AS k JOIN case_rec AS c ON c.id = k.case_id"
               " JOIN limit_rule AS l ON l.code = k.limit_code"
               " JOIN committee AS o ON o.id = c.committee"
               " JOIN area AS a ON a.id = c.area LEFT JOIN area AS t ON t.id = a.parent"
               " LEFT JOIN mediator AS m ON m.id = c.mediator"
               " WHERE k.due_on <= :until"
               " AND (k.due_on >= :today OR l.on_expiry IN ('warn', 'propose'))"
               " AND (k.due_on <= :hint OR l.on_expiry <> 'info')"
               " ORDER BY k.due_on, k.case_id, k.limit_code");
    db_bind_text(&q, ":until", date_to_iso(today + days, iso));
    db_bind_text(&q, ":today", date_to_iso(today, iso));
    db_bind_text(&q, ":hint", date_to_iso(today + HINT_DAYS, iso));
    while ((!max || given < max) && db_row(&q)) {
        char *texts[7];
        struct due_row row = { .case_id = db_int(&q, 0) };

        if (!access_sees_case(db, row.case_id))
            continue;
        given++;
        for (int i = 0; i < 7; i++)
            texts[i] = mem_copy(db_text(&q, i + 1));
        row.number = texts[0];
        row.parties = texts[1];
        row.limit_code = texts[2];
        row.limit_name = texts[3];
        row.mediator = texts[4];
        row.committee = texts[5];
        row.town = texts[6];
        row.due = date_from_iso(db_text(&q, 8));
        row.stopped = str_equal(db_text(&q, 9), "stopped");
        each(ctx, &row);
        for (int i = 0; i < 7; i++)
            free(texts[i]);
    }
    return db_finish(&q, err);
}

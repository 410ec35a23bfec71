/* src/store/case_clocks.c - the clocks of a case as columns and rows, and what runs out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "cases_impl.h"
#include "core/lifecycle.h"
#include "store/books.h"
#include "store/records.h"

/* A window that is not used by then has closed long ago, whatever stopped it. */
#define WINDOW_DAYS_MAX 400
/* Cases a transaction of a refresh. */
#define REFRESH_CASES 200

/* --- of one case --- */

/* A window: nothing is late when it closes, it is just no longer possible. */
static bool is_window(const struct limit *l)
{
    return str_equal(l->on_expiry, "block");
}

/* Closed cases are the most, and computing all their clocks would cost more
 * than storing them: look first whether a window can still be open. */
static bool may_have_window(const struct record *rec, const struct book *book, int today)
{
    for (size_t i = 0; i < book->limits_count; i++) {
        const struct limit *l = &book->limits[i];
        int field = l->active && is_window(l) ? field_find(rec->kind, l->start) : -1;
        int start = field >= 0 ? record_date(rec, field) : DATE_NONE;

        if (start != DATE_NONE && start <= today && today - start <= WINDOW_DAYS_MAX)
            return true;
    }
    return false;
}

static bool still_says(const struct clock *c, bool open)
{
    switch (c->state) {
    case CLOCK_RUNNING:
    case CLOCK_STOPPED:
        return open || is_window(c->limit);
    case CLOCK_OVERDUE:
        /* A notice or a window that has run out is history. */
        return open && (str_equal(c->limit->on_expiry, "warn") ||
                        str_equal(c->limit->on_expiry, "propose"));
    default:
        return false;
    }
}

void case_clocks_derive(struct casefile *f, const struct book *book, int today,
                        struct case_clocks *out)
{
    bool open = state_is_open(record_text(f->rec, CF_STATE));
    const struct clock *binding;
    struct clock all[CLOCKS_MAX];
    size_t n = 0;

    out->count = 0;
    if (open || may_have_window(f->rec, book, today))
        n = clocks_of(f, book, today, all);
    for (size_t i = 0; i < n; i++) {
        if (still_says(&all[i], open))
            out->items[out->count++] = all[i];
    }
    binding = open ? clock_binding(out->items, out->count) : NULL;
    record_set_date(f->rec, CF_DUE, binding ? binding->due : DATE_NONE);
    record_set(f->rec, CF_DUE_LIMIT, binding ? binding->limit->code : NULL);
    record_set(f->rec, CF_STOPPED, !binding ? NULL : binding->state == CLOCK_STOPPED ? "1" : "0");
}

static const char *state_name(enum clock_state state)
{
    return state == CLOCK_STOPPED ? "stopped" : state == CLOCK_OVERDUE ? "overdue" : "running";
}

enum status case_clocks_write(struct db *db, int64_t case_id, const struct case_clocks *clocks,
                              bool fresh, struct err *err)
{
    char iso[DATE_SIZE];
    struct stmt q;
    enum status st = ST_OK;

    if (!fresh) {
        db_prepare(db, &q, "DELETE FROM clock WHERE case_id = ?1");
        db_bind_int_at(&q, 1, case_id);
        st = db_finish(&q, err);
    }
    for (size_t i = 0; st == ST_OK && i < clocks->count; i++) {
        const struct clock *c = &clocks->items[i];

        db_prepare(db, &q,
                   "INSERT INTO clock(case_id, limit_code, start_on, due_on, state)"
                   " VALUES(?1, ?2, ?3, ?4, ?5)");
        db_bind_int_at(&q, 1, case_id);
        db_bind_text_at(&q, 2, c->limit->code);
        db_bind_text_at(&q, 3, date_to_iso(c->start, iso));
        db_bind_text_at(&q, 4, date_to_iso(c->due, iso));
        db_bind_text_at(&q, 5, state_name(c->state));
        st = db_finish(&q, err);
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

/* Cases whose clocks depend on the day: open ones, and those with a window. */
static enum status running_cases(struct db *db, struct ids *ids, struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;

    buf_add(&sql, "SELECT id FROM case_rec WHERE state IN (");
    add_open_states(&sql);
    buf_add(&sql, ") UNION SELECT case_id FROM clock");
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

enum status cases_refresh_clocks(struct db *db, const struct book *book, int today, int *overdue,
                                 struct err *err)
{
    struct ids ids = { 0 };
    enum status st = running_cases(db, &ids, err);
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
    return st;
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
        st = cases_refresh_clocks(db, book, today, &overdue, err);
    book_free(book);
    return st;
}

/* --- what runs out --- */

enum status cases_due(struct db *db, int today, int days, size_t max,
                      void (*each)(void *ctx, const struct due_row *row), void *ctx,
                      struct err *err)
{
    char iso[DATE_SIZE];
    struct stmt q;

    db_prepare(db, &q,
               "SELECT k.case_id, coalesce(c.number, c.code, '#' || c.id), coalesce(c.parties, ''),"
               " k.limit_code, l.name, coalesce(m.name, ''), o.name, k.due_on, k.state"
               " FROM clock AS k JOIN case_rec AS c ON c.id = k.case_id"
               " JOIN limit_rule AS l ON l.code = k.limit_code"
               " JOIN committee AS o ON o.id = c.committee"
               " LEFT JOIN mediator AS m ON m.id = c.mediator"
               " WHERE k.due_on <= :until"
               " AND (k.due_on >= :today OR l.on_expiry IN ('warn', 'propose'))"
               " ORDER BY k.due_on, k.case_id, k.limit_code LIMIT :max");
    db_bind_text(&q, ":until", date_to_iso(today + days, iso));
    db_bind_text(&q, ":today", date_to_iso(today, iso));
    db_bind_int(&q, ":max", max ? (int64_t)max : -1);
    while (db_row(&q)) {
        char *texts[6];
        struct due_row row = { .case_id = db_int(&q, 0) };

        for (int i = 0; i < 6; i++)
            texts[i] = mem_copy(db_text(&q, i + 1));
        row.number = texts[0];
        row.parties = texts[1];
        row.limit_code = texts[2];
        row.limit_name = texts[3];
        row.mediator = texts[4];
        row.committee = texts[5];
        row.due = date_from_iso(db_text(&q, 7));
        row.stopped = str_equal(db_text(&q, 8), "stopped");
        each(ctx, &row);
        for (int i = 0; i < 6; i++)
            free(texts[i]);
    }
    return db_finish(&q, err);
}

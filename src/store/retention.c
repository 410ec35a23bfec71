/* store/retention.c - which cases' retention is over; proposals, decisions, the record.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/retention.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/lifecycle.h"
#include "core/words.h"
#include "db_impl.h"
#include "retention_impl.h"

#define USUAL      "years30" /* [D] */
#define YEARS      "years"
#define YEARS_MOST 200
#define ENDED      STATE_CLOSED "|" STATE_ARCHIVED "|" STATE_REJECTED "|" STATE_VOID

static const struct {
    const char *key, *label;
} stages[] = {
    [RETENTION_DUE] = { "due", N_("到期") },
    [RETENTION_PROPOSED] = { "proposed", N_("待批准") },
    [RETENTION_APPROVED] = { "approved", N_("待销毁") },
    [RETENTION_REFUSED] = { "refused", N_("不同意") },
    [RETENTION_DONE] = { "done", N_("已销毁") },
};

const char *retention_stage_key(enum retention_stage s)
{
    return stages[s].key;
}

const char *retention_stage_label(enum retention_stage s)
{
    return stages[s].label;
}

/* Administrator and auditor may look; only who decides may act. */
static enum status may_look(struct db *db, struct err *err)
{
    if (access_may(db_access(db), RIGHT_AUDIT))
        return ST_OK;
    return access_check(db, RIGHT_RETENTION, err);
}

/* ---- the term ---- */

/* DATE_NONE: it never ends, or the code says no years. */
static int term_end(const char *term, int from)
{
    char *end = NULL;
    long years;

    if (from == DATE_NONE || !str_starts(term, YEARS))
        return DATE_NONE;
    years = strtol(term + strlen(YEARS), &end, 10);
    if (*end || years < 1 || years > YEARS_MOST)
        return DATE_NONE;
    return date_add_months(from, (int)years * 12);
}

/* The day that the setting names, else the other one. */
static const char *start_columns(const struct book *book)
{
    return str_equal(book_setting(book, "retention.from", "filed"), "closed")
               ? "coalesce(c.closed_on, c.filed_on)"
               : "coalesce(c.filed_on, c.closed_on)";
}

void retention_term_release(struct retention_term *t)
{
    free(t->number);
    free(t->code);
    free(t->state);
}

enum status retention_term_read(struct db *db, const struct book *book, int64_t id,
                                struct retention_term *t, struct err *err)
{
    char *sql = mem_printf("SELECT coalesce(c.number, c.code, '#' || c.id),"
                           " coalesce(c.retention, '" USUAL "'), c.state, %s"
                           " FROM case_rec AS c WHERE c.id = :id AND c.void_reason IS NULL",
                           start_columns(book));
    bool there;
    struct stmt q;
    enum status st;

    *t = (struct retention_term) { .from = DATE_NONE, .due = DATE_NONE };
    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_int(&q, ":id", id);
    there = db_row(&q);
    if (there) {
        t->number = mem_copy(db_text(&q, 0));
        t->code = mem_copy(db_text(&q, 1));
        t->state = mem_copy(db_text(&q, 2));
        t->from = date_from_iso(db_text(&q, 3));
        t->due = term_end(t->code, t->from);
    }
    st = db_finish(&q, err);
    return st == ST_OK && !there ? err_set(err, ST_NOT_FOUND, _("没有这一件案。")) : st;
}

/* ---- what blocks ---- */

static void add_block(struct buf *out, const char *text)
{
    buf_printf(out, "%s%s", out->len ? _("；") : "", text);
}

/* One sentence part of each row that the query gives. */
static void add_rows(struct db *db, struct buf *out, const char *sql, int64_t id, const char *fmt)
{
    struct stmt q;

    db_prepare_text(db, &q, sql);
    db_bind_int(&q, ":id", id);
    while (db_row(&q)) {
        add_block(out, fmt);
        buf_add(out, db_text(&q, 0));
    }
    db_finish(&q, NULL);
}

static void add_term_block(const struct retention_term *t, int today, struct buf *out)
{
    char iso[DATE_SIZE];

    if (t->due == DATE_NONE) {
        add_block(out, str_starts(t->code, YEARS) ? _("没有结案和归档日期") : _("永久保管"));
    } else if (t->due >= today) {
        add_block(out, _("保管期限还没有满，届满日 "));
        buf_add(out, date_to_iso(t->due, iso));
    }
    if (!word_in(ENDED, t->state))
        add_block(out, _("案件还没有办结"));
}

char *retention_blocks(struct db *db, const struct book *book, int64_t id, int today)
{
    struct buf out = BUF_INIT;
    struct retention_term t;

    if (retention_term_read(db, book, id, &t, NULL) == ST_OK) {
        add_term_block(&t, today, &out);
        add_rows(db, &out,
                 "SELECT l.name FROM clock AS k JOIN limit_rule AS l ON l.code = k.limit_code"
                 " WHERE k.case_id = :id AND l.on_expiry <> 'info' ORDER BY k.due_on",
                 id, _("还有没办的期限："));
        add_rows(db, &out,
                 "SELECT coalesce(court, applied_on, '') FROM confirmation WHERE \"case\" = :id"
                 " AND void_reason IS NULL AND replaced_on IS NULL"
                 " AND state IN ('applied', 'accepted')",
                 id, _("司法确认还没有结果："));
        add_rows(db, &out,
                 "SELECT coalesce(number, '#' || id) FROM finding WHERE \"case\" = :id"
                 " AND void_reason IS NULL AND closed_on IS NULL AND state NOT IN"
                 " ('mediation', 'settled', 'closed')",
                 id, _("来自的排查发现还没有办结："));
    }
    retention_term_release(&t);
    return out.len ? buf_take(&out) : (buf_release(&out), NULL);
}

/* ---- lists ---- */

struct due_case {
    int64_t id;
    char *number, *term; /* owned */
    int from, due;
};

struct due_cases {
    struct due_case *items; /* owned */
    size_t count, cap;
};

static int by_due(const void *a, const void *b)
{
    const struct due_case *x = a, *y = b;

    return x->due != y->due ? (x->due > y->due) - (x->due < y->due)
                            : (x->id > y->id) - (x->id < y->id);
}

static enum status read_due(struct db *db, const struct book *book, int by, struct due_cases *list,
                            struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;

    buf_printf(&sql,
               "SELECT c.id, coalesce(c.number, c.code, '#' || c.id),"
               " coalesce(c.retention, '" USUAL "') AS term, %s AS start FROM case_rec AS c"
               " WHERE start IS NOT NULL AND term <> 'permanent' AND c.void_reason IS NULL"
               " AND c.id NOT IN (SELECT case_id FROM destruction WHERE decision IS NULL"
               " OR decision = 'approved') AND ",
               start_columns(book));
    scope_add(db, KIND_CASE, "c", &sql);
    db_prepare_text(db, &q, sql.data);
    buf_release(&sql);
    while (db_row(&q)) {
        int from = date_from_iso(db_text(&q, 3)), due = term_end(db_text(&q, 2), from);

        if (due == DATE_NONE || due > by)
            continue;
        mem_grow((void **)&list->items, list->count, &list->cap, sizeof *list->items);
        list->items[list->count++] = (struct due_case) { db_int(&q, 0), mem_copy(db_text(&q, 1)),
                                                         mem_copy(db_text(&q, 2)), from, due };
    }
    return db_finish(&q, err);
}

enum status retention_due(struct db *db, const struct book *book, int by, int today,
                          retention_each *each, void *ctx, struct err *err)
{
    struct due_cases list = { 0 };
    enum status st = may_look(db, err);

    if (st == ST_OK)
        st = read_due(db, book, by, &list, err);
    if (st == ST_OK && list.count)
        qsort(list.items, list.count, sizeof *list.items, by_due);
    for (size_t i = 0; i < list.count; i++) {
        struct due_case *c = &list.items[i];
        char *blocked = st == ST_OK ? retention_blocks(db, book, c->id, today) : NULL;

        if (st == ST_OK)
            each(ctx, &(struct retention_row) { .case_id = c->id,
                                                .number = c->number,
                                                .term = c->term,
                                                .from = c->from,
                                                .due = c->due,
                                                .blocked = blocked });
        free(blocked);
        free(c->number);
        free(c->term);
    }
    free(list.items);
    return st;
}

static enum retention_stage stage_of(const char *decision, long long done_at)
{
    if (done_at)
        return RETENTION_DONE;
    if (str_equal(decision, "approved"))
        return RETENTION_APPROVED;
    return decision ? RETENTION_REFUSED : RETENTION_PROPOSED;
}

enum status retention_record(struct db *db, retention_each *each, void *ctx, struct err *err)
{
    enum status st = may_look(db, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    db_prepare(db, &q,
               "SELECT case_id, number, term, due_on, decision, reason, proposed_by, decided_by,"
               " decision_reason, done_by, proposed_at, coalesce(decided_at, 0),"
               " coalesce(done_at, 0) FROM destruction ORDER BY id");
    while (db_row(&q)) {
        struct retention_row r = { .case_id = db_int(&q, 0),
                                   .number = db_text(&q, 1),
                                   .term = db_text(&q, 2),
                                   .from = DATE_NONE,
                                   .due = date_from_iso(db_text(&q, 3)),
                                   .stage = stage_of(db_text(&q, 4), db_int(&q, 12)),
                                   .reason = db_text(&q, 5),
                                   .proposed_by = db_text(&q, 6),
                                   .decided_by = db_text(&q, 7),
                                   .decision_reason = db_text(&q, 8),
                                   .done_by = db_text(&q, 9),
                                   .proposed_at = db_int(&q, 10),
                                   .decided_at = db_int(&q, 11),
                                   .done_at = db_int(&q, 12) };

        if (access_sees_case(db, r.case_id))
            each(ctx, &r);
    }
    return db_finish(&q, err);
}

enum status retention_backups(struct db *db, long long before,
                              void (*each)(void *ctx, long long at, const char *path), void *ctx,
                              struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT at, detail FROM event WHERE what = 'backup' AND at < :before ORDER BY seq");
    db_bind_int(&q, ":before", before);
    while (db_row(&q))
        each(ctx, db_int(&q, 0), db_text(&q, 1));
    return db_finish(&q, err);
}

/* src/store/schedule.c - appointments of a time, with what is needed of their cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/schedule.h"

#include <stdlib.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/daytime.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/access.h"
#include "store/db.h"

#define STANDS "a.void_reason IS NULL AND c.void_reason IS NULL AND c.state <> 'void'"

enum {
    A_ID,
    A_CASE,
    A_DAY,
    A_FROM,
    A_TO,
    A_KEPT,
    A_ROOM,
    A_PURPOSE,
    A_PARTICIPANTS,
    A_NOTE,
    A_SESSION,
    A_NUMBER,
    A_SERIES,
    A_YEAR,
    A_SEQ,
    A_CODE,
    A_PARTIES,
    A_COMMITTEE,
    A_LEAD,
    A_LEAD_NAME,
    A_CO,
    A_CO_NAME
};

static char *copy(struct stmt *q, int column)
{
    return mem_copy(db_text(q, column));
}

static void take_row(struct stmt *q, struct booking *b)
{
    b->id = db_int(q, A_ID);
    b->case_id = db_int(q, A_CASE);
    b->day = date_from_iso(db_text(q, A_DAY));
    b->from = daytime_from_text(db_text(q, A_FROM));
    b->to = daytime_from_text(db_text(q, A_TO));
    b->kept = mem_copy(db_is_null(q, A_KEPT) ? APPOINTMENT_PLANNED : db_text(q, A_KEPT));
    b->room = copy(q, A_ROOM);
    b->purpose = copy(q, A_PURPOSE);
    b->participants = copy(q, A_PARTICIPANTS);
    b->note = copy(q, A_NOTE);
    b->session = db_int(q, A_SESSION);
    b->number = copy(q, A_NUMBER);
    b->series = copy(q, A_SERIES);
    b->year = copy(q, A_YEAR);
    b->seq = copy(q, A_SEQ);
    b->code = copy(q, A_CODE);
    b->case_parties = copy(q, A_PARTIES);
    b->committee = copy(q, A_COMMITTEE);
    b->mediator_ids[0] = db_int(q, A_LEAD);
    b->mediators[0] = copy(q, A_LEAD_NAME);
    b->mediator_ids[1] = db_int(q, A_CO);
    b->mediators[1] = copy(q, A_CO_NAME);
}

static enum status load_parties(struct db *db, struct booking *b, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT name, coalesce(id_no, uscc) FROM party WHERE \"case\" = :id"
               " AND void_reason IS NULL AND name IS NOT NULL ORDER BY side, seq, id");
    db_bind_int(&q, ":id", b->case_id);
    while (db_row(&q))
        booking_add_party(b, copy(&q, 0), copy(&q, 1));
    return db_finish(&q, err);
}

static void set(char **text, const char *to)
{
    free(*text);
    *text = mem_copy(to);
}

/* Of a case outside the scope: that the room and the people are taken. */
static void hide_booking(struct booking *b)
{
    set(&b->number, _("您范围以外的一件案件"));
    set(&b->purpose, NULL);
    set(&b->participants, NULL);
    set(&b->note, NULL);
    set(&b->series, NULL);
    set(&b->year, NULL);
    set(&b->seq, NULL);
    set(&b->code, NULL);
    set(&b->case_parties, NULL);
}

/* Leaves the last one out. */
static void bookings_drop(struct bookings *l)
{
    booking_release(&l->items[--l->count]);
}

/* What lies outside the scope: a list leaves it out, who asks what clashes learns that much. */
static void cut_last(struct db *db, bool list, struct bookings *out)
{
    struct booking *b = &out->items[out->count - 1];

    if (access_sees_case(db, b->case_id))
        return;
    if (list)
        bookings_drop(out);
    else
        hide_booking(b);
}

/* except: a case whose own are left out; 0 none. */
static enum status load_days(struct db *db, struct period p, int64_t except, bool list,
                             struct bookings *out, struct err *err)
{
    size_t first = out->count;
    char from[DATE_SIZE], to[DATE_SIZE];
    enum status st;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT a.id, a.\"case\", a.planned_on, a.time_from, a.time_to, a.kept, a.room,"
               " a.purpose, a.participants, a.note, a.session,"
               " coalesce(c.number, c.code, '#' || c.id), c.series, c.year, c.seq, c.code,"
               " c.parties, k.name, m.id, m.name, o.id, o.name"
               " FROM appointment AS a JOIN case_rec AS c ON c.id = a.\"case\""
               " LEFT JOIN committee AS k ON k.id = c.committee"
               " LEFT JOIN mediator AS m ON m.id = coalesce(a.mediator, c.mediator)"
               " LEFT JOIN mediator AS o ON o.id = c.co_mediator"
               " WHERE a.planned_on BETWEEN :from AND :to AND c.id <> :except AND " STANDS
               " ORDER BY a.planned_on, a.time_from, a.id");
    db_bind_text(&q, ":from", date_to_iso(p.from, from));
    db_bind_text(&q, ":to", date_to_iso(p.to, to));
    db_bind_int(&q, ":except", except);
    while (db_row(&q)) {
        take_row(&q, bookings_add(out));
        cut_last(db, list, out);
    }
    st = db_finish(&q, err);
    for (size_t i = first; st == ST_OK && i < out->count; i++)
        st = load_parties(db, &out->items[i], err);
    return st;
}

enum status schedule_load(struct db *db, struct period p, struct bookings *out, struct err *err)
{
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = load_days(db, p, 0, true, out, err);
    db_end_read(db);
    return st;
}

static bool is_loaded(const struct bookings *l, int day)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->items[i].day == day)
            return true;
    return false;
}

enum status schedule_around(struct db *db, const struct casefile *f, struct bookings *out,
                            struct err *err)
{
    const struct record_list *l = &f->of[KIND_APPOINTMENT];
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < l->count; i++) {
        int day = record_date(l->items[i], APTF_PLANNED);

        if (day != DATE_NONE && appointment_is_planned(l->items[i]) && !is_loaded(out, day))
            st = load_days(db, (struct period) { day, day }, f->rec->id, false, out, err);
    }
    return st;
}

enum status schedule_sittings(struct db *db, struct period p,
                              void (*each)(void *ctx, int64_t mediator, int64_t case_id), void *ctx,
                              struct err *err)
{
    char from[DATE_SIZE], to[DATE_SIZE];
    struct stmt q;

    db_prepare(db, &q,
               "WITH sitting(lead, of_case) AS ("
               " SELECT mediator, \"case\" FROM appointment"
               "  WHERE planned_on BETWEEN :from AND :to AND void_reason IS NULL"
               "  AND coalesce(kept, '" APPOINTMENT_PLANNED "') IN ('" APPOINTMENT_PLANNED
               "', '" APPOINTMENT_HELD "')"
               " UNION ALL SELECT NULL, \"case\" FROM session"
               "  WHERE held_on BETWEEN :from AND :to AND void_reason IS NULL)"
               " SELECT m.id, c.id FROM sitting AS a JOIN case_rec AS c ON c.id = a.of_case"
               " JOIN mediator AS m ON m.id IN (coalesce(a.lead, c.mediator), c.co_mediator)"
               " WHERE c.void_reason IS NULL AND c.state <> 'void'"
               " GROUP BY m.id, c.id ORDER BY m.id, c.id DESC");
    db_bind_text(&q, ":from", date_to_iso(p.from, from));
    db_bind_text(&q, ":to", date_to_iso(p.to, to));
    while (db_row(&q))
        each(ctx, db_int(&q, 0), db_int(&q, 1));
    return db_finish(&q, err);
}

enum status schedule_count(struct db *db, int day, size_t *count, struct err *err)
{
    struct buf sql = BUF_INIT;
    char iso[DATE_SIZE];
    struct stmt q;

    buf_add(&sql,
            "SELECT count(*) FROM appointment AS a JOIN case_rec AS c ON c.id = a.\"case\""
            " WHERE a.planned_on = :day AND " STANDS " AND coalesce(a.kept, '" APPOINTMENT_PLANNED
            "') IN ('" APPOINTMENT_PLANNED "', '" APPOINTMENT_HELD "') AND ");
    scope_add(db, KIND_CASE, "c", &sql);
    db_prepare_text(db, &q, buf_text(&sql));
    buf_release(&sql);
    db_bind_text(&q, ":day", date_to_iso(day, iso));
    *count = db_row(&q) ? (size_t)db_int(&q, 0) : 0;
    return db_finish(&q, err);
}

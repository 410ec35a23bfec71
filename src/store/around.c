/* store/around.c - looks around a case: its mediators, other cases of its parties.
 *
 * Each party is looked for through the indexes of numbers and names; what comes up is
 * compared party by party with the same rule, so that a name alone never counts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/around.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "case_index_impl.h"
#include "core/people.h"
#include "core/words.h"
#include "store/access.h"
#include "store/schedule.h"

#define NEWEST_BY_NUMBER 50
#define NEWEST_BY_NAME   300 /* rows of one name that are looked at */
#define CANDIDATES       400
#define ORAL             "1"

/* What is being looked at. */
struct look {
    struct db *db;
    struct casefile *f;
    struct around *a;
    int64_t town; /* of the case's area, or 0 */
    int64_t ids[CANDIDATES];
    size_t count;
};

/* --- mediators --- */

static enum status add_mediator(struct look *l, int field, struct err *err)
{
    int64_t id = record_int(l->f->rec, field);
    struct around_mediator *m = &l->a->mediators[l->a->mediator_count];
    struct stmt q;

    if (id == 0 || (l->a->mediator_count && l->a->mediators[0].id == id))
        return ST_OK;
    db_prepare(l->db, &q,
               "SELECT m.name, m.committee, k.name, m.phone, m.id_no, m.birth, m.from_on, m.to_on"
               " FROM mediator AS m LEFT JOIN committee AS k ON k.id = m.committee"
               " WHERE m.id = :id");
    db_bind_int(&q, ":id", id);
    if (db_row(&q)) {
        *m = (struct around_mediator) { .id = id,
                                        .committee = db_int(&q, 1),
                                        .name = mem_copy(db_text(&q, 0)),
                                        .committee_name = mem_copy(
                                            db_is_null(&q, 2) ? "" : db_text(&q, 2)),
                                        .phone = mem_copy(db_text(&q, 3)),
                                        .id_no = mem_copy(db_text(&q, 4)),
                                        .birth = date_from_iso(db_text(&q, 5)),
                                        .from = date_from_iso(db_text(&q, 6)),
                                        .to = date_from_iso(db_text(&q, 7)) };
        l->a->mediator_count++;
    }
    return db_finish(&q, err);
}

static enum status look_at_mediators(struct look *l, struct err *err)
{
    enum status st;

    l->a->mediators = mem_alloc(2 * sizeof(*l->a->mediators));
    st = add_mediator(l, CF_MEDIATOR, err);
    return st == ST_OK ? add_mediator(l, CF_CO_MEDIATOR, err) : st;
}

static enum status look_at_committee(struct look *l, struct err *err)
{
    struct stmt q;

    db_prepare(l->db, &q, "SELECT active FROM committee WHERE id = :id AND void_reason IS NULL");
    db_bind_int(&q, ":id", record_int(l->f->rec, CF_COMMITTEE));
    l->a->committee_active = db_row(&q) && (db_is_null(&q, 0) || db_int(&q, 0) != 0);
    return db_finish(&q, err);
}

/* R30: an oral agreement is effective, and the case is over, on the day it is reached. */
static enum status count_oral(struct look *l, struct err *err)
{
    const struct record *rec = l->f->rec;
    int day = record_empty(rec, CF_AGREED) ? record_date(rec, CF_OUTCOME)
                                           : record_date(rec, CF_AGREED);
    char iso[DATE_SIZE];
    struct stmt q;

    if (record_empty(rec, CF_MEDIATOR))
        return ST_OK;
    db_prepare(l->db, &q,
               "SELECT count(*) FROM case_rec WHERE outcome_on = :day AND +mediator = :who"
               " AND agreement_form = '" ORAL "' AND id <> :self AND state <> 'void'");
    db_bind_text(&q, ":day", date_to_iso(day == DATE_NONE ? world_today() : day, iso));
    db_bind_int(&q, ":who", record_int(rec, CF_MEDIATOR));
    db_bind_int(&q, ":self", rec->id);
    if (db_row(&q))
        l->a->oral_today = db_int(&q, 0);
    return db_finish(&q, err);
}

/* --- candidates: cases that may have one of the parties --- */

static void candidate(struct look *l, int64_t id)
{
    if (id == l->f->rec->id)
        return;
    for (size_t i = 0; i < l->count; i++)
        if (l->ids[i] == id)
            return;
    if (l->count < CANDIDATES)
        l->ids[l->count++] = id;
}

/* Takes the rows of the statement, whose first column is a case. */
static enum status candidates(struct look *l, struct stmt *q, struct err *err)
{
    while (db_row(q))
        candidate(l, db_int(q, 0));
    return db_finish(q, err);
}

static enum status by_id_no(struct look *l, const struct record *p, struct err *err)
{
    struct stmt q;

    if (record_empty(p, PF_ID_NO))
        return ST_OK;
    db_prepare(l->db, &q,
               "SELECT \"case\" FROM party WHERE id_no = :number AND void_reason IS NULL"
               " ORDER BY \"case\" DESC LIMIT :most");
    db_bind_text(&q, ":number", record_text(p, PF_ID_NO));
    db_bind_int(&q, ":most", NEWEST_BY_NUMBER);
    return candidates(l, &q, err);
}

static enum status by_uscc(struct look *l, const struct record *p, struct err *err)
{
    char *plain, *key;
    struct stmt q;

    if (record_empty(p, PF_USCC))
        return ST_OK;
    plain = search_squeeze(record_text(p, PF_USCC));
    key = mem_printf("%c%s", KEY_NUMBER, plain);
    db_prepare(l->db, &q,
               "SELECT case_id FROM search_key WHERE key = :key"
               " ORDER BY case_id DESC LIMIT :most");
    db_bind_text(&q, ":key", key);
    db_bind_int(&q, ":most", NEWEST_BY_NUMBER);
    free(plain);
    free(key);
    return candidates(l, &q, err);
}

static enum status by_phone(struct look *l, const struct record *p, struct err *err)
{
    struct stmt q;

    if (record_empty(p, PF_PHONE))
        return ST_OK;
    db_prepare(l->db, &q,
               "SELECT \"case\" FROM party WHERE phone = :number AND name = :name"
               " AND void_reason IS NULL ORDER BY \"case\" DESC LIMIT :most");
    db_bind_text(&q, ":number", record_text(p, PF_PHONE));
    db_bind_text(&q, ":name", record_text(p, PF_NAME));
    db_bind_int(&q, ":most", NEWEST_BY_NUMBER);
    return candidates(l, &q, err);
}

/* Of the newest with that name, those of the same town. */
static enum status by_name(struct look *l, const struct record *p, struct err *err)
{
    struct stmt q;

    if (l->town == 0)
        return ST_OK;
    db_prepare(l->db, &q,
               "SELECT n.id FROM (SELECT \"case\" AS id FROM party WHERE name = :name"
               "  ORDER BY \"case\" DESC LIMIT :rows) AS n"
               " JOIN case_rec AS c ON c.id = n.id JOIN area AS a ON a.id = c.area"
               " WHERE CASE a.level WHEN 3 THEN a.parent WHEN 2 THEN a.id END = :town"
               " LIMIT :most");
    db_bind_text(&q, ":name", record_text(p, PF_NAME));
    db_bind_int(&q, ":rows", NEWEST_BY_NAME);
    db_bind_int(&q, ":town", l->town);
    db_bind_int(&q, ":most", NEWEST_BY_NUMBER);
    return candidates(l, &q, err);
}

static enum status look_for(struct look *l, const struct record *p, struct err *err)
{
    enum status st;

    if (record_empty(p, PF_NAME))
        return ST_OK;
    st = by_id_no(l, p, err);
    if (st == ST_OK)
        st = by_uscc(l, p, err);
    if (st == ST_OK)
        st = by_phone(l, p, err);
    return st == ST_OK ? by_name(l, p, err) : st;
}

/* People first: hospitals and insurers have many cases. */
static enum status look_for_parties(struct look *l, struct err *err)
{
    const struct record_list *parties = &l->f->of[KIND_PARTY];
    enum status st = ST_OK;

    for (int natural = 1; natural >= 0; natural--)
        for (size_t i = 0; st == ST_OK && i < parties->count; i++)
            if (party_is_natural(parties->items[i]) == (natural != 0))
                st = look_for(l, parties->items[i], err);
    return st;
}

/* --- is it the same party --- */

/* Columns of the query over a candidate's parties. */
enum { HAS_NAME, HAS_ID_NO, HAS_USCC, HAS_PHONE };

/* Both say it: 1 the same, 0 another; -1 one of them does not say. */
static int agrees(const struct record *mine, int field, struct stmt *q, int column)
{
    if (record_empty(mine, field) || db_is_null(q, column))
        return -1;
    return str_equal(record_text(mine, field), db_text(q, column));
}

/* By identity number or code, else by name and telephone, else by name and town. */
static bool same_party(const struct record *mine, struct stmt *q, bool same_town)
{
    int by_number = agrees(mine, PF_ID_NO, q, HAS_ID_NO);
    int by_phone;

    if (by_number < 0)
        by_number = agrees(mine, PF_USCC, q, HAS_USCC);
    if (by_number >= 0)
        return by_number == 1;
    if (!str_equal(record_text(mine, PF_NAME), db_text(q, HAS_NAME)))
        return false;
    by_phone = agrees(mine, PF_PHONE, q, HAS_PHONE);
    return by_phone >= 0 ? by_phone == 1 : same_town;
}

/* Marks which of our parties are in the case, too. */
static enum status find_shared(struct look *l, int64_t id, bool same_town, bool *in,
                               struct err *err)
{
    const struct record_list *parties = &l->f->of[KIND_PARTY];
    struct stmt q;

    db_prepare(l->db, &q,
               "SELECT name, id_no, uscc, phone FROM party WHERE \"case\" = :id"
               " AND void_reason IS NULL");
    db_bind_int(&q, ":id", id);
    while (db_row(&q))
        for (size_t i = 0; i < parties->count; i++)
            in[i] = in[i] || (!record_empty(parties->items[i], PF_NAME) &&
                              same_party(parties->items[i], &q, same_town));
    return db_finish(&q, err);
}

static void take_shared(const struct look *l, const bool *in, struct around_case *c)
{
    const struct record_list *parties = &l->f->of[KIND_PARTY];
    struct buf names = BUF_INIT;

    for (size_t i = 0; i < parties->count; i++) {
        if (!in[i])
            continue;
        c->shared++;
        c->natural = c->natural || party_is_natural(parties->items[i]);
        buf_printf(&names, "%s%s", names.len ? "、" : "", record_text(parties->items[i], PF_NAME));
    }
    c->party = buf_take(&names);
}

/* --- the case itself --- */

/* Refused, withdrawn before acceptance or voided: nothing was mediated. */
static bool counts(const char *state, bool accepted)
{
    return !str_equal(state, STATE_VOID) &&
           (accepted || word_in(STATE_DRAFT "|" STATE_SUBMITTED, state));
}

static void keep(struct around *a, struct around_case *c)
{
    mem_grow((void **)&a->cases, a->case_count, &a->case_cap, sizeof(*a->cases));
    a->cases[a->case_count++] = *c;
}

/* A case that this one was passed on to, or came from, is the same dispute openly. */
static void prepare_case(struct look *l, struct stmt *q, int64_t id)
{
    db_prepare(l->db, q,
               "SELECT coalesce(c.number, c.code, '#' || c.id), c.type, c.accepted_on, c.mediator,"
               " c.summary = :summary, c.state,"
               " CASE a.level WHEN 3 THEN a.parent WHEN 2 THEN a.id END"
               " FROM case_rec AS c LEFT JOIN area AS a ON a.id = c.area"
               " WHERE c.id = :id AND c.passed_to IS NOT :self AND c.id <> :other");
    db_bind_text(q, ":summary", record_text(l->f->rec, CF_SUMMARY));
    db_bind_int(q, ":id", id);
    db_bind_int(q, ":self", l->f->rec->id);
    db_bind_int(q, ":other", record_int(l->f->rec, CF_PASSED_TO));
}

/* Of a case outside the scope: only that there is one, and whom to ask. */
static void hide_case(struct around_case *c)
{
    free(c->number);
    c->number = mem_copy(_("您范围以外的一件案件（详情请问所长）"));
    c->outside = true;
}

static enum status look_at_case(struct look *l, int64_t id, bool *in, struct err *err)
{
    struct around_case c = { .id = id };
    bool same_town, there;
    enum status st;
    struct stmt q;

    prepare_case(l, &q, id);
    there = db_row(&q) && counts(db_text(&q, 5), !db_is_null(&q, 2));
    same_town = there && l->town && db_int(&q, 6) == l->town;
    if (there) {
        c.number = mem_copy(db_text(&q, 0));
        c.type = mem_copy(db_is_null(&q, 1) ? "" : db_text(&q, 1));
        c.accepted = date_from_iso(db_text(&q, 2));
        c.mediator = db_int(&q, 3);
        c.same_summary = !record_empty(l->f->rec, CF_SUMMARY) && db_int(&q, 4) != 0;
    }
    st = db_finish(&q, err);
    memset(in, 0, l->f->of[KIND_PARTY].count * sizeof(*in));
    if (st == ST_OK && there)
        st = find_shared(l, id, same_town, in, err);
    take_shared(l, in, &c);
    if (st == ST_OK && c.shared && !access_sees_case(l->db, id))
        hide_case(&c);
    if (st == ST_OK && c.shared) {
        keep(l->a, &c);
        return ST_OK;
    }
    free(c.number);
    free(c.type);
    free(c.party);
    return st;
}

/* Those with several of the parties, then those with a person, then the newest. */
static int by_weight(const void *a, const void *b)
{
    const struct around_case *x = a, *y = b;

    if ((x->shared > 1) != (y->shared > 1))
        return x->shared > 1 ? -1 : 1;
    if (x->natural != y->natural)
        return x->natural ? -1 : 1;
    return (x->id < y->id) - (x->id > y->id);
}

static int by_newness(const void *a, const void *b)
{
    const struct around_case *x = a, *y = b;

    return (x->id < y->id) - (x->id > y->id);
}

static void keep_most_telling(struct around *a)
{
    if (a->case_count == 0)
        return;
    qsort(a->cases, a->case_count, sizeof(*a->cases), by_weight);
    while (a->case_count > AROUND_CASES) {
        struct around_case *last = &a->cases[--a->case_count];

        free(last->number);
        free(last->party);
        free(last->type);
    }
    qsort(a->cases, a->case_count, sizeof(*a->cases), by_newness);
}

static enum status look_at_cases(struct look *l, struct err *err)
{
    size_t parties = l->f->of[KIND_PARTY].count;
    bool *in = mem_alloc((parties + 1) * sizeof(*in));
    enum status st = look_for_parties(l, err);

    for (size_t i = 0; st == ST_OK && i < l->count; i++)
        st = look_at_case(l, l->ids[i], in, err);
    keep_most_telling(l->a);
    free(in);
    return st;
}

static enum status find_town(struct look *l, struct err *err)
{
    struct stmt q;

    db_prepare(l->db, &q,
               "SELECT CASE level WHEN 3 THEN parent WHEN 2 THEN id END FROM area WHERE id = :id");
    db_bind_int(&q, ":id", record_int(l->f->rec, CF_AREA));
    if (db_row(&q))
        l->town = db_int(&q, 0);
    return db_finish(&q, err);
}

enum status around_look(struct db *db, struct casefile *f, struct err *err)
{
    struct look l = { .db = db, .f = f, .a = mem_alloc(sizeof(*l.a)) };
    enum status st = db_begin_read(db, err);

    around_free(f->around);
    f->around = NULL;
    if (st == ST_OK) {
        st = find_town(&l, err);
        if (st == ST_OK)
            st = look_at_mediators(&l, err);
        if (st == ST_OK)
            st = look_at_committee(&l, err);
        if (st == ST_OK)
            st = count_oral(&l, err);
        if (st == ST_OK)
            st = look_at_cases(&l, err);
        if (st == ST_OK)
            st = schedule_around(db, f, &l.a->booked, err);
        db_end_read(db);
    }
    if (st == ST_OK)
        f->around = l.a;
    else
        around_free(l.a);
    return st;
}

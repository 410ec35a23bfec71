/* store/find_sql.c - the terms of a filter as conditions on a row.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "base/world.h"
#include "core/lifecycle.h"
#include "records_impl.h"

/* Fields of a case with an index that leads to few rows. */
static bool has_index(const struct find_plan *p, int field)
{
    static const int indexed[] = { CF_NUMBER,  CF_CODE,     CF_COMMITTEE, CF_ACCEPTED,
                                   CF_TYPE,    CF_AREA,     CF_DUE,       CF_STATE,
                                   CF_OUTCOME, CF_MEDIATOR, CF_PASSED_TO, CF_SEQ };

    if (p->kind_id != KIND_CASE)
        return field >= 0 && (str_equal(p->kind->fields[field].key, "case") ||
                              str_equal(p->kind->fields[field].key, p->kind->parent));
    for (size_t i = 0; i < ARRAY_LEN(indexed); i++) {
        if (indexed[i] == field)
            return true;
    }
    return false;
}

static void add_column(const struct find_plan *p, int field, struct buf *sql)
{
    buf_printf(sql, "c.\"%s\"", p->kind->fields[field].key);
}

/* --- codes --- */

/* The code and the codes counted under it, at any depth. */
static void add_codes(struct find_plan *p, const char *list, const char *code, int depth,
                      struct buf *sql)
{
    const struct code *c;

    if (depth)
        buf_add(sql, ", ");
    plan_text(p, sql, code);
    for (size_t i = 0; depth < 4 && p->book && (c = book_nth(p->book, list, i)) != NULL; i++) {
        if (str_equal(c->parent, code) && !str_equal(c->code, code))
            add_codes(p, list, c->code, depth + 1, sql);
    }
}

/* The states for which state_is_open() answers as wanted; void is neither. */
static void add_states(struct find_plan *p, bool open, struct buf *sql)
{
    const char *list = kind_get(KIND_CASE)->fields[CF_STATE].of;
    const struct code *c;
    size_t added = 0;

    buf_add(sql, "c.state IN (");
    for (size_t i = 0; p->book && (c = book_nth(p->book, list, i)) != NULL; i++) {
        if (state_is_open(c->code) != open || str_equal(c->code, STATE_VOID))
            continue;
        buf_add(sql, added++ ? ", " : "");
        plan_text(p, sql, c->code);
    }
    buf_add(sql, ")");
}

/* --- other records --- */

static void add_ids(struct find_plan *p, const struct id_set *ids, struct buf *sql)
{
    buf_add(sql, " IN (");
    for (size_t i = 0; i < ids->count; i++) {
        buf_add(sql, i ? ", " : "");
        if (ids->count <= 100)
            plan_number(p, sql, ids->ids[i]);
        else
            buf_printf(sql, "%lld", (long long)ids->ids[i]);
    }
    buf_add(sql, ")");
}

/* Adds what lies below the areas in the set. */
static enum status add_areas_below(struct find_plan *p, struct id_set *ids, struct err *err)
{
    struct stmt q;
    enum status st = ST_OK;

    /* Each is visited once: id_set_add appends behind the one being looked at. */
    for (size_t i = 0; st == ST_OK && i < ids->count && ids->count < 100000; i++) {
        db_prepare(p->db, &q, "SELECT id FROM area WHERE parent = :parent AND id <> parent");
        db_bind_int(&q, ":parent", ids->ids[i]);
        while (db_row(&q))
            id_set_add(ids, db_int(&q, 0));
        st = db_finish(&q, err);
    }
    id_set_close(ids);
    return st;
}

/* One letter alone fits the middle of nearly every name. */
static bool name_fits(const char *typed, const char *name)
{
    int grade = name ? pinyin_match(typed, name) : 0;

    return grade > 1 || (grade == 1 && strlen(typed) > 1);
}

static enum status rows_named(struct find_plan *p, enum kind_id of, const char *typed,
                              struct id_set *ids, struct err *err)
{
    const struct kind *kind = kind_get(of);
    const char *list = kind_get(KIND_COMMITTEE)->fields[COF_SUB_KIND].of;
    char *sql = mem_printf("SELECT id, \"%s\", %s FROM %s WHERE void_reason IS NULL",
                           kind->fields[kind->name_field].key,
                           of == KIND_COMMITTEE ? "sub_kind" : "NULL", kind->table);
    struct stmt q;

    db_prepare_text(p->db, &q, sql);
    while (db_row(&q)) {
        const char *sub_kind = db_text(&q, 2);

        if (name_fits(typed, db_text(&q, 1)) ||
            (sub_kind && p->book && pinyin_match(typed, book_label(p->book, list, sub_kind)) > 2))
            id_set_add(ids, db_int(&q, 0));
    }
    free(sql);
    return db_finish(&q, err);
}

/* A million cases are not looked through by pinyin. */
static void require_case_named(struct find_plan *p, int field, const char *typed)
{
    struct buf sql = BUF_INIT;

    add_column(p, field, &sql);
    buf_add(&sql, " IN (SELECT r.id FROM case_rec AS r WHERE instr(r.number, ");
    plan_text(p, &sql, typed);
    buf_add(&sql, ") OR instr(r.code, ");
    plan_text(p, &sql, typed);
    buf_add(&sql, ") OR instr(r.parties, ");
    plan_text(p, &sql, typed);
    buf_add(&sql, "))");
    plan_require(p, &sql, field, true);
}

static enum status require_named(struct find_plan *p, int field, const char *typed, struct err *err)
{
    enum kind_id of = kind_find(p->kind->fields[field].of);
    struct id_set ids = { 0 };
    struct buf sql = BUF_INIT;
    char *plain = typed_plain(typed);
    enum status st = ST_OK;

    if (of == KIND_CASE) {
        require_case_named(p, field, typed);
    } else {
        st = rows_named(p, of, plain, &ids, err);
        if (st == ST_OK && of == KIND_AREA)
            st = add_areas_below(p, &ids, err);
        add_column(p, field, &sql);
        add_ids(p, &ids, &sql);
        plan_require(p, &sql, field, has_index(p, field));
    }
    id_set_release(&ids);
    free(plain);
    return st;
}

/* --- one function a kind of term --- */

static enum status equal_area(struct find_plan *p, const struct term *t, struct err *err)
{
    struct id_set ids = { 0 };
    struct buf sql = BUF_INIT;
    enum status st;

    id_set_add(&ids, strtoll(t->value, NULL, 10));
    st = add_areas_below(p, &ids, err);
    add_column(p, t->field, &sql);
    add_ids(p, &ids, &sql);
    plan_require(p, &sql, t->field, has_index(p, t->field));
    id_set_release(&ids);
    return st;
}

static enum status term_equal(struct find_plan *p, const struct term *t, struct err *err)
{
    const struct field *f = &p->kind->fields[t->field];
    struct buf sql = BUF_INIT;

    if (f->type == FT_REF && kind_find(f->of) == KIND_AREA)
        return equal_area(p, t, err);
    if (f->type == FT_CODES) {
        buf_printf(&sql, "instr(',' || c.\"%s\" || ',', ',' || ", f->key);
        plan_text(p, &sql, t->value);
        buf_add(&sql, " || ',')");
    } else {
        add_column(p, t->field, &sql);
        buf_add(&sql, " IN (");
        if (f->type == FT_CODE)
            add_codes(p, f->of, t->value, 0, &sql);
        else if (f->type == FT_INT || f->type == FT_MONEY || f->type == FT_BOOL ||
                 f->type == FT_REF)
            plan_number(p, &sql, strtoll(t->value, NULL, 10));
        else
            plan_text(p, &sql, t->value);
        buf_add(&sql, ")");
    }
    plan_require(p, &sql, t->field, has_index(p, t->field));
    return ST_OK;
}

static void add_day(struct find_plan *p, struct buf *sql, int field, const char *op, int day)
{
    char iso[DATE_SIZE];

    if (sql->len)
        buf_add(sql, " AND ");
    add_column(p, field, sql);
    buf_add(sql, op);
    plan_text(p, sql, date_to_iso(day, iso));
}

/* " OR …": not accepted yet, and asked for or registered in the period. */
static void add_undated(struct find_plan *p, struct buf *sql, const struct period *period)
{
    struct buf known = BUF_INIT;
    char iso[DATE_SIZE];

    buf_add(&known, "coalesce(");
    add_column(p, CF_APPLIED, &known);
    buf_add(&known, ", substr(c.created_at, 1, 10))");
    buf_add(sql, " OR (");
    add_column(p, CF_ACCEPTED, sql);
    buf_add(sql, " IS NULL");
    if (period->from != DATE_NONE) {
        buf_printf(sql, " AND %s >= ", buf_text(&known));
        plan_text(p, sql, date_to_iso(period->from, iso));
    }
    if (period->to != DATE_NONE) {
        buf_printf(sql, " AND %s <= ", buf_text(&known));
        plan_text(p, sql, date_to_iso(period->to, iso));
    }
    buf_add(sql, ")");
    buf_release(&known);
}

/* Not about one column any more, but each half has the index: worth a set once a walk
 * has found few, as from the wrong end of the list. */
static void require_undated(struct find_plan *p, struct buf *sql)
{
    char *list = mem_printf("SELECT c.id FROM case_rec AS c WHERE %s", buf_text(sql));

    plan_require(p, sql, -1, false)->list = list;
}

static enum status term_period(struct find_plan *p, const struct term *t, struct err *err)
{
    struct buf sql = BUF_INIT;

    (void)err;
    if (t->period.from != DATE_NONE)
        add_day(p, &sql, t->field, " >= ", t->period.from);
    if (t->period.to != DATE_NONE)
        add_day(p, &sql, t->field, " <= ", t->period.to);
    if (sql.len == 0) {
        add_column(p, t->field, &sql);
        buf_add(&sql, " IS NOT NULL");
    }
    if (!t->undated || p->kind_id != KIND_CASE || t->field != CF_ACCEPTED) {
        plan_require(p, &sql, t->field, has_index(p, t->field));
        return ST_OK;
    }
    add_undated(p, &sql, &t->period);
    require_undated(p, &sql);
    return ST_OK;
}

static enum status term_range(struct find_plan *p, const struct term *t, struct err *err)
{
    struct buf sql = BUF_INIT;

    (void)err;
    add_column(p, t->field, &sql);
    buf_add(&sql, " BETWEEN ");
    plan_number(p, &sql, t->min);
    buf_add(&sql, " AND ");
    plan_number(p, &sql, t->max);
    plan_require(p, &sql, t->field, has_index(p, t->field));
    return ST_OK;
}

static enum status term_name(struct find_plan *p, const struct term *t, struct err *err)
{
    struct buf sql = BUF_INIT;

    if (p->kind->fields[t->field].type == FT_REF)
        return require_named(p, t->field, t->value, err);
    if (p->kind_id == KIND_CASE && t->field == CF_PARTIES)
        return plan_add_typed(p, t->value, true, err);
    buf_add(&sql, "instr(");
    add_column(p, t->field, &sql);
    buf_add(&sql, ", ");
    plan_text(p, &sql, t->value);
    buf_add(&sql, ")");
    plan_require(p, &sql, t->field, false);
    return ST_OK;
}

static enum status term_empty(struct find_plan *p, const struct term *t, struct err *err)
{
    struct buf sql = BUF_INIT;

    (void)err;
    add_column(p, t->field, &sql);
    buf_add(&sql, " IS NULL");
    plan_require(p, &sql, t->field, has_index(p, t->field));
    return ST_OK;
}

static enum status term_state(struct find_plan *p, const struct term *t, struct err *err)
{
    struct buf sql = BUF_INIT;

    (void)err;
    add_states(p, t->kind == TERM_OPEN, &sql);
    plan_require(p, &sql, CF_STATE, true);
    return ST_OK;
}

/* Within the years that dates can have. */
static int days_from(int today, int64_t days)
{
    return today + (int)(days > 36500 ? 36500 : days < -36500 ? -36500 : days);
}

/* The clock of an open case that runs out before today, or from min to max days on. */
static enum status term_due(struct find_plan *p, const struct term *t, struct err *err)
{
    int today = world_today();
    struct buf sql = BUF_INIT;

    (void)err;
    if (t->kind == TERM_OVERDUE) {
        add_day(p, &sql, CF_DUE, " < ", today);
    } else {
        add_day(p, &sql, CF_DUE, " >= ", days_from(today, t->min));
        add_day(p, &sql, CF_DUE, " <= ", days_from(today, t->max));
    }
    plan_require(p, &sql, CF_DUE, true);
    buf_add(&sql, "c.stopped IS NOT 1 AND ");
    add_states(p, true, &sql);
    plan_require(p, &sql, -1, false);
    return ST_OK;
}

static enum status term_text(struct find_plan *p, const struct term *t, struct err *err)
{
    if (p->kind_id == KIND_CASE)
        return plan_add_typed(p, t->value, false, err);
    return plan_add_typed_rows(p, t->value, err);
}

static enum status term_ids(struct find_plan *p, const struct term *t, struct err *err)
{
    struct id_set ids = { 0 };

    (void)err;
    for (size_t i = 0; i < t->ids_count; i++)
        id_set_add(&ids, t->ids[i]);
    plan_intersect(p, &ids);
    return ST_OK;
}

static const struct {
    enum status (*add)(struct find_plan *p, const struct term *t, struct err *err);
    bool field;     /* needs one */
    bool case_only; /* says something about cases alone */
} terms[] = {
    [TERM_EQUAL] = { term_equal, true, false }, [TERM_PERIOD] = { term_period, true, false },
    [TERM_RANGE] = { term_range, true, false }, [TERM_NAME] = { term_name, true, false },
    [TERM_EMPTY] = { term_empty, true, false }, [TERM_OPEN] = { term_state, false, true },
    [TERM_DONE] = { term_state, false, true },  [TERM_OVERDUE] = { term_due, false, true },
    [TERM_WITHIN] = { term_due, false, true },  [TERM_TEXT] = { term_text, false, false },
    [TERM_IDS] = { term_ids, false, false },
};

enum status plan_add_term(struct find_plan *p, const struct term *t, struct err *err)
{
    if ((unsigned)t->kind >= ARRAY_LEN(terms))
        BUG("no such kind of term");
    if (terms[t->kind].field && (t->field < 0 || (size_t)t->field >= p->kind->count))
        BUG("a term without its field");
    if (terms[t->kind].case_only && p->kind_id != KIND_CASE)
        return err_set(err, ST_USAGE, _("“%s”只能用来筛选案件。"), t->label ? t->label : "");
    return terms[t->kind].add(p, t, err);
}

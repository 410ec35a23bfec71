/* store/lookup.c - rows that a typed name can mean, best and most used first.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/lookup.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "base/world.h"
#include "case_index_impl.h"
#include "facts_impl.h"
#include "records_impl.h"
#include "store/access.h"
#include "store/cases.h"
#include "store/find.h"

#define RECENT_DAYS   365
#define RECENT_BLOCKS 250 /* of FACTS_IN_BLOCK cases: enough to rank by, read in a millisecond */
#define NAMED_MAX     5   /* rows that a refusal names */

void choices_release(struct choices *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].label);
        free(c->items[i].hint);
    }
    free(c->items);
    *c = (struct choices) { 0 };
}

static void choices_add(struct choices *c, int64_t id, const char *label, const char *hint)
{
    mem_grow((void **)&c->items, c->count, &c->cap, sizeof(*c->items));
    c->items[c->count++] = (struct choice) { .id = id,
                                             .label = mem_copy(label ? label : ""),
                                             .hint = mem_copy(hint ? hint : "") };
}

/* --- how the rows of a kind are read --- */

/* Columns id, name, hint, another name that is compared too, may it be chosen today.
 * within: :within is the committee, or the area with what lies below it. */
static const struct reading {
    enum kind_id kind;
    const char *sql;
    const char *within;
} readings[] = {
    { KIND_AREA,
      "SELECT t.id, t.name, CASE WHEN t.level > 2 THEN p.name ELSE t.code END, t.code,"
      " t.active IS NOT 0"
      " FROM area AS t LEFT JOIN area AS p ON p.id = t.parent",
      "t.id IN below" },
    { KIND_COMMITTEE,
      "SELECT t.id, t.name, a.name, k.label, t.active IS NOT 0"
      " FROM committee AS t LEFT JOIN area AS a ON a.id = t.area"
      " LEFT JOIN code AS k ON k.list = 'sub_kind' AND k.code = t.sub_kind",
      "t.area IN below" },
    { KIND_MEDIATOR,
      "SELECT t.id, t.name, c.name, NULL,"
      " (t.to_on IS NULL OR t.to_on >= :today) AND (t.from_on IS NULL OR t.from_on <= :today)"
      " FROM mediator AS t LEFT JOIN committee AS c ON c.id = t.committee",
      "t.committee = :within" },
    { KIND_CODE, "SELECT t.id, t.label, t.list, t.code, t.active IS NOT 0 FROM code AS t", NULL },
    { KIND_LIMIT, "SELECT t.id, t.name, t.code, t.code, t.active IS NOT 0 FROM limit_rule AS t",
      NULL },
    { KIND_HOLIDAY, "SELECT t.id, t.date, t.name, NULL, 1 FROM holiday AS t", NULL },
    { KIND_CAMPAIGN, "SELECT t.id, t.name, t.from_on, NULL, t.active IS NOT 0 FROM campaign AS t",
      NULL },
    { KIND_USER, "SELECT t.id, t.name, t.login, t.login, t.active IS NOT 0 FROM account AS t",
      NULL },
    { KIND_FINDING, "SELECT t.id, t.title, t.number, t.number, 1 FROM finding AS t", NULL },
    { KIND_ROUND,
      "SELECT t.id, t.from_on, a.name, a.name || t.from_on, 1"
      " FROM screening_round AS t LEFT JOIN area AS a ON a.id = t.unit",
      "t.unit IN below" },
    { KIND_KEY_PERSON,
      "SELECT t.id, t.name, a.name, NULL, t.to_on IS NULL OR t.to_on >= :today"
      " FROM key_person AS t LEFT JOIN area AS a ON a.id = t.area",
      "t.area IN below" },
    { KIND_RECEPTION, "SELECT t.id, t.name, t.received_on, NULL, 1 FROM reception AS t", NULL },
    { KIND_LEVEL, "SELECT t.id, t.name, t.rank, t.rank, t.active IS NOT 0 FROM level_rule AS t",
      NULL },
    { KIND_CADENCE, "SELECT t.id, t.name, NULL, NULL, t.active IS NOT 0 FROM cadence AS t", NULL },
    { KIND_REQUIREMENT,
      "SELECT t.id, t.code, t.step, NULL, t.active IS NOT 0 FROM requirement AS t", NULL },
    { KIND_LAYOUT,
      "SELECT t.id, t.heading, t.name, t.name || '/' || t.rank, t.active IS NOT 0"
      " FROM layout_column AS t",
      NULL },
    { KIND_SENTENCE,
      "SELECT t.id, t.code, NULL, t.code, t.active IS NOT 0 FROM brief_sentence AS t", NULL },
};

#define BELOW                                                                                      \
    "WITH RECURSIVE below(id) AS (SELECT :within UNION"                                            \
    " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id) "

enum { COLUMN_ID, COLUMN_NAME, COLUMN_HINT, COLUMN_OTHER, COLUMN_ACTIVE };

static const struct reading *reading_of(enum kind_id kind)
{
    for (size_t i = 0; i < ARRAY_LEN(readings); i++) {
        if (readings[i].kind == kind)
            return &readings[i];
    }
    return NULL;
}

static void bind_if(struct stmt *q, const char *name, int64_t n)
{
    int at = q->rc == SQLITE_OK ? sqlite3_bind_parameter_index(q->s, name) : 0;

    if (at)
        db_bind_int_at(q, at, n);
}

static void bind_today(struct stmt *q)
{
    char iso[DATE_SIZE];

    if (q->rc == SQLITE_OK && sqlite3_bind_parameter_index(q->s, ":today"))
        db_bind_text(q, ":today", date_to_iso(world_today(), iso));
}

/* within 0: all rows. */
static void read_rows(struct db *db, struct stmt *q, const struct reading *r, int64_t within)
{
    bool below = within && r->within && strstr(r->within, "below");
    struct buf sql = BUF_INIT;

    buf_printf(&sql, "%s%s WHERE t.void_reason IS NULL AND ", below ? BELOW : "", r->sql);
    scope_add(db, r->kind, "t", &sql);
    if (within && r->within)
        buf_printf(&sql, " AND %s", r->within);
    db_prepare_text(db, q, buf_text(&sql));
    bind_if(q, ":within", within);
    bind_today(q);
    buf_release(&sql);
}

/* --- how often a row was used --- */

struct usage {
    uint32_t *counts; /* owned; by row id */
    size_t count;
};

static void usage_add(struct usage *u, uint32_t id)
{
    if (id >= u->count) {
        size_t count = id + 256u;

        u->counts = mem_resize(u->counts, count, sizeof(*u->counts));
        memset(u->counts + u->count, 0, (count - u->count) * sizeof(*u->counts));
        u->count = count;
    }
    u->counts[id]++;
}

static uint32_t usage_of(const struct usage *u, int64_t id)
{
    return id >= 0 && (uint64_t)id < u->count ? u->counts[id] : 0;
}

/* Counts the newest cases, as far as they are of the last year, by the kind's rows. */
static enum status usage_load(struct db *db, enum kind_id kind, struct usage *u, struct err *err)
{
    int from = world_today() - RECENT_DAYS;
    const unsigned char *data;
    struct packed p;
    struct stmt q;

    db_prepare(db, &q, "SELECT block, data FROM fact_block ORDER BY block DESC LIMIT :blocks");
    db_bind_int(&q, ":blocks", RECENT_BLOCKS);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &p);
            if (!(p.flags & PACKED_USED) || p.accepted < from)
                continue;
            usage_add(u, kind == KIND_AREA        ? p.area
                         : kind == KIND_COMMITTEE ? p.committee
                                                  : p.mediator);
        }
    }
    return db_finish(&q, err);
}

static bool has_usage(enum kind_id kind)
{
    return kind == KIND_AREA || kind == KIND_COMMITTEE || kind == KIND_MEDIATOR;
}

/* --- ranking --- */

struct candidate {
    int64_t id;
    char *name, *hint; /* owned */
    int grade;
    uint32_t used;
};

struct candidates {
    struct candidate *items;
    size_t count, cap;
};

static void candidates_release(struct candidates *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].name);
        free(c->items[i].hint);
    }
    free(c->items);
}

static int by_fit(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;

    if (x->grade != y->grade)
        return y->grade - x->grade;
    if (x->used != y->used)
        return x->used < y->used ? 1 : -1;
    return strcmp(x->name, y->name) ? strcmp(x->name, y->name) : (x->id > y->id) - (x->id < y->id);
}

/* Rounds are called by the day on which they begin. */
static int by_day(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;

    return strcmp(x->name, y->name) ? strcmp(y->name, x->name) : by_fit(a, b);
}

/* A code or a login is known or not: pinyin is for names. */
static int grade_of(const char *typed, const char *name, const char *other)
{
    int grade = name ? pinyin_match(typed, name) : 0;
    int also = other && *typed ? pinyin_match(typed, other) : 0;

    return also > 2 && also > grade ? also : grade;
}

static enum status gather(struct db *db, const struct reading *r, const char *typed, int64_t within,
                          struct candidates *c, struct err *err)
{
    struct stmt q;

    read_rows(db, &q, r, within);
    while (db_row(&q)) {
        int grade = grade_of(typed, db_text(&q, COLUMN_NAME), db_text(&q, COLUMN_OTHER));
        const char *name = db_text(&q, COLUMN_NAME), *hint = db_text(&q, COLUMN_HINT);

        if (!grade || !db_int(&q, COLUMN_ACTIVE))
            continue;
        mem_grow((void **)&c->items, c->count, &c->cap, sizeof(*c->items));
        c->items[c->count++] = (struct candidate) {
            .id = db_int(&q, COLUMN_ID),
            .name = mem_copy(name ? name : ""),
            .hint = mem_copy(hint ? hint : ""),
            .grade = *typed ? grade : 0,
        };
    }
    return db_finish(&q, err);
}

static enum status rank(struct db *db, enum kind_id kind, struct candidates *c, struct err *err)
{
    struct usage used = { 0 };
    enum status st = ST_OK;

    if (c->count > 1 && has_usage(kind))
        st = usage_load(db, kind, &used, err);
    for (size_t i = 0; i < c->count; i++)
        c->items[i].used = usage_of(&used, c->items[i].id);
    if (c->count)
        qsort(c->items, c->count, sizeof(*c->items), kind == KIND_ROUND ? by_day : by_fit);
    free(used.counts);
    return st;
}

/* --- cases --- */

static enum status find_cases(struct db *db, const char *typed, size_t max, struct choices *out,
                              struct err *err)
{
    static const int fields[] = { CF_NUMBER, CF_CODE, CF_PARTIES };
    struct term term = { .kind = TERM_TEXT, .field = -1, .value = mem_copy(typed) };
    struct filter filter = { .terms = &term, .count = *typed ? 1 : 0 };
    struct find_query q = { .kind = KIND_CASE,
                            .filter = &filter,
                            .fields = fields,
                            .fields_count = ARRAY_LEN(fields),
                            .sort = -1 };
    struct find_rows rows = { 0 };
    enum status st = find_page(db, NULL, &q, NULL, false, false, max, &rows, err);

    for (size_t i = 0; i < rows.count; i++) {
        const struct find_row *r = &rows.items[i];
        char *name = mem_printf("#%lld", (long long)r->id);

        choices_add(out, r->id,
                    r->cells[0]   ? r->cells[0]
                    : r->cells[1] ? r->cells[1]
                                  : name,
                    r->cells[2]);
        free(name);
    }
    find_rows_release(&rows);
    free(term.value);
    return st;
}

enum status lookup_find(struct db *db, enum kind_id kind, const char *typed, int64_t within,
                        size_t max, struct choices *out, struct err *err)
{
    const struct reading *r = reading_of(kind);
    struct candidates c = { 0 };
    char *plain = typed_plain(typed);
    enum status st = ST_OK;

    if (kind == KIND_CASE) {
        st = find_cases(db, plain, max, out, err);
    } else if (r) {
        st = gather(db, r, plain, within, &c, err);
        if (st == ST_OK)
            st = rank(db, kind, &c, err);
        for (size_t i = 0; st == ST_OK && i < c.count && i < max; i++)
            choices_add(out, c.items[i].id, c.items[i].name, c.items[i].hint);
    }
    candidates_release(&c);
    free(plain);
    return st;
}

/* --- exactly one --- */

struct exact {
    int64_t id, active_id;
    size_t count, active;
    struct buf names; /* "王敏（沙北街道…）、…" */
};

static void add_exact(struct exact *e, struct stmt *q)
{
    const char *name = db_text(q, COLUMN_NAME), *hint = db_text(q, COLUMN_HINT);

    e->id = db_int(q, COLUMN_ID);
    if (db_int(q, COLUMN_ACTIVE)) {
        e->active_id = e->id;
        e->active++;
    }
    if (e->count++ < NAMED_MAX)
        buf_printf(&e->names, "%s#%lld %s%s%s%s", e->count > 1 ? "、" : "", (long long)e->id, name,
                   hint ? "（" : "", hint ? hint : "", hint ? "）" : "");
}

/* Width, case and spaces do not matter. */
static bool same_name(const char *typed, const char *name)
{
    char *plain = typed_plain(name);
    bool same;

    typed_squeeze(plain);
    same = name && strcmp(plain, typed) == 0;
    free(plain);
    return same;
}

static enum status find_exact(struct db *db, const struct reading *r, const char *typed,
                              struct exact *e, struct err *err)
{
    struct stmt q;

    read_rows(db, &q, r, 0);
    while (db_row(&q)) {
        const char *other = r->kind == KIND_COMMITTEE ? NULL : db_text(&q, COLUMN_OTHER);

        if (same_name(typed, db_text(&q, COLUMN_NAME)) || same_name(typed, other))
            add_exact(e, &q);
    }
    return db_finish(&q, err);
}

/* "郾城区孟庙镇西杨店", "孟庙镇西杨店": a place with those it lies in before it. */
static enum status find_path(struct db *db, const char *typed, int64_t *id, struct err *err)
{
    size_t found = 0;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT a.id, p.name || a.name, coalesce(d.name, '') || p.name || a.name"
               " FROM area AS a JOIN area AS p ON p.id = a.parent"
               " LEFT JOIN area AS d ON d.id = p.parent WHERE a.void_reason IS NULL");
    while (db_row(&q))
        if (same_name(typed, db_text(&q, 1)) || same_name(typed, db_text(&q, 2))) {
            *id = db_int(&q, 0);
            found++;
        }
    *id = found == 1 ? *id : 0;
    return db_finish(&q, err);
}

/* "#17", or "17" when no row has that name. */
static enum status find_id(struct db *db, enum kind_id kind, const char *typed, int64_t *id,
                           struct err *err)
{
    const char *digits = typed + (*typed == '#');
    enum status st;
    char *sql;
    struct stmt q;

    *id = 0;
    if (!*digits || strlen(digits) > 18 || digits[strspn(digits, "0123456789")])
        return ST_OK;
    sql = mem_printf("SELECT id FROM %s WHERE id = :id", kind_get(kind)->table); /* voided, too */
    db_prepare_text(db, &q, sql);
    db_bind_int(&q, ":id", strtoll(digits, NULL, 10));
    if (db_row(&q))
        *id = db_int(&q, 0);
    free(sql);
    st = db_finish(&q, err);
    if (st == ST_OK && *id)
        st = access_reach(db, kind, *id, err);
    if (st != ST_OK)
        *id = 0;
    return st;
}

/* No row has that name: of committees and areas the only one that fits is
 * meant, as with codes; a person must be named whole.  Otherwise the nearest are
 * named. */
static enum status only_one_or_refuse(struct db *db, enum kind_id kind, const char *typed,
                                      int64_t *id, struct err *err)
{
    const char *label = _(kind_get(kind)->label);
    struct choices near = { 0 };
    struct buf names = BUF_INIT;
    enum status st = lookup_find(db, kind, typed, 0, NAMED_MAX, &near, err);

    if (st == ST_OK && near.count == 1 && (kind == KIND_COMMITTEE || kind == KIND_AREA)) {
        *id = near.items[0].id;
    } else if (st == ST_OK) {
        for (size_t i = 0; i < near.count; i++)
            buf_printf(&names, "%s%s", i ? "、" : "", near.items[i].label);
        st = ST_NOT_FOUND;
        if (near.count)
            err_set(err, st, _("没有叫“%.*s”的%s，相近的有：%s。"), typed_quote(typed), typed,
                    label, buf_text(&names));
        else
            err_set(err, st, _("没有叫“%.*s”的%s。"), typed_quote(typed), typed, label);
    }
    choices_release(&near);
    buf_release(&names);
    return st;
}

static enum status one_row(struct db *db, const struct reading *r, const char *typed, int64_t *id,
                           struct err *err)
{
    struct exact e = { 0 };
    char *plain = typed_plain(typed);
    enum status st = ST_OK;

    typed_squeeze(plain);
    if (*plain != '#')
        st = find_exact(db, r, plain, &e, err);
    *id = e.count == 1 ? e.id : e.active == 1 ? e.active_id : 0;
    if (st == ST_OK && e.count == 0 && r->kind == KIND_AREA)
        st = find_path(db, plain, id, err);
    if (st == ST_OK && e.count == 0 && *id == 0)
        st = find_id(db, r->kind, plain, id, err);
    if (st == ST_OK && !*id && e.count)
        st = err_set(err, ST_CONFLICT, _("叫“%.*s”的%s有 %zu 个：%s；请用 #编号 指明。"),
                     typed_quote(typed), typed, _(kind_get(r->kind)->label), e.count,
                     buf_text(&e.names));
    else if (st == ST_OK && !*id)
        st = only_one_or_refuse(db, r->kind, typed, id, err);
    buf_release(&e.names);
    free(plain);
    return st;
}

enum status lookup_one(struct db *db, enum kind_id kind, const char *typed, int64_t *id,
                       struct err *err)
{
    const struct reading *r = reading_of(kind);
    char *plain;
    enum status st;

    *id = 0;
    if (str_empty(typed))
        return err_set(err, ST_NOT_FOUND, _("没有写明是哪个%s。"), _(kind_get(kind)->label));
    if (kind == KIND_CASE)
        return cases_find(db, typed, id, err);
    if (kind == KIND_USER && scope_cuts(db, kind))
        return access_check(db, RIGHT_ACCOUNTS, err);
    if (r)
        return one_row(db, r, typed, id, err);
    plain = typed_plain(typed); /* children of a case have no name of their own */
    st = find_id(db, kind, plain, id, err);
    if (st == ST_OK && !*id)
        st = err_set(err, ST_NOT_FOUND, _("没有%s %.*s，请用 #编号 指明。"),
                     _(kind_get(kind)->label), typed_quote(typed), typed);
    free(plain);
    return st;
}

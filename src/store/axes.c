/* store/axes.c - what statistics are grouped by: keys, their names, and their order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "axes_impl.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "store/records.h"

/* Areas nest no deeper; stops at a circle. */
#define AREA_DEPTH 16

struct axis_def {
    const char *name;  /* on the command line */
    const char *label; /* N_() */
    enum axis_from from;
    int case_field; /* whose code list the keys are positions in, or -1 */
    int committee_field;
    enum kind_id rows;  /* whose rows are the keys, or KIND_COUNT */
    const char *listed; /* SQL: ids of the rows that a table always shows */
};

static const struct axis_def axes[] = {
    [AXIS_NONE] = { "none", N_("不分组"), FROM_NOTHING, -1, -1, KIND_COUNT, NULL },
    [AXIS_TYPE] = { "type", N_("纠纷类别"), FROM_TYPE, CF_TYPE, -1, KIND_COUNT, NULL },
    [AXIS_SUBTYPE] = { "subtype", N_("纠纷细类"), FROM_TYPE, CF_TYPE, -1, KIND_COUNT, NULL },
    [AXIS_SOURCE] = { "source", N_("案件来源"), FROM_SOURCE, CF_SOURCE, -1, KIND_COUNT, NULL },
    [AXIS_PAIR] = { "pair", N_("六防六促类别"), FROM_PAIR, CF_CAMPAIGN, -1, KIND_COUNT, NULL },
    [AXIS_TOWN] = { "town", N_("乡镇街道"), FROM_AREA, -1, -1, KIND_AREA,
                    "SELECT id FROM area WHERE level = 2 AND active IS NOT 0"
                    " AND void_reason IS NULL ORDER BY code, id" },
    [AXIS_AREA] = { "area", N_("行政区划"), FROM_AREA, -1, -1, KIND_AREA,
                    "SELECT id FROM area WHERE active IS NOT 0 AND void_reason IS NULL"
                    " ORDER BY code, id" },
    [AXIS_COMMITTEE] = { "committee", N_("调委会"), FROM_COMMITTEE, -1, -1, KIND_COMMITTEE,
                         "SELECT c.id FROM committee AS c"
                         " LEFT JOIN code AS k ON k.list = 'sub_kind' AND k.code = c.sub_kind"
                         " LEFT JOIN area AS a ON a.id = c.area"
                         " WHERE c.void_reason IS NULL"
                         " AND (c.kind = 'professional' AND c.active IS NOT 0"
                         " OR EXISTS (SELECT 1 FROM case_rec AS r WHERE r.committee = c.id))"
                         " ORDER BY c.kind <> 'professional', k.rank, a.code, c.name, c.id" },
    [AXIS_SUB_KIND] = { "sub_kind", N_("专业领域"), FROM_COMMITTEE, -1, COF_SUB_KIND, KIND_COUNT,
                        NULL },
    [AXIS_COMMITTEE_KIND] = { "committee_kind", N_("调委会类型"), FROM_COMMITTEE, -1, COF_KIND,
                              KIND_COUNT, NULL },
    [AXIS_MEDIATOR] = { "mediator", N_("调解员"), FROM_MEDIATOR, -1, -1, KIND_MEDIATOR,
                        "SELECT m.id FROM mediator AS m"
                        " WHERE m.void_reason IS NULL"
                        " AND EXISTS (SELECT 1 FROM case_rec AS r WHERE r.mediator = m.id)"
                        " ORDER BY m.committee, m.name, m.id" },
    [AXIS_MONTH] = { "month", N_("月份"), FROM_MONTH, -1, -1, KIND_COUNT, NULL },
    [AXIS_FORM] = { "form", N_("协议形式"), FROM_FORM, CF_AGREEMENT_FORM, -1, KIND_COUNT, NULL },
    [AXIS_DIFFICULTY] = { "difficulty", N_("案件难度级别"), FROM_DIFFICULTY, CF_DIFFICULTY, -1,
                          KIND_COUNT, NULL },
};
static_assert(ARRAY_LEN(axes) == AXIS_COUNT, "one row for each axis");

static const struct axis_def *def(enum axis a)
{
    if ((unsigned)a >= AXIS_COUNT)
        BUG("no such axis");
    return &axes[a];
}

/* --- names --- */

enum axis axis_find(const char *name)
{
    for (size_t i = AXIS_NONE + 1; name && i < AXIS_COUNT; i++) {
        if (str_equal(axes[i].name, name) || str_equal(_(axes[i].label), name))
            return (enum axis)i;
    }
    return AXIS_COUNT;
}

const char *axis_name(enum axis a)
{
    return def(a)->name;
}

const char *axis_label(enum axis a)
{
    return _(def(a)->label);
}

enum axis_from axis_from(enum axis a)
{
    return def(a)->from;
}

const char *axis_list(enum axis a)
{
    if (def(a)->case_field >= 0)
        return kind_get(KIND_CASE)->fields[def(a)->case_field].of;
    if (def(a)->committee_field >= 0)
        return kind_get(KIND_COMMITTEE)->fields[def(a)->committee_field].of;
    return NULL;
}

int64_t code_key(const struct book *book, const char *list, const char *code)
{
    const struct code *c;

    for (size_t i = 0; code && (c = book_nth(book, list, i)) != NULL; i++) {
        if (str_equal(c->code, code))
            return (int64_t)i + 1;
    }
    return 0;
}

static const struct code *code_at(const struct book *book, enum axis a, int64_t key)
{
    return key > 0 ? book_nth(book, axis_list(a), (size_t)key - 1) : NULL;
}

int64_t month_key(int day)
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    return y * 12 + m - 1;
}

int month_first_day(int64_t key)
{
    return date_from_ymd((int)(key / 12), (int)(key % 12) + 1, 1);
}

/* Areas go by their official code, which other systems know too. */
static char *area_code(struct db *db, int64_t id)
{
    char *code = NULL;
    struct stmt q;

    db_prepare(db, &q, "SELECT code FROM area WHERE id = :id");
    db_bind_int(&q, ":id", id);
    if (db_row(&q))
        code = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return code ? code : mem_printf("%lld", (long long)id);
}

char *axis_key_text(struct db *db, const struct book *book, enum axis a, int64_t key)
{
    const struct code *c;

    if (key == 0)
        return mem_copy("");
    if (a == AXIS_MONTH)
        return mem_printf("%04d-%02d", (int)(key / 12), (int)(key % 12) + 1);
    if (def(a)->rows == KIND_AREA)
        return area_code(db, key);
    if (def(a)->rows != KIND_COUNT)
        return mem_printf("%lld", (long long)key);
    c = code_at(book, a, key);
    return mem_copy(c ? c->code : "");
}

char *axis_key_label(struct db *db, const struct book *book, enum axis a, int64_t key)
{
    const struct code *c;

    if (a == AXIS_NONE)
        return mem_copy(_("合计"));
    if (a == AXIS_MONTH)
        return key ? mem_printf(_("%d年%d月"), (int)(key / 12), (int)(key % 12) + 1)
                   : mem_copy(_("期外"));
    if (key && def(a)->rows != KIND_COUNT)
        return records_name(db, def(a)->rows, key);
    c = code_at(book, a, key);
    return mem_copy(c ? c->label : _("未填"));
}

/* --- the order of a table --- */

struct key_taker {
    void (*each)(void *ctx, int64_t key);
    void *ctx;
};

static enum status give_rows(struct db *db, const char *sql, const struct key_taker *t,
                             struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, sql);
    while (db_row(&q))
        t->each(t->ctx, db_int(&q, 0));
    return db_finish(&q, err);
}

static void give_months(struct period p, const struct key_taker *t)
{
    for (int64_t m = month_key(p.from); p.from <= p.to && m <= month_key(p.to); m++)
        t->each(t->ctx, m);
}

/* An open period ends with the data. */
static enum status close_period(struct db *db, struct period *p, struct err *err)
{
    struct stmt q;

    if (p->to == DATE_NONE)
        p->to = world_today();
    if (p->from != DATE_NONE)
        return ST_OK;
    p->from = p->to;
    db_prepare(db, &q, "SELECT min(accepted_on) FROM case_rec WHERE void_reason IS NULL");
    if (db_row(&q) && date_from_iso(db_text(&q, 0)) != DATE_NONE)
        p->from = date_from_iso(db_text(&q, 0));
    return db_finish(&q, err);
}

static bool has_children(const struct book *book, const struct code *c)
{
    const struct code *other;

    for (size_t i = 0; (other = book_nth(book, c->list, i)) != NULL; i++) {
        if (other->active && str_equal(other->parent, c->code))
            return true;
    }
    return false;
}

static bool code_is_listed(const struct book *book, enum axis a, const struct code *c)
{
    if (!c->active || (a == AXIS_PAIR && str_equal(c->code, "0")))
        return false;
    if (a == AXIS_TYPE)
        return book_group(book, c) == c;
    return a != AXIS_SUBTYPE || !has_children(book, c);
}

static void give_codes(const struct book *book, enum axis a, const struct key_taker *t)
{
    const struct code *c;

    for (size_t i = 0; (c = book_nth(book, axis_list(a), i)) != NULL; i++) {
        if (code_is_listed(book, a, c))
            t->each(t->ctx, (int64_t)i + 1);
    }
}

/* Fields of law in which the office has a committee. */
static enum status give_sub_kinds(struct db *db, const struct book *book, const struct key_taker *t,
                                  struct err *err)
{
    const char *list = axis_list(AXIS_SUB_KIND);
    const struct code *c;
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && (c = book_nth(book, list, i)) != NULL; i++) {
        struct stmt q;

        db_prepare(db, &q, "SELECT 1 FROM committee WHERE sub_kind = :code LIMIT 1");
        db_bind_text(&q, ":code", c->code);
        if (db_row(&q))
            t->each(t->ctx, (int64_t)i + 1);
        st = db_finish(&q, err);
    }
    return st;
}

enum status axis_keys(struct db *db, const struct book *book, enum axis a, struct period p,
                      void (*each)(void *ctx, int64_t key), void *ctx, struct err *err)
{
    struct key_taker t = { .each = each, .ctx = ctx };
    enum status st = ST_OK;

    if (a == AXIS_MONTH) {
        st = close_period(db, &p, err);
        if (st == ST_OK)
            give_months(p, &t);
    } else if (a == AXIS_SUB_KIND) {
        st = give_sub_kinds(db, book, &t, err);
    } else if (def(a)->listed) {
        st = give_rows(db, def(a)->listed, &t, err);
    } else if (axis_list(a)) {
        give_codes(book, a, &t);
    }
    return st;
}

/* --- from numbers to keys --- */

void axis_map_release(struct axis_map *map)
{
    free(map->keys);
    *map = (struct axis_map) { 0 };
}

static void map_set(struct axis_map *map, int64_t number, int64_t key)
{
    size_t at = (size_t)number;

    if (number < 0)
        return;
    if (at >= map->count) {
        size_t count = at + 64;

        map->keys = mem_resize(map->keys, count, sizeof(*map->keys));
        memset(map->keys + map->count, 0, (count - map->count) * sizeof(*map->keys));
        map->count = count;
    }
    map->keys[at] = key;
}

/* The key a case with that code is counted under. */
static int64_t counted_under(const struct book *book, enum axis a, const char *code)
{
    const char *list = axis_list(a);
    const struct code *c = book_code(book, list, code);

    if (!c || (a == AXIS_PAIR && str_equal(code, "0")))
        return 0;
    return code_key(book, list, a == AXIS_TYPE ? book_group(book, c)->code : code);
}

static void map_codes(const struct book *book, enum axis a, const struct fact_codes *codes,
                      struct axis_map *map)
{
    map_set(map, 0, 0);
    for (size_t i = 0; i < codes->count; i++) {
        const struct fact_code_row *row = &codes->items[i];

        if (str_equal(row->list, axis_list(a)))
            map_set(map, row->id, counted_under(book, a, row->code));
    }
}

void axis_map_campaign(const struct book *book, const struct campaign *c, struct axis_map *map)
{
    for (size_t i = 0; i < map->count; i++)
        if (map->keys[i] && !campaign_has(c, code_at(book, AXIS_PAIR, map->keys[i])))
            map->keys[i] = 0;
}

static enum status map_committees(struct db *db, const struct book *book, enum axis a,
                                  struct axis_map *map, struct err *err)
{
    int column = a == AXIS_SUB_KIND ? 1 : 2;
    struct stmt q;

    map_set(map, 0, 0);
    db_prepare(db, &q, "SELECT id, sub_kind, kind FROM committee");
    while (db_row(&q))
        map_set(map, db_int(&q, 0), code_key(book, axis_list(a), db_text(&q, column)));
    return db_finish(&q, err);
}

/* Parent and level of every area, by id. */
struct area_tree {
    struct axis_map parent, level;
};

static enum status area_tree_load(struct db *db, struct area_tree *tree, struct err *err)
{
    struct stmt q;

    map_set(&tree->parent, 0, 0);
    map_set(&tree->level, 0, 0);
    db_prepare(db, &q, "SELECT id, parent, level FROM area");
    while (db_row(&q)) {
        map_set(&tree->parent, db_int(&q, 0), db_int(&q, 1));
        map_set(&tree->level, db_int(&q, 0), db_int(&q, 2));
    }
    return db_finish(&q, err);
}

static void area_tree_release(struct area_tree *tree)
{
    axis_map_release(&tree->parent);
    axis_map_release(&tree->level);
}

/* The town it lies in, or itself when it is above the towns. */
static int64_t town_of(const struct area_tree *tree, int64_t area)
{
    for (int i = 0; i < AREA_DEPTH && tree->level.keys[area] > 2 && tree->parent.keys[area]; i++)
        area = tree->parent.keys[area];
    return area;
}

static enum status map_towns(struct db *db, struct axis_map *map, struct err *err)
{
    struct area_tree tree = { 0 };
    enum status st = area_tree_load(db, &tree, err);

    for (size_t i = 0; i < tree.level.count; i++) {
        if (tree.level.keys[i])
            map_set(map, (int64_t)i, town_of(&tree, (int64_t)i));
    }
    area_tree_release(&tree);
    return st;
}

enum status areas_below(struct db *db, int64_t area, bool **inside, size_t *count, struct err *err)
{
    struct area_tree tree = { 0 };
    enum status st = area_tree_load(db, &tree, err);

    *count = tree.parent.count;
    *inside = mem_alloc(*count ? *count : 1);
    for (size_t i = 1; i < *count; i++) {
        int64_t at = (int64_t)i;

        for (int depth = 0; depth < AREA_DEPTH && at && at != area; depth++)
            at = tree.parent.keys[at];
        (*inside)[i] = at == area;
    }
    area_tree_release(&tree);
    return st;
}

enum status axis_map_load(struct db *db, const struct book *book, enum axis a,
                          const struct fact_codes *codes, struct axis_map *map, struct err *err)
{
    *map = (struct axis_map) { 0 };
    if (a == AXIS_TOWN)
        return map_towns(db, map, err);
    if (def(a)->committee_field >= 0)
        return map_committees(db, book, a, map, err);
    if (a == AXIS_FORM) {
        for (int64_t form = 0; form <= 2; form++)
            map_set(map, form, form ? code_key(book, axis_list(a), form == 1 ? "1" : "2") : 0);
    } else if (axis_list(a)) {
        map_codes(book, a, codes, map);
    }
    return ST_OK;
}

/* src/work/import_match.c - areas, committees and mediators: found by name, or made.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "import_impl.h"
#include "store/db.h"

#define LEVEL_TOWN    2
#define LEVEL_VILLAGE 3
#define VILLAGE_CHARS 20 /* what is longer is an address */

/* --- places --- */

/* Among equal names the first one counts. */
static void put_first(struct text_map *map, int64_t scope, const char *folded, int64_t index)
{
    int64_t there;

    if (!text_map_get(map, scope, folded, &there))
        text_map_put(map, scope, folded, index);
}

static int find_in(const struct text_map *map, int64_t scope, const char *folded)
{
    int64_t index = -1;

    text_map_get(map, scope, folded, &index);
    return (int)index;
}

/* Scopes of names of mediators: a committee, and a town. */
static int64_t in_committee(int committee)
{
    return 2 * (int64_t)committee;
}

static int64_t in_town(int town)
{
    return 2 * (int64_t)town + 1;
}

int match_add_area(struct import_match *m, int64_t id, const char *name, const char *code,
                   int level, int parent)
{
    int index = (int)m->areas_count;
    char *folded = import_fold(name);

    mem_grow((void **)&m->areas, m->areas_count, &m->areas_cap, sizeof *m->areas);
    m->areas[m->areas_count++] = (struct match_area) {
        .id = id, .name = mem_copy(name), .folded = folded, .level = level, .parent = parent
    };
    put_first(&m->area_keys, parent, folded, index);
    if (!str_empty(code))
        text_map_put(&m->area_codes, 0, code, index);
    return index;
}

/* 孟庙镇示例村调委会 is 孟庙镇示例村人民调解委员会. */
static void put_core(struct import_match *m, const char *folded, int index)
{
    const char *rest;
    int town = match_place(m, folded, &rest);
    char *core = match_committee_core(rest);

    if (town >= 0 || *core)
        put_first(&m->committee_cores, town, core, index);
    free(core);
}

int match_add_committee(struct import_match *m, int64_t id, const char *name, int area,
                        const struct committee_sort *sort)
{
    int index = (int)m->committees_count;

    mem_grow((void **)&m->committees, m->committees_count, &m->committees_cap,
             sizeof *m->committees);
    m->committees[m->committees_count++] = (struct match_committee) {
        .id = id,
        .name = mem_copy(name),
        .folded = import_fold(name),
        .kind = mem_copy(sort->kind),
        .sub_kind = mem_copy(sort->sub_kind),
        .area = area,
    };
    text_map_put(&m->committee_keys, 0, m->committees[index].folded, index);
    put_core(m, m->committees[index].folded, index);
    return index;
}

void match_set_series(struct match_committee *c, const char *series)
{
    free(c->series);
    c->series = str_empty(series) ? NULL : mem_copy(series);
}

/* The town whose committees share their mediators, or -1. */
static int shared_town(const struct import_match *m, int committee)
{
    const struct match_committee *c = &m->committees[committee];

    return str_equal(c->kind, "professional") ? -1 : match_town_of(m, c->area);
}

int match_add_mediator(struct import_match *m, int64_t id, const char *name, int committee)
{
    int index = (int)m->mediators_count, town = shared_town(m, committee);
    char *folded = import_fold(name);

    mem_grow((void **)&m->mediators, m->mediators_count, &m->mediators_cap, sizeof *m->mediators);
    m->mediators[m->mediators_count++] = (struct match_mediator) {
        .id = id, .name = mem_copy(name), .folded = folded, .committee = committee
    };
    put_first(&m->mediator_keys, in_committee(committee), folded, index);
    if (town >= 0)
        put_first(&m->mediator_keys, in_town(town), folded, index);
    return index;
}

void import_match_release(struct import_match *m)
{
    for (size_t i = 0; i < m->areas_count; i++) {
        free(m->areas[i].name);
        free(m->areas[i].folded);
    }
    for (size_t i = 0; i < m->committees_count; i++) {
        free(m->committees[i].name);
        free(m->committees[i].folded);
        free(m->committees[i].series);
        free(m->committees[i].kind);
        free(m->committees[i].sub_kind);
    }
    for (size_t i = 0; i < m->mediators_count; i++) {
        free(m->mediators[i].name);
        free(m->mediators[i].folded);
    }
    free(m->areas);
    free(m->committees);
    free(m->mediators);
    text_map_release(&m->area_keys);
    text_map_release(&m->area_codes);
    text_map_release(&m->committee_keys);
    text_map_release(&m->committee_cores);
    text_map_release(&m->mediator_keys);
    text_map_release(&m->area_texts);
    text_map_release(&m->committee_texts);
    text_map_release(&m->mediator_texts);
    *m = (struct import_match) { 0 };
}

/* --- loading --- */

/* The id is the scope of an empty name. */
static void put_id(struct text_map *ids, int64_t id, int index)
{
    text_map_put(ids, id, "", index);
}

static int get_id(const struct text_map *ids, int64_t id)
{
    return find_in(ids, id, "");
}

/* Parents stand before what lies in them. */
static enum status load_areas(struct import_match *m, struct db *db, struct text_map *ids,
                              struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, name, code, level, parent FROM area WHERE void_reason IS NULL"
               " ORDER BY level, id");
    while (db_row(&q)) {
        int parent = db_is_null(&q, 4) ? -1 : get_id(ids, db_int(&q, 4));
        int64_t id = db_int(&q, 0);

        put_id(ids, id,
               match_add_area(m, id, db_text(&q, 1), db_text(&q, 2), (int)db_int(&q, 3), parent));
    }
    return db_finish(&q, err);
}

static enum status load_committees(struct import_match *m, struct db *db,
                                   const struct text_map *areas, struct text_map *ids,
                                   struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, name, kind, sub_kind, series, area FROM committee"
               " WHERE void_reason IS NULL ORDER BY id");
    while (db_row(&q)) {
        struct committee_sort sort = { .kind = db_text(&q, 2), .sub_kind = db_text(&q, 3) };
        int64_t id = db_int(&q, 0);
        int index = match_add_committee(m, id, db_text(&q, 1), get_id(areas, db_int(&q, 5)), &sort);

        match_set_series(&m->committees[index], db_text(&q, 4));
        put_id(ids, id, index);
    }
    return db_finish(&q, err);
}

static enum status load_mediators(struct import_match *m, struct db *db,
                                  const struct text_map *committees, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, name, committee FROM mediator WHERE void_reason IS NULL ORDER BY id");
    while (db_row(&q)) {
        int committee = get_id(committees, db_int(&q, 2));

        if (committee >= 0)
            match_add_mediator(m, db_int(&q, 0), db_text(&q, 1), committee);
    }
    return db_finish(&q, err);
}

enum status import_match_load(struct import_match *m, struct db *db, struct err *err)
{
    struct text_map areas = { 0 }, committees = { 0 };
    enum status st;

    import_match_release(m);
    st = load_areas(m, db, &areas, err);
    if (st == ST_OK)
        st = load_committees(m, db, &areas, &committees, err);
    if (st == ST_OK)
        st = load_mediators(m, db, &committees, err);
    text_map_release(&areas);
    text_map_release(&committees);
    return st;
}

/* --- areas --- */

/* A village is written with and without 村 at its end. */
int match_find_village(const struct import_match *m, int town, const char *folded)
{
    int found = find_in(&m->area_keys, town, folded);
    char *other = NULL;

    if (found >= 0)
        return found;
    if (!str_ends(folded, "村"))
        other = mem_printf("%s村", folded);
    else if (utf8_chars(folded) > 2)
        other = mem_copy_n(folded, strlen(folded) - strlen("村"));
    if (other)
        found = find_in(&m->area_keys, town, other);
    free(other);
    return found;
}

/* 西杨店村民委员会 is the office of 西杨店村. */
static char *village_name(const char *rest)
{
    static const char *const offices[][2] = {
        { "村民委员会", "村" },   { "村委会", "村" },       { "社区居民委员会", "社区" },
        { "社区居委会", "社区" }, { "居民委员会", "社区" }, { "居委会", "社区" }
    };

    for (size_t i = 0; i < ARRAY_LEN(offices); i++) {
        size_t n = strlen(offices[i][0]);

        if (str_ends(rest, offices[i][0]) && strlen(rest) > n)
            return mem_printf("%.*s%s", (int)(strlen(rest) - n), rest, offices[i][1]);
    }
    return mem_copy(rest);
}

static int village_in(struct import_match *m, int town, const char *rest)
{
    char *name = village_name(rest);
    int village = match_find_village(m, town, name);

    if (village < 0)
        village = match_add_area(m, 0, name, NULL, LEVEL_VILLAGE, town);
    free(name);
    return village;
}

static void refuse_area(struct import *im, size_t column, const char *text)
{
    struct buf towns = BUF_INIT;

    for (size_t i = 0; i < im->match.areas_count; i++)
        if (im->match.areas[i].level == LEVEL_TOWN)
            buf_printf(&towns, "%s%s", towns.len ? "、" : "", im->match.areas[i].name);
    import_say(
        im, column, false,
        _("“%.*s”里没有本区的镇（街道）；应以镇（街道）名开头：%s。新的镇请先在区划里添加。"),
        typed_quote(text), text, buf_text(&towns));
    buf_release(&towns);
}

/* Another town, district or city stands in it. */
static bool names_elsewhere(const char *rest)
{
    static const char *const words[] = { "镇", "街道", "乡", "区", "县", "市" };

    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        const char *at = strstr(rest, words[i]);

        if (at && at != rest && !str_ends(rest, "社区"))
            return true;
    }
    return false;
}

/* The only village of that name in the whole district, or -1. */
static int lone_village(const struct import_match *m, const char *rest)
{
    int found = -1;

    for (size_t i = 0; i < m->areas_count; i++) {
        if (m->areas[i].level != LEVEL_VILLAGE || !str_equal(m->areas[i].folded, rest))
            continue;
        if (found >= 0)
            return -1;
        found = (int)i;
    }
    return found;
}

static int area_of(struct import *im, size_t column, const char *text, const char *folded, int near)
{
    struct import_match *m = &im->match;
    const char *rest;
    int town = match_place(m, folded, &rest);
    int coded = find_in(&m->area_codes, 0, folded);

    if (coded >= 0)
        return coded;
    if (*rest == '\0')
        return town >= 0 ? town : match_district(m);
    if (town < 0 && near >= 0 && !names_elsewhere(rest))
        town = match_town_of(m, near);
    if (town < 0 && lone_village(m, rest) >= 0)
        return lone_village(m, rest);
    if (town < 0) {
        refuse_area(im, column, text);
        return -1;
    }
    if (utf8_chars(rest) > VILLAGE_CHARS) {
        import_say(im, column, true, _("“%.*s”太长，不像村（社区）名，按“%s”导入。"),
                   typed_quote(text), text, m->areas[town].name);
        return town;
    }
    return village_in(m, town, rest);
}

void import_check_area(struct import *im, size_t column, const char *text)
{
    char *folded = import_fold(text);
    const char *rest;

    if (match_place(&im->match, folded, &rest) < 0 && names_elsewhere(rest))
        refuse_area(im, column, text);
    free(folded);
}

int import_match_area(struct import *im, size_t column, const char *text, int near)
{
    struct import_match *m = &im->match;
    const char *rest;
    char *folded;
    int64_t known;
    int area;

    if (text_map_get(&m->area_texts, 0, text, &known))
        return (int)known;
    folded = import_fold(text);
    area = area_of(im, column, text, folded, near);
    if (area >= 0 && match_place(m, folded, &rest) >= 0)
        text_map_put(&m->area_texts, 0, text, area);
    free(folded);
    return area;
}

/* --- committees --- */

int match_find_committee(const struct import_match *m, const char *name)
{
    char *folded = import_fold(name), *core;
    int index = find_in(&m->committee_keys, 0, folded);
    const char *rest;
    int town = match_place(m, folded, &rest);

    core = match_committee_core(rest);
    if (index < 0 && (town >= 0 || *core))
        index = find_in(&m->committee_cores, town, core);
    free(core);
    free(folded);
    return index;
}

static int new_committee(struct import *im, size_t column, const char *text, int near)
{
    struct import_match *m = &im->match;
    char *folded = import_fold(text), *core;
    struct committee_sort sort;
    const char *rest;
    int town = match_place(m, folded, &rest), index;

    core = match_committee_core(rest);
    if (strlen(core) == strlen(rest))
        import_say(im, column, true,
                   _("“%.*s”不像调委会的名称，按新的调委会导入（同样的不再提示）；应为全称，"
                     "例如孟庙镇示例村人民调解委员会。"),
                   typed_quote(text), text);
    sort = match_committee_sort(m, town, core);
    if (town < 0 && *core && !str_equal(sort.kind, "professional")) {
        town = match_town_of(m, near);
        sort = match_committee_sort(m, town, core);
    }
    if (town < 0)
        index = match_add_committee(m, 0, text, match_district(m), &sort);
    else if (sort.village)
        index = match_add_committee(m, 0, text, village_in(m, town, core), &sort);
    else
        index = match_add_committee(m, 0, text, town, &sort);
    free(core);
    free(folded);
    return index;
}

int import_match_committee(struct import *im, size_t column, const char *text, int near)
{
    struct import_match *m = &im->match;
    int64_t known;
    int found;

    if (text_map_get(&m->committee_texts, 0, text, &known))
        return (int)known;
    found = match_find_committee(m, text);
    if (found < 0)
        found = new_committee(im, column, text, near);
    text_map_put(&m->committee_texts, 0, text, found);
    return found;
}

/* --- mediators --- */

static int find_mediator(struct import_match *m, const char *name, int committee)
{
    int town = shared_town(m, committee), found;
    char *folded = import_fold(name);

    found = find_in(&m->mediator_keys, in_committee(committee), folded);
    if (found < 0 && town >= 0)
        found = find_in(&m->mediator_keys, in_town(town), folded);
    free(folded);
    return found;
}

int import_match_mediator(struct import *im, const char *name, int committee)
{
    struct import_match *m = &im->match;
    int64_t known;
    int found;

    if (text_map_get(&m->mediator_texts, committee, name, &known))
        return (int)known;
    found = find_mediator(m, name, committee);
    if (found < 0)
        found = match_add_mediator(m, 0, name, committee);
    text_map_put(&m->mediator_texts, committee, name, found);
    return found;
}

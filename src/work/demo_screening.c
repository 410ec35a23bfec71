/* src/work/demo_screening.c - the fictional year of screening: who, where, and what becomes of it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/screening.h"
#include "demo_impl.h"
#include "store/books.h"
#include "store/db.h"
#include "store/facts.h"
#include "store/findings.h"

#define SEED       20220125u
#define OTHERS     210 /* findings that became no case */
#define CASE_EVERY 3   /* of the own-motion cases one in so many came from screening */
#define FIRST_DAY  "2022-01-25"
#define LAST_CALM  "2022-09-01" /* what is calmed since then still is */
#define NEW_SINCE  "2022-12-14" /* not handled yet */

/* --- chance --- */

uint32_t demo_roll(struct demo *d, uint32_t n)
{
    d->seed = d->seed * 1664525u + 1013904223u;
    return (d->seed >> 8) % n;
}

bool demo_chance(struct demo *d, uint32_t percent)
{
    return demo_roll(d, 100) < percent;
}

char *demo_name(struct demo *d)
{
    static const char *const surnames[] = { "赵", "钱", "孙", "李", "周", "吴", "郑", "王",
                                            "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨",
                                            "朱", "秦", "许", "何", "吕", "施", "张", "孔" };
    static const char *const given[] = { "大河", "二林", "守田", "小满", "长根", "桂芝",
                                         "春喜", "来福", "新芳", "玉兰", "铁柱", "水生",
                                         "巧云", "麦收", "运来", "秋菊", "红旗", "满仓" };
    const char *surname = surnames[demo_roll(d, ARRAY_LEN(surnames))];

    return mem_printf("%s%s", surname, given[demo_roll(d, ARRAY_LEN(given))]);
}

/* --- places and cases --- */

static void take_area(void *ctx, const struct unit *unit)
{
    struct demo *d = ctx;

    if (!unit->active)
        return;
    if (unit->level == 3) {
        mem_grow((void **)&d->villages, d->villages_count, &d->villages_cap, sizeof(*d->villages));
        d->villages[d->villages_count++] = d->areas_count;
    }
    mem_grow((void **)&d->areas, d->areas_count, &d->areas_cap, sizeof(*d->areas));
    d->areas[d->areas_count++] = (struct demo_area) {
        .id = unit->id, .parent = unit->parent, .level = unit->level, .name = mem_copy(unit->name)
    };
}

const struct demo_area *demo_village(struct demo *d)
{
    return &d->areas[d->villages[demo_roll(d, (uint32_t)d->villages_count)]];
}

const struct demo_area *demo_town(const struct demo *d, const struct demo_area *area)
{
    for (size_t i = 0; area->level > 2 && i < d->areas_count; i++)
        if (d->areas[i].id == area->parent)
            return &d->areas[i];
    return area;
}

static void take_case(void *ctx, const struct fact *f, const int64_t key[3])
{
    struct demo *d = ctx;
    const struct code *source = f->source ? book_nth(d->book, "source", (size_t)f->source - 1)
                                          : NULL;
    const struct demo_case c = { f->case_id, f->accepted };

    (void)key;
    if (!source || f->accepted == DATE_NONE || f->accepted < date_from_iso(FIRST_DAY))
        return;
    if (str_equal(source->code, "1")) {
        mem_grow((void **)&d->own, d->own_count, &d->own_cap, sizeof(*d->own));
        d->own[d->own_count++] = c;
    } else if (str_equal(source->code, "2")) {
        mem_grow((void **)&d->applied, d->applied_count, &d->applied_cap, sizeof(*d->applied));
        d->applied[d->applied_count++] = c;
    }
}

static int by_id(const void *a, const void *b)
{
    const struct demo_case *x = a, *y = b;

    return x->id < y->id ? -1 : x->id > y->id;
}

static enum status gather(struct demo *d, struct err *err)
{
    const struct facts_want want = { .question = { .period = { DATE_NONE, DATE_NONE },
                                                   .cutoff = DATE_NONE },
                                     .axes = { AXIS_SOURCE },
                                     .each_case = true };
    enum status st = books_load(d->db, &d->book, err);

    if (st == ST_OK)
        st = units_each(d->db, 0, take_area, d, err);
    if (st == ST_OK)
        st = facts_scan(d->db, d->book, &want, take_case, d, err);
    if (d->own_count)
        qsort(d->own, d->own_count, sizeof(*d->own), by_id);
    if (d->applied_count)
        qsort(d->applied, d->applied_count, sizeof(*d->applied), by_id);
    return st;
}

/* --- the plan --- */

static void add_plan(struct demo *d, struct demo_plan plan)
{
    mem_grow((void **)&d->plans, d->plans_count, &d->plans_cap, sizeof(*d->plans));
    d->plans[d->plans_count++] = plan;
}

static enum fate fate_of(struct demo *d, size_t i, int found)
{
    static const enum fate fates[] = { FATE_SPOT, FATE_SPOT,     FATE_SPOT, FATE_CALMED,
                                       FATE_SPOT, FATE_UP,       FATE_SPOT, FATE_UP_SETTLED,
                                       FATE_SPOT, FATE_REFERRED, FATE_SPOT, FATE_CALMED };
    enum fate fate = fates[i % ARRAY_LEN(fates)];

    if (found >= date_from_iso(NEW_SINCE))
        return demo_chance(d, 50) ? FATE_FOUND : FATE_ASSIGNED;
    if (fate == FATE_CALMED && found < date_from_iso(LAST_CALM))
        return FATE_CALMED_CLOSED;
    return fate;
}

static void plan_findings(struct demo *d)
{
    int first = date_from_iso(FIRST_DAY);

    for (size_t i = 0; i < d->own_count; i += CASE_EVERY) {
        int found = d->own[i].accepted - (int)demo_roll(d, 3);

        add_plan(d, (struct demo_plan) { .found = found < first ? first : found,
                                         .fate = FATE_CASE,
                                         .case_id = d->own[i].id });
    }
    for (size_t i = 0; d->villages_count && i < OTHERS; i++) {
        int found = first + (int)demo_roll(d, (uint32_t)(d->today - first));

        add_plan(d, (struct demo_plan) { .area = (size_t)(demo_village(d) - d->areas),
                                         .found = found,
                                         .fate = fate_of(d, i, found) });
    }
}

static int by_day(const void *a, const void *b)
{
    const struct demo_plan *x = a, *y = b;

    if (x->found != y->found)
        return x->found < y->found ? -1 : 1;
    if (x->case_id != y->case_id)
        return x->case_id < y->case_id ? -1 : 1;
    return x->area < y->area ? -1 : x->area > y->area;
}

/* --- the story --- */

static void release(struct demo *d)
{
    for (size_t i = 0; i < d->areas_count; i++)
        free(d->areas[i].name);
    free(d->areas);
    free(d->villages);
    free(d->own);
    free(d->applied);
    free(d->plans);
    book_free(d->book);
}

enum status demo_screening(struct db *db, int today, struct err *err)
{
    struct demo d = { .db = db, .today = today, .seed = SEED };
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    st = gather(&d, err);
    plan_findings(&d);
    if (d.plans_count)
        qsort(d.plans, d.plans_count, sizeof(*d.plans), by_day);
    if (st == ST_OK)
        st = demo_rounds(&d, err);
    if (st == ST_OK)
        st = demo_findings(&d, err);
    if (st == ST_OK)
        st = demo_people(&d, err);
    release(&d);
    return db_end(db, st, err);
}

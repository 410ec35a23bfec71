/* store/fact_one.c - a packed fact as the fact of one case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "axes_impl.h"

enum status fact_maps_load(struct db *db, const struct book *book, const struct fact_codes *codes,
                           struct fact_maps *maps, struct err *err)
{
    enum status st = axis_map_load(db, book, AXIS_TOWN, codes, &maps->town, err);

    if (st == ST_OK)
        st = axis_map_load(db, book, AXIS_SUBTYPE, codes, &maps->type, err);
    if (st == ST_OK)
        st = axis_map_load(db, book, AXIS_SOURCE, codes, &maps->source, err);
    if (st == ST_OK)
        st = axis_map_load(db, book, AXIS_PAIR, codes, &maps->pair, err);
    return st;
}

void fact_maps_release(struct fact_maps *maps)
{
    axis_map_release(&maps->town);
    axis_map_release(&maps->type);
    axis_map_release(&maps->source);
    axis_map_release(&maps->pair);
}

void fact_from_flags(unsigned flags, struct fact *f)
{
    *f = (struct fact) {
        .result = (enum fact_result)(flags & PACKED_RESULT),
        .is_void = flags & PACKED_VOID,
        .passed = flags & PACKED_PASSED,
        .self_settled = flags & PACKED_SELF_SETTLED,
        .written = flags & PACKED_WRITTEN,
        .oral = flags & PACKED_ORAL,
        .performed = flags & PACKED_PERFORMED,
    };
}

uint32_t axis_map_key(const struct axis_map *map, uint32_t number)
{
    if (!map->keys)
        return number;
    return number < map->count ? (uint32_t)map->keys[number] : 0;
}

void fact_from_packed(const struct fact_maps *maps, int64_t id, const struct packed *p,
                      struct fact *f)
{
    fact_from_flags(p->flags, f);
    f->case_id = id;
    f->accepted = p->accepted;
    f->outcome = p->outcome;
    f->amount = p->amount;
    f->persons = p->persons;
    f->weight = 1;
    f->area = p->area;
    f->committee = p->committee;
    f->mediator = p->mediator;
    f->town = axis_map_key(&maps->town, p->area);
    f->type = (int)axis_map_key(&maps->type, p->codes[LIST_TYPE]);
    f->source = (int)axis_map_key(&maps->source, p->codes[LIST_SOURCE]);
    f->pair = (int)axis_map_key(&maps->pair, p->codes[LIST_PAIR]);
    f->campaign_on = p->campaign_on;
    f->marks = p->marks;
}

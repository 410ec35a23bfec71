/* src/store/axes_impl.h - from what a packed fact holds to the keys of an axis.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_AXES_IMPL_H
#define STORE_AXES_IMPL_H

#include "facts_impl.h"
#include "store/facts.h"

/* What an axis is computed from. */
enum axis_from {
    FROM_NOTHING,
    FROM_AREA,
    FROM_COMMITTEE,
    FROM_MEDIATOR,
    FROM_TYPE,
    FROM_SOURCE,
    FROM_PAIR,
    FROM_DIFFICULTY,
    FROM_FORM,
    FROM_MONTH,
    FROM_COUNT
};
enum axis_from axis_from(enum axis a);
/* The code list whose positions, from 1, are the keys of the axis; NULL for rows and months. */
const char *axis_list(enum axis a);

/* Small number to key; what it does not reach is key 0. */
struct axis_map {
    int64_t *keys; /* owned; NULL: the number is the key itself */
    size_t count;
};
/* Fills *map for the axis. */
enum status axis_map_load(struct db *db, const struct book *book, enum axis a,
                          const struct fact_codes *codes, struct axis_map *map, struct err *err);
void axis_map_release(struct axis_map *map);
/* Of the map of AXIS_PAIR only the categories of the campaign (NULL: 六防六促) remain. */
void axis_map_campaign(const struct book *book, const struct campaign *c, struct axis_map *map);
/* inside[id] is true for the area and what lies below it.  *inside is yours. */
enum status areas_below(struct db *db, int64_t area, bool **inside, size_t *count, struct err *err);

/* From the small numbers of a packed fact to what struct fact has. */
struct fact_maps {
    struct axis_map town, type, source, pair;
};
/* Release also after a failure. */
enum status fact_maps_load(struct db *db, const struct book *book, const struct fact_codes *codes,
                           struct fact_maps *maps, struct err *err);
void fact_maps_release(struct fact_maps *maps);
/* One case by itself, weight 1. */
void fact_from_packed(const struct fact_maps *maps, int64_t id, const struct packed *p,
                      struct fact *f);
void fact_from_flags(unsigned flags, struct fact *f);
/* What a number is in the map; 0 when it does not reach it. */
uint32_t axis_map_key(const struct axis_map *map, uint32_t number);

/* Position of the code in its list, from 1; 0 for none. */
int64_t code_key(const struct book *book, const char *list, const char *code);
/* year * 12 + month - 1, and back to its first day. */
int64_t month_key(int day);
int month_first_day(int64_t key);

#endif

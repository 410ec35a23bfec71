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
/* inside[id] is true for the area and what lies below it.  *inside is yours. */
enum status areas_below(struct db *db, int64_t area, bool **inside, size_t *count, struct err *err);

/* Position of the code in its list, from 1; 0 for none. */
int64_t code_key(const struct book *book, const char *list, const char *code);
/* year * 12 + month - 1, and back to its first day. */
int64_t month_key(int day);
int month_first_day(int64_t key);

#endif

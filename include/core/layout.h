/* core/layout.h - what a column of a file for another system shows.
 *
 * An item is written FIELD (key or label of a field of the case), FIELD/OTHER (the other one
 * while the first is empty), FIELD!CODE (blank when it is that code) or FIELD?YES/NO (the two
 * words of a yes-or-no field).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_LAYOUT_H
#define CORE_LAYOUT_H

#include "base/err.h"

struct record;

struct layout_item {
    int field;      /* of the case */
    int otherwise;  /* field of the case while that one is empty, or -1 */
    char *blank;    /* owned: code that is shown as nothing, or NULL */
    char *yes, *no; /* owned: both or none */
};

/* ST_INVALID names the field that there is not, the nearest one or the ways to write an item;
 * *out is then empty. */
enum status layout_item_parse(const char *text, struct layout_item *out, struct err *err);
void layout_item_release(struct layout_item *item);

/* Whether a row of KIND_LAYOUT can be saved. */
enum status layout_check(const struct record *row, struct err *err);

#endif

/* base/ids.c - a growing list of row ids.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/ids.h"

#include "base/mem.h"

void ids_add(struct ids *ids, int64_t id)
{
    mem_grow((void **)&ids->items, ids->count, &ids->cap, sizeof(*ids->items));
    ids->items[ids->count++] = id;
}

void ids_take(void *ctx, int64_t id)
{
    ids_add(ctx, id);
}

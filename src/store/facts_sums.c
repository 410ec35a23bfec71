/* src/store/facts_sums.c - adds up facts that a question cannot tell apart.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "facts_sums.h"

#include <stdlib.h>

#include "base/mem.h"

/* Entries of the first table, a power of two. */
#define SUMS_FIRST 1024

static size_t place_of(const struct sums *t, uint64_t high, uint64_t low)
{
    uint64_t h = (high ^ low * UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xBF58476D1CE4E5B9);
    size_t at = (size_t)(h ^ h >> 32) & t->mask;

    while (t->items[at].weight && (t->items[at].high != high || t->items[at].low != low))
        at = (at + 1) & t->mask;
    return at;
}

static void sums_grow(struct sums *t)
{
    struct sums bigger = { .count = t->count };
    size_t entries = t->items ? 2 * (t->mask + 1) : SUMS_FIRST;

    bigger.items = mem_alloc(entries * sizeof(*bigger.items));
    bigger.mask = entries - 1;
    for (size_t i = 0; t->items && i <= t->mask; i++) {
        if (t->items[i].weight)
            bigger.items[place_of(&bigger, t->items[i].high, t->items[i].low)] = t->items[i];
    }
    free(t->items);
    *t = bigger;
}

struct sum *sums_get(struct sums *t, uint64_t high, uint64_t low)
{
    struct sum *sum;

    if (t->count * 2 >= t->mask)
        sums_grow(t);
    sum = &t->items[place_of(t, high, low)];
    if (!sum->weight) {
        sum->high = high;
        sum->low = low;
        t->count++;
    }
    return sum;
}

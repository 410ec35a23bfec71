/* src/store/facts_sums.h - adds up facts that a question cannot tell apart.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FACTS_SUMS_H
#define STORE_FACTS_SUMS_H

#include <stddef.h>
#include <stdint.h>

/* Facts with the same keys and the same mark differ in nothing that a question sees. */
struct sum {
    uint64_t high, low; /* keys 0 and 1, key 2 and the mark */
    int64_t weight;     /* 0: an empty entry */
    int64_t amount, persons;
};

struct sums {
    struct sum *items; /* owned; a hash table */
    size_t count, mask;
};

/* The entry of those keys, a new one with weight 0 when there is none: the caller adds at
 * least one to its weight before the next call. */
struct sum *sums_get(struct sums *t, uint64_t high, uint64_t low);

#endif

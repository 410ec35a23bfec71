/* src/work/text_map.h - texts to numbers, for names that a long file repeats.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_TEXT_MAP_H
#define WORK_TEXT_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text_map_slot {
    char *key; /* owned; NULL: free */
    uint64_t hash;
    int64_t scope, value;
};

/* Zero-initialise; release at the end. */
struct text_map {
    struct text_map_slot *slots; /* owned */
    size_t count, size;
};

/* A key counts within its scope and is copied; a value that is there already is
 * replaced. */
void text_map_put(struct text_map *m, int64_t scope, const char *key, int64_t value);
/* False, and *value left alone, when the key is not there. */
bool text_map_get(const struct text_map *m, int64_t scope, const char *key, int64_t *value);
void text_map_release(struct text_map *m);

/* 128 bits of the bytes: equal content has equal ones, on every machine
 * (MurmurHash3 x64).  Notices accidents, not malice. */
void content_hash(const void *data, size_t n, unsigned char out[16]);
/* The first half of it. */
uint64_t content_hash64(const void *data, size_t n);

#endif

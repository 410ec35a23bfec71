/* src/work/text_map.c - a table by hash with open addressing, and the hash.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "text_map.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define FIRST_SIZE ((size_t)64) /* a power of two */

static uint64_t hash_of(int64_t scope, const char *key)
{
    return content_hash64(key, strlen(key)) ^ (uint64_t)scope * UINT64_C(0x9e3779b97f4a7c15);
}

static bool is_key(const struct text_map_slot *slot, uint64_t hash, int64_t scope, const char *key)
{
    return slot->hash == hash && slot->scope == scope && strcmp(slot->key, key) == 0;
}

/* Where the key stands, or where it would. */
static size_t place_of(const struct text_map *m, uint64_t hash, int64_t scope, const char *key)
{
    size_t at = (size_t)hash & (m->size - 1);

    while (m->slots[at].key && !is_key(&m->slots[at], hash, scope, key))
        at = (at + 1) & (m->size - 1);
    return at;
}

static void grow(struct text_map *m)
{
    struct text_map bigger = { .size = m->size ? 2 * m->size : FIRST_SIZE, .count = m->count };

    bigger.slots = mem_alloc(bigger.size * sizeof *bigger.slots);
    for (size_t i = 0; i < m->size; i++)
        if (m->slots[i].key)
            bigger.slots[place_of(&bigger, m->slots[i].hash, m->slots[i].scope, m->slots[i].key)] =
                m->slots[i];
    free(m->slots);
    *m = bigger;
}

void text_map_put(struct text_map *m, int64_t scope, const char *key, int64_t value)
{
    uint64_t hash = hash_of(scope, key);
    struct text_map_slot *slot;

    if (4 * (m->count + 1) > 3 * m->size)
        grow(m);
    slot = &m->slots[place_of(m, hash, scope, key)];
    if (!slot->key) {
        slot->key = mem_copy(key);
        slot->hash = hash;
        slot->scope = scope;
        m->count++;
    }
    slot->value = value;
}

bool text_map_get(const struct text_map *m, int64_t scope, const char *key, int64_t *value)
{
    size_t at;

    if (m->size == 0)
        return false;
    at = place_of(m, hash_of(scope, key), scope, key);
    if (!m->slots[at].key)
        return false;
    *value = m->slots[at].value;
    return true;
}

void text_map_release(struct text_map *m)
{
    for (size_t i = 0; i < m->size; i++)
        free(m->slots[i].key);
    free(m->slots);
    *m = (struct text_map) { 0 };
}

/* --- the hash --- */

#define C1 UINT64_C(0x87c37b91114253d5)
#define C2 UINT64_C(0x4cf5ad432745937f)

static uint64_t rotate(uint64_t x, int by)
{
    return x << by | x >> (64 - by);
}

/* Up to eight bytes, the first one lowest. */
static uint64_t word_at(const unsigned char *p, size_t n)
{
    uint64_t w = 0;

    for (size_t i = 0; i < n; i++)
        w |= (uint64_t)p[i] << 8 * i;
    return w;
}

static uint64_t mix_low(uint64_t k)
{
    return rotate(k * C1, 31) * C2;
}

static uint64_t mix_high(uint64_t k)
{
    return rotate(k * C2, 33) * C1;
}

static uint64_t finish(uint64_t k)
{
    k = (k ^ k >> 33) * UINT64_C(0xff51afd7ed558ccd);
    k = (k ^ k >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
    return k ^ k >> 33;
}

static void hash128(const unsigned char *p, size_t n, uint64_t out[2])
{
    uint64_t low = 0, high = 0, size = n;

    for (; n >= 16; p += 16, n -= 16) {
        low = (rotate(low ^ mix_low(word_at(p, 8)), 27) + high) * 5 + 0x52dce729;
        high = (rotate(high ^ mix_high(word_at(p + 8, 8)), 31) + low) * 5 + 0x38495ab5;
    }
    if (n > 8)
        high ^= mix_high(word_at(p + 8, n - 8));
    low ^= mix_low(word_at(p, n < 8 ? n : 8));
    low ^= size;
    high ^= size;
    low += high;
    high += low;
    low = finish(low);
    high = finish(high);
    low += high;
    out[0] = low;
    out[1] = high + low;
}

void content_hash(const void *data, size_t n, unsigned char out[16])
{
    uint64_t words[2];

    hash128(data, n, words);
    for (size_t i = 0; i < 16; i++)
        out[i] = (unsigned char)(words[i / 8] >> 8 * (i % 8));
}

uint64_t content_hash64(const void *data, size_t n)
{
    uint64_t words[2];

    hash128(data, n, words);
    return words[0];
}

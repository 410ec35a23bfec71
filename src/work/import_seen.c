/* src/work/import_seen.c - remembers the rows of a long file in a few bytes each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "import_impl.h"

#define CHUNK         ((size_t)4096) /* entries; memory is never moved but for the slots */
#define FIRST_SLOTS   ((size_t)1024) /* a power of two */
#define BITS          2
#define PER_BYTE      (8 / BITS)
#define VERDICT_BLOCK ((size_t)4096) /* bytes */

static struct seen_entry *entry_at(const struct import_seen *s, size_t i)
{
    return &s->chunks[i / CHUNK][i % CHUNK];
}

/* The slot where the key stands, or a free one. */
static size_t slot_of(const struct import_seen *s, uint64_t key)
{
    size_t at = (size_t)key & (s->size - 1);

    while (s->slots[at] && entry_at(s, s->slots[at] - 1)->key != key)
        at = (at + 1) & (s->size - 1);
    return at;
}

static void grow_slots(struct import_seen *s)
{
    free(s->slots);
    s->size = s->size ? 2 * s->size : FIRST_SLOTS;
    s->slots = mem_alloc(s->size * sizeof *s->slots);
    for (size_t i = 0; i < s->count; i++)
        s->slots[slot_of(s, entry_at(s, i)->key)] = (uint32_t)i + 1;
}

static void add_entry(struct import_seen *s, struct seen_entry e)
{
    if (s->count % CHUNK == 0) {
        mem_grow((void **)&s->chunks, s->count / CHUNK, &s->chunks_cap, sizeof *s->chunks);
        s->chunks[s->count / CHUNK] = mem_alloc(CHUNK * sizeof(struct seen_entry));
    }
    *entry_at(s, s->count++) = e;
}

size_t import_seen_before(struct import_seen *s, uint64_t key, uint32_t check, size_t row,
                          bool *same)
{
    size_t at;

    if (4 * (s->count + 1) > 3 * s->size)
        grow_slots(s);
    at = slot_of(s, key);
    if (s->slots[at]) {
        const struct seen_entry *e = entry_at(s, s->slots[at] - 1);

        *same = e->check == check;
        return e->row;
    }
    add_entry(s, (struct seen_entry) { key, check, (uint32_t)row });
    s->slots[at] = (uint32_t)s->count;
    return 0;
}

void import_verdict_add(struct import_seen *s, enum import_verdict v)
{
    size_t i = s->verdicts_count++;

    if (i / PER_BYTE >= s->verdicts_cap) {
        s->verdicts = mem_resize(s->verdicts, s->verdicts_cap + VERDICT_BLOCK, 1);
        memset(s->verdicts + s->verdicts_cap, 0, VERDICT_BLOCK);
        s->verdicts_cap += VERDICT_BLOCK;
    }
    s->verdicts[i / PER_BYTE] |= (unsigned char)((unsigned)v << BITS * (i % PER_BYTE));
}

enum import_verdict import_verdict_at(const struct import_seen *s, size_t i)
{
    if (i >= s->verdicts_count)
        return ROW_LEFT_OUT;
    return (enum import_verdict)(s->verdicts[i / PER_BYTE] >> BITS * (i % PER_BYTE) & 3);
}

void import_seen_forget(struct import_seen *s)
{
    for (size_t i = 0; i * CHUNK < s->count; i++)
        free(s->chunks[i]);
    free(s->chunks);
    free(s->slots);
    s->chunks = NULL;
    s->slots = NULL;
    s->count = s->chunks_cap = s->size = 0;
}

void import_seen_release(struct import_seen *s)
{
    import_seen_forget(s);
    free(s->verdicts);
    *s = (struct import_seen) { 0 };
}

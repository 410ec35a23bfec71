/* src/store/checksum.c - a 64-bit sum that notices damage, not malice (XXH64).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "checksum.h"

#include <string.h>

#define P1 0x9E3779B185EBCA87ULL
#define P2 0xC2B2AE3D27D4EB4FULL
#define P3 0x165667B19E3779F9ULL
#define P4 0x85EBCA77C2B2AE63ULL
#define P5 0x27D4EB2F165667C5ULL

static uint64_t turn(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static uint64_t little(const unsigned char *p, int bytes)
{
    uint64_t x = 0;

    for (int i = bytes; i-- > 0;)
        x = x << 8 | p[i];
    return x;
}

static uint64_t mix(uint64_t lane, uint64_t input)
{
    return turn(lane + input * P2, 31) * P1;
}

static void stripe(struct checksum *c, const unsigned char *p)
{
    for (int i = 0; i < 4; i++)
        c->lane[i] = mix(c->lane[i], little(p + 8 * i, 8));
}

void checksum_init(struct checksum *c)
{
    *c = (struct checksum) { .lane = { P1 + P2, P2, 0, 0 - P1 } };
}

void checksum_add(struct checksum *c, const void *data, size_t n)
{
    const unsigned char *p = data;

    c->total += n;
    while (n > 0) {
        size_t part = sizeof(c->held) - c->held_count;

        if (c->held_count == 0 && n >= sizeof(c->held)) {
            stripe(c, p);
            p += sizeof(c->held);
            n -= sizeof(c->held);
            continue;
        }
        part = part < n ? part : n;
        memcpy(c->held + c->held_count, p, part);
        c->held_count += part;
        p += part;
        n -= part;
        if (c->held_count == sizeof(c->held)) {
            stripe(c, c->held);
            c->held_count = 0;
        }
    }
}

static uint64_t merge_lanes(const struct checksum *c)
{
    uint64_t h;

    if (c->total < sizeof(c->held))
        return P5;
    h = turn(c->lane[0], 1) + turn(c->lane[1], 7) + turn(c->lane[2], 12) + turn(c->lane[3], 18);
    for (int i = 0; i < 4; i++)
        h = (h ^ mix(0, c->lane[i])) * P1 + P4;
    return h;
}

uint64_t checksum_end(const struct checksum *c)
{
    const unsigned char *p = c->held;
    size_t n = c->held_count;
    uint64_t h = merge_lanes(c) + c->total;

    for (; n >= 8; p += 8, n -= 8)
        h = turn(h ^ mix(0, little(p, 8)), 27) * P1 + P4;
    for (; n >= 4; p += 4, n -= 4)
        h = turn(h ^ little(p, 4) * P1, 23) * P2 + P3;
    for (; n > 0; p++, n--)
        h = turn(h ^ *p * P5, 11) * P1;
    h = (h ^ h >> 33) * P2;
    h = (h ^ h >> 29) * P3;
    return h ^ h >> 32;
}

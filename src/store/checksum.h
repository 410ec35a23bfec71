/* src/store/checksum.h - a 64-bit sum that notices damage, not malice (XXH64).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CHECKSUM_H
#define STORE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

struct checksum {
    uint64_t lane[4];
    uint64_t total;         /* bytes so far */
    unsigned char held[32]; /* less than a stripe, waiting */
    size_t held_count;
};

void checksum_init(struct checksum *c);
void checksum_add(struct checksum *c, const void *data, size_t n);
uint64_t checksum_end(const struct checksum *c);

#endif

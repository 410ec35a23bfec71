/* base/ids.h - a growing list of row ids.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_IDS_H
#define BASE_IDS_H

#include <stddef.h>
#include <stdint.h>

/* Begins as zeroes; free(items) when it is not handed on. */
struct ids {
    int64_t *items; /* owned */
    size_t count, cap;
};

void ids_add(struct ids *ids, int64_t id);
/* The same for whoever gives ids one by one; ctx is a struct ids. */
void ids_take(void *ctx, int64_t id);

#endif

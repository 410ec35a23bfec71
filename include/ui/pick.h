/* ui/pick.h - the shrinking list under a field, and a list to choose from.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_PICK_H
#define UI_PICK_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/draw.h"
#include "ui/keys.h"

struct pick_item {
    char *value; /* owned: what is stored */
    char *label; /* owned */
    char *hint;  /* owned or NULL: shown dim at the right */
};

struct pick {
    struct pick_item *items; /* owned */
    size_t count, cap;
    size_t at, top;
};

void pick_add(struct pick *p, const char *value, const char *label, const char *hint);
void pick_clear(struct pick *p);
void pick_release(struct pick *p);
/* Up, Down, PgUp, PgDn move; true when the key was used. */
bool pick_key(struct pick *p, const struct key *k);
const struct pick_item *pick_current(const struct pick *p); /* NULL when empty */
void pick_draw(struct pick *p, struct area a);

#endif

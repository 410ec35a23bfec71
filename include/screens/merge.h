/* screens/merge.h - two people have changed one record: what is taken as it is, and what is asked.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_MERGE_H
#define SCREENS_MERGE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/casefile.h"
#include "screens/screen.h"

/* A field that two people have changed to different values. */
struct merge_item {
    struct record *rec;  /* borrowed: with the other's value, to be saved; or NULL */
    int field;           /* -1: the whole record, which the other has taken out */
    struct record *mine; /* owned: as I have it */
};
struct merge {
    struct casefile *file;    /* owned: the other's version with my changes; NULL none */
    struct merge_item *items; /* owned: to be asked about */
    size_t count, cap;
    size_t next; /* the one that is being asked */
    char *who;   /* owned: who saved the other version */
    char *taken; /* owned: the other's changes that mine do not touch; NULL or "" none */
};

void merge_release(struct merge *m);

/* into holds their values, mine->saved is what both began with.  What only one of the two has
 * changed is in into afterwards, theirs noted in taken; what both have changed differently is
 * another item of m, with theirs in into. */
void merge_record(struct merge *m, struct buf *taken, struct record *into,
                  const struct record *mine);
/* Another item of m. */
void merge_item_add(struct merge *m, struct record *rec, int field, const struct record *mine);
/* "当事人电话" behind what is noted already; field -1: the record. */
void merge_note(struct buf *taken, const struct record *rec, int field);
void merge_take_mine(struct record *into, const struct record *mine, int field);

/* Asks about the item m->next: the answer is "mine" or "theirs".  what: of which thing a newer
 * version stands, "本案". */
struct outcome merge_ask(const struct desk *d, const struct merge *m, int token, const char *what);

#endif

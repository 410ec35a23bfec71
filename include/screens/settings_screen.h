/* screens/settings_screen.h - what the files of the settings screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_SETTINGS_SCREEN_H
#define SCREENS_SETTINGS_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "screens/screen.h"

enum settings_part {
    PART_PERSONAL, /* this person at this kind of terminal */
    PART_OFFICE,   /* kept in the database */
    PART_REGISTER  /* codes, limits … : a register of its own */
};

struct settings_item {
    enum settings_part part;
    char *key, *value;     /* owned */
    char *fallback, *help; /* owned; NULL: none */
    char *words;           /* owned: what it may be, separated by a space; NULL: any text */
};

struct settings_items {
    struct settings_item *items; /* owned */
    size_t count, cap;
};

enum status settings_items_load(struct desk *d, struct settings_items *out, struct err *err);
void settings_items_release(struct settings_items *s);
/* 本人, 本单位, 登记册. */
const char *settings_part_name(enum settings_part part);
/* What a word of that item means: off 不查; NULL when it speaks for itself. */
const char *settings_word(const struct settings_item *it, const char *word);

#endif

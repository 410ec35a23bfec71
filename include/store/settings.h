/* store/settings.h - what an office sets for itself: its name, numbers, rounding.
 *
 * Settings are rows of the seed (data/seed/settings.csv) with their
 * explanation; each change leaves a line with who and when.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SETTINGS_H
#define STORE_SETTINGS_H

#include "base/err.h"

struct db;

struct setting_line {
    const char *key, *value, *comment;
};

/* In order of the keys; the line is valid during the call. */
enum status settings_each(struct db *db, void (*each)(void *ctx, const struct setting_line *s),
                          void *ctx, struct err *err);

/* Changes one setting.  ST_NOT_FOUND an unknown key (the nearest is not
 * guessed), ST_INVALID a value that the setting does not take; the sentence
 * says which it takes.  The same value again: ST_OK, nothing written. */
enum status settings_change(struct db *db, const char *key, const char *value, struct err *err);

/* What an office begins with; NULL for a key that it does not have.  Yours. */
char *settings_default(const char *key);
/* The words that it may be, separated by |; NULL: anything else. */
const char *settings_words(const char *key);

struct setting_change {
    long long at; /* UTC ms */
    const char *who, *key, *before, *after;
};
/* Every change, newest first. */
enum status settings_changes(struct db *db, void (*each)(void *ctx, const struct setting_change *c),
                             void *ctx, struct err *err);

#endif

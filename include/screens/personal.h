/* screens/personal.h - what a person sets for the terminal that he sits at.
 *
 * Where it is kept is the caller's business: the program gives the screens a table of
 * functions.  Without one (tests) there is nothing to set and nothing is remembered.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_PERSONAL_H
#define SCREENS_PERSONAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct personal_row {
    const char *key, *value, *fallback; /* value and fallback may be NULL: nothing is said */
    const char *values;                 /* allowed words separated by a space, or "INT" */
    const char *help;                   /* already in the reader's language */
};

struct personal {
    void *ctx;
    /* The i-th setting as it is now; false past the end. */
    bool (*nth)(void *ctx, size_t i, struct personal_row *out);
    /* Remembers it for this person and kind of terminal; value NULL: no longer.  It is in
     * force at once. */
    enum status (*put)(void *ctx, const char *key, const char *value, struct err *err);
};

/* open_args.text of the terminal check that asks and remembers. */
#define PROBE_WORD "probe"

/* The value of that setting; NULL when there is none. */
const char *personal_get(const struct personal *p, const char *key);

#endif

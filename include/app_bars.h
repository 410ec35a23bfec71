/* app_bars.h - the lines around a screen: title, message, keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_BARS_H
#define APP_BARS_H

#include "screens/screen.h"

/* Whose program it is: right end of the title. */
struct whose {
    char *district; /* owned */
    char *person;   /* owned: role and name */
};

void bars_title(struct desk *d, const struct screen *s, void *state, const struct whose *whose,
                int cols);
/* Rows that the message wants: 1, or 2 for a long one. */
int bars_said_rows(const struct desk *d, int cols);
void bars_said(const struct desk *d, struct area a);
/* Without the keys that need a right which is missing. */
void bars_keys(const struct desk *d, const struct screen *s, const void *state, int y, int cols);

#endif

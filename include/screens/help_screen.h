/* screens/help_screen.h - what the files of the help screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_HELP_SCREEN_H
#define SCREENS_HELP_SCREEN_H

#include <stddef.h>

#include "core/book.h"
#include "ui/draw.h"

/* One paragraph: a heading, or text with a word in front of it (a key, a state). */
struct help_para {
    enum role role;
    int indent; /* cells; the word stands in them */
    char *lead; /* owned, or NULL */
    char *text; /* owned */
};

struct help_text {
    struct help_para *paras; /* owned */
    size_t count, cap;
};

/* Everything about the screen of that name (NULL: only what holds everywhere), put
 * together from the tables of the program and from the book. */
void help_text_build(struct help_text *t, const struct book *book, const char *screen);
void help_text_release(struct help_text *t);

#endif

/* screens/search_line.h - what is typed into a list and narrows it.
 *
 * No key is needed first: a character, a pasted text and Backspace belong to the
 * line, arrows and function keys to the list.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_SEARCH_LINE_H
#define SCREENS_SEARCH_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/edit.h"
#include "ui/keys.h"

struct search_line {
    struct edit edit;
    bool typing; /* the last key went into the line: the cursor stands there */
};

void search_line_init(struct search_line *l);
void search_line_release(struct search_line *l);
const char *search_line_text(const struct search_line *l);
/* True when the key belonged to the line; Esc does while there is something to take back. */
bool search_line_key(struct search_line *l, const struct key *k);
/* True when one of the texts has what is typed: in it, or as its pinyin or initials. */
bool search_line_fits(const struct search_line *l, const char *const *texts, size_t n);
/* One line; what follows the line (" 37 项") is the caller's.  Sets the cursor while
 * typing, else it stands there when no row asks for it afterwards. */
void search_line_draw(struct search_line *l, int y, int x, int cols);

#endif

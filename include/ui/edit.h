/* ui/edit.h - the editor of one line or of several, made for Chinese.
 *
 * Pure: no terminal needed but for edit_draw().  The caret always has a cell of
 * its own; a wide character is never cut; backspace takes a whole cluster.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "ui/draw.h"
#include "ui/keys.h"

struct edit {
    struct buf text;
    size_t caret; /* byte offset */
    size_t first; /* first byte shown (one line) */
    int top;      /* first line shown (several lines) */
    int cols;     /* of a line as last drawn (several lines); 0: not yet */
    size_t max;   /* characters; 0: 1000 */
    bool lines;   /* several lines: Enter is left to the caller, ^J and pasted newlines break */
    bool fresh;   /* not yet touched: the first character replaces what is there */
};

void edit_init(struct edit *e, const char *text, bool lines, size_t max);
void edit_release(struct edit *e);
void edit_set(struct edit *e, const char *text); /* caret at the end, fresh */
const char *edit_text(const struct edit *e);
/* True when the key belonged to the editor: characters, paste, arrows inside,
 * Home/End/^A/^E, Backspace/Del, ^U clear, ^W word, ^K to the end. */
bool edit_key(struct edit *e, const struct key *k);
/* Scrolls one line so that the caret is within cols cells; says whether text is
 * hidden before and after what is shown.  For '<' and '>' beside a field. */
void edit_view(struct edit *e, int cols, bool *before, bool *after);
/* Draws into the area (rows 1 for one line); with focus places the cursor. */
void edit_draw(struct edit *e, struct area a, enum role role, bool focus);
/* Lines the text takes at that width. */
int edit_lines(const struct edit *e, int cols);

#endif

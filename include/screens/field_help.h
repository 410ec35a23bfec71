/* screens/field_help.h - what a field means: for F1 and for the side of a wide screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_FIELD_HELP_H
#define SCREENS_FIELD_HELP_H

#include "screens/screen.h"
#include "ui/form.h"

/* Columns of the screen from which a form has its help beside it, and how wide that is. */
#define HELP_SIDE_FROM 120
#define HELP_SIDE_COLS 44

/* The entry with the cursor, or NULL. */
const struct form_entry *field_current(const struct form *f);
/* The definition of the field, and of the value that it has; nothing for NULL. */
void field_explain(const struct desk *d, const struct form_entry *e, struct buf *out);
/* The same and the keys of the screen, as a question to be read. */
struct outcome field_help_show(const struct desk *d, const struct form *f,
                               const struct binding *keys, int token);
/* Draws the text at the right edge of the area, when it is wide enough; returns the
 * area that is left for the form. */
struct area field_side_draw(struct area a, const char *text);

#endif

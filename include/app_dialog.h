/* app_dialog.h - the one dialog of the program: choose, confirm, type, read.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_DIALOG_H
#define APP_DIALOG_H

#include <stdbool.h>

#include "screens/screen.h"
#include "ui/edit.h"

struct dialog {
    struct question_box *box; /* owned; NULL: closed */
    struct edit edit;
    int top;         /* first line of the text that is shown */
    int page, lines; /* lines of it that are shown, and in all, as last drawn */
    char *value;     /* owned: what was answered */
};

/* Takes the box. */
void dialog_open(struct dialog *d, struct question_box *box);
void dialog_close(struct dialog *d);
/* True when the key ended the dialog; then *a holds the answer, valid until
 * dialog_close(). */
bool dialog_key(struct dialog *d, const struct key *k, struct answer *a);
void dialog_draw(struct dialog *d, struct area screen);

#endif

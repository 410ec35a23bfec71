/* screens/record_form.h - a small form over one record of the office's own lists.
 *
 * For committees and mediators; a case has a screen of its own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_RECORD_FORM_H
#define SCREENS_RECORD_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/record.h"
#include "screens/screen.h"
#include "ui/form.h"

struct record_form {
    struct desk *desk;  /* borrowed */
    struct record *rec; /* owned; NULL: no form is open */
    struct form form;
};

/* Opens the record, or with id 0 a new one for the caller to fill before
 * record_form_show(); the form must stay where it is until it is closed. */
enum status record_form_open(struct record_form *f, struct desk *d, enum kind_id kind, int64_t id,
                             struct err *err);
void record_form_show(struct record_form *f);
bool record_form_is_open(const struct record_form *f);
bool record_form_changed(const struct record_form *f);
void record_form_close(struct record_form *f); /* none open is fine */

void record_form_draw(struct record_form *f, struct area a);
/* OUT_NONE: the key is not the form's. */
struct outcome record_form_key(struct record_form *f, const struct key *k);
/* Checks and saves.  False: the form stays open and the reason stands at the bottom. */
bool record_form_save(struct record_form *f);

#endif

/* ui/form_impl.h - what the files of the form share among themselves.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_FORM_IMPL_H
#define UI_FORM_IMPL_H

#include "ui/form.h"

/* The entry with the cursor; NULL when there is none. */
struct form_entry *form_current(const struct form *f);
const struct field *form_field(const struct form_entry *e);
const char *form_label(const struct form_entry *e);
/* Why it cannot be saved as it is; NULL: nothing is known against it. */
const char *form_problem(const struct form_entry *e);
/* Required and empty. */
bool form_is_missing(const struct form_entry *e);
/* Loads the editor and the list of the entry at f->at. */
void form_load(struct form *f);

/* Opens the list of an entry that has one, and fills it for what is typed. */
void form_list_open(struct form *f);
void form_list_fill(struct form *f);
/* Is the marked item what the clerk means?  enter: by the key that takes it. */
bool form_list_chosen(const struct form *f, bool enter);
/* Several codes: puts the marked item in place of the last, unfinished one. */
void form_list_add(struct form *f);

/* Is it for free text? */
bool form_has_text(const struct form_entry *e);
/* Space or Enter behind the short code of a phrase: true when it became the phrase. */
bool form_phrase_key(struct form *f, const struct key *k);

/* Several codes: where the last one, which is being typed, starts in the text. */
size_t form_last_piece(const char *text);
/* True for what separates several codes when it is typed. */
bool form_is_separator(int code);

#endif

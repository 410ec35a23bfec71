/* ui/form_complete.c - may the form be saved, and what stands against it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "form_impl.h"
#include "ui/term.h"

const char *form_problem(const struct form_entry *e)
{
    return e->pending || record_empty(e->rec, e->field) ? e->problem : NULL;
}

const char *form_label(const struct form_entry *e)
{
    return e->label ? e->label : _(form_field(e)->label);
}

bool form_is_missing(const struct form_entry *e)
{
    /* What the program sets by itself may still be empty. */
    bool asked = (form_field(e)->flags & (F_REQUIRED | F_FIXED)) == F_REQUIRED;

    return asked && !e->read_only && !e->pending && record_empty(e->rec, e->field);
}

bool form_complete(struct form *f)
{
    if (!form_commit(f))
        return false;
    for (size_t i = 0; i < f->count; i++) {
        struct form_entry *e = &f->entries[i];

        if (!form_problem(e) && form_is_missing(e)) {
            free(e->problem);
            e->problem = mem_printf(_("%s：必须填写"), form_label(e));
        }
        if (!form_problem(e))
            continue;
        f->at = i;
        form_load(f);
        free(f->note);
        f->note = mem_copy(e->problem);
        f->note_is_problem = true;
        term_beep();
        return false;
    }
    return true;
}

/* core/requirements.c - what the office itself demands before a step, as rows of the database.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/committees.h"
#include "core/words.h"

#define DETAIL        "detail."
#define LIST_OF_ITEMS "detail"

/* What a requirement looks for, and whether the case has it. */
struct looked_for {
    const char *label; /* NULL: the row names nothing that exists */
    int field;         /* of the case, or -1 */
    bool there;
};

static bool detail_is_there(const struct casefile *f, const char *code)
{
    for (size_t i = 0; i < f->of[KIND_DETAIL].count; i++) {
        const struct record *d = f->of[KIND_DETAIL].items[i];

        if (record_is(d, DTF_ITEM, code) && !record_empty(d, DTF_VALUE))
            return true;
    }
    return false;
}

static struct looked_for look(const struct casefile *f, const struct book *book, const char *what)
{
    struct looked_for l = { .field = field_find(f->rec->kind, what) };
    enum kind_id kind = kind_find(what);

    if (l.field >= 0) {
        l.label = _(f->rec->kind->fields[l.field].label);
        l.there = !record_empty(f->rec, l.field);
    } else if (str_starts(what, DETAIL)) {
        l.label = book_label(book, LIST_OF_ITEMS, what + strlen(DETAIL));
        l.there = detail_is_there(f, what + strlen(DETAIL));
    } else if (kind != KIND_COUNT && kind_is_of_case(kind)) {
        l.label = _(kind_get(kind)->label);
        l.there = f->of[kind].count > 0;
    }
    return l;
}

void requirement_guard(const struct casefile *f, const char *step, const struct book *book,
                       struct objections *out)
{
    for (size_t i = 0; i < book->requirements_count; i++) {
        const struct requirement *r = &book->requirements[i];
        enum severity sev = str_equal(r->severity, "block") ? SEV_BLOCK : SEV_WARN;
        struct looked_for l;

        if (!r->active || !word_in(r->step, step) || !book_is_for(r->sub_kinds, f->sub_kind))
            continue;
        l = look(f, book, r->field);
        if (!l.label || l.there)
            continue;
        if (str_empty(r->basis))
            objections_add(out, "6", sev, l.field, _("%s：未登记（办理要求%s）；%s"), l.label,
                           r->code, str_empty(r->remedy) ? _("请补填。") : r->remedy);
        else
            objections_add(out, "6", sev, l.field, _("%s：未登记（%s，办理要求%s）；%s"), l.label,
                           r->basis, r->code, str_empty(r->remedy) ? _("请补填。") : r->remedy);
    }
}

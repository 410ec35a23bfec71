/* core/case_windows.c - what may be done only until a limit runs out is not entered later.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/limits.h"

#define CLOSES "block"

/* Another rule has said it in its own words. */
static bool barred(const struct objections *o, int field)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->items[i].severity == SEV_BLOCK && o->items[i].field == field)
            return true;
    return false;
}

static void check_field(const struct casefile *f, const struct clock *c, int field,
                        struct objections *out)
{
    const char *value = record_text(f->rec, field);
    char due[DATE_SIZE];

    if (record_date(f->rec, field) <= clock_end(c) || !record_field_changed(f->rec, field) ||
        barred(out, field))
        return;
    objections_add(out, c->limit->code, SEV_BLOCK, field,
                   _("%s：%s，“%s”已在%s届满，不能再办（%s）；请核对日期。"),
                   _(f->rec->kind->fields[field].label), value, c->limit->name,
                   date_to_iso(clock_end(c), due), c->limit->basis ? c->limit->basis : "");
}

static void check_clock(const struct casefile *f, const struct clock *c, struct objections *out)
{
    char *ends = mem_copy(c->limit->ends ? c->limit->ends : ""), *rest = NULL;

    for (char *p = strtok_r(ends, "|", &rest); p; p = strtok_r(NULL, "|", &rest)) {
        int field = field_find(f->rec->kind, p);

        if (field >= 0 && record_date(f->rec, field) != DATE_NONE)
            check_field(f, c, field, out);
    }
    free(ends);
}

void case_windows(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n;

    if (f->rec->version == 0)
        return;
    n = clocks_of(f, book, today, clocks);
    for (size_t i = 0; i < n; i++)
        if (str_equal(clocks[i].limit->on_expiry, CLOSES))
            check_clock(f, &clocks[i], out);
}

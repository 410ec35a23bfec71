/* screens/case_head.c - the head of the case screen: number, clock, people, next steps.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/lifecycle.h"
#include "core/limits.h"
#include "core/schedule.h"
#include "core/value.h"
#include "screens/case_screen.h"
#include "screens/case_text.h"

static char *party_names(const struct desk *d, const struct casefile *f)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        int64_t heads = record_int(p, PF_PERSONS);

        if (i)
            buf_add(&b, "；");
        value_show(d->book, p, PF_NAME, d->mask, &b);
        if (heads > 1)
            buf_printf(&b, _("等%lld人"), (long long)heads);
    }
    return b.data ? buf_take(&b) : mem_copy("");
}

static void draw_number(const struct desk *d, const struct casefile *f, struct area a)
{
    struct clock clocks[CLOCKS_MAX];
    const struct clock *c = clock_binding(clocks, clocks_of(f, d->book, d->today, clocks));
    struct buf left = BUF_INIT;
    char *name = record_empty(f->rec, CF_NUMBER) ? case_name(f->rec)
                                                 : mem_copy(record_get(f->rec, CF_NUMBER));
    int x = a.x + 1;

    x += draw_text(a.y, x, a.cols - 1, ROLE_HEAD, name) + 2;
    x += draw_text(a.y, x, a.cols - x, ROLE_CHIP,
                   book_label(d->book, "state", record_text(f->rec, CF_STATE))) +
         2;
    if (c) {
        clock_text(c, &left);
        draw_text(a.y, x, a.cols - x,
                  c->state == CLOCK_OVERDUE                   ? ROLE_OVERDUE
                  : c->state == CLOCK_RUNNING && c->left <= 3 ? ROLE_SOON
                                                              : ROLE_TEXT,
                  buf_text(&left));
    }
    buf_release(&left);
    free(name);
}

static void draw_moves(const struct casefile *f, int y, struct area a)
{
    const struct move *m;
    struct buf b = BUF_INIT;

    for (size_t i = 0; (m = move_from(record_text(f->rec, CF_STATE), i)); i++)
        buf_printf(&b, "%s%s", i ? "  " : "", _(m->label));
    draw_text(y, a.x + 1, a.cols - 1, ROLE_LABEL, _("下一步"));
    draw_text(y, a.x + 9, a.cols - 9, b.len ? ROLE_TEXT : ROLE_DIM,
              b.len ? buf_text(&b) : _("没有"));
    buf_release(&b);
}

/* "郾城区医疗纠纷人民调解委员会  韩保民  下次调解 11-24 09:30"; yours. */
static char *who_and_when(const struct desk *d, const struct casefile *f)
{
    const struct record *next = appointment_next(f, d->today);
    struct buf b = BUF_INIT;

    buf_printf(&b, "%s  %s", record_label(f->rec, CF_COMMITTEE), record_label(f->rec, CF_MEDIATOR));
    if (next)
        buf_printf(&b, _("  下次调解 %s %s"), record_text(next, APTF_PLANNED) + 5,
                   record_text(next, APTF_TIME_FROM));
    return buf_take(&b);
}

void case_head_draw(const struct desk *d, const struct casefile *f, struct area a)
{
    char *names = party_names(d, f);
    char *who = who_and_when(d, f);

    draw_number(d, f, a);
    draw_text(a.y + 1, a.x + 1, a.cols - 1, ROLE_LABEL, _("当事人"));
    draw_text(a.y + 1, a.x + 9, a.cols - 9, ROLE_TEXT, names);
    draw_text(a.y + 2, a.x + 1, a.cols - 1, ROLE_LABEL, _("办理"));
    draw_text(a.y + 2, a.x + 9, a.cols - 9, ROLE_TEXT, who);
    draw_moves(f, a.y + 3, a);
    free(names);
    free(who);
}

/* screens/members.c - one committee: its mediators, and what is on each one's table.
 *
 * Each figure opens exactly the cases that it counts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/members_screen.h"
#include "ui/table.h"

/* ---- life ---- */

static void members_close(struct desk *d, void *state)
{
    (void)d;
    members_release(state);
}

static enum status members_open(struct desk *d, void *state, const struct open_args *args,
                                struct err *err)
{
    struct members *s = state;
    enum status st;

    free(args->ids);
    s->id = args->id;
    if (s->id == 0)
        return err_set(err, ST_USAGE, "%s", _("请先在调委会里选一个，按 F3。"));
    st = members_load(d, s, err);
    if (st != ST_OK)
        members_close(d, s);
    return st;
}

static bool members_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (changed && members_load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return changed;
}

static void members_status(struct desk *d, void *state, struct buf *out)
{
    const struct members *s = state;

    (void)d;
    buf_printf(out, _("%zu 人"), s->count);
}

/* ---- opening ---- */

static struct outcome open_figure(struct desk *d, struct members *s, const struct member *m)
{
    enum member_figure f = (enum member_figure)(s->column - 1);
    struct outcome o = outcome_open("cases", 0, NULL);
    struct err err = ERR_INIT;

    if (members_number(s, m, f) == 0) {
        desk_say(d, _("%s：%s 0 件。"), m->name, _(member_figures[f].label));
        return outcome_stay();
    }
    if (members_cases(d, s, m, f, &o.args.ids, &o.args.ids_count, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    /* The list copies the label while it opens; keep it until then. */
    free(d->opening);
    d->opening = mem_printf("%s %s", m->name, _(member_figures[f].label));
    o.args.label = d->opening;
    return o;
}

static struct outcome open_current(struct desk *d, struct members *s)
{
    const struct member *m = members_current(s);

    if (!m)
        return outcome_stay();
    if (s->column > 0)
        return open_figure(d, s, m);
    free(s->words);
    s->words = mem_printf("mediator:#%" PRId64, m->id);
    return outcome_open("cases", 0, s->words);
}

static struct outcome new_member(struct desk *d, void *state)
{
    const struct members *s = state;

    if (!desk_writes(d, RIGHT_OFFICE))
        return outcome_stay();
    free(d->opening);
    d->opening = mem_printf("%s:0:%s=%" PRId64, kind_get(KIND_MEDIATOR)->key,
                            kind_get(KIND_MEDIATOR)->fields[MF_COMMITTEE].key, s->id);
    return outcome_open("record", 0, d->opening);
}

static struct outcome edit_member(struct desk *d, void *state)
{
    const struct member *m = members_current(state);

    return m && desk_writes(d, RIGHT_OFFICE)
               ? outcome_open("record", m->id, kind_get(KIND_MEDIATOR)->key)
               : outcome_stay();
}

static struct outcome edit_committee(struct desk *d, void *state)
{
    const struct members *s = state;

    return desk_writes(d, RIGHT_OFFICE)
               ? outcome_open("record", s->id, kind_get(KIND_COMMITTEE)->key)
               : outcome_stay();
}

/* ---- keys ---- */

static struct outcome members_key(struct desk *d, void *state, const struct key *k)
{
    struct members *s = state;

    switch (k->code) {
    case K_LEFT:
        s->column -= s->column > 0;
        return outcome_stay();
    case K_RIGHT:
        s->column += s->column < MEMBER_FIGURES;
        return outcome_stay();
    case K_ENTER:
        return open_current(d, s);
    default:
        return scroll_key(k, s->count, s->page, &s->at, &s->top) ? outcome_stay() : outcome_none();
    }
}

static const struct binding bindings[] = {
    { KEY_FN(2), CTRL('n'), "members.new", N_("新建"), N_("登记一名调解员"), new_member },
    { KEY_FN(4), CTRL('e'), "members.edit", N_("编辑"), N_("改光标所在的调解员"), edit_member },
    { KEY_FN(6), CTRL('o'), "members.committee", N_("本会"), N_("改这个调委会：主任、本届起始日等"),
      edit_committee },
    { 0 },
};

const struct screen screen_members = {
    .name = "members",
    .title = N_("调委会成员"),
    .state = sizeof(struct members),
    .bindings = bindings,
    .open = members_open,
    .draw = members_draw,
    .key = members_key,
    .tick = members_tick,
    .close = members_close,
    .status = members_status,
};

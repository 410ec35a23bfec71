/* screens/committees.c - 调委会: who mediates, how many cases, with what success.
 *
 * Two lists, committees and mediators, with this year's figures; Enter on a
 * name opens its cases, on a figure exactly those that it counts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/committees_screen.h"
#include "store/db.h"
#include "store/records.h"
#include "ui/table.h"

enum { TOKEN_EXPLAIN = 1 };

/* ---- life ---- */

static void committees_close(struct desk *d, void *state)
{
    (void)d;
    committees_release(state);
}

static enum status committees_open(struct desk *d, void *state, const struct open_args *args,
                                   struct err *err)
{
    struct committees *s = state;
    enum status st;

    (void)args;
    search_line_init(&s->search);
    st = committees_load(d, s, err);
    if (st != ST_OK)
        committees_close(d, s);
    return st;
}

static void committees_status(struct desk *d, void *state, struct buf *out)
{
    struct committees *s = state;

    (void)d;
    buf_printf(out, s->tab ? _("%zu 人") : _("%zu 个"), committees_list(s)->shown_count);
}

/* ---- opening cases ---- */

/* By name, which says more on a chip; by number when another name has this one in it. */
static char *words_for(const struct committees *s, const struct office_row *r)
{
    const struct office_list *l = &s->lists[s->tab];
    const char *key = kind_get(office_sides[s->tab].kind)->key;
    size_t fits = 0;

    for (size_t i = 0; i < l->count; i++)
        fits += strstr(l->rows[i].name, r->name) != NULL;
    if (fits == 1 && !strpbrk(r->name, " \"'#") && !strstr(r->name, "　"))
        return mem_printf("%s:%s", key, r->name);
    return mem_printf("%s:#%lld", key, (long long)r->id);
}

static struct outcome open_current(struct desk *d, struct committees *s)
{
    const struct office_row *r = committees_current(s);
    const struct office_list *l = committees_list(s);

    if (!r)
        return outcome_stay();
    if (s->column == 0) {
        free(s->words);
        s->words = words_for(s, r);
        return outcome_open("cases", 0, s->words);
    }
    if (r->counted < 0) {
        desk_say(d, _("%s 本年没有案件。"), r->name);
        return outcome_stay();
    }
    return figures_open(d, &l->view, (size_t)r->counted,
                        figures_column(&l->view, office_figures[s->column - 1].key));
}

static struct outcome explain(struct desk *d, void *state)
{
    struct committees *s = state;
    const struct office_row *r = committees_current(s);

    if (!r || s->column == 0 || r->counted < 0)
        return outcome_none();
    return figures_explain(
        d, &committees_list(s)->view, (size_t)r->counted,
        figures_column(&committees_list(s)->view, office_figures[s->column - 1].key),
        TOKEN_EXPLAIN);
}

/* The page of the committee, or of the one that the mediator belongs to. */
static struct outcome open_members(struct desk *d, void *state)
{
    struct committees *s = state;
    const struct office_row *r = committees_current(s);
    struct record *rec = NULL;
    struct err err = ERR_INIT;
    int64_t id = r ? r->id : 0;

    if (id && office_sides[s->tab].kind == KIND_MEDIATOR) {
        if (records_load(d->db, KIND_MEDIATOR, id, &rec, &err) != ST_OK)
            desk_complain_err(d, &err);
        id = rec ? record_int(rec, MF_COMMITTEE) : 0;
        record_free(rec);
    }
    return id ? outcome_open("members", id, NULL) : outcome_stay();
}

/* ---- the form ---- */

static int64_t newest(struct desk *d, const struct committees *s)
{
    return office_sides[s->tab].kind == KIND_COMMITTEE
               ? db_number(d->db, "SELECT max(id) FROM committee", 0)
               : db_number(d->db, "SELECT max(id) FROM mediator", 0);
}

static struct outcome new_record(struct desk *d, void *state)
{
    struct committees *s = state;

    if (!desk_writes(d, RIGHT_OFFICE))
        return outcome_stay();
    s->newest = newest(d, s);
    return outcome_open("record", 0, kind_get(office_sides[s->tab].kind)->key);
}

static struct outcome edit_record(struct desk *d, void *state)
{
    struct committees *s = state;
    const struct office_row *r = committees_current(s);

    if (!r || !desk_writes(d, RIGHT_OFFICE))
        return outcome_stay();
    return outcome_open("record", r->id, kind_get(office_sides[s->tab].kind)->key);
}

/* The cursor goes to what was registered meanwhile. */
static void go_to_new(struct desk *d, struct committees *s)
{
    int64_t now = s->newest ? newest(d, s) : 0;

    if (now > s->newest)
        committees_narrow(s, now);
    s->newest = 0;
}

static bool committees_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (committees_load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    go_to_new(d, state);
    return true;
}

/* ---- keys ---- */

static struct outcome swap_lists(struct desk *d, struct committees *s)
{
    struct err err = ERR_INIT;

    s->tab = (s->tab + 1) % OFFICE_SIDES;
    if (committees_load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    return outcome_stay();
}

static struct outcome committees_key(struct desk *d, void *state, const struct key *k)
{
    struct committees *s = state;
    struct office_list *l = committees_list(s);

    if (search_line_key(&s->search, k)) {
        l->at = l->top = 0;
        committees_narrow(s, 0);
        return outcome_stay();
    }
    switch (k->code) {
    case K_LEFT:
        s->column -= s->column > 0;
        return outcome_stay();
    case K_RIGHT:
        s->column += s->column < OFFICE_FIGURES;
        return outcome_stay();
    case K_TAB:
    case K_BTAB:
        return swap_lists(d, s);
    case K_ENTER:
        return open_current(d, s);
    default:
        return scroll_key(k, l->shown_count, s->page, &l->at, &l->top) ? outcome_stay()
                                                                       : outcome_none();
    }
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "committees.explain", NULL, N_("光标在数字上：它的定义、算法和案号"), explain },
    { KEY_FN(2), CTRL('n'), "committees.new", N_("新建"), N_("登记一个调委会或一名调解员"),
      new_record },
    { KEY_FN(3), CTRL('o'), "committees.members", N_("成员"),
      N_("这个调委会的调解员：在办、超期、本年办结、调成、本周的调解和到期的任期、证件"),
      open_members },
    { KEY_FN(4), CTRL('e'), "committees.edit", N_("编辑"), N_("改光标所在的调委会或调解员"),
      edit_record },
    { K_TAB, 0, "committees.swap", N_("换表"), N_("在调委会和调解员两张表之间切换"), NULL },
    { 0 },
};

const struct screen screen_committees = {
    .name = "committees",
    .title = N_("调委会"),
    .state = sizeof(struct committees),
    .bindings = bindings,
    .open = committees_open,
    .draw = committees_draw,
    .key = committees_key,
    .tick = committees_tick,
    .close = committees_close,
    .status = committees_status,
};

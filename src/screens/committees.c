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
#include "ui/table.h"

enum { TOKEN_EXPLAIN = 1, TOKEN_LEAVE };

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

static bool committees_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (committees_load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return true;
}

static void committees_status(struct desk *d, void *state, struct buf *out)
{
    struct committees *s = state;

    (void)d;
    if (record_form_is_open(&s->form))
        buf_add(out, s->form.rec->id ? _("编辑") : _("新建"));
    else
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

    if (record_form_is_open(&s->form) || !r || s->column == 0 || r->counted < 0)
        return outcome_none();
    return figures_explain(
        d, &committees_list(s)->view, (size_t)r->counted,
        figures_column(&committees_list(s)->view, office_figures[s->column - 1].key),
        TOKEN_EXPLAIN);
}

/* ---- the form ---- */

static bool may_edit(struct desk *d)
{
    if (d->read_only)
        desk_complain(d, "%s", _("数据库现在只能查看，不能改动。"));
    else if (!d->unmask)
        desk_complain(d, _("角色“%s”只能查看。"), book_label(d->book, "role", d->role));
    return !d->read_only && d->unmask;
}

static void open_form(struct desk *d, struct committees *s, int64_t id)
{
    enum kind_id kind = office_sides[s->tab].kind;
    struct err err = ERR_INIT;

    if (record_form_open(&s->form, d, kind, id, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return;
    }
    if (!id && kind == KIND_COMMITTEE) {
        record_set(s->form.rec, COF_ACTIVE, "1");
        record_mark_saved(s->form.rec);
    }
    record_form_show(&s->form);
}

static struct outcome new_record(struct desk *d, void *state)
{
    struct committees *s = state;

    if (record_form_is_open(&s->form))
        return outcome_none();
    if (may_edit(d))
        open_form(d, s, 0);
    return outcome_stay();
}

static struct outcome edit_record(struct desk *d, void *state)
{
    struct committees *s = state;

    if (record_form_is_open(&s->form))
        return outcome_none();
    if (committees_current(s) && may_edit(d))
        open_form(d, s, committees_current(s)->id);
    return outcome_stay();
}

static struct outcome save_record(struct desk *d, void *state)
{
    struct committees *s = state;
    struct err err = ERR_INIT;
    int64_t id;

    if (!record_form_is_open(&s->form))
        return outcome_none();
    if (!record_form_save(&s->form))
        return outcome_stay();
    id = s->form.rec->id;
    record_form_close(&s->form);
    if (committees_load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    committees_narrow(s, id);
    return outcome_stay();
}

static struct outcome ask_leave(void)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_LEAVE, _("没有保存"), NULL);

    pick_add(&box->items, "stay", _("接着填"), NULL);
    pick_add(&box->items, "save", _("保存"), NULL);
    pick_add(&box->items, "drop", _("不保存"), NULL);
    return outcome_ask(box);
}

static struct outcome form_key_pressed(struct committees *s, const struct key *k)
{
    struct outcome o = record_form_key(&s->form, k);

    if (o.kind != OUT_NONE)
        return o;
    if (k->code != K_ESC && k->code != KEY_FN(10) && k->code != CTRL('q'))
        return o;
    if (record_form_changed(&s->form))
        return ask_leave();
    if (k->code != K_ESC)
        return o;
    record_form_close(&s->form);
    return outcome_stay();
}

static struct outcome committees_answer(struct desk *d, void *state, int token,
                                        const struct answer *a)
{
    struct committees *s = state;

    if (token != TOKEN_LEAVE || !a->given)
        return outcome_stay();
    if (str_equal(a->value, "save"))
        return save_record(d, s);
    if (str_equal(a->value, "drop"))
        record_form_close(&s->form);
    return outcome_stay();
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

    if (record_form_is_open(&s->form))
        return form_key_pressed(s, k);
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

/* Saving belongs to the form, the others to the lists. */
static bool offers(const void *state, const struct binding *b)
{
    const struct committees *s = state;

    return (b->act == save_record) == record_form_is_open(&s->form);
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "committees.explain", NULL, N_("光标在数字上：它的定义、算法和案号"), explain },
    { KEY_FN(2), CTRL('n'), "committees.new", N_("新建"), N_("登记一个调委会或一名调解员"),
      new_record },
    { KEY_FN(4), CTRL('e'), "committees.edit", N_("编辑"), N_("改光标所在的调委会或调解员"),
      edit_record },
    { KEY_FN(8), CTRL('s'), "committees.save", N_("保存"), N_("检查并保存正在填的表"),
      save_record },
    { K_TAB, 0, "committees.swap", N_("换表"), N_("在调委会和调解员两张表之间切换"), NULL },
    { 0 },
};

const struct screen screen_committees = {
    .name = "committees",
    .title = N_("调委会"),
    .state = sizeof(struct committees),
    .bindings = bindings,
    .offers = offers,
    .open = committees_open,
    .draw = committees_draw,
    .key = committees_key,
    .answer = committees_answer,
    .tick = committees_tick,
    .close = committees_close,
    .status = committees_status,
};

/* screens/cases.c - the register: every case, found by typing, narrowed by chips.
 *
 * Whatever is typed searches at once; so every action has a function key, an
 * arrow or a control key and none needs a letter.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/cases_screen.h"
#include "store/access.h"
#include "store/db.h"

static enum status take_args(struct desk *d, struct cases *s, const struct open_args *args,
                             struct err *err)
{
    const char *text = args->text ? args->text : "";
    enum status st;

    if (args->ids || args->label) {
        size_t count = args->ids_count;

        s->outside = access_filter(d->db, KIND_CASE, args->ids, &count);
        filter_add_ids(&s->filter, args->ids, count, args->label ? args->label : _("选定的案件"));
        s->given = s->filter.count;
        return ST_OK;
    }
    if (text[0] == OPEN_SEARCH) {
        edit_set(&s->search, text + 1);
        s->search.fresh = false;
        s->typing = text[1] != '\0';
        return ST_OK;
    }
    if (!*text)
        return cases_chip(d, s, "received:this-year", _("本年"), err);
    st = cases_chip(d, s, text, NULL, err);
    s->given = s->filter.count;
    return st;
}

static void cases_close(struct desk *d, void *state)
{
    struct cases *s = state;

    (void)d;
    filter_release(&s->filter);
    edit_release(&s->search);
    case_window_release(&s->window);
    casefile_free(s->preview);
    case_move_release(&s->move);
    free(s->marks);
    free(s->view);
}

static enum status cases_open(struct desk *d, void *state, const struct open_args *args,
                              struct err *err)
{
    struct cases *s = state;
    enum status st;

    s->sort = -1;
    s->stale = true;
    edit_init(&s->search, "", false, 100);
    s->search.fresh = false;
    st = take_args(d, s, args, err);
    if (st != ST_OK)
        cases_close(d, s);
    return st;
}

static void draw(struct desk *d, void *state, struct area a)
{
    cases_draw(d, state, a);
}

static bool tick(struct desk *d, void *state, bool changed)
{
    if (changed)
        cases_refresh(d, state);
    return changed;
}

/* ---- keys ---- */

static bool is_empty(const struct cases *s)
{
    return s->search.text.len == 0;
}

/* Keys that change the search line: characters, Backspace, and within the text
 * what an editor knows. */
static bool search_key(struct cases *s, const struct key *k)
{
    bool character = key_is_char(k) || k->code == K_PASTE;
    char *before;

    if (is_empty(s) && (!character || k->code == ' ' || k->code == 0x3000))
        return false;
    if (!character && k->code != K_BACKSPACE && k->code != K_DEL && k->code != K_LEFT &&
        k->code != K_RIGHT && k->code != CTRL('u') && k->code != CTRL('w') && k->code != CTRL('k'))
        return false;
    before = mem_copy(edit_text(&s->search));
    if (!edit_key(&s->search, k)) {
        free(before);
        return false;
    }
    s->stale = s->stale || !str_equal(before, edit_text(&s->search));
    s->typing = !is_empty(s);
    free(before);
    return true;
}

/* Esc takes back one thing at a time before it leaves; of a figure's cases it never
 * makes a list of others. */
static bool take_back(struct cases *s)
{
    if (!is_empty(s)) {
        edit_set(&s->search, "");
        s->search.fresh = false;
        s->typing = false;
    } else if (s->filter.count > s->given) {
        filter_remove(&s->filter, s->filter.count - 1);
    } else {
        return false;
    }
    s->stale = true;
    return true;
}

static struct outcome on_key(struct desk *d, void *state, const struct key *k)
{
    struct cases *s = state;

    if (k->code == K_ESC)
        return take_back(s) ? outcome_stay() : outcome_none();
    if (cases_scroll(d, s, k)) {
        s->typing = false;
        return outcome_stay();
    }
    return search_key(s, k) ? outcome_stay() : outcome_none();
}

/* ---- actions ---- */

static const struct find_row *current(struct desk *d, struct cases *s)
{
    cases_fresh(d, s);
    return cases_current(s);
}

static struct outcome go_new(struct desk *d, void *state)
{
    struct cases *s = state;

    if (!case_may_edit(d))
        return outcome_stay();
    s->newest = db_number(d->db, "SELECT max(id) FROM case_rec", 0);
    return outcome_open("form", 0, NULL);
}

static struct outcome go_case(struct desk *d, void *state)
{
    const struct find_row *row = current(d, state);

    return row ? outcome_open("case", row->id, NULL) : outcome_stay();
}

static struct outcome go_edit(struct desk *d, void *state)
{
    const struct find_row *row = current(d, state);

    if (!row || !case_may_edit(d))
        return outcome_stay();
    return outcome_open("form", row->id, NULL);
}

static struct outcome answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct cases *s = state;
    struct outcome o;

    if (token < TOKEN_MOVE_STEP)
        return token < TOKEN_VIEW     ? cases_filter_answer(d, s, token, a)
               : token < TOKEN_ASSIGN ? cases_view_answer(d, s, token, a)
                                      : cases_action_answer(d, s, token, a);
    o = case_move_answer(d, &s->move, token, a);
    if (o.kind != OUT_OPEN)
        cases_refresh(d, s);
    return o;
}

static const struct binding bindings[] = {
    { KEY_FN(2), CTRL('n'), "cases.new", N_("新建"), N_("登记一件新案"), go_new },
    { KEY_FN(3), K_ENTER, "cases.open", N_("查看"), N_("打开光标所在的案件"), go_case },
    { KEY_FN(4), CTRL('r'), "cases.edit", N_("编辑"), N_("修改光标所在的案件"), go_edit },
    { KEY_FN(5), CTRL('f'), "cases.move", N_("流转"),
      N_("选中的（没有选就是光标所在的）案件办下一步：受理、开始调解、达成协议等"), cases_move },
    { KEY_FN(6), CTRL('y'), "cases.assign", N_("指派"), N_("给选中的案件指定主办调解员"),
      cases_ask_assign },
    { KEY_FN(7), CTRL('x'), "cases.filter", N_("筛选"),
      N_("按状态、期限、类别、调委会等列出；Esc 从右边起逐个去掉"), cases_ask_filter },
    { KEY_FN(9), CTRL('s'), "cases.export", N_("导出"),
      N_("把列出的（或选中的）案件写进文件：先选列、格式和个人信息怎样写"), cases_ask_export },
    { CTRL('v'), KEY_FN(11), "cases.view", NULL,
      N_("存好的视图：选一个，把现在的条件、搜索和次序存成一个，或去掉一个；F7 里也有"),
      cases_ask_view },
    { K_TAB, 0, "cases.offer", NULL, N_("搜索里写的是一种状态（超期、调解中）：改成筛选条件"),
      cases_take_offer },
    { K_INS, CTRL('t'), "cases.mark", NULL, N_("选中或不选光标所在的案件，光标下移"), cases_mark },
    { CTRL('a'), 0, "cases.mark-all", NULL, N_("选中列出的全部案件；都选中了就全不选"),
      cases_mark_all },
    { CTRL('o'), 0, "cases.sort", NULL, N_("换一种排列次序；再选同一种就倒过来"), cases_ask_sort },
    { 0 },
};

const struct screen screen_cases = {
    .name = "cases",
    .title = N_("案件台账"),
    .state = sizeof(struct cases),
    .bindings = bindings,
    .open = cases_open,
    .draw = draw,
    .key = on_key,
    .answer = answer,
    .tick = tick,
    .close = cases_close,
};

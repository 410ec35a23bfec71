/* screens/case.c - one case: where it stands, what can be done next, its pages.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_move.h"
#include "screens/case_screen.h"
#include "screens/case_text.h"
#include "screens/material.h"
#include "screens/uncover.h"
#include "store/cases.h"
#include "ui/table.h"

#define HEAD_ROWS 5
#define SIDE_FROM 120 /* columns of the screen */
#define SIDE_COLS 52

struct case_view {
    int64_t id;
    struct casefile *file; /* owned */
    enum case_page page;
    struct page_lines lines; /* of the page */
    struct page_lines side;  /* beside it: clocks and history */
    int built_cols;          /* for which lines were made; 0 not yet */
    enum mask built_mask;    /* … and with what hidden */
    size_t top;
    int rows; /* of the page as last drawn */
    struct material material;
    struct case_move move;
    struct uncover uncover;
    bool hides; /* something is hidden here that the key can show */
};

enum { TOKEN_UNDO = 1 };

/* What is hidden in its rows follows what is hidden on the page. */
static void fill_material(struct desk *d, struct case_view *v)
{
    const enum mask usual = d->mask;

    d->mask = uncover_mask(d, &v->uncover);
    material_of_case(d, &v->material, v->file);
    d->mask = usual;
}

static enum status load(struct desk *d, struct case_view *v, struct err *err)
{
    struct casefile *f = NULL;
    enum status st = cases_load(d->db, v->id, &f, err);

    if (st != ST_OK)
        return st;
    casefile_free(v->file);
    v->file = f;
    v->built_cols = 0;
    v->hides = d->mask != MASK_NONE && desk_may(d, RIGHT_SENSITIVE);
    fill_material(d, v);
    return ST_OK;
}

static enum status case_open(struct desk *d, void *state, const struct open_args *args,
                             struct err *err)
{
    struct case_view *v = state;

    free(args->ids);
    v->id = args->id;
    if (v->id == 0)
        return err_set(err, ST_USAGE, "%s", _("请先在案件台账里选一件。"));
    if (str_equal(args->text, CASE_AT_PARTIES))
        v->page = PAGE_PARTIES;
    else if (str_equal(args->text, CASE_AT_MATERIAL))
        v->page = PAGE_MATERIAL;
    return load(d, v, err);
}

static void case_close(struct desk *d, void *state)
{
    struct case_view *v = state;

    (void)d;
    casefile_free(v->file);
    page_lines_release(&v->lines);
    page_lines_release(&v->side);
    case_move_release(&v->move);
    material_release(&v->material);
}

static void reload(struct desk *d, struct case_view *v)
{
    struct err err = ERR_INIT;

    if (load(d, v, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static bool case_tick(struct desk *d, void *state, bool changed)
{
    if (changed)
        reload(d, state);
    return changed;
}

/* ---- drawing ---- */

static void draw_tabs(const struct case_view *v, int y, struct area a)
{
    int x = a.x + 1;

    for (int i = 0; i < PAGE_COUNT; i++) {
        char *tab = mem_printf("%d%s", i + 1, case_page_label((enum case_page)i));

        x += draw_text(y, x, a.cols - x, i == (int)v->page ? ROLE_MARK : ROLE_TEXT, tab) + 2;
        free(tab);
    }
}

/* The lines for this width; what is beside the page is the clocks and then the history. */
static void build(struct desk *d, struct case_view *v, int cols, int side_cols)
{
    struct err err = ERR_INIT;
    enum status st;

    if (v->built_cols == cols + side_cols)
        return;
    v->built_cols = cols + side_cols;
    page_lines_release(&v->lines);
    page_lines_release(&v->side);
    st = case_page_build(d, v->file, v->page, cols, &v->lines, &err);
    if (st == ST_OK && side_cols && v->page != PAGE_CLOCKS)
        st = case_page_build(d, v->file, PAGE_CLOCKS, side_cols, &v->side, &err);
    if (st == ST_OK && side_cols && v->page != PAGE_HISTORY)
        st = case_page_build(d, v->file, PAGE_HISTORY, side_cols, &v->side, &err);
    if (st != ST_OK)
        desk_complain_err(d, &err);
}

static void scroll(struct case_view *v, int code)
{
    size_t page = v->rows > 0 ? (size_t)v->rows : 1;
    size_t most = v->lines.count > page ? v->lines.count - page : 0;

    switch (code) {
    case K_UP:
        v->top -= v->top > 0;
        break;
    case K_DOWN:
        v->top++;
        break;
    case K_PGUP:
        v->top = v->top > page ? v->top - page : 0;
        break;
    case K_PGDN:
        v->top += page;
        break;
    case K_HOME:
        v->top = 0;
        break;
    case K_END:
        v->top = most;
        break;
    default:
        break;
    }
    if (v->top > most)
        v->top = most;
}

/* Signs at the right edge that there is more above or below. */
static void draw_more(const struct case_view *v, struct area a)
{
    if (v->top > 0)
        draw_text(a.y, a.x + a.cols - 1, 1, ROLE_DIM, "^");
    if (v->top + (size_t)a.rows < v->lines.count)
        draw_text(a.y + a.rows - 1, a.x + a.cols - 1, 1, ROLE_DIM, "v");
}

static void draw_all(struct desk *d, struct case_view *v, struct area a)
{
    int side_cols = a.cols >= SIDE_FROM ? SIDE_COLS : 0;
    struct area page = { a.y + HEAD_ROWS, a.x + 1, a.rows - HEAD_ROWS, a.cols - side_cols - 2 };
    struct area side = { page.y, a.x + a.cols - side_cols + 2, page.rows, side_cols - 2 };

    case_head_draw(d, v->file, a);
    draw_tabs(v, a.y + HEAD_ROWS - 1, a);
    build(d, v, page.cols - 1, side_cols ? side.cols : 0);
    v->rows = page.rows;
    scroll(v, K_TICK);
    if (v->page == PAGE_MATERIAL) {
        material_draw(&v->material, page);
    } else {
        page_lines_draw(&v->lines, page, v->top);
        draw_more(v, page);
    }
    for (int y = 0; side_cols && y < side.rows; y++)
        draw_text(side.y + y, side.x - 2, 1, ROLE_FRAME, "|");
    if (side_cols)
        page_lines_draw(&v->side, side, 0);
    if (v->page != PAGE_MATERIAL)
        draw_cursor_row(page.y, page.x);
}

/* What is built for the one mask does not serve for the other. */
static void case_draw(struct desk *d, void *state, struct area a)
{
    struct case_view *v = state;
    const enum mask usual = d->mask, now = uncover_mask(d, &v->uncover);

    if (now != v->built_mask) {
        v->built_cols = 0;
        fill_material(d, v);
    }
    v->built_mask = now;
    d->mask = now;
    draw_all(d, v, a);
    d->mask = usual;
}

/* ---- keys ---- */

static void turn(struct case_view *v, int page)
{
    v->page = (enum case_page)((page + PAGE_COUNT) % PAGE_COUNT);
    v->top = 0;
    v->built_cols = 0;
}

/* Digits of either width: an input method gives １ for 1. */
static int page_of_digit(int code)
{
    if (code >= 0xFF11 && code < 0xFF11 + PAGE_COUNT)
        return code - 0xFF11;
    return code >= '1' && code < '1' + PAGE_COUNT ? code - '1' : -1;
}

/* Keys of the page on which rows are chosen. */
static struct outcome material_page_key(struct desk *d, struct case_view *v, const struct key *k)
{
    if (k->code == K_ENTER)
        return material_open(d, &v->material);
    if (material_is_plus(k))
        return material_add(d, &v->material, true);
    return material_key(&v->material, k) ? outcome_stay() : outcome_none();
}

static struct outcome case_key(struct desk *d, void *state, const struct key *k)
{
    struct case_view *v = state;

    if (v->page == PAGE_MATERIAL) {
        struct outcome o = material_page_key(d, v, k);

        if (o.kind != OUT_NONE)
            return o;
    }
    switch (k->code) {
    case K_TAB:
    case K_RIGHT:
        turn(v, (int)v->page + 1);
        return outcome_stay();
    case K_BTAB:
    case K_LEFT:
        turn(v, (int)v->page - 1);
        return outcome_stay();
    case K_UP:
    case K_DOWN:
    case K_PGUP:
    case K_PGDN:
    case K_HOME:
    case K_END:
        scroll(v, k->code);
        return outcome_stay();
    default:
        if (page_of_digit(k->code) < 0)
            return outcome_none();
        turn(v, page_of_digit(k->code));
        return outcome_stay();
    }
}

static struct outcome go_new(struct desk *d, void *state)
{
    (void)state;
    return case_may_edit(d) ? outcome_open("form", 0, NULL) : outcome_stay();
}

static struct outcome go_edit(struct desk *d, void *state)
{
    struct case_view *v = state;

    return case_may_edit_this(d, v->file->rec) ? outcome_open("form", v->id, NULL) : outcome_stay();
}

static struct outcome go_move(struct desk *d, void *state)
{
    struct case_view *v = state;

    return case_move_start(d, &v->move, &v->id, 1);
}

static struct outcome go_add(struct desk *d, void *state)
{
    struct case_view *v = state;

    if (!case_may_edit_this(d, v->file->rec))
        return outcome_stay();
    return material_add(d, &v->material, v->page == PAGE_MATERIAL);
}

static struct outcome go_void(struct desk *d, void *state)
{
    struct case_view *v = state;

    if (!case_may_edit_this(d, v->file->rec))
        return outcome_stay();
    if (v->page != PAGE_MATERIAL)
        turn(v, PAGE_MATERIAL);
    return material_ask_void(d, &v->material);
}

/* Says first what would come back. */
static struct outcome go_undo(struct desk *d, void *state)
{
    struct case_view *v = state;
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    char *what = NULL;

    if (!case_may_edit_this(d, v->file->rec))
        return o;
    if (state_is_locked(record_text(v->file->rec, CF_STATE))) {
        desk_complain(d, "%s", _("已归档的案件不能撤销修改；要更正的按 F4，写明理由和批准人。"));
        return o;
    }
    if (cases_undo(d->db, d->book, v->id, d->today, true, &what, &err) == ST_OK)
        o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_UNDO, _("撤销自己最近一次修改"), what));
    else
        desk_complain_err(d, &err);
    free(what);
    return o;
}

static void undo(struct desk *d, struct case_view *v)
{
    struct err err = ERR_INIT;
    char *what = NULL, *name;

    if (cases_undo(d->db, d->book, v->id, d->today, false, &what, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return;
    }
    reload(d, v);
    name = case_name(v->file->rec);
    desk_say(d, _("已撤销 %s（第 %lld 版）：%s"), name, (long long)v->file->rec->version, what);
    free(name);
    free(what);
}

static struct outcome go_show(struct desk *d, void *state)
{
    return uncover_ask(d, &((struct case_view *)state)->uncover);
}

static struct outcome case_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct case_view *v = state;
    struct outcome o = outcome_stay();

    if (token == TOKEN_UNCOVER || token == TOKEN_UNCOVER_OTHER)
        return uncover_answer(d, &v->uncover, KIND_CASE, v->id, token, a);
    if (token >= TOKEN_MOVE_STEP) {
        o = case_move_answer(d, &v->move, token, a);
        reload(d, v);
    } else if (token == TOKEN_UNDO && a->given) {
        undo(d, v);
    } else if (token != TOKEN_UNDO) {
        o = material_answer(d, &v->material, token, a);
        reload(d, v);
    }
    return o;
}

static int64_t case_about(const void *state, bool *changing)
{
    *changing = false;
    return ((const struct case_view *)state)->id;
}

static void case_status(struct desk *d, void *state, struct buf *out)
{
    const struct case_view *v = state;

    (void)d;
    buf_printf(out, _("第 %lld 版"), (long long)v->file->rec->version);
}

static bool offers(const void *state, const struct binding *b)
{
    return b->act != go_show || ((const struct case_view *)state)->hides;
}

static const struct binding bindings[] = {
    { KEY_FN(2), CTRL('n'), "case.new", N_("新建"), N_("登记一件新案"), go_new },
    { KEY_FN(3), CTRL('o'), "case.show", N_("显示"),
      N_("显示敏感信息（证件号、电话、住址等）：先说理由，记入审计记录；再按一次又遮盖"), go_show },
    { KEY_FN(4), CTRL('r'), "case.edit", N_("编辑"), N_("修改本案"), go_edit },
    { KEY_FN(5), CTRL('f'), "case.move", N_("流转"), N_("办下一步：受理、开始调解、达成协议等"),
      go_move },
    { KEY_FN(6), CTRL('z'), "case.undo", N_("撤销"),
      N_("撤销自己对本案最近一次修改，先说明恢复什么"), go_undo },
    { KEY_FN(7), K_INS, "case.add", N_("加材料"),
      N_("加一项：调解记录、证据、协议条款、履行记录、回访等；在“卷内”页加光标所在的一类"),
      go_add },
    { KEY_FN(8), K_DEL, "case.void", N_("作废"),
      N_("“卷内”页里光标所在的一条作废，要写理由；留在历史里"), go_void },
    { K_TAB, K_BTAB, "case.page", NULL, N_("换页；也可以按左右键或数字 1 至 6"), NULL },
    { 0 },
};

const struct screen screen_case = {
    .name = "case",
    .title = N_("案件"),
    .state = sizeof(struct case_view),
    .bindings = bindings,
    .offers = offers,
    .open = case_open,
    .draw = case_draw,
    .key = case_key,
    .answer = case_answer,
    .tick = case_tick,
    .close = case_close,
    .status = case_status,
    .about = case_about,
};

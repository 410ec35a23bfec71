/* screens/dispute.c - one finding of the screening: where it stands, visits, hand-overs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/screening.h"
#include "core/value.h"
#include "screens/case_screen.h"
#include "screens/case_text.h"
#include "screens/make_case.h"
#include "screens/material.h"
#include "screens/uncover.h"
#include "store/findings.h"

#define HEAD_ROWS 4

enum { PAGE_WHAT, PAGE_ROWS, PAGES };

struct dispute {
    int64_t id;
    struct findingfile *file; /* owned */
    int page;
    struct page_lines lines;
    int built_cols; /* for which lines were made; 0 not yet */
    enum mask built_mask;
    size_t top;
    int rows;
    struct material material;
    struct uncover uncover;
    bool hides; /* something is hidden here that the key can show */
};

/* ---- life ---- */

/* What is hidden in its rows follows what is hidden on the page. */
static void fill_material(struct desk *d, struct dispute *s)
{
    const enum mask usual = d->mask;

    d->mask = uncover_mask(d, &s->uncover);
    material_of_finding(d, &s->material, s->file);
    d->mask = usual;
}

static enum status load(struct desk *d, struct dispute *s, struct err *err)
{
    struct findingfile *f = NULL;
    enum status st = findings_load(d->db, s->id, &f, err);

    if (st != ST_OK)
        return st;
    findingfile_free(s->file);
    s->file = f;
    s->built_cols = 0;
    s->hides = d->mask != MASK_NONE && desk_may(d, RIGHT_SENSITIVE);
    fill_material(d, s);
    return ST_OK;
}

static enum status dispute_open(struct desk *d, void *state, const struct open_args *args,
                                struct err *err)
{
    struct dispute *s = state;

    free(args->ids);
    s->id = args->id;
    if (s->id == 0)
        return err_set(err, ST_USAGE, "%s", _("请先在排查发现里选一条。"));
    return load(d, s, err);
}

static void dispute_close(struct desk *d, void *state)
{
    struct dispute *s = state;

    (void)d;
    findingfile_free(s->file);
    page_lines_release(&s->lines);
    material_release(&s->material);
}

static void reload(struct desk *d, struct dispute *s)
{
    struct err err = ERR_INIT;

    if (load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static bool dispute_tick(struct desk *d, void *state, bool changed)
{
    if (changed)
        reload(d, state);
    return changed;
}

/* ---- drawing ---- */

/* 剩 3天 until the day by which it is to be settled. */
static enum role due_left(const struct desk *d, const struct record *rec, struct buf *out)
{
    int due = record_date(rec, FDF_DUE), left = due - d->today;

    if (due == DATE_NONE || !finding_due_runs(record_text(rec, FDF_STATE)))
        return ROLE_TEXT;
    if (left < 0) {
        buf_printf(out, _("超 %d天"), -left);
        return ROLE_OVERDUE;
    }
    buf_printf(out, left ? _("剩 %d天") : _("今天到期"), left);
    return left <= 3 ? ROLE_SOON : ROLE_TEXT;
}

static void draw_number(const struct desk *d, const struct record *rec, struct area a)
{
    struct buf left = BUF_INIT, title = BUF_INIT;
    enum role role = due_left(d, rec, &left);
    bool watched = record_is(rec, FDF_STATE, FINDING_CALMED);
    int x = a.x + 1;

    value_show(d->book, rec, FDF_TITLE, d->mask, &title);
    x += draw_text(a.y, x, a.cols - 1, ROLE_HEAD, record_text(rec, FDF_NUMBER)) + 2;
    x += draw_text(a.y, x, a.cols - x, watched ? ROLE_WARN : ROLE_CHIP,
                   book_label(d->book, "finding_state", record_text(rec, FDF_STATE))) +
         2;
    draw_text(a.y, x, a.cols - x, role, buf_text(&left));
    draw_text(a.y + 1, a.x + 1, a.cols - 1, ROLE_TEXT, buf_text(&title));
    buf_release(&left);
    buf_release(&title);
}

static void draw_steps(const struct record *rec, int y, struct area a)
{
    const struct finding_move *m;
    struct buf b = BUF_INIT;

    for (size_t i = 0; (m = finding_move_from(record_text(rec, FDF_STATE), i)); i++)
        buf_printf(&b, "%s%s", i ? "  " : "", _(m->label));
    draw_text(y, a.x + 1, a.cols - 1, ROLE_LABEL, _("下一步"));
    draw_text(y, a.x + 9, a.cols - 9, b.len ? ROLE_TEXT : ROLE_DIM,
              b.len ? buf_text(&b) : _("没有"));
    buf_release(&b);
}

static void draw_tabs(const struct dispute *s, int y, struct area a)
{
    static const char *const labels[PAGES] = { N_("情况"), N_("走访和流转") };
    int x = a.x + 1;

    for (int i = 0; i < PAGES; i++) {
        char *tab = mem_printf("%d%s", i + 1, _(labels[i]));

        x += draw_text(y, x, a.cols - x, i == s->page ? ROLE_MARK : ROLE_TEXT, tab) + 2;
        free(tab);
    }
}

static void draw_all(struct desk *d, struct dispute *s, struct area a)
{
    struct area page = { a.y + HEAD_ROWS, a.x + 1, a.rows - HEAD_ROWS, a.cols - 2 };
    size_t most;

    draw_number(d, s->file->rec, a);
    draw_steps(s->file->rec, a.y + 2, a);
    draw_tabs(s, a.y + HEAD_ROWS - 1, a);
    s->rows = page.rows;
    if (s->page == PAGE_ROWS) {
        material_draw(&s->material, page);
        return;
    }
    if (s->built_cols != page.cols) {
        s->built_cols = page.cols;
        page_lines_release(&s->lines);
        page_lines_record(d, s->file->rec, page.cols - 1, &s->lines);
    }
    most = s->lines.count > (size_t)page.rows ? s->lines.count - (size_t)page.rows : 0;
    s->top = s->top > most ? most : s->top;
    page_lines_draw(&s->lines, page, s->top);
    draw_cursor_row(page.y, page.x);
}

static void dispute_draw(struct desk *d, void *state, struct area a)
{
    struct dispute *s = state;
    const enum mask usual = d->mask, now = uncover_mask(d, &s->uncover);

    if (now != s->built_mask) {
        s->built_cols = 0;
        fill_material(d, s);
    }
    s->built_mask = now;
    d->mask = now;
    draw_all(d, s, a);
    d->mask = usual;
}

static void dispute_status(struct desk *d, void *state, struct buf *out)
{
    const struct dispute *s = state;

    (void)d;
    buf_printf(out, _("第 %lld 版"), (long long)s->file->rec->version);
}

/* ---- keys ---- */

static struct outcome rows_key(struct desk *d, struct dispute *s, const struct key *k)
{
    if (k->code == K_ENTER)
        return material_open(d, &s->material);
    if (material_is_plus(k))
        return material_add(d, &s->material, true);
    return material_key(&s->material, k) ? outcome_stay() : outcome_none();
}

static void turn(struct dispute *s, int page)
{
    s->page = (page + PAGES) % PAGES;
    s->top = 0;
}

static bool scroll(struct dispute *s, int code)
{
    size_t page = s->rows > 0 ? (size_t)s->rows : 1;

    switch (code) {
    case K_UP:
        s->top -= s->top > 0;
        return true;
    case K_DOWN:
        s->top++;
        return true;
    case K_PGUP:
        s->top = s->top > page ? s->top - page : 0;
        return true;
    case K_PGDN:
        s->top += page;
        return true;
    case K_HOME:
        s->top = 0;
        return true;
    case K_END:
        s->top = s->lines.count;
        return true;
    default:
        return false;
    }
}

static struct outcome dispute_key(struct desk *d, void *state, const struct key *k)
{
    struct dispute *s = state;
    int digit = k->code >= 0xFF11 ? k->code - 0xFF11 : k->code - '1';

    if (k->code == K_TAB || k->code == K_RIGHT || k->code == K_BTAB || k->code == K_LEFT)
        turn(s, s->page + (k->code == K_TAB || k->code == K_RIGHT ? 1 : -1));
    else if (digit >= 0 && digit < PAGES)
        turn(s, digit);
    else if (s->page == PAGE_ROWS)
        return rows_key(d, s, k);
    else if (!scroll(s, k->code))
        return outcome_none();
    return outcome_stay();
}

static struct outcome go_edit(struct desk *d, void *state)
{
    const struct dispute *s = state;

    return desk_writes(d, RIGHT_SCREENING) ? outcome_open("record", s->id, "finding")
                                           : outcome_stay();
}

static struct outcome go_case(struct desk *d, void *state)
{
    return make_case(d, KIND_FINDING, ((const struct dispute *)state)->id);
}

static struct outcome go_step(struct desk *d, void *state)
{
    return finding_steps(d, ((const struct dispute *)state)->id);
}

static struct outcome go_add(struct desk *d, void *state)
{
    struct dispute *s = state;

    return material_add(d, &s->material, s->page == PAGE_ROWS);
}

static struct outcome go_void(struct desk *d, void *state)
{
    struct dispute *s = state;

    s->page = PAGE_ROWS;
    return material_ask_void(d, &s->material);
}

static struct outcome dispute_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct dispute *s = state;
    struct outcome o;

    if (token == TOKEN_UNCOVER || token == TOKEN_UNCOVER_OTHER)
        return uncover_answer(d, &s->uncover, KIND_FINDING, s->id, token, a);
    o = token >= TOKEN_MATERIAL_ADD ? material_answer(d, &s->material, token, a)
                                    : make_case_answer(d, KIND_FINDING, s->id, token, a);
    reload(d, s);
    return o;
}

static struct outcome go_show(struct desk *d, void *state)
{
    return uncover_ask(d, &((struct dispute *)state)->uncover);
}

static bool offers(const void *state, const struct binding *b)
{
    return b->act != go_show || ((const struct dispute *)state)->hides;
}

static const struct binding bindings[] = {
    { KEY_FN(3), CTRL('o'), "dispute.show", N_("显示"),
      N_("显示敏感信息：先说理由，记入审计记录；再按一次又遮盖"), go_show },
    { KEY_FN(4), CTRL('e'), "dispute.edit", N_("编辑"), N_("修改这一条"), go_edit },
    { KEY_FN(5), CTRL('t'), "dispute.case", N_("转调解"),
      N_("立一件案，两边互相连着；已经立了的就打开它"), go_case },
    { KEY_FN(6), CTRL('f'), "dispute.step", N_("办理"),
      N_("办下一步：交办、当场化解、稳控、上报、移送、销号"), go_step },
    { KEY_FN(7), K_INS, "dispute.add", N_("加一条"), N_("加一次稳控走访或逐级流转"), go_add },
    { KEY_FN(8), K_DEL, "dispute.void", N_("作废"),
      N_("“走访和流转”页里光标所在的一条作废，要写理由"), go_void },
    { K_TAB, K_BTAB, "dispute.page", NULL, N_("换页；也可以按左右键或数字 1、2"), NULL },
    { 0 },
};

const struct screen screen_dispute = {
    .name = "dispute",
    .title = N_("排查发现"),
    .state = sizeof(struct dispute),
    .bindings = bindings,
    .offers = offers,
    .open = dispute_open,
    .draw = dispute_draw,
    .key = dispute_key,
    .answer = dispute_answer,
    .tick = dispute_tick,
    .close = dispute_close,
    .status = dispute_status,
};

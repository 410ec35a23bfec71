/* screens/search.c - 查询: one line typed, results from everything at once.
 *
 * What is typed is looked for when the screen is drawn, so that keys that come faster than
 * a search is done are all taken before the next one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/search.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_screen.h"
#include "screens/screen.h"
#include "screens/search_line.h"
#include "store/records.h"
#include "ui/table.h"

#define MOST      20  /* of each kind */
#define SIDE_FROM 120 /* columns of the screen */
#define SIDE_COLS 46

struct search {
    struct search_line line;
    struct search_hits hits;
    char *done; /* owned: the words that the hits are of */
    bool stale;
    size_t at; /* hit */
    size_t top;
    int page;
    struct page_lines side; /* the record under the cursor */
    enum kind_id side_kind;
    int64_t side_id;
};

static void search_close(struct desk *d, void *state)
{
    struct search *s = state;

    (void)d;
    search_line_release(&s->line);
    search_hits_release(&s->hits);
    page_lines_release(&s->side);
    free(s->done);
}

static enum status search_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    struct search *s = state;

    (void)d, (void)err;
    free(args->ids);
    search_line_init(&s->line);
    if (args->text) {
        edit_set(&s->line.edit, args->text);
        s->line.edit.fresh = false;
    }
    s->line.typing = true;
    s->stale = true;
    return ST_OK;
}

/* ---- finding ---- */

static const struct search_hit *current(const struct search *s)
{
    return s->at < s->hits.count ? &s->hits.items[s->at] : NULL;
}

/* The cursor stays on its hit when the words are the same, else goes to the first one. */
static void place(struct search *s, enum kind_id kind, int64_t id, bool same)
{
    s->at = same && s->at < s->hits.count ? s->at : 0;
    for (size_t i = 0; same && i < s->hits.count; i++)
        if (s->hits.items[i].kind == kind && s->hits.items[i].id == id)
            s->at = i;
    if (!same)
        s->top = 0;
}

static void look(struct desk *d, struct search *s)
{
    const struct search_query q = { search_line_text(&s->line), d->mask, MOST };
    const struct search_hit *was = current(s);
    enum kind_id kind = was ? was->kind : KIND_COUNT;
    int64_t id = was ? was->id : 0;
    bool same = str_equal(s->done, q.words);
    struct search_hits hits = { 0 };
    struct err err = ERR_INIT;

    s->stale = false;
    s->side_id = 0;
    if (search_all(d->db, d->book, &q, &hits, &err) != ST_OK) {
        search_hits_release(&hits);
        desk_complain_err(d, &err);
        return;
    }
    search_hits_release(&s->hits);
    s->hits = hits;
    place(s, kind, id, same);
    free(s->done);
    s->done = mem_copy(q.words);
}

static bool search_tick(struct desk *d, void *state, bool changed)
{
    struct search *s = state;

    (void)d;
    s->stale = s->stale || changed;
    return changed;
}

/* ---- drawing ---- */

enum column { C_NAME, C_WHERE, C_TEXT, C_COUNT };

/* Lines before that hit: one for each and one for each kind that begins. */
static size_t line_of(const struct search *s, size_t hit)
{
    size_t line = hit + 1;

    for (size_t i = 1; i <= hit && i < s->hits.count; i++)
        line += s->hits.items[i].kind != s->hits.items[i - 1].kind;
    return line;
}

static void scroll_to(struct search *s)
{
    size_t line = line_of(s, s->at), page = s->page > 1 ? (size_t)s->page : 2;

    if (line < s->top + 1) /* with the heading above it */
        s->top = line - 1;
    if (line >= s->top + page)
        s->top = line - page + 1;
}

static size_t of_kind(const struct search *s, size_t hit)
{
    size_t n = 0;

    while (hit + n < s->hits.count && s->hits.items[hit + n].kind == s->hits.items[hit].kind)
        n++;
    return n;
}

static void draw_kind(const struct search *s, int y, struct area a, size_t hit)
{
    size_t n = of_kind(s, hit);

    draw_printf(y, a.x + 1, a.cols - 1, ROLE_HEAD, n < MOST ? _("%s  %zu 条") : _("%s  前 %zu 条"),
                _(kind_get(s->hits.items[hit].kind)->label), n);
}

static void draw_hit(const struct search *s, int y, struct area a, const struct table_column *cols,
                     const int *widths, size_t i)
{
    const struct search_hit *h = &s->hits.items[i];
    const struct table_cell cells[C_COUNT] = {
        [C_NAME] = { h->name, ROLE_TEXT },
        [C_WHERE] = { _(kind_get(h->kind)->fields[h->field].label), ROLE_LABEL },
        [C_TEXT] = { h->text, h->rank >= SEARCH_PREFIX ? ROLE_GOOD : ROLE_TEXT },
    };

    table_draw_row(y, a, cols, C_COUNT, widths, cells, i == s->at, false);
}

static void draw_hits(struct search *s, struct area a)
{
    const struct table_column cols[C_COUNT] = {
        [C_NAME] = { _("哪一件"), 24, ALIGN_LEFT, 0 },
        [C_WHERE] = { _("在哪里"), 12, ALIGN_LEFT, 1 },
        [C_TEXT] = { _("内容"), 0, ALIGN_LEFT, 0 },
    };
    int widths[C_COUNT];
    size_t line = 0;

    table_layout(cols, C_COUNT, a.cols, widths);
    table_draw_head(a.y, a, cols, C_COUNT, widths, -1, false);
    s->page = a.rows - 1;
    scroll_to(s);
    for (size_t i = 0; i < s->hits.count && line < s->top + (size_t)s->page; i++) {
        bool begins = i == 0 || s->hits.items[i].kind != s->hits.items[i - 1].kind;

        if (begins && line >= s->top)
            draw_kind(s, a.y + 1 + (int)(line - s->top), a, i);
        line += begins;
        if (line >= s->top && line < s->top + (size_t)s->page)
            draw_hit(s, a.y + 1 + (int)(line - s->top), a, cols, widths, i);
        line++;
    }
}

static void draw_nothing(const struct search *s, struct area a)
{
    bool empty = str_empty(search_line_text(&s->line));

    a.y += 1;
    a.x += 2;
    a.cols -= 4;
    a.rows -= 1;
    draw_wrapped(a, empty ? ROLE_DIM : ROLE_TEXT,
                 empty ? _("打字就查：姓名、拼音首字母、案号、电话、证件号，案情、笔录、协议里的"
                           "话；案件、当事人、排查、接待、重点人员、调委会、调解员、代码、期限都"
                           "在内。几个词用空格分开，要都有。")
                       : _("没有查到。换一个词，或者少写几个字。"),
                 0);
}

/* What the record under the cursor says. */
static void draw_side(struct desk *d, struct search *s, struct area a)
{
    const struct search_hit *h = current(s);
    struct record *rec = NULL;

    for (int y = 0; y < a.rows; y++)
        draw_text(a.y + y, a.x, 1, ROLE_FRAME, "|");
    if (!h)
        return;
    if (s->side_id != h->id || s->side_kind != h->kind) {
        page_lines_release(&s->side);
        if (records_load(d->db, h->kind, h->id, &rec, NULL) == ST_OK)
            page_lines_record(d, rec, a.cols - 3, &s->side);
        record_free(rec);
        s->side_id = h->id;
        s->side_kind = h->kind;
    }
    a.x += 2;
    a.cols -= 2;
    page_lines_draw(&s->side, a, 0);
}

static void search_draw(struct desk *d, void *state, struct area a)
{
    struct search *s = state;
    int side_cols = a.cols >= SIDE_FROM ? SIDE_COLS : 0;
    struct area list = { a.y + 1, a.x, a.rows - 1, a.cols - side_cols };

    if (s->stale)
        look(d, s);
    search_line_draw(&s->line, a.y, a.x + 1, a.cols - 1);
    if (s->hits.count == 0) {
        draw_nothing(s, list);
        return;
    }
    if (s->hits.older) {
        list.rows--;
        draw_text(list.y + list.rows, a.x + 1, list.cols - 1, ROLE_DIM,
                  _("笔录等材料很多的，只查了最近登记的；案件和当事人全部查过。"));
    }
    draw_hits(s, list);
    if (side_cols)
        draw_side(d, s, (struct area) { list.y, a.x + list.cols, a.rows - 1, side_cols });
}

static void search_status(struct desk *d, void *state, struct buf *out)
{
    struct search *s = state;

    if (s->stale) /* the title is drawn first */
        look(d, s);
    buf_printf(out, _("%zu 条"), s->hits.count);
}

/* ---- opening ---- */

/* A record of a case opens with its case, one of a finding with its finding. */
static struct outcome open_hit(struct desk *d, const struct search_hit *h)
{
    const char *parent = kind_get(h->kind)->parent;

    if (h->kind == KIND_CASE)
        return outcome_open("case", h->id, NULL);
    if (h->kind == KIND_FINDING)
        return outcome_open("dispute", h->id, NULL);
    if (str_equal(parent, "finding"))
        return outcome_open("dispute", h->owner, NULL);
    if (h->kind == KIND_PARTY)
        return outcome_open("case", h->owner, CASE_AT_PARTIES);
    if (parent)
        return outcome_open("case", h->owner, CASE_AT_MATERIAL);
    free(d->opening);
    d->opening = mem_copy(kind_get(h->kind)->key);
    return outcome_open("record", h->id, d->opening);
}

static struct outcome open_current(struct desk *d, void *state)
{
    struct search *s = state;
    const struct search_hit *h;

    if (s->stale)
        look(d, s);
    h = current(s);
    return h ? open_hit(d, h) : outcome_stay();
}

/* ---- keys ---- */

/* To the first hit of the next kind, or of the one before. */
static void turn(struct search *s, bool forward)
{
    size_t i = s->at;

    if (forward) {
        i += of_kind(s, i);
        s->at = i < s->hits.count ? i : s->at;
        return;
    }
    while (i > 0 && s->hits.items[i].kind == s->hits.items[s->at].kind)
        i--;
    while (i > 0 && s->hits.items[i - 1].kind == s->hits.items[i].kind)
        i--;
    s->at = i;
}

static struct outcome search_key(struct desk *d, void *state, const struct key *k)
{
    struct search *s = state;
    size_t ignored = s->at;

    (void)d;
    if (search_line_key(&s->line, k)) {
        s->stale = true;
        return outcome_stay();
    }
    switch (k->code) {
    case K_TAB:
    case K_BTAB:
        if (s->hits.count)
            turn(s, k->code == K_TAB);
        return outcome_stay();
    default:
        return scroll_key(k, s->hits.count, s->page > 1 ? s->page - 1 : 1, &s->at, &ignored)
                   ? outcome_stay()
                   : outcome_none();
    }
}

static const struct binding bindings[] = {
    { KEY_FN(3), K_ENTER, "search.open", N_("打开"),
      N_("打开光标所在的一条：案件、排查发现或登记册里的一条"), open_current },
    { K_TAB, K_BTAB, "search.kind", NULL, N_("下一类、上一类"), NULL },
    { 0 },
};

const struct screen screen_search = {
    .name = "search",
    .title = N_("查询"),
    .state = sizeof(struct search),
    .bindings = bindings,
    .open = search_open,
    .draw = search_draw,
    .key = search_key,
    .tick = search_tick,
    .close = search_close,
    .status = search_status,
};

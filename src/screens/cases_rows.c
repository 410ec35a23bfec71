/* screens/cases_rows.c - the piece of the list that is in memory, and moving in it.
 *
 * Pages are read from the row before them, so a key costs the same in a list
 * of a hundred and of a million.  Rows far from the cursor are let go again.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "screens/cases_screen.h"
#include "ui/table.h"

#define KEEP_PAGES 6 /* on either side of the cursor */

static const int list_fields[] = {
    [CELL_NUMBER] = CF_NUMBER,
    [CELL_SERIES] = CF_SERIES,
    [CELL_YEAR] = CF_YEAR,
    [CELL_SEQ] = CF_SEQ,
    [CELL_CODE] = CF_CODE,
    [CELL_PARTIES] = CF_PARTIES,
    [CELL_TYPE] = CF_TYPE,
    [CELL_MEDIATOR] = CF_MEDIATOR,
    [CELL_STATE] = CF_STATE,
    [CELL_DUE] = CF_DUE,
    [CELL_LIMIT] = CF_DUE_LIMIT,
    [CELL_STOPPED] = CF_STOPPED,
    [CELL_AMOUNT] = CF_AGREEMENT_AMOUNT,
    [CELL_CLAIMED] = CF_CLAIMED,
};

/* ---- what is asked of the store ---- */

static void want_text(struct filter *f, const char *text, size_t n)
{
    struct term *t;

    mem_grow((void **)&f->terms, f->count, &f->cap, sizeof(*f->terms));
    t = &f->terms[f->count++];
    *t = (struct term) { .kind = TERM_TEXT, .field = -1, .period = { DATE_NONE, DATE_NONE } };
    t->value = mem_copy_n(text, n);
    t->label = mem_copy_n(text, n);
    t->word = mem_copy_n(text, n);
}

void cases_wanted(const struct cases *s, struct filter *out)
{
    char *words = utf8_clean(edit_text(&s->search), false);
    char *half = utf8_to_half(words); /* U+3000 parts words too */

    filter_copy(out, &s->filter);
    for (const char *w = half; *w;) {
        size_t n = strcspn(w, " ");

        if (n)
            want_text(out, w, n);
        w += n + (w[n] == ' ');
    }
    free(half);
    free(words);
}

struct find_query cases_query(const struct cases *s, const struct filter *wanted)
{
    return (struct find_query) { .kind = KIND_CASE,
                                 .filter = wanted,
                                 .fields = list_fields,
                                 .fields_count = CELL_COUNT,
                                 .towns = true,
                                 .sort = s->sort,
                                 .descending = s->descending };
}

size_t cases_count_most(const struct cases *s)
{
    return str_empty(edit_text(&s->search)) ? 10000 : 1000;
}

/* ---- pieces of rows ---- */

static void rows_take(struct find_rows *into, size_t at, struct find_rows *from)
{
    void *items = mem_resize(into->items, into->count + from->count + 1, sizeof(*into->items));

    into->items = items;
    memmove(into->items + at + from->count, into->items + at,
            (into->count - at) * sizeof(*into->items));
    if (from->count)
        memcpy(into->items + at, from->items, from->count * sizeof(*into->items));
    into->count += from->count;
    into->cap = into->count + 1;
    into->cells = CELL_COUNT;
    free(from->items);
    *from = (struct find_rows) { 0 };
}

/* Lets n rows from `at` on go. */
static void rows_drop(struct find_rows *r, size_t at, size_t n)
{
    struct find_rows gone = { .count = n, .cap = n, .cells = r->cells };

    gone.items = mem_resize(NULL, n + 1, sizeof(*gone.items));
    memcpy(gone.items, r->items + at, n * sizeof(*gone.items));
    memmove(r->items + at, r->items + at + n, (r->count - at - n) * sizeof(*r->items));
    r->count -= n;
    find_rows_release(&gone);
}

void case_window_release(struct case_window *w)
{
    find_rows_release(&w->rows);
    *w = (struct case_window) { 0 };
}

const struct find_row *cases_current(const struct cases *s)
{
    const struct case_window *w = &s->window;

    return w->at < w->rows.count ? &w->rows.items[w->at] : NULL;
}

static size_t page_of(const struct cases *s)
{
    return s->page > 0 ? (size_t)s->page : 20;
}

/* ---- reading ---- */

struct reading {
    struct desk *d;
    struct cases *s;
    struct filter wanted;
    struct find_query query;
};

static void reading_start(struct reading *r, struct desk *d, struct cases *s)
{
    *r = (struct reading) { .d = d, .s = s };
    cases_wanted(s, &r->wanted);
    r->query = cases_query(s, &r->wanted);
}

static enum status read_rows(struct reading *r, const struct find_row *after, bool inclusive,
                             bool back, size_t limit, struct find_rows *out, struct err *err)
{
    return find_page(r->d->db, r->d->book, &r->query, after, inclusive, back, limit, out, err);
}

static enum status extend_down(struct reading *r, size_t limit, struct err *err)
{
    struct case_window *w = &r->s->window;
    struct find_rows more = { 0 };
    const struct find_row *after = w->rows.count ? &w->rows.items[w->rows.count - 1] : NULL;
    enum status st = read_rows(r, after, false, false, limit, &more, err);

    if (st == ST_OK) {
        w->last = more.count < limit;
        rows_take(&w->rows, w->rows.count, &more);
    }
    find_rows_release(&more);
    return st;
}

static enum status extend_up(struct reading *r, size_t limit, struct err *err)
{
    struct case_window *w = &r->s->window;
    struct find_rows more = { 0 };
    const struct find_row *before = w->rows.count ? &w->rows.items[0] : NULL;
    enum status st = read_rows(r, before, false, true, limit, &more, err);

    if (st == ST_OK) {
        w->first = more.count < limit;
        w->at += more.count;
        w->top += more.count;
        rows_take(&w->rows, 0, &more);
    }
    find_rows_release(&more);
    return st;
}

static enum status count_rows(struct reading *r, struct err *err)
{
    return find_count(r->d->db, r->d->book, &r->query, cases_count_most(r->s) + 1, &r->s->count,
                      err);
}

/* Where the case stands in the piece, or its count. */
static size_t place_of(const struct case_window *w, int64_t id)
{
    size_t i = 0;

    while (i < w->rows.count && w->rows.items[i].id != id)
        i++;
    return i;
}

/* Puts at and top right for the rows that there are. */
static void settle(struct cases *s)
{
    const struct key none = { .code = K_TICK };

    scroll_key(&none, s->window.rows.count, s->page, &s->window.at, &s->window.top);
}

/* From the start or the end of the list. */
static enum status load_edge(struct reading *r, bool end, struct err *err)
{
    struct case_window fresh = { .first = !end, .last = end };
    size_t limit = page_of(r->s) * 2;
    enum status st = read_rows(r, NULL, false, end, limit, &fresh.rows, err);

    if (st != ST_OK) {
        find_rows_release(&fresh.rows);
        return st;
    }
    if (fresh.rows.count < limit)
        fresh.first = fresh.last = true;
    if (end && fresh.rows.count)
        fresh.at = fresh.rows.count - 1;
    case_window_release(&r->s->window);
    r->s->window = fresh;
    settle(r->s);
    return ST_OK;
}

/* A screen that has grown, or rows that have gone: the page is filled again. */
static enum status fill_page(struct reading *r, struct err *err)
{
    struct case_window *w = &r->s->window;
    size_t page = page_of(r->s);
    enum status st = ST_OK;

    if (!w->last && w->rows.count < w->top + page)
        st = extend_down(r, page * 2, err);
    if (st == ST_OK && !w->first && w->rows.count < w->top + page)
        st = extend_up(r, page * 2, err);
    settle(r->s);
    return st;
}

void cases_fresh(struct desk *d, struct cases *s)
{
    struct case_window *w = &s->window;
    struct reading r;
    struct err err = ERR_INIT;
    enum status st = ST_OK;
    bool stale = s->stale;

    if (!stale && ((w->first && w->last) || w->rows.count >= w->top + page_of(s)))
        return;
    s->stale = false;
    reading_start(&r, d, s);
    if (stale)
        st = load_edge(&r, false, &err);
    if (st == ST_OK && stale)
        st = count_rows(&r, &err);
    if (st == ST_OK)
        st = fill_page(&r, &err);
    if (st != ST_OK)
        desk_complain_err(d, &err);
    filter_release(&r.wanted);
}

/* The piece again from the first row shown on; what stood above is read when
 * somebody goes there. */
static enum status load_same_place(struct reading *r, struct err *err)
{
    struct case_window *w = &r->s->window;
    struct case_window fresh = { 0 };
    size_t limit = page_of(r->s) * 2;
    enum status st = read_rows(r, &w->rows.items[w->top], true, false, limit, &fresh.rows, err);

    if (st != ST_OK) {
        find_rows_release(&fresh.rows);
        return st;
    }
    fresh.last = fresh.rows.count < limit;
    fresh.at = w->at - w->top;
    if (fresh.rows.count == 0) { /* everything from there on is gone */
        find_rows_release(&fresh.rows);
        return load_edge(r, true, err);
    }
    case_window_release(w);
    *w = fresh;
    return fill_page(r, err);
}

/* The case that was registered from here just now, when it stands in the list. */
static void go_to_new(struct cases *s)
{
    struct case_window *w = &s->window;

    for (size_t i = 0; s->newest && i < w->rows.count; i++) {
        if (w->rows.items[i].id <= s->newest)
            continue;
        w->at = i;
        break;
    }
    s->newest = 0;
}

void cases_refresh(struct desk *d, struct cases *s)
{
    struct case_window *w = &s->window;
    const struct find_row *current = cases_current(s);
    int64_t id = current ? current->id : 0;
    size_t row = w->at - w->top;
    bool at_start = w->first && w->top == 0;
    struct reading r;
    struct err err = ERR_INIT;
    enum status st;

    if (s->stale) {
        cases_fresh(d, s);
        return;
    }
    reading_start(&r, d, s);
    st = at_start || !current ? load_edge(&r, false, &err) : load_same_place(&r, &err);
    if (st == ST_OK)
        st = count_rows(&r, &err);
    if (st == ST_OK) {
        size_t place = place_of(w, id);

        w->at = place < w->rows.count ? place : w->top + row;
        go_to_new(s);
        settle(s);
    } else {
        desk_complain_err(d, &err);
    }
    filter_release(&r.wanted);
}

/* ---- moving ---- */

/* Rows that the key may need below and above the cursor. */
static void reach(const struct cases *s, int code, size_t *below, size_t *above)
{
    size_t page = page_of(s);

    *below = code == K_DOWN ? 1 : code == K_PGDN ? 2 * page : 0;
    *above = code == K_UP ? 1 : code == K_PGUP ? 2 * page : 0;
}

static void let_go(struct cases *s)
{
    struct case_window *w = &s->window;
    size_t keep = KEEP_PAGES * page_of(s);

    if (w->rows.count - w->at > keep * 2) {
        rows_drop(&w->rows, w->at + keep, w->rows.count - w->at - keep);
        w->last = false;
    }
    if (w->top > keep * 2) {
        size_t n = w->top - keep;

        rows_drop(&w->rows, 0, n);
        w->at -= n;
        w->top -= n;
        w->first = false;
    }
}

static enum status read_ahead(struct reading *r, int code, struct err *err)
{
    struct case_window *w = &r->s->window;
    size_t below, above;
    enum status st = ST_OK;

    reach(r->s, code, &below, &above);
    if (below && !w->last && w->rows.count - w->at - 1 < below)
        st = extend_down(r, page_of(r->s) * 2 + below, err);
    if (st == ST_OK && above && !w->first && w->at < above)
        st = extend_up(r, page_of(r->s) * 2 + above, err);
    if (st == ST_OK && code == K_HOME && !w->first)
        st = load_edge(r, false, err);
    if (st == ST_OK && code == K_END && !w->last)
        st = load_edge(r, true, err);
    return st;
}

bool cases_scroll(struct desk *d, struct cases *s, const struct key *k)
{
    struct reading r;
    struct err err = ERR_INIT;

    if (k->code != K_UP && k->code != K_DOWN && k->code != K_PGUP && k->code != K_PGDN &&
        k->code != K_HOME && k->code != K_END)
        return false;
    cases_fresh(d, s);
    if (s->window.rows.count == 0)
        return true;
    reading_start(&r, d, s);
    if (read_ahead(&r, k->code, &err) != ST_OK)
        desk_complain_err(d, &err);
    filter_release(&r.wanted);
    scroll_key(k, s->window.rows.count, (int)page_of(s), &s->window.at, &s->window.top);
    let_go(s);
    return true;
}

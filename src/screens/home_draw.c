/* screens/home_draw.c - how the day's work and the figures beside it look.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/home_screen.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/draw.h"

enum { LEFT_COLS = 11, MARK_CELLS = 8 };

/* Rows from which the registers stand on the first screen, too; entries about cases. */
enum { ROOMY = 18, OF_CASES = 7 };

#define CONFIRMATION "D-07" /* the limit for judicial confirmation */

bool home_is_window(const struct due_item *r)
{
    return str_equal(r->limit, CONFIRMATION);
}

static size_t count_windows(const struct home *h)
{
    size_t n = 0;

    for (size_t i = 0; i < h->due.count; i++)
        n += home_is_window(&h->due.items[i]);
    return n;
}

void home_place(struct home *h, size_t at)
{
    h->at = at;
    free(h->stood_words);
    h->stood = h->spots[at];
    h->stood_words = mem_copy(h->stood.words);
    h->stood.words = h->stood_words;
    h->placed = true;
}

static struct spot *add_spot(struct home *h, int y, int x, enum spot_kind kind)
{
    struct spot *s;

    mem_grow((void **)&h->spots, h->spots_count, &h->spots_cap, sizeof(*h->spots));
    s = &h->spots[h->spots_count++];
    *s = (struct spot) { .y = y, .x = x, .kind = kind };
    return s;
}

static bool is_current(const struct home *h)
{
    return h->spots_count && h->spots_count - 1 == h->at;
}

/* Of the current one a few cells are reversed, as in a list: each costs bytes at
 * every step. */
static void draw_words(const struct home *h, int y, int x, int cols, const char *text)
{
    draw_text(y, x, cols, ROLE_TEXT, text);
    if (is_current(h))
        draw_text(y, x, cols < MARK_CELLS ? cols : MARK_CELLS, ROLE_MARK, text);
}

/* A line with a count that opens the list behind it. */
struct entry {
    const char *label;
    size_t n;
    enum spot_kind kind;
    const char *words;
    enum role role;
};

static void draw_entry(struct home *h, int y, struct area a, const struct entry *e)
{
    add_spot(h, y, a.x, e->kind)->words = e->words;
    draw_text(y, a.x, 2, ROLE_TEXT, is_current(h) ? "> " : "  ");
    draw_words(h, y, a.x + 2, 20, _(e->label));
    draw_printf(y, a.x + 22, 8, e->n ? e->role : ROLE_DIM, "%6zu", e->n);
}

static void draw_due_line(struct home *h, int y, struct area a, const struct due_item *line)
{
    struct spot *s = add_spot(h, y, a.x, SPOT_CASE);
    char *words;

    s->of = line->kind;
    s->id = line->id;
    s->words = line->limit;
    draw_text(y, a.x, 2, ROLE_TEXT, is_current(h) ? "> " : "  ");
    draw_fit(y, a.x + 2, LEFT_COLS, line->role, ALIGN_LEFT, line->left);
    words = mem_printf("%s  %s", line->number, line->parties);
    draw_words(h, y, a.x + 3 + LEFT_COLS, a.cols - 3 - LEFT_COLS, words);
    free(words);
}

static void draw_due(struct home *h, int y, struct area a)
{
    size_t room = a.y + a.rows > y ? (size_t)(a.y + a.rows - y) : 0, n = h->due.count;

    if (n > room && room > 0)
        n = room - 1;
    for (size_t i = 0; i < n; i++)
        draw_due_line(h, y++, a, &h->due.items[i]);
    if (n < h->due.count && room > 0)
        draw_printf(y, a.x + 2, a.cols - 2, ROLE_DIM, _("还有 %zu 项：F4"), h->due.count - n);
    if (h->due.count == 0)
        draw_text(y, a.x + 2, a.cols - 2, ROLE_DIM, _("没有。"));
}

static void draw_left(struct home *h, struct area a)
{
    const struct entry entries[] = {
        { N_("已超期"), h->overdue, SPOT_FILTER, "overdue", ROLE_OVERDUE },
        { N_("3天内到期"), h->soon, SPOT_FILTER, "due:3", ROLE_SOON },
        { N_("司法确认7天内期满"), count_windows(h), SPOT_WINDOWS, NULL, ROLE_SOON },
        { N_("未结"), h->open, SPOT_FILTER, "open", ROLE_TEXT },
        { N_("还没有受理"), h->waiting, SPOT_WAITING, NULL, ROLE_WARN },
        { N_("今天的调解"), h->sessions, SPOT_SCREEN, "schedule", ROLE_SOON },
        { N_("填了没保存的"), h->drafts, SPOT_SCREEN, "drafts", ROLE_WARN },
        { N_("排查未销号"), h->findings, SPOT_REGISTER, "finding " HOME_FINDINGS, ROLE_TEXT },
        { N_("排查迟报的单位"), h->late, SPOT_LATE, NULL, ROLE_OVERDUE },
        { N_("本年接待"), h->receptions, SPOT_REGISTER, "reception " HOME_RECEPTIONS, ROLE_TEXT },
        { N_("重点人员"), h->key_persons, SPOT_REGISTER, "key_person " HOME_KEY_PERSONS,
          ROLE_TEXT },
    };
    size_t shown_entries = a.rows < ROOMY ? OF_CASES : ARRAY_LEN(entries);
    int y = a.y;

    draw_text(y++, a.x + 2, a.cols - 2, ROLE_HEAD, _("今天要办"));
    for (size_t i = 0; i < shown_entries; i++)
        draw_entry(h, y++, a, &entries[i]);
    y++;
    draw_text(y++, a.x + 2, a.cols - 2, ROLE_HEAD, _("快到期和超期的案件"));
    draw_due(h, y, a);
}

struct shown_column {
    const char *key, *label;
    int width;
};

static const struct shown_column shown[] = {
    { "accepted", N_("受理"), 6 },
    { "settled", N_("调成"), 6 },
    { "open", N_("在调"), 5 },
    { "rate", N_("调成率%"), 8 },
};

/* One row of figures, each a spot. */
static void draw_figures(struct home *h, int y, struct area a, const struct figures_view *v,
                         size_t row, const char *label)
{
    int x = a.x + a.cols - 28;
    struct buf b = BUF_INIT;

    draw_fit(y, a.x, x - a.x - 1, ROLE_TEXT, ALIGN_LEFT, label);
    for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
        long column = figures_column(v, shown[i].key);
        struct spot *s = add_spot(h, y, x, SPOT_FIGURE);

        s->view = v;
        s->row = row;
        s->column = column;
        buf_clear(&b);
        figures_short(v, row, column, &b);
        draw_fit(y, x, shown[i].width, is_current(h) ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT,
                 buf_text(&b));
        x += shown[i].width + 1;
    }
    buf_release(&b);
}

static void draw_figures_head(int y, struct area a, const char *title)
{
    int x = a.x + a.cols - 28;

    draw_fit(y, a.x, x - a.x - 1, ROLE_HEAD, ALIGN_LEFT, title);
    for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
        draw_fit(y, x, shown[i].width, ROLE_HEAD, ALIGN_RIGHT, _(shown[i].label));
        x += shown[i].width + 1;
    }
}

/* The heading of a block that has a screen of its own opens it. */
static void draw_block_name(struct home *h, int y, struct area a, const char *title,
                            const char *screen)
{
    add_spot(h, y, a.x, SPOT_SCREEN)->words = screen;
    if (is_current(h))
        draw_text(y, a.x, MARK_CELLS, ROLE_MARK, title);
}

static int draw_table(struct home *h, int y, struct area a, const struct figures_view *v,
                      const char *title, const char *screen, bool total)
{
    int end = a.y + a.rows;

    if (y + 2 > end)
        return y;
    draw_figures_head(y, a, title);
    if (screen)
        draw_block_name(h, y, a, title, screen);
    y++;
    for (size_t i = 0; v->table && i < v->table->rows_count && y < end; i++)
        draw_figures(h, y++, a, v, i, v->table->rows[i].label);
    if (total && y < end)
        draw_figures(h, y++, a, v, v->table->rows_count, _("合计"));
    return y;
}

static void draw_right(struct desk *d, struct home *h, struct area a)
{
    struct buf title = BUF_INIT;
    int y = a.y;

    buf_printf(&title, _("%04d年"), date_year(d->today));
    draw_figures_head(y++, a, buf_text(&title));
    if (h->year.table)
        draw_figures(h, y++, a, &h->year, h->year.table->rows_count, _("全区"));
    buf_release(&title);
    y = draw_table(h, y, a, &h->campaign, _("六防六促"), "campaign", true);
    draw_table(h, y, a, &h->committees, _("专业调委会"), "committees", false);
}

static void draw_all(struct desk *d, struct home *h, struct area a)
{
    int left = a.cols >= 100 ? a.cols / 2 - 2 : a.cols >= 76 ? 34 : a.cols;
    struct area l = { a.y, a.x, a.rows, left };
    struct area r = { a.y, a.x + left + 1, a.rows, a.cols - left - 2 };

    h->spots_count = 0;
    draw_left(h, l);
    if (r.cols >= 38)
        draw_right(d, h, r);
    if (h->at >= h->spots_count)
        h->at = h->spots_count - 1;
}

static bool same_spot(const struct spot *a, const struct spot *b)
{
    return a->kind == b->kind && a->id == b->id && a->view == b->view && a->row == b->row &&
           a->column == b->column && str_equal(a->words, b->words);
}

/* Lines have come or gone, or the window has another size: the cursor goes with
 * what it stood on. */
static bool follow(struct home *h)
{
    if (!h->placed || same_spot(&h->spots[h->at], &h->stood))
        return false;
    for (size_t i = 0; i < h->spots_count; i++) {
        if (same_spot(&h->spots[i], &h->stood)) {
            h->at = i;
            return true;
        }
    }
    return false;
}

void home_draw(struct desk *d, void *state, struct area a)
{
    struct home *h = state;

    draw_all(d, h, a);
    if (follow(h)) {
        draw_fill(a.y, a.x, a.rows, a.cols, ROLE_TEXT);
        draw_all(d, h, a);
    }
    home_place(h, h->at);
    draw_cursor(h->spots[h->at].y, h->spots[h->at].x);
}

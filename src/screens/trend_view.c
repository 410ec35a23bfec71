/* screens/trend_view.c - months or weeks as columns with their figures, each of which opens.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/trend_view.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"

enum { LABEL = 10, STEP_LEAST = 5 };

/* The figure of a line: which one, and of this year or the one before. */
static enum trend_figure figure_of(size_t line)
{
    return line % TREND_FIGURES ? TREND_SETTLED : TREND_ACCEPTED;
}

static bool is_before(size_t line)
{
    return line >= TREND_FIGURES;
}

static enum column column_of(size_t line)
{
    return figure_of(line) == TREND_SETTLED ? COL_SETTLED : COL_ACCEPTED;
}

static int64_t number_at(const struct trend_view *v, size_t line, size_t step)
{
    return v->trend.steps[step].n[is_before(line)][figure_of(line)];
}

static const char *line_label(const struct trend_view *v, size_t line)
{
    if (!is_before(line))
        return figure_of(line) == TREND_SETTLED ? _("# 成功") : _("= 受理");
    if (v->trend.weeks)
        return figure_of(line) == TREND_SETTLED ? _("- 同周成功") : _("- 同周受理");
    return figure_of(line) == TREND_SETTLED ? _("- 去年成功") : _("- 去年受理");
}

/* ---- life ---- */

static void clear(struct trend_view *v)
{
    for (size_t i = 0; v->texts && i < v->trend.count * TREND_LINES; i++)
        free(v->texts[i]);
    for (size_t i = 0; v->labels && i < v->trend.count; i++)
        free(v->labels[i]);
    free(v->texts);
    free(v->labels);
    free(v->places);
    free(v->label);
    v->texts = v->labels = NULL;
    v->places = NULL;
    v->label = NULL;
    trend_release(&v->trend);
}

static void widen(struct trend_view *v, const char *text)
{
    if (utf8_width(text) + 1 > v->cols)
        v->cols = utf8_width(text) + 1;
}

static void make_step(struct trend_view *v, size_t i)
{
    struct buf label = BUF_INIT;

    v->places[i] = (struct chart_place) { number_at(v, 0, i), number_at(v, 1, i),
                                          number_at(v, 2, i), number_at(v, 3, i) };
    for (size_t line = 0; line < TREND_LINES; line++) {
        char *text = mem_printf("%lld", (long long)number_at(v, line, i));

        v->texts[line * v->trend.count + i] = text;
        widen(v, text);
    }
    trend_label(&v->trend, i, &label);
    v->labels[i] = buf_take(&label);
    widen(v, v->labels[i]);
}

enum status trend_view_load(struct desk *d, struct trend_view *v, const struct stat_request *rq,
                            const char *row_key, const char *label, bool weeks, struct err *err)
{
    struct trend fresh;
    enum status st = trend_load(d->db, d->book, rq, row_key, weeks, d->today, &fresh, err);
    bool kept = v->trend.count > 0 && st == ST_OK && v->trend.count == fresh.count;
    char *copy;

    if (st != ST_OK)
        return st;
    copy = mem_copy(label);
    clear(v);
    v->trend = fresh;
    v->label = copy;
    v->cols = STEP_LEAST;
    v->places = mem_alloc(fresh.count * sizeof(*v->places));
    v->texts = mem_alloc(fresh.count * TREND_LINES * sizeof(*v->texts));
    v->labels = mem_alloc(fresh.count * sizeof(*v->labels));
    for (size_t i = 0; i < fresh.count; i++)
        make_step(v, i);
    if (!kept) {
        v->at = fresh.count - 1;
        v->line = 0;
    }
    return ST_OK;
}

void trend_view_release(struct trend_view *v)
{
    clear(v);
    *v = (struct trend_view) { 0 };
}

/* ---- keys ---- */

bool trend_view_key(struct trend_view *v, const struct key *k)
{
    switch (k->code) {
    case K_UP:
        v->line -= v->line > 0;
        return true;
    case K_DOWN:
        v->line += v->line + 1 < TREND_LINES;
        return true;
    case K_LEFT:
        v->at -= v->at > 0;
        return true;
    case K_RIGHT:
        v->at += v->at + 1 < v->trend.count;
        return true;
    case K_HOME:
        v->at = 0;
        return true;
    case K_END:
        v->at = v->trend.count - 1;
        return true;
    default:
        return false;
    }
}

/* A figure of one step as the statistics know it: a table with a single row. */
static struct stat_request request_at(const struct trend_view *v)
{
    return trend_request(&v->trend, v->at, is_before(v->line));
}

struct outcome trend_view_open(struct desk *d, const struct trend_view *v)
{
    struct stat_request rq = request_at(v);
    struct outcome o = outcome_open("cases", 0, NULL);
    struct err err = ERR_INIT;

    if (number_at(v, v->line, v->at) == 0) {
        desk_say(d, _("%s：没有案件。"), v->labels[v->at]);
        return outcome_stay();
    }
    if (statistics_cases(d->db, d->book, &rq, v->trend.row_key, column_of(v->line), &o.args.ids,
                         &o.args.ids_count, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    free(d->opening);
    d->opening = mem_printf("%s%s %s", is_before(v->line) ? _("去年") : "", v->labels[v->at],
                            _(column_get(column_of(v->line))->label));
    o.args.label = d->opening;
    return o;
}

struct outcome trend_view_explain(struct desk *d, const struct trend_view *v, int token)
{
    struct stat_request rq = request_at(v);
    const char *row = number_at(v, v->line, v->at) ? v->trend.row_key : NULL;
    struct outcome o = outcome_stay();
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;

    if (statistics_explain(d->db, d->book, &rq, row, column_of(v->line), 200, &text, &err) == ST_OK)
        o = outcome_ask(
            ask_new(ASK_SHOW, token, _(column_get(column_of(v->line))->label), buf_text(&text)));
    else
        desk_complain_err(d, &err);
    buf_release(&text);
    return o;
}

/* ---- drawing ---- */

static void draw_line(const struct trend_view *v, int y, struct area a, size_t line, size_t n,
                      bool focus)
{
    draw_fit(y, a.x, LABEL, is_before(line) ? ROLE_DIM : ROLE_LABEL, ALIGN_LEFT,
             line_label(v, line));
    for (size_t i = 0; i < n; i++) {
        size_t step = v->left + i;
        int x = a.x + LABEL + (int)i * v->cols + 1;
        bool here = focus && line == v->line && step == v->at;

        draw_fit(y, x, v->cols - 1, here ? ROLE_MARK : ROLE_FIGURE, ALIGN_RIGHT,
                 v->texts[line * v->trend.count + step]);
        if (here)
            draw_cursor(y, x + v->cols - 2);
    }
}

static size_t steps_shown(struct trend_view *v, int cols)
{
    size_t fit = cols > v->cols ? (size_t)(cols / v->cols) : 1;

    if (fit > v->trend.count)
        fit = v->trend.count;
    if (v->at < v->left)
        v->left = v->at;
    if (v->at >= v->left + fit)
        v->left = v->at + 1 - fit;
    if (v->left + fit > v->trend.count)
        v->left = v->trend.count - fit;
    return fit;
}

void trend_view_draw(struct trend_view *v, struct area a, bool focus)
{
    size_t n;
    int foot = a.y + a.rows - TREND_LINES - 1;
    int x = a.x + LABEL;

    if (v->trend.count == 0 || a.rows < TREND_LINES + 2)
        return;
    n = steps_shown(v, a.cols - LABEL - 1);
    draw_printf(a.y, a.x, a.cols, ROLE_HEAD,
                v->trend.weeks ? _("%s  按周，星期一起") : _("%s  按月"), v->label);
    chart_trend((struct area) { a.y + 1, x, foot - a.y - 1, a.cols - LABEL }, &v->places[v->left],
                n, v->cols);
    for (size_t i = 0; i < n; i++)
        draw_fit(foot, x + (int)i * v->cols + 1, v->cols - 1, ROLE_HEAD, ALIGN_RIGHT,
                 v->labels[v->left + i]);
    if (v->left > 0)
        draw_text(foot, x, 1, ROLE_DIM, "<");
    if (v->left + n < v->trend.count)
        draw_text(foot, a.x + a.cols - 1, 1, ROLE_DIM, ">");
    for (size_t line = 0; line < TREND_LINES; line++)
        draw_line(v, foot + 1 + (int)line, a, line, n, focus);
}

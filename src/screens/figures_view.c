/* screens/figures_view.c - figures on a screen, each of which opens its cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/figures_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/rate.h"

#define RECOUNT_MOST 3000 /* cases; about 50 ms */

enum status figures_reload(struct desk *d, struct figures_view *v, struct err *err)
{
    struct report *fresh = NULL;
    enum status st = statistics_table(d->db, d->book, &v->request, d->today, &fresh, err);

    if (st != ST_OK)
        return st;
    report_free(v->table);
    v->table = fresh;
    return ST_OK;
}

enum status figures_load(struct desk *d, struct figures_view *v, const char *statistic,
                         int64_t campaign, const char *period, struct err *err)
{
    struct stat_request rq = { .stat = statistic_find(statistic),
                               .campaign = campaign,
                               .period = { DATE_NONE, DATE_NONE },
                               .cutoff = DATE_NONE };
    enum status st = ST_OK;

    if (!rq.stat)
        return err_set(err, ST_USAGE, _("没有统计表“%s”。"), statistic);
    if (period) {
        rq.period_given = true;
        st = period_parse(period, d->today, &rq.period, err);
    }
    if (st != ST_OK)
        return st;
    rq.recount_most = RECOUNT_MOST;
    stat_request_complete(&rq, d->book, d->today);
    v->request = rq;
    return figures_reload(d, v, err);
}

void figures_release(struct figures_view *v)
{
    report_free(v->table);
    v->table = NULL;
}

long figures_column(const struct figures_view *v, const char *key)
{
    for (size_t i = 0; v->table && i < v->table->columns_count; i++)
        if (str_equal(v->table->columns[i].key, key))
            return (long)i;
    return -1;
}

static const struct report_row *row_of(const struct figures_view *v, size_t row)
{
    if (!v->table || row > v->table->rows_count)
        return NULL;
    return row == v->table->rows_count ? &v->table->total : &v->table->rows[row];
}

void figures_cell(const struct figures_view *v, size_t row, long column, struct buf *out)
{
    const struct report_row *r = row_of(v, row);

    if (r && r->cells && column >= 0)
        report_cell_text(v->table, (size_t)column, &r->cells[column], out);
}

void figures_short(const struct figures_view *v, size_t row, long column, struct buf *out)
{
    const struct report_row *r = row_of(v, row);
    char percent[RATE_SIZE];

    if (!r || !r->cells || column < 0 || v->table->columns[column].type != RC_RATE)
        figures_cell(v, row, column, out);
    else if (rate_percent(r->cells[column].n, r->cells[column].denominator, v->table->decimals,
                          percent))
        buf_add(out, percent);
    else
        buf_add(out, "-");
}

/* A figure as statistics.h asks for it. */
struct figure {
    struct stat_request request;
    char *row; /* owned; its key */
    enum column column;
    char *key; /* owned; of its column, for a table of its own */
};

static void figure_release(struct figure *f)
{
    free(f->row);
    free(f->key);
}

/* What stands beside the rate is a figure by the other basis or by acceptance.
 * COL_COUNT: not a figure. */
static void set_column(struct figure *f, const char *key)
{
    f->column = column_find(key);
    if (f->column != COL_COUNT || statistic_is_own(f->request.stat))
        return;
    if (str_equal(key, "share")) {
        f->column = COL_ACCEPTED; /* what it is a share of all of */
        return;
    }
    if (f->request.axes[0] == AXIS_NONE)
        f->row[0] = '\0'; /* a row of the summary is a basis itself */
    f->request.basis_given = true;
    if (str_equal(key, "pending")) {
        f->request.basis = BASIS_ACCEPTED;
        f->column = COL_OPEN;
    } else if (str_equal(key, "rate_accepted") || str_equal(key, "rate_concluded")) {
        f->request.basis = str_equal(key, "rate_accepted") ? BASIS_ACCEPTED : BASIS_CONCLUDED;
        f->column = COL_RATE;
    }
}

/* A figure of the period compared with is one of that period. */
static void go_to_base(const struct desk *d, struct figure *f)
{
    struct stat_request base;
    char *row;

    if (stat_compare_base(&f->request, d->today, &base, NULL) != ST_OK)
        return;
    row = stat_base_key(&f->request, &base, f->row);
    free(f->row);
    f->row = row;
    f->request = base;
}

/* The key without that ending, yours; NULL when it has another. */
static char *without(const char *key, const char *ending)
{
    size_t n = strlen(key), m = strlen(ending);

    return n > m && str_equal(key + n - m, ending) ? mem_copy_n(key, n - m) : NULL;
}

static struct figure figure_of(const struct desk *d, const struct figures_view *v, size_t row,
                               long column)
{
    const char *key = v->table->columns[column].key;
    struct figure f = { .request = v->request,
                        .row = mem_copy(row < v->table->rows_count ? v->table->rows[row].key
                                                                   : "") };
    char *plain = without(key, "_base");

    if (plain)
        go_to_base(d, &f);
    else
        plain = without(key, "_change");
    f.key = plain ? plain : mem_copy(key);
    set_column(&f, f.key);
    return f;
}

/* ST_USAGE: what stands there is no figure of cases. */
static enum status figure_cases(struct desk *d, const struct figure *f, struct outcome *o,
                                struct err *err)
{
    if (f->request.stat->cases)
        return statistics_cases_own(d->db, d->book, &f->request, d->today, f->row, f->key,
                                    &o->args.ids, &o->args.ids_count, err);
    if (f->column == COL_COUNT)
        return ST_USAGE;
    return statistics_cases(d->db, d->book, &f->request, f->row, f->column, &o->args.ids,
                            &o->args.ids_count, err);
}

/* A row that only the other period has. */
static bool not_here(const struct figures_view *v, enum status st)
{
    return st == ST_NOT_FOUND && v->request.compare != COMPARE_NONE;
}

/* "finding 全区 排查发现": the register with exactly the rows of the figure. */
static struct outcome open_rows(struct desk *d, const struct figures_view *v, size_t row,
                                long column)
{
    const struct report_row *r = row_of(v, row);
    struct outcome o = outcome_open("records", 0, NULL);
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;
    struct stat_listed rows;
    struct figure f = figure_of(d, v, row, column);
    enum status st = statistics_rows(d->db, d->book, &f.request, d->today, f.row, f.key, &rows,
                                     &err);

    figure_release(&f);
    if (st != ST_OK || rows.count == 0) {
        if (st != ST_OK && !not_here(v, st))
            desk_complain_err(d, &err);
        else
            desk_say(d, _("%s：这一格没有登记。"), r->label ? r->label : _("合计"));
        err_clear(&err);
        free(rows.ids);
        return outcome_stay();
    }
    if (rows.kind == KIND_CASE) {
        o = outcome_open("cases", 0, NULL);
        buf_printf(&text, "%s %s", r->label ? r->label : _("合计"),
                   v->table->columns[column].label);
    } else {
        buf_add(&text, kind_get(rows.kind)->key);
    }
    o.args.ids = rows.ids;
    o.args.ids_count = rows.count;
    free(d->opening);
    d->opening = buf_take(&text);
    if (rows.kind == KIND_CASE)
        o.args.label = d->opening;
    else
        o.args.text = d->opening;
    return o;
}

struct outcome figures_open(struct desk *d, const struct figures_view *v, size_t row, long column)
{
    const struct report_row *r = row_of(v, row);
    struct outcome o = outcome_open("cases", 0, NULL);
    struct buf label = BUF_INIT;
    struct err err = ERR_INIT;
    struct figure f;
    enum status st;

    if (!r || column < 0)
        return outcome_stay();
    if (v->request.stat->rows)
        return open_rows(d, v, row, column);
    if (statistic_is_own(v->request.stat) && !v->request.stat->cases) {
        desk_complain(d, "%s", _("这张表数的不是案件，打不开；按 F1 看这个数字是怎么来的。"));
        return outcome_stay();
    }
    f = figure_of(d, v, row, column);
    st = figure_cases(d, &f, &o, &err);
    figure_release(&f);
    if (st == ST_USAGE) {
        err_clear(&err);
        return outcome_stay();
    }
    if (not_here(v, st)) {
        err_clear(&err);
        desk_say(d, _("%s：这一期没有案件。"), r->label);
        return outcome_stay();
    }
    if (st != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    buf_printf(&label, "%s %s", r->label ? r->label : _("合计"), v->table->columns[column].label);
    /* The list copies the label while it opens; keep it until then. */
    free(d->opening);
    d->opening = buf_take(&label);
    o.args.label = d->opening;
    return o;
}

/* A figure of a table of its own. */
static struct outcome explain_own(struct desk *d, const struct figures_view *v, size_t row,
                                  long column, int token)
{
    const char *key = row < v->table->rows_count ? v->table->rows[row].key : NULL;
    const struct report_column *c = &v->table->columns[column];
    struct outcome o = outcome_stay();
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;

    if (statistics_explain_own(d->db, d->book, &v->request, key, c->key, d->today, 200, &text,
                               &err) == ST_OK)
        o = outcome_ask(ask_new(ASK_SHOW, token, c->label, buf_text(&text)));
    else
        desk_complain_err(d, &err);
    buf_release(&text);
    return o;
}

struct outcome figures_explain(struct desk *d, const struct figures_view *v, size_t row,
                               long column, int token)
{
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;
    struct question_box *box;
    struct figure f;
    enum status st;

    if (!row_of(v, row) || column < 0)
        return outcome_none();
    if (statistic_is_own(v->request.stat))
        return explain_own(d, v, row, column, token);
    f = figure_of(d, v, row, column);
    st = f.column == COL_COUNT
             ? ST_USAGE
             : statistics_explain(d->db, d->book, &f.request, f.row, f.column, 200, &text, &err);
    figure_release(&f);
    if (f.column == COL_COUNT)
        return outcome_none();
    if (st != ST_OK) {
        desk_complain_err(d, &err);
        buf_release(&text);
        return outcome_stay();
    }
    box = ask_new(ASK_SHOW, token, v->table->columns[column].label, buf_text(&text));
    buf_release(&text);
    return outcome_ask(box);
}

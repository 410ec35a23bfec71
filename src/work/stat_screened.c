/* work/stat_screened.c - what the screening register says beside the figures of cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screening_impl.h"
#include "stat_impl.h"
#include "store/access.h"
#include "store/records.h"

/* Findings (件) and times of screening (次). */
struct screened {
    long found, times;
};

/* The places of the two columns; they are there in every table of cases. */
static size_t place_of(const struct report *r, enum column c)
{
    size_t i = 0;

    while (i < r->columns_count && !str_equal(r->columns[i].key, column_get(c)->key))
        i++;
    if (i == r->columns_count)
        BUG("a table of cases without its column");
    return i;
}

static void put(const struct report *r, struct report_row *row, const struct screened *s)
{
    report_set_count(row, place_of(r, COL_FOUND), s->found);
    report_set_count(row, place_of(r, COL_SCREENED), s->times);
}

/* --- by row --- */

struct by_row {
    const struct book *book;
    const struct stat_request *rq;
    const struct stat_rows *rows;
    const struct units *units; /* of the whole district; for towns */
    struct screened *sums;     /* owned; one a row, then the total */
};

static size_t row_of(const struct stat_rows *rows, int64_t key)
{
    size_t i = 0;

    while (i < rows->count && rows->items[i].key[0] != key)
        i++;
    return i;
}

/* Below the district each town has a line of its own: that of its areas, too. */
static int64_t town_of(const struct units *u, int64_t area)
{
    const struct node *node = units_find(u, area);

    for (size_t i = 0; node && i < u->nodes_count; i++)
        if (u->nodes[i].row == node->row && u->nodes[i].level == 2)
            return u->nodes[i].id;
    return 0;
}

/* The key on AXIS_PAIR of a category of the campaign; 0 of another one. */
static int64_t category_key(const struct by_row *b, const char *category)
{
    const struct campaign *of = book_campaign_by_id(b->book, b->rq->campaign);
    const struct code *code;

    for (size_t i = 0; (code = book_nth(b->book, CAMPAIGN_LIST, i)) != NULL; i++)
        if (str_equal(code->code, category))
            return campaign_has(of, code) ? (int64_t)i + 1 : 0;
    return 0;
}

static void add(struct screened *sum, const struct screened_area *s)
{
    sum->found += (long)s->found;
    sum->times += (long)s->times;
}

/* What has no row of cases stands in the total. */
static void take_area(void *ctx, const struct screened_area *s)
{
    struct by_row *b = ctx;
    enum axis axis = b->rq->axes[0];
    int64_t category = s->found && b->rq->stat->campaign_only ? category_key(b, s->category) : 0;
    size_t row = b->rows->count;

    if (s->found && b->rq->stat->campaign_only && !category)
        return;
    if (axis == AXIS_TOWN)
        row = row_of(b->rows, town_of(b->units, s->area));
    else if (axis == AXIS_AREA)
        row = row_of(b->rows, s->area);
    else if (axis == AXIS_PAIR && category)
        row = row_of(b->rows, category);
    if (row < b->rows->count)
        add(&b->sums[row], s);
    add(&b->sums[b->rows->count], s);
}

static void put_rows(const struct by_row *b, struct report *r)
{
    const struct screened *all = &b->sums[b->rows->count];
    size_t axes = stat_axes_count(b->rq);
    enum axis axis = b->rq->axes[0];

    put(r, &r->total, all);
    for (size_t i = 0; i < r->rows_count; i++) {
        if (axes == 0)
            put(r, &r->rows[i], all);
        else if (axes == 1 && i < b->rows->count && (axis == AXIS_TOWN || axis == AXIS_AREA))
            put(r, &r->rows[i], &b->sums[i]);
        else if (axes == 1 && i < b->rows->count && axis == AXIS_PAIR && b->rq->stat->campaign_only)
            report_set_count(&r->rows[i], place_of(r, COL_FOUND), b->sums[i].found);
    }
}

enum status stat_screened(struct db *db, const struct book *book, struct report *r,
                          const struct stat_request *rq, const struct stat_rows *rows,
                          struct err *err)
{
    const struct campaign *bound = book_campaign_by_id(book, rq->campaign);
    struct units units;
    struct by_row b = { .book = book, .rq = rq, .rows = rows, .units = &units };
    enum status st = units_load(db, 0, &units, err);

    b.sums = mem_alloc((rows->count + 1) * sizeof(*b.sums));
    if (st == ST_OK)
        st = screened_each(db, campaign_inside(rq->period, bound), rq->area, take_area, &b, err);
    if (st == ST_OK)
        put_rows(&b, r);
    free(b.sums);
    units_release(&units);
    return st;
}

/* --- a table of its own, explained --- */

static enum status no_column(const struct report *r, const char *key, struct err *err)
{
    struct buf all = BUF_INIT;

    for (size_t i = 0; i < r->columns_count; i++)
        buf_printf(&all, "%s%s", i ? _("、") : "", r->columns[i].key);
    err_set(err, ST_NOT_FOUND, _("统计表 %s 没有名为“%s”的列，有：%s。"), r->name, key,
            buf_text(&all));
    buf_release(&all);
    return ST_NOT_FOUND;
}

static enum status no_row(const struct report *r, const char *key, struct err *err)
{
    struct buf all = BUF_INIT;

    for (size_t i = 0; i < r->rows_count; i++)
        buf_printf(&all, "%s%s", i ? _("、") : "", r->rows[i].key);
    err_set(err, ST_NOT_FOUND, _("统计表 %s 没有“%s”这一行，有：%s。"), r->name, key,
            buf_text(&all));
    buf_release(&all);
    return ST_NOT_FOUND;
}

static const struct report_row *find_row(const struct report *r, const char *key)
{
    if (str_empty(key))
        return &r->total;
    for (size_t i = 0; i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, key))
            return &r->rows[i];
    return NULL;
}

static void tell(const struct report *r, const struct report_row *row, size_t column,
                 struct buf *out)
{
    const struct report_column *c = &r->columns[column];

    buf_printf(out, _("%s · %s · %s："), r->title, row->label ? row->label : _("合计"), c->label);
    report_cell_text(r, column, &row->cells[column], out);
    buf_printf(out, "\n%s\n", c->definition ? c->definition : "");
    for (size_t i = 0; i < r->notes_count; i++)
        buf_printf(out, "%s\n", r->notes[i]);
}

/* A column without cases (of the screening register, a text) has said what it is. */
static enum status tell_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                              int today, const char *row_key, const char *column_key, size_t max,
                              struct buf *out, struct err *err)
{
    int64_t *ids;
    size_t count, shown, outside;
    enum status st = statistics_cases_own(db, book, rq, today, row_key, column_key, &ids, &count,
                                          err);

    if (st == ST_NOT_FOUND) {
        err_clear(err);
        return ST_OK;
    }
    if (st != ST_OK)
        return st;
    buf_printf(out, _("案件 %zu 件：\n"), count);
    outside = access_filter(db, KIND_CASE, ids, &count);
    shown = max && max < count ? max : count;
    for (size_t i = 0; i < shown; i++) {
        char *number = stat_case_number(db, ids[i]);

        buf_printf(out, "  %s\n", number);
        free(number);
    }
    if (shown < count)
        buf_printf(out, _("  还有 %zu 件没有列出。\n"), count - shown);
    stat_tell_outside(KIND_CASE, outside, out);
    free(ids);
    return ST_OK;
}

/* The rows of a register; what has none (a round that is missing) has said so. */
static enum status tell_listed(struct db *db, const struct book *book,
                               const struct stat_request *rq, int today, const char *row_key,
                               const char *column_key, size_t max, struct buf *out, struct err *err)
{
    struct stat_listed rows;
    enum status st = statistics_rows(db, book, rq, today, row_key, column_key, &rows, err);
    size_t shown, outside = 0;

    if (st == ST_OK) {
        buf_printf(out, _("%s %zu 条：\n"), _(kind_get(rows.kind)->label), rows.count);
        outside = access_filter(db, rows.kind, rows.ids, &rows.count);
    }
    shown = max && max < rows.count ? max : rows.count;
    for (size_t i = 0; st == ST_OK && i < shown; i++) {
        char *name = rows.kind == KIND_CASE ? stat_case_number(db, rows.ids[i])
                                            : records_name(db, rows.kind, rows.ids[i]);

        buf_printf(out, "  %s\n", name);
        free(name);
    }
    if (st == ST_OK && shown < rows.count)
        buf_printf(out, _("  还有 %zu 条没有列出。\n"), rows.count - shown);
    stat_tell_outside(rows.kind, outside, out);
    free(rows.ids);
    if (st == ST_NOT_FOUND) {
        err_clear(err);
        st = ST_OK;
    }
    return st;
}

enum status statistics_explain_own(struct db *db, const struct book *book,
                                   const struct stat_request *rq, const char *row_key,
                                   const char *column_key, int today, size_t max, struct buf *out,
                                   struct err *err)
{
    const struct report_row *row;
    struct report *r;
    size_t i = 0;
    enum status st = statistics_table(db, book, rq, today, &r, err);

    if (st != ST_OK)
        return st;
    while (i < r->columns_count && !str_equal(r->columns[i].key, column_key))
        i++;
    row = find_row(r, row_key);
    if (i == r->columns_count)
        st = no_column(r, column_key, err);
    else if (!row)
        st = no_row(r, row_key, err);
    else
        tell(r, row, i, out);
    if (st == ST_OK && rq->stat->rows)
        st = tell_listed(db, book, rq, today, row_key, column_key, max, out, err);
    if (st == ST_OK && rq->stat->cases)
        st = tell_cases(db, book, rq, today, row_key, column_key, max, out, err);
    report_free(r);
    return st;
}

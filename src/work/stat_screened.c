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

/* --- by unit --- */

struct by_row {
    const struct stat_rows *rows;
    const struct units *units; /* of the whole district; for towns */
    struct screened *sums;     /* owned; one a row */
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

static void take_area(void *ctx, const struct screened_area *s)
{
    struct by_row *b = ctx;
    int64_t key = b->rows->axes[0].axis == AXIS_TOWN ? town_of(b->units, s->area) : s->area;
    size_t row = row_of(b->rows, key);

    if (row == b->rows->count)
        return; /* no row of cases: it stands in the total */
    b->sums[row].found += (long)s->found;
    b->sums[row].times += (long)s->times;
}

static enum status put_rows(struct db *db, struct report *r, const struct stat_request *rq,
                            const struct stat_rows *rows, struct err *err)
{
    struct units units;
    struct by_row b = { .rows = rows, .units = &units };
    enum status st = units_load(db, 0, &units, err);

    b.sums = mem_alloc((rows->count + 1) * sizeof(*b.sums));
    if (st == ST_OK)
        st = screened_each(db, rq->period, rq->area, take_area, &b, err);
    for (size_t i = 0; st == ST_OK && i < rows->count && i < r->rows_count; i++)
        put(r, &r->rows[i], &b.sums[i]);
    free(b.sums);
    units_release(&units);
    return st;
}

enum status stat_screened(struct db *db, struct report *r, const struct stat_request *rq,
                          const struct stat_rows *rows, struct err *err)
{
    struct screened all;
    enum status st = screened_count(db, rq->period, rq->area, &all, err);
    size_t axes = stat_axes_count(rq);

    if (st != ST_OK)
        return st;
    put(r, &r->total, &all);
    for (size_t i = 0; axes == 0 && i < r->rows_count; i++)
        put(r, &r->rows[i], &all);
    if (axes == 1 && (rq->axes[0] == AXIS_TOWN || rq->axes[0] == AXIS_AREA))
        st = put_rows(db, r, rq, rows, err);
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

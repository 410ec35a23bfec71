/* work/report_xlsx.c - tables as a workbook: a sheet each, and a sheet of definitions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "report_impl.h"
#include "work/xlsx_out.h"

#define LABEL_WIDTH_MAX  40
#define NUMBER_WIDTH_MIN 8
#define CHART_SERIES_MAX 3

/* The sheet's columns: row labels first, a rate as percent, numerator and
 * denominator.  from[] tells each one's column in the table. */
struct plan {
    struct xlsx_column *columns; /* owned */
    char **headings;             /* owned, each too */
    size_t *from;                /* owned */
    size_t count, cap;
};

static void plan_add(struct plan *p, size_t from, char *heading, const char *comment,
                     enum cell_type type, int width)
{
    size_t cap = p->cap;

    mem_grow((void **)&p->columns, p->count, &cap, sizeof *p->columns);
    cap = p->cap;
    mem_grow((void **)&p->headings, p->count, &cap, sizeof *p->headings);
    mem_grow((void **)&p->from, p->count, &p->cap, sizeof *p->from);
    p->columns[p->count] = (struct xlsx_column) {
        .heading = heading, .comment = comment, .type = type, .width = width
    };
    p->headings[p->count] = heading;
    p->from[p->count++] = from;
}

static void plan_release(struct plan *p)
{
    for (size_t i = 0; i < p->count; i++)
        free(p->headings[i]);
    free(p->headings);
    free(p->columns);
    free(p->from);
}

static int at_least(int n, int least)
{
    return n < least ? least : n;
}

static int label_width(const struct report *r)
{
    int width = utf8_width(report_stub(r));
    const struct report_row *row;

    for (size_t i = 0; (row = report_line(r, i)); i++)
        width = at_least(width, utf8_width(row->label ? row->label : ""));
    return width > LABEL_WIDTH_MAX ? LABEL_WIDTH_MAX : width;
}

static int column_width(const struct report *r, size_t column)
{
    int width = NUMBER_WIDTH_MIN;
    const struct report_row *row;

    for (size_t i = 0; (row = report_line(r, i)); i++) {
        struct buf b = BUF_INIT;

        if (r->columns[column].type != RC_RATE)
            report_cell_text(r, column, &row->cells[column], &b);
        width = at_least(width, utf8_width(buf_text(&b)));
        buf_release(&b);
    }
    return width;
}

static void plan_fill(struct plan *p, const struct report *r)
{
    plan_add(p, 0, mem_copy(report_stub(r)), NULL, RC_TEXT, label_width(r));
    p->columns[0].wrap = true;
    for (size_t i = 0; i < r->columns_count; i++) {
        const struct report_column *c = &r->columns[i];

        if (!report_shown(r, i))
            continue;
        plan_add(p, i, report_heading(c), c->definition, c->type, column_width(r, i));
        if (c->type != RC_RATE)
            continue;
        plan_add(p, i, mem_printf(_("%s分子"), c->label), NULL, RC_COUNT, 0);
        plan_add(p, i, mem_printf(_("%s分母"), c->label), NULL, RC_COUNT, 0);
    }
}

static void put_percent(struct xlsx_out *x, const struct report *r, const struct report_cell *c)
{
    char text[RATE_SIZE];

    if (report_rate(r, c, text))
        xlsx_out_percent(x, text);
    else
        xlsx_out_blank(x);
}

static void put_rate(struct xlsx_out *x, const struct report *r, const struct report_cell *c)
{
    put_percent(x, r, c);
    xlsx_out_count(x, c->n);
    xlsx_out_count(x, c->denominator);
}

static void put_cell(struct xlsx_out *x, const struct report *r, size_t column,
                     const struct report_cell *c)
{
    enum cell_type type = r->columns[column].type;

    if (c->empty) {
        for (int i = type == RC_RATE ? 3 : 1; i > 0; i--)
            xlsx_out_blank(x);
    } else if (type == RC_RATE) {
        put_rate(x, r, c);
    } else if (type == RC_CHANGE) {
        put_percent(x, r, c);
    } else if (type == RC_COUNT) {
        xlsx_out_count(x, c->n);
    } else if (type == RC_MONEY) {
        xlsx_out_money(x, c->n);
    } else {
        xlsx_out_value(x, c->text);
    }
}

static void put_rows(struct xlsx_out *x, const struct report *r)
{
    const struct report_row *row;

    for (size_t i = 0; (row = report_line(r, i)); i++) {
        if (row == &r->total)
            xlsx_out_total(x);
        xlsx_out_text(x, row->label);
        for (size_t c = 0; c < r->columns_count; c++)
            if (report_shown(r, c))
                put_cell(x, r, c, &row->cells[c]);
        xlsx_out_end_row(x);
    }
}

static void put_chart(struct xlsx_out *x, const struct report *r, const struct plan *p)
{
    size_t columns[CHART_SERIES_MAX], n = 0;

    /* Of a rate only the percent, which stands before its parts. */
    for (size_t i = 1; i < p->count && n < CHART_SERIES_MAX; i++)
        if (r->columns[p->from[i]].chart && (i == 1 || p->from[i] != p->from[i - 1]))
            columns[n++] = i;
    xlsx_out_chart(x, r->title, columns, n, r->trend);
}

static void put_table(struct xlsx_out *x, const struct report *r)
{
    char *subtitle = report_subtitle(r);
    struct plan p = { 0 };
    struct xlsx_sheet sheet = { .name = r->title, .title = r->title, .subtitle = subtitle };

    plan_fill(&p, r);
    sheet.columns = p.columns;
    sheet.count = p.count;
    sheet.frozen = 1;
    xlsx_out_sheet(x, &sheet);
    put_rows(x, r);
    for (size_t i = 0; i < r->notes_count; i++)
        xlsx_out_note(x, r->notes[i]);
    put_chart(x, r, &p);
    plan_release(&p);
    free(subtitle);
}

static void put_definitions(struct xlsx_out *x, const struct paper *p)
{
    const struct xlsx_column columns[] = {
        { .heading = _("表"), .type = RC_TEXT, .width = 28, .wrap = true },
        { .heading = _("指标"), .type = RC_TEXT, .width = 18, .wrap = true },
        { .heading = _("说明"), .type = RC_TEXT, .width = 60, .wrap = true },
    };
    const struct xlsx_sheet sheet = { .name = _("指标说明"),
                                      .columns = columns,
                                      .count = ARRAY_LEN(columns) };

    xlsx_out_sheet(x, &sheet);
    for (size_t t = 0; t < p->count; t++) {
        const struct report *r = p->tables[t];

        for (size_t i = 0; i < r->columns_count; i++) {
            if (!r->columns[i].definition || !report_shown(r, i))
                continue;
            xlsx_out_text(x, r->title);
            xlsx_out_text(x, r->columns[i].label);
            xlsx_out_text(x, r->columns[i].definition);
            xlsx_out_end_row(x);
        }
    }
}

enum status report_xlsx(const struct paper *p, struct buf *out, struct err *err)
{
    struct xlsx_out *x;
    enum status st = xlsx_out_open(p->title, p->stamp, false, &x, err);

    if (st != ST_OK)
        return st;
    for (size_t i = 0; i < p->count; i++)
        put_table(x, p->tables[i]);
    put_definitions(x, p);
    return xlsx_out_bytes(x, out, err);
}

/* work/report_csv.c - tables for programs: comma-separated, and by tabs without any quoting.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "report_impl.h"

/* A line being written; cells are added by one of the two ways. */
struct line {
    struct buf *out;
    void (*cell)(struct buf *out, const char *text);
    const char *separator, *end;
    bool begun;
};

static void cell_plain(struct buf *out, const char *text)
{
    for (; text && *text; text++)
        buf_add_char(out, *text == '\t' || *text == '\n' || *text == '\r' ? ' ' : *text);
}

static void put(struct line *l, const char *text)
{
    if (l->begun)
        buf_add(l->out, l->separator);
    l->cell(l->out, text);
    l->begun = true;
}

static void put_count(struct line *l, const struct report_cell *c, int64_t n)
{
    char text[32];

    str_fit(text, sizeof text, "%lld", (long long)n);
    put(l, c->empty ? "" : text);
}

static void end(struct line *l)
{
    buf_add(l->out, l->end);
    l->begun = false;
}

static bool has_keys(const struct report *r)
{
    for (size_t i = 0; i < r->rows_count; i++)
        if (!str_empty(r->rows[i].key))
            return true;
    return false;
}

static void put_heading(struct line *l, const struct report_column *c)
{
    char *heading = report_heading(c);

    put(l, heading);
    free(heading);
    if (c->type != RC_RATE)
        return;
    heading = mem_printf(_("%s分子"), c->label);
    put(l, heading);
    free(heading);
    heading = mem_printf(_("%s分母"), c->label);
    put(l, heading);
    free(heading);
}

static void put_cell(struct line *l, const struct report *r, size_t column,
                     const struct report_cell *c)
{
    char text[MONEY_SIZE > RATE_SIZE ? MONEY_SIZE : RATE_SIZE];

    switch (r->columns[column].type) {
    case RC_COUNT:
        put_count(l, c, c->n);
        break;
    case RC_MONEY:
        put(l, c->empty ? "" : money_to_plain(c->n, text));
        break;
    case RC_RATE:
        report_rate(r, c, text);
        put(l, text);
        put_count(l, c, c->n);
        put_count(l, c, c->denominator);
        break;
    case RC_CHANGE:
        report_rate(r, c, text);
        put(l, text);
        break;
    case RC_TEXT:
    case RC_DATE:
    case RC_ID:
        put(l, c->empty ? "" : c->text);
        break;
    }
}

static void put_row(struct line *l, const struct report *r, const struct report_row *row, bool keys)
{
    if (keys)
        put(l, row->key ? row->key : row == &r->total ? "total" : "");
    put(l, row->label ? row->label : "");
    for (size_t i = 0; i < r->columns_count; i++)
        put_cell(l, r, i, &row->cells[i]);
    end(l);
}

static void put_table(struct line *l, const struct report *r)
{
    bool keys = has_keys(r);
    const struct report_row *row;

    if (keys)
        put(l, _("代码"));
    put(l, report_stub(r));
    for (size_t i = 0; i < r->columns_count; i++)
        put_heading(l, &r->columns[i]);
    end(l);
    for (size_t i = 0; (row = report_line(r, i)); i++)
        put_row(l, r, row, keys);
}

static void put_paper(struct line *l, const struct paper *p)
{
    for (size_t i = 0; i < p->count; i++) {
        if (i)
            end(l);
        if (p->count > 1) {
            put(l, p->tables[i]->title);
            end(l);
        }
        put_table(l, p->tables[i]);
    }
}

enum status report_csv(const struct paper *p, struct buf *out, struct err *err)
{
    struct line l = { out, buf_add_csv, ",", "\r\n", false };

    (void)err;
    put_paper(&l, p);
    return ST_OK;
}

enum status report_plain(const struct paper *p, struct buf *out, struct err *err)
{
    struct line l = { out, cell_plain, "\t", "\n", false };

    (void)err;
    put_paper(&l, p);
    return ST_OK;
}

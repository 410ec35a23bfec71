/* work/report_json.c - tables as JSON: the shape that scripts rely on.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <assert.h>

#include "base/mem.h"
#include "report_impl.h"

static const char *const types[] = {
    [RC_TEXT] = "text", [RC_COUNT] = "count", [RC_MONEY] = "money",   [RC_RATE] = "rate",
    [RC_DATE] = "date", [RC_ID] = "id",       [RC_CHANGE] = "change",
};
static_assert(ARRAY_LEN(types) == RC_CHANGE + 1, "one name for each type");

/* ,"name": */
static void add_name(struct buf *out, const char *name, bool first)
{
    if (!first)
        buf_add(out, ",");
    buf_add_json(out, name);
    buf_add(out, ":");
}

static void add_part(struct buf *out, const char *key, const char *part,
                     const struct report_cell *c, int64_t n)
{
    buf_printf(out, ",\"%s_%s\":", key, part);
    if (c->empty)
        buf_add(out, "null");
    else
        buf_printf(out, "%lld", (long long)n);
}

static void add_rate(struct buf *out, const struct report *r, const char *key,
                     const struct report_cell *c)
{
    char text[RATE_SIZE];

    buf_add_json(out, report_rate(r, c, text) ? text : NULL);
    add_part(out, key, "numerator", c, c->n);
    add_part(out, key, "denominator", c, c->denominator);
}

static void add_cells(struct buf *out, const struct report *r, const struct report_row *row,
                      bool first)
{
    for (size_t i = 0; i < r->columns_count; i++) {
        const struct report_column *c = &r->columns[i];
        const struct report_cell *cell = &row->cells[i];
        char percent[RATE_SIZE];

        add_name(out, c->key, first && i == 0);
        if (c->type == RC_RATE)
            add_rate(out, r, c->key, cell);
        else if (c->type == RC_CHANGE)
            buf_add_json(out, report_rate(r, cell, percent) ? percent : NULL);
        else if (cell->empty)
            buf_add(out, "null");
        else if (report_is_number(c->type))
            buf_printf(out, "%lld", (long long)cell->n);
        else
            buf_add_json(out, cell->text);
    }
}

static void add_texts(struct buf *out, char **texts, size_t n)
{
    buf_add(out, "[");
    for (size_t i = 0; i < n; i++) {
        buf_add(out, i ? "," : "");
        buf_add_json(out, texts[i]);
    }
    buf_add(out, "]");
}

static void add_day(struct buf *out, int day)
{
    char iso[DATE_SIZE];

    buf_add_json(out, day == DATE_NONE ? NULL : date_to_iso(day, iso));
}

static void add_head(struct buf *out, const struct report *r)
{
    add_name(out, "name", true);
    buf_add_json(out, r->name);
    add_name(out, "title", false);
    buf_add_json(out, r->title);
    buf_add(out, ",\"period\":{\"from\":");
    add_day(out, r->period.from);
    buf_add(out, ",\"to\":");
    add_day(out, r->period.to);
    buf_add(out, "},\"basis\":");
    buf_add_json(out, r->basis);
    add_name(out, "generated_for", false);
    buf_add_json(out, r->generated_for);
    add_name(out, "axes", false);
    add_texts(out, r->axes, r->axes_count);
}

static void add_columns(struct buf *out, const struct report *r)
{
    buf_add(out, ",\"columns\":[");
    for (size_t i = 0; i < r->columns_count; i++) {
        buf_add(out, i ? "," : "");
        buf_add(out, "{\"key\":");
        buf_add_json(out, r->columns[i].key);
        buf_add(out, ",\"label\":");
        buf_add_json(out, r->columns[i].label);
        buf_printf(out, ",\"type\":\"%s\"}", types[r->columns[i].type]);
    }
    buf_add(out, "]");
}

static void add_rows(struct buf *out, const struct report *r)
{
    buf_add(out, ",\"rows\":[");
    for (size_t i = 0; i < r->rows_count; i++) {
        buf_add(out, i ? ",\n{\"key\":" : "\n{\"key\":");
        buf_add_json(out, r->rows[i].key);
        buf_add(out, ",\"label\":");
        buf_add_json(out, r->rows[i].label);
        add_cells(out, r, &r->rows[i], false);
        buf_add(out, "}");
    }
    buf_add(out, "],\n\"total\":");
    if (!r->total.cells) {
        buf_add(out, "null");
        return;
    }
    buf_add(out, "{");
    add_cells(out, r, &r->total, true);
    buf_add(out, "}");
}

static void add_table(struct buf *out, const struct report *r)
{
    buf_add(out, "{");
    add_head(out, r);
    add_columns(out, r);
    add_rows(out, r);
    add_name(out, "notes", false);
    add_texts(out, r->notes, r->notes_count);
    buf_printf(out, ",\"broken\":%s}", r->broken ? "true" : "false");
}

enum status report_json(const struct paper *p, struct buf *out, struct err *err)
{
    (void)err;
    if (p->count != 1)
        buf_add(out, "[");
    for (size_t i = 0; i < p->count; i++) {
        buf_add(out, i ? ",\n" : "");
        add_table(out, p->tables[i]);
    }
    buf_add(out, p->count != 1 ? "]\n" : "\n");
    return ST_OK;
}

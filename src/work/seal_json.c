/* work/seal_json.c - a table that was printed as JSON, again as a table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"
#include "work/json_in.h"

static const char *text_of(const struct json *obj, const char *key)
{
    const struct json *j = obj ? json_member_of(obj, key) : NULL;

    return j && j->kind == JSON_STRING ? j->text : NULL;
}

static bool number_of(const struct json *obj, const char *key, int64_t *n)
{
    const struct json *j = json_member_of(obj, key);

    if (!j || j->kind != JSON_NUMBER)
        return false;
    *n = strtoll(j->text, NULL, 10);
    return true;
}

static enum cell_type type_of(const char *name)
{
    static const struct {
        const char *name;
        enum cell_type type;
    } types[] = { { "count", RC_COUNT },
                  { "money", RC_MONEY },
                  { "rate", RC_RATE },
                  { "date", RC_DATE },
                  { "id", RC_ID } };

    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (str_equal(types[i].name, name))
            return types[i].type;
    return RC_TEXT;
}

static const struct report_column *same_column(const struct report *like, const char *key)
{
    for (size_t i = 0; i < like->columns_count; i++)
        if (str_equal(like->columns[i].key, key))
            return &like->columns[i];
    return NULL;
}

static void add_columns(struct report *r, const struct json *columns, const struct report *like)
{
    for (size_t i = 0; columns && i < columns->count; i++) {
        const struct json *c = &columns->items[i];
        const struct report_column *model = same_column(like, text_of(c, "key"));
        struct report_column *made = report_column(r, text_of(c, "key"), text_of(c, "label"),
                                                   type_of(text_of(c, "type")),
                                                   model ? model->definition : NULL);

        made->show = model ? model->show : RS_ALWAYS;
        made->chart = model && model->chart;
    }
}

/* What stands after the point of a rate that was printed. */
static void see_decimals(struct report *r, const char *percent)
{
    const char *point = percent ? strchr(percent, '.') : NULL;

    if (percent)
        r->decimals = point ? (int)strlen(point + 1) : 0;
}

static void fill_rate(struct report *r, struct report_row *row, size_t column,
                      const struct json *from)
{
    const char *key = r->columns[column].key;
    char *above = mem_printf("%s_numerator", key), *below = mem_printf("%s_denominator", key);
    int64_t numerator, denominator;

    see_decimals(r, text_of(from, key));
    if (number_of(from, above, &numerator) && number_of(from, below, &denominator))
        report_set_rate(row, column, numerator, denominator);
    free(above);
    free(below);
}

static void fill_row(struct report *r, struct report_row *row, const struct json *from)
{
    for (size_t i = 0; i < r->columns_count; i++) {
        const struct report_column *c = &r->columns[i];
        int64_t n;

        if (c->type == RC_RATE)
            fill_rate(r, row, i, from);
        else if (c->type == RC_COUNT || c->type == RC_MONEY) {
            if (number_of(from, c->key, &n))
                report_set_count(row, i, n);
        } else if (text_of(from, c->key)) {
            report_set_text(row, i, text_of(from, c->key));
        }
    }
}

static void fill_head(struct report *r, const struct json *j, const struct report *like)
{
    const struct json *axes = json_member_of(j, "axes"), *notes = json_member_of(j, "notes");
    const struct json *broken = json_member_of(j, "broken");

    r->period = like->period;
    r->decimals = like->decimals;
    r->trend = like->trend;
    report_put(&r->stub, like->stub);
    report_put(&r->basis, text_of(j, "basis"));
    report_put(&r->generated_for, text_of(j, "generated_for"));
    for (size_t i = 0; axes && i < axes->count; i++)
        report_axis(r, axes->items[i].text);
    for (size_t i = 0; notes && i < notes->count; i++)
        report_note(r, "%s", notes->items[i].text);
    r->broken = broken && broken->kind == JSON_BOOL && str_equal(broken->text, "1");
}

enum status stat_read_json(const char *text, const struct report *like, struct report **out,
                           struct err *err)
{
    const struct json *rows, *total;
    struct json *j;
    struct report *r;

    if (json_parse(text, strlen(text), &j, err) != ST_OK)
        return err_prefix(err, ST_CORRUPT, _("封存的表"));
    r = report_new(text_of(j, "name"), text_of(j, "title"));
    fill_head(r, j, like);
    add_columns(r, json_member_of(j, "columns"), like);
    rows = json_member_of(j, "rows");
    total = json_member_of(j, "total");
    for (size_t i = 0; rows && i < rows->count; i++)
        fill_row(r,
                 report_row(r, text_of(&rows->items[i], "key"), text_of(&rows->items[i], "label")),
                 &rows->items[i]);
    if (total && total->kind == JSON_OBJECT)
        fill_row(r, report_total(r, like->total.label ? like->total.label : _("合计")), total);
    json_free(j);
    *out = r;
    return ST_OK;
}

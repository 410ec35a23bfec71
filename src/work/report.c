/* work/report.c - the table model, and the choice of a writer.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/report.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/utf8.h"
#include "core/figures.h"
#include "report_impl.h"

/* Texts come from people and from other systems: nothing that a terminal, a browser or a
 * spreadsheet would obey gets into a table, so no writer has to look again.  NULL stays. */
static char *safe(const char *text)
{
    struct buf b = BUF_INIT;

    if (!text)
        return NULL;
    utf8_add_safe(&b, text, true);
    return b.data ? buf_take(&b) : mem_copy("");
}

struct report *report_new(const char *name, const char *title)
{
    struct report *r = mem_alloc(sizeof *r);

    r->name = safe(name);
    r->title = safe(title);
    r->period = (struct period) { DATE_NONE, DATE_NONE };
    r->decimals = 2;
    return r;
}

static void row_release(const struct report *r, struct report_row *row)
{
    for (size_t i = 0; row->cells && i < r->columns_count; i++)
        free(row->cells[i].text);
    free(row->cells);
    free(row->key);
    free(row->label);
}

static void texts_free(char **texts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        free(texts[i]);
    free(texts);
}

void report_free(struct report *r)
{
    if (!r)
        return;
    for (size_t i = 0; i < r->rows_count; i++)
        row_release(r, &r->rows[i]);
    row_release(r, &r->total);
    for (size_t i = 0; i < r->columns_count; i++) {
        free(r->columns[i].key);
        free(r->columns[i].label);
        free(r->columns[i].definition);
    }
    texts_free(r->axes, r->axes_count);
    texts_free(r->notes, r->notes_count);
    free(r->rows);
    free(r->columns);
    free(r->name);
    free(r->title);
    free(r->basis);
    free(r->generated_for);
    free(r->stub);
    free(r);
}

void report_put(char **where, const char *text)
{
    char *copy = safe(text);

    free(*where);
    *where = copy;
}

void report_axis(struct report *r, const char *axis)
{
    r->axes = mem_resize(r->axes, r->axes_count + 1, sizeof *r->axes);
    r->axes[r->axes_count++] = mem_copy(axis);
}

struct report_column *report_column(struct report *r, const char *key, const char *label,
                                    enum cell_type type, const char *definition)
{
    struct report_column *c;

    if (r->rows_count || r->total.cells)
        BUG("a column after the first row");
    mem_grow((void **)&r->columns, r->columns_count, &r->columns_cap, sizeof *r->columns);
    c = &r->columns[r->columns_count++];
    *c = (struct report_column) {
        .key = mem_copy(key), .label = safe(label), .definition = safe(definition), .type = type
    };
    return c;
}

static void row_init(const struct report *r, struct report_row *row, const char *key,
                     const char *label)
{
    *row = (struct report_row) { .key = safe(key), .label = safe(label) };
    row->cells = mem_alloc((r->columns_count ? r->columns_count : 1) * sizeof *row->cells);
    for (size_t i = 0; i < r->columns_count; i++)
        row->cells[i].empty = true;
}

struct report_row *report_row(struct report *r, const char *key, const char *label)
{
    mem_grow((void **)&r->rows, r->rows_count, &r->rows_cap, sizeof *r->rows);
    row_init(r, &r->rows[r->rows_count], key, label);
    return &r->rows[r->rows_count++];
}

struct report_row *report_total(struct report *r, const char *label)
{
    row_release(r, &r->total);
    row_init(r, &r->total, NULL, label);
    return &r->total;
}

void report_set_count(struct report_row *row, size_t column, int64_t n)
{
    row->cells[column].n = n;
    row->cells[column].empty = false;
}

void report_set_rate(struct report_row *row, size_t column, int64_t num, int64_t den)
{
    report_set_count(row, column, num);
    row->cells[column].denominator = den;
}

void report_set_text(struct report_row *row, size_t column, const char *text)
{
    report_put(&row->cells[column].text, text);
    row->cells[column].empty = str_empty(text);
}

void report_note(struct report *r, const char *fmt, ...)
{
    va_list ap;
    char *text;
    int n;

    va_start(ap, fmt);
    n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    if (n < 0)
        BUG("format of a note");
    text = mem_alloc((size_t)n + 1);
    va_start(ap, fmt);
    vsnprintf(text, (size_t)n + 1, fmt, ap);
    va_end(ap);
    mem_grow((void **)&r->notes, r->notes_count, &r->notes_cap, sizeof *r->notes);
    r->notes[r->notes_count++] = safe(text);
    free(text);
}

bool report_rate(const struct report *r, const struct report_cell *c, char out[RATE_SIZE])
{
    out[0] = '\0';
    return !c->empty && rate_percent(c->n, c->denominator, r->decimals, out);
}

/* "+3.45", "-15.47"; the unit stands in the heading. */
static void add_change(const struct report *r, const struct report_cell *c, struct buf *out)
{
    char text[RATE_SIZE];

    if (!report_rate(r, c, text))
        buf_add(out, "-");
    else
        buf_printf(out, "%s%s", c->n > 0 ? "+" : "", text);
}

void report_cell_text(const struct report *r, size_t column, const struct report_cell *c,
                      struct buf *out)
{
    char text[MONEY_SIZE > RATE_SIZE ? MONEY_SIZE : RATE_SIZE];

    if (c->empty) {
        buf_add(out, "-");
        return;
    }
    switch (r->columns[column].type) {
    case RC_COUNT:
        buf_printf(out, "%lld", (long long)c->n);
        break;
    case RC_MONEY:
        buf_add(out, money_to_yuan(c->n, text));
        break;
    case RC_RATE:
        if (report_rate(r, c, text))
            buf_printf(out, "%s%%", text);
        else
            buf_add(out, "-");
        buf_printf(out, " (%lld/%lld)", (long long)c->n, (long long)c->denominator);
        break;
    case RC_CHANGE:
        add_change(r, c, out);
        break;
    case RC_TEXT:
    case RC_DATE:
    case RC_ID:
        buf_add(out, c->text);
        break;
    }
}

static bool filled(const struct report_cell *c)
{
    return !c->empty && (c->text ? c->text[0] != '\0' : c->n != 0 || c->denominator != 0);
}

bool report_shown(const struct report *r, size_t column)
{
    const struct report_row *row;

    if (r->columns[column].show != RS_FILLED)
        return r->columns[column].show == RS_ALWAYS;
    for (size_t i = 0; (row = report_line(r, i)); i++)
        if (filled(&row->cells[column]))
            return true;
    return false;
}

/* ---- shared by the writers ---- */

bool report_is_number(enum cell_type t)
{
    return t == RC_COUNT || t == RC_MONEY || t == RC_RATE || t == RC_CHANGE;
}

const char *report_stub(const struct report *r)
{
    return r->stub ? r->stub : _("项目");
}

char *report_heading(const struct report_column *c)
{
    if (c->type == RC_RATE)
        return mem_printf("%s(%%)", c->label);
    if (c->type == RC_MONEY)
        return mem_printf(_("%s(元)"), c->label);
    return mem_copy(c->label);
}

static void add_period(struct period p, struct buf *out)
{
    char from[DATE_SIZE], to[DATE_SIZE];

    date_to_iso(p.from, from);
    date_to_iso(p.to, to);
    if (p.from != DATE_NONE && p.from == p.to)
        buf_add(out, from);
    else if (p.from != DATE_NONE && p.to != DATE_NONE)
        buf_printf(out, _("%s 至 %s"), from, to);
    else if (p.from != DATE_NONE)
        buf_printf(out, _("%s 起"), from);
    else if (p.to != DATE_NONE)
        buf_printf(out, _("截至 %s"), to);
    else
        buf_add(out, _("全部日期"));
}

char *report_subtitle(const struct report *r)
{
    struct buf b = BUF_INIT;
    bool known = false;
    enum basis basis = basis_find(r->basis, &known);

    if (!str_empty(r->generated_for))
        buf_printf(&b, "%s  ", r->generated_for);
    add_period(r->period, &b);
    if (known)
        buf_printf(&b, "  %s", basis_label(basis));
    return buf_take(&b);
}

const struct report_row *report_line(const struct report *r, size_t i)
{
    if (i < r->rows_count)
        return &r->rows[i];
    return i == r->rows_count && r->total.cells ? &r->total : NULL;
}

static bool same_definition(const struct report_column *a, const struct report_column *b)
{
    return str_equal(a->label, b->label) && str_equal(a->definition, b->definition);
}

bool report_defined_before(const struct paper *p, size_t table, size_t column)
{
    const struct report_column *c = &p->tables[table]->columns[column];

    for (size_t t = 0; t <= table; t++) {
        size_t end = t == table ? column : p->tables[t]->columns_count;

        for (size_t i = 0; i < end; i++)
            if (report_shown(p->tables[t], i) && same_definition(&p->tables[t]->columns[i], c))
                return true;
    }
    return false;
}

/* Whether some column of that label is defined otherwise. */
static bool is_ambiguous(const struct paper *p, const struct report_column *c)
{
    for (size_t t = 0; t < p->count; t++) {
        for (size_t i = 0; i < p->tables[t]->columns_count; i++) {
            const struct report_column *other = &p->tables[t]->columns[i];

            if (report_shown(p->tables[t], i) && str_equal(other->label, c->label) &&
                !same_definition(other, c))
                return true;
        }
    }
    return false;
}

char *report_defined_label(const struct paper *p, size_t table, size_t column)
{
    const struct report_column *c = &p->tables[table]->columns[column];
    bool known;
    enum basis basis = basis_find(p->tables[table]->basis, &known);

    if (known && is_ambiguous(p, c))
        return mem_printf(_("%s（%s）"), c->label, basis_label(basis));
    return mem_copy(c->label);
}

int64_t report_measure(const struct report_column *c, const struct report_cell *cell)
{
    if (cell->empty || !report_is_number(c->type))
        return 0;
    if (c->type != RC_RATE && c->type != RC_CHANGE)
        return cell->n;
    /* Ten-thousandths: finer than a bar is drawn. */
    return cell->denominator ? (int64_t)((__int128)cell->n * 10000 / cell->denominator) : 0;
}

static const struct {
    const char *name;
    enum status (*write)(const struct paper *p, struct buf *out, struct err *err);
} formats[] = {
    [RF_TEXT] = { "text", report_text }, [RF_PLAIN] = { "plain", report_plain },
    [RF_CSV] = { "csv", report_csv },    [RF_JSON] = { "json", report_json },
    [RF_XLSX] = { "xlsx", report_xlsx }, [RF_HTML] = { "html", report_html },
};
static_assert(ARRAY_LEN(formats) == RF_COUNT, "one writer for each format");

enum report_format report_format_find(const char *name)
{
    enum report_format f = 0;

    while (f < RF_COUNT && !str_equal(formats[f].name, name))
        f++;
    return f;
}

enum status report_render(const struct paper *p, enum report_format f, struct buf *out,
                          struct err *err)
{
    struct paper said = *p;
    char *title = safe(p->title); /* an office's name, mostly */
    enum status st;

    if ((unsigned)f >= RF_COUNT)
        BUG("no such format of a report");
    said.title = title;
    st = formats[f].write(&said, out, err);
    free(title);
    return st;
}

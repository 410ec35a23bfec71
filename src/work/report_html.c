/* work/report_html.c - one page that needs nothing beside it: tables, charts, definitions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "report_impl.h"
#include "svg.h"

#define BARS_MAX 40 /* more rows than that are no picture */

static const char style[] =
    ":root{color-scheme:light}\n" /* a dark browser does not turn half of the page */
    "body{font:15px/1.5 \"Noto Sans CJK SC\",\"Microsoft YaHei\",\"WenQuanYi Micro "
    "Hei\",sans-serif;"
    "color:#111;background:#fff;margin:1.5em auto;max-width:75em;padding:0 1em}\n"
    "h1{font-size:1.6em}h2{font-size:1.25em;margin:1.5em 0 .2em}p.sub{margin:.2em 0 .8em}\n"
    ".wide{overflow-x:auto}\n"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums}\n"
    "th,td{border:1px solid #888;padding:.25em .5em;vertical-align:top}\n"
    "thead th{background:#dde6ee;text-align:center;vertical-align:middle}\n"
    "tbody th,tfoot th{text-align:left;font-weight:normal}\n"
    "td{text-align:left}td.n{text-align:right;white-space:nowrap}\n"
    "tfoot th,tfoot td{font-weight:bold;border-top:3px double #444}\n"
    ".part{display:block;font-size:.85em;color:#333}\n"
    ".broken{border:2px solid #a00;padding:.3em .6em;font-weight:bold}\n"
    "svg{max-width:100%;height:auto}svg text{font-size:13px;fill:#111}\n"
    "dt{font-weight:bold;margin-top:.5em}dd{margin:0 0 0 1.5em}\n"
    "@page{size:A4 landscape;margin:14mm}\n"
    "@media print{body{margin:0;max-width:none;padding:0;font-size:10pt}"
    "thead{display:table-header-group}tfoot{display:table-row-group}"
    "thead "
    "th,rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}tr,figure,dt,dd{break-"
    "inside:avoid}"
    "h2{break-after:avoid}.wide{overflow:visible}}\n";

/* <tag attributes>text</tag> */
static void add_element(struct buf *out, const char *tag, const char *attributes, const char *text)
{
    buf_printf(out, "<%s%s>", tag, attributes);
    buf_add_html(out, text);
    buf_printf(out, "</%s>\n", tag);
}

static void add_heading(struct buf *out, const struct report_column *c)
{
    char *heading = report_heading(c);

    buf_add(out, "<th scope=\"col\"");
    if (c->definition) {
        buf_add(out, " title=\"");
        buf_add_html(out, c->definition);
        buf_add(out, "\"");
    }
    buf_add(out, ">");
    buf_add_html(out, heading);
    buf_add(out, "</th>");
    free(heading);
}

static void add_cell(struct buf *out, const struct report *r, size_t column,
                     const struct report_cell *c)
{
    enum cell_type type = r->columns[column].type;
    struct buf text = BUF_INIT;
    char percent[RATE_SIZE];

    buf_add(out, report_is_number(type) ? "<td class=\"n\">" : "<td>");
    if (type == RC_RATE && !c->empty) {
        buf_add(out, report_rate(r, c, percent) ? percent : "-");
        buf_printf(out, "<span class=\"part\">%lld/%lld</span>", (long long)c->n,
                   (long long)c->denominator);
    } else {
        report_cell_text(r, column, c, &text);
        buf_add_html(out, buf_text(&text));
    }
    buf_add(out, "</td>");
    buf_release(&text);
}

static void add_row(struct buf *out, const struct report *r, const struct report_row *row)
{
    buf_add(out, "<tr><th scope=\"row\">");
    buf_add_html(out, row->label);
    buf_add(out, "</th>");
    for (size_t i = 0; i < r->columns_count; i++)
        if (report_shown(r, i))
            add_cell(out, r, i, &row->cells[i]);
    buf_add(out, "</tr>\n");
}

static void add_grid(struct buf *out, const struct report *r, const char *subtitle)
{
    buf_add(out, "<div class=\"wide\"><table>\n<caption>");
    buf_add_html(out, subtitle);
    buf_add(out, "</caption>\n<thead><tr><th scope=\"col\">");
    buf_add_html(out, report_stub(r));
    buf_add(out, "</th>");
    for (size_t i = 0; i < r->columns_count; i++)
        if (report_shown(r, i))
            add_heading(out, &r->columns[i]);
    buf_add(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < r->rows_count; i++)
        add_row(out, r, &r->rows[i]);
    buf_add(out, "</tbody>\n");
    if (r->total.cells) {
        buf_add(out, "<tfoot>\n");
        add_row(out, r, &r->total);
        buf_add(out, "</tfoot>\n");
    }
    buf_add(out, "</table></div>\n");
}

/* ---- charts ---- */

/* What a series points to. */
struct series_data {
    int64_t *values; /* owned */
    char **texts;    /* owned, each too */
};

static void data_fill(struct series_data *d, const struct report *r, size_t column)
{
    d->values = mem_alloc(r->rows_count * sizeof *d->values);
    d->texts = mem_alloc(r->rows_count * sizeof *d->texts);
    for (size_t i = 0; i < r->rows_count; i++) {
        struct buf b = BUF_INIT;

        d->values[i] = report_measure(&r->columns[column], &r->rows[i].cells[column]);
        report_cell_text(r, column, &r->rows[i].cells[column], &b);
        d->texts[i] = buf_take(&b);
    }
}

static void data_release(struct series_data *d, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(d->texts[i]);
    free(d->texts);
    free(d->values);
}

/* Columns of one unit share a picture: those of the first chart column's type. */
static size_t chart_columns(const struct report *r, size_t columns[SVG_SERIES_MAX])
{
    size_t n = 0;

    for (size_t i = 0; i < r->columns_count && n < SVG_SERIES_MAX; i++) {
        if (!r->columns[i].chart || !report_shown(r, i))
            continue;
        if (n == 0 || r->columns[i].type == r->columns[columns[0]].type)
            columns[n++] = i;
    }
    return n;
}

static void add_chart(struct buf *out, const struct report *r, size_t number)
{
    struct svg_chart c = { .title = r->title, .count = r->rows_count };
    struct series_data data[SVG_SERIES_MAX];
    size_t columns[SVG_SERIES_MAX];
    const char **labels;
    char id[32];

    c.series_count = chart_columns(r, columns);
    if (c.series_count == 0)
        return;
    for (size_t i = 0; i < c.series_count; i++) {
        data_fill(&data[i], r, columns[i]);
        c.series[i] = (struct svg_series) { r->columns[columns[i]].label, data[i].values,
                                            (const char *const *)data[i].texts };
    }
    labels = mem_alloc(r->rows_count * sizeof *labels);
    for (size_t i = 0; i < r->rows_count; i++)
        labels[i] = r->rows[i].label ? r->rows[i].label : "";
    str_fit(id, sizeof id, "chart%zu", number);
    c.id = id;
    c.labels = labels;
    buf_add(out, "<figure>\n");
    (r->trend ? svg_trend : svg_bars)(out, &c);
    buf_add(out, "</figure>\n");
    for (size_t i = 0; i < c.series_count; i++)
        data_release(&data[i], c.count);
    free(labels);
}

/* heading: false where the page's own says the same. */
static void add_table(struct buf *out, const struct report *r, size_t number, bool heading)
{
    char *subtitle = report_subtitle(r);

    buf_add(out, "<section>\n");
    if (heading)
        add_element(out, "h2", "", r->title);
    if (r->broken)
        add_element(out, "p", " class=\"broken\" role=\"alert\"",
                    _("数据不平：有的合计对不上，见表下的注。"));
    add_grid(out, r, subtitle);
    if (r->rows_count > 0 && r->rows_count <= BARS_MAX)
        add_chart(out, r, number);
    if (r->notes_count)
        buf_add(out, "<ol>\n");
    for (size_t i = 0; i < r->notes_count; i++)
        add_element(out, "li", "", r->notes[i]);
    buf_add(out, r->notes_count ? "</ol>\n</section>\n" : "</section>\n");
    free(subtitle);
}

static void add_definitions(struct buf *out, const struct paper *p)
{
    bool begun = false;

    for (size_t t = 0; t < p->count; t++) {
        for (size_t i = 0; i < p->tables[t]->columns_count; i++) {
            const struct report_column *c = &p->tables[t]->columns[i];
            char *label;

            if (!c->definition || !report_shown(p->tables[t], i) || report_defined_before(p, t, i))
                continue;
            if (!begun) {
                buf_add(out, "<footer>\n");
                add_element(out, "h2", "", _("指标说明"));
                buf_add(out, "<dl>\n");
            }
            begun = true;
            label = report_defined_label(p, t, i);
            add_element(out, "dt", "", label);
            free(label);
            add_element(out, "dd", "", c->definition);
        }
    }
    if (begun)
        buf_add(out, "</dl>\n</footer>\n");
}

enum status report_html(const struct paper *p, struct buf *out, struct err *err)
{
    const char *title = !str_empty(p->title) ? p->title : p->count ? p->tables[0]->title : "";

    (void)err;
    buf_add(out, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    add_element(out, "title", "", title);
    buf_add(out, "<style>\n");
    buf_add(out, style);
    buf_add(out, "</style>\n</head>\n<body>\n");
    add_element(out, "h1", "", title);
    for (size_t i = 0; i < p->count; i++)
        add_table(out, p->tables[i], i + 1, !str_equal(p->tables[i]->title, title));
    add_definitions(out, p);
    buf_add(out, "</body>\n</html>\n");
    return ST_OK;
}

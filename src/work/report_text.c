/* work/report_text.c - tables for people on a terminal or plain paper.
 *
 * Columns are aligned by cells.  What is too wide is printed in blocks, each with the
 * row labels before it; nothing is left out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "report_impl.h"

#define WIDTH_DEFAULT 100
#define WIDTH_MIN     20
#define GAP           2 /* between columns */
#define HEAD_ONE_LINE 6 /* wider headings may take two lines */

/* A table as texts in lines and columns.  Line 0 is the heading, column 0 the row
 * labels; a rate takes two columns. */
struct grid {
    size_t lines, columns;
    char **texts;  /* owned, each too; line by line */
    int *widths;   /* owned */
    bool *right;   /* owned; aligned to the right */
    bool *with_it; /* owned; stays beside the column before it */
    bool total;    /* the last line is a total */
};

static char **grid_at(const struct grid *g, size_t line, size_t column)
{
    return &g->texts[line * g->columns + column];
}

static size_t lines_of(const struct report *r)
{
    return 1 + r->rows_count + (r->total.cells ? 1 : 0);
}

static size_t columns_of(const struct report *r)
{
    size_t n = 1;

    for (size_t i = 0; i < r->columns_count; i++)
        if (report_shown(r, i))
            n += r->columns[i].type == RC_RATE ? 2 : 1;
    return n;
}

static char *percent_text(const struct report *r, const struct report_cell *c)
{
    char text[RATE_SIZE];

    return report_rate(r, c, text) ? mem_printf("%s%%", text) : mem_copy("-");
}

static char *fraction_text(const struct report_cell *c)
{
    if (c->empty)
        return mem_copy("-");
    return mem_printf("%lld/%lld", (long long)c->n, (long long)c->denominator);
}

static void fill_rate(struct grid *g, const struct report *r, size_t column, size_t at)
{
    const struct report_row *row;

    *grid_at(g, 0, at) = mem_copy(r->columns[column].label);
    *grid_at(g, 0, at + 1) = mem_copy(_("分子/分母"));
    for (size_t i = 0; (row = report_line(r, i)); i++) {
        *grid_at(g, i + 1, at) = percent_text(r, &row->cells[column]);
        *grid_at(g, i + 1, at + 1) = fraction_text(&row->cells[column]);
    }
    g->right[at] = g->right[at + 1] = true;
    g->with_it[at + 1] = true;
}

static void fill_column(struct grid *g, const struct report *r, size_t column, size_t at)
{
    const struct report_row *row;

    *grid_at(g, 0, at) = report_heading(&r->columns[column]);
    for (size_t i = 0; (row = report_line(r, i)); i++) {
        struct buf b = BUF_INIT;

        report_cell_text(r, column, &row->cells[column], &b);
        *grid_at(g, i + 1, at) = buf_take(&b);
    }
    g->right[at] = report_is_number(r->columns[column].type);
}

static void grid_fill(struct grid *g, const struct report *r)
{
    const struct report_row *row;
    size_t at = 1;

    g->lines = lines_of(r);
    g->columns = columns_of(r);
    g->texts = mem_alloc(g->lines * g->columns * sizeof *g->texts);
    g->widths = mem_alloc(g->columns * sizeof *g->widths);
    g->right = mem_alloc(g->columns * sizeof *g->right);
    g->with_it = mem_alloc(g->columns * sizeof *g->with_it);
    g->total = r->total.cells != NULL;
    *grid_at(g, 0, 0) = mem_copy(report_stub(r));
    for (size_t i = 0; (row = report_line(r, i)); i++)
        *grid_at(g, i + 1, 0) = mem_copy(row->label ? row->label : "");
    for (size_t c = 0; c < r->columns_count; c++) {
        if (!report_shown(r, c))
            continue;
        if (r->columns[c].type == RC_RATE)
            fill_rate(g, r, c, at++);
        else
            fill_column(g, r, c, at);
        at++;
    }
}

static void grid_release(struct grid *g)
{
    for (size_t i = 0; i < g->lines * g->columns; i++)
        free(g->texts[i]);
    free(g->texts);
    free(g->widths);
    free(g->right);
    free(g->with_it);
}

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

static int natural_width(const struct grid *g, size_t column)
{
    int head = utf8_width(*grid_at(g, 0, column));
    int half = ((head + 1) / 2 + 1) & ~1; /* whole Han characters */
    int width = head <= HEAD_ONE_LINE ? head : half;

    for (size_t i = 1; i < g->lines; i++)
        width = max_int(width, utf8_width(*grid_at(g, i, column)));
    return width;
}

static void grid_measure(struct grid *g, int width)
{
    g->widths[0] = min_int(natural_width(g, 0), max_int(8, width / 2));
    for (size_t i = 1; i < g->columns; i++)
        g->widths[i] = min_int(natural_width(g, i), max_int(2, width - g->widths[0] - GAP));
}

static size_t wrapped_lines(const char *text, int width)
{
    size_t lines = 0;

    for (size_t n; *text; text += n, lines++)
        n = utf8_wrap(text, width);
    return lines ? lines : 1;
}

/* The i-th line of the text when wrapped; "" past its end.  Yours. */
static char *wrapped_line(const char *text, int width, size_t i)
{
    size_t n = utf8_wrap(text, width);

    while (i-- && n) {
        text += n;
        n = utf8_wrap(text, width);
    }
    while (n && (text[n - 1] == ' ' || text[n - 1] == '\n'))
        n--;
    return mem_copy_n(text, n);
}

static void trim_line(struct buf *out)
{
    size_t n = out->len;

    while (n && out->data[n - 1] == ' ')
        n--;
    buf_truncate(out, n);
    buf_add(out, "\n");
}

/* One line of a column; headings stand on the line below them. */
static void add_cell(struct buf *out, const struct grid *g, size_t line, size_t column, size_t part,
                     size_t parts)
{
    const char *text = *grid_at(g, line, column);
    int width = g->widths[column];
    size_t skip = line ? 0 : parts - wrapped_lines(text, width);
    char *piece = part < skip ? mem_copy("") : wrapped_line(text, width, part - skip);

    utf8_fit(out, piece, width, g->right[column] ? ALIGN_RIGHT : ALIGN_LEFT);
    free(piece);
}

/* The line's cells in column 0 and [from, to). */
static void add_line(struct buf *out, const struct grid *g, size_t line, size_t from, size_t to)
{
    size_t parts = wrapped_lines(*grid_at(g, line, 0), g->widths[0]);

    for (size_t c = from; c < to; c++) {
        size_t n = wrapped_lines(*grid_at(g, line, c), g->widths[c]);

        parts = n > parts ? n : parts;
    }
    for (size_t part = 0; part < parts; part++) {
        add_cell(out, g, line, 0, part, parts);
        for (size_t c = from; c < to; c++) {
            buf_add(out, "  ");
            add_cell(out, g, line, c, part, parts);
        }
        trim_line(out);
    }
}

static void add_dashes(struct buf *out, int n)
{
    while (n-- > 0)
        buf_add_char(out, '-');
}

static void add_rule(struct buf *out, const struct grid *g, size_t from, size_t to)
{
    add_dashes(out, g->widths[0]);
    for (size_t c = from; c < to; c++) {
        buf_add(out, "  ");
        add_dashes(out, g->widths[c]);
    }
    buf_add(out, "\n");
}

static void add_block(struct buf *out, const struct grid *g, size_t from, size_t to)
{
    add_line(out, g, 0, from, to);
    add_rule(out, g, from, to);
    for (size_t i = 1; i < g->lines; i++) {
        if (g->total && i + 1 == g->lines)
            add_rule(out, g, from, to);
        add_line(out, g, i, from, to);
    }
}

/* The column behind the last one that fits; at least one more than from. */
static size_t block_end(const struct grid *g, size_t from, int width)
{
    int used = g->widths[0];
    size_t at = from;

    while (at < g->columns) {
        int wide = GAP + g->widths[at];
        size_t next = at + 1;

        for (; next < g->columns && g->with_it[next]; next++)
            wide += GAP + g->widths[next];
        if (used + wide > width && at > from)
            break;
        used += wide;
        at = next;
    }
    return at;
}

static size_t blocks_at(const struct grid *g, int width)
{
    size_t n = 0, from = 1;

    do {
        from = block_end(g, from, width);
        n++;
    } while (from < g->columns);
    return n;
}

/* The smallest width that needs no more blocks: they then come out alike. */
static int even_width(const struct grid *g, int width)
{
    size_t blocks = blocks_at(g, width);

    while (width > g->widths[0] && blocks_at(g, width - 1) == blocks)
        width--;
    return width;
}

static void add_grid(struct buf *out, const struct report *r, int width)
{
    struct grid g = { 0 };
    size_t from = 1;

    grid_fill(&g, r);
    grid_measure(&g, width);
    width = even_width(&g, width);
    do {
        size_t to = block_end(&g, from, width);

        if (from > 1)
            buf_add(out, "\n");
        add_block(out, &g, from, to);
        from = to;
    } while (from < g.columns);
    grid_release(&g);
}

/* The text in lines, the first behind `first`, the others indented as far. */
static void add_wrapped(struct buf *out, const char *first, const char *text, int width)
{
    int indent = min_int(utf8_width(first), width / 2);
    size_t lines = wrapped_lines(text, width - indent);

    for (size_t i = 0; i < lines; i++) {
        char *line = wrapped_line(text, width - indent, i);

        if (i == 0)
            buf_add(out, first);
        else
            utf8_fit(out, "", indent, ALIGN_LEFT);
        buf_add(out, line);
        trim_line(out);
        free(line);
    }
}

static void add_notes(struct buf *out, const struct report *r, int width)
{
    if (r->notes_count)
        buf_add(out, _("\n注：\n"));
    for (size_t i = 0; i < r->notes_count; i++) {
        char number[32];

        str_fit(number, sizeof number, "%zu. ", i + 1);
        add_wrapped(out, number, r->notes[i], width);
    }
}

static void add_table(struct buf *out, const struct report *r, int width)
{
    char *subtitle = report_subtitle(r);

    add_wrapped(out, "", r->title ? r->title : "", width);
    add_wrapped(out, "", subtitle, width);
    buf_add(out, "\n");
    add_grid(out, r, width);
    add_notes(out, r, width);
    free(subtitle);
}

static void add_definitions(struct buf *out, const struct paper *p, int width)
{
    bool begun = false;

    for (size_t t = 0; t < p->count; t++) {
        for (size_t i = 0; i < p->tables[t]->columns_count; i++) {
            const struct report_column *c = &p->tables[t]->columns[i];
            char *text, *label;

            if (!c->definition || !report_shown(p->tables[t], i) || report_defined_before(p, t, i))
                continue;
            buf_add(out, begun ? "" : _("\n指标说明：\n"));
            begun = true;
            label = report_defined_label(p, t, i);
            text = mem_printf(_("%s：%s"), label, c->definition);
            add_wrapped(out, "- ", text, width);
            free(text);
            free(label);
        }
    }
}

enum status report_text(const struct paper *p, struct buf *out, struct err *err)
{
    int width = p->width > 0 ? max_int(p->width, WIDTH_MIN) : WIDTH_DEFAULT;

    (void)err;
    if (p->count > 1 && !str_empty(p->title))
        buf_printf(out, "%s\n\n", p->title);
    for (size_t i = 0; i < p->count; i++) {
        buf_add(out, i ? "\n\n" : "");
        add_table(out, p->tables[i], width);
    }
    if (!p->brief)
        add_definitions(out, p, width);
    return ST_OK;
}

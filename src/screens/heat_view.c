/* screens/heat_view.c - a table of two groups as a picture, every cell of which opens its cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/heat_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"

enum { LABEL_MOST = 20 };

/* ---- which cell is which row ---- */

static size_t rows_of(const struct heat_view *h)
{
    return h->by_row.table->rows_count;
}

static size_t cols_of(const struct heat_view *h)
{
    return h->by_col.table->rows_count;
}

static size_t find_key(const struct report *r, const char *key, size_t n)
{
    size_t i = 0;

    while (i < r->rows_count &&
           (strlen(r->rows[i].key) != n || strncmp(r->rows[i].key, key, n) != 0))
        i++;
    return i;
}

static void place_cells(struct heat_view *h)
{
    size_t rows = rows_of(h), cols = cols_of(h);
    const struct report *both = h->both.table;

    h->place = mem_resize(h->place, rows * cols + 1, sizeof(*h->place));
    for (size_t i = 0; i < rows * cols; i++)
        h->place[i] = -1;
    for (size_t i = 0; i < both->rows_count; i++) {
        const char *key = both->rows[i].key, *slash = strchr(key, '/');
        size_t n = slash ? (size_t)(slash - key) : strlen(key);
        size_t r = find_key(h->by_row.table, key, n);
        size_t c = slash ? find_key(h->by_col.table, slash + 1, strlen(slash + 1)) : cols;

        if (r < rows && c < cols)
            h->place[r * cols + c] = (long)i;
    }
}

/* The table and the row of it behind a cell; -1: nothing was counted. */
static const struct figures_view *figure_at(const struct heat_view *h, size_t r, size_t c,
                                            long *row)
{
    size_t rows = rows_of(h), cols = cols_of(h);

    if (r == rows) {
        *row = (long)c; /* past the last one the total of all */
        return &h->by_col;
    }
    if (c == cols) {
        *row = (long)r;
        return &h->by_row;
    }
    *row = h->place[r * cols + c];
    return &h->both;
}

/* ---- the picture ---- */

static int64_t measure(const struct figures_view *v, long row, long column)
{
    const struct report *t = v->table;
    const struct report_row *r = (size_t)row < t->rows_count ? &t->rows[row] : &t->total;
    const struct report_cell *cell = &r->cells[column];

    if (cell->empty)
        return 0;
    if (t->columns[column].type != RC_RATE)
        return cell->n;
    return cell->denominator ? cell->n * 10000 / cell->denominator : 0;
}

static void texts_clear(struct heat_view *h)
{
    for (size_t i = 0; h->texts && i < h->picture.rows * h->picture.cols; i++)
        free(h->texts[i]);
}

static void set_cell(struct heat_view *h, size_t r, size_t c)
{
    size_t at = r * h->picture.cols + c;
    struct buf text = BUF_INIT;
    long row;
    const struct figures_view *v = figure_at(h, r, c, &row);

    if (row < 0)
        buf_add(&text, v->table->columns[h->column].type == RC_RATE ? "-" : "0");
    else
        figures_short(v, (size_t)row, h->column, &text);
    h->values[at] = row < 0 ? 0 : measure(v, row, h->column);
    h->texts[at] = text.data ? buf_take(&text) : mem_copy("");
}

static void make_picture(struct heat_view *h, long column)
{
    size_t rows = rows_of(h) + 1, cols = cols_of(h) + 1;

    texts_clear(h);
    h->column = column;
    h->texts = mem_resize(h->texts, rows * cols, sizeof(*h->texts));
    h->values = mem_resize(h->values, rows * cols, sizeof(*h->values));
    h->picture.rows = rows;
    h->picture.cols = cols;
    for (size_t r = 0; r < rows; r++)
        for (size_t c = 0; c < cols; c++)
            set_cell(h, r, c);
    h->picture.texts = (const char *const *)h->texts;
    h->picture.values = h->values;
    if (h->picture.row >= rows)
        h->picture.row = rows - 1;
    if (h->picture.col >= cols)
        h->picture.col = cols - 1;
}

static void labels_clear(struct heat_view *h)
{
    for (size_t i = 0; h->col_labels && h->col_labels[i]; i++)
        free(h->col_labels[i]);
    free(h->col_labels);
    h->col_labels = NULL;
}

/* The six pairs all prevent disputes: over their columns stands which ones. */
static char *short_label(const char *label)
{
    const char *prevent = "防", *disputes = "纠纷";
    size_t n = strlen(label), tail = strlen(disputes);

    if (str_starts(label, prevent) && n > tail + strlen(prevent) &&
        str_equal(label + n - tail, disputes))
        return mem_copy_n(label + strlen(prevent), n - tail - strlen(prevent));
    return mem_copy(label);
}

static void make_labels(struct heat_view *h)
{
    size_t rows = rows_of(h), cols = cols_of(h);
    int widest = utf8_width(h->by_row.table->stub);

    labels_clear(h);
    free(h->total);
    h->total = mem_copy(_("合计"));
    h->row_labels = mem_resize(h->row_labels, rows + 1, sizeof(*h->row_labels));
    h->col_labels = mem_alloc((cols + 2) * sizeof(*h->col_labels));
    for (size_t i = 0; i < rows; i++) {
        h->row_labels[i] = h->by_row.table->rows[i].label;
        if (utf8_width(h->row_labels[i]) > widest)
            widest = utf8_width(h->row_labels[i]);
    }
    h->row_labels[rows] = h->total;
    for (size_t i = 0; i < cols; i++)
        h->col_labels[i] = short_label(h->by_col.table->rows[i].label);
    h->col_labels[cols] = mem_copy(h->total);
    h->col_labels[cols + 1] = NULL;
    h->picture.corner = h->by_row.table->stub;
    h->picture.row_labels = h->row_labels;
    h->picture.col_labels = (const char *const *)h->col_labels;
    h->picture.label_cols = widest > LABEL_MOST ? LABEL_MOST : widest;
}

/* ---- life ---- */

static enum status count(struct desk *d, struct figures_view *v, const struct stat_request *rq,
                         enum axis first, enum axis second, struct err *err)
{
    v->request = *rq;
    v->request.compare = COMPARE_NONE;
    v->request.axes_given = true;
    v->request.axes[0] = first;
    v->request.axes[1] = second;
    v->request.axes[2] = AXIS_NONE;
    return figures_reload(d, v, err);
}

static void take(struct figures_view *into, struct figures_view *fresh)
{
    figures_release(into);
    *into = *fresh;
}

enum status heat_load(struct desk *d, struct heat_view *h, const struct stat_request *rq,
                      const char *column_key, struct err *err)
{
    struct figures_view both = { 0 }, by_row = { 0 }, by_col = { 0 };
    enum status st = count(d, &both, rq, rq->axes[0], rq->axes[1], err);
    long column;

    if (st == ST_OK)
        st = count(d, &by_row, rq, rq->axes[0], AXIS_NONE, err);
    if (st == ST_OK)
        st = count(d, &by_col, rq, rq->axes[1], AXIS_NONE, err);
    if (st != ST_OK) {
        figures_release(&both);
        figures_release(&by_row);
        figures_release(&by_col);
        return st;
    }
    take(&h->both, &both);
    take(&h->by_row, &by_row);
    take(&h->by_col, &by_col);
    column = figures_column(&h->both, column_key);
    if (column < 0)
        column = figures_column(&h->both, "accepted");
    place_cells(h);
    make_labels(h);
    make_picture(h, column);
    return ST_OK;
}

void heat_release(struct heat_view *h)
{
    texts_clear(h);
    labels_clear(h);
    free(h->texts);
    free(h->values);
    free(h->place);
    free(h->row_labels);
    free(h->total);
    figures_release(&h->both);
    figures_release(&h->by_row);
    figures_release(&h->by_col);
    *h = (struct heat_view) { 0 };
}

void heat_show(struct heat_view *h, const char *column_key)
{
    long column = figures_column(&h->both, column_key);

    if (column >= 0 && column != h->column)
        make_picture(h, column);
}

/* ---- keys ---- */

static void move_row(struct chart_heat *p, int code)
{
    size_t page = p->page > 0 ? (size_t)p->page : 1;

    if (code == K_UP)
        p->row -= p->row > 0;
    else if (code == K_DOWN)
        p->row++;
    else if (code == K_PGUP)
        p->row = p->row > page ? p->row - page : 0;
    else if (code == K_PGDN)
        p->row += page;
    else
        p->row = code == K_HOME ? 0 : p->rows - 1;
    if (p->row >= p->rows)
        p->row = p->rows - 1;
}

bool heat_key(struct heat_view *h, const struct key *k)
{
    struct chart_heat *p = &h->picture;

    switch (k->code) {
    case K_UP:
    case K_DOWN:
    case K_PGUP:
    case K_PGDN:
    case K_HOME:
    case K_END:
        move_row(p, k->code);
        return true;
    case K_LEFT:
        p->col -= p->col > 0;
        return true;
    case K_RIGHT:
        p->col += p->col + 1 < p->cols;
        return true;
    default:
        return false;
    }
}

void heat_draw(struct heat_view *h, struct area a, bool focus)
{
    chart_heat(a, &h->picture, focus);
}

struct outcome heat_open(struct desk *d, const struct heat_view *h)
{
    long row;
    const struct figures_view *v = figure_at(h, h->picture.row, h->picture.col, &row);

    if (row >= 0)
        return figures_open(d, v, (size_t)row, h->column);
    desk_say(d, _("%s、%s：没有案件。"), h->picture.row_labels[h->picture.row],
             h->picture.col_labels[h->picture.col]);
    return outcome_stay();
}

struct outcome heat_explain(struct desk *d, const struct heat_view *h, int token)
{
    long row;
    const struct figures_view *v = figure_at(h, h->picture.row, h->picture.col, &row);

    /* Nothing counted: the definition is that of the whole side. */
    if (row < 0)
        return figures_explain(d, &h->by_row, h->picture.row, h->column, token);
    return figures_explain(d, v, (size_t)row, h->column, token);
}

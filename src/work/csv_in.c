/* work/csv_in.c - rows out of separated text: quotes, line ends, separator.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/csv_in.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "work/sheet_in.h"
#include "work/text_in.h"

#define SAMPLE_ROWS  20
#define SAMPLE_BYTES ((size_t)65536)

#define CANDIDATES 3
static const char candidates[CANDIDATES] = { '\t', ',', ';' }; /* the first wins a tie */

enum machine_state {
    AT_START,    /* of a cell */
    AFTER_EQUAL, /* '=' first in a cell: perhaps ="0123" */
    IN_PLAIN,
    IN_QUOTES,
    AFTER_QUOTE /* in a quoted cell: a doubled quote, or the end */
};

enum machine_event { NEED_BYTES, CELL_DONE, ROW_DONE };

struct machine {
    char separator;
    enum machine_state state;
    bool after_cr;  /* a line feed that follows belongs to the row before */
    bool begun_row; /* something of the row has been seen */
};

struct csv_in {
    struct text_in *text; /* owned */
    struct machine machine;
    const char *bytes; /* what is left of the current piece */
    size_t left;
    struct buf cell; /* raw bytes of the cell being read */
    struct cells cells;
    size_t number; /* of the last row handed out */
    size_t width;  /* of the row being read */
    bool ended;
};

/* Bytes at the front that only add to the cell. */
static size_t span(const struct machine *m, const char *p, size_t n)
{
    size_t i = 0;

    if (m->state == IN_QUOTES) {
        const char *quote = memchr(p, '"', n);

        return quote ? (size_t)(quote - p) : n;
    }
    if (m->state != IN_PLAIN)
        return 0;
    while (i < n && p[i] != m->separator && p[i] != '\n' && p[i] != '\r')
        i++;
    return i;
}

static void add(struct buf *cell, const char *p, size_t n)
{
    if (n > 0)
        buf_add_n(cell, p, n);
}

static enum machine_event end_cell(struct machine *m, char c)
{
    m->state = AT_START;
    m->begun_row = c == m->separator;
    m->after_cr = c == '\r';
    return c == m->separator ? CELL_DONE : ROW_DONE;
}

/* One byte that means something.  A quote counts only at the start of a cell
 * or inside quotes; behind the closing quote the rest is taken as it stands. */
static enum machine_event step(struct machine *m, char c, struct buf *cell)
{
    bool ends = c == m->separator || c == '\n' || c == '\r';

    if (ends && m->state == AFTER_EQUAL)
        add(cell, "=", 1);
    if (ends && m->state != IN_QUOTES)
        return end_cell(m, c);
    switch (m->state) {
    case AT_START:
        m->state = c == '"' ? IN_QUOTES : c == '=' ? AFTER_EQUAL : IN_PLAIN;
        if (m->state == IN_PLAIN)
            add(cell, &c, 1);
        break;
    case AFTER_EQUAL:
        m->state = c == '"' ? IN_QUOTES : IN_PLAIN;
        if (m->state == IN_PLAIN) {
            add(cell, "=", 1);
            add(cell, &c, 1);
        }
        break;
    case IN_QUOTES: /* span() stops here only at a quote */
        m->state = AFTER_QUOTE;
        break;
    case AFTER_QUOTE:
        m->state = c == '"' ? IN_QUOTES : IN_PLAIN;
        add(cell, &c, 1);
        break;
    case IN_PLAIN: /* span() has taken these */
        break;
    }
    return NEED_BYTES;
}

/* Takes bytes from *p until a cell or row is done or all *n are used, adding
 * the cell's to cell. */
static enum machine_event machine_run(struct machine *m, const char **p, size_t *n,
                                      struct buf *cell)
{
    if (m->after_cr && *n > 0) {
        size_t skip = **p == '\n';

        m->after_cr = false;
        *p += skip;
        *n -= skip;
    }
    while (*n > 0) {
        enum machine_event event;
        size_t plain = span(m, *p, *n);
        char c;

        m->begun_row = true;
        add(cell, *p, plain);
        *p += plain;
        *n -= plain;
        if (*n == 0)
            break;
        c = *(*p)++;
        (*n)--;
        event = step(m, c, cell);
        if (event != NEED_BYTES)
            return event;
    }
    return NEED_BYTES;
}

/* Cells of the first rows, had each candidate been the separator. */
struct sample {
    size_t cells[CANDIDATES][SAMPLE_ROWS];
    size_t rows;
};

/* A quote opens at the start of a cell whichever candidate it stands behind: what is
 * in quotes counts for none. */
static void take_sample(struct sample *s, const char *p, size_t n)
{
    bool in_quotes = false, may_open = true;

    *s = (struct sample) { 0 };
    for (size_t i = 0; i < n && s->rows < SAMPLE_ROWS; i++) {
        const char *candidate = memchr(candidates, p[i], CANDIDATES);

        if (p[i] == '"' && in_quotes) {
            in_quotes = false;
            may_open = true; /* doubled, it opens again */
        } else if (p[i] == '"') {
            in_quotes = may_open;
        } else if (!in_quotes) {
            if (candidate)
                s->cells[candidate - candidates][s->rows]++;
            if (p[i] == '\n' || p[i] == '\r')
                s->rows++;
            may_open = candidate || strchr("\r\n=", p[i]);
        }
    }
    if (s->rows == 0) /* one row, or the beginning of one */
        s->rows = 1;
}

/* How well the rows agree on a number of separators.  Agreement weighs more than
 * the number: commas in a text must not win over one tab a row. */
static size_t agreement(const size_t *counts, size_t rows)
{
    size_t best = 0;

    for (size_t i = 0; i < rows; i++) {
        size_t same = 0;

        for (size_t j = 0; j < rows; j++)
            same += counts[j] == counts[i];
        if (same * same * counts[i] > best)
            best = same * same * counts[i];
    }
    return best;
}

static char find_separator(const char *p, size_t n)
{
    struct sample s;
    size_t best = 0;
    char found = ',';

    take_sample(&s, p, n);
    for (size_t i = 0; i < CANDIDATES; i++) {
        size_t score = agreement(s.cells[i], s.rows);

        if (score > best) {
            best = score;
            found = candidates[i];
        }
    }
    return found;
}

static enum status choose_separator(struct csv_in *in, struct err *err)
{
    const char *bytes;
    size_t n;
    enum status st = text_in_next(in->text, &bytes, &n, err);

    if (st != ST_OK)
        return st;
    in->machine.separator = n > 0 ? find_separator(bytes, n < SAMPLE_BYTES ? n : SAMPLE_BYTES)
                                  : ',';
    text_in_rewind(in->text);
    return ST_OK;
}

static enum status refuse_open_quote(size_t number, struct err *err)
{
    return err_set(err, ST_CORRUPT,
                   _("第 %zu 行开始的引号直到文件末尾都没有结束，未读取；请补上引号后重试。"),
                   number);
}

/* Excel writes ="0123" so that the zero stays; quoted itself it is "=""0123""". */
static void unwrap_equal(struct buf *cell)
{
    if (cell->len < 3 || memcmp(cell->data, "=\"", 2) != 0 || cell->data[cell->len - 1] != '"')
        return;
    if (memchr(cell->data + 2, '"', cell->len - 3))
        return;
    memmove(cell->data, cell->data + 2, cell->len - 3);
    buf_truncate(cell, cell->len - 3);
}

/* The apostrophe that buf_add_csv() puts before what looks like a formula. */
static void remove_guard(struct buf *cell)
{
    buf_add_n(cell, "", 1);
    buf_truncate(cell, cell->len - 1);
    if (cell->len < 2 || cell->data[0] != '\'' || !csv_needs_guard(cell->data))
        return;
    memmove(cell->data, cell->data + 1, cell->len - 1);
    buf_truncate(cell, cell->len - 1);
}

/* 4.11103E+17 is what a spreadsheet leaves of an identity number in a CSV. */
static bool looks_rounded(const char *text)
{
    size_t whole = strspn(text, "0123456789");
    const char *p = text + whole;

    if (whole != 1)
        return false;
    if (*p == '.')
        p += 1 + strspn(p + 1, "0123456789");
    if ((*p != 'E' && *p != 'e') || p[1] != '+' || p[2] < '1' || p[2] > '9')
        return false;
    p += 2;
    return strspn(p, "0123456789") == strlen(p) && strtol(p, NULL, 10) >= 15;
}

static enum status take_cell(struct csv_in *in, size_t column, struct err *err)
{
    if (column >= SHEET_COLUMNS_MAX)
        return cells_refuse_columns(in->number + 1, err);
    if (in->cell.len > 0) {
        unwrap_equal(&in->cell);
        remove_guard(&in->cell);
        cells_set(&in->cells, column, CELL_TEXT, in->cell.data, in->cell.len);
        if (in->cell.len < 32 && looks_rounded(in->cell.data))
            cells_at(&in->cells, column)->lost_digits = true;
        buf_clear(&in->cell);
    }
    return cells_check(&in->cells, in->number + 1, err);
}

/* Makes sure that there are bytes to read, or that the file has ended. */
static enum status refill(struct csv_in *in, struct err *err)
{
    enum status st;

    if (in->left > 0 || in->ended)
        return ST_OK;
    st = text_in_next(in->text, &in->bytes, &in->left, err);
    if (st == ST_OK && in->left == 0)
        in->ended = true;
    return st;
}

/* The last row may lack its line end. */
static enum status finish_file(struct csv_in *in, size_t column, bool *whole, struct err *err)
{
    *whole = in->machine.begun_row;
    in->machine.begun_row = false;
    if (!*whole)
        return ST_OK;
    if (in->machine.state == IN_QUOTES)
        return refuse_open_quote(in->number + 1, err);
    if (in->machine.state == AFTER_EQUAL)
        buf_add_char(&in->cell, '=');
    return take_cell(in, column, err);
}

/* *whole is false when there was nothing but the end of the file. */
static enum status read_row(struct csv_in *in, bool *whole, struct err *err)
{
    for (in->width = 0;;) {
        enum machine_event event;
        enum status st = refill(in, err);

        if (st != ST_OK)
            return st;
        if (in->ended)
            return finish_file(in, in->width++, whole, err);
        event = machine_run(&in->machine, &in->bytes, &in->left, &in->cell);
        if (in->cell.len > SHEET_CELL_MAX)
            return cells_refuse_length(in->number + 1, in->width, err);
        if (event == NEED_BYTES)
            continue;
        st = take_cell(in, in->width++, err);
        if (st != ST_OK || event == ROW_DONE) {
            *whole = true;
            return st;
        }
    }
}

static enum status csv_row(void *reader, struct sheet_row *row, bool *more, struct err *err)
{
    struct csv_in *in = reader;
    enum status st;

    cells_clear(&in->cells);
    buf_clear(&in->cell);
    st = read_row(in, more, err);
    if (st != ST_OK || !*more)
        return st;
    cells_finish(&in->cells, ++in->number, row);
    row->width = in->width;
    row->cut = in->ended;
    return ST_OK;
}

static void csv_close(void *reader)
{
    struct csv_in *in = reader;

    text_in_close(in->text);
    buf_release(&in->cell);
    cells_release(&in->cells);
    free(in);
}

static int csv_progress(const void *reader)
{
    return text_in_progress(((const struct csv_in *)reader)->text);
}

static const char *csv_encoding(const void *reader)
{
    return text_in_encoding(((const struct csv_in *)reader)->text);
}

enum status csv_in_open(const struct bytes_in *src, const char *encoding, struct csv_in **out,
                        struct err *err)
{
    struct csv_in *in = mem_alloc(sizeof(*in));
    enum status st = text_in_open(src, encoding, &in->text, err);

    if (st == ST_OK)
        st = choose_separator(in, err);
    if (st != ST_OK) {
        csv_close(in);
        return st;
    }
    *out = in;
    return ST_OK;
}

const struct sheet_kind csv_in_kind = {
    .row = csv_row,
    .progress = csv_progress,
    .encoding = csv_encoding,
    .close = csv_close,
};

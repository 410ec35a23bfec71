/* work/sheet_cells.c - a row of cells under construction, its text cleaned.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/sheet_in.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#define CELLS_BORROWED SIZE_MAX

void cells_clear(struct cells *c)
{
    c->count = 0;
    c->bytes = 0;
    buf_clear(&c->text);
}

struct cell *cells_at(struct cells *c, size_t column)
{
    while (c->count <= column) {
        mem_grow((void **)&c->cells, c->count, &c->cells_cap, sizeof(*c->cells));
        mem_grow((void **)&c->at, c->count, &c->at_cap, sizeof(*c->at));
        c->cells[c->count] = (struct cell) { .kind = CELL_EMPTY, .text = "" };
        c->at[c->count] = CELLS_BORROWED;
        c->count++;
    }
    return &c->cells[column];
}

void cells_set(struct cells *c, size_t column, enum cell_kind kind, const char *text, size_t n)
{
    struct cell *cell = cells_at(c, column);
    size_t start = c->text.len;

    cells_clean(&c->text, text, n);
    if (c->text.len == start)
        return;
    cell->kind = kind;
    c->at[column] = start;
    c->bytes += c->text.len - start;
    buf_add_n(&c->text, "", 1); /* the NUL that ends this cell's text */
}

void cells_borrow(struct cells *c, size_t column, enum cell_kind kind, const char *text, size_t n)
{
    struct cell *cell = cells_at(c, column);

    if (n == 0)
        return;
    cell->kind = kind;
    cell->text = text;
    c->at[column] = CELLS_BORROWED;
    c->bytes += n;
}

enum status cells_check(const struct cells *c, size_t number, struct err *err)
{
    if (c->bytes <= SHEET_ROW_MAX)
        return ST_OK;
    return err_set(err, ST_CORRUPT, _("第 %zu 行超过 32 MB，文件可能已损坏，未读取。"), number);
}

static bool is_blank(const struct cell *cell)
{
    return cell->kind == CELL_EMPTY && !cell->no_value && !cell->merged;
}

void cells_finish(struct cells *c, size_t number, struct sheet_row *row)
{
    size_t count = c->count;

    while (count > 0 && is_blank(&c->cells[count - 1]))
        count--;
    for (size_t i = 0; i < count; i++) {
        if (c->at[i] != CELLS_BORROWED)
            c->cells[i].text = c->text.data + c->at[i];
    }
    *row = (struct sheet_row) {
        .number = number, .cells = c->cells, .count = count, .width = c->count
    };
}

void cells_release(struct cells *c)
{
    free(c->cells);
    free(c->at);
    buf_release(&c->text);
    *c = (struct cells) { 0 };
}

static bool is_follower(const char *s)
{
    return ((unsigned char)*s & 0xC0) == 0x80;
}

/* Bytes of the character at s that is sure to survive utf8_clean() as it is
 * when it stands inside a text: ASCII, most Han, Chinese punctuation.  0 when in doubt. */
static size_t plain_length(const char *s, size_t n)
{
    unsigned char a = (unsigned char)s[0];

    if (a >= 0x20 && a < 0x7F)
        return 1;
    if (n < 3 || !is_follower(s + 1) || !is_follower(s + 2))
        return 0;
    if (a >= 0xE4 && a <= 0xE9)
        return 3;
    if (a == 0xE3 && (unsigned char)s[1] == 0x80 && (unsigned char)s[2] > 0x80)
        return 3;
    return a == 0xEF && ((unsigned char)s[1] & 0xFE) == 0xBC ? 3 : 0; /* full-width forms */
}

/* Nearly every cell is plain; the thorough way costs ten times as much. */
static bool is_plain(const char *text, size_t n)
{
    size_t at = 0;

    if (n > 0 && (text[0] == ' ' || text[n - 1] == ' '))
        return false;
    while (at < n) {
        size_t took = plain_length(text + at, n - at);

        if (took == 0)
            return false;
        at += took;
    }
    return true;
}

void cells_clean(struct buf *out, const char *text, size_t n)
{
    char *copy, *clean;

    if (is_plain(text, n)) {
        buf_add_n(out, text, n);
        return;
    }
    copy = mem_copy_n(text, n);
    clean = utf8_clean(copy, true);
    buf_add(out, clean);
    free(clean);
    free(copy);
}

enum status cells_refuse_length(size_t number, size_t column, struct err *err)
{
    char name[8];

    sheet_column_name(column, name);
    return err_set(err, ST_CORRUPT,
                   _("第 %zu 行 %s 列的内容超过 1 MB，文件可能已损坏（例如缺一个引号），未读取。"),
                   number, name);
}

enum status cells_refuse_columns(size_t number, struct err *err)
{
    return err_set(err, ST_CORRUPT, _("第 %zu 行超过 16384 列，文件可能已损坏，未读取。"), number);
}

/* tests/fuzz/sheet_rows.h - reads all rows of a fuzzed file and checks what is promised of them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_FUZZ_SHEET_ROWS_H
#define TESTS_FUZZ_SHEET_ROWS_H

#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "work/sheet_in.h"

#define PROMISE(cond)                                                                              \
    do {                                                                                           \
        if (!(cond))                                                                               \
            __builtin_trap();                                                                      \
    } while (0)

static void check_text(const struct cell *c)
{
    size_t len = strlen(c->text);

    PROMISE(utf8_check(c->text, len) == len);
    PROMISE((c->kind == CELL_EMPTY) == (len == 0));
    for (size_t i = 0; i < len; i++)
        PROMISE((unsigned char)c->text[i] >= 0x20 || c->text[i] == '\n');
}

static void check_row(const struct sheet_row *row, size_t number)
{
    PROMISE(row->number == number && row->count <= SHEET_COLUMNS_MAX);
    for (size_t i = 0; i < row->count; i++)
        check_text(&row->cells[i]);
    if (row->count > 0) {
        const struct cell *last = &row->cells[row->count - 1];

        PROMISE(last->kind != CELL_EMPTY || last->no_value);
    }
}

/* Rows up to the end, an error or `most`; closes the reader. */
static void read_rows(const struct sheet_kind *kind, void *in, size_t most)
{
    struct err err = ERR_INIT;
    struct sheet_row row;
    enum status st = ST_OK;
    bool more = true;

    for (size_t number = 1; number <= most; number++) {
        st = kind->row(in, &row, &more, &err);
        if (st != ST_OK || !more)
            break;
        check_row(&row, number);
        PROMISE(kind->progress(in) >= 0 && kind->progress(in) <= 1000);
    }
    PROMISE(st == ST_OK || *err_text(&err));
    err_clear(&err);
    kind->close(in);
}

#endif

/* tests/unit/seed_office.h - the rows of data/seed, read into a reference book.
 *
 * Tests are run from the top of the tree.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_SEED_OFFICE_H
#define TESTS_SEED_OFFICE_H

#include "base/mem.h"
#include "check.h"
#include "core/book.h"

#define SEED_CELLS 16

/* Cuts a CSV line into cells, in place. */
static inline size_t seed_split(char *line, char *cells[SEED_CELLS])
{
    size_t n = 0;
    char *s = line;

    line[strcspn(line, "\r\n")] = '\0';
    for (;;) {
        char *to = s;

        assert_true(n < SEED_CELLS);
        cells[n++] = to;
        if (*s == '"') {
            for (s++; *s && (*s != '"' || s[1] == '"'); s++) {
                s += *s == '"';
                *to++ = *s;
            }
            s++;
        } else {
            s += strcspn(s, ",");
            to = s;
        }
        if (*s != ',') {
            *to = '\0';
            return n;
        }
        s++;
        *to = '\0';
    }
}

/* Calls row for each line after the heading; returns how many there were. */
static inline size_t seed_read(const char *path, const char *heading, size_t cells_wanted,
                               void (*row)(void *ctx, char *cells[SEED_CELLS]), void *ctx)
{
    FILE *in = fopen(path, "r");
    char *line = NULL, *cells[SEED_CELLS];
    size_t size = 0, rows = 0;

    assert_non_null(in);
    assert_true(getline(&line, &size, in) > 0);
    line[strcspn(line, "\n")] = '\0';
    CHECK_STR(line, heading);
    for (; getline(&line, &size, in) > 0; rows++) {
        CHECK_INT(seed_split(line, cells), cells_wanted);
        row(ctx, cells);
    }
    free(line);
    fclose(in);
    return rows;
}

static inline void seed_code_row(void *ctx, char *cells[SEED_CELLS])
{
    const struct code c = { .list = cells[0],
                            .code = cells[1],
                            .label = cells[2],
                            .also = cells[3],
                            .parent = cells[4],
                            .rank = (int)strtol(cells[5], NULL, 10),
                            .active = cells[6][0] == '1',
                            .help = cells[7] };

    book_add_code(ctx, &c);
}

static inline struct book *seed_codes_book(void)
{
    struct book *b = book_new();
    size_t n = seed_read("data/seed/codes.csv", "list,code,label,also,parent,rank,active,help", 8,
                         seed_code_row, b);

    CHECK_INT(b->codes_count, n);
    assert_true(n > 200);
    return b;
}

#endif

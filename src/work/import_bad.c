/* src/work/import_bad.c - the rows that were left out, in a file that can be mended.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "import_impl.h"
#include "work/publish.h"

#define NAMES_MAX       100
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* The column that a heading of this name fills is read over when the file comes back. */
#define PROBLEM_HEADING "问题"

static bool is_problem_column(const struct import_column *c)
{
    return str_equal(c->heading, PROBLEM_HEADING);
}

static void add_cell(struct buf *line, const char *text, bool first)
{
    buf_add(line, first ? "" : ",");
    buf_add_csv(line, text);
}

static enum status write_line(struct import *im, struct err *err)
{
    enum status st;

    buf_add(&im->bad.line, "\r\n");
    st = publish_write(im->bad.file, im->bad.line.data, im->bad.line.len, err);
    buf_clear(&im->bad.line);
    return st;
}

/* Somebody may be mending the rows of an earlier import: theirs stays. */
static char *free_path(const char *path)
{
    char *name = mem_printf("%s.bad.csv", path);

    for (int i = 2; i < NAMES_MAX && handed_exists(name); i++) {
        free(name);
        name = mem_printf("%s.bad-%d.csv", path, i);
    }
    return name;
}

static enum status begin(struct import *im, struct err *err)
{
    const struct import_options *opt = im->opt;
    bool first = true;
    enum status st;

    if (opt->bad_path)
        im->bad.path = mem_copy(opt->bad_path);
    else
        im->bad.path = free_path(!opt->path || str_equal(opt->path, "-") ? "import" : opt->path);
    st = publish_begin_person(im->bad.path, &im->bad.file, err);
    if (st != ST_OK)
        return st;
    buf_add(&im->bad.line, BYTE_ORDER_MARK);
    for (size_t i = 0; i < im->headings.count; i++) {
        if (is_problem_column(&im->headings.columns[i]))
            continue;
        add_cell(&im->bad.line, im->headings.columns[i].heading, first);
        first = false;
    }
    add_cell(&im->bad.line, PROBLEM_HEADING, first);
    return write_line(im, err);
}

enum status import_bad_add(struct import *im, const struct sheet_row *row, struct err *err)
{
    enum status st = im->bad.file ? ST_OK : begin(im, err);
    bool first = true;

    if (st != ST_OK)
        return st;
    for (size_t i = 0; i < im->headings.count; i++) {
        if (is_problem_column(&im->headings.columns[i]))
            continue;
        add_cell(&im->bad.line, i < row->count ? row->cells[i].text : "", first);
        first = false;
    }
    add_cell(&im->bad.line, buf_text(&im->bad.problems), first);
    return write_line(im, err);
}

enum status import_bad_finish(struct import *im, enum status st, struct err *err)
{
    if (im->bad.file) {
        st = publish_end(im->bad.file, st, err);
        im->bad.file = NULL;
        if (st == ST_OK)
            im->r->bad_file = mem_copy(im->bad.path);
    }
    return st;
}

void import_bad_withdraw(struct import *im)
{
    if (!im->r->bad_file)
        return;
    publish_withdraw_person(im->r->bad_file);
    free(im->r->bad_file);
    im->r->bad_file = NULL;
}

void import_bad_release(struct import *im)
{
    import_bad_finish(im, ST_CANCELLED, NULL);
    buf_release(&im->bad.problems);
    buf_release(&im->bad.line);
    free(im->bad.path);
}

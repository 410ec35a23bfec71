/* src/work/import_problems.c - what is wrong with a file, row by row.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "import_impl.h"

/* A file of the wrong kind may have millions; the rest is counted. */
#define LISTED_MAX ((size_t)100000)

static const char *heading_of(const struct import *im, size_t column)
{
    const char *heading = column < im->headings.count ? im->headings.columns[column].heading : "";

    return str_empty(heading) ? NULL : heading;
}

/* For the last column of the file of bad rows. */
static void note_for_row(struct import *im, const char *heading, const char *text)
{
    struct buf *b = &im->bad.problems;

    buf_add(b, b->len ? "；" : "");
    if (heading)
        buf_printf(b, "%s：", heading);
    buf_add(b, text);
}

static void count_problem(struct import *im, bool warning)
{
    if (warning) {
        im->warnings++;
        return;
    }
    im->row_errors++;
    im->errors++;
}

static void list_problem(struct import *im, size_t column, bool warning, char *text)
{
    struct import_result *r = im->r;

    mem_grow((void **)&r->problems, r->problems_count, &r->problems_cap, sizeof *r->problems);
    r->problems[r->problems_count++] = (struct import_problem) { .row = im->row_number,
                                                                 .column = column,
                                                                 .warning = warning,
                                                                 .heading = mem_copy(
                                                                     heading_of(im, column)),
                                                                 .text = text };
}

void import_sort_problems(struct import *im, size_t first)
{
    struct import_problem *p = im->r->problems;

    for (size_t i = first + 1; i < im->r->problems_count; i++) {
        struct import_problem one = p[i];
        size_t at = i;

        for (; at > first && p[at - 1].column > one.column; at--)
            p[at] = p[at - 1];
        p[at] = one;
    }
}

void import_list_rest(struct import *im)
{
    list_problem(im, NO_COLUMN, true, mem_printf(_("还有 %zu 处问题没有列出。"), im->unlisted));
}

void import_say(struct import *im, size_t column, bool warning, const char *fmt, ...)
{
    const char *heading = heading_of(im, column);
    char *text = NULL;
    va_list args;

    count_problem(im, warning);
    if (im->writing)
        return;
    va_start(args, fmt);
    if (vasprintf(&text, fmt, args) < 0)
        die("out of memory");
    va_end(args);
    if (!warning && im->row_number)
        note_for_row(im, heading, text);
    if (im->r->problems_count >= LISTED_MAX) {
        im->unlisted++;
        free(text);
        return;
    }
    list_problem(im, column, warning, text);
}

void import_problem_text(const char *path, const struct import_problem *p, struct buf *out)
{
    char column[8];

    buf_add(out, path);
    if (p->row)
        buf_printf(out, ":%zu", p->row);
    if (p->column != NO_COLUMN) {
        sheet_column_name(p->column, column);
        buf_printf(out, ":%s", column);
    }
    if (p->heading)
        buf_printf(out, " %s", p->heading);
    buf_printf(out, ": %s%s", p->warning ? _("提醒：") : "", p->text);
}

void import_result_release(struct import_result *r)
{
    for (size_t i = 0; i < r->problems_count; i++) {
        free(r->problems[i].heading);
        free(r->problems[i].text);
    }
    for (size_t i = 0; i < r->unknown_count; i++)
        free(r->unknown_headings[i]);
    free(r->problems);
    free(r->unknown_headings);
    free(r->encoding);
    free(r->bad_file);
    *r = (struct import_result) { 0 };
}

/* work/report.h - one table model, many kinds of paper.
 *
 * Whoever has something to show builds tables; the writers beside this file
 * turn them into text, tab-separated text, CSV, JSON, XLSX or HTML.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_REPORT_H
#define WORK_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"

enum cell_type {
    RC_TEXT,
    RC_COUNT, /* integer */
    RC_MONEY, /* 分; shown in 元 with two decimals, 分 in JSON */
    RC_RATE,  /* numerator/denominator, percent */
    RC_DATE,  /* text YYYY-MM-DD, a real date in XLSX */
    RC_ID,    /* text that must stay text (numbers of cases, identity numbers) */
    RC_CHANGE /* what has changed over the base, in percent; the label says the unit */
};

/* Where a column stands.  Files for programs (plain, CSV, JSON) have every column. */
enum column_show {
    RS_ALWAYS,
    RS_FILLED, /* papers for people leave it out while it is 0 or empty in every row */
    RS_DATA    /* files for programs only */
};

struct report_column {
    char *key; /* JSON key; owned, as all here */
    char *label;
    char *definition; /* or NULL: report foot, XLSX comment, HTML title */
    enum cell_type type;
    enum column_show show;
    bool chart; /* a good one to draw */
};

struct report_cell {
    char *text;          /* RC_TEXT, RC_DATE, RC_ID */
    int64_t n;           /* RC_COUNT, RC_MONEY, numerator of RC_RATE and RC_CHANGE */
    int64_t denominator; /* RC_RATE, RC_CHANGE */
    bool empty;
};

struct report_row {
    char *key, *label;
    struct report_cell *cells; /* one a column */
};

struct report {
    char *name, *title;
    struct period period;
    char *basis;         /* "accepted", "concluded" or NULL */
    char *generated_for; /* district */
    char **axes;
    size_t axes_count;
    char *stub; /* heading of the row labels, or NULL: 项目 */
    struct report_column *columns;
    size_t columns_count, columns_cap;
    struct report_row *rows;
    size_t rows_count, rows_cap;
    struct report_row total; /* cells NULL: no total */
    bool trend;              /* the rows follow each other in time: charts are lines */
    char **notes;            /* lines of the foot: basis, pending, exclusions, broken sums */
    size_t notes_count, notes_cap;
    bool broken;    /* a sum does not hold: exit status 4 */
    bool unchecked; /* a recount was left out, as the first note says: not for a paper */
    int decimals;   /* of rates */
};

struct report *report_new(const char *name, const char *title);
void report_free(struct report *r);
void report_axis(struct report *r, const char *axis);
/* Replaces the text that stands there (title, basis, generated_for, stub). */
void report_put(char **where, const char *text);
/* All columns before the first row.  Valid until the next report_column(). */
struct report_column *report_column(struct report *r, const char *key, const char *label,
                                    enum cell_type type, const char *definition);
/* Cells start empty.  Valid until the next report_row(). */
struct report_row *report_row(struct report *r, const char *key, const char *label);
struct report_row *report_total(struct report *r, const char *label);
void report_set_count(struct report_row *row, size_t column, int64_t n);
void report_set_rate(struct report_row *row, size_t column, int64_t num, int64_t den);
void report_set_text(struct report_row *row, size_t column, const char *text);
void report_note(struct report *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* A cell as people read it, in a report of that many decimals ("—" is "-" here: one cell
 * wide on every terminal).  Appends. */
void report_cell_text(const struct report *r, size_t column, const struct report_cell *c,
                      struct buf *out);
/* Whether papers for people have the column. */
bool report_shown(const struct report *r, size_t column);

enum report_format { RF_TEXT, RF_PLAIN, RF_CSV, RF_JSON, RF_XLSX, RF_HTML, RF_COUNT };
/* "text", "plain", "csv", "json", "xlsx", "html"; RF_COUNT when unknown. */
enum report_format report_format_find(const char *name);

/* Several tables make one paper; xlsx: a sheet each and a sheet of
 * definitions; html: one self-contained page with inline SVG charts; json: the
 * object of CLI.md for one table (with "notes" and "broken" after it), an array for several; a
 * rate has its numerator and denominator beside it, money is in 分.  csv, plain: a heading row,
 * the rows with their keys, the total; several tables with their titles between.  Same tables, same
 * bytes: nothing in a paper depends on the moment it is written (stamp, the
 * document time of xlsx, is given).  text: width is the terminal's, 0 for 100.
 * Binary formats too go into out. */
struct paper {
    const char *title;
    const struct report *const *tables;
    size_t count;
    long long stamp; /* UTC ms, for document properties */
    int width;
    bool brief; /* text: without the definitions of the columns */
};
enum status report_render(const struct paper *p, enum report_format f, struct buf *out,
                          struct err *err);

#endif

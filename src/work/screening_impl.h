/* src/work/screening_impl.h - what the tables of screening share: units and their rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SCREENING_IMPL_H
#define WORK_SCREENING_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/screening.h"
#include "store/findings.h"
#include "work/screening.h"

/* An area that screens, and the row of the table it is counted in. */
struct node {
    int64_t id;
    int level;
    bool active;
    char *name; /* owned */
    size_t row;
};

/* The rows: the chosen area itself, and each area just below it with all that lies below. */
struct line {
    char *code, *name; /* owned */
    bool active;
};

struct units {
    struct node *nodes; /* owned; by id */
    size_t nodes_count, nodes_cap;
    struct line *lines; /* owned; the first one is the chosen area */
    size_t lines_count, lines_cap;
};

/* area 0: the district.  Release also after a failure. */
enum status units_load(struct db *db, int64_t area, struct units *u, struct err *err);
void units_release(struct units *u);
/* NULL when it does not lie in the chosen area. */
const struct node *units_find(const struct units *u, int64_t area);

/* What everything is asked for.  as_of: min(end of the period, today). */
struct figure_rows;
struct asked {
    struct figure_rows *pick; /* the figure whose rows are wanted while it is counted; or NULL */
    struct db *db;
    const struct book *book;
    struct period period;
    int64_t area;
    int today, as_of;
};
struct asked asked_of(struct db *db, const struct book *book, struct period p, int64_t area,
                      int today);
/* The part of the period inside the campaign's dates; NULL: all of it. */
struct period campaign_inside(struct period p, const struct campaign *c);
/* A table of that name with period, district and decimals; yours. */
struct report *screening_start(const struct asked *q, const char *name, const char *title,
                               const char *stub);
/* The row of the line, and its total: code and name; the chosen area is 本级. */
struct report_row *line_row(struct report *r, const struct units *u, size_t line);

struct figure_rows {
    const char *row, *column; /* keys; row NULL or "": the total */
    struct stat_listed *out;
    size_t cap;
};
/* A row that was just counted in that column of that line: it is kept when it is wanted. */
void pick(const struct asked *q, const char *row_key, const char *column, enum kind_id kind,
          int64_t id);
/* The column has rows, though none may be counted. */
void pick_kind(const struct asked *q, const char *column, enum kind_id kind);

/* Days of which the middle one is looked for. */
struct days {
    int *items; /* owned */
    size_t count, cap;
};
void days_add(struct days *d, int days); /* not -1 */
/* Half-up mean of the two in the middle; -1 when there is none. */
int days_median(struct days *d);
/* The 90 % point by nearest rank: the smallest that at least nine in ten do not exceed; -1 when
 * there is none. */
int days_ninth(struct days *d);

/* --- rounds (screening_rounds.c) --- */

struct round_counts {
    long due, reported, late, missing, zero;
    long times, prevented;
};
/* A unit that owes rounds. */
struct owing {
    const struct node *node;
    long missing;
};
struct rounds {
    struct round_counts *lines; /* owned; one a line */
    struct round_counts total;
    struct owing *owing; /* owned; most missing first */
    size_t owing_count, owing_cap;
};
/* Release also after a failure. */
enum status rounds_count(const struct asked *q, const struct units *u, struct rounds *out,
                         struct err *err);
void rounds_release(struct rounds *r);
/* From which day rounds are owed: the setting screening.from, or the campaign's first day. */
int rounds_owed_from(const struct asked *q);

#endif

/* src/work/brief_impl.h - what the files of the brief share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_BRIEF_IMPL_H
#define WORK_BRIEF_IMPL_H

#include "work/brief.h"
#include "work/statistics.h"

/* A table that was asked for once. */
struct asked_table {
    char *name; /* owned */
    bool compared;
    struct report *report; /* owned */
};

struct writing {
    struct db *db;
    const struct book *book;
    const struct brief_request *rq;
    struct period period; /* complete */
    bool since;           /* since the campaign began */
    int today, decimals;
    struct asked_table *tables; /* owned */
    size_t tables_count, tables_cap;
    struct brief *out;
};

/* A sentence until it is known whether it stands. */
struct draft {
    struct buf text, plain;
    size_t first; /* figure of the brief that is its first one */
    bool any;     /* a figure that is not 0 */
    bool lacking; /* a figure or a list that there is not */
};

/* ---- words and values (brief_words.c) ---- */

/* Of a table that stands beside last year's. */
bool brief_is_compared(const char *column);
/* 2022年, 2022年7月, 2022年7月1日至2022年7月3日. */
void brief_dates(struct period p, struct buf *out);
void brief_period(const struct writing *w, struct buf *out);
/* Who reports; yours. */
char *brief_unit(const struct writing *w);
/* The figure as the sentence has it; false when there is none. */
bool brief_value(const struct writing *w, const struct report *r, size_t column,
                 const struct report_cell *c, struct buf *out);
/* The command that shows the same figure; yours. */
char *brief_command(const struct writing *w, const struct report *r, const char *column,
                    const struct report_row *row);

#endif

/* work/brief.h - the brief (简报): the figures of the year as official sentences.
 *
 * The sentences are rows of the office (KIND_SENTENCE, core/sentence.h); the figures
 * are those of work/statistics.h, on the office's basis.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_BRIEF_H
#define WORK_BRIEF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "core/book.h"

struct db;

struct brief_request {
    struct period period; /* DATE_NONE ends: since the campaign began, or this year */
    bool period_given;
    int64_t area; /* 0: the whole district */
    /* As the seals had it that were made by that day: ST_NOT_FOUND when the period was not
     * sealed then, ST_UNBALANCED when a table of the seal does not hold; without sentences
     * that compare. */
    bool published;
    int made_by; /* day; of published only */
};

/* Where a number of the text comes from. */
struct brief_figure {
    char *value;                /* "1124", "99%", as in the text; owned, as all here */
    char *table, *row, *column; /* row NULL: the total */
    char *what;                 /* "六防六促专项行动情况表，合计，受理" */
    char *command;              /* that shows the same figure */
};

struct brief {
    struct buf text;  /* one paragraph, marks [1] behind the numbers */
    struct buf plain; /* the same without marks */
    struct brief_figure *figures;
    size_t count, cap;
};

/* A sentence with a figure that there is not (a rate or a change over nothing), without a
 * row in its list, or all of whose figures are 0 and that does not want that, is left out.
 * Rates have the decimals of the setting brief.decimals.  *out must be released, also after
 * a failure. */
enum status brief_make(struct db *db, const struct book *book, const struct brief_request *rq,
                       int today, struct brief *out, struct err *err);
void brief_release(struct brief *b);
/* The text with its marks and the list of figures below it, for people. */
void brief_text(const struct brief *b, struct buf *out);

#endif

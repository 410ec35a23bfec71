/* core/sentence.h - a sentence of the brief: words with places for figures.
 *
 *     {period}，共调解{campaign.accepted}件，调成率{campaign.rate}。
 *     其中[campaign:{label}调解{accepted}件、]。
 *     最多的是[type/3:{label}{accepted}件、]。
 *
 * {TABLE.COLUMN} is the figure of the table's total, {period} and {unit} are words.
 * [TABLE:...] is written once for each row of the table that has a figure, and {label}
 * and {COLUMN} in it are that row's; with /N the N rows in which the first figure is
 * largest.  Its last character stands between the rows only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_SENTENCE_H
#define CORE_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct record;

enum sentence_kind {
    SP_TEXT,   /* text as it is */
    SP_PERIOD, /* 六防六促专项行动开展以来 */
    SP_UNIT,   /* 漯河市郾城区司法局 */
    SP_LABEL,  /* of the row; inside a list only */
    SP_FIGURE, /* table and column; inside a list the row's, else the total's */
    SP_LIST    /* table, most, inside */
};

struct sentence {
    struct sentence_part *parts; /* owned */
    size_t count, cap;
};

struct sentence_part {
    enum sentence_kind kind;
    char *text;   /* owned: of SP_TEXT */
    char *table;  /* owned: name of the statistic */
    char *column; /* owned: key */
    size_t most;  /* rows of a list, 0 all */
    struct sentence inside;
};

/* ST_INVALID: a place that there is not (the names that would be right follow), a bracket
 * that is not closed, a list in a list or without a figure; *out is then empty. */
enum status sentence_parse(const char *text, struct sentence *out, struct err *err);
void sentence_release(struct sentence *s);

/* The i-th table that figures may come from and its columns separated by |; NULL past the
 * end.  A column of a compared one may also be written COLUMN_base and COLUMN_change. */
const char *sentence_table_nth(size_t i, const char **columns, bool *compared);

/* Whether a row of KIND_SENTENCE can be saved. */
enum status sentence_check(const struct record *row, struct err *err);

#endif

/* core/filter.h - "state:调解中 committee:医疗 accepted:2022-07 overdue 张三".
 *
 * The same words on the list screen, the command line and in saved views.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_FILTER_H
#define CORE_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/err.h"
#include "core/book.h"
#include "core/catalog.h"

enum term_kind {
    TERM_EQUAL,   /* field = value (canonical); for codes with children: the group too */
    TERM_PERIOD,  /* date field within */
    TERM_RANGE,   /* number or amount: min..max, either INT64_MIN/MAX */
    TERM_NAME,    /* FT_REF field whose name contains or is spelt by the text */
    TERM_EMPTY,   /* field:无 */
    TERM_OPEN,    /* open / 未结 */
    TERM_DONE,    /* done / 已结 */
    TERM_OVERDUE, /* overdue / 超期 */
    TERM_WITHIN,  /* due:N, runs out within N days */
    TERM_TEXT,    /* free text: names, numbers, telephones, pinyin, words in the facts */
    TERM_IDS      /* one of an explicit set (a figure's cases) */
};

struct buf;

struct term {
    enum term_kind kind;
    int field;   /* or -1 */
    char *value; /* owned; canonical or as typed */
    struct period period;
    bool undated; /* TERM_PERIOD of a case's acceptance: one that is not accepted yet belongs
                   * to it by the day it was applied for, else registered */
    int64_t min, max;
    int64_t *ids; /* owned */
    size_t ids_count;
    char *label; /* owned: what a chip shows: "状态:调解中" */
    char *word;  /* owned: as it was given, "accepted:this-year"; NULL: TERM_IDS */
};

struct filter {
    struct term *terms;
    size_t count, cap;
};

#define FILTER_INIT                                                                                \
    {                                                                                              \
        0                                                                                          \
    }

/* Adds the words of one argument.  Field names are catalog keys or labels
 * (state, 状态, accepted for accepted_on, …); received: is the acceptance or, of a case that is
 * not accepted yet, the day it was applied for or registered.  ST_USAGE names an unknown field
 * with the nearest one, ST_INVALID a bad value. */
enum status filter_add(struct filter *f, const struct book *book, enum kind_id kind,
                       const char *word, int today, struct err *err);
/* Splits at spaces (quotes keep together) and adds each. */
enum status filter_parse(struct filter *f, const struct book *book, enum kind_id kind,
                         const char *words, int today, struct err *err);
/* The words that the terms were made of, so that filter_parse() makes the same filter: what is
 * relative to the day stays so.  Appends.  False, and nothing appended: an explicit set is among
 * the terms, which no word says. */
bool filter_words(const struct filter *f, struct buf *out);
/* One word as filter_parse() takes it: in quotes when there are spaces in it.  Appends. */
void filter_quote(const char *word, struct buf *out);
/* Takes ids; the label is copied. */
void filter_add_ids(struct filter *f, int64_t *ids, size_t n, const char *label);
void filter_remove(struct filter *f, size_t i);
/* Into a filter that is FILTER_INIT or has terms, which it loses. */
void filter_copy(struct filter *to, const struct filter *from);
void filter_release(struct filter *f);

#endif

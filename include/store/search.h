/* store/search.h - one line typed, results from everything at once.
 *
 * Cases and their parties come from the search index and cost the same in a large
 * office.  Of every other kind the newest rows are looked through, so the cost has a bound.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/person.h"

struct db;

/* How well it fits: as pinyin_match() says it. */
enum search_rank {
    SEARCH_NONE,
    SEARCH_INITIALS_INSIDE,
    SEARCH_INSIDE,   /* words in a text, or in the spelling of a name */
    SEARCH_INITIALS, /* of a name, from its start */
    SEARCH_PREFIX,
    SEARCH_EQUAL
};

struct search_hit {
    enum kind_id kind; /* of the row in which it was found */
    int64_t id;
    int64_t owner; /* the case or finding that it belongs to; 0: it stands alone */
    int field;     /* where it was found */
    enum search_rank rank;
    char *name; /* owned: what it, or what it belongs to, is called */
    char *text; /* owned: the words there with what is around them, on one line */
};

struct search_hits {
    struct search_hit *items; /* owned; kind by kind, the best of each first */
    size_t count, cap;
    bool older; /* rows older than those looked through are there */
};
void search_hits_release(struct search_hits *h);

struct search_query {
    const char *words; /* all of them must fit one record */
    enum mask mask;    /* of what is shown; who may not see names gets MASK_TEXTS in any case */
    size_t most;       /* of each kind */
};

/* Fills out, which the caller has zeroed.  No words: nothing is found. */
enum status search_all(struct db *db, const struct book *book, const struct search_query *q,
                       struct search_hits *out, struct err *err);

/* How well one word fits a value of that field; for tests. */
enum search_rank search_fits(const struct field *f, const char *value, const char *word);

#endif

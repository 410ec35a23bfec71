/* src/store/search_impl.h - what the files of the search share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SEARCH_IMPL_H
#define STORE_SEARCH_IMPL_H

#include "core/record.h"
#include "store/search.h"

/* What is being looked for. */
struct search_work {
    struct db *db;
    const struct book *book;
    const struct search_query *query;
    char **words; /* owned; at least one */
    size_t count;
};

/* Can words stand in it, and may they be looked for there? */
bool search_in_field(const struct search_work *w, const struct field *f);

/* Where the words of the search stand in one or more records: the best place of each. */
struct search_place {
    const struct record *rec; /* of the first word */
    int field;
    enum search_rank rank; /* of the word that fits worst; SEARCH_NONE: one does not fit */
};
struct search_place search_place(const struct search_work *w, const struct record *const *recs,
                                 size_t n);

/* Appends the hit with name and snippet. */
void search_add_hit(const struct search_work *w, const struct search_place *at,
                    struct search_hits *out);
/* Best first from that item on, the order of equals stays; at most the query's most. */
void search_order(const struct search_work *w, struct search_hits *h, size_t from);

/* ---- search_case.c ---- */

/* Cases, then parties. */
enum status search_cases(const struct search_work *w, struct search_hits *out, struct err *err);

#endif

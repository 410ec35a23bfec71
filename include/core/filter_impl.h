/* core/filter_impl.h - parts of the filter reader; for core's filter files only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_FILTER_IMPL_H
#define CORE_FILTER_IMPL_H

#include "core/filter.h"

/* One "field:value", taken apart. */
struct filter_word {
    const struct book *book;
    const struct field *field;
    enum kind_id kind;
    int index;         /* of the field */
    const char *raw;   /* the value as typed */
    const char *plain; /* half-width, lower case, no spaces */
    int today;
    struct err *err;
};

/* Appends a term that says nothing yet: no field, no text, open period. */
struct term *filter_term(struct filter *f, enum term_kind kind);
/* open, done, overdue: adds the term when the word is one of them. */
bool filter_add_group(struct filter *f, const char *plain);

/* Adds what the value of a known field says. */
enum status filter_add_value(struct filter *f, const struct filter_word *w);

/* Index of the field that people mean by the name, or -1. */
int filter_field_find(enum kind_id kind, const char *name);
/* The name nearest to what was typed, or NULL when none is near; yours. */
char *filter_field_nearest(enum kind_id kind, const char *typed);

#endif

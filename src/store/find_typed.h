/* src/store/find_typed.h - the meanings of a typed word, while they are gathered.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FIND_TYPED_H
#define STORE_FIND_TYPED_H

#include "find_impl.h"

#define WAYS_MAX 8

struct way {
    char *select; /* owned: lists ids */
    char *test;   /* owned: about the case c; NULL when there is none */
    bool phrase;  /* nothing but the full-text index is asked */
};

struct typed {
    struct find_plan *plan;
    char *plain;  /* owned: half-width, small letters */
    char *word;   /* owned: its ASCII letters and digits, "" when there is other text */
    char *tokens; /* owned: as in the full-text table */
    size_t han;   /* characters beyond ASCII */
    bool letters, digits;
    bool names;   /* names of parties only */
    bool numbers; /* numbers of cases only */
    struct way ways[WAYS_MAX];
    size_t count;
};

/* Adds a meaning; takes the texts of both. */
void typed_add_way(struct typed *t, struct buf *select, struct buf *test);

/* --- parts of case numbers (find_number.c) --- */

/* 17, 2022-17, 郾医调字第0017号 */
void way_number(struct typed *t);
/* yyd17, yyd2022-17 */
void way_spelt_number(struct typed *t);
/* yyd, 郾医调: all cases of the series. */
void way_series(struct typed *t, const char *typed, bool letters);

#endif

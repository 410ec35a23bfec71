/* src/work/official_impl.h - what the files behind work/official.h share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_OFFICIAL_IMPL_H
#define WORK_OFFICIAL_IMPL_H

#include "screening_impl.h"
#include "stat_impl.h"
#include "store/official.h"
#include "work/official.h"

/* Committees by id, and the line of the units they lie in: 0 the district itself. */
struct organ {
    int64_t id, area;
    char *name; /* owned */
    enum official_organ kind;
    size_t line;
    bool active;
};

struct prevented {
    int64_t case_id;
    int64_t n[OFFICIAL_PREVENTED];
};

/* All that is needed to say what a case adds. */
struct official {
    struct db *db;
    const struct book *book;
    const struct stat_request *rq;
    struct question question;
    struct official_columns columns;
    struct units units;   /* of the whole district */
    struct organ *organs; /* owned; in the order of the paper within a line */
    size_t organs_count, organs_cap;
    size_t *organ_at;            /* owned; by committee id: place in organs */
    size_t organ_ids;            /* places in organ_at */
    struct prevented *prevented; /* owned; by case */
    size_t prevented_count, prevented_cap;
};
/* Release also after a failure. */
enum status official_load(struct db *db, const struct book *book, const struct stat_request *rq,
                          struct official *o, struct err *err);
void official_release(struct official *o);

/* Every case that the facts know, with what it adds and the place of its committee in organs
 * (organs_count: none). */
typedef void official_each(void *ctx, const struct fact *f, size_t organ,
                           const struct official_hits *hits);
enum status official_scan(const struct official *o, official_each *each, void *ctx,
                          struct err *err);

/* The sums of the whole table. */
struct official_sums {
    int64_t *rows;  /* owned; organ * columns + column */
    int64_t *total; /* owned; counted by themselves, not from the rows */
    struct tally identity;
    int64_t cases; /* that count in the total */
};

/* The lines at the foot: each check sum with both its numbers (official_checks.c). */
enum status official_checks(const struct official *o, const struct official_sums *sums,
                            struct report *r, struct err *err);

#endif

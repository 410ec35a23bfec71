/* src/store/find_impl.h - how a query for a list is carried out.
 *
 * Conditions become SQL on one row (predicates) or sets of ids; then rows are taken
 * either in the order of the list, one after the other until the page is full, or all
 * at once and sorted.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FIND_IMPL_H
#define STORE_FIND_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "db_impl.h"
#include "store/find.h"

/* Numbers of rows at which another way is taken. */
struct find_limits {
    size_t rare;      /* what so many rows fit is looked up at once, as a set of ids */
    size_t sparse;    /* ... and so many, when a list turns out to be sparse */
    size_t hits;      /* full-text hits that are kept as ids */
    size_t many;      /* cases listed for a typed word; of more each row is tested */
    size_t tests;     /* rows tested for a full-text match; of more all hits are read */
    size_t small_set; /* a set this small is sorted sooner than met along an index */
    size_t patience;  /* rows looked at in order before sets are made, or rows sorted */
};
extern const struct find_limits find_limits;

/* --- ids --- */

struct id_set {
    int64_t *ids; /* owned; ascending, each once, after id_set_close() */
    size_t count, cap;
};
void id_set_add(struct id_set *s, int64_t id);
void id_set_close(struct id_set *s);
bool id_set_has(const struct id_set *s, int64_t id);
void id_set_release(struct id_set *s);

/* --- conditions (find_plan.c) --- */

struct find_bind {
    char *text; /* owned; NULL: n */
    int64_t n;
};

struct predicate {
    char *sql;    /* owned; about the row c */
    int field;    /* it is about this field alone, or -1 */
    bool indexed; /* rows that fit are found without looking at the others */
    char *list;   /* owned: SQL that gives the ids of very many rows that fit, or NULL */
    bool in_set;  /* the plan's set has no others */
};

struct find_plan {
    const struct find_limits *limits;
    struct db *db;
    const struct book *book;
    enum kind_id kind_id;
    const struct kind *kind;
    struct predicate *predicates; /* all must hold */
    size_t predicates_count, predicates_cap;
    struct find_bind *binds; /* :p0, :p1 ... in the predicates */
    size_t binds_count, binds_cap;
    struct buf match; /* full-text expression that many cases must fit; "" none */
    bool has_set;     /* only these ids */
    struct id_set set;
    struct id_set some; /* a part of those that fit a typed word */
};

/* Appends the name of a new parameter with that value. */
void plan_text(struct find_plan *p, struct buf *sql, const char *text);
void plan_number(struct find_plan *p, struct buf *sql, int64_t n);
/* Takes sql's text as a condition and leaves sql empty; field: see struct predicate. */
struct predicate *plan_require(struct find_plan *p, struct buf *sql, int field, bool indexed);
/* Only ids in s from now on; takes s. */
void plan_intersect(struct find_plan *p, struct id_set *s);
/* The predicates as one expression, without those that the set answers; "1" when there
 * are none.  Yours. */
char *plan_expression(const struct find_plan *p);
/* Values for those parameters of the plan that occur in q. */
void plan_bind(const struct find_plan *p, struct stmt *q);
/* Adds the ids that the SELECT gives, at most max (0 all); *more: there are more. */
enum status plan_collect(const struct find_plan *p, const char *select, size_t max,
                         struct id_set *s, bool *more, struct err *err);

/* Fills *p, which must be released even after a failure. */
enum status plan_make(struct find_plan *p, const struct find_limits *limits, struct db *db,
                      const struct book *book, const struct find_query *q, struct err *err);
void plan_release(struct find_plan *p);
/* Turns what is left of the full-text expression into ids. */
enum status plan_match_to_set(struct find_plan *p, struct err *err);
/* Turns into ids what an index knows, for a list in which few rows turned out to fit. */
enum status plan_narrow(struct find_plan *p, struct err *err);

/* --- terms (find_sql.c) and typed text (find_text.c, find_rows.c) --- */

enum status plan_add_term(struct find_plan *p, const struct term *t, struct err *err);
/* Cases that the typed text finds; names: only in names of parties. */
enum status plan_add_typed(struct find_plan *p, const char *typed, bool names, struct err *err);
/* The same for a kind with a table of ordinary size. */
enum status plan_add_typed_rows(struct find_plan *p, const char *typed, struct err *err);

/* --- order (find_order.c) --- */

/* Where a row stands. */
struct place {
    int64_t id;
    int rank;  /* of the value among codes or rows that have an order of their own */
    char *key; /* owned; the value, NULL empty */
};

struct rank {
    char *value; /* owned */
    int rank;
};

struct find_order {
    int field; /* -1: by id, the newest first */
    bool descending;
    bool numeric;
    bool ranked;
    const char *index;  /* that walks in this order; NULL none */
    struct rank *ranks; /* owned; by value */
    size_t ranks_count, ranks_cap;
};

enum status order_make(struct find_order *o, const struct find_plan *p, int sort, bool descending,
                       struct err *err);
void order_release(struct find_order *o);
struct place order_place(const struct find_order *o, int64_t id, const char *key);
void place_release(struct place *p);
/* < 0 when a stands before b in the list. */
int order_compare(const struct find_order *o, const struct place *a, const struct place *b);

/* --- rows in order (find_walk.c) --- */

struct walk {
    struct find_plan *plan;
    const struct find_order *order;
    const struct place *after; /* NULL: from the start */
    bool inclusive;
    bool back;     /* towards the start of the list */
    size_t budget; /* rows that may be looked at; 0 any number */
    size_t looked;
    bool spent; /* it was not enough */
    /* Takes a row in order; false: enough. */
    bool (*take)(void *ctx, int64_t id, const char *key);
    void *ctx;
};
/* True when rows can be taken in this order without sorting. */
bool walk_can(const struct find_plan *p, const struct find_order *o);
enum status walk_run(struct walk *w, struct err *err);
/* Every matching row in no particular order. */
enum status walk_all(struct walk *w, struct err *err);

/* --- store/find.h with other limits (find.c) --- */

enum status find_page_within(const struct find_limits *limits, struct db *db,
                             const struct book *book, const struct find_query *q,
                             const struct find_row *after, bool inclusive, bool back, size_t limit,
                             struct find_rows *out, struct err *err);
enum status find_count_within(const struct find_limits *limits, struct db *db,
                              const struct book *book, const struct find_query *q, size_t cap,
                              size_t *count, struct err *err);
enum status find_ids_within(const struct find_limits *limits, struct db *db,
                            const struct book *book, const struct find_query *q,
                            void (*each)(void *ctx, int64_t id), void *ctx, struct err *err);

#endif

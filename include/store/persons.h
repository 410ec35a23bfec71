/* store/persons.h - every row in which one person stands, and how it is known that it is him.
 *
 * PIPL art. 45, 46.  Rows belong to one person by identity number; without one, by name and
 * telephone together.  People of one name are never put together: who is meant must be said.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_PERSONS_H
#define STORE_PERSONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/catalog.h"

struct db;

/* As what somebody stands in rows of a kind: the fields that are about him. */
struct person_role {
    enum kind_id kind;
    const char *label;      /* N_() 监护人 */
    int name, id_no, phone; /* fields, -1 none */
    const char *prefix;     /* of the keys of his other fields ("guardian"); NULL: the row is his */
};
const struct person_role *person_role_nth(size_t i); /* NULL past the end */

enum person_match {
    MATCH_ID,   /* the identity number */
    MATCH_BOTH, /* name and telephone */
    MATCH_NAME  /* the name alone: perhaps another one */
};
const char *person_match_label(enum person_match m); /* N_() */

struct person_row {
    const struct person_role *role;
    int64_t id, case_id; /* case_id 0: it belongs to none */
    enum person_match match;
    char *name, *id_no, *phone; /* owned; "" none */
};

/* One person, or candidates of whom one must be chosen. */
struct person_rows {
    struct person_row *items; /* owned; by kind and id */
    size_t count, cap;
    char *name, *id_no, *phone; /* owned: who it is; "" not known */
};
void person_rows_release(struct person_rows *p);

/* What was typed, each an identity number, a telephone or a name, in any order: a row must fit
 * them all.  Needs RIGHT_SENSITIVE; rows outside the scope are left out.  Only MATCH_ID and
 * MATCH_BOTH are surely his.  ST_NOT_FOUND: nobody; ST_CONFLICT: several people fit, or the name
 * alone is known: out->items are then the candidates, one row each person, and the sentence
 * says what to add. */
enum status persons_find(struct db *db, const char *const *words, size_t n, struct person_rows *out,
                         struct err *err);

/* Notes that all of it is given out (EVENT_PERSON), before it is: with the reason.  ST_INVALID
 * without one. */
enum status persons_note(struct db *db, const struct person_rows *p, const char *reason,
                         struct err *err);

/* What was changed in a row of his; texts borrowed. */
struct person_change {
    long long at; /* UTC ms */
    const char *who;
    enum kind_id kind;
    int64_t row_id;
    const char *field;          /* catalog key */
    const char *before, *after; /* masked unless whole; NULL: empty */
    const char *asked_by;       /* who asked for the correction it came with, or NULL */
    const char *reason;         /* of that correction, or NULL */
};
/* Changes of his own fields in the rows that are surely his, oldest first.  whole: the true
 * values behind masked ones; the caller has noted the reason (persons_note()). */
enum status persons_changes(struct db *db, const struct person_rows *p, bool whole,
                            void (*each)(void *ctx, const struct person_change *c), void *ctx,
                            struct err *err);
/* Is the field of the role's row about him?  Others' fields of the same row are not. */
bool person_role_has(const struct person_role *role, int field);

#endif

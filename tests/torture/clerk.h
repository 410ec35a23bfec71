/* tests/torture/clerk.h - somebody who adds, accepts, corrects, takes out and takes back.
 *
 * Through the store, as screens and commands do.  Each deed is announced on his line before
 * ("? WHAT ID TEXT") and confirmed after ("+ WHAT ID TEXT"): what stands behind a + must never
 * be lost, what stands behind a ? alone may be there whole or not at all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_TORTURE_CLERK_H
#define TESTS_TORTURE_CLERK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct book;
struct db;

struct clerk {
    struct db *db;
    struct book *book;
    int number; /* which clerk it is: his login is "clerk3" */
    int line;   /* where he announces and confirms */
    int today;
    int64_t committee, area;
    long deeds;          /* how many he has tried */
    long conflicts;      /* somebody else was faster, and he did it once more */
    int64_t last_person; /* the mediator he added last, 0 none */
    double took;         /* ms of the last save */
    struct err err;      /* of a failure that he sees */
};

/* False: it could not be opened, c->err says why. */
bool clerk_begin(struct clerk *c, const char *path, int number, int line);
/* One deed by chance.  False when he was refused something that he should not have been. */
bool clerk_deed(struct clerk *c);
void clerk_end(struct clerk *c);

#endif

/* store/presence.h - who else is at a terminal, and at which case.
 *
 * No records and no history: a row says that a program runs, is renewed while a case is
 * being changed, and goes when the program ends.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_PRESENCE_H
#define STORE_PRESENCE_H

#include <stdint.h>

#include "base/err.h"

struct db;

/* A sign of life of somebody at a case that is older says nothing any more. */
#define PRESENCE_FRESH_MS 60000

struct presence {
    const char *who;   /* login */
    const char *name;  /* of the account, or the login */
    const char *place; /* "host:1234": one for each program */
    int64_t case_id;   /* that is being changed; 0: none */
    int64_t since;     /* UTC ms */
    int64_t seen;      /* UTC ms of the last sign of life */
};

/* Writes the row of db's login at that place; never waits for another writer: ST_BUSY, and the
 * next sign will do. */
enum status presence_put(struct db *db, const struct presence *p, struct err *err);
enum status presence_drop(struct db *db, const char *place, struct err *err);
/* The others, first who is at a case longest; a row is valid during the call.  A program of
 * this machine that has died is left out; one whose last sign is too old is at no case. */
enum status presence_others(struct db *db, const char *place, int64_t now,
                            void (*each)(void *ctx, const struct presence *p), void *ctx,
                            struct err *err);

#endif

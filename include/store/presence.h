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
    int64_t active;    /* UTC ms of the last key, as of the last sign of life */
    /* Of a list only; NULL and 0 where nobody knows. */
    const char *role;               /* of the account: code of the list "role" */
    const char *terminal, *address; /* where the person sits, as his login says */
    int64_t login_at;               /* UTC ms */
    const char *end_by;             /* login of who has asked that it ends */
};

/* Of this program: "host:1234"; yours. */
char *presence_place(void);

/* Writes the row of db's login at that place, with the event of its login (store/events.h);
 * never waits for another writer: ST_BUSY, and the next sign will do. */
enum status presence_put(struct db *db, const struct presence *p, struct err *err);
enum status presence_drop(struct db *db, const char *place, struct err *err);
/* The others, first who is at a case longest; a row is valid during the call.  A program of
 * this machine that has died is left out; one whose last sign is too old is at no case. */
enum status presence_others(struct db *db, const char *place, int64_t now,
                            void (*each)(void *ctx, const struct presence *p), void *ctx,
                            struct err *err);

/* ---- for who keeps the accounts ---- */

/* Every session, the oldest login first, own ones too; rows of programs that have died are taken
 * away before, where the file can be written.  RIGHT_ACCOUNTS, else ST_DENIED. */
enum status presence_list(struct db *db, int64_t now,
                          void (*each)(void *ctx, const struct presence *p), void *ctx,
                          struct err *err);
/* Asks the program at that place to end, which it does within seconds and keeps what was typed;
 * EVENT_END in the same transaction.  RIGHT_ACCOUNTS; ST_NOT_FOUND: no such session, ST_INVALID:
 * it is one's own. */
enum status presence_ask_end(struct db *db, const char *place, struct err *err);
/* Who has asked the program at that place to end; yours, NULL nobody. */
char *presence_end_asked(struct db *db, const char *place);

#endif

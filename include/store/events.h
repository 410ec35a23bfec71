/* store/events.h - what happened beside changes of rows, each linked into the audit chain.
 *
 * Logins, exports, prints, what was looked at unmasked, refused rights, settings, backups:
 * who, from which terminal and address, when, about what.  Append-only by trigger and by
 * chain.  Details never hold identity numbers or telephones.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_EVENTS_H
#define STORE_EVENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/catalog.h"

struct db;

enum event_what {
    EVENT_LOGIN,   /* the terminal program was opened */
    EVENT_LOGOUT,  /* … and closed, or ended by the idle time */
    EVENT_COMMAND, /* a command that changed something */
    EVENT_EXPORT,
    EVENT_PRINT,
    EVENT_UNMASK, /* sensitive fields of a record were shown; detail: the reason */
    EVENT_DENIED, /* a right that was missing */
    EVENT_SETTING,
    EVENT_BACKUP,
    EVENT_RESTORE,
    EVENT_NIGHTLY,
    EVENT_SEAL,
    EVENT_IMPORT,
    EVENT_REPAIR,  /* indexes or tallies were made anew */
    EVENT_DESTROY, /* personal data of a case were destroyed; detail: which rows of history */
    EVENT_PERSON,  /* all that is held on a person was given out */
    EVENT_COUNT
};
const char *event_key(enum event_what what);   /* "login" */
const char *event_label(enum event_what what); /* N_() 登录 */
enum event_what event_find(const char *key);   /* EVENT_COUNT when there is none */

struct event {
    int64_t seq;
    long long at; /* UTC ms */
    const char *who;
    enum event_what what;
    const char *terminal, *address, *program; /* or NULL */
    enum kind_id kind;                        /* KIND_COUNT: about no row */
    int64_t row_id;
    const char *detail;
};

/* Where this connection's person sits and with what program; copied.  The event of the session
 * (EVENT_LOGIN of a terminal program, else EVENT_COMMAND) is written with the first change or
 * the first event_add(), in its transaction; every row of history then names it. */
void db_set_session(struct db *db, const char *terminal, const char *address, const char *program,
                    bool interactive);
/* Seq of that event, writing it when it is not there yet; inside db_begin(). */
enum status event_session(struct db *db, int64_t *seq, struct err *err);

/* Adds one, in a transaction of its own or in the one that runs.  kind, row_id: what it is
 * about (KIND_COUNT, 0: nothing); detail may be NULL.  ST_BUSY when somebody writes too long;
 * then the act that it belongs to must not happen. */
enum status event_add(struct db *db, enum event_what what, enum kind_id kind, int64_t row_id,
                      const char *detail, struct err *err);

struct event_query {
    const char *who;
    enum event_what what; /* EVENT_COUNT: any */
    enum kind_id kind;    /* KIND_COUNT: any */
    int64_t row_id;
    long long from, to; /* UTC ms, both included; to 0: no end */
    int64_t before;     /* seq after which to go on; 0: from the newest */
    size_t limit;       /* 0: all */
};
/* Newest first. */
enum status events_page(struct db *db, const struct event_query *q,
                        void (*each)(void *ctx, const struct event *e), void *ctx, struct err *err);

/* ---- the chain ----
 *
 * Each row of history and of event holds SHA-256 over the hash of the row before it and its own
 * fields, each with its length (base/digest.h).  The first row of each after the upgrade to the
 * chain links to a digest of all rows before. */
struct audit_head {
    int64_t history, events; /* last seq of each, 0 none */
    char hash[65];           /* SHA-256 over both last hashes: one word that stands for all */
};
enum status audit_head(struct db *db, struct audit_head *head, struct err *err);
/* Walks both chains; each break is given to say() with table, seq, time and who; the first one
 * comes first.  ST_UNBALANCED when there was any.  head may be NULL. */
enum status audit_verify(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct audit_head *head, struct err *err);

#endif

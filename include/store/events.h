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
    EVENT_UNMASK, /* sensitive fields of a record, or (row_id 0) of a list, were shown; detail: the
                   * reason, of a list how many rows and by what words */
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
    EVENT_CHAIN,   /* the chain began; detail: rows of history that are older than it */
    EVENT_END,     /* somebody's session was ended by who keeps the accounts */
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

/* Where this connection's person sits and with what program; copied.  Terminal and address are
 * what his environment says (base/world.h), so evidence of second rank: who he is comes from
 * the kernel or from sudo, where he sits does not.
 *
 * The event of the session (EVENT_LOGIN of a terminal program, else EVENT_COMMAND) is written
 * with the first change, in its transaction; every row of history then names it.  A login is
 * also written before any other event; the event of a command tells where it was given itself.
 * A connection that was not told anything has no session. */
void db_set_session(struct db *db, const char *terminal, const char *address, const char *program);
/* Seq of that event, writing it when it is not there yet; 0 without a session.  Inside
 * db_begin(). */
enum status event_session(struct db *db, int64_t *seq, struct err *err);
/* The terminal program was opened: the session's event is a login from now on; or closed:
 * EVENT_LOGOUT, only when its login was written, with how it ended (or NULL) as the detail.
 * A file that cannot be written, or is busy too long, is no reason not to look at it: what is
 * not written now is written with the first change. */
void event_login(struct db *db);
void event_logout(struct db *db, const char *how);

/* Adds one, in a transaction of its own or in the one that runs, but not in a read snapshot.
 * kind, row_id: what it is about (KIND_COUNT, 0: nothing); detail may be NULL.  ST_BUSY when
 * somebody writes too long, ST_DENIED on a file that is only read; then the act that it belongs
 * to must not happen. */
enum status event_add(struct db *db, enum event_what what, enum kind_id kind, int64_t row_id,
                      const char *detail, struct err *err);

struct event_query {
    const char *who;
    enum event_what what; /* EVENT_COUNT: any */
    enum kind_id kind;    /* KIND_COUNT: any */
    int64_t row_id;       /* 0: any */
    long long from, to;   /* UTC ms, both included; to 0: no end */
    /* The event after which to go on: from one that was given before. */
    long long after_at;
    int64_t after_seq; /* 0: from the newest */
    size_t limit;      /* 0: all */
    bool oldest_first; /* then without after_seq */
};
/* Newest first unless asked otherwise. */
enum status events_page(struct db *db, const struct event_query *q,
                        void (*each)(void *ctx, const struct event *e), void *ctx, struct err *err);

/* History and events in one order of time, newest first or, when both queries say so, oldest
 * first; of each entry one is NULL.  A limit of AUDIT_NONE leaves that one out. */
#define AUDIT_NONE SIZE_MAX
struct change;
struct history_query;
enum status audit_page(struct db *db, const struct history_query *changes,
                       const struct event_query *events, size_t limit,
                       void (*each)(void *ctx, const struct change *c, const struct event *e),
                       void *ctx, struct err *err);

/* ---- the chain ----
 *
 * Each row of history and of event holds SHA-256 over the hash of the row before it (32 zero
 * bytes before the first) and over all its own columns, each with its length (base/digest.h).
 * Rows that are older than the chain were linked when the file was brought to it; EVENT_CHAIN
 * says which: they prove that nothing changed since then.
 *
 * The chain holds no secret: who can write the file past the program can make a chain of his
 * own.  What proves the contrary is a head that stands elsewhere: in each night's report, in
 * each seal, on paper.  So the last rows, taken away, show by the head alone. */
struct audit_head {
    int64_t history, events; /* last seq of each, 0 none */
    char hash[65];           /* SHA-256 over both last hashes: one word that stands for all */
};
enum status audit_head(struct db *db, struct audit_head *head, struct err *err);
/* The head as it was before that moment (UTC ms): the same whenever it is asked for, as long as
 * the clock is not set back.  0: now. */
enum status audit_head_at(struct db *db, long long before, struct audit_head *head,
                          struct err *err);
/* Walks both chains in one snapshot, events first, since they say what was destroyed; each break is
 * given to say() with table, seq, time, who and about what.  A row whose content does not fit any
 * more is none when it was emptied by a destruction (below).  ST_UNBALANCED when there was any
 * break, the first one in err.  head and say may be NULL. */
enum status audit_verify(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct audit_head *head, struct err *err);
/* The same in front of somebody who waits: going() is told now and then how many rows have been
 * walked; when it says false that is all, ST_CANCELLED. */
enum status audit_verify_going(struct db *db, void (*say)(void *ctx, const char *text),
                               bool (*going)(void *ctx, size_t rows), void *ctx,
                               struct audit_head *head, struct err *err);

/* ---- destruction ----
 *
 * A destroyed case's rows of history lose before and after and keep their hash.  The detail of
 * EVENT_DESTROY names them and holds a digest of what was left of them, so that from then on
 * that is protected instead: "history:12-40,57 rest:<64 hexadecimal digits>", then, after a
 * blank, anything. */

/* Writes it for all rows of the case, after they were emptied and in the same transaction; text
 * (or NULL) follows in the detail. */
enum status event_destroyed(struct db *db, int64_t case_id, const char *text, struct err *err);
/* The next range of "12-40,57"; *p moves behind it.  False at the end or at what is none. */
bool audit_next_range(const char **p, int64_t *from, int64_t *to);

#endif

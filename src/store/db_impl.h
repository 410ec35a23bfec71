/* src/store/db_impl.h - what the files of the store know of a connection.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_DB_IMPL_H
#define STORE_DB_IMPL_H

#include <sqlite3.h>

#include "chain_impl.h"
#include "core/catalog.h"
#include "core/rights.h"
#include "store/access.h"
#include "store/db.h"

/* A prepared statement that waits for its next use. */
struct stmt_slot {
    const char *sql; /* the literal's address is the key */
    sqlite3_stmt *s; /* NULL while it is lent out */
    struct stmt_slot *next;
};

/* db_open for a look: an older file is left as it is. */
#define DB_INSPECT (1u << 16)
/* With DB_MEMORY: nothing is in it. */
#define DB_BARE (1u << 17)

/* SQL of a kind, put together from the catalog when it is first needed. */
enum kind_sql {
    SQL_SELECT,   /* one row by :id */
    SQL_CHILDREN, /* rows of the case :id in their order */
    SQL_INSERT,
    SQL_VOID,
    SQL_REACH, /* is the row ?1 in the scope (access.c) */
    SQL_COUNT
};

#define STMT_BUCKETS 256 /* a power of two */

struct db {
    sqlite3 *sq;
    char *path; /* owned */
    char *who;  /* owned */
    unsigned flags;
    int wait_ms;
    int64_t wait_from;   /* world_ticks() of the busy handler's first call */
    int64_t wait_until;  /* world_ticks() at which the busy handler gives up */
    bool checkpointing;  /* the busy handler is called from the WAL hook */
    int checkpoint_from; /* pages in the WAL from which the hook tries again */
    int depth;           /* of db_begin */
    int read_depth;      /* of db_begin_read */
    enum status failed;  /* first failure inside the transaction */
    int64_t act;         /* history: number of this transaction, 0 until its first row */
    struct chain_end ends[CHAIN_COUNT];
    struct session session;
    struct stmt_slot *slots[STMT_BUCKETS];
    char *kind_sql[KIND_COUNT][SQL_COUNT]; /* owned */
    char *which_sql;                       /* owned: which kinds have rows of a case */
    struct access access;                  /* of the person (store/access.h) */
    enum access_as as;                     /* who it is without an account */
    int64_t *areas;                        /* owned: access.area and what lies below, ascending */
    size_t areas_count, areas_cap;
    int64_t ground; /* the area that access.committee screens; 0 none */
    char *refused;  /* owned: a refusal that waits for the end of the transaction, or NULL */
    enum kind_id refused_kind; /* what it is about */
    int64_t refused_id;
};

/* Sets what statements of the connection may do at all, and how large they may be: no other
 * file, no code from outside, functions and PRAGMAs of a list only, and no change while
 * db_only_reads(). */
void db_guard(struct db *db);
/* Opened for reading, or in a snapshot (db_begin_read) of its own. */
bool db_only_reads(const struct db *db);

/* Turns an SQLite result code into a status and a sentence. */
enum status db_refuse(struct db *db, int rc, struct err *err);

/* By position (1 is the first), for bulk work. */
void db_bind_text_at(struct stmt *q, int at, const char *text); /* NULL binds NULL; copied */
void db_bind_int_at(struct stmt *q, int at, int64_t n);
void db_bind_blob_at(struct stmt *q, int at, const void *data, size_t n);
void db_bind_null_at(struct stmt *q, int at);

/* Finalizes what the cache holds. */
void db_forget_statements(struct db *db);

#endif

/* src/store/chain_impl.h - the links of the audit chain, as the files that write rows use them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CHAIN_IMPL_H
#define STORE_CHAIN_IMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/digest.h"
#include "base/err.h"

struct db;
struct stmt;

enum chain_id { CHAIN_HISTORY, CHAIN_EVENTS, CHAIN_COUNT };

/* The newest row of a chain; seq 0: there is none, and hash is all zero. */
struct chain_end {
    bool known; /* in this transaction */
    int64_t seq;
    unsigned char hash[DIGEST_SIZE];
};

/* Where a connection's person sits; all texts owned. */
struct session {
    bool set, interactive;
    char *terminal, *address, *program;
    int64_t event; /* its event, 0: not written yet */
    bool unsure;   /* … in a transaction that may still be rolled back */
};

/* A column of a row: what the digest is fed and the statement is bound. */
struct chain_cell {
    enum { CELL_NULL, CELL_INT, CELL_TEXT } type;
    int64_t number;
    const char *text; /* borrowed; not ended by a zero byte when it was read from a row */
    size_t n;
};
struct chain_cell chain_int(int64_t n);
struct chain_cell chain_id(int64_t n);          /* 0 is NULL */
struct chain_cell chain_text(const char *text); /* NULL is NULL */

enum {
    H_SEQ,
    H_ACT,
    H_AT,
    H_WHO,
    H_WHAT,
    H_KIND,
    H_ROW,
    H_VERSION,
    H_FIELD,
    H_BEFORE,
    H_AFTER,
    H_CASE,
    H_SESSION,
    H_COUNT
};
enum {
    E_SEQ,
    E_AT,
    E_WHO,
    E_WHAT,
    E_TERMINAL,
    E_ADDRESS,
    E_PROGRAM,
    E_KIND,
    E_ROW,
    E_DETAIL,
    E_COUNT
};
#define CHAIN_CELLS H_COUNT /* the most of both */

/* What a chain is made of: SQL of all its columns in the order above. */
struct chain {
    const char *table;
    int cells;
    const char *select; /* … FROM table, then the hash; to be followed by WHERE or ORDER */
    const char *insert; /* by position, then the hash */
    const char *last;   /* seq and hash of the newest */
    int at, who;        /* cells */
};
const struct chain *chain_get(enum chain_id id);

/* The seq that the next row gets.  Inside db_begin(). */
enum status chain_next(struct db *db, enum chain_id id, int64_t *seq, struct err *err);
/* Adds the row with its link; cells[0] must be what chain_next() said.  Inside db_begin(). */
enum status chain_add(struct db *db, enum chain_id id, const struct chain_cell *cells,
                      struct err *err);
/* The row that q stands on, selected by chain->select; texts are valid until its next call. */
void chain_read(struct stmt *q, const struct chain *c, struct chain_cell *cells);
/* SHA-256 over the hash before and the cells. */
void chain_link(const unsigned char before[DIGEST_SIZE], const struct chain_cell *cells, int n,
                unsigned char out[DIGEST_SIZE]);
/* Another process may have written since: at the beginning of each transaction. */
void chain_forget(struct db *db);
/* What the transaction wrote is gone (true) or stays; at its end. */
void session_settle(struct db *db, bool gone);
void session_release(struct db *db);
/* Links all rows of history that were there before the chain, and notes which they were. */
enum status chain_start(struct db *db, struct err *err);
/* SHA-256 over those rows of history as they are now; parts: "12-40,57".  ST_INVALID: it is no
 * such list. */
enum status chain_rest(struct db *db, const char *parts, char hex[DIGEST_TEXT_SIZE],
                       struct err *err);

#endif

/* store/db.h - the door to SQLite: open, transactions, statements.
 *
 * WAL on a local disk, synchronous FULL, foreign keys on, defensive, no
 * double-quoted strings.  Checkpoints are taken in FULL mode from the WAL
 * hook; see doc/architecture.md for why.  Text that came from a person is
 * always bound, never printed into SQL.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct db;
struct sqlite3_stmt;

enum db_flag {
    DB_CREATE = 1 << 0, /* make the file (0600) when it is not there */
    DB_READONLY = 1 << 1,
    DB_FORCE_FS = 1 << 2, /* even on NFS, SMB */
    DB_MEMORY = 1 << 3,   /* path is ignored: a private database for tests */
    /* With DB_READONLY: a file that is shorter than it says is opened all the same, to save what
     * is left; what cannot be read is ST_CORRUPT when it is asked for. */
    DB_DAMAGED = 1 << 4
};

/* Opens the file and brings its schema up to date (store/schema.h).  With DB_READONLY on a disk
 * that nobody can write, also when SQLite's own files beside it are not there.
 * ST_NOT_FOUND no file and no DB_CREATE; ST_BUSY locked; ST_CORRUPT not ours
 * or damaged; ST_DENIED by permissions; ST_INVALID a newer program's file, or
 * a network file system. */
enum status db_open(const char *path, unsigned flags, struct db **out, struct err *err);
void db_close(struct db *db); /* NULL is fine */
const char *db_path(const struct db *db);
bool db_read_only(const struct db *db); /* opened with DB_READONLY */

/* The login under which changes are recorded; copied. */
void db_set_who(struct db *db, const char *who);
const char *db_who(const struct db *db);
/* How long a call waits for another writer, 5,000 ms at first. */
void db_set_wait(struct db *db, int ms);
/* Changes when another connection has committed. */
int64_t db_seen_version(struct db *db);

/* Counted: the outermost begin takes the write lock at once (BEGIN IMMEDIATE),
 * the outermost end commits when st is ST_OK and everything inside was, else
 * rolls back.  No transaction may live across a key press.  ST_INVALID when a newer program has
 * upgraded the file since it was opened: nothing may be written any more. */
enum status db_begin(struct db *db, struct err *err);
enum status db_end(struct db *db, enum status st, struct err *err);
/* A read snapshot over several queries. */
enum status db_begin_read(struct db *db, struct err *err);
void db_end_read(struct db *db);
/* Runs statements that return nothing and take no values. */
enum status db_exec(struct db *db, const char *sql, struct err *err);
int64_t db_last_id(struct db *db);
int64_t db_changes(struct db *db);

/* A statement remembers its first error; later calls do nothing; db_finish
 * turns it into a status and a sentence.  SQL texts are cached per connection
 * by address of the literal. */
struct stmt_slot;
struct stmt {
    struct db *db;
    struct sqlite3_stmt *s;
    struct stmt_slot *slot; /* where the cache gets it back; NULL: not cached */
    int rc;
    bool asked; /* a row was asked for */
    bool done;
};

void db_prepare(struct db *db, struct stmt *q, const char *sql);
/* The same for SQL that was put together from catalog keys; not cached. */
void db_prepare_text(struct db *db, struct stmt *q, const char *sql);
void db_bind_text(struct stmt *q, const char *name, const char *text); /* NULL binds NULL; copied */
void db_bind_int(struct stmt *q, const char *name, int64_t n);
void db_bind_null(struct stmt *q, const char *name);
void db_bind_blob(struct stmt *q, const char *name, const void *data, size_t n);
/* The next row; false at the end or after an error. */
bool db_row(struct stmt *q);
/* Columns of the row; text is valid until the next db_ call on q; NULL for NULL. */
const char *db_text(struct stmt *q, int column);
int64_t db_int(struct stmt *q, int column);
bool db_is_null(struct stmt *q, int column);
const void *db_blob(struct stmt *q, int column, size_t *n);
/* Runs what is left when no row was asked for, frees, reports. */
enum status db_finish(struct stmt *q, struct err *err);
/* Runs it, then makes it ready for new values (bulk work). */
enum status db_again(struct stmt *q, struct err *err);

/* One integer from a query without values; fallback when it has no row. */
int64_t db_number(struct db *db, const char *sql, int64_t fallback);

/* integrity_check, foreign_key_check and FTS check; each problem is given to
 * say().  ST_CORRUPT when there was any. */
enum status db_integrity(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct err *err);
/* The first look, at most a moment: the structure of a file that is not large, nothing of a large
 * one, which the night checks.  ST_CORRUPT. */
enum status db_glance(struct db *db, struct err *err);
/* Free text into a value of the settings table, and back (NULL when unset; yours). */
enum status db_setting_put(struct db *db, const char *key, const char *value, struct err *err);
char *db_setting(struct db *db, const char *key);

#endif

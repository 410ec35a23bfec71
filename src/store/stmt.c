/* src/store/stmt.c - statements that remember their first error.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/db.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "db_impl.h"

static struct stmt_slot **bucket(struct db *db, const char *sql)
{
    uintptr_t n = (uintptr_t)sql;

    return &db->slots[(n ^ n >> 8 ^ n >> 16) & (STMT_BUCKETS - 1)];
}

static struct stmt_slot *slot_for(struct db *db, const char *sql)
{
    struct stmt_slot **head = bucket(db, sql);
    struct stmt_slot *slot = *head;

    while (slot && slot->sql != sql)
        slot = slot->next;
    if (!slot) {
        slot = mem_alloc(sizeof(*slot));
        slot->sql = sql;
        slot->next = *head;
        *head = slot;
    }
    return slot;
}

void db_forget_statements(struct db *db)
{
    for (size_t i = 0; i < STMT_BUCKETS; i++) {
        while (db->slots[i]) {
            struct stmt_slot *slot = db->slots[i];

            db->slots[i] = slot->next;
            sqlite3_finalize(slot->s);
            free(slot);
        }
    }
}

static void prepare(struct db *db, struct stmt *q, const char *sql, unsigned flags)
{
    q->rc = sqlite3_prepare_v3(db->sq, sql, -1, flags, &q->s, NULL);
}

void db_prepare_text(struct db *db, struct stmt *q, const char *sql)
{
    *q = (struct stmt) { .db = db };
    prepare(db, q, sql, 0);
}

void db_prepare(struct db *db, struct stmt *q, const char *sql)
{
    struct stmt_slot *slot = slot_for(db, sql);

    *q = (struct stmt) { .db = db, .slot = slot };
    /* The text is compared too: a buffer that was freed may have had the
     * address of this one. */
    if (slot->s && strcmp(sqlite3_sql(slot->s), sql) == 0) {
        q->s = slot->s;
        slot->s = NULL;
        return;
    }
    sqlite3_finalize(slot->s);
    slot->s = NULL;
    prepare(db, q, sql, SQLITE_PREPARE_PERSISTENT);
}

static int place(struct stmt *q, const char *name)
{
    int at;

    if (q->rc != SQLITE_OK)
        return 0;
    at = sqlite3_bind_parameter_index(q->s, name);
    if (at == 0)
        die("BUG: no parameter %s in: %s", name, sqlite3_sql(q->s));
    return at;
}

static bool ready(struct stmt *q)
{
    q->done = false;
    return q->rc == SQLITE_OK;
}

void db_bind_text_at(struct stmt *q, int at, const char *text)
{
    if (ready(q))
        q->rc = text ? sqlite3_bind_text(q->s, at, text, -1, SQLITE_TRANSIENT)
                     : sqlite3_bind_null(q->s, at);
}

void db_bind_int_at(struct stmt *q, int at, int64_t n)
{
    if (ready(q))
        q->rc = sqlite3_bind_int64(q->s, at, n);
}

void db_bind_null_at(struct stmt *q, int at)
{
    if (ready(q))
        q->rc = sqlite3_bind_null(q->s, at);
}

void db_bind_blob_at(struct stmt *q, int at, const void *data, size_t n)
{
    if (ready(q))
        q->rc = sqlite3_bind_blob64(q->s, at, data, n, SQLITE_TRANSIENT);
}

void db_bind_text(struct stmt *q, const char *name, const char *text)
{
    db_bind_text_at(q, place(q, name), text);
}

void db_bind_int(struct stmt *q, const char *name, int64_t n)
{
    db_bind_int_at(q, place(q, name), n);
}

void db_bind_null(struct stmt *q, const char *name)
{
    db_bind_null_at(q, place(q, name));
}

void db_bind_blob(struct stmt *q, const char *name, const void *data, size_t n)
{
    db_bind_blob_at(q, place(q, name), data, n);
}

static bool step(struct stmt *q)
{
    int rc;

    if (q->rc != SQLITE_OK || q->done)
        return false;
    /* One that was prepared before the reading began was allowed to write then. */
    if (db_only_reads(q->db) && !sqlite3_stmt_readonly(q->s)) {
        q->rc = SQLITE_AUTH;
        return false;
    }
    rc = sqlite3_step(q->s);
    if (rc == SQLITE_ROW)
        return true;
    q->done = true;
    if (rc != SQLITE_DONE)
        q->rc = rc;
    return false;
}

bool db_row(struct stmt *q)
{
    q->asked = true;
    return step(q);
}

const char *db_text(struct stmt *q, int column)
{
    return q->rc == SQLITE_OK ? (const char *)sqlite3_column_text(q->s, column) : NULL;
}

int64_t db_int(struct stmt *q, int column)
{
    return q->rc == SQLITE_OK ? sqlite3_column_int64(q->s, column) : 0;
}

bool db_is_null(struct stmt *q, int column)
{
    return q->rc != SQLITE_OK || sqlite3_column_type(q->s, column) == SQLITE_NULL;
}

const void *db_blob(struct stmt *q, int column, size_t *n)
{
    const void *data = q->rc == SQLITE_OK ? sqlite3_column_blob(q->s, column) : NULL;

    *n = data ? (size_t)sqlite3_column_bytes(q->s, column) : 0;
    return data;
}

static void run_out(struct stmt *q)
{
    while (step(q))
        ;
}

enum status db_again(struct stmt *q, struct err *err)
{
    q->done = false;
    run_out(q);
    if (q->rc != SQLITE_OK)
        return db_refuse(q->db, q->rc, err);
    sqlite3_reset(q->s);
    sqlite3_clear_bindings(q->s);
    q->asked = false;
    return ST_OK;
}

static void give_back(struct stmt *q)
{
    if (!q->slot || !q->s || q->slot->s) {
        sqlite3_finalize(q->s); /* not cached, or a second one of the same text */
        return;
    }
    sqlite3_reset(q->s);
    sqlite3_clear_bindings(q->s);
    q->slot->s = q->s;
}

enum status db_finish(struct stmt *q, struct err *err)
{
    enum status st = ST_OK;

    if (!q->asked)
        run_out(q);
    if (q->rc != SQLITE_OK)
        st = db_refuse(q->db, q->rc, err); /* before reset: it asks for the message */
    give_back(q);
    *q = (struct stmt) { .db = q->db };
    return st;
}

int64_t db_number(struct db *db, const char *sql, int64_t fallback)
{
    struct stmt q;
    int64_t n = fallback;

    db_prepare_text(db, &q, sql);
    if (db_row(&q) && !db_is_null(&q, 0))
        n = db_int(&q, 0);
    db_finish(&q, NULL);
    return n;
}

/* src/store/chain.c - adds rows to history and event, each linked to the one before.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "chain_impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "store/events.h"

#define HISTORY                                                                                    \
    "seq, act, at, who, what, kind, row_id, version, field, before, after, case_id, session, hash"
#define EVENT "seq, at, who, what, terminal, address, program, kind, row_id, detail, hash"

/* clang-format off */
static const struct chain chains[CHAIN_COUNT] = {
    [CHAIN_HISTORY] = {
        .table = "history", .cells = H_COUNT, .at = H_AT, .who = H_WHO,
        .select = "SELECT " HISTORY " FROM history ",
        .insert = "INSERT INTO history(" HISTORY ")"
                  " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        .last = "SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1" },
    [CHAIN_EVENTS] = {
        .table = "event", .cells = E_COUNT, .at = E_AT, .who = E_WHO,
        .select = "SELECT " EVENT " FROM event ",
        .insert = "INSERT INTO event(" EVENT ")"
                  " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        .last = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1" },
};
/* clang-format on */

const struct chain *chain_get(enum chain_id id)
{
    return &chains[id];
}

struct chain_cell chain_int(int64_t n)
{
    return (struct chain_cell) { .type = CELL_INT, .number = n };
}

struct chain_cell chain_id(int64_t n)
{
    return n ? chain_int(n) : (struct chain_cell) { .type = CELL_NULL };
}

struct chain_cell chain_text(const char *text)
{
    if (!text)
        return (struct chain_cell) { .type = CELL_NULL };
    return (struct chain_cell) { .type = CELL_TEXT, .text = text, .n = strlen(text) };
}

void chain_read(struct stmt *q, const struct chain *c, struct chain_cell *cells)
{
    for (int i = 0; i < c->cells; i++) {
        /* The bytes, not the text: what stands behind a zero byte counts, too. */
        switch (q->s ? sqlite3_column_type(q->s, i) : SQLITE_NULL) {
        case SQLITE_NULL:
            cells[i] = (struct chain_cell) { .type = CELL_NULL };
            break;
        case SQLITE_INTEGER:
            cells[i] = chain_int(db_int(q, i));
            break;
        default:
            cells[i] = (struct chain_cell) { .type = CELL_TEXT };
            cells[i].text = db_blob(q, i, &cells[i].n);
        }
    }
}

static void feed(struct digest *d, const struct chain_cell *cells, int n)
{
    for (int i = 0; i < n; i++) {
        if (cells[i].type == CELL_INT)
            digest_int(d, cells[i].number);
        else if (cells[i].type == CELL_TEXT)
            digest_bytes(d, cells[i].text, cells[i].n);
        else
            digest_text(d, NULL);
    }
}

void chain_link(const unsigned char before[DIGEST_SIZE], const struct chain_cell *cells, int n,
                unsigned char out[DIGEST_SIZE])
{
    struct digest *d = digest_new();

    digest_bytes(d, before, DIGEST_SIZE);
    feed(d, cells, n);
    digest_end(d, out);
}

void chain_forget(struct db *db)
{
    for (int i = 0; i < CHAIN_COUNT; i++)
        db->ends[i].known = false;
}

/* A hash that somebody took away is all zero for the next row; verifying names the place. */
static enum status find_end(struct db *db, enum chain_id id, struct err *err)
{
    struct chain_end *end = &db->ends[id];
    struct stmt q;
    enum status st;

    if (end->known)
        return ST_OK;
    *end = (struct chain_end) { .known = true };
    db_prepare(db, &q, chains[id].last);
    if (db_row(&q)) {
        size_t n = 0;
        const void *hash = db_blob(&q, 1, &n);

        end->seq = db_int(&q, 0);
        if (n == DIGEST_SIZE)
            memcpy(end->hash, hash, n);
    }
    st = db_finish(&q, err);
    if (st != ST_OK)
        end->known = false;
    return st;
}

enum status chain_next(struct db *db, enum chain_id id, int64_t *seq, struct err *err)
{
    enum status st = find_end(db, id, err);

    *seq = db->ends[id].seq + 1;
    return st;
}

enum status chain_add(struct db *db, enum chain_id id, const struct chain_cell *cells,
                      struct err *err)
{
    const struct chain *c = &chains[id];
    struct chain_end *end = &db->ends[id];
    unsigned char hash[DIGEST_SIZE];
    struct stmt q;
    enum status st;

    if (!end->known || cells[0].number != end->seq + 1)
        BUG("a link that does not follow the last one");
    chain_link(end->hash, cells, c->cells, hash);
    db_prepare(db, &q, c->insert);
    for (int i = 0; i < c->cells; i++) {
        if (cells[i].type == CELL_INT)
            db_bind_int_at(&q, i + 1, cells[i].number);
        else if (cells[i].type == CELL_TEXT)
            db_bind_text_at(&q, i + 1, cells[i].text);
    }
    db_bind_blob_at(&q, c->cells + 1, hash, sizeof(hash));
    st = db_finish(&q, err);
    if (st != ST_OK)
        return st;
    end->seq = cells[0].number;
    memcpy(end->hash, hash, sizeof(hash));
    return ST_OK;
}

/* ---- the upgrade ---- */

/* Each row is read with one statement and changed with another: SQLite may see a changed row
 * again on the way, but not when it goes by the key that does not change. */
static enum status link_old_rows(struct db *db, int64_t *last, struct err *err)
{
    const struct chain *c = &chains[CHAIN_HISTORY];
    char *sql = mem_printf("%sORDER BY seq", c->select);
    unsigned char hash[DIGEST_SIZE] = { 0 };
    struct stmt q, put;
    enum status st = ST_OK;

    db_prepare_text(db, &q, sql);
    db_prepare(db, &put, "UPDATE history SET hash = ?2 WHERE seq = ?1");
    while (st == ST_OK && db_row(&q)) {
        struct chain_cell cells[CHAIN_CELLS];

        chain_read(&q, c, cells);
        chain_link(hash, cells, c->cells, hash);
        *last = cells[H_SEQ].number;
        db_bind_int_at(&put, 1, *last);
        db_bind_blob_at(&put, 2, hash, sizeof(hash));
        st = db_again(&put, err);
    }
    free(sql);
    if (st != ST_OK) {
        db_finish(&put, NULL);
        db_finish(&q, NULL);
        return st;
    }
    st = db_finish(&q, err);
    put.done = true;
    db_finish(&put, NULL);
    return st;
}

/* The trigger against changes, as the schema has it: taken away for a moment. */
static char *trigger_text(struct db *db)
{
    struct stmt q;
    char *text = NULL;

    db_prepare(db, &q, "SELECT sql FROM sqlite_schema WHERE name = 'history_no_update'");
    if (db_row(&q))
        text = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return text;
}

enum status chain_start(struct db *db, struct err *err)
{
    char *trigger = trigger_text(db);
    int64_t last = 0;
    enum status st = db_exec(db, "DROP TRIGGER IF EXISTS history_no_update", err);

    if (st == ST_OK)
        st = link_old_rows(db, &last, err);
    if (st == ST_OK && trigger)
        st = db_exec(db, trigger, err);
    free(trigger);
    chain_forget(db);
    if (st == ST_OK && last > 0) {
        char *detail = mem_printf("history:1-%lld", (long long)last);

        st = event_add(db, EVENT_CHAIN, KIND_COUNT, 0, detail, err);
        free(detail);
    }
    return st;
}

/* ---- rows that were emptied ---- */

enum status chain_rest(struct db *db, const char *parts, char hex[DIGEST_TEXT_SIZE],
                       struct err *err)
{
    const struct chain *c = &chains[CHAIN_HISTORY];
    char *sql = mem_printf("%sWHERE seq BETWEEN :from AND :to ORDER BY seq", c->select);
    unsigned char out[DIGEST_SIZE];
    struct digest *d = digest_new();
    struct chain_cell cells[CHAIN_CELLS];
    enum status st = ST_OK;
    int64_t from, to;
    struct stmt q;

    for (const char *p = parts; st == ST_OK && audit_next_range(&p, &from, &to);) {
        db_prepare_text(db, &q, sql);
        db_bind_int(&q, ":from", from);
        db_bind_int(&q, ":to", to);
        while (db_row(&q)) {
            chain_read(&q, c, cells);
            feed(d, cells, c->cells);
        }
        st = db_finish(&q, err);
    }
    digest_end(d, out);
    digest_hex(out, hex);
    free(sql);
    return st;
}

/* store/tallies.c - packs what statistics count of each case into blocks.
 *
 * A statistics table reads every case of its period, and no table of sums fits all
 * pairs of axes.  So the few columns that count are kept apart, 48 bytes a case in
 * the order of ids: a year is some hundred pages, ten years of a million cases are
 * read in the time that SQL needs for one year's index.  Open cases, which every
 * later period counts too, are kept once more by themselves.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "facts_impl.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "case_index_impl.h"
#include "core/catalog.h"
#include "core/figures.h"
#include "core/lifecycle.h"

#define BLOCK_BYTES ((size_t)FACTS_IN_BLOCK * FACT_BYTES)

/* Code of end_reason for "settled between themselves"; not every office has it. */
#define SELF_SETTLED "'W2', 'SELF'"

const char *fact_list_name(enum fact_list list)
{
    static const enum case_field fields[LIST_COUNT] = {
        [LIST_TYPE] = CF_TYPE,
        [LIST_SOURCE] = CF_SOURCE,
        [LIST_PAIR] = CF_CAMPAIGN,
        [LIST_DIFFICULTY] = CF_DIFFICULTY,
    };

    return kind_get(KIND_CASE)->fields[fields[list]].of;
}

/* --- one slot --- */

static void put32(unsigned char *at, uint32_t n)
{
    n = htole32(n);
    memcpy(at, &n, sizeof(n));
}

static void put16(unsigned char *at, uint16_t n)
{
    n = htole16(n);
    memcpy(at, &n, sizeof(n));
}

void packed_put(unsigned char *data, size_t i, const struct packed *p)
{
    unsigned char *at = data + i * FACT_BYTES;

    put32(at, (uint32_t)p->accepted);
    put32(at + 4, (uint32_t)p->outcome);
    put32(at + 8, (uint32_t)p->campaign_on);
    put32(at + 12, p->area);
    put32(at + 16, p->committee);
    put32(at + 20, p->mediator);
    for (size_t c = 0; c < LIST_COUNT; c++)
        put16(at + 24 + 2 * c, p->codes[c]);
    put32(at + 32, (uint32_t)(uint64_t)p->amount);
    put32(at + 36, (uint32_t)((uint64_t)p->amount >> 32));
    put32(at + 40, p->persons);
    put16(at + 44, p->flags);
    put16(at + 46, p->marks);
}

/* --- codes as numbers --- */

static void keep_code(struct fact_codes *codes, int64_t id, const char *list, const char *code)
{
    mem_grow((void **)&codes->items, codes->count, &codes->cap, sizeof(*codes->items));
    codes->items[codes->count++] = (struct fact_code_row) {
        .id = (uint16_t)id,
        .list = mem_copy(list),
        .code = mem_copy(code),
    };
}

enum status fact_codes_load(struct db *db, struct fact_codes *codes, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT id, list, code FROM fact_code");
    while (db_row(&q))
        keep_code(codes, db_int(&q, 0), db_text(&q, 1), db_text(&q, 2));
    return db_finish(&q, err);
}

void fact_codes_release(struct fact_codes *codes)
{
    for (size_t i = 0; i < codes->count; i++) {
        free(codes->items[i].list);
        free(codes->items[i].code);
    }
    free(codes->items);
    *codes = (struct fact_codes) { 0 };
}

/* The code's number, a new one when it has none; 0 for NULL. */
static enum status code_number(struct db *db, struct fact_codes *codes, const char *list,
                               const char *code, uint16_t *number, struct err *err)
{
    enum status st;
    struct stmt q;

    *number = 0;
    if (!code)
        return ST_OK;
    for (size_t i = 0; i < codes->count; i++) {
        if (str_equal(codes->items[i].code, code) && str_equal(codes->items[i].list, list)) {
            *number = codes->items[i].id;
            return ST_OK;
        }
    }
    db_prepare(db, &q, "INSERT INTO fact_code(list, code) VALUES(:list, :code)");
    db_bind_text(&q, ":list", list);
    db_bind_text(&q, ":code", code);
    st = db_finish(&q, err);
    if (st == ST_OK && db_last_id(db) > UINT16_MAX)
        BUG("more codes than 16 bits can number");
    if (st == ST_OK) {
        *number = (uint16_t)db_last_id(db);
        keep_code(codes, *number, list, code);
    }
    return st;
}

/* --- a case as a fact --- */

enum {
    AT_ID,
    AT_ACCEPTED_ON,
    AT_OUTCOME_ON,
    AT_CAMPAIGN_ON,
    AT_AREA,
    AT_COMMITTEE,
    AT_MEDIATOR,
    AT_CODES,
    AT_MONEY = AT_CODES + LIST_COUNT,
    AT_HEADS,
    AT_STATE,
    AT_RESULT,
    AT_PASSED,
    AT_SELF,
    AT_FORM,
    AT_DONE,
    AT_MARKS
};
/* In the order of enum fact_list from type on.  A case that was neither accepted nor
 * ended is no fact, nor one that a taken back import had brought. */
#define FACT_COLUMNS                                                                               \
    "id, accepted_on, outcome_on, campaign_on, area, committee, mediator, type, source, campaign," \
    " difficulty, agreement_amount, persons, state, result, passed_to IS NOT NULL,"                \
    " result = '" RESULT_WITHDRAWN "' AND end_reason IN (" SELF_SETTLED "), agreement_form,"       \
    " performance = 'done', " PACKED_MARKS_SQL
#define IS_FACT "(accepted_on IS NOT NULL OR outcome_on IS NOT NULL) AND void_reason IS NULL"

static uint16_t flags_from_row(struct stmt *q)
{
    const char *result = db_text(q, AT_RESULT);
    const char *form;
    unsigned flags = PACKED_USED;

    if (result && result[0] >= '1' && result[0] <= '4' && !result[1])
        flags |= (unsigned)(result[0] - '0'); /* the codes are those of enum fact_result */
    if (str_equal(db_text(q, AT_STATE), STATE_VOID))
        flags |= PACKED_VOID;
    if (db_int(q, AT_PASSED))
        flags |= PACKED_PASSED;
    if (db_int(q, AT_SELF))
        flags |= PACKED_SELF_SETTLED;
    if (db_int(q, AT_DONE))
        flags |= PACKED_PERFORMED;
    form = db_text(q, AT_FORM);
    if (str_equal(form, "1"))
        flags |= PACKED_ORAL;
    if (str_equal(form, "2"))
        flags |= PACKED_WRITTEN;
    return (uint16_t)flags;
}

static enum status packed_from_row(struct db *db, struct stmt *q, struct fact_codes *codes,
                                   struct packed *p, struct err *err)
{
    int64_t heads = db_int(q, AT_HEADS);
    enum status st = ST_OK;

    *p = (struct packed) {
        .accepted = date_from_iso(db_text(q, AT_ACCEPTED_ON)),
        .outcome = date_from_iso(db_text(q, AT_OUTCOME_ON)),
        .campaign_on = date_from_iso(db_text(q, AT_CAMPAIGN_ON)),
        .area = (uint32_t)db_int(q, AT_AREA),
        .committee = (uint32_t)db_int(q, AT_COMMITTEE),
        .mediator = (uint32_t)db_int(q, AT_MEDIATOR),
        .amount = db_int(q, AT_MONEY),
        .persons = heads < 0            ? 0
                   : heads > UINT32_MAX ? UINT32_MAX
                                        : (uint32_t)heads,
        .flags = flags_from_row(q),
        .marks = (uint16_t)db_int(q, AT_MARKS),
    };
    for (int i = 0; st == ST_OK && i < LIST_COUNT; i++)
        st = code_number(db, codes, fact_list_name((enum fact_list)i), db_text(q, AT_CODES + i),
                         &p->codes[i], err);
    return st;
}

/* --- blocks --- */

void tallies_blocks(struct db *db, struct stmt *q, int from, int to)
{
    if (from == DATE_NONE && to == DATE_NONE) {
        db_prepare(db, q, "SELECT block, data FROM fact_block");
        return;
    }
    db_prepare(db, q,
               "SELECT block, data FROM fact_block"
               " WHERE first_day <= :to AND last_day >= :from");
    db_bind_int(q, ":from", from);
    db_bind_int(q, ":to", to == DATE_NONE ? INT_MAX : to);
}

const unsigned char *tallies_data(struct stmt *q)
{
    size_t n;
    const unsigned char *data = db_blob(q, 1, &n);

    if (n == BLOCK_BYTES)
        return data;
    if (q->rc == SQLITE_OK)
        q->rc = SQLITE_CORRUPT;
    return NULL;
}

/* Fills data with the block, empty when there is none. */
static enum status block_load(struct db *db, int64_t block, unsigned char *data, struct err *err)
{
    const unsigned char *found;
    struct stmt q;

    memset(data, 0, BLOCK_BYTES);
    db_prepare(db, &q, "SELECT block, data FROM fact_block WHERE block = :block");
    db_bind_int(&q, ":block", block);
    if (db_row(&q) && (found = tallies_data(&q)) != NULL)
        memcpy(data, found, BLOCK_BYTES);
    return db_finish(&q, err);
}

static int earliest(int a, int b)
{
    return a == DATE_NONE || (b != DATE_NONE && b < a) ? b : a;
}

static int latest(int a, int b)
{
    return a > b ? a : b; /* DATE_NONE is the least */
}

/* The days between which the block matters; false when it is empty.  An open case
 * matters for ever: that is what fact_open is for. */
static bool block_days(const unsigned char *data, int *first, int *last)
{
    struct packed p;
    bool used = false;

    *first = *last = DATE_NONE;
    for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
        packed_get(data, i, &p);
        if (!(p.flags & PACKED_USED))
            continue;
        used = true;
        *first = earliest(*first, earliest(p.accepted, earliest(p.outcome, p.campaign_on)));
        *last = latest(*last, latest(p.accepted, latest(p.outcome, p.campaign_on)));
    }
    return used;
}

static enum status block_save(struct db *db, int64_t block, const unsigned char *data,
                              struct err *err)
{
    int first, last;
    struct stmt q;

    if (!block_days(data, &first, &last)) {
        db_prepare(db, &q, "DELETE FROM fact_block WHERE block = :block");
        db_bind_int(&q, ":block", block);
        return db_finish(&q, err);
    }
    db_prepare(db, &q,
               "INSERT OR REPLACE INTO fact_block(block, first_day, last_day, data)"
               " VALUES(:block, :first, :last, :data)");
    db_bind_int(&q, ":block", block);
    db_bind_int(&q, ":first", first);
    db_bind_int(&q, ":last", last);
    db_bind_blob(&q, ":data", data, BLOCK_BYTES);
    return db_finish(&q, err);
}

/* --- open cases --- */

static bool is_open(const struct packed *p)
{
    return (p->flags & PACKED_USED) && p->outcome == DATE_NONE;
}

/* The slot once more by itself, as long as the case is open. */
static enum status open_write(struct db *db, int64_t case_id, const struct packed *p,
                              struct err *err)
{
    unsigned char data[FACT_BYTES];
    struct stmt q;

    if (!is_open(p)) {
        db_prepare(db, &q, "DELETE FROM fact_open WHERE case_id = :id");
        db_bind_int(&q, ":id", case_id);
        return db_finish(&q, err);
    }
    packed_put(data, 0, p);
    db_prepare(db, &q, "INSERT OR REPLACE INTO fact_open(case_id, data) VALUES(:id, :data)");
    db_bind_int(&q, ":id", case_id);
    db_bind_blob(&q, ":data", data, sizeof(data));
    return db_finish(&q, err);
}

void tallies_open(struct db *db, struct stmt *q)
{
    db_prepare(db, q, "SELECT case_id, data FROM fact_open ORDER BY case_id");
}

bool tallies_open_get(struct stmt *q, struct packed *p)
{
    size_t n;
    const unsigned char *data = db_blob(q, 1, &n);

    if (n == FACT_BYTES) {
        packed_get(data, 0, p);
        return true;
    }
    if (q->rc == SQLITE_OK)
        q->rc = SQLITE_CORRUPT;
    return false;
}

/* --- what the case index calls --- */

static enum status slot_write(struct db *db, int64_t case_id, const struct packed *p,
                              struct err *err)
{
    unsigned char data[BLOCK_BYTES];
    int64_t block = case_id / FACTS_IN_BLOCK;
    enum status st = block_load(db, block, data, err);

    if (st != ST_OK)
        return st;
    packed_put(data, (size_t)(case_id % FACTS_IN_BLOCK), p);
    st = block_save(db, block, data, err);
    return st == ST_OK ? open_write(db, case_id, p, err) : st;
}

enum status tallies_drop(struct db *db, int64_t case_id, struct err *err)
{
    static const struct packed empty = { 0 };

    return slot_write(db, case_id, &empty, err);
}

enum status tallies_add(struct db *db, int64_t case_id, struct err *err)
{
    struct fact_codes codes = { 0 };
    struct packed p;
    struct stmt q;
    bool there = false;
    enum status st = fact_codes_load(db, &codes, err), read;

    if (st == ST_OK) {
        db_prepare(db, &q, "SELECT " FACT_COLUMNS " FROM case_rec WHERE id = :id AND " IS_FACT);
        db_bind_int(&q, ":id", case_id);
        there = db_row(&q);
        if (there)
            st = packed_from_row(db, &q, &codes, &p, err);
        read = db_finish(&q, st == ST_OK ? err : NULL);
        st = st == ST_OK ? read : st;
    }
    if (st == ST_OK && there)
        st = slot_write(db, case_id, &p, err);
    fact_codes_release(&codes);
    return st;
}

enum status tallies_empty(struct db *db, struct err *err)
{
    return db_exec(db, "DELETE FROM fact_block; DELETE FROM fact_open", err);
}

/* Makes room: the blocks after the first one go, and so do the slots in it from
 * first_id on. */
static enum status clear_from(struct db *db, int64_t first_id, unsigned char *data, struct err *err)
{
    int64_t block = first_id / FACTS_IN_BLOCK;
    size_t kept = (size_t)(first_id % FACTS_IN_BLOCK) * FACT_BYTES;
    enum status st = block_load(db, block, data, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    memset(data + kept, 0, BLOCK_BYTES - kept);
    db_prepare(db, &q, "DELETE FROM fact_block WHERE block > :block");
    db_bind_int(&q, ":block", block);
    st = db_finish(&q, err);
    if (st != ST_OK)
        return st;
    db_prepare(db, &q, "DELETE FROM fact_open WHERE case_id >= :first");
    db_bind_int(&q, ":first", first_id);
    return db_finish(&q, err);
}

enum status tallies_add_from(struct db *db, int64_t first_id, struct err *err)
{
    unsigned char data[BLOCK_BYTES];
    int64_t block = first_id / FACTS_IN_BLOCK;
    struct fact_codes codes = { 0 };
    enum status st = fact_codes_load(db, &codes, err), read;
    struct packed p;
    struct stmt q;

    if (st == ST_OK)
        st = clear_from(db, first_id, data, err);
    db_prepare(db, &q,
               "SELECT " FACT_COLUMNS " FROM case_rec WHERE id >= :first AND " IS_FACT
               " ORDER BY id");
    db_bind_int(&q, ":first", first_id);
    while (st == ST_OK && db_row(&q)) {
        int64_t id = db_int(&q, AT_ID);

        if (id / FACTS_IN_BLOCK != block) {
            st = block_save(db, block, data, err);
            memset(data, 0, sizeof(data));
            block = id / FACTS_IN_BLOCK;
        }
        if (st == ST_OK)
            st = packed_from_row(db, &q, &codes, &p, err);
        packed_put(data, (size_t)(id % FACTS_IN_BLOCK), &p);
        if (st == ST_OK && is_open(&p))
            st = open_write(db, id, &p, err);
    }
    read = db_finish(&q, st == ST_OK ? err : NULL);
    st = st == ST_OK ? read : st;
    if (st == ST_OK)
        st = block_save(db, block, data, err);
    fact_codes_release(&codes);
    return st;
}

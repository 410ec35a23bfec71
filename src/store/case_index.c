/* store/case_index.c - keeps the derived tables of a case: search text, search keys, facts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/case_index.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "case_index_impl.h"

/* Keys that are sorted before they are written, so that the bulk walks through
 * the table instead of jumping about in it. */
#define BATCH_KEYS 300000

/* --- what the rows of a case say --- */

/* Columns of case_rec: the number of another system, then words. */
#define CASE_TEXTS                                                                                 \
    "code, place, summary, hospital, department, insurer, accident_no, school, employer, project," \
    " source_org, studio, agreement_no, agreement_text, note"
/* Columns of party: the name, numbers with an index, other numbers, words. */
#define PARTY_TEXTS "name, phone, id_no, uscc, guardian_phone, head, guardian, agent"
enum { PARTY_NAME, PARTY_NUMBERS, PARTY_OTHERS = 3, PARTY_WORDS = 5, PARTY_COLUMNS = 8 };

static void read_case(struct search_entry *e, struct stmt *q, int first)
{
    search_add_number(e, db_text(q, first), true);
    for (int i = first + 1; i < sqlite3_column_count(q->s); i++)
        search_add_words(e, db_text(q, i));
}

static void read_party(struct search_entry *e, struct stmt *q, int first)
{
    search_add_name(e, db_text(q, first + PARTY_NAME));
    for (int i = PARTY_NUMBERS; i < PARTY_WORDS; i++)
        search_add_number(e, db_text(q, first + i), i < PARTY_OTHERS);
    for (int i = PARTY_WORDS; i < PARTY_COLUMNS; i++)
        search_add_words(e, db_text(q, first + i));
}

/* *there: is there such a case. */
static enum status entry_load(struct db *db, int64_t case_id, struct search_entry *e, bool *there,
                              struct err *err)
{
    struct stmt q;
    enum status st;

    search_entry_clear(e);
    db_prepare(db, &q,
               "SELECT " CASE_TEXTS " FROM case_rec WHERE id = :id AND void_reason IS NULL");
    db_bind_int(&q, ":id", case_id);
    *there = db_row(&q);
    if (*there)
        read_case(e, &q, 0);
    st = db_finish(&q, err);
    if (st != ST_OK || !*there)
        return st;
    /* By id, not by side and seq: taking out needs the order that putting in had. */
    db_prepare(db, &q,
               "SELECT " PARTY_TEXTS
               " FROM party WHERE \"case\" = :id AND void_reason IS NULL ORDER BY id");
    db_bind_int(&q, ":id", case_id);
    while (db_row(&q))
        read_party(e, &q, 0);
    return db_finish(&q, err);
}

/* --- one case --- */

struct one_case {
    struct db *db;
    int64_t id;
    bool drop;
};

static enum status write_key(void *ctx, const char *key, size_t n, struct err *err)
{
    struct one_case *c = ctx;
    char *text = mem_copy_n(key, n);
    struct stmt q;

    if (c->drop)
        db_prepare(c->db, &q, "DELETE FROM search_key WHERE key = :key AND case_id = :id");
    else
        db_prepare(c->db, &q, "INSERT INTO search_key(key, case_id) VALUES(:key, :id)");
    db_bind_text(&q, ":key", text);
    db_bind_int(&q, ":id", c->id);
    free(text);
    return db_finish(&q, err);
}

/* A contentless table takes a text out again only when it is told the text. */
static enum status write_text(struct one_case *c, const struct search_entry *e, struct err *err)
{
    struct stmt q;

    if (c->drop)
        db_prepare(c->db, &q,
                   "INSERT INTO case_text(case_text, rowid, names, words)"
                   " VALUES('delete', :id, :names, :words)");
    else
        db_prepare(c->db, &q,
                   "INSERT INTO case_text(rowid, names, words) VALUES(:id, :names, :words)");
    db_bind_int(&q, ":id", c->id);
    db_bind_text(&q, ":names", buf_text(&e->names));
    db_bind_text(&q, ":words", buf_text(&e->words));
    return db_finish(&q, err);
}

static enum status write_keys_row(struct one_case *c, const char *keys, struct err *err)
{
    struct stmt q;

    if (c->drop) {
        db_prepare(c->db, &q, "DELETE FROM case_keys WHERE case_id = :id");
    } else {
        db_prepare(c->db, &q, "INSERT INTO case_keys(case_id, keys) VALUES(:id, :keys)");
        db_bind_text(&q, ":keys", keys);
    }
    db_bind_int(&q, ":id", c->id);
    return db_finish(&q, err);
}

/* The keys that are stored; NULL when the case is not in the search tables.  Yours. */
static enum status stored_keys(struct db *db, int64_t case_id, char **keys, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT keys FROM case_keys WHERE case_id = :id");
    db_bind_int(&q, ":id", case_id);
    *keys = db_row(&q) ? mem_copy(db_text(&q, 0)) : NULL;
    return db_finish(&q, err);
}

static enum status search_write(struct db *db, int64_t case_id, bool drop, struct err *err)
{
    struct one_case c = { .db = db, .id = case_id, .drop = drop };
    struct search_entry e = { 0 };
    char *keys = NULL;
    bool there = false;
    enum status st = entry_load(db, case_id, &e, &there, err);

    if (st == ST_OK && there && drop)
        st = stored_keys(db, case_id, &keys, err);
    else if (st == ST_OK && there)
        keys = mem_copy(buf_text(&e.keys));
    if (st == ST_OK && keys) {
        st = search_each_key(keys, write_key, &c, err);
        if (st == ST_OK)
            st = write_keys_row(&c, keys, err);
        if (st == ST_OK)
            st = write_text(&c, &e, err);
    }
    free(keys);
    search_entry_release(&e);
    return st;
}

enum status case_index_drop(struct db *db, int64_t case_id, unsigned parts, struct err *err)
{
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    if (parts & INDEX_SEARCH)
        st = search_write(db, case_id, true, err);
    if (st == ST_OK && (parts & INDEX_TALLY))
        st = tallies_drop(db, case_id, err);
    return db_end(db, st, err);
}

enum status case_index_add(struct db *db, int64_t case_id, unsigned parts, struct err *err)
{
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    if (parts & INDEX_SEARCH)
        st = search_write(db, case_id, false, err);
    if (st == ST_OK && (parts & INDEX_TALLY))
        st = tallies_add(db, case_id, err);
    return db_end(db, st, err);
}

/* --- many cases --- */

/* A key on its way into the table; its first bytes stand beside it, so that most
 * comparisons need no look at the text. */
struct batch_key {
    uint64_t head;
    size_t text; /* offset in the batch's text */
    int64_t case_id;
};

struct bulk {
    struct stmt cases, parties; /* being read, both in order of the case */
    struct stmt text, keys_row, key;
    struct search_entry entry;
    struct buf batch; /* keys with their NULs */
    struct batch_key *keys;
    size_t count;
    int64_t case_id;
};

static int by_key(const void *a, const void *b, void *ctx)
{
    const struct batch_key *x = a, *y = b;
    const char *texts = ctx;
    int c = (x->head > y->head) - (x->head < y->head);

    if (c == 0)
        c = strcmp(texts + x->text, texts + y->text);
    return c ? c : (x->case_id > y->case_id) - (x->case_id < y->case_id);
}

static enum status flush_keys(struct bulk *b, struct err *err)
{
    enum status st = ST_OK;

    if (b->count)
        qsort_r(b->keys, b->count, sizeof(*b->keys), by_key, b->batch.data);
    for (size_t i = 0; st == ST_OK && i < b->count; i++) {
        db_bind_text_at(&b->key, 1, b->batch.data + b->keys[i].text);
        db_bind_int_at(&b->key, 2, b->keys[i].case_id);
        st = db_again(&b->key, err);
    }
    b->count = 0;
    buf_clear(&b->batch);
    return st;
}

static enum status keep_key(void *ctx, const char *key, size_t n, struct err *err)
{
    struct bulk *b = ctx;
    struct batch_key *one = &b->keys[b->count++];

    *one = (struct batch_key) { .text = b->batch.len, .case_id = b->case_id };
    memcpy(&one->head, key, n < sizeof(one->head) ? n : sizeof(one->head));
    one->head = be64toh(one->head);
    buf_add_n(&b->batch, key, n);
    buf_add_n(&b->batch, "", 1);
    return b->count == BATCH_KEYS ? flush_keys(b, err) : ST_OK;
}

static enum status bulk_case(struct bulk *b, bool *party, struct err *err)
{
    struct search_entry *e = &b->entry;
    enum status st;

    search_entry_clear(e);
    b->case_id = db_int(&b->cases, 0);
    read_case(e, &b->cases, 1);
    while (*party && db_int(&b->parties, 0) < b->case_id)
        *party = db_row(&b->parties);
    while (*party && db_int(&b->parties, 0) == b->case_id) {
        read_party(e, &b->parties, 1);
        *party = db_row(&b->parties);
    }
    db_bind_int_at(&b->text, 1, b->case_id);
    db_bind_text_at(&b->text, 2, buf_text(&e->names));
    db_bind_text_at(&b->text, 3, buf_text(&e->words));
    st = db_again(&b->text, err);
    if (st != ST_OK)
        return st;
    db_bind_int_at(&b->keys_row, 1, b->case_id);
    db_bind_text_at(&b->keys_row, 2, buf_text(&e->keys));
    st = db_again(&b->keys_row, err);
    return st == ST_OK ? search_each_key(buf_text(&e->keys), keep_key, b, err) : st;
}

static void bulk_prepare(struct bulk *b, struct db *db, int64_t first_id)
{
    db_prepare(db, &b->cases,
               "SELECT id, " CASE_TEXTS
               " FROM case_rec WHERE id >= :first AND void_reason IS NULL ORDER BY id");
    db_bind_int(&b->cases, ":first", first_id);
    db_prepare(
        db, &b->parties,
        "SELECT \"case\", " PARTY_TEXTS
        " FROM party WHERE \"case\" >= :first AND void_reason IS NULL ORDER BY \"case\", id");
    db_bind_int(&b->parties, ":first", first_id);
    db_prepare(db, &b->text, "INSERT INTO case_text(rowid, names, words) VALUES(?1, ?2, ?3)");
    db_prepare(db, &b->keys_row, "INSERT INTO case_keys(case_id, keys) VALUES(?1, ?2)");
    db_prepare(db, &b->key, "INSERT INTO search_key(key, case_id) VALUES(?1, ?2)");
    b->keys = mem_alloc(BATCH_KEYS * sizeof(*b->keys));
}

/* The first failure of the two; both are finished. */
static enum status finish_read(struct stmt *q, enum status st, struct err *err)
{
    enum status mine = db_finish(q, st == ST_OK ? err : NULL);

    return st == ST_OK ? mine : st;
}

/* For a statement that was run by db_again() and must not run once more. */
static void finish_bulk(struct stmt *q)
{
    q->asked = true;
    db_finish(q, NULL);
}

static enum status search_add_from(struct db *db, int64_t first_id, struct err *err)
{
    struct bulk b = { 0 };
    bool party;
    enum status st = ST_OK;

    bulk_prepare(&b, db, first_id);
    party = db_row(&b.parties);
    while (st == ST_OK && db_row(&b.cases))
        st = bulk_case(&b, &party, err);
    if (st == ST_OK)
        st = flush_keys(&b, err);
    st = finish_read(&b.cases, st, err);
    st = finish_read(&b.parties, st, err);
    finish_bulk(&b.text);
    finish_bulk(&b.keys_row);
    finish_bulk(&b.key);
    search_entry_release(&b.entry);
    buf_release(&b.batch);
    free(b.keys);
    return st;
}

enum status case_index_add_from(struct db *db, int64_t first_id, unsigned parts, struct err *err)
{
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    if (parts & INDEX_SEARCH)
        st = search_add_from(db, first_id, err);
    if (st == ST_OK && (parts & INDEX_TALLY))
        st = tallies_add_from(db, first_id, err);
    return db_end(db, st, err);
}

static enum status search_empty(struct db *db, struct err *err)
{
    return db_exec(db,
                   "DELETE FROM search_key;"
                   "DELETE FROM case_keys;"
                   "INSERT INTO case_text(case_text) VALUES('delete-all')",
                   err);
}

enum status case_index_rebuild(struct db *db, unsigned parts, struct err *err)
{
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    if (parts & INDEX_SEARCH)
        st = search_empty(db, err);
    if (st == ST_OK && (parts & INDEX_TALLY))
        st = tallies_empty(db, err);
    if (st == ST_OK)
        st = case_index_add_from(db, 1, parts, err);
    return db_end(db, st, err);
}

/* --- the tables --- */

/* clang-format off */
const char case_index_sql[] =
"-- What typed letters and digits are looked up in: one row for each key of a case.\n"
"-- A name in full pinyin (zhangsan) and its initials (zs), a word of Latin letters\n"
"-- in the texts (ktv); with ~ the last four characters of a telephone, an identity\n"
"-- number, a credit code or another system's number; with + the whole of one that\n"
"-- is not found in a column of its own.\n"
"CREATE TABLE search_key(\n"
"  key TEXT NOT NULL,\n"
"  case_id INTEGER NOT NULL,\n"
"  PRIMARY KEY (key, case_id)\n"
") STRICT, WITHOUT ROWID;\n"

"-- The same keys by case, to test one case and to take its keys out again.\n"
"CREATE TABLE case_keys(\n"
"  case_id INTEGER PRIMARY KEY,\n"
"  keys TEXT NOT NULL           -- '|zhangsan|zs|-13800001111|~1111|', -: no row there\n"
") STRICT;\n"

"-- What typed Chinese is looked up in.  The texts are cut into tokens before they\n"
"-- come here, each Han character by itself, so the simplest tokenizer will do.\n"
"-- rowid: the case; names: of the parties; words: facts, place, organisations.\n"
"CREATE VIRTUAL TABLE case_text USING fts5(\n"
"  names, words, content='', columnsize=0, tokenize='ascii');\n"

"-- Cases as the statistics see them, packed by consecutive ids into pages.\n"
"CREATE TABLE fact_block(\n"
"  block INTEGER PRIMARY KEY,   -- case id / cases in a block\n"
"  first_day INTEGER NOT NULL,  -- before it nothing in the block matters\n"
"  last_day INTEGER NOT NULL,   -- nor after it\n"
"  data BLOB NOT NULL\n"
") STRICT;\n"
"CREATE INDEX fact_block_days ON fact_block(first_day, last_day);\n"
"-- The small numbers that stand for codes in them.\n"
"CREATE TABLE fact_code(\n"
"  id INTEGER PRIMARY KEY,\n"
"  list TEXT NOT NULL,\n"
"  code TEXT NOT NULL,\n"
"  UNIQUE(list, code)\n"
") STRICT;\n"

"-- Lists are walked in the order of these, and rare values found through them.\n"
"CREATE INDEX case_by_accepted ON case_rec(accepted_on);\n"
"CREATE INDEX case_by_due ON case_rec(due_on);\n"
"CREATE INDEX case_by_outcome ON case_rec(outcome_on);\n"
"CREATE INDEX case_by_state ON case_rec(state);\n"
"CREATE INDEX case_by_type ON case_rec(type);\n"
"CREATE INDEX case_by_committee ON case_rec(committee);\n"
"CREATE INDEX case_by_mediator ON case_rec(mediator);\n"
"CREATE INDEX case_by_co_mediator ON case_rec(co_mediator) WHERE co_mediator IS NOT NULL;\n"
"CREATE INDEX case_by_area ON case_rec(area);\n"
"CREATE INDEX case_by_seq ON case_rec(seq, year) WHERE seq IS NOT NULL;\n"
"CREATE INDEX party_by_name ON party(name, \"case\");\n"
"CREATE INDEX party_by_phone ON party(phone, \"case\") WHERE phone IS NOT NULL;\n"
"CREATE INDEX party_by_id_no ON party(id_no, \"case\") WHERE id_no IS NOT NULL;\n";
/* clang-format on */

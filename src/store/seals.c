/* store/seals.c - writes and finds the seals of published periods.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/seals.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "seals_impl.h"

/* ---- facts ---- */

void kept_release(struct kept_facts *facts)
{
    free(facts->items);
    *facts = (struct kept_facts) { 0 };
}

static void kept_add(struct kept_facts *facts, int64_t id, const unsigned char *bytes)
{
    mem_grow((void **)&facts->items, facts->count, &facts->cap, sizeof *facts->items);
    facts->items[facts->count].case_id = id;
    memcpy(facts->items[facts->count++].bytes, bytes, FACT_BYTES);
}

/* Open in the period, or ended in it, when it is counted from that day on. */
static bool alive_in(struct period p, int start, int outcome)
{
    return start != DATE_NONE && start <= p.to && (outcome == DATE_NONE || outcome >= p.from);
}

/* Under any question about the period: by acceptance, by conclusion, by the day on which the
 * campaign counts it, and among what is left out. */
static bool can_matter(const struct packed *f, struct period p)
{
    return alive_in(p, f->accepted, f->outcome) || alive_in(p, f->campaign_on, f->outcome) ||
           period_has(p, f->accepted) || period_has(p, f->outcome) || period_has(p, f->campaign_on);
}

static int by_case(const void *a, const void *b)
{
    const struct kept_fact *x = a, *y = b;

    return (x->case_id > y->case_id) - (x->case_id < y->case_id);
}

/* The open cases of older blocks, and some once more. */
static enum status gather_open(struct db *db, struct period p, struct kept_facts *facts,
                               struct err *err)
{
    unsigned char bytes[FACT_BYTES];
    struct packed one;
    struct stmt q;

    tallies_open(db, &q);
    while (db_row(&q) && tallies_open_get(&q, &one)) {
        packed_put(bytes, 0, &one);
        if (can_matter(&one, p))
            kept_add(facts, db_int(&q, 0), bytes);
    }
    return db_finish(&q, err);
}

static void drop_twins(struct kept_facts *facts)
{
    size_t kept = 0;

    for (size_t i = 0; i < facts->count; i++)
        if (i == 0 || facts->items[i].case_id != facts->items[kept - 1].case_id)
            facts->items[kept++] = facts->items[i];
    facts->count = kept;
}

enum status kept_gather(struct db *db, struct period p, struct kept_facts *facts, struct err *err)
{
    const unsigned char *data;
    struct packed one;
    struct stmt q;
    enum status st;

    tallies_blocks(db, &q, p.from, p.to);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        int64_t first = db_int(&q, 0) * FACTS_IN_BLOCK;

        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &one);
            if ((one.flags & PACKED_USED) && can_matter(&one, p))
                kept_add(facts, first + (int64_t)i, data + i * FACT_BYTES);
        }
    }
    st = db_finish(&q, err);
    if (st == ST_OK)
        st = gather_open(db, p, facts, err);
    if (facts->count)
        qsort(facts->items, facts->count, sizeof *facts->items, by_case);
    drop_twins(facts);
    return st;
}

enum status kept_load(struct db *db, int64_t seal, struct kept_facts *facts, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT case_id, fact FROM seal_fact WHERE seal = :seal ORDER BY case_id");
    db_bind_int(&q, ":seal", seal);
    while (db_row(&q)) {
        size_t n;
        const unsigned char *data = db_blob(&q, 1, &n);

        if (n == FACT_BYTES)
            kept_add(facts, db_int(&q, 0), data);
        else
            q.rc = SQLITE_CORRUPT;
    }
    return db_finish(&q, err);
}

/* ---- the digest ---- */

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct seal_table *)a)->name, ((const struct seal_table *)b)->name);
}

/* The codes are numbers in the facts: what they stand for belongs to the seal. */
static enum status feed_codes(struct db *db, struct digest *d, const struct kept_facts *facts,
                              struct err *err)
{
    bool *used = mem_alloc(((size_t)UINT16_MAX + 1) * sizeof *used);
    struct packed one;
    struct stmt q;

    for (size_t i = 0; i < facts->count; i++) {
        packed_get(facts->items[i].bytes, 0, &one);
        for (size_t c = 0; c < LIST_COUNT; c++)
            used[one.codes[c]] = true;
    }
    db_prepare(db, &q, "SELECT id, list, code FROM fact_code ORDER BY id");
    while (db_row(&q)) {
        int64_t id = db_int(&q, 0);

        if (id <= 0 || id > UINT16_MAX || !used[id])
            continue;
        digest_int(d, id);
        digest_text(d, db_text(&q, 1));
        digest_text(d, db_text(&q, 2));
    }
    free(used);
    return db_finish(&q, err);
}

enum status seal_digest(struct db *db, const struct seal *s, const struct kept_facts *facts,
                        const struct seal_table *tables, size_t count,
                        unsigned char hash[DIGEST_SIZE], struct err *err)
{
    struct digest *d = digest_new();
    enum status st;

    digest_int(d, s->period.from);
    digest_int(d, s->period.to);
    digest_int(d, s->at);
    digest_text(d, s->who);
    digest_text(d, s->reason);
    digest_text(d, s->head);
    st = feed_codes(db, d, facts, err);
    digest_int(d, (int64_t)facts->count);
    for (size_t i = 0; i < facts->count; i++) {
        digest_int(d, facts->items[i].case_id);
        digest_bytes(d, facts->items[i].bytes, FACT_BYTES);
    }
    digest_int(d, (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        digest_text(d, tables[i].name);
        digest_text(d, tables[i].content);
    }
    digest_end(d, hash);
    return st;
}

/* ---- writing ---- */

static enum status write_head(struct db *db, struct seal *s, const unsigned char *hash,
                              struct err *err)
{
    char from[DATE_SIZE], to[DATE_SIZE];
    struct stmt q;
    enum status st;

    db_prepare(db, &q,
               "INSERT INTO seal(from_on, to_on, at, who, reason, head, hash)"
               " VALUES(:from, :to, :at, :who, :reason, :head, :hash)");
    db_bind_text(&q, ":from", date_to_iso(s->period.from, from));
    db_bind_text(&q, ":to", date_to_iso(s->period.to, to));
    db_bind_int(&q, ":at", s->at);
    db_bind_text(&q, ":who", s->who);
    db_bind_text(&q, ":reason", s->reason);
    db_bind_text(&q, ":head", s->head);
    db_bind_blob(&q, ":hash", hash, DIGEST_SIZE);
    st = db_finish(&q, err);
    s->id = st == ST_OK ? db_last_id(db) : 0;
    return st;
}

static enum status write_facts(struct db *db, int64_t seal, const struct kept_facts *facts,
                               struct err *err)
{
    enum status st = ST_OK;
    struct stmt q;

    db_prepare(db, &q, "INSERT INTO seal_fact(seal, case_id, fact) VALUES(:seal, :id, :fact)");
    for (size_t i = 0; st == ST_OK && i < facts->count; i++) {
        db_bind_int(&q, ":seal", seal);
        db_bind_int(&q, ":id", facts->items[i].case_id);
        db_bind_blob(&q, ":fact", facts->items[i].bytes, FACT_BYTES);
        st = db_again(&q, err);
    }
    q.asked = true; /* nothing is left to run */
    if (st == ST_OK)
        return db_finish(&q, err);
    db_finish(&q, NULL);
    return st;
}

static enum status write_table(struct db *db, int64_t seal, const struct seal_table *t,
                               struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "INSERT INTO seal_table(seal, name, content) VALUES(:seal, :name, :text)");
    db_bind_int(&q, ":seal", seal);
    db_bind_text(&q, ":name", t->name);
    db_bind_text(&q, ":text", t->content);
    return db_finish(&q, err);
}

enum status seals_add(struct db *db, struct seal *s, const struct seal_table *tables, size_t count,
                      struct err *err)
{
    struct seal_table *sorted = mem_alloc((count + 1) * sizeof *sorted);
    unsigned char hash[DIGEST_SIZE];
    struct kept_facts facts = { 0 };
    enum status st = db_begin(db, err);

    if (count)
        memcpy(sorted, tables, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, by_name);
    if (st == ST_OK) {
        st = kept_gather(db, s->period, &facts, err);
        if (st == ST_OK)
            st = seal_digest(db, s, &facts, sorted, count, hash, err);
        if (st == ST_OK)
            st = write_head(db, s, hash, err);
        if (st == ST_OK)
            st = write_facts(db, s->id, &facts, err);
        for (size_t i = 0; st == ST_OK && i < count; i++)
            st = write_table(db, s->id, &sorted[i], err);
        st = db_end(db, st, err);
    }
    if (st == ST_OK)
        digest_hex(hash, s->hash);
    kept_release(&facts);
    free(sorted);
    return st;
}

/* ---- reading ---- */

static void seal_release(struct seal *s)
{
    free(s->who);
    free(s->reason);
    free(s->head);
}

void seals_release(struct seals *list)
{
    for (size_t i = 0; i < list->count; i++)
        seal_release(&list->items[i]);
    free(list->items);
    *list = (struct seals) { 0 };
}

static void seal_read(struct stmt *q, struct seal *s)
{
    size_t n;
    const unsigned char *hash = db_blob(q, 7, &n);

    *s = (struct seal) { .id = db_int(q, 0),
                         .period = { date_from_iso(db_text(q, 1)), date_from_iso(db_text(q, 2)) },
                         .at = db_int(q, 3),
                         .who = mem_copy(db_text(q, 4)),
                         .reason = db_is_null(q, 5) ? NULL : mem_copy(db_text(q, 5)),
                         .head = mem_copy(db_text(q, 6)) };
    if (n == DIGEST_SIZE)
        digest_hex(hash, s->hash);
}

enum status seals_load(struct db *db, struct seals *list, struct err *err)
{
    struct stmt q;

    *list = (struct seals) { 0 };
    db_prepare(db, &q,
               "SELECT id, from_on, to_on, at, who, reason, head, hash FROM seal ORDER BY id");
    while (db_row(&q)) {
        mem_grow((void **)&list->items, list->count, &list->cap, sizeof *list->items);
        seal_read(&q, &list->items[list->count++]);
    }
    return db_finish(&q, err);
}

const struct seal *seals_newest(const struct seals *list, struct period p, int made_by)
{
    for (size_t i = list->count; i-- > 0;) {
        const struct seal *s = &list->items[i];

        if (s->period.from == p.from && s->period.to == p.to &&
            (made_by == DATE_NONE || date_of_stamp(s->at) <= made_by))
            return s;
    }
    return NULL;
}

enum status seals_table(struct db *db, int64_t seal, const char *name, char **content,
                        struct err *err)
{
    struct stmt q;

    *content = NULL;
    db_prepare(db, &q, "SELECT content FROM seal_table WHERE seal = :seal AND name = :name");
    db_bind_int(&q, ":seal", seal);
    db_bind_text(&q, ":name", name);
    if (db_row(&q))
        *content = mem_copy(db_text(&q, 0));
    return db_finish(&q, err);
}

enum status seals_size(struct db *db, int64_t seal, int64_t *cases, int64_t *tables,
                       struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT (SELECT count(*) FROM seal_fact WHERE seal = :seal),"
               " (SELECT count(*) FROM seal_table WHERE seal = :seal)");
    db_bind_int(&q, ":seal", seal);
    if (db_row(&q)) {
        *cases = db_int(&q, 0);
        *tables = db_int(&q, 1);
    }
    return db_finish(&q, err);
}

/* store/facts_check.c - compares the packed facts with a recount from the rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/facts.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/catalog.h"
#include "facts_impl.h"
#include "store/records.h"

/* More would say the same in other words. */
#define DIFFERENCES_MAX 100

/* What is compared, as whole numbers, between a row and a packed fact. */
enum part {
    PART_ACCEPTED,
    PART_OUTCOME,
    PART_CAMPAIGN_ON,
    PART_COMMITTEE,
    PART_AREA,
    PART_MEDIATOR,
    PART_TYPE,
    PART_SOURCE,
    PART_PAIR,
    PART_DIFFICULTY,
    PART_RESULT,
    PART_MARKS,
    PART_BESIDE,
    PART_COUNT
};

/* How a part stands in its column. */
enum form { FORM_NUMBER, FORM_DAY, FORM_CODE };

static const struct {
    const char *sql;
    enum form form;
    int field; /* of a case, whose label names it; -1: the marks below */
} parts[PART_COUNT] = {
    [PART_ACCEPTED] = { "accepted_on", FORM_DAY, CF_ACCEPTED },
    [PART_OUTCOME] = { "outcome_on", FORM_DAY, CF_OUTCOME },
    [PART_CAMPAIGN_ON] = { "campaign_on", FORM_DAY, CF_CAMPAIGN_ON },
    [PART_COMMITTEE] = { "committee", FORM_NUMBER, CF_COMMITTEE },
    [PART_AREA] = { "area", FORM_NUMBER, CF_AREA },
    [PART_MEDIATOR] = { "mediator", FORM_NUMBER, CF_MEDIATOR },
    [PART_TYPE] = { "type", FORM_CODE, CF_TYPE },
    [PART_SOURCE] = { "source", FORM_CODE, CF_SOURCE },
    [PART_PAIR] = { "campaign", FORM_CODE, CF_CAMPAIGN },
    [PART_DIFFICULTY] = { "difficulty", FORM_CODE, CF_DIFFICULTY },
    [PART_RESULT] = { "CASE WHEN result IN ('1', '2', '3', '4') THEN CAST(result AS INTEGER)"
                      " ELSE 0 END",
                      FORM_NUMBER, CF_RESULT },
    /* Digits: void, passed on, settled between themselves, written, oral, performed. */
    [PART_MARKS] = { "(state = 'void') * 100000 + (passed_to IS NOT NULL) * 10000"
                     " + coalesce(result = '3' AND end_reason IN ('W2', 'SELF'), 0) * 1000"
                     " + coalesce(agreement_form = '2', 0) * 100"
                     " + coalesce(agreement_form = '1', 0) * 10"
                     " + coalesce(performance = 'done', 0)",
                     FORM_NUMBER, -1 },
    /* enum fact_mark. */
    [PART_BESIDE] = { PACKED_MARKS_SQL, FORM_NUMBER, -1 },
};

/* Each is one recount; together they see every part. */
static const enum part recounts[][2] = {
    { PART_ACCEPTED, PART_RESULT },     { PART_OUTCOME, PART_MARKS },
    { PART_COMMITTEE, PART_TYPE },      { PART_AREA, PART_SOURCE },
    { PART_MEDIATOR, PART_DIFFICULTY }, { PART_PAIR, PART_CAMPAIGN_ON },
    { PART_BESIDE, PART_COMMITTEE },
};

static int64_t mark(unsigned flags, unsigned flag, int64_t digit)
{
    return flags & flag ? digit : 0;
}

static void parts_of(const struct packed *p, int64_t out[PART_COUNT])
{
    unsigned f = p->flags;

    out[PART_ACCEPTED] = p->accepted;
    out[PART_OUTCOME] = p->outcome;
    out[PART_CAMPAIGN_ON] = p->campaign_on;
    out[PART_COMMITTEE] = p->committee;
    out[PART_AREA] = p->area;
    out[PART_MEDIATOR] = p->mediator;
    out[PART_TYPE] = p->codes[LIST_TYPE];
    out[PART_SOURCE] = p->codes[LIST_SOURCE];
    out[PART_PAIR] = p->codes[LIST_PAIR];
    out[PART_DIFFICULTY] = p->codes[LIST_DIFFICULTY];
    out[PART_RESULT] = f & PACKED_RESULT;
    out[PART_MARKS] = mark(f, PACKED_VOID, 100000) + mark(f, PACKED_PASSED, 10000) +
                      mark(f, PACKED_SELF_SETTLED, 1000) + mark(f, PACKED_WRITTEN, 100) +
                      mark(f, PACKED_ORAL, 10) + mark(f, PACKED_PERFORMED, 1);
    out[PART_BESIDE] = p->marks;
}

/* --- sums by key, from the rows and from the tallies --- */

enum { SIDE_ROWS, SIDE_TALLIES };

struct sums {
    int64_t cases, amount, persons;
};

struct cell {
    int64_t key[2];
    struct sums sums[2];
};

struct cells {
    struct cell *items;
    size_t count, cap;
    size_t *slots; /* position in items + 1; 0 empty */
    size_t mask;
};

static size_t slot_of(const struct cells *t, const int64_t key[2])
{
    uint64_t h = ((uint64_t)key[0] * UINT64_C(0x9E3779B97F4A7C15)) ^
                 ((uint64_t)key[1] * UINT64_C(0xBF58476D1CE4E5B9));
    size_t at = (size_t)(h ^ h >> 31) & t->mask;

    while (t->slots[at] && memcmp(t->items[t->slots[at] - 1].key, key, sizeof(int64_t[2])) != 0)
        at = (at + 1) & t->mask;
    return at;
}

static void cells_grow(struct cells *t)
{
    size_t slots = t->slots ? 2 * (t->mask + 1) : 1024;

    free(t->slots);
    t->slots = mem_alloc(slots * sizeof(*t->slots));
    t->mask = slots - 1;
    for (size_t i = 0; i < t->count; i++)
        t->slots[slot_of(t, t->items[i].key)] = i + 1;
}

static void cells_add(struct cells *t, const int64_t key[2], int side, struct sums n)
{
    struct sums *sum;
    size_t at;

    if (!t->slots || t->count * 2 > t->mask)
        cells_grow(t);
    at = slot_of(t, key);
    if (!t->slots[at]) {
        mem_grow((void **)&t->items, t->count, &t->cap, sizeof(*t->items));
        t->items[t->count] = (struct cell) { .key = { key[0], key[1] } };
        t->slots[at] = ++t->count;
    }
    sum = &t->items[t->slots[at] - 1].sums[side];
    sum->cases += n.cases;
    sum->amount += n.amount;
    sum->persons += n.persons;
}

static void cells_release(struct cells *t)
{
    free(t->items);
    free(t->slots);
}

static void count_parts(struct cells tables[], const int64_t all[PART_COUNT], int side,
                        struct sums n)
{
    for (size_t i = 0; i < ARRAY_LEN(recounts); i++) {
        const int64_t key[2] = { all[recounts[i][0]], all[recounts[i][1]] };

        cells_add(&tables[i], key, side, n);
    }
}

/* -1: a code that has got no number, so no packed fact can have it. */
static int64_t number_of_code(const struct fact_codes *codes, const char *list, const char *code)
{
    if (!code)
        return 0;
    for (size_t i = 0; i < codes->count; i++) {
        if (str_equal(codes->items[i].code, code) && str_equal(codes->items[i].list, list))
            return codes->items[i].id;
    }
    return -1;
}

static int64_t part_of_row(struct stmt *q, enum part part, const struct fact_codes *codes)
{
    if (parts[part].form == FORM_NUMBER)
        return db_int(q, (int)part);
    if (parts[part].form == FORM_DAY)
        return date_from_iso(db_text(q, (int)part));
    return number_of_code(codes, kind_get(KIND_CASE)->fields[parts[part].field].of,
                          db_text(q, (int)part));
}

static enum status count_rows(struct db *db, struct cells tables[], struct err *err)
{
    struct fact_codes codes = { 0 };
    enum status st = fact_codes_load(db, &codes, err);
    struct buf sql = BUF_INIT;
    int64_t all[PART_COUNT];
    struct stmt q;

    for (int i = 0; i < PART_COUNT; i++)
        buf_printf(&sql, "%s%s", i ? ", " : "SELECT ", parts[i].sql);
    buf_add(&sql, ", agreement_amount, persons FROM case_rec"
                  " WHERE (accepted_on IS NOT NULL OR outcome_on IS NOT NULL)"
                  " AND void_reason IS NULL");
    if (st == ST_OK) {
        db_prepare_text(db, &q, buf_text(&sql));
        while (db_row(&q)) {
            for (int i = 0; i < PART_COUNT; i++)
                all[i] = part_of_row(&q, (enum part)i, &codes);
            count_parts(tables, all, SIDE_ROWS,
                        (struct sums) { 1, db_int(&q, PART_COUNT), db_int(&q, PART_COUNT + 1) });
        }
        st = db_finish(&q, err);
    }
    fact_codes_release(&codes);
    buf_release(&sql);
    return st;
}

static void count_slot(struct cells tables[], const struct packed *p)
{
    int64_t all[PART_COUNT];

    parts_of(p, all);
    count_parts(tables, all, SIDE_TALLIES, (struct sums) { 1, p->amount, p->persons });
}

static enum status count_tallies(struct db *db, struct cells tables[], struct err *err)
{
    const unsigned char *data;
    struct packed p;
    struct stmt q;

    tallies_blocks(db, &q, DATE_NONE, DATE_NONE);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &p);
            if (p.flags & PACKED_USED)
                count_slot(tables, &p);
        }
    }
    return db_finish(&q, err);
}

/* --- open cases, which stand twice --- */

/* Sums of the slots that are open, in an order that does not matter. */
static uint64_t open_sum(int64_t id, const struct packed *p)
{
    unsigned char slot[FACT_BYTES];
    uint64_t h = (uint64_t)id;

    packed_put(slot, 0, p);
    for (size_t i = 0; i < sizeof(slot); i++)
        h = (h ^ slot[i]) * UINT64_C(0x100000001B3);
    return h;
}

struct open_cases {
    long long count;
    uint64_t sum;
};

static enum status open_in_blocks(struct db *db, struct open_cases *n, struct err *err)
{
    const unsigned char *data;
    struct packed p;
    struct stmt q;

    tallies_blocks(db, &q, DATE_NONE, DATE_NONE);
    while (db_row(&q) && (data = tallies_data(&q)) != NULL) {
        for (size_t i = 0; i < FACTS_IN_BLOCK; i++) {
            packed_get(data, i, &p);
            if (!(p.flags & PACKED_USED) || p.outcome != DATE_NONE)
                continue;
            n->count++;
            n->sum += open_sum(db_int(&q, 0) * FACTS_IN_BLOCK + (int64_t)i, &p);
        }
    }
    return db_finish(&q, err);
}

static enum status open_alone(struct db *db, struct open_cases *n, struct err *err)
{
    struct packed p;
    struct stmt q;

    tallies_open(db, &q);
    while (db_row(&q) && tallies_open_get(&q, &p)) {
        n->count++;
        n->sum += open_sum(db_int(&q, 0), &p);
    }
    return db_finish(&q, err);
}

static enum status compare_open(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                                size_t *said, struct err *err)
{
    struct open_cases blocks = { 0 }, alone = { 0 };
    enum status st = open_in_blocks(db, &blocks, err);

    if (st == ST_OK)
        st = open_alone(db, &alone, err);
    if (st == ST_OK && (blocks.count != alone.count || blocks.sum != alone.sum)) {
        char *text = mem_printf(_("未结案件的统计数据有 %lld 件，单独存放的有 %lld 件，内容不一致"),
                                blocks.count, alone.count);

        ++*said;
        say(ctx, text);
        free(text);
    }
    return st;
}

/* --- differences in words --- */

static void add_code(struct db *db, int64_t id, struct buf *out)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT code FROM fact_code WHERE id = :id");
    db_bind_int(&q, ":id", id);
    buf_add(out, db_row(&q) ? db_text(&q, 0) : id ? _("（未编号的代码）") : _("无"));
    db_finish(&q, NULL);
}

static void add_part(struct db *db, enum part part, int64_t value, struct buf *out)
{
    const struct field *f = parts[part].field < 0 ? NULL
                                                  : &kind_get(KIND_CASE)->fields[parts[part].field];
    char day[DATE_SIZE];

    buf_printf(out, "%s ", f ? _(f->label) : _("标记"));
    if (!f || part == PART_RESULT) {
        buf_printf(out, f ? "%lld" : "%06lld", (long long)value);
    } else if (f->type == FT_DATE) {
        buf_add(out, value == DATE_NONE ? _("无") : date_to_iso((int)value, day));
    } else if (f->type == FT_REF) {
        char *name = records_name(db, kind_find(f->of), value);

        buf_add(out, *name ? name : _("无"));
        free(name);
    } else {
        add_code(db, value, out);
    }
}

static void add_sums(const struct sums *n, struct buf *out)
{
    buf_printf(out, _("%lld 件、%lld 分、%lld 人"), (long long)n->cases, (long long)n->amount,
               (long long)n->persons);
}

static size_t say_differences(struct db *db, const enum part recount[2], const struct cells *t,
                              size_t said, void (*say)(void *ctx, const char *text), void *ctx)
{
    for (size_t i = 0; i < t->count; i++) {
        const struct cell *c = &t->items[i];
        struct buf text = BUF_INIT;

        if (memcmp(&c->sums[SIDE_ROWS], &c->sums[SIDE_TALLIES], sizeof(struct sums)) == 0)
            continue;
        if (said++ >= DIFFERENCES_MAX)
            continue;
        add_part(db, recount[0], c->key[0], &text);
        buf_add(&text, _("，"));
        add_part(db, recount[1], c->key[1], &text);
        buf_add(&text, _("：案件 "));
        add_sums(&c->sums[SIDE_ROWS], &text);
        buf_add(&text, _("，统计数据 "));
        add_sums(&c->sums[SIDE_TALLIES], &text);
        say(ctx, buf_text(&text));
        buf_release(&text);
    }
    return said;
}

enum status facts_reconcile(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                            struct err *err)
{
    struct cells tables[ARRAY_LEN(recounts)] = { 0 };
    size_t said = 0;
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = count_rows(db, tables, err);
    if (st == ST_OK)
        st = count_tallies(db, tables, err);
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(recounts); i++)
        said = say_differences(db, recounts[i], &tables[i], said, say, ctx);
    if (st == ST_OK)
        st = compare_open(db, say, ctx, &said, err);
    db_end_read(db);
    for (size_t i = 0; i < ARRAY_LEN(recounts); i++)
        cells_release(&tables[i]);
    if (st == ST_OK && said)
        st = err_set(err, ST_UNBALANCED,
                     _("统计数据与案件不符，有 %zu 处；请运行 tiaojie check --reindex。"), said);
    return st;
}

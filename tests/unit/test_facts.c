/* tests/unit/test_facts.c - facts, axes and the recount.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "stat_office.h"

#include "base/buf.h"
#include "store/case_index.h"

#define CASES 240

/* --- an office with every mixture of what facts are made of --- */

/* The same numbers each time. */
static unsigned next_number(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16;
}

static const char *pick(unsigned *seed, const char *const *from, size_t n)
{
    return from[next_number(seed) % n];
}

static char *day_after(const char *from, unsigned days)
{
    char iso[DATE_SIZE];

    return mem_copy(date_to_iso(date_from_iso(from) + (int)days, iso));
}

static void make_mixed(struct office *o, unsigned *seed)
{
    static const char *const sub_kinds[] = { NULL, "medical", "traffic", "labour" };
    static const char *const towns[] = { "411103101000", "411103001000", "411103103000",
                                         "411103000000" };
    static const char *const types[] = { "01", "02", "10", "11", "15", "16", "CW" };
    static const char *const sources[] = { "1", "2", "31", "39", "3" };
    static const char *const pairs[] = { NULL, "0", "1", "3", "6" };
    static const char *const forms[] = { "1", "2" };
    static const char *const ends[][2] = {
        { "agreed", "1" }, { "terminated", "2" }, { "withdrawn", "3" }, { "transferred", "4" }
    };
    struct made m = { .sub_kind = pick(seed, sub_kinds, 4),
                      .area = pick(seed, towns, 4),
                      .type = pick(seed, types, 7),
                      .source = pick(seed, sources, 5),
                      .pair = pick(seed, pairs, 5),
                      .state = "mediating" };
    char *accepted = day_after("2021-10-01", next_number(seed) % 420), *outcome = NULL;
    unsigned end = next_number(seed) % 6;

    m.accepted = accepted;
    if (end < 4) {
        outcome = day_after(accepted, next_number(seed) % 70);
        m.state = ends[end][0];
        m.result = ends[end][1];
        m.outcome = outcome;
        if (end == 0) {
            m.form = pick(seed, forms, 2);
            m.performance = next_number(seed) % 2 ? "done" : "performing";
            m.amount = next_number(seed) % 3 ? "12300" : NULL;
        }
    }
    make_case(o, &m);
    free(accepted);
    free(outcome);
}

static void office_mixed(struct office *o)
{
    unsigned seed = 2022;

    office_in_memory(o);
    village_committee(o);
    for (int i = 0; i < CASES; i++)
        make_mixed(o, &seed);
    CHECK_OK(db_exec(o->db,
                     "UPDATE case_rec SET state = 'void' WHERE id % 37 = 0;"
                     "UPDATE case_rec SET passed_to = id - 1 WHERE id % 41 = 0;"
                     "UPDATE case_rec SET end_reason = 'SELF' WHERE result = '3' AND id % 2;"
                     "UPDATE case_rec SET accepted_on = NULL WHERE id % 43 = 0;"
                     "UPDATE case_rec SET campaign_on = '2022-03-05' WHERE id % 11 = 0;"
                     "UPDATE case_rec SET difficulty = 1 + id % 3, persons = id % 5",
                     &o->err),
             &o->err);
    CHECK_OK(case_index_rebuild(o->db, INDEX_TALLY, &o->err), &o->err);
}

/* --- sums --- */

struct sum {
    int64_t key[3];
    struct tally tally;
};

struct sums {
    struct question question;
    struct sum *items;
    size_t count, cap;
    int64_t facts;
};

static void add_fact(void *ctx, const struct fact *f, const int64_t key[3])
{
    struct sums *s = ctx;
    size_t i = 0;

    s->facts++;
    while (i < s->count && memcmp(s->items[i].key, key, sizeof(s->items[i].key)) != 0)
        i++;
    if (i == s->count) {
        mem_grow((void **)&s->items, s->count, &s->cap, sizeof(*s->items));
        s->items[s->count] = (struct sum) { 0 };
        memcpy(s->items[s->count++].key, key, sizeof(s->items->key));
    }
    tally_add(&s->items[i].tally, f, &s->question);
}

static struct sums scan(struct office *o, const struct facts_want *want)
{
    struct sums s = { .question = want->question };

    CHECK_OK(facts_scan(o->db, o->book, want, add_fact, &s, &o->err), &o->err);
    return s;
}

static const struct tally *sum_of(const struct sums *s, const int64_t key[3])
{
    static const struct tally none;

    for (size_t i = 0; i < s->count; i++) {
        if (memcmp(s->items[i].key, key, sizeof(s->items[i].key)) == 0)
            return &s->items[i].tally;
    }
    return &none;
}

static void check_same(const struct sums *a, const struct sums *b, const char *row)
{
    for (size_t i = 0; i < a->count; i++)
        CHECK_ROW(memcmp(&a->items[i].tally, sum_of(b, a->items[i].key), sizeof(struct tally)) == 0,
                  row);
}

static struct period year_2022(void)
{
    return (struct period) { date_from_iso("2022-01-01"), date_from_iso("2022-12-31") };
}

static struct facts_want want_of(enum basis basis, struct period p, enum axis a, enum axis b)
{
    return (struct facts_want) {
        .question = { .period = p, .basis = basis, .cutoff = DATE_NONE },
        .axes = { a, b, AXIS_NONE },
    };
}

/* --- the rules --- */

static void put_together_facts_count_as_they_do_one_by_one(void **state)
{
    struct office o;

    (void)state;
    office_mixed(&o);
    for (enum axis a = AXIS_NONE; a < AXIS_COUNT; a++) {
        for (enum axis b = AXIS_NONE; b < AXIS_COUNT; b++) {
            for (int basis = 0; basis < 2; basis++) {
                struct facts_want want = want_of((enum basis)basis, year_2022(), a, b);
                struct sums together, each;

                want.question.cutoff = basis ? DATE_NONE : date_from_iso("2022-10-15");
                together = scan(&o, &want);
                want.each_case = true;
                each = scan(&o, &want);
                check_same(&together, &each, axis_name(a));
                check_same(&each, &together, axis_name(b));
                CHECK(each.facts >= together.facts);
                free(together.items);
                free(each.items);
            }
        }
    }
    office_leave(&o);
}

static int64_t count_sql(struct office *o, const char *where)
{
    char *sql = mem_printf("SELECT count(*) FROM case_rec WHERE state <> 'void'"
                           " AND passed_to IS NULL AND accepted_on IS NOT NULL AND %s",
                           where);
    int64_t n = office_row(o, sql);

    free(sql);
    return n;
}

static void the_total_is_what_sql_counts(void **state)
{
    struct office o;
    struct facts_want want = want_of(BASIS_ACCEPTED, year_2022(), AXIS_NONE, AXIS_NONE);
    struct sums s;
    const struct tally *t;

    (void)state;
    office_mixed(&o);
    s = scan(&o, &want);
    CHECK_INT(s.count, 1);
    t = &s.items[0].tally;
    CHECK_INT(t->n[COL_ACCEPTED], count_sql(&o, "accepted_on LIKE '2022%'"));
    CHECK_INT(t->n[COL_SETTLED], count_sql(&o, "accepted_on LIKE '2022%' AND result = '1'"
                                               " AND outcome_on <= '2022-12-31'"));
    CHECK_INT(t->n[COL_WRITTEN],
              count_sql(&o, "accepted_on LIKE '2022%' AND result = '1' AND agreement_form = '2'"
                            " AND outcome_on <= '2022-12-31'"));
    CHECK_INT(t->n[COL_PARTIES],
              office_row(&o, "SELECT sum(persons) FROM case_rec WHERE state <> 'void'"
                             " AND passed_to IS NULL AND accepted_on LIKE '2022%'"));
    CHECK_INT(t->open_before, count_sql(&o, "accepted_on < '2022-01-01'"
                                            " AND coalesce(outcome_on, '9') >= '2022-01-01'"));
    CHECK(t->n[COL_SETTLED] > 10 && t->open_before > 0);
    CHECK(tally_balanced(t));
    free(s.items);
    office_leave(&o);
}

/* Every column of every month, both bases, against that month asked alone. */
static void a_month_of_a_table_counts_what_the_month_alone_counts(void **state)
{
    static const enum column columns[] = { COL_ACCEPTED, COL_SETTLED, COL_FAILED, COL_WITHDRAWN,
                                           COL_WRITTEN,  COL_AMOUNT,  COL_PARTIES };
    struct office o;
    struct facts_want want = want_of(BASIS_CONCLUDED, year_2022(), AXIS_MONTH, AXIS_NONE);
    struct sums table;

    (void)state;
    office_mixed(&o);
    table = scan(&o, &want);
    for (int m = 0; m < 12; m++) {
        int first = date_from_ymd(2022, m + 1, 1);
        struct period month = { first, date_month_end(first) };
        struct facts_want alone = want_of(BASIS_CONCLUDED, month, AXIS_NONE, AXIS_NONE);
        const int64_t key[3] = { 2022 * 12 + m, 0, 0 }, none[3] = { 0 };
        struct sums s = scan(&o, &alone);

        for (size_t c = 0; c < ARRAY_LEN(columns); c++)
            CHECK_INT(sum_of(&table, key)->n[columns[c]], sum_of(&s, none)->n[columns[c]]);
        free(s.items);
    }
    free(table.items);
    office_leave(&o);
}

static void the_total_of_months_is_the_total(void **state)
{
    struct office o;

    (void)state;
    office_mixed(&o);
    for (int basis = 0; basis < 2; basis++) {
        struct facts_want want = want_of((enum basis)basis, year_2022(), AXIS_MONTH, AXIS_NONE);
        struct sums months = scan(&o, &want), all;
        struct tally total = { 0 };

        for (size_t i = 0; i < months.count; i++)
            tally_merge(&total, &months.items[i].tally);
        want.axes[0] = AXIS_NONE;
        all = scan(&o, &want);
        CHECK(memcmp(&total, &all.items[0].tally, sizeof(total)) == 0);
        free(months.items);
        free(all.items);
    }
    office_leave(&o);
}

static void an_area_is_counted_with_what_lies_below_it(void **state)
{
    struct office o;
    struct facts_want want = want_of(BASIS_ACCEPTED, year_2022(), AXIS_TOWN, AXIS_NONE);
    const int64_t none[3] = { 0 };
    int64_t town;
    struct sums s;

    (void)state;
    office_mixed(&o);
    CHECK_OK(db_exec(o.db,
                     "INSERT INTO area(uuid, version, created_at, created_by, updated_at,"
                     " updated_by, name, code, level, parent, active)"
                     " SELECT randomblob(16), 1, 0, '', 0, '', '示例村', '411103101999', 3, id, 1"
                     " FROM area WHERE code = '411103101000';"
                     "UPDATE case_rec SET area = (SELECT id FROM area WHERE name = '示例村')"
                     " WHERE id % 2 AND area = (SELECT id FROM area WHERE code = '411103101000')",
                     &o.err),
             &o.err);
    CHECK_OK(case_index_rebuild(o.db, INDEX_TALLY, &o.err), &o.err);
    town = area_id(&o, "411103101000");
    want.area = town;
    s = scan(&o, &want);
    CHECK_INT(s.count, 1);
    CHECK_INT(s.items[0].key[0], town);
    CHECK_INT(s.items[0].tally.n[COL_ACCEPTED],
              count_sql(&o, "accepted_on LIKE '2022%' AND area IN (SELECT id FROM area"
                            " WHERE code LIKE '411103101%')"));
    free(s.items);
    want = want_of(BASIS_ACCEPTED, year_2022(), AXIS_NONE, AXIS_NONE);
    want.area = area_id(&o, "411103101999");
    s = scan(&o, &want);
    CHECK_INT(sum_of(&s, none)->n[COL_ACCEPTED],
              count_sql(&o, "accepted_on LIKE '2022%' AND area IN (SELECT id FROM area"
                            " WHERE code = '411103101999')"));
    free(s.items);
    office_leave(&o);
}

static void the_campaign_counts_its_pairs_from_their_day(void **state)
{
    struct office o;
    struct facts_want want = want_of(BASIS_ACCEPTED, year_2022(), AXIS_PAIR, AXIS_NONE);
    int64_t accepted = 0;
    struct sums s;

    (void)state;
    office_mixed(&o);
    want.campaign_only = true;
    s = scan(&o, &want);
    for (size_t i = 0; i < s.count; i++) {
        CHECK(s.items[i].key[0] != 0);
        accepted += s.items[i].tally.n[COL_ACCEPTED];
    }
    CHECK_INT(accepted, count_sql(&o, "campaign IN ('1', '3', '6')"
                                      " AND coalesce(campaign_on, accepted_on) LIKE '2022%'"));
    CHECK(accepted != count_sql(&o, "campaign IN ('1', '3', '6') AND accepted_on LIKE '2022%'"));
    free(s.items);
    office_leave(&o);
}

struct seen {
    int64_t excluded, given;
    const struct question *question;
};

static void look(void *ctx, const struct fact *f, const int64_t key[3])
{
    struct seen *s = ctx;

    (void)key;
    s->given++;
    s->excluded += fact_excluded(f, s->question) != NULL;
    CHECK(f->case_id > 0);
    CHECK_INT(f->weight, 1);
}

static void case_by_case_what_is_left_out_is_given_too(void **state)
{
    struct office o;
    struct facts_want want = want_of(BASIS_ACCEPTED, year_2022(), AXIS_NONE, AXIS_NONE);
    struct seen seen = { .question = &want.question };

    (void)state;
    office_mixed(&o);
    want.each_case = true;
    CHECK_OK(facts_scan(o.db, o.book, &want, look, &seen, &o.err), &o.err);
    CHECK_INT(seen.excluded,
              office_row(&o, "SELECT count(*) FROM case_rec WHERE (state = 'void'"
                             " OR passed_to IS NOT NULL OR accepted_on IS NULL)"
                             " AND (accepted_on LIKE '2022%' OR outcome_on LIKE '2022%')"));
    CHECK(seen.excluded > 5);
    office_leave(&o);
}

struct checked {
    const struct question *question;
    int64_t excluded, void_ones, no_amount, backwards, all;
};

static void check_fact(void *ctx, const struct fact *f, const int64_t key[3])
{
    struct checked *c = ctx;

    (void)key;
    c->all += f->weight;
    c->void_ones += f->is_void ? f->weight : 0;
    if (fact_excluded(f, c->question)) {
        c->excluded += f->weight;
        return;
    }
    if (fact_counts(f, c->question, COL_SETTLED) && f->amount == 0)
        c->no_amount += f->weight;
    if (f->outcome != DATE_NONE && f->outcome < f->accepted)
        c->backwards += f->weight;
}

static void checks_see_together_what_they_see_case_by_case(void **state)
{
    static const char *const periods[][2] = { { "2022-01-01", "2022-12-31" },
                                              { "2022-05-04", "2022-05-04" },
                                              { NULL, NULL } };
    struct office o;

    (void)state;
    office_mixed(&o);
    CHECK_OK(db_exec(o.db,
                     "UPDATE case_rec SET outcome_on = '2022-03-03' WHERE id % 6 = 0;"
                     "UPDATE case_rec SET accepted_on = '2022-05-04' WHERE id % 7 = 0",
                     &o.err),
             &o.err);
    CHECK_OK(case_index_rebuild(o.db, INDEX_TALLY, &o.err), &o.err);
    for (size_t i = 0; i < ARRAY_LEN(periods); i++) {
        struct period p = { date_from_iso(periods[i][0]), date_from_iso(periods[i][1]) };
        struct facts_want want = want_of(BASIS_ACCEPTED, p, AXIS_NONE, AXIS_NONE);
        struct checked each = { .question = &want.question };
        struct checked together = { .question = &want.question };

        want.each_case = true;
        CHECK_OK(facts_scan(o.db, o.book, &want, check_fact, &each, &o.err), &o.err);
        want.each_case = false;
        want.checks = true;
        CHECK_OK(facts_scan(o.db, o.book, &want, check_fact, &together, &o.err), &o.err);
        CHECK(memcmp(&each, &together, sizeof(each)) == 0);
        CHECK(each.backwards > 0 && each.all > 0);
        CHECK(i > 0 || (each.excluded > 0 && each.void_ones > 0 && each.no_amount > 0));
    }
    office_leave(&o);
}

static void types_roll_up_to_their_group_and_subtypes_do_not(void **state)
{
    struct office o;
    struct facts_want want = want_of(BASIS_ACCEPTED, year_2022(), AXIS_TYPE, AXIS_NONE);
    int64_t group = 0, leaf = 0;
    struct sums s;

    (void)state;
    office_mixed(&o);
    s = scan(&o, &want);
    for (size_t i = 0; i < s.count; i++) {
        char *code = axis_key_text(o.db, o.book, AXIS_TYPE, s.items[i].key[0]);

        CHECK(!str_equal(code, "10") && !str_equal(code, "CW"));
        if (str_equal(code, "LD"))
            group = s.items[i].tally.n[COL_ACCEPTED];
        free(code);
    }
    free(s.items);
    want.axes[0] = AXIS_SUBTYPE;
    s = scan(&o, &want);
    for (size_t i = 0; i < s.count; i++) {
        char *code = axis_key_text(o.db, o.book, AXIS_SUBTYPE, s.items[i].key[0]);

        CHECK(!str_equal(code, "LD"));
        if (str_equal(code, "10") || str_equal(code, "11"))
            leaf += s.items[i].tally.n[COL_ACCEPTED];
        free(code);
    }
    free(s.items);
    CHECK(group > 0);
    CHECK_INT(group, leaf);
    office_leave(&o);
}

/* --- axes --- */

struct listed {
    struct office *o;
    enum axis axis;
    struct buf text;
    size_t count;
};

static void list_key(void *ctx, int64_t key)
{
    struct listed *l = ctx;
    char *text = axis_key_text(l->o->db, l->o->book, l->axis, key);

    buf_printf(&l->text, "%s%s", l->count++ ? " " : "", text);
    free(text);
}

static void tables_list_their_rows_in_the_official_order(void **state)
{
    static const struct {
        enum axis axis;
        const char *keys;
    } rows[] = {
        { AXIS_PAIR, "1 2 3 4 5 6" },
        { AXIS_TOWN, "411103001000 411103002000 411103003000 411103101000 411103102000 "
                     "411103103000 411103104000 411103105000 411103106000 411103107000" },
        { AXIS_TYPE, "01 02 03 04 05 06 07 08 09 LD XF 15 16 17 18" },
        { AXIS_SUBTYPE, "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18" },
        { AXIS_SOURCE, "1 2 3 31 32 33 34 39" },
        { AXIS_SUB_KIND, "traffic school labour medical expropriation" },
        { AXIS_FORM, "1 2" },
        { AXIS_DIFFICULTY, "1 2 3" },
        { AXIS_MONTH, "2022-01 2022-02 2022-03" },
    };
    struct period p = { date_from_iso("2022-01-25"), date_from_iso("2022-03-01") };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct listed l = { .o = &o, .axis = rows[i].axis };

        CHECK_OK(axis_keys(o.db, o.book, rows[i].axis, p, list_key, &l, &o.err), &o.err);
        if (!str_equal(buf_text(&l.text), rows[i].keys))
            fail_msg("%s: \"%s\"", axis_name(rows[i].axis), buf_text(&l.text));
        buf_release(&l.text);
    }
    office_leave(&o);
}

static void committees_are_listed_professional_ones_first(void **state)
{
    struct listed l = { .axis = AXIS_COMMITTEE };
    struct period p = year_2022();
    struct office o;
    char *name;

    (void)state;
    office_mixed(&o);
    l.o = &o;
    CHECK_OK(axis_keys(o.db, o.book, AXIS_COMMITTEE, p, list_key, &l, &o.err), &o.err);
    CHECK_INT(l.count, 6); /* the village's has cases */
    name = axis_key_label(o.db, o.book, AXIS_COMMITTEE, atoll(buf_text(&l.text)));
    CHECK_STR(name, "郾城区道路交通事故人民调解委员会");
    free(name);
    name = axis_key_label(o.db, o.book, AXIS_COMMITTEE, atoll(strrchr(buf_text(&l.text), ' ')));
    CHECK_STR(name, "孟庙镇示例村人民调解委员会");
    free(name);
    buf_release(&l.text);
    office_leave(&o);
}

static void keys_have_names(void **state)
{
    struct office o;
    static const struct {
        enum axis axis;
        const char *text, *label;
    } rows[] = {
        { AXIS_PAIR, "3", "防邻里纠纷" },          { AXIS_TYPE, "LD", "劳动争议" },
        { AXIS_SOURCE, "31", "人民法院委托移送" }, { AXIS_SUB_KIND, "medical", "医疗纠纷" },
        { AXIS_COMMITTEE_KIND, "village", "村" },  { AXIS_FORM, "2", "书面" },
    };

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        bool found = false;

        for (int64_t key = 1; key < 40 && !found; key++) {
            char *text = axis_key_text(o.db, o.book, rows[i].axis, key);
            char *label = axis_key_label(o.db, o.book, rows[i].axis, key);

            found = str_equal(text, rows[i].text) && str_equal(label, rows[i].label);
            free(text);
            free(label);
        }
        CHECK_ROW(found, rows[i].text);
    }
    for (enum axis a = AXIS_NONE; a < AXIS_COUNT; a++) {
        char *text = axis_key_text(o.db, o.book, a, 0), *label;

        CHECK_STR(text, "");
        label = axis_key_label(o.db, o.book, a, 0);
        CHECK(*label != '\0');
        free(text);
        free(label);
        if (a != AXIS_NONE)
            CHECK_INT(axis_find(axis_name(a)), a);
        if (a != AXIS_NONE)
            CHECK_INT(axis_find(axis_label(a)), a);
    }
    CHECK_INT(axis_find("weekday"), AXIS_COUNT);
    office_leave(&o);
}

/* --- the recount --- */

static void keep_first(void *ctx, const char *text)
{
    char **first = ctx;

    if (!*first)
        *first = mem_copy(text);
}

static void every_column_that_counts_is_recounted(void **state)
{
    static const char *const changes[] = {
        "UPDATE case_rec SET accepted_on = '2022-02-02' WHERE id = 5",
        "UPDATE case_rec SET outcome_on = '2022-12-30' WHERE id = 5",
        "UPDATE case_rec SET campaign_on = '2022-02-02' WHERE id = 5",
        "UPDATE case_rec SET committee = 1 + committee % 3 WHERE id = 5",
        "UPDATE case_rec SET area = 1 + area % 3 WHERE id = 5",
        "UPDATE case_rec SET mediator = NULL WHERE id = 5",
        "UPDATE case_rec SET type = '17' WHERE id = 5",
        "UPDATE case_rec SET source = '33' WHERE id = 5",
        "UPDATE case_rec SET campaign = '4' WHERE id = 5",
        "UPDATE case_rec SET difficulty = '1' WHERE id = 5",
        "UPDATE case_rec SET result = iif(result IS '2', '1', '2') WHERE id = 5",
        "UPDATE case_rec SET state = 'void' WHERE id = 5",
        "UPDATE case_rec SET passed_to = 4 WHERE id = 5",
        "UPDATE case_rec SET result = '3', end_reason = 'SELF' WHERE id = 5",
        "UPDATE case_rec SET agreement_form = iif(agreement_form IS '2', '1', '2') WHERE id = 5",
        "UPDATE case_rec SET performance = iif(performance IS 'done', NULL, 'done') WHERE id = 5",
        "UPDATE case_rec SET agreement_amount = 7 WHERE id = 5",
        "UPDATE case_rec SET persons = 77 WHERE id = 5",
        "DELETE FROM fact_block WHERE block = 1",
    };
    struct office o;

    (void)state;
    office_mixed(&o);
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        char *first = NULL;

        CHECK_OK(facts_reconcile(o.db, keep_first, &first, &o.err), &o.err);
        CHECK(first == NULL);
        CHECK_OK(db_begin(o.db, &o.err), &o.err);
        CHECK_OK(db_exec(o.db, changes[i], &o.err), &o.err);
        CHECK_ROW(facts_reconcile(o.db, keep_first, &first, &o.err) == ST_UNBALANCED, changes[i]);
        CHECK_ROW(first != NULL, changes[i]);
        free(first);
        db_end(o.db, ST_CANCELLED, NULL);
        err_clear(&o.err);
    }
    office_leave(&o);
}

static void a_difference_is_named(void **state)
{
    struct office o;
    char *first = NULL;

    (void)state;
    office_in_memory(&o);
    make_case(&o, &worked[1]);
    CHECK_OK(db_exec(o.db, "UPDATE case_rec SET accepted_on = '2022-05-10'", &o.err), &o.err);
    CHECK_INT(facts_reconcile(o.db, keep_first, &first, &o.err), ST_UNBALANCED);
    CHECK_HAS(err_text(&o.err), "2 处");
    CHECK_HAS(first, "受理日期 2022-05-10");
    CHECK_HAS(first, "案件 1 件、8000000 分、2 人");
    CHECK_HAS(first, "统计数据 0 件");
    free(first);
    office_leave(&o);
}

TESTS(T(put_together_facts_count_as_they_do_one_by_one), T(the_total_is_what_sql_counts),
      T(a_month_of_a_table_counts_what_the_month_alone_counts), T(the_total_of_months_is_the_total),
      T(an_area_is_counted_with_what_lies_below_it),
      T(the_campaign_counts_its_pairs_from_their_day),
      T(case_by_case_what_is_left_out_is_given_too),
      T(checks_see_together_what_they_see_case_by_case),
      T(types_roll_up_to_their_group_and_subtypes_do_not),
      T(tables_list_their_rows_in_the_official_order),
      T(committees_are_listed_professional_ones_first), T(keys_have_names),
      T(every_column_that_counts_is_recounted), T(a_difference_is_named))

/* tests/unit/test_facts.c - facts put together count as they do one by one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "facts_office.h"

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

TESTS(T(put_together_facts_count_as_they_do_one_by_one), T(the_total_is_what_sql_counts),
      T(a_month_of_a_table_counts_what_the_month_alone_counts), T(the_total_of_months_is_the_total),
      T(an_area_is_counted_with_what_lies_below_it),
      T(the_campaign_counts_its_pairs_from_their_day),
      T(case_by_case_what_is_left_out_is_given_too),
      T(checks_see_together_what_they_see_case_by_case),
      T(types_roll_up_to_their_group_and_subtypes_do_not))

/* tests/unit/test_figures.c - what each figure counts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/figures.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "core/rate.h"

static int day(const char *iso)
{
    int d = date_from_iso(iso);

    assert_int_not_equal(d, DATE_NONE);
    return d;
}

static struct question ask(enum basis basis, const char *from, const char *to)
{
    return (
        struct question) { .period = { day(from), day(to) }, .basis = basis, .cutoff = DATE_NONE };
}

static struct fact fact(const char *accepted, const char *outcome, enum fact_result result)
{
    return (struct fact) { .accepted = accepted ? day(accepted) : DATE_NONE,
                           .outcome = outcome ? day(outcome) : DATE_NONE,
                           .result = result,
                           .persons = 2,
                           .weight = 1 };
}

static struct fact agreed(const char *accepted, const char *outcome, int64_t amount)
{
    struct fact f = fact(accepted, outcome, FACT_SETTLED);

    f.written = true;
    f.performed = true;
    f.amount = amount;
    return f;
}

static struct tally add_all(const struct fact *facts, size_t n, struct question q)
{
    struct tally t = { 0 };

    for (size_t i = 0; i < n; i++)
        tally_add(&t, &facts[i], &q);
    return t;
}

static struct tally one(struct fact f, struct question q)
{
    return add_all(&f, 1, q);
}

/* The three worked examples: neighbours, medical with appraisal, labour. */
static struct tally examples(struct question q)
{
    struct fact facts[] = { agreed("2022-03-08", "2022-03-10", 180000),
                            agreed("2022-05-09", "2022-08-02", 8000000),
                            agreed("2022-09-02", "2022-09-14", 1800000) };

    return add_all(facts, ARRAY_LEN(facts), q);
}

static const char *rate_of(const struct tally *t)
{
    static char out[RATE_SIZE];

    if (!rate_percent(t->rate_numerator, t->rate_denominator, 2, out))
        return "-";
    return out;
}

static void the_worked_examples_give_their_table(void **state)
{
    static const struct {
        const char *from, *to;
        int accepted, settled_by_outcome;
        const char *rate_accepted, *rate_concluded;
        int persons;
        int64_t amount_by_outcome;
        int pending;
    } rows[] = {
        { "2022-03-01", "2022-03-31", 1, 1, "100.00", "100.00", 2, 180000, 0 },
        { "2022-05-01", "2022-05-31", 1, 0, "0.00", "-", 2, 0, 1 },
        { "2022-08-01", "2022-08-31", 0, 1, "-", "100.00", 0, 8000000, 0 },
        { "2022-09-01", "2022-09-30", 1, 1, "100.00", "100.00", 2, 1800000, 0 },
        { "2022-01-01", "2022-12-31", 3, 3, "100.00", "100.00", 6, 9980000, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct tally a = examples(ask(BASIS_ACCEPTED, rows[i].from, rows[i].to));
        struct tally c = examples(ask(BASIS_CONCLUDED, rows[i].from, rows[i].to));

        CHECK_ROW(a.n[COL_ACCEPTED] == rows[i].accepted, rows[i].from);
        CHECK_ROW(c.n[COL_ACCEPTED] == rows[i].accepted, rows[i].from);
        CHECK_ROW(c.n[COL_SETTLED] == rows[i].settled_by_outcome, rows[i].from);
        CHECK_ROW(strcmp(rate_of(&a), rows[i].rate_accepted) == 0, rows[i].from);
        CHECK_ROW(strcmp(rate_of(&c), rows[i].rate_concluded) == 0, rows[i].from);
        CHECK_ROW(a.n[COL_PARTIES] == rows[i].persons, rows[i].from);
        CHECK_ROW(c.n[COL_PARTIES] == rows[i].persons, rows[i].from);
        CHECK_ROW(c.n[COL_AMOUNT] == rows[i].amount_by_outcome, rows[i].from);
        CHECK_ROW(a.pending == rows[i].pending && c.pending == rows[i].pending, rows[i].from);
        CHECK_ROW(tally_balanced(&a) && tally_balanced(&c), rows[i].from);
    }
}

static void the_year_of_the_examples_is_all_written_and_performed(void **state)
{
    struct tally t = examples(ask(BASIS_ACCEPTED, "2022-01-01", "2022-12-31"));

    (void)state;
    CHECK_INT(t.n[COL_WRITTEN], 3);
    CHECK_INT(t.n[COL_ORAL], 0);
    CHECK_INT(t.n[COL_PERFORMED], 3);
    CHECK_INT(t.n[COL_AMOUNT], 9980000);
    CHECK_INT(t.n[COL_OPEN], 0);
    CHECK_INT(t.n[COL_FOUND], 0);
    CHECK_INT(t.n[COL_SCREENED], 0);
}

static void the_identity_of_may_is_one_accepted_and_one_left_open(void **state)
{
    struct tally t = examples(ask(BASIS_ACCEPTED, "2022-05-01", "2022-05-31"));

    (void)state;
    CHECK_INT(t.open_before, 0);
    CHECK_INT(t.in, 1);
    CHECK_INT(t.out_settled + t.out_failed + t.out_withdrawn, 0);
    CHECK_INT(t.open_after, 1);
}

static void the_identity_does_not_depend_on_the_basis(void **state)
{
    struct tally a = examples(ask(BASIS_ACCEPTED, "2022-08-01", "2022-08-31"));
    struct tally c = examples(ask(BASIS_CONCLUDED, "2022-08-01", "2022-08-31"));

    (void)state;
    CHECK_INT(a.open_before, 1);
    CHECK_INT(a.out_settled, 1);
    CHECK_INT(a.in + a.open_after + a.out_failed + a.out_withdrawn, 0);
    CHECK_INT(c.open_before, a.open_before);
    CHECK_INT(c.out_settled, a.out_settled);
    CHECK_INT(c.open_after, a.open_after);
    CHECK_INT(a.n[COL_SETTLED], 0); /* the cohort of August is empty */
    CHECK_INT(c.n[COL_SETTLED], 1);
}

static void accepted_in_one_period_and_settled_in_another_counts_by_basis(void **state)
{
    struct fact f = agreed("2022-06-20", "2022-07-05", 500);
    struct tally june = one(f, ask(BASIS_ACCEPTED, "2022-06-01", "2022-06-30"));
    struct tally july = one(f, ask(BASIS_ACCEPTED, "2022-07-01", "2022-07-31"));
    struct tally june_c = one(f, ask(BASIS_CONCLUDED, "2022-06-01", "2022-06-30"));
    struct tally july_c = one(f, ask(BASIS_CONCLUDED, "2022-07-01", "2022-07-31"));

    (void)state;
    CHECK_INT(june.n[COL_ACCEPTED], 1);
    CHECK_INT(june.n[COL_SETTLED], 0);
    CHECK_INT(june.n[COL_OPEN], 1);
    CHECK_INT(june.n[COL_AMOUNT], 0);
    CHECK_INT(july.n[COL_ACCEPTED] + july.n[COL_SETTLED] + july.n[COL_OPEN], 0);
    CHECK_INT(july.n[COL_PARTIES], 0);
    CHECK_INT(june_c.n[COL_OPEN], 1);
    CHECK_INT(june_c.rate_denominator, 0);
    CHECK_INT(july_c.n[COL_SETTLED], 1);
    CHECK_INT(july_c.n[COL_AMOUNT], 500);
    CHECK_INT(july_c.n[COL_WRITTEN], 1);
    CHECK_INT(july_c.n[COL_OPEN], 0);
    CHECK_INT(july_c.rate_denominator, 1);
    CHECK(tally_balanced(&june) && tally_balanced(&july));
}

static void a_later_cutoff_lets_the_cohort_know_its_outcome(void **state)
{
    struct fact f = agreed("2022-06-20", "2022-07-05", 500);
    struct question q = ask(BASIS_ACCEPTED, "2022-06-01", "2022-06-30");
    struct tally t;

    (void)state;
    q.cutoff = day("2022-07-05");
    t = one(f, q);
    CHECK_INT(t.n[COL_SETTLED], 1);
    CHECK_INT(t.n[COL_OPEN], 0);
    CHECK_INT(t.pending, 0);
    CHECK_INT(t.rate_numerator, 1);
    CHECK_INT(t.open_after, 1); /* on June 30 it was open */
    CHECK(tally_balanced(&t));
    q.cutoff = day("2022-07-04");
    t = one(f, q);
    CHECK_INT(t.n[COL_SETTLED], 0);
    CHECK_INT(t.n[COL_OPEN], 1);
}

static void an_earlier_cutoff_hides_the_outcomes_after_it(void **state)
{
    struct fact f = fact("2022-06-02", "2022-06-20", FACT_FAILED);
    struct question q = ask(BASIS_CONCLUDED, "2022-06-01", "2022-06-30");
    struct tally t;

    (void)state;
    q.cutoff = day("2022-06-10");
    t = one(f, q);
    CHECK_INT(t.n[COL_FAILED], 0);
    CHECK_INT(t.n[COL_OPEN], 1);
    CHECK_INT(t.pending, 1);
    CHECK_INT(t.out_failed, 0);
    CHECK(tally_balanced(&t));
}

static void a_void_case_counts_nowhere(void **state)
{
    struct fact f = agreed("2022-03-01", "2022-03-02", 100);

    (void)state;
    f.is_void = true;
    for (int b = BASIS_ACCEPTED; b <= BASIS_CONCLUDED; b++) {
        struct question q = ask((enum basis)b, "2022-03-01", "2022-03-31");
        struct tally t = one(f, q);
        struct tally zero = { 0 };

        assert_memory_equal(&t, &zero, sizeof(t));
        for (enum column c = 0; c < COL_COUNT; c++)
            CHECK(!fact_counts(&f, &q, c));
        CHECK_HAS(fact_excluded(&f, &q), "作废");
    }
}

static void a_case_passed_on_within_the_register_counts_in_the_other_only(void **state)
{
    struct fact here = fact("2022-03-01", "2022-03-05", FACT_TRANSFERRED);
    struct fact there = fact("2022-03-06", "2022-03-20", FACT_SETTLED);
    struct question q = ask(BASIS_ACCEPTED, "2022-03-01", "2022-03-31");
    struct tally t;

    (void)state;
    here.passed = true;
    t = add_all((struct fact[]) { here, there }, 2, q);
    CHECK_INT(t.n[COL_ACCEPTED], 1);
    CHECK_INT(t.n[COL_WITHDRAWN], 0);
    CHECK_INT(t.n[COL_SETTLED], 1);
    CHECK(tally_balanced(&t));
    CHECK_HAS(fact_excluded(&here, &q), "另一案件");
    assert_null(fact_excluded(&there, &q));
}

static void a_case_handed_to_another_body_is_accepted_and_ended_otherwise(void **state)
{
    struct fact f = fact("2022-03-01", "2022-03-05", FACT_TRANSFERRED);
    struct tally a = one(f, ask(BASIS_ACCEPTED, "2022-03-01", "2022-03-31"));
    struct tally c = one(f, ask(BASIS_CONCLUDED, "2022-03-01", "2022-03-31"));

    (void)state;
    CHECK_INT(a.n[COL_ACCEPTED], 1);
    CHECK_INT(a.n[COL_WITHDRAWN], 1);
    CHECK_INT(a.n[COL_OPEN], 0);
    CHECK_INT(a.rate_denominator, 1); /* stays in the cohort */
    CHECK_INT(c.rate_denominator, 0); /* neither settled nor failed */
    CHECK_INT(a.out_withdrawn, 1);
    CHECK(tally_balanced(&a) && tally_balanced(&c));
}

static void a_reopened_case_is_open_again(void **state)
{
    /* Settled in March, reopened: the outcome is cleared; settled anew in May. */
    struct fact reopened = fact("2022-03-01", NULL, FACT_OPEN);
    struct fact anew = agreed("2022-03-01", "2022-05-10", 300);
    struct question march = ask(BASIS_ACCEPTED, "2022-03-01", "2022-03-31");
    struct question may = ask(BASIS_CONCLUDED, "2022-05-01", "2022-05-31");
    struct tally t = one(reopened, march);

    (void)state;
    CHECK_INT(t.n[COL_ACCEPTED], 1);
    CHECK_INT(t.n[COL_SETTLED], 0);
    CHECK_INT(t.n[COL_OPEN], 1);
    CHECK(tally_balanced(&t));
    t = one(anew, may);
    CHECK_INT(t.n[COL_SETTLED], 1);
    CHECK_INT(t.n[COL_ACCEPTED], 0);
    CHECK_INT(t.open_before, 1);
    CHECK(tally_balanced(&t));
}

static void a_self_settled_withdrawal_is_settled_only_by_the_switch(void **state)
{
    struct fact f = fact("2022-03-01", "2022-03-05", FACT_WITHDRAWN);
    struct fact plain = f;
    struct question q = ask(BASIS_CONCLUDED, "2022-03-01", "2022-03-31");
    struct tally t;

    (void)state;
    f.self_settled = true;
    t = one(f, q);
    CHECK_INT(t.n[COL_SETTLED], 0);
    CHECK_INT(t.n[COL_WITHDRAWN], 1);
    q.self_settled_counts = true;
    t = add_all((struct fact[]) { f, plain }, 2, q);
    CHECK_INT(t.n[COL_SETTLED], 1);
    CHECK_INT(t.n[COL_WITHDRAWN], 1); /* the plain withdrawal */
    CHECK_INT(t.out_settled, 1);
    CHECK_INT(t.out_withdrawn, 1);
    CHECK_INT(t.rate_numerator, 1);
    CHECK(tally_balanced(&t));
}

static void an_outcome_before_the_acceptance_breaks_the_identity(void **state)
{
    struct fact f = agreed("2022-04-02", "2022-03-28", 100);
    struct tally march = one(f, ask(BASIS_CONCLUDED, "2022-03-01", "2022-03-31"));
    struct tally april = one(f, ask(BASIS_CONCLUDED, "2022-04-01", "2022-04-30"));

    (void)state;
    CHECK(!tally_balanced(&march));
    CHECK(!tally_balanced(&april));
}

static void an_outcome_day_without_a_result_breaks_the_identity(void **state)
{
    struct fact f = fact("2022-03-02", "2022-03-28", FACT_OPEN);
    struct tally t = one(f, ask(BASIS_ACCEPTED, "2022-03-01", "2022-03-31"));

    (void)state;
    CHECK(!tally_balanced(&t));
}

static void what_was_never_accepted_counts_nowhere_and_says_so(void **state)
{
    struct fact f = fact(NULL, "2022-03-05", FACT_WITHDRAWN);
    struct question q = ask(BASIS_CONCLUDED, "2022-03-01", "2022-03-31");
    struct question april = ask(BASIS_CONCLUDED, "2022-04-01", "2022-04-30");
    struct tally t = one(f, q);

    (void)state;
    CHECK_INT(t.n[COL_WITHDRAWN], 0);
    CHECK_INT(t.n[COL_OPEN], 0);
    CHECK(tally_balanced(&t));
    CHECK_HAS(fact_excluded(&f, &q), "没有受理");
    assert_null(fact_excluded(&f, &april));
}

static void a_weighted_fact_counts_as_many_cases(void **state)
{
    struct fact f = agreed("2022-03-01", "2022-03-01", 900);
    struct question q = ask(BASIS_CONCLUDED, "2022-03-01", "2022-03-31");
    struct tally t;

    (void)state;
    f.weight = 7;
    f.persons = 15;
    t = one(f, q);
    CHECK_INT(t.n[COL_ACCEPTED], 7);
    CHECK_INT(t.n[COL_SETTLED], 7);
    CHECK_INT(t.n[COL_WRITTEN], 7);
    CHECK_INT(t.n[COL_PERFORMED], 7);
    CHECK_INT(t.n[COL_AMOUNT], 900); /* sums of all seven */
    CHECK_INT(t.n[COL_PARTIES], 15);
    CHECK_INT(t.rate_numerator, 7);
    CHECK_INT(t.rate_denominator, 7);
    CHECK_INT(t.in, 7);
    CHECK_INT(t.out_settled, 7);
}

static void an_open_period_takes_every_day(void **state)
{
    struct fact facts[] = { agreed("2019-03-01", "2022-03-02", 5), fact("2022-04-01", NULL, 0),
                            fact("2021-04-01", "2021-05-01", FACT_FAILED) };
    struct question q = { .period = { DATE_NONE, DATE_NONE },
                          .basis = BASIS_ACCEPTED,
                          .cutoff = DATE_NONE };
    struct tally t = add_all(facts, ARRAY_LEN(facts), q);

    (void)state;
    CHECK_INT(t.n[COL_ACCEPTED], 3);
    CHECK_INT(t.n[COL_SETTLED], 1);
    CHECK_INT(t.n[COL_FAILED], 1);
    CHECK_INT(t.n[COL_OPEN], 1);
    CHECK_INT(t.open_before, 0);
    CHECK(tally_balanced(&t));
}

static void the_balance_of_the_concluded_basis_counts_older_cases_too(void **state)
{
    struct fact old = fact("2021-11-01", NULL, FACT_OPEN);
    struct tally c = one(old, ask(BASIS_CONCLUDED, "2022-03-01", "2022-03-31"));
    struct tally a = one(old, ask(BASIS_ACCEPTED, "2022-03-01", "2022-03-31"));

    (void)state;
    CHECK_INT(c.n[COL_OPEN], 1);
    CHECK_INT(c.pending, 0);
    CHECK_INT(a.n[COL_OPEN], 0);
    CHECK_INT(c.open_before, 1);
    CHECK_INT(c.open_after, 1);
}

static void the_cases_behind_a_column_are_as_many_as_its_figure(void **state)
{
    struct fact facts[] = {
        agreed("2022-03-01", "2022-03-09", 100),
        agreed("2022-03-02", "2022-04-09", 0),
        fact("2022-02-02", "2022-03-09", FACT_FAILED),
        fact("2022-03-03", "2022-03-19", FACT_WITHDRAWN),
        fact("2022-03-04", NULL, FACT_OPEN),
        fact("2022-01-04", NULL, FACT_OPEN),
        fact("2022-03-05", "2022-03-30", FACT_TRANSFERRED),
    };

    (void)state;
    for (int b = BASIS_ACCEPTED; b <= BASIS_CONCLUDED; b++) {
        struct question q = ask((enum basis)b, "2022-03-01", "2022-03-31");
        struct tally t = add_all(facts, ARRAY_LEN(facts), q);

        for (enum column c = COL_ACCEPTED; c < COL_AMOUNT; c++) {
            int64_t n = 0;

            for (size_t i = 0; i < ARRAY_LEN(facts); i++)
                n += fact_counts(&facts[i], &q, c);
            CHECK_ROW(n == (c == COL_RATE ? t.rate_denominator : t.n[c]), column_get(c)->key);
        }
        CHECK(tally_balanced(&t));
    }
}

static void the_cohort_falls_apart_into_its_endings(void **state)
{
    struct fact facts[] = {
        agreed("2022-03-01", "2022-03-09", 100),          agreed("2022-03-02", "2022-04-09", 0),
        fact("2022-03-02", "2022-03-09", FACT_FAILED),    fact("2022-03-03", NULL, FACT_OPEN),
        fact("2022-03-03", "2022-03-19", FACT_WITHDRAWN),
    };
    struct tally t = add_all(facts, ARRAY_LEN(facts),
                             ask(BASIS_ACCEPTED, "2022-03-01", "2022-03-31"));

    (void)state;
    CHECK_INT(t.n[COL_ACCEPTED], 5);
    CHECK_INT(t.n[COL_SETTLED], 1);
    CHECK_INT(t.n[COL_FAILED], 1);
    CHECK_INT(t.n[COL_WITHDRAWN], 1);
    CHECK_INT(t.n[COL_OPEN], 2);
    CHECK_INT(t.pending, 2);
    CHECK_STR(rate_of(&t), "20.00");
}

/* Both numbers of 期末在调 are of one date: with a cutoff after the end of the period, too. */
static void what_is_pending_is_a_part_of_what_is_open(void **state)
{
    static const struct {
        const char *cutoff; /* NULL: the end of the period */
        int cohort, open, pending;
    } rows[] = { { NULL, 2, 3, 2 }, { "2022-06-01", 1, 3, 2 }, { "2022-07-01", 1, 3, 2 } };
    struct fact facts[] = {
        fact("2022-04-20", NULL, FACT_OPEN),
        agreed("2022-05-02", "2022-05-09", 0),
        agreed("2022-05-30", "2022-06-01", 0),
        fact("2022-05-31", NULL, FACT_OPEN),
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct question a = ask(BASIS_ACCEPTED, "2022-05-01", "2022-05-31");
        struct question c = ask(BASIS_CONCLUDED, "2022-05-01", "2022-05-31");
        struct tally in, out;

        a.cutoff = c.cutoff = rows[i].cutoff ? day(rows[i].cutoff) : DATE_NONE;
        in = add_all(facts, ARRAY_LEN(facts), a);
        out = add_all(facts, ARRAY_LEN(facts), c);
        CHECK_INT(in.n[COL_OPEN], rows[i].cohort);
        CHECK_INT(in.pending, rows[i].cohort);
        CHECK_INT(out.n[COL_OPEN], rows[i].open);
        CHECK_INT(out.pending, rows[i].pending);
    }
}

static void merged_tallies_are_the_tally_of_all(void **state)
{
    struct question q = ask(BASIS_CONCLUDED, "2022-01-01", "2022-12-31");
    struct tally whole = examples(q);
    struct tally parts = { 0 };
    struct tally a = one(agreed("2022-03-08", "2022-03-10", 180000), q);
    struct tally b = add_all((struct fact[]) { agreed("2022-05-09", "2022-08-02", 8000000),
                                               agreed("2022-09-02", "2022-09-14", 1800000) },
                             2, q);

    (void)state;
    tally_merge(&parts, &a);
    tally_merge(&parts, &b);
    assert_memory_equal(&parts, &whole, sizeof(whole));
}

static void the_keys_are_those_of_the_command_line(void **state)
{
    static const char *const keys[] = { "found",     "screened",   "accepted", "settled", "failed",
                                        "withdrawn", "open",       "rate",     "oral",    "written",
                                        "performed", "amount_fen", "parties" };

    (void)state;
    CHECK_INT(ARRAY_LEN(keys), COL_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        CHECK_STR(column_get((enum column)i)->key, keys[i]);
        CHECK_INT(column_find(keys[i]), i);
    }
    CHECK_INT(column_find("settle"), COL_COUNT);
    CHECK_INT(column_find(NULL), COL_COUNT);
}

static void every_definition_is_a_sentence_that_ends(void **state)
{
    (void)state;
    for (enum column c = 0; c < COL_COUNT; c++) {
        const struct column_def *def = column_get(c);

        for (int b = 0; b < 2; b++) {
            const char *text = def->definition[b];

            CHECK_ROW(text && str_ends(text, "。") && strlen(text) > 60, def->key);
            CHECK_ROW(utf8_check(text, strlen(text)) == strlen(text), def->key);
        }
    }
    CHECK_HAS(column_get(COL_RATE)->definition[BASIS_ACCEPTED], "分母是统计期内受理的件数");
    CHECK_HAS(column_get(COL_RATE)->definition[BASIS_CONCLUDED], "调解成功与调解不成的件数之和");
}

static void a_basis_is_found_by_name_and_label(void **state)
{
    bool ok = false;

    (void)state;
    CHECK_INT(basis_find("accepted", &ok), BASIS_ACCEPTED);
    CHECK(ok);
    CHECK_INT(basis_find("concluded", &ok), BASIS_CONCLUDED);
    CHECK(ok);
    CHECK_INT(basis_find("终结口径", &ok), BASIS_CONCLUDED);
    CHECK(ok);
    (void)basis_find("conclude", &ok);
    CHECK(!ok);
    CHECK_STR(basis_label(BASIS_ACCEPTED), "受理口径");
    CHECK_STR(basis_label(BASIS_CONCLUDED), "终结口径");
}

TESTS(T(the_worked_examples_give_their_table),
      T(the_year_of_the_examples_is_all_written_and_performed),
      T(the_identity_of_may_is_one_accepted_and_one_left_open),
      T(the_identity_does_not_depend_on_the_basis),
      T(accepted_in_one_period_and_settled_in_another_counts_by_basis),
      T(a_later_cutoff_lets_the_cohort_know_its_outcome),
      T(an_earlier_cutoff_hides_the_outcomes_after_it), T(a_void_case_counts_nowhere),
      T(a_case_passed_on_within_the_register_counts_in_the_other_only),
      T(a_case_handed_to_another_body_is_accepted_and_ended_otherwise),
      T(a_reopened_case_is_open_again), T(a_self_settled_withdrawal_is_settled_only_by_the_switch),
      T(an_outcome_before_the_acceptance_breaks_the_identity),
      T(an_outcome_day_without_a_result_breaks_the_identity),
      T(what_was_never_accepted_counts_nowhere_and_says_so),
      T(a_weighted_fact_counts_as_many_cases), T(an_open_period_takes_every_day),
      T(the_balance_of_the_concluded_basis_counts_older_cases_too),
      T(the_cases_behind_a_column_are_as_many_as_its_figure),
      T(the_cohort_falls_apart_into_its_endings), T(what_is_pending_is_a_part_of_what_is_open),
      T(merged_tallies_are_the_tally_of_all), T(the_keys_are_those_of_the_command_line),
      T(every_definition_is_a_sentence_that_ends), T(a_basis_is_found_by_name_and_label))

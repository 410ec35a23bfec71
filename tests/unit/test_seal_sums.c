/* tests/unit/test_seal_sums.c - what is sealed and its corrections add up to what is now.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "seal_office.h"

/* ---- sealed + corrections = now, whatever changed ---- */

static void add_case(void *ctx, const struct seal_case *c)
{
    struct tally *sums = ctx; /* then and now, by basis */

    for (int b = 0; b < 2; b++) {
        tally_merge(&sums[b], &c->then[b]);
        tally_merge(&sums[2 + b], &c->now[b]);
    }
}

static void change_at_random(struct office *o, unsigned *seed)
{
    static const char *const acts[] = {
        "accepted_on = CASE WHEN accepted_on IS NOT NULL THEN '2022-04-06' END",
        "accepted_on = CASE WHEN accepted_on IS NOT NULL THEN '2022-02-03' END",
        "outcome_on = CASE WHEN outcome_on IS NOT NULL THEN '2022-04-19' END",
        "result = '1', outcome_on = coalesce(outcome_on, '2022-03-28')",
        "result = NULL, outcome_on = NULL",
        "state = 'void'",
        "void_reason = '录重'",
        "agreement_amount = agreement_amount + 5000",
        "persons = persons + 3",
        "type = '15'",
        "campaign = '3', campaign_on = '2022-03-09'",
        "campaign = NULL",
        "passed_to = id",
        "agreement_form = '1'",
    };

    for (int i = 0; i < 6; i++) {
        unsigned id = next_number(seed) % CASES + 1;
        char *sql = mem_printf("UPDATE case_rec SET %s WHERE id %% 40 = %u",
                               acts[next_number(seed) % ARRAY_LEN(acts)], id % 40);

        CHECK_OK(db_exec(o->db, sql, &o->err), &o->err);
        free(sql);
    }
    CHECK_OK(case_index_rebuild(o->db, INDEX_TALLY, &o->err), &o->err);
}

static void corrected(struct office *o, const char *name, enum basis basis)
{
    struct stat_request rq = sealed_request(o, name, "2022-03", basis), now = rq;
    struct tally sums[4] = { 0 };
    struct report *sealed = table(o, &rq), *live;

    now.seal = 0;
    live = table(o, &now);
    CHECK_OK(seal_corrections(o->db, o->book, &rq, add_case, sums, &o->err), &o->err);
    for (enum column c = 0; c < COL_COUNT; c++) {
        const char *key = column_get(c)->key;

        if (c == COL_RATE || c == COL_FOUND || c == COL_SCREENED)
            continue;
        CHECK_INT(cell(sealed, &sealed->total, key)->n + sums[2 + basis].n[c] - sums[basis].n[c],
                  cell(live, &live->total, key)->n);
    }
    CHECK_INT(cell(sealed, &sealed->total, "rate")->denominator + sums[2 + basis].rate_denominator -
                  sums[basis].rate_denominator,
              cell(live, &live->total, "rate")->denominator);
    CHECK(!noted(sealed, "不是案件改变引起的"));
    report_free(sealed);
    report_free(live);
}

static void sealed_plus_corrections_is_now_in_every_column_whatever_changed(void **state)
{
    static const char *const names[] = { "summary", "type", "campaign", "towns" };
    struct office o;
    unsigned seed = 7;

    (void)state;
    office_mixed(&o);
    o.today = date_from_iso("2023-01-10");
    seal(&o, month("2022-03-01"), "不平的留着");
    for (int round = 0; round < 12; round++) {
        change_at_random(&o, &seed);
        for (size_t i = 0; i < ARRAY_LEN(names); i++)
            for (int b = 0; b < 2; b++)
                corrected(&o, names[i], (enum basis)b);
    }
    office_leave(&o);
}

/* What the seal keeps answers any grouping as the rows did on the day of the seal. */
static void the_kept_facts_count_as_the_rows_did(void **state)
{
    static const enum axis axes[] = { AXIS_TYPE, AXIS_SOURCE, AXIS_PAIR,    AXIS_TOWN,
                                      AXIS_FORM, AXIS_MONTH,  AXIS_SUB_KIND };
    struct office o;

    (void)state;
    office_mixed(&o);
    o.today = date_from_iso("2023-01-10");
    seal(&o, year_2022(), "不平的留着");
    for (size_t i = 0; i < ARRAY_LEN(axes); i++)
        for (int b = 0; b < 2; b++) {
            struct stat_request rq = sealed_request(&o, "summary", "2022", (enum basis)b);
            struct report *sealed, *live;

            rq.axes_given = true;
            rq.axes[0] = axes[i];
            sealed = table(&o, &rq);
            rq.seal = 0;
            live = table(&o, &rq);
            CHECK_INT(sealed->rows_count, live->rows_count);
            for (size_t k = 0; k < live->rows_count; k++)
                for (size_t c = 2; c < live->columns_count; c++)
                    CHECK_INT(sealed->rows[k].cells[c].n, live->rows[k].cells[c].n);
            report_free(sealed);
            report_free(live);
        }
    office_leave(&o);
}

TESTS(T(sealed_plus_corrections_is_now_in_every_column_whatever_changed),
      T(the_kept_facts_count_as_the_rows_did))

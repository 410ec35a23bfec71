/* tests/unit/test_access.c - the rows that each role and scope sees, counted another way.
 *
 * What an account sees through lists, searches, loads, history and look-ups is compared with
 * what the test's own table of cases says, case by case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "access_office.h"

/* ---- lists, counts, searches ---- */

/* Who may not read a name or a number does not find by it. */
static bool knows(const struct who *w)
{
    return access_mask(&(struct access) { .role = w->role }) != MASK_TEXTS;
}

/* The ids that should fit, in the order of ids_of(): the newest first; yours. */
static char *expected(const struct who *w, const char *name)
{
    struct id_list l = { 0 };

    for (size_t i = CASES; i-- > 0;)
        if (sees(w, i) && (!name || (knows(w) && str_equal(made[i].name, name))))
            list_id(&l, ids[i]);
    return l.count ? buf_take(&l.text) : mem_copy("");
}

static void check_list(const struct who *w, const char *words, const char *name, int sort)
{
    char *wanted = expected(w, name);
    char *got = ids_sorted(&o, KIND_CASE, words, sort, false);

    if (sort < 0 ? !str_equal(got, wanted) : strlen(got) != strlen(wanted))
        fail_msg("%s: \"%s\" lists \"%s\", not \"%s\"", w->label, words, got, wanted);
    free(got);
    free(wanted);
}

static void a_list_holds_the_scope_and_counts_it(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        become(w);
        check_list(w, "", NULL, -1);
        check_list(w, "", NULL, CF_ACCEPTED);
        check_list(w, "", NULL, CF_AREA);
        check_list(w, "", NULL, CF_COMMITTEE);
        check_list(w, "赵大河", "赵大河", -1);
        check_list(w, "12000000001", "赵大河", -1);
        check_list(w, "411199196807199017", "赵大河", -1);
        check_list(w, "zdh", "赵大河", -1);
    }
}

static void a_search_over_everything_finds_nothing_outside(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        const struct search_query q = { "赵大河", MASK_NONE, 50 };
        struct search_hits hits = { 0 };
        size_t wanted = 0;

        become(w);
        CHECK_OK(search_all(o.db, o.book, &q, &hits, &o.err), &o.err);
        for (size_t i = 0; i < CASES; i++)
            wanted += knows(w) && sees(w, i) && str_equal(made[i].name, "赵大河");
        if (hits.count != wanted)
            fail_msg("%s: %zu hits, not %zu", w->label, hits.count, wanted);
        for (size_t i = 0; w->role == ACCOUNT_STATISTICS && i < hits.count; i++)
            CHECK(!strstr(hits.items[i].text, "赵大河"));
        search_hits_release(&hits);
    }
}

static void what_is_hidden_is_no_filter(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *words;
    } rows[] = { { KIND_CASE, "summary:无" },
                 { KIND_PARTY, "id_no:411199196807199017" },
                 { KIND_PARTY, "phone:12000000001" },
                 { KIND_PARTY, "name:赵" },
                 { KIND_KEY_PERSON, "name:郑" } };

    (void)state;
    EACH_WHO(w)
    {
        become(w);
        for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
            struct filter f = FILTER_INIT;
            const struct find_query q = { .kind = rows[i].kind, .filter = &f, .sort = -1 };
            size_t n;

            CHECK_OK(filter_parse(&f, o.book, q.kind, rows[i].words, o.today, &o.err), &o.err);
            CHECK_INT(find_count(o.db, o.book, &q, 0, &n, &o.err), knows(w) ? ST_OK : ST_DENIED);
            filter_release(&f);
        }
    }
}

static void count_case(void *ctx, int64_t id, const char *number, const char *parties)
{
    (void)id;
    (void)number;
    (void)parties;
    ++*(size_t *)ctx;
}

static void a_persons_other_cases_are_those_of_the_scope(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        size_t got = 0, wanted = 0;

        become(w);
        CHECK_OK(lookup_person_cases(o.db, "赵大河", "411199196807199017", 0, 0, count_case, &got,
                                     &o.err),
                 &o.err);
        for (size_t i = 0; i < CASES; i++)
            wanted += knows(w) && sees(w, i) && made[i].id_no;
        if (got != wanted)
            fail_msg("%s: %zu cases of the person, not %zu", w->label, got, wanted);
    }
}

/* ---- one case ---- */

static void each_case_is_opened_only_in_the_scope(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        become(w);
        for (size_t i = 0; i < CASES; i++) {
            struct record_list parties = { 0 };
            struct casefile *f = NULL;
            char *typed = mem_printf("#%lld", (long long)ids[i]);
            int64_t id;

            check_row(w, "sight", i, access_sees_case(o.db, ids[i]), sees(w, i));
            check_row(w, "load", i, cases_load(o.db, ids[i], &f, &o.err) == ST_OK, sees(w, i));
            check_row(w, "parties", i,
                      records_children(o.db, KIND_PARTY, ids[i], &parties, &o.err) == ST_OK,
                      sees(w, i));
            check_row(w, "finding", i, cases_find(o.db, typed, &id, &o.err) == ST_OK, sees(w, i));
            check_row(w, "history", i,
                      history_read(o.db, KIND_CASE, ids[i], 0, see_change, NULL, &o.err) == ST_OK,
                      sees(w, i));
            record_list_release(&parties);
            casefile_free(f);
            free(typed);
        }
    }
}

static void ids_behind_a_figure_are_cut_to_the_scope_and_counted(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        int64_t of_figure[CASES];
        size_t count = CASES, in = 0, outside;

        become(w);
        memcpy(of_figure, ids, sizeof(of_figure));
        outside = access_filter(o.db, KIND_CASE, of_figure, &count);
        for (size_t i = 0; i < CASES; i++)
            if (sees(w, i))
                check_row(w, "figure", i, in < count && of_figure[in++] == ids[i], true);
        if (count != in || outside != CASES - in)
            fail_msg("%s: %zu of the figure and %zu outside, not %zu", w->label, count, outside,
                     in);
    }
}

static void a_row_that_is_not_there_is_nobodys(void **state)
{
    int64_t none[] = { 987654321 };
    size_t count = 1;

    (void)state;
    become(&who[1]);
    CHECK_INT(access_filter(o.db, KIND_CASE, none, &count), 1);
    CHECK_INT(count, 0);
}

static void what_was_cut_is_said_with_the_number_alone(void **state)
{
    char *cases = access_filter_text(KIND_CASE, 3), *rows = access_filter_text(KIND_FINDING, 2);

    (void)state;
    CHECK_STR(cases, "另有 3 件不在您的范围内");
    CHECK_STR(rows, "另有 2 条不在您的范围内");
    CHECK(!access_filter_text(KIND_CASE, 0));
    free(cases);
    free(rows);
}

static void what_is_asked_for_outside_is_refused_with_the_scope(void **state)
{
    struct casefile *f;

    (void)state;
    become(&who[1]);
    CHECK_INT(cases_load(o.db, ids[3], &f, &o.err), ST_DENIED);
    CHECK_STR(err_text(&o.err), "这条案件不在您的范围（孟庙镇）内，不能查看和办理；请找所长，"
                                "或者请管理员调整您的账号。");
    be_owner();
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'denied' AND kind = 'case'"),
              1);
}

/* ---- the screening register ---- */

static void the_screening_register_is_cut_by_its_area(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        become(w);
        for (int t = 0; t < TOWNS; t++) {
            const struct {
                enum kind_id kind;
                int64_t id;
            } rows[] = { { KIND_FINDING, findings[t] },
                         { KIND_KEY_PERSON, people[t] },
                         { KIND_ROUND, rounds[t] } };

            for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
                char *found = ids_sorted(&o, rows[i].kind, "", -1, false);
                char *id = mem_printf("%lld", (long long)rows[i].id);
                bool listed = strstr(found, id) != NULL;

                if (access_sees_row(o.db, rows[i].kind, rows[i].id) != sees_town(w, t) ||
                    listed != sees_town(w, t))
                    fail_msg("%s: %s of town %d", w->label, kind_get(rows[i].kind)->label, t);
                free(found);
                free(id);
            }
        }
    }
}

static void a_finding_that_became_a_mediators_case_is_his(void **state)
{
    struct casefile *f;
    int64_t id;

    (void)state;
    CHECK_OK(
        findings_to_case(o.db, o.book, findings[MENG], committees[OF_MENG], o.today, &id, &o.err),
        &o.err);
    CHECK_OK(cases_load(o.db, id, &f, &o.err), &o.err);
    record_set_int(f->rec, CF_MEDIATOR, mediators[SUN]);
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    casefile_free(f);
    become(&who[5]);
    CHECK(access_sees_row(o.db, KIND_FINDING, findings[MENG]));
    CHECK(!access_sees_row(o.db, KIND_FINDING, findings[SHANG]));
}

TESTS(AT_OFFICE(a_list_holds_the_scope_and_counts_it),
      AT_OFFICE(a_search_over_everything_finds_nothing_outside),
      AT_OFFICE(what_is_hidden_is_no_filter),
      AT_OFFICE(a_persons_other_cases_are_those_of_the_scope),
      AT_OFFICE(each_case_is_opened_only_in_the_scope),
      AT_OFFICE(ids_behind_a_figure_are_cut_to_the_scope_and_counted),
      AT_OFFICE(a_row_that_is_not_there_is_nobodys),
      AT_OFFICE(what_was_cut_is_said_with_the_number_alone),
      AT_OFFICE(what_is_asked_for_outside_is_refused_with_the_scope),
      AT_OFFICE(the_screening_register_is_cut_by_its_area),
      AT_OFFICE(a_finding_that_became_a_mediators_case_is_his))

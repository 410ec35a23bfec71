/* tests/unit/test_around.c - what the register knows around a case, and what must be answered.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/around.h"

#include "store/around.h"

#include "check.h"
#include "sample_case.h"
#include "store_office.h"

/* --- pure: rules on a case with its surroundings, made by hand --- */

static struct around *surroundings(void)
{
    struct around *a = mem_alloc(sizeof(*a));

    a->committee_active = true;
    a->mediators = mem_alloc(2 * sizeof(*a->mediators));
    a->mediators[0] = (struct around_mediator) { .id = 1,
                                                 .committee = 1,
                                                 .name = mem_copy("孙守正"),
                                                 .committee_name = mem_copy("示例村调委会"),
                                                 .birth = date_from_iso("1965-04-02"),
                                                 .from = date_from_iso("2021-05-01"),
                                                 .to = DATE_NONE };
    a->mediator_count = 1;
    return a;
}

static struct casefile *with_surroundings(const char *state_key)
{
    struct casefile *f = sample_case(state_key);

    f->around = surroundings();
    return f;
}

static struct around_case *other_case(struct casefile *f, const char *number, const char *party,
                                      const char *type, const char *accepted)
{
    struct around *a = f->around;

    mem_grow((void **)&a->cases, a->case_count, &a->case_cap, sizeof(*a->cases));
    a->cases[a->case_count] = (struct around_case) { .id = (int64_t)(90 + a->case_count),
                                                     .number = mem_copy(number),
                                                     .party = mem_copy(party),
                                                     .type = mem_copy(type),
                                                     .accepted = date_from_iso(accepted),
                                                     .mediator = 7,
                                                     .shared = 1,
                                                     .natural = true };
    return &a->cases[a->case_count++];
}

static void answer(struct casefile *f, const char *matter, const char *person, const char *decision)
{
    struct record *r = record_new(KIND_RECUSAL);

    record_set(r, RCF_MATTER, matter);
    record_set(r, RCF_PERSON, person);
    record_set(r, RCF_REASON, "已核实。");
    record_set(r, RCF_DECISION, decision);
    record_list_add(&f->of[KIND_RECUSAL], r);
}

/* What stands against a step, or against the record as it is (NULL). */
static struct objections rules(struct casefile *f, const char *step, const char *key,
                               const char *value)
{
    struct objections o = OBJECTIONS_INIT;
    struct book *b = sample_book();

    if (key)
        book_set(b, key, value);
    around_rules(f, step, b, sample_today(), &o);
    book_free(b);
    return o;
}

static void check_rules(struct casefile *f, const char *step, const char *key, const char *value,
                        const char *rule, size_t warns, size_t blocks)
{
    struct objections o = rules(f, step, key, value);

    CHECK_ROW(count_rule(&o, rule, SEV_WARN) == warns, step);
    CHECK_ROW(count_rule(&o, rule, SEV_BLOCK) == blocks, step);
    objections_release(&o);
}

static void a_case_in_order_hears_nothing(void **state)
{
    struct casefile *f = with_surroundings("accepted");
    struct casefile *alone = sample_case("accepted");
    struct objections o = rules(f, "start", NULL, NULL);

    (void)state;
    CHECK_INT(o.count, 0);
    objections_release(&o);
    o = rules(alone, "start", NULL, NULL); /* without surroundings nothing is known */
    CHECK_INT(o.count, 0);
    objections_release(&o);
    casefile_free(f);
    casefile_free(alone);
}

static void a_mediator_of_another_committee_is_invited_or_refused(void **state)
{
    struct casefile *f = with_surroundings("draft");

    (void)state;
    f->around->mediators[0].committee = 2;
    check_rules(f, "accept", NULL, NULL, "R03", 1, 0);
    check_rules(f, "accept", "mediator.invited", "0", "R03", 0, 1);
    check_rules(f, NULL, "mediator.invited", "0", "R03", 1, 0);
    casefile_free(f);
}

static void a_mediator_is_an_adult_and_serves_on_the_day(void **state)
{
    static const struct {
        const char *birth, *from, *to;
        size_t blocks;
    } rows[] = {
        { "1965-04-02", "2021-05-01", NULL, 0 },
        { "2003-05-01", "2021-05-01", NULL, 0 }, /* eighteen on the day */
        { "2003-05-02", "2021-05-01", NULL, 1 },
        { NULL, "2021-05-01", NULL, 0 },
        { NULL, "2022-03-08", NULL, 0 }, /* accepted on 2022-03-08 */
        { NULL, "2022-03-09", NULL, 1 },
        { NULL, NULL, "2022-03-08", 0 },
        { NULL, NULL, "2022-03-07", 1 },
    };
    struct casefile *f = with_surroundings("draft");

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct around_mediator *m = &f->around->mediators[0];

        m->birth = date_from_iso(rows[i].birth);
        m->from = date_from_iso(rows[i].from);
        m->to = date_from_iso(rows[i].to);
        check_rules(f, "accept", NULL, NULL, "R03", 0, rows[i].blocks);
    }
    casefile_free(f);
}

static void a_committee_out_of_use_accepts_nothing(void **state)
{
    struct casefile *f = with_surroundings("draft");

    (void)state;
    f->around->committee_active = false;
    check_rules(f, "accept", NULL, NULL, "12", 0, 1);
    check_rules(f, NULL, NULL, NULL, "12", 0, 0);
    casefile_free(f);
}

static void a_related_mediator_is_answered_before_mediation(void **state)
{
    struct casefile *f = with_surroundings("accepted");
    struct record *party = f->of[KIND_PARTY].items[0];
    struct objections o;

    (void)state;
    record_set(party, PF_AGENT, "孙守正");
    check_rules(f, NULL, NULL, NULL, "R04", 1, 0);
    check_rules(f, "start", NULL, NULL, "R04", 0, 1);
    check_rules(f, "start", "rule.R04", "off", "R04", 0, 0);
    o = rules(f, "start", NULL, NULL);
    CHECK_HAS(o.items[0].text, "代理人孙守正姓名相同");
    objections_release(&o);
    answer(f, "related", "孙守正", NULL); /* asked, not yet decided */
    check_rules(f, "start", NULL, NULL, "R04", 0, 1);
    answer(f, "related", "孙守正", "agreed");
    check_rules(f, "start", NULL, NULL, "R04", 0, 0);
    casefile_free(f);
}

static void a_number_says_more_than_a_name(void **state)
{
    struct casefile *f = with_surroundings("accepted");
    struct around_mediator *m = &f->around->mediators[0];
    struct concerns c = { 0 };
    struct book *b = sample_book();

    (void)state;
    m->phone = mem_copy("12000000001");
    m->id_no = mem_copy("411199197111059037"); /* the respondent's */
    record_set(f->of[KIND_PARTY].items[0], PF_GUARDIAN, "赵老");
    record_set(f->of[KIND_PARTY].items[0], PF_GUARDIAN_PHONE, "12000000001");
    concerns_find(f, b, &c);
    CHECK_INT(c.count, 1); /* one mediator, two reasons */
    CHECK_HAS(c.items[0].reason, "监护人赵老电话相同");
    CHECK_HAS(c.items[0].reason, "当事人钱二林身份证号相同");
    CHECK_STR(c.items[0].person, "孙守正");
    concerns_release(&c);
    book_free(b);
    casefile_free(f);
}

static void who_has_been_here_before_is_told_with_the_numbers(void **state)
{
    static const struct {
        const char *accepted;
        int64_t mediator;
        bool natural;
        size_t concerns;
    } rows[] = {
        { "2021-03-09", 7, true, 1 }, /* within a year of 2022-03-08 */
        { "2021-03-07", 7, true, 0 },
        { "2015-03-07", 1, true, 1 }, /* the same mediator, however long ago */
        { "2022-03-01", 1, false, 0 } /* a hospital comes again and again */
    };
    struct book *b = sample_book();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = with_surroundings("accepted");
        struct around_case *c = other_case(f, "（2021）郾孟人调字第0009号", "赵大河", "01",
                                           rows[i].accepted);
        struct concerns found = { 0 };

        c->mediator = rows[i].mediator;
        c->natural = rows[i].natural;
        concerns_find(f, b, &found);
        CHECK_INT(found.count, rows[i].concerns);
        if (found.count) {
            CHECK_STR(found.items[0].matter, "repeat");
            CHECK_STR(found.items[0].person, "赵大河");
            CHECK_HAS(found.items[0].reason, "第0009号");
        }
        concerns_release(&found);
        casefile_free(f);
    }
    book_free(b);
}

static void the_same_dispute_twice_is_suspected(void **state)
{
    static const struct {
        const char *type, *accepted;
        size_t shared;
        bool same_summary;
        size_t warns;
    } rows[] = {
        { "02", "2021-12-08", 2, false, 1 }, /* ninety days before */
        { "02", "2021-12-07", 2, false, 0 },
        { "02", "2022-03-01", 1, false, 0 }, /* one of the two only */
        { "01", "2022-03-01", 2, false, 0 }, /* another kind of dispute */
        { "01", "2020-03-01", 1, true, 1 },  /* word for word */
        { "02", NULL, 2, false, 1 },         /* not accepted yet: entered twice */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = with_surroundings("accepted");
        struct around_case *c = other_case(f, "#90", "赵大河、钱二林", rows[i].type,
                                           rows[i].accepted);

        c->shared = rows[i].shared;
        c->same_summary = rows[i].same_summary;
        check_rules(f, NULL, NULL, NULL, "R29", rows[i].warns, 0);
        check_rules(f, "start", NULL, NULL, "R29", 0, rows[i].warns);
        check_rules(f, NULL, "rule.R29", "off", "R29", 0, 0);
        answer(f, "duplicate", "赵大河、钱二林", "stays");
        check_rules(f, "start", NULL, NULL, "R29", 0, 0);
        casefile_free(f);
    }
}

static void many_oral_agreements_on_a_day_are_told(void **state)
{
    struct casefile *f = with_surroundings("mediating");

    (void)state;
    record_set(f->rec, CF_AGREEMENT_FORM, "1");
    f->around->oral_today = 5;
    check_rules(f, "agree", NULL, NULL, "R30", 1, 0);
    check_rules(f, "agree", "oral.per_day", "6", "R30", 0, 0);
    f->around->oral_today = 4;
    check_rules(f, "agree", NULL, NULL, "R30", 0, 0);
    f->around->oral_today = 5;
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    check_rules(f, "agree", NULL, NULL, "R30", 0, 0);
    casefile_free(f);
}

/* --- with a database --- */

static struct record *party(struct casefile *f, size_t i)
{
    return f->of[KIND_PARTY].items[i];
}

static void look(struct office *o, struct casefile *f)
{
    CHECK_OK(around_look(o->db, f, &o->err), &o->err);
    CHECK(f->around != NULL);
}

static int64_t mediator_saved(struct office *o, const char *name, const char *phone)
{
    struct record *m = record_new(KIND_MEDIATOR);
    int64_t id;

    record_set(m, MF_NAME, name);
    record_set_int(m, MF_COMMITTEE, office_committee(o, "labour"));
    record_set(m, MF_PHONE, phone);
    record_set(m, MF_BIRTH, "1980-01-02");
    record_set(m, MF_FROM, "2021-05-01");
    CHECK_OK(records_save(o->db, m, &o->err), &o->err);
    id = m->id;
    record_free(m);
    return id;
}

static void mediators_and_committee_are_looked_up(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set_int(f->rec, CF_MEDIATOR, mediator_saved(&o, "何静", "12000000009"));
    look(&o, f);
    CHECK_INT(f->around->mediator_count, 1);
    CHECK_STR(f->around->mediators[0].name, "何静");
    CHECK_STR(f->around->mediators[0].phone, "12000000009");
    CHECK_INT(f->around->mediators[0].committee, office_committee(&o, "labour"));
    CHECK_HAS(f->around->mediators[0].committee_name, "劳动");
    CHECK_INT(f->around->mediators[0].from, date_from_iso("2021-05-01"));
    CHECK(f->around->committee_active);
    CHECK_OK(db_exec(o.db, "UPDATE committee SET active = 0 WHERE sub_kind = 'medical'", &o.err),
             &o.err);
    look(&o, f);
    CHECK(!f->around->committee_active);
    casefile_free(f);
    office_leave(&o);
}

/* The same person or body: by number, else by name and telephone, else by name and town. */
static void parties_are_known_again(void **state)
{
    static const struct {
        const char *id_there, *id_here, *phone_there, *phone_here, *name_here, *area;
        size_t cases;
    } rows[] = {
        { "411199196807199017", "411199196807199017", NULL, NULL, "张叁", "411103101000", 1 },
        { "411199196807199017", "411199197111059037", "12000000001", "12000000001", "张三",
          "411103001000", 0 },
        { NULL, "411199196807199017", "12000000001", "12000000001", "张三", "411103101000", 1 },
        { NULL, NULL, "12000000001", "12000000002", "张三", "411103001000", 0 },
        { NULL, NULL, "12000000001", NULL, "张三", "411103001000", 1 },
        { NULL, NULL, NULL, NULL, "张三", "411103101000", 0 }, /* another town */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *sql = mem_printf("SELECT id FROM area WHERE code = '%s'", rows[i].area);
        struct casefile *there, *here;
        struct office o;

        office_in_memory(&o);
        there = case_new(&o, STATE_ACCEPTED, "2022-10-01");
        record_set(party(there, 0), PF_ID_NO, rows[i].id_there);
        record_set(party(there, 0), PF_PHONE, rows[i].phone_there);
        CHECK_OK(cases_save(o.db, o.book, there, o.today, &o.err), &o.err);
        here = case_new(&o, STATE_DRAFT, NULL);
        record_set(party(here, 0), PF_NAME, rows[i].name_here);
        record_set(party(here, 0), PF_ID_NO, rows[i].id_here);
        record_set(party(here, 0), PF_PHONE, rows[i].phone_here);
        record_set(party(here, 1), PF_NAME, "王五");
        record_set_int(here->rec, CF_AREA, office_row(&o, sql));
        look(&o, here);
        CHECK_ROW(here->around->case_count == rows[i].cases, rows[i].name_here);
        if (rows[i].cases) {
            CHECK_STR(here->around->cases[0].party, rows[i].name_here);
            CHECK_INT(here->around->cases[0].shared, 1);
            CHECK(here->around->cases[0].natural);
            CHECK_INT(here->around->cases[0].id, there->rec->id);
            CHECK_INT(here->around->cases[0].accepted, date_from_iso("2022-10-01"));
        }
        casefile_free(there);
        casefile_free(here);
        office_leave(&o);
        free(sql);
    }
}

static void bodies_are_known_by_their_code(void **state)
{
    struct office o;
    struct casefile *there, *here;

    (void)state;
    office_in_memory(&o);
    there = case_new(&o, STATE_ACCEPTED, "2022-10-01");
    record_set(party(there, 1), PF_TYPE, "2");
    record_set(party(there, 1), PF_USCC, "91110000600037341L");
    CHECK_OK(cases_save(o.db, o.book, there, o.today, &o.err), &o.err);
    here = case_new(&o, STATE_DRAFT, NULL);
    record_set(party(here, 0), PF_NAME, "王五");
    record_set(party(here, 1), PF_NAME, "示例医院");
    record_set(party(here, 1), PF_TYPE, "2");
    record_set(party(here, 1), PF_USCC, "91110000600037341L");
    look(&o, here);
    CHECK_INT(here->around->case_count, 1);
    CHECK(!here->around->cases[0].natural);
    CHECK_STR(here->around->cases[0].party, "示例医院");
    casefile_free(there);
    casefile_free(here);
    office_leave(&o);
}

static void what_was_voided_or_refused_is_not_around(void **state)
{
    static const struct {
        const char *state_key, *accepted;
        size_t cases;
    } rows[] = {
        { STATE_DRAFT, NULL, 1 },
        { STATE_REJECTED, NULL, 0 },
        { STATE_VOID, NULL, 0 },
        { STATE_CLOSED, "2022-10-01", 1 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *there, *here;
        struct office o;

        office_in_memory(&o);
        there = case_saved(&o, rows[i].state_key, rows[i].accepted);
        here = case_new(&o, STATE_DRAFT, NULL);
        look(&o, here);
        CHECK_ROW(here->around->case_count == rows[i].cases, rows[i].state_key);
        if (rows[i].cases) {
            CHECK_INT(here->around->cases[0].shared, 2);
            CHECK_STR(here->around->cases[0].party, "张三、李四");
            CHECK(here->around->cases[0].same_summary);
        }
        look(&o, there); /* a case is not around itself */
        CHECK_INT(there->around->case_count, 0);
        casefile_free(there);
        casefile_free(here);
        office_leave(&o);
    }
}

static void oral_agreements_of_a_mediator_are_counted_by_the_day(void **state)
{
    struct office o;
    struct casefile *f;
    int64_t who;

    (void)state;
    office_in_memory(&o);
    who = mediator_saved(&o, "何静", NULL);
    for (int i = 0; i < 3; i++) {
        f = case_new(&o, STATE_AGREED, "2022-11-01");
        record_set_int(f->rec, CF_MEDIATOR, who);
        record_set(f->rec, CF_AGREEMENT_FORM, i < 2 ? "1" : "2");
        record_set(f->rec, CF_AGREED, "2022-11-10");
        record_set(f->rec, CF_RESULT, "1");
        record_set(f->rec, CF_OUTCOME, "2022-11-10");
        CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
        if (i < 2) {
            casefile_free(f);
            continue;
        }
        look(&o, f);
        CHECK_INT(f->around->oral_today, 2);
        record_set(f->rec, CF_AGREED, "2022-11-11");
        look(&o, f);
        CHECK_INT(f->around->oral_today, 0);
        casefile_free(f);
    }
    office_leave(&o);
}

TESTS(T(a_case_in_order_hears_nothing), T(a_mediator_of_another_committee_is_invited_or_refused),
      T(a_mediator_is_an_adult_and_serves_on_the_day), T(a_committee_out_of_use_accepts_nothing),
      T(a_related_mediator_is_answered_before_mediation), T(a_number_says_more_than_a_name),
      T(who_has_been_here_before_is_told_with_the_numbers), T(the_same_dispute_twice_is_suspected),
      T(many_oral_agreements_on_a_day_are_told), T(mediators_and_committee_are_looked_up),
      T(parties_are_known_again), T(bodies_are_known_by_their_code),
      T(what_was_voided_or_refused_is_not_around),
      T(oral_agreements_of_a_mediator_are_counted_by_the_day))

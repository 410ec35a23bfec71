/* tests/unit/test_lifecycle.c - states, moves and what they change.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/lifecycle.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "sample_case.h"

static const char *const states[] = {
    STATE_DRAFT,     STATE_SUBMITTED,  STATE_REJECTED,   STATE_ACCEPTED,    STATE_MEDIATING,
    STATE_SUSPENDED, STATE_AGREED,     STATE_PERFORMING, STATE_PERFORMED,   STATE_PARTLY,
    STATE_BREACHED,  STATE_TERMINATED, STATE_WITHDRAWN,  STATE_TRANSFERRED, STATE_REOPENED,
    STATE_CLOSED,    STATE_ARCHIVED,   STATE_VOID,
};

/* Every way from one state to another (DOMAIN 7.2), and the direct acceptance of a draft. */
static const struct {
    const char *from, *step, *to;
} ways[] = {
    { STATE_DRAFT, "submit", STATE_SUBMITTED },
    { STATE_DRAFT, "accept", STATE_ACCEPTED },
    { STATE_DRAFT, "void", STATE_VOID },
    { STATE_SUBMITTED, "accept", STATE_ACCEPTED },
    { STATE_SUBMITTED, "reject", STATE_REJECTED },
    { STATE_SUBMITTED, "withdraw", STATE_WITHDRAWN },
    { STATE_SUBMITTED, "void", STATE_VOID },
    { STATE_REJECTED, "archive", STATE_ARCHIVED },
    { STATE_ACCEPTED, "start", STATE_MEDIATING },
    { STATE_ACCEPTED, "withdraw", STATE_WITHDRAWN },
    { STATE_ACCEPTED, "transfer", STATE_TRANSFERRED },
    { STATE_ACCEPTED, "terminate", STATE_TERMINATED },
    { STATE_MEDIATING, "suspend", STATE_SUSPENDED },
    { STATE_MEDIATING, "agree", STATE_AGREED },
    { STATE_MEDIATING, "terminate", STATE_TERMINATED },
    { STATE_MEDIATING, "withdraw", STATE_WITHDRAWN },
    { STATE_MEDIATING, "transfer", STATE_TRANSFERRED },
    { STATE_SUSPENDED, "resume", STATE_MEDIATING },
    { STATE_SUSPENDED, "terminate", STATE_TERMINATED },
    { STATE_SUSPENDED, "withdraw", STATE_WITHDRAWN },
    { STATE_AGREED, "perform", STATE_PERFORMING },
    { STATE_AGREED, "performed", STATE_PERFORMED },
    { STATE_PERFORMING, "performed", STATE_PERFORMED },
    { STATE_PERFORMING, "partly", STATE_PARTLY },
    { STATE_PERFORMING, "breached", STATE_BREACHED },
    { STATE_PERFORMED, "close", STATE_CLOSED },
    { STATE_PARTLY, "perform", STATE_PERFORMING },
    { STATE_PARTLY, "reopen", STATE_REOPENED },
    { STATE_PARTLY, "close", STATE_CLOSED },
    { STATE_BREACHED, "perform", STATE_PERFORMING },
    { STATE_BREACHED, "reopen", STATE_REOPENED },
    { STATE_BREACHED, "close", STATE_CLOSED },
    { STATE_TERMINATED, "close", STATE_CLOSED },
    { STATE_WITHDRAWN, "close", STATE_CLOSED },
    { STATE_TRANSFERRED, "close", STATE_CLOSED },
    { STATE_TRANSFERRED, "return", STATE_MEDIATING },
    { STATE_REOPENED, "start", STATE_MEDIATING },
    { STATE_CLOSED, "archive", STATE_ARCHIVED },
    { STATE_CLOSED, "reopen", STATE_REOPENED },
    { STATE_ARCHIVED, "reopen", STATE_REOPENED },
};

/* After acceptance a case is voided by the district only; the move is there. */
static bool voidable(const char *state)
{
    static const char *const not_these[] = { STATE_REJECTED, STATE_ARCHIVED, STATE_VOID };

    for (size_t i = 0; i < ARRAY_LEN(not_these); i++)
        if (str_equal(state, not_these[i]))
            return false;
    return true;
}

static bool allowed(const char *from, const struct move *m)
{
    for (size_t i = 0; i < ARRAY_LEN(ways); i++)
        if (str_equal(ways[i].from, from) && str_equal(ways[i].step, m->step))
            return str_equal(ways[i].to, m->to);
    return str_equal(m->step, "void") && voidable(from);
}

static void every_way_of_the_state_table_is_a_move(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        const struct move *m = move_find(ways[i].from, ways[i].step);

        CHECK_ROW(m != NULL, ways[i].step);
        CHECK_ROW(str_equal(m->to, ways[i].to), ways[i].step);
    }
    for (size_t i = 0; i < ARRAY_LEN(states); i++)
        CHECK_ROW((move_find(states[i], "void") != NULL) == voidable(states[i]), states[i]);
}

static void there_is_no_other_move(void **state)
{
    size_t offered = 0;

    (void)state;
    for (size_t s = 0; s < ARRAY_LEN(states); s++) {
        const struct move *m;

        for (size_t i = 0; (m = move_from(states[s], i)) != NULL; i++) {
            CHECK_ROW(allowed(states[s], m), m->step);
            assert_ptr_equal(move_find(states[s], m->step), m);
            offered++;
        }
    }
    CHECK_INT(offered, ARRAY_LEN(ways) + 13); /* and thirteen states to void from */
    assert_null(move_find(STATE_MEDIATING, "accept"));
    assert_null(move_find(STATE_ACCEPTED, "agree"));
    assert_null(move_find("nowhere", "accept"));
    assert_null(move_find(NULL, "accept"));
    assert_null(move_from(STATE_VOID, 0));
}

static void the_likeliest_move_comes_first(void **state)
{
    static const struct {
        const char *state, *step;
    } rows[] = {
        { STATE_DRAFT, "accept" },         { STATE_SUBMITTED, "accept" },
        { STATE_ACCEPTED, "start" },       { STATE_MEDIATING, "agree" },
        { STATE_SUSPENDED, "resume" },     { STATE_AGREED, "performed" },
        { STATE_PERFORMING, "performed" }, { STATE_PERFORMED, "close" },
        { STATE_TERMINATED, "close" },     { STATE_CLOSED, "archive" },
        { STATE_REOPENED, "start" },       { STATE_ARCHIVED, "reopen" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(str_equal(move_from(rows[i].state, 0)->step, rows[i].step), rows[i].state);
}

static void every_move_says_what_it_does_and_asks_for_known_fields(void **state)
{
    const struct move *m;

    (void)state;
    for (size_t i = 0; (m = move_nth(i)) != NULL; i++) {
        size_t asked = 0;

        CHECK_ROW(str_ends(m->help, "。"), m->step);
        CHECK_ROW(!str_empty(m->label) && m->guard != NULL, m->step);
        while (asked < MOVE_FIELDS && m->ask[asked] >= 0)
            CHECK_ROW(m->ask[asked++] < CF_COUNT, m->step);
        CHECK_ROW(asked < MOVE_FIELDS, m->step); /* ended by -1 */
    }
}

static void a_state_is_open_locked_or_numbered(void **state)
{
    static const struct {
        const char *state;
        bool open, locked, numbered;
    } rows[] = {
        { STATE_DRAFT, true, false, false },
        { STATE_SUBMITTED, true, false, false },
        { STATE_REJECTED, false, false, false },
        { STATE_ACCEPTED, true, false, true },
        { STATE_MEDIATING, true, false, true },
        { STATE_SUSPENDED, true, false, true },
        { STATE_AGREED, false, false, true },
        { STATE_PERFORMING, false, false, true },
        { STATE_PERFORMED, false, false, true },
        { STATE_PARTLY, false, false, true },
        { STATE_BREACHED, false, false, true },
        { STATE_TERMINATED, false, false, true },
        { STATE_WITHDRAWN, false, false, true },
        { STATE_TRANSFERRED, false, false, true },
        { STATE_REOPENED, true, false, true },
        { STATE_CLOSED, false, false, true },
        { STATE_ARCHIVED, false, true, true },
        { STATE_VOID, false, true, false },
        { "", false, false, false },
    };

    (void)state;
    CHECK_INT(ARRAY_LEN(rows), ARRAY_LEN(states) + 1);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        CHECK_ROW(state_is_open(rows[i].state) == rows[i].open, rows[i].state);
        CHECK_ROW(state_is_locked(rows[i].state) == rows[i].locked, rows[i].state);
        CHECK_ROW(state_is_accepted(rows[i].state) == rows[i].numbered, rows[i].state);
    }
}

/* Does the step, which must not be blocked, on 2022-06-15. */
static void step(struct casefile *f, const char *name)
{
    struct objections o = against(f, name);

    for (size_t i = 0; i < o.count; i++)
        if (o.items[i].severity == SEV_BLOCK)
            fail_msg("%s: %s", name, o.items[i].text);
    objections_release(&o);
    move_apply(move_find(record_text(f->rec, CF_STATE), name), f, sample_today());
}

static void a_case_goes_from_the_counter_to_the_shelf(void **state)
{
    struct casefile *f = sample_case(STATE_DRAFT);

    (void)state;
    record_set(f->rec, CF_NUMBER, "（2022）郾孟示人调字第0003号");
    step(f, "accept");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_ACCEPTED);
    step(f, "start");
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    sign_all(f, "2022-03-10");
    record_set(f->rec, CF_SEALED, "2022-03-11");
    record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口，支付修缮费。");
    step(f, "agree");
    CHECK_STR(record_text(f->rec, CF_EFFECTIVE), "2022-03-11");
    CHECK_STR(record_text(f->rec, CF_OUTCOME), "2022-03-11");
    CHECK_STR(record_text(f->rec, CF_RESULT), RESULT_SETTLED);
    step(f, "perform");
    CHECK_STR(record_text(f->rec, CF_PERFORMANCE), "performing");
    record_set(f->rec, CF_PERFORMED, "2022-03-28");
    step(f, "performed");
    CHECK_STR(record_text(f->rec, CF_PERFORMANCE), "done");
    step(f, "close");
    CHECK_STR(record_text(f->rec, CF_CLOSED), "2022-06-15");
    add_volume(f);
    step(f, "archive");
    CHECK_STR(record_text(f->rec, CF_FILED), "2022-06-15");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_ARCHIVED);
    CHECK_STR(record_text(f->rec, CF_OUTCOME), "2022-03-11");
    casefile_free(f);
}

static void an_agreement_takes_effect_with_the_last_act_or_when_it_was_reached(void **state)
{
    static const struct {
        const char *form, *agreed, *sign, *seal, *effective;
    } rows[] = {
        { "2", NULL, "2022-03-10", "2022-03-10", "2022-03-10" },
        { "2", NULL, "2022-03-12", "2022-03-10", "2022-03-12" },
        { "2", "2022-03-09", "2022-03-10", "2022-03-14", "2022-03-14" },
        { "1", "2022-03-09", NULL, NULL, "2022-03-09" },
        { "1", "2022-03-09", "2022-03-10", "2022-03-14", "2022-03-09" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(STATE_MEDIATING);

        record_set(f->rec, CF_AGREEMENT_FORM, rows[i].form);
        record_set(f->rec, CF_AGREED, rows[i].agreed);
        if (rows[i].sign)
            sign_all(f, rows[i].sign);
        record_set(f->rec, CF_SEALED, rows[i].seal);
        record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口，支付修缮费。");
        record_set(f->rec, CF_END_REASON, "T2");
        step(f, "agree");
        CHECK_STR(record_text(f->rec, CF_EFFECTIVE), rows[i].effective);
        CHECK_STR(record_text(f->rec, CF_OUTCOME), rows[i].effective);
        CHECK(record_empty(f->rec, CF_END_REASON));
        casefile_free(f);
    }
}

static void acceptance_fills_in_today_and_the_day_of_the_campaign(void **state)
{
    struct casefile *f = sample_case(STATE_SUBMITTED);

    (void)state;
    record_set(f->rec, CF_ACCEPTED, NULL);
    record_set(f->rec, CF_CAMPAIGN, "3");
    step(f, "accept");
    CHECK_STR(record_text(f->rec, CF_ACCEPTED), "2022-06-15");
    CHECK_STR(record_text(f->rec, CF_CAMPAIGN_ON), "2022-06-15");
    casefile_free(f);

    f = sample_case(STATE_SUBMITTED);
    record_set(f->rec, CF_CAMPAIGN, "0");
    step(f, "accept");
    CHECK_STR(record_text(f->rec, CF_ACCEPTED), "2022-03-08");
    CHECK(record_empty(f->rec, CF_CAMPAIGN_ON));
    casefile_free(f);
}

static void an_ending_has_its_result_and_the_day_asked_for_or_today(void **state)
{
    static const struct {
        const char *from, *step, *asked, *result, *to, *outcome;
    } rows[] = {
        { STATE_MEDIATING, "terminate", "2022-04-20", RESULT_FAILED, STATE_TERMINATED,
          "2022-04-20" },
        { STATE_ACCEPTED, "terminate", NULL, RESULT_FAILED, STATE_TERMINATED, "2022-06-15" },
        { STATE_MEDIATING, "withdraw", "2022-04-20", RESULT_WITHDRAWN, STATE_WITHDRAWN,
          "2022-04-20" },
        { STATE_MEDIATING, "transfer", NULL, RESULT_TRANSFERRED, STATE_TRANSFERRED, "2022-06-15" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case(rows[i].from);

        if (str_equal(rows[i].step, "terminate"))
            record_set(f->rec, CF_END_REASON, "T2");
        record_set(f->rec, CF_END_NOTE, "双方分歧过大。");
        record_set(f->rec, CF_REMEDIES_ON, "2022-04-20");
        record_set(f->rec, CF_OUTCOME, rows[i].asked);
        if (str_equal(rows[i].step, "transfer"))
            add_row(f, KIND_REFERRAL,
                    ROW({ RFF_WAY, "out" }, { RFF_ORG, "郾城区劳动人事争议仲裁委员会" },
                        { RFF_SENT, "2022-06-15" }));
        step(f, rows[i].step);
        CHECK_STR(record_text(f->rec, CF_RESULT), rows[i].result);
        CHECK_STR(record_text(f->rec, CF_STATE), rows[i].to);
        CHECK_STR(record_text(f->rec, CF_OUTCOME), rows[i].outcome);
        casefile_free(f);
    }
}

static void an_appraisal_opens_a_stop_and_resuming_ends_it(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct record *stop;

    (void)state;
    f->rec->id = 17;
    step(f, "suspend");
    CHECK_INT(f->of[KIND_SUSPENSION].count, 1);
    stop = f->of[KIND_SUSPENSION].items[0];
    CHECK_STR(record_text(stop, SF_KIND), "appraisal");
    CHECK_STR(record_text(stop, SF_FROM), "2022-06-15");
    CHECK_STR(record_text(stop, SF_CASE), "17");
    CHECK(record_empty(stop, SF_TO));
    record_set(stop, SF_FROM, "2022-06-01");
    step(f, "resume");
    CHECK_INT(f->of[KIND_SUSPENSION].count, 1);
    CHECK_STR(record_text(stop, SF_TO), "2022-06-15");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_MEDIATING);
    step(f, "suspend"); /* a second appraisal is a second stop */
    CHECK_INT(f->of[KIND_SUSPENSION].count, 2);
    casefile_free(f);
}

static void a_stop_that_is_there_already_keeps_its_dates(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct record *stop = record_new(KIND_SUSPENSION);

    (void)state;
    record_set(stop, SF_KIND, "other");
    record_set(stop, SF_FROM, "2022-05-20");
    record_list_add(&f->of[KIND_SUSPENSION], stop);
    step(f, "suspend");
    CHECK_INT(f->of[KIND_SUSPENSION].count, 1);
    CHECK_STR(record_text(stop, SF_KIND), "other");
    record_set(stop, SF_TO, "2022-06-10"); /* typed before resuming */
    step(f, "resume");
    CHECK_STR(record_text(stop, SF_TO), "2022-06-10");
    casefile_free(f);
}

static void an_ending_closes_an_open_stop(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);

    (void)state;
    step(f, "suspend");
    record_set(f->of[KIND_SUSPENSION].items[0], SF_FROM, "2022-05-01");
    record_set(f->rec, CF_END_REASON, "T1");
    record_set(f->rec, CF_REMEDIES_ON, "2022-06-10");
    record_set(f->rec, CF_OUTCOME, "2022-06-10");
    step(f, "terminate");
    CHECK_STR(record_text(f->of[KIND_SUSPENSION].items[0], SF_TO), "2022-06-10");
    casefile_free(f);
}

static struct record *appraise(struct casefile *f, const char *day)
{
    return add_row(f, KIND_APPRAISAL,
                   ROW({ APF_COMMISSIONER, "joint" }, { APF_BODY, "漯河市医学会" },
                       { APF_COMMISSIONED, day }));
}

static void an_appraisal_of_its_own_needs_no_stop_besides(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct record *a = appraise(f, "2022-05-01");

    (void)state;
    step(f, "suspend");
    CHECK_INT(f->of[KIND_SUSPENSION].count, 0);
    step(f, "resume");
    CHECK_STR(record_text(a, APF_RECEIVED), "2022-06-15");
    record_set(a, APF_RECEIVED, "2022-05-20");
    appraise(f, "2022-06-10");
    step(f, "suspend");
    step(f, "resume");
    CHECK_STR(record_text(a, APF_RECEIVED), "2022-05-20"); /* what had come stays */
    casefile_free(f);
}

static void an_ending_withdraws_an_open_appraisal(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);
    struct record *a = appraise(f, "2022-05-01");

    (void)state;
    step(f, "suspend");
    record_set(f->rec, CF_END_REASON, "T2");
    record_set(f->rec, CF_REMEDIES_ON, "2022-06-10");
    record_set(f->rec, CF_OUTCOME, "2022-06-10");
    step(f, "terminate");
    CHECK_STR(record_text(a, APF_WITHDRAWN), "2022-06-10");
    CHECK(record_empty(a, APF_RECEIVED));
    casefile_free(f);
}

static void a_letter_says_where_a_transfer_goes_and_when(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);

    (void)state;
    add_row(f, KIND_REFERRAL,
            ROW({ RFF_WAY, "in" }, { RFF_ORG, "孟庙派出所" }, { RFF_SENT, "2022-03-08" }));
    add_row(f, KIND_REFERRAL,
            ROW({ RFF_WAY, "out" }, { RFF_ORG, "郾城区人民法院" }, { RFF_SENT, "2022-05-06" }));
    step(f, "transfer");
    CHECK_STR(record_text(f->rec, CF_TRANSFER_TO), "郾城区人民法院");
    CHECK_STR(record_text(f->rec, CF_OUTCOME), "2022-05-06");
    casefile_free(f);
}

static void the_signatures_give_the_day_of_the_agreement(void **state)
{
    static const char *const signers[][3] = { { "party", "赵大河", "2022-03-10" },
                                              { "party", "钱二林", "2022-03-12" },
                                              { "mediator", "孙守正", "2022-03-11" } };
    struct casefile *f = sample_case(STATE_MEDIATING);

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(signers); i++)
        add_row(f, KIND_SIGNATURE,
                ROW({ SGF_ROLE, signers[i][0] }, { SGF_NAME, signers[i][1] }, { SGF_HOW, "sign" },
                    { SGF_SIGNED, signers[i][2] }));
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口。");
    record_set(f->rec, CF_SEALED, "2022-03-10");
    step(f, "agree");
    CHECK_STR(record_text(f->rec, CF_SIGNED), "2022-03-12");
    CHECK_STR(record_text(f->rec, CF_OUTCOME), "2022-03-12");
    casefile_free(f);
}

/* Settled, confirmed by the court, breached. */
static struct casefile *breached_case(void)
{
    static const struct {
        int field;
        const char *value;
    } values[] = {
        { CF_RESULT, "1" },
        { CF_OUTCOME, "2022-03-10" },
        { CF_AGREEMENT_FORM, "2" },
        { CF_AGREEMENT_TEXT, "收回檐口，支付修缮费。" },
        { CF_AGREED, "2022-03-10" },
        { CF_SIGNED, "2022-03-10" },
        { CF_SEALED, "2022-03-10" },
        { CF_EFFECTIVE, "2022-03-10" },
        { CF_JC_STATE, "rejected" },
        { CF_JC_APPLIED, "2022-03-20" },
        { CF_JC_RESULT_ON, "2022-04-01" },
        { CF_JC_INFORMED, "2022-03-10" },
        { CF_PERFORMANCE, "breached" },
        { CF_REMEDIES_ON, "2022-05-01" },
        { CF_END_NOTE, "拒不支付。" },
    };
    struct casefile *f = sample_case(STATE_BREACHED);

    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        record_set(f->rec, values[i].field, values[i].value);
    return f;
}

static void reopening_takes_the_ending_back_and_keeps_the_paper(void **state)
{
    static const int gone[] = { CF_RESULT,        CF_OUTCOME,     CF_EFFECTIVE,  CF_AGREED,
                                CF_SIGNED,        CF_SEALED,      CF_END_REASON, CF_END_NOTE,
                                CF_REMEDIES_ON,   CF_PERFORMANCE, CF_JC_STATE,   CF_JC_APPLIED,
                                CF_JC_RESULT_ON,  CF_JC_INFORMED, CF_CLOSED,     CF_FILED,
                                CF_AGREEMENT_TEXT };
    struct casefile *f = breached_case();

    (void)state;
    record_set(f->rec, CF_NOTE, "4月起不再付款。\n法院驳回，重谈金额。\n");
    step(f, "reopen");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_REOPENED);
    for (size_t i = 0; i < ARRAY_LEN(gone); i++)
        CHECK_ROW(record_empty(f->rec, gone[i]), f->rec->kind->fields[gone[i]].key);
    CHECK_INT(f->of[KIND_AGREEMENT].count, 1);
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[0], AGF_TEXT), "收回檐口，支付修缮费。");
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[0], AGF_REPLACED), "2022-06-15");
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[0], AGF_REPLACED_WHY),
              "法院驳回，重谈金额。");
    CHECK_STR(record_text(f->of[KIND_CONFIRMATION].items[0], CNF_REPLACED), "2022-06-15");
    CHECK_STR(record_text(f->rec, CF_ACCEPTED), "2022-03-08");
    step(f, "start");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_MEDIATING);
    casefile_free(f);
}

/* Art. 33: counted as settled once, on the day the new agreement takes effect. */
static void a_new_agreement_follows_the_old_one(void **state)
{
    struct casefile *f = breached_case();

    (void)state;
    step(f, "reopen");
    step(f, "start");
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    sign_all(f, "2022-06-10");
    record_set(f->rec, CF_SEALED, "2022-06-11");
    record_set(f->rec, CF_AGREEMENT_TEXT, "分两期支付。");
    step(f, "agree");
    CHECK_STR(record_text(f->rec, CF_OUTCOME), "2022-06-11");
    CHECK_INT(f->of[KIND_AGREEMENT].count, 2);
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[0], AGF_EFFECTIVE), "2022-03-10");
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[1], AGF_EFFECTIVE), "2022-06-11");
    CHECK_STR(record_text(f->of[KIND_AGREEMENT].items[1], AGF_SEQ), "2");
    casefile_free(f);
}

static void an_archived_case_is_reopened_from_the_shelf(void **state)
{
    struct casefile *f = breached_case();

    (void)state;
    record_set(f->rec, CF_STATE, STATE_ARCHIVED);
    record_set(f->rec, CF_CLOSED, "2022-05-02");
    record_set(f->rec, CF_FILED, "2022-05-03");
    /* Whatever is wrong in it can only be mended once it is open again. */
    record_set(f->rec, CF_OCCURRED, "2022-04-04");
    step(f, "reopen");
    CHECK(record_empty(f->rec, CF_FILED));
    CHECK(record_empty(f->rec, CF_OUTCOME));
    casefile_free(f);
}

static void a_returned_transfer_is_mediated_again(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);

    (void)state;
    add_row(f, KIND_REFERRAL,
            ROW({ RFF_WAY, "out" }, { RFF_ORG, "郾城区信访局" }, { RFF_SENT, "2022-05-06" }));
    step(f, "transfer");
    CHECK_STR(record_text(f->rec, CF_TRANSFER_TO), "郾城区信访局");
    record_set(f->rec, CF_PASSED_TO, "12");
    step(f, "return");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_MEDIATING);
    CHECK(record_empty(f->rec, CF_RESULT));
    CHECK(record_empty(f->rec, CF_OUTCOME));
    CHECK(record_empty(f->rec, CF_TRANSFER_TO));
    CHECK(record_empty(f->rec, CF_PASSED_TO)); /* it is counted here again */
    casefile_free(f);
}

static void partial_performance_and_breach_are_told_apart(void **state)
{
    struct casefile *f = sample_case(STATE_PERFORMING);

    (void)state;
    record_set(f->rec, CF_REMEDIES_ON, "2022-05-01");
    step(f, "partly");
    CHECK_STR(record_text(f->rec, CF_PERFORMANCE), "partly");
    step(f, "perform");
    CHECK_STR(record_text(f->rec, CF_PERFORMANCE), "performing");
    step(f, "breached");
    CHECK_STR(record_text(f->rec, CF_PERFORMANCE), "breached");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_BREACHED);
    casefile_free(f);
}

static void a_void_case_keeps_its_number_and_dates(void **state)
{
    struct casefile *f = sample_case(STATE_MEDIATING);

    (void)state;
    record_set(f->rec, CF_NUMBER, "（2022）郾孟示人调字第0003号");
    record_set(f->rec, CF_END_NOTE, "重复登记，经区局批准。");
    record_set(f->rec, CF_OCCURRED, "2022-04-04"); /* an error does not stop it */
    step(f, "void");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_VOID);
    CHECK_STR(record_text(f->rec, CF_NUMBER), "（2022）郾孟示人调字第0003号");
    CHECK_STR(record_text(f->rec, CF_ACCEPTED), "2022-03-08");
    casefile_free(f);
}

TESTS(T(every_way_of_the_state_table_is_a_move), T(there_is_no_other_move),
      T(the_likeliest_move_comes_first), T(every_move_says_what_it_does_and_asks_for_known_fields),
      T(a_state_is_open_locked_or_numbered), T(a_case_goes_from_the_counter_to_the_shelf),
      T(an_agreement_takes_effect_with_the_last_act_or_when_it_was_reached),
      T(acceptance_fills_in_today_and_the_day_of_the_campaign),
      T(an_ending_has_its_result_and_the_day_asked_for_or_today),
      T(an_appraisal_opens_a_stop_and_resuming_ends_it),
      T(a_stop_that_is_there_already_keeps_its_dates), T(an_ending_closes_an_open_stop),
      T(an_appraisal_of_its_own_needs_no_stop_besides), T(an_ending_withdraws_an_open_appraisal),
      T(a_letter_says_where_a_transfer_goes_and_when),
      T(the_signatures_give_the_day_of_the_agreement), T(a_new_agreement_follows_the_old_one),
      T(reopening_takes_the_ending_back_and_keeps_the_paper),
      T(an_archived_case_is_reopened_from_the_shelf), T(a_returned_transfer_is_mediated_again),
      T(partial_performance_and_breach_are_told_apart), T(a_void_case_keeps_its_number_and_dates))

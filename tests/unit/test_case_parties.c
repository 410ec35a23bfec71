/* tests/unit/test_case_parties.c - the rules on the parties of a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/lifecycle.h"

#include "check.h"
#include "sample_case.h"

static void no_respondent(struct casefile *f)
{
    record_list_remove(&f->of[KIND_PARTY], 1);
}

static void both_sides_are_asked_for_from_acceptance_on(void **state)
{
    (void)state;
    expect(STATE_DRAFT, no_respondent, "R02", SEV_BLOCK, NULL);
    expect(STATE_SUBMITTED, no_respondent, "R02", SEV_BLOCK, NULL);
    expect(STATE_ACCEPTED, no_respondent, "R02", SEV_BLOCK, "没有被申请人");
    expect(STATE_CLOSED, no_respondent, "R02", SEV_BLOCK, "没有被申请人");
}

static void child(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_ID_NO, NULL);
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "2012-08-01");
}

static void child_with_guardian(struct casefile *f)
{
    child(f);
    record_set(f->of[KIND_PARTY].items[0], PF_GUARDIAN, "周示例");
}

static void worker_of_seventeen(struct casefile *f)
{
    child(f);
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "2004-08-01");
    record_set(f->of[KIND_PARTY].items[0], PF_JOB, "务工");
}

static void pupil_of_seventeen(struct casefile *f)
{
    worker_of_seventeen(f);
    record_set(f->of[KIND_PARTY].items[0], PF_JOB, "中学生");
}

static void eighteen_on_the_day(struct casefile *f)
{
    child(f);
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "2004-03-08"); /* accepted 2022-03-08 */
}

static void eighteen_a_day_later(struct casefile *f)
{
    child(f);
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "2004-03-09");
}

static void child_by_number_alone(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_ID_NO, "411103200806010012");
}

static void organisation_founded_lately(struct casefile *f)
{
    child(f);
    record_set(f->of[KIND_PARTY].items[0], PF_TYPE, "2");
}

static void a_minor_has_a_guardian(void **state)
{
    (void)state;
    expect(STATE_ACCEPTED, child, "R21", SEV_BLOCK, "赵大河申请时9周岁");
    expect(STATE_DRAFT, child, "R21", SEV_BLOCK, NULL);
    expect(STATE_DRAFT, child, "R21", SEV_WARN, "《民法典》");
    expect(STATE_ACCEPTED, child_with_guardian, "R21", SEV_BLOCK, NULL);
    expect(STATE_ACCEPTED, worker_of_seventeen, "R21", SEV_BLOCK, NULL);
    expect(STATE_ACCEPTED, worker_of_seventeen, "R21", SEV_WARN, "劳动收入");
    expect(STATE_ACCEPTED, pupil_of_seventeen, "R21", SEV_BLOCK, "17周岁");
    expect(STATE_ACCEPTED, eighteen_on_the_day, "R21", SEV_BLOCK, NULL);
    expect(STATE_ACCEPTED, eighteen_a_day_later, "R21", SEV_BLOCK, "17周岁");
    expect(STATE_ACCEPTED, child_by_number_alone, "R21", SEV_BLOCK, "13周岁");
    expect(STATE_ACCEPTED, organisation_founded_lately, "R21", SEV_BLOCK, NULL);
}

static void unchanged(struct casefile *f)
{
    (void)f;
}

static void wrong_check_digit(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_ID_NO, "411199196807199018");
}

static void a_passport(struct casefile *f)
{
    wrong_check_digit(f);
    record_set(f->of[KIND_PARTY].items[0], PF_ID_KIND, "02");
}

static void wrong_sex_and_birth(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_SEX, "2");
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "1968-07-20");
}

static void right_sex_and_birth(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_SEX, "1");
    record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, "1968-07-19");
}

static void wrong_organisation_code(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[1], PF_TYPE, "2");
    record_set(f->of[KIND_PARTY].items[1], PF_ID_NO, NULL);
    record_set(f->of[KIND_PARTY].items[1], PF_USCC, "91110000600037341N");
}

static void numbers_of_persons_and_bodies_are_checked(void **state)
{
    struct objections o;

    (void)state;
    expect(STATE_DRAFT, wrong_check_digit, "R26", SEV_BLOCK, "赵大河的证件号码");
    expect(STATE_DRAFT, a_passport, "R26", SEV_BLOCK, NULL);
    expect(STATE_DRAFT, wrong_organisation_code, "R26", SEV_BLOCK, "统一社会信用代码");
    o = spoilt(STATE_DRAFT, unchanged); /* both area codes are unknown: warnings */
    CHECK_INT(count_rule(&o, "R26", SEV_WARN), 2);
    CHECK_INT(count_rule(&o, "R26", SEV_BLOCK), 0);
    objections_release(&o);
    o = spoilt(STATE_DRAFT, right_sex_and_birth);
    CHECK_INT(count_rule(&o, "R26", SEV_WARN), 2);
    objections_release(&o);
    o = spoilt(STATE_DRAFT, wrong_sex_and_birth);
    CHECK_INT(count_rule(&o, "R26", SEV_WARN), 4);
    objections_release(&o);
}

static void party_of_twelve(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_PERSONS, "12");
}

static void party_of_nobody(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[0], PF_PERSONS, "0");
}

static void party_dates_ahead(struct casefile *f)
{
    record_set(f->of[KIND_PARTY].items[1], PF_CONSENT, "2022-06-16");
}

static void a_party_s_heads_and_dates_make_sense(void **state)
{
    (void)state;
    expect(STATE_DRAFT, party_of_twelve, "R22", SEV_WARN, "第七条");
    expect(STATE_DRAFT, unchanged, "R22", SEV_WARN, NULL);
    expect(STATE_DRAFT, party_of_nobody, "R26", SEV_BLOCK, "人数");
    expect(STATE_DRAFT, party_dates_ahead, "R25", SEV_BLOCK, "钱二林的同意调解日期");
}

TESTS(T(both_sides_are_asked_for_from_acceptance_on), T(a_minor_has_a_guardian),
      T(numbers_of_persons_and_bodies_are_checked), T(a_party_s_heads_and_dates_make_sense))

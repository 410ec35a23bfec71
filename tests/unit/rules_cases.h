/* tests/unit/rules_cases.h - ways to make the sample case lawful and to spoil it, by rule.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_RULES_CASES_H
#define TESTS_RULES_CASES_H

#include "base/mem.h"
#include "core/agreement.h"
#include "core/around.h"
#include "sample_case.h"

static struct record *party(struct casefile *f, size_t i)
{
    return f->of[KIND_PARTY].items[i];
}

static void refuses(struct casefile *f)
{
    record_set(party(f, 1), PF_REFUSAL, "2022-03-12");
}

static void without_respondent(struct casefile *f)
{
    record_list_remove(&f->of[KIND_PARTY], 1);
}

static void without_mediator(struct casefile *f)
{
    record_set(f->rec, CF_MEDIATOR, NULL);
}

static struct around_mediator mediator_of(int64_t committee, const char *name)
{
    return (struct around_mediator) { .id = 1,
                                      .committee = committee,
                                      .name = mem_copy(name),
                                      .committee_name = mem_copy("孟庙镇示例村人民调解委员会"),
                                      .birth = date_from_iso("1970-01-01"),
                                      .from = date_from_iso("2020-01-01"),
                                      .to = DATE_NONE };
}

static struct around *surround(struct casefile *f, const char *mediator)
{
    f->around = mem_alloc(sizeof *f->around);
    f->around->committee_active = true;
    f->around->mediators = mem_alloc(sizeof *f->around->mediators);
    f->around->mediators[0] = mediator_of(1, mediator);
    f->around->mediator_count = 1;
    return f->around;
}

static void with_stranger(struct casefile *f)
{
    surround(f, "孙守正");
}

/* The mediator and a party share a telephone. */
static void with_relative(struct casefile *f)
{
    struct around *a = surround(f, "孙守正");

    a->mediators[0].phone = mem_copy("12000000001");
    record_set(party(f, 0), PF_PHONE, "12000000001");
}

static void with_older_case(struct casefile *f)
{
    struct around *a = surround(f, "孙守正");

    a->cases = mem_alloc(sizeof *a->cases);
    a->case_count = a->case_cap = 1;
    a->cases[0] = (struct around_case) { .id = 9,
                                         .number = mem_copy("（2022）郾孟示人调字第0002号"),
                                         .party = mem_copy("赵大河、钱二林"),
                                         .type = mem_copy("02"),
                                         .accepted = date_from_iso("2022-02-20"),
                                         .mediator = 7,
                                         .shared = 2,
                                         .same_summary = true };
}

static void participant(struct casefile *f)
{
    add_row(f, KIND_PARTICIPANT,
            ROW({ PTF_NAME, "郑长根" }, { PTF_KIND, "neighbour" }, { PTF_CONSENT, "2022-03-10" }));
}

static void participant_without_consent(struct casefile *f)
{
    add_row(f, KIND_PARTICIPANT, ROW({ PTF_NAME, "郑长根" }, { PTF_KIND, "neighbour" }));
}

static void untold(struct casefile *f)
{
    record_set(f->rec, CF_RIGHTS_ON, NULL);
}

static void oral(struct casefile *f)
{
    record_set(f->rec, CF_AGREEMENT_FORM, "1");
    record_set(f->rec, CF_AGREED, "2022-03-10");
    record_set(f->rec, CF_AGREEMENT_TEXT, "赔偿六百元，当场付清。");
}

static void oral_without_text(struct casefile *f)
{
    oral(f);
    record_set(f->rec, CF_AGREEMENT_TEXT, NULL);
}

static void written(struct casefile *f)
{
    record_set(f->rec, CF_AGREEMENT_FORM, "2");
    record_set(f->rec, CF_SIGNED, "2022-03-10");
    record_set(f->rec, CF_SEALED, "2022-03-10");
    record_set(f->rec, CF_AGREEMENT_TEXT, "收回檐口，支付修缮费。");
    record_set(f->rec, CF_JC_INFORMED, "2022-03-10");
}

static void sign(struct casefile *f, const char *role, const char *name, const char *how)
{
    add_row(f, KIND_SIGNATURE,
            ROW({ SGF_ROLE, role }, { SGF_NAME, name }, { SGF_HOW, how },
                { SGF_SIGNED, "2022-03-10" }));
}

static void written_and_signed(struct casefile *f)
{
    written(f);
    sign(f, "party", "赵大河", "sign");
    sign(f, "party", "钱二林", "seal");
    sign(f, "mediator", "孙守正", "sign");
}

static void written_half_signed(struct casefile *f)
{
    written(f);
    sign(f, "party", "赵大河", "sign");
    sign(f, "mediator", "孙守正", "sign");
}

static void signed_by_fingerprint(struct casefile *f)
{
    written_half_signed(f);
    sign(f, "party", "钱二林", "fingerprint");
}

static void copies(struct casefile *f, const char *n)
{
    written(f);
    agreement_follow(f);
    record_set(f->of[KIND_AGREEMENT].items[0], AGF_COPIES, n);
}

static void copies_enough(struct casefile *f)
{
    copies(f, "3");
}

static void copies_too_few(struct casefile *f)
{
    copies(f, "2");
}

static void confirm(struct casefile *f, const char *joint)
{
    written(f);
    add_row(f, KIND_CONFIRMATION,
            ROW({ CNF_STATE, "applied" }, { CNF_APPLIED, "2022-03-20" }, { CNF_JOINT, joint },
                { CNF_COURT, "漯河市郾城区人民法院" }, { CNF_COURT_BASIS, "committee" }));
}

static void confirm_together(struct casefile *f)
{
    confirm(f, "1");
}

static void confirm_alone(struct casefile *f)
{
    confirm(f, "0");
}

static void confirm_civil(struct casefile *f)
{
    confirm(f, "1");
    record_set(f->rec, CF_NATURE, "civil");
}

static void ended(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "T2");
    record_set(f->rec, CF_REMEDIES_ON, "2022-04-20");
}

static void ended_untold(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "T2");
}

static void written_uninformed(struct casefile *f)
{
    written(f);
    record_set(f->rec, CF_JC_INFORMED, NULL);
}

static void in_court(struct casefile *f)
{
    record_set(f->rec, CF_ELSEWHERE, "court");
    record_set(f->rec, CF_ELSEWHERE_ON, "2022-03-01");
    record_set(f->rec, CF_ELSEWHERE_BODY, "郾城区人民法院");
}

static void appraise(struct casefile *f, const char *by, const char *damage)
{
    add_row(f, KIND_APPRAISAL,
            ROW({ APF_COMMISSIONER, by }, { APF_BODY, "漯河市医学会" },
                { APF_COMMISSIONED, "2022-04-01" }, { APF_OPINION, "2022-05-01" },
                { APF_RECEIVED, "2022-05-02" }, { APF_DAMAGE, damage }, { APF_FAULT, "有" },
                { APF_CAUSATION, "有" }, { APF_RESPONSIBILITY, "minor" }, { APF_RECUSAL, "无" }));
}

static void appraised(struct casefile *f)
{
    appraise(f, "joint", "切口感染");
}

static void appraised_by_one(struct casefile *f)
{
    appraise(f, "committee", "切口感染");
}

static void appraised_in_part(struct casefile *f)
{
    appraise(f, "joint", NULL);
}

static void open_session(struct casefile *f)
{
    record_set(f->rec, CF_OPEN_SESSION, "1");
}

static void open_with_consent(struct casefile *f)
{
    record_set(f->rec, CF_OPEN_SESSION, "1");
    record_set(f->rec, CF_OPEN_CONSENT, "2022-03-10");
}

static void red(struct casefile *f)
{
    record_set(f->rec, CF_RISK, "3");
    record_set(f->rec, CF_RISK_MEASURES, "村干部轮流看护");
}

static void red_reported(struct casefile *f)
{
    red(f);
    add_row(f, KIND_REPORT,
            ROW({ RTF_REPORTED, "2022-03-09" }, { RTF_MATTER, "risk" },
                { RTF_AGENCY, "孟庙派出所" }, { RTF_CONTENT, "双方可能械斗" }));
}

static void a_minor(struct casefile *f)
{
    record_set(party(f, 1), PF_ID_NO, NULL);
    record_set(party(f, 1), PF_BIRTH, "2010-05-01");
}

static void a_minor_with_guardian(struct casefile *f)
{
    a_minor(f);
    record_set(party(f, 1), PF_GUARDIAN, "钱大山");
    record_set(party(f, 1), PF_GUARDIAN_REL, "父亲");
    record_set(party(f, 1), PF_GUARDIAN_PHONE, "12000000002");
}

static void a_group(struct casefile *f)
{
    record_set(party(f, 0), PF_PERSONS, "12");
}

static void a_group_with_representative(struct casefile *f)
{
    a_group(f);
    add_row(f, KIND_REPRESENTATIVE, ROW({ RPF_SIDE, "1" }, { RPF_NAME, "周山" }));
}

static void session_before_acceptance(struct casefile *f)
{
    add_row(f, KIND_SESSION,
            ROW({ SSF_HELD, "2022-03-07" }, { SSF_PLACE, "村部" }, { SSF_RESULT, "continue" }));
}

static void session_after_acceptance(struct casefile *f)
{
    add_row(f, KIND_SESSION,
            ROW({ SSF_HELD, "2022-03-10" }, { SSF_PLACE, "村部" }, { SSF_RESULT, "continue" }));
}

static void wrong_number(struct casefile *f)
{
    record_set(party(f, 0), PF_ID_NO, "411199196807199018");
}

static void volume(struct casefile *f)
{
    written(f);
    record_set(f->rec, CF_NUMBER, "（2022）郾孟示人调字第0003号");
    record_set(f->rec, CF_RESULT, RESULT_SETTLED);
    record_set(f->rec, CF_OUTCOME, "2022-03-10");
    record_set(f->rec, CF_PERFORMANCE, "done");
    record_set(f->rec, CF_PERFORMED, "2022-03-28");
    record_set(f->rec, CF_REGISTRAR, "冯桂芝");
    add_volume(f);
}

static void volume_without_revisit(struct casefile *f)
{
    volume(f);
    record_list_remove(&f->of[KIND_REVISIT], 0);
}

static void saved_unchanged(struct casefile *f)
{
    casefile_mark_saved(f);
}

static void saved_and_changed(struct casefile *f)
{
    casefile_mark_saved(f);
    record_set(f->rec, CF_SUMMARY, "改动已经归档的案件的简要情况");
}

static void oral_first(struct casefile *f)
{
    oral(f);
    surround(f, "孙守正")->oral_today = 0;
}

static void oral_sixth(struct casefile *f)
{
    oral(f);
    surround(f, "孙守正")->oral_today = 5;
}

static void rejected(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "N2");
    record_set(f->rec, CF_NOTICE_ON, "2022-03-09");
}

static void rejected_untold(struct casefile *f)
{
    record_set(f->rec, CF_END_REASON, "N2");
}

static void amount(struct casefile *f)
{
    record_set(f->rec, CF_CLAIMED, "300000");
}

static void amount_below_nought(struct casefile *f)
{
    record_set(f->rec, CF_CLAIMED, "-1");
}

static void applied(struct casefile *f)
{
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    casefile_mark_saved(f);
}

static void applied_again(struct casefile *f)
{
    applied(f);
    record_set(f->rec, CF_APPLIED, "2022-03-06");
}

static void nothing(struct casefile *f)
{
    (void)f;
}

#endif

/* core/guards.h - the rules behind the moves; for core's lifecycle, guard and
 * case_ files only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_GUARDS_H
#define CORE_GUARDS_H

#include <stdbool.h>

#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"

/* Codes that the rules of the law turn on (seed lists of the same names). */
#define SUB_KIND_MEDICAL       "medical"
#define SUB_KIND_LABOUR        "labour"
#define SUB_KIND_EXPROPRIATION "expropriation"
#define NATURE_CIVIL           "civil"
#define NATURE_ADMINISTRATIVE  "administrative"
#define FORM_ORAL              "1"
#define FORM_WRITTEN           "2"
#define PERFORMANCE_DONE       "done"
#define PERFORMANCE_RUNNING    "performing"
#define PERFORMANCE_PARTLY     "partly"
#define PERFORMANCE_BREACHED   "breached"
#define SIDE_APPLICANT         "1"
#define SIDE_RESPONDENT        "2"
#define PERSON_NATURAL         "1"
#define RISK_RED               "3"
#define STOP_APPRAISAL         "appraisal"
#define REPORT_RISK            "risk"
#define REPORT_MINOR           "minor"
#define REPORT_VIOLENCE        "violence"

bool case_is_medical(const struct casefile *f); /* by committee or by type of dispute */
bool case_is_labour(const struct casefile *f);
bool case_is_expropriation(const struct casefile *f); /* by committee or by type of dispute */
bool case_has_parties(const struct casefile *f, const char *side);
/* The party refused and has not consented since (art. 17). */
bool party_refuses(const struct record *party);
/* "赵大河", or "第2名当事人" while it has no name; yours. */
char *party_name(const struct casefile *f, size_t i);
/* Index of the suspension without an end, or suspensions.count. */
size_t open_suspension(const struct casefile *f);
/* The appraisal whose opinion has not come and that nobody withdrew, or NULL. */
struct record *open_appraisal(const struct casefile *f);
/* Accepted by then: a case may be withdrawn or filed without ever having been. */
bool case_accepted_by(const struct casefile *f, const char *state);
/* The agreement is about money alone: it says so, or all its items do. */
bool case_is_payment_only(const struct casefile *f);
/* The day of the first session, the last day on which a party was told its rights; DATE_NONE. */
int first_session(const struct casefile *f);
int rights_told(const struct casefile *f);
/* Parties never told their rights, joined by 、; "" nobody was; NULL when all were.  Yours. */
char *rights_missing(const struct casefile *f);
/* A report of that matter ("risk", "minor", "violence") stands in the case. */
bool has_report(const struct casefile *f, const char *matter);
/* Violence at home against somebody without full capacity (反家庭暴力法 14). */
bool case_must_report_violence(const struct casefile *f);
/* The last referral sent out, up or down, or NULL. */
const struct record *referral_out(const struct casefile *f);
/* A copy on which agreement and derived days are followed through, as a save would store
 * it; it borrows f->around, so free it with casefile_followed_free(). */
struct casefile *casefile_followed(const struct casefile *f);
void casefile_followed_free(struct casefile *f);

/* Parts of several guards: blocks with the sentence while the field is empty; R01, one
 * party's clear refusal bars mediation; reasons that say nothing without a word. */
void guard_need(const struct casefile *f, int field, const char *rule, const char *text,
                struct objections *out);
void guard_refusals(const struct casefile *f, const char *remedy, struct objections *out);
void guard_reason_note(const struct casefile *f, const char *rule, struct objections *out);

/* The rules on the record, as they apply in that state. */
void case_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                struct objections *out);

/* Their parts: the order of the dates, in the case and in its rows; stops and extensions;
 * participants, agreement, performance and reports; judicial confirmation. */
void case_dates(const struct casefile *f, int today, struct objections *out);
void case_row_dates(const struct casefile *f, int today, struct objections *out);
void case_stops(const struct casefile *f, const struct book *book, int today,
                struct objections *out);
void case_rows(const struct casefile *f, const char *state, struct objections *out);
void case_confirmation(const struct casefile *f, const struct book *book, int today,
                       struct objections *out);

/* Of a stored case: what a step has asked must still hold after an edit; result, outcome and
 * reason are set by the steps; what a limit bars when it has run out is not entered later. */
void case_kept(const struct casefile *f, const struct book *book, int today,
               struct objections *out);
void case_result(const struct casefile *f, struct objections *out);
void case_windows(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);

/* R28, R36: what may not be changed any more, and what only with a correction. */
void case_locks(const struct casefile *f, struct objections *out);
/* The correction with a reason that comes with this save, or NULL. */
const struct record *correction_of_save(const struct casefile *f);

/* What a move asks beyond the rules on the record. */
void guard_nothing(const struct casefile *f, const struct book *book, int today,
                   struct objections *out);
void guard_submit(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_accept(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_reject(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_start(const struct casefile *f, const struct book *book, int today,
                 struct objections *out);
void guard_suspend(const struct casefile *f, const struct book *book, int today,
                   struct objections *out);
void guard_resume(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_agree(const struct casefile *f, const struct book *book, int today,
                 struct objections *out);
void guard_perform(const struct casefile *f, const struct book *book, int today,
                   struct objections *out);
void guard_performed(const struct casefile *f, const struct book *book, int today,
                     struct objections *out);
void guard_breach(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_terminate(const struct casefile *f, const struct book *book, int today,
                     struct objections *out);
void guard_withdraw(const struct casefile *f, const struct book *book, int today,
                    struct objections *out);
void guard_transfer(const struct casefile *f, const struct book *book, int today,
                    struct objections *out);
void guard_return(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_reopen(const struct casefile *f, const struct book *book, int today,
                  struct objections *out);
void guard_close(const struct casefile *f, const struct book *book, int today,
                 struct objections *out);
void guard_archive(const struct casefile *f, const struct book *book, int today,
                   struct objections *out);
void guard_void_accepted(const struct casefile *f, const struct book *book, int today,
                         struct objections *out);

/* What a move changes beyond the state.  A date that was asked for and not given is today. */
void effect_accept(struct casefile *f, int today);
void effect_suspend(struct casefile *f, int today);
void effect_resume(struct casefile *f, int today);
void effect_agree(struct casefile *f, int today);
void effect_perform(struct casefile *f, int today);
void effect_performed(struct casefile *f, int today);
void effect_partly(struct casefile *f, int today);
void effect_breached(struct casefile *f, int today);
void effect_terminate(struct casefile *f, int today);
void effect_withdraw(struct casefile *f, int today);
void effect_transfer(struct casefile *f, int today);
void effect_return(struct casefile *f, int today);
void effect_reopen(struct casefile *f, int today);
void effect_close(struct casefile *f, int today);
void effect_archive(struct casefile *f, int today);
void effect_void(struct casefile *f, int today);

#endif

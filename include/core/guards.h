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

bool case_is_medical(const struct casefile *f); /* by committee or by type of dispute */
bool case_is_labour(const struct casefile *f);
bool case_is_expropriation(const struct casefile *f); /* by committee */
bool case_has_parties(const struct casefile *f, const char *side);
/* The party refused and has not consented since (art. 17). */
bool party_refuses(const struct record *party);
/* "赵大河", or "第2名当事人" while it has no name; yours. */
char *party_name(const struct casefile *f, size_t i);
/* Index of the suspension without an end, or suspensions.count. */
size_t open_suspension(const struct casefile *f);

/* The rules on the record, as they apply in that state. */
void case_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                struct objections *out);

/* Their parts: the order of the dates; stops and extensions; judicial confirmation. */
void case_dates(const struct casefile *f, int today, struct objections *out);
void case_stops(const struct casefile *f, struct objections *out);
void case_confirmation(const struct casefile *f, const struct book *book, int today,
                       struct objections *out);

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
void effect_take_back(struct casefile *f, int today);
void effect_close(struct casefile *f, int today);
void effect_archive(struct casefile *f, int today);
void effect_void(struct casefile *f, int today);

#endif

/* core/committee_impl.h - what the five files of committee rules share; for them only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_COMMITTEE_IMPL_H
#define CORE_COMMITTEE_IMPL_H

#include "core/committees.h"
#include "core/guards.h"

/* A committee's rules on the record and on a step. */
#define COMMITTEE_RULES(name)                                                                      \
    void name##_rules(const struct casefile *f, const char *state, const struct book *book,        \
                      int today, struct objections *out);                                          \
    void name##_guard(const struct casefile *f, const char *step, const struct book *book,         \
                      int today, struct objections *out)
COMMITTEE_RULES(medical);
COMMITTEE_RULES(labour);
COMMITTEE_RULES(traffic);
COMMITTEE_RULES(school);
COMMITTEE_RULES(expropriation);

/* Warns, once, with the sentence while the case's field is empty. */
void committee_ask(const struct casefile *f, int field, const char *rule, const char *text,
                   struct objections *out);
/* R07: the agreement is oral and the law wants it written. */
void committee_written(const struct casefile *f, const char *text, struct objections *out);
/* R11: names whose only mark is a fingerprint where the law names signature and seal. */
void committee_fingerprints(const struct casefile *f, const struct book *book, const char *basis,
                            struct objections *out);
/* The labels of the record's empty fields joined by 、, yours; NULL when none is empty. */
char *committee_missing(const struct record *rec, const int *fields, size_t n);
/* Mediation goes on in that state. */
bool committee_hearing(const char *state);

#endif

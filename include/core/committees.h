/* core/committees.h - what the law asks of a case because of its kind of dispute or its people.
 *
 * Each of the five professional committees has its own file of rules; they fire
 * for the committee's sub-kind, or for the type of dispute where the law follows
 * the dispute (medical, labour).  For core's lifecycle, guard and case_ files.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_COMMITTEES_H
#define CORE_COMMITTEES_H

#include <stdbool.h>

#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"

/* Codes that these rules turn on (seed lists of the same names). */
#define SUB_KIND_TRAFFIC  "traffic"
#define SUB_KIND_SCHOOL   "school"
#define SUB_KIND_PROPERTY "property"

bool case_is_traffic(const struct casefile *f); /* by committee or by type of dispute */
bool case_is_school(const struct casefile *f);  /* by committee */

/* The sub-kind whose law and clocks the dispute has: by its type where that says so
 * (medical, labour, traffic), whatever committee has it; a neighbour dispute before the
 * medical committee has none of them; else the committee's, or NULL. */
const char *case_matter(const struct casefile *f);

/* The rules on the record, as they apply in that state: called by case_rules(). */
void committee_rules(const struct casefile *f, const char *state, const struct book *book,
                     int today, struct objections *out);
/* What the step asks besides: called by move_check() for every step ("accept"). */
void committee_guard(const struct casefile *f, const char *step, const struct book *book, int today,
                     struct objections *out);

/* The parties and everyone who stands or signs for them (R02 is the case's own): called by
 * case_rules(). */
void case_parties(const struct casefile *f, const char *state, const struct book *book, int today,
                  struct objections *out);

/* What the step asks of the parties besides: called by committee_guard(). */
void party_guard(const struct casefile *f, const char *step, struct objections *out);

/* What the office itself demands before the step: rows of KIND_REQUIREMENT. */
void requirement_guard(const struct casefile *f, const char *step, const struct book *book,
                       struct objections *out);

#endif

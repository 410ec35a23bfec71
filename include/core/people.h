/* core/people.h - the numbers and ages of the people and bodies that a record names.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_PEOPLE_H
#define CORE_PEOPLE_H

#include <stdbool.h>

#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"

/* R26 for every identity number, organisation code and telephone of the record, whatever
 * its kind: length, date and check digit block; an unknown area, a sex or birth that differs
 * and an unusual telephone warn.  objection.field is the case field, CF_PARTIES for a party,
 * else -1. */
void people_check(const struct record *rec, struct objections *out);

/* The day of birth as given, else as the resident's identity number says; DATE_NONE when
 * neither does.  For parties. */
int party_birth(const struct record *party);
bool party_is_natural(const struct record *party); /* no type counts as a person */
/* A person under eighteen on that day; false when the birth or the day is not known. */
bool party_is_minor(const struct record *party, int day);
/* The day on which a party's age matters: of the application, of acceptance, today. */
int application_day(const struct casefile *f, int today);

/* A mediator was of age on the day they took office (art. 14): blocks the save that says
 * otherwise; objection.field is a field of the mediator. */
void mediator_check(const struct record *mediator, struct objections *out);

/* R34 and what else a committee as a whole must be: three to nine members, a woman among
 * them, its term (limit D-13), a medical one filed with the bureau; its mediators' numbers and
 * ages.  objection.field is a field of the committee or -1.  mediators are those of the
 * committee; nothing is said of members while nobody is registered as one. */
void committee_check(const struct record *committee, const struct record *const *mediators,
                     size_t n, const struct book *book, int today, struct objections *out);

#endif

/* core/limit_days.h - the day arithmetic of time limits: what is counted, what is left out.
 *
 * Civil Code art. 201 to 203: the first day does not count; a term of years ends on the
 * corresponding day, or on the last of the month; what ends on a day off ends on the next
 * day that is not.  A term without length is a date that somebody named: it stays where it is.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_LIMIT_DAYS_H
#define CORE_LIMIT_DAYS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/limits.h"

/* Excluded days, merged: sorted, apart from each other, both ends given. */
struct stops {
    struct interval *items; /* owned */
    size_t count;
};

/* Of the intervals; one without an end runs to today, one that ends before it begins
 * excludes nothing.  Free items. */
struct stops stops_merged(const struct interval *in, size_t n, int today);
/* An interval excludes the day with days to come; on its last day it goes on again. */
bool stops_stand(const struct interval *in, size_t n, int today);

/* A later end that everyone agreed to on the day of consent: stops that begin after it push
 * that end as they would have pushed the old one; what was known then is in the date agreed. */
int limit_pushed(const struct calendar *cal, enum limit_unit unit, int end, int consent,
                 const struct interval *in, size_t n, int today);
/* Days of the unit that the stops exclude after start and up to end. */
int limit_stopped(const struct calendar *cal, enum limit_unit unit, const struct interval *in,
                  size_t n, int start, int end, int today);
/* From today to due in the unit: 0 on the last day, at least one day late after it. */
int limit_left(const struct calendar *cal, enum limit_unit unit, int due, int today);
/* A year without a list of days off lies between the days. */
bool limit_guesses(const struct calendar *cal, int from, int to);

#endif

/* core/committee_appraisal.h - a medical appraisal: who commissions it, what it says, who pays.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_COMMITTEE_APPRAISAL_H
#define CORE_COMMITTEE_APPRAISAL_H

#include "core/book.h"
#include "core/casefile.h"
#include "core/lifecycle.h"

/* Art. 34, 36 and 37 on each appraisal of the case. */
void appraisal_rules(const struct casefile *f, const struct book *book, struct objections *out);
/* The clock stops for an appraisal that somebody may commission, and goes on when its
 * opinion is there. */
void appraisal_guard(const struct casefile *f, const char *step, struct objections *out);

/* Final shares of the fee in 分 by the respondent's share of the liability in percent:
 * fee times ratio, half up, the rest to the applicant. */
void appraisal_shares(long long fee, int ratio, long long *respondent, long long *applicant);

#endif

/* core/agreement.h - the agreement in force and what the case itself says of it.
 *
 * A case has its agreements and confirmations as rows (KIND_AGREEMENT,
 * KIND_CONFIRMATION).  The last row that nothing replaces is in force, and the
 * case's own columns (agreement_*, agreed_on … jc_*) say the same, because
 * lists and statistics read those.  One of the two is typed, the other follows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_AGREEMENT_H
#define CORE_AGREEMENT_H

#include <stdbool.h>

#include "core/casefile.h"

/* Before a check and before a save: where a row's value changed, the case takes it; else
 * where the case's changed, the row does (a row is made for the first value).  Also
 * effective_on (art. 29: the last of signatures and seal; art. 30: the day reached),
 * signed_on from signature rows, agreement_amount from items when nobody typed one,
 * perform_due from the items' last due day, the agreement number of signatures, items,
 * performances. */
void agreement_follow(struct casefile *f);

/* The case begins again: the agreement in force and its confirmation are replaced on that
 * day for that reason; the case's columns are cleared, the rows stay. */
void agreement_replace(struct casefile *f, int day, const char *why);

/* Its number in this case, from 1; 0 when there is none. */
int agreement_seq(const struct casefile *f);
/* Parties of whom no signature (own, guardian's or agent's) stands in the agreement in
 * force; the names joined by 、, yours; NULL when all have signed or no rows are kept. */
char *agreement_unsigned(const struct casefile *f);
/* What is still owed of an item, in 分; -1 when it has no amount. */
long long item_open(const struct casefile *f, const struct record *item);
/* The item is performed: a performance row says 全部, or the amounts reach the item's. */
bool item_done(const struct casefile *f, const struct record *item);

/* The derived days of a case (next_due, session_on, revisited_on, feedback_on) and of
 * the whole casefile: called by the store before every save. */
void casefile_derive(struct casefile *f);

#endif

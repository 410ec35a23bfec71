/* core/agreement_impl.h - what the agreement's own files share with the rules on it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_AGREEMENT_IMPL_H
#define CORE_AGREEMENT_IMPL_H

#include <stdbool.h>

#include "core/casefile.h"

#define SIGNER_MEDIATOR "mediator"

/* The row was not voided. */
bool row_stands(const struct record *row);
/* The last agreement, confirmation that stands and that nothing replaces, or NULL. */
struct record *agreement_in_force(const struct casefile *f);
struct record *confirmation_in_force(const struct casefile *f);
/* A signature, item or performance of the agreement in force; `field` has its number. */
bool row_of_agreement(const struct casefile *f, const struct record *row, int field);
bool agreement_has_signatures(const struct casefile *f);
/* Whose signature the agreement lacks to take effect (art. 29), parties and 人民调解员 joined by
 * 、, whether or not any is kept; yours; NULL when all are there. */
char *agreement_lacks(const struct casefile *f);
/* The amounts of an item's performances together, in 分. */
long long item_paid(const struct casefile *f, const struct record *item);
/* The day of the last signature when all parties and a mediator have signed, else DATE_NONE. */
int agreement_last_signature(const struct casefile *f);

#endif

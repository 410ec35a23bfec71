/* core/rules.h - the rule catalogue R01 to R36 and of consents, one row each (DOMAIN 13).
 *
 * Where a rule is applied stands in the guards; this table says what it is,
 * how severe, and on what it rests, for F1, `explain R09` and the manual.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_RULES_H
#define CORE_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/book.h"
#include "core/lifecycle.h"

struct rule {
    const char *id;    /* "R13" */
    const char *title; /* N_() a sentence: what is demanded */
    const char *basis; /* N_() article; "" for a rule of the program */
    enum severity severity;
    bool choice; /* a default [D] or a rule not confirmed [M]: the setting "rule.R13" may say
                    off, warn or block */
};

const struct rule *rule_nth(size_t i); /* NULL past the end */
const struct rule *rule_find(const char *id);

/* What a clerk is shown of an objection's rule: its id, "" where that is only a section of the
 * domain reference. */
const char *rule_label(const char *id);

/* Objects with the rule's severity, or the office's; says nothing when the office has
 * switched it off.  BUG for an unknown id. */
void rule_object(const struct book *book, struct objections *out, const char *id, int field,
                 const char *fmt, ...) __attribute__((format(printf, 5, 6)));

#endif

/* core/words.h - short lists kept in one text, "outcome_on|closed_on".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_WORDS_H
#define CORE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Is the word one of those separated by | in the list?  A NULL list has
 * none, and no word at all (NULL, "") is in none. */
bool word_in(const char *list, const char *word);

/* The nearest of the names to a mistyped word, or NULL when none is near. */
const char *word_nearest(const char *word, const char *const *names, size_t n);

#endif

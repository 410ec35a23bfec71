/* core/words.h - short lists kept in one text, "outcome_on|closed_on".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_WORDS_H
#define CORE_WORDS_H

#include <stdbool.h>

/* Is the word one of those separated by | in the list?  A NULL list has
 * none, and no word at all (NULL, "") is in none. */
bool word_in(const char *list, const char *word);

#endif

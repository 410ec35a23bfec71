/* core/words.c - short lists kept in one text, "outcome_on|closed_on".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/words.h"

#include <string.h>

bool word_in(const char *list, const char *word)
{
    size_t n = word ? strlen(word) : 0;

    while (n > 0 && list && *list) {
        size_t len = strcspn(list, "|");

        if (len == n && strncmp(list, word, n) == 0)
            return true;
        list += len + (list[len] == '|');
    }
    return false;
}

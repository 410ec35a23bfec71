/* core/words.c - short lists kept in one text, "outcome_on|closed_on".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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

/* Bytes to add, drop or change to get from one word to the other. */
static size_t distance(const char *a, const char *b)
{
    size_t n = strlen(b), last, diagonal;
    size_t *row = mem_resize(NULL, n + 1, sizeof(*row));

    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t best = diagonal + (a[i - 1] != b[j - 1]);

            diagonal = row[j];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            row[j] = best;
        }
    }
    last = row[n];
    free(row);
    return last;
}

const char *word_nearest(const char *word, const char *const *names, size_t n)
{
    const char *best = NULL;
    /* Half of what was typed may be wrong. */
    size_t least = (strlen(word) + 1) / 2 + 1;

    for (size_t i = 0; i < n; i++) {
        /* A beginning is as near as one wrong letter. */
        size_t d = *word && str_starts(names[i], word) ? 1 : distance(word, names[i]);

        if (d < least && d < strlen(names[i])) {
            least = d;
            best = names[i];
        }
    }
    return best;
}

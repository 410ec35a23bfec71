/* base/typed.c - what a person typed with a Chinese IME, made plain for a parser.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/typed.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#define FULL_STOP  "。"
#define QUOTE_COLS 40

/* In place: what is written is never longer than what was read. */
static void lower_and_point(char *text)
{
    char *to = text;

    for (const char *s = text; *s;) {
        if (str_starts(s, FULL_STOP)) {
            *to++ = '.';
            s += strlen(FULL_STOP);
        } else {
            char c = *s++;

            *to++ = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        }
    }
    *to = '\0';
}

char *typed_plain(const char *text)
{
    char *clean = utf8_clean(text ? text : "", false);
    char *half = utf8_to_half(clean);

    free(clean);
    lower_and_point(half);
    return half;
}

void typed_squeeze(char *text)
{
    char *to = text;

    for (const char *s = text; *s; s++)
        if (*s != ' ')
            *to++ = *s;
    *to = '\0';
}

int typed_quote(const char *text)
{
    return (int)utf8_prefix(text, QUOTE_COLS);
}

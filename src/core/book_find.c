/* core/book_find.c - which code of a list somebody means by what was typed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/book.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"

/* pinyin_match(): from here on the label begins with what was typed ... */
#define FITS_START 3
/* ... and from here on it holds it. */
#define FITS_INSIDE 2

static char *fold(const char *text)
{
    char *plain = typed_plain(text);

    typed_squeeze(plain);
    return plain;
}

/* Equal as they stand or, with folding, in width, case and spaces. */
static bool same_text(const char *text, const char *typed, bool folding)
{
    char *plain;
    bool same;

    if (!folding)
        return strcmp(text, typed) == 0;
    plain = fold(text);
    same = strcmp(plain, typed) == 0;
    free(plain);
    return same;
}

/* "1" is "01": clerks leave zeros out, other systems put them in. */
static bool same_number(const char *code, const char *typed)
{
    if (code[strspn(code, "0123456789")] || typed[strspn(typed, "0123456789")])
        return false;
    return *code && *typed && strcmp(code + strspn(code, "0"), typed + strspn(typed, "0")) == 0;
}

static bool is_also(const struct code *c, const char *typed, bool folding)
{
    for (const char *s = c->also; s && *s;) {
        size_t n = strcspn(s, "|");
        char *one = mem_copy_n(s, n);
        bool same = same_text(one, typed, folding);

        free(one);
        if (same)
            return true;
        s += n + (s[n] == '|');
    }
    return false;
}

/* How near the typed text is to naming the code: 0 not at all. */
static int nearness(const struct code *c, const char *typed, bool folding)
{
    if (same_text(c->code, typed, folding))
        return 4;
    if (same_text(c->label, typed, folding))
        return 3;
    if (is_also(c, typed, folding))
        return 2;
    return same_number(c->code, typed);
}

/* The code that is named in full; one in use before a retired one. */
static const struct code *find_named(const struct book *b, const char *list, const char *typed,
                                     bool folding)
{
    const struct code *found = NULL, *c;
    int best = 0;

    for (size_t i = 0; (c = book_nth(b, list, i)); i++) {
        int near = nearness(c, typed, folding);

        near = near && c->active ? near + 4 : near;
        if (near > best) {
            best = near;
            found = c;
        }
    }
    return found;
}

/* The one code in use whose label begins with the text; failing any, the one that holds it. */
static const struct code *find_fitting(const struct book *b, const char *list, const char *typed,
                                       bool *several)
{
    const struct code *start = NULL, *inside = NULL, *c;
    int starts = 0, insides = 0;

    for (size_t i = 0; (c = book_nth(b, list, i)); i++) {
        int fit = c->active ? pinyin_match(typed, c->label) : 0;

        if (fit >= FITS_START) {
            start = c;
            starts++;
        } else if (fit >= FITS_INSIDE) {
            inside = c;
            insides++;
        }
    }
    *several = starts > 1 || (starts == 0 && insides > 1);
    if (*several)
        return NULL;
    return starts ? start : inside;
}

const struct code *book_find_code(const struct book *b, const char *list, const char *typed,
                                  bool *several)
{
    const struct code *found;
    bool many = false;
    char *text;

    if (several)
        *several = false;
    if (!list || str_empty(typed))
        return NULL;
    found = find_named(b, list, typed, false);
    if (found)
        return found;
    text = fold(typed);
    found = *text ? find_named(b, list, text, true) : NULL;
    if (!found && *text)
        found = find_fitting(b, list, text, &many);
    free(text);
    if (several)
        *several = many;
    return found;
}

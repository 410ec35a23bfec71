/* src/work/quality_text.c - narratives that are the same but for names, digits and signs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/person.h"
#include "quality_impl.h"

#define NUMERALS "零〇一二三四五六七八九十百千万两"

static bool is_numeral(const char *s, size_t n)
{
    return n == 3 && memmem(NUMERALS, sizeof(NUMERALS) - 1, s, n) != NULL;
}

/* Signs stand in blocks of their own; whatever else is not ASCII counts as a letter. */
static bool is_letter(uint32_t ch)
{
    if (ch < 0x80)
        return isalnum((int)ch);
    return ch >= 0xC0 && !(ch >= 0x2000 && ch <= 0x2BFF) &&
           !(ch >= 0x3000 && ch <= 0x303F && ch != 0x3007) && ch < 0xFE00;
}

/* Appends what counts of half-width text; returns how many characters that was. */
static size_t add_letters(const char *half, bool numbers, struct buf *out)
{
    size_t n = strlen(half), chars = 0;

    for (size_t at = 0; at < n;) {
        uint32_t ch;
        size_t len = utf8_decode(half + at, n - at, &ch);
        bool digit = (ch < 0x80 && isdigit((int)ch)) || is_numeral(half + at, len);

        if (is_letter(ch) && (numbers || !digit)) {
            char low = (char)(ch < 0x80 ? tolower((int)ch) : 0);

            buf_add_n(out, low ? &low : half + at, len);
            chars++;
        }
        at += len;
    }
    return chars;
}

static void take_digest(const struct buf *text, unsigned char out[DIGEST_SIZE])
{
    struct digest *d = digest_new();

    digest_raw(d, buf_text(text), text->len);
    digest_end(d, out);
}

/* Blanks the name wherever it stands: a blank counts for nothing. */
static void blank_name(char *text, const char *name, size_t n)
{
    char *at = text;

    while (n && (at = memmem(at, strlen(at), name, n)) != NULL) {
        memset(at, ' ', n);
        at += n;
    }
}

static void blank_names(char *text, const char *parties)
{
    static const char between[] = "；";

    for (const char *p = parties; p && *p;) {
        const char *end = strstr(p, between);
        size_t n = end ? (size_t)(end - p) : strlen(p);
        size_t mark = sizeof(MINOR_MARK) - 1;

        if (n > mark && memcmp(p + n - mark, MINOR_MARK, mark) == 0)
            blank_name(text, p, n - mark);
        else
            blank_name(text, p, n);
        p = end ? end + sizeof(between) - 1 : NULL;
    }
}

void quality_text(const char *summary, const char *parties, size_t least,
                  unsigned char exact[DIGEST_SIZE], unsigned char near[DIGEST_SIZE])
{
    struct buf letters = BUF_INIT;
    char *half = utf8_to_half(summary ? summary : "");
    char *bare = mem_copy(summary ? summary : "");
    char *bare_half;

    if (add_letters(half, true, &letters) >= least)
        take_digest(&letters, exact);
    blank_names(bare, parties);
    bare_half = utf8_to_half(bare);
    buf_clear(&letters);
    if (add_letters(bare_half, false, &letters) >= least)
        take_digest(&letters, near);
    free(bare_half);
    free(bare);
    free(half);
    buf_release(&letters);
}

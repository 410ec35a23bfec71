/* store/search_keys.c - cuts the texts of a case into tokens and spells its search keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "case_index_impl.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pinyin.h"
#include "base/utf8.h"

/* A token of its own between names and between fields, so that no phrase
 * reaches from one into the next.  Not ASCII: the tokenizer keeps it. */
#define BORDER "\xC2\xA6 " /* U+00A6 */
/* Spellings kept of one name; a long name of an organisation has many. */
#define SPELLINGS_MAX 16
#define KEY_MAX       60 /* bytes: more nobody types */
#define NUMBER_MIN    3  /* characters of a number worth a key */

static bool is_word(uint32_t ch)
{
    return ch < 0x80 && isalnum((int)ch);
}

/* Spaces, punctuation, symbols and marks beyond ASCII. */
static bool is_sign(uint32_t ch)
{
    return ch < 0x80 || (ch >= 0x80 && ch <= 0xBF) || (ch >= 0x2000 && ch <= 0x2BFF) ||
           (ch >= 0x3000 && ch <= 0x303F) || (ch >= 0xFE10 && ch <= 0xFE6F) || ch >= 0xFF00;
}

size_t search_tokens(const char *text, struct buf *out, size_t *han)
{
    char *half = utf8_to_half(text ? text : "");
    size_t len = strlen(half), count = 0;
    bool run = false;
    uint32_t ch;

    for (size_t at = 0, n; at < len; at += n) {
        n = utf8_decode(half + at, len - at, &ch);
        if (run && !is_word(ch))
            buf_add_char(out, ' ');
        if (is_word(ch)) {
            count += !run;
            buf_add_char(out, (char)tolower((int)ch));
        } else if (ch != UTF8_BAD && (utf8_is_han(ch) || !is_sign(ch))) {
            count++;
            buf_add_n(out, half + at, n);
            buf_add_char(out, ' ');
            if (han)
                *han += utf8_is_han(ch);
        }
        run = is_word(ch);
    }
    if (run)
        buf_add_char(out, ' ');
    free(half);
    return count;
}

char *search_squeeze(const char *number)
{
    char *half = utf8_to_half(number ? number : "");
    size_t n = 0;

    for (const char *s = half; *s; s++) {
        if (is_word((unsigned char)*s))
            half[n++] = (char)tolower((unsigned char)*s);
    }
    half[n] = '\0';
    return half;
}

void search_entry_clear(struct search_entry *e)
{
    buf_clear(&e->names);
    buf_clear(&e->words);
    buf_clear(&e->keys);
    buf_add_char(&e->keys, KEY_BREAK);
}

void search_entry_release(struct search_entry *e)
{
    buf_release(&e->names);
    buf_release(&e->words);
    buf_release(&e->keys);
}

/* Adds the key unless the case has it. */
static void add_key(struct buf *keys, const char *key, size_t n)
{
    size_t before = keys->len;
    const char *twin;

    for (n = n > KEY_MAX ? KEY_MAX : n; n > 0 && ((unsigned char)key[n] & 0xC0) == 0x80; n--)
        ; /* not inside a character */
    buf_add_n(keys, key, n);
    buf_add_char(keys, KEY_BREAK);
    twin = strstr(keys->data, keys->data + before - 1);
    if (twin != keys->data + before - 1)
        buf_truncate(keys, before);
}

struct spellings {
    struct buf *keys;
    size_t count;
};

static void add_spelling(void *ctx, const char *key)
{
    struct spellings *s = ctx;

    if (s->count++ < SPELLINGS_MAX && *key)
        add_key(s->keys, key, strlen(key));
}

/* Words of Latin letters, which are typed like pinyin; numbers of the text are not
 * worth a key.  tokens: as search_tokens() gives them. */
static void add_latin_words(struct buf *keys, const char *tokens)
{
    while (*tokens) {
        size_t n = strcspn(tokens, " ");
        bool letters = false;

        for (size_t i = 0; i < n; i++)
            letters = letters || isalpha((unsigned char)tokens[i]);
        if (letters && n > 1 && (unsigned char)tokens[0] < 0x80)
            add_key(keys, tokens, n);
        tokens += n + (tokens[n] == ' ');
    }
}

void search_add_name(struct search_entry *e, const char *name)
{
    struct spellings s = { .keys = &e->keys };
    size_t before;

    if (str_empty(name))
        return;
    if (e->names.len)
        buf_add(&e->names, BORDER);
    before = e->names.len;
    search_tokens(name, &e->names, NULL);
    pinyin_keys(name, add_spelling, &s);
    add_latin_words(&e->keys, buf_text(&e->names) + before);
}

void search_add_number(struct search_entry *e, const char *number)
{
    char *plain = search_squeeze(number);
    size_t n = strlen(plain), tail = n > KEY_TAIL_LENGTH ? n - KEY_TAIL_LENGTH : 0;
    char *whole = mem_printf("%c%s", KEY_NUMBER, plain);
    char *last = mem_printf("%c%s", KEY_TAIL, plain + tail);

    if (n >= NUMBER_MIN)
        add_key(&e->keys, whole, strlen(whole));
    if (n >= KEY_TAIL_LENGTH)
        add_key(&e->keys, last, strlen(last));
    free(whole);
    free(last);
    free(plain);
}

void search_add_words(struct search_entry *e, const char *text)
{
    size_t before;

    if (str_empty(text))
        return;
    if (e->words.len)
        buf_add(&e->words, BORDER);
    before = e->words.len;
    search_tokens(text, &e->words, NULL);
    add_latin_words(&e->keys, buf_text(&e->words) + before);
}

enum status search_each_key(const char *keys,
                            enum status (*each)(void *ctx, const char *key, struct err *err),
                            void *ctx, struct err *err)
{
    enum status st = ST_OK;
    char *copy = mem_copy(keys);
    char *at = copy + (*copy == KEY_BREAK);

    while (st == ST_OK && *at) {
        size_t n = strcspn(at, "|");
        bool last = at[n] == '\0';

        at[n] = '\0';
        if (n)
            st = each(ctx, at, err);
        at += n + !last;
    }
    free(copy);
    return st;
}

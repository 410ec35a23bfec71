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

static bool is_word(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Spaces, punctuation, symbols and marks beyond ASCII. */
static bool is_sign(uint32_t ch)
{
    return ch <= 0xBF || (ch >= 0x2000 && ch <= 0x2BFF) || (ch >= 0x3000 && ch <= 0x303F) ||
           (ch >= 0xFE10 && ch <= 0xFE6F) || ch >= 0xFF00;
}

/* Tokens on their way into a buffer. */
struct cutter {
    struct buf *out;
    char room[256];
    size_t used;
    bool run, letters; /* inside a run; was there a letter */
};

static void cut_flush(struct cutter *c)
{
    buf_add_n(c->out, c->room, c->used);
    c->used = 0;
}

static void cut_end_run(struct cutter *c)
{
    if (c->run)
        c->room[c->used++] = ' ';
    c->run = false;
}

static void cut_word(struct cutter *c, unsigned char ch)
{
    c->run = true;
    c->letters = c->letters || ch >= 'A';
    c->room[c->used++] = (char)(ch >= 'A' && ch <= 'Z' ? ch + ('a' - 'A') : ch);
}

static void cut_char(struct cutter *c, const char *bytes, size_t n, uint32_t ch)
{
    if (ch >= 0xFF01 && ch <= 0xFF5E && is_word((unsigned char)(ch - 0xFEE0))) {
        cut_word(c, (unsigned char)(ch - 0xFEE0)); /* full width */
        return;
    }
    cut_end_run(c);
    if (ch == UTF8_BAD || (!utf8_is_han(ch) && is_sign(ch)))
        return;
    memcpy(c->room + c->used, bytes, n);
    c->used += n;
    c->room[c->used++] = ' ';
}

bool search_tokens(const char *text, struct buf *out)
{
    struct cutter c = { .out = out };
    size_t len = text ? strlen(text) : 0;

    for (size_t at = 0, n; at < len; at += n) {
        unsigned char first = (unsigned char)text[at];
        uint32_t ch;

        n = 1;
        if (c.used > sizeof(c.room) - 8)
            cut_flush(&c);
        if (is_word(first)) {
            cut_word(&c, first);
        } else if (first < 0x80) {
            cut_end_run(&c);
        } else {
            n = utf8_decode(text + at, len - at, &ch);
            cut_char(&c, text + at, n, ch);
        }
    }
    cut_end_run(&c);
    cut_flush(&c);
    return c.letters;
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

    if (n > KEY_MAX) {
        for (n = KEY_MAX; n > 0 && ((unsigned char)key[n] & 0xC0) == 0x80; n--)
            ; /* not inside a character */
    }
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
    pinyin_keys(name, add_spelling, &s);
    if (search_tokens(name, &e->names))
        add_latin_words(&e->keys, buf_text(&e->names) + before);
}

static bool is_plain(const char *number)
{
    for (; *number; number++) {
        if (!is_word((unsigned char)*number) || (*number >= 'a' && *number <= 'z'))
            return false;
    }
    return true;
}

void search_add_number(struct search_entry *e, const char *number, bool indexed)
{
    char key[KEY_MAX + 2], *plain;
    size_t n;

    if (str_empty(number))
        return;
    plain = search_squeeze(number);
    n = strlen(plain);
    key[0] = indexed && is_plain(number) ? KEY_INDEXED : KEY_NUMBER;
    memcpy(key + 1, plain, n < KEY_MAX ? n : KEY_MAX);
    if (n >= NUMBER_MIN)
        add_key(&e->keys, key, 1 + (n < KEY_MAX ? n : KEY_MAX));
    if (n >= KEY_TAIL_LENGTH) {
        key[0] = KEY_TAIL;
        memcpy(key + 1, plain + n - KEY_TAIL_LENGTH, KEY_TAIL_LENGTH);
        add_key(&e->keys, key, 1 + KEY_TAIL_LENGTH);
    }
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
    if (search_tokens(text, &e->words))
        add_latin_words(&e->keys, buf_text(&e->words) + before);
}

enum status search_each_key(const char *keys,
                            enum status (*each)(void *ctx, const char *key, size_t n,
                                                struct err *err),
                            void *ctx, struct err *err)
{
    enum status st = ST_OK;
    const char *at = keys + (*keys == KEY_BREAK), *end;

    for (; st == ST_OK && (end = strchr(at, KEY_BREAK)) != NULL; at = end + 1) {
        if (end > at && *at != KEY_INDEXED)
            st = each(ctx, at, (size_t)(end - at), err);
    }
    return st;
}

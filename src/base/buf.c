/* base/buf.c - a growable string, and the escapes of JSON, HTML and CSV.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* Room for n more bytes and the NUL. */
static void reserve(struct buf *b, size_t n)
{
    size_t want;

    if (n > SIZE_MAX / 4 || b->len > SIZE_MAX / 4)
        die("out of memory (%zu bytes)", n);
    want = b->len + n + 1;
    if (want <= b->cap)
        return;
    if (want < b->cap * 2)
        want = b->cap * 2;
    if (want < 64)
        want = 64;
    b->data = mem_resize(b->data, want, 1);
    b->cap = want;
}

void buf_add_n(struct buf *b, const char *bytes, size_t n)
{
    reserve(b, n);
    if (n > 0)
        memcpy(b->data + b->len, bytes, n);
    b->len += n;
    b->data[b->len] = '\0';
}

void buf_add(struct buf *b, const char *text)
{
    if (text)
        buf_add_n(b, text, strlen(text));
}

void buf_add_char(struct buf *b, char c)
{
    buf_add_n(b, &c, 1);
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
    va_list args;
    int n;

    va_start(args, fmt);
    n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0)
        BUG("format");
    reserve(b, (size_t)n);
    va_start(args, fmt);
    vsnprintf(b->data + b->len, (size_t)n + 1, fmt, args);
    va_end(args);
    b->len += (size_t)n;
}

static const char *json_escape(uint32_t ch)
{
    switch (ch) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return NULL;
    }
}

/* The character at s, of n bytes: as it is, or U+FFFD when invalid, so that
 * what is written is always readable as UTF-8. */
static void add_char_at(struct buf *b, const char *s, size_t n, uint32_t ch)
{
    if (ch == UTF8_BAD)
        buf_add(b, REPLACEMENT);
    else
        buf_add_n(b, s, n);
}

/* \u202e; beyond U+FFFF in two halves. */
static void add_json_code(struct buf *b, uint32_t ch)
{
    if (ch > 0xFFFF)
        buf_printf(b, "\\u%04x\\u%04x", (unsigned)(0xD7C0 + (ch >> 10)),
                   (unsigned)(0xDC00 + (ch & 0x3FF)));
    else
        buf_printf(b, "\\u%04x", (unsigned)ch);
}

void buf_add_json(struct buf *b, const char *text)
{
    size_t left = text ? strlen(text) : 0;

    if (!text) {
        buf_add(b, "null");
        return;
    }
    buf_add_char(b, '"');
    while (left > 0) {
        uint32_t ch;
        size_t n = utf8_decode(text, left, &ch);
        const char *escape = json_escape(ch);

        if (escape)
            buf_add(b, escape);
        else if (ch < 0x20 || utf8_is_unsafe(ch))
            add_json_code(b, ch);
        else
            add_char_at(b, text, n, ch);
        text += n;
        left -= n;
    }
    buf_add_char(b, '"');
}

static const char *html_escape(uint32_t ch)
{
    switch (ch) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case 0xFFFE: /* valid UTF-8, but no XML reader takes these two */
    case 0xFFFF:
        return REPLACEMENT;
    default:
        return NULL;
    }
}

static bool is_dropped_in_html(uint32_t ch)
{
    return (ch < 0x20 && ch != '\n' && ch != '\t') || (ch >= 0x7F && ch < 0xA0);
}

void buf_add_html(struct buf *b, const char *text)
{
    size_t left = text ? strlen(text) : 0;

    while (left > 0) {
        uint32_t ch;
        size_t n = utf8_decode(text, left, &ch);
        const char *escape = html_escape(ch);

        if (escape)
            buf_add(b, escape);
        else if (!is_dropped_in_html(ch))
            add_char_at(b, text, n, ch);
        text += n;
        left -= n;
    }
}

/* -12, +3.5, 1200.50: digits with at most one point inside. */
static bool is_plain_number(const char *s)
{
    size_t whole;

    if (*s == '+' || *s == '-')
        s++;
    whole = strspn(s, "0123456789");
    s += whole;
    if (whole > 0 && *s == '.') {
        size_t decimals = strspn(s + 1, "0123456789");

        return decimals > 0 && s[1 + decimals] == '\0';
    }
    return whole > 0 && *s == '\0';
}

/* ＝ ＋ － ＠, which some spreadsheets take for the narrow ones. */
static bool is_wide_sign(const char *s)
{
    static const char *const wide[] = { "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                        "\xEF\xBC\xA0" };

    for (size_t i = 0; i < ARRAY_LEN(wide); i++)
        if (str_starts(s, wide[i]))
            return true;
    return false;
}

bool csv_needs_guard(const char *s)
{
    const char *first = s + strspn(s, "'");

    if (first == s && is_plain_number(s))
        return false;
    return *first && (strchr("=+-@\t\r", *first) || is_wide_sign(first));
}

void buf_add_csv(struct buf *b, const char *text)
{
    const char *s = text ? text : "";
    bool guard = csv_needs_guard(s);
    bool quote = strpbrk(s, ",\"\r\n") != NULL;

    if (quote)
        buf_add_char(b, '"');
    if (guard)
        buf_add_char(b, '\'');
    for (; *s; s++) {
        if (*s == '"')
            buf_add_char(b, '"');
        buf_add_char(b, *s);
    }
    if (quote)
        buf_add_char(b, '"');
}

const char *buf_text(const struct buf *b)
{
    return b->data ? b->data : "";
}

void buf_clear(struct buf *b)
{
    buf_truncate(b, 0);
}

void buf_truncate(struct buf *b, size_t len)
{
    if (len > b->len)
        BUG("truncated to more than there is");
    b->len = len;
    if (b->data)
        b->data[len] = '\0';
}

char *buf_take(struct buf *b)
{
    char *text = b->data ? b->data : mem_copy("");

    *b = (struct buf)BUF_INIT;
    return text;
}

void buf_release(struct buf *b)
{
    free(b->data);
    *b = (struct buf)BUF_INIT;
}

/* base/utf8.c - decode, measure, clip, pad, wrap, fold and clean UTF-8 text.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/buf.h"
#include "base/mem.h"

#include "width_table.h"

/* What separates lines or paragraphs in text from elsewhere. */
#define NEXT_LINE       0x0085u
#define LINE_SEPARATOR  0x2028u
#define PARA_SEPARATOR  0x2029u
#define IDEO_SPACE      0x3000u
#define FULL_WIDTH_MIN  0xFF01u
#define FULL_WIDTH_MAX  0xFF5Eu
#define FULL_WIDTH_STEP (0xFF01u - '!')

static int ambiguous_cells = 1; /* a property of the one terminal we write to */

static bool in_ranges(uint32_t ch, const struct char_range *ranges, size_t count)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t mid = (low + high) / 2;

        if (ch > ranges[mid].last)
            low = mid + 1;
        else
            high = mid;
    }
    return low < count && ch >= ranges[low].first;
}

static bool is_control(uint32_t ch)
{
    return ch < 0x20 || (ch >= 0x7F && ch < 0xA0);
}

static bool is_mark(uint32_t ch)
{
    return ch >= zero_ranges[0].first && in_ranges(ch, zero_ranges, ARRAY_LEN(zero_ranges));
}

static bool is_space(uint32_t ch)
{
    return ch == ' ' || ch == IDEO_SPACE;
}

/* The bytes that a character starting with lead has, and the bits that lead
 * itself carries; 0 for a byte that starts nothing. */
static size_t lead_length(unsigned char lead, uint32_t *bits)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        *bits = lead & 0x1Fu;
        return 2;
    }
    if ((lead & 0xF0u) == 0xE0) {
        *bits = lead & 0x0Fu;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        *bits = lead & 0x07u;
        return 4;
    }
    return 0;
}

static bool is_scalar(uint32_t ch, size_t bytes)
{
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };

    return ch >= least[bytes] && ch <= 0x10FFFF && (ch < 0xD800 || ch > 0xDFFF);
}

size_t utf8_decode(const char *s, size_t n, uint32_t *ch)
{
    const unsigned char *u = (const unsigned char *)s;
    uint32_t value = 0;
    size_t length;

    *ch = 0;
    if (n == 0)
        return 0;
    if (u[0] < 0x80) {
        *ch = u[0];
        return 1;
    }
    *ch = UTF8_BAD;
    length = lead_length(u[0], &value);
    if (length == 0 || length > n)
        return 1;
    for (size_t i = 1; i < length; i++) {
        if ((u[i] & 0xC0u) != 0x80)
            return 1;
        value = value << 6 | (u[i] & 0x3Fu);
    }
    if (!is_scalar(value, length))
        return 1;
    *ch = value;
    return length;
}

size_t utf8_encode(uint32_t ch, char out[4])
{
    if (ch > 0x10FFFF || (ch >= 0xD800 && ch <= 0xDFFF))
        ch = UTF8_BAD;
    if (ch < 0x80) {
        out[0] = (char)ch;
        return 1;
    }
    if (ch < 0x800) {
        out[0] = (char)(0xC0u | ch >> 6);
        out[1] = (char)(0x80u | (ch & 0x3F));
        return 2;
    }
    if (ch < 0x10000) {
        out[0] = (char)(0xE0u | ch >> 12);
        out[1] = (char)(0x80u | (ch >> 6 & 0x3F));
        out[2] = (char)(0x80u | (ch & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0u | ch >> 18);
    out[1] = (char)(0x80u | (ch >> 12 & 0x3F));
    out[2] = (char)(0x80u | (ch >> 6 & 0x3F));
    out[3] = (char)(0x80u | (ch & 0x3F));
    return 4;
}

size_t utf8_check(const char *s, size_t n)
{
    size_t at = 0;
    uint32_t ch;

    while (at < n) {
        size_t took = utf8_decode(s + at, n - at, &ch);

        if (took == 1 && ch == UTF8_BAD) /* the real U+FFFD takes three */
            return at;
        at += took;
    }
    return n;
}

size_t utf8_chars(const char *s)
{
    size_t len = strlen(s), count = 0;
    uint32_t ch;

    for (size_t at = 0; at < len; count++)
        at += utf8_decode(s + at, len - at, &ch);
    return count;
}

int utf8_width_char(uint32_t ch)
{
    if (is_control(ch))
        return 0;
    if (ch < 0x7F || (ch >= 0x4E00 && ch <= 0x9FFF))
        return ch < 0x7F ? 1 : 2;
    if (is_mark(ch) || utf8_is_unsafe(ch)) /* what is never drawn takes no room */
        return 0;
    if (in_ranges(ch, wide_ranges, ARRAY_LEN(wide_ranges)))
        return 2;
    if (ambiguous_cells == 2 && in_ranges(ch, ambiguous_ranges, ARRAY_LEN(ambiguous_ranges)))
        return 2;
    return 1;
}

/* Takes the place of the C library's function in this program, also inside
 * libncursesw, so that curses and we never disagree about a column. */
int wcwidth(wchar_t c)
{
    uint32_t ch = (uint32_t)c;

    if (ch == 0)
        return 0;
    return is_control(ch) || ch > 0x10FFFF ? -1 : utf8_width_char(ch);
}

int utf8_width(const char *s)
{
    size_t len = strlen(s);
    uint32_t ch;
    int cells = 0;

    for (size_t at = 0; at < len;) {
        at += utf8_decode(s + at, len - at, &ch);
        cells += utf8_width_char(ch);
    }
    return cells;
}

void utf8_set_ambiguous(int cells)
{
    ambiguous_cells = cells == 2 ? 2 : 1;
}

int utf8_ambiguous(void)
{
    return ambiguous_cells;
}

size_t utf8_next(const char *s, size_t len, size_t at)
{
    uint32_t ch;

    if (at >= len)
        return len;
    at += utf8_decode(s + at, len - at, &ch);
    if (is_control(ch)) /* marks do not join a line break */
        return at;
    while (at < len) {
        size_t took = utf8_decode(s + at, len - at, &ch);

        if (!is_mark(ch))
            break;
        at += took;
    }
    return at;
}

/* Start of the character that ends at byte offset at, at > 0. */
static size_t char_before(const char *s, size_t at, uint32_t *ch)
{
    for (size_t back = 2; back <= 4 && back <= at; back++) {
        if (utf8_decode(s + at - back, back, ch) == back)
            return at - back;
    }
    utf8_decode(s + at - 1, 1, ch);
    return at - 1;
}

size_t utf8_prev(const char *s, size_t at)
{
    size_t start = at;
    uint32_t ch = 0;

    while (start > 0) {
        size_t before = char_before(s, start, &ch);

        if (is_control(ch) && start < at)
            return start; /* marks at the start of a line stand alone */
        start = before;
        if (!is_mark(ch))
            break;
    }
    return start;
}

size_t utf8_prefix(const char *s, int cols)
{
    size_t len = strlen(s), at = 0;
    uint32_t ch;
    int used = 0;

    while (at < len) {
        utf8_decode(s + at, len - at, &ch);
        used += utf8_width_char(ch); /* the marks after it add nothing */
        if (used > cols)
            break;
        at = utf8_next(s, len, at);
    }
    return at;
}

/* The first keep bytes of b as a string of its own, also when b is empty. */
static char *finish(struct buf *b, size_t keep)
{
    char *text = mem_copy_n(buf_text(b), keep);

    buf_release(b);
    return text;
}

/* A copy for one line of the screen: line breaks and tabs become spaces, other
 * control characters go, invalid bytes become U+FFFD. */
static char *one_line(const char *s)
{
    struct buf out = BUF_INIT;
    size_t len = strlen(s);
    uint32_t ch;
    char bytes[4];

    for (size_t at = 0; at < len;) {
        at += utf8_decode(s + at, len - at, &ch);
        if (ch == '\n' || ch == '\t')
            buf_add_char(&out, ' ');
        else if (!is_control(ch))
            buf_add_n(&out, bytes, utf8_encode(ch, bytes));
    }
    return finish(&out, out.len);
}

static void add_spaces(struct buf *out, int count)
{
    for (int i = 0; i < count; i++)
        buf_add_char(out, ' ');
}

void utf8_fit(struct buf *out, const char *s, int cols, enum utf8_align align)
{
    char *line = one_line(s);
    size_t take = utf8_prefix(line, cols);
    const char *tail = "";
    int left, spare;

    if (line[take] != '\0' && cols >= 4) {
        tail = "..";
        take = utf8_prefix(line, cols - 2);
    }
    line[take] = '\0';
    spare = cols - utf8_width(line) - (int)strlen(tail);
    left = align == ALIGN_RIGHT ? spare : align == ALIGN_CENTRE ? spare / 2 : 0;
    add_spaces(out, left);
    buf_add(out, line);
    buf_add(out, tail);
    add_spaces(out, spare - left);
    free(line);
}

static bool in_list(uint32_t ch, const char *list)
{
    char bytes[5] = { 0 };

    utf8_encode(ch, bytes);
    return ch != 0 && strstr(list, bytes) != NULL;
}

/* May a line end after the character a when b comes next? */
static bool can_break(uint32_t a, uint32_t b)
{
    static const char no_start[] = "，。；：、！？）》”’」』】〕〉…—％·,.;:!?)]}%";
    static const char no_end[] = "（《“‘「『【〔〈([{";

    if (is_space(b) || in_list(b, no_start) || in_list(a, no_end))
        return false;
    return is_space(a) || utf8_width_char(a) == 2 || utf8_width_char(b) == 2;
}

/* Offset after the spaces at at, and after the newline behind them. */
static size_t skip_line_end(const char *s, size_t len, size_t at)
{
    uint32_t ch;

    while (at < len) {
        size_t took = utf8_decode(s + at, len - at, &ch);

        if (ch == '\n')
            return at + took;
        if (!is_space(ch))
            break;
        at += took;
    }
    return at;
}

size_t utf8_wrap(const char *s, int cols)
{
    size_t len = strlen(s), at = 0, good = 0;
    uint32_t before = 0, ch = 0;
    bool text = false; /* something other than indentation was seen */
    int used = 0;

    while (at < len) {
        utf8_decode(s + at, len - at, &ch);
        if (ch == '\n')
            return at + 1;
        if (text && can_break(before, ch))
            good = at;
        used += utf8_width_char(ch);
        if (used > cols && at > 0)
            break;
        text = text || !is_space(ch);
        before = ch;
        at = utf8_next(s, len, at);
    }
    if (at >= len)
        return len;
    if (text && is_space(ch))
        return skip_line_end(s, len, at);
    return good > 0 ? good : at;
}

char *utf8_to_half(const char *s)
{
    struct buf out = BUF_INIT;
    size_t len = strlen(s);
    uint32_t ch;

    for (size_t at = 0; at < len;) {
        size_t took = utf8_decode(s + at, len - at, &ch);

        if (ch >= FULL_WIDTH_MIN && ch <= FULL_WIDTH_MAX)
            buf_add_char(&out, (char)(ch - FULL_WIDTH_STEP));
        else if (ch == IDEO_SPACE)
            buf_add_char(&out, ' ');
        else
            buf_add_n(&out, s + at, took);
        at += took;
    }
    return finish(&out, out.len);
}

/* What a character is stored as: itself, something plainer, or 0 for nothing. */
static uint32_t clean_char(uint32_t ch, bool lines)
{
    if (ch == '\t')
        return ' ';
    if (ch == '\n' || ch == NEXT_LINE || ch == LINE_SEPARATOR || ch == PARA_SEPARATOR)
        return lines ? '\n' : 0;
    if (is_control(ch) || in_ranges(ch, drop_ranges, ARRAY_LEN(drop_ranges)))
        return 0;
    return ch;
}

bool utf8_is_unsafe(uint32_t ch)
{
    return ch != '\t' && ch != '\n' && ch != '\r' && clean_char(ch, true) != ch;
}

void utf8_add_safe(struct buf *out, const char *s, bool lines)
{
    size_t len = strlen(s);
    uint32_t ch;
    char bytes[4];

    for (size_t at = 0; at < len;) {
        at += utf8_decode(s + at, len - at, &ch);
        ch = clean_char(ch, lines);
        if (ch)
            buf_add_n(out, bytes, utf8_encode(ch, bytes));
    }
}

char *utf8_clean(const char *s, bool lines)
{
    struct buf out = BUF_INIT;
    size_t len = strlen(s), keep = 0;
    uint32_t ch;
    char bytes[4];

    for (size_t at = 0; at < len;) {
        at += utf8_decode(s + at, len - at, &ch);
        if (ch == '\r' && s[at] != '\n') /* a terminal pastes line ends as CR */
            ch = '\n';
        ch = clean_char(ch, lines);
        if (ch == 0 || (out.len == 0 && (is_space(ch) || ch == '\n')))
            continue;
        buf_add_n(&out, bytes, utf8_encode(ch, bytes));
        if (!is_space(ch) && ch != '\n')
            keep = out.len;
    }
    return finish(&out, keep);
}

bool utf8_is_han(uint32_t ch)
{
    static const struct char_range han[] = {
        { 0x2E80, 0x2FD5 }, { 0x3005, 0x3005 }, { 0x3007, 0x3007 },   { 0x3400, 0x4DBF },
        { 0x4E00, 0x9FFF }, { 0xF900, 0xFAFF }, { 0x20000, 0x3FFFD },
    };

    return in_ranges(ch, han, ARRAY_LEN(han));
}

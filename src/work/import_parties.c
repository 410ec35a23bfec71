/* src/work/import_parties.c - names in one cell, and case numbers.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "import_impl.h"

#define DIGITS         "0123456789"
#define SIDE_APPLICANT "1"
#define SIDE_OTHER     "2"
#define PERSONS_DIGITS 6
#define SEQ_DIGITS     9

/* --- names --- */

static const char *const separators[] = { "；", ";", "、", "\n", " / " };

static size_t separator_at(const char *text)
{
    if (!strchr("\xEF\xE3; \n", *text)) /* their first bytes */
        return 0;
    for (size_t i = 0; i < ARRAY_LEN(separators); i++)
        if (str_starts(text, separators[i]))
            return strlen(separators[i]);
    return 0;
}

static bool is_space(uint32_t ch)
{
    return ch == ' ' || ch == 0x3000;
}

/* Appends the n bytes without the spaces that fill up a short name: 张  三. */
static void add_name(struct buf *out, const char *text, size_t n)
{
    uint32_t before = 0, ch;
    size_t spaces = 0; /* bytes of them in front of at */

    for (size_t at = 0; at < n;) {
        size_t took = utf8_decode(text + at, n - at, &ch);

        if (is_space(ch)) {
            spaces += took;
        } else {
            if (spaces && out->len && !(utf8_is_han(before) && utf8_is_han(ch)))
                buf_add_char(out, ' ');
            buf_add_n(out, text + at, took);
            before = ch;
            spaces = 0;
        }
        at += took;
    }
}

static const char *keep_name(struct import_arena *a, const char *text, size_t n)
{
    struct buf name = BUF_INIT;
    const char *kept = NULL;

    if (!memchr(text, ' ', n) && !memmem(text, n, "\xE3\x80\x80", 3))
        return n ? import_keep(a, text, n) : NULL;
    add_name(&name, text, n);
    if (name.len)
        kept = import_keep(a, name.data, name.len);
    buf_release(&name);
    return kept;
}

const char *import_next_name(struct import_arena *a, const char **text)
{
    const char *kept = NULL;

    while (**text && !kept) {
        size_t n = 0;

        while ((*text)[n] && separator_at(*text + n) == 0)
            n++;
        kept = keep_name(a, *text, n);
        *text += n;
        *text += separator_at(*text);
    }
    return kept;
}

/* --- parties --- */

/* The number before 人 at the end: 5人, 三人; 0 when there is none. */
static int64_t heads_of(const char *text)
{
    static const char *const words[] = { "一", "二", "三", "四", "五", "六",
                                         "七", "八", "九", "十", "两" };
    size_t digits = strspn(text, DIGITS);

    if (digits > 0 && digits <= PERSONS_DIGITS && str_equal(text + digits, "人"))
        return strtoll(text, NULL, 10);
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_starts(text, words[i]) && str_equal(text + strlen(words[i]), "人"))
            return i == ARRAY_LEN(words) - 1 ? 2 : (int64_t)i + 1;
    return 0;
}

/* 周山等5人 is a name and five heads. */
static void split_group(struct import_arena *a, struct import_party *party)
{
    const char *etc = NULL;
    char *half;

    if (!strstr(party->name, "等"))
        return;
    half = utf8_to_half(party->name);
    for (const char *at = strstr(half, "等"); at; at = strstr(at + 1, "等"))
        etc = at;
    if (etc && etc != half && heads_of(etc + strlen("等")) > 0) {
        party->persons = heads_of(etc + strlen("等"));
        party->name = import_keep(a, half, (size_t)(etc - half));
    }
    free(half);
}

void import_parties(struct import *im, const char *text, const char *side)
{
    struct import_row *row = &im->row;
    const char *name;

    while ((name = import_next_name(&im->arena, &text))) {
        struct import_party party = { .side = side, .name = name, .persons = 1 };

        if (!side)
            party.side = row->parties_count ? SIDE_OTHER : SIDE_APPLICANT;
        split_group(&im->arena, &party);
        mem_grow((void **)&row->parties, row->parties_count, &row->parties_cap,
                 sizeof *row->parties);
        row->parties[row->parties_count++] = party;
    }
}

/* --- numbers --- */

/* Opening and closing brackets that people put around the year; half-width. */
static const char *skip_bracket(const char *s, bool opening)
{
    static const char *const marks[][2] = { { "(", ")" },   { "[", "]" },   { "〔", "〕" },
                                            { "【", "】" }, { "〈", "〉" }, { "{", "}" } };

    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (str_starts(s, marks[i][!opening]))
            return s + strlen(marks[i][!opening]);
    return NULL;
}

/* "(2022)" at the start; NULL when there is none. */
static const char *read_year(const char *s, int *year)
{
    const char *digits = skip_bracket(s, true);

    if (!digits || strspn(digits, DIGITS) != 4)
        return NULL;
    *year = (int)strtol(digits, NULL, 10);
    return *year >= 1900 && *year < 2200 ? skip_bracket(digits + 4, false) : NULL;
}

/* "第0001号" to the end; the number, 0 when it is none. */
static int read_seq(const char *s)
{
    size_t digits;

    s += strlen("第");
    digits = strspn(s, DIGITS);
    if (digits == 0 || digits > SEQ_DIGITS || !str_equal(s + digits, "号"))
        return 0;
    return (int)strtol(s, NULL, 10);
}

bool import_number_parse(struct import_arena *a, const char *text, struct import_number *n)
{
    char *folded = import_fold(text);
    const char *series, *at, *last = NULL;
    int year = 0, seq = 0;

    series = read_year(folded, &year);
    for (at = series; at && (at = strstr(at, "第")); at += strlen("第"))
        last = at;
    if (last && last != series)
        seq = read_seq(last);
    if (seq > 0)
        *n = (struct import_number) { year, seq, import_keep(a, series, (size_t)(last - series)) };
    free(folded);
    return seq > 0;
}

const char *import_number_text(struct import_arena *a, const struct import_number *n)
{
    char *text = mem_printf("（%d）%s第%04d号", n->year, n->series, n->seq);
    const char *kept = import_keep(a, text, strlen(text));

    free(text);
    return kept;
}

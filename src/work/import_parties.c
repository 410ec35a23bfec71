/* src/work/import_parties.c - names in one cell, and case numbers.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/person.h"
#include "import_impl.h"

#define DIGITS         "0123456789"
#define SIDE_APPLICANT "1"
#define SIDE_OTHER     "2"
#define SIDE_THIRD     "3"
#define PERSONS_DIGITS 6
#define SEQ_DIGITS     9
#define NAME_LEAST     2 /* Han characters */
#define NAME_MOST      4
#define NUMBER_DIGITS  7 /* as many in a row are a telephone or an identity number */

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

static size_t comma_at(const char *text)
{
    return *text == ',' ? 1 : str_starts(text, "，") ? strlen("，") : 0;
}

/* 张三，李四: short names and commas, nothing else.  A comma within what is said of
 * somebody separates no names. */
static bool is_comma_list(const char *text)
{
    size_t han = 0, took;
    uint32_t ch;

    for (; *text; text += took) {
        took = comma_at(text);
        if (took && (han < NAME_LEAST || han > NAME_MOST))
            return false;
        if (took) {
            han = 0;
            continue;
        }
        took = utf8_decode(text, strlen(text), &ch);
        if (!utf8_is_han(ch) && !is_space(ch))
            return false;
        han += utf8_is_han(ch);
    }
    return han >= NAME_LEAST && han <= NAME_MOST;
}

/* Bytes of the name without what this program's own files say of a minor. */
static size_t without_mark(const char *text, size_t n)
{
    size_t mark = strlen(MINOR_MARK);

    return n > mark && memcmp(text + n - mark, MINOR_MARK, mark) == 0 ? n - mark : n;
}

const char *import_next_name(struct import_arena *a, const char **text)
{
    size_t (*ends_at)(const char *) = is_comma_list(*text) ? comma_at : separator_at;
    const char *kept = NULL;

    while (**text && !kept) {
        size_t n = 0;

        while ((*text)[n] && ends_at(*text + n) == 0)
            n++;
        kept = keep_name(a, *text, without_mark(*text, n));
        *text += n;
        *text += ends_at(*text);
    }
    return kept;
}

/* --- parties --- */

/* One of 一 to 九 at *text, or 两; 0 when there is none. */
static int64_t take_digit(const char **text)
{
    static const char *const words[] = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "两"
    };

    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_starts(*text, words[i])) {
            *text += strlen(words[i]);
            return i == ARRAY_LEN(words) - 1 ? 2 : (int64_t)i + 1;
        }
    return 0;
}

/* The number before 人 at the end: 5人, 三人, 二十一人; 0 when there is none. */
static int64_t heads_of(const char *text)
{
    size_t digits = strspn(text, DIGITS);
    int64_t n;

    if (digits > 0 && digits <= PERSONS_DIGITS && str_equal(text + digits, "人"))
        return strtoll(text, NULL, 10);
    n = take_digit(&text);
    if (str_starts(text, "十")) {
        text += strlen("十");
        n = 10 * (n ? n : 1);
        n += take_digit(&text);
    }
    return str_equal(text, "人") ? n : 0;
}

/* 等12户, 等多人: more than one, and nobody says how many persons. */
static bool is_uncounted(const char *name)
{
    static const char *const ends[] = { "人", "户", "名", "家" };
    const char *etc = strstr(name, "等");

    for (size_t i = 0; etc && etc != name && i < ARRAY_LEN(ends); i++)
        if (str_ends(etc, ends[i]))
            return true;
    return false;
}

static bool has_long_number(const char *name)
{
    for (; *name; name += strspn(name, DIGITS) ? strspn(name, DIGITS) : 1)
        if (strspn(name, DIGITS) >= NUMBER_DIGITS)
            return true;
    return false;
}

/* A number is not repeated: the sentence may end in a log. */
static void tell_odd_name(struct import *im, const struct import_party *party)
{
    size_t column = import_column_of(&im->headings, CF_PARTIES);

    if (has_long_number(party->name))
        import_say(im, column, true,
                   _("第 %zu 名当事人的姓名里像有电话或证件号码；请在系统里移到各自的项目。"),
                   im->row.parties_count + 1);
    else if (party->persons == 1 && is_uncounted(party->name))
        import_say(im, column, true, _("“%.*s”的人数没有认出，按 1 人导入；应写成周山等5人这样。"),
                   typed_quote(party->name), party->name);
}

/* "申请人：张三": the side that is written before the name. */
static const char *take_side(struct import_party *party)
{
    static const struct {
        const char *word, *side;
    } sides[] = {
        { "被申请人", SIDE_OTHER }, { "申请人", SIDE_APPLICANT }, { "第三人", SIDE_THIRD },
        { "甲方", SIDE_APPLICANT }, { "乙方", SIDE_OTHER },
    };

    for (size_t i = 0; i < ARRAY_LEN(sides); i++) {
        const char *rest = party->name;

        if (!str_starts(rest, sides[i].word))
            continue;
        rest += strlen(sides[i].word);
        rest += *rest == ':' ? 1 : str_starts(rest, "：") ? strlen("：") : strlen(rest);
        rest += strspn(rest, " ");
        if (*rest) {
            party->name = rest;
            party->side = sides[i].side;
        }
        break;
    }
    return party->side;
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

        if (!side && !take_side(&party))
            party.side = row->parties_count ? SIDE_OTHER : SIDE_APPLICANT;
        split_group(&im->arena, &party);
        tell_odd_name(im, &party);
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
